package picture

import (
	"cmp"
	"math"
	"slices"

	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/chance"
	"wardcount/reconcile/voterid/rates"
	"wardcount/reconcile/voterid/stations"
)

// funnel is the figures of a funnel, before they have places.
type funnel struct {
	measure  stations.Measure
	stations []funnelStation // those that stand out last, so that they lie on top
	target   float64         // events per attempt in the stratum: the line in the middle
	limits   []funnelLimit   // none where nothing was compared
	most     float64         // attempts at the largest station
	top      float64         // the highest rate on the scale
}

// funnelStation is one mark.
type funnelStation struct {
	id    string
	words string
	flag  stations.Flag
	trial chance.Trial
	over  bool // above the scale: drawn at its top edge
}

func (s funnelStation) rate() float64 { return float64(s.trial.K) / float64(s.trial.N) }

// funnelLimit is an upper limit, a rate at each of some numbers of attempts.
type funnelLimit struct {
	words    string
	attempts []int
	rates    []float64
}

// formOf is how a station with a flag is drawn.
func formOf(f stations.Flag) (mark, role) {
	switch f {
	case stations.FlagAct:
		return diamond, inAct
	case stations.FlagLook:
		return triangle, inLook
	case stations.FlagZero:
		return ring, inZero
	}
	return dot, inQuiet
}

// Funnel is the stations of one stratum: events per 1,000 attempts over attempts, with the rate of all of them and the
// limits of what chance alone brings (Spiegelhalter 2005).
func Funnel(p voterid.Poll, stratum string) Picture {
	at := slices.IndexFunc(p.Review.Strata, func(s stations.Stratum) bool { return s.Name == stratum })
	words := funnelWords{poll: p, stratum: stations.Stratum{Name: stratum}}
	name := "funnel"
	if at >= 0 {
		words.stratum = p.Review.Strata[at]
	}
	if at > 0 {
		name += "-" + text.Grouped(at+1)
	}
	f := funnelOf(p.Review, words.stratum)
	words.funnel = f
	picture := of(p, name, words.title())
	picture.Stations = true
	picture.Alt, picture.Caption, picture.keys = words.alt(), words.caption(), words.keys()
	if len(f.stations) > 0 {
		picture.draw = f.draw
	}
	return picture
}

func funnelOf(r stations.Review, stratum stations.Stratum) *funnel {
	f := &funnel{measure: r.Measure, target: stratum.Target}
	compared := false
	for _, row := range r.Rows {
		trial, known := r.Trial(row)
		if row.Stratum != stratum.Name || !known {
			continue
		}
		compared = compared || row.Target != nil
		f.most = max(f.most, float64(trial.N))
		f.stations = append(f.stations, funnelStation{id: string(row.ID), words: stationWords(row, trial), flag: row.Flag, trial: trial})
	}
	slices.SortStableFunc(f.stations, func(a, b funnelStation) int { return cmp.Compare(height(a.flag), height(b.flag)) })
	if compared {
		for _, alpha := range []float64{r.Look, r.Act} {
			f.limits = append(f.limits, limitOf(stratum.Target, alpha, f.most))
		}
	}
	f.scale()
	return f
}

// height is which marks lie on others: the higher ones.
func height(f stations.Flag) int {
	order := []stations.Flag{stations.FlagSmall, stations.FlagNone, stations.FlagZero, stations.FlagLook, stations.FlagAct}
	return slices.Index(order, f)
}

// limitOf works a limit out at some hundred numbers of attempts, closer where it bends more.
func limitOf(target, alpha, most float64) funnelLimit {
	const parts = 240
	l := funnelLimit{words: "1 in " + rates.OneOf(alpha)}
	for i := 1; i <= parts; i++ {
		n := int(math.Ceil(most * math.Pow(float64(i)/parts, 2)))
		if k := len(l.attempts); k > 0 && l.attempts[k-1] == n {
			continue
		}
		if rate := chance.LimitRate(n, target, alpha); !math.IsNaN(rate) {
			l.attempts, l.rates = append(l.attempts, n), append(l.rates, rate)
		}
	}
	return l
}

// scale chooses the highest rate that is drawn in its place. A station with few attempts may have any rate: so that it
// does not press the others down, it may be drawn at the top edge.
func (f *funnel) scale() {
	sizes := make([]int, len(f.stations))
	for i, s := range f.stations {
		sizes[i] = s.trial.N
	}
	slices.Sort(sizes)
	f.top = 2 * f.target
	var all float64
	for _, s := range f.stations {
		if all = max(all, s.rate()); 2*s.trial.N >= sizes[len(sizes)/2] {
			f.top = max(f.top, s.rate())
		}
	}
	for _, l := range f.limits {
		i, _ := slices.BinarySearch(l.attempts, int(f.most/2))
		f.top = max(f.top, l.rates[min(i, len(l.rates)-1)])
	}
	if all <= 1.5*f.top {
		f.top = max(f.top, all)
	}
	if f.top == 0 {
		f.top = 0.001 // nobody anywhere: the scale shows one in a thousand
	}
	for i, s := range f.stations {
		f.stations[i].over = s.rate() > f.top
	}
}

