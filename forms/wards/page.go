package wards

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2/theme"

	"wardcount/app/result"
	"wardcount/forms/desk"
	"wardcount/forms/kit/lists"
	"wardcount/forms/paper"
	"wardcount/forms/shown"
	"wardcount/forms/steps"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// wardPage is all that is known of one ward, and what is to be done next.
type wardPage struct {
	desk.ListPage
	Contest setup.ContestID
	due     string // the row of the first form's sheet that is due first
}

// NewPage is the page of one ward.
func NewPage(w *desk.Window, contest setup.ContestID) *wardPage {
	return &wardPage{ListPage: desk.NewListPage(w), Contest: contest}
}

func (p *wardPage) Name() []string {
	return []string{"ward", "ward", p.W.State.Ward(p.Contest).Contest.Name}
}
func (p *wardPage) Hints() string {
	hints := words.HintsPage
	if desk.Decides(p.W.Person.Role) {
		hints = words.HintsDecider
	}
	if len(p.W.State.Ward(p.Contest).Contest.Areas) > 0 {
		hints += words.HintsPageSheets
	}
	return hints
}

func (p *wardPage) Aside() desk.Aside {
	ward := p.W.State.Ward(p.Contest)
	return desk.Aside{Title: words.FindingsOf(ward.Contest.Name), Findings: rules.Check(ward), Awaited: words.TallyAhead(p.W.State, ward).Sheets()}
}

func (p *wardPage) Refresh() {
	w := p.W.State.Ward(p.Contest)
	rows, fresh := p.withPapers(p.headRows(w), w), p.List.Key() == ""
	headed := slices.ContainsFunc(rows, func(r lists.Row) bool { return r.Key != "" })
	register := p.registerRows(w)
	result := slices.Concat(shown.Result(w), shown.Counts(w), p.statementRows(w), shown.Moves(p.W.State.Election, w))
	if w.State.Reached(ward.Provisional) || w.State == ward.Uncontested {
		rows = append(append(rows, result...), register...)
	} else {
		rows = append(append(rows, register...), result...)
	}
	rows = append(rows, shown.Timeline(w, p.W.Count.Now())...)
	p.List.Set(append(rows, shown.History(p.W.State, p.W.Records, p.Contest)...))
	if fresh && !headed { // the page stands at what is due, and not at a sheet that is in
		p.List.MoveTo(p.due)
	}
}

// headRows say where the ward stands, what comes next and what is in its way.
func (p *wardPage) headRows(w ward.Ward) []lists.Row {
	glyph, colour := shown.StateGlyph(w.State)
	rows := []lists.Row{
		lists.TitleRow(w.Contest.Name),
		lists.SignRow(glyph, colour, lists.Cell{Text: words.WardLine(w), Colour: colour, Bold: true}),
	}
	if w.Contest.CountOnly {
		rows = append(rows, lists.QuietRow(words.ContestCountOnly))
	}
	if w.State == ward.Abandoned && len(w.Annotations) > 0 {
		rows = append(rows, lists.Row{Columns: lists.WholeWidth, Above: 0.4, Cells: []lists.Cell{{Text: words.AbandonedBy(w.Annotations[len(w.Annotations)-1]), Bold: true}}},
			lists.QuietRow(words.AbandonedNoResult))
	}
	if due := paper.RecountDue(p.W, w); due > 0 {
		rows = append(rows, shown.Warning(words.RecountDue(due)))
	}
	if w.Certificate != nil {
		rows = append(rows, lists.Row{Columns: lists.GlyphColumns, Key: "certificate", Open: func() { p.W.Show(steps.NewCertificate(p.W, p.Contest)) },
			Cells: []lists.Cell{{Glyph: theme.DocumentIcon(), Colour: theme.ColorNamePrimary}, {Text: words.CertificateOpens}}})
	}
	next := result.NextStep(w)
	if next == "" {
		return rows
	}
	line := lists.Row{Columns: lists.WholeWidth, Cells: []lists.Cell{{Text: words.StepNext(next, p.W.Person), Bold: true}}}
	awaited, findings := reconcile.InTheWay(w, next)
	if len(awaited) > 0 {
		findings = nil // some of them only say once more what is awaited
	}
	mine := 0
	if !steps.May(p.W) {
		mine = paper.AwaitedOfMine(p.W)
	}
	if len(awaited)+len(findings) > 0 && mine != len(awaited) { // else the next line says so
		line.Cells[0].Text += ": " + words.StepObstacles(words.TallyOf(p.W.State, awaited).Sheets(), len(findings))
	}
	if w.State.Reached(ward.Provisional) || w.State == ward.Uncontested || steps.May(p.W) && len(awaited)+len(findings) == 0 {
		line.Key, line.Open = steps.NextKey, func() { steps.Next(p.W) } // Enter does it as F9 does; once all is keyed it has nothing else to do
	}
	rows = append(rows, line)
	if mine > 0 {
		rows = append(rows, lists.TextRow(words.StepYours(mine)))
	}
	if result, ok := result.Of(w); ok && w.State != ward.Counting {
		if text := words.LotWanted(w.Contest, result); text != "" {
			if next != reconcile.StepLot {
				text += words.LotByF10
			}
			rows = append(rows, shown.Warning(text))
		}
	}
	if why := steps.HeldUp(p.W, w); why != nil && p.W.Refused[p.Contest] == nil {
		rows = append(rows, shown.Warning(words.RefusalInWindow(why.Error())))
	}
	return append(rows, shown.Refusal(p.W.State, p.W.Refused[p.Contest])...)
}

