package forms

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/export"
	"wardcount/forms/desk"
	"wardcount/forms/publish"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

// shot is a screen that is looked at: its name, and the way there.
type shot struct {
	name  string
	bring func(t *testing.T) *seat
}

// shots are all screens, each in every state that looks different. A line here is all that a new one needs: it is then
// held to its markup in testdata/screens, to sizes and text scales, and drawn by make screens.
var shots = []shot{
	{"start", func(t *testing.T) *seat { return atStart(t) }},
	{"start-trouble", func(t *testing.T) *seat { return atStart(t).opening("/home/practice/no-such-count.wardcount") }},
	{"start-recent", func(t *testing.T) *seat { return recently(t) }},
	{"opening", func(t *testing.T) *seat { return beingOpened(t) }},
	{"file", func(t *testing.T) *seat { return picking(t) }},
	{"tour", func(t *testing.T) *seat { return onTour(t, 0) }},
	{"tour-paper", func(t *testing.T) *seat { return onTour(t, 2) }},
	{"new-count-empty", func(t *testing.T) *seat { return newSetup(t).seat }},
	{"new-count-faults", func(t *testing.T) *seat { return faultySetup(t).seat }},
	{"new-count-fault-mended", func(t *testing.T) *seat {
		m := faultySetup(t)
		m.row(shown.SetupFaultKey + "1")
		return m.seat
	}},
	{"new-count-columns", func(t *testing.T) *seat { return strangeTable(t) }},
	{"new-count-ready", func(t *testing.T) *seat { return readySetup(t) }},
	{"by-election", func(t *testing.T) *seat { return oneWard(t) }},
	{"person", func(t *testing.T) *seat { return sit(t).pressing(fyne.KeyF2) }},
	{"wards", func(t *testing.T) *seat { return sit(t).going("callowland").pressing(fyne.KeyF4, fyne.KeyDown) }},
	{"set-up", func(t *testing.T) *seat { return inSetUp(t).seat }},
	{"mend-difference", func(t *testing.T) *seat { return mending(t) }},
	{"mend-refused", func(t *testing.T) *seat { return mendRefused(t) }},

	{"ward-set-up", func(t *testing.T) *seat { return sit(t).going("callowland") }},
	{"ward-findings", func(t *testing.T) *seat { return withFindings(t).going("callowland") }},
	{"ward-finding-selected", func(t *testing.T) *seat { return withFindings(t).going("callowland").pressing(fyne.KeyF6, fyne.KeyF6) }},
	{"ward-refused", func(t *testing.T) *seat { return refused(t) }},
	{"ward-verified", func(t *testing.T) *seat { return upTo(t, reconcile.StepVerify) }},
	{"ward-counting", func(t *testing.T) *seat { return upTo(t, reconcile.StepCount) }},
	{"ward-provisional", func(t *testing.T) *seat { return upTo(t, reconcile.StepProvisional) }},
	{"ward-consulted", func(t *testing.T) *seat { return upTo(t, reconcile.StepConsult) }},
	{"ward-read-back", func(t *testing.T) *seat { return upTo(t, reconcile.StepReadBack) }},
	{"ward-certified", func(t *testing.T) *seat { return upTo(t, reconcile.StepCertify) }},
	{"ward-declared", func(t *testing.T) *seat { return upTo(t, reconcile.StepDeclare) }},
	{"ward-areas", func(t *testing.T) *seat { return atTables(t).going("peter") }},
	{"ward-uncontested", func(t *testing.T) *seat { return uncontested(t) }},
	{"ward-abandoned", func(t *testing.T) *seat { return abandoning(t).pressing(fyne.KeyRight, fyne.KeyReturn) }},
	{"ward-tied", func(t *testing.T) *seat { return tied(t) }},
	{"ward-recounted", func(t *testing.T) *seat { return recounted(t) }},
	{"ward-papers-moved", func(t *testing.T) *seat { return movedPapers(t) }},
	{"ward-sheet-moved", func(t *testing.T) *seat { return movedSheet(t) }},
	{"elsewhere", func(t *testing.T) *seat { return sit(t).going("mayor") }},

	{"account-empty", func(t *testing.T) *seat { return sit(t).going("account 1") }},
	{"account-half", func(t *testing.T) *seat { return sit(t).going("account 1").keying("1900", "500", "1400") }},
	{"account-finding", func(t *testing.T) *seat { return sit(t).going("account 1").keying("1900", "500", "1410", "2") }},
	{"account-brought-back", func(t *testing.T) *seat { return broughtBack(t) }},
	{"account-second", func(t *testing.T) *seat { return keyedBy(t, practice.ClerkB).going("account 1") }},
	{"account-differs", func(t *testing.T) *seat { return keyedBy(t, practice.ClerkA, practice.ClerkB).going("account 1") }},
	{"account-keyed-again", func(t *testing.T) *seat {
		return keyedBy(t, practice.ClerkA, practice.ClerkB).by(practice.Supervisor).going("account 1")
	}},
	{"account-adjudicated", func(t *testing.T) *seat { return adjudicating(t) }},
	{"account-read-only", func(t *testing.T) *seat { return upTo(t, reconcile.StepDeclare).going("account 1") }},
	{"box-empty", func(t *testing.T) *seat { return sit(t).going("box verification 1") }},
	{"postal-box-empty", func(t *testing.T) *seat { return sit(t).going("postal box callowland") }},
	{"opening-empty", func(t *testing.T) *seat { return sit(t).going("opening 1 callowland") }},
	{"polling-day-empty", func(t *testing.T) *seat { return sit(t).going("polling day callowland") }},
	{"result-empty", func(t *testing.T) *seat { return upTo(t, reconcile.StepCount).going("count result callowland") }},
	{"result-finding", func(t *testing.T) *seat {
		return upTo(t, reconcile.StepCount).going("count result callowland").keying("900", "800", "40", "30")
	}},
	{"rejected-empty", func(t *testing.T) *seat { return upTo(t, reconcile.StepCount).going("rejected callowland") }},
	{"doubtful-empty", func(t *testing.T) *seat {
		return upTo(t, reconcile.StepCount).by(practice.Officer).going("batch 1 callowland")
	}},
	{"voter-id-record", func(t *testing.T) *seat { return sit(t).going("pilot 1") }},
	{"count-sheet-empty", func(t *testing.T) *seat { return atTables(t).going("sheet 101 peter") }},
	{"count-sheet-half", func(t *testing.T) *seat {
		return atTables(t).going("sheet 101 peter").keying("40", "31", "22", "17", "5")
	}},
	{"area-empty", func(t *testing.T) *seat { return atTables(t).going("area 1 peter") }},

	{"door", func(t *testing.T) *seat { return sit(t).going("door") }},
	{"door-of-hundreds", func(t *testing.T) *seat { return hundredWards(t).atTheDoor() }},
	{"door-lacking", func(t *testing.T) *seat { return hundredWards(t).atTheDoor().holding(fyne.Key3) }},
	{"receipt", func(t *testing.T) *seat { return sit(t).going("door 12") }},
	{"voter-id", func(t *testing.T) *seat { return sit(t).going("voter identification") }},
	{"voter-id-released", func(t *testing.T) *seat { return released(t) }},
	{"differed", func(t *testing.T) *seat {
		return keyedBy(t, practice.ClerkA, practice.ClerkB).going("figures differently")
	}},
	{"read-back", func(t *testing.T) *seat { return upTo(t, reconcile.StepConsult).pressing(fyne.KeyF9, fyne.KeyReturn) }},
	{"declaration", func(t *testing.T) *seat {
		return upTo(t, reconcile.StepCertify).by(practice.Officer).pressing(fyne.KeyF9)
	}},
	{"publish", func(t *testing.T) *seat { return publishing(t, nil) }},
	{"published", func(t *testing.T) *seat { return afterPublishing(t) }},
	{"publish-running", func(t *testing.T) *seat {
		return publishing(t, nil).doing(func(d *seat) { d.atWork(publish.Page(d.w).SlowPage, words.PublishProgress, 1, 2, "results.xlsx") })
	}},
	{"certificate", func(t *testing.T) *seat {
		return upTo(t, reconcile.StepReadBack).by(practice.Officer).pressing(fyne.KeyF9)
	}},
	{"certified", func(t *testing.T) *seat {
		return upTo(t, reconcile.StepCertify).pressing(fyne.KeyHome, fyne.KeyReturn)
	}},
	{"journal", func(t *testing.T) *seat { return upTo(t, reconcile.StepVerify).holding(fyne.KeyR) }},
	{"journal-unfolded", func(t *testing.T) *seat {
		return upTo(t, reconcile.StepVerify).holding(fyne.KeyR).pressing(fyne.KeyReturn)
	}},
	{"backup", func(t *testing.T) *seat { return sit(t).by(practice.Officer).going("copy") }},
	{"backup-done", func(t *testing.T) *seat { return copied(t) }},
	{"progress", func(t *testing.T) *seat { return upTo(t, reconcile.StepVerify).holding(fyne.KeyP) }},
	{"progress-of-hundreds", func(t *testing.T) *seat { return hundredWards(t).holding(fyne.KeyP) }},
	{"progress-room", func(t *testing.T) *seat { return upTo(t, reconcile.StepVerify).holding(fyne.KeyP).typing("0") }},
	{"council-empty", func(t *testing.T) *seat { return sit(t).holding(fyne.KeyU) }},
	{"council", func(t *testing.T) *seat { return upTo(t, reconcile.StepDeclare).holding(fyne.KeyU) }},
	{"council-declared", func(t *testing.T) *seat { return allDeclared(t).holding(fyne.KeyU) }},
	{"council-night", func(t *testing.T) *seat { return allDeclared(t).holding(fyne.KeyU).pressing(fyne.KeyEnd) }},
	{"hall-empty", func(t *testing.T) *seat { return sit(t).theHall("") }},
	{"hall", func(t *testing.T) *seat { return allDeclared(t).theHall("") }},
	{"hall-ward", func(t *testing.T) *seat {
		return upTo(t, reconcile.StepDeclare).doing(func(d *seat) { d.theHall(string(d.first().ID)) })
	}},
	{"count-sheets-side-by-side", func(t *testing.T) *seat {
		return atTables(t).going("sheet 101 peter").holding(fyne.KeyI).keying("40", "31", "22", "17", "5")
	}},

	{"go-to", func(t *testing.T) *seat { return sit(t).pressing(fyne.KeyF3) }},
	{"go-to-found", func(t *testing.T) *seat { return sit(t).pressing(fyne.KeyF3).typing("box 1") }},
	{"go-to-command", func(t *testing.T) *seat { return sit(t).pressing(fyne.KeyF3).typing("text") }},
	{"question", func(t *testing.T) *seat { return withFindings(t).going("callowland").pressing(fyne.KeyF7) }},
	{"question-accepting", func(t *testing.T) *seat {
		return withFindings(t).by(practice.Officer).going("callowland").pressing(fyne.KeyF6, fyne.KeyF8)
	}},
	{"confirm", func(t *testing.T) *seat {
		return upTo(t, reconcile.StepProvisional).by(practice.Officer).pressing(fyne.KeyF9)
	}},
	{"choose", func(t *testing.T) *seat {
		return upTo(t, reconcile.StepProvisional).by(practice.Officer).pressing(fyne.KeyF10)
	}},
	{"choose-lot", func(t *testing.T) *seat {
		d := tied(t).pressing(fyne.KeyF10)
		d.choose("Lot drawn")
		return d
	}},
	{"papers-moved", func(t *testing.T) *seat { return twoContests(t) }},
	{"papers-moved-to", func(t *testing.T) *seat { return twoContests(t).doing(func(d *seat) { d.answer("7") }) }},
	{"choose-look", func(t *testing.T) *seat { return sit(t).holding(fyne.KeyL) }},
	{"doubt", func(t *testing.T) *seat { return abandoning(t) }},
	{"help", func(t *testing.T) *seat { return sit(t).pressing(fyne.KeyF1) }},
	{"sealed", func(t *testing.T) *seat { return sealed(t).going("callowland") }},
}

