package forms

import (
	"context"
	"errors"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/export/format"
	"wardcount/forms/kit/ask"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/work"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile/text"
)

// publishPage is what may leave the count: which documents, into which folder,
// what would be in them, and, once it has left, the files. What was chosen stays
// chosen for as long as the count is open.
type publishPage struct {
	*slowPage
	formats  []string // the chosen ones, in the order of the table
	folder   string
	looking  work.Background
	looked   string   // the folder and names that were looked at last
	replaced []string // names that stand in the folder already

	// agreed are files that may be replaced, by their paths: what this page
	// wrote itself, and what somebody agreed to, as long as they hold the same.
	agreed map[string]string

	result *app.Publication
	err    error
}

// Keys of the page's rows.
const (
	publishGo     = "publish/go"
	publishFolder = "publish/folder"
	publishShow   = "publish/show" // the folder in the system's viewer
	publishFormat = "publish/format/"
	publishFile   = "publish/file/"
)

// publishing is the page of this count.
func (w *window) publishing() *publishPage {
	p := kept[publishPage](w, publishKey)
	if p.slowPage != nil {
		return p
	}
	p.slowPage, p.agreed = newSlowPage(w), map[string]string{}
	for _, f := range format.Formats {
		p.formats = append(p.formats, f.ID)
	}
	folder, err := filepath.Abs(filepath.Join(filepath.Dir(w.count.Path()), "out"))
	if err != nil {
		folder = "out"
	}
	p.folder = folder
	p.list.OnKey = p.key
	return p
}

// toPublish goes to the page, at the row that publishes.
func (w *window) toPublish() {
	if !app.Allows(w.person.Role, app.ActPublish) {
		_, err := w.count.Publish(context.Background(), w.person, "", nil, func(int, int, string) {})
		w.fail(err) // it is refused before anything is written, and says by whom it is done
		return
	}
	w.screen.leave(func() {
		w.openPage(publishKey, publishGo)
		if w.publishing().running() {
			w.say(words.PublishStillRuns)
		}
	})
}

func (p *publishPage) name() []string { return []string{"publish", "folder", p.folder} }

func (p *publishPage) hints() string {
	if p.running() {
		return words.HintsWorking
	}
	return words.HintsPublish
}

// key ticks by Space as well.
func (p *publishPage) key(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeySpace && strings.HasPrefix(p.list.Key(), publishFormat) {
		p.toggle(strings.TrimPrefix(p.list.Key(), publishFormat))
		return
	}
	p.w.key(ev)
}

// toggle takes a format in or out.
func (p *publishPage) toggle(id string) {
	if i := slices.Index(p.formats, id); i >= 0 {
		p.formats = slices.Delete(p.formats, i, i+1)
	} else {
		var chosen []string
		for _, f := range format.Formats {
			if f.ID == id || slices.Contains(p.formats, f.ID) {
				chosen = append(chosen, f.ID)
			}
		}
		p.formats = chosen
	}
	p.refresh()
}

func (p *publishPage) askFolder() {
	p.w.pick(ask.Pick{Title: words.PublishFolder, Label: words.FolderLabel, Initial: p.folder, OK: words.FolderOK, Folder: true, Makes: true, Chosen: func(folder string) {
		p.folder = folder
		p.refresh()
		p.list.MoveTo(publishGo)
	}})
}

func (p *publishPage) refresh() {
	last, ever := app.LastPublished(p.w.records)
	ahead := p.w.count.Foresee(p.formats)
	rows := shown.Published(last, ever)
	if !p.running() {
		rows = append(rows, p.outcome()...)
		open := shown.PublishKeys{Toggle: p.toggle, Folder: p.askFolder, Go: p.publish, FormatKey: publishFormat, FolderKey: publishFolder, GoKey: publishGo}
		rows = append(rows, shown.PublishAhead(ahead, p.formats, p.folder, p.replacedIn(ahead), ever, open)...)
	}
	p.list.Set(rows)
	p.look(ahead)
}

// outcome is what the last publication of this page came to.
func (p *publishPage) outcome() []lists.Row {
	switch {
	case p.err != nil:
		return []lists.Row{shown.Trouble(0.6, words.Error(p.err))}
	case p.result == nil:
		return nil
	}
	return shown.PublishedFiles(*p.result, func(path string) lists.Row {
		return lists.Row{Key: publishFile + path, Open: func() { p.w.showFile(path) }}
	}, lists.Row{Key: publishShow, Open: func() { p.w.showFile(filepath.Dir(p.result.Files[0].Path)) }})
}

