package rules

import (
	"strings"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
)

const balanceGuidance = "Electoral Commission, Guidance for Returning Officers (local government elections in England): if the ballot paper account does not reconcile"

var boxRules = []Rule{
	{
		Code: "V1", Level: Error, Stage: sheet.StageVerification, Override: OverrideNone,
		Formula:    "bp_issued = bp_supplied − bp_unused; bp_expected = bp_issued − bp_spoilt; none below 0",
		Reads:      []string{"ballot_paper_account.bp_supplied", "ballot_paper_account.bp_unused", "ballot_paper_account.bp_issued", "ballot_paper_account.bp_spoilt", "ballot_paper_account.bp_expected"},
		Clerk:      "Station {subject}: the account does not add up. Supplied {supplied} less unused {unused} is {issued_worked}, the account says {issued}; issued {issued} less spoilt {spoilt} is {expected_worked}, the account says {expected}.",
		Supervisor: "Compare the figures with the paper. If they are keyed as written, get the presiding officer's explanation and key the corrected account; the one as written stays in the journal.",
		Law:        "2006 Rules, Sch 2 rr.43, 45",
		find:       findAccountArithmetic,
	},
	{
		Code: "V2", Level: Warning, Stage: sheet.StageVerification, Override: OverrideOfficer,
		Formula:    "tend_supplied = tend_unused + tend_spoilt + tend_used; entries in the tendered votes list = tend_used",
		Reads:      []string{"ballot_paper_account.tend_supplied", "ballot_paper_account.tend_unused", "ballot_paper_account.tend_spoilt", "ballot_paper_account.tend_used", "ballot_paper_account.tend_listed"},
		Clerk:      "Station {subject}: the tendered papers do not add up. {why}.",
		Supervisor: "Compare the account with the tendered votes list and the packet's label; the packet itself stays sealed. Explain it; the returning officer or a deputy accepts it. Tendered papers are never in the box and change no total.",
		Law:        "2006 Rules, Sch 2 rr.40, 43, 45",
		find:       findTenderedApart,
	},
	{
		Code: "V3", Level: Warning, Stage: sheet.StageVerification, Override: OverrideOfficer, TwoCounts: true,
		Formula:    "verified − bp_expected = 0 in every box; an error until two counts in a row agree, then it is explained and accepted",
		Reads:      []string{"box_verification.verified", "ballot_paper_account.bp_expected"},
		Clerk:      "Box {subject}: {expected} papers ought to be in it, {verified} were found{moved} ({+variance}). Counted {times}.{advice}",
		Supervisor: "Look at the arithmetic and the unused papers, the packets, the postal packets, the other stations in {place}; count until two counts in a row agree. Then explain it; the returning officer accepts the counted figure, and it prints on the statement.",
		Law:        balanceGuidance,
		find:       findBoxVariance,
	},
	{
		Code: "V4", Level: Warning, Stage: sheet.StageVerification, Override: OverrideOfficer,
		Formula:    "Σ variance over the boxes of one polling place = 0 although two or more of them are out: a compensating error",
		Reads:      []string{"box_verification.verified", "ballot_paper_account.bp_expected", "register.station"},
		Clerk:      "{place}: its boxes are out and even each other out: {variances}. Were papers of one put into the other?",
		Supervisor: "Where the boxes of one polling place even each other out, the reconciliation may be deemed successful. Look for the papers first: then each box balances by itself. Otherwise explain it here, and the returning officer or a deputy accepts it for all of these boxes at once; each of them still needs two counts in a row that agree.",
		Law:        balanceGuidance,
		find:       findCompensated,
	},
	{
		Code: "V5", Level: Warning, Stage: sheet.StageVerification, Override: OverrideOfficer,
		Formula:    "combined polls: the papers issued at one station are as many in each kind of contest (wards together, parishes together), or who may vote in which explains it",
		Reads:      []string{"ballot_paper_account.bp_issued"},
		Clerk:      "Station {subject} issued a different number of papers in the contests of this poll: {papers} ({difference} apart). Do the electors who may vote in only one of them, or voters who wanted no paper for the other, explain that?",
		Supervisor: "Not everybody on the register may vote in every contest, not every elector of the station may live in the parish, and a voter may refuse a paper. If that is what it is, explain it; the returning officer or a deputy accepts it. If it is not, compare the accounts with the paper: one may stand on another contest's sheet.",
		Law:        "2006 Rules, Sch 3 rr.43, 45",
		find:       findIssuedApart,
	},
	{
		// It is the count's sheet that is wrong and corrected, so it stops the
		// count and not the verification: a box counted again changes our total.
		Code: "V6", Level: Error, Stage: sheet.StageCount, Override: OverrideNone,
		Formula:    "verified_total = Σ station boxes verified + Σ postal boxes papers_found",
		Reads:      []string{"count_result.verified_total", "box_verification.verified", "postal_box.papers_found"},
		Clerk:      "The count sheet says that {written} papers came from verification; the boxes add up to {total} ({stations} from stations, {postal} postal).",
		Supervisor: "A box was left out of the sum or is in it twice. Compare the statement of verification with the sheet, box by box, and key the right total.",
		Law:        "2006 Rules, Sch 2 r.45",
		find:       findVerifiedTotal,
	},
	{
		Code: "V7", Level: Error, Stage: sheet.StageVerification, Override: OverrideNone,
		Formula:    "every live box of the register, postal boxes included, has been verified; every station has a box and every box a station",
		Reads:      []string{"register.box", "register.station", "box_verification.verified", "postal_box.papers_found"},
		Clerk:      "{what} {why}.",
		Supervisor: "Find the box before anything is signed. If there is none, mend the register (strike it off or merge it, with the reason); nobody can accept a box that was not opened.",
		Law:        "2006 Rules, Sch 2 r.45; Royston 2022: a postal box left out passes every sum",
		find:       findBoxMissing,
	},
}

