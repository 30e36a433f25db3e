package voterid

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
)

// FormLine is one figure of the evaluation form over all stations.
type FormLine struct {
	sheet.FigureDef
	// Total is the persons of the records that give the figure, or, where it is answered by yes or no, the stations
	// that say yes; not keyed where no record gives it.
	Total figure.Of[int]
	// Stations is the stations whose record gives it. Where they are fewer than those whose records are in, the total
	// is of these alone.
	Stations int
}

// FormLines are the figures of the stations' records in the order of the form, as they are copied into an evaluation;
// none where the records stand in no count.
func (p Poll) FormLines() []FormLine {
	def, known := sheet.ByForm(p.Form)
	if !known {
		return nil
	}
	lines := make([]FormLine, len(def.Fixed))
	for i, d := range def.Fixed {
		lines[i].FigureDef = d
		sum := 0
		for _, reading := range p.Readings {
			if n, keyed := reading[d.ID]; keyed {
				sum += n
				lines[i].Stations++
			}
		}
		lines[i].Total = figure.KeyedIf(sum, lines[i].Stations > 0)
	}
	return lines
}
