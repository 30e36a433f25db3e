package desktest

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/xuri/excelize/v2"

	"wardcount/app"
	"wardcount/app/intake"
	"wardcount/app/intake/template"
	"wardcount/app/making"
	"wardcount/forms/words"
	"wardcount/reconcile/setup"
)

// Maker is a window without a count, and somebody who makes one.
type Maker struct {
	*Seat
	Folder string
	Reads  int
}

// AtSetup is the start screen of somebody who is to make a count, in a folder of their own.
func AtSetup(t *testing.T) *Maker {
	t.Helper()
	folder := t.TempDir()
	t.Setenv("WARDCOUNT_CONFIG", filepath.Join(folder, "config"))
	t.Setenv("HOME", folder)
	w, k, trace := StartWindow(t)
	return &Maker{Seat: &Seat{Keyboard: k, T: t, W: w, Trace: trace}, Folder: folder}
}

// Read waits until the page has been read once more.
func (m *Maker) Read() {
	m.T.Helper()
	m.Reads++
	m.Trace.Wait(m.T, "setup=read n="+strconv.Itoa(m.Reads)+" ")
}

// File writes a file into the maker's folder.
func (m *Maker) File(name, text string) string {
	m.T.Helper()
	path := filepath.Join(m.Folder, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		m.T.Fatal(err)
	}
	return path
}

// Row goes to a row of the page by the arrows, and opens it.
func (m *Maker) Row(key string) {
	m.T.Helper()
	m.ToRow(key)
	m.Press(fyne.KeyReturn)
}

// ToRow goes to a row of the page by the arrows.
func (m *Maker) ToRow(key string) {
	m.T.Helper()
	m.Press(fyne.KeyHome)
	type listed interface{ Key() string }
	for range 400 {
		l, ok := m.Canvas.Focused().(listed)
		if !ok {
			m.T.Fatalf("no list has the keyboard; said: %q", m.Said())
		}
		if l.Key() == key {
			return
		}
		m.Press(fyne.KeyDown)
	}
	m.T.Fatalf("there is no row %q in\n%s", key, m.Texts())
}

// Write replaces what stands in the line and takes it.
func (m *Maker) Write(text string) {
	m.T.Helper()
	for _, r := range text {
		m.Char(r)
	}
	m.Press(fyne.KeyReturn)
}

// Add adds a file by its path.
func (m *Maker) Add(path string) {
	m.T.Helper()
	m.Press(fyne.KeyInsert)
	m.Answer(path)
	m.Read()
}

// Fact says a fact in the line.
func (m *Maker) Fact(name, text string) {
	m.T.Helper()
	m.Row(name)
	m.Write(text)
	m.Read()
}

// Made goes on and gives the election of the count that was made.
func (m *Maker) Made() setup.Election {
	m.T.Helper()
	m.Press(fyne.KeyF9)
	for m.Canvas.Overlays().Top() != nil { // who makes it: the first who may; and that some have no poll is right
		m.Press(fyne.KeyRight, fyne.KeyReturn)
	}
	if m.W.Screen.Hints() == words.HintsSetupBusy || m.W.Count != nil {
		m.Trace.Wait(m.T, "setup=made")
	}
	if m.W.Count == nil {
		m.T.Fatalf("it was not made: %q\n%s", m.Said(), m.Texts())
	}
	m.T.Cleanup(func() { _ = m.W.CloseCount() })
	return m.W.State.Election
}

// ExampleBook writes the example workbook with changes to its cells.
func (m *Maker) ExampleBook(name string, cells map[string][2]string) string {
	m.T.Helper()
	path := filepath.Join(m.Folder, name)
	example := template.Example()
	if err := making.WriteTemplate(path, &example); err != nil {
		m.T.Fatal(err)
	}
	f, err := excelize.OpenFile(path)
	if err != nil {
		m.T.Fatal(err)
	}
	defer f.Close()
	for cell, change := range cells {
		if err := f.SetCellValue(change[0], cell, change[1]); err != nil {
			m.T.Fatal(err)
		}
	}
	if err := f.Save(); err != nil {
		m.T.Fatal(err)
	}
	return path
}

// Terminal reads files as the terminal does.
func Terminal(t *testing.T, opt intake.Options, paths ...string) setup.Election {
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
