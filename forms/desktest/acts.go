package desktest

import (
	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/reconcile"
	"wardcount/reconcile/sheet"
)

// What somebody does at the keyboard.

// AtDoor types the number of a box at the door and Enter.
func (d *Seat) AtDoor(words string) {
	d.T.Helper()
	d.Shortcut(desk.WithCtrl(fyne.KeyD))
	for _, r := range words {
		d.Char(r)
	}
	d.Press(fyne.KeyReturn)
}

// By puts somebody at the keyboard.
func (d *Seat) By(name string) *Seat { d.Person(name); return d }

// Going goes where the palette leads.
func (d *Seat) Going(words string) *Seat { d.GoTo(words); return d }

// Keys types figures, each with Enter, and leaves the keyboard in the next.
func (d *Seat) Keys(figures ...string) {
	d.T.Helper()
	for _, n := range figures {
		d.Write(n)
		d.Press(fyne.KeyEnter)
	}
}

// Lines types into each line of a receipt and goes on.
func (d *Seat) Lines(lines ...string) {
	d.T.Helper()
	for _, line := range lines {
		for _, r := range line {
			d.Char(r)
		}
		d.Press(fyne.KeyEnter)
	}
}

// Recount answers a request for a recount: of what, asked by whom, and why.
func (d *Seat) Recount(answer, of, by, reason string) {
	d.T.Helper()
	d.Press(fyne.KeyF10)
	d.Choose(answer)
	d.Choose(of)
	d.Answer(by)
	d.Answer(reason)
}

// SaveRest goes on with Enter alone until the sheet is stored.
func (d *Seat) SaveRest() {
	d.T.Helper()
	f := d.Sheet()
	for range f.Fields {
		if d.W.Screen == desk.Screen(f) {
			d.Press(fyne.KeyEnter)
		}
	}
	d.Insist()
	if d.W.Screen == desk.Screen(f) {
		d.T.Fatalf("it is not stored; said: %q", d.Said())
	}
}

// Tie keys equal votes for the first two candidates of a verified ward.
func (d *Seat) Tie() {
	d.T.Helper()
	d.Quickly(d.First().ID, reconcile.StepCount)
	papers, _ := d.Count.State().Ward(d.First().ID).VerifiedTotal()
	votes := sheet.Reading{"votes.3": 0, "votes.4": 0, "votes.1": int(papers) / 2, "votes.2": int(papers) / 2}
	d.GoTo("count " + d.First().Name)
	d.Figures(votes)
	d.GoTo("rejected " + d.First().Name)
	d.Figures(sheet.Reading{"rej_a": int(papers) % 2, "rej_b": 0, "rej_c": 0, "rej_d": 0})
}

// Perform does one act without the window, and lets it see.
func Perform(d *Seat, act practice.Act) {
	d.T.Helper()
	if err := practice.Perform(d.Count, []practice.Act{act}, func(int) {}); err != nil {
		d.T.Fatal(err)
	}
}
