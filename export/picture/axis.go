package picture

import (
	"math"

	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid/rates"
)

// axis puts figures into places: from lies at start, to at end.
type axis struct{ from, to, start, end float64 }

func (a axis) at(v float64) float64 {
	return a.start + (v-a.from)/(a.to-a.from)*(a.end-a.start)
}

// ticks are the round figures on an axis, so many points apart at least and no closer than the least step, and how many
// decimals they need.
func (a axis) ticks(apart, least float64) (at []float64, decimals int) {
	about := max(1, math.Floor(math.Abs(a.end-a.start)/apart))
	step := max(least, roundStep((a.to-a.from)/about))
	for i := math.Ceil(a.from/step - 1e-9); i*step <= a.to+step*1e-9; i++ {
		at = append(at, i*step+0) // never −0
	}
	return at, max(0, int(math.Ceil(-math.Log10(step)-1e-9)))
}

// roundStep is the least of 1, 2, 5, 10, 20 and so on, or their parts, that is no less than a step.
func roundStep(step float64) float64 {
	ten := math.Pow(10, math.Floor(math.Log10(step)))
	for _, round := range []float64{1, 2, 5} {
		if round*ten >= step*(1-1e-9) {
			return round * ten
		}
	}
	return 10 * ten
}

// decimal writes a figure, with a comma between thousands where it is whole.
func decimal(v float64, decimals int) string {
	if decimals == 0 {
		return text.Grouped(int(math.Round(v)))
	}
	return rates.Decimals(v, decimals)
}

// signed writes a change with its sign: +1.20, −0.50, 0.
func signed(v float64, decimals int) string {
	if decimals == 0 {
		return text.Signed(int(math.Round(v)))
	}
	return rates.Signed(v, decimals)
}
