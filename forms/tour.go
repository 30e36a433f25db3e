package forms

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/words"
)

// tourFolder is where the counts of the guided tour lie, each in a folder of its own.
const tourFolder = "~/wardcount-tour"

// tourStrip leads through a practice count in a strip above the page. It is
// never in the way of a key: it only looks whether a step was done, and goes on.
type tourStrip struct {
	w       *window
	content *fyne.Container
	head    *lists.RowView
	text    *lists.RowView
	press   *lists.RowView
	paper   *lists.RowView

	made  *app.Count // the count of the tour that was made last
	tour  practice.Tour
	steps []tourStep // none while no tour is running
	at    int
}

// tourEdge is the width of the coloured edge of the strip.
const tourEdge = 5

func newTourStrip(w *window) *tourStrip {
	t := &tourStrip{w: w, content: w.strip, head: lists.NewRowView(lists.Row{}), text: lists.NewRowView(lists.Row{}), press: lists.NewRowView(lists.Row{}), paper: lists.NewRowView(lists.Row{})}
	rows := look.Stack(t.head, t.text, t.paper, t.press)
	ground := look.NewPainted(theme.ColorNameInputBackground, fyne.NewSize(0, 0))
	edge := look.NewPainted(theme.ColorNamePrimary, fyne.NewSize(tourEdge, 0))
	line := look.NewPainted(theme.ColorNamePrimary, fyne.NewSize(1, 2))
	t.content.Objects = []fyne.CanvasObject{container.NewStack(ground, container.NewBorder(nil, nil, edge, nil, rows)), line}
	w.guide = t
	return t
}

func noTour() string { return words.TourNone }

// startTour closes the open count, if there is one, and makes one for the tour.
func (w *window) startTour() {
	w.backToStart(func() {
		folder := expandHome(tourFolder)
		w.load(words.TourBusy, func(context.Context, work.ProgressFunc) (*app.Count, error) {
			tour, err := practice.NewTour()
			if err != nil {
				return nil, err
			}
			c, err := tour.Create(folder)
			t := w.tour()
			t.made, t.tour = c, tour
			return c, err
		})
	})
}

// begin leads through a count that was just opened, if it was made for that.
func (t *tourStrip) begin(c *app.Count) bool {
	if t.made == nil || t.made != c {
		return false
	}
	t.made, t.steps, t.at = nil, tourSteps(t.tour), 0
	t.show()
	t.w.trace.Event("tour", "begun")
	return true
}

// tour is the strip of the window.
func (w *window) tour() *tourStrip { return w.guide.(*tourStrip) }

// runs tells whether somebody is being led.
func (t *tourStrip) runs() bool { return len(t.steps) > 0 }

// look goes on to the first step that is not done yet.
func (t *tourStrip) look() {
	if !t.runs() || t.w.screen == nil {
		return
	}
	for t.at < len(t.steps) && t.steps[t.at].done(t.w) {
		t.at++
		t.w.trace.Event("tour", strconv.Itoa(t.at))
	}
	t.show()
}

// skip goes on to the next step, done or not; after the last it is the end.
func (t *tourStrip) skip() {
	if t.at >= len(t.steps) {
		t.w.leaveTour()
		return
	}
	t.at++
	t.show()
}

// leaveTour takes the strip away. The practice count stays as it is.
func (w *window) leaveTour() {
	t := w.tour()
	if !t.runs() {
		return
	}
	t.steps, t.at = nil, 0
	t.content.Hide()
	w.win.Content().Refresh()
	w.say(words.TourLeft)
}

// tourHeadColumns are: which step it is, the keys of the tour.
var tourHeadColumns = []lists.Column{{}, {Ems: 17, Right: true}}

