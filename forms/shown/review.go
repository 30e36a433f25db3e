package shown

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/rates"
	"wardcount/reconcile/voterid/stations"
)

// The review of voter identification in rows: the review says everything, and here it is put into lines.

// ReviewKeys are what leads on from the overview.
type ReviewKeys struct {
	Release func()                   // to where the totals are released
	Ward    func(name string) func() // to the stations of a ward
}

// Keys of the overview's rows.
const (
	ReviewReleaseKey = "review/release"
	ReviewWardKey    = "review/ward/" // and its name
)

// flagGlyph is the sign of a flag; the word stands beside it always.
func flagGlyph(f stations.Flag) (fyne.Resource, fyne.ThemeColorName) {
	switch f {
	case stations.FlagAct:
		return theme.SearchIcon(), look.ColorNameErrorText
	case stations.FlagLook:
		return theme.VisibilityIcon(), look.ColorNameWarningText
	case stations.FlagZero:
		return theme.QuestionIcon(), look.ColorNameNoteText
	case stations.FlagAwaited:
		return theme.RadioButtonIcon(), theme.ColorNamePlaceHolder
	case stations.FlagSmall:
		return theme.ContentRemoveIcon(), theme.ColorNamePlaceHolder
	}
	return theme.ConfirmIcon(), theme.ColorNamePlaceHolder
}

// ReviewOverview is the review in sentences and sums.
func ReviewOverview(p voterid.Poll, keys ReviewKeys) []lists.Row {
	rows := append([]lists.Row{lists.TitleRow(words.ReviewTitle)}, reviewStands(p, keys)...)
	rows = append(rows, reviewSentences(words.ReviewMay, theme.ConfirmIcon(), p.Concluded.May)...)
	rows = append(rows, reviewSentences(words.ReviewMayNot, theme.CancelIcon(), p.Concluded.MayNot)...)
	if p.Review.In == 0 {
		return append(rows, lists.HeadingRow(words.ReviewWards), lists.TextRow(words.ReviewNothing))
	}
	rows = append(rows, reviewRates(p.Review)...)
	rows = append(append(rows, lists.HeadingRow(words.ReviewFlow), ReviewFlowHead()), ReviewFlow(p, keys)...)
	rows = append(rows, reviewMajorities(p.Majorities)...)
	for i, c := range p.Compared {
		if i == 0 {
			rows = append(rows, lists.HeadingRow(words.ReviewCompared))
		}
		rows = append(rows, lists.TextRow(c.Words()))
	}
	return append(rows, reviewRefused(words.ReviewNotCompared, p.NotCompared)...)
}

// reviewStands is how complete the records are, and whether the totals are released.
func reviewStands(p voterid.Poll, keys ReviewKeys) []lists.Row {
	rows := []lists.Row{{Columns: lists.WholeWidth, Cells: []lists.Cell{{Text: words.VoterIDProgress(p.Review.In, p.Review.Expected), Bold: true, Size: theme.SizeNameSubHeadingText}}}}
	if len(p.Review.Awaited) > 0 {
		rows = append(rows, lists.TextRow(words.ReviewAwaited(p.Review)))
	}
	if p.Released != nil {
		return append(rows, lists.SignRow(theme.VolumeUpIcon(), look.ColorNameOKText, lists.Cell{Text: words.ReleasedBy(*p.Released), Colour: look.ColorNameOKText}))
	}
	return append(rows, lists.SignRow(theme.VisibilityOffIcon(), look.ColorNameWarningText, lists.Cell{Text: words.ReviewNotReleased, Colour: look.ColorNameWarningText}),
		lists.Row{Columns: lists.GlyphColumns, Key: ReviewReleaseKey, Open: keys.Release, Cells: []lists.Cell{{Glyph: theme.NavigateNextIcon(), Colour: theme.ColorNamePrimary}, {Text: words.ReviewToRelease}}})
}

// reviewSentences are those that the review carries, or those that it does not.
func reviewSentences(title string, glyph fyne.Resource, list []string) []lists.Row {
	if len(list) == 0 {
		return nil
	}
	rows := []lists.Row{lists.HeadingRow(title)}
	for _, s := range list {
		rows = append(rows, lists.SignRow(glyph, theme.ColorNamePlaceHolder, lists.Cell{Text: s}))
	}
	return rows
}

