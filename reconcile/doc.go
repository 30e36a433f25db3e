// Package reconcile is the pure core of Wardcount: the nouns of an English
// local count, the sheets that are keyed, the rules that reconcile them and
// the life of a ward from set-up to declaration.
//
// Everything here is a value or a function of values. The package never reads
// a file, a clock, a network or an environment, never logs, and never knows a
// window or a store: the same Check serves the screen, the terminal, the
// certificate and the tests.
//
// Its files are named by what they hold: setup_ the nouns of the set-up, their
// faults and mends; sheet_ one sheet each, defined beside what is read from it;
// keying_ two people's readings and how they become a sheet's figures; papers_
// papers of one contest beside another's; rules_ the table of rules, hints_ the
// questions about a variance; life_ a ward's steps; certificate_ and result_ what
// is certified. count.go folds the journal whose entries stand in entry.go.
//
// A figure that was not keyed is not zero, and papers, votes and electors are
// different types that do not add (see Figure).
package reconcile
