package reconcile_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/mend"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// inContest changes one contest of a set-up.
func inContest(id setup.ContestID, change func(*setup.Contest)) func(*setup.Election) {
	return func(e *setup.Election) {
		for i := range e.Contests {
			if e.Contests[i].ID == id {
				change(&e.Contests[i])
			}
		}
	}
}

// abbeyCounted is the combined poll counted, Abbey at two tables.
func abbeyCounted(t night.Failer) *night.Night {
	t.Helper()
	e := night.Borough()
	e.Contests[0].Areas = []setup.Area{{ID: "1", FirstSheet: 1, LastSheet: 2}, {ID: "2", FirstSheet: 3, LastSheet: 4}}
	n := night.New(t, e)
	n.KeyBorough(sheet.StageVerification, night.AllThree)
	for _, id := range night.AllThree {
		n.StepsOf(id, reconcile.StepVerify)
	}
	for _, p := range night.BoroughPapers() {
		if p.Contest == night.Abbey && p.Form == sheet.CountResult {
			for _, part := range night.TablePapers(e.Contests[0], p.Reading) {
				for _, head := range []figure.ID{"rej_a", "rej_b", "rej_c", "rej_d", "papers"} {
					delete(part.Reading, head)
				}
				n.Key(part.ID, 1, part.Reading)
			}
		}
	}
	n.KeyBorough(sheet.StageCount, night.AllThree)
	return n
}

func TestMend_SeatsOrCandidatesVoidExactlyTheCountSheetsOfTheirContest(t *testing.T) {
	for what, change := range map[string]func(*setup.Contest){
		"a seat fewer":              func(c *setup.Contest) { c.Seats = 1 },
		"a candidate more":          func(c *setup.Contest) { c.Candidates = night.PracticeCandidates(4) },
		"another candidate":         func(c *setup.Contest) { c.Candidates[2] = setup.Candidate{ID: "p9", Surname: "Practice Zz"} },
		"candidates in a new order": func(c *setup.Contest) { slices.Reverse(c.Candidates) },
	} {
		n := abbeyCounted(t)
		if got := n.Codes(night.Abbey); got != "" {
			t.Fatalf("before:%s", got)
		}
		n.StepsOf(night.Abbey, reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack)
		before := n.Count
		b := n.Mended(inContest(night.Abbey, change))
		var want []string
		for _, voided := range []string{"count_sheet 1", "count_sheet 2", "count_area 1", "count_sheet 3", "count_sheet 4", "count_area 2", "count_result " + string(night.Abbey), "rejected_papers " + string(night.Abbey)} {
			want = append(want, voided+" "+string(night.Abbey))
		}
		if len(b.Changes) != 1 || !slices.Equal(b.Changes[0].Voids, want) {
			t.Fatalf("%s: %+v", what, b.Changes)
		}
		n.Refused(night.Ada, b, "role")
		n.Refused(night.Sue, b, "role") // the agents have seen the figures
		n.Do(night.Dee, b)
		w := n.Count.Wards[night.Abbey]
		if w.State != ward.Verified || w.VerifiedBy == nil || w.ReadBack != nil {
			t.Errorf("%s: %s, statement %v, read back %v", what, w.State, w.VerifiedBy, w.ReadBack)
		}
		if stays := len(before.Wards[night.Abbey].Sheets) - len(want); len(w.Sheets) != stays || len(w.Awaited(sheet.StageVerification)) != 0 || len(w.Awaited(sheet.StageCount)) != len(want) {
			t.Errorf("%s: %d sheets stay, %d are awaited", what, len(w.Sheets), len(w.Awaited(sheet.StageCount)))
		}
		for _, other := range []setup.ContestID{night.Brook, night.Mayor} {
			if !reflect.DeepEqual(before.Wards[other].Sheets, n.Count.Wards[other].Sheets) || n.Count.Wards[other].State != ward.Counting {
				t.Errorf("%s: %s was touched", what, other)
			}
		}
		n.Refused(night.Rob, n.BodyOf(night.Abbey, reconcile.StepProvisional), "state")
	}
}

