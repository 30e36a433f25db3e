package fields

import (
	"fyne.io/fyne/v2"
)

// undoable is a field whose text can be put back.
type undoable interface {
	fyne.Focusable
	standing() string
	putBack(text string)
}

// change is what stood in a field before it was changed.
type change struct {
	field undoable
	text  string
}

// changes are those of a form, the newest last. What was saved is another form's
// and cannot be taken back here.
type changes struct{ done, undone []change }

// note keeps what stood in a field before a change begins.
func (c *changes) note(field undoable, before string) {
	c.done, c.undone = append(c.done, change{field, before}), nil
}

// back takes the last change back, in whichever field it was made, and goes
// there; again makes it once more.
func (c *changes) back()  { step(&c.done, &c.undone) }
func (c *changes) again() { step(&c.undone, &c.done) }

func step(from, to *[]change) {
	for n := len(*from); n > 0; n-- {
		last := (*from)[n-1]
		*from = (*from)[:n-1]
		now := last.field.standing()
		if now == last.text { // it was changed and changed back
			continue
		}
		*to = append(*to, change{last.field, now})
		if o, ok := last.field.(fyne.CanvasObject); ok {
			if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil {
				c.Focus(last.field)
			}
		}
		last.field.putBack(last.text)
		return
	}
}

func (f *FigureEntry) standing() string { return f.now.text }

// putBack is a change of the operator's, but none that is noted.
func (f *FigureEntry) putBack(text string) {
	if f.readOnly {
		f.refuse(figureFixed)
		return
	}
	f.now, f.step, f.doubt = figureText{text: text, caret: len(text)}.all(), stepNone, doubtNone
	f.accept()
	f.Refresh()
	if f.OnChanged != nil {
		f.OnChanged(text)
	}
}

func (e *LineEntry) standing() string { return e.Text }

func (e *LineEntry) putBack(text string) {
	e.SetText(text)
	e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	e.changed = false
}

// edit does what may change the text; what stood there when the field was come
// to is noted with the first change.
func (e *LineEntry) edit(do func()) {
	before := e.Text
	do()
	e.touched = e.touched || e.Text != before
	if e.Active != nil && !e.changed && e.Text != before {
		e.changed = true
		e.Active.changes.note(e, before)
	}
}

// undo takes back what was typed here piece by piece, and then what was changed
// before in other fields; redo goes the other way.
func (e *LineEntry) undo(s fyne.Shortcut, further func()) {
	before := e.Text
	if e.Active == nil || e.changed {
		e.Entry.TypedShortcut(s)
	}
	if e.Active != nil && e.Text == before {
		further()
	}
}

// Forget lets go of all changes: what stands in the fields cannot be taken back.
func (a *ActiveField) Forget() { a.changes = changes{} }
