package workbook

import (
	"strings"

	"wardcount/export"
	"wardcount/export/workbook/page"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// keyingWords says how the figures came off the paper, without a full stop.
func keyingWords(once bool) string {
	if once {
		return "Keyed once and read back aloud"
	}
	return "Every sheet was keyed by two people, the second without seeing the first"
}

// wardKeying says it of a ward, after a full stop. Nothing is keyed of one without a poll, and a
// decision on doubtful papers is no copy of a sheet that two could read.
func wardKeying(c ward.Certificate) string {
	switch {
	case c.Uncontested:
		return ""
	case c.Batches > 0 && !c.KeyOnce:
		return " " + keyingWords(false) + "; doubtful papers once, by whoever decided them."
	}
	return " " + keyingWords(c.KeyOnce) + "."
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
		p.Add(page.Text.Words(""), page.Text.Words(paper+", count "+text.Grouped(a.Count)+": "+figuresOf(c, d, a.Figures)).Over(2),
			page.Text.Words(export.Signed(a.By, a.Role)+": "+a.Reason).Over(wardColumns-gridFrom))
	}
}

// figuresOf names figures of a sheet as the paper does.
func figuresOf(c ward.Certificate, d sheet.Def, ids []figure.ID) string {
	heads := make([]setup.Head, len(c.ByHead))
	for i, h := range c.ByHead {
		heads[i] = h.Head
	}
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = string(id)
		for _, f := range d.Figures(contestOf(c), heads) {
			if f.ID == id {
				names[i] = f.Label
			}
		}
	}
	return strings.Join(names, "; ")
}
