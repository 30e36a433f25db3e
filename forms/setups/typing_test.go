package setups_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/shown"
	"wardcount/forms/words"
)

func TestAByElectionWithoutCandidatesAndStationsIsNotMade(t *testing.T) {
	m := desktest.AtSetup(t)
	m.Shortcut(desk.WithCtrlShift(fyne.KeyN))
	p := page(m)
	m.Press(fyne.KeyF9) // before anything was said
	m.Read()
	m.SaidThat(t, words.SetupGoOn)
	for _, f := range [][2]string{{words.SetupCouncil, "Larkbury"}, {words.SetupDate, "2 May 2030"}, {words.SetupWard, "Bircham"}, {words.SetupElectorate, "4,812"}, {words.SetupBy, "Practice returning officer"}} {
		m.Fact(f[0], f[1])
	}
	if p.Draft.Date != "2030-05-02" || p.Draft.Ward.Electorate != 4812 {
		t.Errorf("read as %q and %d", p.Draft.Date, p.Draft.Ward.Electorate)
	}
	for range 2 {
		m.Press(fyne.KeyF9)
		for _, want := range []string{"No candidate is listed.", "No polling station is listed."} {
			if !strings.Contains(m.Texts(), want) {
				t.Errorf("%q does not stand in\n%s", want, m.Texts())
			}
		}
	}
	if m.W.Count != nil || len(p.Reading.Troubles) != 2 {
		t.Fatalf("made, or wrong: %+v", p.Reading.Troubles)
	}
	// What is missing is typed from where it is said; one candidate for one seat is asked about.
	m.Row(shown.SetupFaultKey + "0")
	for _, part := range []string{"Wheatear, Gwen", "", ""} {
		m.Write(part)
	}
	m.Read()
	m.Press(fyne.KeyEscape)
	m.Press(fyne.KeyF9)
	if m.Canvas.Overlays().Top() == nil {
		t.Fatalf("nothing was asked; said: %q\n%s", m.Said(), m.Texts())
	}
	m.Press(fyne.KeyReturn)
	if m.W.Count != nil {
		t.Fatal("Enter made a count without a poll")
	}
	if got := m.Made(); len(got.Contests) != 1 || !got.Contests[0].Uncontested() {
		t.Errorf("made: %+v", got.Contests)
	}
}

func TestWhateverWasSaidIsAskedAboutBeforeItIsLost(t *testing.T) {
	for fact, said := range map[string]string{words.SetupElectorate: "4812", words.SetupSeats: "2", words.SetupCouncil: "Larkbury"} {
		m := desktest.AtSetup(t)
		m.Shortcut(desk.WithCtrlShift(fyne.KeyN))
		m.Fact(fact, said)
		m.Press(fyne.KeyEscape)
		if m.Canvas.Overlays().Top() == nil || !m.At("setup") {
			t.Errorf("%s is lost without a question, at %v", fact, m.W.Screen.Name())
		}
	}
	m := desktest.AtSetup(t)
	m.Shortcut(desk.WithCtrlShift(fyne.KeyN))
	m.Press(fyne.KeyEscape)
	if m.Canvas.Overlays().Top() != nil || !m.At("start") {
		t.Errorf("where nothing was said it asks, at %v", m.W.Screen.Name())
	}
}

func TestTypingBeginsToWriteInTheLine(t *testing.T) {
	m := desktest.AtSetup(t)
	m.Shortcut(desk.WithCtrlShift(fyne.KeyN))
	p := page(m)
	for _, name := range []string{words.SetupCouncil, words.SetupDate} {
		m.ToRow(name)
		m.Write(map[string]string{words.SetupCouncil: "Larkbury", words.SetupDate: "2/5/2030"}[name])
		m.Read()
	}
	if p.Draft.Council != "Larkbury" || p.Draft.Date != "2030-05-02" {
		t.Fatalf("%q on %q", p.Draft.Council, p.Draft.Date)
	}
	// What is refused is selected: what is typed next takes its place.
	m.ToRow(words.SetupDate)
	m.Write("3 May")
	m.SaidThat(t, "“3 May” is not a date.")
	m.Write("3 May 2030")
	m.Read()
	if p.Draft.Date != "2030-05-03" {
		t.Errorf("the date is %q", p.Draft.Date)
	}
	// A name without an ending, and without a folder.
	m.Fact(words.SetupPath, "heath")
	if want := filepath.Join(m.Folder, "heath.wardcount"); p.Draft.Path != want || !strings.Contains(m.Texts(), want) {
		t.Errorf("made at %q; the page says\n%s", p.Draft.Path, m.Texts())
	}
}

