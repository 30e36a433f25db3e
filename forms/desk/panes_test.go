package desk_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
)

func TestAtUsualTextAllThreePanesStandBesideEachOther(t *testing.T) {
	d := desktest.WithFindings(t).Going("callowland")
	for _, size := range []fyne.Size{desktest.Laptop, desktest.Narrow} {
		d.SeenAs(look.Light, 100, size)
		for _, part := range []string{"wards", "page", "findings"} {
			if d.Part(part) == "" {
				t.Errorf("at %v there is no %s", size, part)
			}
		}
		if d.W.FindingsPane().Folded.Visible() {
			t.Error("the findings are there twice")
		}
	}
}

func TestWithLargeTextThePanesFoldIntoOneAndAreComeToByKey(t *testing.T) {
	d := desktest.WithFindings(t).Going("callowland")
	d.SeenAs(look.Light, 200, desktest.Laptop)
	if d.Part("wards") != "" || d.Part("findings") != "" || !strings.Contains(d.Part("page"), "Callowland") {
		t.Fatalf("the window has room for all:\n%s", d.Markup())
	}
	folded := func() string {
		text := ""
		for _, line := range append([]lists.Row{d.W.FindingsPane().Line.Says()}, d.W.FindingsPane().Line.Says().Under...) {
			for _, c := range line.Cells {
				text += c.Text + "\n"
			}
		}
		return text
	}
	if !d.W.FindingsPane().Folded.Visible() || !strings.Contains(folded(), "2 errors · 11 sheets awaited · F6 shows them") {
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
	if d.Canvas.Focused() != fyne.Focusable(d.Wards()) || d.Part("page") != "" || !strings.Contains(d.Part("wards"), "Holywell") {
		t.Errorf("F4 leads to\n%s", d.Markup())
	}
	d.Press(fyne.KeyDown, fyne.KeyReturn)
	if d.Part("wards") != "" || !strings.Contains(d.Part("page"), "Central") || d.Canvas.Focused() != d.W.Screen.Home() {
		t.Errorf("Enter leads to\n%s", d.Markup())
	}
	d.GoTo("account 1")
	d.Press(fyne.KeyEscape, fyne.KeyEscape)
	if d.Canvas.Focused() != fyne.Focusable(d.Wards()) || d.Part("wards") == "" {
		t.Errorf("Escape leads to\n%s", d.Markup())
	}
	d.SeenAs(look.Light, 100, desktest.Laptop)
	if d.Part("page") == "" || d.Part("findings") == "" {
		t.Errorf("with usual text again there is\n%s", d.Markup())
	}
}

// In a low window with large text a finding is longer than its place; it is read by key, to its end, before the next
// one comes.
func TestALongFoldedFindingIsReadToItsEndByF6(t *testing.T) {
	d := desktest.WithFindings(t).By(practice.Supervisor).Going("account 1")
	d.SeenAs(look.Light, 200, fyne.NewSize(1024, 540))
	d.Press(fyne.KeyF6)
	p := d.W.FindingsPane()
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
	d := desktest.Sit(t).Going("callowland")
	d.SeenAs(look.Light, 150, desktest.Laptop)
	before := d.Middle().Size().Height
	d.W.Say(strings.Repeat(words.LeaveText+" ", 5))
	if lost := d.FootLines()[0].Lost(); len(lost) > 0 || d.Middle().Size().Height >= before {
		t.Errorf("not said: %q; the page is %v high, and was %v", lost, d.Middle().Size().Height, before)
	}
	d.W.Say("")
	if d.Middle().Size().Height != before {
		t.Error("the page does not get its room back")
	}
}

func TestAPageBesideWhichNothingIsSaidHasTheRoomOfTheFindings(t *testing.T) {
	d := desktest.WithFindings(t).Going("callowland")
	d.SeenAs(look.Light, 100, desktest.Laptop)
	beside := d.Middle().Size().Width
	for _, key := range []string{desk.PublishKey, desk.PapersKey, desk.CouncilKey, desk.DifferedKey, desk.JournalKey} {
		d.W.OpenPage(key)
		if d.Found().Visible() || !d.Wards().Visible() || d.Middle().Size().Width < beside*1.4 {
			t.Errorf("%s is %v wide, and a page with findings %v", key, d.Middle().Size().Width, beside)
		}
	}
	d.GoTo("callowland")
	if !d.Found().Visible() || d.Middle().Size().Width != beside {
		t.Errorf("with findings again the page is %v wide, and was %v", d.Middle().Size().Width, beside)
	}
}
