package rules_test

import (
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// tables gives the ward two seats and two count areas, one with the count
// sheets 1 and 2 and one with sheet 3, of 763 papers each.
func tables(e *setup.Election) {
	e.Contests[0].Seats = 2
	e.Contests[0].Areas = []setup.Area{{ID: "1", FirstSheet: 1, LastSheet: 2}, {ID: "2", FirstSheet: 3, LastSheet: 3}}
}

// oneTable gives it one count area with three count sheets.
func oneTable(e *setup.Election) {
	e.Contests[0].Seats, e.Contests[0].Areas = 2, []setup.Area{{ID: "1", FirstSheet: 1, LastSheet: 3}}
}

// oneSeatTables leaves it its one seat and gives it two count areas without count sheets.
func oneSeatTables(e *setup.Election) { e.Contests[0].Areas = []setup.Area{{ID: "1"}, {ID: "2"}} }

// restAwaited leaves out what would also speak of a table's figures: the other
// table and the ward's own result. more is left out too.
func restAwaited(more ...string) []string {
	return append([]string{"count_area/2", "count_result/" + string(night.Callowland)}, more...)
}

// notAtTheTable is the rejected papers of the tables left empty: they are
// rejected for the ward together.
var notAtTheTable = []string{"count_area/1/rej_a", "count_area/1/rej_b", "count_area/1/rej_c", "count_area/1/rej_d",
	"count_area/2/rej_a", "count_area/2/rej_b", "count_area/2/rej_c", "count_area/2/rej_d"}

// unusedAt keeps unused votes at the first table, 430 and 429 on its two count
// sheets, where four papers were rejected in part and their votes were not kept.
func unusedAt(table int) map[string]int {
	return map[string]int{"count_sheet/1/unused": 430, "count_sheet/2/unused": 429, "count_area/1/unused": table, night.RejectedSheet + "rej_part": 4}
}

var areaScenes = []ruleScenes{
	{"V8", []scene{
		{what: "the second area was left out of the sum", upTo: sheet.StageCount, setUp: tables, left: []string{"count_area/2"}},
		{what: "a count sheet is missing", upTo: sheet.StageCount, setUp: tables, left: []string{"count_sheet/2"}},
		{what: "one table: a count sheet is missing", upTo: sheet.StageCount, setUp: oneTable, left: []string{"count_sheet/3"}},
	}, []scene{
		{what: "all are in", upTo: sheet.StageCount, setUp: tables},
		{what: "the ward's own result is still awaited: the tables are at work", upTo: sheet.StageCount, setUp: tables,
			left: []string{"count_area/2", "count_sheet/2", "count_result/" + string(night.Callowland)}},
		{what: "one table has no sheet of its own: its result is the ward's", upTo: sheet.StageCount, setUp: func(e *setup.Election) { e.Contests[0].Areas = []setup.Area{{ID: "1"}} }},
	}},
	{"C8", []scene{
		{what: "a vote more on a count sheet than at its table", upTo: sheet.StageCount, setUp: tables, figures: map[string]int{"count_sheet/2/votes.4": 47}},
		{what: "one table: a vote fewer on a count sheet than in the result", upTo: sheet.StageCount, setUp: oneTable, figures: map[string]int{"count_sheet/3/votes.2": 91}},
		{what: "a vote more in the result than at the tables", upTo: sheet.StageCount, setUp: tables, figures: map[string]int{night.ResultSheet + "votes.1": 1833}},
		{what: "an unused vote fewer at a table than on its count sheets", upTo: sheet.StageCount, setUp: tables, figures: unusedAt(858)},
		{what: "a vote rejected in part more at the tables than in the result", upTo: sheet.StageCount, setUp: tables, figures: map[string]int{"count_area/1/part_rejected_votes": 3,
			"count_area/2/part_rejected_votes": 1, night.ResultSheet + "part_rejected_votes": 3, night.RejectedSheet + "rej_part": 3}},
	}, []scene{
		{what: "as many unused votes at the table as on its count sheets", upTo: sheet.StageCount, setUp: tables, figures: unusedAt(859)},
		{what: "a count sheet does not keep its unused votes", upTo: sheet.StageCount, setUp: tables, figures: unusedAt(858), left: []string{"count_sheet/2/unused"}},
		{what: "the votes at a table are awaited", upTo: sheet.StageCount, setUp: tables, figures: map[string]int{"count_sheet/2/votes.4": 47},
			left: []string{"count_area/1", "count_result/" + string(night.Callowland)}},
		{what: "a vote on a count sheet is not typed yet", upTo: sheet.StageCount, setUp: oneTable, typing: night.SheetOf(sheet.CountSheet, "3"), left: []string{"count_sheet/3/votes.2"}},
		{what: "a candidate's votes in the result are not typed yet", upTo: sheet.StageCount, setUp: tables, typing: night.WardSheet(sheet.CountResult),
			figures: map[string]int{night.ResultSheet + "votes.1": 1833}, left: []string{night.ResultSheet + "votes.2"}},
	}},
	{"C9", []scene{
		{what: "one unused vote too few on a sheet", upTo: sheet.StageCount, setUp: tables, figures: map[string]int{"count_sheet/1/unused": 430}},
		{what: "one too many, with votes rejected in part", upTo: sheet.StageCount, setUp: tables, figures: map[string]int{"count_sheet/1/unused": 430,
			"count_sheet/1/part_rejected_votes": 2, night.RejectedSheet + "rej_part": 2}},
		{what: "a vote rejected in part more than the papers carry", upTo: sheet.StageCount, setUp: tables,
			figures: map[string]int{"count_sheet/1/part_rejected_votes": 432, night.RejectedSheet + "rej_part": 2}},
		{what: "a sheet with a vote fewer than papers", upTo: sheet.StageCount, setUp: oneTable, left: []string{"count_result/" + string(night.Callowland)},
			figures: map[string]int{"count_sheet/1/votes.1": 277}},
		{what: "one seat: a bundle with a vote more than papers", upTo: sheet.StageCount,
			setUp:   func(e *setup.Election) { e.Contests[0].Areas = []setup.Area{{ID: "1", FirstSheet: 1, LastSheet: 3}} },
			figures: map[string]int{"count_sheet/1/votes.4": 46}, left: []string{"count_result/" + string(night.Callowland)}},
	}, []scene{
		{what: "every vote of the sheet accounted for", upTo: sheet.StageCount, setUp: tables, figures: map[string]int{"count_sheet/1/unused": 431}},
		{what: "with votes rejected in part", upTo: sheet.StageCount, setUp: tables, figures: map[string]int{"count_sheet/1/unused": 430,
			"count_sheet/1/part_rejected_votes": 1, night.RejectedSheet + "rej_part": 1}},
		{what: "one vote on every paper", upTo: sheet.StageCount, setUp: oneTable, left: []string{"count_result/" + string(night.Callowland)},
			figures: map[string]int{"count_sheet/1/votes.1": 278}},
		{what: "votes rejected in part were not keyed, and there are papers with some", upTo: sheet.StageCount, setUp: tables,
			figures: map[string]int{"count_sheet/1/unused": 430, night.RejectedSheet + "rej_part": 1}},
		{what: "the sheet's papers are not typed yet", upTo: sheet.StageCount, setUp: oneTable, typing: night.SheetOf(sheet.CountSheet, "1"),
			figures: map[string]int{"count_sheet/1/unused": 430}, left: []string{"count_sheet/1/papers_on_sheet"}},
	}},
	{"C10", []scene{
		{what: "a count sheet with a paper more than its table has", upTo: sheet.StageCount, setUp: tables, figures: map[string]int{"count_sheet/1/papers_on_sheet": 764}},
		{what: "one table: a count sheet with a paper fewer than the result", upTo: sheet.StageCount, setUp: oneTable, figures: map[string]int{"count_sheet/3/papers_on_sheet": 762}},
		{what: "the ward has a paper under another head than the tables", upTo: sheet.StageCount, setUp: tables,
			figures: map[string]int{night.RejectedSheet + "rej_b": 1, night.RejectedSheet + "rej_d": 8}},
		{what: "one table has a paper more under a head than the ward, and the other keeps none", upTo: sheet.StageCount, setUp: tables,
			figures: map[string]int{"count_area/1/rej_b": 3}, left: append([]string{"count_area/1/papers", "count_area/2/papers"}, notAtTheTable[4:]...)},
		{what: "the areas have a valid paper more than the result, and verification has it too", upTo: sheet.StageCount, setUp: tables,
			figures: map[string]int{night.ResultSheet + "valid_ballots": 2288, night.RejectedSheet + "rej_d": 8}},
	}, []scene{
		{what: "one table has all papers under a head that the ward has, and the other keeps none", upTo: sheet.StageCount, setUp: tables,
			left: append([]string{"count_area/1/papers", "count_area/2/papers"}, notAtTheTable[4:]...)},
		{what: "a paper taken from one sheet to another of the table", upTo: sheet.StageCount, setUp: tables,
			figures: map[string]int{"count_sheet/1/papers_on_sheet": 764, "count_sheet/2/papers_on_sheet": 762}},
		{what: "the table is awaited", upTo: sheet.StageCount, setUp: tables, figures: map[string]int{"count_sheet/1/papers_on_sheet": 764},
			left: []string{"count_area/1", "count_result/" + string(night.Callowland)}},
		{what: "the table's valid papers are not typed yet", upTo: sheet.StageCount, setUp: tables, typing: night.SheetOf(sheet.CountArea, "1"),
			figures: map[string]int{"count_sheet/1/papers_on_sheet": 764}, left: []string{"count_area/1/valid_ballots"}},
	}},
	{"C11", []scene{
		{what: "a table accounts for a paper fewer than it was given", upTo: sheet.StageCount, setUp: tables, figures: map[string]int{"count_area/1/papers": 1529}},
		{what: "the tables were given a paper more than verification found", upTo: sheet.StageCount, setUp: tables, left: notAtTheTable, figures: map[string]int{"count_area/1/papers": 1529}},
		{what: "a table has more valid papers than it was given", upTo: sheet.StageCount, setUp: tables, left: notAtTheTable, figures: map[string]int{"count_area/1/papers": 1525}},
		{what: "the papers given to one table leave more rejected papers than the ward has", upTo: sheet.StageCount, setUp: tables,
			left: append([]string{"count_area/2/papers"}, notAtTheTable...), figures: map[string]int{"count_area/1/papers": 1536}},
		{what: "the same in two equal counts of every table", upTo: sheet.StageCount, setUp: tables, left: notAtTheTable, figures: map[string]int{"count_area/1/papers": 1529},
			then: func(n *night.Night) {
				n.Again(night.SheetOf(sheet.CountArea, "1"), nil)
				n.Again(night.SheetOf(sheet.CountArea, "2"), nil)
			}},
		{what: "the tables were given a paper fewer than verification found", upTo: sheet.StageCount, setUp: tables, left: notAtTheTable, figures: map[string]int{"count_area/1/papers": 1527}},
	}, []scene{
		{what: "the papers given to the table were not counted out", upTo: sheet.StageCount, setUp: tables, left: []string{"count_area/1/papers"}},
		{what: "papers are rejected for the ward together", upTo: sheet.StageCount, setUp: tables, left: notAtTheTable},
		{what: "the papers given to one table leave all the ward's rejected papers", upTo: sheet.StageCount, setUp: tables,
			left: append([]string{"count_area/2/papers"}, notAtTheTable...), figures: map[string]int{"count_area/1/papers": 1535}},
		{what: "they leave more, and the ward's rejected papers are awaited", upTo: sheet.StageCount, setUp: tables, figures: map[string]int{"count_area/1/papers": 1536},
			left: append([]string{"count_area/2/papers", "rejected_papers/" + string(night.Callowland)}, notAtTheTable...)},
		{what: "the other table is awaited", upTo: sheet.StageCount, setUp: tables, left: restAwaited("count_area/1/papers"), figures: map[string]int{"count_area/1/rej_d": 5}},
	}},
}

func TestV8_StopsTheProvisionalFiguresEvenBeforeTheResultIsKeyed(t *testing.T) {
	e := night.Watford()
	tables(&e)
	n := night.Verified(t, e)
	n.Step(reconcile.StepCount)
	r := n.StepRefused(reconcile.StepProvisional, "not_ready")
	if got := night.CodesOf(r.Findings); got != " V8@1 V8@2 V8@1 V8@2 V8@3" || len(r.Awaited) != 7 {
		t.Errorf("in the way:%s, %d awaited", got, len(r.Awaited))
	}
	n.Stage(sheet.StageCount)
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify)
	c := n.Ward().Certificate
	if len(c.Areas) != 2 || c.Areas[0].Sheets != 2 || c.Areas[1].Sheets != 1 || c.Areas[0].Valid != figure.Keyed[figure.Papers](1526) ||
		c.Areas[0].Rejected != figure.Keyed[figure.Papers](2) || c.Areas[1].Votes[0] != 611 {
		t.Errorf("the areas on the certificate: %+v", c.Areas)
	}
}

