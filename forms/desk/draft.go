package desk

import (
	"maps"
	"time"

	"wardcount/app"
	"wardcount/forms/kit/ask"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile/sheet"
)

// What is typed into a form is kept before it is stored: with each field that is
// left, and when the form is left or the window closed. It is back when the same
// person opens the form again, after a power cut too, and is shown to nobody else.

// filling is a form in which something is filled in.
type filling interface {
	Screen
	// Typed tells whether something stands there that is not stored.
	Typed() bool
	// Draft is what stands there, as it is kept, and what was kept of it.
	Draft() (app.Draft, *KeptDraft)
	// Empty throws away what is typed.
	Empty()
	// KeptLine says that what is typed was kept when the form was left.
	KeptLine() string
	// Shared tells that the next person at the keyboard may see what is typed, if
	// nobody's draft can be made of it.
	Shared() bool
	// Anew opens the form again, for whoever is at the keyboard then.
	Anew()
}

// KeptDraft is what of a form the count keeps.
type KeptDraft struct {
	Typed map[string]string // as it was kept last; nil is nothing
	Seen  int               // the version of the paper that it was kept for
	Said  string            // what is said of it as the form is come to
	heard bool              // it has been said
	past  bool              // it belongs nowhere any more, and goes once that is said
}

// Filled is the form that is open, if it is one to be filled in.
func (w *Window) Filled() (filling, bool) {
	f, ok := w.Screen.(filling)
	return f, ok
}

// Keep hands what is typed to the count, which brings it to the disc a moment
// later. It tells whether it is kept: what nobody, or a viewer, types is not.
func (w *Window) Keep(f filling) bool {
	now, kept := f.Draft()
	if w.Count == nil {
		return false
	}
	if !f.Typed() {
		w.dropDraft(now, kept)
		return true
	}
	if kept.Typed != nil && maps.Equal(now.Typed, kept.Typed) && now.Seen == kept.Seen {
		return true
	}
	if w.Count.KeepDraft(w.Person, now) != nil {
		return false
	}
	kept.Typed, kept.Seen = now.Typed, now.Seen
	w.storeDrafts()
	return true
}

// dropDraft lets go of what was kept of a form, if anything was.
func (w *Window) dropDraft(d app.Draft, kept *KeptDraft) {
	if kept.Typed == nil {
		return
	}
	kept.Typed = nil
	if err := w.Count.DropDraft(w.Person, d.Paper, d.Count); err != nil {
		w.Fail(err)
		return
	}
	w.storeDrafts()
}

// storeDrafts brings to the disc what was kept. Who keys does not wait for it.
func (w *Window) storeDrafts() {
	w.Saver.Save(w.Count.StoreDrafts, func(err error) {
		if err != nil {
			w.Tell(words.DraftNotStored(err), look.ColorNameErrorText)
			return
		}
		w.Trace.Event("draft", "stored")
	})
}

// LeaveFilled goes on from a form with what is typed kept, and says so where
// nothing else is said. It asks only where it would be lost.
func (w *Window) LeaveFilled(f filling, page string, then func()) {
	switch line := f.KeptLine(); {
	case !w.Keep(f):
		w.AskLeave(page, then)
	case !f.Typed():
		then()
	default:
		then()
		if !w.Closing && w.bottom.silent() {
			w.Say(line)
		}
	}
}

// EmptyForm throws away what is typed, after asking.
func (w *Window) EmptyForm() {
	f, ok := w.Filled()
	if !ok || !f.Typed() {
		w.Say(words.DraftNothing)
		return
	}
	w.Doubt(ask.Risk{Title: words.DraftSure, Text: words.DraftText, Stay: words.DraftStay, Yes: words.DraftYes, Do: func() {
		f.Empty()
		w.dropDraft(f.Draft())
		w.Win.Canvas().Focus(f.Home())
		w.Done(words.DraftGone)
	}})
}

// SayRestored says what came back with the form that is come to just now, once.
// What belongs nowhere any more is thrown away then, and not before.
func (w *Window) SayRestored(f filling) {
	d, kept := f.Draft()
	if kept.Said == "" || kept.heard {
		return
	}
	kept.heard = true
	w.Tell(kept.Said, look.ColorNameNoteText)
	if kept.Typed != nil || kept.past {
		w.Trace.Event("draft", "back")
	}
	if kept.past && w.Count.DropDraft(w.Person, d.Paper, d.Count) == nil {
		w.storeDrafts()
	}
}

// AndRestored is a sentence, with what came back with the form that it led to.
func (w *Window) AndRestored(sentence string) string {
	if f, ok := w.Filled(); ok {
		if _, kept := f.Draft(); kept.Said != "" {
			return sentence + " " + kept.Said
		}
	}
	return sentence
}

// readMarks reads which papers are half keyed, and by whom.
func (w *Window) readMarks() {
	w.Half = map[string][]app.HalfKeyed{}
	if w.Count == nil {
		return
	}
	for _, d := range w.Count.Drafts() {
		w.Half[d.Paper.String()] = append(w.Half[d.Paper.String()], d)
	}
}

// HalfKeyed are the sheets of which who is at the keyboard has half keyed something, the one that is open among them.
func (w *Window) HalfKeyed() map[sheet.ID]bool {
	if f, form := w.Filled(); form {
		w.Keep(f)
	}
	half := map[sheet.ID]bool{}
	for _, d := range w.Count.Drafts() {
		if d.Paper.Box == "" && d.By == w.Person.Name {
			half[d.Paper.Sheet] = true
		}
	}
	return half
}

// begunBy are the others who have half keyed the same count of a paper. No figure of theirs is known here.
func (w *Window) begunBy(p app.Paper, count int) []string {
	var names []string
	for _, d := range w.Count.Drafts() {
		if d.Paper == p && d.Count == count && d.By != w.Person.Name {
			names = append(names, d.By)
		}
	}
	return names
}

// ComesBack looks for what the person at the keyboard has half keyed of a paper:
// what to put into the fields, nil where there is nothing, and what to say of it.
func (w *Window) ComesBack(p app.Paper, count int, back func(d app.Draft) string) KeptDraft {
	d, fits := w.Count.Draft(w.Person.Name, p, count)
	switch {
	case d.At.IsZero():
		return KeptDraft{Said: words.DraftBegun(p, w.begunBy(p, count))}
	case fits:
		return KeptDraft{Typed: d.Typed, Said: back(d)}
	}
	return KeptDraft{past: true, Said: words.DraftPast(d.At, time.Now())}
}
