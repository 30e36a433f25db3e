package forms

import (
	"time"

	"wardcount/app"
	"wardcount/forms/kit/lists"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
)

// certificatePage is the certificate of a ward's result: before certifying all
// that it would say, with Enter to certify as its only question; afterwards to
// be read.
type certificatePage struct{ stepPage }

func newCertificatePage(w *window, contest setup.ContestID) *certificatePage {
	return &certificatePage{newStepPage(w, contest)}
}

func (p *certificatePage) name() []string {
	return []string{"certificate", "ward", p.ward().Contest.Name}
}

func (p *certificatePage) hints() string {
	if p.ward().Certificate != nil {
		return words.HintsCertificate
	}
	return words.HintsCertify
}

func (p *certificatePage) aside() aside {
	return aside{title: words.FindingsOf(p.ward().Contest.Name), findings: rules.Check(p.ward())}
}

func (p *certificatePage) enter() {
	p.w.step(app.Stepping{Contest: p.contest, Step: reconcile.StepCertify})
}

// stepped: before it is certified Enter at the end is the step, and not F9; on a
// certificate that stands F9 means the step after it.
func (p *certificatePage) stepped() bool { return p.ward().Certificate == nil }

func (p *certificatePage) refresh() {
	w := p.ward()
	rows := shown.Certificate(p.w.state.Election, w, p.w.certificateHash(w, reconcile.StepCertify))
	if w.Certificate == nil {
		rows = append(rows, shown.HalfKeyedEnding(p.w.state, p.w.count.DraftsEndingWith(p.contest), time.Now())...)
		rows = append(rows, lists.Row{Columns: lists.WholeWidth, Key: "certify", Open: p.enter, Above: 1.2, Cells: []lists.Cell{{Text: words.CertifyEnter(p.w.person), Bold: true}}})
	}
	p.list.Set(rows)
	p.list.ToTop()
}
