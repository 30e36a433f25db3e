package publish

import (
	"context"
	"errors"
	"maps"
	"path/filepath"
	"strconv"

	"wardcount/app/leaving"
	"wardcount/export/notice"
	"wardcount/forms/desk"
	"wardcount/forms/kit/ask"
	"wardcount/forms/kit/work"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// draw draws a kind of paper up, once it is clear that it may be; of slips it
// asks how many.
func (p *papersPage) draw(s shown.PaperStand) {
	w := p.W
	k, _ := notice.KindOf(s.Kind)
	tried := p.contests()
	if ready := s.Ready(); len(ready) > 0 {
		tried = ready[:1]
	}
	switch _, err := w.Count.Paper(w.Person, s.Kind, tried, 1); {
	case p.Running():
		w.Say(words.PapersStillRuns)
	case w.Person.Name == "":
		w.Say(words.PersonMissingFirst())
	case err != nil:
		w.Fail(err)
	case leaving.Numbered(k):
		p.askCopies(s)
	default:
		p.give(s, 1)
	}
}

// contests are the wards of the page; none is all.
func (p *papersPage) contests() []setup.ContestID {
	if p.Contest == "" {
		return nil
	}
	return []setup.ContestID{p.Contest}
}

// askCopies asks how many slips are given out, and says which numbers were.
func (p *papersPage) askCopies(s shown.PaperStand) {
	name := ""
	if p.Contest != "" {
		name = p.ward().Contest.Name
	}
	p.W.Ask(ask.Question{Title: words.SlipsTitle(name), Text: words.SlipsText(name, s.Slips()), Label: words.SlipsLabel, Initial: "1", OK: words.SlipsOK,
		Validate: func(answer string) error {
			if n, err := strconv.Atoi(answer); err != nil || n < 1 || n > reconcile.MaxSlips {
				return desk.Sentence(words.SlipsRange)
			}
			return nil
		},
		Answer: func(answer string) {
			n, _ := strconv.Atoi(answer)
			p.give(s, n)
		}})
}

// give writes the files, off the thread.
func (p *papersPage) give(s shown.PaperStand, copies int) {
	w := p.W
	count, person, folder, contests := w.Count, w.Person, p.Into.Folder, p.contests()
	agreed := maps.Clone(p.Into.agreed)
	may := func(f leaving.Standing) bool { return agreed.may(f) || leaving.MayReplacePapers(f) }
	var given leaving.Papers
	p.Drawn, p.Given, p.Err = s.Kind, nil, nil
	p.Start(words.PapersProgress, func(ctx context.Context, progress work.ProgressFunc) error {
		progress(0, 0, s.Title)
		var err error
		given, err = count.GivePapers(ctx, person, folder, s.Kind, contests, copies, may)
		return err
	}, func(err error) { p.gave(s, copies, given, err) })
}

// gave says what it came to, and shows the paper where it is still waited for.
func (p *papersPage) gave(s shown.PaperStand, copies int, given leaving.Papers, err error) {
	w := p.W
	var kept *leaving.WouldReplace
	switch {
	case errors.As(err, &kept), errors.Is(err, context.Canceled):
	case err != nil:
		p.Err = err
	default:
		p.Given = &given
	}
	w.News()
	w.Repaint()
	switch {
	case kept != nil:
		p.askReplace(s, copies, kept)
		return
	case err != nil:
		w.Fail(err)
		return
	}
	w.Done(words.PapersDone(s.Title, filepath.Dir(given.Files[0].Path)))
	if waited(p, p.SlowPage) {
		p.List.MoveTo(papersFile + given.Files[0].Path)
		w.ShowFile(printed(given))
	}
	w.Trace.Event("drawn", s.Kind, "files", text.Grouped(len(given.Files)))
}

// printed is what is printed: the PDF, or where there are several their folder.
func printed(given leaving.Papers) string {
	if len(given.Files) > 2 { // of each paper a PDF and a page
		return filepath.Dir(given.Files[0].Path)
	}
	return given.Files[0].Path
}

// askReplace asks before files are replaced that are no papers of this program,
// or slips that were given out, and names them.
func (p *papersPage) askReplace(s shown.PaperStand, copies int, kept *leaving.WouldReplace) {
	w := p.W
	w.Say(words.PapersKept)
	if !waited(p, p.SlowPage) {
		return
	}
	w.Doubt(ask.Risk{Title: words.PublishReplaceTitle(len(kept.Files)), Text: words.PapersReplaceText(kept), Stay: words.PublishReplaceStay, Yes: words.PapersReplaceYes, Do: func() {
		p.Into.agreed.to(kept.Files)
		p.give(s, copies)
	}})
}
