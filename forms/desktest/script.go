package desktest

import (
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/app/store"
	"wardcount/forms/desk"
	"wardcount/forms/formstest"
	"wardcount/forms/paper"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// KeyedOnce gives a script as it is where one reading agrees a sheet: each
// count of a sheet is keyed by the last who keyed it, as it was agreed.
func KeyedOnce(s practice.Script) practice.Script {
	s.Election.KeyOnce = true
	type counted struct {
		sheet sheet.ID
		count int
	}
	last, agreed := map[counted]int{}, map[counted]sheet.Reading{}
	for i, act := range s.Acts {
		switch do := act.Do.(type) {
		case practice.Key:
			k := counted{do.Sheet, do.Count}
			if before := agreed[k]; len(do.Figures) < len(before) { // only what differed
				do.Figures = with(before, do.Figures)
			}
			last[k], agreed[k] = i, do.Figures
		case practice.Adjudicate:
			for k := range agreed {
				if k.sheet == do.Sheet {
					agreed[k] = with(agreed[k], do.Figures)
				}
			}
		}
	}
	var acts []practice.Act
	for i, act := range s.Acts {
		switch do := act.Do.(type) {
		case practice.Key:
			k := counted{do.Sheet, do.Count}
			if last[k] != i {
				continue
			}
			do.Figures = agreed[k]
			act.Do = do
		case practice.Adjudicate, practice.MoveSheet:
			continue
		}
		acts = append(acts, act)
	}
	s.Acts = slices.Clip(acts)
	return s
}

func with(r, anew sheet.Reading) sheet.Reading {
	all := maps.Clone(r)
	maps.Copy(all, anew)
	return all
}

// ActsOf are the acts of the script that concern some wards, and with all the
// release of the voter-ID totals too.
func ActsOf(s practice.Script, wards ...setup.ContestID) []practice.Act {
	wanted := map[setup.ContestID]bool{}
	for _, id := range wards {
		wanted[id] = true
	}
	var acts []practice.Act
	for _, act := range s.Acts {
		var contest setup.ContestID
		switch do := act.Do.(type) {
		case practice.Key:
			contest = do.Sheet.Contest
		case practice.Explain:
			contest = do.Finding.Contest
		case practice.Step:
			contest = do.Contest
		case practice.Move:
			contest = do.Papers.From
		case practice.Adjudicate:
			contest = do.Sheet.Contest
		case practice.MoveSheet:
			contest = do.From.Contest
		case practice.Receive:
			if box, _ := s.Election.Box(do.Box); len(box.Contests) > 0 {
				contest = box.Contests[0]
			}
		}
		if wanted[contest] {
			acts = append(acts, act)
		}
	}
	return acts
}

// Troubled are the wards of the script in which something goes wrong, each once.
func Troubled(s practice.Script) []setup.ContestID {
	var ids []setup.ContestID
	seen := map[setup.ContestID]bool{}
	for _, f := range s.Planted {
		if !seen[f.Contest] {
			seen[f.Contest] = true
			ids = append(ids, f.Contest)
		}
	}
	return ids
}

// Do performs an act of the practice script by keys.
func (d *Seat) Do(act practice.Act) {
	d.T.Helper()
	d.Person(act.By)
	switch do := act.Do.(type) {
	case practice.Key:
		d.key(do)
	case practice.Explain:
		d.GoTo(d.nameOf(do.Finding.Contest))
		d.find(do.Finding)
		d.Press(fyne.KeyF7)
		d.Answer(do.Reason)
	case practice.Step:
		d.Step(do)
	case practice.Receive:
		d.receive(do)
	case practice.Move:
		d.move(do.Papers)
	case practice.Adjudicate:
		d.GoTo(formstest.Words(d.Script.Election, do.Sheet))
		d.Figures(do.Figures)
		d.Answer(do.Reason)
	case practice.MoveSheet:
		d.moveSheet(do)
	}
}

func (d *Seat) key(k practice.Key) {
	d.T.Helper()
	d.GoTo(formstest.Words(d.Script.Election, k.Sheet))
	if f, ok := d.W.Screen.(*paper.Form); ok && k.Count > f.Count {
		d.Press(fyne.KeyF11)
	}
	if f := d.Sheet(); f.ID != k.Sheet || f.Count != k.Count {
		d.T.Fatalf("%q leads to %s, count %d; want %s, count %d", formstest.Words(d.Script.Election, k.Sheet), f.ID, f.Count, k.Sheet, k.Count)
	}
	d.Figures(k.Figures)
}

// Step does a step of the script by keys.
func (d *Seat) Step(s practice.Step) {
	d.T.Helper()
	if s.Contest == "" {
		d.GoTo("voter identification")
	} else {
		d.GoTo(d.nameOf(s.Contest))
	}
	d.Press(fyne.KeyF9)
	if d.At("statement") { // it is read; one that is longer than its page is scrolled to its end first
		d.Press(fyne.KeyReturn)
		if d.At("statement") && d.Canvas.Overlays().Top() == nil {
			d.Press(fyne.KeyReturn)
		}
		if len(s.Accept) == 0 {
			return
		}
	}
	switch {
	case len(s.Accept) > 0:
		d.Answer(s.Reason)
	case s.Step == reconcile.StepDeclare, s.Step == reconcile.StepCertify: // it is read to its end
		d.Press(fyne.KeyEnd, fyne.KeyReturn)
	case s.Step == reconcile.StepReadBack:
		d.ReadBackAll()
	default:
		d.Press(fyne.KeyReturn)
	}
}

// move takes papers from the sheet of the box in which they were found.
func (d *Seat) move(m reconcile.PapersMoved) {
	d.T.Helper()
	d.GoTo("box verification " + string(m.FromBox) + " " + d.nameOf(m.From))
	d.Shortcut(desk.WithCtrl(fyne.KeyM))
	d.Answer(strconv.Itoa(int(m.Papers)))
	d.Answer(string(m.ToBox) + " " + d.nameOf(m.To))
	d.Answer(m.Reason)
}

// moveSheet takes what was keyed on a sheet to another, which is found by its words.
func (d *Seat) moveSheet(do practice.MoveSheet) {
	d.T.Helper()
	d.GoTo(formstest.Words(d.Script.Election, do.From))
	d.Shortcut(desk.WithCtrl(fyne.KeyT))
	if do.Reading > 0 {
		d.Write(strconv.Itoa(do.Reading))
	}
	d.Answer(formstest.Words(d.Script.Election, do.To))
	d.Answer(do.Reason)
}

// receive logs a box at the door, as its receipt says.
func (d *Seat) receive(do practice.Receive) {
	d.T.Helper()
	yes := func(is bool) string {
		if is {
			return "y"
		}
		return "n"
	}
	r := do.Receipt
	d.AtDoor(string(do.Box))
	d.Lines(words.Hour(r.At), r.Officer, r.Seals, yes(r.Account), strings.TrimPrefix(r.Packets.String(), "–"), yes(r.Tendered), r.Note)
}

// find goes along the findings with F6.
func (d *Seat) find(id ward.FindingID) {
	d.T.Helper()
	for range d.W.Screen.Aside().Findings {
		if f, _ := d.W.Finding(); f.ID() == id {
			return
		}
		d.Press(fyne.KeyF6)
	}
	if f, _ := d.W.Finding(); f.ID() != id {
		d.T.Fatalf("F6 does not come to %s", id)
	}
}

func (d *Seat) nameOf(id setup.ContestID) string {
	contest, _ := d.Script.Election.Contest(id)
	return contest.Name
}

// WantJournal holds the journal against the one that the same acts leave without a window.
func (d *Seat) WantJournal(acts []practice.Act) {
	d.T.Helper()
	c, err := app.Create(filepath.Join(d.T.TempDir(), "wanted.wardcount"), d.Script.Election, practice.Supervisor)
	if err != nil {
		d.T.Fatal(err)
	}
	d.T.Cleanup(func() { _ = c.Close() })
	if err := practice.Perform(c, acts, func(int) {}); err != nil {
		d.T.Fatal(err)
	}
	want, err := c.Journal(1)
	if err != nil {
		d.T.Fatal(err)
	}
	got, err := d.Count.Journal(1)
	if err != nil {
		d.T.Fatal(err)
	}
	SameEntries(d.T, got, want)
}

// SameEntries compares two journals in what they say, not in when.
func SameEntries(t *testing.T, got, want []store.Record) {
	t.Helper()
	for i := range min(len(got), len(want)) {
		a, b := got[i], want[i]
		if a.Kind != b.Kind || a.Subject != b.Subject || a.Actor != b.Actor || a.Role != b.Role || string(a.Body) != string(b.Body) {
			t.Fatalf("entry %d:\n%s %s by %s: %s\nwant\n%s %s by %s: %s", i+1, a.Kind, a.Subject, a.Actor, a.Body, b.Kind, b.Subject, b.Actor, b.Body)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d entries, want %d", len(got), len(want))
	}
}

// Quickly performs the acts of one ward, up to and with a step, without the
// window, and lets the window see it.
func (d *Seat) Quickly(ward setup.ContestID, last reconcile.Step) {
	d.T.Helper()
	for _, act := range ActsOf(d.Script, ward) {
		if err := practice.Perform(d.Count, []practice.Act{act}, func(int) {}); err != nil {
			d.T.Fatal(err)
		}
		if s, ok := act.Do.(practice.Step); ok && s.Step == last {
			return
		}
	}
}

// StepOf is the step that an act does.
func StepOf(act practice.Act) (reconcile.Step, bool) {
	s, ok := act.Do.(practice.Step)
	return s.Step, ok
}
