package rules

import (
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

var countRules = []Rule{
	{
		Code: "C1", Level: Error, Stage: sheet.StageCount, Override: OverridePersonal, TwoCounts: true,
		Formula:    "valid papers + rejected papers (official mark, too many, identifiable, unmarked) = verified_total",
		Reads:      []string{"count_result.votes.N", "count_result.valid_ballots", "rejected_papers.rej_a", "rejected_papers.rej_b", "rejected_papers.rej_c", "rejected_papers.rej_d", "box_verification.verified", "postal_box.papers_found"},
		Clerk:      "The count has {counted} papers ({valid} valid, {rejected} rejected); verification found {verified} ({+difference}). Counted {times}.",
		Supervisor: "Search the store, the floor and the boxes; check the arithmetic, count the bundles, count again until two counts in a row agree. Then the returning officer alone may certify, with the reason; the difference, the counts and the reason print on the ward's statement.",
		Law:        sheet.CountGuidance,
		find:       findCountBalance,
	},
	{
		Code: "C2", Level: Error, Stage: sheet.StageCount, Override: OverrideNone,
		Formula:    "one seat: Σ votes = valid_ballots as the count's sheet states it, in the ward and in each count area",
		Reads:      []string{"count_result.votes.N", "count_result.valid_ballots", "count_area.votes.N", "count_area.valid_ballots"},
		Clerk:      "{where}The votes add up to {votes}; the sheet says {valid} valid papers. With one seat these are the same.",
		Supervisor: "Compare each candidate's votes with the bundles and the sheet; key what the count finds.",
		Law:        sheet.CountGuidance,
		find:       findVotesTotal,
	},
	{
		Code: "C3", Level: Error, Stage: sheet.StageCount, Override: OverrideNone,
		Formula:    "more than one seat: valid papers ≤ Σ votes ≤ seats × valid papers, in the ward and in each count area",
		Reads:      []string{"count_result.votes.N", "count_result.valid_ballots", "count_area.votes.N", "count_area.valid_ballots"},
		Clerk:      "{where}{valid} valid papers carry from {valid} to {most} votes for {seats} seats; the votes add up to {votes}.",
		Supervisor: "Compare each candidate's votes and the valid papers with the count sheets: a sheet was left out, keyed twice, or its votes were counted as papers.",
		Law:        "Forest Hill 2014, Highworth 2019: more votes than the papers could carry",
		find:       findVotesPossible,
	},
	{
		Code: "C4", Level: Error, Stage: sheet.StageCount, Override: OverrideNone,
		Formula:    "votes of each candidate ≤ valid papers, in the ward, in each count area and on each count sheet",
		Reads:      []string{"count_result.votes.N", "count_result.valid_ballots", "count_area.votes.N", "count_area.valid_ballots", "count_sheet.votes.N", "count_sheet.papers_on_sheet"},
		Clerk:      "{where}{candidate} has {votes} votes; there are {valid} valid papers, and no paper carries two votes for one candidate.",
		Supervisor: "Compare the candidate's figure and the valid papers with the count's sheet.",
		Law:        sheet.CountGuidance,
		find:       findTooManyVotes,
	},
	{
		Code: "C5", Level: Error, Stage: sheet.StageCount, Override: OverridePersonal,
		Formula:    "more than one seat, unused votes tallied: unused + part_rejected_votes = seats × valid papers − Σ votes, in the ward and in each count area",
		Reads:      []string{"count_result.unused", "count_result.part_rejected_votes", "count_result.votes.N", "count_result.valid_ballots", "count_area.unused", "count_area.part_rejected_votes"},
		Clerk:      "{where}{valid} valid papers carry {most} votes for {seats} seats: {votes} were given, so that {left} are left; the sheet has {unused} unused and {part} rejected in part ({+difference}).",
		Supervisor: "Add the count sheets again, first the unused votes, then each candidate's. A paper rejected in part leaves its other votes counted.",
		Law:        sheet.CountGuidance,
		find:       findUnused,
	},
	{
		Code: "C6", Level: Error, Stage: sheet.StageCount, Override: OverrideNone,
		Formula:    "papers tallied by their votes b_k: Σ b_k = valid papers, Σ k·b_k = Σ votes; any m candidates together ≤ Σ b_k × the lesser of k and m",
		Reads:      []string{"count_result.papers_with.K", "count_result.votes.N", "count_result.valid_ballots"},
		Clerk:      "The papers by their number of votes make {papers} papers with {carried} votes; {against}.",
		Supervisor: "Compare the tally of papers with one vote, two and so on with the count sheets.",
		Law:        sheet.CountGuidance,
		find:       findTallied,
	},
	{
		Code: "C7", Level: Error, Stage: sheet.StageCount, Override: OverrideNone,
		Formula:    "rej_part ≤ valid papers; rej_part ≤ part_rejected_votes ≤ (seats − 1) × rej_part, these votes being seats × valid papers − Σ votes − unused where only unused votes were keyed, and no more than that where neither was; rej_part = 0 with one seat",
		Reads:      []string{"rejected_papers.rej_part", "count_result.part_rejected_votes", "count_result.unused", "count_area.rej_part", "count_area.part_rejected_votes", "count_area.unused", "count_area.votes.N", "count_area.valid_ballots", "count_result.votes.N", "count_result.valid_ballots"},
		Clerk:      "{where}The figure for papers rejected in part is {part}; {why}.",
		Supervisor: "A paper rejected in part is a valid paper of which some votes count. With one seat a paper is counted or rejected whole: move it to its head.",
		Law:        "2006 Rules, Sch 2 r.47",
		find:       findRejectedInPart,
	},
	{
		Code: "T1", Level: Error, Stage: sheet.StageVerification, Override: OverrideNone,
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
func findCountBalance(s *sight) []hit {
	attempts := s.ward.CountAttempts()
	verified, ok := s.verified.Get()
	rejected, rejectedOK := s.ward.Rejected()
	valid, validOK := s.ward.Valid()
	if len(attempts) == 0 || !ok || !rejectedOK || !validOK || valid+rejected == verified {
		return nil
	}
	last := attempts[len(attempts)-1]
	numbers := map[string]int{"valid": int(valid), "rejected": int(rejected), "counted": int(valid + rejected),
		"verified": int(verified), "difference": int(valid + rejected - verified), "counts": len(attempts)}
	for i, v := range last.Votes {
		numbers[string(sheet.VotesFigure(i+1))] = int(v)
	}
	equal := s.ward.TwoWholeCounts()
	return []hit{{form: sheet.CountResult, subject: string(s.ward.Contest.ID), figures: sheet.VotesFigures(s.ward.Contest), counted: equal,
		numbers: numbers, words: map[string]string{"times": times(len(attempts), equal)}}}
}

// tablesOf are the ward's own result and those of its count areas, in which a
// paper carries no more votes than there are seats.
func tablesOf(w ward.Ward) []ward.Part { return append([]ward.Part{w.Whole()}, w.CountAreas()...) }

// whereabouts begin a text about a part of the count; of the whole ward there are none.
func whereabouts(p ward.Part) string {
	switch p.Form {
	case sheet.CountArea:
		return "Area " + p.ID.Subject + ": "
	case sheet.CountSheet:
		return "Count sheet " + p.ID.Subject + ": "
	}
	return ""
}

// onPart begins a hit on a part of the count.
func onPart(p ward.Part, figures []figure.ID, numbers map[string]int) hit {
	return hit{form: p.Form, subject: p.ID.Subject, figures: figures, numbers: numbers, words: map[string]string{"where": whereabouts(p)}}
}

func findVotesTotal(s *sight) []hit {
	if s.ward.Contest.Seats != 1 {
		return nil
	}
	var hits []hit
	for _, p := range s.tables {
		if p.Votes != nil && p.Papers.IsKeyed() && figure.Papers(p.Total()) != p.Papers.N() {
			hits = append(hits, onPart(p, append(sheet.VotesFigures(s.ward.Contest), "valid_ballots"), map[string]int{"votes": int(p.Total()), "valid": int(p.Papers.N())}))
		}
	}
	return hits
}

func findVotesPossible(s *sight) []hit {
	seats := s.ward.Contest.Seats
	if seats < 2 {
		return nil
	}
	var hits []hit
	for _, p := range s.tables {
		total, valid := int(p.Total()), int(p.Papers.N())
		if p.Votes == nil || !p.Papers.IsKeyed() || valid <= total && total <= seats*valid {
			continue
		}
		hits = append(hits, onPart(p, append(sheet.VotesFigures(s.ward.Contest), "valid_ballots"),
			map[string]int{"votes": total, "valid": valid, "most": seats * valid, "seats": seats}))
	}
	return hits
}

func findTooManyVotes(s *sight) []hit {
	var hits []hit
	for _, p := range slices.Concat(append([][]ward.Part{s.tables}, s.sheets...)...) {
		if !p.Papers.IsKeyed() {
			continue
		}
		for i, v := range p.Votes {
			if figure.Papers(v) > p.Papers.N() {
				h := onPart(p, []figure.ID{sheet.VotesFigure(i + 1)}, map[string]int{"votes": int(v), "valid": int(p.Papers.N())})
				h.words["candidate"] = s.ward.Contest.Candidates[i].PaperName()
				hits = append(hits, h)
			}
		}
	}
	return hits
}

// findUnused balances the votes that papers can carry with what became of
// them. With C1 it is the balance in votes, Σ votes + unused +
// part_rejected_votes + seats × rejected = seats × verified_total, which
// therefore is no rule of its own. Where votes rejected in part were not keyed
// they are none if no paper was rejected in part; otherwise, and where unused
// votes were not, what was keyed can be no more than is left.
func findUnused(s *sight) []hit {
	seats := s.ward.Contest.Seats
	if seats < 2 {
		return nil
	}
	var hits []hit
	for _, p := range s.tables {
		if !p.Unused.IsKeyed() && !p.PartRejected.IsKeyed() || spends(s.ward, p) {
			continue
		}
		most, left := seats*int(p.Papers.N()), p.Left(seats)
		hits = append(hits, onPart(p, []figure.ID{"unused", "part_rejected_votes", "valid_ballots"}, map[string]int{"valid": int(p.Papers.N()), "most": most, "seats": seats,
			"votes": int(p.Total()), "left": int(left), "unused": int(p.Unused.N()), "part": int(p.PartRejected.N()), "difference": int(p.Unused.N() + p.PartRejected.N() - left)}))
	}
	return hits
}

// spends says that what is left of a part's votes was not used or was rejected
// in part, as far as that was keyed.
func spends(w ward.Ward, p ward.Part) bool {
	if p.Votes == nil || !p.Papers.IsKeyed() {
		return true
	}
	exact := p.Unused.IsKeyed() && (p.PartRejected.IsKeyed() || w.NoneInPart())
	left, spent := p.Left(w.Contest.Seats), p.Unused.N()+p.PartRejected.N()
	return spent == left || !exact && spent < left
}

func findTallied(s *sight) []hit {
	r, _ := s.ward.Current(s.ward.OwnSheet(sheet.CountResult))
	whole := s.tables[0]
	if whole.Votes == nil || !whole.Papers.IsKeyed() {
		return nil
	}
	papers, carried := 0, 0
	var figures []figure.ID
	for k, d := range sheet.TalliesOf(s.ward.Contest) {
		n, ok := r[d.ID]
		if !ok {
			return nil
		}
		papers, carried, figures = papers+n, carried+(k+1)*n, append(figures, d.ID)
	}
	if figures == nil {
		return nil
	}
	h := onPart(whole, figures, map[string]int{"papers": papers, "carried": carried, "valid": int(whole.Papers.N()), "votes": int(whole.Total())})
	if papers == int(whole.Papers.N()) && carried == int(whole.Total()) {
		return findBestTogether(h, r, whole, s.ward.Contest)
	}
	h.words["against"] = fill("the result has {valid} valid papers with {votes} votes", h)
	return []hit{h}
}

// findBestTogether looks at the best candidates together: a paper with k votes
// gives to m of them no more than k, and no more than m (Gale 1957, Ryser 1957).
// That one candidate alone has too many is C4.
func findBestTogether(h hit, r sheet.Reading, whole ward.Part, c setup.Contest) []hit {
	best := slices.Sorted(slices.Values(whole.Votes))
	slices.Reverse(best)
	have := figure.Votes(0)
	for i, v := range best {
		have += v
		give := 0
		for k, d := range sheet.TalliesOf(c) {
			give += min(k+1, i+1) * r[d.ID]
		}
		switch {
		case int(have) <= give:
			continue
		case i == 0:
			return nil
		}
		h.figures = append(h.figures, sheet.VotesFigures(c)...)
		h.numbers["best"], h.numbers["have"], h.numbers["give"] = i+1, int(have), give
		h.words["against"] = fill("no {best} candidates can have more than {give} of these together, and the {best} with the most votes have {have}", h)
		return []hit{h}
	}
	return nil
}

// findRejectedInPart looks at the ward's sheet, and at each count area that
// keeps rejected papers of its own.
func findRejectedInPart(s *sight) []hit {
	var hits []hit
	look := func(id sheet.ID, p ward.Part) {
		r, _ := s.ward.Current(id)
		valid, votes := p.Papers, p.PartRejected
		part, ok := r.Papers("rej_part").Get()
		seats := s.ward.Contest.Seats
		h := hit{form: id.Form, subject: id.Subject, figures: []figure.ID{"rej_part"}, words: map[string]string{"where": whereabouts(p)},
			numbers: map[string]int{"part": int(part), "seats": seats, "most": 0}}
		switch {
		case !ok:
			return
		case seats < 2 && part > 0:
			h.words["why"] = "it can be at most 0: with one seat a paper is counted or rejected whole"
		case seats > 1 && valid.IsKeyed() && part > valid.N():
			h.numbers["most"] = int(valid.N())
			h.words["why"] = fill("it can be at most {most}: each is one of the valid papers", h)
		case seats > 1 && votes.IsKeyed() && (int(votes.N()) < int(part) || int(votes.N()) > (seats-1)*int(part)):
			h.numbers["most"], h.numbers["votes"] = (seats-1)*int(part), int(votes.N())
			h.figures = append(h.figures, "part_rejected_votes")
			h.words["why"] = fill(rejectedOnThese(int(part), seats)+", and the sheet says {votes}: a paper rejected in part loses one vote at least and keeps one", h)
		case seats < 2 || votes.IsKeyed() || !leftInPart(s.ward, p, int(part), h):
			return
		}
		hits = append(hits, h)
	}
	look(s.ward.OwnSheet(sheet.RejectedPapers), s.tables[0])
	for _, p := range s.tables[1:] {
		look(p.ID, p)
	}
	return hits
}

// rejectedOnThese says how many votes may be rejected on papers rejected in part. With two seats it is one on each.
func rejectedOnThese(part, seats int) string {
	if most := (seats - 1) * part; most != part {
		return "from {part} to {most} votes are rejected on these"
	}
	return text.Plural(part, "vote is", "votes are") + " rejected on these, one on each"
}

// leftInPart finds that the votes which are left do not fit on the papers
// rejected in part, where nobody keyed how many were rejected there. What is
// out before that is C3, or C5.
func leftInPart(w ward.Ward, p ward.Part, part int, h hit) bool {
	if p.Votes == nil || !p.Papers.IsKeyed() || !spends(w, p) {
		return false
	}
	left := int(p.Left(w.Contest.Seats) - p.Unused.N())
	h.numbers["left"] = left
	if !p.Unused.IsKeyed() {
		h.numbers["most"] = left
		h.words["why"] = fill("it can be at most {left}: so many votes are left beside those given, and each of these papers loses one at least", h)
		return part > left
	}
	h.numbers["most"], h.numbers["unused"] = (w.Contest.Seats-1)*part, int(p.Unused.N())
	h.words["why"] = fill(rejectedOnThese(part, w.Contest.Seats)+", and {left} are left beside those given and the {unused} unused: a paper rejected in part loses one vote at least and keeps one", h)
	return left < part || left > (w.Contest.Seats-1)*part
}

func findTurnout(s *sight) []hit {
	electorate := s.ward.Contest.Electorate
	verified, ok := s.verified.Get()
	if valid, rejected := figure.KeyedIf(s.ward.Valid()), figure.KeyedIf(s.ward.Rejected()); !ok && s.ward.Contest.CountOnly {
		verified, ok = figure.Sum(valid, rejected).Get() // no total came with the count: its own papers are the least there were
	}
	rejected, rejectedOK := s.ward.PostalRejected()
	if !s.ward.HasPostal() {
		rejectedOK = true
	}
	papers := verified + rejected
	if !ok || !rejectedOK || !electorate.IsKeyed() || int(electorate.N()) >= int(papers) {
		return nil
	}
	return []hit{{subject: string(s.ward.Contest.ID), numbers: map[string]int{"electorate": int(electorate.N()), "papers": int(papers),
		"verified": int(verified), "rejected": int(rejected)}}}
}
