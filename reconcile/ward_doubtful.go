package reconcile

import "strconv"

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
