package publish

import (
	"context"
	"errors"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/app/leaving"
	"wardcount/export/format"
	"wardcount/forms/desk"
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
	*desk.SlowPage
	Formats  []string // the chosen ones, in the order of the table
	Folder   string
	looking  work.Background
	looked   string   // the folder and names that were looked at last
	replaced []string // names that stand in the folder already
	agreed   agreed

	Result   *leaving.Publication
	Err      error
	unfolded bool // every notice stands in the list of what has left
}

// Keys of the page's rows.
const (
	publishGo      = "publish/go"
	publishFolder  = "publish/folder"
	publishShow    = "publish/show" // the folder in the system's viewer
	publishFormat  = "publish/format/"
	publishFile    = "publish/file/"
	publishNotices = "publish/notices" // all of them, which unfold
)

// Page is the page of this count.
func Page(w *desk.Window) *publishPage {
	p := desk.Kept[publishPage](w, desk.PublishKey)
	if p.SlowPage != nil {
		return p
	}
	p.SlowPage, p.agreed, p.Folder = desk.NewSlowPage(w), agreed{}, besideCount(w, "out")
	for _, f := range format.Formats {
		p.Formats = append(p.Formats, f.ID)
	}
	p.List.OnKey = p.key
	return p
}

// Go goes to the page, at the row that publishes.
func Go(w *desk.Window) {
	if !app.Allows(w.Person.Role, app.ActPublish) {
		_, err := w.Count.Publish(context.Background(), w.Person, "", nil, func(int, int, string) {})
		w.Fail(err) // it is refused before anything is written, and says by whom it is done
		return
	}
	w.Screen.Leave(func() {
		w.OpenPage(desk.PublishKey, publishGo)
		if Page(w).Running() {
			w.Say(words.PublishStillRuns)
		}
	})
}

func (p *publishPage) Name() []string { return []string{"publish", "folder", p.Folder} }

func (p *publishPage) Hints() string {
	if p.Running() {
		return words.HintsWorking
	}
	return words.HintsPublish
}

// key ticks by Space as well.
func (p *publishPage) key(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeySpace && strings.HasPrefix(p.List.Key(), publishFormat) {
		p.toggle(strings.TrimPrefix(p.List.Key(), publishFormat))
		return
	}
	p.W.Key(ev)
}

// toggle takes a format in or out.
func (p *publishPage) toggle(id string) {
	if i := slices.Index(p.Formats, id); i >= 0 {
		p.Formats = slices.Delete(p.Formats, i, i+1)
	} else {
		var chosen []string
		for _, f := range format.Formats {
			if f.ID == id || slices.Contains(p.Formats, f.ID) {
				chosen = append(chosen, f.ID)
			}
		}
		p.Formats = chosen
	}
	p.Refresh()
}

func (p *publishPage) askFolder() {
	p.W.Pick(ask.Pick{Title: words.FolderInto, Label: words.FolderLabel, Initial: p.Folder, OK: words.FolderOK, Folder: true, Makes: true, Chosen: func(folder string) {
		p.Folder = folder
		p.Refresh()
		p.List.MoveTo(publishGo)
	}})
}

func (p *publishPage) Refresh() {
	last, ever := app.LastPublished(p.W.Records)
	ahead := p.W.Count.Foresee(p.Formats)
	onlyWards := p.W.State.Election.OnlyWards()
	rows := shown.Published(last, ever, onlyWards)
	if !p.Running() {
		open := shown.PublishKeys{Toggle: p.toggle, Folder: p.askFolder, Go: p.publish, FormatKey: publishFormat, FolderKey: publishFolder, GoKey: publishGo}
		rows = slices.Concat(rows, shown.PublishNow(ahead, ever, open), p.outcome(), shown.PublishAhead(ahead, onlyWards, p.Formats, p.Folder, p.replacedIn(ahead), open))
	}
	p.List.Set(rows)
	p.look(ahead)
}

// outcome is what the last publication of this page came to.
func (p *publishPage) outcome() []lists.Row {
	switch {
	case p.Err != nil:
		return []lists.Row{shown.Trouble(0.6, words.Error(p.Err))}
	case p.Result == nil:
		return nil
	}
	return shown.PublishedFiles(*p.Result, p.W.State.Election.OnlyWards(), func(path string) lists.Row {
		return lists.Row{Key: publishFile + path, Open: func() { p.W.ShowFile(path) }}
	}, lists.Row{Key: publishNotices, Open: func() { p.unfolded = !p.unfolded; p.Refresh() }}, p.unfolded, lists.Row{Key: publishShow, Open: func() { p.W.ShowFile(filepath.Dir(p.Result.Files[0].Path)) }})
}

