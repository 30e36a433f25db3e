package forms

import (
	"slices"
	"strings"

	"wardcount/export/notice"
	"wardcount/forms/desk"
	"wardcount/forms/paper"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/progress"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// places lists everywhere that w can go to: pages first, then sheets in the
// order of the register.
func places(c reconcile.Count) []desk.Place {
	var all []desk.Place
	for _, w := range c.InOrder() {
		all = append(all, desk.Place{Label: w.Contest.Name, Detail: words.WardLine(w), Words: paper.ContestWords(w.Contest), Far: desk.WordsOf(words.GoToWard), Ward: w.Contest.ID, Page: string(w.Contest.ID)})
	}
	for _, r := range rooms(c) {
		if r.In(c) {
			all = append(all, place(r, c))
		}
	}
	for _, w := range c.InOrder() {
		for _, r := range w.Register() {
			p := paper.Place(c, r, w.Contest)
			all = append(all, p)
			if d, _ := sheet.ByForm(r.Form); d.Recounted && r.State == ward.Agreed {
				all = append(all, paper.Again(p, w.Contest.Name, len(c.Sheet(r.ID).Counts)+1))
			}
		}
		if w.HasPoll() && !w.Contest.CountOnly {
			all = append(all, desk.Place{Label: words.Statement, Detail: w.Contest.Name, Words: append(desk.WordsOf(words.Statement), paper.ContestWords(w.Contest)...), Ward: w.Contest.ID, Statement: true})
		}
		if w.State == ward.Counting {
			all = append(all, paper.Place(c, ward.RegisterRow{ID: w.NextBatch()}, w.Contest))
		}
	}
	for _, r := range c.VoterID.Register() {
		station, _ := c.Election.Station(setup.StationID(r.Subject))
		contest, _ := c.Election.Contest(c.Election.WardOf(station))
		all = append(all, paper.Place(c, r, contest))
	}
	for _, r := range progress.DoorLog(c) {
		all = append(all, doorPlace(r))
	}
	return all
}

// place is the room as go-to finds it.
func place(r desk.Room, c reconcile.Count) desk.Place {
	p := desk.Place{Label: r.Name, Words: desk.WordsOf(r.Name), Page: r.Key}
	if r.Sign != nil {
		p.Detail = r.Sign(c).Text
	}
	return p
}

// paperPlaces are the papers that can be drawn up: each kind for all wards, and for each ward.
func paperPlaces(c reconcile.Count) []desk.Place {
	var all []desk.Place
	for _, k := range notice.Kinds {
		own, far := desk.WordsOf(k.Title+" "+words.PaperAlso(k.ID)), desk.WordsOf(words.PapersAlso)
		all = append(all, desk.Place{Label: k.Title, Detail: words.PaperOfAll, Words: own, Far: far, Paper: k.ID})
		for _, w := range c.InOrder() {
			all = append(all, desk.Place{Label: k.Title, Detail: words.PaperOf(w.Contest.Name), Words: own, Far: slices.Concat(far, paper.ContestWords(w.Contest)), Ward: w.Contest.ID, Paper: k.ID})
		}
	}
	return all
}

// doorPlace is a box at the door as the palette finds it.
func doorPlace(r progress.DoorRow) desk.Place {
	detail := words.SheetIn
	if r.Out() {
		detail = words.DoorOut
	}
	return desk.Place{Label: words.DoorBox(r.Box.ID), Detail: detail, Words: desk.WordsOf(words.Door), Far: append(desk.WordsOf(words.DoorPlaces(r)), words.GoToBox, words.GoToReceipt),
		Number: strings.ToLower(string(r.Box.ID)), Box: r.Box.ID}
}
