package review

import (
	"cmp"
	"slices"
	"strings"

	"wardcount/export/typeset"
	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/rates"
)

// majorities are those of declared wards beside the persons who did not come back.
func majorities(r Report) []typeset.Block {
	all := []typeset.Block{heading("Beside the majorities")}
	if len(r.Poll.Majorities) == 0 {
		return append(all, paragraph("No ward with records is declared."))
	}
	t := typeset.Table{Columns: []typeset.Column{{Title: "Ward", Share: 7}, {Title: "Majority, votes", Share: 3, Number: true}, {Title: "Did not come back", Share: 3, Number: true}, {Title: "Records in", Share: 3, Number: true}, {Title: "Did not come back, beside the majority", Share: 6}}}
	var said []string
	for _, m := range r.Poll.Majorities {
		t.Rows = append(t.Rows, typeset.Row{Cells: []string{m.Name, number(m.Majority), ifIn(m.In, m.NotReturned), of(m.In, m.Stations), cmp.Or(m.Stands(), dash)}})
		if s := m.Words(); s != "" {
			said = append(said, s)
		}
	}
	all = append(all, paragraph("The majority is the votes of the last elected less those of the first not elected. One paper moves it by at most one vote here. The persons who did not come back are no part of any result."))
	return append(append(all, sentences(said...)...), t)
}

// turnout is what changed in wards that compare, and what was refused and why.
func turnout(r Report) []typeset.Block {
	c := r.Poll.Turnout
	all := []typeset.Block{heading("Turnout")}
	if len(c.Areas) == 0 && len(c.Refused) == 0 && len(c.Unknown) == 0 {
		return append(all, paragraph("No ward with a turnout is declared."))
	}
	all = append(all, paragraph(turnoutOf(c)+" What changed is shown; why it changed is not."))
	if len(c.Areas) > 0 {
		all = append(append(all, r.turnoutPicture()...), changes(c), quiet("Percentages are rounded for display. A ward is called far from the others where it lies more than three scaled deviations from the median; with fewer than "+whole(beside.FewestAreas)+" wards none is."))
	}
	if len(c.Refused) > 0 {
		all = append(all, typeset.List{Title: "Not compared, and why", Sentences: refused(c.Refused)})
	}
	if len(c.Unknown) > 0 {
		all = append(all, paragraph("Not compared because a figure is lacking: "+text.And(c.Unknown)+"."))
	}
	return all
}

// turnoutOf says what turnout is of, and where wards compare, what that of before may be of.
func turnoutOf(c beside.Changes) string {
	words := beside.TurnoutOf + " Each ward stands beside the poll at which the same seats were last fought."
	if len(c.Areas) > 0 {
		words += " " + beside.PapersThen
	}
	return words
}

func changes(c beside.Changes) typeset.Table {
	t := typeset.Table{Columns: []typeset.Column{{Title: "Ward", Share: 5}, {Title: "Last fought", Share: 3}, {Title: "Turnout then", Share: 6, Number: true}, {Title: "Now", Share: 6, Number: true}, {Title: "Change, points", Share: 2.7, Number: true}}}
	for _, a := range c.Areas {
		t.Rows = append(t.Rows, typeset.Row{Cells: []string{a.Name, text.Day(a.Then.Date), turnoutWords(a.Then), turnoutWords(a.Now), rates.Signed(a.Difference, 2)}})
		if a.Outside {
			t.Rows = append(t.Rows, typeset.Row{Cells: []string{a.Name + ": " + a.Words()}, Look: typeset.Quiet})
		}
	}
	if len(c.Areas) > 1 {
		t.Rows = append(t.Rows, typeset.Row{Cells: []string{"Median of these wards", "", "", "", rates.Signed(c.Middle.Median, 2)}, Look: typeset.Strong})
	}
	return t
}

func turnoutWords(t beside.Turnout) string {
	p, known := t.Points()
	if !known {
		return dash
	}
	return rates.Decimals(p, 2) + " % (" + of(t.Papers.N(), t.Electors.N()) + ")"
}

// councils are other councils' published figures: which may be set beside each other, and which not and why.
func councils(r Report) []typeset.Block {
	all := []typeset.Block{heading("Beside other councils")}
	if len(r.Poll.Published) == 0 && len(r.Poll.TurnoutPairs) == 0 && r.Poll.Beyond == nil {
		return append(all, paragraph("No other council's figures were set beside these."))
	}
	all = append(append(all, published(r.Poll)...), turnoutPairs(r.Poll)...)
	if b := r.Poll.Beyond; b != nil {
		all = append(all, beyond(*b)...)
	}
	return all
}

