package shown

import (
	"wardcount/forms/kit"
	"wardcount/forms/words"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// differedColumns are: the form or person, sheets, figures, those that differed, the share.
var differedColumns = []kit.Column{{Wrap: true}, {Ems: 4.5, Right: true}, {Ems: 5, Right: true}, {Ems: 5.5, Right: true}, {Ems: 11, Right: true}}

// DifferedHead names the columns.
func DifferedHead() kit.Row {
	return kit.Row{Columns: differedColumns, Cells: []kit.Cell{kit.Caption(""), kit.Caption(words.DifferedColumnSheets), kit.Caption(words.DifferedColumnFigures), kit.Caption(words.DifferedColumnDiffered), kit.Caption(words.DifferedColumnShare)}}
}

// Share is how much differed of a form, or of what a person keyed.
func Share(label string, s ward.Share) kit.Row {
	return kit.Row{Columns: differedColumns, Cells: []kit.Cell{{Text: label}, {Text: text.Grouped(s.Sheets)}, {Text: text.Grouped(s.Figures)},
		{Text: text.Grouped(s.Differed)}, {Text: words.DifferedShareOf(s)}}}
}
