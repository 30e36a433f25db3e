package shown

import (
	"time"

	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/forms/kit"
	"wardcount/forms/words"
	"wardcount/reconcile"
)

// HalfKeyed are the lines under a paper that somebody has begun and not stored:
// who, and when. What was typed is that person's alone.
func HalfKeyed(marks []app.HalfKeyed, now time.Time) []kit.Row {
	var rows []kit.Row
	for _, m := range marks {
		text := words.DraftBy(m.By, m.At, now)
		if m.Paper.Box != "" {
			text = words.DraftReceiptBy(m.By, m.At, now)
		}
		rows = append(rows, kit.Row{Columns: halfKeyedColumns, Cells: []kit.Cell{{}, {Glyph: theme.DocumentCreateIcon(), Colour: kit.ColorNameNoteText},
			{Text: text, Size: theme.SizeNameCaptionText}}})
	}
	return rows
}

// halfKeyedColumns are: the place of the row's own glyph, a glyph, who and when.
var halfKeyedColumns = []kit.Column{{Ems: 1.4}, {Ems: 1.4}, {Wrap: true}}

// HalfKeyedEnding are the rows before a contest's certificate is made, of what
// somebody has half keyed there and is gone with it: what, who and when.
func HalfKeyedEnding(c reconcile.Count, marks []app.HalfKeyed, now time.Time) []kit.Row {
	if len(marks) == 0 {
		return nil
	}
	rows := []kit.Row{kit.HeadingRow(words.DraftsEndCertified)}
	for _, m := range marks {
		rows = append(rows, kit.SignRow(theme.DocumentCreateIcon(), kit.ColorNameWarningText, kit.Cell{Text: words.DraftEnding(c, m, now)}))
	}
	return append(rows, kit.QuietRow(words.DraftsEndLook))
}
