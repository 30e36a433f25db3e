package rules

import (
	"math/big"
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
)

const tuned = "No law: limits from published results, with their dates in the table of law"

// The questions look at a count that adds up and ask whether it is the count
// that was meant. They stop nothing: who counts looks at the paper once more.
var questionRules = []Rule{
	{
		Code: "Q1", Level: Note, Stage: sheet.StageCount, Override: OverrideNone,
		Formula:    "verified_total / electorate within the usual turnout of such contests",
		Reads:      []string{"setup.electorate", "box_verification.verified", "postal_box.papers_found"},
		Clerk:      "{papers} papers from {electorate} electors are a turnout of {turnout} per cent; as a rule it is {least} to {most}. Has every box and every postal box come in, and is this the ward's electorate?",
		Supervisor: "Go through the register of boxes and look at the electorate in the set-up. If both are right there is nothing to do.",
		Law:        tuned + "; Putney 2024: an agent asked about the turnout",
		find:       findUnusualTurnout,
	},
	{
		Code: "Q2", Level: Note, Stage: sheet.StageCount, Override: OverrideNone,
		Formula:    "turnout near that of the ward's last contest; where an electorate is not known, verified_total near its papers",
		Reads:      []string{"setup.electorate", "setup.last", "box_verification.verified", "postal_box.papers_found"},
		Clerk:      "{now}; at the last contest, on {date}, {then}. Has every box, every postal box and every count area come in?",
		Supervisor: "Go through the register of boxes and the opening sessions of the postal votes. If all is in there is nothing to do.",
		Law:        tuned + "; Royston 2022: a postal box was not counted",
		find:       findChangedTurnout,
	},
	{
		Code: "Q3", Level: Note, Stage: sheet.StageCount, Override: OverrideNone,
		Formula:    "rejected papers (all heads) / verified_total within the usual",
		Reads:      []string{"rejected_papers.rej_a", "rejected_papers.rej_b", "rejected_papers.rej_c", "rejected_papers.rej_d", "box_verification.verified", "postal_box.papers_found"},
		Clerk:      "{rejected} of {papers} papers are rejected, {share} per cent; {usual}. Is the figure under each head that of the sheet?",
		Supervisor: "Have the rejected papers counted through once, head by head. If the figures are right there is nothing to do.",
		Law:        tuned + "; as a rule 3 or 4 in a thousand",
		find:       findUnusualRejected,
	},
	{
		Code: "Q4", Level: Note, Stage: sheet.StageCount, Override: OverrideNone,
		Formula:    "more than one seat: 1 − Σ votes / (seats × valid papers) within the usual; too many are asked about only where a party has as many candidates as there are seats",
		Reads:      []string{"count_result.votes.N", "count_result.valid_ballots"},
		Clerk:      "{valid} valid papers can carry {most} votes; {left} were not used, {share} per cent. As a rule it is {least} to {high}. Is every count sheet in, each of them once, and are the valid papers those of the sheet?",
		Supervisor: "Go through the numbers of the count sheets and add up the straight papers again. If the figures are right there is nothing to do.",
		Law:        tuned + "; Unused votes in English local government elections (Plymouth, 2009)",
		find:       findUnusualUnused,
	},
	{
		Code: "Q5", Level: Note, Stage: sheet.StageCount, Override: OverrideNone,
		Formula:    "change of a party's share since the ward's last contest, less the median change of its parties; a share is the party's best candidate's votes of the sum of all parties' best",
		Reads:      []string{"count_result.votes.N", "setup.last"},
		Clerk:      "{party} has {share} per cent where it had {was} at the last contest, on {date}; that is {apart} points from the change of the ward's others. Is {votes} the figure for {candidate} on the sheet?",
		Supervisor: "Compare the figure with the count sheets of this candidate. Parties do rise and fall; if it is right there is nothing to do.",
		Law:        tuned,
		find:       findChangedShare,
	},
	{
		Code: "Q6", Level: Note, Stage: sheet.StageCount, Override: OverrideNone,
		Formula:    "more than one seat: votes of a candidate near the median of the others of the same party",
		Reads:      []string{"count_result.votes.N", "setup.candidates"},
		Clerk:      "{candidate} has {votes} votes, the others of {party} around {mates}. Is it the figure of this candidate on the count sheets?",
		Supervisor: "Read the figures of all candidates of this party from the count sheets, by name. A candidate may be far better known than the others; then there is nothing to do.",
		Law:        tuned + "; Newham 2018: 387 votes stood for 1,017",
		find:       findMatesApart,
	},
	{
		Code: "Q7", Level: Note, Stage: sheet.StageCount, Override: OverrideNone,
		Formula:    "more than one seat: the candidates of each party lie nearer to each other as keyed than with two figures of different parties in each other's place",
		Reads:      []string{"count_result.votes.N", "setup.candidates"},
		Clerk:      "{first} has {first_votes} votes and {second} {second_votes}. The other way round each would be near the others of the same party. Which name stands beside which figure on the count sheets?",
		Supervisor: "Read both figures from the count sheets, by name and never by row. If they stand with the right names there is nothing to do.",
		Law:        tuned + "; Newham 2018: totals carried over by row",
		find:       findSwappedSlates,
	},
	{
		Code: "Q8", Level: Note, Stage: sheet.StageCount, Override: OverrideNone,
		Formula:    "the parties' shares lie nearer to those of the ward's last contest as keyed than with two candidates' figures in each other's place",
		Reads:      []string{"count_result.votes.N", "setup.last"},
		Clerk:      "{first} has {first_votes} votes and {second} {second_votes}. The other way round both would be near their parties' shares at the last contest, on {date}. Which name stands beside which figure on the sheet?",
		Supervisor: "Read both figures from the count sheets, by name and never by row. If they stand with the right names there is nothing to do.",
		Law:        tuned + "; Nelson 2023: two totals in each other's place",
		find:       findSwappedLast,
	},
	{
		Code: "Q9", Level: Note, Stage: sheet.StageCount, Override: OverrideNone,
		Formula:    "margin (last elected − first not elected) ≤ close margin, ≤ rejected papers, ≤ Σ |variance|; or 0",
		Reads:      []string{"count_result.votes.N", "count_result.valid_ballots", "rejected_papers.rej_a", "rejected_papers.rej_b", "rejected_papers.rej_c", "rejected_papers.rej_d", "box_verification.verified", "ballot_paper_account.bp_expected"},
		Clerk:      "The margin at the last seat is {margin}. {words}",
		Supervisor: "Show these figures to the candidates and agents when they are consulted; anyone of them may ask for a recount (r.46).",
		Law:        "2006 Rules, Sch 2 r.46 (recount), r.49 (equality of votes); the limit of a close margin is no law",
		find:       findCloseMargin,
	},
}

