package forms

import (
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/reconcile"
)

// figureField is one figure of a sheet: what the paper calls it, the field, and
// beside it the unit and what we make of a total that the officer wrote.
type figureField struct {
	def   reconcile.FigureDef
	label *rowView
	entry *FigureEntry
	after *rowView
}

// afterColumns are: the unit, what we make of it.
var afterColumns = []column{{ems: 5}, {}}

func (f *sheetForm) newField(i int, def reconcile.FigureDef) *figureField {
	field := &figureField{def: def, entry: NewFigureEntry(&f.active)}
	columns := wholeWidth
	if f.votes() {
		columns = []column{{ems: 1.6, right: true}, {wrap: true}}
	}
	field.label = newRowView(row{columns: columns, cells: labelCells(def, f.votes())})
	field.label.tapped = func() { f.w.win.Canvas().Focus(field.entry) }
	field.after = newRowView(row{})
	e := field.entry
	e.Label = def.Label
	if n, ok := f.stored[def.ID]; ok {
		// A figure that could not have been keyed is not shown as one; the page lists it all the same.
		if err := e.SetText(reconcile.Keyed(n).String()); err != nil {
			fyne.LogError("a stored figure cannot be shown", err)
		}
	}
	e.OnChanged = func(string) { f.w.say(""); f.check(); f.w.lookAgain() }
	e.OnNext = func() { f.next(i) }
	e.OnPrevious = func() { f.focus(max(i-1, 0)) }
	e.OnCommand = func(key fyne.KeyName) { f.w.key(&fyne.KeyEvent{Name: key}) }
	e.OnShortcut = f.w.shortcut
	e.OnRefused = func(why string) {
		if why != "" {
			f.w.tell(wordRefusedKey(def, why), ColorNameErrorText)
		} else {
			f.w.say("")
		}
	}
	field.showUnit("")
	return field
}

// votes tells whether the sheet has candidates on it.
func (f *sheetForm) votes() bool { return f.id.Form == reconcile.CountResult }

// labelCells are the words of the paper. A candidate's place on the ballot
// paper stands before the name, because names may be alike.
func labelCells(def reconcile.FigureDef, numbered bool) []cell {
	place, votes := strings.CutPrefix(string(def.ID), "votes.")
	label := def.Label
	if !def.Required {
		label += wordOptional
	}
	switch {
	case !numbered:
		return []cell{{text: label}}
	case !votes:
		return []cell{{}, {text: label}}
	}
	return []cell{{text: place, colour: theme.ColorNamePlaceHolder}, {text: label, bold: true}}
}

// showUnit says what is counted, and what we make of a written total.
func (field *figureField) showUnit(ours string) {
	unit := field.def.Unit
	if unit == reconcile.UnitYes {
		field.after.set(row{columns: []column{{}}, cells: []cell{{text: unit, colour: theme.ColorNamePlaceHolder}}})
		return
	}
	colour := ColorNameOKText
	if ours != field.entry.Text() {
		colour = ColorNameErrorText
	}
	words := ""
	if ours != "" {
		words = wordOurs(ours, ours == field.entry.Text())
	}
	field.after.set(row{columns: afterColumns, cells: []cell{{text: unit, colour: theme.ColorNamePlaceHolder}, {text: words, colour: colour, bold: true}}})
}

func (f *sheetForm) focus(i int) { f.w.win.Canvas().Focus(f.fields[i].entry) }

// next goes on; from the last field it saves.
func (f *sheetForm) next(i int) {
	if i+1 < len(f.fields) {
		f.focus(i + 1)
		return
	}
	f.save()
}

// arrive shows the help of the field that was come to.
func (f *sheetForm) arrive(o fyne.CanvasObject) {
	for _, field := range f.fields {
		if o != fyne.CanvasObject(field.entry) {
			continue
		}
		words := wordFieldHelp(field.def, f.frozen != nil)
		f.help.set(row{columns: []column{{ems: 1.4}, {wrap: true}}, cells: []cell{{glyph: theme.InfoIcon(), colour: ColorNameNoteText}, {text: words}}})
		f.w.trace.event("field", string(field.def.ID))
	}
}

// toFigure takes the keyboard to a figure.
func (f *sheetForm) toFigure(id reconcile.FigureID) {
	for i, field := range f.fields {
		if field.def.ID == id {
			f.focus(i)
			return
		}
	}
}

// concerns tells whether a finding is about this sheet.
func (f *sheetForm) concerns(x reconcile.Finding) bool { return aboutSheet(x, f.id) }

// at tells whether the keyboard is in the first figure of a finding.
func (f *sheetForm) at(x reconcile.Finding) bool {
	for _, field := range f.fields {
		if fyne.CanvasObject(field.entry) == f.active.Now() {
			return len(x.Figures) > 0 && x.Figures[0] == field.def.ID
		}
	}
	return false
}

// goTo takes the keyboard to the first figure of a finding.
func (f *sheetForm) goTo(x reconcile.Finding) {
	if len(x.Figures) > 0 {
		f.toFigure(x.Figures[0])
	}
}