func TestMend_WhetherThereIsAPollAtAllStaysOnceFiguresAreKeyed(t *testing.T) {
	noPoll := map[string]func(*setup.Contest){"seats": func(c *setup.Contest) { c.Seats = 3 }, "candidates": func(c *setup.Contest) { c.Candidates = c.Candidates[:2] }}
	for what, change := range noPoll {
		n := night.New(t, night.Borough())
		n.Mend(night.Ada, inContest(night.Abbey, change))
		if got := n.Count.Wards[night.Abbey].State; got != ward.Uncontested {
			t.Errorf("%s: %s before anything is keyed", what, got)
		}
		n.Mend(night.Ada, func(e *setup.Election) { e.Contests[0] = night.Borough().Contests[0] })
		if got := n.Count.Wards[night.Abbey].State; got != ward.SetUp {
			t.Errorf("%s taken back: %s", what, got)
		}
		n.KeyBorough(sheet.StageVerification, []setup.ContestID{night.Abbey})
		r := n.Refused(night.Rob, n.Mended(inContest(night.Abbey, change)), "not_mendable")
		if !strings.Contains(r.Message, "no poll") {
			t.Errorf("%s: %s", what, r.Message)
		}
	}
}

func TestMend_SeatsOfAWardThatIsStillVerifyingLeaveItThere(t *testing.T) {
	n := night.New(t, night.Borough())
	n.KeyBorough(sheet.StageVerification, night.AllThree)
	n.Mend(night.Sue, inContest(night.Abbey, func(c *setup.Contest) { c.Seats = 1 }))
	if w := n.Count.Wards[night.Abbey]; w.State != ward.Accounts || len(w.Awaited(sheet.StageVerification)) != 0 {
		t.Errorf("%s", w.State)
	}
}

// A ward of two tied candidates, its lot drawn, whose candidates are mended:
// the same votes keyed again call for a new lot.
func TestMend_ALotFallsWithTheCountItWasDrawnFor(t *testing.T) {
	n := night.BoroughVerified(t)
	n.KeyBorough(sheet.StageCount, night.AllThree)
	n.Rekey(sheet.ID{Contest: night.Brook, Form: sheet.CountResult, Subject: string(night.Brook)}, sheet.Reading{"votes.1": 40, "votes.2": 40})
	n.StepsOf(night.Brook, reconcile.StepProvisional, reconcile.StepConsult)
	n.Do(night.Rob, reconcile.Stepped{Contest: night.Brook, Step: reconcile.StepLot, Lot: []string{"p1"}})
	n.Mend(night.Rob, inContest(night.Brook, func(c *setup.Contest) { slices.Reverse(c.Candidates) }))
	if got := n.Count.Wards[night.Brook].Lot; got != nil {
		t.Errorf("the lot still stands: %v", got)
	}
	for _, p := range night.BoroughPapers() {
		if p.Contest == night.Brook && p.Form == sheet.CountResult {
			n.Key(p.ID, 1, sheet.Reading{"votes.1": 40, "votes.2": 40})
		} else if p.Contest == night.Brook && p.Form == sheet.RejectedPapers {
			n.Key(p.ID, 1, p.Reading)
		}
	}
	n.StepsOf(night.Brook, reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack)
	n.Refused(night.Rob, n.BodyOf(night.Brook, reconcile.StepCertify), "certificate")
}

func TestMend_AnUncontestedWardsLotForATermFallsWithItsCandidates(t *testing.T) {
	e := night.Borough()
	e.Contests[0].Candidates, e.Contests[0].Terms = night.PracticeCandidates(2), []int{2027, 2025}
	n := night.New(t, e)
	lot := reconcile.Stepped{Contest: night.Abbey, Step: reconcile.StepLot, ForTerm: true, Lot: []string{"p1"}}
	n.Do(night.Rob, lot)
	n.Mend(night.Rob, func(e *setup.Election) { e.Boxes[1].Struck = "not needed without a poll" })
	if got := n.Count.Wards[night.Abbey].TermLot; len(got) != 1 {
		t.Errorf("a box took the lot away: %v", got)
	}
	n.Mend(night.Rob, inContest(night.Abbey, func(c *setup.Contest) { c.Candidates[1] = setup.Candidate{ID: "p9", Surname: "Practice Zz"} }))
	n.Refused(night.Rob, n.BodyOf(night.Abbey, reconcile.StepDeclare), "certificate")
	n.Do(night.Rob, lot)
	n.Mend(night.Rob, inContest(night.Abbey, func(c *setup.Contest) { c.Terms = []int{2027, 2026} }))
	n.Refused(night.Rob, n.BodyOf(night.Abbey, reconcile.StepDeclare), "certificate")
	n.Do(night.Rob, lot)
	n.StepsOf(night.Abbey, reconcile.StepDeclare)
	if lines := n.Count.Wards[night.Abbey].Certificate.Candidates; lines[0].TermEnds != 2027 || lines[1].TermEnds != 2026 || !lines[0].TermByLot {
		t.Errorf("%+v", lines)
	}
}

