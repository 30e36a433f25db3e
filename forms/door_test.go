package forms

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/export"
	"wardcount/forms/desk"
	"wardcount/forms/door"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

func TestABoxIsReceivedByItsNumberAndWhatIsLackingIsAskedFor(t *testing.T) {
	d := sit(t)
	d.Shortcut(desk.WithCtrl(fyne.KeyD))
	if !strings.Contains(d.texts(), "58 of 58 boxes still out") {
		t.Errorf("the door says:\n%s", d.texts())
	}
	d.atDoor("12")
	d.lines("2214", "Practice presiding officer", "2 seals, whole", "y", "3", "n", "1", "The tendered packet comes by car.")
	got, in := d.count.State().Door["12"]
	if !in || export.UKTime(got.At) != "3 May 2018, 22:14" || got.Officer != "Practice presiding officer" || got.Seals != "2 seals, whole" ||
		!got.Account || got.Packets != figure.Keyed[figure.Packets](3) || got.Tendered || !got.VoterID || got.Note != "The tendered packet comes by car." {
		t.Fatalf("received: %+v; said: %q", got, d.said())
	}
	if !strings.Contains(d.said(), "Box 12 is in, 22:14; 57 of 58 still out. It lacks: packet of tendered papers.") {
		t.Errorf("said: %q", d.said())
	}
	if texts := d.texts(); !strings.Contains(texts, "57 of 58 boxes still out · 1 is in and lacks something") || !strings.Contains(texts, "lacks: packet of tendered papers") {
		t.Errorf("the door says:\n%s", texts)
	}
	if p, ok := d.w.Screen.(*door.DoorPage); !ok || d.Canvas.Focused() != fyne.Focusable(p.Entry) {
		t.Fatal("the next box cannot be typed at once")
	}
	d.atDoor("12") // the packet has come: what was said before stands in the lines
	d.lines("", "", "", "", "", "y", "", "")
	if got := d.count.State().Door["12"]; !got.Tendered || !got.Account || export.UKTime(got.At) != "3 May 2018, 22:14" || got.Officer != "Practice presiding officer" {
		t.Errorf("corrected: %+v; said: %q", got, d.said())
	}
}

func TestNothingOfAReceiptIsTakenForGranted(t *testing.T) {
	d := sit(t)
	d.atDoor("7")
	d.lines("", "", "", "") // the account: neither yes nor no
	f, open := d.w.Screen.(*door.ReceiptForm)
	if !open || !strings.Contains(d.said(), "Ballot paper account in? say yes or no") || d.Canvas.Focused() != f.Lines[3].Field {
		t.Fatalf("said: %q", d.said())
	}
	d.lines("x")
	if !strings.Contains(d.said(), "type y or n") {
		t.Errorf("said: %q", d.said())
	}
	d.Press(fyne.KeyUp, fyne.KeyUp, fyne.KeyUp)
	d.lines("half past ten")
	if !strings.Contains(d.said(), "is not a time of day") {
		t.Errorf("said: %q", d.said())
	}
	d.Press(fyne.KeyEscape)
	if _, door := d.w.Screen.(*door.DoorPage); !door || len(d.count.State().Door) != 0 {
		t.Errorf("the screen is %v", d.w.Screen.Name())
	}
	d.atDoor("999")
	if !strings.Contains(d.said(), "There is no box “999” at the door") {
		t.Errorf("said: %q", d.said())
	}
}

func TestATimeThatIsTypedIsOfTheNightAlsoAtTheMinuteThatIsOffered(t *testing.T) {
	d := sit(t)
	d.atDoor("12")
	offered := f(d).Lines[0].Text()
	d.lines(offered, "", "", "y", "0", "n", "y", "")
	night, err := app.TimeOfNight(offered, d.script.Election.Date)
	if err != nil {
		t.Fatal(err)
	}
	if got := d.count.State().Door["12"]; !got.At.Equal(night) || got.At.Year() != 2018 {
		t.Errorf("typed %s, received: %+v; said: %q", offered, got, d.said())
	}
	d.atDoor("13") // where nothing is typed, the box comes now
	offered = f(d).Lines[0].Text()
	d.lines("", "", "", "y", "0", "n", "y", "")
	if got := d.count.State().Door["13"]; got.At.Year() == 2018 || !strings.HasSuffix(export.UKTime(got.At), ", "+offered) {
		t.Errorf("offered %s, received: %+v; said: %q", offered, got, d.said())
	}
}

