package reconcile_test

import (
	"slices"
	"strings"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// shownOf is the ward of the tests with its figures at the agents: Stotesbury
// 1,044, Khan 832, Parker 276, Wiesner 137.
func shownOf(t *testing.T, e setup.Election) *night.Night {
	t.Helper()
	n := night.Counted(t, e)
	n.Step(reconcile.StepProvisional)
	return n
}

// abbeyAgain is Abbey, counted at two tables, with a recount of all papers granted.
func abbeyAgain(t *testing.T) *night.Night {
	t.Helper()
	n := abbeyCounted(t)
	n.StepsOf(night.Abbey, reconcile.StepProvisional)
	n.Do(night.Rob, reconcile.Stepped{Contest: night.Abbey, Step: reconcile.StepRecount, Reason: "one vote between two of them", AskedBy: "Practice agent"})
	return n
}

var abbeyResult = sheet.ID{Contest: night.Abbey, Form: sheet.CountResult, Subject: string(night.Abbey)}

func TestAWholeRecountCountsEverySheetAndTableAgain(t *testing.T) {
	n := abbeyAgain(t)
	due := []sheet.ID{{Contest: night.Abbey, Form: sheet.CountSheet, Subject: "1"}, {Contest: night.Abbey, Form: sheet.CountSheet, Subject: "2"}, {Contest: night.Abbey, Form: sheet.CountArea, Subject: "1"}, {Contest: night.Abbey, Form: sheet.CountSheet, Subject: "3"}, {Contest: night.Abbey, Form: sheet.CountSheet, Subject: "4"}, {Contest: night.Abbey, Form: sheet.CountArea, Subject: "2"}, abbeyResult}
	for _, id := range slices.Backward(due) {
		r := n.Refused(night.Rob, n.BodyOf(night.Abbey, reconcile.StepProvisional), "recount_due")
		if len(r.Awaited) == 0 || !slices.Equal(r.Awaited, due[:len(r.Awaited)]) || !slices.Contains(r.Awaited, id) {
			t.Fatalf("before %s: awaited %v", id, r.Awaited)
		}
		n.Again(id, nil)
	}
	n.StepsOf(night.Abbey, reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify)
	if c := n.Count.Wards[night.Abbey].Certificate; c.Recounts[0].Withdrawn != "" || len(c.Attempts) != 2 || c.Attempts[1].Recount != 1 {
		t.Errorf("%+v, counts %+v", c.Recounts, c.Attempts)
	}
}

func TestThatARecountWasWithdrawnIsSaidByWhoGrantedItAndStandsWithIt(t *testing.T) {
	n := abbeyAgain(t)
	n.Again(abbeyResult, nil) // the result alone is no recount of all papers
	if r := n.Refused(night.Sue, n.WithdrawnIn(night.Abbey), "role"); !strings.Contains(r.Do, "returning officer") {
		t.Errorf("%+v", r)
	}
	n.Refused(night.Rob, n.BodyOf(night.Abbey, reconcile.StepProvisional), "recount_due")
	n.Do(night.Dee, n.WithdrawnIn(night.Abbey))
	if got := n.Count.Wards[night.Abbey].Recounts; len(got) != 1 || got[0].Withdrawn != "the agent withdrew" || !got[0].Granted {
		t.Errorf("%+v", got)
	}
	n.StepsOf(night.Abbey, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify)
	if got := n.Count.Wards[night.Abbey].Certificate.Recounts; got[0].Withdrawn != "the agent withdrew" || got[0].AskedBy != "Practice agent" {
		t.Errorf("certified: %+v", got)
	}

	n = shownOf(t, night.Watford()) // a remark with the step withdraws nothing that was made
	n.Do(night.Rob, n.AskedAgain(ward.RecountFull, ""))
	n.Again(night.WardSheet(sheet.CountResult), nil)
	n.Do(night.Sue, n.WithdrawnIn(night.Callowland))
	if got := n.Ward().Recounts[0].Withdrawn; got != "" {
		t.Errorf("a recount that was made was %q", got)
	}
}

// Table 3 had no paper, and was closed while the recount ran.
func TestATableThatWasClosedIsNotAwaitedForTheRecount(t *testing.T) {
	n := abbeyCounted(t)
	tables := n.Count.Wards[night.Abbey].Contest.Areas
	n.Mend(night.Sue, inContest(night.Abbey, func(c *setup.Contest) { c.Areas = append(slices.Clone(tables), setup.Area{ID: "3"}) }))
	n.Key(sheet.ID{Contest: night.Abbey, Form: sheet.CountArea, Subject: "3"}, 1, night.VotesOf(sheet.Reading{"valid_ballots": 0}, 0, 0, 0))
	n.StepsOf(night.Abbey, reconcile.StepProvisional)
	n.Do(night.Rob, reconcile.Stepped{Contest: night.Abbey, Step: reconcile.StepRecount, Reason: "one vote between two of them"})
	n.Mend(night.Sue, inContest(night.Abbey, func(c *setup.Contest) { c.Areas = tables }))
	for _, id := range n.Refused(night.Rob, n.BodyOf(night.Abbey, reconcile.StepProvisional), "recount_due").Awaited {
		if id.Subject == "3" && id.Form == sheet.CountArea {
			t.Errorf("%s is awaited and nobody can key it", id)
		}
		n.Again(id, nil)
	}
	n.Do(night.Sue, n.BodyOf(night.Abbey, reconcile.StepProvisional))
}

func TestOfOneCandidatesPapersOnlyThatCandidatesVotesChange(t *testing.T) {
	n := shownOf(t, night.Watford())
	n.Do(night.Rob, n.AskedAgain(ward.RecountCandidate, "15663")) // Khan
	n.StepRefused(reconcile.StepProvisional, "recount_due")
	n.Again(night.WardSheet(sheet.CountResult), sheet.Reading{"votes.1": 831, "votes.2": 277, "valid_ballots": 2289})
	r := n.StepRefused(reconcile.StepProvisional, "whole_count_due")
	if !strings.Contains(r.Message, "Ahsan Khan") || !strings.Contains(r.Message, "Anthony James Parker") {
		t.Errorf("%+v", r)
	}
	n.Rekey(night.WardSheet(sheet.CountResult), sheet.Reading{"votes.1": 831, "votes.2": 276, "valid_ballots": 2288})
	n.Again(night.WardSheet(sheet.RejectedPapers), sheet.Reading{"rej_d": 8}) // one of Khan's was doubtful
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify)
	if a := n.Ward().Certificate.Attempts; len(a) != 2 || !a[1].Partial || a[1].Rejected != 10 || a[1].Votes[0] != 831 {
		t.Errorf("%+v", a)
	}
}

