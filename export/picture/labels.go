package picture

import "math"

// crowd counts what lies in each small square of a part of the sheet, so that a label may choose where it covers least.
type crowd struct {
	in      box
	columns int
	counts  []int
}

// square is the side of the squares in points.
const square = 3

func crowdIn(in box) *crowd {
	columns, rows := int(in.width()/square)+1, int(in.height()/square)+1
	return &crowd{in, columns, make([]int, columns*rows)}
}

// add notes something at a place, as much as it weighs.
func (c *crowd) add(at point, weight int) {
	x, y := int((at.x-c.in.left)/square), int((at.y-c.in.top)/square)
	if i := y*c.columns + x; at.x >= c.in.left && at.y >= c.in.top && x < c.columns && i < len(c.counts) {
		c.counts[i] += weight
	}
}

// addAlong notes a line, so much that a label crosses it only where it must.
func (c *crowd) addAlong(path []point) {
	for i := 1; i < len(path); i++ {
		from, to := path[i-1], path[i]
		steps := math.Ceil(math.Hypot(to.x-from.x, to.y-from.y) / square)
		for s := range int(steps) {
			part := float64(s) / steps
			c.add(point{from.x + part*(to.x-from.x), from.y + part*(to.y-from.y)}, 3)
		}
	}
}

// under is what lies under a part of the sheet.
func (c *crowd) under(b box) (sum int) {
	for y := b.top; y < b.bottom+square; y += square {
		for x := b.left; x < b.right+square; x += square {
			at := point{min(x, b.right), min(y, b.bottom)}
			column, row := int((at.x-c.in.left)/square), int((at.y-c.in.top)/square)
			if i := row*c.columns + column; at.x >= c.in.left && at.y >= c.in.top && column < c.columns && i < len(c.counts) {
				sum += c.counts[i]
			}
		}
	}
	return sum
}

// bearable is how much a label may cover at most: more would be hard to read, and hide too much.
const bearable = 20

// name writes a label beside a mark, where it covers least and meets nothing that is written or kept; false where there
// is no such place.
func (b *board) name(label string, at point, radius float64, h hand, c *crowd) bool {
	gap, high := radius+2, 0.36*h.size
	best, least := -1, bearable+1
	var tries []struct {
		at     point
		anchor anchor
	}
	try := func(x, y float64, a anchor) {
		tries = append(tries, struct {
			at     point
			anchor anchor
		}{point{at.x + x, at.y + y}, a})
	}
	try(gap, high, fromStart)
	try(-gap, high, toEnd)
	try(0, -gap-0.1*h.size, atMiddle)
	try(0, gap+0.8*h.size, atMiddle)
	try(0.7*gap, -0.6*gap, fromStart)
	try(-0.7*gap, -0.6*gap, toEnd)
	try(0.7*gap, 0.6*gap+0.7*h.size, fromStart)
	try(-0.7*gap, 0.6*gap+0.7*h.size, toEnd)
	for i, t := range tries {
		h.anchor = t.anchor
		lies := h.box(label, t.at)
		if !lies.within(c.in) || !b.free(lies) {
			continue
		}
		if covers := c.under(lies); covers < least {
			best, least = i, covers
		}
	}
	if best < 0 {
		return false
	}
	h.anchor = tries[best].anchor
	b.write(label, tries[best].at, h)
	return true
}

// apart moves heights, given from the top, so that each is at least a distance below the one before, and none leaves the
// part between top and bottom if they fit there.
func apart(heights []float64, distance, top, bottom float64) []float64 {
	moved := make([]float64, len(heights))
	for i, y := range heights {
		moved[i] = max(y, top)
		if i > 0 {
			moved[i] = max(moved[i], moved[i-1]+distance)
		}
	}
	for i := len(moved) - 1; i >= 0; i-- {
		moved[i] = min(moved[i], bottom-distance*float64(len(moved)-1-i))
	}
	return moved
}
