package review

import (
	"fmt"
	"iter"
	"strconv"
	"strings"

	"wardcount/export"
	"wardcount/export/workbook/page"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/rates"
	"wardcount/reconcile/voterid/stations"
)

// The sheets of the workbook, in their order.
const (
	coverName    = "Cover"
	shortName    = "In short"
	wardsName    = "By ward"
	stationsName = "Stations"
	funnelName   = "Funnel"
	flowName     = "Flow"
	beforeName   = "Majorities"
	turnoutName  = "Turnout"
	besideName   = "Other councils"
	refusedName  = "Not compared"
	formName     = "Evaluation form"
	recordsName  = "Form by station"
)

// bookOf is the workbook: the same figures as the report, as numbers.
func bookOf(r Report) page.Book {
	pages := []page.Page{coverSheet(r), shortSheet(r), wardSheet(r)}
	if r.WithStations {
		pages = append(pages, stationSheet(r))
		pages = append(pages, funnelSheets(r)...)
	}
	pages = append(pages, flowSheet(r), majoritySheet(r), turnoutSheet(r))
	if len(r.Poll.Published) > 0 || len(r.Poll.TurnoutPairs) > 0 || r.Poll.Beyond != nil {
		pages = append(pages, councilSheet(r))
	}
	pages = append(pages, refusedSheet(r))
	if r.WithStations && len(r.Poll.FormLines()) > 0 {
		pages = append(pages, formSheet(r), recordSheet(r))
	}
	b := page.Book{Pages: pages, Owner: r.Poll.Council, Edition: "Written " + export.UKTime(r.WrittenAt), Title: title, Date: r.Poll.Date, Mark: r.mark(),
		About: page.About{Title: title + ", " + r.Poll.Name, Subject: r.recordsIn(), Category: title, Keywords: "voter identification; " + r.Poll.Council + "; " + r.Poll.Date, ID: r.JournalHead, Revision: 1, Written: r.WrittenAt}}
	if r.Poll.Practice {
		b.About.Subject = "PRACTICE, " + b.About.Subject
	}
	for i := range b.Pages {
		b.Pages[i].Corner = r.recordsIn()
	}
	return b
}

// sheetOf begins a sheet: PRACTICE where it is practice, a title, what it is of and how many records are in.
func sheetOf(r Report, name, heading string, widths ...int) page.Page {
	p := page.New(name, widths...)
	if r.Poll.Practice {
		p.Across(page.Banner, "PRACTICE – no real poll")
	}
	p.Across(page.Title, heading)
	p.Across(page.Subtitle, strings.Join([]string{r.Poll.Council, r.Poll.Name, r.recordsIn()}, " · "))
	p.Freeze()
	return p
}

// tableSheet is a sheet that is one table, to be sorted and filtered, across an A4 page.
func tableSheet(r Report, name, heading, note string, columns []page.Column, lines iter.Seq[[]page.Cell]) page.Page {
	p := sheetOf(r, name, heading, page.Widths(columns)...)
	p.Landscape = true
	p.Across(page.Plain, note)
	p.Table(strings.ReplaceAll(name, " ", "_"), columns, lines)
	return p
}

// each gives a line for each of a list.
func each[T any](list []T, line func(T) []page.Cell) iter.Seq[[]page.Cell] {
	return func(yield func([]page.Cell) bool) {
		for _, one := range list {
			if !yield(line(one)) {
				return
			}
		}
	}
}

func coverSheet(r Report) page.Page {
	p := sheetOf(r, coverName, title, 27, 90)
	p.Gap()
	fact := func(label, words string) {
		if words != "" {
			p.Add(page.Label.Words(label), page.Plain.Words(words))
		}
	}
	if r.Poll.Date != "" {
		fact("Poll", export.DateWords(r.Poll.Date))
	}
	fact("Records", r.recordsIn())
	if by := r.Poll.Released; by != nil {
		fact("Totals released by", export.Signed(by.By, by.Role)+", "+export.UKTime(by.At))
	}
	fact("What it covers", r.covers())
	fact("Written", export.UKTime(r.WrittenAt)+" (UK time)")
	fact("Journal head", r.JournalHead)
	if r.WithStations && r.DestroyAfter != "" {
		fact("Destroy after", export.DateWords(r.DestroyAfter))
	}
	p.Section("How to read this file")
	for _, line := range []string{
		"A figure is a whole number of persons, as the records that are in give it. A dash is a figure that is not known, which is not 0. There are no formulas.",
		"Rates are per 1,000 of the persons who tried to vote in person, rounded to two decimals only here, with their exact 95 per cent interval. Where fewer than " + whole(stations.FewestExpected) + " are expected there is none.",
		"Read the sheet " + shortName + " first: it says what may be concluded, and what may not.",
	} {
		p.Across(page.Plain, line)
	}
	if len(r.Accepted) > 0 {
		p.Section("Accepted at the release")
		for _, x := range r.Accepted {
			p.Across(page.Plain, r.accepted(x))
		}
	}
	p.Paginate()
	return p
}

func shortSheet(r Report) page.Page {
	p := sheetOf(r, shortName, "In short", 6, 111)
	list := func(heading string, all []string) {
		if len(all) == 0 {
			return
		}
		p.Section(heading)
		for i, s := range all {
			p.Add(page.Plain.Number(i+1), page.Plain.Words(s))
		}
	}
	c := r.Poll.Concluded
	list("What was recorded, how complete it is, what stands out", r.inShort())
	list("What may not be concluded: these figures do not show", c.MayNot)
	list("All that may be said", r.withheld(c.May))
	p.Paginate()
	return p
}

