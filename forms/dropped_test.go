package forms_test

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"wardcount/forms"
	"wardcount/forms/desktest"
	"wardcount/forms/shown"
)

func TestFilesAreDroppedAndTakenOffAndAskedForBeforeTheyAreLost(t *testing.T) {
	m := desktest.AtSetup(t)
	a, b := m.File("a.csv", "Station,Polling place\n1,Library\n"), m.File("b.csv", "Surname,Forenames\nWren,Alex\n")
	forms.Dropped(m.W, []fyne.URI{storage.NewFileURI(a), storage.NewFileURI(b)})
	m.Read()
	page := m.W.Screen
	files := func() (n int) {
		for _, key := range desktest.RowKeys(m.List()) {
			if strings.HasPrefix(key, shown.SetupFileKey) {
				n++
			}
		}
		return n
	}
	if files() != 2 || !strings.Contains(m.Texts(), "a table of stations, 2 columns read") {
		t.Fatalf("the page says\n%s", m.Texts())
	}
	m.ToRow(shown.SetupFileKey + "0")
	m.Press(fyne.KeyDelete)
	m.Read()
	if files() != 1 || !strings.Contains(m.Texts(), filepath.Base(b)) || strings.Contains(m.Texts(), filepath.Base(a)) {
		t.Errorf("the page says\n%s", m.Texts())
	}
	m.Press(fyne.KeyEscape)
	if m.Canvas.Overlays().Top() == nil {
		t.Fatal("nothing was asked before it was lost")
	}
	m.Press(fyne.KeyReturn)
	if m.W.Screen != page {
		t.Error("who stays is elsewhere")
	}
}
