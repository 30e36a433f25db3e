package wards

import (
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/paper"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// A ward counted at several tables has dozens of count sheets. They stand area
// by area, each area's in two lines: those awaited, of which Enter opens the
// first, and those that are in, which Enter unfolds.

// areaRows list a ward's count areas and their count sheets.
func (p *wardPage) areaRows(ward ward.Ward, findings []rules.Finding) []lists.Row {
	var rows []lists.Row
	for _, a := range ward.Contest.Areas {
		sheets := ward.CountSheets(a)
		own := ward.SheetAbout(sheet.CountArea, a.ID)
		several := len(ward.Contest.Areas) > 1
		if !several && len(sheets) == 0 {
			continue
		}
		rows = append(rows, shown.AreaHeading(p.W.State, a, sheets, several))
		rows = append(rows, p.foldRows(ward, a, sheets, findings)...)
		if several {
			result := paper.Row(p.W, own, findings)
			result.Cells[1].Text = words.CountAreaResult
			rows = append(rows, result)
		}
	}
	return rows
}

// foldRows are the count sheets of an area: those awaited in one row, those
// keyed once and those in in two others. One that differs, is half keyed or has an
// open error stands by itself always.
func (p *wardPage) foldRows(w ward.Ward, a setup.Area, sheets []ward.Part, findings []rules.Finding) []lists.Row {
	var folded [words.StandsIn + 1][]ward.Part
	var alone []lists.Row
	for _, s := range sheets {
		stands := words.StandOf(p.W.State, s.ID)
		if _, wrong := paper.OpenFinding(findings, s.ID); wrong || len(p.W.Half[s.ID.String()]) > 0 || stands == words.StandsDiffers || stands == words.StandsSupervisor {
			alone = append(alone, paper.Row(p.W, s.ID, findings))
			continue
		}
		folded[stands] = append(folded[stands], s)
	}
	rows := p.leadRow(paper.AwaitedKey(w.Contest.ID, a), words.StandsAwaited, folded[words.StandsAwaited])
	rows = append(rows, p.leadRow(paper.OnceKey(w.Contest.ID, a), words.StandsOnce, folded[words.StandsOnce])...)
	rows = append(rows, alone...)
	in := folded[words.StandsIn]
	if len(in) == 0 {
		return rows
	}
	key := paper.FoldKey(w.Contest.ID, a)
	open := p.W.Unfolded[key]
	glyph := theme.MenuExpandIcon()
	if open {
		glyph = theme.MenuDropDownIcon()
	}
	rows = append(rows, lists.Row{Columns: shown.RegisterColumns, Key: key, Open: func() { p.unfold(key) }, Cells: []lists.Cell{
		{Glyph: glyph, Colour: look.ColorNameOKText}, {Text: words.CountSheetsNamed(in)}, {Text: words.SheetIn, Colour: look.ColorNameOKText},
		lists.Caption(words.CountSheetsUnfold(open)), {}}})
	if open {
		for _, s := range in {
			rows = append(rows, paper.Row(p.W, s.ID, findings))
		}
	}
	return rows
}

// leadRow is a row for count sheets that have come as far; Enter opens the
// first that the person at the keyboard can key.
func (p *wardPage) leadRow(key string, as words.Stand, sheets []ward.Part) []lists.Row {
	if len(sheets) == 0 {
		return nil
	}
	first := sheets[0].ID
	for _, s := range sheets {
		if t, refusal := paper.TurnAt(p.W, s.ID); refusal == nil && t.Asks != paper.AsksCorrection {
			first = s.ID
			break
		}
	}
	glyph, colour := shown.StandGlyph(as)
	return []lists.Row{{Columns: shown.RegisterColumns, Key: key, Open: func() { paper.Open(p.W, first, 0) }, Cells: []lists.Cell{
		{Glyph: glyph, Colour: colour}, {Text: words.CountSheetsNamed(sheets)},
		{Text: as.Word(), Colour: colour}, lists.Caption(words.CountSheetsOpens(first.Subject)), {}}}}
}

// unfold shows the count sheets of an area one by one, or folds them again.
func (p *wardPage) unfold(key string) {
	p.W.Unfolded[key] = !p.W.Unfolded[key]
	p.Refresh()
	p.List.Reveal()
}
