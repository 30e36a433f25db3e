package reconcile

import "strconv"

// Part is the figures of a part of the count: the whole ward, a count area or
// a count sheet, so that one formula serves all three.
type Part struct {
	SheetID
	Papers       Figure[Papers] // valid ones
	Votes        []Votes        // in ballot-paper order; nil while one is awaited
	Unused       Figure[Votes]
	PartRejected Figure[Votes]
	In           bool // keyed
}

// Total is the sum of the part's votes.
func (p Part) Total() Votes { return sumVotes(p.Votes) }

// part reads one of the three sheets; papers names its figure of valid papers.
func (w Ward) part(f Form, subject string, papers FigureID) Part {
	id := SheetID{w.Contest.ID, f, subject}
	r, ok := w.Current(id)
	p := Part{SheetID: id, Papers: figureOf[Papers](r, papers), Unused: figureOf[Votes](r, "unused"),
		PartRejected: figureOf[Votes](r, "part_rejected_votes"), In: ok}
	if ok {
		p.Votes, _ = votesIn(r, len(w.Contest.Candidates))
	}
	return p
}

// Whole is the ward's own result as a part of the count.
func (w Ward) Whole() Part {
	p := w.part(CountResult, string(w.Contest.ID), "valid_ballots")
	if valid, ok := w.Valid(); ok && !p.Papers.IsKeyed() {
		p.Papers = Keyed(valid) // one seat, and the sheet states no total: its votes are its papers
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
		parts[i] = w.part(CountArea, a.ID, "valid_ballots")
	}
	return parts
}

// CountSheets are the count sheets of one area.
func (w Ward) CountSheets(a Area) []Part {
	parts := make([]Part, 0, a.Sheets())
	for n := range a.Sheets() {
		parts = append(parts, w.part(CountSheet, strconv.Itoa(a.FirstSheet+n), "papers_on_sheet"))
	}
	return parts
}

// rejectedIn is the papers that a count area rejected; false where they are
// rejected for the ward together.
func (w Ward) rejectedIn(area string) (Papers, bool) {
	r, _ := w.Current(SheetID{w.Contest.ID, CountArea, area})
	return rejectedBy(r, w.Heads)
}

// sumOf adds up parts: their papers and votes; false while one is awaited.
func sumOf(parts []Part, candidates int) (papers Papers, votes []Votes, ok bool) {
	votes = make([]Votes, candidates)
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

// certifiedAreas is what the areas came to, as it is certified.
func (w Ward) certifiedAreas() []CertifiedArea {
	var list []CertifiedArea
	for i, p := range w.CountAreas() {
		in := 0
		for _, s := range w.CountSheets(w.Contest.Areas[i]) {
			if s.In {
				in++
			}
		}
		list = append(list, CertifiedArea{p.SheetID.Subject, in, p.Papers, figureIf(w.rejectedIn(p.SheetID.Subject)), p.Votes})
	}
	return list
}

// papersFigure is the figure in which the part states its valid papers.
func (p Part) papersFigure() FigureID {
	if p.Form == CountSheet {
		return "papers_on_sheet"
	}
	return "valid_ballots"
}

// left is the votes that a part's papers can carry and that no candidate got.
func (p Part) left(seats int) Votes { return Votes(seats*int(p.Papers.N())) - p.Total() }

// noneInPart says that no paper of the ward was rejected in part.
func noneInPart(w Ward) bool {
	r, _ := w.Current(w.Sheet(RejectedPapers))
	part, keyed := r["rej_part"]
	return keyed && part == 0
}
