package store_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"wardcount/app/store"
	"wardcount/app/store/storetest"
)

const lookEnv = "WARDCOUNT_LOOK_FOR_THE_LOCK"

// TestMain lets the test program be another program that looks at a count.
func TestMain(m *testing.M) {
	if path := os.Getenv(lookEnv); path != "" {
		lookForLock(path)
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// The bytes of a database file on which the engine holds its shared lock for as
// long as it is open: sqlite.org/fileformat2.html, the lock-byte page.
const sharedFirst, sharedSize = 0x40000000 + 2, 510

// lookForLock says whether another program holds the shared lock of a count. An
// engine of before 3.51 that finds none takes itself for the last, and clears
// the log away as it quits, with entries that were acknowledged.
func lookForLock(path string) {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		fmt.Println(err)
		return
	}
	lock := syscall.Flock_t{Type: syscall.F_WRLCK, Start: sharedFirst, Len: sharedSize}
	if err := syscall.FcntlFlock(f.Fd(), syscall.F_GETLK, &lock); err != nil {
		fmt.Println(err)
		return
	}
	if lock.Type == syscall.F_UNLCK {
		fmt.Println("not locked")
		return
	}
	fmt.Println("locked")
}

func TestACountThatIsOpenStaysLockedWhateverElseThisProgramDoesWithIt(t *testing.T) {
	path := create(t)
	s, err := store.OpenSQLite(path, false)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Append(1, storetest.Keyed("B1", 2, 1)); err != nil {
		t.Fatal(err)
	}
	told := func() string {
		other := exec.Command(os.Args[0], "-test.run=^$")
		other.Env = append(os.Environ(), lookEnv+"="+path)
		out, err := other.CombinedOutput()
		if err != nil {
			t.Fatal(err)
		}
		return strings.TrimSpace(string(out))
	}
	for _, does := range []struct {
		what string
		run  func() error
	}{
		{"opens it", func() error { return nil }},
		{"copies it", func() error {
			_, err := store.Copy(context.Background(), path, filepath.Join(t.TempDir(), "copy.wardcount"), unwatched)
			return err
		}},
		{"reads it anew", func() error {
			reading, err := store.OpenSQLite(path, true)
			if err != nil {
				return err
			}
			return reading.Close()
		}},
		{"tries to open it twice", func() error {
			if _, err := store.OpenSQLite(path, false); err == nil {
				t.Error("it is open twice")
			}
			return nil
		}},
	} {
		if err := does.run(); err != nil {
			t.Fatal(err)
		}
		if got := told(); got != "locked" {
			t.Errorf("after the program %s, another finds it %s", does.what, got)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if got := told(); got != "not locked" {
		t.Errorf("closed, another finds it %s", got)
	}
}
