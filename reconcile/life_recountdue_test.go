package reconcile

import (
	"slices"
	"strings"
	"testing"
)

// shownOf is the ward of the tests with its figures at the agents: Stotesbury
// 1,044, Khan 832, Parker 276, Wiesner 137.
func shownOf(t *testing.T, e Election) *night {
	t.Helper()
	n := counted(t, e)
	n.step(StepProvisional)
	return n
}

// abbeyAgain is Abbey, counted at two tables, with a recount of all papers granted.
func abbeyAgain(t *testing.T) *night {
	t.Helper()
	n := abbeyCounted(t)
	n.stepsOf(abbey, StepProvisional)
	n.do(rob, Stepped{Contest: abbey, Step: StepRecount, Reason: "one vote between two of them", AskedBy: "Practice agent"})
	return n
}

var abbeyResult = SheetID{abbey, CountResult, string(abbey)}

func TestAWholeRecountCountsEverySheetAndTableAgain(t *testing.T) {
	n := abbeyAgain(t)
	due := []SheetID{{abbey, CountSheet, "1"}, {abbey, CountSheet, "2"}, {abbey, CountArea, "1"}, {abbey, CountSheet, "3"}, {abbey, CountSheet, "4"}, {abbey, CountArea, "2"}, abbeyResult}
	for _, id := range slices.Backward(due) {
		r := n.refused(rob, n.bodyOf(abbey, StepProvisional), "recount_due")
		if len(r.Awaited) == 0 || !slices.Equal(r.Awaited, due[:len(r.Awaited)]) || !slices.Contains(r.Awaited, id) {
			t.Fatalf("before %s: awaited %v", id, r.Awaited)
		}
		n.again(id, nil)
	}
	n.stepsOf(abbey, StepProvisional, StepConsult, StepReadBack, StepCertify)
	if c := n.count.Wards[abbey].Certificate; c.Recounts[0].Withdrawn != "" || len(c.Attempts) != 2 || c.Attempts[1].Recount != 1 {
		t.Errorf("%+v, counts %+v", c.Recounts, c.Attempts)
	}
}

func TestThatARecountWasWithdrawnIsSaidByWhoGrantedItAndStandsWithIt(t *testing.T) {
	n := abbeyAgain(t)
	n.again(abbeyResult, nil) // the result alone is no recount of all papers
	if r := n.refused(sue, n.withdrawnIn(abbey), "role"); !strings.Contains(r.Do, "returning officer") {
		t.Errorf("%+v", r)
	}
	n.refused(rob, n.bodyOf(abbey, StepProvisional), "recount_due")
	n.do(dee, n.withdrawnIn(abbey))
	if got := n.count.Wards[abbey].Recounts; len(got) != 1 || got[0].Withdrawn != "the agent withdrew" || !got[0].Granted {
		t.Errorf("%+v", got)
	}
	n.stepsOf(abbey, StepConsult, StepReadBack, StepCertify)
	if got := n.count.Wards[abbey].Certificate.Recounts; got[0].Withdrawn != "the agent withdrew" || got[0].AskedBy != "Practice agent" {
		t.Errorf("certified: %+v", got)
	}

	n = shownOf(t, watford()) // a remark with the step withdraws nothing that was made
	n.do(rob, n.askedAgain(RecountFull, ""))
	n.again(wardSheet(CountResult), nil)
	n.do(sue, n.withdrawnIn(callowland))
	if got := n.ward().Recounts[0].Withdrawn; got != "" {
		t.Errorf("a recount that was made was %q", got)
	}
}

// Table 3 had no paper, and was closed while the recount ran.
func TestATableThatWasClosedIsNotAwaitedForTheRecount(t *testing.T) {
	n := abbeyCounted(t)
	tables := n.count.Wards[abbey].Contest.Areas
	n.mend(sue, inContest(abbey, func(c *Contest) { c.Areas = append(slices.Clone(tables), Area{ID: "3"}) }))
	n.key(SheetID{abbey, CountArea, "3"}, 1, votesOf(Reading{"valid_ballots": 0}, 0, 0, 0))
	n.stepsOf(abbey, StepProvisional)
	n.do(rob, Stepped{Contest: abbey, Step: StepRecount, Reason: "one vote between two of them"})
	n.mend(sue, inContest(abbey, func(c *Contest) { c.Areas = tables }))
	for _, id := range n.refused(rob, n.bodyOf(abbey, StepProvisional), "recount_due").Awaited {
		if id.Subject == "3" && id.Form == CountArea {
			t.Errorf("%s is awaited and nobody can key it", id)
		}
		n.again(id, nil)
	}
	n.do(sue, n.bodyOf(abbey, StepProvisional))
}

