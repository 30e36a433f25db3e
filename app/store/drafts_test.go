package store_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"wardcount/app/store"
	"wardcount/app/store/storetest"
)

// unmistakable is a figure that stands nowhere else in a file.
const unmistakable = "618033989"

func TestOfADraftThatWasDropped_NoByteIsLeftInTheFileNorInACopy(t *testing.T) {
	path := create(t)
	in := func(path string) bool {
		t.Helper()
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return bytes.Contains(data, []byte(unmistakable))
	}
	s, err := store.OpenSQLite(path, false)
	if err != nil {
		t.Fatal(err)
	}
	d := storetest.Typed("B1", "Practice clerk A", `{"verified":"`+unmistakable+`"}`)
	if err := s.KeepDrafts([]store.Draft{d}, nil); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if !in(path) {
		t.Fatal("a draft that is kept is not in the file: the test sees nothing")
	}
	if s, err = store.OpenSQLite(path, false); err != nil {
		t.Fatal(err)
	}
	if _, err := s.AppendAndDrop(1, []store.DraftKey{d.DraftKey}, storetest.Keyed("B2", 1, 5)); err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(t.TempDir(), "copy.wardcount") // made while the log is not folded in
	if _, err := store.Copy(t.Context(), path, copied, unwatched); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path + "-wal"); in(path) || in(copied) || !os.IsNotExist(err) {
		t.Errorf("what was thrown away can still be read: in the file %v, in the copy %v, the log: %v", in(path), in(copied), err)
	}
}

// Every view that another program may read, and the journal, are asked for
// whatever they hold.
func TestNoView_ShowsADraft(t *testing.T) {
	path := create(t)
	s, err := store.OpenSQLite(path, false)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.KeepDrafts([]store.Draft{storetest.Typed("B1", "Practice clerk A", `{"verified":"`+unmistakable+`"}`)}, nil); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	db := client(t, path)
	var names string
	if err := db.QueryRow("SELECT group_concat(name) FROM sqlite_schema WHERE type IN ('view', 'table') AND name <> 'drafts'").Scan(&names); err != nil {
		t.Fatal(err)
	}
	relations := strings.Split(names, ",")
	if !slices.Contains(relations, "figures") || !slices.Contains(relations, "journal") || len(relations) < 6 {
		t.Fatalf("looked only at %v", relations)
	}
	for _, name := range relations {
		rows, err := db.Query("SELECT * FROM " + name)
		if err != nil {
			t.Fatal(err)
		}
		columns, err := rows.Columns()
		if err != nil {
			t.Fatal(err)
		}
		for rows.Next() {
			cells, into := make([]string, len(columns)), make([]any, len(columns))
			for i := range cells {
				into[i] = &nullable{&cells[i]}
			}
			if err := rows.Scan(into...); err != nil {
				t.Fatal(err)
			}
			if strings.Contains(strings.Join(cells, " "), unmistakable) {
				t.Errorf("%s shows %q", name, cells)
			}
		}
		_ = rows.Close()
	}
}

// nullable reads any cell as text.
type nullable struct{ text *string }

// Scan takes what the engine gives.
func (n *nullable) Scan(v any) error {
	switch v := v.(type) {
	case []byte:
		*n.text = string(v)
	case string:
		*n.text = v
	}
	return nil
}

// A file of the layout before has no drafts, and is read without being changed.
func TestAFileOfTheLayoutBefore_IsReadAsHavingNoDraftsAndTakesThemOnceOpenedForKeying(t *testing.T) {
	path := create(t)
	if err := edit(t, path, "DROP TABLE drafts", "PRAGMA user_version = 2"); err != nil {
		t.Fatal(err)
	}
	s, err := store.OpenSQLite(path, true)
	if err != nil {
		t.Fatal(err)
	}
	if kept, err := s.Drafts(); err != nil || len(kept) != 0 {
		t.Errorf("an older file has the drafts %v (%v)", kept, err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if s, err = store.OpenSQLite(path, false); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.KeepDrafts([]store.Draft{storetest.Typed("B1", "Practice clerk A", "{}")}, nil); err != nil {
		t.Fatal(err)
	}
	if kept, err := s.Drafts(); err != nil || len(kept) != 1 {
		t.Errorf("kept %v (%v)", kept, err)
	}
}

func TestDraftsOfAFileThatIsOpenedToRead_AreReadAndNotWritten(t *testing.T) {
	path := create(t)
	d := storetest.Typed("B1", "Practice clerk A", "{}")
	s, err := store.OpenSQLite(path, false)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.KeepDrafts([]store.Draft{d}, nil); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(t.TempDir(), "copy.wardcount")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(copied, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if s, err = store.OpenSQLite(copied, true); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if kept, err := s.Drafts(); err != nil || len(kept) != 1 || kept[0].DraftKey != d.DraftKey {
		t.Errorf("read %v (%v)", kept, err)
	}
	refusedAs(t, s.KeepDrafts(nil, []store.DraftKey{d.DraftKey}), "not_writable")
}

// A count must open on the night whatever has become of what is only half keyed.
func TestADraftThatCannotBeRead_IsPassedOver(t *testing.T) {
	path := create(t)
	if err := edit(t, path, "INSERT INTO drafts VALUES ('a/b/c', 1, 'Practice clerk A', 'last night', '{}')"); err != nil {
		t.Fatal(err)
	}
	s, err := store.OpenSQLite(path, false)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if kept, err := s.Drafts(); err != nil || len(kept) != 0 {
		t.Errorf("read %v (%v)", kept, err)
	}
}
