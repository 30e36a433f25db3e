package paper

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/desk"
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
	Def   sheet.FigureDef
	Label *lists.RowView
	Entry *fields.FigureEntry
	After *lists.RowView
	bare  bool        // in a crowded sheet the unit of votes is not said again in every row
	Held  bool        // two people read it alike: it is shown and not keyed again
	read  []lists.Row // what either of two people read, where that is shown: a line each
}

// afterColumns are: the unit, what we make of it.
var afterColumns = []lists.Column{{Ems: 4}, {Wrap: true}}

// readColumns are, where a supervisor decides: who read it, and what.
var readColumns = []lists.Column{{Ems: 9, Wrap: true}, {Ems: 4, Right: true}}

func (f *Form) newField(i int, def sheet.FigureDef) *figureField {
	field := &figureField{Def: def, Entry: f.W.FigureEntry(f.Active, def.Label), bare: f.dense}
	field.Held = f.Turn.Figures != nil && !slices.Contains(f.Turn.Figures, def.ID)
	field.Entry.SetReadOnly(field.Held)
	field.Label = lists.NewRowView(f.labelRow(def))
	field.Label.OnTap = func() { f.W.Win.Canvas().Focus(field.Entry) }
	field.After = lists.NewRowView(lists.Row{})
	e := field.Entry
	if n, ok := f.stored[def.ID]; ok {
		// A figure that could not have been keyed is not shown as one; the page lists it all the same.
		if err := e.SetText(figure.Keyed(n).String()); err != nil {
			fyne.LogError("a stored figure cannot be shown", err)
		}
	}
	e.OnChanged = func(string) { f.asked = ""; f.W.Say(""); f.check(); f.W.LookAgain() }
	e.OnNext = func() { f.next(i) }
	e.OnRest = func() bool { return f.passOver(i) }
	e.OnPrevious = func() { f.focus(max(f.keyable(i-1, -1), f.keyable(0, 1), 0)) }
	if def.Unit == sheet.UnitYes {
		e.Letter = yesOrNo
	}
	if f.Grid != nil {
		e.Tight, e.OnSide = true, func(by int) { f.Grid.aside(i, by) }
	}
	for _, x := range f.Turn.dispute.Figures {
		if x.Figure == def.ID {
			for j, by := range f.Turn.dispute.By {
				field.read = append(field.read, lists.Row{Columns: readColumns, Cells: []lists.Cell{{Text: by}, {Text: words.DecideRead(x.Read[j]), Bold: true}}})
			}
		}
	}
	field.showUnit(figure.Of[int]{})
	return field
}

// yesOrNo is the figure that the paper's yes or no is stored as, so that y and n can be typed here as at the door.
func yesOrNo(r rune) (string, bool) {
	switch r {
	case 'y', 'Y':
		return "1", true
	case 'n', 'N':
		return "0", true
	}
	return "", false
}

// votes tells whether the sheet has candidates on it.
func (f *Form) votes() bool {
	return f.ID.Form == sheet.CountResult || f.ID.Form == sheet.CountArea || f.ID.Form == sheet.CountSheet
}

// runs tells whether the sheet has a running check: what its papers can carry,
// less what is keyed. A ward's own result for one seat has none, because its
// votes are its papers and the total is not to be copied.
func (f *Form) runs() bool {
	if f.Turn.Figures != nil {
		return false // what is left over would be the figure that is to be read
	}
	return f.votes() && (f.ID.Form == sheet.CountSheet || f.W.State.Ward(f.ID.Contest).Contest.Seats > 1)
}

// crowdedFrom is the number of figures from which a sheet of votes is laid out
// in two columns, so that all of them are seen at once.
const crowdedFrom = 11

