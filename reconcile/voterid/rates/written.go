package rates

import (
	"math"
	"strconv"
	"strings"

	"wardcount/reconcile/text"
)

// Unknown stands where a number is not known, which is not 0.
const Unknown = "–"

// Decimals writes a number with so many decimals and a true minus; Unknown where it is none.
func Decimals(x float64, n int) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return Unknown
	}
	written := strconv.FormatFloat(math.Abs(x), 'f', n, 64)
	if x < 0 && strings.Trim(written, "0.") != "" {
		return "−" + written
	}
	return written
}

// Signed writes a change with its sign: +1.20, −0.50, 0.00.
func Signed(x float64, n int) string {
	written := Decimals(x, n)
	if x > 0 && !math.IsInf(x, 0) && strings.Trim(written, "0.") != "" {
		return "+" + written
	}
	return written
}

// PerThousand writes a part of one as so many per 1,000, with two decimals.
func PerThousand(part float64) string { return Decimals(1000*part, 2) }

// OneOf writes how seldom something is, 0.025 as 40.
func OneOf(alpha float64) string {
	if of := 1/alpha + 0.5; alpha > 0 && of < math.MaxInt64 {
		return text.Grouped(int(of))
	}
	return "endlessly many"
}
