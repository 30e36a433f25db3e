package intake

import (
	"fmt"
	"slices"
	"strings"

	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/app/intake/naming"
	"wardcount/app/intake/workbook"
	"wardcount/app/internal/filetext"
	"wardcount/reconcile/setup"
)

// boxNumber stands for a column of a table of stations that says into which
// boxes each puts its papers; our own workbook lists the boxes apart.
const boxNumber = "box"

// boxesOfStations makes the boxes that a table of stations names: one for each
// number, of all the stations that name it.
func (r *reader) boxesOfStations(stations *origin, place int, rows [][]workbook.Cell) {
	t, s := r.tables["box"], r.tables["station"]
	id, station := t.Column("id"), t.Column("station")
	from := &origin{file: stations.file, sheet: stations.sheet, numbers: make([]int, len(t.Columns)), headings: stations.headings, kind: byTable, boxed: true}
	from.numbers[id], from.numbers[station] = place, stations.numbers[s.Column("id")]
	at := map[string]int{}
	for _, row := range rows {
		if holding(row, place).Content == workbook.Nothing || layout.SameWords(holding(row, stations.numbers[s.Column("status")]).Text, layout.StruckOff) {
			continue
		}
		had := len(t.lines)
		r.understandLine(t, from, row[0].Row, row)
		l := t.lines[had]
		t.lines = t.lines[:had]
		if strings.ContainsAny(l.values[id], ",&") {
			r.fault(t, l, id, fault.Wrong("%s is not one box.", filetext.Quote(l.values[id])), "Put semicolons between the boxes of a station.")
			continue
		}
		for _, box := range naming.List(l.values[id]) {
			n, named := at[box]
			if named {
				t.lines[n].values[station] += "; " + l.values[station]
				continue
			}
			at[box] = len(t.lines)
			own := l
			own.values = slices.Clone(l.values)
			own.values[id] = box
			t.lines = append(t.lines, own)
		}
	}
}

// boxesAlone asks for the stations where a table was read as boxes and no file
// lists the stations that they are of: it may well be the table of the stations.
func (r *reader) boxesAlone() {
	stations, boxes := r.tables["station"], r.tables["box"]
	if len(stations.lines) > 0 || stations.broken || stations.stated || r.opt.Base != nil || r.opt.Draft {
		return
	}
	id := boxes.Column("id")
	for _, l := range boxes.lines {
		if l.from.kind != byTable || boxes.get(l, "station") == "" {
			continue
		}
		stations.broken = true
		r.faults = append(r.faults, fault.Fault{Code: fault.NoMapping, File: l.from.file, Sheet: l.from.sheet, Message: "It is read as a table of boxes, and no file lists their stations.",
			Do: fmt.Sprintf("Add the file of the stations. If it is this one: wardcount columns %s --as stations --set \"%s=Box number\" --save NAME; then add --columns NAME here.",
				filetext.Shown(l.from.file), filetext.Shown(l.from.headings[l.from.numbers[id]-1]))})
		return
	}
}

// postalBoxes makes a postal box for each contest that has stations, numbered
// past those that there are.
func postalBoxes(e *setup.Election) (made int) {
	taken := map[setup.BoxID]bool{}
	for _, b := range e.Boxes {
		taken[b.ID] = true
	}
	n := 0
	for _, c := range e.Contests {
		if !slices.ContainsFunc(e.Stations, func(s setup.Station) bool { return s.Struck == "" && s.Serves(c.ID) }) {
			continue
		}
		id := setup.BoxID("")
		for id == "" || taken[id] {
			n++
			id = setup.BoxID(fmt.Sprint("P", n))
		}
		made++
		e.Boxes = append(e.Boxes, setup.Box{ID: id, Contests: []setup.ContestID{c.ID}})
	}
	return made
}
