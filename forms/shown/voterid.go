package shown

import (
	"wardcount/forms/kit/lists"
	"wardcount/forms/words"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// sumColumns are: the ward, stations, records in, refused, came back, did not.
var sumColumns = []lists.Column{{Wrap: true}, {Ems: 5, Right: true}, {Ems: 5.5, Right: true}, {Ems: 6.5, Right: true}, {Ems: 6, Right: true}, {Ems: 7, Right: true}}

// VoterIDTotals gives the refusals by ward and in all, and on how many records they rest.
func VoterIDTotals(t ward.VoterIDTotals) []lists.Row {
	rows := []lists.Row{lists.HeadingRow(words.VoterIDRefusals), {Columns: sumColumns, Cells: []lists.Cell{
		lists.Caption(words.VoterIDColumnWard), lists.Caption(words.VoterIDColumnStations), lists.Caption(words.VoterIDColumnIn), lists.Caption(words.VoterIDColumnRefused), lists.Caption(words.VoterIDColumnCameBack), lists.Caption(words.VoterIDColumnDidNot)}}}
	for _, s := range t.Wards {
		if s.Stations == 0 { // its people are counted with a ward's
			continue
		}
		rows = append(rows, sumRow(s, false))
	}
	return append(rows, sumRow(t.All, true))
}

func sumRow(s ward.VoterIDSum, all bool) lists.Row {
	r := lists.Row{Columns: sumColumns, Cells: []lists.Cell{{Text: s.Name}, {Text: text.Grouped(s.Stations)}, {Text: text.Grouped(s.In)},
		{Text: words.VoterIDPersons(s, s.Refused)}, {Text: words.VoterIDPersons(s, s.Returned)}, {Text: words.VoterIDPersons(s, s.NotReturned)}}}
	if all {
		r.Above = 0.2
		for i := range r.Cells {
			r.Cells[i].Bold = true
		}
	}
	return r
}
