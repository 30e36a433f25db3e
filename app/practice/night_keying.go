package practice

import (
	"maps"
	"slices"

	"wardcount/reconcile/sheet"
)

// accountsInPile is how many ballot paper accounts are carried to the keyboards
// together, in the order in which they came through the door.
const accountsInPile = 20

// pile has one clerk do a pile of deeds, the other then key its sheets again
// without seeing the first one's figures. Who was second goes on with the next
// pile.
func (n *night) pile(deeds ...Deed) {
	if len(deeds) == 0 {
		return
	}
	first, second := n.next, ClerkA
	if first == ClerkA {
		second = ClerkB
	}
	n.next = second
	var sheets []Key
	for _, deed := range deeds {
		key, ok := deed.(Key)
		if !ok {
			n.do(first, deed)
			continue
		}
		n.keyFirst(first, key)
		sheets = append(sheets, key)
	}
	for _, key := range sheets {
		n.do(second, n.slipOf(key.Sheet).readBy(second, key))
	}
	for _, key := range sheets {
		n.sendBack(first, second, key)
	}
}

// keyFirst keys a sheet for the first time: on another sheet, where that is the
// slip, until the clerk comes to the paper that belongs there.
func (n *night) keyFirst(first string, key Key) {
	for _, s := range n.slips {
		switch {
		case s.misread():
		case s.on == key.Sheet:
			n.do(Supervisor, MoveSheet{From: s.on, To: s.sheet, Reason: s.reason})
		case s.sheet == key.Sheet:
			key.Sheet = s.on
			n.do(first, key)
			return
		}
	}
	n.do(first, n.slipOf(key.Sheet).readBy(first, key))
}

// sendBack has what differs in two readings keyed again by who misread it; where
// both keep what they read, a supervisor decides from the paper.
func (n *night) sendBack(first, second string, key Key) {
	s := n.slipOf(key.Sheet)
	if !s.misread() {
		return
	}
	right := sheet.Reading{s.figure: s.is}
	differs := Key{key.Sheet, key.Count, right}
	if !s.kept {
		n.do(s.by, differs)
		return
	}
	n.do(first, s.readBy(first, differs))
	n.do(second, s.readBy(second, differs))
	n.do(Supervisor, Adjudicate{key.Sheet, right, s.reason})
}

// slipOf is how a sheet is misread; the zero slip where it is not.
func (n *night) slipOf(id sheet.ID) slip {
	if i := slices.IndexFunc(n.slips, func(s slip) bool { return s.misread() && s.sheet == id }); i >= 0 {
		return n.slips[i]
	}
	return slip{}
}

// readBy is a sheet as this clerk reads it.
func (s slip) readBy(clerk string, key Key) Key {
	if s.misread() && s.by == clerk {
		key.Figures = maps.Clone(key.Figures)
		key.Figures[s.figure] = s.as
	}
	return key
}
