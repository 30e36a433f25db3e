package ward

import (
	"strconv"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
)

// Batches lists the numbers of the batches up to the last that was decided, in
// order. One before it that was voided is awaited: it is not left out of a sum.
func (w Ward) Batches() []string {
	var list []string
	for n := range w.lastTouched(sheet.DoubtfulPapers) {
		list = append(list, strconv.Itoa(n+1))
	}
	return list
}

// Batch names the sheet of a batch.
func (w Ward) Batch(n int) sheet.ID {
	return w.SheetAbout(sheet.DoubtfulPapers, strconv.Itoa(n))
}

// NextBatch names the batch after those that were decided.
func (w Ward) NextBatch() sheet.ID { return w.Batch(len(w.Batches()) + 1) }

// Objected is the rejected papers endorsed “rejection objected to”; false where
// no batches are kept, or one of them is not in.
func (w Ward) Objected() (figure.Papers, bool) {
	objected, in := w.InBatches("objected_to").Get()
	return objected, in && len(w.Batches()) > 0
}

// InBatches adds up one figure of all batches; not there while one is not in.
func (w Ward) InBatches(id figure.ID) figure.Of[figure.Papers] {
	sum := figure.Keyed[figure.Papers](0)
	for i := range w.Batches() {
		r, _ := w.Current(w.Batch(i + 1))
		sum = figure.Sum(sum, r.Papers(id))
	}
	return sum
}
