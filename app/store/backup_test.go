package store_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	sqlite3 "github.com/mattn/go-sqlite3"

	"wardcount/app/store"
	"wardcount/app/store/storetest"
	"wardcount/reconcile"
)

// long is a count of several hundred pages, open for keying.
func long(t *testing.T) (*store.SQLite, string) {
	t.Helper()
	path := create(t)
	s, err := store.OpenSQLite(path, false)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	var entries []reconcile.Entry
	for version := 2; version < 2000; version++ {
		entries = append(entries, storetest.Keyed("B1", version, 1))
	}
	if _, err := s.Append(1, entries...); err != nil {
		t.Fatal(err)
	}
	return s, path
}

func unwatched(int, int) {}

// nothingIn asserts that a folder holds nothing, hidden or not.
func nothingIn(t *testing.T, folder string) {
	t.Helper()
	if files, err := os.ReadDir(folder); err != nil || len(files) != 0 {
		t.Errorf("left behind: %v, %v", files, err)
	}
}

func TestACopyIsTheCountAsItStoodWhileKeyingGoesOn(t *testing.T) {
	s, path := long(t)
	before, err := s.Read(1)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	to := filepath.Join(folder, "copy.wardcount")
	seq, told := int64(len(before)), 0
	copied, err := store.Copy(context.Background(), path, to, func(done, total int) {
		if told++; done < 1 || done > total {
			t.Errorf("%d of %d pages", done, total)
		}
		if _, err := s.Append(seq, storetest.Keyed("B2", told, 1)); err != nil {
			t.Errorf("keyed during the copy: %v", err)
		}
		seq++
	})
	if err != nil {
		t.Fatal(err)
	}
	if last := before[len(before)-1]; told < 2 || copied.Entries != last.Seq || copied.Head != last.Hash {
		t.Errorf("%d looks; the copy holds %d entries to %s, want %d to %s", told, copied.Entries, copied.Head, last.Seq, last.Hash)
	}
	if now, err := s.Read(1); err != nil || len(now) != len(before)+told {
		t.Errorf("the count holds %d entries, want %d, %v", len(now), len(before)+told, err)
	}
	if files, err := os.ReadDir(folder); err != nil || len(files) != 1 {
		t.Errorf("beside the copy: %v, %v", files, err)
	}
	data, err := os.ReadFile(to)
	if err != nil || int64(len(data)) != copied.Bytes || data[18] != 1 || data[19] != 1 {
		t.Errorf("the copy does not stand alone: %d bytes of %d, layout %v, %v", len(data), copied.Bytes, data[18:20], err)
	}
	again, err := store.OpenSQLite(to, false)
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if _, err := again.Append(copied.Entries, storetest.Keyed("B3", 1, 1)); err != nil {
		t.Errorf("the copy cannot be gone on with: %v", err)
	}
}

func TestACopyThatIsStoppedLeavesNothing(t *testing.T) {
	_, path := long(t)
	folder := t.TempDir()
	ctx, stop := context.WithCancel(context.Background())
	_, err := store.Copy(ctx, path, filepath.Join(folder, "copy.wardcount"), func(int, int) { stop() })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("answered %v", err)
	}
	nothingIn(t, folder)
}

func TestACopyIsRefusedWhereItCannotStand(t *testing.T) {
	path := create(t)
	taken := filepath.Join(t.TempDir(), "taken.wardcount")
	if err := os.WriteFile(taken, []byte("another's"), 0o600); err != nil {
		t.Fatal(err)
	}
	for to, code := range map[string]string{
		taken:                                "exists",
		filepath.Join(taken, "a.wardcount"):  "not_writable", // a file and no folder
		"/proc/a.wardcount":                  "not_writable",
		filepath.Join(t.TempDir(), "gone/a"): "not_writable",
	} {
		_, err := store.Copy(context.Background(), path, to, unwatched)
		refusedAs(t, err, code)
	}
	if data, err := os.ReadFile(taken); err != nil || string(data) != "another's" {
		t.Errorf("what stood there: %q, %v", data, err)
	}
	for _, c := range []struct {
		err  error
		code string
	}{
		{sqlite3.Error{Code: sqlite3.ErrFull}, "disc_full"},
		{sqlite3.Error{Code: sqlite3.ErrIoErr, SystemErrno: syscall.ENOSPC}, "disc_full"}, // met while it is brought to the disc
		{&os.PathError{Op: "sync", Path: taken, Err: syscall.ENOSPC}, "disc_full"},
		{&store.Failure{Code: "disc_full", Message: "Key the last sheet again.", Err: sqlite3.Error{Code: sqlite3.ErrFull}}, "disc_full"},
		{sqlite3.Error{Code: sqlite3.ErrBusy}, "busy"}, {sqlite3.Error{Code: sqlite3.ErrIoErr}, "not_writable"},
	} {
		err := store.CopyFailed(taken, c.err)
		refusedAs(t, err, c.code)
		if full := "There is no room for the copy in " + filepath.Dir(taken) + "."; c.code == "disc_full" && !strings.Contains(err.Error(), full) {
			t.Errorf("of a full disc is said: %v", err)
		}
	}
}

func TestWhatIsNoCountOrDoesNotHoldTogetherIsNotCopied(t *testing.T) {
	folder := t.TempDir()
	to := filepath.Join(folder, "copy.wardcount")
	path := create(t)
	if err := edit(t, path, "DROP TRIGGER journal_is_never_changed", "UPDATE journal SET actor = 'Somebody else'"); err != nil {
		t.Fatal(err)
	}
	_, err := store.Copy(context.Background(), path, to, unwatched)
	refusedAs(t, err, "copy_differs")
	if err := os.WriteFile(path, []byte(strings.Repeat("no count at all ", 100)), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = store.Copy(context.Background(), path, to, unwatched)
	refusedAs(t, err, "not_a_count")
	nothingIn(t, folder)
}

func TestABackupIsRestoredWhereACountMayBeKept(t *testing.T) {
	path := create(t)
	folder := t.TempDir()
	_, err := store.Restore(context.Background(), path, filepath.Join(folder, "OneDrive", "a.wardcount"), unwatched)
	refusedAs(t, err, "synchronised_folder")
	to := filepath.Join(folder, "a.wardcount")
	if c, err := store.Restore(context.Background(), path, to, unwatched); err != nil || c.Entries != 1 {
		t.Fatalf("restored %d entries, %v", c.Entries, err)
	}
	_, err = store.Restore(context.Background(), path, to, unwatched)
	refusedAs(t, err, "exists")
}

func TestVerifyingCanBeStopped(t *testing.T) {
	s, _ := long(t)
	records, err := s.Read(1)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	seen := 0
	_, err = store.VerifyWatched(ctx, records, func(done, total int) {
		if seen = done; total != len(records) {
			t.Errorf("of %d", total)
		}
		if done == 10 {
			stop()
		}
	})
	if !errors.Is(err, context.Canceled) || seen != 10 {
		t.Errorf("stopped at %d, %v", seen, err)
	}
}
