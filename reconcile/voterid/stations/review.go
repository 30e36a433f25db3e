package stations

import (
	"fmt"
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid/chance"
	"wardcount/reconcile/voterid/rates"
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
	// Refused and NotReturned are of the attempts, ReturnRate is those who came back of those refused: each over the stations
	// whose record gives both its parts, so that no person is in it without a denominator.
	Refused, NotReturned, ReturnRate rates.Rate
	Strata                           []Stratum // those of which most stations compare first
	Rows                             []Row     // as the stations were given
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
	Stratum string // empty where the record is awaited and cannot tell
	Flag    Flag
	// Rate is nil where fewer than FewestExpected are expected: the counts alone are shown.
	Rate *rates.Rate
	// Target is nil where there are no like stations to compare with, or too little was recorded at them.
	Target *Target
}

// ReviewOf looks at the stations' records beside each other.
func ReviewOf(stations []Station, o Options) Review {
	r := Review{Options: o, Expected: len(stations)}
	told := greeterTold(stations)
	for _, s := range stations {
		r.Rows = append(r.Rows, Row{Station: s, Stratum: stratumOf(s, told)})
		if !o.Measure.Events(s).IsKeyed() {
			r.Awaited = append(r.Awaited, s.ID)
			continue
		}
		r.In++
	}
	r.Totals = TotalsOf(stations)
	r.Refused, r.NotReturned, r.ReturnRate = RatesOf(stations)
	r.strata()
	r.judge()
	return r
}

// TotalsOf are the persons of these stations' records together.
func TotalsOf(stations []Station) (t Totals) {
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

// PapersWords say where nobody counted the persons issued with a paper; empty where somebody did everywhere.
func (t Totals) PapersWords() string {
	if t.ByPapers == 0 {
		return ""
	}
	return fmt.Sprintf("At %s nobody counted the persons issued with a paper: the papers that ought to be in the box stand for them.", text.Plural(t.ByPapers, "station", "stations"))
}

// RatesOf are those of stations together, each over the stations that give both its parts.
func RatesOf(stations []Station) (ofRefused, ofNotReturned, ofReturned rates.Rate) {
	var refused, notReturned, returned chance.Trial
	for _, s := range stations {
		addTrial(&refused, s.Refused, s.Attempts)
		addTrial(&notReturned, s.NotReturned, s.Attempts)
		addTrial(&returned, s.Returned, s.Refused)
	}
	ofRefused, _ = rates.Of(refused.K, refused.N, rates.OfAttempts)
	ofNotReturned, _ = rates.Of(notReturned.K, notReturned.N, rates.OfAttempts)
	ofReturned, _ = rates.Of(returned.K, returned.N, rates.OfRefused)
	return ofRefused, ofNotReturned, ofReturned
}

// InRate is the stations over which NotReturned is.
func (r Review) InRate() int {
	n := 0
	for _, row := range r.Rows {
		if _, both := rates.PartOf(row.NotReturned, row.Attempts); both {
			n++
		}
	}
	return n
}

// addTrial adds a station's k of n where both are known and can be: more than there were is a slip of the pen, of which
// there is no rate.
func addTrial(sum *chance.Trial, k, n figure.Of[figure.Persons]) {
	if t, ok := rates.PartOf(k, n); ok {
		sum.K, sum.N = sum.K+t.K, sum.N+t.N
	}
}

// Flagged are the rows with one of the flags, in their order.
func (r Review) Flagged(flags ...Flag) []Row {
	var rows []Row
	for _, row := range r.Rows {
		if slices.Contains(flags, row.Flag) {
			rows = append(rows, row)
		}
	}
	return rows
}
