package workbook

import (
	"wardcount/export/workbook/page"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// resultTable lists the candidates, or the answers, in ballot-paper order.
func resultTable(p *page.Page, c ward.Certificate) {
	total := votesOf(c)
	share := "% of votes"
	if !c.Uncontested {
		share = "% of the " + text.Grouped(int(total)) + " votes given"
	}
	p.Section("Result")
	names := []page.Cell{page.HeadMiddle.Words("No."), page.Head.Words(wordsOf(c).line), page.Head.Words("Description on the ballot paper"), page.Head.Words("Party").Over(2)}
	if isQuestion(c) {
		names = []page.Cell{page.HeadMiddle.Words("No."), page.Head.Words(wordsOf(c).line), page.Head.Words("Wording on the ballot paper").Over(3)}
	}
	p.Add(append(names, page.HeadRight.Words("Votes"), page.HeadRight.Words(share), page.Head.Words("Result"))...)
	for _, line := range c.Candidates {
		votes, part := page.Number.Number(int(line.Votes)), percent(page.Right, int(line.Votes), int(total))
		if c.Uncontested {
			votes, part = page.Right.Words(notKnown), page.Right.Words(notKnown)
		}
		name := page.Text
		if line.Elected {
			name = page.Strong
		}
		names := []page.Cell{page.Middle.Number(line.Place), name.Words(line.PaperName()), page.Text.Words(line.Description), page.Text.Words(line.Party).Over(2)}
		if isQuestion(c) {
			names = []page.Cell{page.Middle.Number(line.Place), name.Words(line.PaperName()), page.Text.Words(line.Description).Over(3)}
		}
		p.Add(append(names, votes, part, page.Strong.Words(resultWords(c, line)))...)
	}
	if c.Uncontested {
		return
	}
	p.Add(page.Total.Words(""), page.Total.Words(votesInAll).Over(4), page.TotalNumber.Number(int(total)), percent(page.TotalRight, int(total), int(total)), page.Total.Words(""))
	figureRow(p, marginWords(c), figureCell(page.Number, c.Margin), "votes")
}

// marginWords names the majority, or says what decided where there is none.
func marginWords(c ward.Certificate) string {
	switch {
	case isQuestion(c) && len(c.Elected()) == 0:
		return "Equal votes: no answer is carried"
	case lot(c) && hasSeats(c.Kind):
		return "Equal votes for the last seat; the returning officer's lot decided"
	case lot(c):
		return "Equal votes; the returning officer's lot decided"
	}
	return wordsOf(c).margin
}

func votesOf(c ward.Certificate) figure.Votes {
	total := figure.Votes(0)
	for _, line := range c.Candidates {
		total += line.Votes
	}
	return total
}
