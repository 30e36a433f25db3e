package reconcile

import "strconv"

// DoubtfulPapers is the form of one batch of doubtful papers that was put to
// the returning officer.
const DoubtfulPapers Form = "doubtful_papers"

// A batch of doubtful papers and what the returning officer decided (r.47). It
// is the decision itself and not a copy of one, so that the officer or a deputy
// keys it, once. Where batches are kept, the ward's rejected papers are their sum.
// At a recount they may be decided again: that is a batch's next count.
var doubtfulPapers = SheetDef{
	Form: DoubtfulPapers, Title: "Doubtful papers, batch", About: AboutBatch, Stage: StageCount, Recounted: true, Decision: true,
	Law: "Local Elections (Principal Areas) (England and Wales) Rules 2006, Sch 2 r.47",
	Varying: func(c Contest, heads []Head) []FigureDef {
		defs := []FigureDef{
			{ID: "papers", Label: "Papers put to the returning officer", Unit: UnitPapers, Required: true},
			{ID: "allowed", Label: "Allowed: good papers", Unit: UnitPapers, Required: true},
		}
		for _, h := range heads {
			if h.InPart && c.Seats < 2 {
				continue
			}
			defs = append(defs, FigureDef{ID: h.Figure, Label: "Rejected: " + h.Label, Unit: UnitPapers, Required: true})
		}
		return append(defs, FigureDef{ID: "objected_to", Label: "Of the rejected, “rejection objected to”", Unit: UnitPapers, Required: true,
			Help: "Endorsed so because a counting agent objected to the decision"})
	},
}

// Batches lists the numbers of the batches up to the last that was decided, in
// order. One before it that was voided is awaited: it is not left out of a sum.
func (w Ward) Batches() []string {
	var list []string
	for n := range w.lastTouched(DoubtfulPapers) {
		list = append(list, strconv.Itoa(n+1))
	}
	return list
}

// batch names the sheet of a batch.
func (w Ward) batch(n int) SheetID { return SheetID{w.Contest.ID, DoubtfulPapers, strconv.Itoa(n)} }

// NextBatch names the batch after those that were decided.
func (w Ward) NextBatch() SheetID { return w.batch(len(w.Batches()) + 1) }

// once says whether one reading agrees a sheet of the form: by the election's
// setting, or because it is a decision and not a copy.
func (c Count) once(f Form) bool {
	d, _ := SheetOf(f)
	return c.Election.KeyOnce || d.Decision
}

// Objected is the rejected papers endorsed “rejection objected to”; false where
// no batches are kept, or one of them is not in.
func (w Ward) Objected() (Papers, bool) {
	objected, in := w.inBatches("objected_to").Get()
	return objected, in && len(w.Batches()) > 0
}

// inBatches adds up one figure of all batches; not there while one is not in.
func (w Ward) inBatches(figure FigureID) Figure[Papers] {
	sum := Keyed[Papers](0)
	for i := range w.Batches() {
		r, _ := w.Current(w.batch(i + 1))
		sum = both(sum, figureOf[Papers](r, figure))
	}
	return sum
}
