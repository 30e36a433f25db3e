package rules

import (
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

var areaRules = []Rule{
	{
		Code: "V8", Level: Error, Stage: sheet.StageCount, Override: OverrideNone,
		Formula:    "every count area and every numbered count sheet or bundle of the register is in, none twice",
		Reads:      []string{"register.area", "register.sheet", "count_area.valid_ballots", "count_sheet.papers_on_sheet"},
		Clerk:      "{what} is on the register and has not come in.",
		Supervisor: "Ask the table for it before the sum is made. If it was never used, mend the register, with the reason; nobody can accept a sheet that nobody has seen.",
		Law:        "Putney 2024, Plymouth 2017: a count area left out of the sum; Forest Hill 2014: a count sheet keyed twice",
		find:       findPartsMissing,
	},
	{
		Code: "C8", Level: Error, Stage: sheet.StageCount, Override: OverrideNone,
		Formula: "each candidate: Σ votes on the count sheets = the area's votes; Σ the areas' votes = the ward's; and so for unused votes and votes rejected in part where all of them keep these",
		Reads: []string{"count_sheet.votes.N", "count_area.votes.N", "count_result.votes.N", "count_sheet.unused", "count_area.unused", "count_result.unused",
			"count_sheet.part_rejected_votes", "count_area.part_rejected_votes", "count_result.part_rejected_votes"},
		Clerk:      "{where}{says}; the {parts} have {sum} ({+difference}).",
		Supervisor: "Compare the figures of this line with the papers, one after the other. Votes may stand at another candidate's name.",
		Law:        sheet.CountGuidance,
		find:       findVotesOfParts,
	},
	{
		Code: "C9", Level: Error, Stage: sheet.StageCount, Override: OverrideNone,
		Formula:    "each count sheet: Σ votes + unused + part_rejected_votes = seats × papers_on_sheet where unused votes are tallied; else papers_on_sheet ≤ Σ votes ≤ seats × papers_on_sheet",
		Reads:      []string{"count_sheet.votes.N", "count_sheet.papers_on_sheet", "count_sheet.unused", "count_sheet.part_rejected_votes"},
		Clerk:      "Count sheet {subject}: {papers} papers carry {most} votes for {of_seats}; the sheet accounts for {accounted} ({votes} votes{unused_words}).",
		Supervisor: "Add the sheet again: the papers first, then the marks of each candidate and the unused votes.",
		Law:        "Electoral Commission, Guidance for Returning Officers, Part E",
		find:       findSheetBalance,
	},
	{
		Code: "C10", Level: Error, Stage: sheet.StageCount, Override: OverrideNone,
		Formula:    "each area: Σ papers_on_sheet = the area's valid papers; ward: Σ the areas' valid papers = valid papers, and so for the papers rejected under each head, no more than these where a table keeps none",
		Reads:      []string{"count_sheet.papers_on_sheet", "count_area.valid_ballots", "count_result.valid_ballots", "count_area.rej_a", "count_area.rej_b", "count_area.rej_c", "count_area.rej_d", "count_area.rej_part", "rejected_papers.rej_a", "rejected_papers.rej_b", "rejected_papers.rej_c", "rejected_papers.rej_d", "rejected_papers.rej_part"},
		Clerk:      "{where}{valid} {what}; the {parts} have {sum} ({+difference}).",
		Supervisor: "Lay the papers beside each other: one was left out, is in twice, or was topped up after it was added.",
		Law:        "Forest Hill 2014: a sheet in the sum twice, which C3 does not see where votes go unused",
		find:       findPapersOfParts,
	},
	{
		Code: "C11", Level: Error, Stage: sheet.StageCount, Override: OverridePersonal, TwoCounts: true,
		Formula:    "Σ areas (valid + rejected) = verified_total; each area: valid + rejected = papers given to the table; Σ papers given = verified_total; Σ papers given − valid = the ward's rejected papers, and no more than these where a table's are not known",
		Reads:      []string{"count_area.valid_ballots", "count_area.rej_a", "count_area.rej_b", "count_area.rej_c", "count_area.rej_d", "count_area.papers", "rejected_papers.rej_a", "rejected_papers.rej_b", "rejected_papers.rej_c", "rejected_papers.rej_d", "box_verification.verified"},
		Clerk:      "{where}{given} papers came to {tables}; {accounted} {became}. Counted {times}.",
		Supervisor: "Find the table or the papers that are missing: nothing given to a table may be left out. Count again until two counts in a row agree; then the returning officer alone may accept it, with the reason, as with C1.",
		Law:        "Putney 2024, Plymouth 2017",
		find:       findAreasBalance,
	},
}

// findPartsMissing speaks when the sum is being made: the ward's own result is
// keyed, or its count is being closed.
func findPartsMissing(s *sight) []hit {
	_, counted := s.ward.Current(s.ward.OwnSheet(sheet.CountResult))
	if !counted && !(s.closing && s.ward.StageAhead() == sheet.StageCount) {
		return nil
	}
	var hits []hit
	ask := func(p ward.Part, what string) {
		if !p.In {
			h := onPart(p, []figure.ID{p.PapersFigure()}, map[string]int{"in": 0})
			h.words["what"] = what + p.ID.Subject
			hits = append(hits, h)
		}
	}
	for _, p := range s.tables[1:] {
		ask(p, "Count area ")
	}
	for _, p := range slices.Concat(s.sheets...) {
		ask(p, "Count sheet ")
	}
	return hits
}

// sums pairs each sum of the count with the parts that make it up.
func (s *sight) sums() []partSum {
	var sums []partSum
	whole, areas := s.tables[0], s.tables[1:]
	if len(areas) > 0 {
		sums = append(sums, partSum{whole, areas, "count areas"})
	}
	for i, sheets := range s.sheets {
		switch {
		case len(sheets) == 0:
		case len(areas) == 0:
			sums = append(sums, partSum{whole, sheets, "count sheets"})
		default:
			sums = append(sums, partSum{areas[i], sheets, "count sheets"})
		}
	}
	return sums
}

type partSum struct {
	whole ward.Part
	parts []ward.Part
	words string
}

func findVotesOfParts(s *sight) []hit {
	var hits []hit
	for _, sum := range s.sums() {
		_, votes, ok := ward.AddUp(sum.parts, len(s.ward.Contest.Candidates))
		if !ok || sum.whole.Votes == nil {
			continue
		}
		for i, v := range sum.whole.Votes {
			if v == votes[i] {
				continue
			}
			h := onPart(sum.whole, []figure.ID{sheet.VotesFigure(i + 1)}, map[string]int{"votes": int(v), "sum": int(votes[i]), "difference": int(votes[i] - v)})
			h.words["says"], h.words["parts"] = s.ward.Contest.Candidates[i].PaperName()+" has "+text.Grouped(int(v))+" votes", sum.words
			hits = append(hits, h)
		}
		hits = append(hits, s.findUnusedOfParts(sum)...)
	}
	return hits
}

// findUnusedOfParts adds up the votes that nobody got, where every part keeps
// them. Where they are out on one of the sheets themselves, C5 or C9 says so,
// and C5 may be accepted.
func (s *sight) findUnusedOfParts(sum partSum) []hit {
	unused, part := figure.Keyed[figure.Votes](0), figure.Keyed[figure.Votes](0)
	spent := spends(s.ward, sum.whole)
	for _, p := range sum.parts {
		unused, part = figure.Sum(unused, p.Unused), figure.Sum(part, p.PartRejected)
		spent = spent && spends(s.ward, p)
	}
	if !spent {
		return nil
	}
	var hits []hit
	for _, line := range []struct {
		figure     figure.ID
		words      string
		whole, sum figure.Of[figure.Votes]
	}{{"unused", "unused", sum.whole.Unused, unused}, {"part_rejected_votes", "rejected in part", sum.whole.PartRejected, part}} {
		if !figure.Known(line.whole, line.sum) || line.whole.N() == line.sum.N() {
			continue
		}
		h := onPart(sum.whole, []figure.ID{line.figure}, map[string]int{"votes": int(line.whole.N()), "sum": int(line.sum.N()), "difference": int(line.sum.N() - line.whole.N())})
		h.words["says"], h.words["parts"] = "The sheet has "+text.Plural(int(line.whole.N()), "vote ", "votes ")+line.words, sum.words
		hits = append(hits, h)
	}
	return hits
}

func findPapersOfParts(s *sight) []hit {
	var hits []hit
	for _, sum := range s.sums() {
		papers, _, ok := ward.AddUp(sum.parts, len(s.ward.Contest.Candidates))
		if !ok || !sum.whole.Papers.IsKeyed() || papers == sum.whole.Papers.N() {
			continue
		}
		h := onPart(sum.whole, []figure.ID{sum.whole.PapersFigure()}, map[string]int{"valid": int(sum.whole.Papers.N()), "sum": int(papers), "difference": int(papers - sum.whole.Papers.N())})
		h.words["parts"], h.words["what"] = sum.words, "valid papers"
		hits = append(hits, h)
	}
	if len(hits) > 0 {
		return hits
	}
	return findRejectedOfAreas(s)
}

// findRejectedOfAreas holds the papers rejected at the tables against the
// ward's, head by head. Where a table kept none the others have no more than
// the ward.
func findRejectedOfAreas(s *sight) []hit {
	own, ok := s.ward.Current(s.ward.OwnSheet(sheet.RejectedPapers))
	areas := s.tables[1:]
	if !ok || len(areas) == 0 {
		return nil
	}
	var hits []hit
	for _, head := range s.ward.Heads {
		sum, all, whole := figure.Papers(0), true, own.Papers(head.Figure)
		for _, p := range areas {
			r, _ := s.ward.Current(p.ID)
			there := r.Papers(head.Figure)
			sum, all = sum+there.N(), all && there.IsKeyed()
		}
		if !whole.IsKeyed() || sum == whole.N() || !all && sum < whole.N() {
			continue
		}
		hits = s.atHead(hits, head, map[string]int{"valid": int(whole.N()), "sum": int(sum), "difference": int(sum - whole.N())},
			map[string]string{"where": head.Label + ": ", "what": "papers rejected", "parts": "count areas"})
	}
	return hits
}

// findSheetBalance holds the marks of each count sheet against its papers.
// Votes rejected in part that were not keyed leave only the bounds to try.
func findSheetBalance(s *sight) []hit {
	var hits []hit
	seats := s.ward.Contest.Seats
	for _, sheets := range s.sheets {
		for _, p := range sheets {
			if p.Votes == nil || !p.Papers.IsKeyed() {
				continue
			}
			papers, votes := int(p.Papers.N()), int(p.Total())
			if papers <= votes && spends(s.ward, p) {
				continue
			}
			accounted := votes + int(p.Unused.N()) + int(p.PartRejected.N())
			tallied := seats > 1 && p.Unused.IsKeyed()
			words := ""
			if tallied {
				words = ", " + text.Grouped(int(p.Unused.N())) + " unused"
			}
			if tallied || p.PartRejected.IsKeyed() {
				words += ", " + text.Grouped(int(p.PartRejected.N())) + " rejected in part"
			}
			h := onPart(p, append(sheet.VotesFigures(s.ward.Contest), "papers_on_sheet"), map[string]int{"papers": papers, "most": seats * papers, "seats": seats,
				"votes": votes, "accounted": accounted})
			if words != "" {
				h.figures = append(h.figures, "unused", "part_rejected_votes")
			}
			h.words["unused_words"], h.words["of_seats"] = words, text.Plural(seats, "seat", "seats")
			hits = append(hits, h)
		}
	}
	return hits
}

// findAreasBalance holds what the tables account for against what verification
// handed to them, then each table against its own papers.
func findAreasBalance(s *sight) []hit {
	areas := s.tables[1:]
	valid, _, ok := ward.AddUp(areas, len(s.ward.Contest.Candidates))
	var hits []hit
	rejected, perArea, allGiven := figure.Papers(0), ok, figure.Keyed[figure.Papers](0)
	for _, p := range areas {
		here, kept := s.ward.RejectedIn(p.ID.Subject)
		rejected += here
		perArea = perArea && kept
		given := givenTo(s.ward, p.ID.Subject)
		allGiven = figure.Sum(allGiven, given)
		if figure.Known(given, p.Papers) && (kept && p.Papers.N()+here != given.N() || p.Papers.N() > given.N()) {
			hits = append(hits, areaHit(s.ward, p, given.N(), p.Papers.N(), here, "the table"))
		}
	}
	if !perArea {
		rejected, perArea = s.ward.Rejected()
	}
	verified, verifiedOK := s.verified.Get()
	whole := ward.Part{ID: s.ward.OwnSheet(sheet.CountResult)} // the sum of the tables is the ward's own sheet's
	if ok && perArea && verifiedOK && valid+rejected != verified {
		h := areaHit(s.ward, whole, verified, valid, rejected, "the tables from verification")
		h.words["where"] = ""
		hits = append(hits, h)
	}
	// What was given out is asked for last: where a table or the sum is out, that says it better.
	if len(hits) == 0 && ok && verifiedOK && allGiven.IsKeyed() && allGiven.N() != verified {
		h := areaHit(s.ward, whole, verified, allGiven.N(), 0, "the count from verification")
		h.subject, h.figures = h.subject+"#papers", []figure.ID{"verified_total"}
		h.words["where"], h.words["became"] = "", fill("were given to its tables ({+difference})", h)
		hits = append(hits, h)
	}
	if len(hits) == 0 && len(areas) > 0 {
		hits = s.findRejectedAtTables(areas)
	}
	return hits
}

// findRejectedAtTables holds the papers that were given to the tables and are
// not valid against those that the ward rejected. A table that keeps neither
// the papers given nor its rejected ones may have any that are left. Where the
// sums of the tables are out line by line, C10 says that better.
func (s *sight) findRejectedAtTables(areas []ward.Part) []hit {
	rejected, ok := s.ward.Rejected()
	var names []string
	given, valid := figure.Papers(0), figure.Papers(0)
	for _, p := range areas {
		there := givenTo(s.ward, p.ID.Subject)
		if here, kept := s.ward.RejectedIn(p.ID.Subject); kept && !there.IsKeyed() {
			there = figure.Sum(p.Papers, figure.Keyed(here))
		}
		if figure.Known(there, p.Papers) {
			given, valid, names = given+there.N(), valid+p.Papers.N(), append(names, p.ID.Subject)
		}
	}
	out := given - valid - rejected
	if !ok || out == 0 || out < 0 && len(names) < len(areas) || len(findPapersOfParts(s)) > 0 {
		return nil
	}
	tables := "the tables"
	switch {
	case len(names) == 1:
		tables = "the table of area " + names[0]
	case len(names) < len(areas):
		tables = "the tables of areas " + text.And(names)
	}
	h := areaHit(s.ward, ward.Part{ID: s.ward.OwnSheet(sheet.CountResult)}, given, valid, rejected, tables)
	h.form, h.subject, h.figures = sheet.RejectedPapers, h.subject+"#rejected", nil
	for _, head := range s.ward.Heads {
		if !head.InPart {
			h.figures = append(h.figures, head.Figure)
		}
	}
	h.words["where"] = ""
	return []hit{h}
}

// givenTo is the papers that were counted out to a table.
func givenTo(w ward.Ward, area string) figure.Of[figure.Papers] {
	r, _ := w.Current(w.SheetAbout(sheet.CountArea, area))
	return r.Papers("papers")
}

// areaHit also says how often the areas in question were counted, and whether
// to the same end. Two equal counts of the whole ward are counts of all areas.
func areaHit(w ward.Ward, p ward.Part, given, valid, rejected figure.Papers, tables string) hit {
	counts, equal := 0, true
	for _, a := range w.CountAreas() {
		if p.ID.Subject != string(w.Contest.ID) && a.ID != p.ID {
			continue
		}
		table := w.Sheets[a.ID]
		counts, equal = max(counts, len(table.Counts)), equal && table.LastTwoAgree()
	}
	if attempts := w.CountAttempts(); p.ID.Subject == string(w.Contest.ID) && len(attempts) > max(counts, 1) {
		counts = len(attempts)
		equal = w.TwoWholeCounts()
	}
	h := onPart(p, []figure.ID{"valid_ballots"}, map[string]int{"given": int(given), "accounted": int(valid + rejected), "valid": int(valid),
		"rejected": int(rejected), "difference": int(valid + rejected - given), "counts": counts})
	h.counted = equal
	h.words["tables"], h.words["times"] = tables, times(counts, equal)
	h.words["became"] = fill("are accounted for ({valid} valid, {rejected} rejected; {+difference})", h)
	return h
}
