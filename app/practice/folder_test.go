package practice_test

import (
	"context"
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
		c, err := practice.Open(context.Background(), folder, script, func(int, int) {})
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
	_, err := practice.Open(context.Background(), filepath.Join(file, "under"), func() (practice.Script, error) { return practice.Watford(1, true) }, func(int, int) {})
	var failure *store.Failure
	if !errors.As(err, &failure) || failure.Code != "not_writable" || failure.Do != "Choose another folder." {
		t.Errorf("%v", err)
	}
}

func TestAPracticeCountThatIsStoppedIsNotMade(t *testing.T) {
	folder := t.TempDir()
	ctx, stop := context.WithCancel(context.Background())
	_, err := practice.Open(ctx, folder, func() (practice.Script, error) { stop(); return practice.Watford(1, true) }, func(int, int) {})
	if left, _ := os.ReadDir(folder); !errors.Is(err, context.Canceled) || len(left) != 0 {
		t.Errorf("answered %v and left %v", err, left)
	}
}
