package notice

import (
	"fmt"

	"wardcount/export"
	"wardcount/export/typeset"
	"wardcount/reconcile/setup"
)

// packets is the list of the packets that go to the registration officer, to be ticked as they are handed over.
func packets(p Paper) typeset.Page {
	page := p.page("Packets for the registration officer", p.Rules.Under(p.Rules.Forwarding), p.practiceNote()...)
	t := typeset.Table{Columns: []typeset.Column{{Title: "No.", Share: 1.4, Number: true}, {Title: "What is in the packet", Share: 11}, {Title: "Sealed", Share: 2.5}, {Title: "How many", Share: 3.2}, {Title: "Handed over", Share: 3.7}}}
	for i, k := range p.Rules.Packets {
		t.Rows = append(t.Rows, typeset.Row{Cells: []string{fmt.Sprint(i + 1), k.Label, sealedWords(k), "", ""}})
	}
	page.Blocks = append(page.Blocks, t)
	if after := p.destroyAfter(); after != "" {
		page.Blocks = append(page.Blocks, typeset.Text{Words: "To be kept until " + after + " and then destroyed, unless a court orders otherwise."})
	}
	page.Blocks = append(page.Blocks, p.officer(), typeset.Signature{As: "for the registration officer"})
	return page
}

func sealedWords(k setup.Packet) string {
	if k.Sealed {
		return "yes"
	}
	return "no"
}

func (p Paper) destroyAfter() string {
	if p.DestroyAfter == "" {
		return ""
	}
	return export.DateWords(p.DestroyAfter)
}

// labels are the labels for the packets: what is in each, of which poll and which electoral area, as the rules want it
// endorsed.
func labels(p Paper) typeset.Page {
	c := p.cert()
	sure := p
	sure.Draft = false // no figure is on a label
	page := sure.page("Labels for packets", p.Rules.Under(p.Rules.Forwarding))
	page.Known = p.known()
	for i, k := range p.Rules.Packets {
		label := fmt.Sprintf("%d · %s · %s\nPoll on %s", i+1, c.Council, contestLine(c), export.DateWords(c.Date))
		if after := p.destroyAfter(); after != "" {
			label += " · keep until " + after
		}
		if p.Election.Practice {
			label = "PRACTICE · " + label
		}
		page.Blocks = append(page.Blocks, typeset.Boxed{Label: label, Words: k.Label})
	}
	return page
}
