package review

import (
	"strings"

	"wardcount/export/notice"
	"wardcount/export/picture"
)

// The size of a picture in points, and how finely it is printed.
const (
	wide       = 485.0
	funnelHigh = 298.0
	flowHigh   = 235.0
	dots       = 300
)

// block is a picture as the report holds it.
func block(p picture.Picture, high float64) (notice.Block, error) {
	svg, err := p.SVG(wide, high, picture.OnPaper)
	if err != nil {
		return nil, err
	}
	png, err := p.PNG(wide, high, dots, picture.OnPaper)
	return notice.Picture{Caption: p.Alt, Width: wide, Height: high, SVG: svg, PNG: png}, err
}

// named are the pictures that the figures allow and whose name begins so.
func (r Report) named(name string, high float64) ([]notice.Block, error) {
	var all []notice.Block
	for _, p := range picture.Of(r.Poll) {
		if !strings.HasPrefix(p.Name, name) {
			continue
		}
		b, err := block(p, high)
		if err != nil {
			return nil, err
		}
		all = append(all, b)
	}
	return all, nil
}

func (r Report) funnels() ([]notice.Block, error) { return r.named("funnel", funnelHigh) }

func (r Report) flow() ([]notice.Block, error) { return r.named("flow", flowHigh) }

func (r Report) turnoutPicture() ([]notice.Block, error) {
	return r.named("turnout", 170+15*float64(len(r.Poll.Turnout.Areas)))
}
