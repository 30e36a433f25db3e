package web

import (
	"fmt"
	"strings"

	"wardcount/export"
	"wardcount/export/parties"
	"wardcount/export/spoken"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// summary is what the declared wards come to together.
type summary struct {
	Title                             string
	Words                             []string
	Seats, Votes, Turnout             *chart
	SeatsTable, VotesTable, TurnTable table
}

func summaryOf(r export.Results, inks []ink) *summary {
	c := r.Council
	s := &summary{Title: "The council", Words: councilWords(r)}
	if !r.Final() {
		s.Title += " so far"
	}
	if len(c.Parties) > 0 {
		s.Seats, s.Votes = partyCharts(c, inks)
		s.SeatsTable, s.VotesTable = partyTables(c, inks)
	}
	s.Turnout, s.TurnTable = turnoutOf(r)
	return s
}

// councilWords is how far the council has come, in sentences.
func councilWords(r export.Results) []string {
	c := r.Council
	said := []string{fmt.Sprintf("Seats declared: %d of %d. Wards declared: %d of %d.", c.SeatsDeclared, c.Seats, c.WardsDeclared, c.Wards)}
	if c.Vacant > 0 {
		said = append(said, "Of the seats declared, "+spoken.StayVacant(c.Vacant)+".")
	}
	if len(r.Election.NotUp) > 0 {
		said = append(said, "Seats of the council that were not up for election at this poll are not in these figures.")
	}
	return said
}

func partyCharts(c outcome.Council, inks []ink) (seats, votes *chart) {
	seats = &chart{ID: "seats-chart", Title: "Seats by party"}
	votes = &chart{ID: "votes-chart", Title: "Votes by party"}
	mostSeats, mostVotes := 0, 0
	for _, p := range c.Parties {
		mostSeats, mostVotes = max(mostSeats, p.Seats), max(mostVotes, int(p.Votes))
	}
	var said, given []string
	for i, p := range c.Parties {
		name := parties.Called(p.ID, p.Name)
		if p.Seats > 0 {
			n := text.Plural(p.Seats, "seat", "seats")
			seats.add(name, n, inks[i].ID, p.Seats, mostSeats)
			said = append(said, name+" "+n)
		}
		votes.add(name, text.Grouped(int(p.Votes)), inks[i].ID, int(p.Votes), mostVotes)
		given = append(given, name+" "+text.Grouped(int(p.Votes)))
	}
	seats.Desc = fmt.Sprintf("A bar for each party that has a seat, of the %d seats declared. ", c.SeatsDeclared) + strings.Join(said, "; ") + "."
	votes.Desc = fmt.Sprintf("A bar for each party, of the %s votes given in the wards declared. ", text.Grouped(int(c.Votes))) + strings.Join(given, "; ") + "."
	return seats, votes
}

const (
	seatsCaption = "Seats by party, in the wards declared"
	votesCaption = "Votes by party, in the wards declared"
	seatsInAll   = "In all"
	votesInAll   = "Votes given in all"
)

func partyTables(c outcome.Council, inks []ink) (seats, votes table) {
	seats = table{ID: "seats-table", Caption: seatsCaption, Head: heads("Party", "Candidates", "Seats")}
	votes = table{ID: "votes-table", Caption: votesCaption + shareOf(c), Head: heads("Party", "Votes", "Share")}
	stood, filled := 0, 0
	for i, p := range c.Parties {
		name := cell{Text: parties.Called(p.ID, p.Name), Ink: inks[i].ID}
		seats.Rows = append(seats.Rows, []cell{name, number(p.Candidates), number(p.Seats)})
		votes.Rows = append(votes.Rows, []cell{name, number(p.Votes), right(percent(int(p.Votes), int(c.Votes)))})
		stood, filled = stood+p.Candidates, filled+p.Seats
	}
	seats.Foot = [][]cell{{words(seatsInAll), number(stood), number(filled)}}
	votes.Foot = [][]cell{{words(votesInAll), number(c.Votes), right(percent(int(c.Votes), int(c.Votes)))}}
	return seats, votes
}

// shareOf names the whole of every share in a table of parties.
func shareOf(c outcome.Council) string {
	return ", and their share of the " + text.Grouped(int(c.Votes)) + " votes given"
}

const turnoutCaption = "Ballot box turnout by ward: ballot papers verified as a share of the electorate"

// turnoutOf is the turnout of every ward, and of those together of which it is known.
func turnoutOf(r export.Results) (*chart, table) {
	drawn := &chart{ID: "turnout-chart", Title: "Ballot box turnout by ward"}
	t := table{ID: "turnout-table", Caption: turnoutCaption, Wide: true, Head: heads("Ward", "Electorate", "Ballot papers verified", "Turnout")}
	var said []string
	for _, w := range r.Wards {
		c := w.Certificate
		if c.Kind != setup.WardContest {
			continue
		}
		share := notKnown
		if papers, electors, ok := outcome.TurnoutOf(c); ok {
			share = percent(int(papers), int(electors))
			scaled, _ := figure.PercentageScaled(int(papers), int(electors), 2)
			drawn.add(c.Ward, share, "plain", scaled, 100*100)
			said = append(said, c.Ward+" "+share)
		}
		name := words(c.Ward)
		if c.Uncontested {
			name.More = []string{"no poll"}
		}
		t.Rows = append(t.Rows, []cell{name, known(c.Electorate), verifiedOf(c), right(share)})
	}
	if sum := r.Council.Turnout; sum.Wards > 0 {
		t.Foot = [][]cell{{words(text.Plural(sum.Wards, "ward in which both are known", "wards in which both are known")),
			number(sum.Electors), number(sum.Verified), right(percent(int(sum.Verified), int(sum.Electors)))}}
	}
	drawn.Desc = "A bar for each ward with a poll; one as long as its frame would be every elector. " + strings.Join(said, "; ") + "."
	if len(drawn.Bars) == 0 {
		drawn = nil
	}
	return drawn, t
}

// verifiedOf is the papers verified; of a ward without a poll there are none to know.
func verifiedOf(c ward.Certificate) cell {
	if c.Uncontested {
		return right(notKnown)
	}
	return known(c.Verified)
}
