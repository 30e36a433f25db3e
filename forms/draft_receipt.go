package forms

import (
	"time"

	"wardcount/app"
	"wardcount/forms/words"
)

// draft is what stands in the lines, as it is kept.
func (f *receiptForm) draft() (app.Draft, *keptDraft) {
	typed := map[string]string{}
	for _, l := range f.lines {
		if text := l.text(); text != "" {
			typed[l.id] = text
		}
	}
	return app.Draft{Paper: f.paper(), Over: f.row.Receipt != nil, Seen: f.seen, Typed: typed}, &f.kept
}

func (f *receiptForm) paper() app.Paper { return app.Paper{Box: f.row.Box.ID} }

// restore puts back what the person at the keyboard has written of it.
func (f *receiptForm) restore() {
	f.kept = f.w.comesBack(f.paper(), 0, func(d app.Draft) string { return words.DraftReceiptBack(d.At, time.Now()) })
	f.kept.seen = f.seen
	typed := f.kept.typed
	if typed == nil {
		return
	}
	for i, l := range f.lines {
		l.put(typed[l.id])
		if l.text() != "" { // on from the last that was written
			f.from = min(i+1, len(f.lines)-1)
		}
	}
	f.active.Forget()
}

func (f *receiptForm) empty() {
	for _, l := range f.lines {
		l.put(l.first)
	}
	f.active.Forget()
	f.w.win.Canvas().Focus(f.lines[0].field)
}

func (f *receiptForm) keptLine() string { return words.DraftReceiptKept(f.row.Box.ID) }

// shared: a receipt is filled in with others looking on.
func (f *receiptForm) shared() bool { return true }

func (f *receiptForm) anew() { f.w.openReceipt(f.row.Box.ID) }
