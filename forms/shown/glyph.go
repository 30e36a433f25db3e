package shown

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit"
	"wardcount/forms/words"
	"wardcount/reconcile"
)

// The signs of what has a word beside it: nothing hangs on a sign, or on its colour.

// StateGlyph is the sign of a state; the word stands beside it always.
func StateGlyph(s reconcile.State) (fyne.Resource, fyne.ThemeColorName) {
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
		return theme.ConfirmIcon(), kit.ColorNameOKText
	case reconcile.Declared:
		return theme.VolumeUpIcon(), kit.ColorNameOKText
	case reconcile.Annotated:
		return theme.DocumentCreateIcon(), kit.ColorNameOKText
	case reconcile.Uncontested:
		return theme.ContentRemoveIcon(), theme.ColorNamePlaceHolder
	case reconcile.Abandoned:
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
		return theme.QuestionIcon(), kit.ColorNameWarningText
	case words.StandsSupervisor:
		return theme.AccountIcon(), kit.ColorNameWarningText
	case words.StandsIn:
		return theme.ConfirmIcon(), kit.ColorNameOKText
	}
	return theme.RadioButtonIcon(), theme.ColorNamePlaceHolder
}

// FindingGlyph is the sign of a finding; the word stands beside it always.
func FindingGlyph(f reconcile.Finding) (fyne.Resource, fyne.ThemeColorName) {
	switch {
	case f.Accepted != nil:
		return theme.ConfirmIcon(), kit.ColorNameOKText
	case f.Level == reconcile.Error:
		return theme.ErrorIcon(), kit.ColorNameErrorText
	case f.Level == reconcile.Warning:
		return theme.WarningIcon(), kit.ColorNameWarningText
	}
	if words.IsQuestion(f) {
		return theme.QuestionIcon(), kit.ColorNameNoteText
	}
	return theme.InfoIcon(), kit.ColorNameNoteText
}
