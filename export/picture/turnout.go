package picture

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/rates"
)

// turnout is the changes of a council's wards, the greatest rise first.
type turnout struct {
	changes beside.Changes // the wards in the order in which they are drawn
	banded  bool           // enough wards compare for one to stand out
}

// Turnout is how turnout changed in each ward since the same seats were last fought, beside the median of the wards.
func Turnout(p voterid.Poll) Picture {
	t := &turnout{changes: p.Turnout, banded: len(p.Turnout.Areas) >= beside.FewestAreas}
	t.changes.Areas = slices.Clone(p.Turnout.Areas)
	slices.SortStableFunc(t.changes.Areas, func(a, b beside.Change) int {
		return cmp.Or(cmp.Compare(b.Difference, a.Difference), cmp.Compare(a.Name, b.Name))
	})
	picture := of(p, "turnout", "Change of turnout by ward, since the same seats were last fought")
	picture.Alt, picture.Caption = practised(p, t.alt()), t.caption()
	if len(t.changes.Areas) == 0 {
		return picture
	}
	picture.draw = t.draw
	if n := len(t.changes.Outside()); n > 0 {
		picture.keys = []key{{diamond, inAct, text.Plural(n, "ward", "wards") + " – further from the median than three scaled deviations"}}
	}
	return picture
}

// scale is the axis of the changes, with the median, the band and no change on it, from a whole tick to another.
func (t *turnout) scale(start, end float64) axis {
	low, high := 0.0, 0.0
	include := func(v float64) { low, high = min(low, v), max(high, v) }
	for _, c := range t.changes.Areas {
		include(c.Difference)
	}
	if t.banded {
		include(t.changes.Middle.Median - t.changes.Middle.Reach())
		include(t.changes.Middle.Median + t.changes.Middle.Reach())
	}
	if low == high {
		low, high = -1, 1
	}
	room := (high - low) * 0.04
	return axis{low - room, high + room, start, end}
}

// leastRow is how high a row must be for the name of its ward.
const leastRow = 9.5

func (t *turnout) draw(b *board, in box) {
	names := hand{role: inText, size: 7.5, anchor: toEnd}
	rows := axis{from: -0.5, to: float64(len(t.changes.Areas)) - 0.5, start: in.top + axisHand.line() + 5, end: in.bottom - 2*axisHand.line() - 2}
	row := (rows.end - rows.start) / float64(len(t.changes.Areas))
	lines, widest := row >= leastRow, 0.0
	for _, c := range t.changes.Areas {
		if lines {
			widest = max(widest, names.width(c.Name))
		}
	}
	widest = min(widest, 0.36*in.width())
	x := t.scale(in.left+widest+8, in.right-2)
	if rows.end-rows.start < leastHeight/2 {
		b.cramped = true
		return
	}
	for i := range t.changes.Areas {
		if y := rows.at(float64(i)); lines {
			b.line(inLine, 0.5, 0, point{x.start, y}, point{x.end, y})
		}
	}
	t.grid(b, x, rows, in)
	if note := text.Grouped(len(t.changes.Areas)) + " wards, the greatest rise at the top"; !lines && b.free(axisHand.box(note, point{in.left, in.top + axisHand.size})) {
		b.write(note, point{in.left, in.top + axisHand.size}, axisHand)
	}
	c := crowdIn(box{x.start, rows.start, x.end, rows.end})
	radius := max(0.9, min(2.6, 0.42*row))
	for i, change := range t.changes.Areas {
		at := point{x.at(change.Difference), rows.at(float64(i))}
		m, role, r := dot, inQuiet, radius
		if change.Outside {
			m, role, r = diamond, inAct, max(radius, 2.6)
		}
		if lines {
			b.write(names.short(change.Name, widest), point{x.start - 5, at.y + 0.36*names.size}, names)
		}
		b.keep(box{at.x - r, at.y - r, at.x + r, at.y + r})
		b.put(m, role, r, 0, at, change.Name, changeWords(change))
	}
	for i, change := range t.changes.Areas {
		if !change.Outside {
			continue
		}
		label := signed(change.Difference, 2)
		if !lines {
			label = names.short(change.Name, 0.3*in.width()) + " " + label
		}
		b.name(label, point{x.at(change.Difference), rows.at(float64(i))}, 2.6, labelHand, c)
	}
}

