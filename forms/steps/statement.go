package steps

import (
	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/app/result"
	"wardcount/forms/desk"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// statementPage is the statement of verification of a ward: before it is signed
// all that it says, with Enter to sign as its only question; before its sheets
// are in and after it is signed to be read.
type statementPage struct{ stepPage }

// OpenStatement shows the statement of verification of a ward, to be signed or to be read.
func OpenStatement(w *desk.Window, contest setup.ContestID) {
	w.Ward = contest
	w.StandAt(string(contest))
	w.Show(&statementPage{newStepPage(w, contest)})
}

func (p *statementPage) Name() []string {
	return []string{"statement", "ward", p.ward().Contest.Name}
}

func (p *statementPage) Hints() string {
	if p.stepped() {
		return words.HintsSign
	}
	return words.HintsStatement
}

// stepped: while it can be signed here Enter at the end is the step, and not F9.
func (p *statementPage) stepped() bool { return maySign(p.W, p.ward()) }

// maySign tells whether the person at the keyboard can sign a ward's statement now, and accept what stands in its way.
func maySign(w *desk.Window, ward ward.Ward) bool {
	_, closed := w.State.Closed()
	if closed || result.NextStep(ward) != reconcile.StepVerify || !app.Allows(w.Person.Role, app.Act(reconcile.StepVerify)) {
		return false
	}
	awaited, findings := reconcile.InTheWay(ward, reconcile.StepVerify)
	return len(awaited) == 0 && (len(findings) == 0 || canAccept(w, findings))
}

// sign signs it; what stands in its way is accepted with it, for a reason.
func (p *statementPage) sign() {
	if _, findings := reconcile.InTheWay(p.ward(), reconcile.StepVerify); len(findings) > 0 {
		askAccepting(p.W, p.ward(), reconcile.StepVerify, findings)
		return
	}
	do(p.W, app.Stepping{Contest: p.contest, Step: reconcile.StepVerify})
}

func (p *statementPage) Refresh() {
	w := p.ward()
	rows := []lists.Row{lists.TitleRow(words.StatementTitle(w)), lists.TextRow(words.ElectionAndDay(p.W.State.Election))}
	if w.VerifiedBy != nil {
		rows = append(rows, lists.SignRow(theme.ConfirmIcon(), look.ColorNameOKText, lists.Cell{Text: words.StatementBy(*w.VerifiedBy), Bold: true}))
	}
	var statement []lists.Row
	if boxes := shown.Statement(w); len(boxes) > 0 {
		statement = boxes[1:] // its heading is the title
		statement[0].Above, statement[0].Ruled = 0.9, true
	}
	statement = append(statement, shown.Moves(p.W.State.Election, w)...)
	if len(statement) == 0 {
		statement = []lists.Row{lists.QuietRow(words.StatementEmpty)}
	}
	rows = append(rows, statement...)
	if p.stepped() {
		_, findings := reconcile.InTheWay(w, reconcile.StepVerify)
		means := lists.QuietRow(words.StepText(reconcile.StepVerify, w, p.W.Person))
		means.Above = 0.6
		rows = append(rows, means, lists.Row{Columns: lists.WholeWidth, Key: "sign", Open: p.sign, Above: 0.6, Cells: []lists.Cell{{Text: words.StatementEnter(p.W.Person, len(findings)), Bold: true}}})
	}
	p.List.Set(rows)
	p.List.ToTop()
}
