package sheet

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// Form names a kind of sheet: a paper with figures on it that somebody keys.
type Form string

// FigureDef is one line of a sheet: what the paper calls it, what it counts,
// whether the sheet is complete without it.
type FigureDef struct {
	ID       figure.ID
	Label    string // as on the paper
	Unit     string // one of those below
	Required bool
	// Heading is the paper's own, over this figure and those after it.
	Heading string
	// Written marks a total that the officer wrote and that we also work out.
	Written bool
	Help    string
}

// Max is the largest value that the figure takes.
func (d FigureDef) Max() int {
	if d.Unit == UnitYes {
		return 1
	}
	return figure.Max
}

// The units in which a figure may be.
const (
	UnitPapers  = "papers"
	UnitVotes   = "votes"
	UnitPackets = "packets"
	UnitPersons = "persons"
	UnitBatches = "batches"
	UnitYes     = "1 for yes, 0 for no"
)

// SubjectKind says what a sheet is about.
type SubjectKind string

// The kinds of subject.
const (
	AboutStation SubjectKind = "station"
	AboutBox     SubjectKind = "box"
	AboutSession SubjectKind = "session"
	AboutWard    SubjectKind = "ward"
	AboutArea    SubjectKind = "area"
	AboutSheet   SubjectKind = "sheet number"
	AboutBatch   SubjectKind = "batch"
)

// Def is one kind of sheet, defined once: the entry screen, the store,
// the terminal, the template and the workbook are driven by it.
type Def struct {
	Form  Form
	Title string
	About SubjectKind
	Stage Stage
	// Recounted sheets may be counted again; each count is kept.
	Recounted bool
	// Decision marks a sheet that is the returning officer's own decision: it is
	// keyed once, by the officer or a deputy.
	Decision bool
	// Fixed lists the sheet's figures that are the same in every contest.
	Fixed []FigureDef
	// Varying lists those that follow the contest or the law; nil where none do.
	Varying func(c setup.Contest, heads []setup.Head) []FigureDef
	Law     string
}

// Figures lists the figures of the sheet for one contest, in the paper's order.
func (d Def) Figures(c setup.Contest, heads []setup.Head) []FigureDef {
	if d.Varying == nil {
		return d.Fixed
	}
	return append(d.Varying(c, heads), d.Fixed...)
}

// Kinds lists every kind of sheet in the order of the night.
var Kinds = []Def{
	ballotPaperAccount, postalOpening, postalDay, boxVerification, postalBox,
	countArea, countSheet, doubtfulPapers, countResult, rejectedPapers, voterIDPilot, voterIDNotes, postalStatement,
}

// ByForm finds the definition of a form.
func ByForm(f Form) (Def, bool) {
	for _, d := range Kinds {
		if d.Form == f {
			return d, true
		}
	}
	return Def{}, false
}
