package workbook

import (
	"wardcount/export/workbook/page"
	"wardcount/reconcile"
)

const notKnown = "–"

// figure is the cell of a figure; one that was not keyed is a dash, never 0.
func figure[T reconcile.Unit](l page.Look, f reconcile.Figure[T]) page.Cell {
	n, ok := f.Get()
	if !ok {
		return l.Words(notKnown)
	}
	return l.Number(int(n))
}

// percent is a percentage as text; its heading or its neighbour names the whole.
func percent(l page.Look, part, whole int) page.Cell {
	p := reconcile.Percentage(part, whole, 2)
	if _, ok := reconcile.PercentageScaled(part, whole, 2); ok {
		p += "%"
	}
	return l.Words(p)
}

// plus adds a figure to a sum so far, which is nothing before the first.
func plus[T reconcile.Unit](first bool, sum, f reconcile.Figure[T]) reconcile.Figure[T] {
	n, ok := f.Get()
	so, soOK := sum.Get()
	switch {
	case first:
		return f
	case !ok || !soOK:
		return reconcile.Figure[T]{}
	}
	return reconcile.Keyed(so + n)
}

func plain[T reconcile.Unit](f reconcile.Figure[T]) reconcile.Figure[int] {
	if n, ok := f.Get(); ok {
		return reconcile.Keyed(int(n))
	}
	return reconcile.Figure[int]{}
}
