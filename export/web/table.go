package web

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/text"
)

// notKnown stands for a figure that nobody keyed, which is not 0.
const notKnown = "–"

// table is a table with its caption. The first cell of a row heads it.
type table struct {
	ID, Caption string
	Wide        bool // it may be wider than a phone, and then scrolls by itself
	Figures     bool // labels and their figures: the heads of its columns are not shown
	Head        []cell
	Rows, Foot  [][]cell
}

// cell is one cell: words, or a figure.
type cell struct {
	Text   string
	Number bool
	Strong bool
	Link   string // the id on this page that the words lead to
	Ink    string // the id of the ink of which a chip stands before the words
	More   []string
	Items  []item // a list under the words
}

// item is one candidate in a list: name, party, votes.
type item struct {
	Name, Party, Votes, Result string
	Elected                    bool
}

func words(s string) cell  { return cell{Text: s} }
func strong(s string) cell { return cell{Text: s, Strong: true} }

// right is words that stand in a column of figures.
func right(s string) cell { return cell{Text: s, Number: true} }

func number[T ~int](n T) cell { return right(text.Grouped(int(n))) }

// known is a figure, and a dash where there is none.
func known[T figure.Unit](f figure.Of[T]) cell {
	n, ok := f.Get()
	if !ok {
		return right(notKnown)
	}
	return number(int(n))
}

// percent is a percentage, rounded half up for display alone: who shows it
// names the whole.
func percent(part, whole int) string {
	p := figure.Percentage(part, whole, 2)
	if _, ok := figure.PercentageScaled(part, whole, 2); ok {
		p += "%"
	}
	return p
}

func heads(left string, figures ...string) []cell {
	list := []cell{words(left)}
	for _, f := range figures {
		list = append(list, right(f))
	}
	return list
}
