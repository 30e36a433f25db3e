package chance

import (
	"math"
	"sort"
)

// madScale makes the median absolute deviation of normal values their standard deviation.
const madScale = 1.4826

// Middle is the median of values, and how far they lie from it as a rule.
type Middle struct {
	Median float64
	MAD    float64 // the median of the distances from the median
}

// MiddleOf is the middle of values; both parts are NaN where there is none.
func MiddleOf(values []float64) Middle {
	m := median(values)
	apart := make([]float64, len(values))
	for i, v := range values {
		apart[i] = math.Abs(v - m)
	}
	return Middle{m, median(apart)}
}

// Reach is three scaled deviations: how far from the median a value may lie without standing out.
func (m Middle) Reach() float64 { return 3 * madScale * m.MAD }

// Outside says whether a value lies further from the median than the reach, by more than the rounding of it.
func (m Middle) Outside(value float64) bool {
	apart := math.Abs(value - m.Median)
	return apart > m.Reach() && apart > 1e-9*(1+math.Abs(m.Median))
}

func median(values []float64) float64 {
	if len(values) == 0 {
		return math.NaN()
	}
	sorted := append([]float64(nil), values...)
	sort.Float64s(sorted)
	return quantile(sorted, 0.5)
}
