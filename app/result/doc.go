// Package result is who is elected in a contest by its figures as they stand,
// and the lot that comes first where votes are equal.
//
// It counts no votes (the core does), never draws a lot, stores nothing and
// knows nobody's role.
package result
