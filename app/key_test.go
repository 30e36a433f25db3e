package app_test

import (
	"errors"
	"testing"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// reads keys a box as a person, and gives the refusal's code, empty where it was taken.
func reads(t *testing.T, c *app.Count, by string, box string, papers int) string {
	t.Helper()
	err := c.Key(person(t, c, by), app.Keying{Sheet: northSheet(sheet.BoxVerification, box), Figures: sheet.Reading{"verified": papers}})
	var r *reconcile.Refusal
	if errors.As(err, &r) {
		return r.Code
	}
	if err != nil {
		t.Fatal(err)
	}
	return ""
}

const clerkA, clerkB, supervisor = practice.ClerkA, practice.ClerkB, practice.Supervisor

func TestASheetKeyedTwice_IsAgreedByTwoPeopleAndReopensSo(t *testing.T) {
	c := staffed(t, false)
	box := northSheet(sheet.BoxVerification, "1")
	steps := []struct {
		by     string
		papers int
		code   string
		state  ward.SheetState
	}{
		{clerkA, 412, "", ward.KeyedOnce}, {clerkA, 421, "", ward.KeyedOnce}, {clerkB, 412, "", ward.Differs}, {supervisor, 412, "with_typists", ward.Differs},
		{clerkA, 421, "", ward.Differs}, {clerkA, 412, "keyed_again", ward.Differs}, {clerkB, 412, "", ward.Differs}, {supervisor, 412, "adjudicate", ward.Differs},
	}
	for i, s := range steps {
		if code := reads(t, c, s.by, "1", s.papers); code != s.code || c.State().Sheet(box).State() != s.state {
			t.Fatalf("keying %d: %q and %s, want %q and %s", i+1, code, c.State().Sheet(box).State(), s.code, s.state)
		}
	}
	if err := c.Adjudicate(person(t, c, supervisor), box, sheet.Reading{"verified": 412}, "the one is a one"); err != nil {
		t.Fatal(err)
	}
	before := c.State()
	again := reopened(t, c)
	if r, ok := again.State().Ward(north).Current(box); !ok || r["verified"] != 412 || again.State().Compared.Form(box.Form) != before.Compared.Form(box.Form) {
		t.Errorf("reopened with %v", r)
	}
}

// A supervisor may key, as anybody of the staff, and then decides nothing about it.
func TestWhoKeyedAReading_DoesNotDecideBetweenTheTwo(t *testing.T) {
	c := staffed(t, false)
	for _, by := range []string{supervisor, clerkB, supervisor, clerkB} {
		papers := map[string]int{supervisor: 412, clerkB: 421}[by]
		if code := reads(t, c, by, "1", papers); code != "" {
			t.Fatalf("%s: %s", by, code)
		}
	}
	box := northSheet(sheet.BoxVerification, "1")
	refused(t, c, "four_eyes", func() error {
		return c.Adjudicate(person(t, c, supervisor), box, sheet.Reading{"verified": 412}, "mine is right")
	})
	refused(t, c, "role", func() error {
		return c.Adjudicate(person(t, c, clerkA), box, sheet.Reading{"verified": 412}, "I looked")
	})
	for name, code := range map[string]string{supervisor: "four_eyes", clerkB: "role", clerkA: "role"} {
		refused(t, c, code, func() error {
			d, err := c.Dispute(person(t, c, name), box)
			if len(d.Figures) > 0 {
				t.Errorf("%s is told %v", name, d)
			}
			return err
		})
	}
	if d, err := c.Dispute(byLetter['d'], box); err != nil || d.By != [2]string{supervisor, clerkB} || d.Figures[0].Read != [2]figure.Of[int]{figure.Keyed(412), figure.Keyed(421)} {
		t.Errorf("who decides is told %v, %v", d, err)
	}
	if err := c.Adjudicate(byLetter['d'], box, sheet.Reading{"verified": 412}, "the paper says 412"); err != nil {
		t.Fatal(err)
	}
}

func TestAMisplacedSheet_IsMovedWithItsReadersAndTakenBack(t *testing.T) {
	c := staffed(t, false)
	if _, err := c.Register(byLetter['s'], app.Registering{Add: &setup.Box{ID: "2", Contests: []setup.ContestID{north}, Stations: []setup.StationID{"1"}}}, "a second box"); err != nil {
		t.Fatal(err)
	}
	one, two := northSheet(sheet.BoxVerification, "1"), northSheet(sheet.BoxVerification, "2")
	if a, b := reads(t, c, clerkA, "1", 77), reads(t, c, clerkB, "2", 77); a != "" || b != "" {
		t.Fatal(a, b)
	}
	if err := c.MoveSheet(byLetter['s'], one, two, 0, why); err != nil {
		t.Fatal(err)
	}
	if now := c.State(); now.Sheet(one).Touched() || now.Sheet(two).State() != ward.Agreed {
		t.Errorf("box 1 %s, box 2 %s", now.Sheet(one).State(), now.Sheet(two).State())
	}
	if err := c.VoidSheet(byLetter['s'], two, 0, why); err != nil {
		t.Fatal(err)
	}
	refused(t, c, "not_keyed", func() error { return c.VoidSheet(byLetter['s'], two, 0, why) })
	refused(t, c, "not_keyed", func() error { return c.MoveSheet(byLetter['s'], two, one, 0, why) })
}