// check asks what the figures in the fields would bring, and marks the fields.
func (f *sheetForm) check() {
	r, _ := f.reading()
	switch {
	case f.awaited && len(r) == 0:
		f.findings = f.asStored()
	default:
		f.findings = f.w.state.Preview(f.id, f.count, r)
	}
	marks := map[reconcile.FigureID]FigureState{}
	for _, x := range f.ownFindings() {
		mark := FigureWarning
		if x.Level == reconcile.Error {
			mark = FigureError
		}
		for _, id := range x.Figures {
			marks[id] = max(marks[id], mark)
			if mark == FigureError {
				marks[id] = FigureError
			}
		}
	}
	for i, field := range f.fields {
		field.entry.SetState(marks[field.def.ID])
		if field.def.Written {
			field.showUnit(f.ours(i, r))
		}
	}
}

// asStored are the findings while nothing is typed.
func (f *sheetForm) asStored() []reconcile.Finding {
	if f.id.Contest == "" {
		return f.w.state.CheckVoterID()
	}
	return reconcile.Check(f.w.state.Ward(f.id.Contest))
}

// ownFindings are the findings about this sheet that still ask for something.
func (f *sheetForm) ownFindings() []reconcile.Finding {
	var own []reconcile.Finding
	for _, x := range f.findings {
		if f.concerns(x) && x.Level != reconcile.Note && x.Accepted == nil {
			own = append(own, x)
		}
	}
	return own
}

// workedOut says where a finding carries what we make of a total that the
// officer wrote: its rule, and the name of the number.
var workedOut = map[reconcile.FigureID]struct {
	code   reconcile.Code
	number string
}{
	"bp_issued": {"V1", "issued_worked"}, "bp_expected": {"V1", "expected_worked"},
	"valid_ballots": {"C2", "votes"}, "verified_total": {"V6", "total"},
}

// ours is what we make of a written total, once it and the figures above it are
// typed: before that it would be copied. The rule itself is asked, with another
// figure in the place of the written one, so that it answers in any case.
func (f *sheetForm) ours(i int, r reconcile.Reading) string {
	def := f.fields[i].def
	where, ok := workedOut[def.ID]
	if _, typed := r[def.ID]; !ok || !typed {
		return ""
	}
	probe := maps.Clone(r)
	for j, field := range f.fields {
		_, typed := r[field.def.ID]
		if typed || !field.def.Required {
			continue
		}
		if j < i {
			return ""
		}
		probe[field.def.ID] = 0
	}
	probe[def.ID] = reconcile.MaxFigure
	for _, x := range f.w.state.Preview(f.id, f.count, probe) {
		if n, ok := x.Numbers[where.number]; ok && x.Code == where.code && f.concerns(x) && slices.Contains(x.Figures, def.ID) {
			return reconcile.Keyed(n).String()
		}
	}
	return ""
}

// freeze lets the sheet be read and not keyed, and says why.
func (f *sheetForm) freeze(why *reconcile.Refusal) {
	f.frozen = why
	f.how.set(howRow(wordOnlyRead))
	for _, field := range f.fields {
		field.entry.SetReadOnly(true)
	}
	f.w.say(sentenceOf(why))
}

// fieldColumns lays out label, field and what follows it, figure by figure.
type fieldColumns struct{}

const (
	labelEms = 23
	afterEms = 13
)

func (fieldColumns) widths(objects []fyne.CanvasObject, total float32) (label, entry, after float32) {
	em := theme.TextSize()
	entry = objects[1].MinSize().Width
	after = min(afterEms*em, total*0.3)
	return min(labelEms*em, total-entry-after), entry, after
}

// MinSize is as high as the fields at the width that they were last given.
func (c fieldColumns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if len(objects) == 0 {
		return fyne.Size{}
	}
	height := float32(0)
	for i := 0; i+2 < len(objects); i += 3 {
		height += c.height(objects[i].(*rowView), objects[i+1], objects[i].Size().Width)
	}
	return fyne.NewSize(20*theme.TextSize(), height)
}

func (fieldColumns) height(label *rowView, entry fyne.CanvasObject, width float32) float32 {
	if width == 0 {
		width = labelEms * theme.TextSize()
	}
	return max(label.heightFor(width), entry.MinSize().Height) + theme.Padding()
}

func (c fieldColumns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if len(objects) == 0 {
		return
	}
	label, entry, after := c.widths(objects, size.Width)
	y := theme.Padding()
	for i := 0; i+2 < len(objects); i += 3 {
		h := c.height(objects[i].(*rowView), objects[i+1], label)
		x := float32(0)
		for j, width := range []float32{label, entry, after} {
			o := objects[i+j]
			own := h - theme.Padding()
			if v, isRow := o.(*rowView); isRow {
				own = min(v.heightFor(width), own)
			} else {
				own = o.MinSize().Height
			}
			o.Move(fyne.NewPos(x, y+(h-theme.Padding()-own)/2))
			o.Resize(fyne.NewSize(width, own))
			x += width
		}
		y += h
	}
}
