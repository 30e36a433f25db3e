package review

import (
	"cmp"
	"fmt"
	"slices"

	"wardcount/export/workbook/page"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/chance"
	"wardcount/reconcile/voterid/rates"
	"wardcount/reconcile/voterid/stations"
)

func stationSheet(r Report) page.Page {
	v := r.Poll.Review
	columns := append([]page.Column{{Head: "Station", Width: 12, Look: page.Text}, {Head: "Ward", Width: 24, Look: page.Text}, {Head: "Compared with", Width: 24, Look: page.Text},
		{Head: "Tried to vote in person", Width: 12, Look: page.Number}, {Head: "Refused at first", Width: 12, Look: page.Number}, {Head: "Came back, given a paper", Width: 13, Look: page.Number}, {Head: "Did not come back", Width: 12, Look: page.Number}},
		rateColumns(v.Measure)...)
	columns = append(columns, page.Column{Head: "Look from", Width: 10, Look: page.Number}, page.Column{Head: "Look first from", Width: 10, Look: page.Number}, page.Column{Head: "Flag", Width: 15, Look: page.Text}, page.Column{Head: "What it asks", Width: 44, Look: page.Text})
	note := "In the order of the register. Where fewer than " + whole(stations.FewestExpected) + " are expected the rate's cells hold a dash: chance alone would decide it. Rates and limits are of persons " + v.Measure.Who() + ". " + r.covers()
	return tableSheet(r, stationsName, "Stations", note, columns, each(v.Rows, func(row stations.Row) []page.Cell {
		look, first := page.Right.Words(dash), page.Right.Words(dash)
		if t := row.Target; t != nil {
			look, first = page.Number.Number(t.LimitPapers[0]), page.Number.Number(t.LimitPapers[1])
		}
		cells := []page.Cell{page.Text.Words(string(row.ID)), page.Text.Words(row.Ward), page.Text.Words(cmp.Or(row.Stratum, dash)), known(page.Number, row.Attempts), known(page.Number, row.Refused), known(page.Number, row.Returned), known(page.Number, row.NotReturned)}
		cells = append(cells, rateCells(row.Rate)...)
		words := row.Flag.Words()
		if row.ByPapers {
			words += "; the papers expected in the box stand for the persons issued"
		}
		return append(cells, look, first, page.Text.Words(row.Flag.Short()), page.Text.Words(words))
	}))
}

// marks are the points of a funnel: those that stand out differ in shape and colour.
var marks = []struct {
	flags        []stations.Flag
	name         string
	mark, colour string
}{
	{[]stations.Flag{stations.FlagNone, stations.FlagSmall}, "Station", "circle", page.Grey},
	{[]stations.Flag{stations.FlagZero}, text.Capital(stations.FlagZero.Short()), "square", page.Accent},
	{[]stations.Flag{stations.FlagLook}, text.Capital(stations.FlagLook.Short()), "triangle", page.Ochre},
	{[]stations.Flag{stations.FlagAct}, text.Capital(stations.FlagAct.Short()), "diamond", page.Red},
}

// curvePoints is how many points a curve is drawn through.
const curvePoints = 32

// funnelSheets are a sheet for each kind of stations that compare: the chart, its points and its curves, in persons, so
// that no rate is drawn that would rest on one or two of them.
func funnelSheets(r Report) []page.Page {
	var pages []page.Page
	for _, s := range r.Poll.Review.Strata {
		var rows []stations.Row
		for _, row := range r.Poll.Review.Rows {
			if row.Stratum == s.Name && row.Target != nil {
				rows = append(rows, row)
			}
		}
		if len(rows) == 0 {
			continue
		}
		name := funnelName
		if len(pages) > 0 {
			name += fmt.Sprint(" ", len(pages)+1)
		}
		pages = append(pages, funnelSheet(r, name, s, rows))
	}
	return pages
}

