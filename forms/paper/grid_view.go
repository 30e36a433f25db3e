package paper

import (
	"strings"

	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
)

// What a grid of count sheets shows, beside the fields of its columns.

// show puts the columns in view together: the one that the keyboard is in, and
// after it, where there is room, the next.
func (g *sheetGrid) show() {
	last := max(len(g.Ids)-g.View, 0)
	switch {
	case g.at < g.first:
		g.first = g.at
	case g.at >= g.first+g.View:
		g.first = g.at - g.View + 1
		if g.View > 2 {
			g.first++
		}
	}
	g.first = min(max(g.first, 0), last)
	parts := fields.GridParts{}
	blank := func() *lists.RowView { return lists.NewRowView(lists.Row{}) }
	defs := g.w.State.Figures(g.Ids[g.at])
	parts.Head, parts.Check = append(parts.Head, blank()), append(parts.Check, blank())
	for range defs {
		parts.Labels, parts.Totals = append(parts.Labels, blank()), append(parts.Totals, blank())
	}
	for i := g.first; i < g.first+g.View && i < len(g.Ids); i++ {
		var column []*fields.FigureEntry
		if f := g.form(i); f != nil {
			for _, field := range f.Fields {
				column = append(column, field.Entry)
			}
		}
		parts.Columns = append(parts.Columns, column)
		parts.Head, parts.Check = append(parts.Head, blank()), append(parts.Check, blank())
	}
	parts.Head, parts.Check = append(parts.Head, blank()), append(parts.Check, blank())
	g.Parts = parts
	g.showLabels()
	g.showTotals()
	g.Parts.Check[0].Set(gridCaption(words.GridLeft, words.GridLeftOf(g.w.State.Ward(g.Ids[0].Contest).Contest.Seats)))
	for i := range parts.Columns {
		g.showHead(g.first + i)
		g.showCheck(g.first + i)
	}
	g.showHow()
	g.grid.Set(parts)
}

// gridCaption is the label of the row above or beneath the figures.
func gridCaption(label, under string) lists.Row {
	short := lists.LineRow(lists.Cell{Text: label, Bold: true})
	return lists.Row{Columns: short.Columns, Cells: short.Cells, Under: []lists.Row{lists.LineRow(lists.Caption(under))}, Short: &short}
}

// gridHelpColumns are: a glyph, a text of one line.
var gridHelpColumns = []lists.Column{{Ems: 1.4}, {}}

// gridCheckColumns are: the rule that a column breaks, the number.
var gridCheckColumns = []lists.Column{{Fit: true}, {Right: true}}

// gridSignColumns are: a glyph in the place of a word, the number.
var gridSignColumns = []lists.Column{{Ems: 1.4}, {Right: true}}

// gridColumns is the one cell of a column, under figures.
var gridColumns = []lists.Column{{Right: true}}

// InView is the place of a column among those in view.
func (g *sheetGrid) InView(i int) (int, bool) {
	at := i - g.first
	return at, at >= 0 && at < len(g.Parts.Columns)
}

// showHow says over the grid what the sheet is that is keyed, and which reading of it.
func (g *sheetGrid) showHow() {
	f := g.now()
	if f == nil {
		return
	}
	said := f.How.Says().Cells
	g.how.Set(lists.Row{Columns: []lists.Column{{Wrap: true, Most: 2}, {Right: true, Wrap: true, Most: 3}}, Cells: []lists.Cell{
		{Text: words.GridTitle(g.w.State, f.ID), Bold: true, Size: theme.SizeNameSubHeadingText}, said[len(said)-1]}})
}

// showLabels shows what the rows are, and in which the keyboard is.
func (g *sheetGrid) showLabels() {
	for i, def := range g.w.State.Figures(g.Ids[g.at]) {
		if i >= len(g.Parts.Labels) {
			break
		}
		place, votes := strings.CutPrefix(string(def.ID), "votes.")
		name := def.Label
		if votes {
			name, _, _ = strings.Cut(name, ", ")
		} else {
			place = ""
		}
		if !def.Required {
			name += words.FigureOptional
		}
		row := lists.Row{Columns: numberedColumns, Cells: []lists.Cell{{Text: place, Colour: theme.ColorNamePlaceHolder}, {Text: name, Bold: votes}}}
		if i == g.Row {
			row.Fill = theme.ColorNameSelection
		}
		g.Parts.Labels[i].Set(row)
	}
}

