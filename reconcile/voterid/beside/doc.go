// Package beside holds what a poll may be set beside, and why not the rest. Of voter-ID figures: published.go what other
// councils published, compared.go two such rates. Of turnout: turnout.go a ward when its seats were last fought,
// turnout_base.go which earlier poll that may be, turnout_pairs.go what councils published, councils.go those with a
// pilot and those without. refused.go is what is set beside nothing; table.go how a table of published facts is read.
//
// It never compares what has different denominators, never estimates what was not published, and never says why turnout
// changed.
package beside
