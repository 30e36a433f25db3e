package reconcile

// HeadCount is the papers rejected under one head.
type HeadCount struct {
	Head   Head           `json:"head"`
	Papers Figure[Papers] `json:"papers"`
}

// RejectedByHead lists the papers rejected under each head by the current count.
func (w Ward) RejectedByHead() []HeadCount {
	r, _ := w.Current(w.Sheet(RejectedPapers))
	list := make([]HeadCount, 0, len(w.Heads))
	for _, h := range w.Heads {
		list = append(list, HeadCount{h, figureOf[Papers](r, h.Figure)})
	}
	return list
}

// Rejected gives the papers wholly rejected at the count; papers rejected in
// part are valid papers and are not among them.
func (w Ward) Rejected() (Papers, bool) {
	r, _ := w.Current(w.Sheet(RejectedPapers))
	return rejectedBy(r, w.Heads)
}
