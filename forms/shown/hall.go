package shown

import (
	"wardcount/export/parties"
	"wardcount/forms/kit/chart"
	"wardcount/forms/kit/lists"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// HallTotals is the key of the hall's page that is no ward's.
const HallTotals = "totals"

// wholeBoard is a line of the hall in one text.
var wholeBoard = []lists.Column{{Wrap: true}}

// HallPages are what the hall screen shows: what the declared wards come to, then each of them. Of a contest that is
// not declared it says the name alone, and that only while none is.
func HallPages(c reconcile.Count) []chart.BoardPage {
	declared, open := outcome.Declared(c), outcome.Outstanding(c)
	if len(declared) == 0 {
		var names []string
		for _, w := range open {
			names = append(names, words.HallName(w.Contest))
		}
		return []chart.BoardPage{{Key: HallTotals, Title: c.Election.Council.Name, Under: words.HallDay(c.Election), Lines: []chart.BoardLine{
			{Columns: wholeBoard, Cells: []chart.BoardCell{{Text: words.HallNothing, Bold: true}}},
			{Columns: wholeBoard, Cells: []chart.BoardCell{{Text: words.HallWaiting(names), Quiet: true}}}}}}
	}
	var pages []chart.BoardPage
	if council := outcome.CouncilOf(c); council.Seats > 0 {
		pages = append(pages, hallTotals(c, council))
	}
	for _, w := range declared {
		pages = append(pages, hallWard(w))
	}
	return pages
}

// HallProgress says how many contests of the count are declared.
func HallProgress(c reconcile.Count) string {
	declared := len(outcome.Declared(c))
	return words.HallProgress(declared, declared+len(outcome.Outstanding(c)), c.Election.OnlyWards())
}

// hallPartyColumns are: a sample and the party, its seats.
var hallPartyColumns = []lists.Column{{}, {Ems: 5, Right: true}}

// hallTotals is the page of the council.
func hallTotals(c reconcile.Count, council outcome.Council) chart.BoardPage {
	page := chart.BoardPage{Key: HallTotals, Title: c.Election.Council.Name, Under: words.HallSeats(council)}
	page.Lines = append(page.Lines, chart.BoardLine{Seats: SeatGroups(council), Of: council.Seats})
	for _, p := range council.Parties {
		if p.Seats == 0 {
			continue
		}
		ink := partyInk(p.ID)
		page.Lines = append(page.Lines, chart.BoardLine{Columns: hallPartyColumns, Cells: []chart.BoardCell{
			{Text: parties.Own().Of(p.ID, words.PartyName(p)).Short, Ink: &ink}, {Text: words.SeatsOf(p.Seats), Bold: true}}})
	}
	if council.Vacant > 0 {
		page.Lines = append(page.Lines, chart.BoardLine{Columns: wholeBoard, Cells: []chart.BoardCell{{Text: words.SeatsVacant(council.Vacant)}}})
	}
	return page
}

// hallColumns are: the name on the paper, the party, the votes, elected.
var hallColumns = []lists.Column{{Wrap: true}, {Ems: 6.4, Wrap: true}, {Ems: 3.3, Right: true}, {Ems: 5.1, Wrap: true}}

// hallWard is the page of a declared ward: its candidates in the order of the ballot paper, turnout and rejected papers.
func hallWard(w ward.Ward) chart.BoardPage {
	cert := *w.Certificate
	page := chart.BoardPage{Key: string(w.Contest.ID), Title: words.HallName(w.Contest), Under: words.HallWard(w)}
	for _, line := range cert.Candidates {
		votes := text.Grouped(int(line.Votes))
		if cert.Uncontested {
			votes = ""
		}
		party := ""
		if w.Contest.Kind != setup.QuestionContest {
			party = partyShort(line.Candidate)
		}
		page.Lines = append(page.Lines, chart.BoardLine{Columns: hallColumns, Under: 1, Marked: line.Elected, Cells: []chart.BoardCell{
			{Text: line.PaperName(), Bold: line.Elected}, {Text: party, Quiet: !line.Elected}, {Text: votes, Bold: line.Elected},
			{Text: words.HallStanding(w.Contest, line), Bold: true, Good: true, Tick: line.Elected}}})
	}
	kept, above := false, float32(0.25)
	add := func(text string) {
		page.Lines = append(page.Lines, chart.BoardLine{Columns: wholeBoard, Kept: kept, Above: above, Cells: []chart.BoardCell{{Text: text, Quiet: true}}})
		kept, above = true, 0
	}
	if cert.Vacant > 0 {
		add(words.SeatsVacant(cert.Vacant))
	}
	if w.Contest.Kind != setup.QuestionContest && cert.Margin.IsKeyed() {
		add(words.SentenceCase(words.CouncilMajority(cert)))
	}
	if verified, electors, known := outcome.TurnoutOf(cert); known {
		add(words.HallTurnout(verified, electors))
	}
	if rejected, known := cert.Rejected.Get(); known && !cert.Uncontested {
		add(words.HallRejected(rejected))
	}
	return page
}