func TestMend_AnAreaWithPapersStaysOnTheRegister(t *testing.T) {
	n := abbeyCounted(t)
	for what, areas := range map[string][]setup.Area{
		"the second area left out": {{ID: "1", FirstSheet: 1, LastSheet: 4}},
		"a count sheet left out":   {{ID: "1", FirstSheet: 1, LastSheet: 2}, {ID: "2", FirstSheet: 3, LastSheet: 3}},
		"an area renamed":          {{ID: "1", FirstSheet: 1, LastSheet: 2}, {ID: "B", FirstSheet: 3, LastSheet: 4}},
		"no areas at all":          nil,
	} {
		r := n.Refused(night.Rob, n.Mended(inContest(night.Abbey, func(c *setup.Contest) { c.Areas = areas })), "not_mendable")
		if !strings.Contains(r.Message, "has papers on it") {
			t.Errorf("%s: %s", what, r.Message)
		}
	}
	// Sheets may go from one table to another: what is on them stays, and the sums speak.
	b := n.Mended(inContest(night.Abbey, func(c *setup.Contest) {
		c.Areas = []setup.Area{{ID: "1", FirstSheet: 1, LastSheet: 3}, {ID: "2", FirstSheet: 4, LastSheet: 4}}
	}))
	if c := b.Changes[0]; c.Was != "1 (sheets 1 to 2), 2 (sheets 3 to 4)" || c.Now != "1 (sheets 1 to 3), 2 (sheets 4 to 4)" || len(c.Voids) != 0 {
		t.Errorf("%+v", c)
	}
	n.Do(night.Sue, b)
	if got := n.Codes(night.Abbey); got != " C10×2 C8×6" {
		t.Errorf("a sheet given to the other table:%s", got)
	}
}

// Nor does a table at which no paper was good: what it rejected, or was given, is somewhere.
func TestMend_AnAreaThatRejectedEveryPaperStaysOnTheRegister(t *testing.T) {
	for what, r := range map[string]sheet.Reading{
		"two rejected papers": {"valid_ballots": 0, "rej_a": 0, "rej_b": 2, "rej_c": 0, "rej_d": 0, "rej_part": 0},
		"two papers given":    {"valid_ballots": 0, "papers": 2},
	} {
		n := abbeyCounted(t)
		tables := n.Count.Wards[night.Abbey].Contest.Areas
		n.Mend(night.Sue, inContest(night.Abbey, func(c *setup.Contest) { c.Areas = append(slices.Clone(tables), setup.Area{ID: "3"}) }))
		n.Key(sheet.ID{Contest: night.Abbey, Form: sheet.CountArea, Subject: "3"}, 1, night.VotesOf(r, 0, 0, 0))
		if refused := n.Try(night.Rob, n.Mended(inContest(night.Abbey, func(c *setup.Contest) { c.Areas = tables }))); refused == nil || refused.Code != "not_mendable" {
			t.Errorf("%s: %v", what, refused)
		}
	}
}

