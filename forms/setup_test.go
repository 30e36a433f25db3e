package forms

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/xuri/excelize/v2"

	"wardcount/app"
	"wardcount/app/intake"
	"wardcount/app/intake/template"
	"wardcount/app/making"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// maker is a window without a count, and somebody who makes one.
type maker struct {
	*desk
	folder string
	reads  int
}

func atStart(t *testing.T) *maker {
	t.Helper()
	folder := t.TempDir()
	t.Setenv("WARDCOUNT_CONFIG", filepath.Join(folder, "config"))
	t.Setenv("HOME", folder)
	w, k, trace := startWindow(t)
	return &maker{desk: &desk{Keyboard: k, t: t, w: w, trace: trace}, folder: folder}
}

// read waits until the page has been read once more.
func (m *maker) read() {
	m.t.Helper()
	m.reads++
	m.trace.wait(m.t, "setup=read n="+strconv.Itoa(m.reads)+" ")
}

// file writes a file into the maker's folder.
func (m *maker) file(name, text string) string {
	m.t.Helper()
	path := filepath.Join(m.folder, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		m.t.Fatal(err)
	}
	return path
}

func (m *maker) page() *setupPage {
	m.t.Helper()
	p, ok := m.w.screen.(*setupPage)
	if !ok {
		m.t.Fatalf("no set-up is being made but %v; said: %q", m.w.screen.name(), m.said())
	}
	return p
}

// row goes to a row of the page by the arrows, and opens it.
func (m *maker) row(key string) {
	m.t.Helper()
	m.toRow(key)
	m.Press(fyne.KeyReturn)
}

func (m *maker) toRow(key string) {
	m.t.Helper()
	m.Press(fyne.KeyHome)
	type listed interface{ Key() string }
	for range 400 {
		l, ok := m.Canvas.Focused().(listed)
		if !ok {
			m.t.Fatalf("no list has the keyboard; said: %q", m.said())
		}
		if l.Key() == key {
			return
		}
		m.Press(fyne.KeyDown)
	}
	m.t.Fatalf("there is no row %q in\n%s", key, m.texts())
}

// write replaces what stands in the line and takes it.
func (m *maker) write(text string) {
	m.t.Helper()
	for _, r := range text {
		m.Char(r)
	}
	m.Press(fyne.KeyReturn)
}

// add adds a file by its path.
func (m *maker) add(path string) {
	m.t.Helper()
	m.Press(fyne.KeyInsert)
	m.answer(path)
	m.read()
}

// fact says a fact in the line.
func (m *maker) fact(name, text string) {
	m.t.Helper()
	m.row(name)
	m.write(text)
	m.read()
}

// made goes on and gives the election of the count that was made.
func (m *maker) made() setup.Election {
	m.t.Helper()
	m.Press(fyne.KeyF9)
	if m.page().work.Running() || m.w.count != nil {
		m.trace.wait(m.t, "setup=made")
	}
	if m.w.count == nil {
		m.t.Fatalf("it was not made: %q\n%s", m.said(), m.texts())
	}
	m.t.Cleanup(func() { _ = m.w.closeCount() })
	return m.w.state.Election
}

// exampleBook writes the example workbook with changes to its cells.
func (m *maker) exampleBook(name string, cells map[string][2]string) string {
	m.t.Helper()
	path := filepath.Join(m.folder, name)
	example := template.Example()
	if err := making.WriteTemplate(path, &example); err != nil {
		m.t.Fatal(err)
	}
	f, err := excelize.OpenFile(path)
	if err != nil {
		m.t.Fatal(err)
	}
	defer f.Close()
	for cell, change := range cells {
		if err := f.SetCellValue(change[0], cell, change[1]); err != nil {
			m.t.Fatal(err)
		}
	}
	if err := f.Save(); err != nil {
		m.t.Fatal(err)
	}
	return path
}

