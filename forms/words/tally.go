package words

import (
	"strings"

	"wardcount/reconcile"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// FormKAwaited says of a ward whose result stands that its statement as to postal ballot papers is still to come.
const FormKAwaited = "Form K awaited"

// Stand is how far a sheet has come, as it is shown: a glyph and a word, so
// that nothing hangs on the colour.
type Stand int

// How far a sheet may have come.
const (
	StandsAwaited    Stand = iota
	StandsOnce             // keyed by one person; another keys it too
	StandsDiffers          // two people read it differently; both key again what differs
	StandsSupervisor       // and differently once more: a supervisor decides
	StandsIn               // agreed
)

// StandOf says how far a sheet has come.
func StandOf(c reconcile.Count, id sheet.ID) Stand {
	s := c.Sheet(id)
	switch s.State() {
	case ward.Agreed:
		return StandsIn
	case ward.KeyedOnce:
		return StandsOnce
	case ward.Differs:
		if s.Keying.ForSupervisor() {
			return StandsSupervisor
		}
		return StandsDiffers
	}
	return StandsAwaited
}

// Word is what stands beside a sheet.
func (s Stand) Word() string {
	return [...]string{sheetAwaited, "keyed once", "differs", "supervisor", SheetIn}[s]
}

// Tally is how many sheets have come how far.
type Tally [StandsIn + 1]int

// TallyOf counts sheets by how far they have come.
func TallyOf(c reconcile.Count, ids []sheet.ID) Tally {
	var t Tally
	for _, id := range ids {
		t[StandOf(c, id)]++
	}
	return t
}

// TallyIn is a tally of the count as it is shown.
func TallyIn(t ward.Tally) Tally {
	return Tally{StandsAwaited: t.Awaited, StandsOnce: t.Once, StandsDiffers: t.Differ, StandsSupervisor: t.Supervisor, StandsIn: t.In}
}

// Open is how many are not in.
func (t Tally) Open() int {
	return t[StandsAwaited] + t[StandsOnce] + t[StandsDiffers] + t[StandsSupervisor]
}

func (t Tally) all() int { return t.Open() + t[StandsIn] }

// Sheets lists those that are not in, with the noun at the first of them:
// 3 sheets awaited · 1 keyed once.
func (t Tally) Sheets() string { return t.listed("sheet", "sheets") }

// Records lists the same where the sheets are the records of voter identification.
func (t Tally) Records() string { return t.listed("record", "records") }

// Short lists the same without a noun.
func (t Tally) Short() string { return t.listed("", "") }

func (t Tally) listed(one, more string) string {
	var parts []string
	for s := StandsAwaited; s < StandsIn; s++ {
		n := t[s]
		if n == 0 {
			continue
		}
		noun := text.Grouped(n) + " "
		if len(parts) == 0 && one != "" {
			noun = Many(n, one, more) + " "
		}
		parts = append(parts, noun+s.said(n))
	}
	return strings.Join(parts, " · ")
}

// said is the word of so many sheets in a sentence.
func (s Stand) said(n int) string {
	switch {
	case s == StandsSupervisor:
		return "for a supervisor"
	case s == StandsDiffers && n > 1:
		return "differ"
	}
	return s.Word()
}

// Counts is the heading of a form: 18 of 20 in · 1 keyed once.
func (t Tally) Counts() string {
	words := countIn(t[StandsIn], t.all())
	under := t
	under[StandsAwaited] = 0
	if more := under.Short(); more != "" {
		words += " · " + more
	}
	return words
}

// where says of one sheet that is not in what it waits for.
func (s Stand) where(k *ward.Keying) string {
	switch s {
	case StandsOnce:
		by := k.By[0]
		if !k.In(1) {
			by = k.By[1]
		}
		return "keyed once, by " + by + "; another person keys it too"
	case StandsDiffers:
		return figuresDiffer(len(k.Readings[0].Differing(k.Readings[1])), "") + "; " + stillToKey(k) + " what differs again"
	case StandsSupervisor:
		return figuresDiffer(len(k.Readings[0].Differing(k.Readings[1])), "still ") + "; a supervisor decides from the paper"
	}
	return s.Word()
}

// stillToKey names who keys again what two people read differently.
func stillToKey(k *ward.Keying) string {
	switch {
	case k.Again[0]:
		return k.By[1] + " keys"
	case k.Again[1]:
		return k.By[0] + " keys"
	}
	return k.By[0] + " and " + k.By[1] + " key"
}

// TallyAhead is how many sheets of the stage ahead a ward still waits for, and
// how far they have come.
func TallyAhead(c reconcile.Count, w ward.Ward) Tally {
	if w.State.Frozen() || w.State == ward.Uncontested {
		return Tally{}
	}
	return TallyOf(c, w.Awaited(w.StageAhead()))
}
