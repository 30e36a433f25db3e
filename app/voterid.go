package app

import (
	"cmp"
	"slices"

	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/stations"
)

// ReviewVoterID reviews the voter-ID records as they stand, beside what other councils published under the same rule. It
// rests on agreed figures alone, and shows numbers, never a name; nothing of it leaves the count before the returning
// officer releases the totals.
func (c *Count) ReviewVoterID(o stations.Options) voterid.Poll {
	return reviewOf(c.State(), o)
}

func reviewOf(now reconcile.Count, o stations.Options) voterid.Poll {
	poll := voterid.PollOf(now, o, beside.PublishedBeside(PublishedVoterID(), now.Law, now.Election))
	return poll.WithTurnoutPairs(beside.TurnoutPairsOn(PublishedTurnouts(), now.Law, now.Election))
}

// ReviewStations reviews a table of stations' records that stands in no count. With the date of its poll, what was published
// under the same rule stands beside it.
func ReviewStations(name, date string, list []stations.Station, o stations.Options) (voterid.Poll, error) {
	law, err := Law()
	if err != nil || date == "" {
		return voterid.PollOfStations(name, date, list, o, nil), err
	}
	e := setup.Election{Date: date}
	for _, s := range list {
		e.Pilot = cmp.Or(e.Pilot, s.Model)
	}
	poll := voterid.PollOfStations(name, date, list, o, beside.PublishedBeside(PublishedVoterID(), law, e))
	return poll.WithTurnoutPairs(beside.TurnoutPairsOn(PublishedTurnouts(), law, e)), nil
}

// CouncilsBeside are councils of which those are not compared whose two polls stood beside different national ones,
// whatever the table forgot to say. It goes by the polls of all England alone: the table names no statistical codes.
func CouncilsBeside(list []beside.Council) ([]beside.Council, error) {
	law, err := Law()
	if err != nil {
		return nil, err
	}
	law.NationalPolls = slices.DeleteFunc(slices.Clone(law.NationalPolls), func(p setup.NationalPoll) bool { return len(p.In)+len(p.NotIn) > 0 })
	list = slices.Clone(list)
	for i, c := range list {
		if c.Why == "" && c.Now.Date != "" && c.Then.Date != "" {
			list[i].Why = beside.NotABase(law, beside.Fought{Date: c.Now.Date}, beside.Fought{Date: c.Then.Date})
		}
	}
	return list, nil
}

// MayReviewVoterID says no to whoever is not shown the review: rates, single stations, and the wards before the release.
// How many records are in is for everybody.
func (c *Count) MayReviewVoterID(by setup.Person) error {
	return orNil(c.refuseReading(by, ActReviewVoterID, "review voter identification"))
}

// MaySeeVoterIDTotals says no to whoever is not shown the totals by ward: once they are released they are for everybody.
func (c *Count) MaySeeVoterIDTotals(by setup.Person) error {
	if c.State().ReleaseStands() {
		return nil
	}
	return orNil(c.refuseReading(by, ActReviewVoterID, "see the voter-ID totals by ward before they are released"))
}

// MayExportVoterID says no to whoever may not take the review out of the count, and to everybody before the totals are
// released as they stand.
func (c *Count) MayExportVoterID(by setup.Person) error {
	return mayExportVoterID(c.State(), by)
}

func mayExportVoterID(now reconcile.Count, by setup.Person) error {
	if r := refuseRole(by, ActExportVoterID, "export the voter-ID review"); r != nil {
		return r
	}
	if r := refuseStranger(by, now.Election); r != nil {
		return r
	}
	return orNil(refuseUnreleased(now))
}

// refuseUnreleased says why nothing of the review leaves.
func refuseUnreleased(now reconcile.Count) *reconcile.Refusal {
	const release = "The returning officer or a deputy releases the totals (step release); then it may leave."
	switch {
	case now.VoterID.Form == "":
		return &reconcile.Refusal{Code: "no_voter_id", Message: "This election has no voter-ID records: there is no review."}
	case now.VoterID.Released == nil:
		return &reconcile.Refusal{Code: "not_released", Message: "The voter-ID totals are not released, and nothing of the review leaves before.", Do: release}
	case !now.ReleaseStands():
		return &reconcile.Refusal{Code: "not_released", Message: "Voter-ID records, or accounts that stand in for them, changed after the totals were released, and the review holds what was not released.", Do: release}
	}
	return nil
}
