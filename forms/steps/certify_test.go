package steps_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wardcount/app/practice"
	"wardcount/forms/desktest"
	"wardcount/forms/steps"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/ward"
)

func TestTheCertificateIsReadBeforeEnterCertifiesIt(t *testing.T) {
	d := desktest.ReadBackDone(t)
	hash := steps.CertificateHash(d.W, d.Ward(d.First().Name))
	d.Press(fyne.KeyF9)
	for _, want := range []string{"Callowland: what will be certified", "certificate " + hash, "STOTESBURY Ian\nLiberal Democrats\n1,044\nwould be elected", "Majority\n",
		"Unmarked or void for uncertainty", "Ballot box turnout", "Enter certifies this as " + practice.Officer + ", returning officer."} {
		if !strings.Contains(d.Texts(), want) {
			t.Errorf("it does not say %q:\n%s", want, d.Texts())
		}
	}
	d.Press(fyne.KeyEscape)
	if w := d.Ward(d.First().Name); w.State != ward.Consulted || w.Certificate != nil {
		t.Fatalf("Escape certified: %s", w.State)
	}
	d.Press(fyne.KeyF9)
	test.Tap(d.W.Screen.(*steps.CertificatePage).List.Shown()[len(d.W.Screen.(*steps.CertificatePage).List.Shown())-1])
	if d.Ward(d.First().Name).Certificate != nil {
		t.Fatal("a click certified")
	}
	d.Press(fyne.KeyEnd, fyne.KeyReturn)
	w := d.Ward(d.First().Name)
	if w.Certificate == nil || w.Certificate.ShortHash() != hash {
		t.Fatalf("certified %v; shown %s; said: %q", w.Certificate, hash, d.Said())
	}
}

func TestACertificateIsReadAgainFromTheWardsPage(t *testing.T) {
	d := desktest.ReadBackDone(t)
	d.Press(fyne.KeyF9, fyne.KeyEnd, fyne.KeyReturn)
	d.GoTo(d.First().Name)
	d.Press(fyne.KeyHome, fyne.KeyReturn)
	for _, want := range []string{"Callowland: certificate", "Certified by " + practice.Officer + ", returning officer, ", "STOTESBURY Ian\nLiberal Democrats\n1,044\nElected"} {
		if !strings.Contains(d.Texts(), want) {
			t.Errorf("it does not say %q:\n%s", want, d.Texts())
		}
	}
	if strings.Contains(d.Texts(), "Enter certifies") {
		t.Error("it offers to certify again")
	}
	d.Press(fyne.KeyF9)
	if _, open := d.W.Screen.(*steps.Declaration); !open {
		t.Errorf("F9 leads to %v; said: %q", d.W.Screen.Name(), d.Said())
	}
}

func TestAcceptingWithTheCertificateListsWhoIsElectedAndByHowMuch(t *testing.T) {
	d := desktest.ReadBackDone(t)
	text := words.StepText(reconcile.StepCertify, d.Ward(d.First().Name), d.W.Person)
	for _, want := range []string{"Ian Stotesbury, Liberal Democrats: 1,044 votes", "Majority: ", "Will be certified by " + practice.Officer} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q: %q", want, text)
		}
	}
}

func TestHowANameIsSaidIsMendedUntilItIsReadAloudAndIsOnNoCertificate(t *testing.T) {
	d := desktest.ReadBackDone(t)
	d.Press(fyne.KeyF9, fyne.KeyEnd, fyne.KeyReturn)
	before := d.Ward(d.First().Name).Certificate.ShortHash()
	e := d.Count.State().Election
	e.Contests = slices.Clone(e.Contests)
	e.Contests[0].Candidates = slices.Clone(e.Contests[0].Candidates)
	for i, c := range e.Contests[0].Candidates {
		if c.Surname == "Stotesbury" {
			e.Contests[0].Candidates[i].SayAs = "STOTES-bree"
		}
	}
	officer, err := d.Count.Person(practice.Officer)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.Count.Mend(officer, d.Count.State(), e, "The candidate told us how it is said."); err != nil {
		t.Fatal(err)
	}
	if now := d.Ward(d.First().Name).Certificate; now.ShortHash() != before || slices.ContainsFunc(now.Candidates, func(c ward.CertifiedCandidate) bool { return c.SayAs != "" }) {
		t.Errorf("the certificate is %s, was %s", now.ShortHash(), before)
	}
	d.GoTo(d.First().Name)
	d.Press(fyne.KeyF9)
	if !strings.Contains(d.Texts(), "Say: STOTES-bree") {
		t.Errorf("the declaration:\n%s", d.Texts())
	}
}

func TestAHeldOrRepeatedF9NeitherReadsBackNorCertifiesNorDeclares(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepConsult)
	d.Person(practice.Officer)
	d.GoTo(d.First().Name)
	d.Press(fyne.KeyF9, fyne.KeyF9, fyne.KeyF9, fyne.KeyF9)
	if r, open := d.W.Screen.(*steps.ReadBack); !open || r.Ticked != 0 {
		t.Fatalf("the screen is %v; said: %q", d.W.Screen.Name(), d.Said())
	}
	d.ReadBackAll()
	d.Press(fyne.KeyF9, fyne.KeyF9, fyne.KeyF9)
	if w := d.Ward(d.First().Name); w.Certificate != nil {
		t.Fatal("F9 certified")
	}
	d.SaidThat(t, words.StepEnterDoes)
	d.Press(fyne.KeyEnd, fyne.KeyReturn, fyne.KeyF9, fyne.KeyF9, fyne.KeyF9)
	if w := d.Ward(d.First().Name); w.State != ward.Certified {
		t.Fatalf("the ward is %s; said: %q", w.State, d.Said())
	}
}

func TestWhoSitsDownAtTheReadBackReadsEveryLineThemselves(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepConsult)
	d.GoTo(d.First().Name)
	d.Press(fyne.KeyF9, fyne.KeyReturn, fyne.KeyReturn)
	if r := d.W.Screen.(*steps.ReadBack); r.Ticked != 2 {
		t.Fatalf("%d ticked", r.Ticked)
	}
	d.Person(practice.Supervisor)
	d.Press(fyne.KeyF9)
	if r, open := d.W.Screen.(*steps.ReadBack); !open || r.Ticked != 0 {
		t.Errorf("the screen is %v; said: %q", d.W.Screen.Name(), d.Said())
	}
}
