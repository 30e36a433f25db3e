package workbook

import (
	"strings"

	"wardcount/export"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/setup"
)

// abandoned lists the contests that stopped, each with why.
func abandoned(p *page.Page, r export.Results) {
	if len(r.Abandoned) == 0 {
		return
	}
	p.Section("Abandoned")
	for _, a := range r.Abandoned {
		p.Add(page.Text.Words(a.Name), page.Text.Words(abandonedWords(a)).Over(p.Columns()-1))
	}
}

// abandonedWords is why a contest stopped, who stopped it, and what that leaves.
func abandonedWords(a export.Abandoned) string {
	text := ""
	if a.Reason != "" {
		text = strings.TrimRight(a.Reason, ". ") + ". "
	}
	if a.By.By != "" {
		text += "Abandoned by " + words.Signed(a.By) + "; "
	} else {
		text += "Abandoned; "
	}
	return text + vacancy(a) + "."
}

// vacancy is what an abandoned contest leaves behind.
func vacancy(a export.Abandoned) string {
	switch {
	case a.Kind == setup.QuestionContest:
		return "the question is not decided"
	case a.Kind == setup.MayorContest:
		return "the office stays vacant"
	}
	return words.Vacant(max(a.Seats, 1))
}
