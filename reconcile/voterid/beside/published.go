package beside

import (
	"fmt"
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid/rates"
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

// Bases are all of them.
var Bases = []Base{BaseAttempts, BaseInPerson, BaseAllVoters, BaseNotStated}

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
	Name                           string // the council and the year, such as Gosport 2018
	GSS                            string // the council's statistical code
	Date                           string // of the poll, yyyy-mm-dd
	Model                          string
	Refused, Returned, NotReturned figure.Of[figure.Persons]
	Of                             figure.Of[figure.Persons] // the denominator
	Base                           Base
	Rounded                        bool // the denominator was published as a round number
	// Stations and In are the stations, and those of which figures are in the totals; 0 where the source does not say.
	Stations, In int
	Unsure       string // what the source leaves open, in a sentence; empty where nothing
	Source       string // its address
}

// ParsePublished reads a table of published figures: one line for each council and poll, an empty cell for what was not
// published. The columns may stand in any order.
func ParsePublished(data []byte) ([]Published, error) {
	rows, err := tableOf(data, "name", "gss", "date", "model", "refused", "returned", "not_returned", "of", "base", "rounded", "stations", "in", "unsure", "source")
	if err != nil {
		return nil, fmt.Errorf("published voter-ID figures: %w", err)
	}
	var list []Published
	for _, r := range rows {
		p := Published{Name: r.needed("name"), GSS: r.text("gss"), Date: r.date("date"), Model: r.needed("model"),
			Refused: r.persons("refused"), Returned: r.persons("returned"), NotReturned: r.persons("not_returned"), Of: r.persons("of"),
			Base: Base(r.needed("base")), Rounded: r.yes("rounded"), Stations: r.number("stations"), In: r.number("in"),
			Unsure: r.text("unsure"), Source: r.needed("source")}
		if !slices.Contains(Bases, p.Base) {
			r.fault("base", "is no base of a rate")
		}
		if sum := figure.Sum(p.Returned, p.NotReturned); figure.Known(p.Refused, sum) && p.Refused.N() != sum.N() {
			r.fault("refused", "is not those who came back and those who did not")
		}
		if p.In > p.Stations {
			r.fault("in", "is more than the stations")
		}
		if r.err != nil {
			return nil, fmt.Errorf("published voter-ID figures: %w", r.err)
		}
		list = append(list, p)
	}
	return list, nil
}

// Rate is those who did not come back of the published denominator; false where either was not published.
func (p Published) Rate() (rates.Rate, bool) {
	if !figure.Known(p.NotReturned, p.Of) {
		return rates.Rate{}, false
	}
	return rates.Of(int(p.NotReturned.N()), int(p.Of.N()), rates.Denominator(p.Base.Words()))
}

// onAttempts gives a rate of persons issued as one of attempts: those who did not come back are added to its
// denominator, which is what attempts are. Nothing is estimated; any other base stays as it is.
func (p Published) onAttempts() Published {
	if of := figure.Sum(p.Of, p.NotReturned); p.Base == BaseInPerson && of.IsKeyed() {
		p.Of, p.Base = of, BaseAttempts
	}
	return p
}

// PublishedBeside are the published figures that may interest a reader of a poll's review: of pilots those of the same
// day, because each day had rules of its own; since everybody has to show photographic identification, those since then.
// Its own published figures are not set beside a poll.
func PublishedBeside(all []Published, law setup.Law, e setup.Election) []Published {
	rule, held := ruleAt(law, e)
	if !held {
		return nil
	}
	var list []Published
	for _, p := range all {
		theirs, ok := law.IDRegimeOn(p.Date)
		same := ok && theirs == rule && (!rule.Pilot || p.Date == e.Date)
		if own := p.Date == e.Date && p.GSS != "" && p.GSS == e.Council.GSS; same && !own {
			list = append(list, p)
		}
	}
	return list
}

// ruleAt is the rule of identification at a poll; false where nobody was asked for any.
func ruleAt(law setup.Law, e setup.Election) (setup.IDRegime, bool) {
	rule, ok := law.IDRegimeOn(e.Date)
	return rule, ok && (!rule.Pilot || e.Pilot != "")
}
