package shown

import (
	"wardcount/forms/kit/lists"
	"wardcount/forms/words"
	"wardcount/reconcile/progress"
)

// OutByPlace lists the polling places whose boxes are still out.
func OutByPlace(door []progress.DoorRow) []lists.Row {
	places := progress.OutByPlace(door)
	if len(places) == 0 {
		return []lists.Row{lists.QuietRow(words.DoorNobodyOut)}
	}
	var rows []lists.Row
	for _, p := range places {
		rows = append(rows, lists.Row{Columns: lists.WholeWidth, Above: 0.2, Cells: []lists.Cell{{Text: words.DoorOutAt(p), Bold: true}},
			Under: []lists.Row{{Columns: lists.WholeWidth, Cells: []lists.Cell{lists.Caption(words.DoorOutBoxes(p))}}}})
	}
	return rows
}
