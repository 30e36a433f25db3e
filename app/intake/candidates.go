package intake

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"

	"wardcount/app/intake/fault"
	"wardcount/app/intake/naming"
	"wardcount/app/internal/filetext"
	"wardcount/reconcile/setup"
)

func (r *reader) candidates(e *setup.Election, known naming.Wards, base []line) {
	t := r.tables["candidate"]
	slices.SortStableFunc(t.lines, func(a, b line) int { return int(a.from.kind) - int(b.from.kind) })
	t.lines = append(t.lines, base...)
	r.resolve(t, known, len(e.Contests))
	ofWard := make([][]int, len(e.Contests)) // numbers of lines
	for n, l := range t.lines {
		if l.ward >= 0 {
			ofWard[l.ward] = append(ofWard[l.ward], n)
		}
	}
	kept := t.lines[:0:0]
	for _, l := range t.lines {
		if l.ward < 0 && l.from.kind != byCount {
			kept = append(kept, l)
		}
	}
	for i, numbers := range ofWard {
		lines := r.oneList(t, e.Contests[i].Name, numbers)
		r.order(t, e.Contests[i].Name, lines)
		for _, l := range lines {
			e.Contests[i].Candidates = append(e.Contests[i].Candidates, setup.Candidate{
				ID: t.get(l, "id"), Surname: t.get(l, "surname"), Forenames: t.get(l, "forenames"),
				CommonSurname: t.get(l, "common_surname"), CommonForenames: t.get(l, "common_forenames"),
				Description: t.get(l, "description"), PartyID: t.get(l, "party_id"), Party: t.get(l, "party"), SayAs: t.get(l, "say_as"),
			})
		}
		nameless(&e.Contests[i])
		for place := range lines { // for the faults of the set-up as a whole
			lines[place].values[t.Column("id")] = e.Contests[i].Candidates[place].ID
		}
		kept = append(kept, lines...)
	}
	t.lines = kept
	r.demand(t)
}

// oneList takes one file's list of a ward's candidates. Another file's must
// name the same and fills what the first leaves empty; published ones, and
// those of the running count, give way to it.
func (r *reader) oneList(t *table, ward string, numbers []int) []line {
	lists := [][]line{}
	for _, n := range numbers {
		last := len(lists) - 1
		if last < 0 || !sameFile(lists[last][0], t.lines[n]) {
			lists = append(lists, nil)
			last++
		}
		lists[last] = append(lists[last], t.lines[n])
	}
	if len(lists) == 0 {
		return nil
	}
	first := lists[0]
	r.numbered(t, first)
	for _, other := range lists[1:] {
		same := t.sameNames(first, other)
		switch {
		case other[0].from.kind == byCount:
			t.keepIDs(r, first, other)
		case same != nil:
			for i, place := range same {
				other[i].values[t.Column("order")] = first[place].values[t.Column("order")]
				r.join(t, &first[place], other[i])
			}
		case other[0].from.kind != byPublished && !t.broken:
			r.fault(t, other[0], t.Column("surname"), fault.Problem{Code: fault.Contradiction, Message: "The candidates of " + filetext.Quote(ward) + " here are not those in " + filetext.Shown(filepath.Base(first[0].from.file)) + "."},
				"Mend one of the two, or leave it out.")
		}
	}
	return first
}

// numbered gives places to candidates whose file has no column for them: they
// stand in the order of the ballot paper. Where a column of the file was not
// read it may be just that one, so that the order is not taken unasked.
func (r *reader) numbered(t *table, lines []line) {
	order := t.Column("order")
	for i := range lines {
		if lines[i].has(order) {
			continue
		}
		lines[i].values[order] = strconv.Itoa(i + 1)
		if from := lines[i].from; from.kind == byTable && !r.ordered[from] {
			r.ordered[from] = true
			r.orderOfLines(from)
		}
	}
}

