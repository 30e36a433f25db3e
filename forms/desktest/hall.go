package desktest

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/forms/desk"
	"wardcount/forms/hall"
	"wardcount/forms/start"
	"wardcount/forms/words"
)

// InHall opens the hall screen on a monitor of so many points; its leaves turn by the clock of the test.
func (d *Seat) InHall(size fyne.Size) *hall.Hall {
	d.T.Helper()
	d.Shortcut(desk.WithCtrl(fyne.KeyH))
	if d.Hall() == nil {
		d.T.Fatalf("no hall screen; said: %q", d.Said())
	}
	d.Hall().Win.Resize(size)
	return d.Hall()
}

// Hall is the hall screen that is open, nil where there is none.
func (d *Seat) Hall() *hall.Hall {
	h, _ := d.W.Beside.(*hall.Hall)
	return h
}

// AtTour is the guided tour, taken from the start screen by its letter.
func AtTour(t *testing.T) *Seat {
	t.Helper()
	t.Setenv("HOME", t.TempDir())
	w, k, trace := StartWindow(t)
	k.Char('t')
	trace.Wait(t, "tour=begun")
	return &Seat{Keyboard: k, T: t, W: w, Count: w.Count, Script: start.TourOf(w).Tour.Script, Trace: trace}
}

// AsTold presses what the strip says, and nothing else.
func (d *Seat) AsTold() {
	d.T.Helper()
	step := start.TourOf(d.W).Head.Says().Cells[0].Text
	line, ok := strings.CutPrefix(start.TourOf(d.W).Press.Says().Cells[0].Text, words.TourPressed(""))
	if !ok {
		d.T.Fatalf("the strip says no keys: %q", d.Strip())
	}
	still := func() bool { return start.TourOf(d.W).Head.Says().Cells[0].Text == step }
	for press := range strings.SplitSeq(line, words.TourThen) {
		switch {
		case press == words.TourUntil:
			for range 60 {
				if still() {
					d.Press(fyne.KeyReturn)
				}
			}
		case press == words.TourPaper, press == words.TourPaperNotLast:
			figures := start.TourOf(d.W).Paper.Says().Under[0].Cells
			for i, c := range figures {
				if c.Text != "–" {
					d.Write(c.Text)
				}
				if press == words.TourPaper || i < len(figures)-1 {
					d.Press(fyne.KeyEnter)
				}
			}
		case press == "Enter":
			d.Press(fyne.KeyReturn)
		case press == "End", len(press) > 1 && press[0] == 'F' && press[1] <= '9':
			d.Press(fyne.KeyName(press))
		default:
			d.Write(press)
		}
	}
}

// Strip is all that the strip of the tour says, line by line.
func (d *Seat) Strip() string {
	if !start.TourOf(d.W).Content.Visible() {
		return ""
	}
	t := start.TourOf(d.W)
	return strings.Join([]string{t.Head.Says().Cells[0].Text, t.Text.Says().Cells[0].Text, t.Press.Says().Cells[0].Text}, "\n")
}
