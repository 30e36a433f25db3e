package door_test

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
	"wardcount/forms/desktest"
	"wardcount/forms/door"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/progress"
	"wardcount/reconcile/setup"
)

func TestABoxIsReceivedByItsNumberAndWhatIsLackingIsAskedFor(t *testing.T) {
	d := desktest.Sit(t)
	d.Shortcut(desk.WithCtrl(fyne.KeyD))
	if !strings.Contains(d.Texts(), "58 of 58 boxes still out") {
		t.Errorf("the door says:\n%s", d.Texts())
	}
	d.AtDoor("12")
	d.Lines("2214", "Practice presiding officer", "2 seals, whole", "y", "3", "n", "1", "The tendered packet comes by car.")
	got, in := d.Count.State().Door["12"]
	if !in || export.UKTime(got.At) != "3 May 2018, 22:14" || got.Officer != "Practice presiding officer" || got.Seals != "2 seals, whole" ||
		!got.Account || got.Packets != figure.Keyed[figure.Packets](3) || got.Tendered || !got.VoterID || got.Note != "The tendered packet comes by car." {
		t.Fatalf("received: %+v; said: %q", got, d.Said())
	}
	if !strings.Contains(d.Said(), "Box 12 is in, 22:14; 57 of 58 still out. It lacks: packet of tendered papers.") {
		t.Errorf("said: %q", d.Said())
	}
	if texts := d.Texts(); !strings.Contains(texts, "57 of 58 boxes still out · 1 is in and lacks something") || !strings.Contains(texts, "lacks: packet of tendered papers") {
		t.Errorf("the door says:\n%s", texts)
	}
	if p, ok := d.W.Screen.(*door.DoorPage); !ok || d.Canvas.Focused() != fyne.Focusable(p.Entry) {
		t.Fatal("the next box cannot be typed at once")
	}
	d.AtDoor("12") // the packet has come: what was said before stands in the lines
	d.Lines("", "", "", "", "", "y", "", "")
	if got := d.Count.State().Door["12"]; !got.Tendered || !got.Account || export.UKTime(got.At) != "3 May 2018, 22:14" || got.Officer != "Practice presiding officer" {
		t.Errorf("corrected: %+v; said: %q", got, d.Said())
	}
}

func TestNothingOfAReceiptIsTakenForGranted(t *testing.T) {
	d := desktest.Sit(t)
	d.AtDoor("7")
	d.Lines("", "", "", "") // the account: neither yes nor no
	f, open := d.W.Screen.(*door.ReceiptForm)
	if !open || !strings.Contains(d.Said(), "Ballot paper account in? say yes or no") || d.Canvas.Focused() != f.Lines[3].Field {
		t.Fatalf("said: %q", d.Said())
	}
	d.Lines("x")
	if !strings.Contains(d.Said(), "type y or n") {
		t.Errorf("said: %q", d.Said())
	}
	d.Press(fyne.KeyUp, fyne.KeyUp, fyne.KeyUp)
	d.Lines("half past ten")
	if !strings.Contains(d.Said(), "is not a time of day") {
		t.Errorf("said: %q", d.Said())
	}
	d.Press(fyne.KeyEscape)
	if _, door := d.W.Screen.(*door.DoorPage); !door || len(d.Count.State().Door) != 0 {
		t.Errorf("the screen is %v", d.W.Screen.Name())
	}
	d.AtDoor("999")
	if !strings.Contains(d.Said(), "There is no box “999” at the door") {
		t.Errorf("said: %q", d.Said())
	}
}

func TestATimeThatIsTypedIsOfTheNightAlsoAtTheMinuteThatIsOffered(t *testing.T) {
	d := desktest.Sit(t)
	d.AtDoor("12")
	offered := f(d).Lines[0].Text()
	d.Lines(offered, "", "", "y", "0", "n", "y", "")
	night, err := app.TimeOfNight(offered, d.Count.State())
	if err != nil {
		t.Fatal(err)
	}
	if got := d.Count.State().Door["12"]; !got.At.Equal(night) || got.At.Year() != 2018 {
		t.Errorf("typed %s, received: %+v; said: %q", offered, got, d.Said())
	}
	d.AtDoor("13") // where nothing is typed, the box comes now
	offered = f(d).Lines[0].Text()
	d.Lines("", "", "", "y", "0", "n", "y", "")
	if got := d.Count.State().Door["13"]; got.At.Year() == 2018 || !strings.HasSuffix(export.UKTime(got.At), ", "+offered) {
		t.Errorf("offered %s, received: %+v; said: %q", offered, got, d.Said())
	}
}

