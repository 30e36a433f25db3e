package ward

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// HeadCount is the papers rejected under one head.
type HeadCount struct {
	Head   setup.Head               `json:"head"`
	Papers figure.Of[figure.Papers] `json:"papers"`
}

// RejectedByHead lists the papers rejected under each head by the current count.
func (w Ward) RejectedByHead() []HeadCount {
	r, _ := w.Current(w.OwnSheet(sheet.RejectedPapers))
	list := make([]HeadCount, 0, len(w.Heads))
	for _, h := range w.Heads {
		list = append(list, HeadCount{h, r.Papers(h.Figure)})
	}
	return list
}

// Rejected gives the papers wholly rejected at the count; papers rejected in
// part are valid papers and are not among them.
func (w Ward) Rejected() (figure.Papers, bool) {
	r, _ := w.Current(w.OwnSheet(sheet.RejectedPapers))
	return sheet.RejectedBy(r, w.Heads)
}

// NoneInPart says that no paper of the ward was rejected in part.
func (w Ward) NoneInPart() bool {
	r, _ := w.Current(w.OwnSheet(sheet.RejectedPapers))
	part, keyed := r["rej_part"]
	return keyed && part == 0
}
