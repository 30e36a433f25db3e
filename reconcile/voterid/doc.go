// Package voterid is the review of voter identification at a poll: how many were refused a paper at first, came back, or
// did not; which stations stand out beside stations like them; how turnout changed; and how many did not return beside a
// ward's majority. Floating-point numbers have their place here and below, and nowhere else in the core but in outcome.
//
// poll.go is all that is said of a poll, recorded.go what the review takes from a count, majority.go the persons beside
// each majority, evaluation_form.go the records' figures over all stations. conclude.go holds the sentences that the whole
// carries, and those that it does not. Below lie the stations beside each other (stations), what a poll may be set beside
// (beside), what a rate is (rates) and the mathematics (chance).
//
// It never holds a name or an elector number, never takes a record that has not come in for none, never says that anybody
// did wrong, never compares what has different denominators, and never says why turnout changed.
package voterid
