package setups_test

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/app/intake"
	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/kit/work"
	"wardcount/forms/setups"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/text"
)

func TestWhatIsWrongWithAFileIsComeToFromWhereverItWasAdded(t *testing.T) {
	m := desktest.AtSetup(t)
	m.Shortcut(desk.WithCtrl(fyne.KeyN))
	m.Add(m.ExampleBook("right.xlsx", nil))
	page(m).List.MoveTo(words.SetupPath)
	candidates := filepath.Join(m.Folder, "candidates.csv")
	if err := os.WriteFile(candidates, []byte("Ward;Name;Party\nNowhere;Practice Candidate;Practice Party\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	m.Add(candidates)
	if key := page(m).List.Key(); key != shown.SetupFaultKey+"0" {
		t.Errorf("the list stands at %q over\n%s", key, m.Texts())
	}
}

func TestThreeFaultsAreMendedInPlaceAndTheCountIsThatOfTheRightFile(t *testing.T) {
	m := desktest.AtSetup(t)
	right := m.ExampleBook("right.xlsx", nil)
	wrong := m.ExampleBook("wrong.xlsx", map[string][2]string{"D2": {"Wards", "two"}, "B3": {"People", "assistant"}, "B2": {"Postal sessions", "soon"}})
	m.Shortcut(desk.WithCtrl(fyne.KeyN))
	m.Add(wrong)
	p := page(m)
	if len(p.Reading.Troubles) != 3 {
		t.Fatalf("%d faults in\n%s", len(p.Reading.Troubles), m.Texts())
	}
	for _, want := range []string{"our set-up workbook: Council, People", "“two” is not a whole number.", "Write 1 to 25.", "wrong.xlsx · Wards · row 2 · column Seats · D2", "“assistant” is not one of the choices.", "“soon” is not a date.", words.SetupHoldsSoFar} {
		if !strings.Contains(m.Texts(), want) {
			t.Errorf("%q does not stand in\n%s", want, m.Texts())
		}
	}
	m.Press(fyne.KeyF9)
	m.SaidThat(t, "Mend what is wrong first")
	// The role is chosen, the figures are written.
	m.Row(shown.SetupFaultKey + "0")
	m.Choose("deputy returning officer")
	m.Read()
	m.SaidThat(t, "2 things are still wrong")
	m.Row(shown.SetupFaultKey + "0")
	m.Write("many")
	m.Read()
	m.Row(shown.SetupFaultKey + "0")
	m.Write("2")
	m.Read()
	m.Press(fyne.KeyF6, fyne.KeyReturn)
	m.Write("2030-04-30")
	m.Read()
	if !p.Reading.Sound() || len(p.Draft.Corrections) != 3 {
		t.Fatalf("corrected %d:\n%s", len(p.Draft.Corrections), m.Texts())
	}
	if !strings.Contains(m.Texts(), "wrong.xlsx · Wards · D2\ntwo\n\n2\n") || !strings.Contains(m.Texts(), words.SetupCorrectedText) {
		t.Errorf("the corrections do not stand in\n%s", m.Texts())
	}
	copied := filepath.Join(m.Folder, "mended.xlsx")
	m.Row(shown.SetupSaveKey)
	m.Answer(copied)
	m.Trace.Wait(t, "setup=template")
	m.Fact(words.SetupPath, filepath.Join(m.Folder, "night.wardcount"))
	got := m.Made()
	if again := desktest.Terminal(t, intake.Options{}, copied); !text.Same(got, again) {
		t.Errorf("the workbook that was written holds %+v", again)
	}
	if want := desktest.Terminal(t, intake.Options{}, right); !text.Same(got, want) {
		t.Errorf("made: %+v\nwant: %+v", got, want)
	}
	records, err := m.W.Count.Journal(1)
	if err != nil {
		t.Fatal(err)
	}
	entry, err := records[0].Entry()
	if err != nil {
		t.Fatal(err)
	}
	if b, ok := entry.Body.(reconcile.ElectionSetUp); !ok || len(b.Corrected) != 3 {
		t.Errorf("the journal has %+v", b.Corrected)
	}
}

func TestACorrectionIsTakenBackByKey(t *testing.T) {
	m := desktest.AtSetup(t)
	wrong := m.ExampleBook("wrong.xlsx", map[string][2]string{"D2": {"Wards", "two"}})
	m.Shortcut(desk.WithCtrl(fyne.KeyN))
	m.Add(wrong)
	m.Row(shown.SetupFaultKey + "0")
	m.Write("2")
	m.Read()
	p := page(m)
	if !p.Reading.Sound() {
		t.Fatal(m.Texts())
	}
	m.Row(shown.SetupFixKey + "0")
	m.Read()
	if len(p.Reading.Troubles) != 1 || len(p.Draft.Corrections) != 0 {
		t.Errorf("taken back:\n%s", m.Texts())
	}
	m.Shortcut(&fyne.ShortcutUndo{})
	m.Read()
	if !p.Reading.Sound() {
		t.Errorf("the taking back was not taken back:\n%s", m.Texts())
	}
	data, err := os.ReadFile(wrong)
	if err != nil {
		t.Fatal(err)
	}
	if again := intake.Held(intake.Source{Name: wrong, Data: data}, "Wards", "D2"); again != "two" {
		t.Errorf("the file says %q", again)
	}
}

func TestAStrangeTableWhoseColumnsAreMatchedHereIsThatOfTheTerminalsColumns(t *testing.T) {
	m := desktest.AtSetup(t)
	halls := m.File("halls.csv", "Desk label,Hall,Notes\n1,Heath Road School,step-free\n2,Library,\n")
	candidates := m.File("candidates.csv", "Last name,First names,Party description\nBunting,Rosalind May,Orchard Party\nDunnock,Peter,Independent\n")
	m.Shortcut(desk.WithCtrlShift(fyne.KeyN))
	m.Add(candidates)
	m.Add(halls)
	for name, said := range map[string]string{words.SetupCouncil: "Larkbury Borough Council", words.SetupDate: "2030-05-02", words.SetupWard: "Alder Heath",
		words.SetupElectorate: "5210", words.SetupBy: "Practice returning officer", words.SetupPath: filepath.Join(m.Folder, "heath.wardcount")} {
		m.Fact(name, said)
	}
	p := page(m)
	if p.Reading.Sound() {
		t.Fatalf("headings that nobody knows were read:\n%s", m.Texts())
	}
	m.Row(shown.SetupFileKey + "1")
	if _, ok := m.W.Screen.(*setups.ColumnsPage); !ok {
		t.Fatalf("no columns but %v", m.W.Screen.Name())
	}
	matched := 1
	m.Trace.Wait(t, "columns=read n=1")
	column := func(at int, field string) {
		t.Helper()
		m.Row(shown.ColumnKey + strconv.Itoa(at))
		m.Choose(field)
		matched++
		m.Trace.Wait(t, "columns=read n="+strconv.Itoa(matched))
	}
	m.Row(shown.ColumnTableKey)
	m.Choose("Stations")
	matched++
	m.Trace.Wait(t, "columns=read n="+strconv.Itoa(matched))
	m.Press(fyne.KeyF9)
	m.SaidThat(t, "“Station”")
	column(0, "Station")
	column(1, "Polling place")
	for _, want := range []string{"Desk label", "Heath Road School", words.SetupColumnsUnread} {
		if !strings.Contains(m.Texts(), want) {
			t.Errorf("%q does not stand in\n%s", want, m.Texts())
		}
	}
	m.Row(shown.ColumnKeepKey)
	m.Write("our halls")
	m.Read()
	m.SaidThat(t, "“our halls”")
	got := m.Made()
	one := intake.Options{Council: "Larkbury Borough Council", Date: "2030-05-02", By: "Practice returning officer", ByElection: true,
		Ward: intake.OneWard{Name: "Alder Heath", Electorate: 5210}, Use: []string{"our halls"}}
	if want := desktest.Terminal(t, one, candidates, halls); !text.Same(got, want) {
		t.Errorf("made: %+v\nwant: %+v", got, want)
	}
}

func TestAByElectionIsTypedLineByLineAndCheckedAsFilesAre(t *testing.T) {
	m := desktest.AtSetup(t)
	m.Shortcut(desk.WithCtrlShift(fyne.KeyN))
	p := page(m)
	for _, f := range []struct{ name, said string }{{words.SetupCouncil, "Larkbury Borough Council"}, {words.SetupWard, "Alder Heath"}, {words.SetupElectorate, "5210"},
		{words.SetupPath, filepath.Join(m.Folder, "heath.wardcount")}} {
		m.Fact(f.name, f.said)
	}
	m.Row(words.SetupDate)
	m.Write("2 May")
	m.SaidThat(t, "“2 May” is not a date.")
	m.Write("soon") // which replaces what was not taken
	m.SaidThat(t, "“soon” is not a date.")
	m.Press(fyne.KeyEscape)
	m.Fact(words.SetupDate, "2030-05-02")
	m.Row(shown.SetupTypeKey + "candidate")
	for _, c := range [][3]string{{"Bunting, Rosalind May", "", "Orchard Party"}, {"Dunnock, Peter", "Independent", ""}} {
		for _, part := range c {
			m.Write(part)
		}
		m.Read()
	}
	m.Write("")
	m.Row(shown.SetupTypeKey + "station")
	for _, c := range [][2]string{{"1", "Heath Road School"}, {"1", "Library"}} {
		m.Write(c[0])
		m.Write(c[1])
		m.Read()
	}
	m.Write("")
	m.Row(shown.SetupTypeKey + "person")
	for _, o := range [][2]string{{"Practice returning officer", "Returning officer"}, {"Practice clerk A", "Clerk"}, {"Practice clerk B", "Clerk"}} {
		m.Write(o[0])
		m.Choose(o[1])
		m.Read()
	}
	m.Write("")
	if p.Reading.Sound() || !strings.Contains(m.Texts(), "Station “1” stands twice.") {
		t.Fatalf("a number that stands twice is no fault:\n%s", m.Texts())
	}
	m.Row(shown.SetupFaultKey + "0")
	m.Write("2")
	m.Write("Library")
	m.Read()
	got := m.Made()
	one := intake.Options{Council: "Larkbury Borough Council", Date: "2030-05-02", ByElection: true, Ward: intake.OneWard{Name: "Alder Heath", Electorate: 5210}}
	want := desktest.Terminal(t, one, m.File("candidates.csv", "Name,Description,Party\n\"Bunting, Rosalind May\",,Orchard Party\n\"Dunnock, Peter\",Independent,\n"),
		m.File("stations.csv", "Station,Polling place\n1,Heath Road School\n2,Library\n"),
		m.File("people.csv", "Name,Role\nPractice returning officer,returning officer\nPractice clerk A,clerk\nPractice clerk B,clerk\n"))
	if !text.Same(got, want) {
		t.Errorf("made: %+v\nwant: %+v", got, want)
	}
	if got.KeyOnce || len(got.Boxes) != 3 {
		t.Errorf("keyed once: %v; boxes: %+v", got.KeyOnce, got.Boxes)
	}
}

// leap are results of three wards, as published.
const leap = `Larkbury,E07999999,Alder Heath,E05999901,Rosalind Bunting,Orch,634,1
Larkbury,E07999999,Alder Heath,E05999901,Peter Dunnock,RM,512,0
Larkbury,E07999999,Bircham,E05999902,Robin Fieldfare,RM,310,1
Larkbury,E07999999,Bircham,E05999902,Omar Redstart,Orch,290,0
Otterham,E07999998,Weir,E05999801,Marian Twite,Orch,5,1
`

func TestTheOneBallotOfAByElectionIsFoundInAFileOfMany(t *testing.T) {
	m := desktest.AtSetup(t)
	results := m.File("results.csv", leap)
	m.Shortcut(desk.WithCtrlShift(fyne.KeyN))
	m.Add(results)
	if !strings.Contains(m.Texts(), "LEAP results, 3 contests: wards, seats and candidates are taken, never votes") {
		t.Errorf("recognised as\n%s", m.Texts())
	}
	m.Row(words.SetupWard)
	m.Answer("birch")
	m.Read()
	m.Fact(words.SetupDate, "2030-05-02")
	m.Fact(words.SetupElectorate, "2874")
	m.Fact(words.SetupBy, "Practice returning officer")
	m.Add(m.File("stations.csv", "Station,Polling place\n1,Library\n"))
	got := m.Made()
	want := desktest.Terminal(t, intake.Options{Council: "Larkbury", Date: "2030-05-02", By: "Practice returning officer", ByElection: true,
		Ward: intake.OneWard{Name: "Bircham", Electorate: 2874}}, results, filepath.Join(m.Folder, "stations.csv"))
	if !text.Same(got, want) || len(got.Contests) != 1 || len(got.Contests[0].Candidates) != 2 {
		t.Errorf("made: %+v\nwant: %+v", got, want)
	}
}

func TestAFileOfSeveralCouncilsAsksWhichByKey(t *testing.T) {
	m := desktest.AtSetup(t)
	m.Shortcut(desk.WithCtrl(fyne.KeyN))
	m.Add(m.File("results.csv", leap))
	if !strings.Contains(m.Texts(), "It has several councils: Larkbury, Otterham.") {
		t.Fatalf("the page says\n%s", m.Texts())
	}
	if strings.Contains(m.Texts(), "--council") {
		t.Errorf("the page speaks of the terminal:\n%s", m.Texts())
	}
	m.Press(fyne.KeyReturn)
	m.Choose("Larkbury")
	m.Read()
	if p := page(m); p.Draft.Council != "Larkbury" || len(p.Reading.SetUp.Election.Contests) != 2 {
		t.Errorf("%s:\n%s", p.Draft.Council, m.Texts())
	}
}

func TestAPlaceWhereNoCountShouldBeIsSaidAtTheFileAndNothingIsMade(t *testing.T) {
	m := desktest.AtSetup(t)
	synchronised := filepath.Join(m.Folder, "OneDrive")
	if err := os.Mkdir(synchronised, 0o700); err != nil {
		t.Fatal(err)
	}
	m.Shortcut(desk.WithCtrl(fyne.KeyN))
	m.Add(m.ExampleBook("set-up.xlsx", nil))
	m.Fact(words.SetupPath, filepath.Join(synchronised, "night.wardcount"))
	if !strings.Contains(m.Texts(), "a folder that is copied elsewhere while it is written") {
		t.Errorf("the page says\n%s", m.Texts())
	}
	m.Press(fyne.KeyF9)
	m.SaidThat(t, "is not synchronised")
	left, err := os.ReadDir(synchronised)
	if err != nil || len(left) > 0 || m.W.Count != nil {
		t.Errorf("left behind: %v, %v", left, err)
	}
	m.Fact(words.SetupPath, "~/night.wardcount")
	m.Made()
	if _, err := os.Stat(filepath.Join(m.Folder, "night.wardcount")); err != nil {
		t.Error(err)
	}
}

func TestAFileThatChangesBeforeTheCountIsMadeStopsItAndIsSaid(t *testing.T) {
	m := desktest.AtSetup(t)
	m.Shortcut(desk.WithCtrlShift(fyne.KeyN))
	stations := m.File("stations.csv", "Station,Polling place\n1,Library\n")
	m.Add(stations)
	m.Add(m.File("candidates.csv", "Surname,Forenames\nWren,Alex\nLark,Jo\n"))
	for _, f := range [][2]string{{words.SetupCouncil, "Larkbury"}, {words.SetupDate, "2030-05-02"}, {words.SetupWard, "Bircham"}, {words.SetupElectorate, "2874"}, {words.SetupBy, "Practice returning officer"}} {
		m.Fact(f[0], f[1])
	}
	m.File("stations.csv", "Station,Polling place\n1,Library\n2,School\n")
	m.Press(fyne.KeyF9)
	m.Trace.Wait(t, "setup=stopped")
	m.SaidThat(t, "A file was changed, or is gone, since it was read.")
	if m.W.Count != nil || !strings.Contains(m.Texts(), words.SetupFileChanged) {
		t.Errorf("the page says\n%s", m.Texts())
	}
	m.Reads++ // what it holds now was read on the way
	got := m.Made()
	if len(got.Stations) != 2 {
		t.Errorf("stations: %+v", got.Stations)
	}
}

func TestAnEmptyWorkbookIsWrittenAndNeverOverAnother(t *testing.T) {
	m := desktest.AtSetup(t)
	m.Shortcut(desk.WithCtrl(fyne.KeyN))
	path := filepath.Join(m.Folder, "empty.xlsx")
	for _, want := range []string{"Fill it in and save it", "is there already"} {
		m.Trace = &desktest.TraceLog{}
		m.W.Trace = work.Tracer{To: m.Trace}
		m.Row(shown.SetupTemplateKey)
		m.Answer(path)
		m.Trace.Wait(t, "setup=template")
		m.SaidThat(t, want)
	}
	data, err := os.ReadFile(path)
	if err != nil || !intake.Recognise(intake.Source{Name: path, Data: data}, intake.Options{}).SetUpBook {
		t.Errorf("%v", err)
	}
}

func TestResultsOfAnEarlierPollAreTheWardsLastContest(t *testing.T) {
	m := desktest.AtSetup(t)
	candidates := m.File("candidates.csv", "Ward,Surname,Forenames\nBircham,Wren,Alex\nBircham,Lark,Jo\n")
	wards := m.File("wards.csv", "Ward,GSS code,Seats,Electorate\nBircham,E05999902,1,2874\n")
	stations := m.File("stations.csv", "Station,Polling place,Ward\n1,Library,Bircham\n")
	earlier := m.File("leap-2026-05-07.csv", "Larkbury,E07999999,Bircham,E05999902,Robin Fieldfare,RM,310,1\nLarkbury,E07999999,Bircham,E05999902,Omar Redstart,Orch,290,0\n")
	m.Shortcut(desk.WithCtrl(fyne.KeyN))
	for _, path := range []string{candidates, wards, stations, earlier} {
		m.Add(path)
	}
	m.Row(shown.SetupFileKey + "3")
	m.Choose(words.SetupFileEarlier)
	m.Read()
	for _, f := range [][2]string{{words.SetupCouncil, "Larkbury"}, {words.SetupDate, "2030-05-02"}, {words.SetupBy, "Practice returning officer"}, {words.SetupTurnout, "a mayor was elected too"}} {
		m.Fact(f[0], f[1])
	}
	got := m.Made()
	law, err := app.Law()
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(earlier)
	if err != nil {
		t.Fatal(err)
	}
	want := desktest.Terminal(t, intake.Options{Law: law, Council: "Larkbury", Date: "2030-05-02", By: "Practice returning officer",
		Baselines: []intake.Source{{Name: earlier, Data: data}}, NoTurnoutBase: "a mayor was elected too"}, candidates, wards, stations)
	if !text.Same(got, want) || got.Contests[0].Last == nil || got.Contests[0].Last.NotForTurnout == "" {
		t.Errorf("made: %+v\nwant: %+v", got, want)
	}
}

// page is the set-up that is being made.
func page(m *desktest.Maker) *setups.SetupPage {
	m.T.Helper()
	p, ok := m.W.Screen.(*setups.SetupPage)
	if !ok {
		m.T.Fatalf("no set-up is being made but %v; said: %q", m.W.Screen.Name(), m.Said())
	}
	return p
}

func TestF9WhileFilesAreReadSaysSoUntilTheyAre(t *testing.T) {
	m := desktest.AtSetup(t)
	m.Shortcut(desk.WithCtrl(fyne.KeyN))
	p := page(m)
	read := make(chan struct{})
	defer close(read)
	p.Work.Start(func(context.Context, work.ProgressFunc) error { <-read; return nil }, nil, nil)
	m.Press(fyne.KeyF9)
	m.SaidThat(t, "The files are still being read")
	m.Press(fyne.KeyF5)
	m.Read()
	if m.Said() != "" {
		t.Errorf("once they are read it says %q", m.Said())
	}
}
