package reconcile

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

// inContest changes one contest of a set-up.
func inContest(id ContestID, change func(*Contest)) func(*Election) {
	return func(e *Election) {
		for i := range e.Contests {
			if e.Contests[i].ID == id {
				change(&e.Contests[i])
			}
		}
	}
}

// abbeyCounted is the combined poll counted, Abbey at two tables.
func abbeyCounted(t failer) *night {
	t.Helper()
	e := borough()
	e.Contests[0].Areas = []Area{{ID: "1", FirstSheet: 1, LastSheet: 2}, {ID: "2", FirstSheet: 3, LastSheet: 4}}
	n := newNight(t, e)
	n.keyBorough(StageVerification, allThree)
	for _, id := range allThree {
		n.stepsOf(id, StepVerify)
	}
	for _, p := range boroughPapers() {
		if p.Contest == abbey && p.Form == CountResult {
			for _, part := range tablePapers(e.Contests[0], p.Reading) {
				for _, head := range []FigureID{"rej_a", "rej_b", "rej_c", "rej_d", "papers"} {
					delete(part.Reading, head)
				}
				n.key(part.SheetID, 1, part.Reading)
			}
		}
	}
	n.keyBorough(StageCount, allThree)
	return n
}

func TestMend_SeatsOrCandidatesVoidExactlyTheCountSheetsOfTheirContest(t *testing.T) {
	for what, change := range map[string]func(*Contest){
		"a seat fewer":              func(c *Contest) { c.Seats = 1 },
		"a candidate more":          func(c *Contest) { c.Candidates = practiceCandidates(4) },
		"another candidate":         func(c *Contest) { c.Candidates[2] = Candidate{ID: "p9", Surname: "Practice Zz"} },
		"candidates in a new order": func(c *Contest) { slices.Reverse(c.Candidates) },
	} {
		n := abbeyCounted(t)
		if got := n.codes(abbey); got != "" {
			t.Fatalf("before:%s", got)
		}
		n.stepsOf(abbey, StepProvisional, StepConsult, StepReadBack)
		before := n.count
		b := n.mended(inContest(abbey, change))
		var want []string
		for _, sheet := range []string{"count_sheet 1", "count_sheet 2", "count_area 1", "count_sheet 3", "count_sheet 4", "count_area 2", "count_result " + string(abbey), "rejected_papers " + string(abbey)} {
			want = append(want, sheet+" "+string(abbey))
		}
		if len(b.Changes) != 1 || !slices.Equal(b.Changes[0].Voids, want) {
			t.Fatalf("%s: %+v", what, b.Changes)
		}
		n.refused(ada, b, "role")
		n.refused(sue, b, "role") // the agents have seen the figures
		n.do(dee, b)
		w := n.count.Wards[abbey]
		if w.State != Verified || w.Statement == nil || w.ReadBack != nil {
			t.Errorf("%s: %s, statement %v, read back %v", what, w.State, w.Statement, w.ReadBack)
		}
		if stays := len(before.Wards[abbey].Sheets) - len(want); len(w.Sheets) != stays || len(w.Awaited(StageVerification)) != 0 || len(w.Awaited(StageCount)) != len(want) {
			t.Errorf("%s: %d sheets stay, %d are awaited", what, len(w.Sheets), len(w.Awaited(StageCount)))
		}
		for _, other := range []ContestID{brook, mayor} {
			if !reflect.DeepEqual(before.Wards[other].Sheets, n.count.Wards[other].Sheets) || n.count.Wards[other].State != Counting {
				t.Errorf("%s: %s was touched", what, other)
			}
		}
		n.refused(rob, n.bodyOf(abbey, StepProvisional), "state")
	}
}

func TestMend_WhetherThereIsAPollAtAllStaysOnceFiguresAreKeyed(t *testing.T) {
	noPoll := map[string]func(*Contest){"seats": func(c *Contest) { c.Seats = 3 }, "candidates": func(c *Contest) { c.Candidates = c.Candidates[:2] }}
	for what, change := range noPoll {
		n := newNight(t, borough())
		n.mend(ada, inContest(abbey, change))
		if got := n.count.Wards[abbey].State; got != Uncontested {
			t.Errorf("%s: %s before anything is keyed", what, got)
		}
		n.mend(ada, func(e *Election) { e.Contests[0] = borough().Contests[0] })
		if got := n.count.Wards[abbey].State; got != SetUp {
			t.Errorf("%s taken back: %s", what, got)
		}
		n.keyBorough(StageVerification, []ContestID{abbey})
		r := n.refused(rob, n.mended(inContest(abbey, change)), "not_mendable")
		if !strings.Contains(r.Message, "no poll") {
			t.Errorf("%s: %s", what, r.Message)
		}
	}
}

