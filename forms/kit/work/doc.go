// Package work is what happens beside a key press: work off the window's goroutine with its progress and its end, what
// comes later, clocks, the guard that catches a fault, and the trace that scripts wait for.
//
// It never draws anything, and nothing but background.go starts a goroutine; a clock ticks on one of its own until
// ticker.go brings it back.
package work