func published(p voterid.Poll) []typeset.Block {
	if len(p.Published) == 0 {
		return nil
	}
	t := typeset.Table{Caption: "As published", Columns: []typeset.Column{{Title: "Council", Share: 4}, {Title: "Poll", Share: 3.2}, {Title: "Refused at first", Share: 2.6, Number: true}, {Title: "Did not come back", Share: 2.6, Number: true}, {Title: "Of", Share: 2.6, Number: true}, {Title: "Which are", Share: 7}}}
	for _, c := range p.Published {
		which := c.Base.Words()
		if !c.Of.IsKeyed() {
			which = dash
		}
		t.Rows = append(t.Rows, typeset.Row{Cells: []string{c.Name, text.Day(c.Date), number(c.Refused), number(c.NotReturned), number(c.Of), which}})
	}
	all := []typeset.Block{t, quiet("Rates are not set in a column: councils counted different people, and a column would invite a comparison that the figures do not carry.")}
	for _, c := range p.Compared {
		all = append(all, paragraph(c.Words()))
	}
	if not := notCompared(p); len(not) > 0 {
		all = append(all, typeset.List{Title: "Not set beside each other, and why", Sentences: refused(not)})
	}
	return all
}

// notCompared are the comparisons between councils that are not made; those of turnout stand with it.
func notCompared(p voterid.Poll) []beside.RefusedComparison {
	return slices.DeleteFunc(slices.Clone(p.NotCompared), func(r beside.RefusedComparison) bool { return slices.Contains(p.Turnout.Refused, r) })
}

// turnoutPairs are turnouts that councils published beside earlier ones, with what speaks against comparing them.
func turnoutPairs(p voterid.Poll) []typeset.Block {
	if len(p.TurnoutPairs) == 0 {
		return nil
	}
	t := typeset.Table{Caption: "Turnouts that councils published beside an earlier one", Columns: []typeset.Column{{Title: "Council", Share: 3}, {Title: "Now", Share: 2.6, Number: true}, {Title: "Then", Share: 2.8, Number: true}, {Title: "Poll then", Share: 3}, {Title: "What speaks against comparing them", Share: 10}}}
	for _, pair := range p.TurnoutPairs {
		t.Rows = append(t.Rows, typeset.Row{Cells: []string{pair.Name, asPercent(pair.Percent), asPercent(pair.ThenPercent), text.Day(pair.Then), against(pair)}})
	}
	return []typeset.Block{t}
}

func asPercent(published string) string {
	if published == "" {
		return dash
	}
	return published + " %"
}

// against is what speaks against comparing two published turnouts, and what their sources leave open.
func against(p beside.TurnoutPair) string {
	words := strings.TrimSpace(p.Why + " " + p.Unsure)
	if words == "" {
		return dash
	}
	return words
}

func beyond(b beside.Beyond) []typeset.Block {
	t := typeset.Table{Caption: "Turnout in councils with a pilot and without", Columns: []typeset.Column{{Title: "Council", Share: 6}, {Title: "Pilot", Share: 2}, {Title: "Then", Share: 6, Number: true}, {Title: "Now", Share: 6, Number: true}, {Title: "Change, points", Share: 3, Number: true}}}
	for _, side := range []struct {
		areas []beside.Change
		pilot string
	}{{b.Pilots, "yes"}, {b.Others, "no"}} {
		for _, a := range side.areas {
			t.Rows = append(t.Rows, typeset.Row{Cells: []string{a.Name, side.pilot, turnoutWords(a.Then), turnoutWords(a.Now), rates.Signed(a.Difference, 2)}})
		}
	}
	var all []typeset.Block
	if len(t.Rows) > 0 {
		all = append(all, t)
	}
	for _, s := range b.Words() {
		all = append(all, paragraph(s))
	}
	if len(b.Refused) > 0 {
		all = append(all, typeset.List{Title: "Not compared, and why", Sentences: refused(b.Refused)})
	}
	if len(b.Unknown) > 0 {
		all = append(all, paragraph("Not compared because a figure is lacking: "+text.And(b.Unknown)+"."))
	}
	return append(all, typeset.List{Title: "What must be read with it", Sentences: b.Caveats()})
}
