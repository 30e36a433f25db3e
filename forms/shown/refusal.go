package shown

import (
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile"
)

// Warning says what the ward waits for.
func Warning(text string) lists.Row {
	return lists.SignRow(theme.WarningIcon(), look.ColorNameWarningText, lists.Cell{Text: text, Colour: look.ColorNameWarningText, Bold: true})
}

// Trouble says what went wrong, with air above it.
func Trouble(above float32, text string) lists.Row {
	r := lists.SignRow(theme.ErrorIcon(), look.ColorNameErrorText, lists.Cell{Text: text, Colour: look.ColorNameErrorText, Bold: true})
	r.Above = above
	return r
}

// Refusal says why a step was refused, and lists what stands in its way.
func Refusal(c reconcile.Count, r *reconcile.Refusal) []lists.Row {
	if r == nil {
		return nil
	}
	rows := []lists.Row{Trouble(0.4, words.RefusalInWindow(r.Error()))}
	for _, id := range r.Awaited {
		glyph, colour := StandGlyph(words.StandOf(c, id))
		rows = append(rows, lists.SignRow(glyph, colour, lists.Cell{Text: words.AwaitedSheet(c, id)}))
	}
	for _, f := range r.Findings {
		glyph, colour := FindingGlyph(f)
		rows = append(rows, lists.SignRow(glyph, colour, lists.Cell{Text: string(f.Code) + " · " + f.Clerk}))
	}
	return rows
}