func TestC11_IsTheReturningOfficersAfterTwoEqualCountsOfTheTables(t *testing.T) {
	e := night.Watford()
	tables(&e)
	n := night.Counted(t, e)
	n.Rekey(night.SheetOf(sheet.CountArea, "1"), sheet.Reading{"papers": 1529})
	f := n.Finding("C11")
	if f.Numbers["difference"] != -1 || !f.Recount {
		t.Errorf("%+v", f)
	}
	n.Refused(night.Rob, n.Accept(f, "the floor was searched"), "two_counts")
	n.StepRefused(reconcile.StepProvisional, "not_ready")
	n.Again(night.SheetOf(sheet.CountArea, "1"), nil)
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack)
	n.StepRefused(reconcile.StepCertify, "not_ready")
	n.Refused(night.Dee, n.Accept(n.Finding("C11"), "the floor was searched"), "role")
	n.Do(night.Rob, n.Accept(n.Finding("C11"), "the floor was searched"))
	n.Step(reconcile.StepCertify)
	if x := n.Ward().Certificate.Exceptions; len(x) != 1 || x[0].Code != "C11" || x[0].Reason != "the floor was searched" {
		t.Errorf("exceptions: %+v", x)
	}
}

func TestV8_ASheetOffTheRegisterIsNotTaken(t *testing.T) {
	e := night.Watford()
	tables(&e)
	n := night.Verified(t, e)
	for _, off := range []sheet.ID{night.SheetOf(sheet.CountSheet, "4"), night.SheetOf(sheet.CountSheet, "01"), night.SheetOf(sheet.CountSheet, "0"), night.SheetOf(sheet.CountArea, "3"), night.SheetOf(sheet.CountArea, string(night.Callowland))} {
		n.Refused(night.Ada, reconcile.SheetKeyed{ID: off, Count: 1, Reading: 1, Figures: sheet.Reading{}}, "not_on_register")
	}
}

