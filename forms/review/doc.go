// Package review is the room in which the voter-ID records of a poll are looked at together: in sentences, station by
// station, as a funnel, as a flow, and beside the turnout of before.
//
// It never works a figure out, never adds a sentence to what the review concludes, and lets nothing leave that the count
// does not let go.
package review
