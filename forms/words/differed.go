package words

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// The page of the figures that two people read differently.
const (
	Differed        = "Figures that two people read differently"
	HintsDiffered   = "Up, Down: choose   Enter: open   Esc: wards"
	DifferedText    = "Of the sheets that two people have agreed: the figures in which their first readings were not the same. What still differs is not among them. A form with a high share may be badly laid out or badly written."
	DifferedOnce    = "In this count one reading agrees a sheet, and the figures are read back aloud: there is nothing to compare."
	NoneCompared    = "No sheet has been agreed by two readings so far."
	ByForm          = "By form"
	ByPerson        = "By person"
	DifferedSheets  = "sheets"
	DifferedFigures = "figures"
	DifferedShort   = "differed"
	DifferedShare   = "share of the figures"
	AskPeople       = "Shown to the returning officer or a deputy only, who asks here (Enter): for helping a typist who is tired, and for nothing else."
)

// ShareOf is a share as a percentage with what it is of.
func ShareOf(s ward.Share) string {
	return figure.Percentage(s.Differed, s.Figures, 2) + " % of " + text.Grouped(s.Figures)
}

// TooFew says why nothing is said of a person.
func TooFew(person string) string {
	return person + ": not more than " + text.Grouped(ward.PersonsFrom) + " sheets compared so far; a share would say nothing."
}