// What bundles were counted as does not turn a result: neither the winner nor,
// where two are level, the lot.
func TestARecountOfAPartChangesNobodysSeat(t *testing.T) {
	for what, votes := range map[string]sheet.Reading{
		"Khan before Stotesbury": {"votes.1": 1044, "votes.3": 832},
		"the two are level":      {"votes.1": 938, "votes.3": 938},
	} {
		n := shownOf(t, night.Watford())
		n.Do(night.Rob, n.AskedAgain(ward.RecountBundles, ""))
		n.Again(night.WardSheet(sheet.CountResult), votes)
		n.StepRefused(reconcile.StepProvisional, "whole_count_due")
		n.Refused(night.Rob, n.WithdrawnIn(night.Callowland), "whole_count_due")
		// The rejected papers are looked at again, and again: that is no count of votes.
		n.Again(night.WardSheet(sheet.RejectedPapers), nil)
		n.Again(night.WardSheet(sheet.RejectedPapers), nil)
		n.StepRefused(reconcile.StepProvisional, "whole_count_due")
		n.Refused(night.Rob, n.WithdrawnIn(night.Callowland), "whole_count_due")
		n.Again(night.WardSheet(sheet.CountResult), nil) // all papers now
		n.Step(reconcile.StepProvisional)
		if a := n.Ward().CountAttempts(); len(a) != 3 || !a[1].Partial || a[2].Partial {
			t.Errorf("%s: %+v", what, a)
		}
	}
	n := shownOf(t, night.Watford())
	n.Do(night.Rob, n.AskedAgain(ward.RecountBundles, ""))
	n.Again(night.WardSheet(sheet.CountResult), sheet.Reading{"votes.1": 937, "votes.3": 939}) // he still leads
	n.Step(reconcile.StepProvisional)
}
