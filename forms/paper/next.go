package paper

import (
	"slices"
	"strconv"

	"wardcount/forms/desk"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// goOn opens the next sheet of the same form that asks the same of this person,
// so that a pile is keyed in one go, or goes back to the page where none is
// left. Who corrects a sheet, or counts it again, has no pile.
func (f *Form) goOn() {
	asks := f.Turn.Asks
	pile := asks == asksFirst && f.awaited || asks == asksSecond || asks == asksAgain
	next, more := nextOfPile(f.W, f.ID, asks)
	switch more = more && pile; {
	case more && f.Grid.open(next) || !pile && f.Grid.beside():
	case f.Grid.toUnsaved(): // what is typed there is not left behind
	case more && (f.Grid == nil || !openGrid(f.W, next)):
		Open(f.W, next, 0)
	case !more:
		f.W.OpenPage(f.PageKey(), f.PageRows()...)
	}
}

// nextOfPile is the next sheet of the same form, in the order of the register
// and after its end from the beginning, that asks for the same.
func nextOfPile(w *desk.Window, id sheet.ID, asks asked) (sheet.ID, bool) {
	var before, after []sheet.ID
	passed := false
	for _, r := range w.Register(id.Contest) {
		if r.ID == id {
			passed = true
			continue
		}
		if r.Form != id.Form || r.State == ward.Agreed || afterLastSession(w, r.ID) {
			continue
		}
		if t, refusal := TurnAt(w, r.ID); refusal != nil || t.Asks != asks {
			continue
		}
		if passed {
			after = append(after, r.ID)
		} else {
			before = append(before, r.ID)
		}
	}
	if left := append(after, before...); len(left) > 0 {
		return left[0], true
	}
	return sheet.ID{}, false
}

// afterLastSession tells an opening session that comes after the one which the person at the keyboard keyed as the last:
// to them there is none.
func afterLastSession(w *desk.Window, id sheet.ID) bool {
	last := w.State.Ward(id.Contest).LastSessionBy(w.Person.Name)
	n, err := strconv.Atoi(id.Subject)
	return id.Form == sheet.PostalOpening && last > 0 && err == nil && n > last
}

// NextAwaited opens the next sheet of which the ward, or voter identification,
// waits for something that the person at the keyboard can key: first what they
// have half keyed there.
func NextAwaited(w *desk.Window) {
	var here sheet.ID
	if f, ok := w.Screen.(*Form); ok {
		here = f.ID
	}
	awaited, mine, why := awaitedHere(w)
	mine = halfKeyedFirst(w, mine)
	switch {
	case len(mine) == 0 && why != nil && why.Code == nobody:
		w.Fail(why)
		return
	case len(mine) == 0 && len(awaited) > 0:
		w.Say(words.AwaitedNotForYou(words.TallyOf(w.State, awaited)))
		return
	case len(mine) == 0 || len(mine) == 1 && mine[0] == here:
		w.Say(words.AwaitedNothing)
		return
	}
	next := mine[0]
	for i, id := range mine {
		if id == here {
			next = mine[(i+1)%len(mine)]
		}
	}
	if f, ok := w.Screen.(*Form); ok && f.Grid.open(next) {
		return
	}
	w.Screen.Leave(func() { Open(w, next, 0) })
}

// AwaitedOfMine is how many sheets of the ward, or of voter identification, who is at the keyboard can key now.
func AwaitedOfMine(w *desk.Window) int {
	_, mine, _ := awaitedHere(w)
	return len(mine)
}

// awaitedHere are the sheets of which the ward, or voter identification, waits for something; those of them that who
// is at the keyboard can key; and why another is not theirs.
func awaitedHere(w *desk.Window) (awaited, mine []sheet.ID, why *reconcile.Refusal) {
	awaited, _ = w.State.ReleaseInTheWay()
	if ward, ok := w.Selected(); ok {
		awaited = ward.Awaited(ward.StageAhead())
		if ward.State.Frozen() { // its statement as to postal ballot papers
			awaited = ward.Awaited(sheet.StageFormK)
		}
		if result := ward.OwnSheet(sheet.CountResult); RecountDue(w, ward) > 0 && !slices.Contains(awaited, result) {
			awaited = append([]sheet.ID{result}, awaited...)
		}
	}
	for _, id := range awaited {
		t, refusal := TurnAt(w, id)
		if refusal != nil {
			why = refusal
		}
		if t.Asks != asksNothing && t.Asks != AsksCorrection && !afterLastSession(w, id) {
			mine = append(mine, id)
		}
	}
	return awaited, mine, why
}

// halfKeyedFirst puts those of a ward's sheets before the others that the person
// at the keyboard has half keyed, a further count and a correction among them,
// which nobody else waits for.
func halfKeyedFirst(w *desk.Window, awaited []sheet.ID) []sheet.ID {
	contest := setup.ContestID("")
	if ward, ok := w.Selected(); ok {
		contest = ward.Contest.ID
	}
	own := map[sheet.ID]bool{}
	var first, rest []sheet.ID
	for _, d := range w.Count.Drafts() {
		if id := d.Paper.Sheet; d.Paper.Box == "" && d.By == w.Person.Name && id.Contest == contest && !own[id] {
			own[id] = true
			if !slices.Contains(awaited, id) {
				first = append(first, id)
			}
		}
	}
	for _, id := range awaited {
		if own[id] {
			first = append(first, id)
		} else {
			rest = append(rest, id)
		}
	}
	return append(first, rest...)
}
