package lists

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
)

// partGap stands between two parts of a cell.
const partGap = "   "

// PartsOf are the parts of a text that was written with that air between them, none of which may be left out.
func PartsOf(text string) []Part {
	if text == "" {
		return nil
	}
	var parts []Part
	for _, part := range strings.Split(text, partGap) {
		parts = append(parts, Part{Text: part})
	}
	return parts
}

// joined is the text of a cell, or all its parts in a line.
func (c Cell) joined() string {
	if len(c.Parts) == 0 {
		return c.Text
	}
	return strings.Join(texts(c.Parts), partGap)
}

func texts(parts []Part) []string {
	all := make([]string, len(parts))
	for i, p := range parts {
		all[i] = p.Text
	}
	return all
}

// partLines are the lines that the parts of a cell take, at most so many where that is not 0.
func (c Cell) partLines(width float32, most int) []string {
	parts := slices.Clone(c.Parts)
	for {
		lines := c.fill(parts, width)
		last := slices.IndexFunc(parts, func(p Part) bool {
			return p.Rank > 0 && !slices.ContainsFunc(parts, func(q Part) bool { return q.Rank > p.Rank })
		})
		if most == 0 || len(lines) <= most || last < 0 {
			return lines
		}
		parts = slices.Delete(parts, last, last+1)
	}
}

// fill sets parts into lines.
func (c Cell) fill(parts []Part, width float32) []string {
	size, style := c.textSize(), fyne.TextStyle{Bold: c.Bold}
	var lines []string
	for i, part := range texts(parts) {
		if i == 0 {
			lines = []string{part}
			continue
		}
		longer := lines[len(lines)-1] + partGap + part
		if fyne.MeasureText(longer, size, style).Width > width {
			lines = append(lines, part)
			continue
		}
		lines[len(lines)-1] = longer
	}
	return lines
}

// Needs is the width in which every cell of the row stands in one line.
func (v *RowView) Needs() float32 { return v.needs(Cell.joined) }

// NeedsAtLeast is the width in which every cell stands in one line once the parts that may be left out are.
func (v *RowView) NeedsAtLeast() float32 {
	return v.needs(func(c Cell) string {
		c.Parts = slices.DeleteFunc(slices.Clone(c.Parts), func(p Part) bool { return p.Rank > 0 })
		return c.joined()
	})
}

// needs is the width of all cells, each as it is said.
func (v *RowView) needs(said func(Cell) string) float32 {
	needs := float32(2*PadX + 1)
	for i, c := range v.Row.Cells {
		if i > 0 {
			needs += PadX
		}
		needs += fyne.MeasureText(said(c), c.textSize(), fyne.TextStyle{Bold: c.Bold}).Width
	}
	return needs
}