func TestMend_SeatsOfAWardThatIsStillVerifyingLeaveItThere(t *testing.T) {
	n := newNight(t, borough())
	n.keyBorough(StageVerification, allThree)
	n.mend(sue, inContest(abbey, func(c *Contest) { c.Seats = 1 }))
	if w := n.count.Wards[abbey]; w.State != Accounts || len(w.Awaited(StageVerification)) != 0 {
		t.Errorf("%s", w.State)
	}
}

// A ward of two tied candidates, its lot drawn, whose candidates are mended:
// the same votes keyed again call for a new lot.
func TestMend_ALotFallsWithTheCountItWasDrawnFor(t *testing.T) {
	n := boroughVerified(t)
	n.keyBorough(StageCount, allThree)
	n.rekey(SheetID{brook, CountResult, string(brook)}, Reading{"votes.1": 40, "votes.2": 40})
	n.stepsOf(brook, StepProvisional, StepConsult)
	n.do(rob, Stepped{Contest: brook, Step: StepLot, Lot: []string{"p1"}})
	n.mend(rob, inContest(brook, func(c *Contest) { slices.Reverse(c.Candidates) }))
	if got := n.count.Wards[brook].Lot; got != nil {
		t.Errorf("the lot still stands: %v", got)
	}
	for _, p := range boroughPapers() {
		if p.Contest == brook && p.Form == CountResult {
			n.key(p.SheetID, 1, Reading{"votes.1": 40, "votes.2": 40})
		} else if p.Contest == brook && p.Form == RejectedPapers {
			n.key(p.SheetID, 1, p.Reading)
		}
	}
	n.stepsOf(brook, StepProvisional, StepConsult, StepReadBack)
	n.refused(rob, n.bodyOf(brook, StepCertify), "certificate")
}

func TestMend_AnUncontestedWardsLotForATermFallsWithItsCandidates(t *testing.T) {
	e := borough()
	e.Contests[0].Candidates, e.Contests[0].Terms = practiceCandidates(2), []int{2027, 2025}
	n := newNight(t, e)
	lot := Stepped{Contest: abbey, Step: StepLot, ForTerm: true, Lot: []string{"p1"}}
	n.do(rob, lot)
	n.mend(rob, func(e *Election) { e.Boxes[1].Struck = "not needed without a poll" })
	if got := n.count.Wards[abbey].TermLot; len(got) != 1 {
		t.Errorf("a box took the lot away: %v", got)
	}
	n.mend(rob, inContest(abbey, func(c *Contest) { c.Candidates[1] = Candidate{ID: "p9", Surname: "Practice Zz"} }))
	n.refused(rob, n.bodyOf(abbey, StepDeclare), "certificate")
	n.do(rob, lot)
	n.mend(rob, inContest(abbey, func(c *Contest) { c.Terms = []int{2027, 2026} }))
	n.refused(rob, n.bodyOf(abbey, StepDeclare), "certificate")
	n.do(rob, lot)
	n.stepsOf(abbey, StepDeclare)
	if lines := n.count.Wards[abbey].Certificate.Candidates; lines[0].TermEnds != 2027 || lines[1].TermEnds != 2026 || !lines[0].TermByLot {
		t.Errorf("%+v", lines)
	}
}

func TestMend_AnAreaWithPapersStaysOnTheRegister(t *testing.T) {
	n := abbeyCounted(t)
	for what, areas := range map[string][]Area{
		"the second area left out": {{ID: "1", FirstSheet: 1, LastSheet: 4}},
		"a count sheet left out":   {{ID: "1", FirstSheet: 1, LastSheet: 2}, {ID: "2", FirstSheet: 3, LastSheet: 3}},
		"an area renamed":          {{ID: "1", FirstSheet: 1, LastSheet: 2}, {ID: "B", FirstSheet: 3, LastSheet: 4}},
		"no areas at all":          nil,
	} {
		r := n.refused(rob, n.mended(inContest(abbey, func(c *Contest) { c.Areas = areas })), "not_mendable")
		if !strings.Contains(r.Message, "has papers on it") {
			t.Errorf("%s: %s", what, r.Message)
		}
	}
	// Sheets may go from one table to another: what is on them stays, and the sums speak.
	b := n.mended(inContest(abbey, func(c *Contest) {
		c.Areas = []Area{{ID: "1", FirstSheet: 1, LastSheet: 3}, {ID: "2", FirstSheet: 4, LastSheet: 4}}
	}))
	if c := b.Changes[0]; c.Was != "1 (sheets 1 to 2), 2 (sheets 3 to 4)" || c.Now != "1 (sheets 1 to 3), 2 (sheets 4 to 4)" || len(c.Voids) != 0 {
		t.Errorf("%+v", c)
	}
	n.do(sue, b)
	if got := n.codes(abbey); got != " C10×2 C8×6" {
		t.Errorf("a sheet given to the other table:%s", got)
	}
}

