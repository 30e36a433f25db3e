// Package door is the room by the door of the hall: which boxes are still out, and the receipt of one that comes in.
//
// It never counts a paper: what it takes is what came in with a box.
package door
