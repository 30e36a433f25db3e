package ward

import (
	"maps"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// Keying is one count of a sheet on its way through two readings, by two
// people of whom neither sees the other's figures. While it lasts no rule
// looks at them.
type Keying struct {
	Count    int
	Readings [2]sheet.Reading // nil while not keyed
	By       [2]string
	First    [2]sheet.Reading // as they were when they were first held against each other
	Differed []figure.ID      // what differed then; it goes back to both, emptied
	Again    [2]bool          // who has keyed those anew
}

// In says whether that reading (1 or 2) has been keyed.
func (k Keying) In(reading int) bool { return k.Readings[reading-1] != nil }

// Both says whether both readings have been keyed; they then differ, or the
// sheet would be agreed.
func (k Keying) Both() bool { return k.In(1) && k.In(2) }

// Differing lists the figures in which its two readings are not the same now.
func (k Keying) Differing() []figure.ID { return k.Readings[0].Differing(k.Readings[1]) }

// ForSupervisor says that both typists have keyed what differed once more, and
// that it still differs: now the paper decides, in a supervisor's hands.
func (k Keying) ForSupervisor() bool { return k.Both() && k.Again[0] && k.Again[1] }

// TimesAgain is how many of the two have keyed anew what differed.
func (k Keying) TimesAgain() int {
	n := 0
	for _, done := range k.Again {
		if done {
			n++
		}
	}
	return n
}

// Of is the reading that the person keyed, 0 where it is none of them.
func (k Keying) Of(person string) int {
	for i, by := range k.By {
		if setup.SamePerson(by, person) && k.Readings[i] != nil {
			return i + 1
		}
	}
	return 0
}

// read takes one reading into the keying.
func (k Keying) read(reading int, r sheet.Reading, by string) Keying {
	i := reading - 1
	k.Again[i] = k.Both()
	k.Readings[i], k.By[i] = maps.Clone(r), by
	if k.Readings[i] == nil {
		k.Readings[i] = sheet.Reading{}
	}
	if k.Both() && k.Differed == nil {
		k.First, k.Differed = k.Readings, k.Differing()
	}
	return k
}

// without takes one reading back out of the keying.
func (k Keying) without(reading int) Keying {
	i := reading - 1
	k.Readings[i], k.By[i] = nil, ""
	k.First, k.Differed, k.Again = [2]sheet.Reading{}, nil, [2]bool{}
	return k
}
