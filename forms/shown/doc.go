// Package shown is what pages show of a count, as rows: the result of a ward, its statement, its counts side by side,
// its history, what stands in the way of a step; and the sign of whatever has a state.
//
// Every function is pure, from a value of the count to rows. The package never knows a window, a screen or a person: a
// row that leads somewhere gets its way from the screen that it stands on.
package shown
