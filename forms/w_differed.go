package forms

import "wardcount/reconcile"

const (
	wordDiffered      = "Figures that two people read differently"
	wordHintsDiffered = "Up, Down: choose   Enter: open   Esc: wards"
	wordDifferedText  = "Of the sheets that two people have agreed: the figures in which their first readings were not the same. What still differs is not among them. A form with a high share may be badly laid out or badly written."
	wordDifferedOnce  = "In this count one reading agrees a sheet, and the figures are read back aloud: there is nothing to compare."
	wordNoneCompared  = "No sheet has been agreed by two readings so far."
	wordByForm        = "By form"
	wordByPerson      = "By person"
	wordSheetsKeyed   = "sheets"
	wordFigures       = "figures"
	wordDifferedShort = "differed"
	wordShare         = "share of the figures"
	wordAskPeople     = "Shown to the returning officer or a deputy only, who asks here (Enter): for helping a typist who is tired, and for nothing else."
)

func wordShareOf(s reconcile.Share) string {
	return reconcile.Percentage(s.Differed, s.Figures, 2) + " % of " + reconcile.Grouped(s.Figures)
}

func wordTooFew(person string) string {
	return person + ": not more than " + reconcile.Grouped(reconcile.PersonsFrom) + " sheets compared so far; a share would say nothing."
}
