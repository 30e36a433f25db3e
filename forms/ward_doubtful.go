package forms

import (
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile"
)

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
	return append(rows, shown.DoubtfulSums(ward, batches)...)
}
