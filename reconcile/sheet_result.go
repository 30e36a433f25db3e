package reconcile

import "strconv"

// CountResult is the form on which a ward's votes are keyed.
const CountResult Form = "count_result"

// The count's own result for a ward. Figures are keyed by candidate, named
// beside every field, in ballot-paper order.
var countResult = SheetDef{
	Form: CountResult, Title: "Count result", About: AboutWard, Stage: StageCount, Recounted: true,
	Law: "Local Elections (Principal Areas) (England and Wales) Rules 2006, Sch 2 rr.45–46",
	Varying: func(c Contest, _ []Head) []FigureDef {
		defs := votesFigures(c)
		multi := c.Seats > 1
		// What others published states votes and no valid papers; nobody makes any up to take it in.
		defs = append(defs, FigureDef{ID: "valid_ballots", Label: "Valid ballot papers, as written", Unit: UnitPapers, Required: multi && !c.VotesOnly, Written: true,
			Help: "The total on the count's own sheet; leave empty where it gives none"})
		if multi {
			defs = append(append(defs, unusedFigures...), talliesOf(c)...)
		}
		return append(defs, FigureDef{ID: "verified_total", Label: "Papers received from verification, as written", Unit: UnitPapers, Written: true,
			Help: "The total handed to the count tables; leave empty where the sheet gives none"})
	},
}

// votesFigures are the fields of the candidates' votes, in ballot-paper order.
func votesFigures(c Contest) []FigureDef {
	defs := make([]FigureDef, 0, len(c.Candidates)+8)
	for i, candidate := range c.Candidates {
		label := candidate.PaperName()
		if candidate.Description != "" {
			label += ", " + candidate.Description
		}
		defs = append(defs, FigureDef{ID: VotesFigure(i + 1), Label: label, Unit: UnitVotes, Required: true})
	}
	return defs
}

// unusedFigures are what papers of several votes carry beside the votes.
var unusedFigures = []FigureDef{
	{ID: "unused", Label: "Unused votes", Unit: UnitVotes, Help: "Votes that the voters did not use; leave empty where they are not tallied"},
	{ID: "part_rejected_votes", Label: "Votes rejected in part", Unit: UnitVotes, Help: "Votes not counted on papers of which others were"},
}

// TallyFigure is the papers that carry exactly k votes.
func TallyFigure(k int) FigureID { return FigureID("papers_with." + strconv.Itoa(k)) }

// talliesOf are the papers by their number of votes, where the count keeps them.
func talliesOf(c Contest) []FigureDef {
	var defs []FigureDef
	for k := 1; c.TallyByVotes && k <= c.Seats; k++ {
		defs = append(defs, FigureDef{ID: TallyFigure(k), Label: "Papers with " + plural(k, "vote", "votes"), Unit: UnitPapers, Required: true})
	}
	return defs
}

// Votes gives each candidate's votes in ballot-paper order by the current
// count; false while any is awaited.
func (w Ward) Votes() ([]Votes, bool) {
	r, ok := w.Current(w.sheet(CountResult))
	if !ok {
		return nil, false
	}
	return votesIn(r, len(w.Contest.Candidates))
}

func votesIn(r Reading, candidates int) ([]Votes, bool) {
	votes := make([]Votes, 0, candidates)
	for place := 1; place <= candidates; place++ {
		v, ok := figureOf[Votes](r, VotesFigure(place)).Get()
		if !ok {
			return nil, false
		}
		votes = append(votes, v)
	}
	return votes, true
}

func sumVotes(votes []Votes) Votes {
	total := Votes(0)
	for _, v := range votes {
		total += v
	}
	return total
}

// Valid gives the ward's valid papers by the current count. With one seat a
// valid paper is one vote, so it is the sum of the votes; with more it is
// keyed from the count, never worked out.
func (w Ward) Valid() (Papers, bool) {
	if w.Contest.Seats > 1 {
		r, _ := w.Current(w.sheet(CountResult))
		return figureOf[Papers](r, "valid_ballots").Get()
	}
	votes, ok := w.Votes()
	return Papers(sumVotes(votes)), ok
}

// countsNow is how often each sheet of the count has been counted so far.
func (w Ward) countsNow() map[SheetID]int {
	counts := map[SheetID]int{}
	for _, row := range w.countRegister(nil) {
		if n := len(w.Sheets[row.SheetID].Counts); n > 0 {
			counts[row.SheetID] = n
		}
	}
	return counts
}

// CountAttempts lists every count of the ward in turn. Where the votes or the
// rejected papers were not gone through again, an attempt stands with the latest
// of them before it.
func (w Ward) CountAttempts() []CountAttempt {
	results, rejected := w.Sheets[w.sheet(CountResult)].Counts, w.Sheets[w.sheet(RejectedPapers)].Counts
	var attempts []CountAttempt
	for i := 0; i < max(len(results), len(rejected)) && len(results) > 0; i++ {
		at := min(i, len(results)-1)
		r := results[at]
		votes, ok := votesIn(r, len(w.Contest.Candidates))
		if !ok || len(rejected) == 0 {
			return attempts
		}
		valid := Papers(sumVotes(votes))
		if w.Contest.Seats > 1 {
			valid = figureOf[Papers](r, "valid_ballots").n
		}
		heads := rejected[min(i, len(rejected)-1)]
		a := CountAttempt{Valid: valid, Rejected: wholly(heads, w.Heads), Votes: votes, Recount: w.recountAt(at + 1)}
		a.Partial = a.Recount > 0 && w.Recounts[a.Recount-1].Of != RecountFull
		attempts = append(attempts, a)
	}
	return attempts
}

// countsOfVotes lists the counts in which votes were counted, without those in
// which the rejected papers alone were gone through again.
func (w Ward) countsOfVotes() []CountAttempt {
	attempts := w.CountAttempts()
	return attempts[:min(len(attempts), len(w.Sheets[w.sheet(CountResult)].Counts))]
}
