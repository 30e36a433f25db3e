package notice

import (
	"fmt"

	"wardcount/export/spoken"
	"wardcount/export/typeset"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/setup"
)

// provisional is the numbered slip with the provisional figures, for the agents who are asked whether they want a
// recount. It names nobody elected and says that it is no result.
func provisional(p Paper) typeset.Page {
	c := p.cert()
	page := p.page("Provisional figures for candidates and agents", "", p.practiceNote()...)
	of := ""
	if p.Of > 0 {
		of = fmt.Sprintf(" of %d", p.Of)
	}
	page.Blocks = append(page.Blocks,
		typeset.Boxed{Label: "Slip", Words: fmt.Sprintf("%d%s", p.Slip, of)},
		typeset.Text{Words: "These figures are not the result. They are shown so that a candidate or an agent who is present may ask for a recount before the result is declared. They must not leave this room.", Look: typeset.Strong},
		votesTable(c, true),
		typeset.Table{Columns: rejectedColumns(), Rows: rejectedRows(c)},
		typeset.Facts{Lines: []typeset.Fact{{Label: "Valid ballot papers", Words: number(c.Valid)}, {Label: "Ballot papers verified", Words: number(c.Verified)}, {Label: "Votes given for all candidates", Words: whole(outcome.VotesOf(c))}}},
		typeset.Space{Label: "Recount asked for by, and why:", Lines: 3},
		typeset.Signature{As: "candidate or agent"})
	return page
}

// script is what the returning officer reads aloud, in large type, names as they are commonly used, with a note beside
// each name that is not said as it is written.
func script(p Paper) typeset.Page {
	c := p.cert()
	page := p.page("Declaration script", "")
	page.Large = true
	opening := spoken.Opening(c, p.Ward.DeclaredBy.Role)
	if c.Uncontested {
		opening = "No more candidates stood than there are seats; there was no poll."
	}
	page.Blocks = append(p.practiceNote(), typeset.Text{Words: opening, Look: typeset.Spoken})
	if !c.Uncontested {
		read := "Read each name and its votes"
		if c.Kind == setup.QuestionContest {
			read = "Read each answer and its votes"
		}
		t := typeset.Table{Columns: []typeset.Column{{Title: read, Share: 15.3}, {Title: "Votes", Share: 2.5, Number: true}}}
		for _, line := range c.Candidates {
			t.Rows = append(t.Rows, typeset.Row{Cells: []string{spoken.Candidate(line.Candidate), whole(line.Votes)}})
			if say := p.Election.SayAs(c.Contest, line.ID); say != "" {
				t.Rows = append(t.Rows, typeset.Row{Cells: []string{spoken.SayAs(say)}, Look: typeset.Quiet})
			}
		}
		rejected := typeset.Table{Columns: []typeset.Column{{Title: spoken.Rejected, Share: 15.3}, {Title: "Papers", Share: 2.5, Number: true}}}
		for _, h := range c.ByHead {
			if h.Papers.IsKeyed() {
				rejected.Rows = append(rejected.Rows, typeset.Row{Cells: []string{h.Head.Label, number(h.Papers)}})
			}
		}
		rejected.Rows = append(rejected.Rows, typeset.Row{Cells: []string{"In all, those rejected in part not among them", number(c.Rejected)}, Look: typeset.Strong})
		if c.Kind == setup.QuestionContest || c.Kind == setup.MayorContest || c.Seats == 1 {
			rejected.Rows[len(rejected.Rows)-1].Cells[0] = "In all"
		}
		page.Blocks = append(page.Blocks, t, rejected)
	}
	for _, sentence := range spoken.Closing(c) {
		page.Blocks = append(page.Blocks, typeset.Text{Words: sentence, Look: typeset.Strong})
	}
	return page
}
