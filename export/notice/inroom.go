package notice

import (
	"fmt"

	"wardcount/export/spoken"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/setup"
)

// provisional is the numbered slip with the provisional figures, for the agents who are asked whether they want a
// recount. It names nobody elected and says that it is no result.
func provisional(p Paper) Page {
	c := p.cert()
	page := p.page("Provisional figures for candidates and agents", "", p.practiceNote()...)
	of := ""
	if p.Of > 0 {
		of = fmt.Sprintf(" of %d", p.Of)
	}
	page.Blocks = append(page.Blocks,
		Boxed{Label: "Slip", Words: fmt.Sprintf("%d%s", p.Slip, of)},
		Text{Words: "These figures are not the result. They are shown so that a candidate or an agent who is present may ask for a recount before the result is declared. They must not leave this room.", Look: Strong},
		votesTable(c, true),
		Table{Columns: rejectedColumns(), Rows: rejectedRows(c)},
		Facts{Lines: []Fact{{"Valid ballot papers", number(c.Valid)}, {"Ballot papers verified", number(c.Verified)}, {"Votes given for all candidates", whole(outcome.VotesOf(c))}}},
		Space{Label: "Recount asked for by, and why:", Lines: 3},
		Signature{As: "candidate or agent"})
	return page
}

// script is what the returning officer reads aloud, in large type, names as they are commonly used, with a note beside
// each name that is not said as it is written.
func script(p Paper) Page {
	c := p.cert()
	page := p.page("Declaration script", "")
	page.Large = true
	page.Blocks = append(p.practiceNote(), Text{Words: spoken.Opening(c, p.Ward.DeclaredBy.Role), Look: Spoken})
	if c.Uncontested {
		page.Blocks = append(p.practiceNote(), Text{Words: "No more candidates stood than there are seats; there was no poll.", Look: Spoken})
	} else {
		read := "Read each name and its votes"
		if c.Kind == setup.QuestionContest {
			read = "Read each answer and its votes"
		}
		t := Table{Columns: []Column{{Title: read, Share: 15.3}, {Title: "Votes", Share: 2.5, Number: true}}}
		for _, line := range c.Candidates {
			t.Rows = append(t.Rows, Row{Cells: []string{spoken.Candidate(line.Candidate), whole(line.Votes)}})
			if say := p.Election.SayAs(c.Contest, line.ID); say != "" {
				t.Rows = append(t.Rows, Row{Cells: []string{spoken.SayAs(say)}, Look: Quiet})
			}
		}
		rejected := Table{Columns: []Column{{Title: spoken.Rejected, Share: 15.3}, {Title: "Papers", Share: 2.5, Number: true}}}
		for _, h := range c.ByHead {
			if h.Papers.IsKeyed() {
				rejected.Rows = append(rejected.Rows, Row{Cells: []string{h.Head.Label, number(h.Papers)}})
			}
		}
		rejected.Rows = append(rejected.Rows, Row{Cells: []string{"In all, those rejected in part not among them", number(c.Rejected)}, Look: Strong})
		if c.Kind == setup.QuestionContest || c.Kind == setup.MayorContest || c.Seats == 1 {
			rejected.Rows[len(rejected.Rows)-1].Cells[0] = "In all"
		}
		page.Blocks = append(page.Blocks, t, rejected)
	}
	for _, sentence := range spoken.Closing(c) {
		page.Blocks = append(page.Blocks, Text{Words: sentence, Look: Strong})
	}
	return page
}
