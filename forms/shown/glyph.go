package shown

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/ward"
)

// The signs of what has a word beside it: nothing hangs on a sign, or on its colour.

// StateGlyph is the sign of a state; the word stands beside it always.
func StateGlyph(s ward.State) (fyne.Resource, fyne.ThemeColorName) {
	switch s {
	case ward.Accounts:
		return theme.MediaPlayIcon(), theme.ColorNamePrimary
	case ward.Verified:
		return theme.CheckButtonCheckedIcon(), theme.ColorNamePrimary
	case ward.Counting:
		return theme.ListIcon(), theme.ColorNamePrimary
	case ward.Provisional:
		return theme.VisibilityIcon(), theme.ColorNamePrimary
	case ward.Consulted:
		return theme.AccountIcon(), theme.ColorNamePrimary
	case ward.Certified:
		return theme.ConfirmIcon(), look.ColorNameOKText
	case ward.Declared:
		return theme.VolumeUpIcon(), look.ColorNameOKText
	case ward.Annotated:
		return theme.DocumentCreateIcon(), look.ColorNameOKText
	case ward.Uncontested:
		return theme.ContentRemoveIcon(), theme.ColorNamePlaceHolder
	case ward.Abandoned:
		return theme.CancelIcon(), theme.ColorNamePlaceHolder
	}
	return theme.RadioButtonIcon(), theme.ColorNamePlaceHolder
}

// StandGlyph is the sign of how far a sheet has come; the word stands beside it always.
func StandGlyph(s words.Stand) (fyne.Resource, fyne.ThemeColorName) {
	switch s {
	case words.StandsOnce:
		return theme.RadioButtonCheckedIcon(), theme.ColorNamePrimary
	case words.StandsDiffers:
		return theme.QuestionIcon(), look.ColorNameWarningText
	case words.StandsSupervisor:
		return theme.AccountIcon(), look.ColorNameWarningText
	case words.StandsIn:
		return theme.ConfirmIcon(), look.ColorNameOKText
	}
	return theme.RadioButtonIcon(), theme.ColorNamePlaceHolder
}

// FindingGlyph is the sign of a finding; the word stands beside it always.
func FindingGlyph(f rules.Finding) (fyne.Resource, fyne.ThemeColorName) {
	switch {
	case f.Accepted != nil:
		return theme.ConfirmIcon(), look.ColorNameOKText
	case f.Level == rules.Error:
		return theme.ErrorIcon(), look.ColorNameErrorText
	case f.Level == rules.Warning:
		return theme.WarningIcon(), look.ColorNameWarningText
	}
	if words.FindingAsks(f) {
		return theme.QuestionIcon(), look.ColorNameNoteText
	}
	return theme.InfoIcon(), look.ColorNameNoteText
}

// FoldedFindings is the line in the place of a list of findings, with the sign of the most urgent.
func FoldedFindings(first rules.Finding, line string) lists.Row {
	glyph, colour := FindingGlyph(first)
	return lists.SignRow(glyph, colour, lists.Cell{Text: words.FindingsFolded(line), Bold: true, Colour: colour})
}