// terminal reads files as the terminal does.
func terminal(t *testing.T, opt intake.Options, paths ...string) setup.Election {
	t.Helper()
	law, err := app.Law()
	if err != nil {
		t.Fatal(err)
	}
	opt.Law = law
	kept, _ := making.Kept()
	opt.Mappings = kept
	var sources []intake.Source
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, intake.Source{Name: path, Data: data})
	}
	read, faults := intake.Read(sources, opt)
	for _, f := range faults {
		t.Error(f.Error())
	}
	return read.Election
}

func TestThreeFaultsAreMendedInPlaceAndTheCountIsThatOfTheRightFile(t *testing.T) {
	m := atStart(t)
	right := m.exampleBook("right.xlsx", nil)
	wrong := m.exampleBook("wrong.xlsx", map[string][2]string{"D2": {"Wards", "two"}, "B3": {"People", "assistant"}, "B2": {"Postal sessions", "soon"}})
	m.Shortcut(withCtrl(fyne.KeyN))
	m.add(wrong)
	p := m.page()
	if len(p.reading.Troubles) != 3 {
		t.Fatalf("%d faults in\n%s", len(p.reading.Troubles), m.texts())
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
	if !p.reading.Sound() || len(p.draft.Corrections) != 3 {
		t.Fatalf("corrected %d:\n%s", len(p.draft.Corrections), m.texts())
	}
	if !strings.Contains(m.texts(), "wrong.xlsx · Wards · D2\ntwo\n\n2\n") || !strings.Contains(m.texts(), words.SetupCorrectedText) {
		t.Errorf("the corrections do not stand in\n%s", m.texts())
	}
	m.fact(words.SetupPath, filepath.Join(m.folder, "night.wardcount"))
	got := m.made()
	if want := terminal(t, intake.Options{}, right); !text.Same(got, want) {
		t.Errorf("made: %+v\nwant: %+v", got, want)
	}
	records, err := m.w.count.Journal(1)
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
	m := atStart(t)
	wrong := m.exampleBook("wrong.xlsx", map[string][2]string{"D2": {"Wards", "two"}})
	m.Shortcut(withCtrl(fyne.KeyN))
	m.add(wrong)
	m.row(shown.SetupFaultKey + "0")
	m.write("2")
	m.read()
	p := m.page()
	if !p.reading.Sound() {
		t.Fatal(m.texts())
	}
	m.row(shown.SetupFixKey + "0")
	m.read()
	if len(p.reading.Troubles) != 1 || len(p.draft.Corrections) != 0 {
		t.Errorf("taken back:\n%s", m.texts())
	}
	m.Shortcut(&fyne.ShortcutUndo{})
	m.read()
	if !p.reading.Sound() {
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
	m := atStart(t)
	halls := m.file("halls.csv", "Desk label,Hall,Notes\n1,Heath Road School,step-free\n2,Library,\n")
	candidates := m.file("candidates.csv", "Last name,First names,Party description\nBunting,Rosalind May,Orchard Party\nDunnock,Peter,Independent\n")
	m.Shortcut(withCtrl(fyne.KeyB))
	m.add(candidates)
	m.add(halls)
	for name, said := range map[string]string{words.SetupCouncil: "Larkbury Borough Council", words.SetupDate: "2030-05-02", words.SetupWard: "Alder Heath",
		words.SetupElectorate: "5210", words.SetupBy: "Practice returning officer", words.SetupPath: filepath.Join(m.folder, "heath.wardcount")} {
		m.fact(name, said)
	}
	p := m.page()
	if p.reading.Sound() {
		t.Fatalf("headings that nobody knows were read:\n%s", m.texts())
	}
	m.row(shown.SetupFileKey + "1")
	if _, ok := m.w.screen.(*columnsPage); !ok {
		t.Fatalf("no columns but %v", m.w.screen.name())
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
	m := atStart(t)
	m.Shortcut(withCtrl(fyne.KeyB))
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
	if p.reading.Sound() || !strings.Contains(m.texts(), "Station “1” stands twice.") {
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
