// Package ask is what is asked in the middle of the window: a line, a reason, a choice, a file or a folder, a place, and
// whether something is meant. Every question opens with the keyboard in it, and is left by Esc.
//
// It never knows what is being asked, and never takes Enter for yes where something would be lost.
package ask