func TestMend_AnAreaThatWasNeverUsedGoesAndANewOneIsAwaited(t *testing.T) {
	n := abbeyCounted(t)
	n.stepsOf(abbey, StepProvisional, StepConsult, StepReadBack)
	more := func(c *Contest) { c.Areas = append(slices.Clone(c.Areas), Area{ID: "3", FirstSheet: 9, LastSheet: 9}) }
	n.mend(sue, inContest(abbey, more))
	w := n.count.Wards[abbey]
	if w.State != Consulted || w.ReadBack != nil || len(w.Awaited(StageCount)) != 2 {
		t.Errorf("an area more: %s, awaited %v", w.State, w.Awaited(StageCount))
	}
	n.stepsOf(abbey, StepReadBack)
	if r := n.refused(rob, n.bodyOf(abbey, StepCertify), "not_ready"); codesOf(r.Findings) != " V8@3 V8@9" {
		t.Errorf("in the way:%s", codesOf(r.Findings))
	}
	n.do(rob, Stepped{Contest: abbey, Step: StepRecount, Reason: "the new table"})
	zero := votesOf(Reading{"valid_ballots": 0}, 0, 0, 0)
	n.do(ada, SheetKeyed{SheetID: SheetID{abbey, CountArea, "3"}, Count: 1, Reading: 1, Figures: zero}, SheetKeyed{SheetID: SheetID{abbey, CountSheet, "9"}, Count: 1, Reading: 1, Figures: votesOf(Reading{"papers_on_sheet": 0}, 0, 0, 0)})
	b := n.mended(inContest(abbey, func(c *Contest) { c.Areas = c.Areas[:2] }))
	if want := []string{"count_sheet 9 " + string(abbey), "count_area 3 " + string(abbey)}; !slices.Equal(b.Changes[0].Voids, want) {
		t.Errorf("voided: %v", b.Changes[0].Voids)
	}
	n.do(sue, b)
	n.do(rob, Stepped{Contest: abbey, Step: StepProvisional, Reason: "no recount after all"})
	n.stepsOf(abbey, StepConsult, StepReadBack, StepCertify)
}

func TestMend_SmallChangesOfAContestAreNamed(t *testing.T) {
	n := newNight(t, borough())
	for _, c := range []struct {
		change func(*Election)
		want   Change
	}{
		{inContest(abbey, func(c *Contest) { c.Terms = []int{2027, 2025} }), Change{What: "Ends of terms", Subject: "Abbey", Now: "2027, 2025"}},
		{inContest(abbey, func(c *Contest) { c.TallyByVotes = true }), Change{What: "Papers by number of votes", Subject: "Abbey", Was: "no", Now: "yes"}},
		{inContest(abbey, func(c *Contest) { c.Areas = []Area{{ID: "1"}, {ID: "2", FirstSheet: 1, LastSheet: 3}} }), Change{What: "Count areas", Subject: "Abbey", Was: "none", Now: "1, 2 (sheets 1 to 3)"}},
		{func(e *Election) { e.Sessions = []PlannedSession{{Number: 1, Date: "2023-04-28"}} }, Change{What: "Postal opening sessions", Was: "0 sessions", Now: "1 session"}},
		{func(e *Election) { e.NotUp = []SeatsHeld{{Party: "Green Party", Seats: 4}, {Seats: 1}} }, Change{What: "Seats not up", Was: "0", Now: "5"}},
		{func(e *Election) { e.Stations[2].Mobile = false }, Change{What: "Mobile station", Subject: "S3", Was: "yes", Now: "no"}},
		{func(e *Election) { e.Stations[0].Contests = allThree }, Change{What: "Contests of station", Subject: "S1", Was: string(abbey) + ", " + string(mayor), Now: strings.Join([]string{string(abbey), string(brook), string(mayor)}, ", ")}},
		{func(e *Election) { e.Boxes[2].Stations = []StationID{"S3"} }, Change{What: "Station of box", Subject: "X3", Was: "S2, S3", Now: "S3"}},
	} {
		b := n.mended(c.change)
		if len(b.Changes) != 1 {
			t.Fatalf("%+v, want %+v", b.Changes, c.want)
		}
		if got := b.Changes[0]; got.What != c.want.What || got.Subject != c.want.Subject || got.Was != c.want.Was || got.Now != c.want.Now {
			t.Errorf("%+v, want %+v", got, c.want)
		}
		n.do(ada, b)
	}
}

