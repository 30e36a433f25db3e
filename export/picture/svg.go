package picture

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image/color"
	"math"
	"strconv"
	"strings"
)

// SVG is the picture as an SVG file of so many points (1/72 inch). It has a title and a description, needs no other file,
// and is the same, byte for byte, whenever it is made of the same figures.
func (p Picture) SVG(width, height float64, ink Ink) ([]byte, error) {
	if err := possible(width, height, 1); err != nil {
		return nil, err
	}
	b, _ := p.lay(width, height)
	var file bytes.Buffer
	w := svgWriter{Encoder: xml.NewEncoder(&file), ink: ink, brief: len(b.shapes) > 3000}
	w.start("svg", "xmlns", "http://www.w3.org/2000/svg", "width", short(width)+"pt", "height", short(height)+"pt",
		"viewBox", "0 0 "+short(b.w)+" "+short(b.h), "role", "img", "font-family", family)
	w.say("title", p.Title)
	w.say("desc", p.Alt)
	w.start("rect", "width", short(b.w), "height", short(b.h), "fill", hex(ink.of(inPaper)))
	w.end("rect")
	for _, s := range b.shapes {
		w.shape(s)
	}
	w.end("svg")
	if err := w.Close(); err != nil {
		return nil, err
	}
	return file.Bytes(), nil
}

// svgWriter writes elements one to a line.
type svgWriter struct {
	*xml.Encoder
	ink Ink
	// brief leaves out what a pointer is told of each dot, which among thousands nobody points at.
	brief bool
}

func (w svgWriter) start(name string, attributes ...string) {
	e := xml.StartElement{Name: xml.Name{Local: name}}
	for i := 0; i < len(attributes); i += 2 {
		if attributes[i+1] != "" {
			e.Attr = append(e.Attr, xml.Attr{Name: xml.Name{Local: attributes[i]}, Value: attributes[i+1]})
		}
	}
	w.token(e)
}

func (w svgWriter) end(name string) {
	w.token(xml.EndElement{Name: xml.Name{Local: name}})
	w.token(xml.CharData("\n"))
}

func (w svgWriter) say(name, words string) {
	w.start(name)
	w.token(xml.CharData(words))
	w.end(name)
}

// token writes what can always be written into memory; Close tells if it was not well formed.
func (w svgWriter) token(t xml.Token) {
	if err := w.EncodeToken(t); err != nil {
		panic("a picture is not well formed: " + err.Error())
	}
}

func (w svgWriter) shape(s shape) {
	ink, left := hex(w.ink.of(s.role)), ""
	if s.faint > 0 {
		left = short(1 - s.faint)
	}
	switch s.kind {
	case aLine:
		dash := ""
		if s.dash > 0 {
			dash = short(s.dash)
		}
		w.start("path", "class", "line "+string(s.role), "d", pathOf(s.at), "fill", "none", "stroke", ink, "stroke-width", short(s.width), "stroke-dasharray", dash)
		w.end("path")
	case anArea:
		w.start("path", "class", "area", "d", pathOf(s.at)+"Z", "fill", ink, "fill-opacity", left)
		w.end("path")
	case aMark, aKey:
		w.mark(s, ink, left)
	case letters:
		w.letters(s, ink)
	}
}

// mark is an element with the class mark; a pointer that rests on it is told whose it is.
func (w svgWriter) mark(s shape, ink, left string) {
	class, name := s.kind+" "+string(s.mark), "path"
	at := s.at[0]
	switch {
	case s.mark == ring:
		name = "circle"
		w.start(name, "class", class, "cx", short(at.x), "cy", short(at.y), "r", short(s.width), "fill", hex(w.ink.of(inPaper)), "stroke", ink, "stroke-width", short(ringWidth(s.width)))
	case s.mark == dot:
		name = "circle"
		w.start(name, "class", class, "cx", short(at.x), "cy", short(at.y), "r", short(s.width), "fill", ink, "fill-opacity", left)
	default:
		w.start(name, "class", class, "d", pathOf(s.mark.outline(at, s.width))+"Z", "fill", ink, "stroke", hex(w.ink.of(inPaper)), "stroke-width", short(rim), "paint-order", "stroke")
	}
	if s.words != "" && !(w.brief && s.mark == dot) {
		w.say("title", s.words)
	}
	w.end(name)
}

func (w svgWriter) letters(s shape, ink string) {
	weight, halo, wide, order := "", "", "", ""
	if s.hand.bold {
		weight = "bold"
	}
	if s.hand.halo {
		halo, wide, order = hex(w.ink.of(inPaper)), short(2*haloWidth), "stroke"
	}
	w.start("text", "x", short(s.at[0].x), "y", short(s.at[0].y), "font-size", short(s.hand.size), "font-weight", weight, "text-anchor", string(s.hand.anchor),
		"fill", ink, "stroke", halo, "stroke-width", wide, "stroke-linejoin", map[bool]string{true: "round"}[s.hand.halo], "paint-order", order)
	w.token(xml.CharData(s.words))
	w.end("text")
}

func pathOf(at []point) string {
	var d strings.Builder
	for i, p := range at {
		d.WriteString(map[bool]string{true: "M", false: "L"}[i == 0])
		d.WriteString(short(p.x) + " " + short(p.y))
	}
	return d.String()
}

// short writes a length to a hundredth, which nobody sees.
func short(v float64) string { return strconv.FormatFloat(math.Round(100*v)/100, 'f', -1, 64) }

func hex(c color.NRGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }
