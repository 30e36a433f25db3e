package workbook

import (
	"strings"

	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
	"wardcount/reconcile"
)

// sealings prints every time the count was closed and its papers put under
// seal, and how the seals were found when it was opened again (r.45).
func sealings(p *page.Page, list []reconcile.Sealing) {
	if len(list) == 0 {
		return
	}
	p.Section("The count closed, its papers under seal")
	said := func(label, text string) {
		p.Add(page.Text.Words(label), page.Text.Words(text).Over(p.Columns()-1))
	}
	for _, s := range list {
		p.Add(page.Strong.Words("Closed by"), page.Strong.Words(words.Signed(s.Sealed)).Over(p.Columns()-1))
		said("Seals", strings.Join(s.Seals, ", "))
		said("Papers kept", s.Place)
		if s.Reopened == nil {
			said("Opened again by", "Still closed when this was written")
			continue
		}
		said("Opened again by", words.Signed(*s.Reopened))
		found := "As they were left"
		if !s.AsLeft() {
			found = "Not as they were left: " + strings.Join(s.Found, ", ")
		}
		said("Seals as found", found)
		if s.Reason != "" {
			said("Reason", s.Reason)
		}
	}
}
