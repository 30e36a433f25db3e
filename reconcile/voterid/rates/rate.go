package rates

import (
	"fmt"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/voterid/chance"
)

// Level is that of every interval in the review.
const Level = 0.95

// Rate is K of N with its exact interval (Clopper and Pearson), as parts of one; Of names the N.
type Rate struct {
	chance.Trial
	Value, Low, High float64
	Of               Denominator
}

// Denominator is what a rate is of.
type Denominator string

// The denominators of the review's own rates.
const (
	OfAttempts Denominator = "attempts"
	OfRefused  Denominator = "refused"
)

// Words name the denominator in full.
func (d Denominator) Words() string {
	switch d {
	case OfAttempts:
		return "persons who tried to vote in person: those issued with a paper and those who did not come back"
	case OfRefused:
		return "persons refused a paper at first"
	}
	return string(d)
}

// Of is k of n; false without an n, of which there is no rate, and where k is no part of n, as in a record in which
// more came back than were refused.
func Of(k, n int, of Denominator) (Rate, bool) {
	if n <= 0 || k < 0 || k > n {
		return Rate{Of: of}, false
	}
	r := Rate{Trial: chance.Trial{K: k, N: n}, Value: float64(k) / float64(n), Of: of}
	r.Low, r.High = chance.Interval(k, n, Level)
	return r, true
}

// PartOf is k of n as a rate takes it, false where either is not known or k cannot be of n.
func PartOf(k, n figure.Of[figure.Persons]) (chance.Trial, bool) {
	t := chance.Trial{K: int(k.N()), N: int(n.N())}
	return t, figure.Known(k, n) && t.K >= 0 && t.K <= t.N
}

// Per is of how many a rate of it is told: per 1,000, but of those who were refused, who are few, per cent.
func (d Denominator) Per() int {
	if d == OfRefused {
		return 100
	}
	return 1000
}

// Unit says the same after a number.
func (d Denominator) Unit() string {
	if d == OfRefused {
		return " %"
	}
	return " per 1,000"
}

// Written are the rate and the ends of its interval as they are told, each rounded only here.
func (r Rate) Written() (value, low, high string) {
	per := float64(r.Of.Per())
	return Decimals(per*r.Value, 2), Decimals(per*r.Low, 2), Decimals(per*r.High, 2)
}

// WithInterval is the rate with its interval; Unknown where there is none.
func (r Rate) WithInterval() string {
	if r.N == 0 {
		return Unknown
	}
	value, low, high := r.Written()
	return fmt.Sprintf("%s (%s to %s)", value, low, high)
}
