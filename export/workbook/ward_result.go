package workbook

import "wardcount/reconcile"

// resultTable lists the candidates, or the answers, in ballot-paper order.
func resultTable(p *page, c reconcile.Certificate) {
	total := votesOf(c)
	share := "% of votes"
	if !c.Uncontested {
		share = "% of the " + reconcile.Grouped(int(total)) + " votes given"
	}
	p.section("Result")
	names := []cell{words(headMiddleLook, "No."), words(headLook, wordsOf(c).line), words(headLook, "Description on the ballot paper"), words(headLook, "Party").over(2)}
	if isQuestion(c) {
		names = []cell{words(headMiddleLook, "No."), words(headLook, wordsOf(c).line), words(headLook, "Wording on the ballot paper").over(3)}
	}
	p.add(append(names, words(headRightLook, "Votes"), words(headRightLook, share), words(headLook, "Result"))...)
	for _, line := range c.Candidates {
		votes, part := number(numberLook, int(line.Votes)), percent(rightLook, int(line.Votes), int(total))
		if c.Uncontested {
			votes, part = words(rightLook, notKnown), words(rightLook, notKnown)
		}
		name := textLook
		if line.Elected {
			name = electedLook
		}
		names := []cell{number(placeLook, line.Place), words(name, line.PaperName()), words(textLook, line.Description), words(textLook, line.Party).over(2)}
		if isQuestion(c) {
			names = []cell{number(placeLook, line.Place), words(name, line.PaperName()), words(textLook, line.Description).over(3)}
		}
		p.add(append(names, votes, part, words(electedLook, resultWords(c, line)))...)
	}
	if c.Uncontested {
		return
	}
	p.add(words(totalLook, ""), words(totalLook, votesInAll).over(4), number(totalNumberLook, int(total)), percent(totalRightLook, int(total), int(total)), words(totalLook, ""))
	figureRow(p, marginWords(c), figure(numberLook, c.Margin), "votes")
}

// marginWords names the majority, or says what decided where there is none.
func marginWords(c reconcile.Certificate) string {
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

func votesOf(c reconcile.Certificate) reconcile.Votes {
	total := reconcile.Votes(0)
	for _, line := range c.Candidates {
		total += line.Votes
	}
	return total
}
