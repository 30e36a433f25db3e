package picture

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// most is how many pixels an image may have: an A3 sheet at 600 dots per inch has fewer.
const most = 100_000_000

const (
	rim       = 0.7 // of paper around a mark with corners, so that two of them stay two
	haloWidth = 1.2 // of paper around letters that lie on lines
)

// ringWidth is the width of the line of a ring.
func ringWidth(radius float64) float64 { return 0.55 * radius }

// possible says why a picture cannot be drawn in a size.
func possible(width, height, pixels float64) error {
	if !(width > 0 && height > 0 && pixels > 0) || math.IsInf(width, 0) || math.IsInf(height, 0) {
		return errors.New("a picture needs a width and a height")
	}
	if width*pixels*height*pixels > most {
		return fmt.Errorf("a picture of %.0f by %.0f pixels is too large", width*pixels, height*pixels)
	}
	return nil
}

// PNG is the picture as a PNG file of so many points (1/72 inch) at so many dots per inch, which the file names.
func (p Picture) PNG(width, height float64, dpi int, ink Ink) ([]byte, error) {
	scale := float64(dpi) / 72
	if err := possible(width, height, scale); err != nil {
		return nil, err
	}
	var file bytes.Buffer
	if err := png.Encode(&file, p.Draw(int(math.Round(width*scale)), int(math.Round(height*scale)), scale, ink)); err != nil {
		return nil, err
	}
	return withDensity(file.Bytes(), dpi), nil
}

// withDensity puts the chunk pHYs behind the head of a PNG file, which image/png does not write: pixels per metre.
func withDensity(file []byte, dpi int) []byte {
	const head = 8 + 25 // the signature and IHDR
	perMetre := uint32(math.Round(float64(dpi) / 0.0254))
	chunk := binary.BigEndian.AppendUint32([]byte("pHYs"), perMetre)
	chunk = append(binary.BigEndian.AppendUint32(chunk, perMetre), 1)
	with := binary.BigEndian.AppendUint32(bytes.Clone(file[:head]), uint32(len(chunk)-4))
	with = binary.BigEndian.AppendUint32(append(with, chunk...), crc32.ChecksumIEEE(chunk))
	return append(with, file[head:]...)
}

// Draw is the picture as an image of w by h pixels, scale pixels to a point, on which the size of the words depends. A
// window whose unit is 1/96 inch passes its pixels to the unit times 4/3.
func (p Picture) Draw(w, h int, scale float64, ink Ink) image.Image {
	paper := image.NewRGBA(image.Rect(0, 0, max(w, 1), max(h, 1)))
	draw.Draw(paper, paper.Bounds(), image.NewUniform(ink.of(inPaper)), image.Point{}, draw.Src)
	if possible(float64(w), float64(h), 1) != nil || !(scale > 0) {
		return paper
	}
	b, grown := p.lay(float64(w)/scale, float64(h)/scale)
	r := raster{to: paper, ink: ink, scale: scale / grown}
	for _, s := range b.shapes {
		r.shape(s)
	}
	return paper
}

// raster prints shapes as pixels.
type raster struct {
	to    *image.RGBA
	ink   Ink
	scale float64 // pixels to a point
	brush vector.Rasterizer
}

func (r *raster) shape(s shape) {
	switch s.kind {
	case aLine:
		var o outlines
		o.stroke(s.at, s.width, s.dash)
		r.fill(o, s.role, 0)
	case anArea:
		r.fill(outlines{polygon(s.at)}, s.role, s.faint)
	case aMark, aKey:
		r.mark(s)
	case letters:
		r.letters(s)
	}
}

func (r *raster) mark(s shape) {
	at := s.at[0]
	switch s.mark {
	case dot:
		r.fill(outlines{circle(at, s.width)}, s.role, s.faint)
	case ring:
		half := ringWidth(s.width) / 2
		r.fill(outlines{circle(at, s.width+half)}, s.role, 0)
		r.fill(outlines{circle(at, s.width-half)}, inPaper, 0)
	default:
		edge := s.mark.outline(at, s.width)
		var around outlines
		around.stroke(append(edge, edge[0], edge[1]), rim, 0)
		r.fill(around, inPaper, 0)
		r.fill(outlines{polygon(edge)}, s.role, 0)
	}
}

// letters are filled as outlines, so that they stand between pixels where they ought to.
func (r *raster) letters(s shape) {
	if s.hand.halo {
		for i := range 12 {
			sin, cos := math.Sincos(float64(i) * math.Pi / 6)
			r.glyphs(s, point{haloWidth * cos, haloWidth * sin}, inPaper)
		}
	}
	r.glyphs(s, point{}, s.role)
}

func (r *raster) glyphs(s shape, off point, ink role) {
	h := s.hand
	left := h.box(s.words, s.at[0]).left + off.x
	unit := h.size / measured / 64 // of a length in the measured em, in points
	var buf sfnt.Buffer
	h.each(s.words, fixed.I(measured), func(glyph sfnt.GlyphIndex, at fixed.Int26_6) {
		segments, err := h.face().LoadGlyph(&buf, glyph, fixed.I(measured), nil)
		if err != nil {
			return
		}
		var o outlines
		place := func(p fixed.Point26_6) point {
			return point{left + float64(p.X+at)*unit, s.at[0].y + off.y + float64(p.Y)*unit}
		}
		for _, g := range segments {
			a := place(g.Args[0])
			switch g.Op {
			case sfnt.SegmentOpMoveTo:
				o = append(o, outline{{end: a}})
			case sfnt.SegmentOpLineTo:
				o.last(stretch{end: a})
			case sfnt.SegmentOpQuadTo:
				o.last(stretch{bends: []point{a}, end: place(g.Args[1])})
			case sfnt.SegmentOpCubeTo:
				o.last(stretch{bends: []point{a, place(g.Args[1])}, end: place(g.Args[2])})
			}
		}
		r.fill(o, ink, 0)
	})
}

// fill paints what lies within outlines. The brush is no larger than they are, so that a small mark costs little on a
// large sheet.
func (r *raster) fill(o outlines, role role, faint float64) {
	lies := o.bounds()
	in := image.Rect(int(math.Floor(lies.left*r.scale)), int(math.Floor(lies.top*r.scale)), int(math.Ceil(lies.right*r.scale)), int(math.Ceil(lies.bottom*r.scale)))
	seen := in.Intersect(r.to.Bounds())
	if seen.Empty() {
		return
	}
	at := func(p point) (x, y float32) {
		return float32(p.x*r.scale - float64(seen.Min.X)), float32(p.y*r.scale - float64(seen.Min.Y))
	}
	r.brush.Reset(seen.Dx(), seen.Dy())
	for _, path := range o {
		x, y := at(path[0].end)
		r.brush.MoveTo(x, y)
		for _, s := range path[1:] {
			x, y := at(s.end)
			switch len(s.bends) {
			case 0:
				r.brush.LineTo(x, y)
			case 1:
				bx, by := at(s.bends[0])
				r.brush.QuadTo(bx, by, x, y)
			case 2:
				bx, by := at(s.bends[0])
				cx, cy := at(s.bends[1])
				r.brush.CubeTo(bx, by, cx, cy, x, y)
			}
		}
		r.brush.ClosePath()
	}
	c := r.ink.of(role)
	c.A = uint8(math.Round(float64(c.A) * (1 - faint)))
	r.brush.Draw(r.to, seen, image.NewUniform(color.NRGBA(c)), image.Point{})
}
