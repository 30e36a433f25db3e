package forms

import (
	"slices"

	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/forms/kit"
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
	strip        *kit.SeatStrip
	seats, votes *kit.Bars
	night        *kit.StepLine
}

func newCouncilPage(w *window) *councilPage {
	return &councilPage{listPage: newListPage(w), strip: kit.NewSeatStrip(), seats: kit.NewBars(), votes: kit.NewBars(), night: kit.NewStepLine(words.Hour)}
}

func (p *councilPage) name() []string { return []string{"council"} }
func (p *councilPage) hints() string  { return words.HintsCouncil }

func (p *councilPage) refresh() {
	c := p.w.state
	council := outcome.CouncilOf(c)
	rows := []kit.Row{kit.TitleRow(words.Council),
		{Columns: kit.WholeWidth, Cells: []kit.Cell{{Text: words.CouncilProgress(council), Bold: true, Size: theme.SizeNameSubHeadingText}}}}
	if council.WardsDeclared == 0 {
		rows = append(rows, kit.TextRow(words.CouncilEmpty))
	} else {
		rows = append(rows, p.results(c, council)...)
	}
	if slices.ContainsFunc(c.Election.Contests, func(c setup.Contest) bool { return c.Kind != setup.WardContest }) {
		rows = append(rows, kit.QuietRow(words.CouncilOthers))
	}
	wards := p.w.progress.Totals.Wards
	p.night.Caption = words.CouncilNightCaption
	p.night.Set(shown.NightSteps(app.MilestonesOf(p.w.records), wards), wards)
	p.list.Set(append(rows, kit.HeadingRow(words.CouncilNight), kit.Row{Key: "night", Picture: p.night}))
}

// results are the parts of the page that need a declared ward.
func (p *councilPage) results(c reconcile.Count, council outcome.Council) []kit.Row {
	p.strip.Caption = words.CouncilSeatsCaption(council)
	p.strip.Set(shown.SeatGroups(council), council.Seats)
	p.seats.Caption, p.votes.Caption = words.CouncilSeatsStood, words.CouncilVotesCaption
	p.seats.Set(shown.SeatBars(council))
	p.votes.Set(shown.VoteBars(council))
	rows := []kit.Row{kit.HeadingRow(words.CouncilSeats), {Key: "strip", Picture: p.strip}, {Key: "seats", Picture: p.seats},
		kit.HeadingRow(words.CouncilElected)}
	rows = append(rows, shown.CouncilElected(c, func(id setup.ContestID) func() { return p.w.opener(string(id)) })...)
	rows = append(rows, kit.HeadingRow(words.CouncilVotes), kit.QuietRow(words.CouncilVotesOf(council)), kit.Row{Key: "votes", Picture: p.votes},
		kit.HeadingRow(words.CouncilTurnout), kit.QuietRow(words.CouncilTurnoutOf(council)))
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
		s.colour = kit.ColorNameOKText
	default:
		s.colour = theme.ColorNamePrimary
	}
	return s
}
