package start

import (
	"context"

	"wardcount/app"
	"wardcount/app/making"
	"wardcount/forms/desk"
	"wardcount/forms/kit/ask"
	"wardcount/forms/kit/work"
	"wardcount/forms/words"
)

// askRestore asks for a copy, and under which name the count goes on.
func askRestore(w *desk.Window) {
	w.Pick(ask.Pick{Title: words.Restore, Text: words.RestoreText, Label: words.RestoreFile, OK: words.RestoreNext, Ends: []string{".wardcount"},
		Chosen: func(file string) { askRestoreAs(w, file) }})
}

// openOrRestore opens a count. Of a file that is a copy it is asked whether the
// copy is meant: what is keyed into it is missing in the next.
func openOrRestore(w *desk.Window, path string) {
	if !app.IsBackup(path) {
		w.Open(path)
		return
	}
	w.Choose(words.RestoreIsCopy, []ask.Choice{{Label: words.RestoreInstead, Detail: words.RestoreInsteadTo}, {Label: words.RestoreOpen, Detail: words.RestoreOpenTo}}, func(i int) {
		if i == 0 {
			askRestoreAs(w, path)
			return
		}
		w.Open(path)
	})
}

// askRestoreAs asks for the new name. Nothing that is there is replaced.
func askRestoreAs(w *desk.Window, file string) {
	w.Ask(ask.Question{Title: words.Restore, Text: words.RestoreAsText(file), Label: words.RestoreAs, Initial: app.RestoreName(file, desk.ExpandHome("~")), OK: words.RestoreOK,
		Validate: func(written string) error {
			if err := desk.NeedWords(written); err != nil {
				return err
			}
			if _, err := making.Place(desk.ExpandHome(written)); err != nil {
				return desk.Sentence(words.Error(err))
			}
			return nil
		},
		Answer: func(written string) {
			path := making.Named(desk.ExpandHome(written))
			restore(w, file, path)
		}})
}

// restore copies, checks and opens.
func restore(w *desk.Window, file, path string) {
	w.Load(words.RestoreBusy(path), func(ctx context.Context, progress work.ProgressFunc) (*app.Count, error) {
		if _, err := app.Restore(ctx, file, path, func(done, total int) { progress(done, total, words.RestorePages) }); err != nil {
			return nil, err
		}
		return app.OpenWatched(ctx, path, desk.Checked(progress))
	})
}
