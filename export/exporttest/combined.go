package exporttest

import (
	"wardcount/export"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

const (
	bowEastID = "local.watford.bow-east." + date
	parishID  = "parish.watford.larkbury-heath." + date
	planID    = "ref.watford.larkbury-heath." + date
)

// bowEast is a ward of three seats, of which one is a casual vacancy with a
// shorter term. It is counted in three areas; two stations share a box, and
// papers were moved between its boxes and the parish's.
func bowEast() export.Ward {
	lines := bowEastCandidates()
	c := certificate("bow-east", "Bow East", "E05009319", 3, 11870, lines...)
	for place, year := range map[int]int{1: 2020, 2: 2022, 8: 2022} {
		c.Candidates[place-1].Elected, c.Candidates[place-1].TermEnds = true, year
	}
	c.Valid, c.Margin = figure.Keyed(figure.Papers(4512)), figure.Keyed(figure.Votes(1891))
	c.Unused, c.PartRejected = figure.Keyed(figure.Votes(560)), figure.Keyed(figure.Votes(15))
	rejected(&c, 0, 21, 1, 19, 9)
	shared, single := box("B1", "B1 B2", 1805, 0, 1805), box("B3", "B3", 1352, -1, 1351, 1351)
	shared.Moved, single.Moved = 3, -2
	verified(&c, box("PV-B", "", 1397, 0, 1397), shared, single)
	c.PostalReject = figure.Keyed(figure.Papers(31))
	c.Moves = movesInBetween()
	c.Exceptions = []ward.Exception{{Code: "V3", Subject: "B3", Text: "Box B3 held 1,351 papers; 1,352 were expected (-1). Counted twice, alike.",
		Numbers:     map[string]int{"expected": 1352, "verified": 1351, "variance": -1},
		Explanation: "One paper less than was issued; the corresponding number list was not looked at.", ExplainedBy: "Practice supervisor", AcceptedBy: "Practice deputy", Role: setup.Deputy}}
	votes := make([]figure.Votes, len(lines))
	for i, l := range lines {
		votes[i] = l.Votes
	}
	c.Areas = areas(votes, []string{"1", "2", "3"}, []figure.Papers{1540, 1508, 1464}, []figure.Papers{14, 15, 12})
	c.Attempts = []ward.CountAttempt{attempt(4512, 41, votes...)}
	return declared(c, 5, 46)
}

func bowEastCandidates() []ward.CertifiedCandidate {
	labour := func(id, surname, forenames string, votes figure.Votes) ward.CertifiedCandidate {
		return line(candidate(id, surname, forenames, "Labour Party", "PP53", "Labour Party"), votes, false, false)
	}
	other := func(id, surname, forenames, description, partyID, party string, votes figure.Votes) ward.CertifiedCandidate {
		return line(candidate(id, surname, forenames, description, partyID, party), votes, false, false)
	}
	const conservatives, liberals, tories = "The Conservative Party Candidate", "Liberal Democrats", "Conservative and Unionist Party"
	return []ward.CertifiedCandidate{
		labour("6431", "Ali", "Amina", 2482),
		labour("40063", "Blake", "Rachel", 2789),
		other("40064", "Bodruzzaman", "Shah Md", "People's Alliance of Tower Hamlets", "PP6607", "People's Alliance of Tower Hamlets", 390),
		other("40065", "Choudhury", "Koyes Uzzaman", liberals, "PP90", liberals, 342),
		other("36559", "Cox", "David John", "Green Party", "PP63", "Green Party", 591),
		other("40066", "Dempster", "Sean", conservatives, "PP52", tories, 358),
		other("40067", "Edwards", "Robin William", conservatives, "PP52", tories, 345),
		labour("40068", "Francis", "Marc", 2644),
		other("40069", "Holden", "Farika", "Green Party", "PP63", "Green Party", 464),
		other("40070", "Islam", "Foyzul", "Aspire", "PP6713", "Aspire", 503),
		other("40071", "Ismail", "Mahamed Ahmed", "Aspire", "PP6713", "Aspire", 329),
		other("40072", "Mycroft", "Joseph", conservatives, "PP52", tories, 258),
		other("40073", "O'Casey", "Eimear", liberals, "PP90", liberals, 366),
		other("40074", "Rahman", "Mohammed Ataur", "Aspire", "PP6713", "Aspire", 338),
		other("34137", "Sims", "Benjamin", liberals, "PP90", liberals, 346),
		other("36560", "Smith", "Daniel", "Green Party", "PP63", "Green Party", 416),
	}
}

// areas shares votes out among count areas by their valid papers; the last
// takes what is left, so that the areas add up to the ward.
func areas(votes []figure.Votes, ids []string, valid, rejected []figure.Papers) []ward.CertifiedArea {
	papers := figure.Papers(0)
	for _, n := range valid {
		papers += n
	}
	list := make([]ward.CertifiedArea, len(ids))
	for i, id := range ids {
		list[i] = ward.CertifiedArea{Area: id, Sheets: 60 - i, Valid: figure.Keyed(valid[i]), Rejected: figure.Keyed(rejected[i])}
	}
	for _, v := range votes {
		left := v
		for i := range list {
			share := v * figure.Votes(valid[i]) / figure.Votes(papers)
			if i == len(list)-1 {
				share = left
			}
			list[i].Votes = append(list[i].Votes, share)
			left -= share
		}
	}
	return list
}

func movesInBetween() []ward.CertifiedMove {
	return []ward.CertifiedMove{
		{Papers: 3, From: parishID, FromBox: "P1", To: bowEastID, ToBox: "B1", By: "Practice supervisor",
			Reason: "Three ward papers lay among the parish's: the station had stood both boxes side by side. Shown to the agents."},
		{Papers: 2, From: bowEastID, FromBox: "B3", To: parishID, ToBox: "P1", By: "Practice supervisor", Reason: "Two parish papers found while box B3 was counted again."},
	}
}

// parish elects two members of a parish council with equal votes and terms of
// different length: a lot gave the longer.
func parish() export.Ward {
	c := certificate("", "Larkbury Heath", "", 2, 1980,
		line(candidate("p1", "One", "Practice candidate", "", "", ""), 301, true, false),
		line(candidate("p2", "Two", "Practice candidate", "Independent", "", ""), 120, false, false),
		line(candidate("p3", "Three", "Practice candidate", "", "", ""), 301, true, false))
	c.Contest, c.Kind = parishID, setup.ParishContest
	c.Candidates[0].TermEnds, c.Candidates[2].TermEnds = 2019, 2022
	c.Candidates[0].TermByLot, c.Candidates[2].TermByLot = true, true
	c.Valid, c.Margin = figure.Keyed(figure.Papers(404)), figure.Keyed(figure.Votes(181))
	rejected(&c, 0, 1, 0, 4, 0)
	station := box("P1", "B1", 310, 0, 310)
	station.Moved = -1
	verified(&c, box("PV-P", "", 99, 0, 99), station)
	c.PostalReject = figure.Keyed(figure.Papers(2))
	c.Moves = movesInBetween()
	c.Exceptions = []ward.Exception{
		{Code: "V2", Subject: "B1", Text: "Station B1: the tendered papers do not add up. Supplied 5; unused 3, spoilt 0 and used 1 make 4.",
			Numbers:     map[string]int{"supplied": 5, "unused": 3, "spoilt": 0, "used": 1, "sum": 4},
			Explanation: "A tendered paper was torn out with the one before it.", ExplainedBy: "Practice supervisor", AcceptedBy: "Practice deputy", Role: setup.Deputy},
		{Code: "V5", Subject: "B1", Text: "Station B1 issued a different number of papers in the contests of this poll: Bow East 905, Larkbury Heath 310 (595 apart).",
			Numbers: map[string]int{"issued." + bowEastID: 905, "issued." + parishID: 310, "difference": 595}, Reason: "The parish has fewer electors than the ward.", AcceptedBy: "Practice deputy", Role: setup.Deputy},
	}
	c.Attempts = []ward.CountAttempt{attempt(404, 5, 301, 120, 301)}
	return declared(c, 6, 2)
}

// plan is a question of which only the count was kept here, without its electorate.
func plan() export.Ward {
	c := certificate("", "Larkbury Heath neighbourhood plan", "", 1, 0,
		line(candidate("yes", "Yes", "", "Yes, the plan should be used", "", ""), 288, true, false),
		line(candidate("no", "No", "", "No, the plan should not be used", "", ""), 113, false, false))
	c.Contest, c.Kind, c.CountOnly, c.Electorate = planID, setup.QuestionContest, true, figure.Of[figure.Electors]{}
	c.Valid, c.Margin = figure.Keyed(figure.Papers(401)), figure.Keyed(figure.Votes(175))
	rejected(&c, 0, 0, 0, 3, 0)
	c.ByHead = c.ByHead[:4] // no paper of one vote is rejected in part
	c.ByHead[1].Head.Label = "Voting for more than one answer"
	c.Attempts = []ward.CountAttempt{attempt(401, 3, 288, 113)}
	w := declared(c, 6, 10)
	w.Statement = nil
	return w
}

// abandoned is a contest that stopped on the night.
func abandoned() export.Abandoned {
	return export.Abandoned{
		Contest: "local.watford.tudor." + date, Name: "Tudor", Seats: 1,
		Reason: "A candidate died before the result was declared; proof of the death was given to the returning officer.",
		By:     ward.Signature{By: "Practice returning officer", Role: setup.ReturningOfficer, At: night(3, 20)},
	}
}

// contests is the set-up of what was declared, and of what was abandoned.
func contests(wards []export.Ward) []setup.Contest {
	var list []setup.Contest
	for _, w := range wards {
		c := w.Certificate
		contest := setup.Contest{ID: c.Contest, Kind: c.Kind, Name: c.Ward, GSS: c.GSS, Seats: c.Seats, Electorate: c.Electorate, CountOnly: c.CountOnly}
		switch c.Contest {
		case bowEastID:
			contest.Terms = []int{2022, 2020, 2022}
		case parishID:
			contest.Terms = []int{2019, 2022}
		}
		for _, line := range c.Candidates {
			contest.Candidates = append(contest.Candidates, line.Candidate)
		}
		list = append(list, contest)
	}
	return list
}
