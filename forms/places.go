package forms

import (
	"strings"

	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// places lists everywhere that w can go to: pages first, then sheets in the
// order of the register.
func places(c reconcile.Count) []place {
	var all []place
	for _, w := range c.InOrder() {
		all = append(all, place{label: w.Contest.Name, detail: words.WardLine(w), words: contestWords(w.Contest), ward: w.Contest.ID, page: string(w.Contest.ID)})
	}
	for _, r := range rooms(c) {
		if r.in(c) {
			all = append(all, r.place(c))
		}
	}
	for _, w := range c.InOrder() {
		for _, r := range w.Register() {
			p := sheetPlace(c, r, w.Contest)
			all = append(all, p)
			if d, _ := sheet.ByForm(r.Form); d.Recounted && r.State == ward.Agreed {
				all = append(all, p.again(w.Contest.Name, len(c.Sheet(r.ID).Counts)+1))
			}
		}
		if w.State == ward.Counting {
			all = append(all, sheetPlace(c, ward.RegisterRow{ID: w.NextBatch()}, w.Contest))
		}
	}
	for _, r := range c.VoterID.Register() {
		station, _ := c.Election.Station(setup.StationID(r.Subject))
		contest, _ := c.Election.Contest(c.Election.WardOf(station))
		all = append(all, sheetPlace(c, r, contest))
	}
	for _, r := range c.DoorLog() {
		all = append(all, doorPlace(r))
	}
	return all
}

// place is the room as go-to finds it.
func (r room) place(c reconcile.Count) place {
	p := place{label: r.name, words: wordsOf(r.name), page: r.key}
	if r.sign != nil {
		p.detail = r.sign(c).text
	}
	return p
}

// doorPlace is a box at the door as the palette finds it.
func doorPlace(r reconcile.DoorRow) place {
	detail := words.SheetIn
	if r.Out() {
		detail = words.DoorOut
	}
	return place{label: words.DoorBox(r.Box.ID), detail: detail, words: wordsOf(words.Door), far: append(wordsOf(words.DoorPlaces(r)), words.GoToBox, words.GoToReceipt),
		number: strings.ToLower(string(r.Box.ID)), box: r.Box.ID}
}
