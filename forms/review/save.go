package review

import (
	"context"
	"errors"
	"maps"
	"path/filepath"

	"wardcount/app"
	"wardcount/app/leaving"
	"wardcount/forms/desk"
	"wardcount/forms/kit/ask"
	"wardcount/forms/kit/work"
	"wardcount/forms/words"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid/stations"
)

// saving is where to the review leaves, and which files there may be replaced, by their paths: what somebody agreed to,
// as long as they hold the same.
type saving struct {
	Folder string
	agreed map[string]string
}

// outgoing is something of the review that leaves the count.
type outgoing struct {
	name  string // what the trace calls it
	about ask.Pick
	own   func(leaving.Standing) bool // whether this program wrote what is replaced
	write func(context.Context, *app.Count, setup.Person, string, func(leaving.Standing) bool, work.ProgressFunc) ([]leaving.File, error)
}

// options are what the review is asked now.
func (p *reviewPage) options() stations.Options {
	o := stations.Usual
	o.Measure = p.measure
	return o
}

// save saves the pictures, once it is said whether single stations are among them.
func (p *reviewPage) save() {
	p.withStations(words.ReviewSaveTitle, p.savePictures)
}

func (p *reviewPage) savePictures(asked leaving.ReviewReport) {
	p.ask(outgoing{name: "pictures", about: ask.Pick{Title: words.ReviewSaveFolder, Text: words.ReviewSaveBrings, OK: words.ReviewSaveOK}, own: func(leaving.Standing) bool { return false },
		write: func(ctx context.Context, c *app.Count, by setup.Person, folder string, may func(leaving.Standing) bool, progress work.ProgressFunc) ([]leaving.File, error) {
			return c.GivePictures(ctx, by, folder, asked, may, progress)
		}})
}

// report writes the report, once it is said whether it names single stations.
func (p *reviewPage) report() {
	p.withStations(words.ReviewReportTitle, p.writeReport)
}

func (p *reviewPage) writeReport(asked leaving.ReviewReport) {
	p.ask(outgoing{name: "report", about: ask.Pick{Title: words.ReviewReportFolder, Text: words.ReviewReportHolds(p.councils.name()), OK: words.ReviewReportOK}, own: leaving.MayReplaceReview,
		write: func(ctx context.Context, c *app.Count, by setup.Person, folder string, may func(leaving.Standing) bool, progress work.ProgressFunc) ([]leaving.File, error) {
			progress(0, 0, words.ReviewReportTitle)
			return c.GiveReview(ctx, by, folder, asked, may)
		}})
}

// withStations asks whether what leaves shows single stations, which the release does not cover.
func (p *reviewPage) withStations(title string, then func(leaving.ReviewReport)) {
	if !p.mayLeave() {
		return
	}
	options := p.options()
	p.W.Choose(title, []ask.Choice{{Label: words.ReviewReportWards, Detail: words.ReviewReportWardsFor}, {Label: words.ReviewReportStations, Detail: words.ReviewReportStationsFor}}, func(i int) {
		then(leaving.ReviewReport{WithStations: i == 1, Options: options, Councils: p.councils.list})
	})
}

// mayLeave tells whether something may leave now, and says why not.
func (p *reviewPage) mayLeave() bool {
	switch err := p.W.Count.MayExportVoterID(p.W.Person); {
	case p.Running():
		p.W.Say(words.ReviewSaveStill)
		return false
	case err != nil:
		p.W.Fail(err)
		return false
	}
	return true
}

// ask asks where to, once it is clear that it may leave.
func (p *reviewPage) ask(l outgoing) {
	if !p.mayLeave() {
		return
	}
	if p.Folder == "" {
		p.Folder = "review"
		if folder, err := filepath.Abs(filepath.Join(filepath.Dir(p.W.Count.Path()), "review")); err == nil {
			p.Folder = folder
		}
	}
	about := l.about
	about.Label, about.Initial, about.Folder, about.Makes = words.FolderLabel, p.Folder, true, true
	about.Chosen = func(folder string) {
		p.Folder = folder
		p.give(l)
	}
	p.W.Pick(about)
}

// give writes the files, off the thread.
func (p *reviewPage) give(l outgoing) {
	count, person, folder, agreed := p.W.Count, p.W.Person, p.Folder, maps.Clone(p.agreed)
	may := func(f leaving.Standing) bool { was, ok := agreed[f.Path]; return ok && was == f.SHA256 || l.own(f) }
	var files []leaving.File
	p.Start(words.ReviewSaving, func(ctx context.Context, progress work.ProgressFunc) error {
		var err error
		files, err = l.write(ctx, count, person, folder, may, progress)
		return err
	}, func(err error) { p.gave(l, files, err) })
}

// gave says what it came to.
func (p *reviewPage) gave(l outgoing, files []leaving.File, err error) {
	w := p.W
	w.Repaint()
	var kept *leaving.WouldReplace
	switch {
	case errors.As(err, &kept):
		p.askReplace(l, kept)
		return
	case err != nil:
		w.Fail(err)
		return
	}
	for _, f := range files {
		p.agreed[f.Path] = f.SHA256 // it is this program's own, as long as nobody changes it
	}
	w.Done(words.ReviewSaved(len(files), p.Folder))
	w.Trace.Event("saved", l.name, "files", text.Grouped(len(files)))
}

// askReplace asks before files are replaced, and names them.
func (p *reviewPage) askReplace(l outgoing, kept *leaving.WouldReplace) {
	w := p.W
	w.Say(words.ReviewSaveStays)
	if w.Screen != desk.Screen(p) || w.Win.Canvas().Overlays().Top() != nil || p.Then != nil {
		return
	}
	w.Doubt(ask.Risk{Title: words.PublishReplaceTitle(len(kept.Files)), Text: words.ReviewReplaceText(kept), Stay: words.PublishReplaceStay, Yes: words.ReviewSaveYes, Do: func() {
		for _, f := range kept.Files {
			p.agreed[f.Path] = f.SHA256
		}
		p.give(l)
	}})
}
