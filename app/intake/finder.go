package intake

import (
	"fmt"

	"wardcount/reconcile"
)

// check asks reconcile what is wrong with the set-up as a whole, and finds the
// cell for each answer. What the fault of a cell explains is not said again.
func (r *reader) check(e reconcile.Election) {
	f := &finder{reader: r, lines: map[string][]int{}, said: map[string]int{}, adrift: map[string]bool{}}
	f.index()
	for _, fault := range e.Faults() {
		if fault.Noun != "candidate" {
			f.put(fault, fault.ID)
		}
	}
	// A candidate's id is unique within the ward only: ask ward by ward.
	for i, c := range e.Contests {
		alone := reconcile.Election{Contests: []reconcile.Contest{c}}
		for _, fault := range alone.Faults() {
			if fault.Noun == "candidate" {
				f.put(fault, inWard(i, fault.ID))
			}
		}
	}
}

// finder finds the cell that a fault of the set-up as a whole speaks of.
type finder struct {
	*reader
	lines  map[string][]int // numbers of the lines, by noun and id
	said   map[string]int   // how often one field of one id was spoken of
	adrift map[string]bool  // stations and boxes whose ward is not known
}

// inWard tells candidates of one id in several wards apart.
func inWard(ward int, id string) string { return fmt.Sprint(ward, " ", id) }

// naming is the field that holds a noun's id.
func naming(noun string) string {
	if noun == "person" {
		return "name"
	}
	return "id"
}

func (f *finder) index() {
	for noun, t := range f.tables {
		for n, l := range t.lines {
			id := ""
			switch noun {
			case "election":
			case "candidate":
				id = inWard(l.ward, t.get(l, "id"))
			default:
				id = t.get(l, naming(noun))
			}
			f.lines[noun+" "+id] = append(f.lines[noun+" "+id], n)
			if (noun == "station" || noun == "box") && l.ward < 0 {
				f.adrift[noun+" "+id] = true
			}
		}
	}
}

// put adds a fault at its cell, unless the fault of a cell explains it.
func (f *finder) put(fault reconcile.SetUpFault, id string) {
	t := f.tables[fault.Noun]
	lines := f.lines[fault.Noun+" "+id]
	key := fault.Noun + " " + id + " " + fault.Field
	nth := f.said[key]
	f.said[key]++
	if fault.Field == naming(fault.Noun) && len(lines) > 1 {
		nth++ // the first line of an id has it by right
	}
	if fault.Noun == "person" && fault.ID == "" && fault.Field == "role" {
		lines = f.officers() // there is none, or one too many
	}
	if len(lines) == 0 {
		if !t.broken {
			f.sheetFault(t.name, nil, Contradiction, fault.Message, fault.Do)
		}
		return
	}
	l := t.lines[lines[min(nth, len(lines)-1)]]
	i := max(t.column(fault.Field), 0)
	if fault.Noun == "ward" && fault.Field == "candidates" {
		i = t.column("name") // they stand on a sheet of their own
	}
	if !f.isFaulted(t, l, i) && !f.explained(fault, t, l) {
		f.fault(t, l, i, problem{Contradiction, fault.Message}, fault.Do)
	}
}

// officers are the lines that name a returning officer after the first.
func (f *finder) officers() (lines []int) {
	t := f.tables["person"]
	for n, l := range t.lines {
		if t.get(l, "role") == string(reconcile.ReturningOfficer) {
			lines = append(lines, n)
		}
	}
	return lines[min(1, len(lines)):]
}

// explained says whether a station or box does not fit because the ward of
// something that it belongs to could not be read.
func (f *finder) explained(fault reconcile.SetUpFault, t *table, l line) bool {
	switch {
	case fault.Noun == "station" && fault.Field == "ward":
		return l.ward < 0
	case fault.Noun != "box" || fault.Field == "id":
		return false
	}
	into := t.get(l, "status")
	if len(into) > len(mergedInto) {
		into = into[len(mergedInto):]
	}
	return l.ward < 0 || f.tables["station"].broken || f.adrift["station "+t.get(l, "station")] || f.adrift["box "+into]
}
