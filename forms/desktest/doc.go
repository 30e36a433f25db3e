// Package desktest is a seat at the desk for the tests of all rooms: the whole window on a count, in memory, and somebody
// who types into it and reads what stands there.
//
// It never looks into a page, which is for the tests of the page's own room, and is never part of the program.
package desktest
