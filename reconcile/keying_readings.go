package reconcile

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Keying is one count of a sheet on its way through two readings, by two
// people of whom neither sees the other's figures. While it lasts no rule
// looks at them.
type Keying struct {
	Count    int
	Readings [2]Reading // nil while not keyed
	By       [2]string
	First    [2]Reading // as they were when they were first held against each other
	Differed []FigureID // what differed then; it goes back to both, emptied
	Again    [2]bool    // who has keyed those anew
}

// In says whether that reading (1 or 2) has been keyed.
func (k Keying) In(reading int) bool { return k.Readings[reading-1] != nil }

// Both says whether both readings have been keyed; they then differ, or the
// sheet would be agreed.
func (k Keying) Both() bool { return k.In(1) && k.In(2) }

// ForSupervisor says that both typists have keyed what differed once more, and
// that it still differs: now the paper decides, in a supervisor's hands.
func (k Keying) ForSupervisor() bool { return k.Both() && k.Again[0] && k.Again[1] }

// again is how many of the two have keyed anew what differed.
func (k Keying) again() int {
	n := 0
	for _, done := range k.Again {
		if done {
			n++
		}
	}
	return n
}

// Of is the reading that the person keyed, 0 where it is none of them.
func (k Keying) Of(person string) int {
	for i, by := range k.By {
		if samePerson(by, person) && k.Readings[i] != nil {
			return i + 1
		}
	}
	return 0
}

// ReadDifferently lists the figures in which two readings are not the same, one
// that only one of them has among them.
func ReadDifferently(a, b Reading) []FigureID {
	var ids []FigureID
	for id, n := range a {
		if m, ok := b[id]; !ok || m != n {
			ids = append(ids, id)
		}
	}
	for id := range b {
		if _, ok := a[id]; !ok {
			ids = append(ids, id)
		}
	}
	slices.SortFunc(ids, compareFigures)
	return ids
}

// compareFigures orders figures by name, votes.2 before votes.10.
func compareFigures(a, b FigureID) int {
	nameA, nameB := strings.TrimRight(string(a), digits), strings.TrimRight(string(b), digits)
	numberA, numberB := strings.TrimLeft(string(a[len(nameA):]), "0"), strings.TrimLeft(string(b[len(nameB):]), "0")
	return cmp.Or(strings.Compare(nameA, nameB), len(numberA)-len(numberB), strings.Compare(numberA, numberB), strings.Compare(string(a), string(b)))
}

const digits = "0123456789"

// read takes one reading into the keying.
func (k Keying) read(reading int, r Reading, by string) Keying {
	i := reading - 1
	k.Again[i] = k.Both()
	k.Readings[i], k.By[i] = maps.Clone(r), by
	if k.Readings[i] == nil {
		k.Readings[i] = Reading{}
	}
	if k.Both() && k.Differed == nil {
		k.First, k.Differed = k.Readings, ReadDifferently(k.Readings[0], k.Readings[1])
	}
	return k
}

// without takes one reading back out of the keying.
func (k Keying) without(reading int) Keying {
	i := reading - 1
	k.Readings[i], k.By[i] = nil, ""
	k.First, k.Differed, k.Again = [2]Reading{}, nil, [2]bool{}
	return k
}

// State is how far the sheet has come.
func (s Sheet) State() SheetState {
	switch {
	case s.Keying != nil && s.Keying.Both():
		return Differs
	case s.Keying != nil:
		return KeyedOnce
	case len(s.Counts) > 0:
		return Agreed
	}
	return Awaited
}

// Touched says whether anything of the sheet has been keyed.
func (s Sheet) Touched() bool { return s.State() != Awaited }

// settled gives the sheet with count k holding the figures that were agreed.
func (s Sheet) settled(k int, r Reading) Sheet {
	s.Counts, s.Keying, s.Emptied = slices.Clone(s.Counts), nil, false
	s.Adjudged = s.adjudgedBut(k)
	if k > len(s.Counts) {
		s.Counts = append(s.Counts, maps.Clone(r))
	} else {
		s.Counts[k-1] = maps.Clone(r)
	}
	return s
}

