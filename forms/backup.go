package forms

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2/theme"

	"wardcount/app"
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
	*slowPage
	folder string // where the last went; empty before the first
	made   *app.Backup
	err    error
}

// Keys of the page's rows.
const (
	backupGo     = "backup/go"
	backupFolder = "backup/folder"
	backupShow   = "backup/show"
)

// backups is the page of this count.
func (w *window) backups() *backupPage {
	p := kept[backupPage](w, backupKey)
	if p.slowPage == nil {
		p.slowPage = newSlowPage(w)
	}
	return p
}

func (p *backupPage) name() []string { return []string{"backup"} }

func (p *backupPage) hints() string {
	if p.running() {
		return words.HintsWorking
	}
	return words.HintsBackup
}

func (p *backupPage) refresh() {
	rows := []lists.Row{lists.TitleRow(words.BackupTitle), lists.TextRow(words.BackupText)}
	entries, _ := p.w.count.Head()
	last := words.BackupNone
	if p.made != nil {
		last = words.BackupLast(*p.made, entries-p.made.Entries)
	}
	rows = append(rows, lists.Row{Columns: lists.WholeWidth, Above: 0.6, Cells: []lists.Cell{{Text: last, Bold: true}}})
	if p.running() {
		p.list.Set(rows)
		return
	}
	if p.err != nil {
		rows = append(rows, shown.Trouble(0.6, words.Error(p.err)))
	}
	folder, does := p.folder, words.FolderChoose
	if folder == "" {
		folder, does = words.BackupNoFolder, words.BackupChoose
	}
	rows = append(rows, lists.HeadingRow(words.BackupFolder),
		shown.ActRow(backupFolder, lists.Cell{Glyph: theme.FolderIcon(), Colour: theme.ColorNamePrimary}, folder, does, func() { p.askFolder(nil) }),
		shown.GoRow(backupGo, words.BackupGo, words.BackupGoDetail, p.backUp))
	if p.made != nil && p.err == nil {
		rows = append(rows, shown.Backup(*p.made)...)
		rows = append(rows, shown.ActRow(backupShow, lists.Cell{Glyph: theme.FolderOpenIcon(), Colour: theme.ColorNamePrimary}, words.FolderShow, "",
			func() { p.w.showFile(filepath.Dir(p.made.Path)) }))
	}
	p.list.Set(rows)
}

// askFolder asks where to, and goes on.
func (p *backupPage) askFolder(then func()) {
	folder := p.folder
	if folder == "" {
		folder = filepath.Dir(p.w.count.Path())
	}
	p.w.pick(ask.Pick{Title: words.BackupFolder, Text: words.BackupFolderText, Label: words.FolderLabel, Initial: folder, OK: words.FolderOK, Folder: true, Chosen: func(folder string) {
		p.folder = folder
		p.refresh()
		p.list.MoveTo(backupGo)
		if then != nil {
			then()
		}
	}})
}

// backUp makes the copy; it asks for a folder where none was chosen.
func (p *backupPage) backUp() {
	w := p.w
	switch {
	case w.person.Name == "":
		w.say(words.PersonMissingFirst())
		return
	case !app.Allows(w.person.Role, app.ActBackup): // before a folder is asked for in vain
		_, err := w.count.Backup(context.Background(), w.person, "", func(int, int) {})
		w.fail(err)
		return
	case p.folder == "":
		p.askFolder(p.backUp)
		return
	}
	count, person, folder := w.count, w.person, p.folder
	var made app.Backup
	p.err = nil
	p.start(words.BackupProgress, func(ctx context.Context, progress work.ProgressFunc) error {
		var err error
		made, err = count.Backup(ctx, person, folder, func(done, total int) { progress(done, total, "") })
		return err
	}, func(err error) {
		if p.err = err; err == nil {
			p.made = &made
		}
		w.repaint()
		p.list.MoveTo(backupGo)
		if err != nil {
			w.fail(err)
			return
		}
		w.done(words.BackupDone(made))
		w.trace.Event("backup", made.Path, "entries", text.Grouped(int(made.Entries)))
	})
}
