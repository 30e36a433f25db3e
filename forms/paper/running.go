package paper

import (
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/sheet"
)

// runs tells whether the sheet has a running check: what its papers can carry,
// less what is keyed. A ward's own result for one seat has none, because its
// votes are its papers and the total is not to be copied.
func (f *Form) runs() bool {
	if f.Turn.Figures != nil {
		return false // what is left over would be the figure that is to be read
	}
	return f.votes() && (f.ID.Form == sheet.CountSheet || f.W.State.Ward(f.ID.Contest).Contest.Seats > 1)
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