// known is a cell of a figure; one that is not known is a dash, never 0.
func known[T figure.Unit](l page.Look, f figure.Of[T]) page.Cell {
	n, ok := f.Get()
	if !ok {
		return page.Right.Words(dash)
	}
	return l.Number(int(n))
}

// counted is a cell of persons of so many records; of none in, a dash.
func counted(l page.Look, n figure.Persons, in int) page.Cell {
	return known(l, figure.KeyedIf(n, in > 0))
}

// decimal is a cell of a number as the report writes it, to two decimals.
func decimal(l page.Look, words string) page.Cell {
	n, err := strconv.Atoi(strings.NewReplacer(".", "", "−", "-", "+", "").Replace(words))
	if err != nil {
		return page.Right.Words(dash)
	}
	return l.Hundredths(n)
}

// rateCells are a rate and its interval.
func rateCells(r *rates.Rate) []page.Cell {
	if r == nil || r.N == 0 {
		none := page.Right.Words(dash)
		return []page.Cell{none, none, none}
	}
	value, low, high := r.Written()
	return []page.Cell{decimal(page.Two, value), decimal(page.Two, low), decimal(page.Two, high)}
}

// rateColumns are those of a rate of the measure, a cell of rateCells each.
func rateColumns(m stations.Measure) []page.Column {
	return []page.Column{{Head: text.Capital(m.Did()) + ", per 1,000 who tried", Width: 13, Look: page.Two}, {Head: "95 % from", Width: 10, Look: page.Two}, {Head: "to", Width: 10, Look: page.Two}}
}

func wardSheet(r Report) page.Page {
	columns := append([]page.Column{{Head: "Ward", Width: 32, Look: page.Text}, {Head: "Stations", Width: 11, Look: page.Number}, {Head: "Records in", Width: 11, Look: page.Number},
		{Head: "Tried to vote in person", Width: 13, Look: page.Number}, {Head: "at stations", Width: 11, Look: page.Number}, {Head: "Refused at first", Width: 12, Look: page.Number},
		{Head: "Came back, given a paper", Width: 13, Look: page.Number}, {Head: "Did not come back", Width: 13, Look: page.Number}}, rateColumns(stations.NotReturned)...)
	cells := func(name string, in, of int, n stations.Totals, tells bool, rate *rates.Rate) []page.Cell {
		tried := known(page.Number, figure.KeyedIf(n.Attempts, tells && n.WithAttempts > 0))
		return append([]page.Cell{page.Text.Words(name), page.Number.Number(of), page.Number.Number(in), tried, page.Number.Number(n.WithAttempts),
			counted(page.Number, n.Refused, in), counted(page.Number, n.Returned, in), counted(page.Number, n.NotReturned, in)}, rateCells(rate)...)
	}
	shown := r.ofWards()
	p := tableSheet(r, wardsName, "By ward", "In the order of the set-up. A rate is of the persons who tried to vote in person at the ward's stations where both numbers are known; there is none where fewer than "+whole(stations.FewestExpected)+" would be expected at the rate of all stations"+r.orSubtracted()+".",
		columns, each(r.Poll.Wards, func(w voterid.WardTotal) []page.Cell {
			return cells(w.Name, w.In, w.Stations, w.Totals, r.tells(w.Name), shown[w.Name])
		}))
	v := r.Poll.Review
	together := r.ofAll(v.NotReturned, notReturned)
	p.Add(totals(cells("All", v.In, v.Expected, v.Totals, r.gives(notReturned), &together))...)
	return p
}

// totals are a row's cells as those of a sum.
func totals(cells []page.Cell) []page.Cell {
	for i := range cells {
		switch cells[i].Look {
		case page.Text:
			cells[i].Look = page.Total
		case page.Number:
			cells[i].Look = page.TotalNumber
		case page.Two:
			cells[i].Look = page.TotalTwo
		default:
			cells[i].Look = page.TotalRight
		}
	}
	return cells
}

func flowSheet(r Report) page.Page {
	p := sheetOf(r, flowName, "From those who tried to those who did not come back", 44, 14, 14, 40, 13, 11, 11, 12)
	p.Landscape = true
	p.Gap()
	p.Add(page.Head.Words("Persons"), page.HeadRight.Words("Number"), page.HeadRight.Words("Of"), page.Head.Words("Which are"), page.HeadRight.Words("Rate"), page.HeadRight.Words("95 % from"), page.HeadRight.Words("to"), page.HeadRight.Words("Rate per"))
	p.Freeze()
	v := r.Poll.Review
	n := v.Totals
	row := func(label string, k figure.Persons, in int, rate rates.Rate) {
		of, which, scale := page.Right.Words(dash), "", page.Right.Words(dash)
		if rate.N > 0 {
			of, which, scale = page.Number.Number(rate.N), rate.Of.Words(), page.Number.Number(rate.Of.Per())
			if rate.K != int(k) {
				which += fmt.Sprintf("; %s of them counted here", text.Grouped(rate.K))
			}
		}
		p.Add(append(append([]page.Cell{page.Text.Words(label), counted(page.Number, k, in), of, page.Text.Words(which)}, rateCells(&rate)...), scale)...)
	}
	if r.gives(notReturned) {
		row("Tried to vote in person, at "+text.Plural(n.WithAttempts, "station", "stations"), n.Attempts, n.WithAttempts, rates.Rate{})
	}
	row("Refused a paper at first", n.Refused, v.In, r.ofAll(v.Refused, refusedRate))
	row("Came back and were issued with a paper", n.Returned, v.In, r.ofAll(v.ReturnRate, returnRate))
	row("Did not come back", n.NotReturned, v.In, r.ofAll(v.NotReturned, notReturned))
	return p
}
