package words

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// The page of the figures that two people read differently.
const (
	Differed               = "Figures that two people read differently"
	DifferedText           = "Of the sheets that two people have agreed: the figures in which their first readings were not the same. What still differs is not among them. A form with a high share may be badly laid out or badly written."
	DifferedOnce           = "In this count one reading agrees a sheet, and the figures are read back aloud: there is nothing to compare."
	DifferedNone           = "No sheet has been agreed by two readings so far."
	DifferedByForm         = "By form"
	DifferedByPerson       = "By person"
	DifferedColumnSheets   = "sheets"
	DifferedColumnFigures  = "figures"
	DifferedColumnDiffered = "differed"
	DifferedColumnShare    = "share of the figures"
	DifferedAskPeople      = "Shown to the returning officer or a deputy only, who asks here (Enter): for helping a typist who is tired, and for nothing else."
)

// DifferedShareOf is a share as a percentage with what it is of.
func DifferedShareOf(s ward.Share) string {
	return figure.Percentage(s.Differed, s.Figures, 2) + " % of " + text.Grouped(s.Figures)
}

// DifferedTooFew says why nothing is said of a person.
func DifferedTooFew(person string) string {
	return person + ": not more than " + text.Grouped(ward.PersonsFrom) + " sheets compared so far; a share would say nothing."
}
