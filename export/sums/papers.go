package sums

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/ward"
)

// Found adds up the papers found in the boxes; in none there are none.
func Found(boxes []ward.CertifiedBox) figure.Of[figure.Papers] {
	sum := figure.Keyed(figure.Papers(0))
	for _, b := range boxes {
		sum = figure.Sum(sum, b.Verified)
	}
	return sum
}

// Expected adds up what the boxes were to hold; of no box nothing was expected, which is not 0.
func Expected(boxes []ward.CertifiedBox) figure.Of[figure.Papers] {
	sum := figure.Of[figure.Papers]{}
	for i, b := range boxes {
		sum = Plus(i == 0, sum, b.Expected)
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
	sum := figure.Sum(c.Valid, c.Rejected)
	return int(sum.N()), int(c.Verified.N()), figure.Known(sum, c.Verified)
}
