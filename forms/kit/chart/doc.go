// Package chart is figures as pictures: bars, seats, steps and large numbers, and the board of a projector.
//
// It never adds anything up, and never tells by colour alone.
package chart
