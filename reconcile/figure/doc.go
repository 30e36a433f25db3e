// Package figure holds what is counted at a count: papers, votes, electors,
// packets and persons, which do not add to each other, and a figure of them
// that knows whether it was keyed.
//
// It never takes a figure that was not keyed for zero, never rounds but for
// display, and never knows what sheet a figure stands on.
package figure