// onAccount begins a hit on a station's ballot paper account.
func onAccount(id setup.StationID) hit {
	return hit{form: sheet.BallotPaperAccount, subject: string(id), numbers: map[string]int{}, words: map[string]string{}}
}

func findAccountArithmetic(s *sight) []hit {
	var hits []hit
	for _, station := range s.ward.Stations {
		if station.Struck != "" {
			continue
		}
		a := s.ward.AccountAt(station.ID)
		if !figure.Known(a.Supplied, a.Unused, a.Issued, a.Spoilt, a.Expected) {
			continue
		}
		issued, expected := a.Supplied.N()-a.Unused.N(), a.Issued.N()-a.Spoilt.N()
		if issued == a.Issued.N() && expected == a.Expected.N() && issued >= 0 && expected >= 0 {
			continue
		}
		h := onAccount(station.ID)
		h.numbers = map[string]int{"supplied": int(a.Supplied.N()), "unused": int(a.Unused.N()), "issued": int(a.Issued.N()), "issued_worked": int(issued),
			"spoilt": int(a.Spoilt.N()), "expected": int(a.Expected.N()), "expected_worked": int(expected)}
		if issued != a.Issued.N() || issued < 0 {
			h.figures = append(h.figures, "bp_supplied", "bp_unused", "bp_issued")
		}
		if expected != a.Expected.N() || expected < 0 {
			h.figures = append(h.figures, "bp_spoilt", "bp_expected")
		}
		hits = append(hits, h)
	}
	return hits
}

// findTenderedApart waits until all the figures of a sum are keyed: most
// stations use no tendered paper, and leave the lines empty.
func findTenderedApart(s *sight) []hit {
	var hits []hit
	for _, station := range s.ward.Stations {
		if station.Struck != "" {
			continue
		}
		t := s.ward.AccountAt(station.ID).Tendered
		if !t.Used.IsKeyed() {
			continue // neither sum can be tried
		}
		h := onAccount(station.ID)
		var why []string
		if sum := t.Unused.N() + t.Spoilt.N() + t.Used.N(); figure.Known(t.Supplied, t.Unused, t.Spoilt, t.Used) && sum != t.Supplied.N() {
			h.numbers["supplied"], h.numbers["unused"], h.numbers["spoilt"] = int(t.Supplied.N()), int(t.Unused.N()), int(t.Spoilt.N())
			h.numbers["used"], h.numbers["sum"] = int(t.Used.N()), int(sum)
			h.figures = append(h.figures, "tend_supplied", "tend_unused", "tend_spoilt")
			why = append(why, "Supplied {supplied}; unused {unused}, spoilt {spoilt} and used {used} make {sum}")
		}
		if figure.Known(t.Used, t.Listed) && t.Used.N() != t.Listed.N() {
			h.numbers["used"], h.numbers["listed"] = int(t.Used.N()), int(t.Listed.N())
			h.figures = append(h.figures, "tend_listed")
			h.words["entries"], h.words["papers"] = text.Plural(int(t.Listed.N()), "entry", "entries"), text.Plural(int(t.Used.N()), "paper", "papers")
			why = append(why, "The list has {entries} for {papers} used")
		}
		if len(why) == 0 {
			continue
		}
		h.figures = append(h.figures, "tend_used")
		h.words["why"] = fill(strings.Join(why, ". "), h)
		hits = append(hits, h)
	}
	return hits
}

