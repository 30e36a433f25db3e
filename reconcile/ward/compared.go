package ward

import (
	"maps"

	"wardcount/reconcile/sheet"
)

// PersonsFrom is how many sheets a person must have keyed more than, before the
// share of their figures that were not agreed says anything, and is shown to
// the returning officer who asks.
const PersonsFrom = 20

// Share is how many figures of how many sheets were keyed twice, and in how
// many of them the first comparison found a difference.
type Share struct {
	Sheets   int
	Figures  int
	Differed int
}

// Compared is what the comparison of two readings has found so far. It is kept
// by form, which shows a sheet that is badly laid out or badly written; and by
// person, which is shown to nobody unless the returning officer asks.
type Compared struct {
	forms  map[sheet.Form]Share
	people map[string]Share
}

// Form is the share of one form's figures that differed.
func (c Compared) Form(f sheet.Form) Share { return c.forms[f] }

// Person is the share of a person's figures that were not what was agreed;
// false where they keyed too few sheets to say.
func (c Compared) Person(name string) (Share, bool) {
	s := c.people[name]
	return s, s.Sheets > PersonsFrom
}

// With adds a sheet that has just been agreed, from how it was first read.
func (c Compared) With(f sheet.Form, k Keying, agreed sheet.Reading) Compared {
	forms, people := maps.Clone(c.forms), maps.Clone(c.people)
	if forms == nil {
		forms, people = map[sheet.Form]Share{}, map[string]Share{}
	}
	first := k.First
	if k.Differed == nil {
		first = k.Readings
	}
	forms[f] = forms[f].and(len(agreed), len(k.Differed))
	for i, by := range k.By {
		people[by] = people[by].and(len(agreed), len(first[i].Differing(agreed)))
	}
	return Compared{forms, people}
}

func (s Share) and(figures, differed int) Share {
	return Share{s.Sheets + 1, s.Figures + figures, s.Differed + differed}
}
