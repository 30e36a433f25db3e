package forms

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/sheet"
)

// figureField is one figure of a sheet: what the paper calls it, the field, and
// beside it the unit and what we make of a total that the officer wrote.
type figureField struct {
	def   sheet.FigureDef
	label *lists.RowView
	entry *fields.FigureEntry
	after *lists.RowView
	bare  bool   // in a crowded sheet the unit of votes is not said again in every row
	held  bool   // two people read it alike: it is shown and not keyed again
	read  string // what either of two people read, where that is shown
}

// afterColumns are: the unit, what we make of it.
var afterColumns = []lists.Column{{Ems: 4}, {Wrap: true}}

func (f *sheetForm) newField(i int, def sheet.FigureDef) *figureField {
	field := &figureField{def: def, entry: f.w.figureEntry(f.active, def.Label), bare: f.dense}
	field.held = f.turn.Figures != nil && !slices.Contains(f.turn.Figures, def.ID)
	field.entry.SetReadOnly(field.held)
	field.label = lists.NewRowView(f.labelRow(def))
	field.label.OnTap = func() { f.w.win.Canvas().Focus(field.entry) }
	field.after = lists.NewRowView(lists.Row{})
	e := field.entry
	if n, ok := f.stored[def.ID]; ok {
		// A figure that could not have been keyed is not shown as one; the page lists it all the same.
		if err := e.SetText(figure.Keyed(n).String()); err != nil {
			fyne.LogError("a stored figure cannot be shown", err)
		}
	}
	e.OnChanged = func(string) { f.w.say(""); f.check(); f.w.lookAgain() }
	e.OnNext = func() { f.next(i) }
	e.OnRest = func() bool { return f.passOver(i) }
	e.OnPrevious = func() { f.focus(max(f.keyable(i-1, -1), f.keyable(0, 1), 0)) }
	if f.grid != nil {
		e.Tight, e.OnSide = true, func(by int) { f.grid.aside(i, by) }
	}
	for _, x := range f.turn.dispute.Figures {
		if x.Figure == def.ID {
			field.read = words.DecideRead(x, f.turn.dispute.By)
		}
	}
	field.showUnit(figure.Of[int]{})
	return field
}

// votes tells whether the sheet has candidates on it.
func (f *sheetForm) votes() bool {
	return f.id.Form == sheet.CountResult || f.id.Form == sheet.CountArea || f.id.Form == sheet.CountSheet
}

// runs tells whether the sheet has a running check: what its papers can carry,
// less what is keyed. A ward's own result for one seat has none, because its
// votes are its papers and the total is not to be copied.
func (f *sheetForm) runs() bool {
	if f.turn.Figures != nil {
		return false // what is left over would be the figure that is to be read
	}
	return f.votes() && (f.id.Form == sheet.CountSheet || f.w.state.Ward(f.id.Contest).Contest.Seats > 1)
}

// crowdedFrom is the number of figures from which a sheet of votes is laid out
// in two columns, so that all of them are seen at once.
const crowdedFrom = 11

// labelRow are the words of the paper. A candidate's place on the ballot paper
// stands before the name, because names may be alike; in a crowded sheet the
// description is small, so that it can be read whole.
func (f *sheetForm) labelRow(def sheet.FigureDef) lists.Row {
	place, votes := strings.CutPrefix(string(def.ID), "votes.")
	label := def.Label
	if !def.Required {
		label += words.FigureOptional
	}
	number := lists.Cell{Text: place, Colour: theme.ColorNamePlaceHolder}
	switch {
	case !f.votes():
		return lists.Row{Columns: lists.WholeWidth, Cells: []lists.Cell{{Text: label}}}
	case !votes:
		return lists.Row{Columns: numberedColumns, Cells: []lists.Cell{{}, {Text: label}}}
	case !f.dense:
		return lists.Row{Columns: numberedColumns, Cells: []lists.Cell{number, {Text: label, Bold: true}}}
	}
	name, description, _ := strings.Cut(label, ", ")
	return lists.Row{Columns: []lists.Column{{Ems: 1.6, Right: true}, {Fit: true, Wrap: true}, {Fold: true, Wrap: true}},
		Cells: []lists.Cell{number, {Text: name, Bold: true}, {Text: description, Size: theme.SizeNameCaptionText}}}
}