// A set-up with faults never gets this far, but the difference that is shown
// of it does.
func TestARangeOfSheetsThatRunsAwayIsShownAndNotFollowed(t *testing.T) {
	n := night.Counted(t, night.Watford())
	for _, a := range []setup.Area{{ID: "1", FirstSheet: 5, LastSheet: 2}, {ID: "1", FirstSheet: 1, LastSheet: 2_000_000_000}, {ID: "1", FirstSheet: -3, LastSheet: 4}} {
		b := n.Mended(func(e *setup.Election) { e.Contests[0].Areas = []setup.Area{a} })
		if len(b.Changes) != 1 || b.Changes[0].What != "Count areas" {
			t.Errorf("%+v: %+v", a, b.Changes)
		}
		n.Refused(night.Sue, b, "set_up")
	}
}

// Two equal counts of the whole ward are two of its tables too.
func TestC11_TwoEqualCountsOfTheWholeWardStandForItsTables(t *testing.T) {
	e := night.Watford()
	tables(&e)
	n := night.Counted(t, e)
	n.Rekey(night.SheetOf(sheet.CountArea, "2"), sheet.Reading{"rej_d": 6, "papers": 769})
	n.Rekey(night.WardSheet(sheet.RejectedPapers), sheet.Reading{"rej_d": 6})
	n.Again(night.WardSheet(sheet.CountResult), sheet.Reading{"votes.1": 1831, "votes.2": 277})
	if f := n.Finding("C11"); !f.Recount || f.Numbers["counts"] != 2 {
		t.Errorf("two counts that differ: %+v", f)
	}
	n.Again(night.WardSheet(sheet.CountResult), sheet.Reading{"votes.1": 1832, "votes.2": 276})
	n.Again(night.WardSheet(sheet.CountResult), nil)
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack)
	for _, code := range []ward.Code{"C1", "C11"} {
		f := n.Finding(code)
		if f.Recount || f.Numbers["difference"] != -1 || f.Numbers["counts"] != 4 {
			t.Errorf("%s after two equal counts: %+v", code, f)
		}
		n.Do(night.Rob, n.Accept(f, "the floor was searched"))
	}
	n.Step(reconcile.StepCertify)
}
