package shown

import (
	"wardcount/forms/kit"
	"wardcount/forms/words"
	"wardcount/reconcile"
)

// OutByPlace lists the polling places whose boxes are still out.
func OutByPlace(door []reconcile.DoorRow) []kit.Row {
	places := reconcile.OutByPlace(door)
	if len(places) == 0 {
		return []kit.Row{kit.QuietRow(words.DoorNobodyOut)}
	}
	var rows []kit.Row
	for _, p := range places {
		rows = append(rows, kit.Row{Columns: kit.WholeWidth, Above: 0.2, Cells: []kit.Cell{{Text: words.DoorOutAt(p), Bold: true}},
			Under: []kit.Row{{Columns: kit.WholeWidth, Cells: []kit.Cell{kit.Caption(words.DoorOutBoxes(p))}}}})
	}
	return rows
}
