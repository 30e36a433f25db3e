package night

import (
	"slices"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// The combined poll of the tests: two wards and the mayor. Station S2 serves
// both wards, S3 is mobile; box X1 holds two contests' papers, X2 one's, and S2
// and S3 share X3; the postal box holds all three. All figures are practice figures.
const (
	Abbey = setup.ContestID("local.practice.abbey." + PollDay)
	Brook = setup.ContestID("local.practice.brook." + PollDay)
	Mayor = setup.ContestID("mayor.practice." + PollDay)
)

// Borough is the set-up of the combined poll.
func Borough() setup.Election {
	return setup.Election{Name: "Practice elections", Council: setup.Council{Name: "Practice council"}, Date: PollDay, KeyOnce: true, People: people(),
		Contests: []setup.Contest{
			{ID: Abbey, Name: "Abbey", Seats: 2, Electorate: figure.Keyed[figure.Electors](400), Candidates: PracticeCandidates(3)},
			{ID: Brook, Name: "Brook", Seats: 1, Electorate: figure.Keyed[figure.Electors](300), Candidates: PracticeCandidates(2)},
			{ID: Mayor, Name: "Mayor", Kind: setup.MayorContest, Seats: 1, Electorate: figure.Keyed[figure.Electors](700), Candidates: PracticeCandidates(2)},
		},
		Stations: []setup.Station{{ID: "S1", Place: "Abbey Hall", Contests: []setup.ContestID{Abbey, Mayor}}, {ID: "S2", Place: "School", Contests: []setup.ContestID{Abbey, Brook, Mayor}},
			{ID: "S3", Place: "Van", Contests: []setup.ContestID{Brook, Mayor}, Mobile: true}},
		Boxes: []setup.Box{{ID: "X1", Contests: []setup.ContestID{Abbey, Mayor}, Stations: []setup.StationID{"S1"}}, boxOf("X2", Abbey, "S2"),
			{ID: "X3", Contests: []setup.ContestID{Brook, Mayor}, Stations: []setup.StationID{"S2", "S3"}}, {ID: "PV", Contests: []setup.ContestID{Abbey, Brook, Mayor}}},
	}
}

// BoroughPapers are its sheets, all right: 170 papers in Abbey, 80 in Brook and
// 250 for the mayor.
func BoroughPapers() []Paper {
	var papers []Paper
	account := func(contest setup.ContestID, station string, n int) {
		papers = append(papers, accountIn(contest, station, 200, 200-n, 0, 0))
	}
	box := func(contest setup.ContestID, id string, n int) {
		papers = append(papers, Paper{sheet.ID{Contest: contest, Form: sheet.BoxVerification, Subject: id}, sheet.Reading{"verified": n}})
	}
	post := func(contest setup.ContestID, n int) {
		papers = append(papers, Paper{sheet.ID{Contest: contest, Form: sheet.PostalOpening, Subject: "1"}, sheet.Reading{"packets_in": n, "papers_to_box": n, "last": 1}},
			Paper{sheet.ID{Contest: contest, Form: sheet.PostalDay, Subject: string(contest)}, sheet.Reading{"handed_in_office": 0, "by_post_on_day": n, "postal_rejected": 0}},
			Paper{sheet.ID{Contest: contest, Form: sheet.PostalBox, Subject: "PV"}, sheet.Reading{"papers_found": n}})
	}
	result := func(contest setup.ContestID, other sheet.Reading, votes ...int) {
		rejected := NoRejected(0)
		if contest == Abbey {
			rejected["rej_part"] = 0
		}
		papers = append(papers, Paper{sheet.ID{Contest: contest, Form: sheet.CountResult, Subject: string(contest)}, VotesOf(other, votes...)},
			Paper{sheet.ID{Contest: contest, Form: sheet.RejectedPapers, Subject: string(contest)}, rejected})
	}
	account(Abbey, "S1", 100)
	account(Abbey, "S2", 50)
	account(Brook, "S2", 40)
	account(Brook, "S3", 30)
	account(Mayor, "S1", 100)
	account(Mayor, "S2", 90)
	account(Mayor, "S3", 30)
	box(Abbey, "X1", 100)
	box(Mayor, "X1", 100)
	box(Abbey, "X2", 50)
	box(Brook, "X3", 70)
	box(Mayor, "X3", 120)
	post(Abbey, 20)
	post(Brook, 10)
	post(Mayor, 30)
	result(Abbey, sheet.Reading{"valid_ballots": 170}, 120, 100, 60)
	result(Brook, nil, 50, 30)
	result(Mayor, sheet.Reading{"verified_total": 250}, 150, 100)
	return papers
}

// KeyBorough keys the sheets of a stage that belong to one of the contests and
// are not left out: contest/form/subject.
func (n *Night) KeyBorough(stage sheet.Stage, contests []setup.ContestID, left ...string) {
	n.T.Helper()
	for _, p := range BoroughPapers() {
		if d, _ := sheet.ByForm(p.Form); d.Stage == stage && slices.Contains(contests, p.Contest) && !slices.Contains(left, p.ID.String()) {
			n.Key(p.ID, 1, p.Reading)
		}
	}
}

// AllThree are the contests of the combined poll.
var AllThree = []setup.ContestID{Abbey, Brook, Mayor}

// BoroughVerified is the combined poll with every statement signed.
func BoroughVerified(t Failer) *Night {
	t.Helper()
	n := New(t, Borough())
	n.KeyBorough(sheet.StageVerification, AllThree)
	for _, id := range AllThree {
		n.StepsOf(id, reconcile.StepVerify)
	}
	return n
}

// TownPoll is a question that is put beside the ward of Watford.
const TownPoll setup.ContestID = "ref.practice.watford.2018-05-03"

// WithTownPoll lets a question be put at both stations too. It comes after the
// ward in the set-up, and so is the one that asks.
func WithTownPoll(e *setup.Election) {
	e.Contests = append(e.Contests, setup.Contest{ID: TownPoll, Name: "Town poll", Kind: setup.QuestionContest, Seats: 1, Electorate: figure.Keyed[figure.Electors](5746), Candidates: PracticeCandidates(2)})
	for i := range e.Stations {
		e.Stations[i].Contests = append(e.Stations[i].Contests, TownPoll)
	}
	e.Boxes = append(e.Boxes, boxOf("M1", TownPoll, "CA1"), boxOf("M2", TownPoll, "CA2"),
		boxOf("PM", TownPoll))
}

// PollIssued keys the accounts of the town poll.
func PollIssued(first, second int) func(*Night) {
	return func(n *Night) {
		for station, issued := range map[string]int{"CA1": first, "CA2": second} {
			if issued > 0 {
				p := accountIn(TownPoll, station, 1500, 1500-issued, 0, 0)
				n.Key(p.ID, 1, p.Reading)
			}
		}
	}
}

// BoroughIssued keys an account of the combined poll: so many papers issued at a station.
func (n *Night) BoroughIssued(contest setup.ContestID, station string, issued int) {
	p := accountIn(contest, station, 200, 200-issued, 0, 0)
	n.Key(p.ID, 1, p.Reading)
}
