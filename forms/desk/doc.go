// Package desk is the frame of the window: the list of wards, the page in the middle, the findings, what is said and what
// the keys do; the questions that are asked, who is at the keyboard, what is half keyed, and the way out of a fault.
//
// A page is a Screen (screen.go). What the desk needs of the pages is given to it once, as Above, or asked of the screen
// that stands by small interfaces; what a page leaves lying for the length of a count is Kept without the desk knowing
// what it is.
//
// The Window is put together in new.go from parts that do not know it: the open count, the drafts, the questions, the
// panes at the sides, the top and the foot. What needs several of them at once is done by the Window itself, a file for
// each: pages are shown, a finding is gone to, somebody else sits down, a count is opened, the window is closed.
//
// It never knows a page, and never keys, steps or publishes anything itself.
package desk
