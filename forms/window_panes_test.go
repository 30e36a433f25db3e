package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
)

func TestAtUsualTextAllThreePanesStandBesideEachOther(t *testing.T) {
	d := withFindings(t).going("callowland")
	for _, size := range []fyne.Size{laptop, narrow} {
		d.seenAs(look.Light, 100, size)
		for _, part := range []string{"wards", "page", "findings"} {
			if d.part(part) == "" {
				t.Errorf("at %v there is no %s", size, part)
			}
		}
		if d.w.Found.Folded.Visible() {
			t.Error("the findings are there twice")
		}
	}
}

func TestWithLargeTextThePanesFoldIntoOneAndAreComeToByKey(t *testing.T) {
	d := withFindings(t).going("callowland")
	d.seenAs(look.Light, 200, laptop)
	if d.part("wards") != "" || d.part("findings") != "" || !strings.Contains(d.part("page"), "Callowland") {
		t.Fatalf("the window has room for all:\n%s", d.markup())
	}
	folded := func() string {
		text := ""
		for _, line := range append([]lists.Row{d.w.Found.Line.Says()}, d.w.Found.Line.Says().Under...) {
			for _, c := range line.Cells {
				text += c.Text + "\n"
			}
		}
		return text
	}
	if !d.w.Found.Folded.Visible() || !strings.Contains(folded(), "2 errors · 11 sheets awaited · F6 shows them") {
		t.Errorf("under the page stands %q", folded())
	}
	d.Press(fyne.KeyF6)
	if !strings.Contains(folded(), "V1 · Station 1 · 1 of 2, F6: the next") || !strings.Contains(folded(), "the account does not add up") {
		t.Errorf("the first F6 shows %q", folded())
	}
	d.Press(fyne.KeyF6)
	if !strings.Contains(folded(), "2 of 2") || strings.Contains(folded(), "does not add up") {
		t.Errorf("the second F6 shows %q", folded())
	}
	d.Press(fyne.KeyF4)
	if d.Canvas.Focused() != fyne.Focusable(d.w.Wards.List) || d.part("page") != "" || !strings.Contains(d.part("wards"), "Holywell") {
		t.Errorf("F4 leads to\n%s", d.markup())
	}
	d.Press(fyne.KeyDown, fyne.KeyReturn)
	if d.part("wards") != "" || !strings.Contains(d.part("page"), "Central") || d.Canvas.Focused() != d.w.Screen.Home() {
		t.Errorf("Enter leads to\n%s", d.markup())
	}
	d.goTo("account 1")
	d.Press(fyne.KeyEscape, fyne.KeyEscape)
	if d.Canvas.Focused() != fyne.Focusable(d.w.Wards.List) || d.part("wards") == "" {
		t.Errorf("Escape leads to\n%s", d.markup())
	}
	d.seenAs(look.Light, 100, laptop)
	if d.part("page") == "" || d.part("findings") == "" {
		t.Errorf("with usual text again there is\n%s", d.markup())
	}
}

// In a low window with large text a finding is longer than its place; it is read by key, to its end, before the next
// one comes.
func TestALongFoldedFindingIsReadToItsEndByF6(t *testing.T) {
	d := withFindings(t).by(practice.Supervisor).going("account 1")
	d.seenAs(look.Light, 200, fyne.NewSize(1024, 600))
	d.Press(fyne.KeyF6)
	p := d.w.Found
	said := func() string { return p.Line.Says().Cells[1].Text }
	first := said()
	if !p.Folded.Visible() || !strings.Contains(first, "F6: read on") || p.Scroll.Offset.Y != 0 {
		t.Fatalf("%q at %v, in %v of %v", first, p.Scroll.Offset.Y, p.Scroll.Size().Height, p.Line.MinSize().Height)
	}
	end, at := p.Line.MinSize().Height-p.Scroll.Size().Height, float32(0)
	for at < end-1 {
		d.Press(fyne.KeyF6)
		if !strings.Contains(said(), " · 1 of 2, ") || p.Scroll.Offset.Y <= at || p.Scroll.Offset.Y-at > p.Scroll.Size().Height {
			t.Fatalf("F6 leads to %q, from %v to %v of %v", said(), at, p.Scroll.Offset.Y, end)
		}
		at = p.Scroll.Offset.Y
	}
	if !strings.Contains(said(), "F6: the next") {
		t.Errorf("at the end it says %q", said())
	}
	d.Press(fyne.KeyF6)
	if !strings.Contains(said(), " · 2 of 2, ") || p.Scroll.Offset.Y != 0 {
		t.Errorf("after the end F6 leads to %q at %v", said(), p.Scroll.Offset.Y)
	}
}

func TestALongSentenceIsSaidWholeAndPushesThePageUp(t *testing.T) {
	d := sit(t).going("callowland")
	d.seenAs(look.Light, 150, laptop)
	before := d.w.Middle.Size().Height
	d.w.Say(strings.Repeat(words.LeaveText+" ", 5))
	if lost := d.w.Bottom.Said.Lost(); len(lost) > 0 || d.w.Middle.Size().Height >= before {
		t.Errorf("not said: %q; the page is %v high, and was %v", lost, d.w.Middle.Size().Height, before)
	}
	d.w.Say("")
	if d.w.Middle.Size().Height != before {
		t.Error("the page does not get its room back")
	}
}
