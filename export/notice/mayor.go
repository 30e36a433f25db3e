package notice

import (
	"fmt"

	"wardcount/export"
	"wardcount/export/typeset"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// firstCount is the statement of a mayor's first count by the supplementary vote: first preferences of each candidate
// and of all, and whether anybody has more than half of them.
func firstCount(r export.Results, m setup.Published) typeset.Page {
	page := mayorPage(r, m, "Statement of the first count")
	t := typeset.Table{Columns: mayorColumns("First preferences")}
	for _, c := range m.Candidates {
		t.Rows = append(t.Rows, typeset.Row{Cells: []string{c.Name, c.Party, whole(c.First)}})
	}
	all := firstPreferences(m)
	t.Rows = append(t.Rows, typeset.Row{Cells: []string{"All first preferences", "", whole(all)}, Look: typeset.Strong})
	page.Blocks = append(page.Blocks, t, typeset.Text{Words: majorityWords(m), Look: typeset.Strong})
	return page
}

// mayorResult is the result of a mayor's election by the supplementary vote: the first count and, where there was one,
// the second, and who is elected.
func mayorResult(r export.Results, m setup.Published) typeset.Page {
	page := mayorPage(r, m, "Result of the election of the mayor")
	t := typeset.Table{Columns: append(mayorColumns("First preferences"), typeset.Column{Title: "Second preferences", Share: 5.4, Number: true}, typeset.Column{Title: "Final", Share: 4, Number: true})}
	second := false
	for _, c := range m.Candidates {
		added, final := dash, number(c.Final)
		if n, remained := c.Final.Get(); remained {
			added, second = whole(n-c.First), true
		}
		t.Rows = append(t.Rows, typeset.Row{Cells: []string{c.Name, c.Party, whole(c.First), added, final}})
	}
	if !second {
		t.Columns = t.Columns[:3]
		for i := range t.Rows {
			t.Rows[i].Cells = t.Rows[i].Cells[:3]
		}
	}
	page.Blocks = append(page.Blocks, t, typeset.Text{Words: majorityWords(m)})
	if second {
		page.Blocks = append(page.Blocks, typeset.Text{Words: "Second preferences are counted only for the candidates who remained, and only from papers whose first preference was for another. A dash is a candidate who did not remain.", Look: typeset.Quiet})
	}
	for _, c := range m.Candidates {
		if c.Elected {
			page.Blocks = append(page.Blocks, typeset.Text{Words: c.Name + " is elected " + m.Name + ".", Look: typeset.Strong})
		}
	}
	return page
}

func mayorPage(r export.Results, m setup.Published, title string) typeset.Page {
	p := Paper{Election: r.Election, Rules: r.Papers[setup.MayorContest], Journal: r.JournalHead, Revision: r.Revision, Printed: export.UKTime(r.WrittenAt)}
	page := typeset.Page{Issuer: r.Election.Council.Name, Of: []string{r.Election.Name, m.Name, "Poll on " + export.DateWords(r.Election.Date)}, Entry: m.Name,
		Title: title, Law: p.Rules.Law, Mark: p.mark(), Known: fmt.Sprintf("As published · revision %d · drawn up %s", r.Revision, p.Printed), Blocks: p.practiceNote()}
	page.Blocks = append(page.Blocks, typeset.Text{Words: "As published, not counted here: " + m.Why + "."})
	return page
}

func mayorColumns(votes string) []typeset.Column {
	return []typeset.Column{{Title: "Candidate", Share: 8}, {Title: "Party", Share: 9.4}, {Title: votes, Share: 5.4, Number: true}}
}

func firstPreferences(m setup.Published) figure.Votes {
	all := figure.Votes(0)
	for _, c := range m.Candidates {
		all += c.First
	}
	return all
}

// majorityWords says whether anybody has more than half of the first preferences, in whole votes.
func majorityWords(m setup.Published) string {
	all := firstPreferences(m)
	for _, c := range m.Candidates {
		if 2*c.First > all {
			return fmt.Sprintf("%s has %s of the %s first preferences, which is more than half of them.", c.Name, whole(c.First), whole(all))
		}
	}
	return fmt.Sprintf("No candidate has more than half of the %s first preferences, which takes %s. The second preferences are counted.", whole(all), text.Plural(int(all/2)+1, "vote", "votes"))
}
