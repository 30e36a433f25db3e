package shown

import (
	"strconv"

	"fyne.io/fyne/v2/theme"

	"wardcount/app/intake/fault"
	"wardcount/forms/kit/lists"
	"wardcount/forms/words"
	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/rates"
)

// Keys of the rows of other councils, of what comes of them, and of the faults of their file; a name or a number follows.
const (
	ReviewBeyondKey       = "review/beyond/"
	ReviewCouncilKey      = "review/council/"
	ReviewCouncilFaultKey = "review/council-fault/"
)

// ReviewCouncils sets the councils of a file beside each other, those with a pilot first and those that do not compare
// last, and says what comes of it.
func ReviewCouncils(file string, all []beside.Council, b beside.Beyond) []lists.Row {
	rows := []lists.Row{lists.HeadingRow(words.ReviewCouncils), lists.QuietRow(words.ReviewCouncilsFrom(file))}
	rows = append(rows, lists.Row{Columns: turnoutChangeColumns, Ruled: true, Cells: []lists.Cell{lists.Caption(words.ReviewColumnCouncil), lists.Caption(words.ReviewColumnNow), lists.Caption(words.ReviewColumnThen), lists.Caption(words.ReviewColumnChange)}})
	for _, c := range b.Pilots {
		rows = append(rows, reviewCouncil(c.Area, rates.Signed(c.Difference, 2), words.ReviewPilot(true)))
	}
	for _, c := range b.Others {
		rows = append(rows, reviewCouncil(c.Area, rates.Signed(c.Difference, 2), words.ReviewPilot(false)))
	}
	for _, c := range b.NotCompared(all) {
		rows = append(rows, reviewCouncil(c.Area, "–", words.ReviewPilot(c.Pilot)+words.ReviewCouncilNot))
	}
	for i, s := range b.Words() {
		row := lists.TextRow(s)
		row.Key, row.Above = ReviewBeyondKey+strconv.Itoa(i), 0.2
		rows = append(rows, row)
	}
	rows = append(rows, reviewSentences(words.ReviewCouncilsCaveats, theme.InfoIcon(), b.Caveats())...)
	rows = append(rows, reviewRefused(words.ReviewCouncilsRefused, b.Refused)...)
	if len(b.Unknown) > 0 {
		rows = append(rows, lists.QuietRow(words.ReviewUnknown(b.Unknown)))
	}
	return rows
}

func reviewCouncil(a beside.Area, points, pilot string) lists.Row {
	return lists.Row{Columns: turnoutChangeColumns, Key: ReviewCouncilKey + a.Name, Cells: []lists.Cell{{Text: a.Name}, {Text: words.ReviewPercent(a.Now)}, {Text: words.ReviewPercent(a.Then)}, {Text: points}, {}, {Text: pilot}}}
}

// ReviewCouncilFaults is everything wrong with a file of councils.
func ReviewCouncilFaults(file string, faults []fault.Fault) []lists.Row {
	rows := []lists.Row{lists.HeadingRow(words.ReviewCouncilsWrong(file, len(faults))), lists.QuietRow(words.ReviewCouncilsMend)}
	for i, f := range faults {
		rows = append(rows, faultRow(ReviewCouncilFaultKey+strconv.Itoa(i), f, words.SetupPlace(f)))
	}
	return rows
}
