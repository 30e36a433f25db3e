package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/kit/lists"
	"wardcount/forms/paper"
	"wardcount/forms/steps"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/sheet"
)

func TestEveryCommandIsReachedByItsKeyByGoToAndIsInHelp(t *testing.T) {
	d := sit(t)
	d.Press(fyne.KeyF1)
	help := " "
	for _, l := range d.lookAround().leaves {
		help += l.what + " "
	}
	d.Press(fyne.KeyEscape)
	places := commandPlaces(d.w)
	for _, c := range d.w.Keys.All() {
		ran := 0
		c.Enabled, c.Run = nil, func() { ran++ }
		for _, there := range []func(){
			func() { d.w.OpenPage(string(d.first().ID)) },
			func() { paper.Open(d.w, accountOfStation(d, d.first().Name, "1"), 0) },
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
	d := sit(t)
	d.goTo("zoom bigger")
	if d.w.Percent != 110 {
		t.Errorf("the text is at %d %%", d.w.Percent)
	}
	d.Press(fyne.KeyF3)
	d.typing("explain finding")
	if !strings.Contains(d.markup(), "F7 · "+words.FindingNone) {
		t.Errorf("the list says:\n%s", d.markup())
	}
	d.Press(fyne.KeyReturn)
	d.saidThat(t, words.Explain+": "+words.FindingNone)
}

func TestTextGrowsByEveryPlusOfTheKeyboard(t *testing.T) {
	d := sit(t)
	d.goTo("account 1")
	want := 100
	for _, plus := range append(desk.Pluses, desk.WithCtrl(fyne.KeyEqual)) {
		d.Shortcut(plus)
		if want += 10; d.w.Percent != want {
			t.Errorf("%s: %d %%, want %d %%", plus.(*desktop.CustomShortcut).ShortcutName(), d.w.Percent, want)
		}
	}
}

func TestTheKeyLineOffersWhatIsPossibleHereAndNow(t *testing.T) {
	offered := func(d *seat, keys string) bool {
		return strings.Contains(" "+d.w.KeyWords()+" ", " "+keys+" ")
	}
	d := sit(t)
	d.goTo("callowland")
	for _, keys := range []string{"F6", "F7", "F8", "F9", "F11", "F12"} {
		if offered(d, keys) {
			t.Errorf("before anything is keyed a clerk is offered %s: %s", keys, d.w.KeyWords())
		}
	}
	d.store(d.first().ID, sheet.BallotPaperAccount, "1", odd())
	for keys, want := range map[string]bool{"F6": true, "F7": true, "F8": false, "F9": false} {
		if offered(d, keys) != want {
			t.Errorf("a clerk at a finding: %s is offered: %v", keys, !want)
		}
	}
	d = sit(t)
	d.quickly(d.first().ID, reconcile.StepCertify)
	d.person(practice.Officer)
	d.goTo("callowland")
	for keys, want := range map[string]bool{"F9": true, "F11": false, "F12": false} {
		if offered(d, keys) != want {
			t.Errorf("certified: %s is offered: %v", keys, !want)
		}
	}
	d.Press(fyne.KeyF9, fyne.KeyEnd, fyne.KeyReturn)
	if !offered(d, "F12") || offered(d, "F11") || strings.Contains(d.markup(), "F11") {
		t.Errorf("declared: %s", d.w.KeyWords())
	}
}

func TestAfterTheReadBackEnterOffersTheNextStep(t *testing.T) {
	d := sit(t)
	d.quickly(d.first().ID, reconcile.StepConsult)
	d.person(practice.Officer)
	d.goTo("callowland")
	d.Press(fyne.KeyF9)
	d.readBackAll()
	if l := d.w.Screen.Home().(*lists.List); l.Key() != steps.NextKey {
		t.Fatalf("the page stands at %q", l.Key())
	}
	d.Press(fyne.KeyReturn)
	if _, open := d.w.Screen.(*steps.CertificatePage); !open || !strings.Contains(d.texts(), words.CertifyEnter(d.w.Person)) {
		t.Errorf("Enter leads to %v:\n%s", d.w.Screen.Name(), d.texts())
	}
}
