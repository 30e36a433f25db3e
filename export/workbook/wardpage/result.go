package wardpage

import (
	"wardcount/export/workbook/layout"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// resultTable lists the candidates, or the answers, in ballot-paper order.
func resultTable(p *page.Page, c ward.Certificate) {
	total := outcome.VotesOf(c)
	share := "% of votes"
	if !c.Uncontested {
		share = "% of the " + text.Grouped(int(total)) + " votes given"
	}
	p.Section("Result")
	names := []page.Cell{page.HeadMiddle.Words("No."), page.Head.Words(words.Kind(c).Line), page.Head.Words("Description on the ballot paper"), page.Head.Words("Party").Over(2)}
	if words.IsQuestion(c) {
		names = []page.Cell{page.HeadMiddle.Words("No."), page.Head.Words(words.Kind(c).Line), page.Head.Words("Wording on the ballot paper").Over(3)}
	}
	p.Add(append(names, page.HeadRight.Words("Votes"), page.HeadRight.Words(share), page.Head.Words("Result"))...)
	for _, line := range c.Candidates {
		votes, part := page.Number.Number(int(line.Votes)), layout.Percent(page.Right, int(line.Votes), int(total))
		if c.Uncontested {
			votes, part = page.Right.Words(words.NotKnown), page.Right.Words(words.NotKnown)
		}
		name := page.Text
		if line.Elected {
			name = page.Strong
		}
		names := []page.Cell{page.Middle.Number(line.Place), name.Words(line.PaperName()), page.Text.Words(line.Description), page.Text.Words(line.Party).Over(2)}
		if words.IsQuestion(c) {
			names = []page.Cell{page.Middle.Number(line.Place), name.Words(line.PaperName()), page.Text.Words(line.Description).Over(3)}
		}
		p.Add(append(names, votes, part, page.Strong.Words(resultWords(c, line)))...)
	}
	if c.Uncontested {
		return
	}
	p.Add(page.Total.Words(""), page.Total.Words(votesInAll).Over(4), page.TotalNumber.Number(int(total)), layout.Percent(page.TotalRight, int(total), int(total)), page.Total.Words(""))
	figureRow(p, marginWords(c), layout.Figure(page.Number, c.Margin), "votes")
}

// resultWords says of a candidate, or of an answer, what the result is.
func resultWords(c ward.Certificate, line ward.CertifiedCandidate) string {
	said := words.Kind(c).Won
	switch {
	case !line.Elected && words.IsQuestion(c):
		return "not carried"
	case !line.Elected:
		return ""
	case c.Uncontested:
		said += " UNOPPOSED"
	case line.ByLot:
		said += " by lot"
	}
	if line.TermEnds != 0 {
		said += ",\n" + words.Term(line)
	}
	return said
}

// marginWords names the majority, or says what decided where there is none.
func marginWords(c ward.Certificate) string {
	switch {
	case words.IsQuestion(c) && len(c.Elected()) == 0:
		return "Equal votes: no answer is carried"
	case words.ByLot(c) && words.HasSeats(c.Kind):
		return "Equal votes for the last seat; the returning officer's lot decided"
	case words.ByLot(c):
		return "Equal votes; the returning officer's lot decided"
	}
	return words.Kind(c).Margin
}
