// Package intake reads what a count is set up from: the set-up workbook,
// published results, and any other table whose headings can be matched to ours.
// What is wrong is said by package fault, what a worksheet holds stands in
// layout, the workbook itself is written by template. The tables of the voter-ID review, which set up nothing, are
// read by records.
//
// Every file becomes lines of our tables (lines.go), the lines of several files
// are merged (merge.go), what they leave out may be taken from the count that
// runs (runningcount.go), and the election is made of them (election.go) and
// checked as a whole (check.go).
//
// What comes in is a stranger's file. Reading it never panics, never stops at
// the first fault and never takes one thing for another without saying so: the
// answer is either an election without faults or every fault with its file,
// cell and the way out. The package never opens a file or a store itself,
// never takes votes from published results, and never decides whether a
// running count takes a change.
package intake
