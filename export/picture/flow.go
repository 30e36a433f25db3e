package picture

import (
	"fmt"
	"strings"

	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/rates"
	"wardcount/reconcile/voterid/stations"
)

// flow is what became of those who tried to vote.
type flow struct {
	review stations.Review
	untold int // refused, of whom no record says whether they came back
}

// FlowName is the name of the flow's picture.
const FlowName = "flow"

// Flow is two bars: those who tried to vote with the part refused at first, and that part drawn large, with those who came
// back and those who did not.
func Flow(p voterid.Poll) Picture {
	f := &flow{review: p.Review}
	t := p.Review.Totals
	f.untold = max(0, int(t.Refused-t.Returned-t.NotReturned))
	picture := of(p, FlowName, "From those who tried to vote in person to those who did not come back")
	picture.Alt, picture.Caption = practised(p, f.alt()), f.caption()
	if p.Review.In > 0 || t.WithAttempts > 0 {
		picture.draw = f.draw
	}
	return picture
}

// part is one band of the second bar.
type part struct {
	n     int
	words string
	role
}

func (f *flow) parts() []part {
	t := f.review.Totals
	parts := []part{{int(t.Returned), "came back and got a paper", inLimit}, {int(t.NotReturned), "did not come back", inLook}}
	if f.untold > 0 {
		parts = append(parts, part{f.untold, "of whom no record says", inQuiet})
	}
	return parts
}

// The hands of the numbers and of what they count.
var (
	numberHand  = hand{role: inText, size: 13, bold: true}
	countedHand = hand{role: inText, size: 8.5}
)

// draw lays the flow out: on the left what a bar holds, on the right the bars, between them the part drawn large.
func (f *flow) draw(b *board, in box) {
	const words, least = 104, 150
	first := f.review.Refused
	bars := box{in.left + words + 12, in.top, in.right, in.bottom}
	high := max(28, min(60, 0.18*in.height()))
	under := numberHand.line() + 2*countedHand.line() + 14 // what the second bar's parts are
	gap := min(max(90, 0.25*in.height()), in.height()-2*high-under)
	if bars.width() < least || gap < 20 {
		b.cramped = true
		return
	}
	top := box{bars.left, bars.top, bars.right, bars.top + high}
	low := box{bars.left, top.bottom + gap, bars.right, top.bottom + gap + high}
	if first.N == 0 {
		low = top
	} else {
		f.tried(b, top, low)
		f.counted(b, first.N, "tried to vote in person", point{in.left, top.top}, words)
	}
	said := "refused a paper at first"
	if first.N > 0 {
		said += ": " + told(first) + " who tried"
	}
	f.counted(b, int(f.review.Totals.Refused), said, point{in.left, low.top}, words)
	f.refused(b, low, in.bottom)
}

// tried draws the first bar, and its part refused at first large to where the second bar begins.
func (f *flow) tried(b *board, bar, below box) {
	first := f.review.Refused
	b.rect(inLine, 0, bar)
	at := text.Grouped(first.N-first.K) + " issued with a paper at once"
	b.write(countedHand.short(at, 0.8*bar.width()), point{bar.left + 7, (bar.top+bar.bottom)/2 + 0.36*countedHand.size}, countedHand)
	if first.K == 0 {
		return
	}
	part := box{bar.right - max(bar.width()*first.Value, 0.5), bar.top, bar.right, bar.bottom}
	b.rect(inQuiet, 0, part)
	b.area(inLine, 0.6, point{part.left, bar.bottom}, point{part.right, bar.bottom}, point{below.right, below.top}, point{below.left, below.top})
	b.line(inQuiet, 0.6, 0, point{part.left, bar.bottom}, point{below.left, below.top})
	b.line(inQuiet, 0.6, 0, point{part.right, bar.bottom}, point{below.right, below.top})
}

// counted writes a number and under it what was counted, and gives where the next may start.
func (f *flow) counted(b *board, n int, words string, at point, width float64) float64 {
	b.write(text.Grouped(n), point{at.x, at.y + 0.78*numberHand.size}, numberHand)
	return b.column(words, point{at.x, at.y + numberHand.size}, width, countedHand)
}

