package shown

import (
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit"
	"wardcount/forms/words"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// doubtfulColumns are: the head, the sum of the batches, the sheet of rejected papers.
var doubtfulColumns = []kit.Column{{Wrap: true}, {Ems: 7, Right: true}, {Ems: 9, Right: true}}

// DoubtfulSums gives the papers rejected under each head: in the batches, and on
// the sheet once it is agreed.
func DoubtfulSums(ward ward.Ward, batches []string) []kit.Row {
	if len(batches) == 0 {
		return nil
	}
	rows := []kit.Row{{Columns: doubtfulColumns, Above: 0.4, Cells: []kit.Cell{{}, kit.Caption(words.DoubtfulInBatches), kit.Caption(words.DoubtfulOnSheet)}}}
	reading, keyed := ward.Current(ward.OwnSheet(sheet.RejectedPapers))
	for _, h := range ward.Heads {
		if h.InPart && ward.Contest.Seats < 2 {
			continue
		}
		sum := 0
		for _, n := range batches {
			r, _ := ward.Current(ward.SheetAbout(sheet.DoubtfulPapers, n))
			sum += r[h.Figure]
		}
		beside := kit.Cell{Text: "–", Colour: theme.ColorNamePlaceHolder}
		if n, ok := reading[h.Figure]; ok && keyed {
			beside = kit.Cell{Text: text.Grouped(n)}
			if n != sum {
				beside = kit.Cell{Text: text.Grouped(n) + " ≠", Bold: true, Colour: kit.ColorNameErrorText}
			}
		}
		rows = append(rows, kit.Row{Columns: doubtfulColumns, Cells: []kit.Cell{{Text: h.Label}, {Text: text.Grouped(sum)}, beside}})
	}
	if objected, ok := ward.Objected(); ok {
		rows = append(rows, kit.Row{Columns: doubtfulColumns, Above: 0.2, Cells: []kit.Cell{{Text: words.DoubtfulObjected}, {Text: text.Grouped(int(objected))}, {}}})
	}
	return rows
}
