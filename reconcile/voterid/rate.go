package voterid

import "wardcount/reconcile/voterid/chance"

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

// RateOf is k of n; false without an n, of which there is no rate, and where k is no part of n, as in a record in which
// more came back than were refused.
func RateOf(k, n int, of Denominator) (Rate, bool) {
	if n <= 0 || k < 0 || k > n {
		return Rate{Of: of}, false
	}
	r := Rate{Trial: chance.Trial{K: k, N: n}, Value: float64(k) / float64(n), Of: of}
	r.Low, r.High = chance.Interval(k, n, Level)
	return r, true
}
