// Package voterid is the review of voter identification at a poll: how many were refused a paper at first, came back, or
// did not; which stations stand out beside stations like them; how turnout changed; and how many did not return beside a
// ward's majority. Floating-point numbers have their place here and in package chance, and nowhere else in the core.
//
// A file is a question. Of the poll's own records: poll.go all that is said of a poll, review.go its stations together,
// station.go what comes in, rate.go what a rate is of, stratum.go which stations are alike, flag.go which of them to look
// at again, sorted.go their order, majority.go, evaluation_form.go. Of turnout: turnout.go, turnout_base.go which earlier
// poll it may be set beside, turnout_published.go, councils.go with a pilot and without. Of what others published:
// published.go, published_table.go how it is read, published_compared.go. refused_comparison.go is what is set beside
// nothing, and why. conclude.go holds every sentence that the figures carry, and those they do not; written.go how a
// number is written.
//
// It never holds a name or an elector number, never takes a record that has not come in for none, never says that anybody
// did wrong, never compares what has different denominators, and never says why turnout changed.
package voterid