// refuseReading decides whose reading of a sheet this may be.
func (c Count) refuseReading(b SheetKeyed, actor string) *Refusal {
	if c.once(b.Form) {
		if b.Reading != 1 {
			return refuse("key_once", "One reading agrees this sheet.", "Key it as reading 1; keying it again corrects it.")
		}
		return nil
	}
	if b.Reading != 1 && b.Reading != 2 {
		return refuse("no_such_reading", "A sheet has two readings, 1 and 2; there is no reading "+strconv.Itoa(b.Reading)+".", "Leave the reading out to key the one that is yours.")
	}
	if b.Agreed != c.wouldAgree(b) {
		return refuse("moved_on", "Somebody else keyed "+sheetWords(b.SheetID)+" in the meantime.", "Key it again; nothing of yours was stored.")
	}
	k := c.Sheet(b.SheetID).Keying
	if k == nil {
		return nil
	}
	t, r := c.TurnOf(b.SheetID, actor)
	switch own := k.Of(actor); {
	case r != nil:
		return r
	case b.Count != k.Count:
		return refuse("other_count", "Count "+strconv.Itoa(k.Count)+" of "+sheetWords(b.SheetID)+" is being keyed; it is not agreed yet.", "Key its other reading first, or have a supervisor void it.")
	case own != 0 && own != b.Reading:
		return refuse("same_person", actor+" keyed reading "+strconv.Itoa(own)+" of "+sheetWords(b.SheetID)+"; the other is another person's.", "Somebody else keys it, without seeing this one.")
	case own == 0 && b.Reading != t.Reading:
		return refuse("other_typist", "Reading "+strconv.Itoa(b.Reading)+" of "+sheetWords(b.SheetID)+" was keyed by somebody else.", "Key it as reading "+strconv.Itoa(t.Reading)+"; only its typist or a supervisor changes a reading.")
	}
	if k.Both() {
		return refuseUndisputed(b.SheetID, k.Differed, k.Readings[b.Reading-1], b.Figures)
	}
	return nil
}

// refuseUndisputed decides a change of figures in which two people agree: it
// takes two people too, and not the one who settles what differs.
func refuseUndisputed(id SheetID, disputed []FigureID, stands, keyed Reading) *Refusal {
	for _, figure := range ReadDifferently(stands, keyed) {
		if !slices.Contains(disputed, figure) {
			return &Refusal{Code: "not_in_dispute", Message: "The two readings of " + sheetWords(id) + " agree in the figure " + string(figure) + ".", Do: "Key only what differs: it is listed.", Figure: figure}
		}
	}
	return nil
}

// ReadingBy makes the entry of a reading as a person keyed it. Without a
// reading (0) it is the one that is theirs; without a count (0) the one that is
// due. Of a sheet whose readings differ the figures may be those alone that differ.
func (c Count) ReadingBy(person string, id SheetID, count, reading int, figures Reading) (SheetKeyed, *Refusal) {
	t, r := c.TurnOf(id, person)
	if r != nil {
		return SheetKeyed{}, r
	}
	b := SheetKeyed{SheetID: id, Count: count, Reading: reading, Figures: figures}
	if b.Count == 0 {
		b.Count = t.Count
	}
	if b.Reading == 0 {
		b.Reading = t.Reading
	}
	k := c.Sheet(id).Keying
	if k != nil && t.Figures != nil && b.Reading == t.Reading {
		b.Figures = k.Readings[t.Reading-1].with(t.Figures, figures)
	}
	b.Agreed = c.wouldAgree(b)
	return b, nil
}

// with gives a reading in which some figures are keyed anew.
func (r Reading) with(anew []FigureID, figures Reading) Reading {
	all := maps.Clone(r)
	for _, id := range anew {
		delete(all, id)
	}
	maps.Copy(all, figures)
	return all
}

// wouldAgree says whether the other reading of the sheet is the same.
func (c Count) wouldAgree(b SheetKeyed) bool {
	k, other := c.Sheet(b.SheetID).Keying, 3-b.Reading
	return !c.once(b.Form) && k != nil && (other == 1 || other == 2) && k.In(other) && k.Readings[other-1].Equal(b.Figures)
}

// refuseUnread decides one figure of an adjudication: it is what one of the two
// typists read, and empty only where one of them left it so.
func refuseUnread(figure FigureID, readings [2]Reading, settled Reading) *Refusal {
	n, in := settled[figure]
	for _, r := range readings {
		if m, read := r[figure]; read == in && m == n {
			return nil
		}
	}
	what := "Neither typist left the figure " + string(figure) + " empty"
	if in {
		what = "Neither typist read " + Grouped(n) + " for the figure " + string(figure)
	}
	return &Refusal{Code: "read_by_neither", Message: what + "; nobody settles alone what nobody else has read.",
		Do: "Void the sheet, with the reason, and have two people key it anew.", Figure: figure}
}
