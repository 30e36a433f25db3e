package reconcile

import (
	"slices"
	"testing"
)

// After the agents have seen the figures a supervisor does not void them by way
// of the set-up.
func TestFiguresThatTheAgentsSawAreVoidedByTheOfficerAlone(t *testing.T) {
	turned := func(e *Election) {
		e.Contests[0].Candidates = slices.Clone(e.Contests[0].Candidates)
		slices.Reverse(e.Contests[0].Candidates)
	}
	n := counted(t, watford())
	n.refused(sue, n.mended(turned), "role") // nobody has seen them yet, but votes were counted in the old order
	for what, before := range map[string][]Step{"at the agents": {}, "consulted": {StepConsult}, "a recount was granted": {StepRecount}} {
		n := counted(t, watford())
		n.step(StepProvisional)
		n.step(before...)
		n.refused(sue, n.mended(turned), "role")
		n.refused(sue, n.mended(twoSeats), "role")
		n.refused(sue, n.mended(renamed(1, "Kahn", "Ahsan")), "role") // nor does a supervisor put another name to votes
		n.must(n.try(rob, n.mended(renamed(1, "Kahn", "Ahsan"))))
		if n.must(n.try(dee, n.mended(turned))); anyCounted(n.ward()) {
			t.Errorf("%s: the figures of the old order stand", what)
		}
	}
}

// anyCounted says whether any votes stand.
func anyCounted(w Ward) bool { _, ok := w.Votes(); return ok }

func TestHowOftenSheetsAreKeyedIsTheOfficersToSay(t *testing.T) {
	once := func(e *Election) { e.KeyOnce = true }
	for _, by := range []string{ada, sue, adam, viola} {
		n := newNight(t, keyedTwice())
		n.refused(by, n.mended(once), "role")
		n.refused(by, n.mended(func(e *Election) { once(e); e.Name = "Watford elections" }), "role") // not in company either
	}
	for _, by := range []string{dee, rob} {
		n := newNight(t, keyedTwice())
		if n.do(by, n.mended(once)); !n.count.Election.KeyOnce {
			t.Errorf("%s could not say it", by)
		}
	}
	n := newNight(t, keyedTwice())
	n.read(boxOne, Reading{"verified": 1003}, ada)
	n.must(n.void(sue, boxOne, 0)) // nothing is keyed any more, and something was
	n.refused(rob, n.mended(once), "not_mendable")
	n = newNight(t, keyedTwice())
	n.read(recordOf(VoterIDPilot, "CA1"), idRecord(VoterIDPilot, 5, 3, 1003), ada)
	n.must(n.void(sue, recordOf(VoterIDPilot, "CA1"), 0))
	n.refused(rob, n.mended(once), "not_mendable")
}

func TestTheOfficeAndItsDeputiesAreTheOfficersToGive(t *testing.T) {
	takes := map[string]func(*Election){
		"the administrator takes the office": func(e *Election) { e.People[5].Role, e.People[4].Role = ReturningOfficer, Clerk },
		"a clerk becomes deputy":             func(e *Election) { e.People[0].Role = Deputy },
		"the administrator becomes deputy":   func(e *Election) { e.People[5].Role = Deputy },
		"a deputy comes from nowhere":        func(e *Election) { e.People = append(e.People, Person{"Zoe", Deputy}) },
		"the deputy is made a clerk":         func(e *Election) { e.People[3].Role = Clerk },
		"the deputy is left out":             func(e *Election) { e.People = slices.Delete(e.People, 3, 4) },
		"the officer is exchanged":           func(e *Election) { e.People[4].Name = "Zoe" },
	}
	for what, change := range takes {
		n := newNight(t, watford())
		n.must(n.try(adam, n.mended(change))) // nothing was keyed yet: the people are being put together
		n = newNight(t, watford())
		n.key(boxOne, 1, Reading{"verified": 1003})
		n.must(n.void(sue, boxOne, 0)) // what was keyed and taken back was keyed
		for _, by := range []string{ada, sue, adam, viola} {
			if r := n.try(by, n.mended(change)); r == nil || r.Code != "role" {
				t.Errorf("%s, by %s: %v", what, by, r)
			}
		}
		n.must(n.try(rob, n.mended(change)))
	}
	n := newNight(t, watford())
	n.key(boxOne, 1, Reading{"verified": 1003})
	n.must(n.try(adam, n.mended(func(e *Election) { e.People[1].Role = Supervisor })))
	n.must(n.try(dee, n.mended(takes["a clerk becomes deputy"])))
}

