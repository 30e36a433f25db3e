// Package intake reads what a count is set up from: the set-up workbook that
// it also writes, published results, and any other table whose headings can be
// matched to ours. One definition of the worksheets and columns
// (layout_columns.go) drives the template, the reading and the faults; the
// files of one set-up are merged (merge.go), and what they leave out may be
// taken from the count that runs (base.go).
//
// What comes in is a stranger's file. Reading it never panics, never stops at
// the first fault and never takes one thing for another without saying so: the
// answer is either an election without faults or every fault with its file,
// cell and the way out. The package never opens a file or a store itself,
// never takes votes from published results, and never decides whether a
// running count takes a change.
package intake
