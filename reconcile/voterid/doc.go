// Package voterid is the review of voter identification at a poll: how many were refused a paper at first, came back, or
// did not; which stations stand out beside stations like them; how turnout changed; and how many did not return beside a
// ward's majority. Floating-point numbers have their place here and in package chance, and nowhere else in the core.
//
// A file is a question: station.go what comes in, review.go the whole answer, stratum.go which stations are alike,
// flag.go which of them to look at again, rate.go what a rate is of, majority.go, turnout.go, base.go, councils.go,
// published.go, turnoutpair.go and comparison.go what may be set beside what, publishedtable.go how others' figures are
// read, and conclude.go the sentences that the figures carry, and those they do not.
//
// It never holds a name or an elector number, never takes a record that has not come in for none, never says that anybody
// did wrong, never compares what has different denominators, and never says why turnout changed.
package voterid
