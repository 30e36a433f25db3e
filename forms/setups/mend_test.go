package setups_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/kit/work"
	"wardcount/forms/setups"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
)

func electorate(m *desktest.Maker, c setup.Contest) int {
	m.T.Helper()
	e := m.Count.State().Election
	now, _ := e.Contest(c.ID)
	n, _ := now.Electorate.Get()
	return int(n)
}

func TestAnElectorateIsMendedByHandAndTheDifferenceShownFirst(t *testing.T) {
	m := desktest.InSetUp(t)
	c := m.First()
	was := electorate(m, c)
	m.Row(shown.MendWardKey + "0")
	m.Write("many")
	m.SaidThat(t, "“many” is not a whole number.")
	m.Press(fyne.KeyEscape)
	m.Row(shown.MendWardKey + "0")
	m.Write("6001")
	for _, want := range []string{words.SetupDiff, "Electorate", c.Name, text.Grouped(was), "6,001", words.SetupDiffNow} {
		if !strings.Contains(m.Texts(), want) {
			t.Errorf("%q does not stand in\n%s", want, m.Texts())
		}
	}
	if electorate(m, c) != was {
		t.Fatal("it was stored before the difference was seen")
	}
	m.Press(fyne.KeyEscape)
	if electorate(m, c) != was {
		t.Error("it was stored although nobody wanted it")
	}
	m.Row(shown.MendWardKey + "0")
	m.Write("6001")
	m.Press(fyne.KeyF9)
	m.Write(" ")
	m.SaidThat(t, words.SetupReasonNeed)
	m.Write("The register of 1 May, says the registration officer")
	m.SaidThat(t, "1 change")
	if electorate(m, c) != 6001 {
		t.Errorf("the electorate is %d", electorate(m, c))
	}
	if _, ok := m.W.Screen.(*setups.MendPage); !ok || !strings.Contains(m.Texts(), "6,001") {
		t.Errorf("the set-up says\n%s", m.Texts())
	}
	m.Press(fyne.KeyEnd)
	if !strings.Contains(m.Texts(), "mended the set-up: The register of 1 May") {
		t.Errorf("the end of the set-up says\n%s", m.Texts())
	}
}

func TestAnElectorateThatIsNotKnownIsOfferedAsNothing(t *testing.T) {
	d := desktest.Small(t, func(e *setup.Election) {
		e.Contests[0].CountOnly, e.Contests[0].Electorate = true, figure.Of[figure.Electors]{}
		e.Stations, e.Boxes = nil, nil
	})
	d.Person(practice.Supervisor)
	d.Shortcut(desk.WithCtrl(fyne.KeyS))
	(&desktest.Maker{Seat: d}).Row(shown.MendWardKey + "0")
	if e, ok := d.Canvas.Focused().(interface{ SelectedText() string }); !ok || e.SelectedText() != "" {
		t.Errorf("the line holds %q", e.SelectedText())
	}
}

func TestAMendOfAFileIsShownWithTheSheetsThatItVoidsAndOneIsRefused(t *testing.T) {
	m := desktest.InSetUp(t)
	m.Person(practice.Officer)
	open, shut := m.Script.Election.Stations[0], m.Script.Election.Stations[1]
	for station, unused := range map[setup.StationID]int{open.ID: 500, shut.ID: 1900} {
		m.GoTo("account " + string(station))
		m.Figures(desktest.Account(1900, unused, 0, 0))
	}
	m.Press(fyne.KeyEscape)
	mend := func(s setup.Station) {
		t.Helper()
		m.Shortcut(desk.WithCtrl(fyne.KeyS))
		ward, _ := m.Script.Election.Contest(s.Contests[0])
		m.Row(shown.MendByFileKey)
		m.Reads, m.Trace = 0, &desktest.TraceLog{}
		m.W.Trace = work.Tracer{To: m.Trace}
		m.Add(m.File("station"+string(s.ID)+".csv", "Station,Ward,Status,Reason\n"+string(s.ID)+","+ward.Name+",struck off,It did not open (returning officer)\n"))
		m.Press(fyne.KeyF9)
	}
	mend(open)
	if !strings.Contains(m.Texts(), words.SetupDiffRefused) || !strings.Contains(m.Texts(), "issued 1,400 papers") {
		t.Fatalf("a station that issued papers is struck off:\n%s", m.Texts())
	}
	m.Press(fyne.KeyF9)
	m.SaidThat(t, "issued 1,400 papers")
	if m.Count.State().Election.Stations[0].Struck != "" {
		t.Error("what was refused was stored")
	}
	m.Press(fyne.KeyEscape, fyne.KeyEscape)
	m.Press(fyne.KeyRight, fyne.KeyReturn) // leaves the files behind
	mend(shut)
	for _, want := range []string{words.SetupDiffVoids, "Ballot paper account, Station " + string(shut.ID), "struck off"} {
		if !strings.Contains(m.Texts(), want) {
			t.Errorf("%q does not stand in\n%s", want, m.Texts())
		}
	}
	m.Press(fyne.KeyF9)
	m.Write("The school was shut")
	m.SaidThat(t, "The set-up is mended: 1 change")
	if m.Count.State().Election.Stations[1].Struck == "" {
		t.Error("it was not stored")
	}
}

