package forms

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/reconcile"
)

// publishing is the documents leaving the count: how far it is, what was
// written where, and what was left out and why. The window stays live.
type publishing struct {
	w      *window
	list   *rowList
	folder string
	work   Background

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
			w.say(wordStillPublishing)
		})
		return
	case len(results.Wards) == 0:
		w.say(wordNothingDeclared)
		return
	}
	folder, err := filepath.Abs(filepath.Join(filepath.Dir(w.count.Path()), "out"))
	if err != nil {
		folder = "out"
	}
	w.screen.leave(func() {
		w.ask(Question{Title: wordPublish, Text: wordPublishText(len(results.Wards), results.Outstanding), Label: wordFolder,
			Initial: folder, OK: wordPublishOK, Validate: needWords,
			Answer: func(folder string) { w.publish(expandHome(folder)) }})
	})
}

func (w *window) publish(folder string) {
	p := &publishing{w: w, list: newPageList(w), folder: folder}
	count, person := w.count, w.person
	var result app.Publication
	w.publication = p
	w.show(p)
	p.work.Start(func(ctx context.Context, progress ProgressFunc) error {
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
		w.done(wordPublished(len(result.Files), folder))
		w.trace.event("published", folder, "files", reconcile.Grouped(len(result.Files)))
	})
}

// running tells whether documents are still being written.
func (p *publishing) running() bool { return p != nil && p.work.Running() }

func (p *publishing) name() []string             { return []string{"publish", "folder", p.folder} }
func (p *publishing) content() fyne.CanvasObject { return p.list }
func (p *publishing) home() fyne.Focusable       { return p.list }
func (p *publishing) hints() string              { return wordHintsPublish }
func (p *publishing) looks() look                { return look{} }
func (p *publishing) leave(then func())          { then() }

// escape stops what is being written; when nothing is, it goes back.
func (p *publishing) escape() {
	if p.work.Running() {
		p.work.Cancel()
		return
	}
	p.w.toWards()
}

// fileColumns are: a glyph, the file, its size.
var fileColumns = []column{{ems: 1.4}, {wrap: true}, {ems: 7, right: true}}

func (p *publishing) refresh() {
	rows := []row{titleRow(wordPublish), quietRow(p.folder)}
	switch {
	case p.result != nil:
		rows = append(rows, headingRow(wordWritten))
		for _, f := range p.result.Files {
			rows = append(rows, row{columns: fileColumns, cells: []cell{{glyph: theme.ConfirmIcon(), colour: ColorNameOKText}, {text: filepath.Base(f.Path), bold: true}, {text: wordBytes(f.Bytes)}},
				under: []row{{columns: fileColumns, cells: []cell{{}, {text: wordFile(f), size: theme.SizeNameCaptionText, colour: theme.ColorNamePlaceHolder}, {}}}}})
		}
		if len(p.result.LeftOut) > 0 {
			rows = append(rows, headingRow(wordLeftOut))
		}
		for _, l := range p.result.LeftOut {
			rows = append(rows, row{columns: glyphColumns, cells: []cell{{glyph: theme.InfoIcon(), colour: ColorNameNoteText}, {text: wordLeft(l)}}})
		}
	case p.err != nil:
		rows = append(rows, row{columns: glyphColumns, above: 0.9, cells: []cell{{glyph: theme.ErrorIcon(), colour: ColorNameErrorText}, {text: sentenceOf(p.err), bold: true, colour: ColorNameErrorText}}})
	default:
		rows = append(rows, textRow(wordWriting(p.done, p.total, p.what)))
	}
	p.list.set(rows)
}
