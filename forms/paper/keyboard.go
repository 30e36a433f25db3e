package paper

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
)

func (f *Form) focus(i int) { f.W.Win.Canvas().Focus(f.Fields[i].Entry) }

// toFigure takes the keyboard to a figure.
func (f *Form) toFigure(id figure.ID) {
	for i, field := range f.Fields {
		if field.Def.ID == id {
			f.focus(i)
			return
		}
	}
}

// refused takes the keyboard to a figure that was not taken, so that typing replaces it also where the keyboard is there.
func (f *Form) refused(id figure.ID) {
	f.toFigure(id)
	if now, ok := f.Active.Now().(*fields.FigureEntry); ok {
		now.Select()
	}
}

// next goes on; from the last field it saves.
func (f *Form) next(i int) {
	if n := f.keyable(i+1, 1); n >= 0 {
		f.focus(n)
		return
	}
	f.save()
}

// keyable is the first figure from place i on, in steps of by, that is not held
// because two people agree in it; -1 where there is none.
func (f *Form) keyable(i, by int) int {
	for ; i >= 0 && i < len(f.Fields); i += by {
		if !f.Fields[i].Held {
			return i
		}
	}
	return -1
}

// passOver passes over the figures that the paper need not give, from the one
// after i on: to the next that it must give, or past the end, which saves. It
// tells whether there was anything to pass over.
func (f *Form) passOver(i int) bool {
	if f.Frozen != nil || !f.optionalFrom(i) {
		return false
	}
	for j := i + 1; j < len(f.Fields); j++ {
		if f.Fields[j].Def.Required && !f.Fields[j].Held {
			f.focus(j)
			return true
		}
	}
	f.save()
	return true
}

// optionalFrom tells whether figure i, or the one after it, need not be given.
func (f *Form) optionalFrom(i int) bool {
	return !f.Fields[i].Def.Required || i+1 < len(f.Fields) && !f.Fields[i+1].Def.Required
}

// mayPassOver tells the same of the field that the keyboard is in.
func (f *Form) mayPassOver() bool {
	for i, field := range f.Fields {
		if fyne.CanvasObject(field.Entry) == f.Active.Now() {
			return f.Frozen == nil && f.optionalFrom(i)
		}
	}
	return false
}

// atLast tells whether the keyboard is in the figure after which the sheet is saved.
func (f *Form) atLast() bool {
	for i, field := range f.Fields {
		if fyne.CanvasObject(field.Entry) == f.Active.Now() {
			return f.keyable(i+1, 1) < 0
		}
	}
	return false
}

// arrive shows the help of the field that was come to.
func (f *Form) arrive(o fyne.CanvasObject) {
	for _, field := range f.Fields {
		if o != fyne.CanvasObject(field.Entry) {
			continue
		}
		text := words.FigureHelp(field.Def, f.Frozen != nil, f.atLast())
		columns := lists.GlyphColumns
		switch {
		case f.Grid != nil:
			columns, text = gridHelpColumns, words.GridHelp(field.Def)
		case f.dense:
			text = words.FigureFullLabel(field.Def) + text
		}
		help := lists.Row{}
		if text != "" { // of a sheet that is only read it may be empty
			help = lists.Row{Columns: columns, Cells: []lists.Cell{{Glyph: theme.InfoIcon(), Colour: look.ColorNameNoteText}, {Text: text}}}
		}
		f.help.Set(help)
		if f.Grid == nil {
			look.Arrange(f.body) // a long text takes more lines
		}
		f.W.ShowKeys()
		f.W.Trace.Event("field", string(field.Def.ID))
	}
}

// At tells whether the keyboard is in the first figure of a finding.
func (f *Form) At(x rules.Finding) bool {
	for _, field := range f.Fields {
		if fyne.CanvasObject(field.Entry) == f.Active.Now() {
			return len(x.Figures) > 0 && x.Figures[0] == field.Def.ID
		}
	}
	return false
}

// GoTo takes the keyboard to the first figure of a finding.
func (f *Form) GoTo(x rules.Finding) {
	if len(x.Figures) > 0 {
		f.toFigure(x.Figures[0])
	}
}

// firstEmpty is the first figure that must be given and is not, else the first
// that is not, else the last.
func (f *Form) firstEmpty() int {
	empty, last := -1, 0
	for i, field := range f.Fields {
		switch {
		case field.Held:
			continue
		case field.Entry.Text() == "" && field.Def.Required:
			return i
		case field.Entry.Text() == "" && empty < 0:
			empty = i
		}
		last = i
	}
	if empty >= 0 {
		return empty
	}
	return last
}
