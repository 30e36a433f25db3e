package wards

import (
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
	"wardcount/forms/paper"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// nextBatchColumns are: a glyph, the batch, what Enter does.
var nextBatchColumns = []lists.Column{{Ems: 1.4}, {Wrap: true}, {Ems: 10, Right: true}}

// doubtfulRows are the batches of doubtful papers that the returning officer
// decided, the next one, and their sums beside the sheet of rejected papers.
func (p *wardPage) doubtfulRows(w ward.Ward, findings []rules.Finding) []lists.Row {
	if !w.HasPoll() || !w.State.Reached(ward.Counting) {
		return nil
	}
	batches := w.Batches()
	if len(batches) == 0 && w.State != ward.Counting {
		return nil
	}
	rows := []lists.Row{lists.HeadingRow(words.DoubtfulHeading(len(batches)))}
	if len(batches) == 0 {
		rows = append(rows, lists.QuietRow(words.DoubtfulNone))
	}
	for _, n := range batches {
		rows = append(rows, paper.Row(p.W, w.SheetAbout(sheet.DoubtfulPapers, n), findings))
	}
	if w.State == ward.Counting {
		next := w.NextBatch()
		rows = append(rows, lists.Row{Columns: nextBatchColumns, Key: next.String(), Open: func() { paper.Open(p.W, next, 0) }, Cells: []lists.Cell{
			{Glyph: theme.ContentAddIcon(), Colour: theme.ColorNamePlaceHolder}, {Text: words.DoubtfulNext(next.Subject)},
			lists.Caption(words.DoubtfulNextOpen)}})
	}
	return append(rows, shown.DoubtfulSums(w, batches)...)
}
