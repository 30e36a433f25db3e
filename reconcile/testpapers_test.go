package reconcile

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// paper is one sheet as it lies on the table.
type paper struct {
	SheetID
	Reading
}

func account(station string, supplied, unused, spoilt, packets int) paper {
	return paper{sheetOf(BallotPaperAccount, station), Reading{"bp_supplied": supplied, "bp_unused": unused, "bp_issued": supplied - unused,
		"bp_spoilt": spoilt, "bp_expected": supplied - unused - spoilt, "pv_handed_in": packets}}
}

// cleanPapers are the sheets of a night on which everything balances, in the
// order in which they come in.
func cleanPapers(e Election) []paper {
	second := account("CA2", 1400, 538, 2, 3)
	maps.Copy(second.Reading, Reading{"tend_supplied": 10, "tend_unused": 9, "tend_spoilt": 0, "tend_used": 1})
	result := Reading{"votes.1": 832, "votes.2": 276, "votes.3": 1044, "votes.4": 137, "valid_ballots": 2289, "verified_total": 2298}
	rejected := Reading{"rej_a": 0, "rej_b": 2, "rej_c": 0, "rej_d": 7}
	if e.Contests[0].Seats > 1 {
		rejected["rej_part"], result["votes.1"] = 0, 1832
	}
	named, _ := law().IDForm(&e)
	form := Form(named)
	counted := append(tablePapers(e.Contests[0], result), paper{wardSheet(CountResult), result}, paper{wardSheet(RejectedPapers), rejected})
	return slices.Concat([]paper{
		{sheetOf(PostalOpening, "1"), Reading{"packets_in": 420, "papers_to_box": 410, "last": 0}},
		account("CA1", 1600, 593, 4, 6), second,
		{wardSheet(PostalDay), Reading{"handed_in_office": 5, "by_post_on_day": 12, "postal_rejected": 11}},
		{sheetOf(PostalOpening, "2"), Reading{"packets_in": 26, "papers_to_box": 25, "last": 1}},
		{sheetOf(BoxVerification, "B1"), Reading{"verified": 1003}},
		{sheetOf(BoxVerification, "B2"), Reading{"verified": 860}},
		{sheetOf(PostalBox, "PV"), Reading{"papers_found": 435}},
	}, counted, []paper{
		{recordOf(form, "CA1"), idRecord(form, 5, 3, 1003)},
		{recordOf(form, "CA2"), idRecord(form, 0, 0, 860)},
	})
}

// tablePapers shares the ward's result out among its count areas and their
// count sheets, as evenly as whole papers go. The first table rejects what was
// marked twice, the last one the doubtful papers.
func tablePapers(c Contest, result Reading) []paper {
	shares, done := 0, 0
	for _, a := range c.Areas {
		shares += max(1, a.Sheets())
	}
	share := func(total int) int { return total*(done+1)/shares - total*done/shares }
	var papers []paper
	for i, a := range c.Areas {
		area := Reading{"valid_ballots": 0, "rej_a": 0, "rej_b": 0, "rej_c": 0, "rej_d": 0}
		if i == 0 {
			area["rej_b"] = 2
		}
		if i == len(c.Areas)-1 {
			area["rej_d"] = 7
		}
		for n := range max(1, a.Sheets()) {
			sheet := Reading{"papers_on_sheet": share(result["valid_ballots"])}
			for place := range c.Candidates {
				sheet[VotesFigure(place+1)] = share(result[VotesFigure(place+1)])
				area[VotesFigure(place+1)] += sheet[VotesFigure(place+1)]
			}
			area["valid_ballots"] += sheet["papers_on_sheet"]
			if done++; a.Sheets() > 0 {
				papers = append(papers, paper{SheetID{c.ID, CountSheet, strconv.Itoa(a.FirstSheet + n)}, sheet})
			}
		}
		area["papers"] = area["valid_ballots"] + area["rej_b"] + area["rej_d"]
		if len(c.Areas) > 1 {
			papers = append(papers, paper{SheetID{c.ID, CountArea, a.ID}, area})
		}
	}
	return papers
}

func idRecord(form Form, refused, returned, persons int) Reading {
	r := Reading{"refused_initial": refused, "returned_issued": returned, "not_returned": refused - returned, "issued_in_person": persons,
		"reason_no_id": refused, "reason_wrong_type": 0, "reason_likeness": 0, "reason_forgery": 0, "reason_questions": 0, "reason_other": 0}
	if form == VoterIDNotes {
		maps.Copy(r, Reading{"vac_used": 4, "aed_used": 0})
	}
	return r
}

// votesOf is a reading of candidates' votes in ballot-paper order with other figures.
func votesOf(other Reading, votes ...int) Reading {
	r := Reading{}
	for id, n := range other {
		r[id] = n
	}
	for i, v := range votes {
		r[VotesFigure(i+1)] = v
	}
	return r
}

func noRejected(rejD int) Reading { return Reading{"rej_a": 0, "rej_b": 0, "rej_c": 0, "rej_d": rejD} }

const (
	resultSheet   = "count_result/" + string(callowland) + "/"
	rejectedSheet = "rejected_papers/" + string(callowland) + "/"
	daySheet      = "postal_day/" + string(callowland) + "/"
)

// plus adds one sheet's figures, or k of them, to another.
func plus(a, b Reading, times int, figures ...FigureID) Reading {
	r := maps.Clone(a)
	for _, figure := range figures {
		if _, kept := a[figure]; kept {
			r[figure] += times * b[figure]
		}
	}
	return r
}

// votesPlace is the place on the ballot paper of a votes figure, 0 for any other.
func votesPlace(id FigureID) int {
	place, ok := strings.CutPrefix(string(id), "votes.")
	if !ok {
		return 0
	}
	n, err := strconv.Atoi(place)
	if err != nil {
		return 0
	}
	return n
}
