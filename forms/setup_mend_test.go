package forms

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/kit/work"
	"wardcount/forms/setups"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
)

func (m *maker) electorate(c setup.Contest) int {
	m.t.Helper()
	e := m.count.State().Election
	now, _ := e.Contest(c.ID)
	n, _ := now.Electorate.Get()
	return int(n)
}

func TestAnElectorateIsMendedByHandAndTheDifferenceShownFirst(t *testing.T) {
	m := inSetUp(t)
	c := m.first()
	was := m.electorate(c)
	m.row(shown.MendWardKey + "0")
	m.write("many")
	m.saidThat(t, "“many” is not a whole number.")
	m.Press(fyne.KeyEscape)
	m.row(shown.MendWardKey + "0")
	m.write("6001")
	for _, want := range []string{words.SetupDiff, "Electorate", c.Name, text.Grouped(was), "6,001", words.SetupDiffNow} {
		if !strings.Contains(m.texts(), want) {
			t.Errorf("%q does not stand in\n%s", want, m.texts())
		}
	}
	if m.electorate(c) != was {
		t.Fatal("it was stored before the difference was seen")
	}
	m.Press(fyne.KeyEscape)
	if m.electorate(c) != was {
		t.Error("it was stored although nobody wanted it")
	}
	m.row(shown.MendWardKey + "0")
	m.write("6001")
	m.Press(fyne.KeyF9)
	m.write(" ")
	m.saidThat(t, words.SetupReasonNeed)
	m.write("The register of 1 May, says the registration officer")
	m.saidThat(t, "1 change")
	if m.electorate(c) != 6001 {
		t.Errorf("the electorate is %d", m.electorate(c))
	}
	if _, ok := m.w.Screen.(*setups.RegisterPage); !ok || !strings.Contains(m.texts(), "6,001") {
		t.Errorf("the set-up says\n%s", m.texts())
	}
	m.Press(fyne.KeyEnd)
	if !strings.Contains(m.texts(), "mended the set-up: The register of 1 May") {
		t.Errorf("the end of the set-up says\n%s", m.texts())
	}
}

func TestAMendOfAFileIsShownWithTheSheetsThatItVoidsAndOneIsRefused(t *testing.T) {
	m := inSetUp(t)
	m.person(practice.Officer)
	open, shut := m.script.Election.Stations[0], m.script.Election.Stations[1]
	for station, unused := range map[setup.StationID]int{open.ID: 500, shut.ID: 1900} {
		m.goTo("account " + string(station))
		m.figures(account(1900, unused, 0, 0))
	}
	m.Press(fyne.KeyEscape)
	mend := func(s setup.Station) {
		t.Helper()
		m.Shortcut(desk.WithCtrl(fyne.KeyS))
		ward, _ := m.script.Election.Contest(s.Contests[0])
		m.row(shown.MendByFileKey)
		m.reads, m.trace = 0, &traceLog{}
		m.w.Trace = work.Tracer{To: m.trace}
		m.add(m.file("station"+string(s.ID)+".csv", "Station,Ward,Status,Reason\n"+string(s.ID)+","+ward.Name+",struck off,It did not open (returning officer)\n"))
		m.Press(fyne.KeyF9)
	}
	mend(open)
	if !strings.Contains(m.texts(), words.SetupDiffRefused) || !strings.Contains(m.texts(), "issued 1,400 papers") {
		t.Fatalf("a station that issued papers is struck off:\n%s", m.texts())
	}
	m.Press(fyne.KeyF9)
	m.saidThat(t, "issued 1,400 papers")
	if m.count.State().Election.Stations[0].Struck != "" {
		t.Error("what was refused was stored")
	}
	m.Press(fyne.KeyEscape, fyne.KeyEscape)
	m.Press(fyne.KeyRight, fyne.KeyReturn) // leaves the files behind
	mend(shut)
	for _, want := range []string{words.SetupDiffVoids, "Ballot paper account, Station " + string(shut.ID), "struck off"} {
		if !strings.Contains(m.texts(), want) {
			t.Errorf("%q does not stand in\n%s", want, m.texts())
		}
	}
	m.Press(fyne.KeyF9)
	m.write("The school was shut")
	m.saidThat(t, "The set-up is mended: 1 change")
	if m.count.State().Election.Stations[1].Struck == "" {
		t.Error("it was not stored")
	}
}

func TestMendingNeedsAPersonAndSaysWhenNothingWouldChange(t *testing.T) {
	m := inSetUp(t)
	people := m.file("people.csv", "Name,Role\n"+practice.ClerkA+",clerk\n")
	m.row(shown.MendByFileKey)
	m.add(people)
	m.Press(fyne.KeyF9)
	if !strings.Contains(m.texts(), words.SetupDiffNothing) {
		t.Errorf("the page says\n%s", m.texts())
	}
	if err := os.Remove(filepath.Join(m.folder, "people.csv")); err != nil {
		t.Fatal(err)
	}
	m.Press(fyne.KeyEscape, fyne.KeyF5)
	m.read()
	if m.page().Reading.Sound() || !strings.Contains(m.texts(), "it is not there, or may not be read") {
		t.Errorf("a file that is gone was not said:\n%s", m.texts())
	}
}

func TestAPersonABoxAndANameAreMendedByHand(t *testing.T) {
	m := inSetUp(t)
	e := m.count.State().Election
	store := func(reason string) {
		t.Helper()
		m.Press(fyne.KeyF9)
		m.write(reason)
		m.saidThat(t, "The set-up is mended")
	}
	m.row(shown.MendAddPersonKey)
	m.write("Practice clerk Z")
	m.choose("Clerk")
	store("She came to help")
	m.row(shown.MendCandidateKey + "0/0")
	m.choose(words.SetupDescription)
	m.write("Residents of the heath")
	store("Misspelt on the list")
	m.row(shown.MendAddBoxKey)
	m.write("99X")
	m.answer(string(e.Stations[0].ID))
	store("The first was full")
	now := m.count.State().Election
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
	m := inSetUp(t)
	station := m.script.Election.Stations[0]
	m.store(station.Contests[0], sheet.BallotPaperAccount, string(station.ID), account(1900, 500, 0, 0))
	m.person(practice.ClerkA)
	m.row(shown.MendWardKey + "0")
	m.write("6001")
	page, ok := m.w.Screen.(*setups.DifferencePage)
	if !ok || page.Refused == nil || !strings.Contains(m.texts(), words.SetupDiffRefused) {
		t.Fatalf("the page is %v:\n%s", m.w.Screen.Name(), m.texts())
	}
	m.person(practice.Supervisor)
	if m.w.Screen != desk.Screen(page) || page.Refused != nil || strings.Contains(m.texts(), words.SetupDiffRefused) || !strings.Contains(m.texts(), words.SetupDiffGo) {
		t.Fatalf("what the clerk was refused still stands:\n%s", m.texts())
	}
	m.person(practice.ClerkA)
	if page.Refused == nil || strings.Contains(m.texts(), words.SetupDiffGo) {
		t.Fatalf("a clerk is offered it:\n%s", m.texts())
	}
	m.person(practice.Supervisor)
	m.Press(fyne.KeyF9)
	m.write("The register of 1 May")
	if n := m.electorate(m.first()); n != 6001 {
		t.Errorf("the electorate is %d; said: %q", n, m.said())
	}
}