func TestTheDoorOfFiveHundredBoxesIsFilteredAndDrawsWhatIsSeen(t *testing.T) {
	d := small(t, func(e *setup.Election) {
		for i := 2; i <= 500; i++ {
			id, place := strconv.Itoa(i), "Practice hall "+strconv.Itoa(i%100)
			if i%100 == 42 {
				place = "Practice quay"
			}
			e.Stations = append(e.Stations, setup.Station{ID: setup.StationID(id), Place: place, Contests: e.Stations[0].Contests})
			e.Boxes = append(e.Boxes, setup.Box{ID: setup.BoxID(id), Contests: e.Stations[0].Contests, Stations: []setup.StationID{setup.StationID(id)}})
		}
	})
	d.Shortcut(desk.WithCtrl(fyne.KeyD))
	p := d.w.Screen.(*door.DoorPage)
	if all, drawn := len(p.List.Shown()), len(drawnRows(p.List)); all < 500 || drawn > 60 || drawn < 10 {
		t.Errorf("%d rows, %d of them drawn", all, drawn)
	}
	for range 450 {
		d.Press(fyne.KeyDown)
	}
	if !inSight(p.List) {
		t.Errorf("box %s is not to be seen", p.List.Key())
	}
	for _, r := range "quay" {
		d.Char(r)
	}
	if texts := d.texts(); !strings.Contains(texts, "Still out · 5") || !strings.Contains(texts, "Box 342") {
		t.Errorf("the door says:\n%s", texts)
	}
	d.Press(fyne.KeyDown, fyne.KeyReturn)
	if f, open := d.w.Screen.(*door.ReceiptForm); !open || f.Row.Box.ID != "142" {
		t.Errorf("the screen is %v", d.w.Screen.Name())
	}
	if len(f(d).Lines) != 7 {
		t.Errorf("%d lines, although nobody is asked who they are", len(f(d).Lines))
	}
}

func f(d *seat) *door.ReceiptForm { return d.w.Screen.(*door.ReceiptForm) }

func TestTheDoorIsFoundByGoToAndInTheListAndSaysWhereThereIsNone(t *testing.T) {
	d := sit(t)
	d.goTo("door")
	if _, ok := d.w.Screen.(*door.DoorPage); !ok {
		t.Errorf("the screen is %v", d.w.Screen.Name())
	}
	d.goTo("door 30")
	if f, ok := d.w.Screen.(*door.ReceiptForm); !ok || f.Row.Box.ID != "30" {
		t.Errorf("the screen is %v", d.w.Screen.Name())
	}
	if !strings.Contains(d.w.KeyWords(), "Ctrl+D door") || !d.w.Wards.List.MoveTo(desk.DoorKey) {
		t.Error("the door is nowhere to be seen")
	}
	none := small(t, func(e *setup.Election) {
		e.Contests[0].CountOnly, e.Stations, e.Boxes = true, nil, nil
	})
	none.Shortcut(desk.WithCtrl(fyne.KeyD))
	if !strings.Contains(none.texts(), "No ballot box comes to this count") || !strings.Contains(none.texts(), "set-up workbook") {
		t.Errorf("an empty door says:\n%s", none.texts())
	}
}

