package review

import (
	"fmt"
	"strings"

	"wardcount/export/typeset"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid/rates"
	"wardcount/reconcile/voterid/stations"
)

// standOut says how many of them stand out, and in a copy that shows them, which.
func standOut(r Report) []typeset.Block {
	v := r.Poll.Review
	all := []typeset.Block{heading("Stations")}
	if v.In > 0 {
		all = append(all, paragraph("A station that stands out is asked to be looked at again, on paper. It is not said to have done anything wrong."))
	}
	all = append(all, sentences(r.Poll.Concluded.StandsOut...)...)
	if t := r.strata(); len(t.Rows) > 0 && v.In > 0 {
		all = append(all, t, quiet("Stations are compared only with stations like them: under the same rules for identification, and with or without somebody outside who told voters of the rule. "+stations.PhiByChance))
	}
	if r.WithStations {
		all = append(all, lookAgain(v)...)
	}
	if ids := v.Awaited; len(ids) > 0 {
		all = append(all, paragraph("Awaited, and not counted as none: "+strings.Join(names(ids), ", ")+" ("+text.Plural(len(ids), "station", "stations")+")."))
	}
	if !r.WithStations {
		return all
	}
	if funnels := r.funnels(); len(funnels) > 0 {
		all = append(append(all, paragraph(howToRead(v))), funnels...)
	}
	return all
}

func names(ids []setup.StationID) []string {
	var list []string
	for _, id := range ids {
		list = append(list, string(id))
	}
	return list
}

// howToRead is the paragraph before a funnel.
func howToRead(v stations.Review) string {
	return fmt.Sprintf("How to read the funnel. Each mark is a station: the further right, the more people tried to vote there; the higher, the more of each 1,000 of them %s. The middle line is the rate of all these stations together. "+
		"The limits are wide at the left, where few people make a rate jump, and narrow at the right. Chance alone takes a station over the lower limit no more than about once in %s times, over the upper about once in %s. What decides is the whole number of persons in the table, not the curve.",
		v.Measure.Who(), rates.OneOf(v.Look), rates.OneOf(v.Act))
}

// strata are the kinds of stations that are like each other.
func (r Report) strata() typeset.Table {
	v := r.Poll.Review
	if !r.WithStations { // of a kind with one station, its figures would be the station's
		t := typeset.Table{Caption: "Stations like each other", Columns: []typeset.Column{{Title: "Stations", Share: 12}, {Title: "How many", Share: 3, Number: true}, {Title: "With both numbers", Share: 4, Number: true}, {Title: "φ", Share: 2, Number: true}}}
		for _, s := range v.Strata {
			if s.Compared > 0 {
				t.Rows = append(t.Rows, typeset.Row{Cells: []string{s.Name, whole(s.Stations), whole(s.Compared), r.spread(s)}})
			}
		}
		return t
	}
	t := typeset.Table{Caption: "Stations like each other", Columns: []typeset.Column{{Title: "Stations", Share: 8}, {Title: "How many", Share: 2.5, Number: true}, {Title: "With both numbers", Share: 3, Number: true},
		{Title: "Persons " + v.Measure.Who(), Share: 4.6, Number: true}, {Title: "Per 1,000", Share: 2.5, Number: true}, {Title: "φ", Share: 1.6, Number: true}}}
	for _, s := range v.Strata {
		if s.Compared == 0 {
			continue
		}
		t.Rows = append(t.Rows, typeset.Row{Cells: []string{s.Name, whole(s.Stations), whole(s.Compared), of(s.K, s.N), rates.PerThousand(s.Target), r.spread(s)}})
	}
	return t
}

// lookAgain are the stations whose paper deserves another look, in the order of the register and never by their rate.
func lookAgain(v stations.Review) []typeset.Block {
	t := typeset.Table{Caption: "Stations to look at again", Columns: []typeset.Column{{Title: "Station", Share: 2.6}, {Title: "Ward", Share: 5}, {Title: "Number", Share: 2.4, Number: true}, {Title: "Tried to vote", Share: 2.3, Number: true},
		{Title: "Limits", Share: 2.6, Number: true}, {Title: "Why", Share: 8}}}
	for _, row := range v.Flagged(stations.FlagAct, stations.FlagLook, stations.FlagZero) {
		t.Rows = append(t.Rows, typeset.Row{Cells: []string{string(row.ID), row.Ward, number(v.Measure.Events(row.Station)), number(row.Attempts), limits(row), row.Flag.Words()}})
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return []typeset.Block{t, quiet("In the order of the register. Number: those " + v.Measure.Who() + ". Limits: chance alone would bring as many or more to at most one in " + rates.OneOf(v.Look) + ", and one in " + rates.OneOf(v.Act) + ", of such stations.")}
}

func limits(row stations.Row) string {
	if row.Target == nil {
		return dash
	}
	return whole(row.Target.LimitPapers[0]) + " and " + whole(row.Target.LimitPapers[1])
}

// legend says what the words of the last column stand for.
func legend() string {
	var all []string
	for _, f := range stations.Flags {
		all = append(all, f.Short()+": "+f.Words())
	}
	return strings.Join(all, ". ") + "."
}

// everyStation is the appendix of a copy that shows them.
func everyStation(r Report) []typeset.Block {
	if !r.WithStations {
		return nil
	}
	t := typeset.Table{Columns: []typeset.Column{{Title: "Station", Share: 2.4}, {Title: "Ward", Share: 4.3}, {Title: "Tried", Share: 2, Number: true}, {Title: "Refused", Share: 2.9, Number: true}, {Title: "Came back", Share: 2.1, Number: true},
		{Title: "Did not", Share: 1.8, Number: true}, {Title: "Per 1,000 (95 % interval)", Share: 4.3, Number: true}, {Title: "Limits", Share: 2.5, Number: true}, {Title: "Flag", Share: 3.4}}}
	for _, row := range r.Poll.Review.Rows {
		t.Rows = append(t.Rows, typeset.Row{Cells: []string{string(row.ID), row.Ward, number(row.Attempts), number(row.Refused), number(row.Returned), number(row.NotReturned), perThousand(row.Rate), limits(row), row.Flag.Short()}})
	}
	return []typeset.Block{typeset.Turn{}, heading("Appendix: every station"), paragraph(r.covers()),
		quiet("In the order of the register. Rates and limits are of those " + r.Poll.Review.Measure.Who() + ". Fewer than " + whole(stations.FewestExpected) + " expected: the counts alone, without a rate. A dash stands where nothing is known."), t, quiet(legend())}
}