func TestTheNameThatIsOfferedIsFreeAndWhatFilesSayStandsInTheLine(t *testing.T) {
	m := desktest.AtSetup(t)
	if err := os.WriteFile(filepath.Join(m.Folder, "larkbury-2030.wardcount"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	m.Shortcut(desk.WithCtrl(fyne.KeyN))
	m.Add(m.ExampleBook("set-up.xlsx", nil))
	p := page(m)
	if want := filepath.Join(m.Folder, "larkbury-2030-2.wardcount"); p.Reading.Path != want || p.Reading.PathWrong != nil {
		t.Errorf("offered: %s, %v", p.Reading.Path, p.Reading.PathWrong)
	}
	m.Row(words.SetupDate)
	if e, ok := m.Canvas.Focused().(interface{ SelectedText() string }); !ok || e.SelectedText() != p.Reading.SetUp.Election.Date {
		t.Errorf("the line does not hold the date")
	}
	m.Press(fyne.KeyReturn)
	if p.Draft.Date != "" {
		t.Errorf("what the files say is said by hand now: %q", p.Draft.Date)
	}
	for _, person := range p.Reading.SetUp.Election.People {
		if !strings.Contains(m.Texts(), person.Name) {
			t.Errorf("%s is not shown", person.Name)
		}
	}
	m.Press(fyne.KeyF9)
	m.Choose("Practice supervisor")
	m.Trace.Wait(t, "setup=made")
	t.Cleanup(func() { _ = m.W.CloseCount() })
	records, err := m.W.Count.Journal(1)
	if err != nil || records[0].Actor != "Practice supervisor" {
		t.Errorf("made by %v, %v", records, err)
	}
}

func TestAWrongCorrectionIsNotSaidToBeOne(t *testing.T) {
	m := desktest.AtSetup(t)
	m.Shortcut(desk.WithCtrl(fyne.KeyN))
	m.Add(m.ExampleBook("wrong.xlsx", map[string][2]string{"D2": {"Wards", "two"}}))
	if !strings.Contains(m.Texts(), "Alder Heath · wrong.xlsx · Wards · row 2") {
		t.Errorf("whose line it is does not stand in\n%s", m.Texts())
	}
	m.Row(shown.SetupFaultKey + "0")
	m.Write("many")
	m.Read()
	m.SaidThat(t, "Still wrong: “many” is not a whole number.")
	m.Row(shown.SetupFaultKey + "0")
	m.Write("2")
	m.Read()
	m.SaidThat(t, "Corrected. Nothing is wrong any more.")
}

func TestPagingTakesThePlaceAlongAndLettersFindALine(t *testing.T) {
	m := desktest.InSetUp(t)
	at := func() string { return m.Canvas.Focused().(interface{ Key() string }).Key() }
	first := at()
	m.Press(fyne.KeyPageDown)
	if at() == first {
		t.Error("Page Down left the place behind")
	}
	m.Press(fyne.KeyEnd)
	if last := len(m.Script.Election.People) - 1; at() != shown.MendPersonKey+string(rune('0'+last)) {
		t.Errorf("at the end it stands at %s", at())
	}
	c := m.Script.Election.Contests[3]
	for _, r := range strings.ToLower(c.Name)[:4] {
		m.Char(r)
	}
	if at() != shown.MendWardKey+"3" {
		t.Errorf("%s leads to %s; said: %q", c.Name, at(), m.Said())
	}
}
