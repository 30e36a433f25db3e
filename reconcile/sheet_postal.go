package reconcile

import "strconv"

// The forms of the postal stream.
const (
	PostalOpening Form = "postal_opening"
	PostalDay     Form = "postal_day"
	PostalBox     Form = "postal_box"
)

// The log of one opening session, keyed before and apart from verification so
// that a postal box left out shows (Royston, 2022).
var postalOpening = SheetDef{
	Form: PostalOpening, Title: "Postal opening session", About: AboutSession, Stage: StageVerification,
	Law: "Representation of the People (England and Wales) Regulations 2001, regs 80–91",
	Fixed: []FigureDef{
		{ID: "batches", Label: "Batches opened", Unit: UnitBatches, Help: "As numbered on the batch slips; leave empty where none were kept"},
		{ID: "packets_in", Label: "Covering envelopes and packets opened", Unit: UnitPackets, Required: true},
		{ID: "papers_to_box", Label: "Ballot papers put into the postal box", Unit: UnitPapers, Required: true},
		{ID: "last", Label: "Is this the last session?", Unit: UnitYes, Required: true, Help: "1 for yes, 0 for no. The postal box is complete only after its last session"},
	},
}

var postalDay = SheetDef{
	Form: PostalDay, Title: "Postal votes on polling day", About: AboutWard, Stage: StageVerification,
	Law: "Representation of the People (England and Wales) Regulations 2001, reg 81",
	Fixed: []FigureDef{
		{ID: "handed_in_office", Label: "Packets handed in at the office", Unit: UnitPackets, Required: true},
		{ID: "by_post_on_day", Label: "Covering envelopes by post on polling day", Unit: UnitPackets, Required: true},
		{ID: "postal_rejected", Label: "Postal votes rejected at opening", Unit: UnitPapers, Required: true, Help: "Never part of the papers rejected at the count"},
	},
}

var postalBox = SheetDef{
	Form: PostalBox, Title: "Postal box verification", About: AboutBox, Stage: StageVerification, Recounted: true,
	Law: "2006 Rules, Sch 2 r.45",
	Fixed: []FigureDef{
		{ID: "papers_found", Label: "Papers found in the postal box", Unit: UnitPapers, Required: true},
	},
}

// Session is one opening session as keyed.
type Session struct {
	Number      int
	PacketsIn   Figure[Packets]
	PapersToBox Figure[Papers]
	Last        bool
}

// outOfOrder says that the log of an opening session would be keyed before that
// of an earlier one, which would then be in no sum.
func (w Ward) outOfOrder(id SheetID) bool {
	if id.Form != PostalOpening {
		return false
	}
	n, err := strconv.Atoi(id.Subject)
	return err != nil || n > w.sessionsTouched()+1
}

// sessionsTouched is the number of the last opening session that somebody has
// keyed, agreed or not. One before it that was taken back is awaited.
func (w Ward) sessionsTouched() int { return w.lastTouched(PostalOpening) }

// lastTouched is the highest number of a form's sheets that somebody has keyed.
func (w Ward) lastTouched(f Form) int {
	last := 0
	for id, s := range w.Sheets {
		if id.Form == f && s.Touched() {
			n, _ := strconv.Atoi(id.Subject)
			last = max(last, n)
		}
	}
	return last
}

// Sessions lists the opening sessions keyed for the ward, in order, and
// whether they are all: whether the last of them is marked so.
func (w Ward) Sessions() (sessions []Session, complete bool) {
	for n := 1; ; n++ {
		r, ok := w.Current(SheetID{w.Contest.ID, PostalOpening, strconv.Itoa(n)})
		if !ok {
			return sessions, complete
		}
		last, _ := figureOf[Packets](r, "last").Get()
		sessions = append(sessions, Session{n, figureOf[Packets](r, "packets_in"), figureOf[Papers](r, "papers_to_box"), last == 1})
		complete = last == 1
	}
}
