package notice

import (
	"fmt"
	"strings"

	"wardcount/export"
	"wardcount/export/spoken"
	"wardcount/export/typeset"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// Paper is what one paper is drawn up from: the figures of a contest, and what they rest on.
type Paper struct {
	Election setup.Election
	Rules    setup.PaperRules // under which papers of this kind of contest are drawn up
	Ward     export.Ward      // where Draft, its certificate is none: the figures as they stand
	Draft    bool             // nothing of it is certified
	Journal  string           // the hash of the last entry that it rests on, hexadecimal
	Revision int              // of the publication that it belongs to; 0 where it belongs to none
	Slip     int              // the number of a provisional slip
	Of       int              // how many slips of it are given out
	Printed  string           // when, in UK time
	// DestroyAfter is the day until which the packets are kept, yyyy-mm-dd.
	DestroyAfter string
}

// dash stands where nothing was keyed, which is not 0.
const dash = "–"

// cert is the certificate, or the figures as they stand.
func (p Paper) cert() ward.Certificate { return p.Ward.Certificate }

// page begins a paper of the contest.
func (p Paper) page(title, law string, blocks ...typeset.Block) typeset.Page {
	c := p.cert()
	return typeset.Page{Issuer: c.Council, Of: []string{c.Election, contestLine(c), "Poll on " + export.DateWords(c.Date)}, Entry: contestName(c),
		Title: title, Law: law, Mark: p.mark(), Known: p.known(), Blocks: blocks}
}

// contestName names the contest.
func contestName(c ward.Certificate) string {
	if c.Kind == setup.WardContest {
		return spoken.Ward(c.Ward)
	}
	return c.Ward
}

// contestLine names the contest and what it decides.
func contestLine(c ward.Certificate) string {
	switch c.Kind {
	case setup.MayorContest, setup.QuestionContest:
		return c.Ward
	case setup.ParishContest:
		return c.Ward + ": election of " + text.Plural(c.Seats, "parish councillor", "parish councillors")
	}
	return spoken.Ward(c.Ward) + ": election of " + text.Plural(c.Seats, "councillor", "councillors")
}

// mark says what the paper is not.
func (p Paper) mark() string {
	var marks []string
	if p.Election.Practice {
		marks = append(marks, "PRACTICE")
	}
	if p.Draft {
		marks = append(marks, "DRAFT")
	}
	return strings.Join(marks, " ")
}

// known tells the paper from any other: by its certificate, or where there is none by the journal.
func (p Paper) known() string {
	words := "Certificate " + p.cert().ShortHash()
	if p.Draft {
		words = "Journal " + ward.ShortHash(p.Journal)
	}
	if p.Revision > 0 {
		words += fmt.Sprintf(" · revision %d", p.Revision)
	}
	if p.Printed != "" {
		words += " · drawn up " + p.Printed
	}
	return words
}

// officer is the returning officer, by name where the set-up has it.
func (p Paper) officer() typeset.Signature {
	return typeset.Signature{Who: p.Election.Publishing.ReturningOfficer, As: officerWords}
}

// signer is who signs what somebody did in the count: the deputy whose act it was, otherwise the returning officer.
func (p Paper) signer(by ward.Signature) typeset.Signature {
	if by.Role == setup.Deputy {
		return typeset.Signature{Who: by.By, As: "Deputy Returning Officer"}
	}
	return p.officer()
}

// declarer is who declares.
func (p Paper) declarer() typeset.Signature { return p.signer(p.Ward.DeclaredBy) }

const officerWords = "Returning Officer"

// signed is a signature that the program holds: by whom and when.
func signed(s ward.Signature) string {
	return "Signed in the count by " + export.Signed(s.By, s.Role) + ", " + export.UKTime(s.At)
}

// number writes a figure, and a dash where nobody keyed it.
func number[T figure.Unit](f figure.Of[T]) string {
	if n, keyed := f.Get(); keyed {
		return text.Grouped(int(n))
	}
	return dash
}

// whole writes a whole number.
func whole[T ~int](n T) string { return text.Grouped(int(n)) }

// difference writes a difference with its sign; none is 0.
func difference(n figure.Papers, known bool) string {
	if !known {
		return dash
	}
	return text.Signed(int(n))
}

// percent is a share of a whole that is named with it.
func percent(part, of int) string { return figure.Percentage(part, of, 1) + "%" }

// candidateTitle heads the column of who or what stands on the ballot paper.
func candidateTitle(c ward.Certificate) string {
	if c.Kind == setup.QuestionContest {
		return "Answer"
	}
	return "Name of candidate"
}

// descriptionTitle heads the column beside it.
func descriptionTitle(c ward.Certificate) string {
	if c.Kind == setup.QuestionContest {
		return "Wording on the ballot paper"
	}
	return "Description (if any)"
}

// rejectedRows are the rejected papers under each head, and their sum. Papers rejected in part are good papers and
// stand after the sum.
func rejectedRows(c ward.Certificate) []typeset.Row {
	var rows, inPart []typeset.Row
	letter := 'a'
	for _, h := range c.ByHead {
		if h.Head.InPart {
			if h.Papers.IsKeyed() {
				inPart = append(inPart, typeset.Row{Cells: []string{"", h.Head.Label + " (not in the sum: counted for some votes)", number(h.Papers)}})
			}
			continue
		}
		rows = append(rows, typeset.Row{Cells: []string{string(letter), h.Head.Label, number(h.Papers)}})
		letter++
	}
	rows = append(rows, typeset.Row{Cells: []string{"", "Total rejected", number(c.Rejected)}, Look: typeset.Strong})
	return append(rows, inPart...)
}

// rejectedColumns are the columns of rejectedRows.
func rejectedColumns() []typeset.Column {
	return []typeset.Column{{Title: "Head", Share: 1.8}, {Title: "Reason for rejection", Share: 14}, {Title: "Ballot papers", Share: 4, Number: true}}
}

// turnout is the share of electors whose ballot papers were in the boxes, with what it is of.
func turnout(c ward.Certificate) (string, bool) {
	verified, counted := c.Verified.Get()
	electors, has := c.Electorate.Get()
	if !counted || !has || electors == 0 {
		return "", false
	}
	return fmt.Sprintf("%s (%s of %s electors)", percent(int(verified), int(electors)), whole(verified), whole(electors)), true
}

// practiceNote is the first block of a practice paper.
func (p Paper) practiceNote() []typeset.Block {
	if !p.Election.Practice {
		return nil
	}
	return []typeset.Block{typeset.Text{Words: "PRACTICE: a rehearsal. Nothing on this paper is the result of a count.", Look: typeset.Strong}}
}
