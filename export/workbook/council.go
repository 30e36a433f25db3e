package workbook

import (
	"fmt"
	"strings"

	"wardcount/export"
	"wardcount/export/parties"
	"wardcount/export/workbook/layout"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/tables"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// Headings and labels of the council's summary that the read-back looks for again.
const (
	shortHead     = "Short name"
	seatsLabel    = "Seats declared"
	vacantLabel   = "of these vacant"
	allVotesLabel = "Votes for all candidates"
	turnoutLabel  = "Turnout: papers verified as % of the electorate"
	turnoutByWard = "Turnout by ward"
)

// councilPage is what the declared wards of the council come to: seats and votes
// by party and the turnout by ward, each drawn under its figures.
func councilPage(r export.Results) page.Page {
	p := layout.Begin(r, words.CouncilName, "The council", 40, 20, 13, 13, 14, 16)
	p.Across(page.Plain, words.Status(r)+".")
	p.Freeze()
	c := r.Council
	p.Gap()
	fact := func(label string, value page.Cell, of string) {
		p.Add(page.Text.Words(label), page.Text.Words(""), value, page.Text.Words(of).Over(3))
	}
	fact("Wards declared", page.Number.Number(c.WardsDeclared), "of "+text.Plural(c.Wards, "ward", "wards"))
	fact(seatsLabel, page.Number.Number(c.SeatsDeclared), "of "+text.Plural(c.Seats, "seat", "seats"))
	fact(vacantLabel, page.Number.Number(c.Vacant), "no candidate fills them")
	fact(allVotesLabel, page.Number.Number(int(c.Votes)), "votes, in wards with a poll")
	t := c.Turnout
	fact(turnoutLabel, layout.Share(page.Share, figure.Keyed(t.Verified), figure.Keyed(t.Electors)), fmt.Sprintf("%s of %s, in the %s where both are known",
		text.Grouped(int(t.Verified)), text.Grouped(int(t.Electors)), text.Plural(t.Wards, "ward", "wards")))
	councilParties(&p, c)
	if tables.ASheetEach(r) {
		councilTurnout(&p, r)
	}
	p.BreakAtGaps()
	return p
}

// councilParties is the parties with their seats and votes, most seats first and
// independents after the parties, then the two as charts.
func councilParties(p *page.Page, c outcome.Council) {
	p.Section("Parties")
	p.Add(page.Head.Words(words.PartyHead), page.Head.Words(shortHead), page.HeadRight.Words("Candidates"), page.HeadRight.Words(words.SeatsHead), page.HeadRight.Words(words.VotesHead),
		page.HeadRight.Words("% of the "+text.Grouped(int(c.Votes))+" votes"))
	from := len(p.Rows)
	var colours, seats, votes []string
	candidates := 0
	for _, party := range c.Parties {
		look := parties.Own().Of(party.ID, party.Name)
		colours = append(colours, fmt.Sprintf("%02X%02X%02X", look.Light.R, look.Light.G, look.Light.B))
		seats = append(seats, fmt.Sprintf("%s %d", look.Short, party.Seats))
		votes = append(votes, look.Short+" "+text.Grouped(int(party.Votes)))
		candidates += party.Candidates
		p.Add(page.Text.Words(parties.Called(party.ID, party.Name)), page.Text.Words(look.Short), page.Number.Number(party.Candidates), page.Number.Number(party.Seats),
			page.Number.Number(int(party.Votes)), layout.Share(page.Share, figure.Keyed(party.Votes), figure.Keyed(c.Votes)))
	}
	filled := c.SeatsDeclared - c.Vacant
	p.Add(page.Total.Words("All"), page.Total.Words(""), page.TotalNumber.Number(candidates), page.TotalNumber.Number(filled),
		page.TotalNumber.Number(int(c.Votes)), layout.Share(page.TotalShare, figure.Keyed(c.Votes), figure.Keyed(c.Votes)))
	note := "Whoever stood for no party is counted under Independent."
	if c.Seats > c.Wards {
		note += " Where a ward has several seats, a voter has as many votes: a party with more candidates can have more of them."
	}
	p.Across(page.Note, note)
	bars := min(len(c.Parties), page.MostBars)
	some := ""
	if bars < len(c.Parties) {
		some = fmt.Sprintf(" (the first %d of %d)", bars, len(c.Parties))
	}
	drawn := func(title string, column int, words []string) {
		p.Gap()
		p.Chart(page.Chart{Title: title + some, Alt: title + some + ": " + strings.Join(words[:bars], ", ") + ".", From: from, Bars: bars,
			Labels: 1, Values: column, Colours: colours[:bars]})
	}
	drawn("Seats by party", 3, seats)
	if c.Votes > 0 {
		drawn("Votes by party", 4, votes)
	}
}

// turnoutBars is how many wards are drawn together: as many as go on a printed page with their figures.
const turnoutBars = 18

// councilTurnout is the turnout of the council's wards with a poll, each chart under its figures.
func councilTurnout(p *page.Page, r export.Results) {
	var wards []ward.Certificate
	for _, w := range r.Wards {
		if _, _, known := outcome.TurnoutOf(w.Certificate); known && w.Certificate.Kind == setup.WardContest {
			wards = append(wards, w.Certificate)
		}
	}
	charts := (len(wards) + turnoutBars - 1) / turnoutBars
	for i := range charts {
		from, to := i*len(wards)/charts, (i+1)*len(wards)/charts
		some := wards[from:to]
		title := turnoutByWard
		if len(wards) > len(some) {
			title += fmt.Sprintf(", %d to %d of %d", from+1, to, len(wards))
		}
		p.Section(title)
		p.Add(page.Head.Words("Ward"), page.Head.Words(words.CodeHead), page.HeadRight.Words(words.ElectorateHead), page.HeadRight.Words(words.VerifiedHead),
			page.HeadRight.Words("Turnout, %"), page.Head.Words("Of"))
		first := len(p.Rows)
		var drawn []string
		for _, c := range some {
			verified, electors, _ := outcome.TurnoutOf(c)
			drawn = append(drawn, c.Ward+" "+figure.Percentage(int(verified), int(electors), 2)+"%")
			p.Add(page.Text.Words(c.Ward), page.Text.Words(words.Code(c)), page.Number.Number(int(electors)), page.Number.Number(int(verified)),
				layout.Share(page.Share, c.Verified, c.Electorate), page.Text.Words("the electorate"))
		}
		p.Chart(page.Chart{Title: title + ": papers verified as % of the electorate", Alt: title + ", papers verified as % of the electorate: " + strings.Join(drawn, ", ") + ".",
			From: first, Bars: len(some), Labels: 0, Values: 4})
	}
}