func TestTheDoorOfFiveHundredBoxesIsFilteredAndDrawsWhatIsSeen(t *testing.T) {
	d := desktest.Small(t, func(e *setup.Election) {
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
	p := d.W.Screen.(*door.DoorPage)
	if all, drawn := len(p.List.Shown()), len(desktest.DrawnRows(p.List)); all < 500 || drawn > 60 || drawn < 10 {
		t.Errorf("%d rows, %d of them drawn", all, drawn)
	}
	for range 450 {
		d.Press(fyne.KeyDown)
	}
	if !desktest.InSight(p.List) {
		t.Errorf("box %s is not to be seen", p.List.Key())
	}
	for _, r := range "quay" {
		d.Char(r)
	}
	if texts := d.Texts(); !strings.Contains(texts, "Still out · 5") || !strings.Contains(texts, "Box 342") {
		t.Errorf("the door says:\n%s", texts)
	}
	d.Press(fyne.KeyDown, fyne.KeyReturn)
	if f, open := d.W.Screen.(*door.ReceiptForm); !open || f.Row.Box.ID != "142" {
		t.Errorf("the screen is %v", d.W.Screen.Name())
	}
	if len(f(d).Lines) != 7 {
		t.Errorf("%d lines, although nobody is asked who they are", len(f(d).Lines))
	}
}

func f(d *desktest.Seat) *door.ReceiptForm { return d.W.Screen.(*door.ReceiptForm) }

func TestTheDoorIsFoundByGoToAndInTheListAndSaysWhereThereIsNone(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("door")
	if _, ok := d.W.Screen.(*door.DoorPage); !ok {
		t.Errorf("the screen is %v", d.W.Screen.Name())
	}
	d.GoTo("door 30")
	if f, ok := d.W.Screen.(*door.ReceiptForm); !ok || f.Row.Box.ID != "30" {
		t.Errorf("the screen is %v", d.W.Screen.Name())
	}
	if !strings.Contains(d.KeyWords(), "Ctrl+D door") || !d.Wards().MoveTo(desk.DoorKey) {
		t.Error("the door is nowhere to be seen")
	}
	none := desktest.Small(t, func(e *setup.Election) {
		e.Contests[0].CountOnly, e.Stations, e.Boxes = true, nil, nil
	})
	none.Shortcut(desk.WithCtrl(fyne.KeyD))
	if !strings.Contains(none.Texts(), "No ballot box comes to this count") || !strings.Contains(none.Texts(), "set-up workbook") {
		t.Errorf("an empty door says:\n%s", none.Texts())
	}
}

func TestAViewerReceivesNothing(t *testing.T) {
	d := desktest.Small(t, func(e *setup.Election) {
		e.People = append(e.People, setup.Person{Name: "Practice viewer", Role: setup.Viewer})
	})
	d.Person("Practice viewer")
	d.AtDoor("1")
	d.Lines("", "", "", "y", "0", "y", "")
	if len(d.Count.State().Door) != 0 || !strings.Contains(d.Said(), "Practice viewer is a viewer and may not receive a ballot box") {
		t.Errorf("said: %q", d.Said())
	}
	d.Person(practice.ClerkA)
	d.Press(fyne.KeyEnter)
	if len(d.Count.State().Door) != 1 {
		t.Errorf("said: %q", d.Said())
	}
}

func TestTheDoorShowsOneOfItsPartsAndAnotherOrderByOneKey(t *testing.T) {
	d := desktest.Sit(t)
	d.AtDoor("12")
	d.Lines("2214", "Practice presiding officer", "", "y", "3", "n", "1", "")
	d.AtDoor("3")
	d.Lines("2231", "Practice presiding officer", "", "y", "3", "y", "1", "")
	p := d.W.Screen.(*door.DoorPage)
	ctrl := func(digit fyne.KeyName) { d.Shortcut(desk.WithCtrl(digit)) }
	for digit, want := range map[fyne.KeyName]int{fyne.Key1: 58, fyne.Key2: 56, fyne.Key3: 1, fyne.Key4: 1} {
		ctrl(digit)
		if n := len(desktest.RowKeys(p.List)); n != want {
			t.Errorf("Ctrl+%s leaves %d boxes, want %d", digit, n, want)
		}
	}
	if texts := d.Texts(); !strings.Contains(texts, "Ctrl+1 All 58") || !strings.Contains(texts, "Ctrl+2 Still out 56") || !strings.Contains(texts, "Ctrl+3 Lacking something 1") || !strings.Contains(texts, "Ctrl+4 In or counted 1") || !strings.Contains(p.Hints(), "Ctrl+1–4") {
		t.Errorf("the door says:\n%s", texts)
	}
	ctrl(fyne.Key1)
	byNumber := desktest.RowKeys(p.List)
	d.Char('+')
	byPlace := desktest.RowKeys(p.List)
	if !strings.Contains(d.Texts(), "By place") || byNumber[0] != "1" || byPlace[0] == byNumber[0] && byPlace[10] == byNumber[10] || p.Entry.Text != "" {
		t.Errorf("by number %v, by place %v", byNumber, byPlace)
	}
	d.Write("12")
	d.Press(fyne.KeyReturn)
	if f, open := d.W.Screen.(*door.ReceiptForm); !open || f.Row.Box.ID != "12" {
		t.Errorf("a number and Enter lead to %v", d.W.Screen.Name())
	}
}

func TestTheDoorSaysHowLongAgoTheLastBoxCameAndWhichPlacesAreOut(t *testing.T) {
	d := desktest.Sit(t)
	d.AtDoor("12")
	d.Lines("2214", "Practice presiding officer", "", "y", "3", "y", "1", "")
	p := d.W.Screen.(*door.DoorPage)
	at := d.Count.State().Door["12"].At
	p.Now = func() time.Time { return at.Add(6 * time.Minute) }
	d.Clock.Tick()
	texts := desktest.Lines(d.Texts())
	if !strings.Contains(texts, "57 of 58 boxes still out\nLast: box 12, 22:14, 6 min ago") {
		t.Errorf("the door says:\n%s", texts)
	}
	for ago, want := range map[time.Duration]string{47 * time.Hour: ", 22:14, 1 day ago\n", 49 * time.Hour: " " + export.UKTime(at) + "\n", 3124 * 24 * time.Hour: " " + export.UKTime(at) + "\n"} {
		p.Now = func() time.Time { return at.Add(ago) }
		d.Clock.Tick()
		if texts := desktest.Lines(d.Texts()); !strings.Contains(texts, "Last: box 12") || !strings.Contains(texts, want) {
			t.Errorf("after %v the door says:\n%s", ago, texts)
		}
	}
	d.Shortcut(desk.WithCtrl(fyne.Key3))
	if !strings.Contains(d.Texts(), "No box is like that now. Ctrl+1: all boxes.") {
		t.Errorf("where nothing is lacking:\n%s", d.Texts())
	}
	d.Press(fyne.KeyEscape)
	if n := len(desktest.RowKeys(p.List)); n != 58 || d.W.Screen != desk.Screen(p) {
		t.Errorf("after Escape %d boxes", n)
	}
	place := progress.DoorLog(d.Count.State())[0].Places[0]
	if !strings.Contains(texts, "Still out, by place\n") || !strings.Contains(texts, place+" · ") || !strings.Contains(texts, "Boxes 1") {
		t.Errorf("by place:\n%s", texts)
	}
}

func TestANumberThatIsNoBoxIsReplacedByTheNextOne(t *testing.T) {
	d := desktest.Sit(t)
	d.AtDoor("980")
	p, ok := d.W.Screen.(*door.DoorPage)
	if !ok || !strings.Contains(d.Said(), "980") {
		t.Fatalf("at %v; said: %q", d.W.Screen.Name(), d.Said())
	}
	d.Write("12")
	if p.Entry.Text != "12" {
		t.Errorf("in the field: %q", p.Entry.Text)
	}
	d.Press(fyne.KeyReturn)
	d.Lines("25x")
	d.Write("2214")
	if f := d.W.Screen.(*door.ReceiptForm); f.Lines[0].Text() != "2214" {
		t.Errorf("in the line of the time: %q; said: %q", f.Lines[0].Text(), d.Said())
	}
}
