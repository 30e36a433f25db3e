package reconcile

const countGuidance = "Electoral Commission, Guidance for Returning Officers (local government elections in England): reconciliation of count totals"

var countRules = []Rule{
	{
		Code: "C1", Level: Error, Stage: StageCount, Override: OverridePersonal, TwoCounts: true,
		Formula:    "valid papers + rejected papers (official mark, too many, identifiable, unmarked) = verified_total",
		Reads:      []string{"count_result.votes.N", "count_result.valid_ballots", "rejected_papers.rej_a", "rejected_papers.rej_b", "rejected_papers.rej_c", "rejected_papers.rej_d", "box_verification.verified", "postal_box.papers_found"},
		Clerk:      "The count has {counted} papers ({valid} valid, {rejected} rejected); verification found {verified} ({+difference}). Counted {times}.",
		Supervisor: "Search the store, the floor and the boxes; check the arithmetic, count the bundles, count again until two counts in a row agree. Then the returning officer alone may certify, with the reason; the difference, the counts and the reason print on the ward's statement.",
		Law:        countGuidance,
		find:       findCountBalance,
	},
	{
		Code: "C2", Level: Error, Stage: StageCount, Override: OverrideNone,
		Formula:    "one seat: Σ votes = valid_ballots as the count's sheet states it",
		Reads:      []string{"count_result.votes.N", "count_result.valid_ballots"},
		Clerk:      "The votes add up to {votes}; the sheet says {valid} valid papers. With one seat these are the same.",
		Supervisor: "Compare each candidate's votes with the bundles and the sheet; key what the count finds.",
		Law:        countGuidance,
		find:       findVotesTotal,
	},
	{
		Code: "C3", Level: Error, Stage: StageCount, Override: OverrideNone,
		Formula:    "more than one seat: valid papers ≤ Σ votes ≤ seats × valid papers",
		Reads:      []string{"count_result.votes.N", "count_result.valid_ballots"},
		Clerk:      "{valid} valid papers carry from {valid} to {most} votes for {seats} seats; the votes add up to {votes}.",
		Supervisor: "Compare each candidate's votes and the valid papers with the count sheets: a sheet was left out, keyed twice, or its votes were counted as papers.",
		Law:        "Forest Hill 2014, Highworth 2019: more votes than the papers could carry",
		find:       findVotesPossible,
	},
	{
		Code: "C4", Level: Error, Stage: StageCount, Override: OverrideNone,
		Formula:    "votes of each candidate ≤ valid papers",
		Reads:      []string{"count_result.votes.N", "count_result.valid_ballots"},
		Clerk:      "{candidate} has {votes} votes; there are {valid} valid papers, and no paper carries two votes for one candidate.",
		Supervisor: "Compare the candidate's figure and the valid papers with the count's sheet.",
		Law:        countGuidance,
		find:       findTooManyVotes,
	},
	{
		Code: "C7", Level: Error, Stage: StageCount, Override: OverrideNone,
		Formula:    "rej_part ≤ valid papers; rej_part = 0 with one seat",
		Reads:      []string{"rejected_papers.rej_part", "count_result.votes.N", "count_result.valid_ballots"},
		Clerk:      "The figure for papers rejected in part is {part}; it can be at most {most}: {why}.",
		Supervisor: "A paper rejected in part is a valid paper of which some votes count. With one seat a paper is counted or rejected whole: move it to its head.",
		Law:        "2006 Rules, Sch 2 r.47",
		find:       findRejectedInPart,
	},
	{
		Code: "T1", Level: Error, Stage: StageVerification, Override: OverrideNone,
		Formula:    "electorate ≥ verified_total + postal_rejected",
		Reads:      []string{"setup.electorate", "box_verification.verified", "postal_box.papers_found", "postal_day.postal_rejected"},
		Clerk:      "{papers} papers came in ({verified} verified, {rejected} postal votes rejected) from {electorate} electors.",
		Supervisor: "As a rule the electorate in the set-up is wrong. Take it from the register as it stood at the close of poll and mend the set-up.",
		Law:        "Representation of the People Act 1983 s.2: one vote each",
		find:       findTurnout,
	},
}

