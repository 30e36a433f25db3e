package forms_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms"
	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/kit/lists"
	"wardcount/forms/paper"
	"wardcount/forms/steps"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/sheet"
)

func TestEveryCommandIsReachedByItsKeyByGoToAndIsInHelp(t *testing.T) {
	d := desktest.Sit(t)
	d.Press(fyne.KeyF1)
	help := " "
	for _, l := range d.LookAround().Leaves {
		help += l.What + " "
	}
	d.Press(fyne.KeyEscape)
	places := forms.CommandPlaces(d.W)
	for _, c := range d.W.Keys.All() {
		ran := 0
		c.Enabled, c.Run = nil, func() { ran++ }
		for _, there := range []func(){
			func() { d.W.OpenPage(string(d.First().ID)) },
			func() { paper.Open(d.W, desktest.AccountOfStation(d, d.First().Name, "1"), 0) },
		} {
			there()
			if c.Key != "" {
				d.Press(c.Key)
			} else {
				d.Shortcut(c.Shortcut)
			}
		}
		if ran != 2 {
			t.Errorf("%s ran %d times by %s on a page and in a field", c.Name, ran, c.Keys)
		}
		if c.Keys == "" || !strings.Contains(help, " "+c.Keys+" "+c.Name+" ") {
			t.Errorf("help does not tell of %s on %q", c.Name, c.Keys)
		}
		if found := desk.Find(places, c.Name, ""); len(found) == 0 || found[0].Command != c.Name || !strings.HasPrefix(found[0].Detail, c.Keys) {
			t.Errorf("go-to finds %v for %s", found, c.Name)
		}
	}
}

func TestGoToFindsACommandByOtherWordsAndSaysWhyItCannotBeDone(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("zoom bigger")
	if d.W.Percent != 110 {
		t.Errorf("the text is at %d %%", d.W.Percent)
	}
	d.Press(fyne.KeyF3)
	typing(d, "explain finding")
	if !strings.Contains(d.Markup(), "F7 · "+words.FindingNone) {
		t.Errorf("the list says:\n%s", d.Markup())
	}
	d.Press(fyne.KeyReturn)
	d.SaidThat(t, words.Explain+": "+words.FindingNone)
}

func TestTheKeyLineOffersWhatIsPossibleHereAndNow(t *testing.T) {
	offered := func(d *desktest.Seat, keys string) bool {
		return strings.Contains(" "+d.KeyWords()+" ", " "+keys+" ")
	}
	d := desktest.Sit(t)
	d.GoTo("callowland")
	for _, keys := range []string{"F6", "F7", "F8", "F9", "F11", "F12"} {
		if offered(d, keys) {
			t.Errorf("before anything is keyed a clerk is offered %s: %s", keys, d.KeyWords())
		}
	}
	d.Store(d.First().ID, sheet.BallotPaperAccount, "1", desktest.Odd())
	for keys, want := range map[string]bool{"F6": true, "F7": true, "F8": false, "F9": false} {
		if offered(d, keys) != want {
			t.Errorf("a clerk at a finding: %s is offered: %v", keys, !want)
		}
	}
	d = desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepCertify)
	d.Person(practice.Officer)
	d.GoTo("callowland")
	for keys, want := range map[string]bool{"F9": true, "F11": false, "F12": false} {
		if offered(d, keys) != want {
			t.Errorf("certified: %s is offered: %v", keys, !want)
		}
	}
	d.Press(fyne.KeyF9, fyne.KeyEnd, fyne.KeyReturn)
	if !offered(d, "F12") || offered(d, "F11") || strings.Contains(d.Markup(), "F11") {
		t.Errorf("declared: %s", d.KeyWords())
	}
}

func TestAfterTheReadBackEnterOffersTheNextStep(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepConsult)
	d.Person(practice.Officer)
	d.GoTo("callowland")
	d.Press(fyne.KeyF9)
	d.ReadBackAll()
	if l := d.W.Screen.Home().(*lists.List); l.Key() != steps.NextKey {
		t.Fatalf("the page stands at %q", l.Key())
	}
	d.Press(fyne.KeyReturn)
	if !d.At("certificate") || !strings.Contains(d.Texts(), words.CertifyEnter(d.W.Person)) {
		t.Errorf("Enter leads to %v:\n%s", d.W.Screen.Name(), d.Texts())
	}
}
