package desk_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

func TestAClickOnAWardKeepsTypedFiguresAndTakesTheKeyboardThere(t *testing.T) {
	d := desktest.Sit(t)
	second := d.Script.Election.Contests[1]
	d.GoTo("account 1")
	d.Write("19")
	test.Tap(d.Wards().Shown()[1])
	d.SaidThat(t, "Not stored yet, but kept")
	for range 2 { // the second time, from a sheet in which nothing was typed since
		if !d.At("ward", "ward", second.Name) || d.Canvas.Focused() != d.W.Screen.Home() {
			t.Fatalf("the screen is %v, the keyboard at %v", d.W.Screen.Name(), d.Canvas.Focused())
		}
		d.GoTo("account 1")
		test.Tap(d.Wards().Shown()[1])
	}
	d.GoTo("account 1")
	if f := d.Sheet(); f.Fields[0].Entry.Text() != "19" || d.Wards().Key() != string(d.First().ID) {
		t.Errorf("in the field: %q", f.Fields[0].Entry.Text())
	}
}

func TestLettersInTheListOfWardsLeaveThoseThatAreCalledSo(t *testing.T) {
	d := desktest.Sit(t)
	d.Press(fyne.KeyF4)
	list := d.Wards()
	all := len(desktest.RowKeys(list))
	d.Char('p')
	d.Char('a')
	if got := desktest.RowKeys(list); len(got) != 1 || got[0] != string(d.Contest("Park")) || d.W.Ward != d.Contest("Park") {
		t.Fatalf("left: %v; looked at: %s", got, d.W.Ward)
	}
	if said := list.Shown()[0].Says().Cells[0].Text; !strings.Contains(said, "“pa”") || !strings.Contains(said, "Esc: all") {
		t.Errorf("it says %q", said)
	}
	d.Press(fyne.KeyBackspace)
	if got := desktest.RowKeys(list); len(got) < 2 {
		t.Errorf("after Backspace: %v", got)
	}
	d.Press(fyne.KeyEscape)
	if got := desktest.RowKeys(list); len(got) != all || list.Key() == "" {
		t.Errorf("after Escape: %d rows, at %q", len(got), list.Key())
	}
	for _, r := range "tudor" {
		d.Char(r)
	}
	d.Press(fyne.KeyReturn)
	if !d.At("ward", "ward", "Tudor") || len(desktest.RowKeys(list)) != all {
		t.Errorf("Enter leads to %v, %d rows in the list", d.W.Screen.Name(), len(desktest.RowKeys(list)))
	}
	d.Press(fyne.KeyF4)
	for _, r := range "door" {
		d.Char(r)
	}
	if !d.At("door") {
		t.Errorf("a room's name leads to %v", d.W.Screen.Name())
	}
}

func TestWhatIsMissingStandsFirstInTheListOfWardsOnceItIsAskedFor(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepVerify)
	d.Press(fyne.KeyF4)
	list := d.Wards()
	before := desktest.RowKeys(list)
	d.Char('+')
	after := desktest.RowKeys(list)
	if setup.ContestID(after[0]) == d.First().ID || setup.ContestID(after[11]) != d.First().ID || !strings.Contains(list.Shown()[0].Says().Cells[0].Text, "Most missing first") {
		t.Errorf("in order: %v", after)
	}
	d.Char('+')
	if got := desktest.RowKeys(list); got[0] != before[0] || !strings.Contains(d.Part("foot"), "+: what is missing first") {
		t.Errorf("back: %v", got)
	}
}

func TestTheListOfWardsSaysWhatIsHalfKeyedByWhoIsThere_AndThatFormKIsAwaited(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("account 3")
	d.Write("12")
	d.GoTo("progress")
	if got := d.Part("page"); !strings.Contains(got, "1 half keyed by you") {
		t.Errorf("Progress says\n%s", got)
	}
	if got := d.Wards().Shown()[0].Says(); got.Key != string(d.First().ID) || !strings.Contains(got.Under[0].Cells[1].Text, "1 half keyed by you") {
		t.Errorf("the ward is %+v", got)
	}
	d.Quickly(d.First().ID, reconcile.StepDeclare)
	d.GoTo(d.First().Name)
	if got := d.Part("wards"); !strings.Contains(got, "Declared · Form K awaited") {
		t.Errorf("the wards are\n%s", got)
	}
}

func TestASheetThatIsInKeepsItsPlaceAmongTheStations(t *testing.T) {
	d := desktest.Sit(t)
	d.Store(d.First().ID, sheet.BallotPaperAccount, "2", desktest.Account(1900, 500, 2, 7))
	d.GoTo(d.First().Name)
	var stations []string
	for _, key := range desktest.RowKeys(d.List()) {
		if _, station, ok := strings.Cut(key, "/"+string(sheet.BallotPaperAccount)+"/"); ok {
			stations = append(stations, station)
		}
	}
	if got := strings.Join(stations, " "); got != "1 2 3 4 5" {
		t.Errorf("the stations stand as %s", got)
	}
	d.Store(d.First().ID, sheet.BallotPaperAccount, "1", desktest.Account(1900, 500, 2, 7))
	d.GoTo("backup")
	d.GoTo(d.First().Name)
	d.Press(fyne.KeyReturn) // the page stands at what is due
	if id := d.Sheet().ID; id.Subject != "3" {
		t.Errorf("Enter opens %s", id)
	}
}

func TestTheTopAndTheListCountTheSameSheets(t *testing.T) {
	d := desktest.Small(t, func(*setup.Election) {})
	if top, wards := d.Part("top"), d.Part("wards"); !strings.Contains(top, "Sheets in: verification 0 of 2, count 0 of 2") || !strings.Contains(wards, "Set up · 2 awaited") {
		t.Errorf("the top says\n%s\nand the wards\n%s", top, wards)
	}
}

// marked are the rows of the list at the left that are marked.
func marked(d *desktest.Seat) []string {
	var keys []string
	for _, v := range d.Wards().Shown() {
		if here, _ := v.Here(); here {
			keys = append(keys, v.Says().Key)
		}
	}
	return keys
}

func TestTheListMarksTheRoomThatOneIsInAndNoneWhereItHasNoRow(t *testing.T) {
	d := desktest.Sit(t)
	for _, key := range []string{desk.JournalKey, desk.SetupKey, desk.BackupKey, desk.PublishKey} {
		d.W.OpenPage(desk.CouncilKey)
		if got := marked(d); !slices.Equal(got, []string{desk.CouncilKey}) {
			t.Fatalf("on the council's page %q are marked", got)
		}
		d.W.OpenPage(key)
		d.W.Repaint()
		if got := marked(d); len(got) > 0 {
			t.Errorf("on the page %s %q are marked", key, got)
		}
		d.Press(fyne.KeyF4)
		if got := marked(d); !slices.Equal(got, []string{desk.CouncilKey}) {
			t.Errorf("as the keyboard comes from the page %s %q are marked", key, got)
		}
	}
}

func TestARoomThatTheTypedNameLeavesOutIsMarkedAsOneGoesThere(t *testing.T) {
	d := desktest.Sit(t)
	d.Press(fyne.KeyF4)
	d.Char('t')
	d.Char('u')
	d.Shortcut(desk.WithCtrl(fyne.KeyP))
	if got := marked(d); !slices.Equal(got, []string{desk.ProgressKey}) {
		t.Errorf("on the page of progress %q are marked", got)
	}
}