// perMille writes a limit as a percentage with one decimal.
func perMille(n int) string { return figure.Percentage(n, 1000, 1) }

// onResult begins a hit on the ward's own result.
func (s *sight) onResult(figures []figure.ID, numbers map[string]int, words map[string]string) []hit {
	return []hit{{form: sheet.CountResult, subject: string(s.ward.Contest.ID), figures: figures, numbers: numbers, words: words}}
}

// onWard is a hit on the papers of the whole ward, which are on no one sheet.
func (s *sight) onWard(numbers map[string]int, words map[string]string) []hit {
	return []hit{{subject: string(s.ward.Contest.ID), numbers: numbers, words: words}}
}

func findUnusualTurnout(s *sight) []hit {
	papers, ok := s.verified.Get()
	electorate, electorateOK := s.ward.Contest.Electorate.Get()
	usual := s.ward.Usual.Turnout
	if !ok || !electorateOK || !usual.Asks() || int(papers) > int(electorate) || usual.Holds(int(papers), int(electorate)) {
		return nil // more papers than electors are T1's
	}
	return s.onWard(map[string]int{"papers": int(papers), "electorate": int(electorate)},
		map[string]string{"turnout": figure.Percentage(int(papers), int(electorate), 1), "least": perMille(usual.Least), "most": perMille(usual.Most)})
}

// fartherApart says whether two shares, each a part of a whole, lie farther apart than so many
// thousandths. Multiplied crosswise they stay whole numbers; of three figures of nine digits
// such a product is greater than any int.
func fartherApart(part, whole, otherPart, otherWhole, thousandths int) bool {
	product := func(factors ...int) *big.Int {
		p := big.NewInt(1)
		for _, f := range factors {
			p.Mul(p, big.NewInt(int64(f)))
		}
		return p
	}
	apart := new(big.Int).Sub(product(part, otherWhole, 1000), product(otherPart, whole, 1000))
	return apart.CmpAbs(product(thousandths, whole, otherWhole)) > 0
}

