package progress

import (
	"cmp"
	"slices"
	"strings"

	"wardcount/reconcile"
	"wardcount/reconcile/ward"
)

// Which is a question by which wards are picked out.
type Which int

// The questions, in the order in which they are offered.
const (
	WhichAll       Which = iota
	WhichAwaited         // sheets of their stage, or boxes, are not in
	WhichDiffer          // two people read a sheet differently
	WhichOpen            // findings were not accepted
	WhichExplained       // findings were explained and wait to be accepted
	WhichReady           // the next step can be done
	WhichToCertify       // the result can be read back and certified
	WhichToDeclare       // certified, or without a poll, and not declared
	WhichDeclared
	whichEnd
)

// Whiches lists the questions.
func Whiches() []Which {
	list := make([]Which, whichEnd)
	for i := range list {
		list[i] = Which(i)
	}
	return list
}

// Holds says whether the question picks out the ward.
func (q Which) Holds(p Ward) bool {
	switch q {
	case WhichAwaited:
		return p.Awaits().Open()+p.Out > 0 && !p.Done()
	case WhichDiffer:
		return p.Sheets().Apart() > 0
	case WhichOpen:
		return p.Open() > 0
	case WhichExplained:
		return p.Explained > 0
	case WhichReady:
		return p.Ready()
	case WhichToCertify:
		return p.ReadyToCertify()
	case WhichToDeclare:
		return p.Next == reconcile.StepDeclare
	case WhichDeclared:
		return p.State.Reached(ward.Declared)
	}
	return true
}

// Count is how many wards the question picks out.
func (p Progress) Count(q Which) int {
	n := 0
	for _, w := range p.Wards {
		if q.Holds(w) {
			n++
		}
	}
	return n
}

// Order is an order in which wards are listed.
type Order int

// The orders. Those by what is missing and by how long nothing was heard put
// last what is done.
const (
	OrderMissing Order = iota // the one that lacks most first
	OrderName
	OrderState // the one that has come least far first
	OrderQuiet // the one of which nothing was heard for longest first
	orderEnd
	// OrderSetUp leaves them as they stand in the set-up; it is not offered among the others.
	OrderSetUp
)

// Next is the order after an order, round and round.
func (o Order) Next() Order { return (o + 1) % orderEnd }

// Listed gives the wards that a question picks out, in an order. What is alike
// stands as in the set-up.
func (p Progress) Listed(q Which, o Order) []Ward {
	list := slices.DeleteFunc(slices.Clone(p.Wards), func(w Ward) bool { return !q.Holds(w) })
	slices.SortStableFunc(list, func(a, b Ward) int {
		switch o {
		case OrderSetUp:
			return 0
		case OrderName:
			return strings.Compare(strings.ToLower(a.Contest.Name), strings.ToLower(b.Contest.Name))
		case OrderState:
			return stage(a) - stage(b)
		case OrderQuiet:
			return cmp.Or(doneLast(a, b), a.Changed.Compare(b.Changed))
		}
		return cmp.Or(doneLast(a, b), b.Lacks()-a.Lacks(), stage(a)-stage(b))
	})
	return list
}

func stage(p Ward) int { return slices.Index(ward.States, p.State) }

func doneLast(a, b Ward) int {
	switch {
	case a.Done() == b.Done():
		return 0
	case a.Done():
		return 1
	}
	return -1
}