// headings are the paper's own, each by the figure that it stands over. A
// crowded sheet has none: its figures are the candidates' votes.
func (f *sheetForm) headings() map[int]*lists.RowView {
	heads := map[int]*lists.RowView{}
	for i, field := range f.fields {
		if field.def.Heading != "" && !f.dense {
			heads[i] = lists.NewRowView(lists.Row{Columns: lists.WholeWidth, Ruled: true, Above: 0.3, Cells: []lists.Cell{{Text: field.def.Heading, Bold: true}}})
		}
	}
	return heads
}

// numberedColumns are: the place on the ballot paper, the label.
var numberedColumns = []lists.Column{{Ems: 1.6, Right: true}, {Wrap: true}}

// showUnit says what is counted, and what we make of a written total.
func (field *figureField) showUnit(ours figure.Of[int]) {
	unit := field.def.Unit
	if field.read != "" {
		field.after.Set(lists.TextRow(field.read))
		return
	}
	if unit == sheet.UnitYes {
		field.after.Set(lists.LineRow(lists.Cell{Text: unit, Colour: theme.ColorNamePlaceHolder}))
		return
	}
	text, colour := "", look.ColorNameOKText
	typed, _ := figure.Parse(field.entry.Text())
	if n, known := ours.Get(); known {
		text = words.FigureOurs(n, n-typed.N())
		if n != typed.N() {
			colour = look.ColorNameErrorText
		}
	}
	if field.bare {
		field.after.Set(bareUnit(lists.Cell{Text: text, Colour: colour, Bold: true}))
		return
	}
	field.after.Set(lists.Row{Columns: afterColumns, Cells: []lists.Cell{{Text: unit, Colour: theme.ColorNamePlaceHolder}, {Text: text, Colour: colour, Bold: true}}})
}

// bareUnit is what stands beside a field of a crowded sheet: what we make of
// its total. Its unit is in its label.
func bareUnit(ours lists.Cell) lists.Row {
	if ours.Text == "" {
		return lists.Row{}
	}
	ours.Size = theme.SizeNameCaptionText
	return lists.Row{Columns: []lists.Column{{Right: true, Wrap: true}}, Cells: []lists.Cell{ours}}
}

func (f *sheetForm) focus(i int) { f.w.win.Canvas().Focus(f.fields[i].entry) }

// next goes on; from the last field it saves.
func (f *sheetForm) next(i int) {
	if n := f.keyable(i+1, 1); n >= 0 {
		f.focus(n)
		return
	}
	f.save()
}

// keyable is the first figure from place i on, in steps of by, that is not held
// because two people agree in it; -1 where there is none.
func (f *sheetForm) keyable(i, by int) int {
	for ; i >= 0 && i < len(f.fields); i += by {
		if !f.fields[i].held {
			return i
		}
	}
	return -1
}

// passOver passes over the figures that the paper need not give, from the one
// after i on: to the next that it must give, or past the end, which saves. It
// tells whether there was anything to pass over.
func (f *sheetForm) passOver(i int) bool {
	if f.frozen != nil || !f.optionalFrom(i) {
		return false
	}
	for j := i + 1; j < len(f.fields); j++ {
		if f.fields[j].def.Required && !f.fields[j].held {
			f.focus(j)
			return true
		}
	}
	f.save()
	return true
}

// optionalFrom tells whether figure i, or the one after it, need not be given.
func (f *sheetForm) optionalFrom(i int) bool {
	return !f.fields[i].def.Required || i+1 < len(f.fields) && !f.fields[i+1].def.Required
}

// mayPassOver tells the same of the field that the keyboard is in.
func (f *sheetForm) mayPassOver() bool {
	for i, field := range f.fields {
		if fyne.CanvasObject(field.entry) == f.active.Now() {
			return f.frozen == nil && f.optionalFrom(i)
		}
	}
	return false
}

// arrive shows the help of the field that was come to.
func (f *sheetForm) arrive(o fyne.CanvasObject) {
	for _, field := range f.fields {
		if o != fyne.CanvasObject(field.entry) {
			continue
		}
		text := words.FigureHelp(field.def, f.frozen != nil)
		columns := lists.GlyphColumns
		switch {
		case f.grid != nil:
			columns, text = gridHelpColumns, words.GridHelp(field.def)
		case f.dense:
			text = words.FigureFullLabel(field.def) + text
		}
		f.help.Set(lists.Row{Columns: columns, Cells: []lists.Cell{{Glyph: theme.InfoIcon(), Colour: look.ColorNameNoteText}, {Text: text}}})
		if f.grid == nil {
			look.Arrange(f.body) // a long text takes more lines
		}
		f.w.showKeys()
		f.w.trace.Event("field", string(field.def.ID))
	}
}

