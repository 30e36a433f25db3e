package paper_test

import (
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desktest"
	"wardcount/forms/paper"
	"wardcount/reconcile/sheet"
)

func TestAfterTheLastSheetOfAPileTheWardIsShown(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("account 1")
	for range 5 {
		d.Figures(desktest.Account(900, 500, 2, 7))
	}
	if !d.At("ward") {
		t.Errorf("the screen is %v", d.W.Screen.Name())
	}
	if d.Canvas.Focused() != d.W.Screen.Home() {
		t.Error("the keyboard is not on the page")
	}
}

func TestAPileGoesOnWithWhatThisPersonKeys(t *testing.T) {
	d := desktest.SitInPairs(t)
	d.GoTo("account 1")
	for i := range 5 {
		if f := d.Sheet(); f.Turn.Asks != paper.AsksFirst || f.ID.Subject != strconv.Itoa(i+1) {
			t.Fatalf("the pile goes on with station %s, %q", f.ID.Subject, d.How())
		}
		d.Figures(desktest.Account(900, 500, 2, 7))
	}
	if !d.At("ward") {
		t.Fatalf("after the first pile: %v", d.W.Screen.Name())
	}
	d.Person(practice.ClerkB)
	d.Press(fyne.KeyF5)
	for i := range 4 {
		if f := d.Sheet(); f.Turn.Asks != paper.AsksSecond || f.ID.Subject != strconv.Itoa(i+1) {
			t.Fatalf("the pile goes on with station %s, %q", f.ID.Subject, d.How())
		}
		d.Figures(desktest.Account(900, 500, 2, 7))
	}
	if texts := d.Wards().Shown()[0].Says().Under[0].Cells[1].Text; !strings.Contains(texts, "8 awaited · 1 keyed once") {
		t.Errorf("the list of wards says %q", texts)
	}
	d.Press(fyne.KeyEscape)
	d.Person(practice.ClerkA)
	d.Press(fyne.KeyF5)
	if f := d.Sheet(); f.Turn.Asks != paper.AsksFirst || f.ID.Form == sheet.BallotPaperAccount {
		t.Errorf("F5 leads to %s, %q", f.ID, d.How())
	}
}

func TestWhatIsMissingIsSaidExactlyAndWhere(t *testing.T) {
	d := desktest.Small(t, desktest.InPairs)
	ward := d.First().ID
	d.StoreBy(practice.ClerkA, desktest.AccountOfStation(d, "Callowland", "1"), desktest.Account(1931, 517, 3, 7))
	box := sheet.ID{Contest: ward, Form: sheet.BoxVerification, Subject: "1"}
	d.StoreBy(practice.ClerkA, box, sheet.Reading{"verified": 1411})
	d.StoreBy(practice.ClerkB, box, sheet.Reading{"verified": 1417})
	d.Person(practice.Officer)
	d.GoTo("callowland")
	d.Press(fyne.KeyF9)
	for _, words := range []string{
		"1 sheet keyed once · 1 differs",
		"Ballot paper account, Station 1 · Practice hall: keyed once, by Practice clerk A; another person keys it too",
		"Box verification, Box 1 · Practice hall: 1 figure differs; Practice clerk A and Practice clerk B key what differs again",
	} {
		if !strings.Contains(d.Texts(), words) {
			t.Errorf("the page does not say %q:\n%s", words, d.Texts())
		}
	}
	d.Press(fyne.KeyF5)
	if f := d.Sheet(); f.ID.Form != sheet.BallotPaperAccount || f.Turn.Asks != paper.AsksSecond {
		t.Errorf("F5 leads to %s", f.ID)
	}
	d.Press(fyne.KeyEscape)
	d.GoTo("box verification 1")
	d.SaidThat(t, "what differs is with its two typists")
}

func TestAfterTheLastSessionNoFurtherOneOpens(t *testing.T) {
	d := desktest.Small(t, postalPairs)
	d.GoTo("opening 1")
	d.Figures(sheet.Reading{"packets_in": 10, "papers_to_box": 10, "last": 0})
	if d.Sheet().ID.Subject != "2" {
		t.Fatalf("after a session that is not the last: %s", d.Sheet().ID)
	}
	d.Figures(sheet.Reading{"packets_in": 5, "papers_to_box": 5, "last": 1})
	if !d.At("ward") {
		t.Fatalf("after the last session: %v", d.W.Screen.Name())
	}
	for range 5 {
		d.Press(fyne.KeyF5)
		if f, open := d.W.Screen.(*paper.Form); open && f.ID.Form == sheet.PostalOpening {
			t.Fatalf("F5 leads to session %s", f.ID.Subject)
		}
	}
	d.Press(fyne.KeyEscape)
	d.Person(practice.ClerkB) // who has not said yet that there is none
	d.GoTo("opening 1")
	d.Figures(sheet.Reading{"packets_in": 10, "papers_to_box": 10, "last": 0})
	if id := d.Sheet().ID; id.Form != sheet.PostalOpening || id.Subject != "2" {
		t.Errorf("the other is led to %s", id)
	}
}
