package forms

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"wardcount/app"
	"wardcount/app/intake"
	"wardcount/forms/desk"
	"wardcount/forms/kit/work"
	"wardcount/forms/setups"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/text"
)

func TestThreeFaultsAreMendedInPlaceAndTheCountIsThatOfTheRightFile(t *testing.T) {
	m := atSetup(t)
	right := m.exampleBook("right.xlsx", nil)
	wrong := m.exampleBook("wrong.xlsx", map[string][2]string{"D2": {"Wards", "two"}, "B3": {"People", "assistant"}, "B2": {"Postal sessions", "soon"}})
	m.Shortcut(desk.WithCtrl(fyne.KeyN))
	m.add(wrong)
	p := m.page()
	if len(p.Reading.Troubles) != 3 {
		t.Fatalf("%d faults in\n%s", len(p.Reading.Troubles), m.texts())
	}
	for _, want := range []string{"our set-up workbook: Council, People", "“two” is not a whole number.", "Write 1 to 25.", "wrong.xlsx · Wards · row 2 · column Seats · D2", "“assistant” is not one of the choices.", "“soon” is not a date.", words.SetupHoldsSoFar} {
		if !strings.Contains(m.texts(), want) {
			t.Errorf("%q does not stand in\n%s", want, m.texts())
		}
	}
	m.Press(fyne.KeyF9)
	m.saidThat(t, "Mend what is wrong first")
	// The role is chosen, the figures are written.
	m.row(shown.SetupFaultKey + "0")
	m.choose("deputy returning officer")
	m.read()
	m.saidThat(t, "2 things are still wrong")
	m.row(shown.SetupFaultKey + "0")
	m.write("many")
	m.read()
	m.row(shown.SetupFaultKey + "0")
	m.write("2")
	m.read()
	m.Press(fyne.KeyF6, fyne.KeyReturn)
	m.write("2030-04-30")
	m.read()
	if !p.Reading.Sound() || len(p.Draft.Corrections) != 3 {
		t.Fatalf("corrected %d:\n%s", len(p.Draft.Corrections), m.texts())
	}
	if !strings.Contains(m.texts(), "wrong.xlsx · Wards · D2\ntwo\n\n2\n") || !strings.Contains(m.texts(), words.SetupCorrectedText) {
		t.Errorf("the corrections do not stand in\n%s", m.texts())
	}
	copied := filepath.Join(m.folder, "mended.xlsx")
	m.row(shown.SetupSaveKey)
	m.answer(copied)
	m.trace.wait(t, "setup=template")
	m.fact(words.SetupPath, filepath.Join(m.folder, "night.wardcount"))
	got := m.made()
	if again := terminal(t, intake.Options{}, copied); !text.Same(got, again) {
		t.Errorf("the workbook that was written holds %+v", again)
	}
	if want := terminal(t, intake.Options{}, right); !text.Same(got, want) {
		t.Errorf("made: %+v\nwant: %+v", got, want)
	}
	records, err := m.w.Count.Journal(1)
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
	m := atSetup(t)
	wrong := m.exampleBook("wrong.xlsx", map[string][2]string{"D2": {"Wards", "two"}})
	m.Shortcut(desk.WithCtrl(fyne.KeyN))
	m.add(wrong)
	m.row(shown.SetupFaultKey + "0")
	m.write("2")
	m.read()
	p := m.page()
	if !p.Reading.Sound() {
		t.Fatal(m.texts())
	}
	m.row(shown.SetupFixKey + "0")
	m.read()
	if len(p.Reading.Troubles) != 1 || len(p.Draft.Corrections) != 0 {
		t.Errorf("taken back:\n%s", m.texts())
	}
	m.Shortcut(&fyne.ShortcutUndo{})
	m.read()
	if !p.Reading.Sound() {
		t.Errorf("the taking back was not taken back:\n%s", m.texts())
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
	m := atSetup(t)
	halls := m.file("halls.csv", "Desk label,Hall,Notes\n1,Heath Road School,step-free\n2,Library,\n")
	candidates := m.file("candidates.csv", "Last name,First names,Party description\nBunting,Rosalind May,Orchard Party\nDunnock,Peter,Independent\n")
	m.Shortcut(desk.WithCtrlShift(fyne.KeyN))
	m.add(candidates)
	m.add(halls)
	for name, said := range map[string]string{words.SetupCouncil: "Larkbury Borough Council", words.SetupDate: "2030-05-02", words.SetupWard: "Alder Heath",
		words.SetupElectorate: "5210", words.SetupBy: "Practice returning officer", words.SetupPath: filepath.Join(m.folder, "heath.wardcount")} {
		m.fact(name, said)
	}
	p := m.page()
	if p.Reading.Sound() {
		t.Fatalf("headings that nobody knows were read:\n%s", m.texts())
	}
	m.row(shown.SetupFileKey + "1")
	if _, ok := m.w.Screen.(*setups.ColumnsPage); !ok {
		t.Fatalf("no columns but %v", m.w.Screen.Name())
	}
	matched := 1
	m.trace.wait(t, "columns=read n=1")
	column := func(at int, field string) {
		t.Helper()
		m.row(shown.ColumnKey + strconv.Itoa(at))
		m.choose(field)
		matched++
		m.trace.wait(t, "columns=read n="+strconv.Itoa(matched))
	}
	m.row(shown.ColumnTableKey)
	m.choose("Stations")
	matched++
	m.trace.wait(t, "columns=read n="+strconv.Itoa(matched))
	m.Press(fyne.KeyF9)
	m.saidThat(t, "“Station”")
	column(0, "Station")
	column(1, "Polling place")
	for _, want := range []string{"Desk label", "Heath Road School", words.SetupColumnsUnread} {
		if !strings.Contains(m.texts(), want) {
			t.Errorf("%q does not stand in\n%s", want, m.texts())
		}
	}
	m.row(shown.ColumnKeepKey)
	m.write("our halls")
	m.read()
	m.saidThat(t, "“our halls”")
	got := m.made()
	one := intake.Options{Council: "Larkbury Borough Council", Date: "2030-05-02", By: "Practice returning officer", ByElection: true,
		Ward: intake.OneWard{Name: "Alder Heath", Electorate: 5210}, Use: []string{"our halls"}}
	if want := terminal(t, one, candidates, halls); !text.Same(got, want) {
		t.Errorf("made: %+v\nwant: %+v", got, want)
	}
}

func TestAByElectionIsTypedLineByLineAndCheckedAsFilesAre(t *testing.T) {
	m := atSetup(t)
	m.Shortcut(desk.WithCtrlShift(fyne.KeyN))
	p := m.page()
	for _, f := range []struct{ name, said string }{{words.SetupCouncil, "Larkbury Borough Council"}, {words.SetupWard, "Alder Heath"}, {words.SetupElectorate, "5210"},
		{words.SetupPath, filepath.Join(m.folder, "heath.wardcount")}} {
		m.fact(f.name, f.said)
	}
	m.row(words.SetupDate)
	m.write("2 May")
	m.saidThat(t, "“2 May” is not a date.")
	m.Press(fyne.KeyEscape)
	m.fact(words.SetupDate, "2030-05-02")
	m.row(shown.SetupTypeKey + "candidate")
	for _, c := range [][3]string{{"Bunting, Rosalind May", "", "Orchard Party"}, {"Dunnock, Peter", "Independent", ""}} {
		for _, part := range c {
			m.write(part)
		}
		m.read()
	}
	m.write("")
	m.row(shown.SetupTypeKey + "station")
	for _, c := range [][2]string{{"1", "Heath Road School"}, {"1", "Library"}} {
		m.write(c[0])
		m.write(c[1])
		m.read()
	}
	m.write("")
	m.row(shown.SetupTypeKey + "person")
	for _, o := range [][2]string{{"Practice returning officer", "Returning officer"}, {"Practice clerk A", "Clerk"}, {"Practice clerk B", "Clerk"}} {
		m.write(o[0])
		m.choose(o[1])
		m.read()
	}
	m.write("")
	if p.Reading.Sound() || !strings.Contains(m.texts(), "Station “1” stands twice.") {
		t.Fatalf("a number that stands twice is no fault:\n%s", m.texts())
	}
	m.row(shown.SetupFaultKey + "0")
	m.write("2")
	m.write("Library")
	m.read()
	got := m.made()
	one := intake.Options{Council: "Larkbury Borough Council", Date: "2030-05-02", ByElection: true, Ward: intake.OneWard{Name: "Alder Heath", Electorate: 5210}}
	want := terminal(t, one, m.file("candidates.csv", "Name,Description,Party\n\"Bunting, Rosalind May\",,Orchard Party\n\"Dunnock, Peter\",Independent,\n"),
		m.file("stations.csv", "Station,Polling place\n1,Heath Road School\n2,Library\n"),
		m.file("people.csv", "Name,Role\nPractice returning officer,returning officer\nPractice clerk A,clerk\nPractice clerk B,clerk\n"))
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
	m := atSetup(t)
	results := m.file("results.csv", leap)
	m.Shortcut(desk.WithCtrlShift(fyne.KeyN))
	m.add(results)
	if !strings.Contains(m.texts(), "LEAP results, 3 contests: wards, seats and candidates are taken, never votes") {
		t.Errorf("recognised as\n%s", m.texts())
	}
	m.row(words.SetupWard)
	m.answer("birch")
	m.read()
	m.fact(words.SetupDate, "2030-05-02")
	m.fact(words.SetupElectorate, "2874")
	m.fact(words.SetupBy, "Practice returning officer")
	m.add(m.file("stations.csv", "Station,Polling place\n1,Library\n"))
	got := m.made()
	want := terminal(t, intake.Options{Council: "Larkbury", Date: "2030-05-02", By: "Practice returning officer", ByElection: true,
		Ward: intake.OneWard{Name: "Bircham", Electorate: 2874}}, results, filepath.Join(m.folder, "stations.csv"))
	if !text.Same(got, want) || len(got.Contests) != 1 || len(got.Contests[0].Candidates) != 2 {
		t.Errorf("made: %+v\nwant: %+v", got, want)
	}
}

func TestAFileOfSeveralCouncilsAsksWhichByKey(t *testing.T) {
	m := atSetup(t)
	m.Shortcut(desk.WithCtrl(fyne.KeyN))
	m.add(m.file("results.csv", leap))
	if !strings.Contains(m.texts(), "It has several councils: Larkbury, Otterham.") {
		t.Fatalf("the page says\n%s", m.texts())
	}
	if strings.Contains(m.texts(), "--council") {
		t.Errorf("the page speaks of the terminal:\n%s", m.texts())
	}
	m.Press(fyne.KeyReturn)
	m.choose("Larkbury")
	m.read()
	if p := m.page(); p.Draft.Council != "Larkbury" || len(p.Reading.SetUp.Election.Contests) != 2 {
		t.Errorf("%s:\n%s", p.Draft.Council, m.texts())
	}
}

func TestAPlaceWhereNoCountShouldBeIsSaidAtTheFileAndNothingIsMade(t *testing.T) {
	m := atSetup(t)
	synchronised := filepath.Join(m.folder, "OneDrive")
	if err := os.Mkdir(synchronised, 0o700); err != nil {
		t.Fatal(err)
	}
	m.Shortcut(desk.WithCtrl(fyne.KeyN))
	m.add(m.exampleBook("set-up.xlsx", nil))
	m.fact(words.SetupPath, filepath.Join(synchronised, "night.wardcount"))
	if !strings.Contains(m.texts(), "a folder that is copied elsewhere while it is written") {
		t.Errorf("the page says\n%s", m.texts())
	}
	m.Press(fyne.KeyF9)
	m.saidThat(t, "is not synchronised")
	left, err := os.ReadDir(synchronised)
	if err != nil || len(left) > 0 || m.w.Count != nil {
		t.Errorf("left behind: %v, %v", left, err)
	}
	m.fact(words.SetupPath, "~/night.wardcount")
	m.made()
	if _, err := os.Stat(filepath.Join(m.folder, "night.wardcount")); err != nil {
		t.Error(err)
	}
}

func TestAFileThatChangesBeforeTheCountIsMadeStopsItAndIsSaid(t *testing.T) {
	m := atSetup(t)
	m.Shortcut(desk.WithCtrlShift(fyne.KeyN))
	stations := m.file("stations.csv", "Station,Polling place\n1,Library\n")
	m.add(stations)
	m.add(m.file("candidates.csv", "Surname,Forenames\nWren,Alex\nLark,Jo\n"))
	for _, f := range [][2]string{{words.SetupCouncil, "Larkbury"}, {words.SetupDate, "2030-05-02"}, {words.SetupWard, "Bircham"}, {words.SetupElectorate, "2874"}, {words.SetupBy, "Practice returning officer"}} {
		m.fact(f[0], f[1])
	}
	m.file("stations.csv", "Station,Polling place\n1,Library\n2,School\n")
	m.Press(fyne.KeyF9)
	m.trace.wait(t, "setup=stopped")
	m.saidThat(t, "A file was changed, or is gone, since it was read.")
	if m.w.Count != nil || !strings.Contains(m.texts(), words.SetupFileChanged) {
		t.Errorf("the page says\n%s", m.texts())
	}
	m.reads++ // what it holds now was read on the way
	got := m.made()
	if len(got.Stations) != 2 {
		t.Errorf("stations: %+v", got.Stations)
	}
}

func TestFilesAreDroppedAndTakenOffAndAskedForBeforeTheyAreLost(t *testing.T) {
	m := atSetup(t)
	a, b := m.file("a.csv", "Station,Polling place\n1,Library\n"), m.file("b.csv", "Surname,Forenames\nWren,Alex\n")
	dropped(m.w, []fyne.URI{storage.NewFileURI(a), storage.NewFileURI(b)})
	m.read()
	p := m.page()
	if len(p.Draft.Files) != 2 || !strings.Contains(m.texts(), "a table of stations, 2 columns read") {
		t.Fatalf("the page says\n%s", m.texts())
	}
	m.toRow(shown.SetupFileKey + "0")
	m.Press(fyne.KeyDelete)
	m.read()
	if len(p.Draft.Files) != 1 || p.Draft.Files[0].Path != b {
		t.Errorf("files: %+v", p.Draft.Files)
	}
	m.Press(fyne.KeyEscape)
	if m.Canvas.Overlays().Top() == nil {
		t.Fatal("nothing was asked before it was lost")
	}
	m.Press(fyne.KeyReturn)
	if m.w.Screen != p {
		t.Error("who stays is elsewhere")
	}
}

func TestAnEmptyWorkbookIsWrittenAndNeverOverAnother(t *testing.T) {
	m := atSetup(t)
	m.Shortcut(desk.WithCtrl(fyne.KeyN))
	path := filepath.Join(m.folder, "empty.xlsx")
	for _, want := range []string{"Fill it in and save it", "is there already"} {
		m.trace = &traceLog{}
		m.w.Trace = work.Tracer{To: m.trace}
		m.row(shown.SetupTemplateKey)
		m.answer(path)
		m.trace.wait(t, "setup=template")
		m.saidThat(t, want)
	}
	data, err := os.ReadFile(path)
	if err != nil || !intake.Recognise(intake.Source{Name: path, Data: data}, intake.Options{}).SetUpBook {
		t.Errorf("%v", err)
	}
}

func TestResultsOfAnEarlierPollAreTheWardsLastContest(t *testing.T) {
	m := atSetup(t)
	candidates := m.file("candidates.csv", "Ward,Surname,Forenames\nBircham,Wren,Alex\nBircham,Lark,Jo\n")
	wards := m.file("wards.csv", "Ward,GSS code,Seats,Electorate\nBircham,E05999902,1,2874\n")
	stations := m.file("stations.csv", "Station,Polling place,Ward\n1,Library,Bircham\n")
	earlier := m.file("leap-2026-05-07.csv", "Larkbury,E07999999,Bircham,E05999902,Robin Fieldfare,RM,310,1\nLarkbury,E07999999,Bircham,E05999902,Omar Redstart,Orch,290,0\n")
	m.Shortcut(desk.WithCtrl(fyne.KeyN))
	for _, path := range []string{candidates, wards, stations, earlier} {
		m.add(path)
	}
	m.row(shown.SetupFileKey + "3")
	m.choose(words.SetupFileEarlier)
	m.read()
	for _, f := range [][2]string{{words.SetupCouncil, "Larkbury"}, {words.SetupDate, "2030-05-02"}, {words.SetupBy, "Practice returning officer"}, {words.SetupTurnout, "a mayor was elected too"}} {
		m.fact(f[0], f[1])
	}
	got := m.made()
	law, err := app.Law()
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(earlier)
	if err != nil {
		t.Fatal(err)
	}
	want := terminal(t, intake.Options{Law: law, Council: "Larkbury", Date: "2030-05-02", By: "Practice returning officer",
		Baselines: []intake.Source{{Name: earlier, Data: data}}, NoTurnoutBase: "a mayor was elected too"}, candidates, wards, stations)
	if !text.Same(got, want) || got.Contests[0].Last == nil || got.Contests[0].Last.NotForTurnout == "" {
		t.Errorf("made: %+v\nwant: %+v", got, want)
	}
}