// labelRow are the words of the paper. A candidate's place on the ballot paper
// stands before the name, because names may be alike; in a crowded sheet the
// description is small, so that it can be read whole.
func (f *Form) labelRow(def sheet.FigureDef) lists.Row {
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
func (f *Form) headings() map[int]*lists.RowView {
	heads := map[int]*lists.RowView{}
	for i, field := range f.Fields {
		if field.Def.Heading != "" && !f.dense {
			heads[i] = lists.NewRowView(lists.Row{Columns: lists.WholeWidth, Ruled: true, Above: 0.3, Cells: []lists.Cell{{Text: field.Def.Heading, Bold: true}}})
		}
	}
	return heads
}

// numberedColumns are: the place on the ballot paper, the label.
var numberedColumns = []lists.Column{{Ems: 1.6, Right: true}, {Wrap: true}}

// showUnit says what is counted, and what we make of a written total.
func (field *figureField) showUnit(ours figure.Of[int]) {
	unit := field.Def.Unit
	if field.read != nil {
		both := field.read[0]
		both.Under = field.read[1:]
		field.After.Set(both)
		return
	}
	if unit == sheet.UnitYes {
		said := lists.Cell{Text: words.YesOrNo, Colour: theme.ColorNamePlaceHolder}
		switch field.Entry.Text() {
		case "1":
			said = lists.Cell{Text: words.Yes, Bold: true}
		case "0":
			said = lists.Cell{Text: words.No, Bold: true}
		}
		field.After.Set(lists.LineRow(said))
		return
	}
	text, colour := "", look.ColorNameOKText
	typed, _ := figure.Parse(field.Entry.Text())
	if n, known := ours.Get(); known {
		text = words.FigureOurs(n, n-typed.N())
		if n != typed.N() {
			colour = look.ColorNameErrorText
		}
	}
	if field.bare {
		field.After.Set(bareUnit(lists.Cell{Text: text, Colour: colour, Bold: true}))
		return
	}
	if colour == look.ColorNameErrorText { // there is not room for the unit too
		field.After.Set(lists.LineRow(lists.Cell{Text: text, Colour: colour, Bold: true}))
		return
	}
	field.After.Set(lists.Row{Columns: afterColumns, Cells: []lists.Cell{{Text: unit, Colour: theme.ColorNamePlaceHolder}, {Text: text, Colour: colour, Bold: true}}})
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

func (f *Form) focus(i int) { f.W.Win.Canvas().Focus(f.Fields[i].Entry) }

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
		f.help.Set(lists.Row{Columns: columns, Cells: []lists.Cell{{Glyph: theme.InfoIcon(), Colour: look.ColorNameNoteText}, {Text: text}}})
		if f.Grid == nil {
			look.Arrange(f.body) // a long text takes more lines
		}
		f.W.ShowKeys()
		f.W.Trace.Event("field", string(field.Def.ID))
	}
}

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

// Concerns tells whether a finding is about this sheet.
func (f *Form) Concerns(x rules.Finding) bool { return desk.AboutSheet(x, f.ID) }

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

// check asks what the figures in the fields would bring, and marks the fields.
func (f *Form) check() {
	r, _ := f.Reading()
	switch {
	case f.awaited && len(r) == 0:
		f.findings = f.asStored()
	default:
		f.findings = f.W.State.Preview(f.ID, f.Count, r)
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
	for i, field := range f.Fields {
		mark := marks[field.Def.ID]
		if _, typed := r[field.Def.ID]; mark == fields.FigureNormal && f.Turn.Figures != nil {
			switch {
			case field.Held:
				mark = fields.FigureAgreed
			case !typed: // it is to be keyed again
				mark = fields.FigureWarning
			}
		}
		field.Entry.SetState(mark)
		field.showUnit(f.ours(i, r, sums))
	}
	if f.running != nil {
		f.running.Set(f.runningRow(r))
	}
	if f.Grid != nil {
		f.Grid.checked(f)
		return
	}
	f.columns.Settle()
}

// namesAll tells whether a finding is about the votes of every candidate.
func (f *Form) namesAll(x rules.Finding) bool {
	return len(x.Figures) >= len(f.W.State.Ward(f.ID.Contest).Contest.Candidates)
}

// runningColumns are: what the papers can carry, what is accounted for, what is left.
var runningColumns = []lists.Column{{Ems: 17, Wrap: true}, {Ems: 8, Wrap: true}, {Wrap: true}}

// runningRow is the running check of a sheet of votes. It says nothing before
// the papers are keyed: a total that is still to be keyed would be copied from it.
func (f *Form) runningRow(r sheet.Reading) lists.Row {
	line := lists.Row{Columns: lists.WholeWidth, Ruled: true, Cells: []lists.Cell{{Text: words.RunningNothing, Colour: theme.ColorNamePlaceHolder}}}
	run, _ := rules.RunningOf(f.W.State.Ward(f.ID.Contest).Contest, f.ID.Form, r)
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

// differing is the finding that two people read this sheet differently, while what differs is keyed here: of what is
// typed there is none.
func (f *Form) differing() []rules.Finding {
	if f.Turn.Figures == nil {
		return nil
	}
	for _, x := range f.asStored() {
		if x.Code == rules.DifferCode && f.Concerns(x) {
			return []rules.Finding{x}
		}
	}
	return nil
}

// asStored are the findings while nothing is typed.
func (f *Form) asStored() []rules.Finding {
	if f.ID.Contest == "" {
		return f.W.State.CheckVoterID()
	}
	return rules.Check(f.W.State.Ward(f.ID.Contest))
}

// ownFindings are the findings about this sheet that still ask for something.
func (f *Form) ownFindings() []rules.Finding {
	var own []rules.Finding
	for _, x := range f.findings {
		if f.Concerns(x) && x.Level != rules.Note && x.Accepted == nil {
			own = append(own, x)
		}
	}
	return own
}

// freeze lets the sheet be read and not keyed, and says why.
func (f *Form) freeze(why *reconcile.Refusal) {
	f.Frozen = why
	f.sayHow(words.SheetOnlyRead)
	look.Arrange(f.body)
	for _, field := range f.Fields {
		field.Entry.SetReadOnly(true)
	}
	f.W.Say(words.Error(why))
}

// OpenColumn takes the keyboard to another sheet of the grid; false where that has none with fields.
func (f *Form) OpenColumn(id sheet.ID) bool { return f.Grid.open(id) }
