package notice

import (
	"slices"
	"strings"

	"wardcount/export"
	"wardcount/export/spoken"
	"wardcount/export/sums"
	"wardcount/export/typeset"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// verification is the statement as to the result of the verification: box by box what was expected and what was found.
// It may be given out as soon as it is signed; nothing of the votes is in it.
func verification(p Paper) typeset.Page {
	c := p.cert()
	q := p
	q.Draft = p.Ward.Statement == nil // signed, it is no draft, though nothing of the votes is certified
	page := q.page("Statement as to the result of the verification", p.Rules.Under(p.Rules.Verification), p.practiceNote()...)
	page.Known = p.known()
	columns := []typeset.Column{{Title: "Ballot box", Share: 3}, {Title: "Polling station", Share: 8}, {Title: "Papers expected", Share: 3, Number: true},
		{Title: "Papers found", Share: 3, Number: true}, {Title: "Variance", Share: 3, Number: true}}
	t := typeset.Table{Columns: columns}
	for _, b := range c.Boxes {
		t.Rows = append(t.Rows, boxRows(b, text.Joined(b.Boxes), spoken.Stations(p.Election, b.Stations...), c.Exceptions)...)
	}
	t.Rows = append(t.Rows, sumRow("Polling stations", c.Boxes, c.Stations))
	for _, b := range c.PostalBoxes {
		t.Rows = append(t.Rows, boxRows(b, text.Joined(b.Boxes), "Postal ballot papers: expected by the log of openings", c.Exceptions)...)
	}
	t.Rows = append(t.Rows, sumRow("All ballot papers verified", slices.Concat(c.Boxes, c.PostalBoxes), c.Verified))
	page.Blocks = append(page.Blocks, t)
	page.Blocks = append(page.Blocks, movedBlocks(p)...)
	page.Blocks = append(page.Blocks, offRegister(c)...)
	s := p.officer()
	if signature := p.Ward.Statement; signature != nil {
		s = p.signer(*signature)
		s.Date = signed(*signature)
	}
	page.Blocks = append(page.Blocks, s, typeset.Text{Words: "Any agent who is present may make a copy of this statement.", Look: typeset.Quiet})
	return page
}

// boxRows are a box, each of its counts where they differed, and what explains its variance.
func boxRows(b ward.CertifiedBox, boxes, where string, exceptions []ward.Exception) []typeset.Row {
	rows := []typeset.Row{{Cells: []string{boxes, where, number(b.Expected), number(b.Verified), difference(b.Variance, figure.Known(b.Expected, b.Verified))}}}
	if len(b.Counts) > 1 {
		var counts []string
		for _, n := range b.Counts {
			counts = append(counts, whole(n))
		}
		rows = append(rows, typeset.Row{Cells: []string{"Box " + boxes + " was counted " + times(len(b.Counts)) + ": " + strings.Join(counts, ", then ") + "."}, Look: typeset.Quiet})
	}
	for _, x := range exceptions {
		if !concerns(x, b) {
			continue
		}
		words := x.Text
		if !strings.HasPrefix(words, "Box ") {
			words = "Box " + boxes + ": " + words
		}
		rows = append(rows, typeset.Row{Cells: []string{words + answered(x)}, Look: typeset.Quiet})
	}
	return rows
}

// answered is what was said to an exception, after what it is: the explanation, and why it was accepted and by whom.
func answered(x ward.Exception) string {
	words := ""
	if x.Explanation != "" {
		words += " Explained: " + x.Explanation
	}
	if x.Reason != "" {
		words += " Accepted by " + export.Signed(x.AcceptedBy, x.Role) + ": " + x.Reason
	}
	return words
}

// times says how often.
func times(n int) string {
	if n == 2 {
		return "twice"
	}
	return text.Plural(n, "time", "times")
}

// concerns tells whether an exception is about this box or one of its stations.
func concerns(x ward.Exception, b ward.CertifiedBox) bool {
	if !strings.HasPrefix(string(x.Code), "V") && !strings.HasPrefix(string(x.Code), "P") {
		return false
	}
	for _, id := range b.Boxes {
		if x.Subject == string(id) {
			return true
		}
	}
	for _, id := range b.Stations {
		if x.Subject == string(id) {
			return true
		}
	}
	return false
}

// sumRow sets what was expected in all boxes against what was found in them.
func sumRow(label string, boxes []ward.CertifiedBox, found figure.Of[figure.Papers]) typeset.Row {
	expected := sums.Expected(boxes)
	return typeset.Row{Cells: []string{"", label, number(expected), number(found), difference(found.N()-expected.N(), figure.Known(expected, found))}, Look: typeset.Strong}
}

// movedBlocks lists papers that were found in the wrong box and taken to their own.
func movedBlocks(p Paper) []typeset.Block {
	c := p.cert()
	if len(c.Moves) == 0 {
		return nil
	}
	t := typeset.Table{Caption: "Papers found in the wrong box and taken to their own. The figures above are those after that",
		Columns: []typeset.Column{{Title: "Found in", Share: 4.5}, {Title: "Taken to", Share: 4.5}, {Title: "Papers", Share: 2.6, Number: true}, {Title: "Reason", Share: 9}}}
	box := func(id setup.BoxID, contest setup.ContestID) string {
		if other, ok := p.Election.Contest(contest); ok && contest != c.Contest {
			return string(id) + ", " + other.Name
		}
		return string(id)
	}
	for _, m := range c.Moves {
		t.Rows = append(t.Rows, typeset.Row{Cells: []string{box(m.FromBox, m.From), box(m.ToBox, m.To), whole(m.Papers), m.Reason}})
	}
	return []typeset.Block{t}
}

// offRegister names stations and boxes that were struck off or merged, and why.
func offRegister(c ward.Certificate) []typeset.Block {
	if len(c.OffRegister) == 0 {
		return nil
	}
	t := typeset.Table{Caption: "Taken off the register", Columns: []typeset.Column{{Title: "What", Share: 4}, {Title: "How", Share: 5}, {Title: "Why", Share: 10}}}
	for _, o := range c.OffRegister {
		t.Rows = append(t.Rows, typeset.Row{Cells: []string{o.What + " " + o.ID, o.Status, o.Reason}})
	}
	return []typeset.Block{t}
}

// tendered is the separate statement as to tendered ballot papers, which are never counted.
func tendered(p Paper) typeset.Page {
	page := p.page("Statement as to tendered ballot papers", p.Rules.Under(p.Rules.Verification), p.practiceNote()...)
	t := typeset.Table{Columns: []typeset.Column{{Title: "Polling station", Share: 9}, {Title: "Supplied", Share: 3, Number: true}, {Title: "Unused", Share: 3, Number: true},
		{Title: "Spoilt", Share: 3, Number: true}, {Title: "Used", Share: 3, Number: true}, {Title: "Entries in the list", Share: 3, Number: true}}}
	var all [5]figure.Of[figure.Papers]
	for i, s := range p.Ward.Tendered {
		cells := []string{spoken.Stations(p.Election, s.Station)}
		for k, f := range []figure.Of[figure.Papers]{s.Supplied, s.Unused, s.Spoilt, s.Used, s.Listed} {
			cells = append(cells, number(f))
			all[k] = sums.Plus(i == 0, all[k], f)
		}
		t.Rows = append(t.Rows, typeset.Row{Cells: cells})
	}
	total := []string{"All stations"}
	for _, f := range all {
		total = append(total, number(f))
	}
	t.Rows = append(t.Rows, typeset.Row{Cells: total, Look: typeset.Strong})
	page.Blocks = append(page.Blocks, typeset.Text{Words: "Tendered ballot papers are kept in packets of their own and are not counted. A dash is a figure that no account gives."}, t, p.officer())
	return page
}

// rejected is the statement of rejected ballot papers, by head.
func rejected(p Paper) typeset.Page {
	c := p.cert()
	page := p.page("Statement of rejected ballot papers", p.Rules.Under(p.Rules.Rejected), p.practiceNote()...)
	page.Blocks = append(page.Blocks, typeset.Table{Columns: rejectedColumns(), Rows: rejectedRows(c)})
	if n, known := c.Objected.Get(); known && n > 0 {
		page.Blocks = append(page.Blocks, typeset.Text{Words: "Endorsed “rejection objected to”: " + text.Plural(int(n), "ballot paper", "ballot papers") + "."})
	}
	page.Blocks = append(page.Blocks, typeset.Facts{Lines: []typeset.Fact{{Label: "Ballot papers verified", Words: number(c.Verified)}, {Label: "Valid ballot papers", Words: number(c.Valid)}}}, p.officer())
	return page
}

// postal is the statement as to postal ballot papers (Form K), line by line as the form numbers them.
func postal(p Paper) typeset.Page {
	form, _ := sheet.ByForm(sheet.PostalStatement)
	page := p.page("Statement as to postal ballot papers", form.Law, p.practiceNote()...)
	t := typeset.Table{Columns: []typeset.Column{{Title: "Line of the form", Share: 14}, {Title: "Number", Share: 3, Number: true}, {Title: "Of", Share: 4}}}
	for _, line := range p.Ward.Postal.Lines {
		n := dash
		if v, keyed := line.Figure.Get(); keyed {
			n = text.Grouped(v)
		}
		t.Rows = append(t.Rows, typeset.Row{Cells: []string{line.Label, n, line.Unit}})
	}
	page.Blocks = append(page.Blocks, t)
	for _, x := range p.Ward.Postal.Exceptions {
		page.Blocks = append(page.Blocks, typeset.Text{Words: string(x.Code) + ": " + x.Text + answered(x), Look: typeset.Quiet})
	}
	if open := p.Ward.Postal.Open; len(open) > 0 {
		page.Blocks = append(page.Blocks, typeset.Text{Words: "What does not fit and is not explained yet: " + text.Joined(open) + ".", Look: typeset.Strong})
	}
	page.Blocks = append(page.Blocks, typeset.Text{Words: "A dash is a line that was left empty. Keyed after the result was certified; it changes nothing of it.", Look: typeset.Quiet}, p.officer())
	return page
}