func reviewRates(r stations.Review) []lists.Row {
	rows := []lists.Row{lists.HeadingRow(words.ReviewRates)}
	for _, rate := range []struct {
		title string
		rates.Rate
	}{{words.SentenceCase(words.ReviewEvents(stations.Refused)), r.Refused}, {words.SentenceCase(words.ReviewEvents(stations.NotReturned)), r.NotReturned}, {words.SentenceCase(words.VoterIDColumnCameBack), r.ReturnRate}} {
		said, of := words.ReviewRate(rate.title, rate.Rate)
		row := lists.TextRow(said)
		row.Under = []lists.Row{lists.QuietRow(of)}
		rows = append(rows, row)
	}
	rows = append(rows, lists.HeadingRow(words.ReviewSpreadTitle))
	for _, s := range r.Strata {
		rows = append(rows, lists.TextRow(s.SpreadWords()))
	}
	return rows
}

// flowColumns are: the ward, records in, tried to vote, refused, came back, did not.
var flowColumns = []lists.Column{{Wrap: true}, {Ems: 6.5, Right: true}, {Ems: 6, Right: true}, {Ems: 6, Right: true}, {Ems: 6, Right: true}, {Ems: 6, Right: true}}

// ReviewFlowHead is over the flow.
func ReviewFlowHead() lists.Row {
	row := lists.Row{Columns: slices.Clone(flowColumns), Ruled: true}
	for i, title := range []string{words.ReviewColumnWard, words.VoterIDColumnIn, words.ReviewColumnAttempts, words.VoterIDColumnRefused, words.VoterIDColumnCameBack, words.ReviewEvents(stations.NotReturned)} {
		row.Columns[i].Wrap = true
		row.Cells = append(row.Cells, lists.Caption(title))
	}
	return row
}

// ReviewFlow is the flow: those who tried to vote, were refused, came back, or did not, by ward and in all.
func ReviewFlow(p voterid.Poll, keys ReviewKeys) []lists.Row {
	var rows []lists.Row
	line := func(name string, in, expected int, t stations.Totals) lists.Row {
		return lists.Row{Columns: flowColumns, Cells: []lists.Cell{{Text: name}, {Text: words.ReviewOfStations(in, expected)}, {Text: words.ReviewPersons(t.Attempts, t.WithAttempts)},
			{Text: words.ReviewPersons(t.Refused, in)}, {Text: words.ReviewPersons(t.Returned, in)}, {Text: words.ReviewPersons(t.NotReturned, in)}}}
	}
	for _, w := range p.Wards {
		row := line(w.Name, w.In, w.Stations, w.Totals)
		row.Key, row.Open = ReviewWardKey+w.Name, keys.Ward(w.Name)
		rows = append(rows, row)
	}
	all := line(words.CouncilAll, p.Review.In, p.Review.Expected, p.Review.Totals)
	all.Above = 0.2
	for i := range all.Cells {
		all.Cells[i].Bold = true
	}
	return append(rows, all)
}

// majorityColumns are: the ward, the majority, those who did not come back, and how they stand to each other.
var majorityColumns = []lists.Column{{Wrap: true}, {Ems: 6, Right: true}, {Ems: 7, Right: true, Wrap: true}, {Ems: 0.4}, {Ems: 13, Wrap: true}}

func reviewMajorities(list []voterid.Majority) []lists.Row {
	if len(list) == 0 {
		return nil
	}
	rows := []lists.Row{lists.HeadingRow(words.ReviewMajorities), {Columns: majorityColumns, Ruled: true, Cells: []lists.Cell{lists.Caption(words.ReviewColumnWard), lists.Caption(words.ReviewColumnMajority),
		lists.Caption(words.ReviewEvents(stations.NotReturned))}}}
	for _, m := range list {
		marked := m.Reached()
		rows = append(rows, lists.Row{Columns: majorityColumns, Cells: []lists.Cell{{Text: m.Name, Bold: marked}, {Text: words.Figure(m.Majority), Bold: marked},
			{Text: words.ReviewPersons(m.NotReturned, m.In), Bold: marked}, {}, {Text: words.ReviewMajority(m), Bold: marked}}})
	}
	return rows
}

// reviewRefused are the comparisons that are not made, each reason once.
func reviewRefused(title string, list []beside.RefusedComparison) []lists.Row {
	var rows []lists.Row
	for _, r := range beside.ByReason(list) {
		rows = append(rows, lists.SignRow(theme.ContentRemoveIcon(), theme.ColorNamePlaceHolder, lists.Cell{Text: r.Words()}))
	}
	if len(rows) == 0 {
		return nil
	}
	return append([]lists.Row{lists.HeadingRow(title)}, rows...)
}

// stationColumns are the sign of the flag, those of stations.Column, and some air before the last.
var stationColumns = []lists.Column{{Ems: 1.4}, {Ems: 4.5, Brief: true}, {Brief: true}, {Ems: 10, Least: 68, Brief: true}, {Ems: 5.2, Right: true}, {Ems: 6, Right: true}, {Ems: 5, Right: true, Least: 46}, {Ems: 5.2, Right: true, Least: 52}, {Ems: 0.4}, {Ems: 10, Brief: true}}

