package app_test

import (
	"testing"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/app/result"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// verified gives a clean count with every statement signed, its first ward,
// and the figures of that ward's count as the script has them.
func verified(t *testing.T) (*app.Count, setup.ContestID, map[sheet.Form]practice.Key) {
	t.Helper()
	s := script(t, true)
	c := newCount(t, s, "verified")
	id := s.Election.Contests[0].ID
	keys := map[sheet.Form]practice.Key{}
	for _, act := range s.Acts {
		if k, ok := act.Do.(practice.Key); ok && k.Sheet.Contest == id {
			keys[k.Sheet.Form] = k
		}
	}
	return c, id, keys
}

// step does a step; what is read back is what the ward holds.
func step(t *testing.T, c *app.Count, by string, s app.Stepping) {
	t.Helper()
	if s.Step == reconcile.StepReadBack {
		s.ReadBack = c.State().Ward(s.Contest).ReadBackFigures()
	}
	if err := c.Step(person(t, c, by), s); err != nil {
		t.Fatalf("%s: %v", s.Step, err)
	}
}

func TestEqualVotesAtTheTop_StopUntilTheOfficersLotIsRecorded(t *testing.T) {
	c, id, keys := verified(t)
	w := c.State().Ward(id)
	counted := keys[sheet.CountResult]
	// Callowland, 2018: Khan 832, Parker 276, Stotesbury 1,044, Wiesner 137, of
	// which the first and the third are made equal: 938 each.
	counted.Figures["votes.1"], counted.Figures["votes.3"] = 938, 938
	officer := practice.Officer
	for _, k := range []practice.Key{counted, keys[sheet.RejectedPapers]} {
		for _, clerk := range []string{practice.ClerkA, practice.ClerkB} {
			if err := c.Key(person(t, c, clerk), app.Keying{Sheet: k.Sheet, Figures: k.Figures}); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, s := range []reconcile.Step{reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack} {
		step(t, c, officer, app.Stepping{Contest: id, Step: s})
	}
	certify := func() error {
		return c.Step(person(t, c, officer), app.Stepping{Contest: id, Step: reconcile.StepCertify})
	}
	if next := result.NextStep(c.State().Ward(id)); next != reconcile.StepLot {
		t.Errorf("the next step is %s", next)
	}
	refused(t, c, "tie", certify)
	refused(t, c, "no_tie", func() error {
		return c.Step(person(t, c, officer), app.Stepping{Contest: id, Step: reconcile.StepLot, Lot: "2"})
	})
	step(t, c, officer, app.Stepping{Contest: id, Step: reconcile.StepLot, Lot: w.Contest.Candidates[2].SpokenName()})
	if next := result.NextStep(c.State().Ward(id)); next != reconcile.StepCertify {
		t.Errorf("after the lot the next step is %s", next)
	}
	if err := certify(); err != nil {
		t.Fatal(err)
	}
	certificate := c.State().Ward(id).Certificate
	winner := certificate.Candidates[2]
	if !winner.Elected || !winner.ByLot || winner.Votes != 938 || certificate.Candidates[0].Elected {
		t.Errorf("certified %+v; the lot elects no. 3 and changes no vote", winner)
	}
}

// A ward is read back, and counted again before that is recorded: what was read is no longer what would be certified.
func TestAWardThatChangedAfterItWasReadBack_IsReadBackAgain(t *testing.T) {
	c, id, keys := verified(t)
	officer := practice.Officer
	key := func(form sheet.Form, count int) {
		for _, clerk := range []string{practice.ClerkA, practice.ClerkB} {
			if err := c.Key(person(t, c, clerk), app.Keying{Sheet: keys[form].Sheet, Count: count, Figures: keys[form].Figures}); err != nil {
				t.Fatal(err)
			}
		}
	}
	toConsulted := func() {
		step(t, c, officer, app.Stepping{Contest: id, Step: reconcile.StepProvisional})
		step(t, c, officer, app.Stepping{Contest: id, Step: reconcile.StepConsult})
	}
	record := func(read sheet.Reading) func() error {
		return func() error {
			return c.Step(person(t, c, officer), app.Stepping{Contest: id, Step: reconcile.StepReadBack, ReadBack: read})
		}
	}
	key(sheet.CountResult, 1)
	key(sheet.RejectedPapers, 1)
	toConsulted()
	refused(t, c, "read_back", record(nil))
	read := c.State().Ward(id).ReadBackFigures()
	step(t, c, officer, app.Stepping{Contest: id, Step: reconcile.StepRecount, Reason: "Khan's agent asked."})
	keys[sheet.CountResult].Figures["votes.1"], keys[sheet.CountResult].Figures["votes.2"] = 831, 277
	key(sheet.CountResult, 2)
	toConsulted()
	refused(t, c, "read_back", record(read))
	refused(t, c, "not_read_back", func() error {
		return c.Step(person(t, c, officer), app.Stepping{Contest: id, Step: reconcile.StepCertify})
	})
	if err := record(c.State().Ward(id).ReadBackFigures())(); err != nil {
		t.Fatal(err)
	}
	step(t, c, officer, app.Stepping{Contest: id, Step: reconcile.StepCertify})
	if v := c.State().Ward(id).Certificate.Candidates[0].Votes; v != 831 {
		t.Errorf("certified with %d votes", v)
	}
}

func TestALotWithoutATie_IsRefused(t *testing.T) {
	s := script(t, true)
	c := newCount(t, s, "counted")
	refused(t, c, "no_tie", func() error {
		return c.Step(person(t, c, practice.Officer), app.Stepping{Contest: s.Election.Contests[0].ID, Step: reconcile.StepLot, Lot: "1"})
	})
}

func TestAStepWithAnAcceptanceThatFails_StoresNeither(t *testing.T) {
	s := script(t, false)
	c := newCount(t, s, "counted")
	for _, w := range c.State().InOrder() {
		for _, f := range rules.Check(w) {
			if f.Code != "C1" {
				continue
			}
			// The acceptance alone would do; the ward has not been read back, so the step does not.
			refused(t, c, "state", func() error {
				return c.Step(person(t, c, practice.Officer), app.Stepping{Contest: w.Contest.ID, Step: reconcile.StepCertify, Reason: "counted twice", Accept: []string{"C1"}})
			})
			refused(t, c, "role", func() error {
				return c.Accept(person(t, c, practice.Supervisor), f.ID(), "counted twice")
			})
			return
		}
	}
	t.Fatal("the troubled script has no C1")
}

func TestResults_HoldNothingOfAWardBeforeItIsDeclared(t *testing.T) {
	s := script(t, true)
	c := newCount(t, s, "counted")
	if r := c.Results(); len(r.Wards) != 0 || len(r.Outstanding) != 12 || r.VoterID != nil {
		t.Fatalf("%d wards leave an undeclared count", len(r.Wards))
	}
	id := s.Election.Contests[2].ID
	for _, do := range []reconcile.Step{reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify} {
		step(t, c, practice.Officer, app.Stepping{Contest: id, Step: do})
		if r := c.Results(); len(r.Wards) != 0 {
			t.Fatalf("after %s a ward leaves the count", do)
		}
	}
	step(t, c, practice.Officer, app.Stepping{Contest: id, Step: reconcile.StepDeclare})
	if r := c.Results(); len(r.Wards) != 1 || r.Wards[0].Certificate.Contest != id || len(r.Outstanding) != 11 || r.Final() {
		t.Errorf("after the declaration: %d wards, %d outstanding", len(r.Wards), len(r.Outstanding))
	}
}

func TestAFigureOfACertifiedWard_NeverChangesAgain(t *testing.T) {
	s := script(t, true)
	c := newCount(t, s, "declared")
	before := c.State().InOrder()[0].Certificate.Hash()
	for _, act := range s.Acts {
		if k, ok := act.Do.(practice.Key); ok && k.Sheet.Contest != "" {
			refused(t, c, "frozen", func() error {
				return c.Key(person(t, c, practice.Supervisor), app.Keying{Sheet: k.Sheet, Figures: k.Figures})
			})
		}
	}
	mended := s.Election
	mended.Contests = append([]setup.Contest(nil), mended.Contests...)
	mended.Contests[0].Electorate = figure.Keyed(figure.Electors(9999))
	refused(t, c, "frozen", func() error {
		_, err := c.Mend(person(t, c, practice.Officer), c.State(), mended, "late change")
		return err
	})
	step(t, c, practice.Officer, app.Stepping{Contest: s.Election.Contests[0].ID, Step: reconcile.StepAnnotate, Reason: "The name was misspelt in the notice."})
	if after := c.State().InOrder()[0].Certificate.Hash(); after != before {
		t.Error("the certificate changed")
	}
}
