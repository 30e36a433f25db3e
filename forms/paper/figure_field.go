package paper

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile/figure"
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

// labelEms is how wide the labels are so that none of them goes on in a second line and the fields stand at even
// distances, as far as that leaves the fields beside the short ones.
func (f *Form) labelEms() float32 {
	em, widest := theme.TextSize(), float32(0)
	for _, field := range f.Fields {
		row := f.labelRow(field.Def)
		label := row.Cells[len(row.Cells)-1]
		ems := (fyne.MeasureText(label.Text, em, fyne.TextStyle{Bold: label.Bold}).Width + 2*lists.PadX + 1) / em
		for _, c := range row.Columns[:len(row.Columns)-1] {
			ems += c.Ems + 0.5
		}
		widest = max(widest, ems)
	}
	return min(max(widest, labelsLeast), labelsMost)
}

// numberedColumns are: the place on the ballot paper, the label.
var numberedColumns = []lists.Column{{Ems: 1.6, Right: true}, {Wrap: true}}

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
