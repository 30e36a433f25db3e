package forms

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/forms/kit"
	"wardcount/forms/words"
	"wardcount/reconcile"
)

// wardPage is all that is known of one ward, and what is to be done next.
type wardPage struct {
	listPage
	contest reconcile.ContestID
}

func newWardPage(w *window, contest reconcile.ContestID) *wardPage {
	return &wardPage{listPage: newListPage(w), contest: contest}
}

func (p *wardPage) name() []string {
	return []string{"ward", "ward", p.w.state.Ward(p.contest).Contest.Name}
}
func (p *wardPage) hints() string {
	if decides(p.w.person.Role) {
		return words.HintsDecider
	}
	return words.HintsPage
}

func (p *wardPage) looks() look {
	ward := p.w.state.Ward(p.contest)
	return look{title: words.FindingsOf(ward.Contest.Name), findings: reconcile.Check(ward), awaited: awaitedIn(p.w.state, ward)}
}

// awaitedIn is how many sheets of the stage ahead a ward still waits for, and
// how far they have come.
func awaitedIn(c reconcile.Count, ward reconcile.Ward) words.Tally {
	if ward.State.Frozen() || ward.State == reconcile.Uncontested {
		return words.Tally{}
	}
	return words.TallyOf(c, ward.Awaited(ward.StageAhead()))
}

func (p *wardPage) refresh() {
	ward := p.w.state.Ward(p.contest)
	rows := p.headRows(ward)
	register := p.registerRows(ward)
	result := slices.Concat(resultRows(ward), attemptRows(ward), statementRows(ward), moveRows(p.w.state.Election, ward))
	if ward.State.Reached(reconcile.Provisional) || ward.State == reconcile.Uncontested {
		rows = append(append(rows, result...), register...)
	} else {
		rows = append(append(rows, register...), result...)
	}
	p.list.Set(append(rows, historyRows(p.w.state, p.w.records, p.contest)...))
}

// headRows say where the ward stands, what comes next and what is in its way.
func (p *wardPage) headRows(ward reconcile.Ward) []kit.Row {
	glyph, colour := stateGlyph(ward.State)
	rows := []kit.Row{
		kit.TitleRow(ward.Contest.Name),
		{Columns: kit.GlyphColumns, Cells: []kit.Cell{{Glyph: glyph, Colour: colour}, {Text: words.WardState(ward), Colour: colour, Bold: true}}},
	}
	if ward.Contest.CountOnly {
		rows = append(rows, kit.QuietRow(words.CountOnly))
	}
	if ward.State == reconcile.Abandoned && len(ward.Annotations) > 0 {
		rows = append(rows, kit.Row{Columns: kit.WholeWidth, Above: 0.4, Cells: []kit.Cell{{Text: words.AbandonedBy(ward.Annotations[len(ward.Annotations)-1]), Bold: true}}},
			kit.QuietRow(words.AbandonedNoResult))
	}
	if due := p.w.recountDue(ward); due > 0 {
		rows = append(rows, warningRow(words.RecountDue(due)))
	}
	next := ward.NextStep()
	if next == "" {
		return rows
	}
	line := kit.Row{Columns: kit.WholeWidth, Cells: []kit.Cell{{Text: words.StepNext(next, p.w.person), Bold: true}}}
	awaited, findings := ward.InTheWay(next)
	if len(awaited) > 0 {
		findings = nil // some of them only say once more what is awaited
	}
	if len(awaited)+len(findings) > 0 {
		line.Cells[0].Text += ": " + words.Obstacles(words.TallyOf(p.w.state, awaited), len(findings))
	}
	rows = append(rows, line)
	if result, ok := app.Result(ward); ok && ward.State != reconcile.Counting {
		if text := words.LotWanted(ward.Contest, result); text != "" {
			rows = append(rows, warningRow(text))
		}
	}
	if why := p.w.heldUp(ward); why != nil && p.w.refused[p.contest] == nil {
		rows = append(rows, warningRow(words.InWindow(why.Error())))
	}
	return append(rows, refusalRows(p.w.state, p.w.refused[p.contest])...)
}

// warningRow says what the ward waits for.
func warningRow(text string) kit.Row {
	return kit.Row{Columns: kit.GlyphColumns, Cells: []kit.Cell{{Glyph: theme.WarningIcon(), Colour: kit.ColorNameWarningText}, {Text: text, Colour: kit.ColorNameWarningText, Bold: true}}}
}

// heldUp says what keeps a verified ward from its count although nothing of its
// own is in the way: a box whose papers of another contest are not verified.
func (w *window) heldUp(ward reconcile.Ward) *reconcile.Refusal {
	if ward.NextStep() != reconcile.StepCount {
		return nil
	}
	_, err := w.state.Apply(reconcile.Entry{Body: reconcile.Stepped{Contest: ward.Contest.ID, Step: reconcile.StepCount}})
	var refusal *reconcile.Refusal
	errors.As(err, &refusal)
	return refusal
}