func TestMend_AnAreaThatWasNeverUsedGoesAndANewOneIsAwaited(t *testing.T) {
	n := abbeyCounted(t)
	n.StepsOf(night.Abbey, reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack)
	more := func(c *setup.Contest) {
		c.Areas = append(slices.Clone(c.Areas), setup.Area{ID: "3", FirstSheet: 9, LastSheet: 9})
	}
	n.Mend(night.Sue, inContest(night.Abbey, more))
	w := n.Count.Wards[night.Abbey]
	if w.State != ward.Consulted || w.ReadBack != nil || len(w.Awaited(sheet.StageCount)) != 2 {
		t.Errorf("an area more: %s, awaited %v", w.State, w.Awaited(sheet.StageCount))
	}
	n.StepsOf(night.Abbey, reconcile.StepReadBack)
	if r := n.Refused(night.Rob, n.BodyOf(night.Abbey, reconcile.StepCertify), "not_ready"); night.CodesOf(r.Findings) != " V8@3 V8@9" {
		t.Errorf("in the way:%s", night.CodesOf(r.Findings))
	}
	n.Do(night.Rob, reconcile.Stepped{Contest: night.Abbey, Step: reconcile.StepRecount, Reason: "the new table"})
	zero := night.VotesOf(sheet.Reading{"valid_ballots": 0}, 0, 0, 0)
	n.Do(night.Ada, reconcile.SheetKeyed{ID: sheet.ID{Contest: night.Abbey, Form: sheet.CountArea, Subject: "3"}, Count: 1, Reading: 1, Figures: zero}, reconcile.SheetKeyed{ID: sheet.ID{Contest: night.Abbey, Form: sheet.CountSheet, Subject: "9"}, Count: 1, Reading: 1, Figures: night.VotesOf(sheet.Reading{"papers_on_sheet": 0}, 0, 0, 0)})
	b := n.Mended(inContest(night.Abbey, func(c *setup.Contest) { c.Areas = c.Areas[:2] }))
	if want := []string{"count_sheet 9 " + string(night.Abbey), "count_area 3 " + string(night.Abbey)}; !slices.Equal(b.Changes[0].Voids, want) {
		t.Errorf("voided: %v", b.Changes[0].Voids)
	}
	n.Do(night.Sue, b)
	n.Do(night.Rob, reconcile.Stepped{Contest: night.Abbey, Step: reconcile.StepProvisional, Reason: "no recount after all"})
	n.StepsOf(night.Abbey, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify)
}

func TestMend_SmallChangesOfAContestAreNamed(t *testing.T) {
	n := night.New(t, night.Borough())
	for _, c := range []struct {
		change func(*setup.Election)
		want   mend.Change
	}{
		{inContest(night.Abbey, func(c *setup.Contest) { c.Terms = []int{2027, 2025} }), mend.Change{What: "Ends of terms", Subject: "Abbey", Now: "2027, 2025"}},
		{inContest(night.Abbey, func(c *setup.Contest) { c.TallyByVotes = true }), mend.Change{What: "Papers by number of votes", Subject: "Abbey", Was: "no", Now: "yes"}},
		{inContest(night.Abbey, func(c *setup.Contest) { c.Areas = []setup.Area{{ID: "1"}, {ID: "2", FirstSheet: 1, LastSheet: 3}} }), mend.Change{What: "Count areas", Subject: "Abbey", Was: "none", Now: "1, 2 (sheets 1 to 3)"}},
		{func(e *setup.Election) { e.Sessions = []setup.PlannedSession{{Number: 1, Date: "2023-04-28"}} }, mend.Change{What: "Postal opening sessions", Was: "0 sessions", Now: "1 session"}},
		{func(e *setup.Election) { e.Council.Seats = 36 }, mend.Change{What: "Seats of the whole council", Was: "not told", Now: "36"}},
		{func(e *setup.Election) { e.NotUp = []setup.SeatsHeld{{Party: "Green Party", Seats: 4}, {Seats: 1}} }, mend.Change{What: "Seats not up", Was: "0", Now: "5"}},
		{func(e *setup.Election) { e.Stations[2].Mobile = false }, mend.Change{What: "Mobile station", Subject: "S3", Was: "yes", Now: "no"}},
		{func(e *setup.Election) { e.Stations[0].Contests = night.AllThree }, mend.Change{What: "Contests of station", Subject: "S1", Was: string(night.Abbey) + ", " + string(night.Mayor), Now: strings.Join([]string{string(night.Abbey), string(night.Brook), string(night.Mayor)}, ", ")}},
		{func(e *setup.Election) { e.Boxes[2].Stations = []setup.StationID{"S3"} }, mend.Change{What: "Station of box", Subject: "X3", Was: "S2, S3", Now: "S3"}},
	} {
		b := n.Mended(c.change)
		if len(b.Changes) != 1 {
			t.Fatalf("%+v, want %+v", b.Changes, c.want)
		}
		if got := b.Changes[0]; got.What != c.want.What || got.Subject != c.want.Subject || got.Was != c.want.Was || got.Now != c.want.Now {
			t.Errorf("%+v, want %+v", got, c.want)
		}
		n.Do(night.Ada, b)
	}
}

