package progress

import (
	"slices"

	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// DoorRow is one box of a station at the door.
type DoorRow struct {
	Box     setup.Box
	Places  []string           // where its stations stand
	Receipt *reconcile.Receipt // nil while it is out
	// Opened says that its papers were counted, whatever the door's log says.
	Opened bool
}

// Out says that the box has not been seen yet.
func (r DoorRow) Out() bool { return r.Receipt == nil && !r.Opened }

// Lacking lists what did not come in with a box that is here.
func (r DoorRow) Lacking(voterID bool) []string {
	if r.Receipt == nil {
		return nil
	}
	var list []string
	for _, item := range []struct {
		in   bool
		what string
	}{
		{r.Receipt.Account, "ballot paper account"}, {r.Receipt.Packets.IsKeyed(), "packets of postal votes"},
		{r.Receipt.Tendered, "packet of tendered papers"}, {r.Receipt.VoterID || !voterID, "voter-ID envelope"},
	} {
		if !item.in {
			list = append(list, item.what)
		}
	}
	return list
}

// DoorLog lists every station box that is expected at the door, in the order
// of the set-up. Boxes of contests without a poll are not carried.
func DoorLog(c reconcile.Count) []DoorRow {
	var rows []DoorRow
	places := make(map[setup.StationID]string, len(c.Election.Stations))
	for _, s := range c.Election.Stations {
		places[s.ID] = s.Place
	}
	for _, b := range c.Election.Boxes {
		if b.Postal() || b.Off() || !c.Polled(b) {
			continue
		}
		row := DoorRow{Box: b}
		for _, id := range b.Stations {
			if place := places[id]; place != "" && !slices.Contains(row.Places, place) {
				row.Places = append(row.Places, place)
			}
		}
		if r, ok := c.Door[b.ID]; ok {
			row.Receipt = &r
		}
		for _, id := range b.Contests {
			row.Opened = row.Opened || c.Wards[id].Sheets[sheet.ForBox(b, id)].Touched()
		}
		rows = append(rows, row)
	}
	return rows
}

// DoorPart is how far a box has come through the door.
type DoorPart int

// The parts of the door's list, those that are waited for first.
const (
	DoorOut     DoorPart = iota
	DoorLacking          // in, and something did not come with it
	DoorIn
	DoorParts // how many parts there are
)

// Part says how far the box has come.
func (r DoorRow) Part(voterID bool) DoorPart {
	switch {
	case r.Out():
		return DoorOut
	case len(r.Lacking(voterID)) > 0:
		return DoorLacking
	}
	return DoorIn
}

// DoorTotals are how many boxes have come how far, and which came last.
type DoorTotals struct {
	Parts [DoorParts]int
	Last  *DoorRow // by its receipt; nil while none was logged
}

// All is how many boxes there are.
func (t DoorTotals) All() int { return t.Parts[DoorOut] + t.Parts[DoorLacking] + t.Parts[DoorIn] }

// DoorTotalsOf counts boxes.
func DoorTotalsOf(rows []DoorRow, voterID bool) DoorTotals {
	var t DoorTotals
	for _, r := range rows {
		t.Parts[r.Part(voterID)]++
		if r.Receipt != nil && (t.Last == nil || r.Receipt.At.After(t.Last.Receipt.At)) {
			t.Last = &r
		}
	}
	return t
}