func TestMendingNeedsAPersonAndSaysWhenNothingWouldChange(t *testing.T) {
	m := desktest.InSetUp(t)
	people := m.File("people.csv", "Name,Role\n"+practice.ClerkA+",clerk\n")
	clerk := m.W.Person
	m.W.Person = setup.Person{}
	m.Row(shown.MendByFileKey)
	m.SaidThat(t, words.PersonMissingFirst())
	if _, still := m.W.Screen.(*setups.MendPage); !still {
		t.Fatalf("nobody is led to %v", m.W.Screen.Name())
	}
	m.W.Person = clerk
	m.Row(shown.MendByFileKey)
	m.Add(people)
	m.Press(fyne.KeyF9)
	if !strings.Contains(m.Texts(), words.SetupDiffNothing) {
		t.Errorf("the page says\n%s", m.Texts())
	}
	if err := os.Remove(filepath.Join(m.Folder, "people.csv")); err != nil {
		t.Fatal(err)
	}
	m.Press(fyne.KeyEscape, fyne.KeyF5)
	m.Read()
	if page(m).Reading.Sound() || !strings.Contains(m.Texts(), "There is no such file.") {
		t.Errorf("a file that is gone was not said:\n%s", m.Texts())
	}
}

func TestAPersonABoxAndANameAreMendedByHand(t *testing.T) {
	m := desktest.InSetUp(t)
	e := m.Count.State().Election
	store := func(reason string) {
		t.Helper()
		m.Press(fyne.KeyF9)
		m.Write(reason)
		m.SaidThat(t, "The set-up is mended")
	}
	m.Row(shown.MendAddPersonKey)
	m.Write("Practice clerk Z")
	m.Choose("Clerk")
	store("She came to help")
	m.Row(shown.MendCandidateKey + "0/0")
	m.Choose(words.SetupDescription)
	m.Write("Residents of the heath")
	store("Misspelt on the list")
	m.Row(shown.MendAddBoxKey)
	m.Write("99X")
	m.Answer(string(e.Stations[0].ID))
	store("The first was full")
	now := m.Count.State().Election
	if p, ok := now.Person("Practice clerk Z"); !ok || p.Role != setup.Clerk {
		t.Errorf("people: %+v", now.People)
	}
	if now.Contests[0].Candidates[0].Description != "Residents of the heath" {
		t.Errorf("the candidate is %+v", now.Contests[0].Candidates[0])
	}
	if b, ok := now.Box("99X"); !ok || len(b.Stations) != 1 || b.Stations[0] != e.Stations[0].ID {
		t.Errorf("the box is %+v", b)
	}
}

// A clerk may not mend a ward once a figure of it is keyed; a supervisor who sits down at the same page may, and the
// other way round.
func TestTheDifferenceIsThatOfWhoIsAtTheKeyboard(t *testing.T) {
	m := desktest.InSetUp(t)
	station := m.Script.Election.Stations[0]
	m.Store(station.Contests[0], sheet.BallotPaperAccount, string(station.ID), desktest.Account(1900, 500, 0, 0))
	m.Person(practice.ClerkA)
	m.Row(shown.MendWardKey + "0")
	m.Write("6001")
	page, ok := m.W.Screen.(*setups.DifferencePage)
	if !ok || page.Refused == nil || !strings.Contains(m.Texts(), words.SetupDiffRefused) {
		t.Fatalf("the page is %v:\n%s", m.W.Screen.Name(), m.Texts())
	}
	m.Person(practice.Supervisor)
	if m.W.Screen != desk.Screen(page) || page.Refused != nil || strings.Contains(m.Texts(), words.SetupDiffRefused) || !strings.Contains(m.Texts(), words.SetupDiffGo) {
		t.Fatalf("what the clerk was refused still stands:\n%s", m.Texts())
	}
	m.Person(practice.ClerkA)
	if page.Refused == nil || strings.Contains(m.Texts(), words.SetupDiffGo) {
		t.Fatalf("a clerk is offered it:\n%s", m.Texts())
	}
	m.Person(practice.Supervisor)
	m.Press(fyne.KeyF9)
	m.Write("The register of 1 May")
	if n := electorate(m, m.First()); n != 6001 {
		t.Errorf("the electorate is %d; said: %q", n, m.Said())
	}
}

func TestAMendIsSaidByWardAndNameAndTheLineIsKept(t *testing.T) {
	m := desktest.InSetUp(t)
	m.Person(practice.Officer)
	c := m.Script.Election.Contests[1]
	of := c.Name + ", " + c.Candidates[1].PaperName()
	at := shown.MendCandidateKey + "1/1"
	m.Row(at)
	m.Choose(words.SetupDescription)
	m.Write("Friends of the park")
	for _, want := range []string{"Description · " + of, "New\n\nFriends of the park"} {
		if !strings.Contains(m.Texts(), want) {
			t.Errorf("%q does not stand in\n%s", want, m.Texts())
		}
	}
	m.Press(fyne.KeyF9)
	m.Write("Misprinted")
	if l := m.Canvas.Focused().(interface{ Key() string }); l.Key() != at {
		t.Errorf("after the mend it stands at %s", l.Key())
	}
	m.Press(fyne.KeyEnd)
	if want := "mended the set-up: Misprinted – Description · " + of + ": "; !strings.Contains(m.Texts(), want) || !strings.Contains(m.Texts(), "is now “Friends of the park”") {
		t.Errorf("%q does not stand in\n%s", want, m.Texts())
	}
	m.Row(at)
	m.Choose(words.SetupSayAs)
	m.Write("gwen")
	m.Press(fyne.KeyF9)
	m.Write("As she says it herself")
	if got := m.Count.State().Election.Contests[1].Candidates[1].SayAs; got != "gwen" {
		t.Errorf("said as %q", got)
	}
}