func funnelSheet(r Report, name string, s stations.Stratum, rows []stations.Row) page.Page {
	v := r.Poll.Review
	p := sheetOf(r, name, "Funnel: "+s.Name, 14, 24, 14, 16, 16, 16, 16)
	p.Across(page.Plain, "Each mark is a station: how many tried to vote there, and how many persons "+v.Measure.Who()+". The middle line is what the rate of all these stations together comes to; above the lower limit, and the upper, chance alone takes a station no more than about once in "+
		rates.OneOf(v.Look)+", and once in "+rates.OneOf(v.Act)+". The curves are drawn; what decides is the whole numbers on the sheet "+stationsName+", which leave the station itself out.")
	chart := page.Scatter{Title: "Persons " + v.Measure.Who() + ", " + s.Name, Across: "Persons who tried to vote in person", Up: "Persons " + v.Measure.Who(),
		Alt: fmt.Sprintf("A funnel of %d stations; the table below holds every mark and line.", len(rows))}
	// The chart stands first, and below it the rows that it is drawn from.
	from := len(p.Rows) + 4 // the chart, some air, the section's heading and the table's
	for i, m := range marks {
		chart.Series = append(chart.Series, page.Series{Name: m.name, From: from, Points: len(rows), X: 2, Y: 3 + i, Mark: m.mark, Colour: m.colour})
	}
	lines := from + len(rows) + 3
	for i, l := range []struct {
		name string
		dash bool
	}{{"All together", false}, {"Limit, 1 in " + rates.OneOf(v.Look), true}, {"Limit, 1 in " + rates.OneOf(v.Act), false}} {
		chart.Series = append(chart.Series, page.Series{Name: l.name, From: lines, Points: curvePoints, X: 2, Y: 3 + i, Line: true, Dash: l.dash, Colour: page.Accent})
	}
	p.Scatter(chart)
	p.Section("The stations")
	heads := []page.Cell{page.Head.Words("Station"), page.Head.Words("Ward"), page.HeadRight.Words("Tried")}
	most := 0
	for _, m := range marks {
		heads = append(heads, page.HeadRight.Words(m.name))
	}
	p.Add(heads...)
	for _, row := range rows {
		cells := []page.Cell{page.Text.Words(string(row.ID)), page.Text.Words(row.Ward), known(page.Number, row.Attempts)}
		for _, m := range marks {
			cell := page.Right.Words("")
			if slices.Contains(m.flags, row.Flag) {
				cell = known(page.Number, v.Measure.Events(row.Station))
			}
			cells = append(cells, cell)
		}
		p.Add(cells...)
		most = max(most, int(row.Attempts.N()))
	}
	p.Section("The curves")
	p.Add(page.Head.Words("").Over(2), page.HeadRight.Words("Tried"), page.HeadRight.Words("All together"), page.HeadRight.Words("Limit, 1 in "+rates.OneOf(v.Look)), page.HeadRight.Words("Limit, 1 in "+rates.OneOf(v.Act)))
	for i := range curvePoints {
		n := max(1, most*(i+1)/curvePoints)
		p.Add(page.Text.Words("").Over(2), page.Number.Number(n), persons(n, s.Target), persons(n, chance.LimitRate(n, s.Target, v.Look)), persons(n, chance.LimitRate(n, s.Target, v.Act)))
	}
	p.BreakAtGaps()
	return p
}

// persons is so many at a rate, for a curve.
func persons(n int, rate float64) page.Cell {
	return decimal(page.Two, rates.Decimals(float64(n)*rate, 2))
}

// formSheet are the evaluation form's figures over all stations, in its order.
func formSheet(r Report) page.Page {
	columns := []page.Column{{Head: "Figure", Width: 58, Look: page.Text}, {Head: "Name in files", Width: 26, Look: page.Text}, {Head: "Total", Width: 14, Look: page.Number}, {Head: "Records that give it", Width: 14, Look: page.Number}}
	return tableSheet(r, formName, "Figures for the evaluation form", "In the order of the form. A total is of the records that give the figure; a dash stands where none does. Of a question answered by yes or no it is the stations that say yes.",
		columns, each(r.Poll.FormLines(), func(l voterid.FormLine) []page.Cell {
			return []page.Cell{page.Text.Words(l.Label), page.Text.Words(string(l.ID)), known(page.Number, l.Total), page.Number.Number(l.Stations)}
		}))
}

// recordSheet is every station's record as it was agreed, a figure a column in the order of the form.
func recordSheet(r Report) page.Page {
	columns := []page.Column{{Head: "Station", Width: 12, Look: page.Text}, {Head: "Ward", Width: 24, Look: page.Text}}
	lines := r.Poll.FormLines()
	for _, l := range lines {
		columns = append(columns, page.Column{Head: l.Label, Width: 13, Look: page.Number})
	}
	return tableSheet(r, recordsName, "The records, station by station", "As agreed in the count; a dash is a figure that nobody keyed, and a row of dashes a record that is awaited. 1 stands for yes, 0 for no. "+r.covers(),
		columns, each(r.Poll.Review.Rows, func(row stations.Row) []page.Cell {
			cells := []page.Cell{page.Text.Words(string(row.ID)), page.Text.Words(row.Ward)}
			for _, l := range lines {
				cells = append(cells, known(page.Number, keyed(r.Poll.Readings[row.ID], l.ID)))
			}
			return cells
		}))
}

func keyed(r sheet.Reading, id figure.ID) figure.Of[int] {
	n, ok := r[id]
	return figure.KeyedIf(n, ok)
}
