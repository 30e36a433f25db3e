package voterid

import (
	"slices"
	"strings"

	"wardcount/reconcile"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
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
	Review   Review
	// Form is that of the records, and Readings each of them that is in, as agreed; empty where they stand in no count.
	Form       sheet.Form
	Readings   map[setup.StationID]sheet.Reading
	Findings   []rules.Finding // of the rules I1 to I7 and the two readings
	Majorities []Majority      // of declared wards
	Turnout    Changes
	// Published are other councils' figures; Compared those of them, and this poll's, that may be set beside each other.
	Published []Published
	Compared  []Comparison
	// NotCompared are published figures that are not set beside this poll's or each other, and bases of turnout.
	NotCompared []RefusedComparison
	// TurnoutPairs are turnouts of the same day that councils published beside an earlier one, and why they do not compare.
	TurnoutPairs []TurnoutPair
	Beyond       *Beyond // beside councils without a pilot; nil where no such figures were given
	Concluded    Concluded
}

// WardTotal is the records of a ward's stations together.
type WardTotal struct {
	Name         string
	Stations, In int
	Totals
	// Rate is those who did not come back of the attempts at the ward's stations where both are known; nil where fewer
	// than FewestExpected are expected at the rate of all stations, or nothing is known of the attempts.
	Rate *Rate
}

// PollOf reviews the voter-ID records of a count as it stands, beside what other councils published.
func PollOf(c reconcile.Count, o Options, published []Published) Poll {
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
	p.Turnout = ChangesOf(areasOf(c))
	p.conclude()
	return p
}

// PollOfStations reviews records that stand in no count, beside what was published. Their poll's date may be unknown, and
// is empty then.
func PollOfStations(name, date string, stations []Station, o Options, published []Published) Poll {
	p := Poll{Name: name, Date: date, Published: published}
	p.review(stations, o)
	p.conclude()
	return p
}

// Beside adds the comparison with councils without a pilot.
func (p Poll) Beside(councils []Council) Poll {
	b := BeyondOf(councils)
	p.Beyond = &b
	return p
}

func (p *Poll) review(stations []Station, o Options) {
	p.Review = ReviewOf(stations, o)
	at := map[string]int{}
	var of [][]Station
	for _, s := range stations {
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
		p.Wards[i].Totals = totalsOf(s)
		if _, r, _ := ratesOf(s); float64(r.N)*p.Review.NotReturned.Value >= FewestExpected {
			p.Wards[i].Rate = &r
		}
	}
}

// conclude adds what may be compared and what may be concluded.
func (p *Poll) conclude() {
	p.Compared, p.NotCompared = Compared(append([]Published{p.Review.asPublished(p.Date)}, p.Published...))
	p.NotCompared = append(p.NotCompared, p.Turnout.Refused...)
	p.Concluded = Conclude(p.Review, p.Majorities)
}

// stationsOf are the stations on the register with their records as they are agreed. They hold what two people agreed,
// so that nobody's reading is shown before that.
func stationsOf(c reconcile.Count) []Station {
	var list []Station
	names := wardNames(&c.Election)
	for _, row := range c.VoterID.Register() {
		id := setup.StationID(row.Subject)
		station, _ := c.Election.Station(id)
		s := Station{ID: id, Ward: names[c.Election.WardOf(station)], Model: c.Election.Pilot}
		if record, in := c.VoterID.Record(id); in {
			s.Refused, s.Returned, s.NotReturned = record.Refused, record.Returned, record.NotReturned
			s.Attempts, s.ByPapers = Attempts(record.IssuedInPerson, record.NotReturned, c.AccountOf(id).Expected)
			s.Greeter = greeterOf(record.Reading)
		}
		list = append(list, s)
	}
	return list
}

// wardNames are the names of what is contested; of several of one name and kind each has its ballot id too, so that their
// stations are not thrown together.
func wardNames(e *setup.Election) map[setup.ContestID]string {
	names := map[setup.ContestID]string{}
	for _, c := range e.Contests {
		names[c.ID] = c.Name
		if slices.ContainsFunc(e.Contests, func(o setup.Contest) bool { return o.ID != c.ID && o.Kind == c.Kind && o.Name == c.Name }) {
			names[c.ID] += " (" + string(c.ID) + ")"
		}
	}
	return names
}

func greeterOf(r sheet.Reading) Greeter {
	switch yes, told := r["greeter"]; {
	case !told:
		return GreeterUnknown
	case yes == 1:
		return WithGreeter
	}
	return NoGreeter
}

// majoritiesOf are those of the declared wards, each with the records of its stations.
func majoritiesOf(c reconcile.Count) []Majority {
	totals := map[setup.ContestID]ward.VoterIDSum{}
	for _, s := range c.VoterID.Totals(&c.Election).Wards {
		totals[s.Contest] = s
	}
	var list []Majority
	for _, w := range outcome.Declared(c) {
		if t := totals[w.Contest.ID]; w.Contest.Kind == setup.WardContest && t.Stations > 0 {
			list = append(list, Majority{Contest: w.Contest.ID, Name: w.Contest.Name, Majority: w.Certificate.Margin, NotReturned: t.NotReturned, Stations: t.Stations, In: t.In})
		}
	}
	return list
}

// areasOf are the declared wards' turnouts, now and when their seats were last fought.
func areasOf(c reconcile.Count) []Area {
	var list []Area
	for _, w := range outcome.Declared(c) {
		if w.Contest.Kind != setup.WardContest || w.Certificate.Uncontested {
			continue
		}
		a := Area{Name: w.Contest.Name, Now: Turnout{Date: c.Election.Date, Papers: w.Certificate.Verified, Electors: w.Certificate.Electorate}}
		if last := w.Contest.Last; last == nil {
			a.Why = "The set-up does not hold when the seats were last fought."
		} else {
			a.Then = Turnout{Date: last.Date, Papers: last.Papers, Electors: last.Electorate}
			a.Why = whyNot(c, w.Contest)
		}
		list = append(list, a)
	}
	return list
}

// whyNot says why a ward's last contest is no base for turnout: in the set-up's own words where it says so, and
// otherwise by the dated law, whatever the set-up forgot to say.
func whyNot(c reconcile.Count, contest setup.Contest) string {
	last := contest.Last
	switch {
	case last.NoComparison != "":
		return last.NoComparison
	case last.NotForTurnout != "":
		return last.NotForTurnout
	}
	e := &c.Election
	now := Fought{Date: e.Date, Council: e.Council.GSS, Seats: contest.Seats, Mayor: hasMayor(c.Law, e, e.Date)}
	return NotABase(c.Law, now, Fought{Date: last.Date, Council: e.Council.GSS, Seats: last.Seats, Mayor: hasMayor(c.Law, e, last.Date)})
}

// hasMayor says whether the set-up has the election of a mayor on a day: this poll's, or that when the mayor was last
// elected. The mayor of a combined authority who holds the police commissioner's office is among the national polls.
func hasMayor(law setup.Law, e *setup.Election, date string) bool {
	national := slices.ContainsFunc(law.PollsOn(date, e.Council.GSS), func(p setup.NationalPoll) bool { return p.Poll == setup.PoliceMayor })
	for _, c := range e.Contests {
		if c.Kind == setup.MayorContest && !(national && law.Combined(c.ID)) && (date == e.Date || c.Last != nil && c.Last.Date == date) {
			return true
		}
	}
	return date == e.Date && slices.ContainsFunc(e.PublishedFor, func(p setup.Published) bool {
		return strings.HasPrefix(string(p.Contest), "mayor.") && !(national && law.Combined(p.Contest))
	})
}
