package forms

import (
	"slices"

	"fyne.io/fyne/v2/theme"

	"wardcount/app"
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
	listPage
	strip        *chart.SeatStrip
	seats, votes *chart.Bars
	night        *chart.StepLine
}

func newCouncilPage(w *window) *councilPage {
	return &councilPage{listPage: newListPage(w), strip: chart.NewSeatStrip(), seats: chart.NewBars(), votes: chart.NewBars(), night: chart.NewStepLine(words.Hour)}
}

func (p *councilPage) name() []string { return []string{"council"} }
func (p *councilPage) hints() string  { return words.HintsCouncil }

func (p *councilPage) refresh() {
	c := p.w.state
	council := outcome.CouncilOf(c)
	rows := []lists.Row{lists.TitleRow(words.Council),
		{Columns: lists.WholeWidth, Cells: []lists.Cell{{Text: words.CouncilProgress(council), Bold: true, Size: theme.SizeNameSubHeadingText}}}}
	if council.WardsDeclared == 0 {
		rows = append(rows, lists.TextRow(words.CouncilEmpty))
	} else {
		rows = append(rows, p.results(c, council)...)
	}
	if slices.ContainsFunc(c.Election.Contests, func(c setup.Contest) bool { return c.Kind != setup.WardContest }) {
		rows = append(rows, lists.QuietRow(words.CouncilOthers))
	}
	wards := p.w.progress.Totals.Wards
	p.night.Caption = words.CouncilNightCaption
	p.night.Set(shown.NightSteps(app.MilestonesOf(p.w.records), wards), wards)
	p.list.Set(append(rows, lists.HeadingRow(words.CouncilNight), lists.Row{Key: "night", Picture: p.night}))
}

// results are the parts of the page that need a declared ward.
func (p *councilPage) results(c reconcile.Count, council outcome.Council) []lists.Row {
	p.strip.Caption = words.CouncilSeatsCaption(council)
	p.strip.Set(shown.SeatGroups(council), council.Seats)
	p.seats.Caption, p.votes.Caption = words.CouncilSeatsStood, words.CouncilVotesCaption
	p.seats.Set(shown.SeatBars(council))
	p.votes.Set(shown.VoteBars(council))
	rows := []lists.Row{lists.HeadingRow(words.CouncilSeats), {Key: "strip", Picture: p.strip}, {Key: "seats", Picture: p.seats},
		lists.HeadingRow(words.CouncilElected)}
	rows = append(rows, shown.CouncilElected(c, func(id setup.ContestID) func() { return p.w.opener(string(id)) })...)
	rows = append(rows, lists.HeadingRow(words.CouncilVotes), lists.QuietRow(words.CouncilVotesOf(council)), lists.Row{Key: "votes", Picture: p.votes},
		lists.HeadingRow(words.CouncilTurnout), lists.QuietRow(words.CouncilTurnoutOf(council)))
	return append(rows, shown.CouncilTurnout(c, council)...)
}

// electsCouncil tells whether a poll elects anybody to the council.
func electsCouncil(c reconcile.Count) bool {
	return slices.ContainsFunc(c.Election.Contests, func(c setup.Contest) bool { return c.Kind == setup.WardContest })
}

// councilSign says how many seats are declared.
func councilSign(c reconcile.Count) sign {
	council := outcome.CouncilOf(c)
	s := sign{glyph: theme.GridIcon(), colour: theme.ColorNamePlaceHolder, text: words.CouncilSeatsDeclared(council)}
	switch council.WardsDeclared {
	case 0:
	case council.Wards:
		s.colour = look.ColorNameOKText
	default:
		s.colour = theme.ColorNamePrimary
	}
	return s
}
