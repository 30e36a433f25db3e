// Package naming is how one thing is known again in several cells and files: by
// its name, whatever the spelling of its capitals and blanks, by its statistical
// code, or by the id that Democracy Club's rules make of names.
//
// It never guesses between two: a name that two contests have finds neither.
package naming
