// Package setups is the making of a count from files and from what is said beside them, and the mending of the set-up of
// one that runs.
//
// It never reads a file itself, and never mends one: what is wrong in it is said, and corrected beside it.
package setups
