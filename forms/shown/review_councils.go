package shown

import (
	"strconv"

	"fyne.io/fyne/v2/theme"

	"wardcount/app/intake/fault"
	"wardcount/forms/kit/lists"
	"wardcount/forms/words"
	"wardcount/reconcile/voterid"
)

// Keys of the rows of other councils, and of the faults of their file; a name or a number follows.
const (
	ReviewCouncilKey      = "review/council/"
	ReviewCouncilFaultKey = "review/council-fault/"
)

// ReviewCouncils sets the councils of a file beside each other, those with a pilot first, and says what comes of it.
func ReviewCouncils(file string, b voterid.Beyond) []lists.Row {
	rows := []lists.Row{lists.HeadingRow(words.ReviewCouncils), lists.QuietRow(words.ReviewCouncilsFrom(file))}
	if len(b.Pilots)+len(b.Others) > 0 {
		rows = append(rows, lists.Row{Columns: turnoutChangeColumns, Ruled: true, Cells: []lists.Cell{lists.Caption(words.ReviewColumnCouncil), lists.Caption(words.ReviewColumnNow), lists.Caption(words.ReviewColumnThen), lists.Caption(words.ReviewColumnChange)}})
	}
	for _, c := range b.Pilots {
		rows = append(rows, reviewCouncil(c, true))
	}
	for _, c := range b.Others {
		rows = append(rows, reviewCouncil(c, false))
	}
	for _, s := range b.Words() {
		rows = append(rows, lists.TextRow(s))
	}
	rows = append(rows, reviewSentences(words.ReviewCouncilsCaveats, theme.InfoIcon(), b.Caveats())...)
	rows = append(rows, reviewRefused(words.ReviewCouncilsRefused, b.Refused)...)
	if len(b.Unknown) > 0 {
		rows = append(rows, lists.QuietRow(words.ReviewUnknown(b.Unknown)))
	}
	return rows
}

func reviewCouncil(c voterid.Change, pilot bool) lists.Row {
	return lists.Row{Columns: turnoutChangeColumns, Key: ReviewCouncilKey + c.Name, Cells: []lists.Cell{{Text: c.Name, Bold: pilot}, {Text: words.ReviewPercent(c.Now)}, {Text: words.ReviewPercent(c.Then)},
		{Text: words.ReviewPoints(c.Difference)}, {}, {Text: words.ReviewPilot(pilot)}}}
}

// ReviewCouncilFaults is everything wrong with a file of councils.
func ReviewCouncilFaults(file string, faults []fault.Fault) []lists.Row {
	rows := []lists.Row{lists.HeadingRow(words.ReviewCouncilsWrong(file, len(faults))), lists.QuietRow(words.ReviewCouncilsMend)}
	for i, f := range faults {
		rows = append(rows, faultRow(ReviewCouncilFaultKey+strconv.Itoa(i), f, words.SetupPlace(f)))
	}
	return rows
}
