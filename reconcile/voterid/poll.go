package voterid

import (
	"slices"
	"strings"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/rates"
	"wardcount/reconcile/voterid/stations"
	"wardcount/reconcile/ward"
)

// Poll is everything that the review of one poll says: screens, terminal and report show it, and work nothing out again.
type Poll struct {
	Name, Council, Date string
	Practice            bool
	// Released says that the returning officer released the totals as they stand, before which nothing of the review leaves
	// the office. A record that changed since is not released.
	Released *ward.Signature
	Wards    []WardTotal // in the order of the set-up, or of the file
	Review   stations.Review
	// Form is that of the records, and Readings each of them that is in, as agreed; empty where they stand in no count.
	Form       sheet.Form
	Readings   map[setup.StationID]sheet.Reading
	Findings   []rules.Finding // of the rules I1 to I7 and the two readings
	Majorities []Majority      // of declared wards
	Turnout    beside.Changes
	// Published are other councils' figures; Compared those of them, and this poll's, that may be set beside each other.
	Published []beside.Published
	Compared  []beside.Comparison
	// NotCompared are published figures that are not set beside this poll's or each other, and bases of turnout.
	NotCompared []beside.RefusedComparison
	// TurnoutPairs are turnouts of the same day that councils published beside an earlier one, and why they do not compare.
	TurnoutPairs []beside.TurnoutPair
	Beyond       *beside.Beyond // beside councils without a pilot; nil where no such figures were given
	Concluded    Concluded
}

// WardTotal is the records of a ward's stations together.
type WardTotal struct {
	Name         string
	Stations, In int
	stations.Totals
	// Rate is those who did not come back of the attempts at the ward's stations where both are known; nil where fewer
	// than FewestExpected are expected at the rate of all stations, or nothing is known of the attempts.
	Rate *rates.Rate
}

// PollOf reviews the voter-ID records of a count as it stands, beside what other councils published.
func PollOf(c reconcile.Count, o stations.Options, published []beside.Published) Poll {
	p := Poll{Name: c.Election.Name, Council: c.Election.Council.Name, Date: c.Election.Date, Practice: c.Election.Practice,
		Form: c.VoterID.Form, Readings: map[setup.StationID]sheet.Reading{}, Findings: c.CheckVoterID(), Published: published}
	for _, row := range c.VoterID.Register() {
		if record, in := c.VoterID.Record(setup.StationID(row.Subject)); in {
			p.Readings[record.Station] = record.Reading
		}
	}
	if c.ReleaseStands() {
		p.Released = c.VoterID.Released
	}
	p.review(stationsOf(c), o)
	p.Majorities = majoritiesOf(c)
	p.Turnout = beside.ChangesOf(areasOf(c))
	p.conclude()
	return p
}

// PollOfStations reviews records that stand in no count, beside what was published. Their poll's date may be unknown, and
// is empty then.
func PollOfStations(name, date string, list []stations.Station, o stations.Options, published []beside.Published) Poll {
	p := Poll{Name: name, Date: date, Published: published}
	p.review(list, o)
	p.conclude()
	return p
}

// Beside adds the comparison with councils without a pilot.
func (p Poll) Beside(councils []beside.Council) Poll {
	b := beside.BeyondOf(councils)
	p.Beyond = &b
	return p
}

// WithTurnoutPairs adds the turnouts that were published of polls of the same day beside an earlier one.
func (p Poll) WithTurnoutPairs(pairs []beside.TurnoutPair) Poll {
	p.TurnoutPairs = slices.Clone(pairs)
	return p
}

func (p *Poll) review(list []stations.Station, o stations.Options) {
	p.Review = stations.ReviewOf(list, o)
	at := map[string]int{}
	var of [][]stations.Station
	for _, s := range list {
		i, there := at[s.Ward]
		if !there {
			i = len(p.Wards)
			at[s.Ward], p.Wards, of = i, append(p.Wards, WardTotal{Name: s.Ward}), append(of, nil)
		}
		of[i] = append(of[i], s)
		p.Wards[i].Stations++
		if o.Measure.Events(s).IsKeyed() {
			p.Wards[i].In++
		}
	}
	for i, s := range of {
		p.Wards[i].Totals = stations.TotalsOf(s)
		if _, r, _ := stations.RatesOf(s); float64(r.N)*p.Review.NotReturned.Value >= stations.FewestExpected {
			p.Wards[i].Rate = &r
		}
	}
}

// conclude adds what may be compared and what may be concluded.
func (p *Poll) conclude() {
	p.Compared, p.NotCompared = beside.Compared(append([]beside.Published{asPublished(p.Review, p.Date)}, p.Published...))
	p.NotCompared = append(p.NotCompared, p.Turnout.Refused...)
	p.Concluded = Conclude(p.Review, p.Majorities)
}

// ThisPoll is what the poll under review is called beside published figures.
const ThisPoll = "this poll"

// asPublished are the poll's own figures in the form of others' published ones: of its attempts, over the stations that
// give both these and those who did not come back.
func asPublished(r stations.Review, date string) beside.Published {
	p := beside.Published{Name: ThisPoll, Date: date, Model: models(r), Base: beside.BaseAttempts, Stations: r.Expected, In: r.InRate(), Unsure: r.Totals.PapersWords()}
	if r.NotReturned.N > 0 {
		p.NotReturned, p.Of = figure.Keyed(figure.Persons(r.NotReturned.K)), figure.Keyed(figure.Persons(r.NotReturned.N))
	}
	return p
}

// models are those of the stations, each once.
func models(r stations.Review) string {
	var list []string
	for _, row := range r.Rows {
		if row.Model != "" && !slices.Contains(list, row.Model) {
			list = append(list, row.Model)
		}
	}
	return strings.Join(list, ", ")
}
