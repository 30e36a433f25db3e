package paper

import (
	"errors"
	"maps"
	"slices"
	"strconv"

	"wardcount/app"
	"wardcount/forms/desk"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// asked is what a sheet asks of the person at the keyboard.
type asked int

// What a sheet may ask. Nothing is where it is somebody else's turn.
const (
	asksNothing    asked = iota
	asksFirst            // the first reading
	asksSecond           // the second, by another person than the first
	asksAgain            // only the figures that two people read differently
	asksDecision         // the same of a supervisor, who keyed neither and is shown both
	AsksCorrection       // nothing, but what was keyed may be corrected
)

// turn is what the person at the keyboard keys of a sheet.
type turn struct {
	reconcile.Turn
	Asks asked
	once bool // one reading agrees the sheet
	// dispute is what two people still read differently: for who decides it alone.
	dispute reconcile.Dispute
}

// nobody is the code of the refusal while nobody has said who is at the keyboard.
const nobody = "nobody"

// keyedAgain is the code of the refusal where who is at the keyboard has keyed again what differs, and the other has not.
const keyedAgain = "keyed_again"

// once tells whether one reading agrees a sheet of the form.
func once(w *desk.Window, f sheet.Form) bool {
	d, _ := sheet.ByForm(f)
	return w.State.Election.KeyOnce || d.Decision
}

// TurnAt says what the person at the keyboard would key of a sheet, and why
// nothing, where it is another's turn.
func TurnAt(w *desk.Window, id sheet.ID) (turn, *reconcile.Refusal) {
	sheet := w.State.Sheet(id)
	k := sheet.Keying
	t := turn{once: once(w, id.Form)}
	t.Count = w.State.CountDue(id)
	switch {
	case !t.once && w.Person.Name == "":
		return t, &reconcile.Refusal{Code: nobody, Message: words.PersonMissingFirst()}
	case k != nil && k.ForSupervisor():
		return turnToDecide(w, id, t)
	}
	now, refusal := w.State.TurnOf(id, w.Person.Name)
	if refusal != nil {
		if own := k.Of(w.Person.Name); own != 0 { // this one has keyed it anew, the other has not
			refusal = &reconcile.Refusal{Code: keyedAgain, Message: words.KeyedAgain(k.By[2-own])}
		}
		return t, refusal
	}
	t.Turn = now
	switch {
	case k != nil && now.Figures != nil:
		t.Asks = asksAgain
	case k != nil && !k.In(now.Reading):
		t.Asks = asksSecond
	case k == nil && t.Count > len(sheet.Counts):
		t.Asks = asksFirst
	default:
		t.Asks = AsksCorrection
	}
	return t, nil
}

// turnToDecide is the turn of a supervisor at a sheet whose readings still
// differ after both were keyed again.
func turnToDecide(w *desk.Window, id sheet.ID, t turn) (turn, *reconcile.Refusal) {
	k := w.State.Sheet(id).Keying
	if !app.Allows(w.Person.Role, app.ActAdjudicate) {
		_, refusal := w.State.TurnOf(id, k.By[0])
		return t, refusal
	}
	if refusal := w.Tried(w.State.Adjudicating(id, nil, words.DecideReason)); refusal != nil {
		return t, refusal
	}
	var err error
	if t.dispute, err = w.Count.Dispute(w.Person, id); err != nil {
		var refusal *reconcile.Refusal
		errors.As(err, &refusal)
		return t, refusal
	}
	t.Asks = asksDecision
	for _, x := range t.dispute.Figures {
		t.Figures = append(t.Figures, x.Figure)
	}
	return t, nil
}

// wouldRefuse asks, before anything is typed, whether the sheet takes figures
// of the person at the keyboard now.
func wouldRefuse(w *desk.Window, id sheet.ID, count int) *reconcile.Refusal {
	var refusal *reconcile.Refusal
	if w.Person.Name != "" && !app.Allows(w.Person.Role, keyingAct(id.Form)) {
		errors.As(w.Count.Key(w.Person, app.Keying{Sheet: id}), &refusal) // it is refused, and says by whom it is done
		return refusal
	}
	b, refusal := w.State.ReadingBy(w.Person.Name, id, count, 0, nil)
	if refusal != nil {
		return refusal
	}
	return w.Tried(b)
}

// keyingAct is what keying a form is: a decision is the officer's own.
func keyingAct(f sheet.Form) app.Act {
	if d, _ := sheet.ByForm(f); d.Decision {
		return app.ActDecide
	}
	return app.ActKey
}

// stands is what is shown of a count of a sheet when it is opened: what was
// agreed, the person's own reading, or of two readings that differ only what
// they agree in. Another's reading is never shown.
func (t turn) stands(s ward.Sheet, count int) sheet.Reading {
	k := s.Keying
	switch {
	case k == nil && count <= len(s.Counts):
		return s.Counts[count-1]
	case k == nil:
		return nil
	case t.Figures != nil:
		agreed := maps.Clone(k.Readings[max(t.Reading, 1)-1])
		for _, id := range t.Figures {
			delete(agreed, id)
		}
		return agreed
	case t.Reading > 0 && k.In(t.Reading): // which is then the person's own
		return k.Readings[t.Reading-1]
	}
	return nil
}

// Open shows a sheet to key: a count of it, or with 0 the one that is due.
// A sheet that takes no figures now is shown to be read, if there is anything to read.
func Open(w *desk.Window, id sheet.ID, count int) {
	if err := mayRead(w, id); err != nil {
		w.Fail(err)
		return
	}
	f, refusal := formOf(w, id, count, nil)
	if f == nil {
		if w.State.Sheet(id).Keying != nil { // it stands on its page, from where it can be moved or voided
			w.OpenPage(pageKeyOf(w, id), id.String())
		}
		if refusal.Code == keyedAgain { // nothing is wrong
			w.Tell(refusal.Message, look.ColorNameNoteText)
			return
		}
		w.Fail(refusal)
		return
	}
	toContest(w, id.Contest)
	w.Say("")
	if refusal != nil {
		f.freeze(refusal)
	}
	f.restore()
	w.Show(f)
	w.SayRestored(f)
}

// mayRead says no to whoever is not shown a single station's voter-ID record: who neither keys sheets nor reviews these.
func mayRead(w *desk.Window, id sheet.ID) error {
	if d, _ := sheet.ByForm(id.Form); d.Stage != sheet.StageVoterID || app.Allows(w.Person.Role, app.ActKey) {
		return nil
	}
	return w.Count.MayReviewVoterID(w.Person)
}

// toContest lets the wards at the left stand at that of a sheet.
func toContest(w *desk.Window, contest setup.ContestID) {
	w.Ward = contest
	if contest == "" {
		w.StandAt(desk.VoterIDKey)
		return
	}
	w.StandAt(string(contest))
}

// formOf makes the form of a sheet, by itself or as a column of a grid, for the
// person at the keyboard: of a count of it, or with 0 of the one that is due.
// Where the sheet takes no figures now it says why; where there is nothing to
// read either there is no form.
func formOf(w *desk.Window, id sheet.ID, count int, g *sheetGrid) (*Form, *reconcile.Refusal) {
	t, refusal := TurnAt(w, id)
	if count == 0 {
		count = countToOpen(w, id, t.Count)
	}
	if refusal == nil && t.Asks != asksDecision {
		refusal = wouldRefuse(w, id, count)
	}
	sheet := w.State.Sheet(id)
	if t.Asks == AsksCorrection && sheet.Keying == nil && count > len(sheet.Counts) {
		t.Asks = asksFirst // of a further count
	}
	if refusal != nil && refusal.Code != nobody && (count > len(sheet.Counts) || sheet.Keying != nil) {
		return nil, refusal
	}
	f := newSheetForm(w, id, count, t, g)
	if refusal != nil && g != nil {
		f.freeze(refusal)
	}
	if g != nil {
		f.restore()
	}
	return f, refusal
}

// blind tells a reading that is keyed without any other in sight.
func (t turn) blind() bool { return !t.once && (t.Asks == asksFirst || t.Asks == asksSecond) }

// follow goes along where somebody else touched the sheet while a reading of it
// is being typed: it becomes the second where another first was stored, or the
// first where that was voided. Nothing of the other was seen here.
func (f *Form) follow() {
	version := f.W.State.Versions.Of(f.ID.String())
	if !f.Turn.blind() || f.Frozen != nil || version == f.seen {
		return
	}
	t, refusal := TurnAt(f.W, f.ID)
	if refusal != nil || !t.blind() || t.Count != f.Count {
		return
	}
	news := t.Asks == asksSecond && f.Turn.Asks == asksFirst
	f.Turn, f.seen = t, version
	f.sayHow(f.which())
	look.Arrange(f.body)
	if news {
		f.W.Say(words.ReadingNowSecond)
	}
}

// movedOn says that what was sent back to this person is no longer with them.
func (f *Form) movedOn() *reconcile.Refusal {
	if f.Turn.Asks != asksAgain {
		return nil
	}
	t, refusal := TurnAt(f.W, f.ID)
	if refusal == nil && t.Asks != asksAgain {
		refusal = &reconcile.Refusal{Code: "moved_on", Message: words.ReadingSettled}
	}
	return refusal
}

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

// afterLastSession tells an opening session that comes after the one which the person at the keyboard keyed as the last:
// to them there is none.
func afterLastSession(w *desk.Window, id sheet.ID) bool {
	last := w.State.Ward(id.Contest).LastSessionBy(w.Person.Name)
	n, err := strconv.Atoi(id.Subject)
	return id.Form == sheet.PostalOpening && last > 0 && err == nil && n > last
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
