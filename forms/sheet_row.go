package forms

import (
	"time"

	"wardcount/forms/kit/lists"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
)

// sheetRow is one sheet of a register; Enter opens it. One with an open error
// shows that of the findings, and not that all is well. Of one that is not
// agreed no figure is shown: somebody is still to key it without seeing any.
func (w *window) sheetRow(id sheet.ID, findings []rules.Finding) lists.Row {
	s, kept := words.StandOf(w.state, id), w.state.Sheet(id)
	glyph, colour := shown.StandGlyph(s)
	word, counts, figure := s.Word(), "", ""
	if s == words.StandsIn {
		if f, wrong := openFinding(findings, id); wrong {
			glyph, colour = shown.FindingGlyph(f)
			word += ", " + string(f.Code)
		}
		if d, _ := sheet.ByForm(id.Form); d.Recounted {
			counts = words.SheetCounts(len(kept.Counts))
		}
		if n, ok := kept.Counts[len(kept.Counts)-1][shown.Headline[id.Form]]; ok {
			figure = text.Grouped(n)
		}
	}
	return lists.Row{Columns: shown.RegisterColumns, Key: id.String(), Open: func() { w.openSheet(id, 0) }, Under: shown.HalfKeyed(w.half[id.String()], time.Now()), Cells: []lists.Cell{
		{Glyph: glyph, Colour: colour}, {Text: words.Subject(w.state, id)}, {Text: word, Colour: colour}, {Text: counts}, {Text: figure}}}
}

// openFinding is the first finding about a sheet that is in the way, if there is one.
func openFinding(findings []rules.Finding, id sheet.ID) (rules.Finding, bool) {
	for _, f := range findings {
		if f.Blocks() && aboutSheet(f, id) {
			return f, true
		}
	}
	return rules.Finding{}, false
}

// foldKey, awaitedKey and onceKey are the rows under which an area's count sheets stand.
func foldKey(contest setup.ContestID, a setup.Area) string {
	return "fold/" + string(contest) + "/" + a.ID
}

func awaitedKey(contest setup.ContestID, a setup.Area) string {
	return "awaited/" + string(contest) + "/" + a.ID
}

func onceKey(contest setup.ContestID, a setup.Area) string {
	return "once/" + string(contest) + "/" + a.ID
}
