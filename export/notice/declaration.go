package notice

import (
	"fmt"
	"slices"
	"strings"

	"wardcount/export"
	"wardcount/export/spoken"
	"wardcount/export/typeset"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// declaration is the declaration of result of poll, as the returning officer signs it.
func declaration(p Paper) typeset.Page {
	c := p.cert()
	page := p.page("Declaration of result of poll", p.Rules.Under(p.Rules.Declaration), p.practiceNote()...)
	opening := fmt.Sprintf("I, the undersigned, being the %s at the election of %s, do hereby give notice that the number of votes recorded for each candidate at the election is as follows:", spoken.Declarer(p.Ward.DeclaredBy.Role).Words(), spoken.Office(c))
	if c.Kind == setup.QuestionContest {
		opening = "I, the undersigned, do hereby give notice that the number of votes recorded for each answer to the question is as follows:"
	}
	page.Blocks = append(page.Blocks, typeset.Text{Words: opening}, votesTable(c, p.Draft))
	page.Blocks = append(page.Blocks, ending(p)...)
	return page
}

// publicNotice is the public notice of the result: who is elected, the votes for every candidate, the rejected papers
// under each head.
func publicNotice(p Paper) typeset.Page {
	c := p.cert()
	page := p.page("Notice of the result of the poll", p.Rules.Under(p.Rules.Declaration), p.practiceNote()...)
	of := "at the election of " + spoken.Office(c)
	if c.Kind == setup.QuestionContest {
		of = "on the question “" + c.Ward + "”"
	}
	page.Blocks = append(page.Blocks, typeset.Text{Words: "Public notice is given of the result of the poll " + of + "."})
	page.Blocks = append(page.Blocks, electedBlocks(c)...)
	page.Blocks = append(page.Blocks, typeset.Text{Words: "Votes given", Look: typeset.Heading}, votesTable(c, p.Draft), typeset.Text{Words: "Rejected ballot papers", Look: typeset.Heading}, typeset.Table{Columns: rejectedColumns(), Rows: rejectedRows(c)})
	facts := typeset.Facts{}
	if c.Kind != setup.QuestionContest {
		facts.Lines = append(facts.Lines, typeset.Fact{Label: "Vacant seats", Words: whole(c.Vacant)})
	}
	if !c.CountOnly { // otherwise they are somebody else's figures
		facts.Lines = append(facts.Lines, typeset.Fact{Label: "Electorate", Words: number(c.Electorate)}, typeset.Fact{Label: "Ballot papers verified", Words: number(c.Verified)})
	}
	if words, known := turnout(c); known {
		facts.Lines = append(facts.Lines, typeset.Fact{Label: "Turnout", Words: words})
	}
	facts.Lines = append(facts.Lines, typeset.Fact{Label: "Declared", Words: export.UKTime(p.Ward.DeclaredAt)})
	page.Blocks = append(page.Blocks, facts, p.declarer())
	page.Blocks = append(page.Blocks, p.imprint()...)
	return page
}

// uncontested is the notice of an election without a poll: no more candidates than seats.
func uncontested(p Paper) typeset.Page {
	c := p.cert()
	page := p.page("Notice of uncontested election", p.Rules.Under(p.Rules.Uncontested), p.practiceNote()...)
	opening := "No more candidates stood validly nominated than there are seats, so that no poll was held at the election of " + spoken.Office(c) + "."
	if len(c.Elected()) > 0 {
		opening += " I declare to be elected:"
	}
	page.Blocks = append(page.Blocks, typeset.Text{Words: opening})
	page.Blocks = append(page.Blocks, electedBlocks(c)...)
	page.Blocks = append(page.Blocks, typeset.Facts{Lines: []typeset.Fact{{Label: "Declared", Words: export.UKTime(p.Ward.DeclaredAt)}}}, p.declarer())
	page.Blocks = append(page.Blocks, p.imprint()...)
	return page
}

// ending is what a declaration ends with: the rejected papers, who is elected, the signature.
func ending(p Paper) []typeset.Block {
	c := p.cert()
	blocks := []typeset.Block{typeset.Text{Words: spoken.Rejected}, typeset.Table{Columns: rejectedColumns(), Rows: rejectedRows(c)}}
	for _, sentence := range spoken.Closing(c) {
		blocks = append(blocks, typeset.Text{Words: sentence, Look: typeset.Strong})
	}
	if lot := lotWords(c); lot != "" {
		blocks = append(blocks, typeset.Text{Words: lot})
	}
	s := p.declarer()
	if !p.Draft && p.Ward.CertifiedBy.By != "" {
		s.Date = "Certified in the count by " + export.Signed(p.Ward.CertifiedBy.By, p.Ward.CertifiedBy.Role) + ", " + export.UKTime(p.Ward.CertifiedBy.At)
	}
	return append(blocks, s)
}

// votesTable lists the candidates in the order of the ballot paper, with their votes. A draft names nobody elected.
func votesTable(c ward.Certificate, draft bool) typeset.Table {
	t := typeset.Table{Columns: []typeset.Column{{Title: candidateTitle(c), Share: 8.3}, {Title: descriptionTitle(c), Share: 9.1}, {Title: "Votes", Share: 2.5, Number: true}, {Title: "Result", Share: 3.7}}}
	if draft {
		t.Columns = t.Columns[:3]
	}
	for _, line := range c.Candidates {
		cells := []string{line.PaperName(), line.Description, whole(line.Votes)}
		if !draft {
			cells = append(cells, won(c, line))
		}
		t.Rows = append(t.Rows, typeset.Row{Cells: cells})
	}
	return t
}

// won says of a candidate, or of an answer, what the result is.
func won(c ward.Certificate, line ward.CertifiedCandidate) string {
	switch {
	case !line.Elected:
		return ""
	case c.Kind == setup.QuestionContest:
		return "Carried"
	case line.ByLot:
		return "Elected, by lot"
	}
	return "Elected"
}

// electedBlocks are those who are elected, each with the term where terms differ, and the seats that remain vacant.
func electedBlocks(c ward.Certificate) []typeset.Block {
	t := typeset.Table{Columns: []typeset.Column{{Title: "Elected", Share: 8}, {Title: descriptionTitle(c), Share: 8}, {Title: "Term ends", Share: 3, Number: true}}}
	terms := false
	for _, line := range c.Elected() {
		term := ""
		if line.TermEnds > 0 {
			term, terms = fmt.Sprint(line.TermEnds), true
		}
		t.Rows = append(t.Rows, typeset.Row{Cells: []string{line.PaperName(), line.Description, term}, Look: typeset.Plain})
	}
	if !terms {
		t.Columns = t.Columns[:2]
		for i := range t.Rows {
			t.Rows[i].Cells = t.Rows[i].Cells[:2]
		}
	}
	if c.Kind == setup.QuestionContest {
		t.Columns[0].Title = "Answer carried"
	}
	var blocks []typeset.Block
	if len(t.Rows) > 0 {
		blocks = append(blocks, t)
	} else {
		blocks = append(blocks, typeset.Text{Words: spoken.Closing(c)[0], Look: typeset.Strong})
	}
	if c.Vacant > 0 {
		blocks = append(blocks, typeset.Text{Words: spoken.Vacant(c.Vacant), Look: typeset.Strong})
	}
	if lot := lotWords(c); lot != "" {
		blocks = append(blocks, typeset.Text{Words: lot})
	}
	return blocks
}

// lotWords says which lots the returning officer drew; empty where none was. By a lot for a seat the candidate counts as
// if with one vote more (r.49), which no figure shows.
func lotWords(c ward.Certificate) string {
	var said []string
	if slices.ContainsFunc(c.Elected(), func(line ward.CertifiedCandidate) bool { return line.ByLot }) {
		equal := "Votes were equal for the last seat."
		if c.Seats == 1 {
			equal = "The most votes were equal."
		}
		said = append(said, equal+" The returning officer decided between the candidates by lot, as if the one on whom it fell had received one vote more; no figure on this paper is changed by it.")
	}
	if slices.ContainsFunc(c.Elected(), func(line ward.CertifiedCandidate) bool { return line.TermByLot }) {
		between := "Between equal votes of those elected"
		if c.Uncontested {
			between = "As there was no poll"
		}
		said = append(said, between+", a lot decided who takes the longer term.")
	}
	return strings.Join(said, " ")
}

// imprint says whom to ask about the notice.
func (p Paper) imprint() []typeset.Block {
	u := p.Election.Publishing
	var ask []string
	for _, words := range []string{u.Department, u.Email, u.Telephone} {
		if words != "" {
			ask = append(ask, words)
		}
	}
	if len(ask) == 0 {
		return nil
	}
	return []typeset.Block{typeset.Text{Words: "Questions about this notice: " + strings.Join(ask, ", ") + ".", Look: typeset.Quiet}}
}
