package workbook

import (
	"fmt"

	"wardcount/export"
	"wardcount/export/spoken"
	"wardcount/export/workbook/layout"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// voterIDPage shows the refusals for identification that were released: whole
// numbers of people by ward, the stations they rest on, and no percentage,
// because no two councils mean the same whole by one.
func voterIDPage(r export.Results) page.Page {
	t := r.VoterID
	p := layout.Begin(r, words.VoterIDName, "Voter identification", 12, 41, 12, 12, 16, 18, 18)
	p.Gap()
	p.Across(page.Plain, fmt.Sprintf("The records of %d of %d polling stations are in. A station without a record is in no sum.", t.In, t.Expected))
	p.Across(page.Plain, "Released by "+words.Signed(r.VoterIDReleased)+".")
	p.Gap()
	p.Add(page.Head.Words("Ward").Over(2), page.HeadRight.Words("Stations"), page.HeadRight.Words("Records in"),
		page.HeadRight.Words("Refused at first, people"), page.HeadRight.Words("Came back, given a paper"), page.HeadRight.Words("Did not come back"))
	p.Freeze()
	row := func(label, figures page.Look, s ward.VoterIDSum) {
		people := func(n figure.Persons) page.Cell {
			if s.In == 0 { // no record is in: nothing is known, which is not none
				return figures.Words(words.NotKnown)
			}
			return figures.Number(int(n))
		}
		p.Add(label.Words(s.Name).Over(2), figures.Number(s.Stations), figures.Number(s.In), people(s.Refused), people(s.Returned), people(s.NotReturned))
	}
	for _, s := range t.Wards {
		row(page.Text, page.Number, s)
	}
	row(page.Total, page.TotalNumber, t.All)
	if len(t.Awaited) > 0 {
		p.Section("Records still awaited")
		for _, id := range t.Awaited {
			p.Across(page.Plain, "Station "+spoken.Stations(r.Election, id))
		}
	}
	if len(r.VoterIDExceptions) > 0 {
		p.Section("Accepted at the release")
		for _, x := range r.VoterIDExceptions {
			layout.Exception(&p, r, x, "Station "+spoken.Stations(r.Election, setup.StationID(x.Subject)), p.Columns()-2)
		}
	}
	return p
}
