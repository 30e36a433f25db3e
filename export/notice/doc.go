// Package notice sets the papers of a count on A4: statements, slips, declarations and public notices. Each is first a
// tree of pages and blocks, which two printers turn into PDF and into HTML, so that both say the same.
//
// A paper prints what was certified, or what the returning officer signed, and works nothing out but sums that it
// shows beside their parts. It never says 0 where nothing was keyed, never prints a figure of the votes without saying
// whether it is certified, never puts a page of one ward and one of another on the same sheet, and never
// prints a name with a hole in it: a letter that its type does not have stands as its code.
package notice
