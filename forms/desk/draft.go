package desk

import (
	"maps"

	"wardcount/app"
	"wardcount/forms/kit/ask"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
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
func (p *page) Filled() (filling, bool) {
	f, ok := p.Screen.(filling)
	return f, ok
}

// drafts are what is typed into forms and not stored, as the count keeps it.
type drafts struct {
	of    *openCount
	said  *said
	trace *work.Tracer
	Saver work.Saver // brings them to the disc
}

// Keep hands what is typed to the count, which brings it to the disc a moment
// later. It tells whether it is kept: what nobody, or a viewer, types is not.
func (d *drafts) Keep(f filling) bool {
	now, kept := f.Draft()
	if d.of.Count == nil {
		return false
	}
	if !f.Typed() {
		d.drop(now, kept)
		return true
	}
	if kept.Typed != nil && maps.Equal(now.Typed, kept.Typed) && now.Seen == kept.Seen {
		return true
	}
	if d.of.Count.KeepDraft(d.of.Person, now) != nil {
		return false
	}
	kept.Typed, kept.Seen = now.Typed, now.Seen
	d.store()
	return true
}

// drop lets go of what was kept of a form, if anything was.
func (d *drafts) drop(draft app.Draft, kept *KeptDraft) {
	if kept.Typed == nil {
		return
	}
	kept.Typed = nil
	if err := d.of.Count.DropDraft(d.of.Person, draft.Paper, draft.Count); err != nil {
		d.said.Fail(err)
		return
	}
	d.store()
}

// store brings to the disc what was kept. Who keys does not wait for it.
func (d *drafts) store() {
	d.Saver.Save(d.of.Count.StoreDrafts, func(err error) {
		if err != nil {
			d.said.Tell(words.DraftNotStored(err), look.ColorNameErrorText)
			return
		}
		d.trace.Event("draft", "stored")
	})
}

// SayRestored says what came back with the form that is come to just now, once.
// What belongs nowhere any more is thrown away then, and not before.
func (d *drafts) SayRestored(f filling) {
	draft, kept := f.Draft()
	if kept.Said == "" || kept.heard {
		return
	}
	kept.heard = true
	d.said.Tell(kept.Said, look.ColorNameNoteText)
	if kept.Typed != nil || kept.past {
		d.trace.Event("draft", "back")
	}
	if kept.past && d.of.Count.DropDraft(d.of.Person, draft.Paper, draft.Count) == nil {
		d.store()
	}
}

// AndRestored is a sentence, with what came back with the form that it led to.
func (p *page) AndRestored(sentence string) string {
	if f, ok := p.Filled(); ok {
		if _, kept := f.Draft(); kept.Said != "" {
			return sentence + " " + kept.Said
		}
	}
	return sentence
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
		if !w.Closing && w.silent() {
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
		w.drop(f.Draft())
		w.Win.Canvas().Focus(f.Home())
		w.Done(words.DraftGone)
	}})
}

// AskLeave asks before anything that was typed is lost. Who stays goes on where
// the keyboard was, and the list stands at the page of the form again.
func (w *Window) AskLeave(page string, then func()) {
	w.Doubt(ask.Risk{Title: words.LeaveTitle, Text: words.LeaveText, Stay: words.LeaveStay, Yes: words.LeaveYes, Do: then, Stayed: func() {
		w.wards.list.MoveTo(page)
		w.FocusPage()
	}})
}

// HalfKeyed are the sheets of which who is at the keyboard has half keyed something, the one that is open among them.
func (w *Window) HalfKeyed() map[sheet.ID]bool {
	if f, form := w.Filled(); form {
		w.Keep(f)
	}
	return w.ownHalf()
}
