package shown

import (
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit"
	"wardcount/forms/words"
	"wardcount/reconcile"
)

// Warning says what the ward waits for.
func Warning(text string) kit.Row {
	return kit.SignRow(theme.WarningIcon(), kit.ColorNameWarningText, kit.Cell{Text: text, Colour: kit.ColorNameWarningText, Bold: true})
}

// Trouble says what went wrong, with air above it.
func Trouble(above float32, text string) kit.Row {
	r := kit.SignRow(theme.ErrorIcon(), kit.ColorNameErrorText, kit.Cell{Text: text, Colour: kit.ColorNameErrorText, Bold: true})
	r.Above = above
	return r
}

// Refusal says why a step was refused, and lists what stands in its way.
func Refusal(c reconcile.Count, r *reconcile.Refusal) []kit.Row {
	if r == nil {
		return nil
	}
	rows := []kit.Row{Trouble(0.4, words.RefusalInWindow(r.Error()))}
	for _, id := range r.Awaited {
		glyph, colour := StandGlyph(words.StandOf(c, id))
		rows = append(rows, kit.SignRow(glyph, colour, kit.Cell{Text: words.AwaitedSheet(c, id)}))
	}
	for _, f := range r.Findings {
		glyph, colour := FindingGlyph(f)
		rows = append(rows, kit.SignRow(glyph, colour, kit.Cell{Text: string(f.Code) + " · " + f.Clerk}))
	}
	return rows
}
