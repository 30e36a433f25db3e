package reconcile_test

import (
	"slices"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// mayorOn is the set-up of a mayor's election on that day.
func mayorOn(date string) setup.Election {
	e := night.Watford()
	e.Date, e.Pilot, e.Stations, e.Boxes = date, "", nil, nil
	e.Contests = []setup.Contest{{ID: setup.ContestID("mayor.practice." + date), Kind: setup.MayorContest, Name: "Mayor", Seats: 1, CountOnly: true, Candidates: night.PracticeCandidates(3)}}
	return e
}

func TestAMayorIsCountedByPluralityFromTheDayThatTheLawSays(t *testing.T) {
	for date, code := range map[string]string{"2018-05-03": "set_up", "2023-05-03": "set_up", "2023-05-04": "", "2024-05-02": ""} {
		e := mayorOn(date)
		_, err := reconcile.NewCount(night.Law()).Apply(reconcile.Entry{Actor: night.Rob, Kind: reconcile.KindSetUp, Body: reconcile.ElectionSetUp{Election: e}})
		if (err == nil) != (code == "") || err != nil && err.(*reconcile.Refusal).Code != code {
			t.Errorf("%s: %v", date, err)
		}
		faults := night.Law().Faults(e)
		if len(faults) != 0 && (faults[0].Noun != "ward" || faults[0].Field != "kind" || faults[0].Do == "") || len(e.Faults()) != 0 {
			t.Errorf("%s: %+v and %+v", date, faults, e.Faults())
		}
	}
	// It cannot be mended into a count of such a day either.
	n := night.New(t, night.Watford())
	e := n.Count.Election
	e.Contests = append(slices.Clone(e.Contests), mayorOn(e.Date).Contests...)
	n.Refused(night.Rob, reconcile.SetUpMended{Reason: "the mayor too", Changes: n.Count.SetUpChanges(e), Election: e}, "not_mendable")
}

func TestAMayorIsCertifiedByThePaperWithMostVotes(t *testing.T) {
	n := night.New(t, mayorOn("2023-05-04"))
	id := n.Count.Election.Contests[0].ID
	for _, d := range n.Count.Figures(sheet.ID{Contest: id, Form: sheet.RejectedPapers, Subject: string(id)}) {
		if d.ID == "rej_part" {
			t.Error("a mayor's papers are rejected in part")
		}
	}
	n.SheetsOf(id, map[string]sheet.Reading{"count_result": night.VotesOf(sheet.Reading{"valid_ballots": 900, "verified_total": 910}, 300, 310, 290), "rejected_papers": night.NoRejected(10)})
	n.StepsOf(id, reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify, reconcile.StepDeclare)
	c := n.Count.Wards[id].Certificate
	if c.Kind != setup.MayorContest || c.Margin != figure.Keyed[figure.Votes](10) || len(c.Elected()) != 1 || c.Elected()[0].ID != "p2" {
		t.Errorf("%+v", c)
	}
}

func TestAParishElectsItsSeatsAndVacanciesAreNamed(t *testing.T) {
	const id setup.ContestID = "parish.practice.2018-05-03"
	c := setup.Contest{ID: id, Kind: setup.ParishContest, Name: "Practice Parish", Seats: 7, Candidates: night.PracticeCandidates(9)}
	n := night.CountOnly(t, c)
	rejected := night.NoRejected(1)
	rejected["rej_part"] = 4
	n.SheetsOf(id, map[string]sheet.Reading{"rejected_papers": rejected,
		"count_result": night.VotesOf(sheet.Reading{"valid_ballots": 100, "verified_total": 101, "unused": 284, "part_rejected_votes": 6}, 70, 60, 55, 50, 45, 40, 35, 30, 25)})
	n.StepsOf(id, reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify)
	if got := n.Count.Wards[id].Certificate; len(got.Elected()) != 7 || got.Vacant != 0 || got.Margin != figure.Keyed[figure.Votes](5) || got.PartRejected != figure.Keyed[figure.Votes](6) {
		t.Errorf("%d elected, vacant %d, by %v", len(got.Elected()), got.Vacant, got.Margin)
	}
	c.Candidates = night.PracticeCandidates(4)
	n = night.CountOnly(t, c)
	n.Refused(night.Ada, reconcile.SheetKeyed{ID: sheet.ID{Contest: id, Form: sheet.CountResult, Subject: string(id)}, Count: 1, Reading: 1, Figures: sheet.Reading{}}, "uncontested")
	n.StepsOf(id, reconcile.StepDeclare)
	if got := n.Count.Wards[id].Certificate; !got.Uncontested || len(got.Elected()) != 4 || got.Vacant != 3 || got.Margin.IsKeyed() || got.Valid.IsKeyed() {
		t.Errorf("%+v", got)
	}
	c.Candidates = nil
	n = night.CountOnly(t, c)
	n.StepsOf(id, reconcile.StepDeclare)
	if got := n.Count.Wards[id].Certificate; len(got.Candidates) != 0 || got.Vacant != 7 {
		t.Errorf("nobody stands: %+v", got)
	}
}

func TestEveryKindOfContestHasItsWordsItsLawAndItsHeads(t *testing.T) {
	for kind, want := range map[setup.ContestKind][2]string{setup.WardContest: {"ward", "local"}, setup.ParishContest: {"parish", "parish"}, setup.MayorContest: {"mayor", "mayor"}, setup.QuestionContest: {"question", "question"}} {
		if kind.Words() != want[0] || kind.InLaw() != want[1] || !slices.Contains(setup.ContestKinds, kind) {
			t.Errorf("%q is %s, in law %s", kind, kind.Words(), kind.InLaw())
		}
		heads := night.Law().Heads(kind, night.PollDay)
		inPart := slices.ContainsFunc(heads, func(h setup.Head) bool { return h.InPart })
		if len(heads) < 4 || inPart != (kind == setup.WardContest || kind == setup.ParishContest) || night.Law().System(kind, night.PollDay) != "plurality" {
			t.Errorf("%s: heads %+v, system %s", want[0], heads, night.Law().System(kind, night.PollDay))
		}
	}
}
