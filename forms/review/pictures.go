package review

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/export/picture"
	"wardcount/forms/kit/chart"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/stations"
)

// picturesOf is what is said of the places of the part that stands.
type picturesOf struct {
	rows    map[string]stations.Row
	wards   map[string]voterid.WardTotal // by the keys of their rows
	changes map[string]beside.Change
	others  map[string]string // what is said of other councils, by the keys of their rows
	measure stations.Measure
}

// said is all of one place.
func (s picturesOf) said(key string) string {
	if row, ok := s.rows[key]; ok {
		return words.ReviewStation(row, s.measure)
	}
	if w, ok := s.wards[key]; ok {
		return words.ReviewWard(w)
	}
	if c, ok := s.changes[key]; ok {
		return words.ReviewChange(c)
	}
	return s.others[key]
}

// stations are rows of stations, and what is said of them.
func (p *reviewPage) stations(list []stations.Row) []lists.Row {
	m := p.poll.Review.Measure
	p.picture = picturesOf{rows: map[string]stations.Row{}, measure: m}
	rows := make([]lists.Row, 0, len(list))
	for _, r := range list {
		p.picture.rows[string(r.ID)] = r
		rows = append(rows, shown.ReviewStation(r, m, p.open(r.ID)))
	}
	if len(rows) == 0 {
		rows = append(rows, lists.TextRow(words.ReviewNoStations))
	}
	return rows
}

// showStations is the table of all stations.
func (p *reviewPage) showStations() {
	r := p.poll.Review
	p.arrange(shown.ReviewHead(r.Measure, p.by), false, p.stations(r.Sorted(p.by, p.back)))
}

// showFunnel is like stations in the order in which they stand in their picture, fewest attempts first.
func (p *reviewPage) showFunnel() {
	r, stratum := p.poll.Review, p.stratumNow()
	var list []stations.Row
	for _, row := range r.Sorted(stations.ByAttempts, true) {
		if row.MayBeLike(stratum) {
			list = append(list, row)
		}
	}
	rows := p.stations(list)
	drawn := p.draw(picture.Funnel(*p.poll, stratum))
	if !drawn {
		p.notes.Set(lists.TextRow(words.ReviewNoFunnel))
	}
	p.arrange(shown.ReviewHead(r.Measure, stations.ByAttempts), drawn, rows)
}

// showFlow is what became of those who tried to vote.
func (p *reviewPage) showFlow() {
	p.picture = picturesOf{wards: map[string]voterid.WardTotal{}}
	for _, w := range p.poll.Wards {
		p.picture.wards[shown.ReviewWardKey+w.Name] = w
	}
	p.arrange(shown.ReviewFlowHead(), p.draw(picture.Flow(*p.poll)), shown.ReviewFlow(*p.poll, p.keys()))
}

// showTurnout is how turnout changed, ward by ward.
func (p *reviewPage) showTurnout() {
	p.picture = picturesOf{changes: map[string]beside.Change{}}
	for _, c := range p.poll.Turnout.Areas {
		p.picture.changes[c.Name] = c
	}
	head := lists.Row{}
	if len(p.poll.Turnout.Areas) > 0 {
		head = shown.ReviewTurnoutHead()
	}
	p.picture.others = p.councils.said()
	p.arrange(head, p.draw(picture.Turnout(*p.poll)), append(shown.ReviewTurnout(p.poll.Turnout), p.besides()...))
}

// stamp is what a picture was drawn of.
type stamp struct {
	review int
	name   string
}

// pointsPerUnit makes the letters of a picture, which are of 7½ points, as large as captions of the window. On paper a unit
// of the window, a 96th of an inch, would be three quarters of a point.
const pointsPerUnit = 0.6

// draw puts a picture into the plot; false where the figures allow none.
func (p *reviewPage) draw(pic picture.Picture) bool {
	allowed := false
	for _, one := range picture.Of(*p.poll) {
		allowed = allowed || one.Name == pic.Name
	}
	if !allowed {
		return false
	}
	p.notes.Set(lists.LineRow(lists.Caption(pic.Caption)))
	p.Plot.Set(chart.PlotOf{Stamp: stamp{p.stamp, pic.Name},
		Sketch: func(colour func(fyne.ThemeColorName) color.Color) func(int, int, float64) image.Image {
			ink, pic := inkOf(colour), p.bare(pic)
			return func(width, height int, scale float64) image.Image {
				return pic.Draw(width, height, scale/pointsPerUnit, ink)
			}
		},
		Spots: func(size fyne.Size) []chart.PlotSpot {
			var spots []chart.PlotSpot
			for _, s := range p.bare(pic).Spots(float64(size.Width)*pointsPerUnit, float64(size.Height)*pointsPerUnit) {
				spots = append(spots, chart.PlotSpot{Key: s.Key, At: fyne.NewPos(float32(s.X/pointsPerUnit), float32(s.Y/pointsPerUnit))})
			}
			return spots
		}})
	return true
}

// bare is a picture as it stands in the page: the key of its marks is given up with the caption.
func (p *reviewPage) bare(pic picture.Picture) picture.Picture {
	return pic.Bare(p.page.Size().Height >= captionEms*theme.TextSize())
}

// inkOf is the colours of the window for a picture.
func inkOf(colour func(fyne.ThemeColorName) color.Color) picture.Ink {
	return picture.Ink{Paper: colour(theme.ColorNameBackground), Text: colour(theme.ColorNameForeground), Quiet: colour(theme.ColorNamePlaceHolder), Line: colour(theme.ColorNameSeparator),
		Limit: colour(theme.ColorNamePrimary), Act: colour(look.ColorNameErrorText), Look: colour(look.ColorNameWarningText), Zero: colour(look.ColorNameNoteText)}
}
