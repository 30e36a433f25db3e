package shown

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/export/parties"
	"wardcount/forms/kit"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// PartyInk is how a party is drawn.
func PartyInk(id string) kit.Ink {
	p := parties.Own().Of(id, "")
	return kit.Ink{Light: p.Light, Dark: p.Dark, Pattern: p.Pattern}
}

// SeatGroups are the seats of each party that has any, for a strip.
func SeatGroups(c outcome.Council) []kit.SeatGroup {
	var groups []kit.SeatGroup
	for _, p := range c.Parties {
		if p.Seats > 0 {
			groups = append(groups, kit.SeatGroup{Name: parties.Own().Of(p.ID, p.Name).Short, Seats: p.Seats, Said: words.CouncilPartySeats(p, c), Ink: PartyInk(p.ID)})
		}
	}
	return groups
}

// SeatBars are the seats of each party that stood, as bars.
func SeatBars(c outcome.Council) []kit.Bar {
	var bars []kit.Bar
	for _, p := range c.Parties {
		bars = append(bars, kit.Bar{Name: parties.Own().Of(p.ID, p.Name).Short, Value: p.Seats, Number: words.SeatsOf(p.Seats), Said: words.CouncilPartySeats(p, c), Ink: PartyInk(p.ID)})
	}
	return bars
}

// VoteBars are the votes of each party, as bars.
func VoteBars(c outcome.Council) []kit.Bar {
	var bars []kit.Bar
	for _, p := range c.Parties {
		bars = append(bars, kit.Bar{Name: parties.Own().Of(p.ID, p.Name).Short, Value: int(p.Votes), Number: words.CouncilShare(p, c), Said: words.CouncilPartyVotes(p, c), Ink: PartyInk(p.ID)})
	}
	return bars
}

// NightSteps are how the night went on, for a line that goes up in steps.
func NightSteps(m app.Milestones, of int) []kit.StepSeries {
	series := func(name string, colour fyne.ThemeColorName, steps []app.Milestone) kit.StepSeries {
		s := kit.StepSeries{Name: name, Colour: colour}
		for _, step := range steps {
			s.Steps = append(s.Steps, kit.StepPoint{At: step.At, N: step.N, Said: words.CouncilStep(step.At, name, step.N, of)})
		}
		return s
	}
	return []kit.StepSeries{series(words.CouncilDeclared, kit.ColorNameOKText, m.Declared),
		series(words.CouncilCertified, theme.ColorNamePrimary, m.Certified), series(words.CouncilVerified, kit.ColorNameWarningText, m.Verified)}
}

// electedColumns are, under the name of a ward and its majority: who is elected, the party, the votes.
var (
	electedWardColumns = []kit.Column{{Wrap: true}, {Ems: 14, Right: true}}
	electedColumns     = []kit.Column{{Ems: 1}, {Wrap: true}, {Ems: 9, Wrap: true}, {Ems: 4, Right: true}}
)

// CouncilElected lists who is elected in each declared ward; open leads to its page.
func CouncilElected(c reconcile.Count, open func(setup.ContestID) func()) []kit.Row {
	rows := []kit.Row{{Columns: electedColumns, Ruled: true, Cells: []kit.Cell{{}, kit.Caption(words.CouncilNameColumn), kit.Caption(words.CouncilPartyColumn), kit.Caption(words.CouncilVotesColumn)}}}
	for _, w := range declaredWards(c) {
		cert := *w.Certificate
		row := kit.Row{Columns: electedWardColumns, Key: string(w.Contest.ID), Open: open(w.Contest.ID),
			Cells: []kit.Cell{{Text: w.Contest.Name, Bold: true}, {Text: words.CouncilMajority(cert)}}}
		for _, line := range cert.Elected() {
			votes := text.Grouped(int(line.Votes))
			if cert.Uncontested {
				votes = ""
			}
			row.Under = append(row.Under, kit.Row{Columns: electedColumns, Cells: []kit.Cell{{}, {Text: line.PaperName()}, {Text: partyShort(line.Candidate)}, {Text: votes}}})
		}
		if n := cert.Vacant; n > 0 {
			row.Under = append(row.Under, kit.Row{Columns: kit.GlyphColumns, Cells: []kit.Cell{{}, {Text: words.SeatsVacant(n)}}})
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
var turnoutColumns = []kit.Column{{Wrap: true}, {Ems: 6, Right: true}}

// CouncilTurnout lists votes and turnout of each declared ward, and of all together.
func CouncilTurnout(c reconcile.Count, council outcome.Council) []kit.Row {
	var rows []kit.Row
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
func turnoutRow(name, of string, verified figure.Papers, electors figure.Electors, known bool) kit.Row {
	percent := "–"
	if known {
		percent = figure.Percentage(int(verified), int(electors), 1) + " %"
	}
	return kit.Row{Columns: turnoutColumns, Cells: []kit.Cell{{Text: name, Bold: true}, {Text: percent, Bold: true}},
		Under: []kit.Row{{Columns: kit.GlyphColumns, Cells: []kit.Cell{{}, {Text: of}}}}}
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
