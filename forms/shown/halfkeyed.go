package shown

import (
	"time"

	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile"
)

// HalfKeyed are the lines under a paper that somebody has begun and not stored:
// who, and when. What was typed is that person's alone.
func HalfKeyed(marks []app.HalfKeyed, now time.Time) []lists.Row {
	var rows []lists.Row
	for _, m := range marks {
		text := words.DraftBy(m.By, m.At, now)
		if m.Paper.Box != "" {
			text = words.DraftReceiptBy(m.By, m.At, now)
		}
		rows = append(rows, lists.Row{Columns: halfKeyedColumns, Cells: []lists.Cell{{}, {Glyph: theme.DocumentCreateIcon(), Colour: look.ColorNameNoteText},
			{Text: text, Size: theme.SizeNameCaptionText}}})
	}
	return rows
}

// halfKeyedColumns are: the place of the row's own glyph, a glyph, who and when.
var halfKeyedColumns = []lists.Column{{Ems: 1.4}, {Ems: 1.4}, {Wrap: true}}

// HalfKeyedEnding are the rows before a contest's certificate is made, of what
// somebody has half keyed there and is gone with it: what, who and when.
func HalfKeyedEnding(c reconcile.Count, marks []app.HalfKeyed, now time.Time) []lists.Row {
	if len(marks) == 0 {
		return nil
	}
	rows := []lists.Row{lists.HeadingRow(words.DraftsEndCertified)}
	for _, m := range marks {
		rows = append(rows, lists.SignRow(theme.DocumentCreateIcon(), look.ColorNameWarningText, lists.Cell{Text: words.DraftEnding(c, m, now)}))
	}
	return append(rows, lists.QuietRow(words.DraftsEndLook))
}
