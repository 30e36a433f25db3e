// Package store keeps the journal of a count: append, read, and the hash
// chain that ties every entry to the one before it. Beside the journal lies
// what somebody has typed and not stored yet, so that it outlives a crash.
//
// It never decides what may be appended, never folds entries into a state and
// never changes or removes one: it only keeps them, durably and in order.
package store
