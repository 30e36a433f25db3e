package voterid

import (
	"fmt"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/voterid/chance"
)

// Base is what a published rate was of. Councils used different ones.
type Base string

// The bases that were used.
const (
	BaseAttempts  Base = "attempts"   // persons issued with a paper in person, and not returned
	BaseInPerson  Base = "in_person"  // persons issued with a paper in person
	BaseAllVoters Base = "all_voters" // all who voted, by post too
	BaseNotStated Base = "not_stated" // the source does not say which
)

// Words name the base in a sentence.
func (b Base) Words() string {
	switch b {
	case BaseAttempts:
		return "persons who tried to vote in person"
	case BaseInPerson:
		return "persons who voted in person"
	case BaseAllVoters:
		return "all who voted, by post too"
	}
	return "voters, of whom the source does not say whether those by post are among them"
}

// Published is what a council published of its voter-ID records.
type Published struct {
	Name                           string
	Date                           string // of the poll, yyyy-mm-dd
	Model                          string
	Refused, Returned, NotReturned figure.Of[figure.Persons]
	Of                             figure.Of[figure.Persons] // the denominator
	Base                           Base
	Rounded                        bool // the denominator was published as a round number
	// Stations and In are the stations, and those of which figures are in the totals; 0 where the source does not say.
	Stations, In int
	Source       string // its address
}

// Rate is those who did not come back of the published denominator; false where either was not published.
func (p Published) Rate() (Rate, bool) {
	of, known := p.Of.Get()
	k, told := p.NotReturned.Get()
	if !known || !told {
		return Rate{}, false
	}
	return RateOf(int(k), int(of), Denominator(p.Base.Words()))
}

// NotCompared says why two published rates are not set beside each other, empty where they may be. A model that differs
// is no reason: whether it matters may be just the question.
func NotCompared(a, b Published) string {
	if _, ok := a.Rate(); !ok {
		return a.Name + " published no rate: a number or what it is of is lacking."
	}
	if _, ok := b.Rate(); !ok {
		return b.Name + " published no rate: a number or what it is of is lacking."
	}
	if a.Base != b.Base || a.Base == BaseNotStated {
		return fmt.Sprintf("Different denominators: %s counts %s, %s counts %s.", a.Name, a.Base.Words(), b.Name, b.Base.Words())
	}
	for _, p := range []Published{a, b} {
		switch {
		case p.Rounded:
			return "The denominator of " + p.Name + " is a round number."
		case p.In < p.Stations:
			return fmt.Sprintf("The figures of %s are those of %d of %d stations.", p.Name, p.In, p.Stations)
		}
	}
	return ""
}

// Comparison is two published rates that may be set beside each other.
type Comparison struct {
	A, B   Published
	Ratio  float64 // of the first rate to the second
	P      float64 // two-sided, of the conditional binomial test
	Caveat string  // what must be read with it
}

// Compared sets every two published rates beside each other, and says of the others why not.
func Compared(all []Published) (compared []Comparison, refused []RefusedComparison) {
	for i, a := range all {
		for _, b := range all[i+1:] {
			if why := NotCompared(a, b); why != "" {
				refused = append(refused, RefusedComparison{With: a.Name + " and " + b.Name, Why: why})
				continue
			}
			compared = append(compared, comparisonOf(a, b))
		}
	}
	return compared, refused
}

// comparisonOf is two rates of one kind beside each other.
func comparisonOf(a, b Published) Comparison {
	rateA, _ := a.Rate()
	rateB, _ := b.Rate()
	c := Comparison{A: a, B: b, Caveat: "Stations, voters and what was recorded differ between councils; a difference of rates is not one of the rule."}
	c.Ratio, c.P = chance.TwoRates(rateA.K, rateA.N, rateB.K, rateB.N)
	if a.Model != b.Model {
		c.Caveat = "The models differ (" + a.Model + "; " + b.Model + "), and so do stations, voters and what was recorded: nothing here says which of them made the difference."
	}
	if a.Base == BaseAllVoters {
		c.Caveat += " Both count those who voted by post, who were asked for nothing: where more vote by post, the rate is lower for that alone."
	}
	return c
}
