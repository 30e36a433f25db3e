package forms

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wardcount/forms/desk"
	"wardcount/forms/formstest"
	"wardcount/forms/hall"
	"wardcount/forms/start"
	"wardcount/forms/words"
)

// fakeTicker ticks when the test says so.
type fakeTicker struct {
	every  time.Duration
	do     func()
	starts int
}

func (f *fakeTicker) Start(every time.Duration, do func()) {
	f.every, f.do, f.starts = every, do, f.starts+1
}

func (f *fakeTicker) Stop() { f.do = nil }

// inHall opens the hall screen on a monitor of so many points, with a clock in the test's hand.
func (d *seat) inHall(size fyne.Size) (*hall.Hall, *fakeTicker) {
	d.t.Helper()
	clock := &fakeTicker{}
	formstest.Swap(d.t, &hall.NewTicker, func() hall.Ticker { return clock })
	d.Shortcut(desk.WithCtrl(fyne.KeyH))
	if d.hall() == nil {
		d.t.Fatalf("no hall screen; said: %q", d.said())
	}
	d.hall().Win.Resize(size)
	return d.hall(), clock
}

// hall is the hall screen that is open, nil where there is none.
func (d *seat) hall() *hall.Hall {
	h, _ := d.w.Beside.(*hall.Hall)
	return h
}

// atTour is the guided tour, taken from the start screen by its letter.
func atTour(t *testing.T) *seat {
	t.Helper()
	t.Setenv("HOME", t.TempDir())
	w, k, trace := startWindow(t)
	k.Char('t')
	trace.wait(t, "tour=begun")
	return &seat{Keyboard: k, t: t, w: w, count: w.Count, script: start.TourOf(w).Tour.Script, trace: trace}
}

// asTold presses what the strip says, and nothing else.
func (d *seat) asTold() {
	d.t.Helper()
	step := start.TourOf(d.w).Head.Says().Cells[0].Text
	line, ok := strings.CutPrefix(start.TourOf(d.w).Press.Says().Cells[0].Text, words.TourPressed(""))
	if !ok {
		d.t.Fatalf("the strip says no keys: %q", d.strip())
	}
	still := func() bool { return start.TourOf(d.w).Head.Says().Cells[0].Text == step }
	for press := range strings.SplitSeq(line, words.TourThen) {
		switch {
		case press == words.TourUntil:
			for range 60 {
				if still() {
					d.Press(fyne.KeyReturn)
				}
			}
		case press == words.TourPaper, press == words.TourPaperNotLast:
			figures := start.TourOf(d.w).Paper.Says().Under[0].Cells
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

// strip is all that the strip of the tour says, line by line.
func (d *seat) strip() string {
	if !start.TourOf(d.w).Content.Visible() {
		return ""
	}
	t := start.TourOf(d.w)
	return strings.Join([]string{t.Head.Says().Cells[0].Text, t.Text.Says().Cells[0].Text, t.Press.Says().Cells[0].Text}, "\n")
}
