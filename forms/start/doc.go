// Package start is what stands in the window while no count is open, the help with all keys, and the guided tour.
//
// It never opens a file itself, and the tour is never in the way of a key.
package start