func TestMend_AContestThatComesToAStationOrBoxVoidsItsOwnStatementAlone(t *testing.T) {
	n := night.BoroughVerified(t)
	n.KeyBorough(sheet.StageCount, night.AllThree)
	b := n.Mended(func(e *setup.Election) {
		e.Stations[0].Contests, e.Boxes[0].Contests = night.AllThree, night.AllThree
	})
	if len(b.Changes) != 2 || b.Changes[0].What != "Contests of station" || b.Changes[1].What != "Contests of box" {
		t.Fatalf("%+v", b.Changes)
	}
	n.Do(night.Sue, b)
	if w := n.Count.Wards[night.Brook]; w.State != ward.Accounts || w.VerifiedBy != nil || len(w.Awaited(sheet.StageVerification)) != 2 {
		t.Errorf("Brook: %s, awaited %v", w.State, w.Awaited(sheet.StageVerification))
	}
	for _, id := range []setup.ContestID{night.Abbey, night.Mayor} {
		if w := n.Count.Wards[id]; w.State != ward.Counting || w.VerifiedBy == nil {
			t.Errorf("%s: %s", id, w.State)
		}
	}
	n.Refused(night.Rob, n.BodyOf(night.Brook, reconcile.StepVerify), "not_ready")
	n.Mend(night.Sue, func(e *setup.Election) {
		e.Stations[0].Contests, e.Boxes[0].Contests = night.Borough().Stations[0].Contests, night.Borough().Boxes[0].Contests
	})
	n.StepsOf(night.Brook, reconcile.StepVerify)
	n.Refused(night.Sue, n.Mended(func(e *setup.Election) { e.Boxes[2].Stations = []setup.StationID{"S3", "S2"} }), "no_change") // in another order they are the same
	for what, change := range map[string]func(*setup.Election){
		"a station's contest whose account is in": func(e *setup.Election) {
			e.Stations[0].Contests, e.Boxes[0].Contests = []setup.ContestID{night.Abbey}, []setup.ContestID{night.Abbey}
		},
		"a box's contest whose papers are in":       func(e *setup.Election) { e.Boxes[3].Contests = []setup.ContestID{night.Abbey, night.Brook} },
		"another station of a box that was counted": func(e *setup.Election) { e.Boxes[2].Stations = []setup.StationID{"S3"} },
	} {
		if r := n.Try(night.Rob, n.Mended(change)); r == nil || r.Code != "not_mendable" {
			t.Errorf("%s left: %v", what, r)
		}
	}
}

func TestMend_ACertifiedContestHoldsTheBoxesThatItShares(t *testing.T) {
	n := night.BoroughVerified(t)
	n.KeyBorough(sheet.StageCount, night.AllThree)
	n.StepsOf(night.Mayor, reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify)
	n.Refused(night.Rob, n.Mended(func(e *setup.Election) { e.Boxes[0].MergedInto = "X3" }), "frozen")
	n.Mend(night.Sue, func(e *setup.Election) {
		e.Boxes = append(e.Boxes, setup.Box{ID: "X6", Contests: []setup.ContestID{night.Abbey}, Stations: []setup.StationID{"S2"}})
	})
	if got := len(n.Count.Wards[night.Mayor].Boxes); got != 3 || n.Count.Wards[night.Abbey].State != ward.Accounts {
		t.Errorf("%d boxes of the mayor, Abbey is %s", got, n.Count.Wards[night.Abbey].State)
	}
}

// Three mends, each of which looks like a spelling, would exchange two
// candidates: figures are kept by id, so that one would get the other's votes.
func TestNoChainOfSmallMendsGivesACandidateAnothersName(t *testing.T) {
	e := night.Watford()
	for i, surname := range []string{"Fox", "Hay"} {
		e.Contests[0].Candidates[i] = setup.Candidate{ID: e.Contests[0].Candidates[i].ID, Surname: surname, Forenames: "Jo"}
	}
	n := night.Counted(t, e)
	n.Refused(night.Sue, n.Mended(func(e *setup.Election) { e.Contests[0].Candidates[0].Surname = "Foxglove" }), "role")
	n.Mend(night.Rob, func(e *setup.Election) { e.Contests[0].Candidates[0].Surname = "Foxglove" })
	b := n.Mended(func(e *setup.Election) { e.Contests[0].Candidates[1].Surname = "Fox" })
	n.Refused(night.Rob, b, "not_mendable")
	n.Mend(night.Rob, func(e *setup.Election) { e.Contests[0].Candidates[0].Surname = "Fox" })
}

