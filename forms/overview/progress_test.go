package overview_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/overview"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// progress goes to the page of progress, by its key.
func progress(d *desktest.Seat) *overview.ProgressPage {
	d.T.Helper()
	d.Shortcut(desk.WithCtrl(fyne.KeyP))
	p, ok := d.W.Screen.(*overview.ProgressPage)
	if !ok {
		d.T.Fatalf("Ctrl+P leads to %v", d.W.Screen.Name())
	}
	return p
}

// line is the row of a ward, as one text.
func line(p *overview.ProgressPage, contest setup.ContestID) string {
	for _, v := range p.List.Shown() {
		if v.Says().Key == string(contest) {
			var cells []string
			for _, c := range v.Says().Cells {
				cells = append(cells, c.Text)
			}
			return strings.Join(cells, "|")
		}
	}
	return ""
}

// scattered brings four wards of Watford to four places of the night.
func scattered(d *desktest.Seat) {
	d.Quickly(d.Contest("Nascot"), reconcile.StepDeclare)
	d.Quickly(d.Contest("Tudor"), reconcile.StepCertify)
	d.Quickly(d.Contest("Park"), reconcile.StepVerify)
	d.Quickly(d.Contest("Central"), reconcile.StepConsult)
}

func TestProgressSaysOfEveryWardWhatItWaitsForAndWhatIsMissingStandsFirst(t *testing.T) {
	d := desktest.Sit(t)
	scattered(d)
	p := progress(d)
	texts := d.Texts()
	for _, want := range []string{"1 of 12 declared\n", "1 of 12 seats declared", "2 of 12 certified", "4 of 12 verified",
		"1 All 12", "2 Still out 9", "6 Ready for a step 3", "7 To certify 1", "8 To declare 1", "9 Declared 1"} {
		if !strings.Contains(texts, want) {
			t.Errorf("not said: %q in\n%s", want, texts)
		}
	}
	order := desktest.RowKeys(p.List)
	if len(order) != 12 || order[11] != string(d.Contest("Nascot")) || d.W.Progress.Wards[0].State != ward.SetUp {
		t.Errorf("in order: %v", order)
	}
	if first := line(p, setup.ContestID(order[0])); !strings.Contains(first, "|Set up|") || !strings.Contains(first, "boxes") || !strings.Contains(first, " awaited") {
		t.Errorf("first: %s", first)
	}
	if got := line(p, d.Contest("Central")); !strings.HasSuffix(got, "|Agents consulted||||now||read back: ready") {
		t.Errorf("Central: %s", got)
	}
	if !strings.Contains(d.KeyWords(), "Ctrl+P progress") || !strings.Contains(p.Hints(), "0: for the room") {
		t.Errorf("the keys are not said: %s", p.Hints())
	}
}

func TestOneKeyPicksWardsOutAndEscapeShowsAllAgain(t *testing.T) {
	d := desktest.Sit(t)
	scattered(d)
	p := progress(d)
	for key, want := range map[rune][]string{'9': {"Nascot"}, '8': {"Tudor"}, '7': {"Central"}} {
		d.Char(key)
		got := desktest.RowKeys(p.List)
		if len(got) != len(want) || got[0] != string(d.Contest(want[0])) {
			t.Errorf("%c leaves %v, want %v", key, got, want)
		}
		if d.W.Ward != d.Contest(want[0]) {
			t.Errorf("the keys mean %s", d.W.Ward)
		}
	}
	if p.Entry.Text != "" {
		t.Errorf("in the field: %q", p.Entry.Text)
	}
	d.Char('5')
	if !strings.Contains(d.Texts(), "No ward is like that now") || d.W.Ward != "" {
		t.Errorf("with nothing to accept:\n%s", d.Texts())
	}
	d.Press(fyne.KeyEscape)
	if n := len(desktest.RowKeys(p.List)); n != 12 || d.W.Screen != desk.Screen(p) {
		t.Errorf("%d wards after Escape", n)
	}
	d.Press(fyne.KeyEscape)
	if d.Canvas.Focused() != fyne.Focusable(d.Wards()) || !d.Wards().Visible() || !desktest.InSight(d.Wards()) {
		t.Error("Escape does not lead to the wards")
	}
}