// question is what has to be looked at on the disc: a folder and names in it.
func (p *publishPage) question(ahead app.Ahead) (question string, names []string) {
	for _, f := range ahead.Files {
		names = append(names, f.Name)
	}
	return p.folder + "\n" + strings.Join(names, "\n"), names
}

// replacedIn are the files of the folder that would be replaced, as far as they
// were looked at.
func (p *publishPage) replacedIn(ahead app.Ahead) []string {
	if question, _ := p.question(ahead); p.looked == question {
		return p.replaced
	}
	return nil
}

// look looks for files that would be replaced; the disc may take its time.
func (p *publishPage) look(ahead app.Ahead) {
	question, names := p.question(ahead)
	if p.looked == question || p.running() {
		return
	}
	folder := p.folder
	p.looked, p.replaced = question, nil
	var there []string
	p.looking.Start(func(context.Context, work.ProgressFunc) error {
		there = app.Replaced(folder, names)
		return nil
	}, nil, func(error) {
		p.replaced = there
		if len(there) > 0 && p.w.screen == screen(p) {
			p.refresh()
		}
		p.w.trace.Event("foreseen", folder, "replaced", text.Grouped(len(there)))
	})
}

// publish does it.
func (p *publishPage) publish() {
	w := p.w
	switch {
	case p.running():
		w.say(words.PublishStillRuns)
		return
	case w.person.Name == "":
		w.say(words.PersonMissingFirst())
		return
	case len(p.formats) == 0:
		w.say(words.PublishChooseOne)
		return
	}
	count, person, folder, formats := w.count, w.person, p.folder, slices.Clone(p.formats)
	agreed := maps.Clone(p.agreed)
	may := func(f app.Standing) bool {
		was, ok := agreed[f.Path]
		return ok && was == f.SHA256
	}
	var result app.Publication
	p.result, p.err = nil, nil
	p.start(words.PublishProgress, func(ctx context.Context, progress work.ProgressFunc) error {
		var err error
		result, err = count.PublishOver(ctx, person, folder, formats, may, progress)
		return err
	}, func(err error) { p.published(result, err) })
}

// published says what it came to.
func (p *publishPage) published(result app.Publication, err error) {
	w := p.w
	var kept *app.WouldReplace
	switch {
	case errors.As(err, &kept):
		p.replaced = append(p.replaced, kept.Names()...) // and the page says so
	case err != nil:
		p.err = err
	default:
		p.result = &result
		p.looked, p.replaced = p.question(w.count.Foresee(p.formats)) // which are there now
		for _, f := range result.Files {
			p.agreed[f.Path] = f.SHA256
		}
	}
	w.news()
	w.repaint()
	switch {
	case kept != nil:
		p.askReplace(kept)
	case err != nil:
		w.fail(err)
	default:
		p.list.MoveTo(publishFile + result.Files[0].Path)
		w.done(words.PublishDone(len(result.Files), p.folder))
		w.trace.Event("published", p.folder, "files", text.Grouped(len(result.Files)))
	}
}

// askReplace asks before files are replaced that are not of this page, and
// names them. Who has gone elsewhere meanwhile, or answers something else, is
// told that nothing was published.
func (p *publishPage) askReplace(kept *app.WouldReplace) {
	w := p.w
	w.say(words.PublishReplacesNothing)
	if w.screen != screen(p) || w.win.Canvas().Overlays().Top() != nil || p.then != nil {
		return
	}
	w.doubt(ask.Risk{Title: words.PublishReplaceTitle(len(kept.Files)), Text: words.PublishReplaceText(kept), Stay: words.PublishReplaceStay, Yes: words.PublishReplaceYes, Do: func() {
		for _, f := range kept.Files {
			p.agreed[f.Path] = f.SHA256
		}
		p.publish()
	}})
}

// mayPublish tells whether there is anything to publish, and whether the person may do it.
func (w *window) mayPublish() bool {
	if !app.Allows(w.person.Role, app.ActPublish) {
		return false
	}
	for _, ward := range w.state.Wards {
		if !ward.DeclaredAt.IsZero() {
			return true
		}
	}
	return false
}

// published tells whether documents left the count since it was opened.
func (w *window) published() bool { return kept[publishPage](w, publishKey).result != nil }
