// Package rates holds what a rate is: so many of so many, its exact interval, what it is of, and how such numbers are
// written.
//
// It never gives a rate without its denominator, never one of more than there were, and never rounds but where a number is
// written.
package rates
