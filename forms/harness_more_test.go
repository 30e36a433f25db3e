package forms

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
	"wardcount/forms/desk"
	"wardcount/forms/formstest"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/setups"
	"wardcount/forms/start"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
)

func areaOf(at fyne.Position, size fyne.Size) area {
	return area{at.X, at.Y, at.X + size.Width, at.Y + size.Height}
}

// atDoor types the number of a box at the door and Enter.
func (d *seat) atDoor(words string) {
	d.t.Helper()
	d.Shortcut(desk.WithCtrl(fyne.KeyD))
	for _, r := range words {
		d.Char(r)
	}
	d.Press(fyne.KeyReturn)
}

func (d *seat) by(name string) *seat { d.person(name); return d }

func (d *seat) contest(name string) setup.ContestID { return d.ward(name).Contest.ID }

// crashed is a new window on what the disc holds at this moment: the file and its
// log are copied away under the running program.
func (d *seat) crashed(t *testing.T) *seat {
	t.Helper()
	d.w.Saver.Wait()
	path := filepath.Join(t.TempDir(), "practice.wardcount")
	for _, suffix := range []string{"", "-wal"} {
		copyFile(t, d.count.Path()+suffix, path+suffix)
	}
	c, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	return sitAt(t, c, d.script)
}

func (d *seat) going(words string) *seat { d.goTo(words); return d }

func (d *seat) how() string {
	cells := d.sheet().How.Says().Cells
	return cells[len(cells)-1].Text
}

// inFields are the figures that stand in the sheet that is open.
func (d *seat) inFields() string {
	d.t.Helper()
	var texts []string
	for _, field := range d.sheet().Fields {
		texts = append(texts, field.Entry.Text())
	}
	return strings.TrimRight(strings.Join(texts, " "), " ")
}

// inHelp are the texts that can now be seen whole, in order, with air between.
func (d *seat) inHelp() string {
	texts := " "
	for _, l := range d.lookAround().leaves {
		if _, out := l.at.beyond(l.seen); l.asked && out <= 0 {
			texts += l.what + " "
		}
	}
	return texts
}

// keys types figures, each with Enter, and leaves the keyboard in the next.
func (d *seat) keys(figures ...string) {
	d.t.Helper()
	for _, n := range figures {
		d.Write(n)
		d.Press(fyne.KeyEnter)
	}
}

// lines types into each line of a receipt and goes on.
func (d *seat) lines(lines ...string) {
	d.t.Helper()
	for _, line := range lines {
		for _, r := range line {
			d.Char(r)
		}
		d.Press(fyne.KeyEnter)
	}
}

// lookAround sees all of the window: what stands in it and, if something is asked, the question.
func (d *seat) lookAround() *eyes {
	e := &eyes{window: areaOf(fyne.Position{}, d.Canvas.Size()), keyboard: d.Canvas.Focused()}
	whole := leaf{seen: area{-1e6, -1e6, 1e6, 1e6}, holder: e.window}
	e.look(d.Canvas.Content(), fyne.Position{}, whole)
	if question := d.Canvas.Overlays().Top(); question != nil {
		whole.asked = true
		e.look(question, fyne.Position{}, whole)
	}
	return e
}

// markup is the window in words, part by part and line by line: where each text begins, in heights of the text from the
// left, its colour and its size; > is the row that the arrows have come to, » the one with the keyboard.
func (d *seat) markup() string {
	var b strings.Builder
	fmt.Fprintf(&b, "keyboard: %s\n", keyboardAt(d.Canvas.Focused()))
	parts := []struct {
		name string
		o    fyne.CanvasObject
	}{{"top", d.w.Top.Content}, {"tour", d.w.Strip}, {"wards", d.w.Wards.List}, {"page", d.w.Middle}, {"findings", d.w.Found.List}, {"foot", d.w.Bottom.Content}}
	if d.beside != nil {
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
		e := &eyes{window: areaOf(fyne.Position{}, d.Canvas.Size())}
		e.look(part.o, at, leaf{seen: areaOf(at, part.o.Size()), holder: e.window})
		if len(e.leaves) > 0 {
			fmt.Fprintf(&b, "\n%s\n%s", part.name, e.lines(at.X))
		}
	}
	return b.String()
}

