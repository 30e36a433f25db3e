package picture

import "image/color"

// Ink is the colours of a picture. Marks differ by shape too, so that all of it can be read without colour.
type Ink struct {
	Paper color.Color // what everything lies on
	Text  color.Color // titles, names and figures
	Quiet color.Color // captions, the figures of an axis, stations that do not stand out
	Line  color.Color // the grid, and bands
	Limit color.Color // limits, and the line in the middle
	Act   color.Color // what to look at first
	Look  color.Color // what to look at
	Zero  color.Color // none, where none is hardly to be expected
}

// OnPaper is for white paper: every colour of a mark or word stands at least 4.5 to 1 against it.
var OnPaper = Ink{
	Paper: color.NRGBA{0xff, 0xff, 0xff, 0xff}, Text: color.NRGBA{0x1a, 0x1d, 0x21, 0xff}, Quiet: color.NRGBA{0x59, 0x60, 0x68, 0xff},
	Line: color.NRGBA{0xdf, 0xe3, 0xe7, 0xff}, Limit: color.NRGBA{0x3d, 0x5a, 0x80, 0xff},
	Act: color.NRGBA{0xb4, 0x23, 0x18, 0xff}, Look: color.NRGBA{0x96, 0x5a, 0x00, 0xff}, Zero: color.NRGBA{0x00, 0x66, 0x8c, 0xff},
}

// of is the colour that a role has; what was left out is that of OnPaper.
func (i Ink) of(r role) color.NRGBA {
	colours := func(i Ink) color.Color {
		switch r {
		case inPaper:
			return i.Paper
		case inText:
			return i.Text
		case inQuiet:
			return i.Quiet
		case inLine:
			return i.Line
		case inLimit:
			return i.Limit
		case inAct:
			return i.Act
		case inLook:
			return i.Look
		}
		return i.Zero
	}
	c := colours(i)
	if c == nil {
		c = colours(OnPaper)
	}
	return color.NRGBAModel.Convert(c).(color.NRGBA)
}