// grid draws the band, the median, no change and the axis.
func (t *turnout) grid(b *board, x, rows axis, in box) {
	middle := t.changes.Middle
	if t.banded {
		b.rect(inLine, 0.45, box{x.at(middle.Median - middle.Reach()), rows.start, x.at(middle.Median + middle.Reach()), rows.end})
	}
	h := axisHand
	h.anchor = atMiddle
	ticks, decimals := x.ticks(52, 0)
	for _, v := range ticks {
		b.line(inQuiet, 0.6, 0, point{x.at(v), rows.end}, point{x.at(v), rows.end + 3})
		if v == 0 {
			b.line(inQuiet, 0.6, 1, point{x.at(v), rows.start}, point{x.at(v), rows.end})
		}
		half := h.width(signed(v, decimals)) / 2
		b.write(signed(v, decimals), point{min(max(x.at(v), in.left+half), in.right-half), rows.end + 3 + h.size}, h)
	}
	b.line(inQuiet, 0.6, 0, point{x.start, rows.end}, point{x.end, rows.end})
	h.anchor = toEnd
	b.write(h.short("percentage points of the electorate, now less then", in.width()), point{x.end, rows.end + 4 + h.size + h.line()}, h)
	b.line(inLimit, 1, 0, point{x.at(middle.Median), rows.start - 3}, point{x.at(middle.Median), rows.end})
	h.anchor, h.role = atMiddle, inLimit
	label := "median " + signed(middle.Median, 2)
	half := h.width(label) / 2
	b.write(label, point{min(max(x.at(middle.Median), in.left+half), in.right-half), in.top + h.size}, h)
}

// changeWords tell one ward: Callowland: 34.21 per cent now, 33.10 then; +1.11 percentage points.
func changeWords(c beside.Change) string {
	now, _ := c.Now.Points()
	then, _ := c.Then.Points()
	return fmt.Sprintf("%s: %s per cent now, %s then; %s percentage points", c.Name, decimal(now, 2), decimal(then, 2), signed(c.Difference, 2))
}

func (t *turnout) alt() string {
	if len(t.changes.Areas) == 0 {
		return strings.TrimSpace("No ward compares with when its seats were last fought. " + t.caption())
	}
	said := []string{fmt.Sprintf("The change of turnout in %s; the median is %s percentage points, the least %s (%s), the most %s (%s).",
		text.Plural(len(t.changes.Areas), "ward", "wards"), rates.Signed(t.changes.Middle.Median, 2),
		signed(t.changes.Areas[len(t.changes.Areas)-1].Difference, 2), t.changes.Areas[len(t.changes.Areas)-1].Name, signed(t.changes.Areas[0].Difference, 2), t.changes.Areas[0].Name)}
	var out []string
	for _, c := range t.changes.Outside() {
		out = append(out, fmt.Sprintf("%s with %s", c.Name, signed(c.Difference, 2)))
	}
	switch {
	case len(out) > 0:
		said = append(said, "Outside the band: "+listed(out)+".")
	case t.banded:
		said = append(said, "No ward lies outside the band.")
	}
	return strings.Join(append(said, t.caption()), " ")
}

// caption says what the band is, and which wards are not in the picture.
func (t *turnout) caption() string {
	var said []string
	switch {
	case t.banded:
		m := t.changes.Middle
		said = append(said, fmt.Sprintf("The band reaches three scaled median absolute deviations to either side of the median: from %s to %s.", signed(m.Median-m.Reach(), 2), signed(m.Median+m.Reach(), 2)))
	case len(t.changes.Areas) > 0:
		said = append(said, fmt.Sprintf("Fewer than %d wards compare, so that none can stand out among them.", beside.FewestAreas))
	}
	if len(t.changes.Areas) > 0 {
		said = append(said, "The figures say what changed and not why.")
	}
	if len(t.changes.Unknown) > 0 {
		said = append(said, "A figure is lacking: "+listed(t.changes.Unknown)+".")
	}
	for _, r := range beside.ByReason(t.changes.Refused) {
		said = append(said, "Not compared with "+r.Names()+": "+r.Why)
	}
	return strings.Join(said, " ")
}
