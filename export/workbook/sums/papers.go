package sums

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/ward"
)

// Found adds up the papers found in the boxes.
func Found(boxes []ward.CertifiedBox) figure.Of[figure.Papers] {
	sum := figure.Keyed(figure.Papers(0))
	for _, b := range boxes {
		sum = Plus(false, sum, b.Verified)
	}
	return sum
}

// OpenToObjection is the papers rejected, wholly or in part.
func OpenToObjection(c ward.Certificate) (papers int, known bool) {
	whole, known := c.Rejected.Get()
	for _, h := range c.ByHead {
		if h.Head.InPart {
			n, _ := h.Papers.Get()
			whole += n
		}
	}
	return int(whole), known
}

// Balance is C1: valid and rejected papers against the papers verified.
func Balance(c ward.Certificate) (counted, verified int, known bool) {
	valid, validOK := c.Valid.Get()
	rejected, rejectedOK := c.Rejected.Get()
	papers, papersOK := c.Verified.Get()
	return int(valid + rejected), int(papers), validOK && rejectedOK && papersOK
}