// The ways there, one step each.

func (d *seat) pressing(keys ...fyne.KeyName) *seat { d.Press(keys...); return d }

func (d *seat) typing(text string) *seat {
	for _, r := range text {
		d.Char(r)
	}
	return d
}

func (d *seat) holding(key fyne.KeyName) *seat { d.Shortcut(desk.WithCtrl(key)); return d }

// keying keys figures and stays in the last.
func (d *seat) keying(figures ...string) *seat {
	for i, n := range figures {
		if i > 0 {
			d.Press(fyne.KeyReturn)
		}
		d.Write(n)
	}
	return d
}

// atStart is the window before a count is open.
func atStart(t *testing.T) *seat {
	t.Helper()
	w, keyboard, trace := startWindow(t)
	return &seat{Keyboard: keyboard, t: t, w: w, trace: trace}
}

func (d *seat) opening(path string) *seat {
	d.w.Open(path)
	d.trace.wait(d.t, "trace said=")
	return d
}

// upTo is the page of the first ward after a step.
func upTo(t *testing.T, last reconcile.Step) *seat {
	t.Helper()
	d := sit(t)
	d.quickly(d.first().ID, last)
	return d.going("callowland")
}

// refused has tried to sign a statement for which sheets are lacking.
func refused(t *testing.T) *seat {
	t.Helper()
	return sit(t).by(practice.Officer).going("callowland").pressing(fyne.KeyF9)
}

