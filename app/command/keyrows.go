package command

import (
	"maps"
	"slices"
	"strconv"

	"wardcount/reconcile"
)

// KeyingRows writes one count of a sheet as rows that the verb key reads
// back: contest, form, subject, figure, value, count.
func KeyingRows(sheet reconcile.SheetID, count int, figures reconcile.Reading) [][]string {
	var rows [][]string
	for _, id := range slices.Sorted(maps.Keys(figures)) {
		rows = append(rows, []string{string(sheet.Contest), string(sheet.Form), sheet.Subject, string(id), strconv.Itoa(figures[id]), strconv.Itoa(count)})
	}
	return rows
}
