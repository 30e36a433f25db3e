package reconcile_test

import (
	"slices"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestHowOftenSheetsAreKeyedIsTheOfficersToSay(t *testing.T) {
	once := func(e *setup.Election) { e.KeyOnce = true }
	for _, by := range []string{night.Ada, night.Sue, night.Adam, night.Viola} {
		n := night.New(t, night.KeyedTwice())
		n.Refused(by, n.Mended(once), "role")
		n.Refused(by, n.Mended(func(e *setup.Election) { once(e); e.Name = "Watford elections" }), "role") // not in company either
	}
	for _, by := range []string{night.Dee, night.Rob} {
		n := night.New(t, night.KeyedTwice())
		if n.Do(by, n.Mended(once)); !n.Count.Election.KeyOnce {
			t.Errorf("%s could not say it", by)
		}
	}
	n := night.New(t, night.KeyedTwice())
	n.Read(night.BoxOne, sheet.Reading{"verified": 1003}, night.Ada)
	n.Must(n.Void(night.Sue, night.BoxOne, 0)) // nothing is keyed any more, and something was
	n.Refused(night.Rob, n.Mended(once), "not_mendable")
	n = night.New(t, night.KeyedTwice())
	n.Read(night.RecordOf(sheet.VoterIDPilot, "CA1"), night.IDRecord(sheet.VoterIDPilot, 5, 3, 1003), night.Ada)
	n.Must(n.Void(night.Sue, night.RecordOf(sheet.VoterIDPilot, "CA1"), 0))
	n.Refused(night.Rob, n.Mended(once), "not_mendable")
}

func TestTheOfficeAndItsDeputiesAreTheOfficersToGive(t *testing.T) {
	takes := map[string]func(*setup.Election){
		"the administrator takes the office": func(e *setup.Election) { e.People[5].Role, e.People[4].Role = setup.ReturningOfficer, setup.Clerk },
		"a clerk becomes deputy":             func(e *setup.Election) { e.People[0].Role = setup.Deputy },
		"the administrator becomes deputy":   func(e *setup.Election) { e.People[5].Role = setup.Deputy },
		"a deputy comes from nowhere":        func(e *setup.Election) { e.People = append(e.People, setup.Person{Name: "Zoe", Role: setup.Deputy}) },
		"the deputy is made a clerk":         func(e *setup.Election) { e.People[3].Role = setup.Clerk },
		"the deputy is left out":             func(e *setup.Election) { e.People = slices.Delete(e.People, 3, 4) },
		"the officer is exchanged":           func(e *setup.Election) { e.People[4].Name = "Zoe" },
	}
	for what, change := range takes {
		n := night.New(t, night.Watford())
		n.Must(n.Try(night.Adam, n.Mended(change))) // nothing was keyed yet: the people are being put together
		n = night.New(t, night.Watford())
		n.Key(night.BoxOne, 1, sheet.Reading{"verified": 1003})
		n.Must(n.Void(night.Sue, night.BoxOne, 0)) // what was keyed and taken back was keyed
		for _, by := range []string{night.Ada, night.Sue, night.Adam, night.Viola} {
			if r := n.Try(by, n.Mended(change)); r == nil || r.Code != "role" {
				t.Errorf("%s, by %s: %v", what, by, r)
			}
		}
		n.Must(n.Try(night.Rob, n.Mended(change)))
	}
	n := night.New(t, night.Watford())
	n.Key(night.BoxOne, 1, sheet.Reading{"verified": 1003})
	n.Must(n.Try(night.Adam, n.Mended(func(e *setup.Election) { e.People[1].Role = setup.Supervisor })))
	n.Must(n.Try(night.Dee, n.Mended(takes["a clerk becomes deputy"])))
}

// One person under two spellings would be both readings of a sheet.
func TestTwoSpellingsAreOnePerson(t *testing.T) {
	for name, fault := range map[string]bool{
		"ADA, CLERK": true, "ada, clerk": true, "Ada,  clerk": true, "Ada, clerk ": true,
		"Ad\u0430": true, "\u0410da, clerk": true, // with a Cyrillic a, or A
		"Ada, clerk 2": false, "Siobh\u00e1n O\u02bcNeill": false, "\u0410\u043d\u043d\u0430": false, "Zo\u00eb M\u00fcller-Ng": false,
	} {
		e := night.Watford()
		e.People = append(e.People, setup.Person{Name: name, Role: setup.Clerk})
		faults := e.Faults()
		if (len(faults) > 0) != fault || fault && (faults[0].Noun != "person" || faults[0].Field != "name") {
			t.Errorf("%q: %+v", name, faults)
		}
		n := night.New(t, night.KeyedTwice())
		n.Read(night.BoxOne, sheet.Reading{"verified": 1003}, night.Ada)
		b := n.Mended(func(e *setup.Election) { e.People = append(e.People, setup.Person{Name: name, Role: setup.Clerk}) })
		if r := n.Try(night.Sue, b); (r != nil) != fault || r != nil && r.Code != "set_up" {
			t.Errorf("%q joined: %v", name, r)
		}
	}
}

// Who is listed anew in capitals, between two readings, is still who read first.
func TestANewSpellingIsNotASecondPerson(t *testing.T) {
	const again = "ADA, Clerk"
	n := night.New(t, night.KeyedTwice())
	n.Read(night.BoxOne, sheet.Reading{"verified": 1004}, night.Ada)
	n.Mend(night.Adam, func(e *setup.Election) { e.People[0] = setup.Person{Name: again, Role: setup.Supervisor} })
	n.People[again] = setup.Supervisor
	n.Refused(again, reconcile.SheetKeyed{ID: night.BoxOne, Count: 1, Reading: 2, Figures: sheet.Reading{"verified": 1004}, Agreed: true}, "same_person")
	n.Read(night.BoxOne, sheet.Reading{"verified": 1004}, again) // her own once more
	if got := n.Count.Sheet(night.BoxOne).State(); got != ward.KeyedOnce {
		t.Errorf("one person's two spellings: %s", got)
	}
	n.Read(night.BoxOne, sheet.Reading{"verified": 1003}, night.Ben)
	n.Read(night.BoxOne, sheet.Reading{"verified": 1003}, night.Ben)
	n.Read(night.BoxOne, sheet.Reading{"verified": 1004}, again)
	n.Refused(again, n.Count.Adjudicating(night.BoxOne, sheet.Reading{"verified": 1004}, "so says the slip"), "four_eyes")
	n.Do(night.Sue, n.Count.Adjudicating(night.BoxOne, sheet.Reading{"verified": 1003}, "the slip says 1,003"))
}

func TestNobodyGivesThemselvesPowers(t *testing.T) {
	n := night.New(t, night.Watford())
	raise := func(e *setup.Election) {
		e.People = append([]setup.Person{}, e.People...)
		for i := range e.People {
			if e.People[i].Name == night.Adam {
				e.People[i].Role = setup.Supervisor
			}
		}
	}
	n.Key(night.SheetOf(sheet.BoxVerification, "B1"), 1, sheet.Reading{"verified": 1003})
	n.Refused(night.Adam, n.Mended(raise), "role")
	n.Do(night.Rob, n.Mended(raise))
}
