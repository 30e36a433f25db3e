package reconcile

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/mend"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// ElectionSetUp opens a count. Corrected says, a sentence each, what was read
// otherwise than the files of the set-up have it.
type ElectionSetUp struct {
	Election  setup.Election `json:"election"`
	Corrected []string       `json:"corrected,omitempty"`
}

// SetUpMended changes the set-up while the count runs.
type SetUpMended struct {
	Reason   string         `json:"reason"`
	Changes  []mend.Change  `json:"changes"`
	Election setup.Election `json:"election"`
}

// SheetKeyed is one reading of one count of one sheet.
type SheetKeyed struct {
	sheet.ID
	Count   int           `json:"count"`
	Reading int           `json:"reading"`
	Figures sheet.Reading `json:"figures"`
	// Agreed says that the other reading holds the same figures, so that from
	// now on they are the sheet's. Where one reading agrees a sheet it is left out.
	Agreed bool `json:"agreed,omitempty"`
}

// SheetAdjudicated is a supervisor's decision, from the paper, about a sheet in
// which two people read different figures.
type SheetAdjudicated struct {
	sheet.ID
	Count   int           `json:"count"`
	Figures sheet.Reading `json:"figures"` // all of the sheet's
	Reason  string        `json:"reason"`
}

// SheetMoved takes what was keyed last for one sheet to another of the same
// form: the right figures stood on the wrong station.
type SheetMoved struct {
	sheet.ID
	To      sheet.ID `json:"to"`
	Reading int      `json:"reading,omitempty"` // only that reading, where both are in and differ
	Reason  string   `json:"reason"`
	// Count is the agreed count that the sheet loses; 0 where only readings go.
	Count int `json:"count,omitempty"`
	// Arrives are the readings as they come to the other sheet.
	Arrives []Arrival `json:"arrives"`
	// Settled is what the other sheet holds by it, where it is agreed there.
	Settled *SettledCount `json:"settled,omitempty"`
}

// Arrival is one reading that comes to a sheet from another, with the person who keyed it.
type Arrival struct {
	Count   int           `json:"count"`
	Reading int           `json:"reading,omitempty"` // 0 for an agreed count, which arrives whole
	By      string        `json:"by"`
	Figures sheet.Reading `json:"figures"`
	// Adjudged is how it was settled, where a supervisor did.
	Adjudged *ward.Adjudged `json:"adjudged,omitempty"`
}

// SettledCount is one agreed count of a sheet.
type SettledCount struct {
	Count   int           `json:"count"`
	Figures sheet.Reading `json:"figures"`
}

// SheetVoided takes back what was keyed last for a sheet.
type SheetVoided struct {
	sheet.ID
	Reading int    `json:"reading,omitempty"`
	Reason  string `json:"reason"`
	Count   int    `json:"count,omitempty"` // the agreed count that is taken back
}

// CountSealed closes the count until it is opened again.
type CountSealed struct {
	Seals []string `json:"seals"`
	Place string   `json:"place"`
}

// CountReopened opens a closed count, with the numbers on the seals as found.
type CountReopened struct {
	Seals  []string `json:"seals"`
	Reason string   `json:"reason,omitempty"`
}

// FindingExplained is why a finding is what it is.
type FindingExplained struct {
	ward.FindingID
	Reason  string         `json:"reason"`
	Numbers map[string]int `json:"numbers"`
}

// FindingAccepted is a second person's yes to a finding.
type FindingAccepted struct {
	ward.FindingID
	Reason  string         `json:"reason,omitempty"`
	Numbers map[string]int `json:"numbers"`
}

// Stepped is a ward's step. Only what the step needs is set.
type Stepped struct {
	Contest     setup.ContestID     `json:"contest"` // empty for the release of voter-ID totals
	Step        Step                `json:"step"`
	Reason      string              `json:"reason,omitempty"`
	Refused     bool                `json:"refused,omitempty"`   // a recount that was refused
	Of          ward.RecountOf      `json:"of,omitempty"`        // what is counted again
	Candidate   string              `json:"candidate,omitempty"` // id, whose papers are
	AskedBy     string              `json:"asked_by,omitempty"`  // who asked for the recount
	Lot         []string            `json:"lot,omitempty"`       // candidate ids that won a lot
	ForTerm     bool                `json:"for_term,omitempty"`  // the lot decides who takes the longer term
	At          string              `json:"at,omitempty"`        // of the declaration, where it was told
	Figures     sheet.Reading       `json:"figures,omitempty"`   // as read back
	Certificate *ward.Certificate   `json:"certificate,omitempty"`
	VoterID     *ward.VoterIDTotals `json:"voter_id,omitempty"`
	Exceptions  []ward.Exception    `json:"exceptions,omitempty"` // of the voter-ID records, as released
}

