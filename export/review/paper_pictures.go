package review

import (
	"strings"

	"wardcount/export/picture"
	"wardcount/export/typeset"
)

// The size of a picture in points.
const (
	wide       = 485.0
	funnelHigh = 298.0
	flowHigh   = 205.0
)

// named are the pictures that the figures allow and whose name begins so.
func (r Report) named(name string, high float64) (all []typeset.Block) {
	for _, p := range r.Pictures() {
		if strings.HasPrefix(p.Name, name) {
			all = append(all, typeset.Picture{Caption: p.Alt, Width: wide, Height: high,
				SVG: func(w, h float64) ([]byte, error) { return p.SVG(w, h, picture.OnPaper) },
				PNG: func(w, h float64, dpi int) ([]byte, error) { return p.PNG(w, h, dpi, picture.OnPaper) }})
		}
	}
	return all
}

func (r Report) funnels() []typeset.Block { return r.named("funnel", funnelHigh) }

func (r Report) flow() []typeset.Block { return r.named("flow", flowHigh) }

func (r Report) turnoutPicture() []typeset.Block {
	return r.named("turnout", min(600, 170+15*float64(len(r.Poll.Turnout.Areas))))
}
