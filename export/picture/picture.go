package picture

import (
	"cmp"
	"slices"
	"strings"

	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid"
)

// Picture is one picture of a review, ready to be printed in any size.
type Picture struct {
	Name  string // of a file, without an ending: funnel, funnel-2, flow, turnout
	Title string // what is to be seen
	// Alt says the figures in words, for who does not see the picture. Caption is what stands beneath it, and part of it.
	Alt, Caption string

	// Stations says that each mark is one station, and tells its figures.
	Stations bool

	poll     string // the line beneath the title
	practice bool
	keys     []key
	draw     func(b *board, in box) // nil where there is nothing to draw
}

// Spot is where a mark lies, for a pointer or a key to find it.
type Spot struct {
	Key   string  // of the station or the area
	X, Y  float64 // in points from the top left
	Words string  // such as: Station 12: 9 of 812; limits 6 and 9
}

// key says what a form of mark means.
type key struct {
	mark
	role
	words string
}

// Of gives the pictures that the figures of a review allow: a funnel for each kind of stations of which any are known, the
// flow, and the change of turnout where anything compares.
func Of(p voterid.Poll) []Picture {
	var list []Picture
	for _, s := range p.Review.Strata {
		list = append(list, Funnel(p, s.Name))
	}
	list = append(list, Flow(p), Turnout(p))
	return slices.DeleteFunc(list, func(p Picture) bool { return p.draw == nil })
}

// practiceWords stand on every picture of a practice count.
const practiceWords = "PRACTICE – no real count"

// of begins a picture of a poll.
func of(p voterid.Poll, name, title string) Picture {
	var parts []string
	for _, part := range []string{p.Council, p.Name, text.Day(p.Date)} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	picture := Picture{Name: name, Title: title, poll: strings.Join(parts, " · "), practice: p.Practice}
	if p.Practice {
		picture.Title = practiceWords + ": " + title
	}
	return picture
}

// The hands of what stands around a picture.
var (
	titleHand    = hand{role: inText, size: 11.5, bold: true}
	practiceHand = hand{role: inAct, size: 8.5, bold: true}
	pollHand     = hand{role: inQuiet, size: 8}
	axisHand     = hand{role: inQuiet, size: 7.5}
	captionHand  = hand{role: inQuiet, size: 7.5}
	labelHand    = hand{role: inText, size: 7.5, halo: true}
)

// The least room that a picture itself needs, and what is left free around everything, in points.
const (
	leastWidth, leastHeight = 200, 110
	margin                  = 10
	keyGap                  = 3 // between what marks mean and the caption
)

// lay lays the picture out in a size. Where not everything finds room, it is laid out larger, and printed so much smaller:
// nothing is ever cut off.
func (p Picture) lay(w, h float64) (b *board, grown float64) {
	const most = 5000 // a strip of a point's height is wide enough by then
	for grown = 1; ; grown *= 1.12 {
		b = &board{w: w * grown, h: h * grown}
		in := p.frame(b)
		if in.width() < leastWidth || in.height() < leastHeight {
			b.cramped = true
		} else if p.draw != nil {
			p.draw(b, in)
		}
		if !b.cramped || grown > most {
			return b, grown
		}
	}
}

// frame writes what stands around a picture and gives the room that is left.
func (p Picture) frame(b *board) box {
	in := box{margin, margin, b.w - margin, b.h - margin}
	if p.practice {
		in.top = b.column(practiceWords, point{in.left, in.top}, in.width(), practiceHand) + 1
	}
	title := strings.TrimPrefix(p.Title, practiceWords+": ")
	in.top = b.column(title, point{in.left, in.top}, in.width(), titleHand)
	in.top = b.column(p.poll, point{in.left, in.top}, in.width(), pollHand) + 8
	const indent = 12
	lines := len(captionHand.wrap(p.Caption, in.width()))
	for _, k := range p.keys {
		lines += len(captionHand.wrap(k.words, in.width()-indent))
	}
	y := in.bottom - float64(lines)*captionHand.line()
	if len(p.keys) > 0 {
		y -= keyGap
	}
	in.bottom = y - 8
	if in.bottom < in.top {
		b.cramped = true
		return in
	}
	for _, k := range p.keys {
		b.shapes = append(b.shapes, shape{kind: aKey, mark: k.mark, role: k.role, width: 2.6, at: []point{{in.left + 4, y + captionHand.size*0.68}}})
		y = b.column(k.words, point{in.left + indent, y}, in.width()-indent, captionHand)
	}
	if len(p.keys) > 0 {
		y += keyGap
	}
	b.column(p.Caption, point{in.left, y}, in.width(), captionHand)
	return in
}

// Spots are the marks of the picture at a size in points, from left to right: Draw's is w/scale by h/scale.
func (p Picture) Spots(w, h float64) []Spot {
	if possible(w, h, 1) != nil {
		return nil
	}
	b, grown := p.lay(w, h)
	var spots []Spot
	for _, s := range b.shapes {
		if s.kind == aMark {
			spots = append(spots, Spot{Key: s.key, X: s.at[0].x / grown, Y: s.at[0].y / grown, Words: s.words})
		}
	}
	slices.SortStableFunc(spots, func(a, b Spot) int { return cmp.Or(cmp.Compare(a.X, b.X), cmp.Compare(a.Y, b.Y)) })
	return spots
}

// Bare is the picture without its title, its poll and its caption, for a window that says these around it: there a
// practice count is marked over every page, and the caption stands in letters of the window's own size. Where there is
// little room it does without the key of its marks too.
func (p Picture) Bare(key bool) Picture {
	p.Title, p.Caption, p.poll, p.practice = "", "", "", false
	if !key {
		p.keys = nil
	}
	return p
}
