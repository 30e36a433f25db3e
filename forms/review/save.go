package review

import (
	"context"
	"errors"
	"maps"
	"path/filepath"

	"wardcount/app"
	"wardcount/forms/desk"
	"wardcount/forms/kit/ask"
	"wardcount/forms/kit/work"
	"wardcount/forms/words"
	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid"
)

// saving is where the pictures go, and which files there may be replaced, by their paths: what somebody agreed to, as
// long as they hold the same.
type saving struct {
	Folder string
	agreed map[string]string
}

// save asks where to the pictures are to be saved, once it is clear that they may leave.
func (p *reviewPage) save() {
	w := p.W
	switch err := w.Count.MayExportVoterID(w.Person); {
	case p.Running():
		w.Say(words.ReviewSaveStill)
		return
	case err != nil:
		w.Fail(err)
		return
	}
	if p.Folder == "" {
		p.Folder = "review"
		if folder, err := filepath.Abs(filepath.Join(filepath.Dir(w.Count.Path()), "review")); err == nil {
			p.Folder = folder
		}
	}
	w.Pick(ask.Pick{Title: words.ReviewSaveFolder, Text: words.ReviewSaveBrings, Label: words.FolderLabel, Initial: p.Folder, OK: words.ReviewSaveOK, Folder: true, Makes: true, Chosen: func(folder string) {
		p.Folder = folder
		p.give()
	}})
}

// give writes the files, off the thread.
func (p *reviewPage) give() {
	w := p.W
	count, person, folder, options := w.Count, w.Person, p.Folder, voterid.Usual
	options.Measure = p.measure
	agreed := maps.Clone(p.agreed)
	may := func(f app.Standing) bool { was, ok := agreed[f.Path]; return ok && was == f.SHA256 }
	var files []app.PublishedFile
	p.Start(words.ReviewSaving, func(ctx context.Context, progress work.ProgressFunc) error {
		var err error
		files, err = count.GivePictures(ctx, person, folder, options, may, progress)
		return err
	}, func(err error) { p.gave(files, err) })
}

// gave says what it came to.
func (p *reviewPage) gave(files []app.PublishedFile, err error) {
	w := p.W
	w.Repaint()
	var kept *app.WouldReplace
	switch {
	case errors.As(err, &kept):
		p.askReplace(kept)
		return
	case err != nil:
		w.Fail(err)
		return
	}
	for _, f := range files {
		p.agreed[f.Path] = f.SHA256 // it is this program's own, as long as nobody changes it
	}
	w.Done(words.ReviewSaved(len(files), p.Folder))
	w.Trace.Event("saved", "pictures", "files", text.Grouped(len(files)))
}

// askReplace asks before files are replaced, and names them.
func (p *reviewPage) askReplace(kept *app.WouldReplace) {
	w := p.W
	w.Say(words.ReviewSaveStays)
	if w.Screen != desk.Screen(p) || w.Win.Canvas().Overlays().Top() != nil || p.Then != nil {
		return
	}
	w.Doubt(ask.Risk{Title: words.PublishReplaceTitle(len(kept.Files)), Text: words.ReviewReplaceText(kept), Stay: words.PublishReplaceStay, Yes: words.ReviewSaveYes, Do: func() {
		for _, f := range kept.Files {
			p.agreed[f.Path] = f.SHA256
		}
		p.give()
	}})
}
