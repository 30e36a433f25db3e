package paper

import (
	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/forms/desk"
	"wardcount/forms/words"
	"wardcount/reconcile/figure"
)

// Draft is what stands in the fields, as it is kept.
func (f *Form) Draft() (app.Draft, *desk.KeptDraft) {
	typed := map[string]string{}
	for _, field := range f.Fields {
		if text := field.Entry.Text(); text != "" && !field.Held {
			typed[string(field.Def.ID)] = text
		}
	}
	return app.Draft{Paper: app.Paper{Sheet: f.ID}, Count: f.Count, Again: f.Turn.Figures, Decides: f.Turn.Asks == asksDecision,
		Over: f.Turn.Asks == AsksCorrection, Seen: f.seen, Typed: typed}, &f.kept
}

// restore puts back what the person at the keyboard has half keyed of it.
func (f *Form) restore() {
	if f.Frozen != nil {
		return
	}
	f.kept = f.W.ComesBack(app.Paper{Sheet: f.ID}, f.Count, func(d app.Draft) string {
		return words.DraftBack(d.At, f.W.Count.Now(), len(d.Typed), f.openFigures())
	})
	f.kept.Seen = f.seen
	if typed := f.kept.Typed; typed != nil {
		f.fill(func(id figure.ID) string { return typed[string(id)] })
		f.from = f.firstEmpty()
	}
}

// fill puts figures into the fields that can be keyed.
func (f *Form) fill(text func(figure.ID) string) {
	for _, field := range f.Fields {
		if field.Held {
			continue
		}
		if err := field.Entry.SetText(text(field.Def.ID)); err != nil {
			fyne.LogError("a figure that was kept cannot be shown", err)
		}
	}
	f.Active.Forget()
}

// openFigures is how many figures can be keyed.
func (f *Form) openFigures() int {
	n := 0
	for _, field := range f.Fields {
		if !field.Held {
			n++
		}
	}
	return n
}

// Empty puts back what is stored of the sheet.
func (f *Form) Empty() {
	f.fill(func(id figure.ID) string {
		if n, ok := f.stored[id]; ok {
			return figure.Keyed(n).String()
		}
		return ""
	})
	f.check()
	f.W.LookAgain()
	f.from = max(f.keyable(0, 1), 0)
	f.focus(f.from)
}

// KeptLine says how many figures were kept.
func (f *Form) KeptLine() string {
	d, _ := f.Draft()
	return words.DraftKept(f.W.State, f.ID, len(d.Typed), f.openFigures())
}

// Shared tells that one reading agrees the sheet: nobody keys it unseen.
func (f *Form) Shared() bool { return f.Turn.once }

// Anew opens the sheet again as whoever is at the keyboard now may see it.
func (f *Form) Anew() {
	count := 0
	if f.again {
		count = f.Count
	}
	w := f.W
	w.OpenPage(f.PageKey(), f.PageRows()...)
	if t, refusal := TurnAt(w, f.ID); refusal == nil && t.Asks != asksNothing {
		if f.Grid == nil || !openGrid(w, f.ID) {
			Open(w, f.ID, count)
		}
	}
}
