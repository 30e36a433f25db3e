package wardpage

import (
	"wardcount/export"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// wardKeying says it of a ward, after a full stop. Nothing is keyed of one without a poll, and a
// decision on doubtful papers is no copy of a sheet that two could read.
func wardKeying(c ward.Certificate) string {
	switch {
	case c.Uncontested:
		return ""
	case c.Batches > 0 && !c.KeyOnce:
		return " " + words.Keying(false) + "; doubtful papers once, by whoever decided them."
	}
	return " " + words.Keying(c.KeyOnce) + "."
}

// fromThePaper prints what a supervisor settled, because two people kept what
// they had read.
func fromThePaper(p *page.Page, c ward.Certificate) {
	if len(c.Adjudged) == 0 {
		return
	}
	p.Section("Settled from the paper by somebody who keyed neither reading")
	for _, a := range c.Adjudged {
		d, _ := sheet.ByForm(a.Form)
		paper := d.Title
		if d.About != sheet.AboutWard {
			paper += " " + a.Subject
		}
		p.Add(page.Text.Words(""), page.Text.Words(paper+", count "+text.Grouped(a.Count)+": "+words.Figures(c, d, a.Figures)).Over(2),
			page.Text.Words(export.Signed(a.By, a.Role)+": "+a.Reason).Over(wardColumns-gridFrom))
	}
}
