package ward

import (
	"strconv"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// Part is the figures of a part of the count: the whole ward, a count area or
// a count sheet, so that one formula serves all three.
type Part struct {
	sheet.ID
	Papers       figure.Of[figure.Papers] // valid ones
	Votes        []figure.Votes           // in ballot-paper order; nil while one is awaited
	Unused       figure.Of[figure.Votes]
	PartRejected figure.Of[figure.Votes]
	In           bool // keyed
}

// Total is the sum of the part's votes.
func (p Part) Total() figure.Votes { return figure.Total(p.Votes) }

// Left is the votes that a part's papers can carry and that no candidate got.
func (p Part) Left(seats int) figure.Votes { return figure.Votes(seats*int(p.Papers.N())) - p.Total() }

// PapersFigure is the figure in which the part states its valid papers.
func (p Part) PapersFigure() figure.ID {
	if p.Form == sheet.CountSheet {
		return "papers_on_sheet"
	}
	return "valid_ballots"
}

// part reads one of the three sheets; papers names its figure of valid papers.
func (w Ward) part(f sheet.Form, subject string, papers figure.ID) Part {
	id := w.SheetAbout(f, subject)
	r, ok := w.Current(id)
	p := Part{ID: id, Papers: r.Papers(papers), Unused: r.Votes("unused"),
		PartRejected: r.Votes("part_rejected_votes"), In: ok}
	if ok {
		p.Votes, _ = sheet.VotesIn(r, len(w.Contest.Candidates))
	}
	return p
}

// Whole is the ward's own result as a part of the count.
func (w Ward) Whole() Part {
	p := w.part(sheet.CountResult, string(w.Contest.ID), "valid_ballots")
	if valid, ok := w.Valid(); ok && !p.Papers.IsKeyed() {
		p.Papers = figure.Keyed(valid) // one seat, and the sheet states no total: its votes are its papers
	}
	return p
}

// CountAreas are the results of the ward's tables; none where it is counted
// whole, because then the ward's result is the table's.
func (w Ward) CountAreas() []Part {
	if len(w.Contest.Areas) < 2 {
		return nil
	}
	parts := make([]Part, len(w.Contest.Areas))
	for i, a := range w.Contest.Areas {
		parts[i] = w.part(sheet.CountArea, a.ID, "valid_ballots")
	}
	return parts
}

// CountSheets are the count sheets of one area.
func (w Ward) CountSheets(a setup.Area) []Part {
	parts := make([]Part, 0, a.Sheets())
	for n := range a.Sheets() {
		parts = append(parts, w.part(sheet.CountSheet, strconv.Itoa(a.FirstSheet+n), "papers_on_sheet"))
	}
	return parts
}

// RejectedIn is the papers that a count area rejected; false where they are
// rejected for the ward together.
func (w Ward) RejectedIn(area string) (figure.Papers, bool) {
	r, _ := w.Current(w.SheetAbout(sheet.CountArea, area))
	return sheet.RejectedBy(r, w.Heads)
}

// AddUp adds up parts: their papers and votes; false while one is awaited.
func AddUp(parts []Part, candidates int) (papers figure.Papers, votes []figure.Votes, ok bool) {
	votes = make([]figure.Votes, candidates)
	for _, p := range parts {
		if !p.Papers.IsKeyed() || len(p.Votes) != candidates {
			return 0, nil, false
		}
		papers += p.Papers.N()
		for i, v := range p.Votes {
			votes[i] += v
		}
	}
	return papers, votes, len(parts) > 0
}

// CertifiedAreas is what the areas came to, as it is certified.
func (w Ward) CertifiedAreas() []CertifiedArea {
	var list []CertifiedArea
	for i, p := range w.CountAreas() {
		in := 0
		for _, s := range w.CountSheets(w.Contest.Areas[i]) {
			if s.In {
				in++
			}
		}
		list = append(list, CertifiedArea{p.ID.Subject, in, p.Papers, figure.KeyedIf(w.RejectedIn(p.ID.Subject)), p.Votes})
	}
	return list
}
