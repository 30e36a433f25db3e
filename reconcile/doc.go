// Package reconcile is the pure core of Wardcount: the nouns of an English
// local count, the sheets that are keyed, the rules that reconcile them and
// the life of a ward from set-up to declaration.
//
// Everything here is a value or a function of values. The package never reads
// a file, a clock, a network or an environment, never logs, and never knows a
// window or a store: the same Check serves the screen, the terminal, the
// certificate and the tests.
//
// A figure that was not keyed is not zero, and papers, votes and electors are
// different types that do not add (see Figure).
package reconcile
