package chance

import "sort"

// Discovery gives each p the q of Benjamini and Hochberg (1995): the share of false finds among all that are as unlikely,
// or more so. The order is kept.
func Discovery(p []float64) []float64 {
	order := make([]int, len(p))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return p[order[a]] < p[order[b]] })
	q := make([]float64, len(p))
	least := 1.0
	for rank := len(order); rank > 0; rank-- {
		i := order[rank-1]
		least = min(least, p[i]*(float64(len(p))/float64(rank))) // in this order, q is never below p
		q[i] = least
	}
	return q
}
