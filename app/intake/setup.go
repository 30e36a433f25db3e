package intake

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"wardcount/reconcile"
)

// ReadSetUp reads a set-up workbook. The answer is either an election that
// reconcile finds no fault in, or every fault of the file at once and no
// election. The name is the file's, for the faults.
//
// Texts are read without the spaces around them. A ballot id or a candidate id
// that the workbook leaves empty is made (see slug.go).
func ReadSetUp(name string, from io.Reader) (reconcile.Election, []Fault) {
	data, err := io.ReadAll(io.LimitReader(from, maxUnzipped+1))
	if err != nil {
		return reconcile.Election{}, []Fault{{Code: Damaged, File: name, Message: "The file cannot be read: " + err.Error() + ".", Do: "Check the disc or the stick that it lies on."}}
	}
	book, err := openWorkbook(data)
	if err != nil {
		return reconcile.Election{}, []Fault{fileFault(name, err)}
	}
	r := &reader{file: name, book: book, tables: map[string]*table{}, faulted: map[string]bool{}}
	if err := r.readTables(); err != nil {
		return reconcile.Election{}, []Fault{fileFault(name, err)}
	}
	e := r.election()
	r.check(e)
	if len(r.faults) > 0 {
		return reconcile.Election{}, inOrder(name, r.faults)
	}
	return e, nil
}

// Keep carries over what the workbook does not hold from the running election:
// that it is practice, the seed of its figures, and results that are only
// shown. Without it, mending a practice count would make it look real.
func Keep(now, was reconcile.Election) reconcile.Election {
	now.Practice, now.Seed, now.PublishedFor = was.Practice, was.Seed, was.PublishedFor
	return now
}

// get is a line's value by field.
func (t *table) get(l line, field string) string { return l.values[t.column(field)] }

// whole is a figure that was understood; 0 stands where a fault was found.
func (t *table) whole(l line, field string) int {
	n, _ := strconv.Atoi(t.get(l, field))
	return n
}

func (r *reader) election() reconcile.Election {
	e := reconcile.Election{People: []reconcile.Person{}, Contests: []reconcile.Contest{}, Stations: []reconcile.Station{}, Boxes: []reconcile.Box{}}
	t := r.tables["election"]
	for _, l := range t.lines {
		e.Name, e.Council = t.get(l, "name"), reconcile.Council{Name: t.get(l, "council"), GSS: t.get(l, "council_gss")}
		e.Date, e.KeyOnce, e.Pilot = t.get(l, "date"), t.get(l, "key_once") == "yes", t.get(l, "pilot")
		e.Publishing = reconcile.Publishing{
			OrganisationURI: t.get(l, "organisation_uri"), OrganisationLabel: t.get(l, "organisation_label"),
			BodyURI: t.get(l, "body_uri"), BodyLabel: t.get(l, "body_label"), ElectionType: t.get(l, "election_type"),
			InfoURL: t.get(l, "info_url"), ReturningOfficer: t.get(l, "returning_officer"), Department: t.get(l, "department"),
			Email: t.get(l, "email"), Telephone: t.get(l, "telephone"),
		}
	}
	t = r.tables["person"]
	for _, l := range t.lines {
		e.People = append(e.People, reconcile.Person{Name: t.get(l, "name"), Role: reconcile.Role(t.get(l, "role"))})
	}
	r.contests(&e)
	known := newWards(e.Contests)
	r.candidates(&e, known)
	r.stations(&e, known)
	r.boxes(&e, known)
	return e
}

func (r *reader) contests(e *reconcile.Election) {
	t := r.tables["ward"]
	for n, l := range t.lines {
		c := reconcile.Contest{
			ID: reconcile.ContestID(t.get(l, "id")), Name: t.get(l, "name"), GSS: t.get(l, "gss"),
			Seats: t.whole(l, "seats"), Candidates: []reconcile.Candidate{},
		}
		if t.get(l, "electorate") != "" {
			c.Electorate = reconcile.Keyed(reconcile.Electors(t.whole(l, "electorate")))
		}
		if id := t.column("id"); c.ID == "" && c.Name != "" && !r.isFaulted(t, l, id) {
			c.ID = reconcile.ContestID(ballotID(e.Council.Name, e.Publishing.ElectionType, c.Name, e.Date))
			if c.ID == "" {
				r.fault(t, l, id, wrong("No ballot id can be made from %s.", quote(c.Name)), "Write one, such as "+wardColumns[id].example+".")
			}
		}
		t.lines[n].values[t.column("id")] = string(c.ID)
		e.Contests = append(e.Contests, c)
	}
}

// wards finds the ward that a text names.
type wards struct {
	byID   map[string]int
	byName map[string][]int
}

func newWards(contests []reconcile.Contest) wards {
	w := wards{map[string]int{}, map[string][]int{}}
	for i, c := range contests {
		if _, twice := w.byID[string(c.ID)]; !twice {
			w.byID[string(c.ID)] = i
		}
		w.byName[plainName(c.Name)] = append(w.byName[plainName(c.Name)], i)
	}
	return w
}

// plainName is a name as it is compared: letters of either case, and any space
// for any number of any spaces.
func plainName(name string) string { return strings.Join(strings.Fields(strings.ToLower(name)), " ") }

// find takes a ballot id, or a name where only one ward has it. It also says
// how many the text names.
func (w wards) find(text string) (found, named int) {
	if i, ok := w.byID[text]; ok {
		return i, 1
	}
	list := w.byName[plainName(text)]
	if len(list) != 1 {
		return -1, len(list)
	}
	return list[0], 1
}

