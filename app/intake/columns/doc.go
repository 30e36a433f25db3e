// Package columns guesses which column of a stranger's table is which of ours,
// by the words that elections systems and councils write above them, and keeps
// what was decided as a mapping that can be used again.
//
// It reads headings only, never what stands below them, and it never opens a
// file. It never guesses between two: what does not match in whole words stays
// unmatched, for a person to say.
package columns
