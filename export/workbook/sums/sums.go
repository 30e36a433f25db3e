// Package sums is what the certified figures of a contest come to where they are
// added up: its votes, its papers, its boxes and its count areas.
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
	n, ok := f.Get()
	so, soOK := sum.Get()
	switch {
	case first:
		return f
	case !ok || !soOK:
		return figure.Of[T]{}
	}
	return figure.Keyed(so + n)
}

// Plain is a figure without its unit, for tables in which several units stand side by side.
func Plain[T figure.Unit](f figure.Of[T]) figure.Of[int] {
	if n, ok := f.Get(); ok {
		return figure.Keyed(int(n))
	}
	return figure.Of[int]{}
}

// HasCouncil says whether there is anything to add up of a council: a ward of it that is declared.
func HasCouncil(c outcome.Council) bool { return c.WardsDeclared > 0 }