// keyedBy has one account that was keyed, or by both clerks and not alike; another clerk, or the first again, is there.
func keyedBy(t *testing.T, names ...string) *seat {
	t.Helper()
	d := small(t, inPairs)
	figures := account(1931, 517, 3, 7)
	for _, name := range names {
		d.storeBy(name, accountOfStation(d, "Callowland", "1"), figures)
		figures = odd()
	}
	return d
}

// publishing shows what will leave, or what has.
func publishing(t *testing.T, result *app.Publication) *seat {
	t.Helper()
	d := upTo(t, reconcile.StepDeclare).by(practice.Officer)
	p := publish.Page(d.w)
	if result != nil {
		officer, err := d.count.Person(practice.Officer)
		if err == nil {
			_, err = d.count.Publish(context.Background(), officer, t.TempDir(), p.Formats, func(int, int, string) {})
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	p.Folder, p.Result = practiceOut, result
	return d.pressing(fyne.KeyF12)
}

// practiceOut is a folder that is written out in full on every machine.
const practiceOut = "/home/practice/out"

// afterPublishing shows what was written where, and what was left out.
func afterPublishing(t *testing.T) *seat {
	t.Helper()
	return publishing(t, &app.Publication{
		Files: []app.PublishedFile{
			{Path: practiceOut + "/results.xlsx", Contests: 1, Bytes: 48_213, SHA256: strings.Repeat("0123456789abcdef", 4)},
			{Path: practiceOut + "/results.json", Contests: 1, Bytes: 9_870, SHA256: strings.Repeat("fedcba9876543210", 4)},
		},
		LeftOut: []export.Left{{Contest: "Central", Why: "it is still to be declared"}},
	})
}

// abandoning asks once more before the contest ends.
func abandoning(t *testing.T) *seat {
	t.Helper()
	d := sit(t).by(practice.Officer).going("callowland").pressing(fyne.KeyF10)
	d.choose(words.StepOther(reconcile.StepAbandon))
	d.answer("A candidate has died.")
	return d
}

// sealed is a count that is closed.
func sealed(t *testing.T) *seat {
	t.Helper()
	d := small(t, func(*setup.Election) {}).by(practice.Officer).holding(fyne.KeyE)
	d.answer("A1, A2")
	d.answer("Strong room, Town Hall")
	return d
}
