package review

import (
	"cmp"
	"slices"

	"wardcount/export/workbook/page"
	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/rates"
)

func majoritySheet(r Report) page.Page {
	columns := []page.Column{{Head: "Ward", Width: 32, Look: page.Text}, {Head: "Majority, votes", Width: 13, Look: page.Number}, {Head: "Did not come back", Width: 13, Look: page.Number},
		{Head: "Records in", Width: 11, Look: page.Number}, {Head: "Stations", Width: 11, Look: page.Number}, {Head: "Beside the majority", Width: 28, Look: page.Text}}
	p := tableSheet(r, beforeName, "Beside the majorities", "Declared wards. The majority is the votes of the last elected less those of the first not elected. The persons who did not come back are no part of any result, and nobody knows how they would have voted.",
		columns, each(r.Poll.Majorities, func(m voterid.Majority) []page.Cell {
			return []page.Cell{page.Text.Words(m.Name), known(page.Number, m.Majority), counted(page.Number, m.NotReturned, m.In), page.Number.Number(m.In), page.Number.Number(m.Stations), page.Text.Words(cmp.Or(m.Stands(), dash))}
		}))
	return p
}

func turnoutColumns(first string) []page.Column {
	return []page.Column{{Head: first, Width: 32, Look: page.Text}, {Head: "Poll before", Width: 14, Look: page.Text}, {Head: "Papers then", Width: 12, Look: page.Number}, {Head: "Electors then", Width: 12, Look: page.Number}, {Head: "Turnout then, %", Width: 12, Look: page.Two},
		{Head: "Papers now", Width: 12, Look: page.Number}, {Head: "Electors now", Width: 12, Look: page.Number}, {Head: "Turnout now, %", Width: 12, Look: page.Two}, {Head: "Change, points", Width: 12, Look: page.Change}, {Head: "Remark", Width: 22, Look: page.Text}}
}

func turnoutCells(a beside.Change, remark string) []page.Cell {
	percent := func(t beside.Turnout) page.Cell {
		p, _ := t.Points() // not a number where it is not known
		return decimal(page.Two, rates.Decimals(p, 2))
	}
	return []page.Cell{page.Text.Words(a.Name), page.Text.Words(a.Then.Date), known(page.Number, a.Then.Papers), known(page.Number, a.Then.Electors), percent(a.Then),
		known(page.Number, a.Now.Papers), known(page.Number, a.Now.Electors), percent(a.Now), decimal(page.Change, rates.Signed(a.Difference, 2)), page.Text.Words(remark)}
}

func turnoutSheet(r Report) page.Page {
	c := r.Poll.Turnout
	p := tableSheet(r, turnoutName, "Turnout", turnoutOf(c)+" Percentages are rounded for display. What changed is shown; why it changed is not. What was not compared is on the sheet "+refusedName+".",
		turnoutColumns("Ward"), each(c.Areas, func(a beside.Change) []page.Cell {
			remark := ""
			if a.Outside {
				remark = a.Words()
			}
			return turnoutCells(a, remark)
		}))
	if len(c.Areas) > 1 {
		p.Add(page.Total.Words("Median of these wards").Over(8), decimal(page.Change, rates.Signed(c.Middle.Median, 2)), page.Total.Words(""))
	}
	return p
}

// councilSheet is what other councils published, with what each number is of.
func councilSheet(r Report) page.Page {
	p := sheetOf(r, besideName, "Beside other councils", 30, 14, 14, 14, 14, 14, 46, 40)
	p.Landscape = true
	p.Across(page.Plain, "As published. Rates stand beside each other only below, where councils counted the same people.")
	p.Gap()
	p.Add(page.Head.Words("Council"), page.Head.Words("Poll"), page.HeadRight.Words("Refused at first"), page.HeadRight.Words("Came back"), page.HeadRight.Words("Did not come back"), page.HeadRight.Words("Of"), page.Head.Words("Which are"), page.Head.Words("Source"))
	for _, c := range r.Poll.Published {
		p.Add(page.Text.Words(c.Name), page.Text.Words(c.Date), known(page.Number, c.Refused), known(page.Number, c.Returned), known(page.Number, c.NotReturned), known(page.Number, c.Of), page.Text.Words(c.Base.Words()), page.Text.Words(c.Source))
	}
	if len(r.Poll.TurnoutPairs) > 0 {
		p.Section("Turnouts that councils published beside an earlier one")
		p.Add(page.Head.Words("Council"), page.Head.Words("Poll then"), page.HeadRight.Words("Now"), page.HeadRight.Words("Then"), page.Head.Words("What speaks against comparing them").Over(3), page.Head.Words("Source"))
		for _, pair := range r.Poll.TurnoutPairs {
			p.Add(page.Text.Words(pair.Name), page.Text.Words(pair.Then), page.Right.Words(asPercent(pair.Percent)), page.Right.Words(asPercent(pair.ThenPercent)), page.Text.Words(against(pair)).Over(3), page.Text.Words(pair.Source))
		}
	}
	if compared := r.Poll.Compared; len(compared) > 0 {
		p.Section("Set beside each other")
		for _, c := range compared {
			p.Across(page.Plain, c.Words())
		}
	}
	if b := r.Poll.Beyond; b != nil {
		p.Section("Turnout in councils with a pilot and without")
		for _, s := range append(b.Words(), b.Caveats()...) {
			p.Across(page.Plain, s)
		}
	}
	p.Paginate()
	return p
}

func refusedSheet(r Report) page.Page {
	all := append([]beside.RefusedComparison{}, r.Poll.NotCompared...)
	unknown := r.Poll.Turnout.Unknown
	if b := r.Poll.Beyond; b != nil {
		all, unknown = append(all, b.Refused...), slices.Concat(unknown, b.Unknown)
	}
	for _, name := range unknown {
		all = append(all, beside.RefusedComparison{With: name, Why: "A figure of its turnout is lacking."})
	}
	columns := []page.Column{{Head: "With", Width: 44, Look: page.Text}, {Head: "Why not", Width: 90, Look: page.Text}}
	return tableSheet(r, refusedName, "Not compared, and why", "Comparisons that are not made, in this workbook or in the report.", columns,
		each(beside.ByReason(all), func(r beside.Refusals) []page.Cell {
			return []page.Cell{page.Text.Words(text.Capital(r.Names())), page.Text.Words(r.Why)}
		}))
}
