package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wardcount/app/store"
	"wardcount/app/store/storetest"
)

func TestSQLite_DoesWhatEveryEngineMust(t *testing.T) {
	storetest.Run(t, func(t *testing.T) storetest.Engine {
		path := filepath.Join(t.TempDir(), "a.wardcount")
		return storetest.Engine{Open: func(t *testing.T) store.Store {
			if _, err := os.Stat(path); err == nil {
				s, err := store.OpenSQLite(path, false)
				if err != nil {
					t.Fatal(err)
				}
				return s
			}
			s, err := store.CreateSQLite(path)
			if err != nil {
				t.Fatal(err)
			}
			return s
		}}
	})
}

// create makes a closed count file with one entry.
func create(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.wardcount")
	s, err := store.CreateSQLite(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Append(0, storetest.Keyed("B1", 1, 412)); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// edit changes a closed count file behind the program's back.
func edit(t *testing.T, path string, statements ...string) error {
	t.Helper()
	db := client(t, path)
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			return err
		}
	}
	return nil
}

func refusedAs(t *testing.T, err error, code string) {
	t.Helper()
	var f *store.Failure
	if !errors.As(err, &f) || f.Code != code {
		t.Fatalf("answered %v, want the failure %q", err, code)
	}
	if f.Message == "" || f.Do == "" || !strings.HasSuffix(f.Message, ".") {
		t.Errorf("the failure %q says %q and %q: a sentence and a way out are wanted", code, f.Message, f.Do)
	}
}

func TestClosing_FoldsTheLogInSoThatTheFileAloneIsTheCount(t *testing.T) {
	path := create(t)
	files, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(files) != 1 {
		t.Fatalf("beside the count stand %v", files)
	}
	copied := filepath.Join(t.TempDir(), "copy.wardcount")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(copied, data, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := store.OpenSQLite(copied, true)
	if err != nil {
		t.Fatal(err)
	}
	if records, err := s.Read(1); err != nil || len(records) != 1 {
		t.Errorf("the copy holds %d entries, %v", len(records), err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if files, err := os.ReadDir(filepath.Dir(copied)); err != nil || len(files) != 1 {
		t.Errorf("reading left %v beside the count", files)
	}
}

func TestACountOpenElsewhere_IsRefusedForKeyingAndCanBeRead(t *testing.T) {
	path := create(t)
	first, err := store.OpenSQLite(path, false)
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	_, err = store.OpenSQLite(path, false)
	refusedAs(t, err, "open_elsewhere")
	if _, err := first.Append(1, storetest.Keyed("B2", 1, 5)); err != nil {
		t.Fatal(err)
	}
	reader, err := store.OpenSQLite(path, true)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	if records, err := reader.Read(1); err != nil || len(records) != 2 {
		t.Errorf("a reader sees %d entries, %v; want 2 while the other keys", len(records), err)
	}
}

func TestAFileOfANewerVersion_IsRefusedAndLeftAlone(t *testing.T) {
	path := create(t)
	if err := edit(t, path, "PRAGMA user_version = 99"); err != nil {
		t.Fatal(err)
	}
	before, _ := os.ReadFile(path)
	_, err := store.OpenSQLite(path, false)
	refusedAs(t, err, "newer")
	after, _ := os.ReadFile(path)
	if string(before) != string(after) {
		t.Error("the file was changed by being refused")
	}
}

func TestATruncatedFile_IsRefusedAtEveryLength(t *testing.T) {
	path := create(t)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, length := range []int{0, 1, 15, 16, 100, 4096, len(whole) / 2, len(whole) - 1} {
		if err := os.WriteFile(path, whole[:length], 0o600); err != nil {
			t.Fatal(err)
		}
		code := "damaged"
		if length < 100 { // what SQLite's own heading takes
			code = "not_a_count"
		}
		_, err := store.OpenSQLite(path, false)
		refusedAs(t, err, code)
	}
}

func TestOtherFiles_AreRefusedWithASentence(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "text.wardcount")
	if err := os.WriteFile(text, []byte("this is no database, only a long line of text"), 0o600); err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(dir, "other.wardcount")
	if err := edit(t, other, "CREATE TABLE t (a)"); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ path, code string }{{text, "not_a_count"}, {other, "not_a_count"}, {filepath.Join(dir, "none.wardcount"), "not_there"}} {
		_, err := store.OpenSQLite(c.path, false)
		refusedAs(t, err, c.code)
	}
	_, err := store.CreateSQLite(other)
	refusedAs(t, err, "exists")
}

func TestAPlaceThatDamagesDatabases_IsRefused(t *testing.T) {
	dir := t.TempDir()
	for _, c := range []struct{ path, code string }{
		{filepath.Join(dir, "OneDrive - Example Council", "a.wardcount"), "synchronised_folder"},
		{filepath.Join(dir, "Dropbox", "a.wardcount"), "synchronised_folder"},
		{`\\server\counts\a.wardcount`, "network_share"},
		{"//server/counts/a.wardcount", "network_share"},
	} {
		_, err := store.CreateSQLite(c.path)
		refusedAs(t, err, c.code)
	}
	_, err := store.CreateSQLite(filepath.Join(dir, "no such folder", "a.wardcount"))
	refusedAs(t, err, "not_writable")
}

// A folder that nobody may write to: /proc takes no files, not even the
// administrator's, who runs these tests on some machines.
func TestAReadOnlyFolder_IsRefusedForAWriterWithASentence(t *testing.T) {
	_, err := store.CreateSQLite("/proc/a.wardcount")
	refusedAs(t, err, "not_writable")
}

func TestAFullDisc_StoresNothingOfTheSheetAndSaysSo(t *testing.T) {
	path := create(t)
	s, err := store.OpenSQLite(path, false)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.LimitForTest(); err != nil {
		t.Fatal(err)
	}
	seq := int64(1)
	for ; err == nil && seq < 10_000; seq++ {
		_, err = s.Append(seq, storetest.Keyed("B1", int(seq)+1, 1))
	}
	refusedAs(t, err, "disc_full")
	records, err := s.Read(1)
	if err != nil || int64(len(records)) != seq-1 || !store.Verify(records).Whole {
		t.Errorf("%d entries of %d acknowledged, %v", len(records), seq-1, err)
	}
}

func TestTheJournal_IsNeverChangedOrShortenedThroughTheDatabase(t *testing.T) {
	path := create(t)
	const grows = "the journal only grows at its end"
	for statement, want := range map[string]string{
		"UPDATE journal SET body = '{}'": "the journal is never changed",
		"DELETE FROM journal":            "the journal is never shortened",
		"INSERT OR REPLACE INTO journal SELECT seq, at, 'Somebody else', role, workstation, submission, kind, subject, version, body, prev, hash FROM journal": grows,
		"INSERT INTO journal SELECT 7, at, actor, role, workstation, 'y', kind, subject, 2, body, hash, hash FROM journal":                                     grows,
		"INSERT INTO journal SELECT 2, at, actor, role, workstation, 'x', kind, subject, '12O4', body, hash, hash FROM journal":                                "cannot store TEXT value in INTEGER column journal.version",
	} {
		if err := edit(t, path, statement); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", statement, err, want)
		}
	}
}
