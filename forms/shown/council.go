package shown

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/export/parties"
	"wardcount/forms/kit/chart"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// partyInk is how a party is drawn.
func partyInk(id string) chart.Ink {
	p := parties.Own().Of(id, "")
	return chart.Ink{Light: p.Light, Dark: p.Dark, Pattern: p.Pattern}
}

// SeatGroups are the seats of each party that has any, for a strip.
func SeatGroups(c outcome.Council) []chart.SeatGroup {
	var groups []chart.SeatGroup
	for _, p := range c.Parties {
		if p.Seats > 0 {
			groups = append(groups, chart.SeatGroup{Name: parties.Own().Of(p.ID, p.Name).Short, Seats: p.Seats, Said: words.CouncilPartySeats(p, c), Ink: partyInk(p.ID)})
		}
	}
	return groups
}

// SeatBars are the seats of each party that stood, as bars.
func SeatBars(c outcome.Council) []chart.Bar {
	var bars []chart.Bar
	for _, p := range c.Parties {
		bars = append(bars, chart.Bar{Name: parties.Own().Of(p.ID, p.Name).Short, Value: p.Seats, Number: words.SeatsOf(p.Seats), Said: words.CouncilPartySeats(p, c), Ink: partyInk(p.ID)})
	}
	return bars
}

// VoteBars are the votes of each party, as bars.
func VoteBars(c outcome.Council) []chart.Bar {
	var bars []chart.Bar
	for _, p := range c.Parties {
		bars = append(bars, chart.Bar{Name: parties.Own().Of(p.ID, p.Name).Short, Value: int(p.Votes), Number: words.CouncilShare(p, c), Said: words.CouncilPartyVotes(p, c), Ink: partyInk(p.ID)})
	}
	return bars
}

// NightSteps are how the night went on, for a line that goes up in steps.
func NightSteps(m app.Milestones, of int) []chart.StepSeries {
	series := func(name string, colour fyne.ThemeColorName, steps []app.Milestone) chart.StepSeries {
		s := chart.StepSeries{Name: name, Colour: colour}
		for _, step := range steps {
			s.Steps = append(s.Steps, chart.StepPoint{At: step.At, N: step.N, Said: words.CouncilStep(step.At, name, step.N, of)})
		}
		return s
	}
	return []chart.StepSeries{series(words.CouncilDeclared, look.ColorNameOKText, m.Declared),
		series(words.CouncilCertified, theme.ColorNamePrimary, m.Certified), series(words.CouncilVerified, look.ColorNameWarningText, m.Verified)}
}

// electedColumns are, under the name of a ward and its majority: who is elected, the party, the votes.
var (
	electedWardColumns = []lists.Column{{Wrap: true}, {Ems: 14, Right: true}, lists.Air}
	electedColumns     = []lists.Column{{Ems: 1}, {Wrap: true}, {Ems: 9, Wrap: true}, {Ems: 4, Right: true}, lists.Air}
)

// CouncilElected lists who is elected in each declared ward; open leads to its page.
func CouncilElected(c reconcile.Count, open func(setup.ContestID) func()) []lists.Row {
	rows := []lists.Row{{Columns: electedColumns, Ruled: true, Cells: []lists.Cell{{}, lists.Caption(words.CouncilNameColumn), lists.Caption(words.CouncilPartyColumn), lists.Caption(words.CouncilVotesColumn)}}}
	for _, w := range declaredWards(c) {
		cert := *w.Certificate
		row := lists.Row{Columns: electedWardColumns, Key: string(w.Contest.ID), Open: open(w.Contest.ID),
			Cells: []lists.Cell{{Text: w.Contest.Name, Bold: true}, {Text: words.CouncilMajority(cert)}}}
		for _, line := range cert.Elected() {
			votes := text.Grouped(int(line.Votes))
			if cert.Uncontested {
				votes = ""
			}
			row.Under = append(row.Under, lists.Row{Columns: electedColumns, Cells: []lists.Cell{{}, {Text: line.PaperName()}, {Text: partyShort(line.Candidate)}, {Text: votes}}})
		}
		if n := cert.Vacant; n > 0 {
			row.Under = append(row.Under, lists.Row{Columns: lists.GlyphColumns, Cells: []lists.Cell{{}, {Text: words.SeatsVacant(n)}}})
		}
		rows = append(rows, row)
	}
	return rows
}

// partyShort is a candidate's party where there is little room.
func partyShort(c setup.Candidate) string {
	return parties.Own().Of(setup.PartyOf(c.PartyID, c.Party), words.CandidateParty(c)).Short
}

// turnoutColumns are: the ward, the share; and under them what it is of.
var turnoutColumns = []lists.Column{{Wrap: true}, {Ems: 6, Right: true}, lists.Air}

// CouncilTurnout lists votes and turnout of each declared ward, and of all together.
func CouncilTurnout(c reconcile.Count, council outcome.Council) []lists.Row {
	var rows []lists.Row
	for _, w := range declaredWards(c) {
		cert := *w.Certificate
		verified, electors, known := outcome.TurnoutOf(cert)
		rows = append(rows, turnoutRow(w.Contest.Name, words.CouncilTurnoutText(cert), verified, electors, known))
		rows[len(rows)-1].Key = turnoutKey + string(w.Contest.ID)
	}
	t := council.Turnout
	all := turnoutRow(words.CouncilAll, words.CouncilTurnoutAll(council), t.Verified, t.Electors, t.Wards > 0)
	all.Above = 0.4
	return append(rows, all)
}

// turnoutRow is a share with what it is of under it.
func turnoutRow(name, of string, verified figure.Papers, electors figure.Electors, known bool) lists.Row {
	percent := "–"
	if known {
		percent = figure.Percentage(int(verified), int(electors), 1) + " %"
	}
	return lists.Row{Columns: turnoutColumns, Cells: []lists.Cell{{Text: name, Bold: true}, {Text: percent, Bold: true}},
		Under: []lists.Row{{Columns: lists.GlyphColumns, Cells: []lists.Cell{{}, {Text: of}}}}}
}

const turnoutKey = "turnout/"

// declaredWards are the declared contests that elect to the council.
func declaredWards(c reconcile.Count) []ward.Ward {
	var wards []ward.Ward
	for _, w := range outcome.Declared(c) {
		if w.Contest.Kind == setup.WardContest {
			wards = append(wards, w)
		}
	}
	return wards
}
