// Package voterid is the verb that reviews voter identification: as a document
// (document.go), for people (print.go), each with the change of turnout (turnout.go),
// and as a report (report.go).
//
// It never computes a figure and words no conclusion: both are package
// reconcile/voterid's.
package voterid
