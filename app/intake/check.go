package intake

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/app/intake/naming"
	"wardcount/app/internal/filetext"
	"wardcount/reconcile/setup"
)

// check asks the core what is wrong with the set-up as a whole, and finds the
// cell for each answer. What the fault of a cell explains is not said again.
func (r *reader) check(e setup.Election) {
	f := &finder{reader: r, lines: map[string][]int{}, said: map[string]int{}, adrift: map[string]bool{}}
	f.index()
	_, err := time.Parse(time.DateOnly, e.Date)
	f.badDate = err != nil
	for _, wrong := range append(e.Faults(), r.opt.Law.Faults(e)...) {
		if !inside[wrong.Noun] {
			f.put(wrong, wrong.ID)
		}
	}
	// A candidate or an area has its id within the ward only: ask ward by ward.
	for i, c := range e.Contests {
		alone := setup.Election{Contests: []setup.Contest{c}}
		for _, wrong := range alone.Faults() {
			if inside[wrong.Noun] {
				f.put(wrong, inWard(i, wrong.ID))
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
	// badDate says that the date of the poll is none, which has its own fault.
	badDate bool
}

// inWard tells candidates of one id in several wards apart.
func inWard(ward int, id string) string { return fmt.Sprint(ward, " ", id) }

func (f *finder) index() {
	for noun, t := range f.tables {
		for n, l := range t.lines {
			id := ""
			switch noun {
			case "election":
			case "candidate", "area":
				id = inWard(l.ward, t.get(l, idField(noun)))
			case "last_contest":
				if wards := f.tables["ward"]; l.ward >= 0 {
					id = wards.get(wards.lines[l.ward], "id")
				}
			default:
				id = t.get(l, idField(noun))
			}
			f.lines[noun+" "+id] = append(f.lines[noun+" "+id], n)
			if (noun == "station" || noun == "box") && l.adrift {
				f.adrift[noun+" "+id] = true
			}
		}
	}
}

// put adds a fault at its cell, unless the fault of a cell explains it.
func (f *finder) put(wrong setup.Fault, id string) {
	if wrong.Noun == "person" { // its choices are the words
		for _, role := range setup.Roles {
			if role != setup.Role(role.Words()) {
				wrong.Do = strings.ReplaceAll(wrong.Do, string(role), role.Words())
			}
		}
	}
	if wrong.Noun == "election" && wrong.Field == "gss" {
		wrong.Field = "council_gss" // a ward has a code too
	}
	if wrong.Noun == "ward" && wrong.Field == "last" { // it has a sheet of its own, or comes from results
		if from, ok := f.earlierOf[id]; ok {
			f.faults = append(f.faults, fault.Fault{Code: fault.Contradiction, File: from.File, Row: from.Row, Message: wrong.Message, Do: wrong.Do})
			return
		}
		wrong.Noun, wrong.Field = "last_contest", "candidate"
	}
	t := f.tables[wrong.Noun]
	lines := f.lines[wrong.Noun+" "+id]
	key := wrong.Noun + " " + id + " " + wrong.Field
	nth := f.said[key]
	f.said[key]++
	if wrong.Field == idField(wrong.Noun) && len(lines) > 1 {
		nth++ // the first line of an id has it by right
	}
	if wrong.Noun == "person" && wrong.ID == "" && wrong.Field == "role" {
		lines = f.officers() // there is none, or one too many
	}
	if len(lines) == 0 {
		made := wrong.Noun == "box" && len(f.lines["station "+id]) > 1 // of a station that stands twice
		if !t.broken && !made {
			f.sheetFault(t.Name, nil, fault.Contradiction, wrong.Message, wrong.Do)
		}
		return
	}
	l := t.lines[lines[min(nth, len(lines)-1)]]
	i := max(t.Column(wrong.Field), 0)
	if wrong.Noun == "ward" && wrong.Field == "candidates" {
		i = t.Column("name") // they stand on a sheet of their own
	}
	if f.isFaulted(l, i) || f.explained(wrong, t, l) {
		return
	}
	if do, ask := asked[wrong.Field]; ask && t.Noun == "election" && l.from.kind == byFlag && l.values[i] == "" {
		message := "The " + strings.ToLower(t.Columns[i].Heading) + " is not known."
		if code := t.get(l, "council_gss"); wrong.Field == "council" && code != "" {
			message = "Of the council only the code " + filetext.Quote(code) + " is known."
		}
		f.fault(t, l, i, fault.Problem{Code: fault.EmptyCell, Message: message}, do)
		return
	}
	f.fault(t, l, i, fault.Problem{Code: fault.Contradiction, Message: wrong.Message}, wrong.Do)
}

// asked is what to do where no file says a fact of the council.
var asked = map[string]string{
	"council": "Say its name with --council, or add a set-up workbook.",
	"date":    "Say it with --date, as year-month-day, or add a set-up workbook.",
}

// officers are the lines that name a returning officer after the first.
func (f *finder) officers() (lines []int) {
	t := f.tables["person"]
	for n, l := range t.lines {
		if t.get(l, "role") == string(setup.ReturningOfficer) {
			lines = append(lines, n)
		}
	}
	return lines[min(1, len(lines)):]
}

// explained says whether something does not fit because of a cell that has its
// own fault: the ward of a station or box that could not be read, a station
// that stands twice, seats that could not be read beside the ends of terms, the
// date or the seats of a last contest.
func (f *finder) explained(wrong setup.Fault, t *table, l line) bool {
	switch {
	case wrong.Noun == "election" && wrong.Field == "name":
		return !l.has(t.Column("name")) // it is made once the council is known
	case wrong.Noun == "election":
		return t.broken && l.values[max(0, t.Column(wrong.Field))] == ""
	case wrong.Noun == "ward" && wrong.Field == "id" && f.badDate && l.named:
		return true // it was made from the date
	case wrong.Noun == "ward" && wrong.Field == "terms":
		return t.broken || f.isFaulted(l, t.Column("seats"))
	case wrong.Noun == "ward" && (wrong.Field == "seats" || wrong.Field == "electorate"):
		return t.broken
	case wrong.Noun == "station" && wrong.Field == "ward":
		return l.adrift
	case wrong.Noun == "last_contest":
		return t.broken || slices.ContainsFunc(t.lines, func(o line) bool {
			return o.ward == l.ward && (f.isFaulted(o, t.Column("date")) || f.isFaulted(o, t.Column("seats")))
		})
	case wrong.Noun != "box" || wrong.Field == "id":
		return false
	case wrong.Field == "ward" && t.get(l, "ward") == "" && t.get(l, "station") != "":
		return true // its stations have their own fault
	}
	into := t.get(l, "status")
	if len(into) > len(layout.MergedInto) {
		into = into[len(layout.MergedInto):]
	}
	for _, name := range append(naming.List(t.get(l, "station")), t.get(l, "station")) {
		if f.adrift["station "+name] || len(f.lines["station "+name]) > 1 {
			return true
		}
	}
	return l.adrift || f.tables["station"].broken || f.adrift["box "+into]
}
