package picture

import (
	"fmt"
	"strings"

	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid"
)

// flow is what became of those who tried to vote.
type flow struct {
	review voterid.Review
	untold int // refused, of whom no record says whether they came back
}

// Flow is two bars: those who tried to vote with the part refused at first, and that part drawn large, with those who came
// back and those who did not.
func Flow(p voterid.Poll) Picture {
	f := &flow{review: p.Review}
	t := p.Review.Totals
	f.untold = max(0, int(t.Refused-t.Returned-t.NotReturned))
	picture := of(p, "flow", "From those who tried to vote in person to those who did not come back")
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
	parts := []part{{int(t.Returned), "came back and voted", inLimit}, {int(t.NotReturned), "did not come back", inLook}}
	if f.untold > 0 {
		parts = append(parts, part{f.untold, "of whom no record says", inQuiet})
	}
	return parts
}

// The bars, in points.
const (
	barHeight = 26
	barGap    = 54 // from one bar to the other, where the part refused is drawn larger
)

func (f *flow) draw(b *board, in box) {
	big, small := hand{role: inText, size: 13, bold: true}, hand{role: inText, size: 8.5}
	first := f.review.Refused
	y := in.top
	if first.N > 0 {
		y = f.counted(b, first.N, "tried to vote in person", point{in.left, y}, in.width(), big, small)
		bar := box{in.left, y, in.right, y + barHeight}
		b.rect(inLine, 0, bar)
		sliver := box{bar.right - max(bar.width()*first.Value, 0.5), bar.top, bar.right, bar.bottom}
		at := text.Grouped(first.N-first.K) + " were issued with a paper at once"
		b.write(small.short(at, bar.width()*0.9), point{bar.left + 7, (bar.top+bar.bottom)/2 + 0.36*small.size}, small)
		y = bar.bottom + barGap
		if first.K > 0 {
			b.rect(inLook, 0, sliver)
			b.area(inLook, 0.86, point{sliver.left, bar.bottom}, point{sliver.right, bar.bottom}, point{in.right, y}, point{in.left, y})
			b.line(inLook, 0.7, 0, point{sliver.left, bar.bottom}, point{in.left, y})
			b.line(inLook, 0.7, 0, point{sliver.right, bar.bottom}, point{in.right, y})
		}
	}
	f.refused(b, box{in.left, y, in.right, in.bottom}, big, small)
}

// counted writes a number and what was counted, one behind the other, and gives where the next may start.
func (f *flow) counted(b *board, n int, words string, at point, width float64, big, small hand) float64 {
	number := text.Grouped(n)
	b.write(number, point{at.x, at.y + big.size}, big)
	wide := big.width(number) + 4
	bottom := b.column(words, point{at.x + wide, at.y + big.size - small.size}, width-wide, small)
	return max(bottom, at.y+big.size) + 4
}

// refused draws the second bar, and under it what its parts are.
func (f *flow) refused(b *board, in box, big, small hand) {
	t := f.review.Totals
	words := "refused a paper at first"
	if rate := f.review.Refused; rate.N > 0 {
		words += ": " + voterid.PerThousand(rate.Value) + " per 1,000 who tried"
	}
	y := f.counted(b, int(t.Refused), words, point{in.left, in.top - 22}, in.width(), big, small)
	if f.review.Refused.N == 0 {
		y = in.top
	}
	bar := box{in.left, max(y, in.top), in.right, max(y, in.top) + barHeight}
	whole := 0
	for _, p := range f.parts() {
		whole += p.n
	}
	if whole == 0 {
		b.line(inLine, 0.8, 0, point{bar.left, bar.bottom}, point{bar.right, bar.bottom})
	}
	x := bar.left
	for _, p := range f.parts() {
		if p.n > 0 {
			wide := bar.width() * float64(p.n) / float64(whole)
			b.rect(p.role, 0, box{x, bar.top, max(x+wide-1, x+0.5), bar.bottom})
			x += wide
		}
	}
	column := in.width() / float64(len(f.parts()))
	lowest := 0.0
	for i, p := range f.parts() {
		at := point{bar.left + float64(i)*column, bar.bottom + 5}
		bottom := f.counted(b, p.n, p.words, at, column-10, big, small)
		b.rect(p.role, 0, box{at.x, bottom, at.x + 18, bottom + 2.5})
		lowest = max(lowest, b.column(f.rates(i), point{at.x, bottom + 5}, column-10, small))
	}
	if lowest > in.bottom {
		b.cramped = true
	}
}

// rates are those of the first part and the second, each with what it is of.
func (f *flow) rates(part int) string {
	back, gone := f.review.ReturnRate, f.review.NotReturned
	switch {
	case part == 0 && back.N > 0:
		return voterid.PerThousand(back.Value) + " per 1,000 refused"
	case part == 1 && gone.N > 0:
		return voterid.PerThousand(gone.Value) + " per 1,000 who tried"
	}
	return ""
}

func (f *flow) alt() string {
	t, first := f.review.Totals, f.review.Refused
	var said []string
	if first.N > 0 {
		said = append(said, fmt.Sprintf("%s tried to vote in person.", text.Plural(first.N, "person", "persons")))
	}
	s := fmt.Sprintf("%s refused a paper at first", text.Plural(int(t.Refused), "was", "were"))
	if first.N > 0 {
		s += ", " + voterid.PerThousand(first.Value) + " per 1,000 who tried"
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
	if more := int(t.Returned+t.NotReturned) - int(t.Refused); more > 0 {
		said = append(said, fmt.Sprintf("%s recorded as having come back or not than as refused.", text.Plural(more, "person more is", "persons more are")))
	}
	if t.ByPapers > 0 {
		said = append(said, fmt.Sprintf("At %s the papers expected stand for the persons issued with one.", text.Plural(t.ByPapers, "station", "stations")))
	}
	var awaited, without []string
	for _, row := range r.Rows {
		if row.Flag == voterid.FlagAwaited {
			awaited = append(awaited, string(row.ID))
		} else if !row.Attempts.IsKeyed() {
			without = append(without, string(row.ID))
		}
	}
	if len(awaited) > 0 {
		said = append(said, "Awaited and in no number: "+stationsNamed(awaited, nil)+".")
	}
	if len(without) > 0 {
		said = append(said, "Attempts not recorded: "+stationsNamed(without, nil)+".")
	}
	return strings.Join(append(said, "Who turned back before the desk is in no record."), " ")
}
