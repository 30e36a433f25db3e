package review_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/kit/lists"
	"wardcount/forms/review"
	"wardcount/reconcile/voterid/stations"
)

// reviewing is the review of records that have something of everything, before a supervisor.
func reviewing(t *testing.T) (*desktest.Seat, *review.ReviewPage) {
	t.Helper()
	d := desktest.Sit(t)
	d.RecordsReviewed()
	d.Person(practice.Supervisor)
	d.Shortcut(desk.WithCtrl(fyne.KeyF))
	p, ok := d.W.Screen.(*review.ReviewPage)
	if !ok {
		t.Fatalf("Ctrl+F leads to %v", d.W.Screen.Name())
	}
	return d, p
}

// wants holds what stands on the page against what has to.
func wants(t *testing.T, d *desktest.Seat, all ...string) {
	t.Helper()
	texts := d.Texts()
	for _, words := range all {
		if !strings.Contains(texts, words) {
			t.Errorf("the page does not say %q:\n%s", words, texts)
		}
	}
}

func TestTheReviewIsReachedByItsWords(t *testing.T) {
	d := desktest.Sit(t)
	d.Person(practice.Supervisor)
	for _, words := range []string{"review", "funnel", "voter id review"} {
		d.GoTo("journal")
		if d.GoTo(words); !d.At("review") {
			t.Errorf("%q leads to %v", words, d.W.Screen.Name())
		}
	}
	d.Press(fyne.KeyEscape)
	if !d.At("voterid") {
		t.Errorf("Esc leads to %v", d.W.Screen.Name())
	}
	wants(t, d, "(Ctrl+F)")
}

func TestWhoMayNotReviewIsToldWhy(t *testing.T) {
	d := desktest.Sit(t)
	d.RecordsReviewed()
	d.Shortcut(desk.WithCtrl(fyne.KeyF))
	if texts := d.Texts(); !strings.Contains(texts, "review voter identification") || strings.Contains(texts, "per 1,000") || strings.Contains(texts, "Funnel") {
		t.Errorf("a clerk is shown:\n%s", texts)
	}
	d.Char('3')
	if d.Person(practice.Supervisor); !strings.Contains(d.Texts(), "per 1,000") {
		t.Errorf("a supervisor is shown:\n%s", d.Texts())
	}
}

func TestWithoutARecordNothingIsSaidOfAnybody(t *testing.T) {
	d := desktest.Sit(t)
	d.Person(practice.Supervisor)
	d.Shortcut(desk.WithCtrl(fyne.KeyF))
	wants(t, d, "0 of 58 records in", "No record of 58 stations is in: nothing can be said.", "The review begins with the first record")
	d.Char('3')
	wants(t, d, "No picture: no two of these stations compare yet", "record awaited")
	d.Char('5')
	wants(t, d, "No declared ward compares yet")
}

func TestTheOverviewSaysWhatWasRecordedAndOfWhat(t *testing.T) {
	d, _ := reviewing(t)
	wants(t, d, "57 of 58 records in", "1 record awaited: station 58", "Not released: nothing of this leaves the office", "What may be concluded", "What may not be concluded",
		"Of persons who tried to vote in person: those issued with a paper and those who did not come back.", "Of persons refused a paper at first.", "Poll card, no greeter: φ is ", "; chance alone explains it.", "All together")
	d.Press(fyne.KeyReturn) // at the row that leads to the release
	if !d.At("voterid") {
		t.Errorf("Enter leads to %v", d.W.Screen.Name())
	}
}

func TestEveryColumnOrdersTheStationsByKeyAndByMouse(t *testing.T) {
	d, p := reviewing(t)
	d.Char('2')
	first := func() string { return p.List.Shown()[0].Row.Key }
	if first() != "5" {
		t.Errorf("what to look at first is station %s", first())
	}
	wants(t, d, "Station 5, Callowland: 31 of 881 did not come back, 35.19 per 1,000", "Far more than at like stations: look at the paper again first.")
	heads := map[string]bool{}
	for range 8 {
		d.Press(fyne.KeyRight)
		for _, c := range tableHead(d).Cells {
			if c.Bold {
				heads[c.Text] = true
			}
		}
	}
	if len(heads) != 8 || first() != "5" {
		t.Errorf("in eight steps it was ordered by %v, and then station %s is first", heads, first())
	}
	d.Press(fyne.KeyLeft, fyne.KeyLeft) // the limit, then the rate
	if first() != "5" {
		t.Errorf("the highest rate is that of %s", first())
	}
	d.Char('+')
	if first() != "20" || p.List.Shown()[57].Row.Key != "58" {
		t.Errorf("from below: %s first, %s last", first(), p.List.Shown()[57].Row.Key)
	}
	head := headView(d)
	for _, want := range []string{"1", "58"} { // a second click turns it round
		head.Tapped(&fyne.PointEvent{Position: fyne.NewPos(40, 5)})
		if first() != want {
			t.Errorf("a click on the first column puts %s first, want %s", first(), want)
		}
	}
}

// headView is the head of the table.
func headView(d *desktest.Seat) *lists.RowView {
	var found *lists.RowView
	desktest.Walk(d.Middle(), func(o fyne.CanvasObject) bool {
		if v, ok := o.(*lists.RowView); ok && v.OnTapCell != nil && v.Visible() {
			found = v
		}
		return o.Visible()
	})
	if found == nil {
		d.T.Fatal("no table has a head")
	}
	return found
}

