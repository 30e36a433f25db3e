package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/reconcile"
)

// The signs of what has a word beside it: nothing hangs on a sign, or on its colour.

// stateGlyph is the sign of a state; the word stands beside it always.
func stateGlyph(s reconcile.State) (fyne.Resource, fyne.ThemeColorName) {
	switch s {
	case reconcile.Accounts:
		return theme.MediaPlayIcon(), theme.ColorNamePrimary
	case reconcile.Verified:
		return theme.CheckButtonCheckedIcon(), theme.ColorNamePrimary
	case reconcile.Counting:
		return theme.ListIcon(), theme.ColorNamePrimary
	case reconcile.Provisional:
		return theme.VisibilityIcon(), theme.ColorNamePrimary
	case reconcile.Consulted:
		return theme.AccountIcon(), theme.ColorNamePrimary
	case reconcile.Certified:
		return theme.ConfirmIcon(), ColorNameOKText
	case reconcile.Declared:
		return theme.VolumeUpIcon(), ColorNameOKText
	case reconcile.Annotated:
		return theme.DocumentCreateIcon(), ColorNameOKText
	case reconcile.Uncontested:
		return theme.ContentRemoveIcon(), theme.ColorNamePlaceHolder
	case reconcile.Abandoned:
		return theme.CancelIcon(), theme.ColorNamePlaceHolder
	}
	return theme.RadioButtonIcon(), theme.ColorNamePlaceHolder
}

// standGlyph is the sign of how far a sheet has come; the word stands beside it always.
func standGlyph(s stand) (fyne.Resource, fyne.ThemeColorName) {
	switch s {
	case standsOnce:
		return theme.RadioButtonCheckedIcon(), theme.ColorNamePrimary
	case standsDiffers:
		return theme.QuestionIcon(), ColorNameWarningText
	case standsSupervisor:
		return theme.AccountIcon(), ColorNameWarningText
	case standsIn:
		return theme.ConfirmIcon(), ColorNameOKText
	}
	return theme.RadioButtonIcon(), theme.ColorNamePlaceHolder
}

// levelGlyph is the sign of a finding; the word stands beside it always.
func levelGlyph(f reconcile.Finding) (fyne.Resource, fyne.ThemeColorName) {
	switch {
	case f.Accepted != nil:
		return theme.ConfirmIcon(), ColorNameOKText
	case f.Level == reconcile.Error:
		return theme.ErrorIcon(), ColorNameErrorText
	case f.Level == reconcile.Warning:
		return theme.WarningIcon(), ColorNameWarningText
	}
	if isQuestion(f) {
		return theme.QuestionIcon(), ColorNameNoteText
	}
	return theme.InfoIcon(), ColorNameNoteText
}
