package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/ward"
)

func TestAbandoningStandsLastAndIsAskedTwice(t *testing.T) {
	d := sit(t)
	d.quickly(d.first().ID, reconcile.StepProvisional)
	d.person(practice.Officer)
	d.goTo(d.first().Name)
	abandon := func(last ...fyne.KeyName) {
		d.Press(fyne.KeyF10, fyne.KeyEnd, fyne.KeyReturn)
		d.answer("A candidate has died.")
		if d.Canvas.Overlays().Top() == nil || d.ward(d.first().Name).State != ward.Provisional {
			t.Fatal("not asked again")
		}
		d.Press(last...)
	}
	abandon(fyne.KeyReturn)
	if s := d.ward(d.first().Name).State; s != ward.Provisional {
		t.Fatalf("Enter made the ward %s", s)
	}
	if texts := d.texts(); !strings.Contains(texts, "would be elected") || strings.Contains(texts, "Elected\n") {
		t.Errorf("before the result is certified:\n%s", texts)
	}
	abandon(fyne.KeyRight, fyne.KeyReturn)
	if s := d.ward(d.first().Name).State; s != ward.Abandoned {
		t.Fatalf("the ward is %s; said: %q", s, d.said())
	}
	texts := d.texts()
	if !strings.Contains(texts, practice.Officer+", returning officer: A candidate has died.") {
		t.Errorf("it does not say why:\n%s", texts)
	}
	for _, never := range []string{words.Majority, "would be elected", "Elected", "Result"} {
		if strings.Contains(texts, never) {
			t.Errorf("an abandoned ward says %q:\n%s", never, texts)
		}
	}
}
