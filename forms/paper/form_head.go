package paper

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
)

// head is what the sheet is, what it is about, and which count of it. A crowded
// sheet says it in one line, for the room.
func (f *Form) head() []fyne.CanvasObject {
	f.How = lists.NewRowView(lists.Row{})
	f.sayHow(f.which())
	head := []fyne.CanvasObject{f.How}
	if !f.dense {
		head = []fyne.CanvasObject{
			lists.NewRowView(lists.Row{Columns: lists.WholeWidth, Cells: []lists.Cell{{Text: f.def.Title, Bold: true, Size: theme.SizeNameHeadingText}}}),
			lists.NewRowView(lists.Row{Columns: lists.WholeWidth, Cells: []lists.Cell{{Text: words.SheetSubject(f.W.State, f.ID), Bold: true, Size: theme.SizeNameSubHeadingText}}}),
		}
		if text := words.SessionAnnounced(f.W.State.Election, f.ID); text != "" {
			head = append(head, lists.NewRowView(lists.TextRow(text)))
		}
		head = append(head, f.How)
	}
	if f.runs() && f.Grid == nil {
		f.running = lists.NewRowView(f.runningRow(nil))
		head = append(head, f.running)
	}
	return head
}

// which begins a sheet: which reading it is, of which count, or what is to be
// looked at.
func (f *Form) which() string {
	t, text := f.Turn, ""
	if f.def.Recounted && f.Count > 1 && !t.once {
		text = words.CountOf(f.Count)
	}
	text += f.recountedInPart()
	switch {
	case f.def.Decision && f.awaited:
		return words.ReadingDecision
	case f.def.Decision:
		return words.ReadingDecision + " " + words.WhichCount(f.def, f.Count, f.again, f.awaited)
	case t.once:
		return words.WhichCount(f.def, f.Count, f.again, f.awaited) + " " + words.ReadingOnce
	case t.Asks == asksAgain:
		return text + words.ReadingDiffers(len(t.Figures))
	case t.Asks == asksDecision:
		return text + words.DecideText(len(t.Figures), f.labelOf(t.Figures[0]))
	case t.Asks == asksSecond:
		return text + words.ReadingSecond
	case t.Asks == asksFirst:
		return text + words.ReadingFirst
	case f.W.State.Sheet(f.ID).Keying != nil:
		return text + words.ReadingOwn(t.Reading)
	}
	return text + words.ReadingCorrected
}

// labelOf is what the paper calls a figure.
func (f *Form) labelOf(id figure.ID) string {
	for _, field := range f.Fields {
		if field.Def.ID == id {
			return field.Def.Label
		}
	}
	return string(id)
}

// recountedInPart says what of the count a granted recount in part is of.
func (f *Form) recountedInPart() string {
	ward := f.W.State.Ward(f.ID.Contest)
	if f.ID.Form != sheet.CountResult || ward.CountsAtRecount == 0 || f.Count != ward.CountsAtRecount+1 {
		return ""
	}
	return words.RecountedInPart(ward)
}

// lineColumns are, where a sheet is said in one line: which it is, which count and reading of it.
var lineColumns = []lists.Column{{Wrap: true}, {Right: true, Wrap: true}}

// sayHow says which count it is, or why nothing can be keyed.
func (f *Form) sayHow(text string) {
	said := lists.Cell{Text: text, Colour: theme.ColorNamePlaceHolder}
	if f.Frozen == nil && f.Turn.Figures != nil {
		said.Colour, said.Bold = look.ColorNameWarningText, true
	}
	if f.dense {
		said.Size = theme.SizeNameCaptionText
		f.How.Set(lists.Row{Ruled: !f.runs(), Columns: lineColumns, Cells: []lists.Cell{{Text: words.SheetInALine(f.W.State, f.ID), Bold: true, Size: theme.SizeNameSubHeadingText}, said}})
		return
	}
	f.How.Set(lists.Row{Columns: lists.WholeWidth, Ruled: !f.runs(), Cells: []lists.Cell{said}})
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
