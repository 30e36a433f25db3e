package forms_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/leaving"
	"wardcount/app/practice"
	"wardcount/export"
	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/publish"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

// shot is a screen that is looked at: its name, and the way there.
type shot struct {
	name  string
	bring func(t *testing.T) *desktest.Seat
}

// shots are all screens, each in every state that looks different. A line here is all that a new one needs: it is then
// held to its markup in testdata/screens, to sizes and text scales, and drawn by make screens.
var shots = []shot{
	{"start", func(t *testing.T) *desktest.Seat { return atStart(t) }},
	{"start-trouble", func(t *testing.T) *desktest.Seat {
		return opening(atStart(t), "/home/practice/no-such-count.wardcount")
	}},
	{"start-recent", func(t *testing.T) *desktest.Seat { return recently(t) }},
	{"opening", func(t *testing.T) *desktest.Seat { return beingOpened(t) }},
	{"file", func(t *testing.T) *desktest.Seat { return picking(t) }},
	{"tour", func(t *testing.T) *desktest.Seat { return onTour(t, 0) }},
	{"tour-paper", func(t *testing.T) *desktest.Seat { return onTour(t, 2) }},
	{"new-count-empty", func(t *testing.T) *desktest.Seat { return newSetup(t).Seat }},
	{"new-count-faults", func(t *testing.T) *desktest.Seat { return faultySetup(t).Seat }},
	{"new-count-fault-mended", func(t *testing.T) *desktest.Seat {
		m := faultySetup(t)
		m.Row(shown.SetupFaultKey + "1")
		return m.Seat
	}},
	{"new-count-columns", func(t *testing.T) *desktest.Seat { return strangeTable(t) }},
	{"new-count-ready", func(t *testing.T) *desktest.Seat { return readySetup(t) }},
	{"by-election", func(t *testing.T) *desktest.Seat { return oneWard(t) }},
	{"person", func(t *testing.T) *desktest.Seat { return pressing(desktest.Sit(t), fyne.KeyF2) }},
	{"wards", func(t *testing.T) *desktest.Seat {
		return pressing(desktest.Sit(t).Going("callowland"), fyne.KeyF4, fyne.KeyDown)
	}},
	{"set-up", func(t *testing.T) *desktest.Seat { return desktest.InSetUp(t).Seat }},
	{"mend-difference", func(t *testing.T) *desktest.Seat { return mending(t) }},
	{"mend-refused", func(t *testing.T) *desktest.Seat { return mendRefused(t) }},

	{"ward-set-up", func(t *testing.T) *desktest.Seat { return desktest.Sit(t).Going("callowland") }},
	{"ward-findings", func(t *testing.T) *desktest.Seat { return desktest.WithFindings(t).Going("callowland") }},
	{"ward-finding-selected", func(t *testing.T) *desktest.Seat {
		return pressing(desktest.WithFindings(t).Going("callowland"), fyne.KeyF6, fyne.KeyF6)
	}},
	{"ward-refused", func(t *testing.T) *desktest.Seat { return refused(t) }},
	{"statement-signed", func(t *testing.T) *desktest.Seat { return upTo(t, reconcile.StepVerify).Going("statement") }},
	{"ward-verified", func(t *testing.T) *desktest.Seat { return upTo(t, reconcile.StepVerify) }},
	{"ward-counting", func(t *testing.T) *desktest.Seat { return upTo(t, reconcile.StepCount) }},
	{"ward-provisional", func(t *testing.T) *desktest.Seat { return upTo(t, reconcile.StepProvisional) }},
	{"ward-consulted", func(t *testing.T) *desktest.Seat { return upTo(t, reconcile.StepConsult) }},
	{"ward-read-back", func(t *testing.T) *desktest.Seat { return upTo(t, reconcile.StepReadBack) }},
	{"ward-certified", func(t *testing.T) *desktest.Seat { return upTo(t, reconcile.StepCertify) }},
	{"ward-declared", func(t *testing.T) *desktest.Seat { return upTo(t, reconcile.StepDeclare) }},
	{"ward-areas", func(t *testing.T) *desktest.Seat { return desktest.AtTables(t).Going("peter") }},
	{"ward-uncontested", func(t *testing.T) *desktest.Seat { return uncontested(t) }},
	{"ward-abandoned", func(t *testing.T) *desktest.Seat { return pressing(abandoning(t), fyne.KeyRight, fyne.KeyReturn) }},
	{"ward-tied", func(t *testing.T) *desktest.Seat { return tied(t) }},
	{"ward-recounted", func(t *testing.T) *desktest.Seat { return recounted(t) }},
	{"ward-papers-moved", func(t *testing.T) *desktest.Seat { return movedPapers(t) }},
	{"ward-sheet-moved", func(t *testing.T) *desktest.Seat { return movedSheet(t) }},
	{"elsewhere", func(t *testing.T) *desktest.Seat { return desktest.Sit(t).Going("mayor") }},

	{"account-empty", func(t *testing.T) *desktest.Seat { return desktest.Sit(t).Going("account 1") }},
	{"account-half", func(t *testing.T) *desktest.Seat {
		return keying(desktest.Sit(t).Going("account 1"), "1900", "500", "1400")
	}},
	{"account-finding", func(t *testing.T) *desktest.Seat {
		return keying(desktest.Sit(t).Going("account 1"), "1900", "500", "1410", "2")
	}},
	{"account-brought-back", func(t *testing.T) *desktest.Seat { return broughtBack(t) }},
	{"account-second", func(t *testing.T) *desktest.Seat { return keyedBy(t, practice.ClerkB).Going("account 1") }},
	{"account-differs", func(t *testing.T) *desktest.Seat {
		return keyedBy(t, practice.ClerkA, practice.ClerkB).Going("account 1")
	}},
	{"account-keyed-again", func(t *testing.T) *desktest.Seat {
		return keyedBy(t, practice.ClerkA, practice.ClerkB).By(practice.Supervisor).Going("account 1")
	}},
	{"account-adjudicated", func(t *testing.T) *desktest.Seat { return adjudicating(t) }},
	{"account-read-only", func(t *testing.T) *desktest.Seat { return upTo(t, reconcile.StepDeclare).Going("account 1") }},
	{"box-empty", func(t *testing.T) *desktest.Seat { return desktest.Sit(t).Going("box verification 1") }},
	{"postal-box-empty", func(t *testing.T) *desktest.Seat { return desktest.Sit(t).Going("postal box callowland") }},
	{"opening-empty", func(t *testing.T) *desktest.Seat { return desktest.Sit(t).Going("opening 1 callowland") }},
	{"polling-day-empty", func(t *testing.T) *desktest.Seat { return desktest.Sit(t).Going("polling day callowland") }},
	{"result-empty", func(t *testing.T) *desktest.Seat {
		return upTo(t, reconcile.StepCount).Going("count result callowland")
	}},
	{"result-finding", func(t *testing.T) *desktest.Seat {
		return keying(upTo(t, reconcile.StepCount).Going("count result callowland"), "900", "800", "40", "30")
	}},
	{"rejected-empty", func(t *testing.T) *desktest.Seat { return upTo(t, reconcile.StepCount).Going("rejected callowland") }},
	{"doubtful-empty", func(t *testing.T) *desktest.Seat {
		return upTo(t, reconcile.StepCount).By(practice.Officer).Going("batch 1 callowland")
	}},
	{"voter-id-record", func(t *testing.T) *desktest.Seat { return desktest.Sit(t).Going("pilot 1") }},
	{"count-sheet-empty", func(t *testing.T) *desktest.Seat { return desktest.AtTables(t).Going("sheet 101 peter") }},
	{"count-sheet-half", func(t *testing.T) *desktest.Seat {
		return keying(desktest.AtTables(t).Going("sheet 101 peter"), "40", "31", "22", "17", "5")
	}},
	{"area-empty", func(t *testing.T) *desktest.Seat { return desktest.AtTables(t).Going("area 1 peter") }},

	{"door", func(t *testing.T) *desktest.Seat { return desktest.Sit(t).Going("door") }},
	{"door-of-hundreds", func(t *testing.T) *desktest.Seat { return atTheDoor(hundredWards(t)) }},
	{"door-lacking", func(t *testing.T) *desktest.Seat { return holding(atTheDoor(hundredWards(t)), fyne.Key3) }},
	{"receipt", func(t *testing.T) *desktest.Seat { return desktest.Sit(t).Going("door 12") }},
	{"voter-id", func(t *testing.T) *desktest.Seat { return desktest.Sit(t).Going("voter identification") }},
	{"voter-id-released", func(t *testing.T) *desktest.Seat { return released(t) }},
	{"review-nobody-may", func(t *testing.T) *desktest.Seat { return holding(desktest.Sit(t), fyne.KeyF) }},
	{"review-without-records", func(t *testing.T) *desktest.Seat {
		return holding(desktest.Sit(t).By(practice.Supervisor), fyne.KeyF)
	}},
	{"review-funnel-without-records", func(t *testing.T) *desktest.Seat {
		return typing(holding(desktest.Sit(t).By(practice.Supervisor), fyne.KeyF), "3")
	}},
	{"review", func(t *testing.T) *desktest.Seat { return reviewing(t, "1") }},
	{"review-further", func(t *testing.T) *desktest.Seat { return pressing(reviewing(t, "1"), fyne.KeyEnd) }},
	{"review-stations", func(t *testing.T) *desktest.Seat { return reviewing(t, "2") }},
	{"review-funnel", func(t *testing.T) *desktest.Seat {
		return pressing(reviewing(t, "3"), fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	}},
	{"review-flow", func(t *testing.T) *desktest.Seat { return reviewing(t, "4") }},
	{"review-turnout-before-declarations", func(t *testing.T) *desktest.Seat { return reviewing(t, "5") }},
	{"review-released", func(t *testing.T) *desktest.Seat { return holding(released(t).By(practice.Supervisor), fyne.KeyF) }},
	{"review-majorities", func(t *testing.T) *desktest.Seat { return pressing(turnedOut(t, "1"), fyne.KeyEnd) }},
	{"review-turnout", func(t *testing.T) *desktest.Seat { return pressing(turnedOut(t, "5"), fyne.KeyRight) }},
	{"review-turnout-councils", func(t *testing.T) *desktest.Seat { return besideCouncils(turnedOut(t, "5")) }},
	{"review-turnout-councils-faults", func(t *testing.T) *desktest.Seat { return besideCouncils(reviewing(t, "5"), "yes", "perhaps") }},
	{"differed", func(t *testing.T) *desktest.Seat {
		return keyedBy(t, practice.ClerkA, practice.ClerkB).Going("figures differently")
	}},
	{"read-back", func(t *testing.T) *desktest.Seat {
		return pressing(upTo(t, reconcile.StepConsult), fyne.KeyF9, fyne.KeyReturn)
	}},
	{"declaration", func(t *testing.T) *desktest.Seat {
		return pressing(upTo(t, reconcile.StepCertify).By(practice.Officer), fyne.KeyF9)
	}},
	{"publish", func(t *testing.T) *desktest.Seat { return publishing(t, nil) }},
	{"published", func(t *testing.T) *desktest.Seat { return afterPublishing(t) }},
	{"publish-running", func(t *testing.T) *desktest.Seat {
		return doing(publishing(t, nil), func(d *desktest.Seat) {
			atWork(d, publish.Page(d.W).SlowPage, words.PublishProgress, 1, 2, "results.xlsx")
		})
	}},
	{"papers-before-verification", func(t *testing.T) *desktest.Seat {
		return papersOf(desktest.Sit(t).By(practice.Supervisor).Going("callowland"), "", nil)
	}},
	{"papers-provisional", func(t *testing.T) *desktest.Seat {
		return papersOf(upTo(t, reconcile.StepProvisional).By(practice.Officer), "", nil)
	}},
	{"papers-slips", func(t *testing.T) *desktest.Seat {
		return pressing(papersOf(upTo(t, reconcile.StepProvisional).By(practice.Officer), "", nil).Going("slips callowland"), fyne.KeyReturn)
	}},
	{"papers-slips-given", func(t *testing.T) *desktest.Seat { return slipsGiven(t) }},
	{"papers-declared", func(t *testing.T) *desktest.Seat {
		return papersOf(upTo(t, reconcile.StepDeclare).By(practice.Officer), "", nil)
	}},
	{"papers-drawn", func(t *testing.T) *desktest.Seat {
		return papersOf(upTo(t, reconcile.StepDeclare).By(practice.Officer), "declaration", nil)
	}},
	{"papers-all", func(t *testing.T) *desktest.Seat {
		return papersOf(doing(upTo(t, reconcile.StepDeclare).By(practice.Officer), func(d *desktest.Seat) { d.W.OpenPage(desk.DifferedKey) }), "", nil)
	}},
	{"papers-all-drawn", func(t *testing.T) *desktest.Seat {
		return papersOf(doing(upTo(t, reconcile.StepDeclare).By(practice.Officer), func(d *desktest.Seat) { d.W.OpenPage(desk.DifferedKey) }), "declaration",
			[]export.Left{{Contest: "Central", Why: "not yet"}, {Contest: "Holywell", Why: "not yet"}})
	}},
	{"certificate", func(t *testing.T) *desktest.Seat {
		return pressing(upTo(t, reconcile.StepReadBack).By(practice.Officer), fyne.KeyF9)
	}},
	{"certified", func(t *testing.T) *desktest.Seat {
		return pressing(upTo(t, reconcile.StepCertify), fyne.KeyHome, fyne.KeyReturn)
	}},
	{"journal", func(t *testing.T) *desktest.Seat { return holding(upTo(t, reconcile.StepVerify), fyne.KeyR) }},
	{"journal-unfolded", func(t *testing.T) *desktest.Seat {
		return pressing(holding(upTo(t, reconcile.StepVerify), fyne.KeyR), fyne.KeyReturn)
	}},
	{"backup", func(t *testing.T) *desktest.Seat { return desktest.Sit(t).By(practice.Officer).Going("copy") }},
	{"backup-done", func(t *testing.T) *desktest.Seat { return copied(t) }},
	{"progress", func(t *testing.T) *desktest.Seat { return holding(upTo(t, reconcile.StepVerify), fyne.KeyP) }},
	{"progress-of-hundreds", func(t *testing.T) *desktest.Seat { return holding(hundredWards(t), fyne.KeyP) }},
	{"progress-room", func(t *testing.T) *desktest.Seat {
		return typing(holding(upTo(t, reconcile.StepVerify), fyne.KeyP), "0")
	}},
	{"council-empty", func(t *testing.T) *desktest.Seat { return holding(desktest.Sit(t), fyne.KeyU) }},
	{"council", func(t *testing.T) *desktest.Seat { return holding(upTo(t, reconcile.StepDeclare), fyne.KeyU) }},
	{"council-declared", func(t *testing.T) *desktest.Seat { return holding(allDeclared(t), fyne.KeyU) }},
	{"council-night", func(t *testing.T) *desktest.Seat { return pressing(holding(allDeclared(t), fyne.KeyU), fyne.KeyEnd) }},
	{"hall-empty", func(t *testing.T) *desktest.Seat { return theHall(desktest.Sit(t), "") }},
	{"hall", func(t *testing.T) *desktest.Seat { return theHall(allDeclared(t), "") }},
	{"hall-ward", func(t *testing.T) *desktest.Seat {
		return doing(upTo(t, reconcile.StepDeclare), func(d *desktest.Seat) { theHall(d, string(d.First().ID)) })
	}},
	{"count-sheets-side-by-side", func(t *testing.T) *desktest.Seat {
		return keying(holding(desktest.AtTables(t).Going("sheet 101 peter"), fyne.KeyI), "40", "31", "22", "17", "5")
	}},

	{"go-to", func(t *testing.T) *desktest.Seat { return pressing(desktest.Sit(t), fyne.KeyF3) }},
	{"go-to-found", func(t *testing.T) *desktest.Seat { return typing(pressing(desktest.Sit(t), fyne.KeyF3), "box 1") }},
	{"go-to-command", func(t *testing.T) *desktest.Seat { return typing(pressing(desktest.Sit(t), fyne.KeyF3), "text") }},
	{"question", func(t *testing.T) *desktest.Seat {
		return pressing(desktest.WithFindings(t).Going("callowland"), fyne.KeyF7)
	}},
	{"question-accepting", func(t *testing.T) *desktest.Seat {
		return pressing(desktest.WithFindings(t).By(practice.Officer).Going("callowland"), fyne.KeyF6, fyne.KeyF8)
	}},
	{"confirm", func(t *testing.T) *desktest.Seat {
		return pressing(upTo(t, reconcile.StepProvisional).By(practice.Officer), fyne.KeyF9)
	}},
	{"choose", func(t *testing.T) *desktest.Seat {
		return pressing(upTo(t, reconcile.StepProvisional).By(practice.Officer), fyne.KeyF10)
	}},
	{"choose-lot", func(t *testing.T) *desktest.Seat {
		d := pressing(tied(t), fyne.KeyF10)
		d.Choose("Lot drawn")
		return d
	}},
	{"papers-moved", func(t *testing.T) *desktest.Seat { return twoContests(t) }},
	{"papers-moved-to", func(t *testing.T) *desktest.Seat {
		return doing(twoContests(t), func(d *desktest.Seat) { d.Answer("7") })
	}},
	{"choose-look", func(t *testing.T) *desktest.Seat { return holding(desktest.Sit(t), fyne.KeyL) }},
	{"doubt", func(t *testing.T) *desktest.Seat { return abandoning(t) }},
	{"help", func(t *testing.T) *desktest.Seat { return pressing(desktest.Sit(t), fyne.KeyF1) }},
	{"sealed", func(t *testing.T) *desktest.Seat { return sealed(t).Going("callowland") }},
}

// The ways there, one step each.

func pressing(d *desktest.Seat, keys ...fyne.KeyName) *desktest.Seat { d.Press(keys...); return d }

func typing(d *desktest.Seat, text string) *desktest.Seat {
	for _, r := range text {
		d.Char(r)
	}
	return d
}

func holding(d *desktest.Seat, key fyne.KeyName) *desktest.Seat {
	d.Shortcut(desk.WithCtrl(key))
	return d
}

// keying keys figures and stays in the last.
func keying(d *desktest.Seat, figures ...string) *desktest.Seat {
	for i, n := range figures {
		if i > 0 {
			d.Press(fyne.KeyReturn)
		}
		d.Write(n)
	}
	return d
}

// atStart is the window before a count is open.
func atStart(t *testing.T) *desktest.Seat {
	t.Helper()
	w, keyboard, trace := desktest.StartWindow(t)
	return &desktest.Seat{Keyboard: keyboard, T: t, W: w, Trace: trace}
}

func opening(d *desktest.Seat, path string) *desktest.Seat {
	d.W.Open(path)
	d.Trace.Wait(d.T, "trace said=")
	return d
}

// upTo is the page of the first ward after a step.
func upTo(t *testing.T, last reconcile.Step) *desktest.Seat {
	t.Helper()
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, last)
	return d.Going("callowland")
}

