package steps

import (
	"wardcount/app"
	"wardcount/app/result"
	"wardcount/forms/desk"
	"wardcount/forms/kit/lists"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// certificatePage is the certificate of a ward's result: before certifying all
// that it would say, with Enter to certify as its only question; afterwards to
// be read.
type certificatePage struct{ stepPage }

// NewCertificate is the certificate of a ward, to be made or to be read.
func NewCertificate(w *desk.Window, contest setup.ContestID) *certificatePage {
	return &certificatePage{newStepPage(w, contest)}
}

func (p *certificatePage) Name() []string {
	return []string{"certificate", "ward", p.ward().Contest.Name}
}

func (p *certificatePage) Hints() string {
	if p.ward().Certificate != nil {
		return words.HintsCertificate
	}
	return words.HintsCertify
}

func (p *certificatePage) enter() {
	do(p.W, app.Stepping{Contest: p.contest, Step: reconcile.StepCertify})
}

// stepped: before it is certified Enter at the end is the step, and not F9; on a
// certificate that stands F9 means the step after it.
func (p *certificatePage) stepped() bool { return p.ward().Certificate == nil }

func (p *certificatePage) Refresh() {
	w := p.ward()
	rows := shown.Certificate(p.W.State.Election, w, certificateHash(p.W, w))
	if w.Certificate == nil {
		rows = append(rows, shown.HalfKeyedEnding(p.W.State, p.W.Count.DraftsEndingWith(p.contest), p.W.Count.Now())...)
		rows = append(rows, lists.Row{Columns: lists.WholeWidth, Key: "certify", Open: p.enter, Above: 1.2, Cells: []lists.Cell{{Text: words.CertifyEnter(p.W.Person), Bold: true}}})
	}
	p.List.Set(rows)
	p.List.ToTop()
}

// certificateHash is the short hash of the certificate that certifying would
// write, "" while a lot is still to be drawn.
func certificateHash(w *desk.Window, ward ward.Ward) string {
	result, ok := result.Of(ward)
	if !ok || len(result.Tied)+len(result.TermTied) > 0 {
		return ""
	}
	return reconcile.Certify(w.State.Election, ward, result).ShortHash()
}
