package overview

import (
	"slices"

	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/forms/desk"
	"wardcount/forms/kit/chart"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/setup"
)

// councilPage is what the declared wards come to: seats, who is elected, votes and turnout; and how far the night
// has come. Its charts stay the same from one declaration to the next, and with them what is selected in them.
type councilPage struct {
	desk.ListPage
	Strip        *chart.SeatStrip
	Seats, Votes *chart.Bars
	Night        *chart.StepLine
}

// NewCouncil is the council of the count at the desk.
func NewCouncil(w *desk.Window) *councilPage {
	return &councilPage{ListPage: desk.NewListPage(w), Strip: chart.NewSeatStrip(), Seats: chart.NewBars(), Votes: chart.NewBars(), Night: chart.NewStepLine(words.Hour)}
}

func (p *councilPage) Name() []string { return []string{"council"} }
func (p *councilPage) Hints() string  { return words.HintsCouncil }

func (p *councilPage) Refresh() {
	c := p.W.State
	council := outcome.CouncilOf(c)
	rows := []lists.Row{lists.TitleRow(words.Council),
		{Columns: lists.WholeWidth, Cells: []lists.Cell{{Text: words.CouncilProgress(council), Bold: true, Size: theme.SizeNameSubHeadingText}}}}
	if council.WardsDeclared == 0 {
		rows = append(rows, lists.TextRow(words.CouncilEmpty))
	} else {
		rows = append(rows, p.results(c, council)...)
	}
	if !c.Election.OnlyWards() {
		rows = append(rows, lists.QuietRow(words.CouncilOthers))
	}
	wards := p.W.Progress.Totals.Wards
	p.Night.Caption = words.CouncilNightCaption
	p.Night.Set(shown.NightSteps(app.MilestonesOf(p.W.Records), wards), wards)
	p.List.Set(append(rows, lists.HeadingRow(words.Timeline), lists.Row{Key: "night", Picture: p.Night}))
}

// results are the parts of the page that need a declared ward.
func (p *councilPage) results(c reconcile.Count, council outcome.Council) []lists.Row {
	p.Strip.Caption = words.CouncilSeatsCaption(council)
	p.Strip.Set(shown.SeatGroups(council), council.Seats)
	p.Seats.Caption, p.Votes.Caption = words.CouncilSeatsStood, words.CouncilVotesCaption
	p.Seats.Set(shown.SeatBars(council))
	p.Votes.Set(shown.VoteBars(council))
	rows := []lists.Row{lists.HeadingRow(words.CouncilSeats), {Key: "strip", Picture: p.Strip}, {Key: "seats", Picture: p.Seats},
		lists.HeadingRow(words.CouncilElected)}
	rows = append(rows, shown.CouncilElected(c, func(id setup.ContestID) func() { return p.W.Opener(string(id)) })...)
	rows = append(rows, lists.HeadingRow(words.CouncilVotes), lists.QuietRow(words.CouncilVotesOf(council)), lists.Row{Key: "votes", Picture: p.Votes},
		lists.HeadingRow(words.CouncilTurnout), lists.QuietRow(words.CouncilTurnoutOf(council)))
	return append(rows, shown.CouncilTurnout(c, council)...)
}

// ElectsCouncil tells whether a poll elects anybody to the council.
func ElectsCouncil(c reconcile.Count) bool {
	return slices.ContainsFunc(c.Election.Contests, func(c setup.Contest) bool { return c.Kind == setup.WardContest })
}

// CouncilSign says how many seats are declared.
func CouncilSign(c reconcile.Count) desk.Sign {
	council := outcome.CouncilOf(c)
	s := desk.Sign{Glyph: theme.GridIcon(), Colour: theme.ColorNamePlaceHolder, Text: words.CouncilSeatsDeclared(council)}
	switch council.WardsDeclared {
	case 0:
	case council.Wards:
		s.Colour = look.ColorNameOKText
	default:
		s.Colour = theme.ColorNamePrimary
	}
	return s
}