func TestMend_AContestThatComesToAStationOrBoxVoidsItsOwnStatementAlone(t *testing.T) {
	n := boroughVerified(t)
	n.keyBorough(StageCount, allThree)
	b := n.mended(func(e *Election) {
		e.Stations[0].Contests, e.Boxes[0].Contests = allThree, allThree
	})
	if len(b.Changes) != 2 || b.Changes[0].What != "Contests of station" || b.Changes[1].What != "Contests of box" {
		t.Fatalf("%+v", b.Changes)
	}
	n.do(sue, b)
	if w := n.count.Wards[brook]; w.State != Accounts || w.Statement != nil || len(w.Awaited(StageVerification)) != 2 {
		t.Errorf("Brook: %s, awaited %v", w.State, w.Awaited(StageVerification))
	}
	for _, id := range []ContestID{abbey, mayor} {
		if w := n.count.Wards[id]; w.State != Counting || w.Statement == nil {
			t.Errorf("%s: %s", id, w.State)
		}
	}
	n.refused(rob, n.bodyOf(brook, StepVerify), "not_ready")
	n.mend(sue, func(e *Election) {
		e.Stations[0].Contests, e.Boxes[0].Contests = borough().Stations[0].Contests, borough().Boxes[0].Contests
	})
	n.stepsOf(brook, StepVerify)
	n.refused(sue, n.mended(func(e *Election) { e.Boxes[2].Stations = []StationID{"S3", "S2"} }), "no_change") // in another order they are the same
	for what, change := range map[string]func(*Election){
		"a station's contest whose account is in": func(e *Election) {
			e.Stations[0].Contests, e.Boxes[0].Contests = []ContestID{abbey}, []ContestID{abbey}
		},
		"a box's contest whose papers are in":       func(e *Election) { e.Boxes[3].Contests = []ContestID{abbey, brook} },
		"another station of a box that was counted": func(e *Election) { e.Boxes[2].Stations = []StationID{"S3"} },
	} {
		if r := n.try(rob, n.mended(change)); r == nil || r.Code != "not_mendable" {
			t.Errorf("%s left: %v", what, r)
		}
	}
}

func TestMend_ACertifiedContestHoldsTheBoxesThatItShares(t *testing.T) {
	n := boroughVerified(t)
	n.keyBorough(StageCount, allThree)
	n.stepsOf(mayor, StepProvisional, StepConsult, StepReadBack, StepCertify)
	n.refused(rob, n.mended(func(e *Election) { e.Boxes[0].MergedInto = "X3" }), "frozen")
	n.mend(sue, func(e *Election) {
		e.Boxes = append(e.Boxes, Box{ID: "X6", Contests: []ContestID{abbey}, Stations: []StationID{"S2"}})
	})
	if got := len(n.count.Wards[mayor].Boxes); got != 3 || n.count.Wards[abbey].State != Accounts {
		t.Errorf("%d boxes of the mayor, Abbey is %s", got, n.count.Wards[abbey].State)
	}
}

// Three mends, each of which looks like a spelling, would exchange two
// candidates: figures are kept by id, so that one would get the other's votes.
func TestNoChainOfSmallMendsGivesACandidateAnothersName(t *testing.T) {
	e := watford()
	for i, surname := range []string{"Fox", "Hay"} {
		e.Contests[0].Candidates[i] = Candidate{ID: e.Contests[0].Candidates[i].ID, Surname: surname, Forenames: "Jo"}
	}
	n := counted(t, e)
	n.refused(sue, n.mended(func(e *Election) { e.Contests[0].Candidates[0].Surname = "Foxglove" }), "role")
	n.mend(rob, func(e *Election) { e.Contests[0].Candidates[0].Surname = "Foxglove" })
	b := n.mended(func(e *Election) { e.Contests[0].Candidates[1].Surname = "Fox" })
	n.refused(rob, b, "not_mendable")
	n.mend(rob, func(e *Election) { e.Contests[0].Candidates[0].Surname = "Fox" })
}

// It is mended like the rest of the set-up, and takes no figure away.
func TestALastContestIsMendedInARunningCount(t *testing.T) {
	n := counted(t, watford())
	if got := n.asked(callowland); got != "" {
		t.Fatalf("asked:%s", got)
	}
	n.mend(sue, func(e *Election) {
		e.Contests[0].Last = &LastContest{Date: "2014-05-22", Seats: 1, Electorate: Keyed[Electors](5746), Papers: Keyed[Papers](3160)}
	})
	if got := n.asked(callowland); got != " Q2" {
		t.Errorf("asked:%s", got)
	}
	n.mend(sue, func(e *Election) {
		l := *e.Contests[0].Last
		l.NotForTurnout = "a European election was on the same day"
		e.Contests[0].Last = &l
	})
	if got := n.asked(callowland); got != "" {
		t.Errorf("asked:%s", got)
	}
	n.step(StepProvisional, StepConsult, StepReadBack, StepCertify)
}
