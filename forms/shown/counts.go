package shown

import (
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// countsShown is how many counts stand side by side: the last ones.
const countsShown = 4

// Counts shows each count's figures side by side, and what was counted, as
// soon as there are two; and every recount that was asked for.
func Counts(w ward.Ward) []lists.Row {
	rows := recountRows(w)
	attempts := w.CountAttempts()
	if len(attempts) < 2 {
		return rows
	}
	first := max(len(attempts)-countsShown, 0)
	columns := []lists.Column{{Ems: 1.6, Right: true}, {Wrap: true}}
	heads, kinds := []lists.Cell{{}, {}}, []lists.Cell{{}, {}}
	for i := first; i < len(attempts); i++ {
		columns = append(columns, lists.Column{Ems: 7, Right: true})
		heads = append(heads, lists.Cell{Text: words.SentenceCase(words.CountNumber(i + 1)), Bold: true})
		kinds = append(kinds, lists.Caption(words.CountAttempt(w, attempts[i])))
	}
	rows = append(rows, lists.HeadingRow(words.CountsHeading), lists.Row{Columns: columns, Cells: heads}, lists.Row{Columns: wrapping(columns), Cells: kinds})
	line := func(place, label string, figure func(a ward.CountAttempt) int) lists.Row {
		r := lists.Row{Columns: columns, Cells: []lists.Cell{{Text: place, Colour: theme.ColorNamePlaceHolder}, {Text: label}}}
		for i := first; i < len(attempts); i++ {
			n := figure(attempts[i])
			changed := i > 0 && figure(attempts[i-1]) != n
			r.Cells = append(r.Cells, lists.Cell{Text: text.Grouped(n), Bold: changed})
		}
		return r
	}
	for i, c := range w.Contest.Candidates {
		rows = append(rows, line(text.Grouped(i+1), c.PaperName(), func(a ward.CountAttempt) int { return int(a.Votes[i]) }))
	}
	return append(rows, line("", words.PapersValid, func(a ward.CountAttempt) int { return int(a.Valid) }),
		line("", words.RejectedTotal, func(a ward.CountAttempt) int { return int(a.Rejected) }))
}

// wrapping gives columns whose texts go on in further lines.
func wrapping(columns []lists.Column) []lists.Column {
	wrapped := make([]lists.Column, len(columns))
	for i, c := range columns {
		c.Wrap = true
		wrapped[i] = c
	}
	return wrapped
}

// recountRows are the recounts that were asked for, and what was said.
func recountRows(ward ward.Ward) []lists.Row {
	if len(ward.Recounts) == 0 {
		return nil
	}
	rows := []lists.Row{lists.HeadingRow(words.RecountsHeading)}
	for _, r := range ward.Recounts {
		glyph, colour := theme.ConfirmIcon(), look.ColorNameOKText
		if !r.Granted {
			glyph, colour = theme.CancelIcon(), theme.ColorNamePlaceHolder
		}
		rows = append(rows, lists.SignRow(glyph, colour, lists.Cell{Text: words.RecountLine(ward.Contest, r)}))
	}
	return rows
}
