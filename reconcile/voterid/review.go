package voterid

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// Options are what a review is asked. Look and Act are how seldom chance alone may bring as many as a station has.
type Options struct {
	Measure   Measure
	Look, Act float64
}

// Usual are the options unless told: those who did not come back, at 0.025 and 0.001 (the upper limits of a funnel at 95
// and 99.8 per cent, Spiegelhalter 2005).
var Usual = Options{Measure: NotReturned, Look: 0.025, Act: 0.001}

// Review is what the records of a poll's stations say together.
type Review struct {
	Options
	Expected int // stations
	In       int // stations whose record gives the measure
	Awaited  []setup.StationID
	Totals   Totals
	Refused  Rate // of the attempts
	// NotReturned is of the attempts too; ReturnRate is those who came back, of those refused.
	NotReturned, ReturnRate Rate
	Strata                  []Stratum // the largest first
	Rows                    []Row     // as the stations were given
}

// Totals are the persons of the records that are in.
type Totals struct {
	Attempts, Refused, Returned, NotReturned figure.Persons
	// WithAttempts is the stations whose attempts are known: only they are in a rate of attempts. ByPapers is those of
	// them where papers expected stand for persons issued.
	WithAttempts, ByPapers int
}

// Row is one station in the review.
type Row struct {
	Station
	Stratum string
	Flag    Flag
	// Rate is nil where fewer than FewestExpected are expected: the counts alone are shown.
	Rate *Rate
	// Target is nil where there are no like stations to compare with, or too little was recorded at them.
	Target *Target
}

// ReviewOf looks at the stations' records beside each other.
func ReviewOf(stations []Station, o Options) Review {
	r := Review{Options: o, Expected: len(stations)}
	for _, s := range stations {
		r.Rows = append(r.Rows, Row{Station: s, Stratum: stratumOf(s)})
		if !o.Measure.Events(s).IsKeyed() {
			r.Awaited = append(r.Awaited, s.ID)
			continue
		}
		r.In++
	}
	r.Totals = totalsOf(stations)
	r.Refused, r.NotReturned, r.ReturnRate = ratesOf(stations)
	r.strata()
	r.judge()
	return r
}

func totalsOf(stations []Station) (t Totals) {
	for _, s := range stations {
		t.Refused += s.Refused.N()
		t.Returned += s.Returned.N()
		t.NotReturned += s.NotReturned.N()
		if s.Attempts.IsKeyed() {
			t.Attempts += s.Attempts.N()
			t.WithAttempts++
			if s.ByPapers {
				t.ByPapers++
			}
		}
	}
	return t
}

// ratesOf are those of stations together, each over the stations that give both its parts.
func ratesOf(stations []Station) (ofRefused, ofNotReturned, ofReturned Rate) {
	var refused, notReturned, returned, first, attemptsR, attemptsN int
	for _, s := range stations {
		if figure.Known(s.Refused, s.Attempts) {
			refused, attemptsR = refused+int(s.Refused.N()), attemptsR+int(s.Attempts.N())
		}
		if figure.Known(s.NotReturned, s.Attempts) {
			notReturned, attemptsN = notReturned+int(s.NotReturned.N()), attemptsN+int(s.Attempts.N())
		}
		if figure.Known(s.Returned, s.Refused) {
			returned, first = returned+int(s.Returned.N()), first+int(s.Refused.N())
		}
	}
	ofRefused, _ = RateOf(refused, attemptsR, OfAttempts)
	ofNotReturned, _ = RateOf(notReturned, attemptsN, OfAttempts)
	ofReturned, _ = RateOf(returned, first, OfRefused)
	return ofRefused, ofNotReturned, ofReturned
}

// Flagged are the rows with one of the flags, in their order.
func (r Review) Flagged(flags ...Flag) []Row {
	var rows []Row
	for _, row := range r.Rows {
		for _, f := range flags {
			if row.Flag == f {
				rows = append(rows, row)
			}
		}
	}
	return rows
}
