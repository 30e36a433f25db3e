package intake

import (
	"slices"

	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/app/intake/naming"
	"wardcount/app/internal/filetext"
)

// merge puts the lines of one table that several files have of one thing into
// one: what one file leaves empty another fills, and where two say different
// things that is a fault. Two lines of one file stay two.
func (r *reader) merge(t *table) {
	slices.SortStableFunc(t.lines, func(a, b line) int { return int(a.from.kind) - int(b.from.kind) })
	known := index{}
	kept := t.lines[:0:0]
	for _, l := range t.lines {
		at := known.find(t, kept, l, func(n int) bool { return !sameFile(kept[n], l) })
		if at >= 0 {
			r.join(t, &kept[at], l)
		} else {
			at = len(kept)
			kept = append(kept, l)
		}
		known.add(t, l, at)
	}
	t.lines = kept
}

// mostAlike bounds how many lines of one name are looked through: a file that
// holds a name thousands of times has that fault already.
const mostAlike = 8

// index finds lines by what names them.
type index map[string][]int

func (x index) add(t *table, l line, n int) {
	for _, key := range t.keys(l) {
		if len(x[key]) < mostAlike && !slices.Contains(x[key], n) {
			x[key] = append(x[key], n)
		}
	}
}

// find gives the first line that is of the same thing and may be taken, -1
// where there is none.
func (x index) find(t *table, lines []line, l line, may func(int) bool) int {
	for _, key := range t.keys(l) {
		for _, n := range x[key] {
			if may(n) && !t.unlike(lines[n], l) {
				return n
			}
		}
	}
	return -1
}

// unlike says that two contests of one name or code are two: they have ids of
// their own, or are of different kinds.
func (t *table) unlike(a, b line) bool {
	if t.Noun != "ward" {
		return false
	}
	differ := func(field string) bool {
		return t.get(a, field) != "" && t.get(b, field) != "" && t.get(a, field) != t.get(b, field)
	}
	return differ("id") || differ("kind") && (t.get(a, "id") == "" || t.get(b, "id") == "")
}

// keys are the texts by which a line is found again in another file; none where
// nothing names it.
func (t *table) keys(l line) (keys []string) {
	switch t.Noun {
	case "election":
		return []string{""}
	case "ward":
		for _, field := range []string{"id", "gss", "name"} {
			if value := t.get(l, field); value != "" {
				keys = append(keys, field+" "+naming.Folded(value))
			}
		}
		return keys
	case "seats_not_up":
		return []string{naming.Folded(t.get(l, "party"))}
	}
	if value := t.get(l, idField(t.Noun)); value != "" {
		return []string{value}
	}
	return nil
}

// join fills what a line leaves empty from another file's line of the same thing.
func (r *reader) join(t *table, into *line, l line) {
	for i, c := range t.Columns {
		a, b := into.values[i], l.values[i]
		switch {
		case a == "" && b == "":
			if slices.Contains(l.empty, i) && !slices.Contains(into.empty, i) {
				into.empty = append(into.empty, i)
				into.borrow(i, l)
			}
		case b == "" || into.from.kind < byPublished && r.isFaulted(*into, i):
		case a == "" && !r.isFaulted(*into, i):
			into.values[i] = b
			into.borrow(i, l)
		case !agree(t.Noun, c, a, b) && l.from.kind != byPublished:
			r.fault(t, l, i, fault.Problem{Code: fault.Contradiction, Message: filetext.Quote(b) + " stands here, but " + filetext.Quote(a) + " in " + into.spot(i).said(t.Noun, c) + "."}, "Mend one of the two, or leave it out.")
		}
	}
}

// borrow notes where the value of a column comes from.
func (l *line) borrow(i int, from line) {
	if l.mended == nil {
		l.mended = map[int]spot{}
	}
	l.mended[i] = from.spot(i)
}

// agree says whether two files mean the same. A council has a long name and a
// short one.
func agree(noun string, c layout.Column, a, b string) bool {
	if noun == "election" && c.Field == "council" {
		return naming.Organisation(a) == naming.Organisation(b)
	}
	if c.Kind == layout.Text || c.Kind == layout.Ward || c.Kind == layout.Wards {
		return naming.Folded(a) == naming.Folded(b)
	}
	return a == b
}
