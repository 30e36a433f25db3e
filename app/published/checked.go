package published

import (
	"maps"
	"slices"
	"strings"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// id is the ballot id of the ward, or one made from its code, or its name, and
// the date; it names the ward within its file.
func (w Ward) id() setup.ContestID {
	if w.BallotID != "" {
		return w.BallotID
	}
	id := w.AreaGSS
	if id == "" {
		id = strings.Join(strings.FieldsFunc(strings.ToLower(w.Area), func(r rune) bool { return r == ' ' || r == '/' || r == '#' || r == '.' }), "-")
	}
	return setup.ContestID(strings.TrimSuffix(id+"."+w.Date, "."))
}

// Contest is the ward as a contest of a count that keeps no station papers and
// knows no more than votes. Where the seats are not known (see SeatsUp) it has
// 0, which no contest has: it can be neither set up nor tallied.
func (w Ward) Contest() setup.Contest {
	seats, _ := w.SeatsUp().Get()
	c := setup.Contest{ID: w.id(), Kind: w.Kind, Name: w.Area, GSS: w.AreaGSS, Seats: seats, Electorate: w.Electorate, CountOnly: true, VotesOnly: true}
	for _, candidate := range w.Candidates {
		c.Candidates = append(c.Candidates, candidate.Candidate)
	}
	return c
}

// Result is what the file says of the count as its result sheet holds it: the
// votes, and the papers cast for what verification handed over. What the file
// leaves empty is not in it.
func (w Ward) Result() sheet.Reading {
	r := sheet.Reading{}
	for i, c := range w.Candidates {
		if votes, ok := c.Votes.Get(); ok {
			r[sheet.VotesFigure(i+1)] = int(votes)
		}
	}
	if papers, ok := w.Papers.Get(); ok {
		r["verified_total"] = int(papers)
	}
	return r
}

// AsWard is the contest as a ward that the rules can be run over. Where no file
// states the valid papers, with more than one seat they are the papers cast
// less those rejected, so that the votes can be held against them. A file that
// gives the rejected papers in one figure has them under one head. Where it
// leaves the papers cast or a head of rejection empty, no sum is tried.
func (w Ward) AsWard(law setup.Law) ward.Ward {
	c := w.Contest()
	thisWard := ward.Ward{Contest: c, State: ward.Counting, Heads: law.Heads(c.Kind, w.Date)}
	if c.Uncontested() {
		thisWard.State = ward.Uncontested
	}
	thisWard.Sheets = map[sheet.ID]ward.Sheet{}
	put := func(f sheet.Form, r sheet.Reading) {
		thisWard.Sheets[thisWard.OwnSheet(f)] = ward.Sheet{Counts: []sheet.Reading{r}, Version: 1}
	}
	papers, cast := w.Papers.Get()
	if !cast {
		return thisWard
	}
	result := w.Result()
	valid, stated := w.Valid.Get()
	switch rejected, ok := w.Rejected.Get(); {
	case stated && c.Seats > 1:
		result["valid_ballots"] = int(valid)
	case ok && c.Seats > 1 && rejected <= papers:
		result["valid_ballots"] = int(papers - rejected)
	}
	put(sheet.CountResult, result)
	if w.ByHead != nil {
		put(sheet.RejectedPapers, w.ByHead)
	} else if rejected, ok := w.Rejected.Get(); ok {
		thisWard.Heads = []setup.Head{{Figure: "rejected", Label: "Rejected, whatever the reason"}}
		put(sheet.RejectedPapers, sheet.Reading{"rejected": int(rejected)})
	}
	return thisWard
}

// Findings are the rules that a published result contradicts: those of the
// count, as far as its figures go, and those of documents. The order of names
// on a ballot paper, for one, is not in a results file. Where the seats are not
// known, only what does not depend on them is tried.
func (w Ward) Findings(law setup.Law) []rules.Finding {
	if !w.SeatsUp().IsKeyed() {
		w = w.withoutMarkings()
	}
	asWard := w.AsWard(law)
	var list []rules.Finding
	for _, f := range rules.Check(asWard) {
		if f.Stage != sheet.StageSetUp {
			list = append(list, f)
		}
	}
	return w.accepted(append(list, rules.CheckDocument(asWard, rules.Stated{Turnout: w.Turnout})...))
}

// withoutMarkings is the ward without its votes and the papers rejected in
// part: with one seat a vote is a paper and no paper is rejected in part, with
// more neither is so.
func (w Ward) withoutMarkings() Ward {
	w.Candidates = slices.Clone(w.Candidates)
	for i := range w.Candidates {
		w.Candidates[i].Votes = figure.Of[figure.Votes]{}
	}
	w.ByHead = maps.Clone(w.ByHead)
	delete(w.ByHead, "rej_part")
	return w
}
