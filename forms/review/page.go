package review

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/desk"
	"wardcount/forms/kit/chart"
	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/stations"
)

// reviewPage is the review of voter identification. Its parts share one list, and the head over it: a strip of the parts,
// one of what can be chosen in a part, a picture with what is said of the place in it, and the head of a table. Where the
// list stands, there the picture has its ring.
type reviewPage struct {
	*desk.SlowPage
	Plot  *chart.Plot
	parts *fields.Strip
	tools *fields.Strip
	said  *lists.RowView
	notes *lists.RowView  // the caption of the picture
	head  *lists.RowView  // of the table
	where *fyne.Container // the parts, in their place
	about *fyne.Container // the caption, in its place
	over  *fyne.Container // the head, as wide as the list
	spare []*lists.Spare  // when the caption, the head and the strip of the parts give way to the picture
	page  *fyne.Container

	part    words.ReviewPart
	measure stations.Measure
	by      stations.Column // the stations are ordered by
	back    bool            // and backwards
	stratum string          // of the funnel; empty is the largest

	poll   *voterid.Poll // nil before it was worked out
	of     pollKey
	taking work.Background
	inTake bool
	stamp  int // how many reviews were taken

	picture  picturesOf
	councils councilsOf
	saving
}

// pollKey is what a review was worked out for.
type pollKey struct {
	seq     int64
	measure stations.Measure
}

// Page is the review of the count at the desk, as it was looked at last.
func Page(w *desk.Window) *reviewPage {
	return desk.KeptPage(w, desk.ReviewKey, func(p *reviewPage) { p.begin(w) })
}

func (p *reviewPage) begin(w *desk.Window) {
	p.SlowPage, p.measure, p.by = desk.NewSlowPage(w), stations.Measures[0], stations.ByFlag
	p.agreed = map[string]string{}
	p.Plot, p.parts, p.tools = chart.NewPlot(), fields.NewStrip(), fields.NewStrip()
	p.said, p.notes, p.head = lists.NewRowView(lists.Row{}), lists.NewRowView(lists.Row{}), lists.NewRowView(lists.Row{})
	p.Plot.OnHover, p.Plot.OnChoose = p.hover, p.choose
	p.List.OnRune, p.List.OnSide = p.typed, p.side
	p.List.OnMove = func(lists.Row) { p.stand(); w.ShowKeys() }
	p.head.OnTapCell = p.orderBy
	p.List.Along = true
	notes, above := lists.Spared(p.notes, 0)
	over, below := lists.Spared(lists.AsInList(p.head), 0)
	parts, first := lists.Spared(p.parts, 0)
	p.where, p.about, p.over, p.spare = parts, notes, over, []*lists.Spare{above, below, first}
	p.page = lists.Headed(p.Body, parts, p.tools, p.Plot, p.said, notes, p.over)
}

func (p *reviewPage) Name() []string {
	return []string{"review", "part", words.ReviewPartName(p.part)}
}
func (p *reviewPage) Content() fyne.CanvasObject { return p.page }

// Needs is the width that the table asks for.
func (p *reviewPage) Needs() float32 {
	if p.part == words.ReviewOverview {
		return desk.MiddleEms
	}
	return tableEms
}

// captionEms is the height, in heights of the text, under which a page with a picture does without its caption, the key of
// its marks and the head of its table: what is said of a place names everything.
const captionEms = 26

// partsEms is that under which it does without the strip of the parts, whose keys stand at the foot.
const partsEms = 20

// tableEms is the width of the table of stations, in heights of the text.
const tableEms = 56

func (p *reviewPage) Hints() string {
	switch {
	case p.Running():
		return words.HintsWorking
	case p.refused() != nil:
		return words.HintsReviewClosed
	}
	if p.List.OnTab != nil {
		return words.HintsReviewAlike
	}
	return [words.ReviewParts]string{words.HintsReview, words.HintsReviewStations, words.HintsReviewFunnel, words.HintsReviewFlow, words.HintsReviewTurnout}[p.part]
}

