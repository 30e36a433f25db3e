package intake

import "wardcount/reconcile"

// wardIndex finds the contest that a text names.
type wardIndex struct {
	byID   map[string]int
	byGSS  map[string]int
	byName map[string][]int
}

func newWards(contests []reconcile.Contest) wardIndex {
	w := wardIndex{map[string]int{}, map[string]int{}, map[string][]int{}}
	for i, c := range contests {
		if _, twice := w.byID[string(c.ID)]; !twice {
			w.byID[string(c.ID)] = i
		}
		if _, twice := w.byGSS[c.GSS]; c.GSS != "" && !twice {
			w.byGSS[c.GSS] = i
		}
		w.byName[foldedName(c.Name)] = append(w.byName[foldedName(c.Name)], i)
	}
	return w
}

// find takes a ballot id, or a name or a code where only one contest has it. It
// also says how many the text names.
func (w wardIndex) find(text string) (found, named int) {
	if i, ok := w.byID[text]; ok {
		return i, 1
	}
	list := w.byName[foldedName(text)]
	if i, ok := w.byGSS[text]; ok && len(list) == 0 {
		return i, 1
	}
	if len(list) != 1 {
		return -1, len(list)
	}
	return list[0], 1
}
