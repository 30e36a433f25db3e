package shown

import (
	"wardcount/forms/kit/lists"
	"wardcount/forms/words"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// differedColumns are: the form or person, sheets, figures, those that differed, the share.
var differedColumns = []lists.Column{{Wrap: true}, {Ems: 4.5, Right: true}, {Ems: 5, Right: true}, {Ems: 5.5, Right: true}, {Ems: 11, Right: true}}

// DifferedHead names the columns.
func DifferedHead() lists.Row {
	return lists.Row{Columns: differedColumns, Cells: []lists.Cell{lists.Caption(""), lists.Caption(words.DifferedColumnSheets), lists.Caption(words.DifferedColumnFigures), lists.Caption(words.DifferedColumnDiffered), lists.Caption(words.DifferedColumnShare)}}
}

// Share is how much differed of a form, or of what a person keyed.
func Share(label string, s ward.Share) lists.Row {
	return lists.Row{Columns: differedColumns, Cells: []lists.Cell{{Text: label}, {Text: text.Grouped(s.Sheets)}, {Text: text.Grouped(s.Figures)},
		{Text: text.Grouped(s.Differed)}, {Text: words.DifferedShareOf(s)}}}
}
