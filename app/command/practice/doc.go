// Package practice is the verb that makes a practice election, counts it and prints
// one page of it (summary.go, by ward summary_wards.go).
//
// It never makes up a figure: the night is package app/practice's, which marks all of
// it PRACTICE.
package practice
