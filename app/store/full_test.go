package store_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	sqlite3 "github.com/mattn/go-sqlite3"

	"wardcount/app/store"
)

func TestOfAFullDiscIsSaidWhatWasStoredOfWhatWasDone(t *testing.T) {
	for doing, want := range map[string]string{"write": "do it again; nothing of it was stored", "open": "try again; nothing was changed"} {
		for _, full := range []error{sqlite3.Error{Code: sqlite3.ErrFull}, sqlite3.Error{Code: sqlite3.ErrIoErr, SystemErrno: syscall.ENOSPC}, &os.PathError{Op: "sync", Err: syscall.ENOSPC}} {
			err := store.Worded("may.wardcount", doing, full)
			refusedAs(t, err, "disc_full")
			if !strings.Contains(err.Error(), want) {
				t.Errorf("%s, %v: %v", doing, full, err)
			}
		}
	}
	refusedAs(t, store.Worded("may.wardcount", "write", sqlite3.Error{Code: sqlite3.ErrIoErr, SystemErrno: syscall.EIO}), "write")
}

func TestACountThatCannotBeMadeIsCalledByItsOwnName(t *testing.T) {
	path, making := filepath.Join("counts", "may.wardcount"), filepath.Join("counts", ".may.wardcount.123")
	for _, c := range []struct {
		err        error
		code, says string
	}{
		{store.Worded(making, "create", syscall.ENOSPC), "disc_full", "There is no room for the count in counts."},
		{store.Worded(making, "create", sqlite3.Error{Code: sqlite3.ErrReadonly}), "not_writable", path + " cannot be written"},
	} {
		err := store.NotMade(making, path, c.err)
		refusedAs(t, err, c.code)
		if says := err.Error(); !strings.HasPrefix(says, c.says) || strings.Contains(says, making) {
			t.Errorf("said: %s", says)
		}
	}
}

func TestACountThatWasNotMadeLeavesNothing(t *testing.T) {
	folder, there := t.TempDir(), create(t)
	store.RequireEngine(t, "99.0.0")
	_, err := store.CreateSQLite(filepath.Join(folder, "may.wardcount"))
	refusedAs(t, err, "engine")
	nothingIn(t, folder)
	_, err = store.OpenSQLite(there, false)
	refusedAs(t, err, "engine")
	if _, err := os.Stat(there); err != nil {
		t.Errorf("a count that was there: %v", err)
	}
}
