package forms_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms"
	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/formstest"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

func TestWordsLeadToThePlaceThatIsMeant(t *testing.T) {
	c, script := desktest.PracticeCount(t)
	wards := map[string]setup.ContestID{}
	for _, contest := range script.Election.Contests {
		wards[contest.Name] = contest.ID
	}
	at := func(ward string, form sheet.Form, subject string) string {
		if subject == "" {
			subject = string(wards[ward])
		}
		return sheet.ID{Contest: wards[ward], Form: form, Subject: subject}.String()
	}
	all := forms.Places(c.State())
	for _, row := range []struct{ query, here, want string }{
		{"account 1", "", at("Callowland", sheet.BallotPaperAccount, "1")},
		{"account 1", "Central", at("Callowland", sheet.BallotPaperAccount, "1")},
		{"account 11", "", at("Holywell", sheet.BallotPaperAccount, "11")},
		{"acc 12", "", at("Holywell", sheet.BallotPaperAccount, "12")},
		{"12 account", "", at("Holywell", sheet.BallotPaperAccount, "12")},
		{"box 7", "", at("Central", sheet.BoxVerification, "7")},
		{"Box P3", "", at("Holywell", sheet.PostalBox, "P3")},
		{"postal box 3", "", at("Holywell", sheet.PostalBox, "P3")},
		{"postal 3", "", at("Holywell", sheet.PostalBox, "P3")},
		{"opening 1", "Central", at("Central", sheet.PostalOpening, "1")},
		{"opening 1 tudor", "Central", at("Tudor", sheet.PostalOpening, "1")},
		{"polling day", "Oxhey", at("Oxhey", sheet.PostalDay, "")},
		{"callowland", "Central", string(wards["Callowland"])},
		{"CALLOW", "Central", string(wards["Callowland"])},
		{"count central", "", at("Central", sheet.CountResult, "")},
		{"count", "Park", at("Park", sheet.CountResult, "")},
		{"rej park", "", at("Park", sheet.RejectedPapers, "")},
		{"voter", "Park", desk.VoterIDKey},
		{"voter 12", "", sheet.ID{Form: sheet.VoterIDPilot, Subject: "12"}.String()},
		{"mayor", "", desk.ElsewhereKey + "mayor.watford.2018-05-03"},
		{"account nowhere", "", ""},
		{"account 999", "", ""},
	} {
		got := ""
		if found := desk.Find(all, row.query, wards[row.here]); len(found) > 0 {
			got = found[0].Page
			if got == "" {
				got = found[0].Sheet.String()
			}
		}
		if got != row.want {
			t.Errorf("%q, while looking at %q, leads to %q; want %q", row.query, row.here, got, row.want)
		}
	}
}

func TestAnEmptyQueryShowsTheWardsFirst(t *testing.T) {
	c, script := desktest.PracticeCount(t)
	found := desk.Find(forms.Places(c.State()), "  ", "")
	for i, contest := range script.Election.Contests {
		if found[i].Page != string(contest.ID) {
			t.Errorf("place %d is %q", i, found[i].Label)
		}
	}
}

func TestEveryPlaceCanBeComeToByItsOwnWords(t *testing.T) {
	d := desktest.Sit(t)
	for _, p := range forms.Places(d.Count.State()) {
		if p.Page == "" {
			if got := desk.Find(forms.Places(d.Count.State()), formstest.Words(d.Script.Election, p.Sheet), ""); len(got) == 0 || got[0].Sheet != p.Sheet {
				t.Errorf("%q does not lead to %s", formstest.Words(d.Script.Election, p.Sheet), p.Sheet)
			}
		}
	}
}

func TestAnApostropheIsNoHindrance(t *testing.T) {
	for _, typed := range []string{"St Peter's", "st peters", "ST PETER’S"} {
		if got := desk.WordsOf(typed); !slices.Equal(got, []string{"st", "peters"}) {
			t.Errorf("%q is read as %q", typed, got)
		}
	}
}

func TestAFurtherCountInThePaletteNamesItsWard(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepProvisional)
	found := desk.Find(forms.Places(d.Count.State()), "count result again", "")
	if len(found) == 0 || found[0].Label != "Count result again · "+d.First().Name+" · count 2" {
		t.Errorf("found: %+v", found)
	}
}

func TestGoToFindsEveryPaperByItsWordsFirstOfTheWardThatIsLookedAt(t *testing.T) {
	d := desktest.Sit(t)
	here := d.First().ID
	all := append(append(forms.Places(d.W.State), forms.CommandPlaces(d.W)...), forms.PaperPlaces(d.W.State)...)
	for query, want := range map[string]string{"statement verification": "verification", "tendered": "tendered", "slip": "provisional", "script": "script", "declaration poll": "declaration", "declaration": "script",
		"statement rejected": "rejected", "notice result": "result", "uncontested": "uncontested", "statement postal": "postal", "packets": "packets", "labels": "labels", "print": "verification"} {
		found := desk.Find(all, query, here)
		i := slices.IndexFunc(found, func(p desk.Place) bool { return p.Paper != "" })
		if i < 0 || i > 2 || found[i].Paper != want || found[i].Ward != here {
			t.Errorf("%q finds %+v at %d", query, found[:min(len(found), 3)], i)
		}
	}
	for query, want := range map[string]string{"script": "script", "slip": "provisional"} {
		if found := desk.Find(all, query, ""); found[0].Paper != want || found[0].Ward != "" {
			t.Errorf("at no ward, %s finds %+v", query, found[0])
		}
	}
	if found := desk.Find(all, "callowland", here); found[0].Page != string(here) {
		t.Errorf("callowland finds %+v", found[0])
	}
}

func TestTheLineOfPapersOnAWardsPageIsForWhoMayDrawThemUp(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepVerify)
	d.GoTo("callowland")
	line := "Papers: statement of verification, tendered papers and labels (Ctrl+Shift+P)"
	if strings.Contains(d.Texts(), "Papers: ") {
		t.Errorf("a clerk sees:\n%s", d.Texts())
	}
	first := d.List().Key()
	d.Person(practice.Supervisor)
	if !strings.Contains(d.Texts(), line) {
		t.Errorf("a supervisor sees:\n%s", d.Texts())
	}
	d = desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepCertify)
	d.Person(practice.Officer)
	d.GoTo("callowland")
	d.Press(fyne.KeyHome)
	for range 4 {
		if d.List().Key() == "papers" {
			break
		}
		d.Press(fyne.KeyDown)
	}
	d.Press(fyne.KeyReturn)
	if !d.At("papers") || first == "papers" {
		t.Errorf("the line leads to %v", d.W.Screen.Name())
	}
}
