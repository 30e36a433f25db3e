// Package argument is what several verbs take: the count and the person (count.go),
// the files of a set-up (sources.go), a sheet by its words (sheets.go) and with its
// figures (keyed.go), published results (published.go).
//
// It never writes to a count and decides nothing about one: what cannot be read is
// said with its place, and the verb goes no further.
package argument
