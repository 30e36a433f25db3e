package workbook

import (
	"wardcount/export/workbook/page"
	"wardcount/reconcile/figure"
)

const notKnown = "–"

// figureCell is the cell of a figure; one that was not keyed is a dash, never 0.
func figureCell[T figure.Unit](l page.Look, f figure.Of[T]) page.Cell {
	n, ok := f.Get()
	if !ok {
		return l.Words(notKnown)
	}
	return l.Number(int(n))
}

// percent is a percentage as text; its heading or its neighbour names the whole.
func percent(l page.Look, part, whole int) page.Cell {
	p := figure.Percentage(part, whole, 2)
	if _, ok := figure.PercentageScaled(part, whole, 2); ok {
		p += "%"
	}
	return l.Words(p)
}

// plus adds a figure to a sum so far, which is nothing before the first.
func plus[T figure.Unit](first bool, sum, f figure.Of[T]) figure.Of[T] {
	n, ok := f.Get()
	so, soOK := sum.Get()
	switch {
	case first:
		return f
	case !ok || !soOK:
		return figure.Of[T]{}
	}
	return figure.Keyed(so + n)
}

func plain[T figure.Unit](f figure.Of[T]) figure.Of[int] {
	if n, ok := f.Get(); ok {
		return figure.Keyed(int(n))
	}
	return figure.Of[int]{}
}
