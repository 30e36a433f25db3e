package forms

import (
	"strings"

	"wardcount/reconcile"
)

// stand is how far a sheet has come, as it is shown: a glyph and a word, so
// that nothing hangs on the colour.
type stand int

// How far a sheet may have come.
const (
	standsAwaited    stand = iota
	standsOnce             // keyed by one person; another keys it too
	standsDiffers          // two people read it differently; both key again what differs
	standsSupervisor       // and differently once more: a supervisor decides
	standsIn               // agreed
)

// standOf says how far a sheet has come.
func standOf(c reconcile.Count, id reconcile.SheetID) stand {
	s := c.Sheet(id)
	switch s.State() {
	case reconcile.Agreed:
		return standsIn
	case reconcile.KeyedOnce:
		return standsOnce
	case reconcile.Differs:
		if s.Keying.ForSupervisor() {
			return standsSupervisor
		}
		return standsDiffers
	}
	return standsAwaited
}

// word is what stands beside a sheet.
func (s stand) word() string {
	return [...]string{wordSheetAwaited, "keyed once", "differs", "supervisor", wordSheetIn}[s]
}

// tally is how many sheets have come how far.
type tally [standsIn + 1]int

// tallyOf counts sheets by how far they have come.
func tallyOf(c reconcile.Count, ids []reconcile.SheetID) tally {
	var t tally
	for _, id := range ids {
		t[standOf(c, id)]++
	}
	return t
}

// open is how many are not in.
func (t tally) open() int {
	return t[standsAwaited] + t[standsOnce] + t[standsDiffers] + t[standsSupervisor]
}

func (t tally) all() int { return t.open() + t[standsIn] }

// words lists the sheets that are not in, with the noun at the first of them:
// 3 sheets awaited · 1 keyed once.
func (t tally) words(one, more string) string {
	var parts []string
	for s := standsAwaited; s < standsIn; s++ {
		n := t[s]
		if n == 0 {
			continue
		}
		noun := reconcile.Grouped(n) + " "
		if len(parts) == 0 && one != "" {
			noun = many(n, one, more) + " "
		}
		parts = append(parts, noun+s.said(n))
	}
	return strings.Join(parts, " · ")
}

// said is the word of so many sheets in a sentence.
func (s stand) said(n int) string {
	switch {
	case s == standsSupervisor:
		return "for a supervisor"
	case s == standsDiffers && n > 1:
		return "differ"
	}
	return s.word()
}

// counts is the heading of a form: 18 of 20 in · 1 keyed once.
func (t tally) counts() string {
	words := wordIn(t[standsIn], t.all())
	under := t
	under[standsAwaited] = 0
	if more := under.words("", ""); more != "" {
		words += " · " + more
	}
	return words
}

// where says of one sheet that is not in what it waits for.
func (s stand) where(k *reconcile.Keying) string {
	switch s {
	case standsOnce:
		by := k.By[0]
		if !k.In(1) {
			by = k.By[1]
		}
		return "keyed once, by " + by + "; another person keys it too"
	case standsDiffers:
		return figuresDiffer(len(reconcile.ReadDifferently(k.Readings[0], k.Readings[1])), "") + "; " + stillToKey(k) + " what differs again"
	case standsSupervisor:
		return figuresDiffer(len(reconcile.ReadDifferently(k.Readings[0], k.Readings[1])), "still ") + "; a supervisor decides from the paper"
	}
	return s.word()
}

// stillToKey names who keys again what two people read differently.
func stillToKey(k *reconcile.Keying) string {
	switch {
	case k.Again[0]:
		return k.By[1] + " keys"
	case k.Again[1]:
		return k.By[0] + " keys"
	}
	return k.By[0] + " and " + k.By[1] + " key"
}
