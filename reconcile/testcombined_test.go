package reconcile

import (
	"slices"
)

// The combined poll of the tests: two wards and the mayor. Station S2 serves
// both wards, S3 is mobile; box X1 holds two contests' papers, X2 one's, and S2
// and S3 share X3; the postal box holds all three. All figures are practice figures.
const (
	abbey = ContestID("local.practice.abbey." + pollDay)
	brook = ContestID("local.practice.brook." + pollDay)
	mayor = ContestID("mayor.practice." + pollDay)
)

func borough() Election {
	return Election{Name: "Practice elections", Council: Council{Name: "Practice council"}, Date: pollDay, KeyOnce: true, People: people(),
		Contests: []Contest{
			{ID: abbey, Name: "Abbey", Seats: 2, Electorate: Keyed[Electors](400), Candidates: practiceCandidates(3)},
			{ID: brook, Name: "Brook", Seats: 1, Electorate: Keyed[Electors](300), Candidates: practiceCandidates(2)},
			{ID: mayor, Name: "Mayor", Kind: MayorContest, Seats: 1, Electorate: Keyed[Electors](700), Candidates: practiceCandidates(2)},
		},
		Stations: []Station{{ID: "S1", Place: "Abbey Hall", Contests: []ContestID{abbey, mayor}}, {ID: "S2", Place: "School", Contests: []ContestID{abbey, brook, mayor}},
			{ID: "S3", Place: "Van", Contests: []ContestID{brook, mayor}, Mobile: true}},
		Boxes: []Box{{ID: "X1", Contests: []ContestID{abbey, mayor}, Stations: []StationID{"S1"}}, {ID: "X2", Contests: []ContestID{abbey}, Stations: []StationID{"S2"}},
			{ID: "X3", Contests: []ContestID{brook, mayor}, Stations: []StationID{"S2", "S3"}}, {ID: "PV", Contests: []ContestID{abbey, brook, mayor}}},
	}
}

// boroughPapers are its sheets, all right: 170 papers in Abbey, 80 in Brook and
// 250 for the mayor.
func boroughPapers() []paper {
	var papers []paper
	account := func(contest ContestID, station string, n int) {
		papers = append(papers, paper{SheetID{contest, BallotPaperAccount, station}, Reading{"bp_supplied": 200, "bp_unused": 200 - n, "bp_issued": n, "bp_spoilt": 0, "bp_expected": n, "pv_handed_in": 0}})
	}
	box := func(contest ContestID, id string, n int) {
		papers = append(papers, paper{SheetID{contest, BoxVerification, id}, Reading{"verified": n}})
	}
	post := func(contest ContestID, n int) {
		papers = append(papers, paper{SheetID{contest, PostalOpening, "1"}, Reading{"packets_in": n, "papers_to_box": n, "last": 1}},
			paper{SheetID{contest, PostalDay, string(contest)}, Reading{"handed_in_office": 0, "by_post_on_day": n, "postal_rejected": 0}},
			paper{SheetID{contest, PostalBox, "PV"}, Reading{"papers_found": n}})
	}
	result := func(contest ContestID, other Reading, votes ...int) {
		rejected := noRejected(0)
		if contest == abbey {
			rejected["rej_part"] = 0
		}
		papers = append(papers, paper{SheetID{contest, CountResult, string(contest)}, votesOf(other, votes...)}, paper{SheetID{contest, RejectedPapers, string(contest)}, rejected})
	}
	account(abbey, "S1", 100)
	account(abbey, "S2", 50)
	account(brook, "S2", 40)
	account(brook, "S3", 30)
	account(mayor, "S1", 100)
	account(mayor, "S2", 90)
	account(mayor, "S3", 30)
	box(abbey, "X1", 100)
	box(mayor, "X1", 100)
	box(abbey, "X2", 50)
	box(brook, "X3", 70)
	box(mayor, "X3", 120)
	post(abbey, 20)
	post(brook, 10)
	post(mayor, 30)
	result(abbey, Reading{"valid_ballots": 170}, 120, 100, 60)
	result(brook, nil, 50, 30)
	result(mayor, Reading{"verified_total": 250}, 150, 100)
	return papers
}

// keyBorough keys the sheets of a stage that belong to one of the contests and
// are not left out: contest/form/subject.
func (n *night) keyBorough(stage Stage, contests []ContestID, left ...string) {
	n.t.Helper()
	for _, p := range boroughPapers() {
		if d, _ := SheetOf(p.Form); d.Stage == stage && slices.Contains(contests, p.Contest) && !slices.Contains(left, p.SheetID.String()) {
			n.key(p.SheetID, 1, p.Reading)
		}
	}
}

var allThree = []ContestID{abbey, brook, mayor}

// boroughVerified is the combined poll with every statement signed.
func boroughVerified(t failer) *night {
	t.Helper()
	n := newNight(t, borough())
	n.keyBorough(StageVerification, allThree)
	for _, id := range allThree {
		n.stepsOf(id, StepVerify)
	}
	return n
}

const townPoll ContestID = "ref.practice.watford.2018-05-03"

// withTownPoll lets a question be put at both stations too. It comes after the
// ward in the set-up, and so is the one that asks.
func withTownPoll(e *Election) {
	e.Contests = append(e.Contests, Contest{ID: townPoll, Name: "Town poll", Kind: QuestionContest, Seats: 1, Electorate: Keyed[Electors](5746), Candidates: practiceCandidates(2)})
	for i := range e.Stations {
		e.Stations[i].Contests = append(e.Stations[i].Contests, townPoll)
	}
	e.Boxes = append(e.Boxes, Box{ID: "M1", Contests: []ContestID{townPoll}, Stations: []StationID{"CA1"}}, Box{ID: "M2", Contests: []ContestID{townPoll}, Stations: []StationID{"CA2"}},
		Box{ID: "PM", Contests: []ContestID{townPoll}})
}

// pollIssued keys the accounts of the town poll.
func pollIssued(first, second int) func(*night) {
	return func(n *night) {
		for station, issued := range map[string]int{"CA1": first, "CA2": second} {
			if issued > 0 {
				n.key(SheetID{townPoll, BallotPaperAccount, station}, 1, Reading{"bp_supplied": 1500, "bp_unused": 1500 - issued, "bp_issued": issued, "bp_spoilt": 0, "bp_expected": issued, "pv_handed_in": 0})
			}
		}
	}
}

func (n *night) boroughIssued(contest ContestID, station string, issued int) {
	n.key(SheetID{contest, BallotPaperAccount, station}, 1, Reading{"bp_supplied": 200, "bp_unused": 200 - issued, "bp_issued": issued, "bp_spoilt": 0, "bp_expected": issued, "pv_handed_in": 0})
}
