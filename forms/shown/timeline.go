package shown

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile/ward"
)

// timelineColumns are: a glyph, what it came to, when, the bar, how long it lasted.
var timelineColumns = []lists.Column{{Ems: 1.4}, {Ems: 7.2, Wrap: true}, {Ems: 2.8, Least: 13}, {Least: 18}, {Ems: 3.8, Right: true, Least: 18}}

// Timeline is a ward's night: what it came to and when, each stretch as a bar
// on one ruler with its length beside it, and what is still ahead. There is
// none before anything was done.
func Timeline(w ward.Ward, now time.Time) []lists.Row {
	line := w.Timeline(now)
	if len(line) == 0 {
		return nil
	}
	rows := []lists.Row{lists.HeadingRow(words.Timeline)}
	for _, s := range line {
		glyph, colour := milestoneGlyph(s.What)
		cells := []lists.Cell{{Glyph: glyph, Colour: colour}, {Text: words.MilestoneWords(s.What)}, {Text: words.Hour(s.At)}, {}, {Text: words.StretchLasted(s)}}
		if from, to, ok := share(line, s); ok && !s.End {
			cells[3] = lists.Cell{Stretch: &lists.Stretch{From: from, To: to}, Colour: colour}
		}
		rows = append(rows, lists.Row{Columns: timelineColumns, Cells: captions(cells)})
	}
	if ahead := w.Ahead(); len(ahead) > 0 {
		rows = append(rows, lists.SignRow(theme.RadioButtonIcon(), theme.ColorNamePlaceHolder, lists.Caption(words.MilestonesAhead(ahead))))
	}
	if n := len(line); n > 1 && line[n-1].End {
		rows = append(rows, lists.QuietRow(words.TimelineWhole(line[n-1].At.Sub(line[0].At))))
	}
	return rows
}

// captions sets texts in the small size.
func captions(cells []lists.Cell) []lists.Cell {
	for i := range cells {
		cells[i].Size = theme.SizeNameCaptionText
	}
	return cells
}

// share is where a stretch stands on the ruler of the whole night; false while
// the night has no length.
func share(line []ward.Stretch, s ward.Stretch) (from, to float32, ok bool) {
	begin, end := line[0].At, line[len(line)-1].To
	all := float32(end.Sub(begin))
	if all <= 0 {
		return 0, 0, false
	}
	return float32(s.At.Sub(begin)) / all, float32(s.To.Sub(begin)) / all, true
}

// milestoneGlyph is the sign of a milestone; its words stand beside it always.
func milestoneGlyph(m ward.Milestone) (fyne.Resource, fyne.ThemeColorName) {
	switch m {
	case ward.FirstKeyed:
		return StateGlyph(ward.Accounts)
	case ward.CameVerified:
		return StateGlyph(ward.Verified)
	case ward.CameCounting:
		return StateGlyph(ward.Counting)
	case ward.CameProvisional:
		return StateGlyph(ward.Provisional)
	case ward.CameConsulted:
		return StateGlyph(ward.Consulted)
	case ward.CameCertified:
		return StateGlyph(ward.Certified)
	case ward.CameDeclared:
		return StateGlyph(ward.Declared)
	case ward.CameAnnotated:
		return StateGlyph(ward.Annotated)
	case ward.CameAbandoned:
		return StateGlyph(ward.Abandoned)
	case ward.RecountBegun:
		return theme.ViewRefreshIcon(), look.ColorNameWarningText
	case ward.SetBack:
		return theme.ContentUndoIcon(), look.ColorNameWarningText
	}
	return theme.CancelIcon(), theme.ColorNamePlaceHolder
}
