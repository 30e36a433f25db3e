package review

import (
	"slices"

	"wardcount/export"
	"wardcount/export/typeset"
	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid/rates"
	"wardcount/reconcile/voterid/stations"
)

// opening is what the report is, what may be said in short, and what may not be concluded: before any detail.
func (r Report) opening() []typeset.Block {
	var all []typeset.Block
	if r.Poll.Practice {
		all = append(all, typeset.Text{Words: "PRACTICE: a rehearsal. Nothing in this report is a record of a poll.", Look: typeset.Strong})
	}
	facts := []typeset.Fact{{Label: "Records", Words: r.recordsIn()}}
	if by := r.Poll.Released; by != nil {
		facts = append(facts, typeset.Fact{Label: "Totals released by", Words: export.Signed(by.By, by.Role) + ", " + export.UKTime(by.At)})
	}
	return append(all, typeset.Facts{Lines: facts}, paragraph(r.covers()),
		heading("1  In short"), typeset.List{Sentences: r.inShort()},
		heading("2  What may not be concluded"), typeset.List{Title: "These figures do not show:", Sentences: r.Poll.Concluded.MayNot, Framed: true})
}

// recorded is what the records hold: together, as a picture, and by ward.
func recorded(r Report) []typeset.Block {
	v := r.Poll.Review
	all := append([]typeset.Block{heading("What was recorded")}, sentences(besides(r.withheld(r.Poll.Concluded.Recorded), r.inShort())...)...)
	if v.In == 0 {
		return all
	}
	all = append(all, r.rates())
	if flow := r.flow(); len(flow) > 0 {
		all = append(all, flow...)
	} else {
		all = append(all, paragraph(subtracted))
	}
	if len(r.Poll.Wards) > 0 {
		all = append(all, r.byWard(), quiet("In the order of the set-up. A dash stands where no record is in; it is not none. A rate is of the persons who tried to vote in person at the ward's stations where both numbers are known, with its exact 95 per cent interval; there is none where fewer than "+
			whole(stations.FewestExpected)+" would be expected at the rate of all stations, because chance alone would decide it"+r.orSubtracted()+"."))
	}
	if len(r.Accepted) > 0 {
		var accepted []string
		for _, x := range r.Accepted {
			accepted = append(accepted, r.accepted(x))
		}
		all = append(all, typeset.List{Title: "Accepted at the release", Sentences: accepted})
	}
	return all
}

// besides are the sentences that were not said before.
func besides(all, said []string) []string {
	return slices.DeleteFunc(slices.Clone(all), func(s string) bool { return slices.Contains(said, s) })
}

// rates are the totals with what each is of.
func (r Report) rates() typeset.Table {
	v := r.Poll.Review
	t := typeset.Table{Caption: "All stations whose record is in", Columns: []typeset.Column{
		{Title: "Persons", Share: 7.6}, {Title: "Number", Share: 2.4, Number: true}, {Title: "Of", Share: 6.2}, {Title: "Rate (95 % interval)", Share: 7.2, Number: true}}}
	row := func(label string, k int, rate rates.Rate, words string) {
		cells := []string{label, whole(k), dash, dash}
		if rate.N > 0 {
			cells[2], cells[3] = of(rate.K, rate.N)+" "+words, rate.WithInterval()+rate.Of.Unit()
		}
		t.Rows = append(t.Rows, typeset.Row{Cells: cells})
	}
	n := v.Totals
	if n.WithAttempts > 0 && r.gives(notReturned) {
		t.Rows = append(t.Rows, typeset.Row{Cells: []string{"Tried to vote in person", whole(n.Attempts), "at " + text.Plural(n.WithAttempts, "station", "stations"), dash}})
	}
	row("Refused a paper at first", int(n.Refused), r.ofAll(v.Refused, refusedRate), "who tried")
	row("Came back and were issued with a paper", int(n.Returned), r.ofAll(v.ReturnRate, returnRate), "refused at first")
	row("Did not come back", int(n.NotReturned), r.ofAll(v.NotReturned, notReturned), "who tried")
	return t
}

// byWard is a row a ward, and their sum.
func (r Report) byWard() typeset.Table {
	t := typeset.Table{Caption: "By ward", Columns: []typeset.Column{
		{Title: "Ward", Share: 6.5}, {Title: "Records in", Share: 2.9, Number: true}, {Title: "Tried to vote in person", Share: 3, Number: true}, {Title: "Refused at first", Share: 2.9, Number: true},
		{Title: "Came back", Share: 2.4, Number: true}, {Title: "Did not come back", Share: 2.7, Number: true}, {Title: "Per 1,000 who tried (95 % interval)", Share: 5.4, Number: true}}}
	row := func(name string, in, expected int, n stations.Totals, gives bool, rate *rates.Rate, look typeset.Look) {
		attempts := dash
		if n.WithAttempts > 0 && gives {
			attempts = whole(n.Attempts)
			if n.WithAttempts < in {
				attempts += " at " + text.Plural(n.WithAttempts, "station", "stations")
			}
		}
		t.Rows = append(t.Rows, typeset.Row{Look: look, Cells: []string{name, of(in, expected), attempts, ifIn(in, n.Refused), ifIn(in, n.Returned), ifIn(in, n.NotReturned), perThousand(rate)}})
	}
	shown := r.ofWards()
	for _, w := range r.Poll.Wards {
		row(w.Name, w.In, w.Stations, w.Totals, r.tells(w.Name), shown[w.Name], typeset.Plain)
	}
	v := r.Poll.Review
	together := r.ofAll(v.NotReturned, notReturned)
	row("All", v.In, v.Expected, v.Totals, r.gives(notReturned), &together, typeset.Strong)
	return t
}

// formFigures are the evaluation form's own figures over all stations.
func formFigures(r Report) []typeset.Block {
	lines := r.Poll.FormLines()
	if !r.WithStations || len(lines) == 0 || r.Poll.Review.In == 0 {
		return nil
	}
	t := typeset.Table{Columns: []typeset.Column{{Title: "Figure", Share: 12}, {Title: "Total", Share: 3, Number: true}, {Title: "Records that give it", Share: 5, Number: true}}}
	for _, l := range lines {
		t.Rows = append(t.Rows, typeset.Row{Cells: []string{l.Label, number(l.Total), of(l.Stations, r.Poll.Review.Expected)}})
	}
	return []typeset.Block{heading("Figures for the evaluation form"),
		paragraph("In the order of the form, to be copied. A total is of the records that give the figure; a dash stands where none does, and is not none. Of a question that is answered by yes or no, it is the stations that say yes."), t}
}