// statementRows are the statement of verification, and the way to the page on which it was signed.
func (p *wardPage) statementRows(w ward.Ward) []lists.Row {
	rows := shown.Statement(w)
	if len(rows) == 0 || !w.Signed() {
		return rows
	}
	return append(rows, lists.Row{Columns: lists.GlyphColumns, Key: "statement", Open: func() { steps.OpenStatement(p.W, p.Contest) },
		Cells: []lists.Cell{{Glyph: theme.DocumentIcon(), Colour: theme.ColorNamePrimary}, {Text: words.StatementOpens}}})
}

// registerRows list the sheets of the ward by form, those of the stage ahead first, and of a form in the order of the
// register, so that a station stays where it is; those of its count areas area by area.
func (p *wardPage) registerRows(ward ward.Ward) []lists.Row {
	w := p.W
	var rows []lists.Row
	p.due = ""
	register, findings := ward.Register(), rules.Check(ward)
	if len(register) == 0 {
		return nil
	}
	ahead := ward.StageAhead()
	var sheets, others []sheet.Def // what the ward waits for now stands first
	for _, d := range sheet.Kinds {
		if d.Stage == ahead {
			sheets = append(sheets, d)
		} else {
			others = append(others, d)
		}
	}
	for _, d := range append(sheets, others...) {
		if d.Form == sheet.CountArea {
			rows = append(rows, p.areaRows(ward, findings)...)
		}
		if d.Form == sheet.CountArea || d.Form == sheet.CountSheet || d.Form == sheet.DoubtfulPapers {
			continue
		}
		var sheets []lists.Row
		var ids []sheet.ID
		var due [words.StandsIn + 1]string
		for _, r := range register {
			if r.Form == d.Form {
				s := words.StandOf(w.State, r.ID)
				due[s] = cmp.Or(due[s], r.ID.String())
				sheets, ids = append(sheets, paper.Row(w, r.ID, findings)), append(ids, r.ID)
			}
		}
		if len(ids) == 0 {
			continue
		}
		p.due = cmp.Or(p.due, due[words.StandsSupervisor], due[words.StandsDiffers], due[words.StandsAwaited], due[words.StandsOnce], due[words.StandsIn])
		rows = append(rows, shown.RegisterHeading(w.State, d, ward, words.TallyOf(w.State, ids)))
		rows = append(rows, sheets...)
		if d.Form == sheet.RejectedPapers {
			rows = append(rows, p.doubtfulRows(ward, findings)...)
		}
	}
	return rows
}
