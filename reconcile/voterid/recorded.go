package voterid

import (
	"slices"
	"strings"

	"wardcount/reconcile"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/stations"
	"wardcount/reconcile/ward"
)

// stationsOf are the stations on the register with their records as they are agreed. They hold what two people agreed,
// so that nobody's reading is shown before that.
func stationsOf(c reconcile.Count) []stations.Station {
	var list []stations.Station
	names := wardNames(&c.Election)
	for _, row := range c.VoterID.Register() {
		id := setup.StationID(row.Subject)
		station, _ := c.Election.Station(id)
		s := stations.Station{ID: id, Ward: names[c.Election.WardOf(station)], Model: c.Election.Pilot}
		if record, in := c.VoterID.Record(id); in {
			s.Refused, s.Returned, s.NotReturned = record.Refused, record.Returned, record.NotReturned
			s.Attempts, s.ByPapers = stations.Attempts(record.IssuedInPerson, record.NotReturned, c.AccountOf(id).Expected)
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

func greeterOf(r sheet.Reading) stations.Greeter {
	switch yes, told := r["greeter"]; {
	case !told:
		return stations.GreeterUnknown
	case yes == 1:
		return stations.WithGreeter
	}
	return stations.NoGreeter
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
func areasOf(c reconcile.Count) []beside.Area {
	var list []beside.Area
	for _, w := range outcome.Declared(c) {
		if w.Contest.Kind != setup.WardContest || w.Certificate.Uncontested {
			continue
		}
		a := beside.Area{Name: w.Contest.Name, Now: beside.Turnout{Date: c.Election.Date, Papers: w.Certificate.Verified, Electors: w.Certificate.Electorate}}
		if last := w.Contest.Last; last == nil {
			a.Why = "The set-up does not hold when the seats were last fought."
		} else {
			a.Then = beside.Turnout{Date: last.Date, Papers: last.Papers, Electors: last.Electorate}
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
	now := beside.Fought{Date: e.Date, Council: e.Council.GSS, Seats: contest.Seats, Mayor: hasMayor(c.Law, e, e.Date)}
	return beside.NotABase(c.Law, now, beside.Fought{Date: last.Date, Council: e.Council.GSS, Seats: last.Seats, Mayor: hasMayor(c.Law, e, last.Date)})
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
