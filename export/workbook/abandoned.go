package workbook

import (
	"strings"

	"wardcount/export"
	"wardcount/export/spoken"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
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
	return text + spoken.LeftBy(a) + "."
}
