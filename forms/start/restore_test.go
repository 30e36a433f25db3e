package start_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/forms/desktest"
	"wardcount/forms/words"
)

// aCopy is a backup of a practice count, in a folder of its own, and how many entries it has.
func aCopy(t *testing.T) (path string, entries int64) {
	t.Helper()
	c, script := desktest.PracticeCount(t)
	if err := practice.Perform(c, desktest.KeyedOnce(script).Upto(practice.StageAccounts), func(int) {}); err != nil {
		t.Fatal(err)
	}
	by, _ := script.Election.Person(practice.Supervisor)
	made, err := c.Backup(context.Background(), by, t.TempDir(), func(int, int) {})
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	return made.Path, made.Entries
}

func TestACopyIsRestoredUnderANewNameAndNothingIsReplaced(t *testing.T) {
	file, entries := aCopy(t)
	home := t.TempDir()
	t.Setenv("HOME", home)
	if err := os.WriteFile(filepath.Join(home, "taken.wardcount"), []byte("kept"), 0o600); err != nil {
		t.Fatal(err)
	}
	w, k, trace := desktest.StartWindow(t)
	d := &desktest.Seat{Keyboard: k, T: t, W: w, Trace: trace}
	k.Char('r')
	d.Answer(file)
	d.Answer("taken") // the ending is added, the folder is the home folder, and there is one
	if k.Canvas.Overlays().Top() == nil {
		t.Fatal("a file that is there was taken for the new name")
	}
	k.Shortcut(&fyne.ShortcutSelectAll{})
	d.Answer("tonight")
	trace.Wait(t, "dialog=choose")
	want := filepath.Join(home, "tonight.wardcount")
	if w.Count == nil || w.Count.Path() != want {
		t.Fatalf("open: %v; said: %q", w.Screen.Name(), d.Said())
	}
	if n, _ := w.Count.Head(); n != entries {
		t.Errorf("%d entries, want %d", n, entries)
	}
	if kept, err := os.ReadFile(filepath.Join(home, "taken.wardcount")); err != nil || string(kept) != "kept" {
		t.Errorf("replaced: %q, %v", kept, err)
	}
	if err := w.CloseCount(); err != nil {
		t.Fatal(err)
	}
}

func TestOpeningACopyAsksWhetherItIsToBeRestored(t *testing.T) {
	file, _ := aCopy(t)
	home := t.TempDir()
	t.Setenv("HOME", home)
	w, k, trace := desktest.StartWindow(t)
	d := &desktest.Seat{Keyboard: k, T: t, W: w, Trace: trace}
	k.Char('o')
	d.Answer(file)
	d.Choose(words.RestoreInstead)
	k.Press(fyne.KeyReturn) // the name that is offered
	trace.Wait(t, words.PersonQuestion)
	if w.Count == nil || filepath.Dir(w.Count.Path()) != home || strings.Contains(w.Count.Path(), "backup") || !app.IsBackup(file) {
		t.Fatalf("open: %v", w.Screen.Name())
	}
	if err := w.CloseCount(); err != nil {
		t.Fatal(err)
	}
}