// ReviewColumn is what the stations are ordered by where the head of a column is clicked; false where it is none.
func ReviewColumn(i int) (stations.Column, bool) {
	switch flag := len(stationColumns) - 1; {
	case i == flag:
		return stations.ByFlag, true
	case i >= 1 && i < flag-1:
		return stations.Column(i - 1), true
	}
	return 0, false
}

// ReviewHead is over the stations; the column by which they are ordered is bold.
func ReviewHead(m stations.Measure, by stations.Column) lists.Row {
	row := lists.Row{Columns: make([]lists.Column, len(stationColumns)), Cells: []lists.Cell{{}}, Ruled: true}
	copy(row.Columns, stationColumns)
	for i, title := range []string{words.ReviewColumnStation, words.ReviewColumnWard, words.ReviewColumnStratum, words.ReviewColumnAttempts, words.ReviewEvents(m), words.ReviewColumnRate, words.ReviewColumnLimit, words.ReviewColumnFlag} {
		c := lists.Caption(title)
		if stations.Column(i) == by {
			c.Bold, c.Colour = true, theme.ColorNamePrimary
		}
		if stations.Column(i) == stations.ByFlag {
			row.Cells = append(row.Cells, lists.Cell{})
		}
		row.Columns[len(row.Cells)].Wrap = true
		row.Cells = append(row.Cells, c)
	}
	return row
}

// ReviewStation is one station in the table.
func ReviewStation(row stations.Row, m stations.Measure, open func()) lists.Row {
	glyph, colour := flagGlyph(row.Flag)
	rate, limit := rates.Unknown, rates.Unknown
	if row.Rate != nil {
		rate = rates.PerThousand(row.Rate.Value)
	}
	if row.Target != nil {
		limit = text.Grouped(row.Target.LimitPapers[0])
	}
	flag := lists.Cell{Text: row.Flag.Short(), Colour: colour, Bold: row.Flag == stations.FlagAct || row.Flag == stations.FlagLook}
	return lists.Row{Columns: stationColumns, Key: string(row.ID), Open: open, Cells: []lists.Cell{{Glyph: glyph, Colour: colour}, {Text: string(row.ID), Bold: true}, {Text: row.Ward}, {Text: cmp.Or(row.Stratum, rates.Unknown)},
		{Text: words.Figure(row.Attempts)}, {Text: words.Figure(m.Events(row.Station))}, {Text: rate}, {Text: limit}, {}, flag}}
}

// turnoutChangeColumns are: the ward, now, then, the difference, what it is among the others.
var turnoutChangeColumns = []lists.Column{{Wrap: true}, {Ems: 5, Right: true}, {Ems: 5, Right: true}, {Ems: 5, Right: true}, {Ems: 0.4}, {Ems: 12, Wrap: true}}

// ReviewTurnoutHead is over the changes of turnout.
func ReviewTurnoutHead() lists.Row {
	return lists.Row{Columns: turnoutChangeColumns, Ruled: true, Cells: []lists.Cell{lists.Caption(words.ReviewColumnWard), lists.Caption(words.ReviewColumnNow), lists.Caption(words.ReviewColumnThen), lists.Caption(words.ReviewColumnChange)}}
}

// ReviewTurnout is how turnout changed by ward, what does not compare and why, and of what a figure is lacking.
func ReviewTurnout(c beside.Changes) []lists.Row {
	var rows []lists.Row
	for _, a := range c.Areas {
		rows = append(rows, lists.Row{Columns: turnoutChangeColumns, Key: a.Name, Cells: []lists.Cell{{Text: a.Name, Bold: a.Outside}, {Text: words.ReviewPercent(a.Now)}, {Text: words.ReviewPercent(a.Then)},
			{Text: rates.Signed(a.Difference, 2), Bold: a.Outside}, {}, {Text: a.Words(), Bold: a.Outside}}})
	}
	if len(rows) == 0 {
		rows = append(rows, lists.TextRow(words.ReviewNoTurnout))
	} else {
		rows = append(rows, lists.TextRow(c.Words()))
	}
	rows = append(rows, lists.QuietRow(words.ReviewTurnoutOf))
	if len(c.Areas) > 0 {
		rows = append(rows, lists.QuietRow(beside.PapersThen))
	}
	rows = append(rows, reviewRefused(words.ReviewNotCompared, c.Refused)...)
	if len(c.Unknown) > 0 {
		rows = append(rows, lists.QuietRow(words.ReviewUnknown(c.Unknown)))
	}
	return rows
}