// findChangedTurnout holds the turnouts against each other.
func findChangedTurnout(s *sight) []hit {
	last, ok := s.ward.Contest.LastComparable()
	papers, papersOK := s.verified.Get()
	was, wasOK := last.Papers.Get()
	usual := s.ward.Usual
	if !ok || !papersOK || !wasOK || was == 0 || last.NotForTurnout != "" {
		return nil
	}
	numbers := map[string]int{"papers": int(papers), "papers_then": int(was)}
	electorate, thenElectorate := int(s.ward.Contest.Electorate.N()), int(last.Electorate.N())
	if electorate == 0 || thenElectorate == 0 {
		if !usual.Papers.Asks() || usual.Papers.Holds(int(papers), int(was)) {
			return nil
		}
		return s.onWard(numbers, map[string]string{"date": last.Date,
			"now": text.Plural(int(papers), "paper was", "papers were") + " cast", "then": "there were " + text.Grouped(int(was))})
	}
	if usual.TurnoutChange == 0 || !fartherApart(int(papers), electorate, int(was), thenElectorate, usual.TurnoutChange) {
		return nil
	}
	numbers["electorate"], numbers["electorate_then"] = electorate, thenElectorate
	return s.onWard(numbers, map[string]string{"date": last.Date,
		"now":  "The turnout is " + figure.Percentage(int(papers), electorate, 1) + " per cent (" + text.Grouped(int(papers)) + " of " + text.Grouped(electorate) + ")",
		"then": "it was " + figure.Percentage(int(was), thenElectorate, 1) + " per cent (" + text.Grouped(int(was)) + " of " + text.Grouped(thenElectorate) + ")"})
}

func findUnusualRejected(s *sight) []hit {
	papers, ok := s.verified.Get()
	rejected, rejectedOK := s.ward.Rejected()
	usual := s.ward.Usual
	most := usual.RejectedOneSeat
	if s.ward.Contest.Seats > 1 {
		most = usual.RejectedSeveral
	}
	if !ok || !rejectedOK || most == 0 || rejected > papers {
		return nil
	}
	words := map[string]string{"share": figure.Percentage(int(rejected), int(papers), 1), "usual": "as a rule it is at most " + perMille(most)}
	switch {
	case rejected == 0 && usual.NoneRejectedOf > 0 && int(papers) >= usual.NoneRejectedOf:
		words["usual"] = "of so many papers some are rejected as a rule"
	case int(rejected)*1000 <= most*int(papers):
		return nil
	}
	h := s.onResult(nil, map[string]int{"rejected": int(rejected), "papers": int(papers)}, words)
	h[0].form = sheet.RejectedPapers
	for _, head := range s.ward.Heads {
		h[0].figures = append(h[0].figures, head.Figure)
	}
	return h
}

// findUnusualUnused asks of many unused votes only where somebody could have
// given all of theirs to one party.
func findUnusualUnused(s *sight) []hit {
	c, whole, usual := s.ward.Contest, s.tables[0], s.ward.Usual.Unused
	if c.Seats < 2 || whole.Votes == nil || !whole.Papers.IsKeyed() || !usual.Asks() {
		return nil
	}
	valid := int(whole.Papers.N())
	most := c.Seats * valid
	left := most - int(whole.Total())
	full := func() bool {
		return slices.ContainsFunc(s.bySlate(), func(o slate) bool { return len(o.places) >= c.Seats })
	}
	few, many := left*1000 < usual.Least*most, left*1000 > usual.Most*most && full()
	if left < 0 || left > most-valid || !few && !many {
		return nil // more or fewer votes than papers can carry are C3's
	}
	return s.onResult(append(sheet.VotesFigures(c), "valid_ballots"), map[string]int{"valid": valid, "most": most, "left": left},
		map[string]string{"share": figure.Percentage(left, most, 1), "least": perMille(usual.Least), "high": perMille(usual.Most)})
}

// findCloseMargin states a fact, and says of it which papers are as many.
func findCloseMargin(s *sight) []hit {
	c, votes, usual := s.ward.Contest, s.tables[0].Votes, s.ward.Usual
	if votes == nil || usual.MarginPapers == 0 || len(votes) <= c.Seats {
		return nil
	}
	sorted := slices.Sorted(slices.Values(votes))
	line := sorted[len(sorted)-c.Seats]
	margin := int(line - sorted[len(sorted)-c.Seats-1])
	numbers, figures := map[string]int{"margin": margin}, []figure.ID{}
	for i, v := range votes {
		if int(max(v-line, line-v)) <= margin {
			figures = append(figures, sheet.VotesFigure(i+1))
		}
	}
	if margin == 0 {
		return s.onResult(figures, numbers, map[string]string{"words": "The votes are equal across the line: a lot decides, unless a recount finds otherwise."})
	}
	valid, validOK := s.ward.Valid()
	rejected, rejectedOK := s.ward.Rejected()
	if !validOK || !rejectedOK {
		return nil
	}
	apart := 0
	for _, b := range s.boxes {
		v, _ := b.Variance()
		apart += int(max(v, -v))
	}
	near := max(usual.MarginPapers, int(valid)*usual.MarginPart/10_000)
	if margin > max(near, int(rejected), apart) {
		return nil
	}
	numbers["near"], numbers["rejected"], numbers["apart"] = near, int(rejected), apart
	return s.onResult(figures, numbers, map[string]string{"words": "A margin of " + text.Grouped(near) + " or less is close; " + text.Plural(int(rejected), "paper is", "papers are") +
		" rejected, and the boxes differ from their accounts by " + text.Grouped(apart) + " in all."})
}
