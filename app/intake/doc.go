// Package intake reads what a count is set up from: the set-up workbook,
// published results, and any other table whose headings can be matched to ours.
//
// A file is parted into cells by package workbook or textfile; every row becomes
// a line of our tables (line.go, lines.go), by our own worksheets (setupbook.go),
// by headings that are somebody else's (anytable.go) or by a layout of published
// results (results.go). The lines of several files are merged (merge.go), what
// they leave out may be taken from the count that runs (runningcount.go), and the
// election is made of them (election.go) and checked as a whole (check.go).
//
// What a worksheet holds stands in package layout, the workbook is written by
// template, what is wrong is said by fault; the wards' last contests are found in
// earlier results by earlier. The tables of the voter-ID review, which set up
// nothing, are read by records.
//
// What comes in is a stranger's file. Reading it never panics, never stops at
// the first fault and never takes one thing for another without saying so: the
// answer is either an election without faults or every fault with its file,
// cell and the way out. The package never opens a file or a store itself,
// never takes votes from published results, and never decides whether a
// running count takes a change.
package intake
