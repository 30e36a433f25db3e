package forms

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

// keyedOnce gives a script as it is where one reading agrees a sheet: each
// count of a sheet is keyed by the last who keyed it, as it was agreed.
func keyedOnce(s practice.Script) practice.Script {
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

// actsOf are the acts of the script that concern some wards, and with all the
// release of the voter-ID totals too.
func actsOf(s practice.Script, wards ...setup.ContestID) []practice.Act {
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

// troubled are the wards of the script in which something goes wrong, each once.
func troubled(s practice.Script) []setup.ContestID {
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

// do performs an act of the practice script by keys.
func (d *seat) do(act practice.Act) {
	d.t.Helper()
	d.person(act.By)
	switch do := act.Do.(type) {
	case practice.Key:
		d.key(do)
	case practice.Explain:
		d.goTo(d.nameOf(do.Finding.Contest))
		d.find(do.Finding)
		d.Press(fyne.KeyF7)
		d.answer(do.Reason)
	case practice.Step:
		d.step(do)
	case practice.Receive:
		d.receive(do)
	case practice.Move:
		d.move(do.Papers)
	case practice.Adjudicate:
		d.goTo(formstest.Words(d.script.Election, do.Sheet))
		d.figures(do.Figures)
		d.answer(do.Reason)
	case practice.MoveSheet:
		d.moveSheet(do)
	}
}

func (d *seat) key(k practice.Key) {
	d.t.Helper()
	d.goTo(formstest.Words(d.script.Election, k.Sheet))
	if f, ok := d.w.Screen.(*paper.Form); ok && k.Count > f.Count {
		d.Press(fyne.KeyF11)
	}
	if f := d.sheet(); f.ID != k.Sheet || f.Count != k.Count {
		d.t.Fatalf("%q leads to %s, count %d; want %s, count %d", formstest.Words(d.script.Election, k.Sheet), f.ID, f.Count, k.Sheet, k.Count)
	}
	d.figures(k.Figures)
}

func (d *seat) step(s practice.Step) {
	d.t.Helper()
	if s.Contest == "" {
		d.goTo("voter identification")
	} else {
		d.goTo(d.nameOf(s.Contest))
	}
	d.Press(fyne.KeyF9)
	switch {
	case len(s.Accept) > 0:
		d.answer(s.Reason)
	case s.Step == reconcile.StepDeclare, s.Step == reconcile.StepCertify: // it is read to its end
		d.Press(fyne.KeyEnd, fyne.KeyReturn)
	case s.Step == reconcile.StepReadBack:
		d.readBackAll()
	default:
		d.Press(fyne.KeyReturn)
	}
}

// move takes papers from the sheet of the box in which they were found.
func (d *seat) move(m reconcile.PapersMoved) {
	d.t.Helper()
	d.goTo("box verification " + string(m.FromBox) + " " + d.nameOf(m.From))
	d.Shortcut(desk.WithCtrl(fyne.KeyM))
	d.answer(strconv.Itoa(int(m.Papers)))
	d.answer(string(m.ToBox) + " " + d.nameOf(m.To))
	d.answer(m.Reason)
}

// moveSheet takes what was keyed on a sheet to another, which is found by its words.
func (d *seat) moveSheet(do practice.MoveSheet) {
	d.t.Helper()
	d.goTo(formstest.Words(d.script.Election, do.From))
	d.Shortcut(desk.WithCtrl(fyne.KeyT))
	if do.Reading > 0 {
		d.Write(strconv.Itoa(do.Reading))
	}
	d.answer(formstest.Words(d.script.Election, do.To))
	d.answer(do.Reason)
}

// receive logs a box at the door, as its receipt says.
func (d *seat) receive(do practice.Receive) {
	d.t.Helper()
	yes := func(is bool) string {
		if is {
			return "y"
		}
		return "n"
	}
	r := do.Receipt
	d.atDoor(string(do.Box))
	d.lines(words.Hour(r.At), r.Officer, r.Seals, yes(r.Account), strings.TrimPrefix(r.Packets.String(), "–"), yes(r.Tendered), r.Note)
}

// find goes along the findings with F6.
func (d *seat) find(id ward.FindingID) {
	d.t.Helper()
	for range d.w.Found.Now {
		if f, _ := d.w.Found.Current(); f.ID() == id {
			return
		}
		d.Press(fyne.KeyF6)
	}
	if f, _ := d.w.Found.Current(); f.ID() != id {
		d.t.Fatalf("F6 does not come to %s", id)
	}
}

func (d *seat) nameOf(id setup.ContestID) string {
	contest, _ := d.script.Election.Contest(id)
	return contest.Name
}

// wantJournal holds the journal against the one that the same acts leave without a window.
func (d *seat) wantJournal(acts []practice.Act) {
	d.t.Helper()
	c, err := app.Create(filepath.Join(d.t.TempDir(), "wanted.wardcount"), d.script.Election, practice.Supervisor)
	if err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() { _ = c.Close() })
	if err := practice.Perform(c, acts, func(int) {}); err != nil {
		d.t.Fatal(err)
	}
	want, err := c.Journal(1)
	if err != nil {
		d.t.Fatal(err)
	}
	got, err := d.count.Journal(1)
	if err != nil {
		d.t.Fatal(err)
	}
	sameEntries(d.t, got, want)
}

// sameEntries compares two journals in what they say, not in when.
func sameEntries(t *testing.T, got, want []store.Record) {
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

// quickly performs the acts of one ward, up to and with a step, without the
// window, and lets the window see it.
func (d *seat) quickly(ward setup.ContestID, last reconcile.Step) {
	d.t.Helper()
	for _, act := range actsOf(d.script, ward) {
		if err := practice.Perform(d.count, []practice.Act{act}, func(int) {}); err != nil {
			d.t.Fatal(err)
		}
		if s, ok := act.Do.(practice.Step); ok && s.Step == last {
			return
		}
	}
}
