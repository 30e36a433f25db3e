package checks

import (
	"wardcount/export"
	"wardcount/export/sums"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/setup"
)

// council compares what the council comes to with its wards, added up once more.
func council(r export.Results) []comparison {
	if !sums.HasCouncil(r.Council) {
		return nil
	}
	c := r.Council
	var parties outcome.Party
	for _, p := range c.Parties {
		parties.Candidates += p.Candidates
		parties.Seats += p.Seats
		parties.Votes += p.Votes
	}
	wards, seats, candidates, elected, votes, verified, electors := 0, 0, 0, 0, 0, 0, 0
	for _, w := range r.Wards {
		d := w.Certificate
		if d.Kind != setup.WardContest {
			continue
		}
		wards++
		seats += d.Seats
		candidates += len(d.Candidates)
		elected += len(d.Elected())
		votes += int(outcome.VotesOf(d))
		if found, of, known := outcome.TurnoutOf(d); known {
			verified += int(found)
			electors += int(of)
		}
	}
	equal := func(this string, a int, with string, b int) comparison {
		return comparison{where: words.CouncilName, this: this, a: a, with: with, b: b}
	}
	return []comparison{
		equal("Wards declared", c.WardsDeclared, "Wards in this file", wards),
		equal("Seats declared", c.SeatsDeclared, "Seats of the wards, added up", seats),
		equal("Seats of the parties + seats vacant", parties.Seats+c.Vacant, "Seats declared", c.SeatsDeclared),
		equal("Seats of the parties, added up", parties.Seats, "Candidates elected in the wards", elected),
		equal("Candidates of the parties, added up", parties.Candidates, "Candidates of the wards", candidates),
		equal("Votes of the parties, added up", int(parties.Votes), "Votes of the wards, added up", votes),
		equal("Votes for all candidates", int(c.Votes), "Votes of the wards, added up", votes),
		equal("Turnout: papers verified", int(c.Turnout.Verified), "Ballot papers verified in the wards, added up", verified),
		equal("Turnout: electorate", int(c.Turnout.Electors), "Electorate of the wards, added up", electors),
	}
}
