package stations

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// Station is one polling station's voter-ID record, as the review takes it. A figure that was not keyed is not known,
// which is not none.
type Station struct {
	ID      setup.StationID
	Ward    string // its name
	Model   string // of the pilot, or the regime in force: stations under another one are not like it
	Greeter Greeter
	// Attempts is the persons who tried to vote in person: issued with a paper, and not returned.
	Attempts figure.Of[figure.Persons]
	// ByPapers says that no count of persons was keyed, and the papers expected in the box stand for those issued.
	ByPapers bool
	Refused  figure.Of[figure.Persons] // at first
	// Returned came back and were issued with a paper; NotReturned did not come back.
	Returned, NotReturned figure.Of[figure.Persons]
}

// Greeter says whether somebody outside told voters of the rule. Whom a greeter sends home is in no record, so that
// stations with one and without are not alike.
type Greeter string

// The greeter of a station's record; the empty one was not told.
const (
	GreeterUnknown Greeter = ""
	WithGreeter    Greeter = "greeter"
	NoGreeter      Greeter = "no greeter"
)

// Measure is which persons of a record are looked at beside its attempts.
type Measure string

// The measures.
const (
	NotReturned Measure = "not_returned"
	Refused     Measure = "refused"
)

// Measures are all of them, the one that is looked at unless told first.
var Measures = []Measure{NotReturned, Refused}

// Words name the measure in a sentence.
func (m Measure) Words() string {
	if m == Refused {
		return "refused a paper at first"
	}
	return "did not come back"
}

// Did says what the persons whom the measure counts did, or had done to them.
func (m Measure) Did() string {
	if m == Refused {
		return "were " + m.Words()
	}
	return m.Words()
}

// Who names these persons, after a noun.
func (m Measure) Who() string { return "who " + m.Did() }

// Events is the persons whom the measure counts at the station.
func (m Measure) Events(s Station) figure.Of[figure.Persons] {
	if m == Refused {
		return s.Refused
	}
	return s.NotReturned
}

// Attempts is the denominator of a station's rates: persons issued with a paper and persons not returned. Where the
// persons issued were not keyed, the papers that ought to be in the box stand for them, of the contest that everybody
// there gets, so that people are counted once in combined polls.
func Attempts(issued, notReturned figure.Of[figure.Persons], expected figure.Of[figure.Papers]) (attempts figure.Of[figure.Persons], byPapers bool) {
	if papers, known := expected.Get(); known && !issued.IsKeyed() {
		issued, byPapers = figure.Keyed(figure.Persons(papers)), true
	}
	attempts = figure.Sum(issued, notReturned)
	return attempts, byPapers && attempts.IsKeyed()
}
