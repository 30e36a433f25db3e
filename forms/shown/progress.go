package shown

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/chart"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/progress"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// progressColumns are: a glyph, the ward, its state, what is awaited, what was
// read differently, findings, since when it stands so, some air, the next step.
// Where there is little room the last of them go.
var progressColumns = []lists.Column{{Ems: 1.4}, {}, {Ems: 7.2}, {Ems: 8.6}, {Ems: 5.2, Least: 46}, {Ems: 8.2, Least: 36}, {Ems: 4, Right: true, Least: 30}, {Ems: 0.3, Least: 52}, {Ems: 9.4, Least: 52}}

// ProgressHead names the columns.
func ProgressHead() lists.Row {
	cells := []lists.Cell{{}}
	for _, name := range []string{words.ProgressColWard, words.ProgressColState, words.ProgressColAwaited, words.ProgressColDiffer, words.ProgressColOpen, words.ProgressColQuiet, "", words.ProgressColNext} {
		cells = append(cells, lists.Caption(name))
	}
	return lists.Row{Columns: progressColumns, Cells: cells, Ruled: true}
}

// ProgressRow is one ward in a line, and under it how much of it who is at the keyboard has half keyed.
func ProgressRow(p progress.Ward, half int, now time.Time) lists.Row {
	glyph, colour := StateGlyph(p.State)
	small := func(text string, colour fyne.ThemeColorName) lists.Cell {
		return lists.Cell{Text: text, Colour: colour, Size: theme.SizeNameCaptionText}
	}
	open, next := fyne.ThemeColorName(look.ColorNameWarningText), fyne.ThemeColorName("")
	if p.Errors > 0 {
		open = look.ColorNameErrorText
	}
	if p.Ready() {
		next = look.ColorNameOKText
	}
	row := lists.Row{Columns: progressColumns, Key: string(p.Contest.ID), Cells: []lists.Cell{{Glyph: glyph, Colour: colour}, {Text: p.Contest.Name, Bold: true},
		small(words.SentenceCase(p.State.Words()), colour), small(words.ProgressAwaited(p), ""), small(words.ProgressApart(p.Sheets()), look.ColorNameWarningText),
		small(words.ProgressOpen(p), open), small(words.Ago(p.Changed, now), theme.ColorNamePlaceHolder), {}, small(words.ProgressNext(p), next)}}
	if half > 0 {
		row.Under = []lists.Row{{Columns: halfKeyedColumns, Cells: []lists.Cell{{}, {Glyph: theme.DocumentCreateIcon(), Colour: look.ColorNameNoteText}, lists.Caption(words.DraftOwn(half))}}}
	}
	return row
}

// ProgressNumbers are what is read from afar: how many of how many.
func ProgressNumbers(t progress.Totals) []chart.Number {
	number := func(n, all int, label string) chart.Number {
		done := chart.Number{Figure: words.OutOf(n, all), Label: label}
		if n == all && all > 0 {
			done.Colour = look.ColorNameOKText
		}
		return done
	}
	list := []chart.Number{number(t.Declared, t.Wards, words.NumberDeclared), number(t.SeatsDeclared, t.Seats, words.NumberSeats),
		number(t.Certified, t.Wards, words.NumberCertified), number(t.Verified, t.Wards, words.NumberVerified)}
	if t.Boxes > 0 {
		list = append(list, number(t.Boxes-t.Out, t.Boxes, words.NumberBoxes))
	}
	return append(list, number(t.Sheets.In, t.Sheets.All(), words.NumberSheets))
}

// roomColumns are: a glyph, the ward, what is missing of it.
var roomColumns = []lists.Column{{Ems: 1.6}, {Ems: 18}, {}}

// ProgressMissing are the wards of which something is missing, large enough to
// be read from the other end of the hall.
func ProgressMissing(p progress.Progress) []lists.Row {
	var rows []lists.Row
	for _, w := range p.Listed(progress.WhichAll, progress.OrderMissing) {
		if w.Done() {
			continue
		}
		glyph, colour := StateGlyph(w.State)
		rows = append(rows, lists.Row{Columns: roomColumns, Key: string(w.Contest.ID), Cells: []lists.Cell{{Glyph: glyph, Colour: colour},
			{Text: w.Contest.Name, Bold: true, Size: theme.SizeNameHeadingText}, {Text: words.ProgressMissingOf(w), Size: theme.SizeNameHeadingText}}})
	}
	if len(rows) == 0 {
		return []lists.Row{lists.TitleRow(words.ProgressNothing)}
	}
	return rows
}

// manySheets is from how many sheets of a form on they stand in one line.
const manySheets = 7

// StillOut lists what a ward waits for: boxes with their places, and sheets
// with the place and who brought the box.
func StillOut(c reconcile.Count, contest setup.ContestID) []lists.Row {
	boxes, sheets := progress.StillOut(c, contest)
	if len(boxes)+len(sheets) == 0 {
		return nil
	}
	rows := []lists.Row{lists.HeadingRow(words.ProgressOutHeading)}
	for _, b := range boxes {
		rows = append(rows, lists.SignRow(theme.LoginIcon(), theme.ColorNamePlaceHolder, lists.Cell{Text: words.ProgressBox(b), Size: theme.SizeNameCaptionText}))
	}
	for _, d := range sheet.Kinds {
		var ids []sheet.ID
		for _, id := range sheets {
			if id.Form == d.Form {
				ids = append(ids, id)
			}
		}
		if len(ids) >= manySheets {
			glyph, colour := StandGlyph(words.StandsAwaited)
			rows = append(rows, lists.SignRow(glyph, colour, lists.Cell{Text: words.ProgressManySheets(d.Form, words.TallyOf(c, ids)), Size: theme.SizeNameCaptionText}))
			continue
		}
		for _, id := range ids {
			rows = append(rows, outSheet(c, id, d))
		}
	}
	return rows
}

// outSheet is one sheet that is not in.
func outSheet(c reconcile.Count, id sheet.ID, d sheet.Def) lists.Row {
	glyph, colour := StandGlyph(words.StandOf(c, id))
	r := lists.SignRow(glyph, colour, lists.Cell{Text: words.AwaitedSheet(c, id), Size: theme.SizeNameCaptionText})
	if d.About != sheet.AboutStation {
		return r
	}
	if receipt := progress.Brought(c, setup.StationID(id.Subject)); receipt != nil {
		r.Under = []lists.Row{{Columns: lists.GlyphColumns, Cells: []lists.Cell{{}, lists.Caption(words.ProgressBrought(*receipt))}}}
	}
	return r
}

// WardAside is what stands beside the wards about the one that is come to: its
// state, its next step, what was explained, its night, and what is still out.
func WardAside(c reconcile.Count, p progress.Ward, w ward.Ward, now time.Time) []lists.Row {
	glyph, colour := StateGlyph(p.State)
	rows := []lists.Row{lists.SignRow(glyph, colour, lists.Cell{Text: words.WardLine(w), Colour: colour})}
	if next := words.ProgressNext(p); next != "" {
		rows = append(rows, lists.TextRow(words.ProgressColNext+" · "+next))
	}
	if p.Explained > 0 {
		rows = append(rows, Warning(words.ProgressExplained(p.Explained)))
	}
	return append(append(rows, Timeline(w, now)...), StillOut(c, p.Contest.ID)...)
}
