package start_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"wardcount/forms/desktest"
	"wardcount/forms/start"
	"wardcount/forms/words"
)

func TestHelpShowsEveryKey(t *testing.T) {
	d := desktest.Sit(t)
	var all strings.Builder
	for _, r := range start.HelpRows(d.W) {
		for i, c := range r.Cells {
			all.WriteString(c.Text)
			if i%2 == 1 {
				all.WriteString("\n")
			} else {
				all.WriteString(" ")
			}
		}
	}
	for _, c := range d.W.Keys.All() {
		if c.Keys != "" && strings.Count(all.String(), c.Keys+" "+c.Name+"\n") != 1 {
			t.Errorf("%s %s does not stand there once", c.Keys, c.Name)
		}
	}
	for _, topic := range words.HelpTopics {
		if !strings.Contains(all.String(), topic.Text) {
			t.Errorf("%s is lacking", topic.Name)
		}
	}
}

// helpScroll is what scrolls in the open list of all keys.
func helpScroll(d *desktest.Seat) *container.Scroll {
	d.T.Helper()
	d.Press(fyne.KeyF1)
	for _, o := range test.LaidOutObjects(d.Canvas.Overlays().Top()) {
		if s, ok := o.(*container.Scroll); ok {
			return s
		}
	}
	d.T.Fatal("F1 opens nothing that scrolls")
	return nil
}

func TestAllKeysAreSeenWhole_AndHelpIsReadToItsEnd(t *testing.T) {
	d := desktest.Sit(t)
	d.W.Win.Resize(fyne.NewSize(1280, 690))
	s := helpScroll(d)
	whole := d.InHelp()
	for _, c := range d.W.Keys.All() {
		if !strings.Contains(whole, " "+c.Keys+" "+c.Name+" ") {
			t.Errorf("%s %s is not seen whole in %v of %v", c.Keys, c.Name, s.Size().Height, s.Content.Size().Height)
		}
	}
	for range 10 {
		d.Press(fyne.KeyDown)
	}
	for _, topic := range words.HelpTopics {
		if !strings.Contains(d.InHelp(), " "+topic.Name+" ") {
			t.Errorf("Down does not lead to %s", topic.Name)
		}
	}
	if end := s.Content.Size().Height - s.Size().Height; s.Offset.Y != max(end, 0) {
		t.Errorf("Down leads to %v of %v", s.Offset.Y, end)
	}
	d.Press(fyne.KeyEscape)
	d.W.Zoom(150)
	s = helpScroll(d)
	if s.Content.Size().Width > s.Size().Width {
		t.Errorf("help is %v wide and has room for %v", s.Content.Size().Width, s.Size().Width)
	}
	for range 10 {
		d.Press(fyne.KeyDown)
	}
	if end := s.Content.Size().Height - s.Size().Height; end <= 0 || s.Offset.Y != end {
		t.Errorf("Down leads to %v of %v", s.Offset.Y, end)
	}
	d.Press(fyne.KeyReturn)
	if d.Canvas.Overlays().Top() != nil {
		t.Error("Enter does not close it")
	}
}
