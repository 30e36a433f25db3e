package forms

import (
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit"
	"wardcount/forms/words"
	"wardcount/reconcile"
)

// doubtfulColumns are: the head, the sum of the batches, the sheet of rejected papers.
var doubtfulColumns = []kit.Column{{}, {Ems: 7, Right: true}, {Ems: 9, Right: true}}

// nextBatchColumns are: a glyph, the batch, what Enter does.
var nextBatchColumns = []kit.Column{{Ems: 1.4}, {}, {Ems: 10, Right: true}}

// doubtfulRows are the batches of doubtful papers that the returning officer
// decided, the next one, and their sums beside the sheet of rejected papers.
func (p *wardPage) doubtfulRows(ward reconcile.Ward, findings []reconcile.Finding) []kit.Row {
	if !ward.HasPoll() || !ward.State.Reached(reconcile.Counting) {
		return nil
	}
	batches := ward.Batches()
	if len(batches) == 0 && ward.State != reconcile.Counting {
		return nil
	}
	title := words.Doubtful
	if len(batches) > 0 {
		title += " · " + words.Many(len(batches), "batch decided", "batches decided")
	}
	rows := []kit.Row{kit.HeadingRow(title)}
	if len(batches) == 0 {
		rows = append(rows, kit.QuietRow(words.NoBatches))
	}
	for _, n := range batches {
		rows = append(rows, p.w.sheetRow(reconcile.SheetID{Contest: ward.Contest.ID, Form: reconcile.DoubtfulPapers, Subject: n}, findings))
	}
	if ward.State == reconcile.Counting {
		next := ward.NextBatch()
		rows = append(rows, kit.Row{Columns: nextBatchColumns, Key: next.String(), Open: func() { p.w.openSheet(next, 0) }, Cells: []kit.Cell{
			{Glyph: theme.ContentAddIcon(), Colour: theme.ColorNamePlaceHolder}, {Text: words.NextBatch(next.Subject)},
			kit.Caption(words.NextBatchOpen)}})
	}
	return append(rows, p.doubtfulSums(ward, batches)...)
}

// doubtfulSums are the papers rejected under each head: in the batches, and on
// the sheet once it is agreed.
func (p *wardPage) doubtfulSums(ward reconcile.Ward, batches []string) []kit.Row {
	if len(batches) == 0 {
		return nil
	}
	rows := []kit.Row{{Columns: doubtfulColumns, Above: 0.4, Cells: []kit.Cell{{}, kit.Caption(words.InBatches), kit.Caption(words.OnTheSheet)}}}
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
		beside := kit.Cell{Text: "–", Colour: theme.ColorNamePlaceHolder}
		if n, ok := sheet[h.Figure]; ok && keyed {
			beside = kit.Cell{Text: reconcile.Grouped(n)}
			if n != sum {
				beside = kit.Cell{Text: reconcile.Grouped(n) + " ≠", Bold: true, Colour: kit.ColorNameErrorText}
			}
		}
		rows = append(rows, kit.Row{Columns: doubtfulColumns, Cells: []kit.Cell{{Text: h.Label}, {Text: reconcile.Grouped(sum)}, beside}})
	}
	if objected, ok := ward.Objected(); ok {
		rows = append(rows, kit.Row{Columns: doubtfulColumns, Above: 0.2, Cells: []kit.Cell{{Text: words.Objected}, {Text: reconcile.Grouped(int(objected))}, {}}})
	}
	return rows
}
