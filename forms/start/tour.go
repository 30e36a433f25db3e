package start

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/forms/desk"
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
	w       *desk.Window
	Content *fyne.Container
	Head    *lists.RowView
	Text    *lists.RowView
	Press   *lists.RowView
	Paper   *lists.RowView

	made  *app.Count // the count of the tour that was made last
	Tour  practice.Tour
	Steps []tourStep // none while no tour is running
	At    int
}

// tourEdge is the width of the coloured edge of the strip.
const tourEdge = 5

// NewTour makes the strip of the window, in which nothing stands yet.
func NewTour(w *desk.Window) *tourStrip {
	t := &tourStrip{w: w, Content: w.Strip, Head: lists.NewRowView(lists.Row{}), Text: lists.NewRowView(lists.Row{}), Press: lists.NewRowView(lists.Row{}), Paper: lists.NewRowView(lists.Row{})}
	rows := look.Stack(t.Head, t.Text, t.Paper, t.Press)
	ground := look.NewPainted(theme.ColorNameInputBackground, fyne.NewSize(0, 0))
	edge := look.NewPainted(theme.ColorNamePrimary, fyne.NewSize(tourEdge, 0))
	line := look.NewPainted(theme.ColorNamePrimary, fyne.NewSize(1, 2))
	t.Content.Objects = []fyne.CanvasObject{container.NewStack(ground, container.NewBorder(nil, nil, edge, nil, rows)), line}
	w.Guide = t
	return t
}

// NoTour says that nobody is being led.
func NoTour() string { return words.TourNone }

// Tour closes the open count, if there is one, and makes one for the tour.
func Tour(w *desk.Window) {
	if !sure(w, words.Tour) {
		return
	}
	backToStart(w, func() {
		folder := desk.ExpandHome(tourFolder)
		w.Load(words.TourBusy, func(context.Context, work.ProgressFunc) (*app.Count, error) {
			tour, err := practice.NewTour()
			if err != nil {
				return nil, err
			}
			c, err := tour.Create(folder)
			t := TourOf(w)
			t.made, t.Tour = c, tour
			return c, err
		})
	})
}

// Begin leads through a count that was just opened, if it was made for that.
func (t *tourStrip) Begin(c *app.Count) bool {
	if t.made == nil || t.made != c {
		return false
	}
	t.made, t.Steps, t.At = nil, tourSteps(t.Tour), 0
	t.Show()
	t.w.Trace.Event("tour", "begun")
	return true
}

// TourOf is the strip of the window.
func TourOf(w *desk.Window) *tourStrip { return w.Guide.(*tourStrip) }

// Runs tells whether somebody is being led.
func (t *tourStrip) Runs() bool { return len(t.Steps) > 0 }

// Look goes on to the first step that is not done yet.
func (t *tourStrip) Look() {
	if !t.Runs() || t.w.Screen == nil {
		return
	}
	for t.At < len(t.Steps) && t.Steps[t.At].done(t.w) {
		t.At++
		t.w.Trace.Event("tour", strconv.Itoa(t.At))
	}
	t.Show()
}

// Skip goes on to the next step, done or not; after the last it is the end.
func (t *tourStrip) Skip() {
	if t.At >= len(t.Steps) {
		LeaveTour(t.w)
		return
	}
	t.At++
	t.Show()
}

// LeaveTour takes the strip away. The practice count stays as it is.
func LeaveTour(w *desk.Window) {
	t := TourOf(w)
	if !t.Runs() {
		return
	}
	t.Steps, t.At = nil, 0
	t.Content.Hide()
	w.Win.Content().Refresh()
	w.Say(words.TourLeft)
}

// tourHeadColumns are: which step it is, the keys of the tour.
var tourHeadColumns = []lists.Column{{}, {Ems: 17, Right: true}}

// Show says what the step asks for; where it is done elsewhere, first how to
// come there.
func (t *tourStrip) Show() {
	head, text, press := words.TourEndHead, words.TourEnd, words.TourEndPress
	paper := lists.Row{}
	if t.At < len(t.Steps) {
		s := t.Steps[t.At]
		head, text, press = words.TourHead(t.At+1, len(t.Steps), s.Title), s.Text, s.Press
		if s.here != nil && !s.here(t.w) {
			press = words.TourPress(s.back, press)
		}
		if s.paper != nil {
			paper = t.paperRow(s)
		}
	}
	tight := t.tight()
	if tight && t.At < len(t.Steps) {
		text = words.TourShort(t.At+1, len(t.Steps), text)
	}
	keys := words.TourKeys(t.w.Keys.ByName(words.TourSkip).Keys, t.w.Keys.ByName(words.TourLeave).Keys, t.At >= len(t.Steps))
	t.Head.Set(lists.Row{Columns: tourHeadColumns, Cells: []lists.Cell{{Text: head, Bold: true, Size: theme.SizeNameSubHeadingText}, lists.Caption(keys)}})
	t.Text.Set(lists.Row{Columns: tourTextColumns, Cells: []lists.Cell{{Text: text}}})
	pressed := lists.Row{Columns: tourTextColumns, Cells: []lists.Cell{{Text: words.TourPressed(press), Bold: true, Colour: theme.ColorNamePrimary}}}
	if tight {
		pressed.Columns, pressed.Cells = tourTightColumns, append(pressed.Cells, lists.Caption(keys))
	}
	t.Press.Set(pressed)
	t.Head.Hidden = tight
	t.Text.Hidden = len(paper.Cells) > 0 && t.tallEms() < tourPaperEms
	t.Paper.Set(paper)
	t.settle(len(paper.Cells) == 0)
}

// tourRoomEms is the height of the window, in heights of the text, below which
// the strip leaves out its heading, for the sheet that is keyed beneath it.
const tourRoomEms = 38

// tourPaperEms is the height below which the paper stands there without the sentence too.
const tourPaperEms = 30

func (t *tourStrip) tight() bool { return t.tallEms() < tourRoomEms }

func (t *tourStrip) tallEms() float32 { return t.w.Win.Canvas().Size().Height / theme.TextSize() }

// settle lays the window out anew where the strip has come or its height has changed.
func (t *tourStrip) settle(noPaper bool) {
	before := fyne.NewSize(0, 0)
	if t.Content.Visible() {
		before = t.Content.Size()
	}
	t.Content.Show()
	t.Paper.Hidden = noPaper
	for _, v := range []*lists.RowView{t.Text, t.Press} { // their width says how many lines they take
		v.Resize(fyne.NewSize(t.w.Win.Canvas().Size().Width-tourEdge-theme.Padding(), v.Size().Height))
	}
	if t.Content.MinSize().Height != before.Height {
		t.w.Win.Content().Refresh()
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
	for _, line := range words.TourPaperLines(t.w.State.Figures(t.Tour.Account.Sheet), s.paper) {
		widest := max(fyne.MeasureText(line.Label, theme.CaptionTextSize(), fyne.TextStyle{}).Width, fyne.MeasureText(line.Figure, theme.TextSubHeadingSize(), fyne.TextStyle{Bold: true}).Width)
		r.Columns = append(r.Columns, lists.Column{Ems: widest/theme.TextSize() + 0.4})
		r.Cells = append(r.Cells, lists.Caption(line.Label))
		figures.Cells = append(figures.Cells, lists.Cell{Text: line.Figure, Bold: true, Size: theme.SizeNameSubHeadingText})
	}
	figures.Columns = r.Columns
	r.Under = []lists.Row{figures}
	return r
}
