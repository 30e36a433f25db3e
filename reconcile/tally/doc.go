// Package tally turns the votes of a contest into who is elected.
//
// It reads no sheet and no clock and never draws a lot: where the law calls
// for one it says among whom, and takes the returning officer's answer.
package tally
