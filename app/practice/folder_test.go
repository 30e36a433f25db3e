package practice_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"wardcount/app/practice"
	"wardcount/app/store"
)

func TestThePracticeCountOfAFolderIsMadeOnceAndThenOpened(t *testing.T) {
	folder, made := filepath.Join(t.TempDir(), "some", "where"), 0
	script := func() (practice.Script, error) { made++; return practice.Watford(1, true) }
	for range 2 {
		c, err := practice.Open(folder, script)
		if err != nil {
			t.Fatal(err)
		}
		if got := len(c.State().Election.Contests); got != 12 || made != 1 {
			t.Errorf("%d wards, made %d times", got, made)
		}
		if err := c.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestAFolderThatCannotBeMadeIsSaid(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := practice.Open(filepath.Join(file, "under"), func() (practice.Script, error) { return practice.Watford(1, true) })
	var failure *store.Failure
	if !errors.As(err, &failure) || failure.Code != "not_writable" || failure.Do != "Choose another folder." {
		t.Errorf("%v", err)
	}
}