// It is mended like the rest of the set-up, and takes no figure away.
func TestALastContestIsMendedInARunningCount(t *testing.T) {
	n := night.Counted(t, night.Watford())
	if got := n.Asked(night.Callowland); got != "" {
		t.Fatalf("asked:%s", got)
	}
	n.Mend(night.Sue, func(e *setup.Election) {
		e.Contests[0].Last = &setup.LastContest{Date: "2014-05-22", Seats: 1, Electorate: figure.Keyed[figure.Electors](5746), Papers: figure.Keyed[figure.Papers](3160)}
	})
	if got := n.Asked(night.Callowland); got != " Q2" {
		t.Errorf("asked:%s", got)
	}
	n.Mend(night.Sue, func(e *setup.Election) {
		l := *e.Contests[0].Last
		l.NotForTurnout = "a European election was on the same day"
		e.Contests[0].Last = &l
	})
	if got := n.Asked(night.Callowland); got != "" {
		t.Errorf("asked:%s", got)
	}
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify)
}

func TestAStationComesToNoContestThatIsNotThere(t *testing.T) {
	n := night.New(t, night.Borough())
	n.Refused(night.Rob, n.Mended(func(e *setup.Election) {
		e.Stations[0].Contests = append(slices.Clone(e.Stations[0].Contests), "local.nowhere")
	}), "no_such_contest")
}

func reversed(e *setup.Election) { slices.Reverse(e.Contests[0].Candidates) }

func TestTheEndsOfTermsThatTheAgentsSawAreTheOfficersToMend(t *testing.T) {
	e := night.Watford()
	night.TwoSeats(&e)
	e.Contests[0].Terms = []int{2022, 2020}
	ends := func(years ...int) func(*setup.Election) {
		return func(e *setup.Election) { e.Contests[0].Terms = years }
	}
	n := night.Counted(t, e)
	n.Mend(night.Sue, ends(2022, 2021))
	n.Step(reconcile.StepProvisional)
	n.Refused(night.Sue, n.Mended(ends(2022, 2020)), "role")
	n.Mend(night.Rob, ends(2022, 2020))
}

// The officer has voided the figures that the agents saw; they saw them all the same.
func TestWhatTheAgentsSawIsTheOfficersToMendAlsoOnceItIsVoid(t *testing.T) {
	n := night.Counted(t, night.Watford())
	n.Step(reconcile.StepProvisional, reconcile.StepRecount)
	n.Mend(night.Rob, reversed)
	n.Refused(night.Sue, n.Mended(reversed), "role")
	n.Mend(night.Rob, reversed)
	n.Stage(sheet.StageCount) // as the first count: no recount is due of figures that are void
	n.Step(reconcile.StepProvisional)
}

func TestACountOfOtherCandidatesIsNoRecountOfThoseBefore(t *testing.T) {
	n := night.Counted(t, night.Watford())
	n.Step(reconcile.StepProvisional)
	n.Do(night.Rob, n.AskedAgain(ward.RecountFull, ""))
	n.Again(night.WardSheet(sheet.CountResult), nil)
	n.Mend(night.Rob, reversed)
	n.Stage(sheet.StageCount)
	n.Again(night.WardSheet(sheet.CountResult), nil)
	if a := n.Ward().CountAttempts(); len(a) != 2 || a[0].Recount != 0 || a[1].Recount != 0 {
		t.Errorf("the counts of the new list: %+v", a)
	}
}

// Brook stopped and keeps its stations as they were; the others' register goes on.
func TestAContestThatStoppedDoesNotHoldTheStationsThatItShares(t *testing.T) {
	n := night.New(t, night.Borough())
	n.StepsOf(night.Brook, reconcile.StepAbandon)
	n.Mend(night.Rob, func(e *setup.Election) { e.Stations[1].Struck = "never opened" })
	if got := n.Count.Wards[night.Abbey].Stations[1].Struck; got != "never opened" {
		t.Errorf("Abbey's station: %q", got)
	}
	if got := n.Count.Wards[night.Brook].Stations[0].Struck; got != "" {
		t.Errorf("Brook's station: %q", got)
	}
}
