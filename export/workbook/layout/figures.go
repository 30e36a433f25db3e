package layout

import (
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/figure"
)

// Figure is the cell of a figure; one that was not keyed is a dash, never 0.
func Figure[T figure.Unit](l page.Look, f figure.Of[T]) page.Cell {
	n, ok := f.Get()
	if !ok {
		return l.Words(words.NotKnown)
	}
	return l.Number(int(n))
}

// Percent is a percentage as text; its heading or its neighbour names the whole.
func Percent(l page.Look, part, whole int) page.Cell {
	p := figure.Percentage(part, whole, 2)
	if _, ok := figure.PercentageScaled(part, whole, 2); ok {
		p += "%"
	}
	return l.Words(p)
}

// Share is a percentage as a number, to sort and to draw by; its heading names the whole.
func Share[P, W figure.Unit](l page.Look, part figure.Of[P], whole figure.Of[W]) page.Cell {
	n, ok := part.Get()
	of, ofOK := whole.Get()
	hundredths, known := figure.PercentageScaled(int(n), int(of), 2)
	if !ok || !ofOK || !known {
		return right(l).Words(words.NotKnown)
	}
	return l.Share(hundredths)
}

// right is the look of a dash where a percentage would stand.
func right(l page.Look) page.Look {
	if l == page.TotalShare {
		return page.TotalRight
	}
	return page.Right
}

// Variance is a difference that is known only where both its sides are.
func Variance(l page.Look, v figure.Papers, expected, found figure.Of[figure.Papers]) page.Cell {
	if !expected.IsKeyed() || !found.IsKeyed() {
		return l.Words(words.NotKnown)
	}
	return l.Number(int(v))
}
