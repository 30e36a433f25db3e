package paper

import (
	"wardcount/forms/desk"
	"wardcount/forms/kit/lists"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
)

// Row is one sheet of a register; Enter opens it. One with an open error
// shows that of the findings, and not that all is well. Of one that is not
// agreed no figure is shown: somebody is still to key it without seeing any.
func Row(w *desk.Window, id sheet.ID, findings []rules.Finding) lists.Row {
	s, kept := words.StandOf(w.State, id), w.State.Sheet(id)
	glyph, colour := shown.StandGlyph(s)
	word, counts, figure := s.Word(), "", ""
	if s == words.StandsIn {
		if f, wrong := OpenFinding(findings, id); wrong {
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
	return lists.Row{Columns: shown.RegisterColumns, Key: id.String(), Open: func() { Open(w, id, 0) }, Under: shown.HalfKeyed(w.Half[id.String()], w.Count.Now()), Cells: []lists.Cell{
		{Glyph: glyph, Colour: colour}, {Text: words.Subject(w.State, id)}, {Text: word, Colour: colour}, {Text: counts}, {Text: figure}}}
}

// OpenFinding is the first finding about a sheet that is in the way, if there is one.
func OpenFinding(findings []rules.Finding, id sheet.ID) (rules.Finding, bool) {
	for _, f := range findings {
		if f.Blocks() && desk.AboutSheet(f, id) {
			return f, true
		}
	}
	return rules.Finding{}, false
}

// FoldKey is the row under which those of an area's count sheets stand that are in.
func FoldKey(contest setup.ContestID, a setup.Area) string {
	return "fold/" + string(contest) + "/" + a.ID
}

// AwaitedKey is the row of those that are awaited.
func AwaitedKey(contest setup.ContestID, a setup.Area) string {
	return "awaited/" + string(contest) + "/" + a.ID
}

// OnceKey is the row of those that were keyed once.
func OnceKey(contest setup.ContestID, a setup.Area) string {
	return "once/" + string(contest) + "/" + a.ID
}

// pageKeyOf is the page that a sheet belongs to.
func pageKeyOf(w *desk.Window, id sheet.ID) string {
	if id.Contest == "" {
		return desk.VoterIDKey
	}
	return string(id.Contest)
}
