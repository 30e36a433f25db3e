package night

import (
	"maps"
	"slices"
	"strconv"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// Paper is one sheet as it lies on the table.
type Paper struct {
	sheet.ID
	sheet.Reading
}

// Account is a ballot paper account of the ward that adds up.
func Account(station string, supplied, unused, spoilt, packets int) Paper {
	return accountIn(Callowland, station, supplied, unused, spoilt, packets)
}

// accountIn is a ballot paper account of any contest that adds up.
func accountIn(contest setup.ContestID, station string, supplied, unused, spoilt, packets int) Paper {
	id := sheet.ID{Contest: contest, Form: sheet.BallotPaperAccount, Subject: station}
	return Paper{id, sheet.Reading{"bp_supplied": supplied, "bp_unused": unused, "bp_issued": supplied - unused,
		"bp_spoilt": spoilt, "bp_expected": supplied - unused - spoilt, "pv_handed_in": packets}}
}

// CleanPapers are the sheets of a night on which everything balances, in the
// order in which they come in.
func CleanPapers(e setup.Election) []Paper {
	second := Account("CA2", 1400, 538, 2, 3)
	maps.Copy(second.Reading, sheet.Reading{"tend_supplied": 10, "tend_unused": 9, "tend_spoilt": 0, "tend_used": 1})
	result := sheet.Reading{"votes.1": 832, "votes.2": 276, "votes.3": 1044, "votes.4": 137, "valid_ballots": 2289, "verified_total": 2298}
	rejected := sheet.Reading{"rej_a": 0, "rej_b": 2, "rej_c": 0, "rej_d": 7}
	if e.Contests[0].Seats > 1 {
		rejected["rej_part"], result["votes.1"] = 0, 1832
	}
	name, _ := Law().IDForm(&e)
	form := sheet.Form(name)
	counted := append(TablePapers(e.Contests[0], result), Paper{WardSheet(sheet.CountResult), result}, Paper{WardSheet(sheet.RejectedPapers), rejected})
	return slices.Concat([]Paper{
		{SheetOf(sheet.PostalOpening, "1"), sheet.Reading{"packets_in": 420, "papers_to_box": 410, "last": 0}},
		Account("CA1", 1600, 593, 4, 6), second,
		{WardSheet(sheet.PostalDay), sheet.Reading{"handed_in_office": 5, "by_post_on_day": 12, "postal_rejected": 11}},
		{SheetOf(sheet.PostalOpening, "2"), sheet.Reading{"packets_in": 26, "papers_to_box": 25, "last": 1}},
		{SheetOf(sheet.BoxVerification, "B1"), sheet.Reading{"verified": 1003}},
		{SheetOf(sheet.BoxVerification, "B2"), sheet.Reading{"verified": 860}},
		{SheetOf(sheet.PostalBox, "PV"), sheet.Reading{"papers_found": 435}},
	}, counted, []Paper{
		{RecordOf(form, "CA1"), IDRecord(form, 5, 3, 1003)},
		{RecordOf(form, "CA2"), IDRecord(form, 0, 0, 860)},
	})
}

// TablePapers shares the ward's result out among its count areas and their
// count sheets, as evenly as whole papers go. The first table rejects what was
// marked twice, the last one the doubtful papers.
func TablePapers(c setup.Contest, result sheet.Reading) []Paper {
	shares, done := 0, 0
	for _, a := range c.Areas {
		shares += max(1, a.Sheets())
	}
	share := func(total int) int { return total*(done+1)/shares - total*done/shares }
	var papers []Paper
	for i, a := range c.Areas {
		area := sheet.Reading{"valid_ballots": 0, "rej_a": 0, "rej_b": 0, "rej_c": 0, "rej_d": 0}
		if i == 0 {
			area["rej_b"] = 2
		}
		if i == len(c.Areas)-1 {
			area["rej_d"] = 7
		}
		for n := range max(1, a.Sheets()) {
			r := sheet.Reading{"papers_on_sheet": share(result["valid_ballots"])}
			for place := range c.Candidates {
				r[sheet.VotesFigure(place+1)] = share(result[sheet.VotesFigure(place+1)])
				area[sheet.VotesFigure(place+1)] += r[sheet.VotesFigure(place+1)]
			}
			area["valid_ballots"] += r["papers_on_sheet"]
			if done++; a.Sheets() > 0 {
				papers = append(papers, Paper{sheet.ID{Contest: c.ID, Form: sheet.CountSheet, Subject: strconv.Itoa(a.FirstSheet + n)}, r})
			}
		}
		area["papers"] = area["valid_ballots"] + area["rej_b"] + area["rej_d"]
		if len(c.Areas) > 1 {
			papers = append(papers, Paper{sheet.ID{Contest: c.ID, Form: sheet.CountArea, Subject: a.ID}, area})
		}
	}
	return papers
}

// IDRecord is a voter-ID record that adds up.
func IDRecord(form sheet.Form, refused, returned, persons int) sheet.Reading {
	r := sheet.Reading{"refused_initial": refused, "returned_issued": returned, "not_returned": refused - returned, "issued_in_person": persons,
		"reason_no_id": refused, "reason_wrong_type": 0, "reason_likeness": 0, "reason_forgery": 0, "reason_questions": 0, "reason_other": 0}
	if form == sheet.VoterIDNotes {
		maps.Copy(r, sheet.Reading{"vac_used": 4, "aed_used": 0})
	}
	return r
}

// VotesOf is a reading of candidates' votes in ballot-paper order with other figures.
func VotesOf(other sheet.Reading, votes ...int) sheet.Reading {
	r := sheet.Reading{}
	for id, n := range other {
		r[id] = n
	}
	for i, v := range votes {
		r[sheet.VotesFigure(i+1)] = v
	}
	return r
}

// NoRejected is a sheet of rejected papers with so many doubtful ones and no others.
func NoRejected(rejD int) sheet.Reading {
	return sheet.Reading{"rej_a": 0, "rej_b": 0, "rej_c": 0, "rej_d": rejD}
}

// ResultSheet and RejectedSheet begin the names of figures on the two.
const (
	ResultSheet   = "count_result/" + string(Callowland) + "/"
	RejectedSheet = "rejected_papers/" + string(Callowland) + "/"
	daySheet      = "postal_day/" + string(Callowland) + "/"
)

// Plus adds one sheet's figures, or k of them, to another.
func Plus(a, b sheet.Reading, times int, figures ...figure.ID) sheet.Reading {
	r := maps.Clone(a)
	for _, line := range figures {
		if _, kept := a[line]; kept {
			r[line] += times * b[line]
		}
	}
	return r
}
