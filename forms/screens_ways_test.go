package forms

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/door"
	"wardcount/forms/kit/work"
	"wardcount/forms/publish"
	"wardcount/forms/shown"
	"wardcount/forms/start"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// atHome is a folder that is written ~ on every machine.
func atHome(t *testing.T) string {
	t.Helper()
	home := t.TempDir()
	t.Setenv("HOME", home)
	return home
}

// doing does something at a desk, and stays there.
func (d *seat) doing(do func(d *seat)) *seat { do(d); return d }

// recently is the start screen after two counts were opened on a day long ago, of which one has gone.
func recently(t *testing.T) *seat {
	t.Helper()
	home := atHome(t)
	d := atStart(t)
	opened := time.Date(2018, 5, 7, 22, 14, 0, 0, time.UTC)
	desk.KeepRecents(d.w.App.Preferences(), []words.Recent{
		{Path: filepath.Join(home, "watford.wardcount"), Name: "Watford Borough Council election", Council: "Watford Borough Council", Date: "2018-05-03", Practice: true, Opened: opened},
		{Path: filepath.Join(home, "larkbury.wardcount"), Name: "Larkbury by-election", Council: "Larkbury Borough Council", Date: "2030-05-02", Opened: opened.Add(-time.Hour)},
	})
	if err := os.WriteFile(filepath.Join(home, "watford.wardcount"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d.w.Show(start.New(d.w, nil))
	d.trace.wait(t, "trace looked=")
	return d
}

// beingOpened is a count of which the journal is still read.
func beingOpened(t *testing.T) *seat {
	t.Helper()
	d := atStart(t)
	d.w.Load(words.OpenCountBusy("/home/practice/watford.wardcount"), func(ctx context.Context, progress work.ProgressFunc) (*app.Count, error) {
		progress(310, 900, "")
		<-ctx.Done()
		return nil, ctx.Err()
	})
	d.trace.wait(t, "working=\""+words.OpenCountProgress(310, 900, ""))
	t.Cleanup(func() {
		d.w.Opening.Work.Cancel()
		d.trace.wait(t, words.OpenCountStopped)
	})
	return d
}

// atWork lets slow work be so far, until the test is over.
func (d *seat) atWork(p *desk.SlowPage, say func(done, total int, what string) string, done, total int, what string) {
	d.t.Helper()
	p.Start(say, func(ctx context.Context, progress work.ProgressFunc) error {
		progress(done, total, what)
		<-ctx.Done()
		return ctx.Err()
	}, func(error) { d.w.Trace.Event("stopped", "work") })
	d.trace.wait(d.t, "working=\""+say(done, total, what))
	d.t.Cleanup(func() {
		p.Work.Cancel()
		d.trace.wait(d.t, "trace stopped")
	})
}

// picking asks for a file in a folder that holds some.
func picking(t *testing.T) *seat {
	t.Helper()
	home := atHome(t)
	for _, name := range []string{"counts/", "practice/", "larkbury.wardcount", "watford.wardcount", "letter.txt"} {
		path, err := filepath.Join(home, name), error(nil)
		if strings.HasSuffix(name, "/") {
			err = os.Mkdir(path, 0o700)
		} else {
			err = os.WriteFile(path, nil, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return atStart(t).typing("o")
}

// onTour is the guided tour after so many steps.
func onTour(t *testing.T, steps int) *seat {
	t.Helper()
	d := atTour(t)
	for range steps {
		d.asTold()
	}
	return d
}

// newSetup is a new count in the making; its files lie in the home folder.
func newSetup(t *testing.T) *maker {
	t.Helper()
	m := atSetup(t)
	m.Shortcut(desk.WithCtrl(fyne.KeyN))
	return m
}

// readySetup has a set-up in which nothing is wrong.
func readySetup(t *testing.T) *seat {
	t.Helper()
	m := newSetup(t)
	m.add(m.exampleBook("set-up.xlsx", nil))
	return m.seat
}

// faultySetup has one with three faults.
func faultySetup(t *testing.T) *maker {
	t.Helper()
	m := newSetup(t)
	m.add(m.exampleBook("set-up.xlsx", map[string][2]string{"D2": {"Wards", "two"}, "B3": {"People", "assistant"}, "B2": {"Postal sessions", "soon"}}))
	return m
}

// strangeTable is a table whose headings nobody knows.
func strangeTable(t *testing.T) *seat {
	t.Helper()
	m := newSetup(t)
	m.add(m.file("halls.csv", "Desk label,Hall,Notes\n1,Heath Road School,step-free\n2,Library,\n"))
	m.row(shown.SetupFileKey + "0")
	m.trace.wait(t, "columns=read n=1")
	return m.seat
}

// oneWard is a by-election of which something is said.
func oneWard(t *testing.T) *seat {
	t.Helper()
	m := atSetup(t)
	m.Shortcut(desk.WithCtrlShift(fyne.KeyN))
	for _, f := range [][2]string{{words.SetupCouncil, "Larkbury Borough Council"}, {words.SetupWard, "Alder Heath"}, {words.SetupElectorate, "5210"}} {
		m.fact(f[0], f[1])
	}
	return m.seat
}

// mending shows what a new electorate would change.
func mending(t *testing.T) *seat {
	t.Helper()
	m := inSetUp(t)
	m.row(shown.MendWardKey + "0")
	m.write("6001")
	return m.seat
}

// mendRefused strikes off a station that handed out papers.
func mendRefused(t *testing.T) *seat {
	t.Helper()
	m := inSetUp(t)
	m.person(practice.Officer)
	first := m.script.Election.Stations[0]
	m.store(first.Contests[0], sheet.BallotPaperAccount, string(first.ID), account(1900, 500, 0, 0))
	m.row(shown.MendByFileKey)
	m.reads = 0
	ward, _ := m.script.Election.Contest(first.Contests[0])
	m.add(m.file("stations.csv", "Station,Ward,Status,Reason\n"+string(first.ID)+","+ward.Name+",struck off,It did not open (returning officer)\n"))
	return m.pressing(fyne.KeyF9)
}

// released has the voter-ID totals released.
func released(t *testing.T) *seat {
	t.Helper()
	d := sit(t)
	for _, act := range actsOf(d.script, "") {
		perform(d, act)
	}
	return d.going("voter identification")
}

// uncontested has one candidate for one seat.
func uncontested(t *testing.T) *seat {
	t.Helper()
	return small(t, func(e *setup.Election) { e.Contests[0].Candidates = e.Contests[0].Candidates[:1] }).going("callowland")
}

// tied waits for the lot.
func tied(t *testing.T) *seat {
	t.Helper()
	return sit(t).doing((*seat).tie).by(practice.Officer).going("callowland").
		pressing(fyne.KeyF9, fyne.KeyReturn, fyne.KeyF9, fyne.KeyReturn)
}

// twoContests has papers of a ward and of a parish in one box.
func twoContests(t *testing.T) *seat {
	t.Helper()
	d := small(t, func(e *setup.Election) { combinedPoll(e, parish(e)) })
	d.store(d.first().ID, sheet.BoxVerification, "1", sheet.Reading{"verified": 407})
	d.store("parish.practice.2018-05-03", sheet.BoxVerification, "1", sheet.Reading{"verified": 393})
	return d.by(practice.Supervisor).going("box 1 callowland").doing(func(d *seat) { d.Shortcut(desk.WithCtrl(fyne.KeyM)) })
}

// movedPapers has seven of them moved.
func movedPapers(t *testing.T) *seat {
	t.Helper()
	d := twoContests(t)
	d.answer("7")
	d.answer("1 parish")
	d.answer("They lay face down in the pile.")
	return d.going("practice parish")
}

// movedSheet has what was keyed on one station moved to another.
func movedSheet(t *testing.T) *seat {
	t.Helper()
	d := small(t, twoStations)
	d.storeBy(practice.ClerkA, accountOfStation(d, "Callowland", "1"), account(1931, 517, 3, 7))
	d.by(practice.Supervisor).going("account 1").doing(func(d *seat) { d.Shortcut(desk.WithCtrl(fyne.KeyT)) })
	d.answer("account 2")
	d.answer("The slip is of station 2.")
	return d
}

// recounted has two counts, the second of all papers.
func recounted(t *testing.T) *seat {
	t.Helper()
	d := small(t, inPairs)
	c := d.first()
	d.verified(c.ID, 1000)
	d.counted(c, 1000, 400, 390, 150, 60)
	d.by(practice.Officer).going("callowland")
	d.recount(words.RecountGranted, "All papers", "Practice agent of no. 2", "10 votes apart.")
	d.store(c.ID, sheet.CountResult, string(c.ID), sheet.Reading{"votes.1": 401, "votes.2": 389, "votes.3": 150, "votes.4": 60, "valid_ballots": 1000})
	return d.going("callowland")
}

// broughtBack is a sheet that was half keyed, opened again.
func broughtBack(t *testing.T) *seat {
	t.Helper()
	d := small(t, inPairs).going("account 1")
	d.keys("1931", "517", "1414")
	return d.pressing(fyne.KeyEscape).going("account 1")
}

// hundredWards has some of five hundred boxes in.
func hundredWards(t *testing.T) *seat {
	t.Helper()
	d := small(t, hundred)
	officer, err := d.count.Person(practice.Officer)
	at := time.Date(2018, 5, 3, 21, 14, 0, 0, time.UTC)
	if err == nil {
		err = d.count.Receive(officer, reconcile.Receipt{At: at, Account: true, Packets: figure.Keyed[figure.Packets](2), Tendered: true, VoterID: true}, "1", "2", "3", "4", "5", "6")
	}
	if err == nil {
		err = d.count.Receive(officer, reconcile.Receipt{At: at, Account: true}, "7", "500")
	}
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// allDeclared is all of Watford, declared.
func allDeclared(t *testing.T) *seat {
	t.Helper()
	script, err := practice.Watford(1, true)
	if err != nil {
		t.Fatal(err)
	}
	script = keyedOnce(script)
	c, err := app.Create(filepath.Join(t.TempDir(), "practice.wardcount"), script.Election, practice.Supervisor)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	if err := practice.Perform(c, script.Upto(practice.StageDeclared), func(int) {}); err != nil {
		t.Fatal(err)
	}
	return sitAt(t, c, script)
}

// theHall is the hall's window at a leaf.
func (d *seat) theHall(leaf string) *seat {
	d.t.Helper()
	h, _ := d.inHall(laptop)
	h.Now = func() time.Time { return time.Date(2018, 5, 4, 1, 14, 0, 0, time.UTC) }
	h.Frame()
	if leaf != "" {
		h.Board.TurnTo(leaf)
	}
	d.beside, d.Canvas = h.Win, h.Win.Canvas()
	return d
}

// copied has made a backup.
func copied(t *testing.T) *seat {
	t.Helper()
	d := sit(t).by(practice.Supervisor)
	p := publish.Backups(d.w)
	entries, _ := d.count.Head()
	p.Folder = "/media/practice/stick"
	p.Made = &app.Backup{Path: p.Folder + "/practice-backup-2018-05-04-0114.wardcount", Entries: entries, Head: strings.Repeat("0123456789abcdef", 4), Bytes: 1_204_224,
		At: time.Date(2018, 5, 4, 0, 14, 0, 0, time.UTC)}
	return d.going("copy")
}

// atTheDoor is the door of theirs, six minutes later.
func (d *seat) atTheDoor() *seat {
	d.holding(fyne.KeyD)
	p := d.w.Screen.(*door.DoorPage)
	p.Now = func() time.Time { return time.Date(2018, 5, 3, 21, 20, 0, 0, time.UTC) }
	p.Refresh()
	return d
}

// adjudicating has an account before the supervisor of which both keep to their reading.
func adjudicating(t *testing.T) *seat {
	t.Helper()
	d := keyedBy(t, practice.ClerkA, practice.ClerkB)
	id := accountOfStation(d, "Callowland", "1")
	d.storeBy(practice.ClerkA, id, sheet.Reading{"bp_issued": 1414})
	d.storeBy(practice.ClerkB, id, sheet.Reading{"bp_issued": 1441})
	return d.by(practice.Supervisor).going("account 1")
}
