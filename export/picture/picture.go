package picture

import (
	"image"

	"wardcount/reconcile/voterid"
)

// Picture is one picture of a review, ready to be printed in any size.
type Picture struct {
	Name  string // of a file, without an ending: funnel, funnel-2, flow, turnout
	Title string // what is to be seen
	// Alt says the figures in words, for who does not see the picture. Caption is what stands beneath it.
	Alt, Caption string

	draw func(*board)
}

// Spot is where a mark lies, for a pointer or a key to find it.
type Spot struct {
	Key   string  // of the station or the area; empty of what is neither
	X, Y  float64 // in points from the top left
	Words string  // such as: Station 12: 9 of 812; limits 6 and 9
}

type board struct{}

// Of gives the pictures that the figures of a review allow: a funnel for each kind of stations in which any compare, the
// flow and the change of turnout.
func Of(p voterid.Poll) []Picture {
	var list []Picture
	for _, s := range p.Review.Strata {
		list = append(list, Funnel(p, s.Name))
	}
	return append(list, Flow(p), Turnout(p))
}

// Funnel is the stations of one stratum, events per 1,000 attempts over attempts.
func Funnel(p voterid.Poll, stratum string) Picture { return Picture{Name: "funnel"} }

// Flow is what became of those who tried to vote.
func Flow(p voterid.Poll) Picture { return Picture{Name: "flow"} }

// Turnout is how turnout changed by ward.
func Turnout(p voterid.Poll) Picture { return Picture{Name: "turnout"} }

// SVG is the picture as an SVG file, in points (1/72 inch).
func (p Picture) SVG(width, height float64, ink Ink) ([]byte, error) { return nil, nil }

// PNG is the picture as a PNG file of as many points at so many dots per inch.
func (p Picture) PNG(width, height float64, dpi int, ink Ink) ([]byte, error) { return nil, nil }

// Draw is the picture as an image of w by h pixels, scale pixels to a point. A window whose unit is 1/96 inch passes its
// own pixels per unit times 4/3.
func (p Picture) Draw(w, h int, scale float64, ink Ink) image.Image {
	return image.NewRGBA(image.Rect(0, 0, w, h))
}

// Spots are the marks of the picture at a size in points, from left to right: Draw's is w/scale by h/scale.
func (p Picture) Spots(w, h float64) []Spot { return nil }
