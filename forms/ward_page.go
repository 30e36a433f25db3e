package forms

import (
	"slices"

	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/forms/kit/lists"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// wardPage is all that is known of one ward, and what is to be done next.
type wardPage struct {
	listPage
	contest setup.ContestID
}

func newWardPage(w *window, contest setup.ContestID) *wardPage {
	return &wardPage{listPage: newListPage(w), contest: contest}
}

func (p *wardPage) name() []string {
	return []string{"ward", "ward", p.w.state.Ward(p.contest).Contest.Name}
}
func (p *wardPage) hints() string {
	hints := words.HintsPage
	if decides(p.w.person.Role) {
		hints = words.HintsDecider
	}
	if len(p.w.state.Ward(p.contest).Contest.Areas) > 0 {
		hints += words.HintsPageSheets
	}
	return hints
}

func (p *wardPage) aside() aside {
	ward := p.w.state.Ward(p.contest)
	return aside{title: words.FindingsOf(ward.Contest.Name), findings: rules.Check(ward), awaited: words.TallyAhead(p.w.state, ward).Sheets()}
}

func (p *wardPage) refresh() {
	w := p.w.state.Ward(p.contest)
	rows := p.headRows(w)
	register := p.registerRows(w)
	result := slices.Concat(shown.Result(w), shown.Counts(w), shown.Statement(w), shown.Moves(p.w.state.Election, w))
	if w.State.Reached(ward.Provisional) || w.State == ward.Uncontested {
		rows = append(append(rows, result...), register...)
	} else {
		rows = append(append(rows, register...), result...)
	}
	rows = append(rows, shown.Timeline(w, p.w.count.Now())...)
	p.list.Set(append(rows, shown.History(p.w.state, p.w.records, p.contest)...))
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
	if due := p.w.recountDue(w); due > 0 {
		rows = append(rows, shown.Warning(words.RecountDue(due)))
	}
	if w.Certificate != nil {
		rows = append(rows, lists.Row{Columns: lists.GlyphColumns, Key: "certificate", Open: func() { p.w.show(newCertificatePage(p.w, p.contest)) },
			Cells: []lists.Cell{{Glyph: theme.DocumentIcon(), Colour: theme.ColorNamePrimary}, {Text: words.CertificateOpens}}})
	}
	next := app.NextStep(w)
	if next == "" {
		return rows
	}
	line := lists.Row{Columns: lists.WholeWidth, Cells: []lists.Cell{{Text: words.StepNext(next, p.w.person), Bold: true}}}
	awaited, findings := reconcile.InTheWay(w, next)
	if len(awaited) > 0 {
		findings = nil // some of them only say once more what is awaited
	}
	if len(awaited)+len(findings) > 0 {
		line.Cells[0].Text += ": " + words.StepObstacles(words.TallyOf(p.w.state, awaited).Sheets(), len(findings))
	}
	if w.State.Reached(ward.Provisional) || w.State == ward.Uncontested || p.w.mayStep() && len(awaited)+len(findings) == 0 {
		line.Key, line.Open = nextKey, p.w.nextStep // Enter does it as F9 does; once all is keyed it has nothing else to do
	}
	rows = append(rows, line)
	if result, ok := app.Result(w); ok && w.State != ward.Counting {
		if text := words.LotWanted(w.Contest, result); text != "" {
			if next != reconcile.StepLot {
				text += words.LotByF10
			}
			rows = append(rows, shown.Warning(text))
		}
	}
	if why := p.w.heldUp(w); why != nil && p.w.refused[p.contest] == nil {
		rows = append(rows, shown.Warning(words.RefusalInWindow(why.Error())))
	}
	return append(rows, shown.Refusal(p.w.state, p.w.refused[p.contest])...)
}

// registerRows list the sheets of the ward by form, those of the stage ahead
// first, and of a form first those that differ or are awaited; those of its count areas area by area.
func (p *wardPage) registerRows(ward ward.Ward) []lists.Row {
	w := p.w
	var rows []lists.Row
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
		var sheets [words.StandsIn + 1][]lists.Row
		var ids []sheet.ID
		for _, r := range register {
			if r.Form == d.Form {
				s := words.StandOf(w.state, r.ID)
				sheets[s], ids = append(sheets[s], w.sheetRow(r.ID, findings)), append(ids, r.ID)
			}
		}
		if len(ids) == 0 {
			continue
		}
		rows = append(rows, shown.RegisterHeading(w.state, d, ward, words.TallyOf(w.state, ids)))
		rows = append(rows, slices.Concat(sheets[words.StandsSupervisor], sheets[words.StandsDiffers], sheets[words.StandsAwaited], sheets[words.StandsOnce], sheets[words.StandsIn])...)
		if d.Form == sheet.RejectedPapers {
			rows = append(rows, p.doubtfulRows(ward, findings)...)
		}
	}
	return rows
}
