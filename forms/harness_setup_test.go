package forms

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
	"wardcount/forms/setups"
	"wardcount/reconcile/setup"
)

// maker is a window without a count, and somebody who makes one.
type maker struct {
	*seat
	folder string
	reads  int
}

func atSetup(t *testing.T) *maker {
	t.Helper()
	folder := t.TempDir()
	t.Setenv("WARDCOUNT_CONFIG", filepath.Join(folder, "config"))
	t.Setenv("HOME", folder)
	w, k, trace := startWindow(t)
	return &maker{seat: &seat{Keyboard: k, t: t, w: w, trace: trace}, folder: folder}
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

func (m *maker) page() *setups.SetupPage {
	m.t.Helper()
	p, ok := m.w.Screen.(*setups.SetupPage)
	if !ok {
		m.t.Fatalf("no set-up is being made but %v; said: %q", m.w.Screen.Name(), m.said())
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
	if m.page().Work.Running() || m.w.Count != nil {
		m.trace.wait(m.t, "setup=made")
	}
	if m.w.Count == nil {
		m.t.Fatalf("it was not made: %q\n%s", m.said(), m.texts())
	}
	m.t.Cleanup(func() { _ = m.w.CloseCount() })
	return m.w.State.Election
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
