package forms

import (
	"fyne.io/fyne/v2/theme"

	"wardcount/reconcile"
)

// doubtfulColumns are: the head, the sum of the batches, the sheet of rejected papers.
var doubtfulColumns = []column{{}, {ems: 7, right: true}, {ems: 9, right: true}}

// nextBatchColumns are: a glyph, the batch, what Enter does.
var nextBatchColumns = []column{{ems: 1.4}, {}, {ems: 10, right: true}}

// doubtfulRows are the batches of doubtful papers that the returning officer
// decided, the next one, and their sums beside the sheet of rejected papers.
func (p *wardPage) doubtfulRows(ward reconcile.Ward, findings []reconcile.Finding) []row {
	if !ward.HasPoll() || !ward.State.Reached(reconcile.Counting) {
		return nil
	}
	batches := ward.Batches()
	if len(batches) == 0 && ward.State != reconcile.Counting {
		return nil
	}
	title := wordDoubtful
	if len(batches) > 0 {
		title += " · " + many(len(batches), "batch decided", "batches decided")
	}
	rows := []row{headingRow(title)}
	if len(batches) == 0 {
		rows = append(rows, quietRow(wordNoBatches))
	}
	for _, n := range batches {
		rows = append(rows, p.w.sheetRow(reconcile.SheetID{Contest: ward.Contest.ID, Form: reconcile.DoubtfulPapers, Subject: n}, findings))
	}
	if ward.State == reconcile.Counting {
		next := ward.NextBatch()
		rows = append(rows, row{columns: nextBatchColumns, key: next.String(), open: func() { p.w.openSheet(next, 0) }, cells: []cell{
			{glyph: theme.ContentAddIcon(), colour: theme.ColorNamePlaceHolder}, {text: wordNextBatch(next.Subject)},
			caption(wordNextBatchOpen)}})
	}
	return append(rows, p.doubtfulSums(ward, batches)...)
}

// doubtfulSums are the papers rejected under each head: in the batches, and on
// the sheet once it is agreed.
func (p *wardPage) doubtfulSums(ward reconcile.Ward, batches []string) []row {
	if len(batches) == 0 {
		return nil
	}
	rows := []row{{columns: doubtfulColumns, above: 0.4, cells: []cell{{}, caption(wordInBatches), caption(wordOnTheSheet)}}}
	sheet, keyed := ward.Current(ward.Sheet(reconcile.RejectedPapers))
	for _, h := range ward.Heads {
		if h.InPart && ward.Contest.Seats < 2 {
			continue
		}
		sum := 0
		for _, n := range batches {
			r, _ := ward.Current(reconcile.SheetID{Contest: ward.Contest.ID, Form: reconcile.DoubtfulPapers, Subject: n})
			sum += r[h.Figure]
		}
		beside := cell{text: "–", colour: theme.ColorNamePlaceHolder}
		if n, ok := sheet[h.Figure]; ok && keyed {
			beside = cell{text: reconcile.Grouped(n)}
			if n != sum {
				beside = cell{text: reconcile.Grouped(n) + " ≠", bold: true, colour: ColorNameErrorText}
			}
		}
		rows = append(rows, row{columns: doubtfulColumns, cells: []cell{{text: h.Label}, {text: reconcile.Grouped(sum)}, beside}})
	}
	if objected, ok := ward.Objected(); ok {
		rows = append(rows, row{columns: doubtfulColumns, above: 0.2, cells: []cell{{text: wordObjected}, {text: reconcile.Grouped(int(objected))}, {}}})
	}
	return rows
}
