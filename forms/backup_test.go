package forms

import (
	"context"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/publish"
	"wardcount/forms/words"
)

// toBackup goes to the page by its key.
func (d *seat) toBackup() *publish.BackupPage {
	d.t.Helper()
	d.Shortcut(desk.WithCtrl(fyne.KeyB))
	p, ok := d.w.Screen.(*publish.BackupPage)
	if !ok {
		d.t.Fatalf("no page but %v; said: %q", d.w.Screen.Name(), d.said())
	}
	return p
}

func TestTheCountIsCopiedWhileItIsKeyed(t *testing.T) {
	d := sit(t)
	d.declareFirst()
	d.person(practice.Supervisor)
	entries, head := d.count.Head()
	p := d.toBackup()
	if !strings.Contains(d.texts(), words.BackupNone) {
		t.Errorf("before the first:\n%s", d.texts())
	}
	folder := t.TempDir()
	d.atRow(p.List, words.BackupGo)
	working := d.hold("Reading the copy back")
	d.Press(fyne.KeyReturn)
	d.answer(folder) // where none was chosen it is asked for first
	working.wait(t)
	if said, part := p.Bar.Says(); said != "Reading the copy back…" || part != 1 {
		t.Errorf("the bar says %q, %v", said, part)
	}
	d.goTo("account 12")
	d.figures(account(1900, 500, 2, 7))
	if now, _ := d.count.Head(); now != entries+1 {
		t.Errorf("keyed during the backup: %d entries, want %d; said: %q", now, entries+1, d.said())
	}
	working.release()
	d.trace.wait(t, "trace backup=")
	files, err := filepath.Glob(filepath.Join(folder, "practice-backup-*.wardcount"))
	if err != nil || len(files) != 1 {
		t.Fatalf("copies: %v, %v", files, err)
	}
	chain, err := app.VerifyJournal(context.Background(), files[0], func(int, int) {})
	if err != nil || !chain.Whole || chain.Entries != entries || chain.Head != head {
		t.Errorf("the copy holds %+v, want %d entries to %s; %v", chain, entries, head, err)
	}
	p = d.toBackup()
	if says := d.texts(); !strings.Contains(says, filepath.Base(files[0])) || !strings.Contains(says, "1 entry is newer and not in it") || !strings.Contains(says, words.BackupDetail(entries, head[:4])) {
		t.Errorf("afterwards:\n%s", says)
	}
	var opened string
	d.w.OpenURL = func(u *url.URL) error { opened = u.Path; return nil }
	d.atRow(p.List, words.FolderShow)
	d.Press(fyne.KeyReturn)
	if opened != folder {
		t.Errorf("opened %q", opened)
	}
}

func TestABackupThatIsStoppedOrCannotBeWrittenLeavesNothing(t *testing.T) {
	d := sit(t)
	d.person(practice.Supervisor)
	p := d.toBackup()
	folder := t.TempDir()
	d.atRow(p.List, words.BackupNoFolder)
	d.Press(fyne.KeyReturn)
	d.answer(folder)
	working := d.hold("Reading the copy back")
	d.Press(fyne.KeyReturn)
	working.wait(t)
	d.Press(fyne.KeyEscape)
	working.release()
	d.trace.wait(t, "said=\""+words.WorkStopped)
	if files, err := os.ReadDir(folder); err != nil || len(files) != 0 {
		t.Errorf("left behind: %v, %v", files, err)
	}
	p.Folder = filepath.Join(folder, "not there")
	d.atRow(p.List, words.BackupGo)
	d.Press(fyne.KeyReturn)
	d.trace.wait(t, "There is no folder")
	if says := d.texts(); !strings.Contains(says, "There is no folder "+p.Folder) || !strings.Contains(says, "Choose a folder") {
		t.Errorf("without the folder:\n%s", says)
	}
}

func TestAFolderThatIsNotThereIsNotOfferedForABackup(t *testing.T) {
	d := sit(t)
	d.person(practice.Supervisor)
	p := d.toBackup()
	folder := t.TempDir()
	d.atRow(p.List, words.BackupNoFolder)
	d.Press(fyne.KeyReturn)
	d.answer(filepath.Join(folder, "new"))
	d.Press(fyne.KeyReturn) // not at the second Enter either
	if d.Canvas.Overlays().Top() == nil || p.Folder != "" || strings.Contains(d.markup(), "Make a new folder") || !strings.Contains(d.markup(), "“new”") {
		t.Errorf("taken: %q; the window says:\n%s", p.Folder, d.markup())
	}
	d.Press(fyne.KeyEscape)
	if files, err := os.ReadDir(folder); err != nil || len(files) != 0 {
		t.Errorf("made: %v, %v", files, err)
	}
}

func TestAClerkTakesNoCopy(t *testing.T) {
	d := sit(t)
	d.atRow(d.toBackup().List, words.BackupGo)
	d.Press(fyne.KeyReturn)
	if d.Canvas.Overlays().Top() != nil {
		t.Error("a folder is asked for in vain")
	}
	d.saidThat(t, "may not take a copy of the count")
}