// PapersMoved records that papers counted in one contest's box were taken to
// another contest's, where they belong.
type PapersMoved struct {
	Papers  figure.Papers   `json:"papers"`
	From    setup.ContestID `json:"from"`
	FromBox setup.BoxID     `json:"from_box"`
	To      setup.ContestID `json:"to"`
	ToBox   setup.BoxID     `json:"to_box"`
	Reason  string          `json:"reason"`
}

// BoxReceived records what came through the door with a ballot box.
type BoxReceived struct {
	Box     setup.BoxID `json:"box"`
	Receipt Receipt     `json:"receipt"`
}

// ResultsPublished records that documents left the count.
type ResultsPublished struct {
	Revision int               `json:"revision"`
	Formats  []string          `json:"formats"`
	Contests []setup.ContestID `json:"contests"`
	// Files say which bytes left.
	Files []PublishedDocument `json:"files"`
}

// PublishedDocument is one document that left the count.
type PublishedDocument struct {
	Name   string `json:"name"`
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// Kind is set_up/1.
func (ElectionSetUp) Kind() Kind { return KindSetUp }

// Subject is the set-up.
func (ElectionSetUp) Subject() string { return "set_up" }

// Kind is set_up_mended/1.
func (SetUpMended) Kind() Kind { return KindMended }

// Subject is the set-up.
func (SetUpMended) Subject() string { return "set_up" }

// Kind is sheet_keyed/1.
func (SheetKeyed) Kind() Kind { return KindSheetKeyed }

// Subject is the sheet.
func (b SheetKeyed) Subject() string { return b.ID.String() }

// Kind is sheet_adjudicated/1.
func (SheetAdjudicated) Kind() Kind { return KindAdjudicated }

// Subject is the sheet.
func (b SheetAdjudicated) Subject() string { return b.ID.String() }

// Kind is sheet_moved/1.
func (SheetMoved) Kind() Kind { return KindSheetMoved }

// Subject is the sheet that is left.
func (b SheetMoved) Subject() string { return b.ID.String() }

// Kind is sheet_voided/1.
func (SheetVoided) Kind() Kind { return KindVoided }

// Subject is the sheet.
func (b SheetVoided) Subject() string { return b.ID.String() }

// Kind is count_sealed/1.
func (CountSealed) Kind() Kind { return KindSealed }

// Subject is the whole count.
func (CountSealed) Subject() string { return "seal" }

// Kind is count_reopened/1.
func (CountReopened) Kind() Kind { return KindReopened }

// Subject is the whole count.
func (CountReopened) Subject() string { return "seal" }

// Kind is finding_explained/1.
func (FindingExplained) Kind() Kind { return KindExplained }

// Subject is the finding.
func (b FindingExplained) Subject() string { return b.FindingID.String() }

// Kind is finding_accepted/1.
func (FindingAccepted) Kind() Kind { return KindAccepted }

// Subject is the finding.
func (b FindingAccepted) Subject() string { return b.FindingID.String() }

// Kind is step/1.
func (Stepped) Kind() Kind { return KindStepped }

// Subject is the ward, or the voter-ID totals.
func (b Stepped) Subject() string {
	if b.Contest == "" {
		return "voter_id"
	}
	return string(b.Contest)
}

// Kind is papers_moved/1.
func (PapersMoved) Kind() Kind { return KindPapersMoved }

// Subject is the contest whose box the papers leave.
func (b PapersMoved) Subject() string { return string(b.From) + "/moved/" + string(b.FromBox) }

// Kind is box_received/1.
func (BoxReceived) Kind() Kind { return KindReceived }

// Subject is the box at the door.
func (b BoxReceived) Subject() string { return "door/" + string(b.Box) }

// Kind is published/1.
func (ResultsPublished) Kind() Kind { return KindPublished }

// Subject is the publication.
func (ResultsPublished) Subject() string { return "published" }