// refusalRows say why a step was refused, and list what stands in its way.
func refusalRows(c reconcile.Count, r *reconcile.Refusal) []kit.Row {
	if r == nil {
		return nil
	}
	rows := []kit.Row{{Columns: kit.GlyphColumns, Above: 0.4, Cells: []kit.Cell{{Glyph: theme.ErrorIcon(), Colour: kit.ColorNameErrorText}, {Text: words.InWindow(r.Error()), Colour: kit.ColorNameErrorText, Bold: true}}}}
	for _, id := range r.Awaited {
		glyph, colour := standGlyph(words.StandOf(c, id))
		rows = append(rows, kit.Row{Columns: kit.GlyphColumns, Cells: []kit.Cell{{Glyph: glyph, Colour: colour}, {Text: words.AwaitedSheet(c, id)}}})
	}
	for _, f := range r.Findings {
		glyph, colour := levelGlyph(f)
		rows = append(rows, kit.Row{Columns: kit.GlyphColumns, Cells: []kit.Cell{{Glyph: glyph, Colour: colour}, {Text: string(f.Code) + " · " + f.Clerk}}})
	}
	return rows
}

// headline is the figure that stands for a sheet in the register: the one that others are held against.
var headline = map[reconcile.Form]reconcile.FigureID{
	reconcile.BallotPaperAccount: "bp_expected", reconcile.BoxVerification: "verified", reconcile.PostalOpening: "papers_to_box",
	reconcile.PostalDay: "postal_rejected", reconcile.PostalBox: "papers_found", reconcile.CountSheet: "papers_on_sheet", reconcile.CountArea: "valid_ballots", reconcile.VoterIDPilot: "refused_initial", reconcile.VoterIDNotes: "refused_initial",
}

// registerColumns are: a glyph, the subject, the state, the counts, the figure.
var registerColumns = []kit.Column{{Ems: 1.4}, {Wrap: true}, {Ems: 5.4}, {Ems: 4.6}, {Ems: 4.2, Right: true}}

// registerRows list the sheets of the ward by form, those of the stage ahead
// first, and of a form first those that differ or are awaited; those of its count areas area by area.
func (p *wardPage) registerRows(ward reconcile.Ward) []kit.Row {
	w := p.w
	var rows []kit.Row
	register, findings := ward.Register(), reconcile.Check(ward)
	if len(register) == 0 {
		return nil
	}
	ahead := ward.StageAhead()
	sheets := slices.Clone(reconcile.Sheets) // what the ward waits for now stands first
	slices.SortStableFunc(sheets, func(a, b reconcile.SheetDef) int { return asInt(b.Stage == ahead) - asInt(a.Stage == ahead) })
	for _, d := range sheets {
		if d.Form == reconcile.CountArea {
			rows = append(rows, p.areaRows(ward, findings)...)
		}
		if d.Form == reconcile.CountArea || d.Form == reconcile.CountSheet || d.Form == reconcile.DoubtfulPapers {
			continue
		}
		var sheets [words.StandsIn + 1][]kit.Row
		var ids []reconcile.SheetID
		for _, r := range register {
			if r.Form == d.Form {
				s := words.StandOf(w.state, r.SheetID)
				sheets[s], ids = append(sheets[s], w.sheetRow(r.SheetID, findings)), append(ids, r.SheetID)
			}
		}
		if len(ids) == 0 {
			continue
		}
		rows = append(rows, registerHeading(w, d, ward, words.TallyOf(w.state, ids)))
		rows = append(rows, slices.Concat(sheets[words.StandsSupervisor], sheets[words.StandsDiffers], sheets[words.StandsAwaited], sheets[words.StandsOnce], sheets[words.StandsIn])...)
		if d.Form == reconcile.RejectedPapers {
			rows = append(rows, p.doubtfulRows(ward, findings)...)
		}
	}
	return rows
}

func registerHeading(w *window, d reconcile.SheetDef, ward reconcile.Ward, t words.Tally) kit.Row {
	label := ""
	for _, f := range w.state.Figures(reconcile.SheetID{Contest: ward.Contest.ID, Form: d.Form}) {
		if f.ID == headline[d.Form] {
			label = f.Label
		}
	}
	return kit.Row{Columns: []kit.Column{{Wrap: true}, {Ems: 15, Right: true}}, Above: 0.9, Ruled: true, Cells: []kit.Cell{
		{Text: d.Title + " · " + t.Counts(), Bold: true},
		kit.Caption(label)}}
}

// sheetRow is one sheet of a register; Enter opens it. One with an open error
// shows that of the findings, and not that all is well. Of one that is not
// agreed no figure is shown: somebody is still to key it without seeing any.
func (w *window) sheetRow(id reconcile.SheetID, findings []reconcile.Finding) kit.Row {
	s, sheet := words.StandOf(w.state, id), w.state.Sheet(id)
	glyph, colour := standGlyph(s)
	word, counts, figure := s.Word(), "", ""
	if s == words.StandsIn {
		if f, wrong := openFinding(findings, id); wrong {
			glyph, colour = levelGlyph(f)
			word += ", " + string(f.Code)
		}
		if d, _ := reconcile.SheetOf(id.Form); d.Recounted {
			counts = words.Counted(len(sheet.Counts))
		}
		if n, ok := sheet.Counts[len(sheet.Counts)-1][headline[id.Form]]; ok {
			figure = reconcile.Grouped(n)
		}
	}
	return kit.Row{Columns: registerColumns, Key: id.String(), Open: func() { w.openSheet(id, 0) }, Cells: []kit.Cell{
		{Glyph: glyph, Colour: colour}, {Text: words.Subject(w.state, id)}, {Text: word, Colour: colour}, {Text: counts}, {Text: figure}}}
}