// question is what has to be looked at on the disc: a folder and names in it.
func (p *publishPage) question(ahead leaving.Ahead) (question string, names []string) {
	for _, f := range ahead.Files {
		names = append(names, f.Name)
	}
	return p.Folder + "\n" + strings.Join(names, "\n"), names
}

// replacedIn are the files of the folder that would be replaced, as far as they
// were looked at.
func (p *publishPage) replacedIn(ahead leaving.Ahead) []string {
	if question, _ := p.question(ahead); p.looked == question {
		return p.replaced
	}
	return nil
}

// look looks for files that would be replaced; the disc may take its time.
func (p *publishPage) look(ahead leaving.Ahead) {
	question, names := p.question(ahead)
	if p.looked == question || p.Running() {
		return
	}
	folder := p.Folder
	p.looked, p.replaced = question, nil
	var there []string
	p.looking.Start(func(context.Context, work.ProgressFunc) error {
		there = leaving.Replaced(folder, names)
		return nil
	}, nil, func(error) {
		p.replaced = there
		if len(there) > 0 && p.W.Screen == desk.Screen(p) {
			p.Refresh()
		}
		p.W.Trace.Event("foreseen", folder, "replaced", text.Grouped(len(there)))
	})
}

// publish does it.
func (p *publishPage) publish() {
	w := p.W
	switch {
	case p.Running():
		w.Say(words.PublishStillRuns)
		return
	case w.Person.Name == "":
		w.Say(words.PersonMissingFirst())
		return
	case len(p.Formats) == 0:
		w.Say(words.PublishChooseOne)
		return
	}
	count, person, folder, formats := w.Count, w.Person, p.Folder, slices.Clone(p.Formats)
	may := maps.Clone(p.agreed).may
	var result leaving.Publication
	p.Result, p.Err = nil, nil
	p.Start(words.PublishProgress, func(ctx context.Context, progress work.ProgressFunc) error {
		var err error
		result, err = count.PublishOver(ctx, person, folder, formats, may, progress)
		return err
	}, func(err error) { p.published(result, err) })
}

// published says what it came to.
func (p *publishPage) published(result leaving.Publication, err error) {
	w := p.W
	var kept *leaving.WouldReplace
	switch {
	case errors.As(err, &kept):
		p.replaced = append(p.replaced, kept.Names()...) // and the page says so
	case err != nil:
		p.Err = err
	default:
		p.Result = &result
		p.looked, p.replaced = p.question(w.Count.Foresee(p.Formats)) // which are there now
		for _, f := range result.Files {
			p.agreed[f.Path] = f.SHA256
		}
	}
	w.News()
	w.Repaint()
	switch {
	case kept != nil:
		p.askReplace(kept)
	case err != nil:
		w.Fail(err)
	default:
		p.List.MoveTo(publishFile + result.Files[0].Path)
		w.Done(words.PublishDone(len(result.Files), p.Folder))
		w.Trace.Event("published", p.Folder, "files", text.Grouped(len(result.Files)))
	}
}

// askReplace asks before files are replaced that are not of this page, and
// names them. Who has gone elsewhere meanwhile, or answers something else, is
// told that nothing was published.
func (p *publishPage) askReplace(kept *leaving.WouldReplace) {
	w := p.W
	w.Say(words.PublishReplacesNothing)
	if !waited(p, p.SlowPage) {
		return
	}
	w.Doubt(ask.Risk{Title: words.PublishReplaceTitle(len(kept.Files)), Text: words.PublishReplaceText(kept), Stay: words.PublishReplaceStay, Yes: words.PublishReplaceYes, Do: func() {
		p.agreed.to(kept.Files)
		p.publish()
	}})
}

// May tells whether there is anything to publish, and whether the person may do it.
func May(w *desk.Window) bool {
	if !app.Allows(w.Person.Role, app.ActPublish) {
		return false
	}
	for _, ward := range w.State.Wards {
		if !ward.DeclaredAt.IsZero() {
			return true
		}
	}
	return false
}

// Done tells whether documents left the count since it was opened.
func Done(w *desk.Window) bool { return desk.Kept[publishPage](w, desk.PublishKey).Result != nil }
