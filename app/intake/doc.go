// Package intake reads what a count is set up from, and writes the workbook
// in which a council writes it down: one definition of its worksheets and
// columns (layout.go) drives the template, the reading and the faults.
//
// What comes in is a stranger's file. Reading it never panics, never stops at
// the first fault and never guesses: the answer is either an election without
// faults or every fault with its cell and the way out. The package never
// opens a file or a store itself and never decides whether a running count
// takes a change.
package intake
