// Package sums is what the certified figures of a contest come to where they are
// added up, for every document that shows a sum: its votes, its papers, its boxes and its count areas.
//
// A sum in which one figure is missing is no sum: it stays not known, and is never
// a 0. The package never rounds, and never corrects a figure by its sum: two that
// differ stay as they were certified.
package sums

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/outcome"
)

// Plus adds a figure to a sum so far, which is nothing before the first.
func Plus[T figure.Unit](first bool, sum, f figure.Of[T]) figure.Of[T] {
	if first {
		return f
	}
	return figure.Sum(sum, f)
}

// Plain is a figure without its unit, for tables in which several units stand side by side.
func Plain[T figure.Unit](f figure.Of[T]) figure.Of[int] {
	n, ok := f.Get()
	return figure.KeyedIf(int(n), ok)
}

// HasCouncil says whether there is anything to add up of a council: a ward of it that is declared.
func HasCouncil(c outcome.Council) bool { return c.WardsDeclared > 0 }
