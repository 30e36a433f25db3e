package replay

import "wardcount/app/published"

// Baseline says how many of the replayed wards a file of an earlier poll has
// too, by their names. Names alone do not prove that the bounds are the same;
// nothing is worked out from a match here.
type Baseline struct {
	File     string            `json:"file"`
	Matched  int               `json:"matched"`
	Of       int               `json:"of"`
	Councils []BaselineCouncil `json:"councils"`
}

// BaselineCouncil is one council's wards, and how many of them the file has.
type BaselineCouncil struct {
	Council string `json:"council"`
	Wards   int    `json:"wards"`
	Matched int    `json:"matched"`
}

// Against holds the contests of the files against those of an earlier poll.
func Against(files []published.File, earlier published.File) *Baseline {
	known := map[string]bool{}
	for _, w := range earlier.Wards {
		known[published.NameKey(w.Council, w.Area)] = true
	}
	b := &Baseline{File: earlier.Name, Councils: []BaselineCouncil{}}
	at := map[string]int{}
	results, _ := sorted(files)
	for _, f := range results {
		for _, w := range f.Wards {
			i, ok := at[w.Council]
			if !ok {
				i = len(b.Councils)
				at[w.Council] = i
				b.Councils = append(b.Councils, BaselineCouncil{Council: w.Council})
			}
			b.Of++
			b.Councils[i].Wards++
			if known[published.NameKey(w.Council, w.Area)] {
				b.Matched++
				b.Councils[i].Matched++
			}
		}
	}
	return b
}
