package workbook

import (
	"wardcount/reconcile"
)

// objected prints how many of the rejected papers bear the words “rejection
// objected to” (r.47), where the decisions on doubtful papers were kept by batch.
func objected(p *page, c reconcile.Certificate) {
	if c.Batches > 0 {
		figureRow(p, objectedLabel(c), figure(numberLook, c.Objected), "papers, in "+batches(c.Batches)+" decided")
	}
}

// objectedLabel names the figure: an agent may object to the rejection of a
// single vote of a paper as well.
func objectedLabel(c reconcile.Certificate) string {
	if c.Seats > 1 {
		return "Of those rejected, wholly or in part: “rejection objected to”"
	}
	return "Of those rejected: “rejection objected to”"
}

// openToObjection is the papers rejected, wholly or in part.
func openToObjection(c reconcile.Certificate) (papers int, known bool) {
	whole, known := c.Rejected.Get()
	for _, h := range c.ByHead {
		if h.Head.InPart {
			n, _ := h.Papers.Get()
			whole += n
		}
	}
	return int(whole), known
}

func batches(n int) string {
	if n == 1 {
		return "1 batch"
	}
	return reconcile.Grouped(n) + " batches"
}