func tableHead(d *desktest.Seat) lists.Row { return headView(d).Says() }

func TestTheFunnelIsWalkedByKeysAndByMouse(t *testing.T) {
	d, p := reviewing(t)
	d.Char('3')
	if size, done := p.Plot.Drawn(); !done || size.Dx() < 400 {
		t.Fatalf("the picture is %v", size)
	}
	spots := p.Plot.Spots()
	if len(spots) != 40 {
		t.Fatalf("%d spots", len(spots))
	}
	for i := range 39 {
		if at := p.List.Key(); at != spots[i].Key {
			t.Fatalf("place %d is station %s, the picture has %s there", i, at, spots[i].Key)
		}
		d.Press(fyne.KeyRight)
	}
	d.Press(fyne.KeyHome)
	wants(t, d, "Station 1, Callowland: 7 of 817 did not come back")
	mouse := func(i int) *desktop.MouseEvent {
		return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: spots[i].At}}
	}
	p.Plot.MouseMoved(mouse(8))
	wants(t, d, "Station "+spots[8].Key+", ")
	p.Plot.MouseOut()
	wants(t, d, "Station 1, Callowland: 7 of 817")
	p.Plot.Tapped(&mouse(8).PointEvent)
	if p.List.Key() != spots[8].Key {
		t.Errorf("a click leads to %s", p.List.Key())
	}
	d.Press(fyne.KeyReturn)
	if !d.At("sheet") || d.Sheet() == nil {
		t.Errorf("Enter leads to %v", d.W.Screen.Name())
	}
}

func TestTabLeadsToOtherLikeStationsAndMToTheOtherMeasure(t *testing.T) {
	d, p := reviewing(t)
	d.Char('3')
	d.Press(fyne.KeyTab)
	if n := len(p.Plot.Spots()); n != 17 || p.List.Key() != "41" {
		t.Errorf("%d spots, at station %s", n, p.List.Key())
	}
	d.Char('m')
	wants(t, d, "Station 41, ", " refused a paper at first", "refused at first")
	d.Press(fyne.KeyTab)
	if n := len(p.Plot.Spots()); n != 40 {
		t.Errorf("%d spots after the last", n)
	}
	awaited := p.W.Count.ReviewVoterID(stations.Usual).Review.Awaited
	if p.List.MoveTo(string(awaited[0])); p.List.Key() != string(awaited[0]) {
		t.Errorf("station %s, whose record is awaited, may be like these and is not among them", awaited[0])
	}
}

func TestThePicturesAreSavedOnceTheTotalsAreReleased(t *testing.T) {
	d, p := reviewing(t)
	d.Person(practice.Officer)
	d.Char('3')
	d.Char('s')
	d.SaidThat(t, "The voter-ID totals are not released")
	d.GoTo("voter identification")
	d.Press(fyne.KeyEnd, fyne.KeyF6, fyne.KeyF8)
	d.Answer("The presiding officer lost it.")
	d.Press(fyne.KeyF9)
	d.Press(fyne.KeyReturn)
	if d.Count.State().VoterID.Released == nil {
		t.Fatalf("not released; said: %q", d.Said())
	}
	d.Shortcut(desk.WithCtrl(fyne.KeyF))
	p.Folder = filepath.Join(t.TempDir(), "pictures")
	stations := "By ward"
	save := func() {
		d.Trace.Forget()
		d.Char('s')
		d.Choose(stations)
		d.Press(fyne.KeyReturn)
		d.Trace.Wait(t, "trace saved=pictures")
	}
	save()
	if files, err := os.ReadDir(p.Folder); err != nil || len(files) != 2 || slices.ContainsFunc(files, func(f os.DirEntry) bool { return strings.Contains(f.Name(), "funnel") }) {
		t.Errorf("without stations: %v, %v", files, err)
	}
	stations, p.Folder = "By ward and by station", filepath.Join(t.TempDir(), "stations")
	save()
	files, err := os.ReadDir(p.Folder)
	if err != nil || len(files) != 6 {
		t.Fatalf("saved: %v, %v", files, err)
	}
	for _, f := range files {
		if name := f.Name(); !strings.HasSuffix(name, ".png") && !strings.HasSuffix(name, ".svg") || !strings.Contains(name, "voter-id-") {
			t.Errorf("saved as %s", name)
		}
	}
	save() // its own files are replaced without a question
	if err := os.WriteFile(filepath.Join(p.Folder, files[0].Name()), []byte("somebody's"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.Trace.Forget()
	d.Char('s')
	d.Choose(stations)
	d.Press(fyne.KeyReturn)
	d.Trace.Wait(t, "dialog=doubt")
	if data, _ := os.ReadFile(filepath.Join(p.Folder, files[0].Name())); string(data) != "somebody's" {
		t.Error("another's file was replaced without a question")
	}
}

func TestTheReportIsWrittenFromTheOverview(t *testing.T) {
	d := reviewedDeclared(t)
	d.W.Screen.(*review.ReviewPage).Folder = filepath.Join(t.TempDir(), "report")
	d.Char('r')
	d.Choose("By ward")
	d.Press(fyne.KeyReturn)
	d.Trace.Wait(t, "trace saved=report")
	files, err := os.ReadDir(d.W.Screen.(*review.ReviewPage).Folder)
	if err != nil || len(files) != 3 {
		t.Errorf("written: %v, %v", files, err)
	}
}
