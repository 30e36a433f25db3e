package rules

import (
	"strconv"
	"strings"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// Stated is what a published document says beside the figures of its contest's
// sheets: totals and percentages that its author worked out.
type Stated struct {
	Turnout string // percentage of the electorate, as written; empty where there is none
}

// DocumentRule is a rule for what somebody published. No count makes such a
// finding and nobody accepts one: the document is published anew.
type DocumentRule struct {
	Rule
	find func(w ward.Ward, s Stated) []hit
}

const lgaGuidance = "Local Government Association, Publishing election results data, guidance v1.03"

// DocumentTable is the table of rules for documents (R codes), in the order in
// which it is printed.
var DocumentTable = []DocumentRule{
	{Rule{
		Code: "R5", Level: Error, Stage: sheet.StageCount, Override: OverrideNone,
		Formula:    "turnout as stated = papers cast ÷ electorate, in per cent to the decimals that are stated, at most one",
		Reads:      []string{"document.turnout", "count_result.verified_total", "setup.electorate"},
		Clerk:      "The turnout is stated as {percent} per cent; {papers} papers from {electorate} electors are {should} per cent.",
		Supervisor: "Work the turnout out from the papers cast, rejected papers among them, and the electorate, or compare these two with the declaration; publish the document anew.",
		Law:        lgaGuidance + ": PercentageTurnout",
	}, findStatedTurnout},
}

// CheckDocument runs the rules for documents over one contest of one. A rule
// with part of its figures missing stays quiet.
func CheckDocument(w ward.Ward, s Stated) []Finding {
	if w.Contest.Uncontested() || w.State == ward.Uncontested {
		return nil
	}
	var findings []Finding
	for _, r := range DocumentTable {
		for _, h := range r.find(w, s) {
			findings = append(findings, r.finding(w.Contest.ID, w.Folder, h))
		}
	}
	return findings
}

// findStatedTurnout compares in tenths of a per cent. A whole number stands for
// itself with a nought: spreadsheets drop it. Where more decimals are stated
// than one, the first decides, rounded.
func findStatedTurnout(w ward.Ward, s Stated) []hit {
	stated, ok := tenths(s.Turnout)
	papers, cast := w.VerifiedTotal()
	electorate := w.Contest.Electorate
	if !ok || !cast || !electorate.IsKeyed() {
		return nil
	}
	worked, ok := figure.PercentageScaled(int(papers), int(electorate.N()), 1)
	if !ok || worked == stated {
		return nil
	}
	return []hit{{subject: string(w.Contest.ID), figures: []figure.ID{"turnout"},
		numbers: map[string]int{"stated": stated, "worked": worked, "papers": int(papers), "electorate": int(electorate.N()), "difference": stated - worked},
		words:   map[string]string{"percent": s.Turnout, "should": figure.Percentage(int(papers), int(electorate.N()), 1)}}}
}

// tenths reads a percentage such as 41, 41.8 or 41.83 in tenths of a per cent,
// rounded half up; false for anything else.
func tenths(text string) (int, bool) {
	const longest = 20 // spreadsheets write many decimals
	text = strings.TrimSuffix(strings.TrimSpace(text), "%")
	whole, decimals, _ := strings.Cut(text, ".")
	if whole == "" || len(whole) > 3 || len(text) > longest || strings.Trim(whole+decimals, "0123456789") != "" {
		return 0, false
	}
	n, _ := strconv.Atoi(whole) // three digits
	n *= 10
	if decimals != "" {
		n += int(decimals[0] - '0')
	}
	if len(decimals) > 1 && decimals[1] >= '5' {
		n++
	}
	return n, true
}
