package forms

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/forms/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// draft is what stands in the fields, as it is kept.
func (f *sheetForm) draft() (app.Draft, *keptDraft) {
	typed := map[string]string{}
	for _, field := range f.fields {
		if text := field.entry.Text(); text != "" && !field.held {
			typed[string(field.def.ID)] = text
		}
	}
	return app.Draft{Paper: app.Paper{Sheet: f.id}, Count: f.count, Again: f.turn.Figures, Decides: f.turn.asks == asksDecision,
		Over: f.turn.asks == asksCorrection, Seen: f.seen, Typed: typed}, &f.kept
}

// restore puts back what the person at the keyboard has half keyed of it.
func (f *sheetForm) restore() {
	if f.frozen != nil {
		return
	}
	f.kept = f.w.comesBack(app.Paper{Sheet: f.id}, f.count, func(d app.Draft) string {
		return words.DraftBack(d.At, time.Now(), len(d.Typed), f.openFigures())
	})
	f.kept.seen = f.seen
	if typed := f.kept.typed; typed != nil {
		f.fill(func(id figure.ID) string { return typed[string(id)] })
		f.from = f.firstEmpty()
	}
}

// fill puts figures into the fields that can be keyed.
func (f *sheetForm) fill(text func(figure.ID) string) {
	for _, field := range f.fields {
		if field.held {
			continue
		}
		if err := field.entry.SetText(text(field.def.ID)); err != nil {
			fyne.LogError("a figure that was kept cannot be shown", err)
		}
	}
	f.active.Forget()
}

// openFigures is how many figures can be keyed.
func (f *sheetForm) openFigures() int {
	n := 0
	for _, field := range f.fields {
		if !field.held {
			n++
		}
	}
	return n
}

// firstEmpty is the first figure that must be given and is not, else the first
// that is not, else the last.
func (f *sheetForm) firstEmpty() int {
	empty, last := -1, 0
	for i, field := range f.fields {
		switch {
		case field.held:
			continue
		case field.entry.Text() == "" && field.def.Required:
			return i
		case field.entry.Text() == "" && empty < 0:
			empty = i
		}
		last = i
	}
	if empty >= 0 {
		return empty
	}
	return last
}

func (f *sheetForm) empty() {
	f.fill(func(id figure.ID) string {
		if n, ok := f.stored[id]; ok {
			return figure.Keyed(n).String()
		}
		return ""
	})
	f.check()
	f.w.lookAgain()
	f.from = max(f.keyable(0, 1), 0)
	f.focus(f.from)
}

func (f *sheetForm) keptLine() string {
	d, _ := f.draft()
	return words.DraftKept(f.w.state, f.id, len(d.Typed), f.openFigures())
}

// shared tells that one reading agrees the sheet: nobody keys it unseen.
func (f *sheetForm) shared() bool { return f.turn.once }

func (f *sheetForm) anew() {
	count := 0
	if f.again {
		count = f.count
	}
	w := f.w
	w.openPage(f.pageKey(), f.pageRows()...)
	if t, refusal := w.turnAt(f.id); refusal == nil && t.asks != asksNothing {
		if f.grid == nil || !w.openGrid(f.id) {
			w.openSheet(f.id, count)
		}
	}
}

// countToOpen is the count of a sheet that is opened: the one that is due, or a
// further one which the person at the keyboard has half keyed.
func (w *window) countToOpen(id sheet.ID, due int) int {
	further := len(w.state.Sheet(id).Counts) + 1
	_, here := w.count.Draft(w.person.Name, app.Paper{Sheet: id}, due)
	if _, there := w.count.Draft(w.person.Name, app.Paper{Sheet: id}, further); there && !here {
		return further
	}
	return due
}

// halfKeyedFirst puts those of a ward's sheets before the others that the person
// at the keyboard has half keyed, a further count and a correction among them,
// which nobody else waits for.
func (w *window) halfKeyedFirst(awaited []sheet.ID) []sheet.ID {
	contest := setup.ContestID("")
	if ward, ok := w.selected(); ok {
		contest = ward.Contest.ID
	}
	own := map[sheet.ID]bool{}
	var first, rest []sheet.ID
	for _, d := range w.count.Drafts() {
		if id := d.Paper.Sheet; d.Paper.Box == "" && d.By == w.person.Name && id.Contest == contest && !own[id] {
			own[id] = true
			if !slices.Contains(awaited, id) {
				first = append(first, id)
			}
		}
	}
	for _, id := range awaited {
		if own[id] {
			first = append(first, id)
		} else {
			rest = append(rest, id)
		}
	}
	return append(first, rest...)
}
