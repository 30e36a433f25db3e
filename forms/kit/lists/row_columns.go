package lists

import "fyne.io/fyne/v2/theme"

// columnAt is the column of the row that lies at a distance from its left, -1 where there is none.
func (v *RowView) columnAt(x float32) int {
	em, width := theme.TextSize(), v.Size().Width
	if width <= 0 {
		return -1
	}
	var there []int
	for i, c := range v.Row.Columns {
		if c.Least <= width/em {
			there = append(there, i)
		}
	}
	from := float32(PadX)
	for i, w := range ShareWidth(fitted(v.Row.within(width/em), width-2*PadX, em), width-2*PadX, em) {
		if from += w + em/2; x < from-em/4 {
			return there[i]
		}
	}
	return -1
}
