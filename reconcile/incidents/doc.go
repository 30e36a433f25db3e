// Package incidents holds tests and nothing else: counts that went wrong in
// public, keyed as they were, with what would have been said and when, and then
// keyed rightly to their declaration.
//
// It never takes a practice figure for a published one; what nobody published
// says so.
package incidents
