package picture

import "math"

// stretch is one part of an outline: a straight line to its end, or a curve with one or two points that bend it.
type stretch struct {
	bends []point
	end   point
}

// outline is a closed edge; its first stretch says where it starts.
type outline []stretch

// outlines are edges of one area.
type outlines []outline

// last adds a stretch to the edge that was begun last.
func (o outlines) last(s stretch) {
	if n := len(o) - 1; n >= 0 {
		o[n] = append(o[n], s)
	}
}

// bounds are the part of the sheet that holds the outlines.
func (o outlines) bounds() box {
	b := box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	include := func(p point) {
		b.left, b.right = min(b.left, p.x), max(b.right, p.x)
		b.top, b.bottom = min(b.top, p.y), max(b.bottom, p.y)
	}
	for _, path := range o {
		for _, s := range path {
			include(s.end)
			for _, p := range s.bends {
				include(p)
			}
		}
	}
	return b
}

func polygon(at []point) outline {
	var o outline
	for _, p := range at {
		o = append(o, stretch{end: p})
	}
	return o
}

// circle is drawn as four curves, which differ from it by 3 in 10,000 of the radius.
func circle(at point, r float64) outline {
	const bend = 0.5522847498
	k := bend * r
	return outline{
		{end: point{at.x + r, at.y}},
		{[]point{{at.x + r, at.y + k}, {at.x + k, at.y + r}}, point{at.x, at.y + r}},
		{[]point{{at.x - k, at.y + r}, {at.x - r, at.y + k}}, point{at.x - r, at.y}},
		{[]point{{at.x - r, at.y - k}, {at.x - k, at.y - r}}, point{at.x, at.y - r}},
		{[]point{{at.x + k, at.y - r}, {at.x + r, at.y - k}}, point{at.x + r, at.y}},
	}
}

// stroke is the edge of a line of a width along points, in dashes as long as the gaps between them where there are any.
func (o *outlines) stroke(at []point, width, dash float64) {
	if dash <= 0 {
		o.along(at, width)
		return
	}
	piece, left, drawn := []point{at[0]}, dash, true
	for i := 1; i < len(at); i++ {
		from, to := at[i-1], at[i]
		for {
			apart := math.Hypot(to.x-from.x, to.y-from.y)
			if apart < left {
				left -= apart
				piece = append(piece, to)
				break
			}
			from = point{from.x + (to.x-from.x)*left/apart, from.y + (to.y-from.y)*left/apart}
			if piece = append(piece, from); drawn {
				o.along(piece, width)
			}
			piece, left, drawn = []point{from}, dash, !drawn
		}
	}
	if drawn {
		o.along(piece, width)
	}
}

// along is the edge of one line: down its one side and back on the other. It bends gently or at corners that nobody looks
// at closely, so that the sides are set off at half of each bend.
func (o *outlines) along(at []point, width float64) {
	var path []point // without points that lie on each other
	for _, p := range at {
		if n := len(path); n == 0 || math.Hypot(p.x-path[n-1].x, p.y-path[n-1].y) > 1e-9 {
			path = append(path, p)
		}
	}
	if len(path) < 2 {
		return
	}
	edge := make([]point, 2*len(path))
	for i, p := range path {
		before, after := path[max(i-1, 0)], path[min(i+1, len(path)-1)]
		dx, dy := after.x-before.x, after.y-before.y
		long := math.Hypot(dx, dy)
		if long == 0 { // there and back
			dx, dy, long = p.x-before.x, p.y-before.y, math.Hypot(p.x-before.x, p.y-before.y)
		}
		nx, ny := -dy/long*width/2, dx/long*width/2
		edge[i], edge[len(edge)-1-i] = point{p.x + nx, p.y + ny}, point{p.x - nx, p.y - ny}
	}
	*o = append(*o, polygon(edge))
}