func TestAnotherOrderIsOneKeyAwayAndStaysForTheNight(t *testing.T) {
	d := desktest.Sit(t)
	scattered(d)
	p := progress(d)
	d.Char('+')
	byName := desktest.RowKeys(p.List)
	if byName[0] != string(d.Contest("Callowland")) || byName[11] != string(d.Contest("Woodside")) || !strings.Contains(d.Texts(), "By name") {
		t.Errorf("by name: %v", byName)
	}
	d.Char('+')
	if byState := desktest.RowKeys(p.List); byState[11] != string(d.Contest("Nascot")) || byState[10] != string(d.Contest("Tudor")) || byState[9] != string(d.Contest("Central")) {
		t.Errorf("by state: %v", byState)
	}
	d.GoTo("door")
	if desktest.RowKeys(progress(d).List)[10] != string(d.Contest("Tudor")) {
		t.Error("the order is forgotten")
	}
}

func TestAWardIsFoundByItsNameAndEnterOpensIt(t *testing.T) {
	d := desktest.Sit(t)
	p := progress(d)
	for _, r := range "hol" {
		d.Char(r)
	}
	if got := desktest.RowKeys(p.List); len(got) != 1 || got[0] != string(d.Contest("Holywell")) {
		t.Fatalf("found: %v", got)
	}
	if a := p.Aside(); a.Title != "Holywell" || len(a.Rows) == 0 {
		t.Errorf("beside it stands %q", a.Title)
	}
	d.Press(fyne.KeyEnter)
	if !d.At("ward", "ward", "Holywell") || strings.Contains(d.Texts(), "The night so far") {
		t.Errorf("Enter leads to %v", d.W.Screen.Name())
	}
	d.Quickly(d.Contest("Holywell"), reconcile.StepVerify)
	if texts := desktest.Lines(d.Texts()); !strings.Contains(texts, "The night so far\nFirst sheet keyed\n") || !strings.Contains(texts, "Still ahead: count begun") {
		t.Errorf("the ward's page says:\n%s", texts)
	}
	p = progress(d)
	for _, r := range "nowhere" {
		d.Char(r)
	}
	if !strings.Contains(d.Texts(), "No ward is called so") {
		t.Errorf("it says:\n%s", d.Texts())
	}
	d.Press(fyne.KeyEscape)
	if n := len(desktest.RowKeys(p.List)); n != 12 {
		t.Errorf("%d wards after Escape", n)
	}
}

func TestBesideTheLinesStandTheNightOfTheWardAndWhoIsStillOut(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.Contest("Park"), reconcile.StepVerify)
	progress(d)
	for _, r := range "park" {
		d.Char(r)
	}
	if texts := desktest.Lines(d.Texts()); !strings.Contains(texts, "The night so far\nFirst sheet keyed\n") || !strings.Contains(texts, "Verified\n") || !strings.Contains(texts, "Next step · count: ready") {
		t.Errorf("beside Park:\n%s", texts)
	}
	d.Press(fyne.KeyEscape)
	for _, r := range "callow" {
		d.Char(r)
	}
	box := d.Ward("Callowland").Boxes[0]
	if texts := desktest.Lines(d.Texts()); !strings.Contains(texts, "Still out\nBox "+string(box.ID)+" · ") {
		t.Errorf("beside Callowland:\n%s", texts)
	}
}

func TestTheTimesGoOnAndNothingTicksOnceThePageHasGone(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.Contest("Park"), reconcile.StepVerify)
	p := progress(d)
	later := d.Count.Now().Add(14*time.Minute + 30*time.Second)
	p.Now = func() time.Time { return later }
	for range 2 { // again and again
		if len(d.Clock.Waiting) != 1 {
			t.Fatalf("%d ticks are waited for", len(d.Clock.Waiting))
		}
		d.Clock.Tick()
	}
	if got := line(p, d.Contest("Park")); !strings.Contains(got, "|14 min|") {
		t.Errorf("Park: %s", got)
	}
	d.GoTo("callowland")
	if n := len(d.Clock.Waiting); n != 0 {
		t.Errorf("%d ticks are waited for although the page has gone", n)
	}
	d.Shortcut(desk.WithCtrl(fyne.KeyD))
	progress(d)
	if n := len(d.Clock.Waiting); n != 1 {
		t.Errorf("%d ticks are waited for", n)
	}
	d.Shortcut(desk.WithCtrl(fyne.KeyQ))
	if n := len(d.Clock.Waiting); !d.W.Closing || n != 0 {
		t.Errorf("closing %v, %d ticks are waited for", d.W.Closing, n)
	}
}

