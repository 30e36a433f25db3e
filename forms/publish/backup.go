package publish

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/forms/desk"
	"wardcount/forms/kit/ask"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/work"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile/text"
)

// backupPage copies the count to another disc while it is used, and says when
// that was last done.
type backupPage struct {
	*desk.SlowPage
	Folder string // where the last went; empty before the first
	Made   *app.Backup
	err    error
	disc   app.Disc // whether the folder is on the disc of the count
	disced string   // the folder of which that is known
	asking work.Background
}

// Keys of the page's rows.
const (
	backupGo     = "backup/go"
	backupFolder = "backup/folder"
	backupShow   = "backup/show"
)

// Backups is the page of this count.
func Backups(w *desk.Window) *backupPage {
	p := desk.Kept[backupPage](w, desk.BackupKey)
	if p.SlowPage == nil {
		p.SlowPage = desk.NewSlowPage(w)
	}
	return p
}

func (p *backupPage) Name() []string { return []string{"backup"} }

func (p *backupPage) Hints() string {
	if p.Running() {
		return words.HintsWorking
	}
	return words.HintsBackup
}

func (p *backupPage) Refresh() {
	rows := []lists.Row{lists.TitleRow(words.BackupTitle), lists.TextRow(words.BackupText)}
	entries, _ := p.W.Count.Head()
	last := words.BackupNone
	if p.Made != nil {
		last = words.BackupLast(*p.Made, entries-p.Made.Entries)
	}
	rows = append(rows, lists.Row{Columns: lists.WholeWidth, Above: 0.6, Cells: []lists.Cell{{Text: last, Bold: true}}})
	if p.Running() {
		p.List.Set(rows)
		return
	}
	if p.err != nil {
		rows = append(rows, shown.Trouble(0.6, words.Error(p.err)))
	}
	folder, does := p.Folder, words.FolderChoose
	if folder == "" {
		folder, does = words.BackupNoFolder, words.BackupChoose
	}
	rows = append(rows, lists.HeadingRow(words.FolderInto),
		shown.FolderRow(backupFolder, folder, does, func() { p.askFolder(nil) }))
	if p.Folder != "" && p.disced == p.Folder {
		rows = append(rows, shown.BackupDisc(p.disc))
	}
	rows = append(rows,
		shown.GoRow(backupGo, words.BackupGo, words.BackupGoDetail, p.backUp))
	if p.Made != nil && p.err == nil {
		rows = append(rows, shown.Backup(*p.Made)...)
		rows = append(rows, shown.ActRow(backupShow, lists.Cell{Glyph: theme.FolderOpenIcon(), Colour: theme.ColorNamePrimary}, words.FolderShow, "",
			func() { p.W.ShowFile(filepath.Dir(p.Made.Path)) }))
	}
	p.List.Set(rows)
}

// askFolder asks where to, and goes on.
func (p *backupPage) askFolder(then func()) {
	folder := p.Folder
	if folder == "" {
		folder = filepath.Dir(p.W.Count.Path())
	}
	folder = filepath.Clean(folder) + string(filepath.Separator) // what lies in it is listed
	p.W.Pick(ask.Pick{Title: words.FolderInto, Text: words.BackupFolderText, Label: words.FolderLabel, Initial: folder, OK: words.FolderOK, Folder: true, Chosen: func(folder string) {
		p.Folder = filepath.Clean(folder)
		p.lookAtDisc()
		p.Refresh()
		p.List.MoveTo(backupGo)
		if then != nil {
			then()
		}
	}})
}

// lookAtDisc asks, off the thread, whether the folder is on the disc of the count.
func (p *backupPage) lookAtDisc() {
	count, folder := p.W.Count.Path(), p.Folder
	var disc app.Disc
	p.asking.Promptly(func(context.Context, work.ProgressFunc) error {
		disc = app.DiscOf(count, folder)
		return nil
	}, func(error) {
		p.disc, p.disced = disc, folder
		if p.W.Screen == desk.Screen(p) {
			p.Refresh()
		}
	})
}

// backUp makes the copy; it asks for a folder where none was chosen.
func (p *backupPage) backUp() {
	w := p.W
	switch {
	case w.Person.Name == "":
		w.Say(words.PersonMissingFirst())
		return
	case !app.Allows(w.Person.Role, app.ActBackup): // before a folder is asked for in vain
		_, err := w.Count.Backup(context.Background(), w.Person, "", func(int, int) {})
		w.Fail(err)
		return
	case p.Folder == "":
		p.askFolder(p.backUp)
		return
	}
	count, person, folder := w.Count, w.Person, p.Folder
	var made app.Backup
	p.err = nil
	p.Start(words.BackupProgress, func(ctx context.Context, progress work.ProgressFunc) error {
		var err error
		made, err = count.Backup(ctx, person, folder, func(done, total int) { progress(done, total, "") })
		return err
	}, func(err error) {
		if p.err = err; err == nil {
			p.Made = &made
		}
		w.Repaint()
		p.List.MoveTo(backupGo)
		if err != nil {
			w.Fail(err)
			return
		}
		w.Done(words.BackupDone(made))
		w.Trace.Event("backup", made.Path, "entries", text.Grouped(int(made.Entries)))
	})
}
