package forms_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/app/leaving"
	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/desktest"
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
func doing(d *desktest.Seat, do func(d *desktest.Seat)) *desktest.Seat { do(d); return d }

// recently is the start screen after two counts were opened on a day long ago, of which one has gone.
func recently(t *testing.T) *desktest.Seat {
	t.Helper()
	home := atHome(t)
	d := atStart(t)
	opened := time.Date(2018, 5, 7, 22, 14, 0, 0, time.UTC)
	keepRecents(t, d.W.App.Preferences(), []words.Recent{
		{Path: filepath.Join(home, "watford.wardcount"), Name: "Watford Borough Council election", Council: "Watford Borough Council", Date: "2018-05-03", Practice: true, Opened: opened},
		{Path: filepath.Join(home, "larkbury.wardcount"), Name: "Larkbury by-election", Council: "Larkbury Borough Council", Date: "2030-05-02", Opened: opened.Add(-time.Hour)},
	})
	if err := os.WriteFile(filepath.Join(home, "watford.wardcount"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d.W.Show(start.New(d.W, nil))
	d.Trace.Wait(t, "trace looked=")
	return d
}

// beingOpened is a count of which the journal is still read.
func beingOpened(t *testing.T) *desktest.Seat {
	t.Helper()
	d := atStart(t)
	d.W.Load(words.OpenCountBusy("/home/practice/watford.wardcount"), func(ctx context.Context, progress work.ProgressFunc) (*app.Count, error) {
		progress(310, 900, "")
		<-ctx.Done()
		return nil, ctx.Err()
	})
	d.Trace.Wait(t, "working=\""+words.OpenCountProgress(310, 900, ""))
	t.Cleanup(func() {
		d.W.Opening.Stop()
		d.Trace.Wait(t, words.OpenCountStopped)
	})
	return d
}

// atWork lets slow work be so far, until the test is over.
func atWork(d *desktest.Seat, p *desk.SlowPage, say func(done, total int, what string) string, done, total int, what string) {
	d.T.Helper()
	p.Start(say, func(ctx context.Context, progress work.ProgressFunc) error {
		progress(done, total, what)
		<-ctx.Done()
		return ctx.Err()
	}, func(error) { d.W.Trace.Event("stopped", "work") })
	d.Trace.Wait(d.T, "working=\""+say(done, total, what))
	d.T.Cleanup(func() {
		p.Stop()
		d.Trace.Wait(d.T, "trace stopped")
	})
}

// picking asks for a file in a folder that holds some.
func picking(t *testing.T) *desktest.Seat {
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
	return typing(atStart(t), "o")
}

// onTour is the guided tour after so many steps.
func onTour(t *testing.T, steps int) *desktest.Seat {
	t.Helper()
	d := desktest.AtTour(t)
	for range steps {
		d.AsTold()
	}
	return d
}

// newSetup is a new count in the making; its files lie in the home folder.
func newSetup(t *testing.T) *desktest.Maker {
	t.Helper()
	m := desktest.AtSetup(t)
	m.Shortcut(desk.WithCtrl(fyne.KeyN))
	return m
}

// readySetup has a set-up in which nothing is wrong.
func readySetup(t *testing.T) *desktest.Seat {
	t.Helper()
	m := newSetup(t)
	m.Add(m.ExampleBook("set-up.xlsx", nil))
	return m.Seat
}

// faultySetup has one with three faults.
func faultySetup(t *testing.T) *desktest.Maker {
	t.Helper()
	m := newSetup(t)
	m.Add(m.ExampleBook("set-up.xlsx", map[string][2]string{"D2": {"Wards", "two"}, "B3": {"People", "assistant"}, "B2": {"Postal sessions", "soon"}}))
	return m
}

// strangeTable is a table whose headings nobody knows.
func strangeTable(t *testing.T) *desktest.Seat {
	t.Helper()
	m := newSetup(t)
	m.Add(m.File("halls.csv", "Desk label,Hall,Notes\n1,Heath Road School,step-free\n2,Library,\n"))
	m.Row(shown.SetupFileKey + "0")
	m.Trace.Wait(t, "columns=read n=1")
	return m.Seat
}

// oneWard is a by-election of which something is said.
func oneWard(t *testing.T) *desktest.Seat {
	t.Helper()
	m := desktest.AtSetup(t)
	m.Shortcut(desk.WithCtrlShift(fyne.KeyN))
	for _, f := range [][2]string{{words.SetupCouncil, "Larkbury Borough Council"}, {words.SetupWard, "Alder Heath"}, {words.SetupElectorate, "5210"}} {
		m.Fact(f[0], f[1])
	}
	return m.Seat
}

// mending shows what a new electorate would change.
func mending(t *testing.T) *desktest.Seat {
	t.Helper()
	m := desktest.InSetUp(t)
	m.Row(shown.MendWardKey + "0")
	m.Write("6001")
	return m.Seat
}

// mendRefused strikes off a station that handed out papers.
func mendRefused(t *testing.T) *desktest.Seat {
	t.Helper()
	m := desktest.InSetUp(t)
	m.Person(practice.Officer)
	first := m.Script.Election.Stations[0]
	m.Store(first.Contests[0], sheet.BallotPaperAccount, string(first.ID), desktest.Account(1900, 500, 0, 0))
	m.Row(shown.MendByFileKey)
	m.Reads = 0
	ward, _ := m.Script.Election.Contest(first.Contests[0])
	m.Add(m.File("stations.csv", "Station,Ward,Status,Reason\n"+string(first.ID)+","+ward.Name+",struck off,It did not open (returning officer)\n"))
	return pressing(m.Seat, fyne.KeyF9)
}

// released has the voter-ID totals released.
func released(t *testing.T) *desktest.Seat {
	t.Helper()
	d := desktest.Sit(t)
	for _, act := range desktest.ActsOf(d.Script, "") {
		desktest.Perform(d, act)
	}
	return d.Going("voter identification")
}

// reviewing is a part of the review of records that have something of everything.
func reviewing(t *testing.T, part string) *desktest.Seat {
	t.Helper()
	d := desktest.Sit(t)
	d.RecordsReviewed()
	return typing(holding(d.By(practice.Supervisor), fyne.KeyF), part)
}

// turnedOut is a part of the review once all is declared, as if no mayor were elected on the day. The seats of eight wards
// were last fought in 2012, those of the others on the day of another poll.
func turnedOut(t *testing.T, part string) *desktest.Seat {
	t.Helper()
	d := declaredOf(t, func(e *setup.Election) {
		e.PublishedFor = nil
		for i := range e.Contests {
			electors := figure.Electors(5800 + 100*i)
			last := setup.LastContest{Date: "2012-05-03", Seats: 1, Electorate: figure.Keyed(electors), Papers: figure.Keyed(figure.Papers(2000 + 30*i))}
			if i >= 8 {
				last.Date, last.NotForTurnout = "2014-05-22", "The European Parliament was elected on the same day."
			}
			e.Contests[i].Last = &last
		}
	})
	return typing(holding(d.By(practice.Supervisor), fyne.KeyF), part)
}

// besideCouncils chooses a file of councils, in which some words are others.
func besideCouncils(d *desktest.Seat, otherwise ...string) *desktest.Seat {
	d.T.Helper()
	path := desktest.CouncilsFile(d.T, otherwise...)
	d.Char('c')
	d.Answer(path)
	d.Trace.Wait(d.T, "trace councils=")
	return d
}

// uncontested has one candidate for one seat.
func uncontested(t *testing.T) *desktest.Seat {
	t.Helper()
	return desktest.Small(t, func(e *setup.Election) { e.Contests[0].Candidates = e.Contests[0].Candidates[:1] }).Going("callowland")
}

// tied waits for the lot.
func tied(t *testing.T) *desktest.Seat {
	t.Helper()
	return pressing(doing(desktest.Sit(t), (*desktest.Seat).Tie).By(practice.Officer).Going("callowland"), fyne.KeyF9, fyne.KeyReturn, fyne.KeyF9, fyne.KeyReturn)
}

// twoContests has papers of a ward and of a parish in one box.
func twoContests(t *testing.T) *desktest.Seat {
	t.Helper()
	d := desktest.Small(t, func(e *setup.Election) { desktest.CombinedPoll(e, desktest.Parish(e)) })
	d.Store(d.First().ID, sheet.BoxVerification, "1", sheet.Reading{"verified": 407})
	d.Store("parish.practice.2018-05-03", sheet.BoxVerification, "1", sheet.Reading{"verified": 393})
	return doing(d.By(practice.Supervisor).Going("box 1 callowland"), func(d *desktest.Seat) { d.Shortcut(desk.WithCtrl(fyne.KeyM)) })
}

// movedPapers has seven of them moved.
func movedPapers(t *testing.T) *desktest.Seat {
	t.Helper()
	d := twoContests(t)
	d.Answer("7")
	d.Answer("1 parish")
	d.Answer("They lay face down in the pile.")
	return d.Going("practice parish")
}

// movedSheet has what was keyed on one station moved to another.
func movedSheet(t *testing.T) *desktest.Seat {
	t.Helper()
	d := desktest.Small(t, desktest.TwoStations)
	d.StoreBy(practice.ClerkA, desktest.AccountOfStation(d, "Callowland", "1"), desktest.Account(1931, 517, 3, 7))
	doing(d.By(practice.Supervisor).Going("account 1"), func(d *desktest.Seat) { d.Shortcut(desk.WithCtrl(fyne.KeyT)) })
	d.Answer("account 2")
	d.Answer("The slip is of station 2.")
	return d
}

// recounted has two counts, the second of all papers.
func recounted(t *testing.T) *desktest.Seat {
	t.Helper()
	d := desktest.Small(t, desktest.InPairs)
	c := d.First()
	d.Verified(c.ID, 1000)
	d.Counted(c, 1000, 400, 390, 150, 60)
	d.By(practice.Officer).Going("callowland")
	d.Recount(words.RecountGranted, "All papers", "Practice agent of no. 2", "10 votes apart.")
	d.Store(c.ID, sheet.CountResult, string(c.ID), sheet.Reading{"votes.1": 401, "votes.2": 389, "votes.3": 150, "votes.4": 60, "valid_ballots": 1000})
	return d.Going("callowland")
}

// broughtBack is a sheet that was half keyed, opened again.
func broughtBack(t *testing.T) *desktest.Seat {
	t.Helper()
	d := desktest.Small(t, desktest.InPairs).Going("account 1")
	d.Keys("1931", "517", "1414")
	return pressing(d, fyne.KeyEscape).Going("account 1")
}

// hundredWards has some of five hundred boxes in.
func hundredWards(t *testing.T) *desktest.Seat {
	t.Helper()
	d := desktest.Small(t, desktest.Hundred)
	officer, err := d.Count.Person(practice.Officer)
	at := time.Date(2018, 5, 3, 21, 14, 0, 0, time.UTC)
	if err == nil {
		err = d.Count.Receive(officer, reconcile.Receipt{At: at, Account: true, Packets: figure.Keyed[figure.Packets](2), Tendered: true, VoterID: true}, "1", "2", "3", "4", "5", "6")
	}
	if err == nil {
		err = d.Count.Receive(officer, reconcile.Receipt{At: at, Account: true}, "7", "500")
	}
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// allDeclared is all of Watford, declared.
func allDeclared(t *testing.T) *desktest.Seat {
	t.Helper()
	return declaredOf(t, func(*setup.Election) {})
}

// declaredOf is a set-up that was changed, of which everything is declared.
func declaredOf(t *testing.T, change func(*setup.Election)) *desktest.Seat {
	t.Helper()
	script, err := practice.Watford(1, true)
	if err != nil {
		t.Fatal(err)
	}
	script = desktest.KeyedOnce(script)
	change(&script.Election)
	c, err := app.Create(filepath.Join(t.TempDir(), "practice.wardcount"), script.Election, practice.Supervisor)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	if err := practice.Perform(c, script.Upto(practice.StageDeclared), func(int) {}); err != nil {
		t.Fatal(err)
	}
	return desktest.SitAt(t, c, script)
}

// theHall is the hall's window at a leaf.
func theHall(d *desktest.Seat, leaf string) *desktest.Seat {
	d.T.Helper()
	h := d.InHall(desktest.Laptop)
	h.Now = func() time.Time { return time.Date(2018, 5, 4, 1, 14, 0, 0, time.UTC) }
	h.Frame()
	if leaf != "" {
		h.Board.TurnTo(leaf)
	}
	d.Beside, d.Canvas = h.Win, h.Win.Canvas()
	return d
}

// copied has made a backup.
func copied(t *testing.T) *desktest.Seat {
	t.Helper()
	d := desktest.Sit(t).By(practice.Supervisor)
	p := publish.Backups(d.W)
	entries, _ := d.Count.Head()
	p.Folder = "/media/practice/stick"
	p.Made = &app.Backup{Path: p.Folder + "/practice-backup-2018-05-04-0114.wardcount", Entries: entries, Head: strings.Repeat("0123456789abcdef", 4), Bytes: 1_204_224,
		At: time.Date(2018, 5, 4, 0, 14, 0, 0, time.UTC)}
	return d.Going("copy")
}

// atTheDoor is the door of theirs, six minutes later.
func atTheDoor(d *desktest.Seat) *desktest.Seat {
	holding(d, fyne.KeyD)
	p := d.W.Screen.(*door.DoorPage)
	p.Now = func() time.Time { return time.Date(2018, 5, 3, 21, 20, 0, 0, time.UTC) }
	p.Refresh()
	return d
}

// adjudicating has an account before the supervisor of which both keep to their reading.
func adjudicating(t *testing.T) *desktest.Seat {
	t.Helper()
	d := keyedBy(t, practice.ClerkA, practice.ClerkB)
	id := desktest.AccountOfStation(d, "Callowland", "1")
	d.StoreBy(practice.ClerkA, id, sheet.Reading{"bp_issued": 1414})
	d.StoreBy(practice.ClerkB, id, sheet.Reading{"bp_issued": 1441})
	return d.By(practice.Supervisor).Going("account 1")
}

// keepRecents writes counts that were opened last into the preferences, as the desk keeps them.
func keepRecents(t *testing.T, p fyne.Preferences, all []words.Recent) {
	t.Helper()
	var lines []string
	for _, r := range all {
		line, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, string(line))
	}
	p.SetStringList("recent-counts", lines)
	if got := desk.Recents(p); len(got) != len(all) {
		t.Fatalf("kept: %v", got)
	}
}

// slipsGiven is the page of papers after slips of two wards were given out.
func slipsGiven(t *testing.T) *desktest.Seat {
	t.Helper()
	d := upTo(t, reconcile.StepProvisional).By(practice.Officer)
	d.W.OpenPage(desk.DifferedKey)
	p := publish.Papers(d.W, "")
	p.Drawn, p.Given = "provisional", &leaving.Papers{}
	for i, c := range d.Script.Election.Contests[:2] {
		p.Given.Slips = append(p.Given.Slips, reconcile.SlipsGivenOut{Contest: c.ID, First: 1 + 12*i, Copies: 12 - 11*i})
		for _, ending := range []string{".pdf", ".html"} {
			p.Given.Files = append(p.Given.Files, leaving.File{Path: practiceOut + "/" + string(c.ID) + ending, Contests: 1, Bytes: 36_213})
		}
	}
	return papersOf(d, "", nil)
}
