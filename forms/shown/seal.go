package shown

import (
	"slices"

	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit"
	"wardcount/forms/words"
	"wardcount/reconcile"
)

// Closed says on every screen that the count is closed; nothing while it
// is open.
func Closed(c reconcile.Count) (kit.Row, bool) {
	s, closed := c.Closed()
	if !closed {
		return kit.Row{}, false
	}
	return kit.Row{Columns: kit.GlyphColumns, Fill: kit.ColorNameRowStripe, Cells: []kit.Cell{
		{Glyph: theme.WarningIcon(), Colour: kit.ColorNameWarningText}, {Text: words.SealBanner(s), Bold: true, Colour: kit.ColorNameWarningText}}}, true
}

// Sealings lists the times that the count was closed and opened again.
func Sealings(c reconcile.Count) []kit.Row {
	rows := []kit.Row{kit.HeadingRow(words.SealHistory)}
	if len(c.Sealings) == 0 {
		return append(rows, kit.QuietRow(words.SealNever))
	}
	for _, s := range slices.Backward(c.Sealings) {
		rows = append(rows, kit.TextRow(words.SealLine(s)))
		if s.Reopened != nil {
			rows = append(rows, kit.TextRow(words.ReopenLine(s)))
		}
	}
	return rows
}
