package progress

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"wardcount/reconcile/text"
)

// DoorOrder is an order in which boxes are listed.
type DoorOrder int

// The orders of the boxes.
const (
	DoorByNumber DoorOrder = iota
	DoorByPlace
	DoorByTime // the last that came first
	doorOrderEnd
)

// Next is the order after an order, round and round.
func (o DoorOrder) Next() DoorOrder { return (o + 1) % doorOrderEnd }

// DoorSorted gives boxes in an order.
func DoorSorted(rows []DoorRow, o DoorOrder) []DoorRow {
	list := slices.Clone(rows)
	slices.SortStableFunc(list, func(a, b DoorRow) int {
		number := text.ByNumber(string(a.Box.ID), string(b.Box.ID))
		switch o {
		case DoorByPlace:
			return cmp.Or(text.ByNumber(place(a), place(b)), number)
		case DoorByTime:
			return cmp.Or(came(b).Compare(came(a)), number)
		}
		return number
	})
	return list
}

func place(r DoorRow) string { return strings.ToLower(strings.Join(r.Places, ", ")) }

func came(r DoorRow) time.Time {
	if r.Receipt == nil {
		return time.Time{}
	}
	return r.Receipt.At
}

// PlaceOut is a polling place of which boxes are still out.
type PlaceOut struct {
	Place string
	Boxes []DoorRow
}

// OutByPlace lists the places whose boxes are still out, that with most of them first.
func OutByPlace(rows []DoorRow) []PlaceOut {
	var list []PlaceOut
	for _, r := range DoorSorted(rows, DoorByPlace) {
		if !r.Out() {
			continue
		}
		if n := len(list); n == 0 || place(list[n-1].Boxes[0]) != place(r) {
			list = append(list, PlaceOut{Place: strings.Join(r.Places, ", ")})
		}
		last := &list[len(list)-1]
		last.Boxes = append(last.Boxes, r)
	}
	slices.SortStableFunc(list, func(a, b PlaceOut) int { return len(b.Boxes) - len(a.Boxes) })
	return list
}
