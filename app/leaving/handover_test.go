package leaving_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"wardcount/app/leaving"
	"wardcount/app/store"
)

// written is a document that holds its own name.
func written(name string) leaving.Document {
	return leaving.Document{Name: name, What: "its name", Write: func() ([]byte, error) { return []byte(name), nil },
		Check: func(data []byte) error {
			if string(data) != name {
				return errors.New("it holds " + string(data))
			}
			return nil
		}}
}

func always(leaving.Standing) bool { return true }

// names are those in a folder, hidden ones too.
func names(t *testing.T, dir string) []string {
	t.Helper()
	all, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	list := []string{}
	for _, e := range all {
		list = append(list, e.Name())
	}
	return list
}

func TestDocumentsHaveTheirNamesOnTheDiscBeforeAnybodyIsToldSo(t *testing.T) {
	dir, synced := t.TempDir(), leaving.SyncedFolders(t)
	var recorded []leaving.File
	files, err := leaving.Handing{Dir: dir, Documents: []leaving.Document{written("a.csv"), written("b.csv")}, May: always,
		Record: func(files []leaving.File) error {
			recorded = slices.Clone(files)
			if left := names(t, dir); len(left) != 1 || !strings.HasPrefix(left[0], ".") {
				t.Errorf("before the journal says so there is %v", left)
			}
			return nil
		}}.Over(context.Background())
	if err != nil || len(files) != 2 || len(recorded) != 2 || recorded[0].Path != "a.csv" || files[0].Path != filepath.Join(dir, "a.csv") {
		t.Fatalf("%+v, recorded %+v, %v", files, recorded, err)
	}
	if got := synced(); !slices.Equal(got, []string{dir}) {
		t.Errorf("brought to the disc: %v", got)
	}
	if left := names(t, dir); !slices.Equal(left, []string{"a.csv", "b.csv"}) {
		t.Errorf("in the folder: %v", left)
	}
}

func TestWhereOneDocumentFailsNoneIsHandedOverAndTheJournalSaysNothing(t *testing.T) {
	other := written("b.csv")
	other.Write = func() ([]byte, error) { return []byte("something else"), nil }
	broken := written("b.csv")
	broken.Write = func() ([]byte, error) { return nil, errors.New("it cannot be drawn") }
	for what, second := range map[string]leaving.Document{"holds something else": other, "cannot be written": broken} {
		dir := t.TempDir()
		_, err := leaving.Handing{Dir: dir, Documents: []leaving.Document{written("a.csv"), second}, May: always,
			Record: func([]leaving.File) error { t.Errorf("%s: recorded", what); return nil }}.Over(context.Background())
		var f *store.Failure
		if !errors.As(err, &f) || f.Code != "read_back" {
			t.Errorf("%s: answered %v", what, err)
		}
		if left := names(t, dir); len(left) != 0 {
			t.Errorf("%s: left %v", what, left)
		}
	}
	dir, no := t.TempDir(), errors.New("the journal refuses")
	if _, err := (leaving.Handing{Dir: dir, Documents: []leaving.Document{written("a.csv")}, May: always, Record: func([]leaving.File) error { return no }}).Over(context.Background()); !errors.Is(err, no) {
		t.Errorf("answered %v", err)
	}
	if left := names(t, dir); len(left) != 0 {
		t.Errorf("of what the journal refused there is %v", left)
	}
}

func TestWhatMayNotBeReplacedIsNamedAndNothingIsHandedOver(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.csv", "b.csv"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("somebody's own"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	_, err := leaving.Handing{Dir: dir, Documents: []leaving.Document{written("a.csv"), written("b.csv"), written("c.csv")}, May: func(leaving.Standing) bool { return false }}.Over(context.Background())
	if want := "Nothing was handed over: in " + dir + " this would be replaced: a.csv and b.csv."; err == nil || err.Error() != want {
		t.Errorf("answered %v, want %s", err, want)
	}
	if left := names(t, dir); !slices.Equal(left, []string{"a.csv", "b.csv"}) {
		t.Errorf("in the folder: %v", left)
	}
}
