package incidents_test

import (
	"maps"
	"slices"
	"strconv"
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// stories tells the published incidents. Numbers from the published file are
// read from it; every other number is a practice figure that fits them.
func stories(t *testing.T, all map[string]publishedIncident) map[string]story {
	return map[string]story{
		"putney-2024":      putneyStory(t, all["putney-2024"]),
		"plymouth-2017":    plymouthStory(all["plymouth-2017"]),
		"highworth-2019":   highworthStory(t, all["highworth-2019"]),
		"forest-hill-2014": forestHillStory(all["forest-hill-2014"]),
		"skelton-2007":     skeltonStory(all["skelton-2007"]),
		"crowland-2007":    crowlandStory(),
		"nelson-2023":      nelsonStory(t, all["nelson-2023"]),
		"prestatyn-2011":   prestatynStory(t, all["prestatyn-2011"]),
		"broxtowe-2011":    broxtoweStory(),
		"newham-2018":      newhamStory(t, all["newham-2018"]),
		"royston-2022":     roystonStory(t, all["royston-2022"]),
	}
}

// wardOf is a contest with candidates of those surnames, in ballot-paper order.
func wardOf(id setup.ContestID, name string, seats int, surnames ...string) setup.Contest {
	c := setup.Contest{ID: id, Name: name, Seats: seats}
	for _, s := range surnames {
		c.Candidates = append(c.Candidates, setup.Candidate{ID: text.Letters(s), Surname: s})
	}
	return c
}

// in are the figures of the surnames in their order.
func in(figures map[string]int, surnames ...string) (votes []int) {
	for _, s := range surnames {
		votes = append(votes, figures[s])
	}
	return votes
}

// rejectedPapersOf is the sheet of rejected papers of a ward.
func rejectedPapersOf(c setup.Contest, unmarked int) sheet.Reading {
	r := night.NoRejected(unmarked)
	if c.Seats > 1 {
		r["rej_part"] = 0
	}
	return r
}

// with gives sheets of a count with some of them otherwise; nil for one that is not there.
func with(sheets map[string]sheet.Reading, otherwise map[string]sheet.Reading) map[string]sheet.Reading {
	all := maps.Clone(sheets)
	for name, r := range otherwise {
		if all[name] = r; r == nil {
			delete(all, name)
		}
	}
	return all
}

// areasLeftOut tells of a count area that was not carried to the sum: its sheet
// awaited, or the area itself taken off the register.
func areasLeftOut(c setup.Contest, verified int, left string, sheets map[string]sheet.Reading, declared sheet.Reading) story {
	s := story{}
	e, papers := poll(c, verified-9000, 9000)
	s.election = e
	s.right = s.count(papers, sheets)
	off := e
	off.Contests = slices.Clone(e.Contests)
	off.Contests[0].Areas = slices.DeleteFunc(slices.Clone(c.Areas), func(a setup.Area) bool { return "count_area/"+a.ID == left })
	without := with(sheets, map[string]sheet.Reading{left: nil, "count_result": declared})
	s.wrong = []wrongNight{
		{"its sheet has not come in", e, s.count(papers, without), map[ward.Code]string{"V8": whileKeyed, "C1": whileKeyed}, nil},
		{"it is in and not in the sum", e, s.count(papers, with(sheets, map[string]sheet.Reading{"count_result": declared})), map[ward.Code]string{"C8": whileKeyed, "C10": whileKeyed, "C1": whileKeyed}, nil},
		{"it is taken off the register", off, s.count(papers, without), map[ward.Code]string{"C11": whileKeyed, "C1": whileKeyed}, nil},
	}
	return s
}

// Practice: how the rest lay on the other tables, and 150 rejected papers.
func putneyStory(t *testing.T, i publishedIncident) story {
	type figures struct {
		Total, Extra int
		Candidates   map[string]int
	}
	names := []string{"Anderson", "McCarthy", "Roberts"}
	declared, corrected := published[figures](t, i.Declared), published[figures](t, i.Corrected)
	c := wardOf("local.practice.putney.2024-07-04", "Putney", 1, append(names, "Practice sum of the others")...)
	c.Areas = []setup.Area{{ID: "1"}, {ID: "2"}, {ID: "3"}, {ID: "4"}}
	line := func(candidates map[string]int, total int) sheet.Reading {
		votes := in(candidates, names...)
		return night.VotesOf(sheet.Reading{"valid_ballots": total}, append(votes, total-votes[0]-votes[1]-votes[2])...)
	}
	first := line(declared.Candidates, declared.Total)
	whole := line(corrected.Candidates, declared.Total+corrected.Extra)
	sheets := map[string]sheet.Reading{"count_result": whole, "rejected_papers": night.NoRejected(150), "count_area/4": night.Plus(whole, first, -1, slices.Collect(maps.Keys(whole))...)}
	rest := first
	for _, area := range []string{"count_area/1", "count_area/2", "count_area/3"} {
		share := sheet.Reading{}
		for id, n := range rest {
			if share[id] = first[id] / 3; area == "count_area/3" {
				share[id] = n
			}
		}
		share["valid_ballots"] = 0
		for _, id := range sheet.VotesFigures(c) {
			share["valid_ballots"] += share[id]
		}
		rest = night.Plus(rest, share, -1, slices.Collect(maps.Keys(rest))...)
		sheets[area] = share
	}
	return areasLeftOut(c, whole["valid_ballots"]+150, "count_area/4", sheets, first)
}

// Practice: everything but the 6,587 votes of the area Efford and Lipson.
func plymouthStory(i publishedIncident) story {
	c := wardOf("local.practice.sutton-and-devonport.2017-06-08", "Sutton and Devonport", 1, "Practice A", "Practice B")
	c.Areas = []setup.Area{{ID: "1"}, {ID: "2"}, {ID: "3"}}
	sheets := map[string]sheet.Reading{"count_area/1": night.VotesOf(sheet.Reading{"valid_ballots": 20000}, 12000, 8000),
		"count_area/2": night.VotesOf(sheet.Reading{"valid_ballots": i.Missing}, 4000, i.Missing-4000), "count_area/3": night.VotesOf(sheet.Reading{"valid_ballots": 20000}, 10000, 10000),
		"count_result": night.VotesOf(sheet.Reading{"valid_ballots": 40000 + i.Missing}, 26000, 14000+i.Missing), "rejected_papers": night.NoRejected(63)}
	return areasLeftOut(c, 40063+i.Missing, "count_area/2", sheets, night.VotesOf(sheet.Reading{"valid_ballots": 40000}, 22000, 18000))
}

// Practice: fifteen seats, ten more candidates, no rejected papers.
func highworthStory(t *testing.T, i publishedIncident) story {
	names := []string{"Barber", "Bishop", "Murphy", "Vardy", "Webster", "Weisinger"}
	c := wardOf("parish.practice.highworth.2019-05-02", "Highworth", 15, names...)
	c.Kind, c.Electorate = setup.ParishContest, figure.Keyed(figure.Electors(i.Electorate))
	c.Candidates = append(c.Candidates, night.PracticeCandidates(10)...)
	others := append(slices.Repeat([]int{300}, 9), 290)
	s := story{}
	e, papers := poll(c, i.BallotPapers-400, 400)
	s.election = e
	result := func(votes map[string]int) map[string]sheet.Reading {
		return map[string]sheet.Reading{"rejected_papers": rejectedPapersOf(c, 0), "count_result": night.VotesOf(sheet.Reading{"valid_ballots": i.BallotPapers}, append(in(votes, names...), others...)...)}
	}
	s.right = s.count(papers, result(i.Recount))
	s.wrong = []wrongNight{{"votes of a block given once more", e, s.count(papers, result(published[map[string]int](t, i.Declared))), map[ward.Code]string{"C4": whileKeyed}, nil}}
	return s
}

// Practice: how many papers there were and how the votes lay; 21 per cent of
// the votes went unused, which is where C3 no longer sees the sheet.
func forestHillStory(i publishedIncident) story {
	c := wardOf("local.lewisham.forest-hill.2014-05-22", "Forest Hill", 3, "Practice A", "Practice B", "Practice C", "Practice D", "Practice E")
	c.Areas = []setup.Area{{ID: "1", FirstSheet: 1, LastSheet: 3}}
	s := story{}
	e, papers := poll(c, 3121, 500)
	s.election = e
	third := i.Twice - 1400 // of the five candidates' votes on the sheet
	topped := night.VotesOf(sheet.Reading{"papers_on_sheet": 720}, 600, 400, third, 250, 150)
	other := night.VotesOf(sheet.Reading{"papers_on_sheet": 1440}, 900, 800, 700, 600, 416)
	result := night.VotesOf(sheet.Reading{"valid_ballots": 3600}, 2400, 2000, 1400+third, 1450, 982)
	sheets := map[string]sheet.Reading{"count_sheet/1": other, "count_sheet/2": topped, "count_sheet/3": other, "rejected_papers": rejectedPapersOf(c, 21), "count_result": result}
	votesTwice := night.Plus(result, topped, 1, sheet.VotesFigures(c)...)
	allTwice := maps.Clone(votesTwice)
	allTwice["valid_ballots"] += 720
	again := e
	again.Contests = slices.Clone(e.Contests)
	again.Contests[0].Areas = []setup.Area{{ID: "1", FirstSheet: 1, LastSheet: 4}}
	s.right = s.count(papers, sheets)
	s.wrong = []wrongNight{
		{"in again under another number", again, s.count(papers, with(sheets, map[string]sheet.Reading{"count_sheet/4": topped, "count_result": votesTwice})), map[ward.Code]string{"C10": whileKeyed}, nil},
		{"called back and not in again when the sum is made", e, s.count(papers, with(sheets, map[string]sheet.Reading{"count_sheet/2": nil})), map[ward.Code]string{"V8": whileKeyed}, nil},
		{"twice in the sum", e, s.count(papers, with(sheets, map[string]sheet.Reading{"count_result": allTwice})), map[ward.Code]string{"C10": whileKeyed, "C8": whileKeyed, "C1": whileKeyed}, nil},
	}
	return s
}

// Practice: everything but the 672 votes.
func skeltonStory(i publishedIncident) story {
	c := wardOf("local.practice.skelton.2007-05-03", "Skelton", 2, "Practice A", "Practice B", "Practice C", "Practice D")
	c.Areas = []setup.Area{{ID: "1", FirstSheet: 1, LastSheet: 2}}
	s := story{}
	e, papers := poll(c, 1700, 300)
	s.election = e
	sheets := map[string]sheet.Reading{"count_sheet/1": night.VotesOf(sheet.Reading{"papers_on_sheet": 1300, "unused": 900}, i.Stray, 300, 1100-i.Stray, 300),
		"count_sheet/2": night.VotesOf(sheet.Reading{"papers_on_sheet": 700, "unused": 0}, 500, 500, 200, 200), "rejected_papers": rejectedPapersOf(c, 0),
		"count_result": night.VotesOf(sheet.Reading{"valid_ballots": 2000}, 500+i.Stray, 800, 1300-i.Stray, 500)}
	s.right = s.count(papers, sheets)
	s.wrong = []wrongNight{
		{"added on the sheet", e, s.count(papers, with(sheets, map[string]sheet.Reading{"count_sheet/2": night.VotesOf(sheet.Reading{"papers_on_sheet": 700, "unused": 0}, 500, 500+i.Stray, 200, 200)})), map[ward.Code]string{"C9": whileKeyed, "C4": whileKeyed, "C8": whileKeyed}, nil},
		{"added in the result", e, s.count(papers, with(sheets, map[string]sheet.Reading{"count_result": night.VotesOf(sheet.Reading{"valid_ballots": 2000}, 500+i.Stray, 800+i.Stray, 1300-i.Stray, 500)})), map[ward.Code]string{"C8": whileKeyed}, nil},
	}
	return s
}

// Practice: every figure. Three seats; the papers of a box of 400 were not counted.
func crowlandStory() story {
	c := wardOf("local.practice.crowland.2007-05-03", "Crowland and Deeping St Nicholas", 3, "Practice A", "Practice B", "Practice C", "Practice D")
	c.Areas = []setup.Area{{ID: "1"}, {ID: "2"}}
	s := story{}
	e, papers := poll(c, 1410, 200)
	s.election = e
	sheets := map[string]sheet.Reading{"count_area/1": night.VotesOf(sheet.Reading{"valid_ballots": 1200}, 800, 700, 500, 600), "count_area/2": night.VotesOf(sheet.Reading{"valid_ballots": 400}, 100, 150, 300, 90),
		"count_result": night.VotesOf(sheet.Reading{"valid_ballots": 1600}, 900, 850, 800, 690), "rejected_papers": rejectedPapersOf(c, 10)}
	s.right = s.count(papers, sheets)
	nothing := night.VotesOf(sheet.Reading{"valid_ballots": 0}, 0, 0, 0, 0)
	s.wrong = []wrongNight{{"the third and fourth change places", e, s.count(papers, with(sheets, map[string]sheet.Reading{"count_area/2": nothing,
		"count_result": night.VotesOf(sheet.Reading{"valid_ballots": 1200}, 800, 700, 500, 600)})), map[ward.Code]string{"C1": whileKeyed, "C11": whileKeyed}, nil}}
	return s
}

// declaredOtherwise is what people stop and no sum: the figures as declared add up.
func declaredOtherwise(c setup.Contest, papers int, right, declared sheet.Reading, controls ...string) story {
	s := story{result: declared, controls: controls}
	e, verification := poll(c, papers-100, 100)
	s.election = e
	s.right = s.count(verification, map[string]sheet.Reading{"count_result": right, "rejected_papers": rejectedPapersOf(c, 8)})
	return s
}

// Practice: one seat, eight rejected papers.
func nelsonStory(t *testing.T, i publishedIncident) story {
	names := []string{"Green", "Hannah-Wood"}
	c := wardOf("parish.practice.marsden-west.2023-05-04", "Marsden West", 1, names...)
	c.Kind = setup.ParishContest
	return declaredOtherwise(c, i.True["Green"]+i.True["Hannah-Wood"]+8, night.VotesOf(nil, in(i.True, names...)...),
		night.VotesOf(nil, in(published[map[string]int](t, i.Declared), names...)...), "second keying", "read-back")
}

// Practice: two seats, two more candidates, 1,000 papers. The block papers' votes
// that changed sides are published.
func prestatynStory(t *testing.T, i publishedIncident) story {
	names := []string{"Penlington", "Pennington"}
	c := wardOf("local.practice.prestatyn-north.2011-05-05", "Prestatyn North", 2, append(names, "Practice A", "Practice B")...)
	result := func(votes map[string]int) sheet.Reading {
		return night.VotesOf(sheet.Reading{"valid_ballots": 1000}, append(in(votes, names...), 300, 200)...)
	}
	s := declaredOtherwise(c, 1008, result(i.Recount), result(published[map[string]int](t, i.Declared)), "second keying", "read-back")
	s.notes = []ward.Code{"N1"}
	return s
}

// Practice: every figure. The wife was declared elected instead of the husband.
func broxtoweStory() story {
	c := wardOf("local.practice.beauvale.2011-05-05", "Eastwood North and Greasley (Beauvale)", 1, "Practice", "Practice", "Other practice")
	c.Candidates[0].ID, c.Candidates[0].Forenames = "wife", "Wife"
	c.Candidates[1].ID, c.Candidates[1].Forenames = "husband", "Husband"
	s := declaredOtherwise(c, 908, night.VotesOf(nil, 310, 390, 200), night.VotesOf(nil, 390, 310, 200), "read-back")
	s.notes = []ward.Code{"N1"}
	return s
}

// Stratford and New Town. Published: the votes as declared, two candidates' as
// corrected, the rejected papers. Practice: that Falana had the votes which those
// two lacked less than they had too many, and the valid papers.
func newhamStory(t *testing.T, i publishedIncident) story {
	const name = "Stratford and New Town"
	declared := published[map[string]map[string]int](t, i.Declared)[name]
	lines := []struct{ name, party, legal string }{{"Collinson", "Green Party", "Nunson"}, {"Evans", "Liberal Democrats", ""}, {"Falana", "Christian Peoples Alliance", ""}, {"Garfield", "Labour Party", ""},
		{"Kavaliauskas", "Conservative Party", ""}, {"Miller", "Liberal Democrats", ""}, {"Osei", "Labour Party", ""}, {"Oxley", "Conservative Party", ""},
		{"Paul", "Labour Party", ""}, {"Rumsby", "Liberal Democrats", ""}, {"Shameli", "Conservative Party", ""}, {"Smith", "Christian Peoples Alliance", ""}}
	of := map[string]int{}
	for name, votes := range declared {
		for _, l := range lines {
			if len(name) > len(l.name) && name[len(name)-len(l.name):] == l.name {
				of[l.name] = votes
			}
		}
	}
	c := setup.Contest{ID: "local.newham.stratford-and-new-town.2018-05-03", Name: name, Seats: 3}
	var wrong, right []int
	for _, l := range lines {
		candidate := setup.Candidate{ID: text.Letters(l.name), Surname: l.name, Party: l.party, Description: l.party}
		if l.legal != "" {
			candidate.Surname, candidate.CommonSurname = l.legal, l.name
		}
		c.Candidates = append(c.Candidates, candidate)
		votes := of[l.name]
		wrong = append(wrong, votes)
		switch l.name { // published
		case "Garfield":
			votes = 3288
		case "Collinson":
			votes = 1017
		case "Falana":
			votes -= 500
		case "Evans": // practice: theirs are not published
			votes -= 937
		}
		right = append(right, votes)
	}
	const valid = 5600
	s := declaredOtherwise(c, valid+i.Rejected[name], night.VotesOf(sheet.Reading{"valid_ballots": valid}, right...), night.VotesOf(sheet.Reading{"valid_ballots": valid}, wrong...), "second keying", "read-back")
	for at := range s.right {
		if s.right[at].Form == sheet.RejectedPapers {
			s.right[at].Reading["rej_d"] = i.Rejected[name]
		}
	}
	s.notes, s.asks = []ward.Code{"N2"}, []ward.Code{"Q6"}
	return s
}

// Practice: how the papers lay in the boxes, and which of the 24 other papers
// of the final total were in the box; that as many papers came at the last contest.
func roystonStory(t *testing.T, i publishedIncident) story {
	names := []string{"Fisher", "Hood", "Larkin", "Webster"}
	declared, corrected := published[map[string]int](t, i.Declared), published[map[string]int](t, i.Corrected)
	c := wardOf("local.barnsley.royston.2022-05-05", "Royston", 1, names...)
	c.Last = &setup.LastContest{Date: "2021-05-06", Seats: 1, Papers: figure.Keyed(figure.Papers(i.Received))}
	valid := 0
	for _, v := range in(corrected, names...) {
		valid += v
	}
	first := 0
	for _, v := range in(declared, names...) {
		first += v
	}
	lost := valid - first + 12 // papers in the box
	s := story{}
	e, papers := poll(c, 700, i.Received-700-lost, lost)
	s.election = e
	s.right = s.count(papers, map[string]sheet.Reading{"count_result": night.VotesOf(nil, in(corrected, names...)...), "rejected_papers": night.NoRejected(i.Received - valid)})
	sheets := map[string]sheet.Reading{"count_result": night.VotesOf(nil, in(declared, names...)...), "rejected_papers": night.NoRejected(i.Received - lost - first)}
	without := func(drop func(night.Paper) bool) []night.Paper {
		return s.count(slices.DeleteFunc(slices.Clone(papers), drop), sheets)
	}
	box := func(p night.Paper) bool { return p.Form == sheet.PostalBox && p.Subject == "PV2" }
	forgotten := e
	forgotten.Boxes = e.Boxes[:2]
	unlogged := without(func(p night.Paper) bool { return box(p) || p.Form == sheet.PostalOpening && p.Subject == "2" })
	announced, balanced := forgotten, slices.Clone(unlogged)
	for n := range 2 {
		announced.Sessions = append(announced.Sessions, setup.PlannedSession{Number: n + 1, Date: "2022-05-0" + strconv.Itoa(n+4), Time: "14:00", Place: "Practice Hall"})
	}
	for at, p := range unlogged {
		if p.Form == sheet.PostalOpening {
			r := maps.Clone(p.Reading)
			r["last"] = 1
			unlogged[at] = night.Paper{ID: p.ID, Reading: r}
			r = maps.Clone(r)
			r["packets_in"] = lost + 3 // those of the day
			balanced[at] = night.Paper{ID: p.ID, Reading: r}
		}
	}
	s.wrong = []wrongNight{
		{"the box is on the register and never came", e, without(box), map[ward.Code]string{"V7": atVerify}, nil},
		{"the box is not on the register, its papers are in the log of the openings", forgotten, without(box), map[ward.Code]string{"P2": whileKeyed}, []ward.Code{"Q2"}},
		{"neither box nor log, and the packets of the day were handed in", forgotten, unlogged, map[ward.Code]string{"P5": whileKeyed}, []ward.Code{"Q2"}},
		{"neither box nor log, the packets of the day are in the log that is left, and agents were told of two sessions", announced, balanced, map[ward.Code]string{"P7": whileKeyed}, []ward.Code{"Q2"}},
	}
	return s
}
