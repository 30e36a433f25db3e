// Package keys is what is pressed: new presses told from held ones, and the registry of commands, through which every way
// to do something leads.
//
// It never knows what a command does, and never runs one that may not be run now.
package keys