// show says what the step asks for; where it is done elsewhere, first how to
// come there.
func (t *tourStrip) show() {
	head, text, press := words.TourEndHead, words.TourEnd, words.TourEndPress
	paper := lists.Row{}
	if t.at < len(t.steps) {
		s := t.steps[t.at]
		head, text, press = words.TourHead(t.at+1, len(t.steps), s.Title), s.Text, s.Press
		if s.here != nil && !s.here(t.w) {
			press = words.TourPress(s.back, press)
		}
		if s.paper != nil {
			paper = t.paperRow(s)
		}
	}
	tight := t.tight()
	if tight && t.at < len(t.steps) {
		text = words.TourShort(t.at+1, len(t.steps), text)
	}
	keys := words.TourKeys(t.w.keys.ByName(words.TourSkip).Keys, t.w.keys.ByName(words.TourLeave).Keys)
	t.head.Set(lists.Row{Columns: tourHeadColumns, Cells: []lists.Cell{{Text: head, Bold: true, Size: theme.SizeNameSubHeadingText}, lists.Caption(keys)}})
	t.text.Set(lists.Row{Columns: tourTextColumns, Cells: []lists.Cell{{Text: text}}})
	pressed := lists.Row{Columns: tourTextColumns, Cells: []lists.Cell{{Text: words.TourPressed(press), Bold: true, Colour: theme.ColorNamePrimary}}}
	if tight {
		pressed.Columns, pressed.Cells = tourTightColumns, append(pressed.Cells, lists.Caption(keys))
	}
	t.press.Set(pressed)
	t.head.Hidden = tight
	t.text.Hidden = len(paper.Cells) > 0 && t.tallEms() < tourPaperEms
	t.paper.Set(paper)
	t.settle(len(paper.Cells) == 0)
}

// tourRoomEms is the height of the window, in heights of the text, below which
// the strip leaves out its heading, for the sheet that is keyed beneath it.
const tourRoomEms = 38

// tourPaperEms is the height below which the paper stands there without the sentence too.
const tourPaperEms = 30

func (t *tourStrip) tight() bool { return t.tallEms() < tourRoomEms }

func (t *tourStrip) tallEms() float32 { return t.w.win.Canvas().Size().Height / theme.TextSize() }

// settle lays the window out anew where the strip has come or its height has changed.
func (t *tourStrip) settle(noPaper bool) {
	before := fyne.NewSize(0, 0)
	if t.content.Visible() {
		before = t.content.Size()
	}
	t.content.Show()
	t.paper.Hidden = noPaper
	for _, v := range []*lists.RowView{t.text, t.press} { // their width says how many lines they take
		v.Resize(fyne.NewSize(t.w.win.Canvas().Size().Width-tourEdge-theme.Padding(), v.Size().Height))
	}
	if t.content.MinSize().Height != before.Height {
		t.w.win.Content().Refresh()
	}
}

// tourTightColumns are: what to press, the keys of the tour.
var tourTightColumns = []lists.Column{{Wrap: true, Most: 2}, {Ems: 17, Right: true}}

// tourTextColumns is a sentence for which there are two lines.
var tourTextColumns = []lists.Column{{Wrap: true, Most: 2}}

// paperRow is the paper that is keyed: what each line is, and beneath it the figure.
func (t *tourStrip) paperRow(s tourStep) lists.Row {
	var r lists.Row
	var figures lists.Row
	for _, line := range words.TourPaperLines(t.w.state.Figures(t.tour.Account.Sheet), s.paper) {
		widest := max(fyne.MeasureText(line.Label, theme.CaptionTextSize(), fyne.TextStyle{}).Width, fyne.MeasureText(line.Figure, theme.TextSubHeadingSize(), fyne.TextStyle{Bold: true}).Width)
		r.Columns = append(r.Columns, lists.Column{Ems: widest/theme.TextSize() + 0.4})
		r.Cells = append(r.Cells, lists.Caption(line.Label))
		figures.Cells = append(figures.Cells, lists.Cell{Text: line.Figure, Bold: true, Size: theme.SizeNameSubHeadingText})
	}
	figures.Columns = r.Columns
	r.Under = []lists.Row{figures}
	return r
}
