package shown

import (
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// doubtfulColumns are: the head, the sum of the batches, the sheet of rejected papers.
var doubtfulColumns = []lists.Column{{Wrap: true}, {Ems: 7, Right: true}, {Ems: 9, Right: true}}

// DoubtfulSums gives the papers rejected under each head: in the batches, and on
// the sheet once it is agreed.
func DoubtfulSums(ward ward.Ward, batches []string) []lists.Row {
	if len(batches) == 0 {
		return nil
	}
	rows := []lists.Row{{Columns: doubtfulColumns, Above: 0.4, Cells: []lists.Cell{{}, lists.Caption(words.DoubtfulInBatches), lists.Caption(words.DoubtfulOnSheet)}}}
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
		beside := lists.Cell{Text: "–", Colour: theme.ColorNamePlaceHolder}
		if n, ok := reading[h.Figure]; ok && keyed {
			beside = lists.Cell{Text: text.Grouped(n)}
			if n != sum {
				beside = lists.Cell{Text: text.Grouped(n) + " ≠", Bold: true, Colour: look.ColorNameErrorText}
			}
		}
		rows = append(rows, lists.Row{Columns: doubtfulColumns, Cells: []lists.Cell{{Text: h.Label}, {Text: text.Grouped(sum)}, beside}})
	}
	if objected, ok := ward.Objected(); ok {
		rows = append(rows, lists.Row{Columns: doubtfulColumns, Above: 0.2, Cells: []lists.Cell{{Text: words.DoubtfulObjected}, {Text: text.Grouped(int(objected))}, {}}})
	}
	return rows
}
