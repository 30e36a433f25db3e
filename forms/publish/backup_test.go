package publish_test

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
	"wardcount/forms/desktest"
	"wardcount/forms/publish"
	"wardcount/forms/words"
)

// toBackup goes to the page by its key.
func toBackup(d *desktest.Seat) *publish.BackupPage {
	d.T.Helper()
	d.Shortcut(desk.WithCtrl(fyne.KeyB))
	p, ok := d.W.Screen.(*publish.BackupPage)
	if !ok {
		d.T.Fatalf("no page but %v; said: %q", d.W.Screen.Name(), d.Said())
	}
	return p
}

func TestTheCountIsCopiedWhileItIsKeyed(t *testing.T) {
	d := desktest.Sit(t)
	declareFirst(d)
	d.Person(practice.Supervisor)
	entries, head := d.Count.Head()
	p := toBackup(d)
	if !strings.Contains(d.Texts(), words.BackupNone) {
		t.Errorf("before the first:\n%s", d.Texts())
	}
	folder := t.TempDir()
	atRow(d, p.List, words.BackupGo)
	working := d.Hold("Reading the copy back")
	d.Press(fyne.KeyReturn)
	d.Answer(folder) // where none was chosen it is asked for first
	working.Wait(t)
	if said, part := p.Bar.Says(); said != "Reading the copy back…" || part != 1 {
		t.Errorf("the bar says %q, %v", said, part)
	}
	d.GoTo("account 12")
	d.Figures(desktest.Account(1900, 500, 2, 7))
	if now, _ := d.Count.Head(); now != entries+1 {
		t.Errorf("keyed during the backup: %d entries, want %d; said: %q", now, entries+1, d.Said())
	}
	working.Release()
	d.Trace.Wait(t, "trace backup=")
	files, err := filepath.Glob(filepath.Join(folder, "practice-backup-*.wardcount"))
	if err != nil || len(files) != 1 {
		t.Fatalf("copies: %v, %v", files, err)
	}
	chain, err := app.VerifyJournal(context.Background(), files[0], func(int, int) {})
	if err != nil || !chain.Whole || chain.Entries != entries || chain.Head != head {
		t.Errorf("the copy holds %+v, want %d entries to %s; %v", chain, entries, head, err)
	}
	p = toBackup(d)
	if says := d.Texts(); !strings.Contains(says, filepath.Base(files[0])) || !strings.Contains(says, "1 entry is newer and not in it") || !strings.Contains(says, words.BackupDetail(entries, head[:4])) {
		t.Errorf("afterwards:\n%s", says)
	}
	var opened string
	d.W.OpenURL = func(u *url.URL) error { opened = u.Path; return nil }
	atRow(d, p.List, words.FolderShow)
	d.Press(fyne.KeyReturn)
	if opened != folder {
		t.Errorf("opened %q", opened)
	}
}

func TestABackupThatIsStoppedOrCannotBeWrittenLeavesNothing(t *testing.T) {
	d := desktest.Sit(t)
	d.Person(practice.Supervisor)
	p := toBackup(d)
	folder := t.TempDir()
	atRow(d, p.List, words.BackupNoFolder)
	d.Press(fyne.KeyReturn)
	d.Answer(folder)
	working := d.Hold("Reading the copy back")
	d.Press(fyne.KeyReturn)
	working.Wait(t)
	d.Press(fyne.KeyEscape)
	working.Release()
	d.Trace.Wait(t, "said=\""+words.WorkStopped)
	if files, err := os.ReadDir(folder); err != nil || len(files) != 0 {
		t.Errorf("left behind: %v, %v", files, err)
	}
	p.Folder = filepath.Join(folder, "not there")
	atRow(d, p.List, words.BackupGo)
	d.Press(fyne.KeyReturn)
	d.Trace.Wait(t, "There is no folder")
	if says := d.Texts(); !strings.Contains(says, "There is no folder "+p.Folder) || !strings.Contains(says, "Choose a folder") {
		t.Errorf("without the folder:\n%s", says)
	}
}

func TestAFolderThatIsNotThereIsNotOfferedForABackup(t *testing.T) {
	d := desktest.Sit(t)
	d.Person(practice.Supervisor)
	p := toBackup(d)
	folder := t.TempDir()
	atRow(d, p.List, words.BackupNoFolder)
	d.Press(fyne.KeyReturn)
	d.Answer(filepath.Join(folder, "new"))
	d.Press(fyne.KeyReturn) // not at the second Enter either
	if d.Canvas.Overlays().Top() == nil || p.Folder != "" || strings.Contains(d.Markup(), "Make a new folder") || !strings.Contains(d.Markup(), "“new”") {
		t.Errorf("taken: %q; the window says:\n%s", p.Folder, d.Markup())
	}
	d.Press(fyne.KeyEscape)
	if files, err := os.ReadDir(folder); err != nil || len(files) != 0 {
		t.Errorf("made: %v, %v", files, err)
	}
}

func TestAClerkTakesNoCopy(t *testing.T) {
	d := desktest.Sit(t)
	atRow(d, toBackup(d).List, words.BackupGo)
	d.Press(fyne.KeyReturn)
	if d.Canvas.Overlays().Top() != nil {
		t.Error("a folder is asked for in vain")
	}
	d.SaidThat(t, "may not take a copy of the count")
}

func TestTheFolderChooserListsWhatLiesBesideTheCountAndTheSameDriveIsSaid(t *testing.T) {
	d := desktest.Sit(t)
	d.Person(practice.Supervisor)
	folder := filepath.Join(filepath.Dir(d.Count.Path()), "inside")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	p := toBackup(d)
	atRow(d, p.List, words.BackupNoFolder)
	d.Press(fyne.KeyReturn)
	d.Press(fyne.KeyDown) // past taking the folder itself
	d.Press(fyne.KeyReturn, fyne.KeyReturn)
	if p.Folder != folder {
		t.Fatalf("chosen: %q, want %q", p.Folder, folder)
	}
	if !strings.Contains(d.Texts(), words.BackupSameDisc) {
		t.Errorf("the page says\n%s", d.Texts())
	}
}