// draw lays the funnel out in a part of the sheet.
func (f *funnel) draw(b *board, in box) {
	middle := rates.PerThousand(f.target) + " per 1,000"
	right := axisHand.width(middle)
	for _, l := range f.limits {
		right = max(right, axisHand.width(l.words))
	}
	y := axis{from: 0, to: 1000 * f.top * 1.06}
	y.start, y.end = in.bottom-2*axisHand.line()-2, b.column(f.yTitle(), point{in.left, in.top}, in.width(), axisHand)+6
	steps, decimals := y.ticks(34, 0)
	left := 0.0
	for _, v := range steps {
		left = max(left, axisHand.width(decimal(v, decimals)))
	}
	x := axis{from: 0, to: f.most * 1.02, start: in.left + left + 5, end: in.right - right - 6}
	if x.end-x.start < leastWidth/2 || y.start-y.end < leastHeight/2 {
		b.cramped = true
		return
	}
	f.grid(b, x, y, in)
	c := crowdIn(box{x.start, y.end - 4, x.end, y.start})
	f.lines(b, c, x, y, middle)
	f.marks(b, c, x, y)
}

func (f *funnel) yTitle() string {
	return "persons " + f.measure.Who() + ", per 1,000 who tried to vote in person"
}

// grid draws the axes.
func (f *funnel) grid(b *board, x, y axis, in box) {
	h := axisHand
	h.anchor = toEnd
	steps, decimals := y.ticks(34, 0)
	for _, v := range steps {
		b.line(inLine, 0.6, 0, point{x.start, y.at(v)}, point{x.end, y.at(v)})
		b.write(decimal(v, decimals), point{x.start - 5, y.at(v) + 0.36*h.size}, h)
	}
	h.anchor = atMiddle
	attempts, _ := x.ticks(60, 1) // no part of a person
	for _, v := range attempts {
		b.line(inQuiet, 0.6, 0, point{x.at(v), y.start}, point{x.at(v), y.start + 3})
		b.write(decimal(v, 0), point{x.at(v), y.start + 3 + h.size}, h)
	}
	b.line(inQuiet, 0.6, 0, point{x.start, y.start}, point{x.end, y.start})
	h.anchor = toEnd
	title := "persons who tried to vote in person at the station"
	b.write(h.short(title, x.end-in.left), point{x.end, y.start + 4 + h.size + h.line()}, h)
}

// lines draws the middle and the limits, each named at its right end.
func (f *funnel) lines(b *board, c *crowd, x, y axis, middle string) {
	type end struct {
		words string
		role
		y float64
	}
	b.line(inLimit, 0.9, 0, point{x.start, y.at(1000 * f.target)}, point{x.end, y.at(1000 * f.target)})
	ends := []end{{middle, inLimit, y.at(1000 * f.target)}}
	for i, l := range f.limits {
		var path []point
		for j, n := range l.attempts {
			at := point{x.at(float64(n)), y.at(1000 * l.rates[j])}
			if at.y < y.end {
				path = path[:0]
				continue
			}
			if len(path) == 0 && j > 0 { // where it comes down into the picture
				before := point{x.at(float64(l.attempts[j-1])), y.at(1000 * l.rates[j-1])}
				path = append(path, point{before.x + (at.x-before.x)*(y.end-before.y)/(at.y-before.y), y.end})
			}
			path = append(path, at)
		}
		if len(path) < 2 {
			continue
		}
		last := path[len(path)-1]
		path = append(path, point{x.end, last.y})
		b.line(inLimit, 0.9, []float64{2, 5}[i], path...)
		c.addAlong(path)
		ends = append(ends, end{l.words, inLimit, last.y})
	}
	slices.SortStableFunc(ends, func(a, b end) int { return cmp.Compare(a.y, b.y) })
	heights := make([]float64, len(ends))
	for i, e := range ends {
		heights[i] = e.y
	}
	for i, at := range apart(heights, axisHand.line(), y.end, y.start) {
		h := axisHand
		h.role = ends[i].role
		b.write(ends[i].words, point{x.end + 6, at + 0.36*h.size}, h)
	}
}

// marks draws the stations and names those that stand out, as far as there is room.
func (f *funnel) marks(b *board, c *crowd, x, y axis) {
	small, large, faint := density(len(f.stations))
	places := make([]point, len(f.stations))
	for i, s := range f.stations {
		at := point{x.at(float64(s.trial.N)), y.at(1000 * s.rate())}
		m, role := formOf(s.flag)
		r, pale := small, faint
		if s.over {
			at.y = y.end
			if m == dot {
				m = above
			}
		}
		if standsOut(s.flag) {
			r, pale = large, 0
			b.keep(box{at.x - r, at.y - r, at.x + r, at.y + r})
		}
		places[i] = at
		c.add(at, 1)
		b.put(m, role, r, pale, at, s.id, s.words)
	}
	few := !f.crowded()
	for i, s := range slices.Backward(f.stations) {
		if s.flag != stations.FlagAct && !(few && standsOut(s.flag)) {
			continue
		}
		label := labelHand.short(s.id, longestLabel)
		if s.over {
			label += " (" + decimal(1000*s.rate(), 0) + ")"
		}
		b.name(label, places[i], large, labelHand, c)
	}
}

// standsOut says whether a station is drawn otherwise than as a dot.
func standsOut(f stations.Flag) bool {
	m, _ := formOf(f)
	return m != dot
}

// mostNamed is how many stations are named in a funnel; where more stand out, only those to be looked at first are.
// longestLabel is the room of a name in points.
const (
	mostNamed    = 40
	longestLabel = 80
)

// crowded says whether more stand out than could be read by name.
func (f *funnel) crowded() bool {
	out := 0
	for _, s := range f.stations {
		if standsOut(s.flag) {
			out++
		}
	}
	return out > mostNamed
}

// density is how large dots and other marks are among so many stations, and how faint the dots.
func density(n int) (small, large, faint float64) {
	switch {
	case n <= 120:
		return 2.1, 3, 0.15
	case n <= 600:
		return 1.7, 2.8, 0.3
	case n <= 3000:
		return 1.2, 2.3, 0.45
	}
	return 0.8, 1.7, 0.65
}
