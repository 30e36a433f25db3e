package forms

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/forms/kit"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile/text"
)

// publishing is the documents leaving the count: how far it is, what was
// written where, and what was left out and why. The window stays live.
type publishing struct {
	listPage
	folder string
	work   kit.Background

	then        func() // what waits for the end: the window is to be closed
	done, total int
	what        string
	result      *app.Publication
	err         error
}

// askPublish asks for the folder and publishes into it.
func (w *window) askPublish() {
	if !app.Allows(w.person.Role, app.ActPublish) {
		_, err := w.count.Publish(context.Background(), w.person, "", nil, func(int, int, string) {})
		w.fail(err) // it is refused before anything is written, and says by whom it is done
		return
	}
	results := w.count.Results()
	switch {
	case w.publication.running():
		w.screen.leave(func() {
			w.show(w.publication)
			w.say(words.PublishStillRuns)
		})
		return
	case len(results.Wards) == 0:
		w.say(words.PublishNothingDeclared)
		return
	}
	folder, err := filepath.Abs(filepath.Join(filepath.Dir(w.count.Path()), "out"))
	if err != nil {
		folder = "out"
	}
	w.screen.leave(func() {
		w.ask(kit.Question{Title: words.Publish, Text: words.PublishText(len(results.Wards), results.Outstanding), Label: words.FolderLabel,
			Initial: folder, OK: words.PublishOK, Validate: needWords,
			Answer: func(folder string) { w.publish(expandHome(folder)) }})
	})
}

func (w *window) publish(folder string) {
	p := &publishing{listPage: newListPage(w), folder: folder}
	count, person := w.count, w.person
	var result app.Publication
	w.publication = p
	w.show(p)
	p.work.Start(func(ctx context.Context, progress kit.ProgressFunc) error {
		var err error
		result, err = count.Publish(ctx, person, folder, nil, progress)
		return err
	}, func(done, total int, what string) {
		p.done, p.total, p.what = done, total, what
		p.refresh()
	}, func(err error) {
		if p.then != nil {
			p.then()
			return
		}
		w.news()
		if p.err = err; err != nil {
			p.refresh()
			w.fail(err)
			return
		}
		p.result = &result
		p.refresh()
		w.done(words.PublishDone(len(result.Files), folder))
		w.trace.Event("published", folder, "files", text.Grouped(len(result.Files)))
	})
}

// running tells whether documents are still being written.
func (p *publishing) running() bool { return p != nil && p.work.Running() }

func (p *publishing) name() []string { return []string{"publish", "folder", p.folder} }
func (p *publishing) hints() string  { return words.HintsPublish }

// escape stops what is being written; when nothing is, it goes back.
func (p *publishing) escape() {
	if p.work.Running() {
		p.work.Cancel()
		return
	}
	p.w.toWards()
}

// fileColumns are: a glyph, the file, its size.
var fileColumns = []kit.Column{{Ems: 1.4}, {Wrap: true}, {Ems: 7, Right: true}}

func (p *publishing) refresh() {
	rows := []kit.Row{kit.TitleRow(words.Publish), kit.QuietRow(p.folder)}
	switch {
	case p.result != nil:
		rows = append(rows, kit.HeadingRow(words.PublishWritten))
		for _, f := range p.result.Files {
			rows = append(rows, kit.Row{Columns: fileColumns, Cells: []kit.Cell{{Glyph: theme.ConfirmIcon(), Colour: kit.ColorNameOKText}, {Text: filepath.Base(f.Path), Bold: true}, {Text: words.PublishFileSize(f.Bytes)}},
				Under: []kit.Row{{Columns: fileColumns, Cells: []kit.Cell{{}, {Text: words.PublishFileDetail(f), Size: theme.SizeNameCaptionText, Colour: theme.ColorNamePlaceHolder}, {}}}}})
		}
		if len(p.result.LeftOut) > 0 {
			rows = append(rows, kit.HeadingRow(words.PublishLeftOut))
		}
		for _, l := range p.result.LeftOut {
			rows = append(rows, kit.SignRow(theme.InfoIcon(), kit.ColorNameNoteText, kit.Cell{Text: words.PublishLeftOutLine(l)}))
		}
	case p.err != nil:
		rows = append(rows, shown.Trouble(0.9, words.Error(p.err)))
	default:
		rows = append(rows, kit.TextRow(words.PublishProgress(p.done, p.total, p.what)))
	}
	p.list.Set(rows)
}
