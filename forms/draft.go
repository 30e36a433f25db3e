package forms

import (
	"maps"
	"time"

	"wardcount/app"
	"wardcount/forms/kit/ask"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
)

// What is typed into a form is kept before it is stored: with each field that is
// left, and when the form is left or the window closed. It is back when the same
// person opens the form again, after a power cut too, and is shown to nobody else.

// filling is a form in which something is filled in.
type filling interface {
	screen
	// typed tells whether something stands there that is not stored.
	typed() bool
	// draft is what stands there, as it is kept, and what was kept of it.
	draft() (app.Draft, *keptDraft)
	// empty throws away what is typed.
	empty()
	// keptLine says that what is typed was kept when the form was left.
	keptLine() string
	// shared tells that the next person at the keyboard may see what is typed, if
	// nobody's draft can be made of it.
	shared() bool
	// anew opens the form again, for whoever is at the keyboard then.
	anew()
}

// keptDraft is what of a form the count keeps.
type keptDraft struct {
	typed map[string]string // as it was kept last; nil is nothing
	seen  int               // the version of the paper that it was kept for
	said  string            // what is said of it as the form is come to
	heard bool              // it has been said
	past  bool              // it belongs nowhere any more, and goes once that is said
}

// filled is the form that is open, if it is one to be filled in.
func (w *window) filled() (filling, bool) {
	f, ok := w.screen.(filling)
	return f, ok
}

// keep hands what is typed to the count, which brings it to the disc a moment
// later. It tells whether it is kept: what nobody, or a viewer, types is not.
func (w *window) keep(f filling) bool {
	now, kept := f.draft()
	if w.count == nil {
		return false
	}
	if !f.typed() {
		w.dropDraft(now, kept)
		return true
	}
	if kept.typed != nil && maps.Equal(now.Typed, kept.typed) && now.Seen == kept.seen {
		return true
	}
	if w.count.KeepDraft(w.person, now) != nil {
		return false
	}
	kept.typed, kept.seen = now.Typed, now.Seen
	w.storeDrafts()
	return true
}

// dropDraft lets go of what was kept of a form, if anything was.
func (w *window) dropDraft(d app.Draft, kept *keptDraft) {
	if kept.typed == nil {
		return
	}
	kept.typed = nil
	if err := w.count.DropDraft(w.person, d.Paper, d.Count); err != nil {
		w.fail(err)
		return
	}
	w.storeDrafts()
}

// storeDrafts brings to the disc what was kept. Who keys does not wait for it.
func (w *window) storeDrafts() {
	w.saver.Save(w.count.StoreDrafts, func(err error) {
		if err != nil {
			w.tell(words.DraftNotStored(err), look.ColorNameErrorText)
			return
		}
		w.trace.Event("draft", "stored")
	})
}

// leaveFilled goes on from a form with what is typed kept, and says so where
// nothing else is said. It asks only where it would be lost.
func (w *window) leaveFilled(f filling, page string, then func()) {
	switch line := f.keptLine(); {
	case !w.keep(f):
		w.askLeave(page, then)
	case !f.typed():
		then()
	default:
		then()
		if !w.closing && w.bottom.silent() {
			w.say(line)
		}
	}
}

// emptyForm throws away what is typed, after asking.
func (w *window) emptyForm() {
	f, ok := w.filled()
	if !ok || !f.typed() {
		w.say(words.DraftNothing)
		return
	}
	w.doubt(ask.Risk{Title: words.DraftSure, Text: words.DraftText, Stay: words.DraftStay, Yes: words.DraftYes, Do: func() {
		f.empty()
		w.dropDraft(f.draft())
		w.win.Canvas().Focus(f.home())
		w.done(words.DraftGone)
	}})
}

// sayRestored says what came back with the form that is come to just now, once.
// What belongs nowhere any more is thrown away then, and not before.
func (w *window) sayRestored(f filling) {
	d, kept := f.draft()
	if kept.said == "" || kept.heard {
		return
	}
	kept.heard = true
	w.tell(kept.said, look.ColorNameNoteText)
	w.trace.Event("draft", "back")
	if kept.past && w.count.DropDraft(w.person, d.Paper, d.Count) == nil {
		w.storeDrafts()
	}
}

// andRestored is a sentence, with what came back with the form that it led to.
func (w *window) andRestored(sentence string) string {
	if f, ok := w.filled(); ok {
		if _, kept := f.draft(); kept.said != "" {
			return sentence + " " + kept.said
		}
	}
	return sentence
}

// readMarks reads which papers are half keyed, and by whom.
func (w *window) readMarks() {
	w.half = map[string][]app.HalfKeyed{}
	if w.count == nil {
		return
	}
	for _, d := range w.count.Drafts() {
		w.half[d.Paper.String()] = append(w.half[d.Paper.String()], d)
	}
}

// comesBack looks for what the person at the keyboard has half keyed of a paper:
// what to put into the fields, nil where there is nothing, and what to say of it.
func (w *window) comesBack(p app.Paper, count int, back func(d app.Draft) string) keptDraft {
	d, fits := w.count.Draft(w.person.Name, p, count)
	switch {
	case d.At.IsZero():
		return keptDraft{}
	case fits:
		return keptDraft{typed: d.Typed, said: back(d)}
	}
	return keptDraft{past: true, said: words.DraftPast(d.At, time.Now())}
}