// refused draws the second bar, and under it what its parts are.
func (f *flow) refused(b *board, bar box, bottom float64) {
	parts, whole := f.parts(), 0
	for _, p := range parts {
		whole += p.n
	}
	if whole == 0 {
		b.line(inLine, 1, 0, point{bar.left, bar.bottom}, point{bar.right, bar.bottom})
	}
	x := bar.left
	var starts []float64
	for _, p := range parts {
		starts = append(starts, x)
		if p.n > 0 {
			wide := bar.width() * float64(p.n) / float64(whole)
			b.rect(p.role, 0, box{x, bar.top, x + wide, bar.bottom})
			if x > bar.left {
				b.line(inPaper, 1, 0, point{x, bar.top}, point{x, bar.bottom})
			}
			x += wide
		}
	}
	columns := columnsUnder(append(starts, bar.right))
	for i, p := range parts {
		at, width := point{columns[i], bar.bottom + 5}, columns[i+1]-columns[i]-8
		b.rect(p.role, 0, box{at.x, at.y, at.x + 16, at.y + 2.5})
		end := b.column(f.rates(i), point{at.x, f.counted(b, p.n, p.words, point{at.x, at.y + 7}, width)}, width, countedHand)
		b.cramped = b.cramped || end > bottom
	}
}

// columnsUnder are where words under bands start, and where the last end: where the bands do, moved as far as words need.
func columnsUnder(bands []float64) []float64 {
	last := len(bands) - 1
	least := min(100, (bands[last]-bands[0])/float64(last))
	return append(apart(bands[:last], least, bands[0], bands[last]-least), bands[last])
}

// rates are those of the first part and the second, each with what it is of.
func (f *flow) rates(part int) string {
	back, gone := f.review.ReturnRate, f.review.NotReturned
	switch {
	case part == 0 && back.N > 0:
		return told(back) + " of those refused"
	case part == 1 && gone.N > 0:
		return told(gone) + " who tried"
	}
	return ""
}

// told is a rate without its interval.
func told(r rates.Rate) string {
	value, _, _ := r.Written()
	return value + r.Of.Unit()
}

func (f *flow) alt() string {
	t, first := f.review.Totals, f.review.Refused
	var said []string
	if first.N > 0 {
		said = append(said, fmt.Sprintf("%s tried to vote in person.", text.Plural(first.N, "person", "persons")))
	}
	s := fmt.Sprintf("%s refused a paper at first", text.Plural(int(t.Refused), "was", "were"))
	if first.N > 0 {
		s += ", " + told(first) + " who tried"
	}
	said = append(said, s+".")
	for i, p := range f.parts() {
		s := text.Grouped(p.n) + " " + p.words
		if rate := f.rates(i); rate != "" {
			s += ", " + rate
		}
		said = append(said, s+".")
	}
	return strings.Join(append(said, f.caption()), " ")
}

// caption says what a number is of, and which stations are not in it.
func (f *flow) caption() string {
	t, r := f.review.Totals, f.review
	var said []string
	if r.Refused.N > 0 && r.Refused.K != int(t.Refused) {
		said = append(said, fmt.Sprintf("The first bar holds the stations whose attempts are known, at which %s refused.", text.Plural(r.Refused.K, "person was", "persons were")))
	}
	if r.NotReturned.N > 0 && r.NotReturned.K != int(t.NotReturned) {
		said = append(said, fmt.Sprintf("The rate of those who did not come back is of %s of %s.", text.Grouped(r.NotReturned.K), text.Grouped(r.NotReturned.N)))
	}
	if more := int(t.Returned+t.NotReturned) - int(t.Refused); more > 0 {
		said = append(said, fmt.Sprintf("%s recorded as having come back or not than as refused.", text.Plural(more, "person more is", "persons more are")))
	}
	if papers := t.PapersWords(); papers != "" {
		said = append(said, papers)
	}
	var awaited, without []string
	for _, row := range r.Rows {
		if row.Flag == stations.FlagAwaited {
			awaited = append(awaited, string(row.ID))
		} else if !row.Attempts.IsKeyed() {
			without = append(without, string(row.ID))
		}
	}
	if len(awaited) > 0 {
		said = append(said, "Record awaited: "+stationsNamed(awaited, nil)+".")
	}
	if len(without) > 0 {
		said = append(said, "Attempts not recorded: "+stationsNamed(without, nil)+".")
	}
	return strings.Join(append(said, "Who turned back before the desk is in no record."), " ")
}