// showHead says which sheet a column is, and how far it has come.
func (g *sheetGrid) showHead(i int) {
	at, ok := g.InView(i)
	if !ok {
		return
	}
	id := g.Ids[i]
	stand := words.StandOf(g.w.State, id)
	word, colour, sign := stand.Word(), theme.ColorNamePlaceHolder, lists.Cell{}
	switch f := g.Forms[id]; {
	case f != nil && i != g.at && f.Typed():
		word, colour = words.GridNotSaved, look.ColorNameWarningText
		sign = lists.Cell{Glyph: theme.DocumentCreateIcon(), Colour: colour}
	case stand == words.StandsIn:
		colour = look.ColorNameOKText
	case stand == words.StandsDiffers || stand == words.StandsSupervisor:
		colour = look.ColorNameWarningText
		sign = lists.Cell{Glyph: theme.WarningIcon(), Colour: colour}
	}
	number, said := lists.Cell{Text: id.Subject, Bold: true}, lists.Cell{Text: word, Colour: colour, Size: theme.SizeNameCaptionText}
	short := lists.Row{Columns: gridSignColumns, Cells: []lists.Cell{sign, number}}
	row := lists.Row{Columns: gridColumns, Cells: []lists.Cell{number}, Under: []lists.Row{{Columns: gridColumns, Cells: []lists.Cell{said}}}, Short: &short}
	if i == g.at {
		row.Fill = theme.ColorNameSelection
	}
	g.Parts.Head[at+1].Set(row)
}

// showCheck shows under a column what its papers can carry still, as it is typed.
func (g *sheetGrid) showCheck(i int) {
	at, ok := g.InView(i)
	f := g.Forms[g.Ids[i]]
	if !ok || f == nil {
		return
	}
	r, _ := f.Reading()
	run, _ := rules.RunningOf(g.w.State.Ward(f.ID.Contest).Contest, f.ID.Form, r)
	n, word := words.GridCheck(run)
	colour := theme.ColorNameForeground
	if word == words.GridAddsUp {
		colour = look.ColorNameOKText
	}
	if left, known := run.Left().Get(); known && left < 0 {
		colour = look.ColorNameErrorText
	}
	code := ""
	for _, x := range f.ownFindings() {
		if x.Level == rules.Error && run.Complete && f.namesAll(x) {
			colour, code = look.ColorNameErrorText, string(x.Code)
		}
	}
	broken, number := lists.Cell{Text: code, Bold: true, Colour: colour, Size: theme.SizeNameCaptionText}, lists.Cell{Text: n, Bold: true, Colour: colour}
	short := number
	short.Text = words.GridCheckShort(run)
	g.Parts.Check[at+1].Set(lists.Row{Columns: gridCheckColumns, Cells: []lists.Cell{broken, number},
		Under: []lists.Row{{Columns: gridColumns, Cells: []lists.Cell{{Text: word, Colour: colour, Size: theme.SizeNameCaptionText}}}},
		Short: &lists.Row{Columns: gridCheckColumns, Cells: []lists.Cell{broken, short}}})
}

// Squeeze takes what can be spared from a page under which a finding is read, or gives it back: in a window of few
// lines what a figure is called in full.
func (f *Form) Squeeze(reading bool) {
	if f.Grid == nil {
		return
	}
	if away := reading && f.W.FewLines(); away == f.Grid.foot.Visible() {
		f.Grid.foot.Hidden = away
		look.Arrange(f.body)
	}
}

// gridRows are the rows that stay in sight where a finding is read under the grid.
const gridRows = 3

// Least is the height that what stands under the page has to leave.
func (f *Form) Least() float32 {
	if f.Grid == nil {
		return 0
	}
	return f.body.MinSize().Height + f.Grid.grid.Lacks(gridRows)
}

// showTotals shows what every row comes to so far, over the sheets that this
// person typed or that are agreed, and over how many of the area that is.
func (g *sheetGrid) showTotals() {
	readings := g.readings()
	sums := rules.RunningTogether(readings)
	last := len(g.Parts.Head) - 1
	g.Parts.Head[0].Set(gridCaption(words.GridSheet, words.GridArea(g.Area)))
	short := lists.Row{Columns: gridColumns, Cells: []lists.Cell{{Text: words.GridSoFar, Bold: true}}}
	g.Parts.Head[last].Set(lists.Row{Columns: gridColumns, Cells: short.Cells,
		Under: []lists.Row{{Columns: gridColumns, Cells: []lists.Cell{lists.Caption(words.OutOf(len(readings), len(g.Ids)))}}}, Short: &short})
	for i, def := range g.w.State.Figures(g.Ids[g.at]) {
		g.Parts.Totals[i].Set(lists.Row{Columns: gridColumns, Cells: []lists.Cell{{Text: totalOf(sums, def.ID), Bold: true}}})
	}
}

func totalOf(sums sheet.Reading, id figure.ID) string {
	if n, ok := sums[id]; ok {
		return text.Grouped(n)
	}
	return ""
}

// checked shows what a keystroke in a column has changed beside its fields.
func (g *sheetGrid) checked(f *Form) {
	for i, id := range g.Ids {
		if id == f.ID && g.Forms[id] == f {
			g.showCheck(i)
		}
	}
	switch {
	case len(g.Parts.Totals) == 0:
	case g.grid.Outgrown():
		g.show()
	default:
		g.showTotals()
	}
}
