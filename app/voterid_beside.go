package app

import (
	"sync"

	"wardcount/assets"
	"wardcount/reconcile/voterid/beside"
)

// PublishedVoterID are the voter-ID figures that councils published, as they are built into the program. The list is the
// caller's own; beside.PublishedBeside chooses from it what belongs beside a poll.
func PublishedVoterID() []beside.Published {
	return append([]beside.Published(nil), published().figures...)
}

// PublishedTurnouts are the turnouts that councils published beside an earlier one, as they are built into the program;
// beside.TurnoutPairsOn chooses those of a poll's day.
func PublishedTurnouts() []beside.TurnoutPair {
	return append([]beside.TurnoutPair(nil), published().turnouts...)
}

type publishedTables struct {
	figures  []beside.Published
	turnouts []beside.TurnoutPair
}

// published reads the tables once. They are part of the program, so that a fault in them is one of the program.
var published = sync.OnceValue(func() (t publishedTables) {
	var err error
	if t.figures, err = beside.ParsePublished(assets.VoterIDPublished()); err == nil {
		t.turnouts, err = beside.ParseTurnoutPairs(assets.VoterIDTurnout())
	}
	if err != nil {
		panic("a table that is built in cannot be read: " + err.Error())
	}
	return t
})