// One person under two spellings would be both readings of a sheet.
func TestTwoSpellingsAreOnePerson(t *testing.T) {
	for name, fault := range map[string]bool{
		"ADA, CLERK": true, "ada, clerk": true, "Ada,  clerk": true, "Ada, clerk ": true,
		"Ad\u0430": true, "\u0410da, clerk": true, // with a Cyrillic a, or A
		"Ada, clerk 2": false, "Siobh\u00e1n O\u02bcNeill": false, "\u0410\u043d\u043d\u0430": false, "Zo\u00eb M\u00fcller-Ng": false,
	} {
		e := watford()
		e.People = append(e.People, Person{name, Clerk})
		faults := e.Faults()
		if (len(faults) > 0) != fault || fault && (faults[0].Noun != "person" || faults[0].Field != "name") {
			t.Errorf("%q: %+v", name, faults)
		}
		n := newNight(t, keyedTwice())
		n.read(boxOne, Reading{"verified": 1003}, ada)
		b := n.mended(func(e *Election) { e.People = append(e.People, Person{name, Clerk}) })
		if r := n.try(sue, b); (r != nil) != fault || r != nil && r.Code != "set_up" {
			t.Errorf("%q joined: %v", name, r)
		}
	}
}

// Who is listed anew in capitals, between two readings, is still who read first.
func TestANewSpellingIsNotASecondPerson(t *testing.T) {
	const again = "ADA, Clerk"
	n := newNight(t, keyedTwice())
	n.read(boxOne, Reading{"verified": 1004}, ada)
	n.mend(adam, func(e *Election) { e.People[0] = Person{again, Supervisor} })
	n.people[again] = Supervisor
	n.refused(again, SheetKeyed{SheetID: boxOne, Count: 1, Reading: 2, Figures: Reading{"verified": 1004}, Agreed: true}, "same_person")
	n.read(boxOne, Reading{"verified": 1004}, again) // her own once more
	if got := n.count.Sheet(boxOne).State(); got != KeyedOnce {
		t.Errorf("one person's two spellings: %s", got)
	}
	n.read(boxOne, Reading{"verified": 1003}, ben)
	n.read(boxOne, Reading{"verified": 1003}, ben)
	n.read(boxOne, Reading{"verified": 1004}, again)
	n.refused(again, n.count.Adjudicating(boxOne, Reading{"verified": 1004}, "so says the slip"), "four_eyes")
	n.do(sue, n.count.Adjudicating(boxOne, Reading{"verified": 1003}, "the slip says 1,003"))
}

// A session that was taken back leaves a gap that is awaited; the later ones
// stay where they are.
func TestAnOpeningSessionThatWasTakenBackLeavesAGap(t *testing.T) {
	n := newNight(t, watford())
	for _, number := range []string{"1", "2", "3"} {
		session(n, number, 0)
	}
	n.must(n.void(sue, sheetOf(PostalOpening, "1"), 0))
	n.must(n.void(sue, sheetOf(PostalOpening, "2"), 0))
	if got := openings(n); !slices.Equal(got, []string{"1 awaited", "2 awaited", "3 agreed", "4 awaited"}) {
		t.Errorf("%v", got)
	}
	if sessions, complete := n.ward().Sessions(); len(sessions) != 0 || complete {
		t.Errorf("%d sessions add up, complete %v", len(sessions), complete)
	}
	n.refused(ada, SheetKeyed{SheetID: sheetOf(PostalOpening, "5"), Count: 1, Reading: 1, Figures: Reading{"packets_in": 1, "papers_to_box": 1, "last": 1}}, "session_order")
	session(n, "4", 1)
	if got := openings(n); !slices.Equal(got, []string{"1 awaited", "2 awaited", "3 agreed", "4 agreed", "5 awaited"}) {
		t.Errorf("with the last: %v", got)
	}
	session(n, "2", 0)
	session(n, "1", 0)
	if got := openings(n); !slices.Equal(got, []string{"1 agreed", "2 agreed", "3 agreed", "4 agreed"}) {
		t.Errorf("all again: %v", got)
	}
	if sessions, complete := n.ward().Sessions(); len(sessions) != 4 || !complete {
		t.Errorf("%d sessions add up, complete %v", len(sessions), complete)
	}
	n.must(n.void(sue, sheetOf(PostalOpening, "4"), 0)) // the last of them is awaited too
	if got := openings(n); !slices.Equal(got, []string{"1 agreed", "2 agreed", "3 agreed", "4 awaited"}) {
		t.Errorf("without the last: %v", got)
	}
}