func findBoxVariance(s *sight) []hit {
	var hits []hit
	for _, b := range s.boxes {
		v, ok := b.Variance()
		if !ok || v == 0 {
			continue
		}
		advice := " Check the figures against the paper and count the box again."
		if b.Agreed { // then the text may print on the statement
			advice = ""
		}
		moved := ""
		if b.Moved != 0 {
			moved = fill(", {+n} by moves to and from other contests' boxes since they were counted", hit{numbers: map[string]int{"n": int(b.Moved)}})
		}
		hits = append(hits, hit{
			form: sheet.BoxVerification, subject: b.Subject(), figures: []figure.ID{"verified"}, counted: b.Agreed,
			numbers: map[string]int{"expected": int(b.Expected.N()), "verified": int(b.Verified.N()), "variance": int(v), "counts": len(b.Counts)},
			words:   map[string]string{"place": placeOf(s.ward, b), "times": times(len(b.Counts), b.Agreed), "advice": advice, "moved": moved},
		})
	}
	return hits
}

func findVerifiedTotal(s *sight) []hit {
	r, _ := s.ward.Current(s.ward.OwnSheet(sheet.CountResult))
	written, ok := r.Papers("verified_total").Get()
	if !ok || !figure.Known(s.stations, s.postal) || written == s.verified.N() {
		return nil
	}
	total, stations := s.verified.N(), s.stations.N()
	return []hit{{form: sheet.CountResult, subject: string(s.ward.Contest.ID), figures: []figure.ID{"verified_total"}, numbers: map[string]int{
		"written": int(written), "total": int(total), "stations": int(stations), "postal": int(total - stations)}}}
}

// findBoxMissing looks at the register itself. While boxes are still coming
// in, one that is not there is awaited and no finding; it is one as soon as
// verification is being closed or votes are keyed.
func findBoxMissing(s *sight) []hit {
	hits := findUnmatched(s)
	_, counted := s.ward.Current(s.ward.OwnSheet(sheet.CountResult))
	if s.ward.Contest.CountOnly || !s.closing && !counted && !s.ward.Signed() {
		return hits
	}
	stationBoxes := 0
	for _, b := range s.ward.Boxes {
		if !b.Live() {
			continue
		}
		what := "Postal box "
		if !b.Postal() {
			stationBoxes++
			what = "Box "
		}
		if on, _ := s.ward.FoundIn(b.ID); !s.ward.Found(b.ID).IsKeyed() {
			hits = append(hits, missing(on.Form, string(b.ID), what+string(b.ID), "is on the register and has not been verified"))
		}
	}
	if stationBoxes == 0 {
		hits = append(hits, missing(sheet.BoxVerification, string(s.ward.Contest.ID), s.ward.Contest.Name, "has no station's ballot box on the register"))
	}
	return hits
}

// findUnmatched finds stations without a box, and boxes whose papers no
// account on the register expects, so that V3 has nothing to hold them against.
func findUnmatched(s *sight) []hit {
	var hits []hit
	for _, station := range s.ward.Stations {
		if station.Struck == "" && !s.ward.Holds(station.ID) {
			hits = append(hits, missing(sheet.BallotPaperAccount, string(station.ID), "Station "+string(station.ID), "has no box on the register"))
		}
	}
	for _, b := range s.boxes {
		if len(b.Stations) == 0 {
			hits = append(hits, missing(sheet.BoxVerification, b.Subject(), "Box "+b.Subject(), "is on the register and its station is not: no account says what ought to be in it"))
		}
	}
	return hits
}

func missing(form sheet.Form, subject, what, why string) hit {
	return hit{form: form, subject: subject, numbers: map[string]int{"verified": 0}, words: map[string]string{"what": what, "why": why}}
}
