package forms

import (
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/forms/formstest"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// do performs an act of the practice script by keys.
func (d *desk) do(act practice.Act) {
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

// moveSheet takes what was keyed on a sheet to another, which is found by its words.
func (d *desk) moveSheet(do practice.MoveSheet) {
	d.t.Helper()
	d.goTo(formstest.Words(d.script.Election, do.From))
	d.Shortcut(withCtrl(fyne.KeyT))
	if do.Reading > 0 {
		d.Write(strconv.Itoa(do.Reading))
	}
	d.answer(formstest.Words(d.script.Election, do.To))
	d.answer(do.Reason)
}

// receive logs a box at the door, as its receipt says.
func (d *desk) receive(do practice.Receive) {
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

// move takes papers from the sheet of the box in which they were found.
func (d *desk) move(m reconcile.PapersMoved) {
	d.t.Helper()
	d.goTo("box verification " + string(m.FromBox) + " " + d.nameOf(m.From))
	d.Shortcut(withCtrl(fyne.KeyM))
	d.answer(strconv.Itoa(int(m.Papers)))
	d.answer(string(m.ToBox) + " " + d.nameOf(m.To))
	d.answer(m.Reason)
}

func (d *desk) nameOf(id setup.ContestID) string {
	contest, _ := d.script.Election.Contest(id)
	return contest.Name
}

func (d *desk) key(k practice.Key) {
	d.t.Helper()
	d.goTo(formstest.Words(d.script.Election, k.Sheet))
	if f, ok := d.w.screen.(*sheetForm); ok && k.Count > f.count {
		d.Press(fyne.KeyF11)
	}
	if f := d.sheet(); f.id != k.Sheet || f.count != k.Count {
		d.t.Fatalf("%q leads to %s, count %d; want %s, count %d", formstest.Words(d.script.Election, k.Sheet), f.id, f.count, k.Sheet, k.Count)
	}
	d.figures(k.Figures)
}

// find goes along the findings with F6.
func (d *desk) find(id ward.FindingID) {
	d.t.Helper()
	for range d.w.found.now {
		if f, _ := d.w.found.current(); f.ID() == id {
			return
		}
		d.Press(fyne.KeyF6)
	}
	if f, _ := d.w.found.current(); f.ID() != id {
		d.t.Fatalf("F6 does not come to %s", id)
	}
}

func (d *desk) step(s practice.Step) {
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
	case s.Step == reconcile.StepDeclare: // it is read to its end
		d.Press(fyne.KeyEnd, fyne.KeyReturn)
	case s.Step == reconcile.StepReadBack:
		r, ok := d.w.screen.(*readBack)
		if !ok {
			d.t.Fatalf("not read back: %q", d.said())
		}
		for range len(r.lines) + 1 {
			d.Press(fyne.KeyReturn)
		}
	default:
		d.Press(fyne.KeyReturn)
	}
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

// wantJournal holds the journal against the one that the same acts leave without a window.
func (d *desk) wantJournal(acts []practice.Act) {
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

func TestAWholeWardByKeysAloneLeavesTheJournalOfTheSameActs(t *testing.T) {
	_, script := watford(t, false)
	for _, id := range append(troubled(script), script.Election.Contests[0].ID) {
		contest, _ := script.Election.Contest(id)
		t.Run(contest.Name, func(t *testing.T) {
			d := sitInPairs(t)
			acts := actsOf(d.script, id)
			for _, act := range acts {
				d.do(act)
			}
			if s := d.count.State().Ward(id).State; s != ward.Declared {
				t.Errorf("the ward is %s; said: %q", s, d.said())
			}
			d.wantJournal(acts)
		})
	}
}

func TestTheVoterIDTotalsAreReleasedByKeysAlone(t *testing.T) {
	d := sitInPairs(t)
	acts := actsOf(d.script, "")
	for _, act := range acts {
		d.do(act)
	}
	if d.count.State().VoterID.Released == nil {
		t.Fatalf("not released; said: %q", d.said())
	}
	d.wantJournal(acts)
	if texts := d.texts(); !strings.Contains(texts, "192") || !strings.Contains(texts, "57 of 58") {
		t.Errorf("the page says:\n%s", texts)
	}
}

func TestTheWindowSaysHowFarTheCountIs(t *testing.T) {
	d := sitInPairs(t)
	ward := d.script.Election.Contests[0].ID
	for _, act := range actsOf(d.script, ward) {
		d.do(act)
	}
	want := "Verified 1 of 12 · Certified 1 · Declared 1 · Seats declared 1 of 12"
	if got := d.w.top.progress.Says().Cells[0].Text; !strings.HasSuffix(got, want) {
		t.Errorf("the top says %q", got)
	}
}
