// Package setup is an election as it is set up: its council, contests,
// candidates, stations, boxes and people, what its last contests were, what the
// law said on its day, and what is wrong with it.
//
// It never knows a figure of the night, nor whether anything was keyed: what a
// running count makes of another set-up is decided above.
package setup
