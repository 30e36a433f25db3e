// Package step is the verb that takes a contest a step on, with the figures that were
// read aloud (readback.go), and says what half-keyed work a step ends (halfkeyed.go).
//
// It never decides whether a step may be taken: it hands on the refusal.
package step