// resolve notes which ward each line of a table names.
func (r *reader) resolve(t *table, known wards) {
	i := t.column("ward")
	for n, l := range t.lines {
		if l.values[i] == "" {
			continue
		}
		found, named := known.find(l.values[i])
		t.lines[n].ward = found
		switch {
		case found >= 0 || r.tables["ward"].broken:
		case named == 0:
			r.fault(t, l, i, problem{Contradiction, quote(l.values[i]) + " is not a ward of the Wards sheet."}, t.columns[i].do)
		default:
			r.fault(t, l, i, problem{Contradiction, "More than one ward is called " + quote(l.values[i]) + "."}, "Write the ward's ballot id.")
		}
	}
}

func (r *reader) candidates(e *reconcile.Election, known wards) {
	t := r.tables["candidate"]
	r.resolve(t, known)
	ofWard := make([][]int, len(e.Contests)) // numbers of lines
	for n, l := range t.lines {
		if l.ward >= 0 {
			ofWard[l.ward] = append(ofWard[l.ward], n)
		}
	}
	for i, lines := range ofWard {
		r.order(t, e.Contests[i].Name, lines)
		for _, n := range lines {
			l := t.lines[n]
			e.Contests[i].Candidates = append(e.Contests[i].Candidates, reconcile.Candidate{
				ID: t.get(l, "id"), Surname: t.get(l, "surname"), Forenames: t.get(l, "forenames"),
				CommonSurname: t.get(l, "common_surname"), CommonForenames: t.get(l, "common_forenames"),
				Description: t.get(l, "description"), PartyID: t.get(l, "party_id"), Party: t.get(l, "party"),
			})
		}
		nameless(&e.Contests[i])
		for place, n := range lines { // for the faults that reconcile finds
			t.lines[n].values[t.column("id")] = e.Contests[i].Candidates[place].ID
		}
	}
}

// order puts the lines of a ward in ballot-paper order and finds places that
// are taken twice or by nobody: a line may have been lost.
func (r *reader) order(t *table, ward string, lines []int) {
	order := t.column("order")
	unread := false
	for _, n := range lines {
		unread = unread || t.lines[n].values[order] == ""
	}
	slices.SortStableFunc(lines, func(a, b int) int {
		return cmp.Compare(t.whole(t.lines[a], "order"), t.whole(t.lines[b], "order"))
	})
	for i, n := range lines {
		l := t.lines[n]
		place, before := t.whole(l, "order"), 0
		if i > 0 {
			before = t.whole(t.lines[lines[i-1]], "order")
		}
		switch {
		case unread: // the cell that could not be read has its own fault
		case place == before:
			r.fault(t, l, order, problem{Contradiction, fmt.Sprintf("Place %d on the ballot paper of %s is taken twice.", place, quote(ward))}, "Number the candidates 1, 2, 3 as on the ballot paper.")
		case place > before+1:
			r.fault(t, l, order, problem{Contradiction, fmt.Sprintf("Nobody has place %d on the ballot paper of %s.", before+1, quote(ward))}, "Number the candidates 1, 2, 3 as on the ballot paper; perhaps a line is missing.")
		}
	}
}

// nameless gives ids to the candidates that came without, past those taken.
func nameless(c *reconcile.Contest) {
	taken := map[string]bool{}
	for _, candidate := range c.Candidates {
		taken[candidate.ID] = true
	}
	spare := len(c.Candidates)
	for i := range c.Candidates {
		if c.Candidates[i].ID != "" {
			continue
		}
		id := candidateID(i+1, c.Name)
		for taken[id] {
			spare++
			id = candidateID(spare, c.Name)
		}
		taken[id] = true
		c.Candidates[i].ID = id
	}
}

func (r *reader) stations(e *reconcile.Election, known wards) {
	t := r.tables["station"]
	r.resolve(t, known)
	for _, l := range t.lines {
		s := reconcile.Station{ID: reconcile.StationID(t.get(l, "id")), Place: t.get(l, "place"), Contest: contestOf(*e, l)}
		s.Struck = r.reason(t, l)
		e.Stations = append(e.Stations, s)
	}
}

func (r *reader) boxes(e *reconcile.Election, known wards) {
	t := r.tables["box"]
	r.resolve(t, known)
	for _, l := range t.lines {
		b := reconcile.Box{ID: reconcile.BoxID(t.get(l, "id")), Contest: contestOf(*e, l), Station: reconcile.StationID(t.get(l, "station"))}
		if into, merged := strings.CutPrefix(t.get(l, "status"), mergedInto); merged {
			b.MergedInto = reconcile.BoxID(into)
		}
		b.Struck = r.reason(t, l)
		e.Boxes = append(e.Boxes, b)
	}
}

func contestOf(e reconcile.Election, l line) reconcile.ContestID {
	if l.ward < 0 {
		return ""
	}
	return e.Contests[l.ward].ID
}

// reason gives why a station or box is off the register. A reason without a
// status, or “struck off” without a reason, leaves open what was decided.
func (r *reader) reason(t *table, l line) string {
	status, reason := t.column("status"), t.column("reason")
	switch {
	case r.isFaulted(t, l, status) || r.isFaulted(t, l, reason):
	case l.values[status] == "" && l.values[reason] != "":
		r.fault(t, l, status, problem{Contradiction, "There is a reason but no status."}, t.columns[status].do)
	case l.values[status] == struckOff && l.values[reason] == "":
		r.fault(t, l, reason, problem{Contradiction, "A " + t.noun + " is struck off without a reason."}, "Write why, and who decided it.")
	}
	return l.values[reason]
}
