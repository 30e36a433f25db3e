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
	"wardcount/forms/words"
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
		{"account 01", "", at("Callowland", sheet.BallotPaperAccount, "1")},
		{"account 0", "", ""},
		{"votes", "", at("Callowland", sheet.CountResult, "")},
		{"votes park", "", at("Park", sheet.CountResult, "")},
		{"postal votes", "", at("Callowland", sheet.PostalDay, "")},
		{"statement", "Park", "statement of " + string(wards["Park"])},
		{"account nowhere", "", ""},
		{"account 999", "", ""},
	} {
		got := ""
		if found := desk.Find(all, row.query, wards[row.here]); len(found) > 0 {
			got = found[0].Page
			if found[0].Statement {
				got = "statement of " + string(found[0].Ward)
			} else if got == "" {
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
	all, sheets := forms.Places(d.Count.State()), 0
	for _, p := range all {
		if p.Sheet == (sheet.ID{}) {
			continue // a page, a statement, a box at the door
		}
		sheets++
		if got := desk.Find(all, formstest.Words(d.Script.Election, p.Sheet), ""); len(got) == 0 || got[0].Sheet != p.Sheet {
			t.Errorf("%q does not lead to %s", formstest.Words(d.Script.Election, p.Sheet), p.Sheet)
		}
	}
	if sheets < 100 {
		t.Errorf("only %d sheets were looked for", sheets)
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

// answering is what go-to lists for what is typed.
func answering(d *desktest.Seat, typed string) string {
	d.Press(fyne.KeyF3)
	typing(d, typed)
	defer d.Press(fyne.KeyEscape)
	return d.Part("question")
}

func TestGoToFindsWhatOneHasHalfKeyed_AndWhatIsAwaitedBeforeWhatIsIn(t *testing.T) {
	d := desktest.SitInPairs(t)
	d.GoTo("account 3")
	d.Write("12")
	if got := answering(d, "half"); !strings.Contains(got, "half keyed by you") || strings.Count(got, "Ballot paper account") != 1 {
		t.Errorf("clerk A's half-keyed sheets are\n%s", got)
	}
	d.Person(practice.ClerkB)
	if got := answering(d, "half"); strings.Contains(got, "half keyed by you") {
		t.Errorf("clerk B's half-keyed sheets are\n%s", got)
	}
	d.Press(fyne.KeyEscape)
	d.Quickly(d.First().ID, reconcile.StepProvisional)
	d.GoTo("backup") // a page of no ward
	if got := answering(d, "votes"); !strings.Contains(got, "> 22 Count result  46 Central · awaited") {
		t.Errorf("votes finds\n%s", got)
	}
}

func TestGoToFindsRoomsAndCommandsByTheWordsOfWhoLooksForThem_EachOnce(t *testing.T) {
	d := desktest.Sit(t)
	for typed, want := range map[string]string{"person": words.Person, "people": words.Person, "restore": words.ToBackup, "backup": words.ToBackup,
		"print": words.ToPapers, "differently": words.Differed, "projector": words.Hall} {
		if got := answering(d, typed); strings.Count(got, want) != 1 {
			t.Errorf("%s finds\n%s", typed, got)
		}
	}
	d.GoTo("restore")
	if !d.At("backup") {
		t.Errorf("restore leads to %v", d.W.Screen.Name())
	}
}

func TestAStationThatIsWritten01IsFoundBy1(t *testing.T) {
	two := func(e *setup.Election) {
		desktest.TwoStations(e)
		for i := range e.Stations {
			e.Stations[i].ID = "0" + e.Stations[i].ID
			e.Boxes[i].ID, e.Boxes[i].Stations = "0"+e.Boxes[i].ID, []setup.StationID{e.Stations[i].ID}
		}
	}
	d := desktest.Small(t, two)
	d.GoTo("account 2")
	if id := d.Sheet().ID; id.Subject != "02" {
		t.Errorf("account 2 leads to %s", id)
	}
	d.AtDoor("2")
	if name := d.W.Screen.Name(); !slices.Contains(name, "02") {
		t.Errorf("2 at the door leads to %v; said %q", name, d.Said())
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
