// Package wards is the page of a ward – where it stands, what is next, its sheets and its result – and the sealing of the
// count between two days.
//
// It never keys a figure and never takes a step: it leads to where that is done.
package wards
