// Package status is the verb that shows how far every contest is (contests.go) and
// what is awaited.
//
// It never shows a figure that was keyed, and of what is half keyed only whose it is.
package status
