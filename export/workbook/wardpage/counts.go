package wardpage

import (
	"fmt"
	"strings"

	"wardcount/export"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/ward"
)

// Words of the table of counts that the read-back looks for again.
const (
	countsHead    = "Votes and papers"
	countRejected = "Rejected papers"
	countTogether = "Together"
)

// countsOf prints every count of the contest side by side, if there was more
// than one, under the recounts that were asked for and what was said to them (r.46).
func countsOf(p *page.Page, c ward.Certificate) {
	if len(c.Recounts) == 0 && len(c.Attempts) < 2 {
		return
	}
	p.Section("Every count of this " + c.Kind.Words())
	recounts(p, c)
	if len(c.Attempts) < 2 {
		return
	}
	g := grid{head: countsHead}
	for _, line := range c.Candidates {
		g.rows = append(g.rows, gridRow{line.PaperName(), page.Text, page.Number})
	}
	g.rows = append(g.rows, gridRow{validLabel, page.Total, page.TotalNumber}, gridRow{countRejected, page.Text, page.Number}, gridRow{countTogether, page.Text, page.Number})
	for i, a := range c.Attempts {
		g.columns = append(g.columns, gridColumn{columnTitle(c, i), func(row int) (int, bool) { return countFigures(c, a)[row].Get() }, notRecounted(c, a)})
	}
	g.put(p)
	if text := partWarning(c); text != "" {
		p.Across(page.Note, text)
	}
}

// partWarning says what a recount in part was not, where there was one.
func partWarning(c ward.Certificate) string {
	part, candidate := "", ""
	for _, a := range c.Attempts {
		if a.Partial {
			part = "A recount in part is no count of all papers: only what its heading names was counted again."
		}
		if notRecounted(c, a) != nil {
			candidate = " Figures in grey were not counted again; they are as the sheet has them."
		}
	}
	return part + candidate
}

// columnTitle heads the column of a count; a narrow one has what was counted in a line of its own.
func columnTitle(c ward.Certificate, i int) string {
	if len(c.Attempts) <= wideColumns {
		return words.CountTitle(c, i, " ")
	}
	return words.CountTitle(c, i, "\n")
}

// countFigures are one count's figures: each candidate's votes, then valid and
// rejected papers, and both together.
func countFigures(c ward.Certificate, a ward.CountAttempt) []figure.Of[int] {
	list := make([]figure.Of[int], len(c.Candidates))
	for i := range min(len(list), len(a.Votes)) {
		list[i] = figure.Keyed(int(a.Votes[i]))
	}
	return append(list, figure.Keyed(int(a.Valid)), figure.Keyed(int(a.Rejected)), figure.Keyed(int(a.Valid+a.Rejected)))
}

// notRecounted says which figures of a recount of one candidate's papers were
// not counted again.
func notRecounted(c ward.Certificate, a ward.CountAttempt) func(row int) bool {
	r, ok := words.RecountThatMade(c, a)
	if !ok || r.Of != ward.RecountCandidate {
		return nil
	}
	return func(row int) bool { return row >= len(c.Candidates) || c.Candidates[row].ID != r.Candidate }
}

// recounts lists who asked for which recount and what was said, with the count
// that it made.
func recounts(p *page.Page, c ward.Certificate) {
	for i, r := range c.Recounts {
		asked := "recount of " + words.RecountOf(c, r)
		if r.AskedBy != "" {
			asked += ", asked for by " + r.AskedBy
		}
		made, told := madeAs(c, i)
		switch {
		case made != "":
			asked = made + ": " + asked
		case told && r.Granted:
			asked = "Not made: " + asked
			if r.Withdrawn != "" {
				asked += "; withdrawn: " + r.Withdrawn
			}
		default:
			asked = "R" + asked[1:]
		}
		said := "Refused by "
		if r.Granted {
			said = "Granted by "
		}
		p.Add(page.Text.Words(""), page.Text.Words(asked).Over(2), page.Text.Words(said+export.Signed(r.By, r.Role)+": "+r.Reason).Over(wardColumns-gridFrom))
	}
}

// madeAs names the counts that a recount made. Certificates of
// earlier versions do not tell which recount made a count.
func madeAs(c ward.Certificate, recount int) (counts string, told bool) {
	var made []string
	told = len(c.Attempts) < 2
	for i, a := range c.Attempts {
		told = told || a.Recount > 0
		if a.Recount == recount+1 {
			made = append(made, fmt.Sprint(i+1))
		}
	}
	switch len(made) {
	case 0:
		return "", told
	case 1:
		return "Count " + made[0], told
	}
	return "Counts " + strings.Join(made, " and "), told
}
