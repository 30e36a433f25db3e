package naming

import "wardcount/reconcile/setup"

// Wards finds the contest that a text names, by its place among them.
type Wards struct {
	byID   map[string]int
	byGSS  map[string]int
	byName map[string][]int
	names  []string
}

// NewWards knows these contests. Of two with one id or code it knows the first.
func NewWards(contests []setup.Contest) Wards {
	w := Wards{map[string]int{}, map[string]int{}, map[string][]int{}, nil}
	for i, c := range contests {
		if _, twice := w.byID[string(c.ID)]; !twice {
			w.byID[string(c.ID)] = i
		}
		if _, twice := w.byGSS[c.GSS]; c.GSS != "" && !twice {
			w.byGSS[c.GSS] = i
		}
		w.names = append(w.names, c.Name)
		w.byName[Folded(c.Name)] = append(w.byName[Folded(c.Name)], i)
	}
	return w
}

// Names are the names of the contests, in their order.
func (w Wards) Names() []string { return w.names }

// Find takes a ballot id, or a name or a code where only one contest has it. It
// also says how many the text names.
func (w Wards) Find(text string) (found, named int) {
	if i, ok := w.byID[text]; ok {
		return i, 1
	}
	list := w.byName[Folded(text)]
	if i, ok := w.byGSS[text]; ok && len(list) == 0 {
		return i, 1
	}
	if len(list) != 1 {
		return -1, len(list)
	}
	return list[0], 1
}