// refused has tried to sign a statement for which sheets are lacking.
func refused(t *testing.T) *desktest.Seat {
	t.Helper()
	return pressing(desktest.Sit(t).By(practice.Officer).Going("callowland"), fyne.KeyF9)
}

// keyedBy has one account that was keyed, or by both clerks and not alike; another clerk, or the first again, is there.
func keyedBy(t *testing.T, names ...string) *desktest.Seat {
	t.Helper()
	d := desktest.Small(t, desktest.InPairs)
	figures := desktest.Account(1931, 517, 3, 7)
	for _, name := range names {
		d.StoreBy(name, desktest.AccountOfStation(d, "Callowland", "1"), figures)
		figures = desktest.Odd()
	}
	return d
}

// publishing shows what will leave, or what has.
func publishing(t *testing.T, result *leaving.Publication) *desktest.Seat {
	t.Helper()
	d := upTo(t, reconcile.StepDeclare).By(practice.Officer)
	p := publish.Page(d.W)
	if result != nil {
		officer, err := d.Count.Person(practice.Officer)
		if err == nil {
			_, err = d.Count.Publish(context.Background(), officer, t.TempDir(), p.Formats, func(int, int, string) {})
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	p.Folder, p.Result = practiceOut, result
	return pressing(d, fyne.KeyF12)
}

// practiceOut is a folder that is written out in full on every machine.
const practiceOut = "/home/practice/out"

// afterPublishing shows what was written where, and what was left out.
func afterPublishing(t *testing.T) *desktest.Seat {
	t.Helper()
	return publishing(t, &leaving.Publication{
		Files: []leaving.File{
			{Path: practiceOut + "/results.xlsx", Contests: 1, Bytes: 48_213, SHA256: strings.Repeat("0123456789abcdef", 4)},
			{Path: practiceOut + "/results.json", Contests: 1, Bytes: 9_870, SHA256: strings.Repeat("fedcba9876543210", 4)},
			{Path: practiceOut + "/notice-declaration.pdf", Kind: "notice", Contests: 1, Bytes: 21_002, SHA256: strings.Repeat("0011223344556677", 4)},
			{Path: practiceOut + "/notices.html", Kind: "notice", Contests: 1, Bytes: 30_118, SHA256: strings.Repeat("8899aabbccddeeff", 4)},
		},
		LeftOut: []export.Left{{Contest: "Central", Why: "it is still to be declared"}},
	})
}

// papersOf is the page of papers of the ward that is looked at, or of all, and
// one that was drawn up.
func papersOf(d *desktest.Seat, drawn string, left []export.Left) *desktest.Seat {
	p := publish.Papers(d.W, d.W.Ward)
	p.Into.Folder = practiceOut
	if drawn != "" {
		p.Drawn, p.Given = drawn, &leaving.Papers{LeftOut: left}
		for _, ending := range []string{".pdf", ".html"} {
			p.Given.Files = append(p.Given.Files, leaving.File{Path: practiceOut + "/PRACTICE-E07000103-2018-05-03-paper-" + drawn + "-E05011043" + ending, Contests: 1, Bytes: 14_213})
		}
	}
	d.Shortcut(desk.WithCtrlShift(fyne.KeyP))
	return d
}

// abandoning asks once more before the contest ends.
func abandoning(t *testing.T) *desktest.Seat {
	t.Helper()
	d := pressing(desktest.Sit(t).By(practice.Officer).Going("callowland"), fyne.KeyF10)
	d.Choose(words.StepOther(reconcile.StepAbandon))
	d.Answer("A candidate has died.")
	return d
}

// sealed is a count that is closed.
func sealed(t *testing.T) *desktest.Seat {
	t.Helper()
	d := holding(desktest.Small(t, func(*setup.Election) {}).By(practice.Officer), fyne.KeyE)
	d.Answer("A1, A2")
	d.Answer("Strong room, Town Hall")
	return d
}
