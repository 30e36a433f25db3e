package shown

import (
	"slices"

	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile"
)

// Closed says on every screen that the count is closed; nothing while it
// is open.
func Closed(c reconcile.Count) (lists.Row, bool) {
	s, closed := c.Closed()
	if !closed {
		return lists.Row{}, false
	}
	return lists.Row{Columns: lists.GlyphColumns, Fill: look.ColorNameRowStripe, Cells: []lists.Cell{
		{Glyph: theme.WarningIcon(), Colour: look.ColorNameWarningText}, {Text: words.SealBanner(s), Bold: true, Colour: look.ColorNameWarningText}}}, true
}

// Sealings lists the times that the count was closed and opened again.
func Sealings(c reconcile.Count) []lists.Row {
	rows := []lists.Row{lists.HeadingRow(words.SealHistory)}
	if len(c.Sealings) == 0 {
		return append(rows, lists.QuietRow(words.SealNever))
	}
	for _, s := range slices.Backward(c.Sealings) {
		rows = append(rows, lists.TextRow(words.SealLine(s)))
		if s.Reopened != nil {
			rows = append(rows, lists.TextRow(words.ReopenLine(s)))
		}
	}
	return rows
}