// orderOfLines says that the order of a file's lines is taken, or asks.
func (r *reader) orderOfLines(from *origin) {
	if len(from.unread) > 0 && !r.opt.LinesInOrder {
		file := filetext.Shown(from.file)
		r.faults = append(r.faults, fault.Fault{Code: fault.NoMapping, File: from.file, Sheet: from.sheet, Field: "order",
			Message: "No column is known to be the place on the ballot paper, and not read are " + filetext.QuoteAll(from.unread) + ".",
			Do:      fmt.Sprintf("If one of them is the place: wardcount columns %s --as candidates --set \"Their heading=Order on ballot paper\" --save NAME, then add --columns NAME here. If none is and the lines stand in ballot-paper order, add --lines-in-order.", file)})
		return
	}
	if !slices.Contains(r.orderFromLines, from.file) {
		r.orderFromLines = append(r.orderFromLines, from.file)
		r.notes = append(r.notes, filetext.Shown(from.file)+": no column is the place on the ballot paper; the order of the lines is taken for it.")
	}
}

// fullName is a candidate's name as it is compared.
func (t *table) fullName(l line) string {
	return naming.Folded(t.get(l, "surname") + ", " + t.get(l, "forenames"))
}

// sameNames finds each line of one list in another by its name; nil where the
// two do not name the same.
func (t *table) sameNames(in, list []line) (places []int) {
	if len(in) != len(list) || len(in) > setup.MaxCandidates {
		return nil
	}
	taken := map[int]bool{}
	for _, l := range list {
		i := slices.IndexFunc(in, func(other line) bool { return t.fullName(other) == t.fullName(l) })
		if i < 0 || taken[i] {
			return nil
		}
		taken[i] = true
		places = append(places, i)
	}
	return places
}

// keepIDs gives candidates the ids that they have in the running count: by
// name, and where a name was mended by the place on the ballot paper.
func (t *table) keepIDs(r *reader, lines, base []line) {
	taken := map[int]bool{}
	adopt := func(same func(a, b line) bool) {
		for i := range lines {
			if t.get(lines[i], "id") != "" {
				continue
			}
			for n, b := range base {
				if !taken[n] && same(lines[i], b) {
					taken[n] = true
					r.complete(t, &lines[i], b)
					break
				}
			}
		}
	}
	for i := range lines {
		n := slices.IndexFunc(base, func(b line) bool { return t.get(b, "id") == t.get(lines[i], "id") })
		if n >= 0 && !taken[n] {
			taken[n] = true
			r.complete(t, &lines[i], base[n])
		}
	}
	adopt(func(a, b line) bool { return t.fullName(a) == t.fullName(b) })
	adopt(func(a, b line) bool { return t.get(a, "order") == t.get(b, "order") })
}

// order puts the lines of a ward in ballot-paper order and finds places that
// are taken twice or by nobody: a line may have been lost.
func (r *reader) order(t *table, ward string, lines []line) {
	order := t.Column("order")
	unread := t.broken || slices.ContainsFunc(lines, func(l line) bool { return l.values[order] == "" })
	slices.SortStableFunc(lines, func(a, b line) int { return cmp.Compare(t.whole(a, "order"), t.whole(b, "order")) })
	for i, l := range lines {
		place, before := t.whole(l, "order"), 0
		if i > 0 {
			before = t.whole(lines[i-1], "order")
		}
		switch {
		case unread: // the cell or row that could not be read has its own fault
		case place == before:
			r.fault(t, l, order, fault.Problem{Code: fault.Contradiction, Message: fmt.Sprintf("Place %d on the ballot paper of %s is taken twice.", place, filetext.Quote(ward))}, "Number the candidates 1, 2, 3 as on the ballot paper.")
		case place > before+1:
			r.fault(t, l, order, fault.Problem{Code: fault.Contradiction, Message: fmt.Sprintf("Nobody has place %d on the ballot paper of %s.", before+1, filetext.Quote(ward))}, "Number the candidates 1, 2, 3 as on the ballot paper; perhaps a line is missing.")
		}
	}
}

// nameless gives ids to the candidates that came without, past those taken.
func nameless(c *setup.Contest) {
	taken := map[string]bool{}
	for _, candidate := range c.Candidates {
		taken[candidate.ID] = true
	}
	spare := len(c.Candidates)
	for i := range c.Candidates {
		if c.Candidates[i].ID != "" {
			continue
		}
		id := naming.CandidateID(i+1, c.Name)
		for taken[id] {
			spare++
			id = naming.CandidateID(spare, c.Name)
		}
		taken[id] = true
		c.Candidates[i].ID = id
	}
}
