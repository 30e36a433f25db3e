package wards

import (
	"strings"

	"wardcount/app"
	"wardcount/forms/desk"
	"wardcount/forms/kit/ask"
	"wardcount/forms/paper"
	"wardcount/forms/words"
	"wardcount/reconcile"
)

// Between two days of a count its papers are sealed: nothing is keyed until the
// seals have been looked at and it is opened again.

// Seal asks for the numbers of the seals and where the papers are kept.
func Seal(w *desk.Window) {
	if !app.Allows(w.Person.Role, app.ActSeal) {
		w.Fail(w.Count.Seal(w.Person, nil, "")) // it is refused, and says by whom it is done
		return
	}
	if refusal := w.Tried(reconcile.CountSealed{Seals: []string{"1"}, Place: words.SealPlace}); refusal != nil {
		w.Fail(refusal)
		return
	}
	w.Screen.Leave(func() {
		w.Ask(ask.Question{Title: words.Seal, Text: words.SealText, Label: words.SealNumbers, OK: words.NextOK,
			Validate: func(text string) error {
				return triedWords(w, reconcile.CountSealed{Seals: sealsIn(text), Place: words.SealPlace})
			},
			Answer: func(text string) { askSealPlace(w, sealsIn(text)) }})
	})
}

func askSealPlace(w *desk.Window, seals []string) {
	w.Ask(ask.Question{Title: words.Seal, Text: words.SealListed(seals), Label: words.SealPlace, OK: words.SealOK,
		Validate: func(place string) error { return triedWords(w, reconcile.CountSealed{Seals: seals, Place: place}) },
		Answer: func(place string) {
			err := w.Count.Seal(w.Person, seals, place)
			backToPage(w, err)
			w.Act(err, words.SealDone(len(seals)), "sealed", strings.Join(seals, ","))
		}})
}

// Reopen asks for the numbers of the seals as they are found, and where they
// are not as they were left for the reason.
func Reopen(w *desk.Window) {
	s, closed := w.State.Closed()
	switch {
	case !app.Allows(w.Person.Role, app.ActReopen):
		w.Fail(w.Count.Reopen(w.Person, nil, "")) // it is refused, and says by whom it is done
		return
	case !closed:
		w.Fail(w.Tried(reconcile.CountReopened{}))
		return
	}
	open := func(seals []string, reason string) {
		err := w.Count.Reopen(w.Person, seals, reason)
		backToPage(w, err)
		w.Act(err, words.ReopenDone, "reopened", strings.Join(seals, ","))
	}
	w.Screen.Leave(func() {
		w.Ask(ask.Question{Title: words.Reopen, Text: words.ReopenText(len(s.Seals)), Label: words.ReopenSeals, OK: words.NextOK,
			Validate: func(text string) error {
				return triedWords(w, reconcile.CountReopened{Seals: sealsIn(text), Reason: words.Reopen})
			},
			Answer: func(text string) {
				seals := sealsIn(text)
				differ := w.Tried(reconcile.CountReopened{Seals: seals})
				if differ == nil {
					open(seals, "")
					return
				}
				w.Ask(ask.Question{Title: words.ReopenDiffers, Text: differ.Error(), Label: words.ReopenReason, OK: words.ReopenOK, Validate: desk.NeedWords,
					Answer: func(reason string) { open(seals, reason) }})
			}})
	})
}

// triedWords asks the core, and gives its refusal as the complaint of a question.
func triedWords(w *desk.Window, b reconcile.Body) error {
	if refusal := w.Tried(b); refusal != nil {
		return refusal
	}
	return nil
}

// backToPage leaves a sheet that is open after the count was closed or opened
// again: what it may take has changed.
func backToPage(w *desk.Window, err error) {
	if f, sheet := w.Screen.(*paper.Form); sheet && err == nil {
		w.OpenPage(f.PageKey(), f.PageRows()...)
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
