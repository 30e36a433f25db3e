package desktest

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/forms"
	"wardcount/forms/desk"
	"wardcount/forms/formstest"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/start"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
)

// AreaOf is the place of an object of a size.
func AreaOf(at fyne.Position, size fyne.Size) area {
	return area{at.X, at.Y, at.X + size.Width, at.Y + size.Height}
}

// AtDoor types the number of a box at the door and Enter.
func (d *Seat) AtDoor(words string) {
	d.T.Helper()
	d.Shortcut(desk.WithCtrl(fyne.KeyD))
	for _, r := range words {
		d.Char(r)
	}
	d.Press(fyne.KeyReturn)
}

// By puts somebody at the keyboard.
func (d *Seat) By(name string) *Seat { d.Person(name); return d }

// Contest is the contest of a ward by its name.
func (d *Seat) Contest(name string) setup.ContestID { return d.Ward(name).Contest.ID }

// Crashed is a new window on what the disc holds at this moment: the file and its
// log are copied away under the running program.
func (d *Seat) Crashed(t *testing.T) *Seat {
	t.Helper()
	d.W.Saver.Wait()
	path := filepath.Join(t.TempDir(), "practice.wardcount")
	for _, suffix := range []string{"", "-wal"} {
		copyFile(t, d.Count.Path()+suffix, path+suffix)
	}
	c, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	return SitAt(t, c, d.Script)
}

// Going goes where the palette leads.
func (d *Seat) Going(words string) *Seat { d.GoTo(words); return d }

// How is what a sheet says of which reading of it is keyed.
func (d *Seat) How() string {
	cells := d.Sheet().How.Says().Cells
	return cells[len(cells)-1].Text
}

// InFields are the figures that stand in the sheet that is open.
func (d *Seat) InFields() string {
	d.T.Helper()
	var texts []string
	for _, field := range d.Sheet().Fields {
		texts = append(texts, field.Entry.Text())
	}
	return strings.TrimRight(strings.Join(texts, " "), " ")
}

// InHelp are the texts that can now be seen whole, in order, with air between.
func (d *Seat) InHelp() string {
	texts := " "
	for _, l := range d.LookAround().Leaves {
		if _, out := l.at.Beyond(l.seen); l.asked && out <= 0 {
			texts += l.What + " "
		}
	}
	return texts
}

// Keys types figures, each with Enter, and leaves the keyboard in the next.
func (d *Seat) Keys(figures ...string) {
	d.T.Helper()
	for _, n := range figures {
		d.Write(n)
		d.Press(fyne.KeyEnter)
	}
}

// Lines types into each line of a receipt and goes on.
func (d *Seat) Lines(lines ...string) {
	d.T.Helper()
	for _, line := range lines {
		for _, r := range line {
			d.Char(r)
		}
		d.Press(fyne.KeyEnter)
	}
}

// LookAround sees all of the window: what stands in it and, if something is asked, the question.
func (d *Seat) LookAround() *eyes {
	e := &eyes{window: AreaOf(fyne.Position{}, d.Canvas.Size()), keyboard: d.Canvas.Focused()}
	whole := leaf{seen: area{-1e6, -1e6, 1e6, 1e6}, holder: e.window}
	e.look(d.Canvas.Content(), fyne.Position{}, whole)
	if question := d.Canvas.Overlays().Top(); question != nil {
		whole.asked = true
		e.look(question, fyne.Position{}, whole)
	}
	return e
}

// Markup is the window in words, part by part and line by line: where each text begins, in heights of the text from the
// left, its colour and its size; > is the row that the arrows have come to, » the one with the keyboard.
func (d *Seat) Markup() string {
	var b strings.Builder
	fmt.Fprintf(&b, "keyboard: %s\n", keyboardAt(d.Canvas.Focused()))
	parts := []struct {
		name string
		o    fyne.CanvasObject
	}{{"top", d.top()}, {"tour", d.W.Strip}, {"wards", d.Wards()}, {"page", d.Middle()}, {"findings", d.Found()}, {"foot", d.foot()}}
	if d.Beside != nil {
		parts = parts[:1]
		parts[0].name, parts[0].o = "hall", d.Canvas.Content()
	}
	if question := d.Canvas.Overlays().Top(); question != nil {
		parts = append(parts, struct {
			name string
			o    fyne.CanvasObject
		}{"question", question})
	}
	for _, part := range parts {
		if !part.o.Visible() {
			continue
		}
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(part.o)
		e := &eyes{window: AreaOf(fyne.Position{}, d.Canvas.Size())}
		e.look(part.o, at, leaf{seen: AreaOf(at, part.o.Size()), holder: e.window})
		if len(e.Leaves) > 0 {
			fmt.Fprintf(&b, "\n%s\n%s", part.name, e.lines(at.X))
		}
	}
	return b.String()
}

