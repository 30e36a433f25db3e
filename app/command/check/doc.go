// Package check is the verb that shows every finding: of a count (count.go) and of
// published results (published.go), as one document (document.go).
//
// It never has a rule of its own and never changes what it checks.
package check
