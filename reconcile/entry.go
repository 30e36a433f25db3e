package reconcile

import (
	"encoding/json"
	"fmt"
	"time"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// Kind names what an entry of the journal records, with its version. A kind
// is never changed: a new version is a new kind, and old journals always fold.
type Kind string

// The kinds of entry.
const (
	KindSetUp       Kind = "set_up/1"
	KindMended      Kind = "set_up_mended/1"
	KindSheetKeyed  Kind = "sheet_keyed/1"
	KindExplained   Kind = "finding_explained/1"
	KindAccepted    Kind = "finding_accepted/1"
	KindStepped     Kind = "step/1"
	KindPublished   Kind = "published/1"
	KindPapersMoved Kind = "papers_moved/1"
	KindReceived    Kind = "box_received/1"
	KindAdjudicated Kind = "sheet_adjudicated/1"
	KindSheetMoved  Kind = "sheet_moved/1"
	KindSealed      Kind = "count_sealed/1"
	KindReopened    Kind = "count_reopened/1"
	KindVoided      Kind = "sheet_voided/1"
)

// Entry is one line of the journal, before it is given its place and hash:
// who did what to which subject, on which version of it.
type Entry struct {
	At          time.Time
	Actor       string
	Role        setup.Role
	Workstation string
	Submission  string // names one act, so that a repeated one is known
	Kind        Kind
	Subject     string
	Version     int // of the subject, after this entry
	Body        Body
}

// Body is what an entry says.
type Body interface {
	Kind() Kind
	// Subject is what the entry is about: a sheet, a ward, the set-up. Two
	// people who change one subject at once are told so.
	Subject() string
}

// ElectionSetUp opens a count.
type ElectionSetUp struct {
	Election setup.Election `json:"election"`
}

// SetUpMended changes the set-up while the count runs.
type SetUpMended struct {
	Reason   string         `json:"reason"`
	Changes  []Change       `json:"changes"`
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

// Kind and Subject of each body.

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

// ParseBody reads the body of an entry by its kind. An unknown kind is an
// error: the journal was written by a newer version.
func ParseBody(kind Kind, data []byte) (Body, error) {
	switch kind {
	case KindSetUp:
		return parseBody[ElectionSetUp](data)
	case KindMended:
		return parseBody[SetUpMended](data)
	case KindSheetKeyed:
		return parseBody[SheetKeyed](data)
	case KindExplained:
		return parseBody[FindingExplained](data)
	case KindAccepted:
		return parseBody[FindingAccepted](data)
	case KindStepped:
		return parseBody[Stepped](data)
	case KindPublished:
		return parseBody[ResultsPublished](data)
	case KindPapersMoved:
		return parseBody[PapersMoved](data)
	case KindReceived:
		return parseBody[BoxReceived](data)
	case KindAdjudicated:
		return parseBody[SheetAdjudicated](data)
	case KindSheetMoved:
		return parseBody[SheetMoved](data)
	case KindSealed:
		return parseBody[CountSealed](data)
	case KindReopened:
		return parseBody[CountReopened](data)
	case KindVoided:
		return parseBody[SheetVoided](data)
	}
	return nil, fmt.Errorf("entry of the unknown kind %q: this count was written by a newer version of Wardcount", kind)
}

func parseBody[T Body](data []byte) (Body, error) {
	var b T
	if err := json.Unmarshal(data, &b); err != nil {
		return nil, fmt.Errorf("the body of a journal entry cannot be read: %w", err)
	}
	return b, nil
}
