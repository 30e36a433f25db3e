package figure

import "fmt"

// Percentage writes part as a percentage of whole with the given number of
// decimals, rounded half up in whole numbers and only for display. Who shows
// it names the whole. Without a whole there is no percentage: a dash.
func Percentage(part, whole, decimals int) string {
	scaled, ok := PercentageScaled(part, whole, decimals)
	if !ok {
		return "–"
	}
	if decimals == 0 {
		return fmt.Sprintf("%d", scaled)
	}
	unit := pow10(decimals)
	return fmt.Sprintf("%d.%0*d", scaled/unit, decimals, scaled%unit)
}

// PercentageScaled is the percentage in units of its last decimal: 3970 for
// 39.70 with two decimals.
func PercentageScaled(part, whole, decimals int) (int, bool) {
	if whole <= 0 || part < 0 {
		return 0, false
	}
	scale := 100 * pow10(decimals)
	return (2*part*scale + whole) / (2 * whole), true
}

func pow10(n int) int {
	p := 1
	for range n {
		p *= 10
	}
	return p
}
