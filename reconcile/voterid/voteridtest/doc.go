// Package voteridtest draws records of stations for the tests of the review, and reads what R says of the same figures.
//
// It never holds an expectation of its own: what a review ought to say stands in the tests.
package voteridtest
