package shown

import (
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit"
	"wardcount/forms/words"
	"wardcount/reconcile"
)

// Warning says what the ward waits for.
func Warning(text string) kit.Row {
	return kit.Row{Columns: kit.GlyphColumns, Cells: []kit.Cell{{Glyph: theme.WarningIcon(), Colour: kit.ColorNameWarningText}, {Text: text, Colour: kit.ColorNameWarningText, Bold: true}}}
}

// Refusal say why a step was refused, and list what stands in its way.
func Refusal(c reconcile.Count, r *reconcile.Refusal) []kit.Row {
	if r == nil {
		return nil
	}
	rows := []kit.Row{{Columns: kit.GlyphColumns, Above: 0.4, Cells: []kit.Cell{{Glyph: theme.ErrorIcon(), Colour: kit.ColorNameErrorText}, {Text: words.InWindow(r.Error()), Colour: kit.ColorNameErrorText, Bold: true}}}}
	for _, id := range r.Awaited {
		glyph, colour := StandGlyph(words.StandOf(c, id))
		rows = append(rows, kit.Row{Columns: kit.GlyphColumns, Cells: []kit.Cell{{Glyph: glyph, Colour: colour}, {Text: words.AwaitedSheet(c, id)}}})
	}
	for _, f := range r.Findings {
		glyph, colour := FindingGlyph(f)
		rows = append(rows, kit.Row{Columns: kit.GlyphColumns, Cells: []kit.Cell{{Glyph: glyph, Colour: colour}, {Text: string(f.Code) + " · " + f.Clerk}}})
	}
	return rows
}
