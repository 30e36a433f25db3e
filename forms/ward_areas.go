package forms

import (
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile"
)

// A ward counted at several tables has dozens of count sheets. They stand area
// by area, each area's in two lines: those awaited, of which Enter opens the
// first, and those that are in, which Enter unfolds.

// foldKey, awaitedKey and onceKey are the rows under which an area's count sheets stand.
func foldKey(contest reconcile.ContestID, a reconcile.Area) string {
	return "fold/" + string(contest) + "/" + a.ID
}

func awaitedKey(contest reconcile.ContestID, a reconcile.Area) string {
	return "awaited/" + string(contest) + "/" + a.ID
}

func onceKey(contest reconcile.ContestID, a reconcile.Area) string {
	return "once/" + string(contest) + "/" + a.ID
}

// areaColumns are: a glyph, what, its state, the counts or votes, the papers.
var areaColumns = shown.RegisterColumns

// areaRows list a ward's count areas and their count sheets.
func (p *wardPage) areaRows(ward reconcile.Ward, findings []reconcile.Finding) []kit.Row {
	var rows []kit.Row
	for _, a := range ward.Contest.Areas {
		sheets := ward.CountSheets(a)
		own := reconcile.SheetID{Contest: ward.Contest.ID, Form: reconcile.CountArea, Subject: a.ID}
		several := len(ward.Contest.Areas) > 1
		if !several && len(sheets) == 0 {
			continue
		}
		rows = append(rows, shown.AreaHeading(p.w.state, a, sheets, several))
		rows = append(rows, p.foldRows(ward, a, sheets, findings)...)
		if several {
			result := p.w.sheetRow(own, findings)
			result.Cells[1].Text = words.AreaResult
			rows = append(rows, result)
		}
	}
	return rows
}

// foldRows are the count sheets of an area: those awaited in one row, those
// keyed once and those in in two others. One that differs or has an open error
// stands by itself always.
func (p *wardPage) foldRows(ward reconcile.Ward, a reconcile.Area, sheets []reconcile.Part, findings []reconcile.Finding) []kit.Row {
	var folded [words.StandsIn + 1][]reconcile.Part
	var alone []kit.Row
	for _, s := range sheets {
		stands := words.StandOf(p.w.state, s.SheetID)
		if _, wrong := openFinding(findings, s.SheetID); wrong || stands == words.StandsDiffers || stands == words.StandsSupervisor {
			alone = append(alone, p.w.sheetRow(s.SheetID, findings))
			continue
		}
		folded[stands] = append(folded[stands], s)
	}
	rows := p.leadRow(awaitedKey(ward.Contest.ID, a), words.StandsAwaited, folded[words.StandsAwaited])
	rows = append(rows, p.leadRow(onceKey(ward.Contest.ID, a), words.StandsOnce, folded[words.StandsOnce])...)
	rows = append(rows, alone...)
	in := folded[words.StandsIn]
	if len(in) == 0 {
		return rows
	}
	key := foldKey(ward.Contest.ID, a)
	open := p.w.unfolded[key]
	glyph := theme.MenuExpandIcon()
	if open {
		glyph = theme.MenuDropDownIcon()
	}
	rows = append(rows, kit.Row{Columns: areaColumns, Key: key, Open: func() { p.unfold(key) }, Cells: []kit.Cell{
		{Glyph: glyph, Colour: kit.ColorNameOKText}, {Text: words.CountSheets(in)}, {Text: words.SheetIn, Colour: kit.ColorNameOKText},
		kit.Caption(words.Unfolds(open)), {}}})
	if open {
		for _, s := range in {
			rows = append(rows, p.w.sheetRow(s.SheetID, findings))
		}
	}
	return rows
}

// leadRow is a row for count sheets that have come as far; Enter opens the
// first that the person at the keyboard can key.
func (p *wardPage) leadRow(key string, as words.Stand, sheets []reconcile.Part) []kit.Row {
	if len(sheets) == 0 {
		return nil
	}
	first := sheets[0].SheetID
	for _, s := range sheets {
		if t, refusal := p.w.turnAt(s.SheetID); refusal == nil && t.asks != asksCorrection {
			first = s.SheetID
			break
		}
	}
	glyph, colour := shown.StandGlyph(as)
	return []kit.Row{{Columns: areaColumns, Key: key, Open: func() { p.w.openSheet(first, 0) }, Cells: []kit.Cell{
		{Glyph: glyph, Colour: colour}, {Text: words.CountSheets(sheets)},
		{Text: as.Word(), Colour: colour}, kit.Caption(words.OpensFirst(first.Subject)), {}}}}
}

// unfold shows the count sheets of an area one by one, or folds them again.
func (p *wardPage) unfold(key string) {
	p.w.unfolded[key] = !p.w.unfolded[key]
	p.refresh()
	p.list.Reveal()
}

// openFinding is the first finding about a sheet that is in the way, if there is one.
func openFinding(findings []reconcile.Finding, id reconcile.SheetID) (reconcile.Finding, bool) {
	for _, f := range findings {
		if f.Blocks() && aboutSheet(f, id) {
			return f, true
		}
	}
	return reconcile.Finding{}, false
}
