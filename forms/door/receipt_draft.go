package door

import (
	"wardcount/app"
	"wardcount/forms/desk"
	"wardcount/forms/words"
)

// Draft is what stands in the lines, as it is kept.
func (f *receiptForm) Draft() (app.Draft, *desk.KeptDraft) {
	typed := map[string]string{}
	for _, l := range f.Lines {
		if text := l.Text(); text != "" {
			typed[l.id] = text
		}
	}
	return app.Draft{Paper: f.paper(), Over: f.Row.Receipt != nil, Seen: f.seen, Typed: typed}, &f.kept
}

func (f *receiptForm) paper() app.Paper { return app.Paper{Box: f.Row.Box.ID} }

// restore puts back what the person at the keyboard has written of it.
func (f *receiptForm) restore() {
	f.kept = f.w.ComesBack(f.paper(), 0, func(d app.Draft) string { return words.DraftReceiptBack(d.At, f.w.Count.Now()) })
	f.kept.Seen = f.seen
	typed := f.kept.Typed
	if typed == nil {
		return
	}
	for i, l := range f.Lines {
		l.put(typed[l.id])
		if l.Text() != "" { // on from the last that was written
			f.from = min(i+1, len(f.Lines)-1)
		}
	}
	f.active.Forget()
}

func (f *receiptForm) Empty() {
	for _, l := range f.Lines {
		l.put(l.first)
	}
	f.active.Forget()
	f.w.Win.Canvas().Focus(f.Lines[0].Field)
}

func (f *receiptForm) KeptLine() string { return words.DraftReceiptKept(f.Row.Box.ID) }

// Shared: a receipt is filled in with others looking on.
func (f *receiptForm) Shared() bool { return true }

func (f *receiptForm) Anew() { Open(f.w, f.Row.Box.ID) }