// findCountBalance carries every candidate's votes in its numbers: what was
// accepted for one count does not stand for another with the same sum.
func findCountBalance(s sight) []hit {
	attempts := s.ward.CountAttempts()
	verified, ok := s.ward.VerifiedTotal()
	rejected, rejectedOK := s.ward.Rejected()
	valid, validOK := s.ward.Valid()
	if len(attempts) == 0 || !ok || !rejectedOK || !validOK || valid+rejected == verified {
		return nil
	}
	last := attempts[len(attempts)-1]
	numbers := map[string]int{"valid": int(valid), "rejected": int(rejected), "counted": int(valid + rejected),
		"verified": int(verified), "difference": int(valid + rejected - verified), "counts": len(attempts)}
	for i, v := range last.Votes {
		numbers[string(VotesFigure(i+1))] = int(v)
	}
	equal := len(attempts) >= 2 && last.same(attempts[len(attempts)-2])
	return []hit{{form: CountResult, subject: string(s.ward.Contest.ID), figures: voteFigures(s.ward.Contest), counted: equal,
		numbers: numbers, words: map[string]string{"times": times(len(attempts), equal)}}}
}

func voteFigures(c Contest) []FigureID {
	ids := make([]FigureID, len(c.Candidates))
	for i := range ids {
		ids[i] = VotesFigure(i + 1)
	}
	return ids
}

// writtenValid is the total of valid papers as the count's own sheet states it.
func writtenValid(w Ward) Figure[Papers] {
	r, _ := w.Current(w.sheet(CountResult))
	return figureOf[Papers](r, "valid_ballots")
}

func findVotesTotal(s sight) []hit {
	votes, ok := s.ward.Votes()
	written := writtenValid(s.ward)
	if s.ward.Contest.Seats != 1 || !ok || !written.IsKeyed() || Papers(sumVotes(votes)) == written.n {
		return nil
	}
	return []hit{{form: CountResult, subject: string(s.ward.Contest.ID), figures: append(voteFigures(s.ward.Contest), "valid_ballots"),
		numbers: map[string]int{"votes": int(sumVotes(votes)), "valid": int(written.n)}}}
}

func findVotesPossible(s sight) []hit {
	votes, ok := s.ward.Votes()
	written, seats := writtenValid(s.ward), s.ward.Contest.Seats
	if seats < 2 || !ok || !written.IsKeyed() {
		return nil
	}
	total, valid := int(sumVotes(votes)), int(written.n)
	if valid <= total && total <= seats*valid {
		return nil
	}
	return []hit{{form: CountResult, subject: string(s.ward.Contest.ID), figures: append(voteFigures(s.ward.Contest), "valid_ballots"),
		numbers: map[string]int{"votes": total, "valid": valid, "most": seats * valid, "seats": seats}}}
}

func findTooManyVotes(s sight) []hit {
	votes, ok := s.ward.Votes()
	valid := writtenValid(s.ward)
	if !ok || !valid.IsKeyed() {
		return nil
	}
	var hits []hit
	for i, v := range votes {
		if Papers(v) > valid.n {
			hits = append(hits, hit{form: CountResult, subject: string(s.ward.Contest.ID), figures: []FigureID{VotesFigure(i + 1)},
				numbers: map[string]int{"votes": int(v), "valid": int(valid.n)},
				words:   map[string]string{"candidate": s.ward.Contest.Candidates[i].PaperName()}})
		}
	}
	return hits
}

func findRejectedInPart(s sight) []hit {
	r, _ := s.ward.Current(s.ward.sheet(RejectedPapers))
	part, ok := figureOf[Papers](r, "rej_part").Get()
	most, why := Papers(0), "with one seat a paper is counted or rejected whole"
	if s.ward.Contest.Seats > 1 {
		valid, validOK := s.ward.Valid()
		ok = ok && validOK
		most, why = valid, "each is one of the valid papers"
	}
	if !ok || part <= most {
		return nil
	}
	return []hit{{form: RejectedPapers, subject: string(s.ward.Contest.ID), figures: []FigureID{"rej_part"}, words: map[string]string{"why": why},
		numbers: map[string]int{"part": int(part), "seats": s.ward.Contest.Seats, "most": int(most)}}}
}

func findTurnout(s sight) []hit {
	electorate := s.ward.Contest.Electorate
	verified, ok := s.ward.VerifiedTotal()
	rejected, rejectedOK := s.ward.PostalRejected()
	if !s.ward.hasPostal() {
		rejectedOK = true
	}
	papers := verified + rejected
	if !ok || !rejectedOK || !electorate.IsKeyed() || int(electorate.n) >= int(papers) {
		return nil
	}
	return []hit{{subject: string(s.ward.Contest.ID), numbers: map[string]int{"electorate": int(electorate.n), "papers": int(papers),
		"verified": int(verified), "rejected": int(rejected)}}}
}
