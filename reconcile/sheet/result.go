package sheet

import (
	"strconv"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// CountResult is the form on which a ward's votes are keyed.
const CountResult Form = "count_result"

// The count's own result for a ward. Figures are keyed by candidate, named
// beside every field, in ballot-paper order.
var countResult = Def{
	Form: CountResult, Title: "Count result", About: AboutWard, Stage: StageCount, Recounted: true,
	Law: "Local Elections (Principal Areas) (England and Wales) Rules 2006, Sch 2 rr.45–46",
	Varying: func(c setup.Contest, _ []setup.Head) []FigureDef {
		defs := votesDefs(c)
		multi := c.Seats > 1
		// What others published states votes and no valid papers; nobody makes any up to take it in.
		defs = append(defs, FigureDef{ID: "valid_ballots", Label: "Valid ballot papers, as written", Unit: UnitPapers, Required: multi && !c.VotesOnly, Written: true,
			Help: "The total on the count's own sheet; leave empty where it gives none"})
		if multi {
			defs = append(append(defs, unusedFigures...), TalliesOf(c)...)
		}
		return append(defs, FigureDef{ID: "verified_total", Label: "Papers received from verification, as written", Unit: UnitPapers, Written: true,
			Help: "The total handed to the count tables; leave empty where the sheet gives none"})
	},
}

// votesDefs are the fields of the candidates' votes, in ballot-paper order.
func votesDefs(c setup.Contest) []FigureDef {
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

// VotesFigure is the figure of the candidate at that place on the ballot
// paper, counted from 1.
func VotesFigure(place int) figure.ID { return figure.ID("votes." + strconv.Itoa(place)) }

// VotesFigures are the figures of all candidates' votes, in ballot-paper order.
func VotesFigures(c setup.Contest) []figure.ID {
	ids := make([]figure.ID, len(c.Candidates))
	for i := range ids {
		ids[i] = VotesFigure(i + 1)
	}
	return ids
}

// unusedFigures are what papers of several votes carry beside the votes.
var unusedFigures = []FigureDef{
	{ID: "unused", Label: "Unused votes", Unit: UnitVotes, Help: "Votes that the voters did not use; leave empty where they are not tallied"},
	{ID: "part_rejected_votes", Label: "Votes rejected in part", Unit: UnitVotes, Help: "Votes not counted on papers of which others were"},
}

// TallyFigure is the papers that carry exactly k votes.
func TallyFigure(k int) figure.ID { return figure.ID("papers_with." + strconv.Itoa(k)) }

// TalliesOf are the papers by their number of votes, where the count keeps them.
func TalliesOf(c setup.Contest) []FigureDef {
	var defs []FigureDef
	for k := 1; c.TallyByVotes && k <= c.Seats; k++ {
		defs = append(defs, FigureDef{ID: TallyFigure(k), Label: "Papers with " + text.Plural(k, "vote", "votes"), Unit: UnitPapers, Required: true})
	}
	return defs
}

// VotesIn gives each candidate's votes on a sheet, in ballot-paper order; false
// while any was not keyed.
func VotesIn(r Reading, candidates int) ([]figure.Votes, bool) {
	votes := make([]figure.Votes, 0, candidates)
	for place := 1; place <= candidates; place++ {
		v, ok := r.Votes(VotesFigure(place)).Get()
		if !ok {
			return nil, false
		}
		votes = append(votes, v)
	}
	return votes, true
}
