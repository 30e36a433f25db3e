// Package fault is what is wrong with a set-up's files: where, what, and the way
// out, in plain sentences for people and with a code for programs.
//
// It never reads a file and never decides that something is wrong: the readers do.
package fault