// Open are the figures of the sheet that can be keyed.
func (d *Seat) Open() []figure.ID {
	var ids []figure.ID
	for _, field := range d.Sheet().Fields {
		if !field.Entry.ReadOnly() {
			ids = append(ids, field.Def.ID)
		}
	}
	return ids
}

// Part is what the markup says of one part of the window; empty where it is not there.
func (d *Seat) Part(name string) string {
	_, after, _ := strings.Cut(d.Markup(), "\n"+name+"\n")
	part, _, _ := strings.Cut(after, "\n\n")
	return part
}

// Recount answers a request for a recount: of what, asked by whom, and why.
func (d *Seat) Recount(answer, of, by, reason string) {
	d.T.Helper()
	d.Press(fyne.KeyF10)
	d.Choose(answer)
	d.Choose(of)
	d.Answer(by)
	d.Answer(reason)
}

// SaveRest goes on with Enter alone until the sheet is stored.
func (d *Seat) SaveRest() {
	d.T.Helper()
	f := d.Sheet()
	for range f.Fields {
		if d.W.Screen == desk.Screen(f) {
			d.Press(fyne.KeyEnter)
		}
	}
	d.Insist()
	if d.W.Screen == desk.Screen(f) {
		d.T.Fatalf("it is not stored; said: %q", d.Said())
	}
}

// SeenAs shows the window at a size, in a look and with the text that large.
func (d *Seat) SeenAs(chosen look.Appearance, percent int, size fyne.Size) {
	d.T.Helper()
	if now, ok := d.W.App.Settings().Theme().(*look.Theme); !ok || now.Appearance() != chosen || now.TextScale() != percent {
		d.W.Percent = percent
		test.ApplyTheme(d.T, look.NewTheme(chosen, percent))
	}
	d.window().Resize(size)
	if question := d.Canvas.Overlays().Top(); question != nil { // it is as large as it would have been opened
		Walk(question, func(o fyne.CanvasObject) bool {
			popup, found := o.(*widget.PopUp)
			if found {
				popup.Resize(popup.MinSize())
				popup.Resize(popup.MinSize()) // and in the middle of the window
			}
			return !found
		})
	}
	d.W.ShowKeys()
}

// ShowsNone fails where any of the figures can be read on the screen, the foot of
// the window included.
func (d *Seat) ShowsNone(where string, figures ...int) {
	d.T.Helper()
	texts := strings.Fields(d.Texts() + d.Said())
	for _, n := range figures {
		for _, written := range []string{strconv.Itoa(n), text.Grouped(n)} {
			if slices.Contains(texts, written) || slices.Contains(texts, written+".") || slices.Contains(texts, written+",") {
				d.T.Errorf("%s shows %s:\n%s\n%s", where, written, d.Texts(), d.Said())
			}
		}
	}
}

// Tie keys equal votes for the first two candidates of a verified ward.
func (d *Seat) Tie() {
	d.T.Helper()
	d.Quickly(d.First().ID, reconcile.StepCount)
	papers, _ := d.Count.State().Ward(d.First().ID).VerifiedTotal()
	votes := sheet.Reading{"votes.3": 0, "votes.4": 0, "votes.1": int(papers) / 2, "votes.2": int(papers) / 2}
	d.GoTo("count " + d.First().Name)
	d.Figures(votes)
	d.GoTo("rejected " + d.First().Name)
	d.Figures(sheet.Reading{"rej_a": int(papers) % 2, "rej_b": 0, "rej_c": 0, "rej_d": 0})
}

// WantMarked holds the marks of what is half keyed against what they should say.
func (d *Seat) WantMarked(want ...string) {
	d.T.Helper()
	if got := d.marked(); strings.Join(got, "; ") != strings.Join(want, "; ") {
		d.T.Errorf("marked are %q, want %q:\n%s", got, want, d.Texts())
	}
}

// DrawnRows are the rows of a list that were given to the toolkit.
func DrawnRows(l *lists.List) []*lists.RowView {
	scroll := test.WidgetRenderer(l).Objects()[0].(*container.Scroll)
	var rows []*lists.RowView
	for _, o := range scroll.Content.(*fyne.Container).Objects {
		rows = append(rows, o.(*lists.RowView))
	}
	return rows
}

// Hundred is an election of a hundred wards with five boxes each.
func Hundred(e *setup.Election) {
	base := e.Contests[0]
	e.Contests, e.Stations, e.Boxes = nil, nil, nil
	for w := range 100 {
		c := base
		c.ID = setup.ContestID(fmt.Sprintf("local.practice.ward-%03d.2018-05-03", w+1))
		c.Name, c.GSS = "Practice ward "+strconv.Itoa(w+1), fmt.Sprintf("E9900%04d", w+1)
		e.Contests = append(e.Contests, c)
		for b := range 5 {
			id := strconv.Itoa(w*5 + b + 1)
			e.Stations = append(e.Stations, setup.Station{ID: setup.StationID(id), Place: "Practice hall " + strconv.Itoa(w*2+b/3+1), Contests: []setup.ContestID{c.ID}})
			e.Boxes = append(e.Boxes, setup.Box{ID: setup.BoxID(id), Contests: []setup.ContestID{c.ID}, Stations: []setup.StationID{setup.StationID(id)}})
		}
	}
}