// open are the figures of the sheet that can be keyed.
func (d *seat) open() []figure.ID {
	var ids []figure.ID
	for _, field := range d.sheet().Fields {
		if !field.Entry.ReadOnly() {
			ids = append(ids, field.Def.ID)
		}
	}
	return ids
}

// part is what the markup says of one part of the window; empty where it is not there.
func (d *seat) part(name string) string {
	_, after, _ := strings.Cut(d.markup(), "\n"+name+"\n")
	part, _, _ := strings.Cut(after, "\n\n")
	return part
}

// recount answers a request for a recount: of what, asked by whom, and why.
func (d *seat) recount(answer, of, by, reason string) {
	d.t.Helper()
	d.Press(fyne.KeyF10)
	d.choose(answer)
	d.choose(of)
	d.answer(by)
	d.answer(reason)
}

// saveRest goes on with Enter alone until the sheet is stored.
func (d *seat) saveRest() {
	d.t.Helper()
	f := d.sheet()
	for range f.Fields {
		if d.w.Screen == desk.Screen(f) {
			d.Press(fyne.KeyEnter)
		}
	}
	if d.w.Screen == desk.Screen(f) {
		d.t.Fatalf("it is not stored; said: %q", d.said())
	}
}

// seenAs shows the window at a size, in a look and with the text that large.
func (d *seat) seenAs(chosen look.Appearance, percent int, size fyne.Size) {
	d.t.Helper()
	if now, ok := d.w.App.Settings().Theme().(*look.Theme); !ok || now.Appearance() != chosen || now.TextScale() != percent {
		d.w.Percent = percent
		test.ApplyTheme(d.t, look.NewTheme(chosen, percent))
	}
	d.window().Resize(size)
	if question := d.Canvas.Overlays().Top(); question != nil { // it is as large as it would have been opened
		walk(question, func(o fyne.CanvasObject) bool {
			popup, found := o.(*widget.PopUp)
			if found {
				popup.Resize(popup.MinSize())
				popup.Resize(popup.MinSize()) // and in the middle of the window
			}
			return !found
		})
	}
	d.w.LookOn()
}

// showsNone fails where any of the figures can be read on the screen, the foot of
// the window included.
func (d *seat) showsNone(where string, figures ...int) {
	d.t.Helper()
	texts := strings.Fields(d.texts() + d.said())
	for _, n := range figures {
		for _, written := range []string{strconv.Itoa(n), text.Grouped(n)} {
			if slices.Contains(texts, written) || slices.Contains(texts, written+".") || slices.Contains(texts, written+",") {
				d.t.Errorf("%s shows %s:\n%s\n%s", where, written, d.texts(), d.said())
			}
		}
	}
}

// tie keys equal votes for the first two candidates of a verified ward.
func (d *seat) tie() {
	d.t.Helper()
	d.quickly(d.first().ID, reconcile.StepCount)
	papers, _ := d.count.State().Ward(d.first().ID).VerifiedTotal()
	votes := sheet.Reading{"votes.3": 0, "votes.4": 0, "votes.1": int(papers) / 2, "votes.2": int(papers) / 2}
	d.goTo("count " + d.first().Name)
	d.figures(votes)
	d.goTo("rejected " + d.first().Name)
	d.figures(sheet.Reading{"rej_a": int(papers) % 2, "rej_b": 0, "rej_c": 0, "rej_d": 0})
}

func (d *seat) wantMarked(want ...string) {
	d.t.Helper()
	if got := d.marked(); strings.Join(got, "; ") != strings.Join(want, "; ") {
		d.t.Errorf("marked are %q, want %q:\n%s", got, want, d.texts())
	}
}

// drawnRows are the rows of a list that were given to the toolkit.
func drawnRows(l *lists.List) []*lists.RowView {
	scroll := test.WidgetRenderer(l).Objects()[0].(*container.Scroll)
	var rows []*lists.RowView
	for _, o := range scroll.Content.(*fyne.Container).Objects {
		rows = append(rows, o.(*lists.RowView))
	}
	return rows
}

