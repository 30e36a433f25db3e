package typeset

import (
	"bytes"
	"strconv"

	"codeberg.org/go-pdf/fpdf"
)

// dots is how many of a printed picture stand in an inch.
const dots = 300

// list sets sentences, with a frame around them where they have one, which keeps them on one sheet.
func (s *setter) list(l List) []strip {
	left, width := marginLeft, textWidth
	if l.Framed {
		left, width = left+12, width-24
	}
	var all []strip
	if l.Title != "" {
		title := s.column(l.Title, "B", s.size*1.1, left, width, false)
		title.glue, title.height = true, title.height+3
		all = append(all, title)
	}
	for _, words := range l.Sentences {
		sentence := s.column(words, "", s.size, left+12, width-12, false)
		draw := sentence.draw
		sentence.draw = func(top float64) {
			s.pdf.SetFillColor(0, 0, 0)
			s.pdf.Circle(left+4, top+s.size*0.72, 1.7, "F")
			draw(top)
		}
		sentence.height += 2.5
		all = append(all, sentence)
	}
	if l.Framed {
		return []strip{s.framed(all)}
	}
	return all
}

// framed puts strips into one frame, which stays whole.
func (s *setter) framed(inside []strip) strip {
	const pad = 7.0
	height := 2 * pad
	for _, one := range inside {
		height += one.height
	}
	return strip{height: height + 4, draw: func(top float64) {
		s.pdf.SetLineWidth(1.2)
		s.pdf.Rect(marginLeft, top, textWidth, height, "D")
		at := top + pad
		for _, one := range inside {
			one.draw(at)
			at += one.height
		}
	}}
}

// picture is itself and its words, on one sheet.
func (s *setter) picture(p Picture) []strip {
	caption := s.column(p.Caption, "", s.size*0.86, marginLeft, textWidth, false)
	width, height := min(p.Width, textWidth), p.Height*min(p.Width, textWidth)/p.Width
	return []strip{{height: height + 6 + caption.height, draw: func(top float64) {
		// The library writes pictures in the order of their widths, and of equal ones in any: each is a dot wider.
		drawn, err := p.PNG(p.Width+float64(s.pictures)*72/dots, p.Height, dots)
		if err != nil {
			s.pdf.SetError(err)
			return
		}
		s.pictures++
		name, options := "picture"+strconv.Itoa(s.pictures), fpdf.ImageOptions{ImageType: "PNG"}
		s.pdf.RegisterImageOptionsReader(name, options, bytes.NewReader(drawn))
		s.pdf.ImageOptions(name, marginLeft, top, width, height, false, options, 0, "")
		caption.draw(top + height + 6)
	}}}
}
