package sums

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/ward"
)

// OfArea are the figures of one count area: the count sheets that are in, the votes of each
// candidate in ballot-paper order, their sum, valid and rejected papers.
func OfArea(c ward.Certificate, a ward.CertifiedArea) []figure.Of[int] {
	list := []figure.Of[int]{figure.Keyed(a.Sheets)}
	sum := figure.Keyed(0)
	for i := range c.Candidates {
		f := figure.Of[int]{}
		if i < len(a.Votes) {
			f = figure.Keyed(int(a.Votes[i]))
		}
		list, sum = append(list, f), figure.Sum(sum, f)
	}
	return append(list, sum, Plain(a.Valid), Plain(a.Rejected))
}

// Certified are the ward's own figures in the order of OfArea; nobody certifies a
// number of count sheets.
func Certified(c ward.Certificate) []figure.Of[int] {
	list := []figure.Of[int]{{}}
	for _, line := range c.Candidates {
		list = append(list, figure.Keyed(int(line.Votes)))
	}
	return append(list, figure.Keyed(int(outcome.VotesOf(c))), Plain(c.Valid), Plain(c.Rejected))
}

// Areas adds the areas up, in the order of OfArea.
func Areas(c ward.Certificate) []figure.Of[int] {
	var all []figure.Of[int]
	for n, a := range c.Areas {
		figures := OfArea(c, a)
		if n == 0 {
			all = make([]figure.Of[int], len(figures))
		}
		for i, f := range figures {
			all[i] = Plus(n == 0, all[i], f)
		}
	}
	return all
}