func TestAViewerReceivesNothing(t *testing.T) {
	d := small(t, func(e *setup.Election) {
		e.People = append(e.People, setup.Person{Name: "Practice viewer", Role: setup.Viewer})
	})
	d.person("Practice viewer")
	d.atDoor("1")
	d.lines("", "", "", "y", "0", "y", "")
	if len(d.count.State().Door) != 0 || !strings.Contains(d.said(), "Practice viewer is a viewer and may not receive a ballot box") {
		t.Errorf("said: %q", d.said())
	}
	d.person(practice.ClerkA)
	d.Press(fyne.KeyEnter)
	if len(d.count.State().Door) != 1 {
		t.Errorf("said: %q", d.said())
	}
}

func TestTheDoorShowsOneOfItsPartsAndAnotherOrderByOneKey(t *testing.T) {
	d := sit(t)
	d.atDoor("12")
	d.lines("2214", "Practice presiding officer", "", "y", "3", "n", "1", "")
	d.atDoor("3")
	d.lines("2231", "Practice presiding officer", "", "y", "3", "y", "1", "")
	p := d.w.Screen.(*door.DoorPage)
	ctrl := func(digit fyne.KeyName) { d.Shortcut(desk.WithCtrl(digit)) }
	for digit, want := range map[fyne.KeyName]int{fyne.Key1: 58, fyne.Key2: 56, fyne.Key3: 1, fyne.Key4: 1} {
		ctrl(digit)
		if n := len(rowKeys(p.List)); n != want {
			t.Errorf("Ctrl+%s leaves %d boxes, want %d", digit, n, want)
		}
	}
	if texts := d.texts(); !strings.Contains(texts, "Ctrl+1 All 58") || !strings.Contains(texts, "Ctrl+2 Still out 56") || !strings.Contains(texts, "Ctrl+3 Lacking something 1") || !strings.Contains(texts, "Ctrl+4 In whole 1") || !strings.Contains(p.Hints(), "Ctrl+1–4") {
		t.Errorf("the door says:\n%s", texts)
	}
	ctrl(fyne.Key1)
	byNumber := rowKeys(p.List)
	d.Char('+')
	byPlace := rowKeys(p.List)
	if !strings.Contains(d.texts(), "By place") || byNumber[0] != "1" || byPlace[0] == byNumber[0] && byPlace[10] == byNumber[10] || p.Entry.Text != "" {
		t.Errorf("by number %v, by place %v", byNumber, byPlace)
	}
	d.Write("12")
	d.Press(fyne.KeyReturn)
	if f, open := d.w.Screen.(*door.ReceiptForm); !open || f.Row.Box.ID != "12" {
		t.Errorf("a number and Enter lead to %v", d.w.Screen.Name())
	}
}

func TestTheDoorSaysHowLongAgoTheLastBoxCameAndWhichPlacesAreOut(t *testing.T) {
	d := sit(t)
	d.atDoor("12")
	d.lines("2214", "Practice presiding officer", "", "y", "3", "y", "1", "")
	p := d.w.Screen.(*door.DoorPage)
	at := d.count.State().Door["12"].At
	p.Now = func() time.Time { return at.Add(6 * time.Minute) }
	d.clock.tick()
	texts := lines(d.texts())
	if !strings.Contains(texts, "57 of 58 boxes still out\nLast: box 12, 22:14, 6 min ago") {
		t.Errorf("the door says:\n%s", texts)
	}
	d.Shortcut(desk.WithCtrl(fyne.Key3))
	if !strings.Contains(d.texts(), "No box is like that now. Ctrl+1: all boxes.") {
		t.Errorf("where nothing is lacking:\n%s", d.texts())
	}
	d.Press(fyne.KeyEscape)
	if n := len(rowKeys(p.List)); n != 58 || d.w.Screen != desk.Screen(p) {
		t.Errorf("after Escape %d boxes", n)
	}
	place := d.count.State().DoorLog()[0].Places[0]
	if !strings.Contains(texts, "Still out, by place\n") || !strings.Contains(texts, place+" · ") || !strings.Contains(texts, "Boxes 1") {
		t.Errorf("by place:\n%s", texts)
	}
}