func TestWhatIsDoneElsewhereMovesTheLinesAtOnce(t *testing.T) {
	d := desktest.Sit(t)
	p := progress(d)
	d.Char('9')
	d.Quickly(d.Contest("Park"), reconcile.StepDeclare)
	if got := desktest.RowKeys(p.List); len(got) != 1 || got[0] != string(d.Contest("Park")) {
		t.Errorf("declared: %v", got)
	}
}

func TestTheRoomSeesTheNumbersAloneAndWhatIsMissing(t *testing.T) {
	d := desktest.Sit(t)
	scattered(d)
	p := progress(d)
	d.Char('0')
	texts := d.Texts()
	if !strings.Contains(texts, "1 of 12 declared\n") || !strings.Contains(texts, "Still missing\n") || strings.Contains(texts, "1 All") {
		t.Errorf("the room reads:\n%s", texts)
	}
	rows := p.Room.List.Shown()
	if last := rows[len(rows)-1].Says(); len(rows) != 11 || last.Key != string(d.Contest("Tudor")) || last.Cells[2].Text != "Certified · declare: ready" {
		t.Errorf("%d wards, the last is %s", len(rows), last.Key)
	}
	if d.Wards().Visible() || d.Found().Visible() || d.Canvas.Focused() != fyne.Focusable(p.Room.List) {
		t.Error("something stands beside the room's view")
	}
	d.Press(fyne.KeyEscape)
	if texts := d.Texts(); !strings.Contains(texts, "1 All 12") || d.Canvas.Focused() != fyne.Focusable(p.Entry) || !d.Found().Visible() {
		t.Errorf("back:\n%s", texts)
	}
	d.Char('0')
	d.Char('0')
	if p.Room.On {
		t.Error("0 does not lead back")
	}
}

func TestTheStepOfAWardIsDoneFromItsLine(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.Contest("Park"), reconcile.StepVerify)
	d.Person(practice.Officer)
	progress(d)
	for _, r := range "park" {
		d.Char(r)
	}
	if !strings.Contains(d.KeyWords(), "F9 count") {
		t.Errorf("the keys: %s", d.KeyWords())
	}
	d.Press(fyne.KeyF9, fyne.KeyReturn)
	if got := d.Ward("Park").State; got != ward.Counting {
		t.Errorf("Park is %s; said: %q", got, d.Said())
	}
}

func TestAHundredWardsAndFiveHundredBoxesAreCountedAndDrawnAsFarAsTheyAreSeen(t *testing.T) {
	d := desktest.Small(t, desktest.Hundred)
	officer, err := d.Count.Person(practice.Officer)
	if err == nil {
		err = d.Count.Receive(officer, reconcile.Receipt{Account: true}, "1", "2", "3", "6", "500")
	}
	if err != nil {
		t.Fatal(err)
	}
	if drawn := len(desktest.DrawnRows(d.Wards())); drawn > 60 {
		t.Errorf("%d rows are drawn of the wards at the left", drawn)
	}
	p := progress(d)
	if texts := d.Texts(); !strings.Contains(texts, "5 of 500 boxes in") || !strings.Contains(texts, "0 of 100 declared") || !strings.Contains(texts, "2 Still out 100") {
		t.Errorf("it says:\n%.400s", texts)
	}
	if got := line(p, "local.practice.ward-001.2018-05-03"); !strings.Contains(got, "|10 sheets · 2 boxes|") {
		t.Errorf("ward 1: %s", got)
	}
	if order := desktest.RowKeys(p.List); len(order) != 100 || order[99] != "local.practice.ward-001.2018-05-03" || order[0] != "local.practice.ward-003.2018-05-03" {
		t.Errorf("first %s, last %s of %d", order[0], order[99], len(order))
	}
	if drawn := len(desktest.DrawnRows(p.List)); drawn > 60 || drawn < 10 {
		t.Errorf("%d rows are drawn", drawn)
	}
	if drawn := len(desktest.DrawnRows(d.Wards())); drawn != 0 {
		t.Errorf("%d rows are drawn of a list that has given way", drawn)
	}
	d.Char('0')
	if drawn := len(desktest.DrawnRows(p.Room.List)); drawn > 60 || drawn < 4 {
		t.Errorf("%d rows are drawn for the room", drawn)
	}
	d.Char('0')
	d.Shortcut(desk.WithCtrl(fyne.KeyD))
	if drawn := len(desktest.DrawnRows(d.List())); drawn > 60 || drawn < 10 {
		t.Errorf("%d rows are drawn at the door", drawn)
	}
	if drawn := len(desktest.DrawnRows(d.Found())); drawn > 60 || drawn < 10 {
		t.Errorf("%d rows are drawn of the places", drawn)
	}
}
