package checks

import (
	"slices"

	"wardcount/export"
	"wardcount/export/feed"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/ward"
)

// comparisons compares the figures of every ward with one another and with what
// the LGA file says, then those of the council and of the voter-ID records. A figure that is not known
// is compared with nothing.
func comparisons(r export.Results) ([]comparison, error) {
	rows, err := feed.LGARows(r)
	if err != nil {
		return nil, err
	}
	byBallot := map[string][]feed.LGARow{}
	for _, row := range rows {
		byBallot[row.BallotID] = append(byBallot[row.BallotID], row)
	}
	var list []comparison
	for i, sheet := range words.WardNames(r.Wards) {
		w := r.Wards[i]
		own := &checker{c: w.Certificate, sheet: sheet, list: list}
		own.seats()
		if !w.Certificate.Uncontested {
			own.papers()
			own.votes()
			own.boxes()
			own.areas()
			own.lastCount()
		}
		if feed.LGATakes(r, w.Certificate) {
			own.feed(byBallot[string(w.Certificate.Contest)])
		}
		list = own.list
	}
	return append(list, slices.Concat(council(r), voterID(r))...), nil
}

// voterID compares the voter-ID totals with one another.
func voterID(r export.Results) []comparison {
	if r.VoterID == nil {
		return nil
	}
	t, wards := r.VoterID, ward.VoterIDSum{}
	for _, s := range t.Wards {
		wards.In += s.In
		wards.Refused += s.Refused
		wards.Returned += s.Returned
		wards.NotReturned += s.NotReturned
	}
	return []comparison{
		{where: words.VoterIDName, this: "Records in + records awaited", a: t.In + len(t.Awaited), with: "Stations", b: t.Expected},
		{where: words.VoterIDName, this: "Records in, added up by ward", a: wards.In, with: "Records in", b: t.In},
		{where: words.VoterIDName, this: "Refused at first, added up by ward", a: int(wards.Refused), with: "Refused at first in all", b: int(t.All.Refused)},
		{where: words.VoterIDName, this: "Came back, added up by ward", a: int(wards.Returned), with: "Came back in all", b: int(t.All.Returned)},
		{where: words.VoterIDName, this: "Did not come back, added up by ward", a: int(wards.NotReturned), with: "Did not come back in all", b: int(t.All.NotReturned)},
		{where: words.VoterIDName, this: "Came back + did not come back", a: int(t.All.Returned + t.All.NotReturned), with: "Refused at first in all", b: int(t.All.Refused)},
	}
}
