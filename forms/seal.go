package forms

import (
	"strings"

	"wardcount/app"
	"wardcount/forms/kit/ask"
	"wardcount/forms/words"
	"wardcount/reconcile"
)

// Between two days of a count its papers are sealed: nothing is keyed until the
// seals have been looked at and it is opened again.

// seal asks for the numbers of the seals and where the papers are kept.
func (w *window) seal() {
	if !app.Allows(w.person.Role, app.ActSeal) {
		w.fail(w.count.Seal(w.person, nil, "")) // it is refused, and says by whom it is done
		return
	}
	if refusal := w.tried(reconcile.CountSealed{Seals: []string{"1"}, Place: words.SealPlace}); refusal != nil {
		w.fail(refusal)
		return
	}
	w.screen.leave(func() {
		w.ask(ask.Question{Title: words.Seal, Text: words.SealText, Label: words.SealNumbers, OK: words.NextOK,
			Validate: func(text string) error {
				return w.triedWords(reconcile.CountSealed{Seals: sealsIn(text), Place: words.SealPlace})
			},
			Answer: func(text string) { w.askSealPlace(sealsIn(text)) }})
	})
}

func (w *window) askSealPlace(seals []string) {
	w.ask(ask.Question{Title: words.Seal, Text: words.SealListed(seals), Label: words.SealPlace, OK: words.SealOK,
		Validate: func(place string) error { return w.triedWords(reconcile.CountSealed{Seals: seals, Place: place}) },
		Answer: func(place string) {
			err := w.count.Seal(w.person, seals, place)
			w.backToPage(err)
			w.act(err, words.SealDone(len(seals)), "sealed", strings.Join(seals, ","))
		}})
}

// reopen asks for the numbers of the seals as they are found, and where they
// are not as they were left for the reason.
func (w *window) reopen() {
	s, closed := w.state.Closed()
	switch {
	case !app.Allows(w.person.Role, app.ActReopen):
		w.fail(w.count.Reopen(w.person, nil, "")) // it is refused, and says by whom it is done
		return
	case !closed:
		w.fail(w.tried(reconcile.CountReopened{}))
		return
	}
	open := func(seals []string, reason string) {
		err := w.count.Reopen(w.person, seals, reason)
		w.backToPage(err)
		w.act(err, words.ReopenDone, "reopened", strings.Join(seals, ","))
	}
	w.screen.leave(func() {
		w.ask(ask.Question{Title: words.Reopen, Text: words.ReopenText(len(s.Seals)), Label: words.ReopenSeals, OK: words.NextOK,
			Validate: func(text string) error {
				return w.triedWords(reconcile.CountReopened{Seals: sealsIn(text), Reason: words.Reopen})
			},
			Answer: func(text string) {
				seals := sealsIn(text)
				differ := w.tried(reconcile.CountReopened{Seals: seals})
				if differ == nil {
					open(seals, "")
					return
				}
				w.ask(ask.Question{Title: words.ReopenDiffers, Text: differ.Error(), Label: words.ReopenReason, OK: words.ReopenOK, Validate: needWords,
					Answer: func(reason string) { open(seals, reason) }})
			}})
	})
}

// triedWords asks the core, and gives its refusal as the complaint of a question.
func (w *window) triedWords(b reconcile.Body) error {
	if refusal := w.tried(b); refusal != nil {
		return refusal
	}
	return nil
}

// backToPage leaves a sheet that is open after the count was closed or opened
// again: what it may take has changed.
func (w *window) backToPage(err error) {
	if f, sheet := w.screen.(*sheetForm); sheet && err == nil {
		w.openPage(f.pageKey(), f.pageRows()...)
	}
}

// sealsIn are the numbers of seals as they were typed, separated by commas.
func sealsIn(text string) []string {
	var seals []string
	for _, part := range strings.Split(text, ",") {
		if part = strings.TrimSpace(part); part != "" {
			seals = append(seals, part)
		}
	}
	return seals
}
