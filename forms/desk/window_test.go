package desk_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/kit/look"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

func TestTheWindowSaysHowFarTheCountIs(t *testing.T) {
	d := desktest.SitInPairs(t)
	ward := d.Script.Election.Contests[0].ID
	for _, act := range desktest.ActsOf(d.Script, ward) {
		d.Do(act)
	}
	want := "Verified 1 of 12 · Certified 1 · Declared 1 · Seats declared 1 of 12"
	if got := howFar(d); !strings.HasSuffix(got, want) {
		t.Errorf("the top says %q", got)
	}
}

// howFar is what the top says of the count, part by part.
func howFar(d *desktest.Seat) string {
	var parts []string
	for _, p := range d.TopLines()[2].Says().Cells[0].Parts {
		parts = append(parts, p.Text)
	}
	return strings.Join(parts, " · ")
}

func TestWhatIsDoneElsewhereIsSeenAtOnce(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo(d.First().Name)
	d.Quickly(d.First().ID, reconcile.StepVerify)
	if !strings.Contains(d.Texts(), "Verified · 1 seat") || !strings.Contains(howFar(d), "Verified 1 of 12") {
		t.Errorf("the page says:\n%s", d.Texts())
	}
}

func TestQuittingClosesTheCountAndAsksWhereWhatWasTypedIsNobodysToKeep(t *testing.T) {
	d := desktest.Sit(t)
	d.W.Person = setup.Person{}
	d.GoTo("account 1")
	d.Write("12")
	d.Shortcut(desk.WithCtrl(fyne.KeyQ))
	d.Press(fyne.KeyEscape)
	if d.W.Closing {
		t.Fatal("closed without an answer")
	}
	d.Shortcut(desk.WithCtrl(fyne.KeyQ))
	d.Press(fyne.KeyRight, fyne.KeyReturn)
	if !d.W.Closing || d.W.Status != 0 || d.W.Count != nil {
		t.Errorf("closing %v, status %d", d.W.Closing, d.W.Status)
	}
	if !d.Trace.Has("trace closed=cleanly") {
		t.Error("no trace of it")
	}
}

func TestTheWindowAsksForNoMoreThanASmallScreenHas_HoweverLargeTheText(t *testing.T) {
	d := desktest.Sit(t)
	for _, page := range []string{"callowland", "account 1", "progress", "count result callowland"} {
		d.GoTo(page)
		for _, percent := range []int{200, 100} {
			d.W.Zoom(percent)
			if least := d.W.Win.Content().MinSize(); least.Height > 700 || least.Width > 1280 {
				t.Errorf("%s at %d %%: the window asks for %v", page, percent, least)
			}
		}
	}
}

func TestWithLargeTextTheBannerStandsBesideHowFarTheCountIs(t *testing.T) {
	d := desktest.Sit(t).By(practice.Officer).Going("callowland")
	for _, size := range []fyne.Size{desktest.Laptop, fyne.NewSize(1275, 700)} {
		d.SeenAs(look.Light, 150, size)
		lines := d.TopLines()
		banner, progress, role := lines[0], lines[2], lines[4]
		if top, foot := progress.Position().Y, role.Position().Y+role.Size().Height; top >= foot || progress.Position().X < banner.Size().Width {
			t.Errorf("at %v how far it is stands at %v, and who is there ends at %v", size, progress.Position(), foot)
		}
	}
}