// hundred is an election of a hundred wards with five boxes each.
func hundred(e *setup.Election) {
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

// inSetUp is a desk whose supervisor looks at the set-up.
func inSetUp(t *testing.T) *maker {
	t.Helper()
	d := sit(t)
	d.person(practice.Supervisor)
	m := &maker{seat: d, folder: t.TempDir()}
	d.Shortcut(desk.WithCtrl(fyne.KeyS))
	if _, ok := d.w.Screen.(*setups.RegisterPage); !ok {
		t.Fatalf("no set-up but %v; said: %q", d.w.Screen.Name(), d.said())
	}
	return m
}

// inSight tells whether the row that a list stands at can be seen whole.
func inSight(l *lists.List) bool {
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(l).Y
	for _, v := range drawnRows(l) {
		if y := fyne.CurrentApp().Driver().AbsolutePositionForObject(v).Y - top; v.Says().Key == l.Key() {
			return y >= 0 && y+v.Size().Height <= l.Size().Height
		}
	}
	return false
}

// lines is a text without its empty lines, which stand for glyphs.
func lines(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == '\n' }), "\n")
}

// odd is an account that does not add up: it would bring V1.
func odd() sheet.Reading {
	r := account(1931, 517, 3, 7)
	r["bp_issued"] = 1441
	return r
}

// perform does one act without the window, and lets it see.
func perform(d *seat, act practice.Act) {
	d.t.Helper()
	if err := practice.Perform(d.count, []practice.Act{act}, func(int) {}); err != nil {
		d.t.Fatal(err)
	}
}

// readBackDone is a desk at the page of the first ward, whose figures were read
// back, with the returning officer at the keyboard.
func readBackDone(t *testing.T) *seat {
	d := sit(t)
	d.quickly(d.first().ID, reconcile.StepReadBack)
	d.person(practice.Officer)
	d.goTo(d.first().Name)
	return d
}

// keys are what the rows of a list are about, in order.
func rowKeys(l *lists.List) (list []string) {
	for _, v := range l.Shown() {
		if key := v.Says().Key; key != "" {
			list = append(list, key)
		}
	}
	return list
}

// startWindow is the window as it stands before a count is open.
func startWindow(t *testing.T) (*desk.Window, formstest.Keyboard, *traceLog) {
	t.Helper()
	formstest.Swap(t, &work.Patience, time.Minute)
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.NewTheme(look.Light, look.TextScaleMin))
	w := newWindow(a)
	trace := &traceLog{}
	w.Trace = work.Tracer{To: trace}
	w.Win.Show()
	w.Show(start.New(w, nil))
	t.Cleanup(func() { _ = w.CloseCount() })
	return w, formstest.Keyboard{Canvas: w.Win.Canvas()}, trace
}

// stepOf is the step that an act does.
func stepOf(act practice.Act) (reconcile.Step, bool) {
	s, ok := act.Do.(practice.Step)
	return s.Step, ok
}

// twoStations gives the ward a second station with its box, keyed in pairs.
func twoStations(e *setup.Election) {
	inPairs(e)
	contests := e.Stations[0].Contests
	e.Stations = append(e.Stations, setup.Station{ID: "2", Place: "Practice school", Contests: contests})
	e.Boxes = append(e.Boxes, setup.Box{ID: "2", Contests: contests, Stations: []setup.StationID{"2"}})
}

// withFindings has an account that does not add up, and a box that held less than was expected.
func withFindings(t *testing.T) *seat {
	t.Helper()
	d := sit(t)
	d.store(d.first().ID, sheet.BallotPaperAccount, "1", odd())
	d.store(d.first().ID, sheet.BoxVerification, "1", sheet.Reading{"verified": 1390})
	return d
}

// window is the one that is looked at.
func (d *seat) window() fyne.Window {
	if d.beside != nil {
		return d.beside
	}
	return d.w.Win
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
func (d *seat) marked() []string {
	var lines []string
	for _, line := range strings.Split(d.texts(), "\n") {
		if strings.Contains(line, "half keyed by") || strings.Contains(line, "half filled in by") {
			lines = append(lines, line[:strings.LastIndex(line, ",")]) // without the hour
		}
	}
	return lines
}
