// Package chance holds the mathematics of the voter-ID review: exact binomial tails, limits and intervals, false
// discovery, overdispersion, and what two groups of numbers differ by. The special functions are gonum's.
//
// It never knows what it counts: no station, ward or election. It never draws a random number, never rounds, and never
// says what a figure means.
package chance
