package app_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/reconcile/setup"
)

// triesBackup asks for a backup that is stopped before it begins.
func triesBackup(c *app.Count, p setup.Person) error {
	stopped, stop := context.WithCancel(context.Background())
	stop()
	if _, err := c.Backup(stopped, p, "", func(int, int) {}); !errors.Is(err, context.Canceled) {
		return err
	}
	return nil
}

func TestABackupIsTheCountWhileTheNightGoesOn(t *testing.T) {
	s := script(t, true)
	c := newCount(t, s, practice.StageVerified)
	entries, head := c.Head()
	rest := s.Upto(practice.StageCounted)[len(s.Upto(practice.StageVerified)):]
	folder := t.TempDir()
	keyed := 0
	made, err := c.Backup(context.Background(), person(t, c, practice.Supervisor), folder, func(int, int) {
		if err := practice.Perform(c, rest[keyed:keyed+1], func(int) {}); err != nil {
			t.Error(err)
		}
		keyed++
	})
	if err != nil {
		t.Fatal(err)
	}
	if now, _ := c.Head(); keyed == 0 || now < entries+int64(keyed) {
		t.Errorf("%d acts were done meanwhile, the count holds %d entries", keyed, now)
	}
	if made.Entries != entries || made.Head != head {
		t.Errorf("the backup holds %d entries to %s, want %d to %s", made.Entries, made.Head, entries, head)
	}
	if name := regexp.MustCompile(`^practice-backup-\d{4}-\d\d-\d\d-\d{6}\.wardcount$`); !name.MatchString(filepath.Base(made.Path)) {
		t.Errorf("it is called %s", made.Path)
	}
	again, err := app.Open(made.Path)
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if err := practice.Perform(again, rest, func(int) {}); err != nil {
		t.Errorf("the night does not go on from the backup: %v", err)
	}
}

func TestABackupSaysWhoMayAndStopsWithoutATrace(t *testing.T) {
	c := newCount(t, script(t, true), practice.StageVerified)
	folder := t.TempDir()
	refused(t, c, "role", func() error {
		_, err := c.Backup(context.Background(), person(t, c, practice.ClerkA), folder, func(int, int) {})
		return err
	})
	ctx, stop := context.WithCancel(context.Background())
	_, err := c.Backup(ctx, person(t, c, practice.Supervisor), folder, func(int, int) { stop() })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
	if files, err := os.ReadDir(folder); err != nil || len(files) != 0 {
		t.Errorf("left behind: %v, %v", files, err)
	}
}

func TestOpeningIsWatchedAndCanBeStopped(t *testing.T) {
	c := newCount(t, script(t, true), practice.StageAccounts)
	entries, head := c.Head()
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	if _, err := app.OpenWatched(ctx, c.Path(), func(done, total int) {
		if int64(total) != entries {
			t.Errorf("of %d entries, want %d", total, entries)
		}
		if done == 5 {
			stop()
		}
	}); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
	seen := 0
	again, err := app.OpenWatched(context.Background(), c.Path(), func(done, _ int) { seen = done })
	if err != nil {
		t.Fatalf("after it was stopped: %v", err)
	}
	defer again.Close()
	if _, now := again.Head(); now != head || int64(seen) != entries {
		t.Errorf("%d entries seen to %s, want %d to %s", seen, now, entries, head)
	}
}

func TestAChangedEntryIsFoundInARunningCount(t *testing.T) {
	c := newCount(t, script(t, true), practice.StageAccounts)
	entries, head := c.Head()
	seen := 0
	chain, err := app.VerifyJournal(context.Background(), c.Path(), func(done, _ int) { seen = done })
	if err != nil || !chain.Whole || chain.Head != head || int64(seen) != entries {
		t.Errorf("whole: %+v, %d seen, %v", chain, seen, err)
	}
	changeByHand(t, c.Path(), "UPDATE journal SET actor = 'Somebody else' WHERE seq = 7")
	if chain, err = app.VerifyJournal(context.Background(), c.Path(), func(int, int) {}); err != nil || chain.Whole || chain.BrokenAt != 7 {
		t.Errorf("changed: %+v, %v", chain, err)
	}
}

func TestTheNameOfACopyThatIsRestoredIsFree(t *testing.T) {
	folder := t.TempDir()
	for _, want := range []string{"heath.wardcount", "heath-2.wardcount", "heath-3.wardcount"} {
		path := app.RestoreName("/stick/heath-backup-2030-05-02-231405.wardcount", folder)
		if path != filepath.Join(folder, want) {
			t.Errorf("offered: %s, want %s", path, want)
		}
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for file, want := range map[string]bool{"heath-backup-2030-05-02-231405.wardcount": true, "heath.wardcount": false, "heath-backup-old.wardcount": false} {
		if app.IsBackup(file) != want {
			t.Errorf("%s is a backup: %v", file, !want)
		}
	}
}

func TestAFolderOnTheDiscOfTheCountIsKnownAndOneThatIsNotThereIsNot(t *testing.T) {
	folder := t.TempDir()
	if got := app.DiscOf(folder, filepath.Join(folder, ".")); got != app.SameDisc {
		t.Errorf("the same folder: %v", got)
	}
	if got := app.DiscOf(folder, filepath.Join(folder, "no")); got != app.UnknownDisc {
		t.Errorf("a folder that is not there: %v", got)
	}
}
