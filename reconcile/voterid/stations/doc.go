// Package stations is the review of a poll's stations beside those like them: station.go what comes in, stratum.go which
// stations are alike, target.go what each is compared with, flag.go which of them to look at again, review.go all of them
// together, sorted.go their order.
//
// It never holds a name or an elector number, never takes a record that has not come in for none, and never says that
// anything is wrong at a station.
package stations
