package voterid

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

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

// Per is of how many a rate of it is told: per 1,000, but of those who were refused, who are few, per cent.
func (d Denominator) Per() int {
	if d == OfRefused {
		return 100
	}
	return 1000
}

// Unit says the same after a number.
func (d Denominator) Unit() string {
	if d == OfRefused {
		return " %"
	}
	return " per 1,000"
}

// Written are the rate and the ends of its interval as they are told, each rounded only here.
func (r Rate) Written() (value, low, high string) {
	per := float64(r.Of.Per())
	return Decimals(per*r.Value, 2), Decimals(per*r.Low, 2), Decimals(per*r.High, 2)
}

// WithInterval is the rate with its interval; Unknown where there is none.
func (r Rate) WithInterval() string {
	if r.N == 0 {
		return Unknown
	}
	value, low, high := r.Written()
	return fmt.Sprintf("%s (%s to %s)", value, low, high)
}

// OneOf writes how seldom something is, 0.025 as 40.
func OneOf(alpha float64) string {
	if of := 1/alpha + 0.5; alpha > 0 && of < math.MaxInt64 {
		return text.Grouped(int(of))
	}
	return "endlessly many"
}

// Day writes a date in a sentence: 3 May 2018; what is none stays as it is.
func Day(date string) string {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return t.Format("2 January 2006")
}