// toFigure takes the keyboard to a figure.
func (f *sheetForm) toFigure(id figure.ID) {
	for i, field := range f.fields {
		if field.def.ID == id {
			f.focus(i)
			return
		}
	}
}

// concerns tells whether a finding is about this sheet.
func (f *sheetForm) concerns(x rules.Finding) bool { return aboutSheet(x, f.id) }

// at tells whether the keyboard is in the first figure of a finding.
func (f *sheetForm) at(x rules.Finding) bool {
	for _, field := range f.fields {
		if fyne.CanvasObject(field.entry) == f.active.Now() {
			return len(x.Figures) > 0 && x.Figures[0] == field.def.ID
		}
	}
	return false
}

// goTo takes the keyboard to the first figure of a finding.
func (f *sheetForm) goTo(x rules.Finding) {
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
	marks := map[figure.ID]fields.FigureState{}
	for _, x := range f.ownFindings() {
		mark := fields.FigureWarning
		if x.Level == rules.Error {
			mark = fields.FigureError
		}
		for _, id := range x.Figures {
			if f.dense && f.namesAll(x) && strings.HasPrefix(string(id), "votes.") {
				continue // a sheet that does not add up singles nobody out
			}
			marks[id] = max(marks[id], mark)
			if mark == fields.FigureError {
				marks[id] = fields.FigureError
			}
		}
	}
	sums := f.sumsOfParts(r)
	for i, field := range f.fields {
		mark := marks[field.def.ID]
		if _, typed := r[field.def.ID]; mark == fields.FigureNormal && f.turn.Figures != nil {
			switch {
			case field.held:
				mark = fields.FigureAgreed
			case !typed: // it is to be keyed again
				mark = fields.FigureWarning
			}
		}
		field.entry.SetState(mark)
		field.showUnit(f.ours(i, r, sums))
	}
	if f.running != nil {
		f.running.Set(f.runningRow(r))
	}
	if f.grid != nil {
		f.grid.checked(f)
	}
}

// namesAll tells whether a finding is about the votes of every candidate.
func (f *sheetForm) namesAll(x rules.Finding) bool {
	return len(x.Figures) >= len(f.w.state.Ward(f.id.Contest).Contest.Candidates)
}

// runningColumns are: what the papers can carry, what is accounted for, what is left.
var runningColumns = []lists.Column{{Ems: 17, Wrap: true}, {Ems: 8, Wrap: true}, {Wrap: true}}

// runningRow is the running check of a sheet of votes. It says nothing before
// the papers are keyed: a total that is still to be keyed would be copied from it.
func (f *sheetForm) runningRow(r sheet.Reading) lists.Row {
	line := lists.Row{Columns: lists.WholeWidth, Ruled: true, Cells: []lists.Cell{{Text: words.RunningNothing, Colour: theme.ColorNamePlaceHolder}}}
	run, _ := rules.RunningOf(f.w.state.Ward(f.id.Contest).Contest, f.id.Form, r)
	left, known := run.Left().Get()
	if !known {
		return line
	}
	colour := theme.ColorNameForeground
	switch {
	case left < 0:
		colour = look.ColorNameErrorText
	case left == 0 && run.Complete:
		colour = look.ColorNameOKText
	}
	line.Columns = runningColumns
	line.Cells = []lists.Cell{{Text: words.RunningCarries(run), Bold: true}, {Text: words.RunningSoFar(run), Bold: true}, {Text: words.RunningLeft(left), Bold: true, Colour: colour}}
	return line
}

// asStored are the findings while nothing is typed.
func (f *sheetForm) asStored() []rules.Finding {
	if f.id.Contest == "" {
		return f.w.state.CheckVoterID()
	}
	return rules.Check(f.w.state.Ward(f.id.Contest))
}

// ownFindings are the findings about this sheet that still ask for something.
func (f *sheetForm) ownFindings() []rules.Finding {
	var own []rules.Finding
	for _, x := range f.findings {
		if f.concerns(x) && x.Level != rules.Note && x.Accepted == nil {
			own = append(own, x)
		}
	}
	return own
}

// freeze lets the sheet be read and not keyed, and says why.
func (f *sheetForm) freeze(why *reconcile.Refusal) {
	f.frozen = why
	f.sayHow(words.SheetOnlyRead)
	look.Arrange(f.body)
	for _, field := range f.fields {
		field.entry.SetReadOnly(true)
	}
	f.w.say(words.Error(why))
}

// openColumn takes the keyboard to another sheet of the grid; false where that has none with fields.
func (f *sheetForm) openColumn(id sheet.ID) bool { return f.grid.open(id) }