// Aside are the findings of the records, beside the overview.
func (p *reviewPage) Aside() desk.Aside {
	if p.part != words.ReviewOverview || p.refused() != nil {
		return desk.Aside{}
	}
	return desk.Aside{Title: words.FindingsVoterID, Findings: p.W.State.CheckVoterID()}
}

// Escape stops what runs; where nothing does, it goes back to the records.
func (p *reviewPage) Escape() {
	if p.Running() {
		p.Stop()
		return
	}
	if p.W.State.VoterID.Form == "" {
		p.W.ToWards()
		return
	}
	p.W.OpenPage(desk.VoterIDKey)
}

// refused is why the review is not shown, nil where it is.
func (p *reviewPage) refused() []lists.Row {
	w := p.W
	switch {
	case w.State.VoterID.Form == "":
		return []lists.Row{lists.TextRow(words.ReviewNone)}
	case w.Person.Name == "":
		return []lists.Row{lists.TextRow(words.ReviewNobody)}
	}
	if err := w.Count.MayReviewVoterID(w.Person); err != nil {
		return []lists.Row{lists.SignRow(theme.VisibilityOffIcon(), look.ColorNameWarningText, lists.Cell{Text: words.Error(err)})}
	}
	return nil
}

func (p *reviewPage) Refresh() {
	if p.W.Screen == desk.Screen(p) {
		p.W.StandAt(desk.VoterIDKey) // the list at the left has no row of its own for it
	}
	if why := p.refused(); why != nil {
		p.arrange(lists.Row{}, false, append([]lists.Row{lists.TitleRow(words.ReviewTitle)}, why...))
		return
	}
	p.take()
	switch {
	case p.poll == nil:
		p.arrange(lists.Row{}, false, []lists.Row{lists.TitleRow(words.ReviewTitle), lists.QuietRow(words.ReviewWaits)})
	case p.part == words.ReviewOverview:
		p.arrange(lists.Row{}, false, shown.ReviewOverview(*p.poll, p.keys()))
	case p.part == words.ReviewStations:
		p.showStations()
	case p.part == words.ReviewFunnel:
		p.showFunnel()
	case p.part == words.ReviewFlowPart:
		p.showFlow()
	default:
		p.showTurnout()
	}
}

// arrange shows the head of a table, if there is one, with the picture or without, and rows beneath it.
func (p *reviewPage) arrange(head lists.Row, picture bool, rows []lists.Row) {
	open := p.poll != nil && p.refused() == nil
	p.showStrips(open)
	table := len(head.Cells) > 0
	set(p.where, open)
	set(p.tools, open && len(p.tools.Says()) > 0)
	set(p.Plot, picture)
	for i, least := range []float32{captionEms, captionEms, partsEms} {
		if p.spare[i].Ems = least; !picture {
			p.spare[i].Ems = 0
		}
	}
	p.head.Set(head)
	p.List.Even = len(rows) > manyRows && p.part != words.ReviewOverview && p.part != words.ReviewTurnoutPart
	p.List.Set(rows)
	p.stand()
	set(p.about, picture || open && p.part == words.ReviewFunnel)
	set(p.over, table)
	lists.Settle(p.page)
}

// manyRows is the length from which rows are laid out as even ones: a part with so many has stations alone.
const manyRows = 150

func set(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}

// keys are what leads on from the overview.
func (p *reviewPage) keys() shown.ReviewKeys {
	return shown.ReviewKeys{Release: func() { p.W.OpenPage(desk.VoterIDKey) }, Ward: func(name string) func() { return func() { p.toWard(name) } }}
}

// toWard goes to the first station of a ward in the table.
func (p *reviewPage) toWard(name string) {
	p.by, p.back = stations.ByWard, false
	p.turnTo(words.ReviewStations)
	rows := p.poll.Review.Sorted(p.by, p.back)
	if i := slices.IndexFunc(rows, func(r stations.Row) bool { return r.Ward == name }); i >= 0 {
		p.List.MoveTo(string(rows[i].ID))
		p.stand()
	}
}

// open opens the record of a station.
func (p *reviewPage) open(station setup.StationID) func() {
	id := sheet.ID{Form: p.W.State.VoterID.Form, Subject: string(station)}
	return func() { p.W.Above.OpenSheet(p.W, id, 0) }
}