func TestOfOneCandidatesPapersOnlyThatCandidatesVotesChange(t *testing.T) {
	n := shownOf(t, watford())
	n.do(rob, n.askedAgain(RecountCandidate, "15663")) // Khan
	n.stepRefused(StepProvisional, "recount_due")
	n.again(wardSheet(CountResult), Reading{"votes.1": 831, "votes.2": 277, "valid_ballots": 2289})
	r := n.stepRefused(StepProvisional, "whole_count_due")
	if !strings.Contains(r.Message, "Ahsan Khan") || !strings.Contains(r.Message, "Anthony James Parker") {
		t.Errorf("%+v", r)
	}
	n.rekey(wardSheet(CountResult), Reading{"votes.1": 831, "votes.2": 276, "valid_ballots": 2288})
	n.again(wardSheet(RejectedPapers), Reading{"rej_d": 8}) // one of Khan's was doubtful
	n.step(StepProvisional, StepConsult, StepReadBack, StepCertify)
	if a := n.ward().Certificate.Attempts; len(a) != 2 || !a[1].Partial || a[1].Rejected != 10 || a[1].Votes[0] != 831 {
		t.Errorf("%+v", a)
	}
}

// What bundles were counted as does not turn a result: neither the winner nor,
// where two are level, the lot.
func TestARecountOfAPartChangesNobodysSeat(t *testing.T) {
	for what, votes := range map[string]Reading{
		"Khan before Stotesbury": {"votes.1": 1044, "votes.3": 832},
		"the two are level":      {"votes.1": 938, "votes.3": 938},
	} {
		n := shownOf(t, watford())
		n.do(rob, n.askedAgain(RecountBundles, ""))
		n.again(wardSheet(CountResult), votes)
		n.stepRefused(StepProvisional, "whole_count_due")
		n.refused(rob, n.withdrawnIn(callowland), "whole_count_due")
		// The rejected papers are looked at again, and again: that is no count of votes.
		n.again(wardSheet(RejectedPapers), nil)
		n.again(wardSheet(RejectedPapers), nil)
		n.stepRefused(StepProvisional, "whole_count_due")
		n.refused(rob, n.withdrawnIn(callowland), "whole_count_due")
		n.again(wardSheet(CountResult), nil) // all papers now
		n.step(StepProvisional)
		if a := n.ward().CountAttempts(); len(a) != 3 || !a[1].Partial || a[2].Partial {
			t.Errorf("%s: %+v", what, a)
		}
	}
	n := shownOf(t, watford())
	n.do(rob, n.askedAgain(RecountBundles, ""))
	n.again(wardSheet(CountResult), Reading{"votes.1": 937, "votes.3": 939}) // he still leads
	n.step(StepProvisional)
}

// The leaders are everybody who has at least the votes of the last to be elected.
func TestWhoLeadsIsReadFromTheVotes(t *testing.T) {
	for _, c := range []struct {
		votes []Votes
		seats int
		want  []int
	}{
		{[]Votes{832, 276, 1044, 137}, 1, []int{2}}, {[]Votes{832, 276, 1044, 137}, 2, []int{0, 2}}, {[]Votes{10, 10, 9}, 1, []int{0, 1}},
		{[]Votes{50, 40, 40, 3}, 2, []int{0, 1, 2}}, {[]Votes{5, 4}, 2, []int{0, 1}}, {[]Votes{5, 4}, 3, []int{0, 1}}, {[]Votes{5, 4}, 0, []int{0}},
	} {
		if got := leaders(c.votes, c.seats); !slices.Equal(got, c.want) {
			t.Errorf("%v for %d seats: %v, want %v", c.votes, c.seats, got, c.want)
		}
	}
}

// One paper is missing. The votes were counted twice alike; the rejected papers
// were 10, then 11, then 10 again: no two whole counts agree.
func TestTwoEqualCountsAgreeInTheRejectedPapersToo(t *testing.T) {
	n := verified(t, watford())
	n.stage(StageCount)
	rejected := wardSheet(RejectedPapers)
	n.rekey(rejected, Reading{"rej_d": 8}) // 10 in all; 9 balance
	n.again(wardSheet(CountResult), nil)
	if !n.ward().twoWholeCounts() {
		t.Fatal("two equal counts are none")
	}
	n.again(rejected, Reading{"rej_d": 9})
	n.again(rejected, Reading{"rej_d": 8})
	a := n.ward().CountAttempts()
	if len(a) != 3 || a[0].Rejected != 10 || a[1].Rejected != 11 || a[2].Rejected != 10 || a[2].Partial {
		t.Fatalf("%+v", a)
	}
	if n.ward().twoWholeCounts() || !n.finding("C1").Recount {
		t.Error("10, 11 and 10 rejected papers pass for two equal counts")
	}
	n.stepRefused(StepProvisional, "not_ready")
	n.refused(rob, n.accept(n.finding("C1"), "searched"), "two_counts")
	n.again(rejected, nil) // gone through once more, and 10 again
	n.step(StepProvisional, StepConsult, StepReadBack)
	n.do(rob, n.accept(n.finding("C1"), "searched"))
	n.step(StepCertify)
	if got := n.ward().Certificate.Attempts; len(got) != 4 || got[1].Rejected != 11 {
		t.Errorf("on the certificate: %+v", got)
	}
	n = counted(t, watford())
	n.again(rejected, nil)
	if n.ward().twoWholeCounts() {
		t.Error("the rejected papers alone, twice, are two counts of the votes")
	}
}