// InSetUp is a desk whose supervisor looks at the set-up.
func InSetUp(t *testing.T) *Maker {
	t.Helper()
	d := Sit(t)
	d.Person(practice.Supervisor)
	m := &Maker{Seat: d, Folder: t.TempDir()}
	d.Shortcut(desk.WithCtrl(fyne.KeyS))
	if !d.At("setup", "mode", "register") {
		t.Fatalf("no set-up but %v; said: %q", d.W.Screen.Name(), d.Said())
	}
	return m
}

// InSight tells whether the row that a list stands at can be seen whole.
func InSight(l *lists.List) bool {
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(l).Y
	for _, v := range DrawnRows(l) {
		if y := fyne.CurrentApp().Driver().AbsolutePositionForObject(v).Y - top; v.Says().Key == l.Key() {
			return y >= 0 && y+v.Size().Height <= l.Size().Height
		}
	}
	return false
}

// Lines is a text without its empty lines, which stand for glyphs.
func Lines(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == '\n' }), "\n")
}

// Odd is an account that does not add up: it would bring V1.
func Odd() sheet.Reading {
	r := Account(1931, 517, 3, 7)
	r["bp_issued"] = 1441
	return r
}

// Perform does one act without the window, and lets it see.
func Perform(d *Seat, act practice.Act) {
	d.T.Helper()
	if err := practice.Perform(d.Count, []practice.Act{act}, func(int) {}); err != nil {
		d.T.Fatal(err)
	}
}

// ReadBackDone is a desk at the page of the first ward, whose figures were read
// back, with the returning officer at the keyboard.
func ReadBackDone(t *testing.T) *Seat {
	d := Sit(t)
	d.Quickly(d.First().ID, reconcile.StepReadBack)
	d.Person(practice.Officer)
	d.GoTo(d.First().Name)
	return d
}

// keys are what the rows of a list are about, in order.
func RowKeys(l *lists.List) (list []string) {
	for _, v := range l.Shown() {
		if key := v.Says().Key; key != "" {
			list = append(list, key)
		}
	}
	return list
}

// StartWindow is the window as it stands before a count is open.
func StartWindow(t *testing.T) (*desk.Window, formstest.Keyboard, *TraceLog) {
	t.Helper()
	formstest.Swap(t, &work.Patience, time.Minute)
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.NewTheme(look.Light, look.TextScaleMin))
	w := forms.New(a)
	trace := &TraceLog{}
	w.Trace = work.Tracer{To: trace}
	w.Win.Show()
	w.Show(start.New(w, nil))
	t.Cleanup(func() { _ = w.CloseCount() })
	return w, formstest.Keyboard{Canvas: w.Win.Canvas()}, trace
}

// StepOf is the step that an act does.
func StepOf(act practice.Act) (reconcile.Step, bool) {
	s, ok := act.Do.(practice.Step)
	return s.Step, ok
}

// TwoStations gives the ward a second station with its box, keyed in pairs.
func TwoStations(e *setup.Election) {
	InPairs(e)
	contests := e.Stations[0].Contests
	e.Stations = append(e.Stations, setup.Station{ID: "2", Place: "Practice school", Contests: contests})
	e.Boxes = append(e.Boxes, setup.Box{ID: "2", Contests: contests, Stations: []setup.StationID{"2"}})
}

// WithFindings has an account that does not add up, and a box that held less than was expected.
func WithFindings(t *testing.T) *Seat {
	t.Helper()
	d := Sit(t)
	d.Store(d.First().ID, sheet.BallotPaperAccount, "1", Odd())
	d.Store(d.First().ID, sheet.BoxVerification, "1", sheet.Reading{"verified": 1390})
	return d
}

// window is the one that is looked at.
func (d *Seat) window() fyne.Window {
	if d.Beside != nil {
		return d.Beside
	}
	return d.W.Win
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	in, err := os.Open(from)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(out, in); err != nil {
		t.Fatal(err)
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
}

// marked are the lines on the screen that say who has half keyed something.
func (d *Seat) marked() []string {
	var lines []string
	for _, line := range strings.Split(d.Texts(), "\n") {
		if strings.Contains(line, "half keyed by") || strings.Contains(line, "half filled in by") {
			lines = append(lines, line[:strings.LastIndex(line, ",")]) // without the hour
		}
	}
	return lines
}

// How large screens are.
var (
	Laptop = fyne.NewSize(1366, 768)
	Narrow = fyne.NewSize(1280, 800)
	Large  = fyne.NewSize(3840, 2160)
)
