package notice

import (
	"fmt"
	"strings"

	"wardcount/export"
	"wardcount/export/spoken"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// declaration is the declaration of result of poll, as the returning officer signs it.
func declaration(p Paper) Page {
	c := p.cert()
	page := p.page("Declaration of result of poll", p.Rules.Under(p.Rules.Declaration), p.practiceNote()...)
	page.Blocks = append(page.Blocks,
		Text{Words: fmt.Sprintf("I, the undersigned, being the %s at the election of %s, do hereby give notice that the number of votes recorded for each candidate at the election is as follows:", spoken.Declarer(p.Ward.DeclaredBy.Role).Words(), spoken.Office(c))},
		votesTable(c, p.Draft))
	if c.Kind == setup.QuestionContest {
		page.Blocks[len(page.Blocks)-2] = Text{Words: "I, the undersigned, do hereby give notice that the number of votes recorded for each answer to the question is as follows:"}
	}
	page.Blocks = append(page.Blocks, ending(p)...)
	return page
}

// publicNotice is the public notice of the result: who is elected, the votes for every candidate, the rejected papers
// under each head.
func publicNotice(p Paper) Page {
	c := p.cert()
	page := p.page("Notice of the result of the poll", p.Rules.Under(p.Rules.Declaration), p.practiceNote()...)
	page.Blocks = append(page.Blocks, Text{Words: "Public notice is given of the result of the poll at the election of " + spoken.Office(c) + "."})
	if c.Kind == setup.QuestionContest {
		page.Blocks[len(page.Blocks)-1] = Text{Words: "Public notice is given of the result of the poll on the question “" + c.Ward + "”."}
	}
	page.Blocks = append(page.Blocks, electedBlocks(c)...)
	page.Blocks = append(page.Blocks, Text{Words: "Votes given", Look: Heading}, votesTable(c, p.Draft), Text{Words: "Rejected ballot papers", Look: Heading}, Table{Columns: rejectedColumns(), Rows: rejectedRows(c)})
	facts := Facts{}
	if c.Kind != setup.QuestionContest {
		facts.Lines = append(facts.Lines, Fact{"Vacant seats", whole(c.Vacant)})
	}
	if !c.CountOnly { // otherwise they are somebody else's figures
		facts.Lines = append(facts.Lines, Fact{"Electorate", number(c.Electorate)}, Fact{"Ballot papers verified", number(c.Verified)})
	}
	if words, known := turnout(c); known {
		facts.Lines = append(facts.Lines, Fact{"Turnout", words})
	}
	facts.Lines = append(facts.Lines, Fact{"Declared", export.UKTime(p.Ward.DeclaredAt)})
	page.Blocks = append(page.Blocks, facts, p.declarer())
	page.Blocks = append(page.Blocks, p.imprint()...)
	return page
}

// uncontested is the notice of an election without a poll: no more candidates than seats.
func uncontested(p Paper) Page {
	c := p.cert()
	page := p.page("Notice of uncontested election", p.Rules.Under(p.Rules.Uncontested), p.practiceNote()...)
	page.Blocks = append(page.Blocks, Text{Words: "No more candidates stood validly nominated than there are seats, so that no poll was held at the election of " + spoken.Office(c) + ". I declare to be elected:"})
	page.Blocks = append(page.Blocks, electedBlocks(c)...)
	page.Blocks = append(page.Blocks, Facts{Lines: []Fact{{"Declared", export.UKTime(p.Ward.DeclaredAt)}}}, p.declarer())
	page.Blocks = append(page.Blocks, p.imprint()...)
	return page
}

// ending is what a declaration ends with: the rejected papers, who is elected, the signature.
func ending(p Paper) []Block {
	c := p.cert()
	blocks := []Block{Text{Words: spoken.Rejected}, Table{Columns: rejectedColumns(), Rows: rejectedRows(c)}}
	for _, sentence := range spoken.Closing(c) {
		blocks = append(blocks, Text{Words: sentence, Look: Strong})
	}
	if lot := lotWords(c); lot != "" {
		blocks = append(blocks, Text{Words: lot})
	}
	s := p.declarer()
	if !p.Draft && p.Ward.CertifiedBy.By != "" {
		s.Date = "Certified in the count by " + export.Signed(p.Ward.CertifiedBy.By, p.Ward.CertifiedBy.Role) + ", " + export.UKTime(p.Ward.CertifiedBy.At)
	}
	return append(blocks, s)
}

// votesTable lists the candidates in the order of the ballot paper, with their votes. A draft names nobody elected.
func votesTable(c ward.Certificate, draft bool) Table {
	t := Table{Columns: []Column{{Title: candidateTitle(c), Share: 8.3}, {Title: descriptionTitle(c), Share: 9.1}, {Title: "Votes", Share: 2.5, Number: true}, {Title: "Result", Share: 3.7}}}
	if draft {
		t.Columns = t.Columns[:3]
	}
	for _, line := range c.Candidates {
		cells := []string{line.PaperName(), line.Description, whole(line.Votes)}
		if !draft {
			cells = append(cells, won(c, line))
		}
		t.Rows = append(t.Rows, Row{Cells: cells})
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
func electedBlocks(c ward.Certificate) []Block {
	t := Table{Columns: []Column{{Title: "Elected", Share: 8}, {Title: descriptionTitle(c), Share: 8}, {Title: "Term ends", Share: 3, Number: true}}}
	terms := false
	for _, line := range c.Elected() {
		term := ""
		if line.TermEnds > 0 {
			term, terms = fmt.Sprint(line.TermEnds), true
		}
		t.Rows = append(t.Rows, Row{Cells: []string{line.PaperName(), line.Description, term}, Look: Plain})
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
	var blocks []Block
	if len(t.Rows) > 0 {
		blocks = append(blocks, t)
	} else {
		blocks = append(blocks, Text{Words: spoken.Closing(c)[0], Look: Strong})
	}
	if c.Vacant > 0 {
		blocks = append(blocks, Text{Words: spoken.Vacant(c.Vacant), Look: Strong})
	}
	if lot := lotWords(c); lot != "" {
		blocks = append(blocks, Text{Words: lot})
	}
	return blocks
}

// lotWords says which lots the returning officer drew; empty where none was.
func lotWords(c ward.Certificate) string {
	words := ""
	for _, line := range c.Elected() {
		if line.ByLot {
			words = "Equal votes stood at the last seat. The returning officer decided between them by lot, by which the vote of whom it fell on counts as one more (no figure above is changed by it)."
		}
	}
	for _, line := range c.Elected() {
		if line.TermByLot {
			return words + space(words) + "Between equal votes of those elected, a lot decided who takes the longer term."
		}
	}
	return words
}

func space(words string) string {
	if words == "" {
		return ""
	}
	return " "
}

// imprint says whom to ask about the notice.
func (p Paper) imprint() []Block {
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
	return []Block{Text{Words: "Questions about this notice: " + strings.Join(ask, ", ") + ".", Look: Quiet}}
}
