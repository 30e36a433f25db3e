package reconcile

import (
	"slices"
	"testing"
)

// mayorOn is the set-up of a mayor's election on that day.
func mayorOn(date string) Election {
	e := watford()
	e.Date, e.Pilot, e.Stations, e.Boxes = date, "", nil, nil
	e.Contests = []Contest{{ID: ContestID("mayor.practice." + date), Kind: MayorContest, Name: "Mayor", Seats: 1, CountOnly: true, Candidates: practiceCandidates(3)}}
	return e
}

func TestAMayorIsCountedByPluralityFromTheDayThatTheLawSays(t *testing.T) {
	for date, code := range map[string]string{"2018-05-03": "set_up", "2023-05-03": "set_up", "2023-05-04": "", "2024-05-02": ""} {
		e := mayorOn(date)
		_, err := NewCount(law()).Apply(Entry{Actor: rob, Kind: KindSetUp, Body: ElectionSetUp{e}})
		if (err == nil) != (code == "") || err != nil && err.(*Refusal).Code != code {
			t.Errorf("%s: %v", date, err)
		}
		faults := law().Faults(e)
		if len(faults) != 0 && (faults[0].Noun != "ward" || faults[0].Field != "kind" || faults[0].Do == "") || len(e.Faults()) != 0 {
			t.Errorf("%s: %+v and %+v", date, faults, e.Faults())
		}
	}
	// It cannot be mended into a count of such a day either.
	n := newNight(t, watford())
	e := n.count.Election
	e.Contests = append(slices.Clone(e.Contests), mayorOn(e.Date).Contests...)
	n.refused(rob, SetUpMended{Reason: "the mayor too", Changes: n.count.Differences(e), Election: e}, "not_mendable")
}

func TestAMayorIsCertifiedByThePaperWithMostVotes(t *testing.T) {
	n := newNight(t, mayorOn("2023-05-04"))
	id := n.count.Election.Contests[0].ID
	for _, d := range n.count.Figures(SheetID{id, RejectedPapers, string(id)}) {
		if d.ID == "rej_part" {
			t.Error("a mayor's papers are rejected in part")
		}
	}
	n.sheetsOf(id, map[string]Reading{"count_result": votesOf(Reading{"valid_ballots": 900, "verified_total": 910}, 300, 310, 290), "rejected_papers": noRejected(10)})
	n.stepsOf(id, StepProvisional, StepConsult, StepReadBack, StepCertify, StepDeclare)
	c := n.count.Wards[id].Certificate
	if c.Kind != MayorContest || c.Margin != Keyed[Votes](10) || len(c.Elected()) != 1 || c.Elected()[0].ID != "p2" {
		t.Errorf("%+v", c)
	}
}

func TestAParishElectsItsSeatsAndVacanciesAreNamed(t *testing.T) {
	const id ContestID = "parish.practice.2018-05-03"
	c := Contest{ID: id, Kind: ParishContest, Name: "Practice Parish", Seats: 7, Candidates: practiceCandidates(9)}
	n := countOnly(t, c)
	rejected := noRejected(1)
	rejected["rej_part"] = 4
	n.sheetsOf(id, map[string]Reading{"rejected_papers": rejected,
		"count_result": votesOf(Reading{"valid_ballots": 100, "verified_total": 101, "unused": 284, "part_rejected_votes": 6}, 70, 60, 55, 50, 45, 40, 35, 30, 25)})
	n.stepsOf(id, StepProvisional, StepConsult, StepReadBack, StepCertify)
	if got := n.count.Wards[id].Certificate; len(got.Elected()) != 7 || got.Vacant != 0 || got.Margin != Keyed[Votes](5) || got.PartRejected != Keyed[Votes](6) {
		t.Errorf("%d elected, vacant %d, by %v", len(got.Elected()), got.Vacant, got.Margin)
	}
	c.Candidates = practiceCandidates(4)
	n = countOnly(t, c)
	n.refused(ada, SheetKeyed{SheetID: SheetID{id, CountResult, string(id)}, Count: 1, Reading: 1, Figures: Reading{}}, "uncontested")
	n.stepsOf(id, StepDeclare)
	if got := n.count.Wards[id].Certificate; !got.Uncontested || len(got.Elected()) != 4 || got.Vacant != 3 || got.Margin.IsKeyed() || got.Valid.IsKeyed() {
		t.Errorf("%+v", got)
	}
	c.Candidates = nil
	n = countOnly(t, c)
	n.stepsOf(id, StepDeclare)
	if got := n.count.Wards[id].Certificate; len(got.Candidates) != 0 || got.Vacant != 7 {
		t.Errorf("nobody stands: %+v", got)
	}
}

func TestEveryKindOfContestHasItsWordsItsLawAndItsHeads(t *testing.T) {
	for kind, want := range map[ContestKind][2]string{WardContest: {"ward", "local"}, ParishContest: {"parish", "parish"}, MayorContest: {"mayor", "mayor"}, QuestionContest: {"question", "question"}} {
		if kind.Words() != want[0] || kind.InLaw() != want[1] || !slices.Contains(ContestKinds, kind) {
			t.Errorf("%q is %s, in law %s", kind, kind.Words(), kind.InLaw())
		}
		heads := law().Heads(kind, pollDay)
		inPart := slices.ContainsFunc(heads, func(h Head) bool { return h.InPart })
		if len(heads) < 4 || inPart != (kind == WardContest || kind == ParishContest) || law().System(kind, pollDay) != "plurality" {
			t.Errorf("%s: heads %+v, system %s", want[0], heads, law().System(kind, pollDay))
		}
	}
}
