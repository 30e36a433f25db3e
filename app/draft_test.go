package app_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"wardcount/app"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// typed is what a person half keyed of a sheet, begun on it as it stands.
func typed(t *testing.T, c *app.Count, by string, d app.Draft) app.Paper {
	t.Helper()
	d.Seen = c.State().Versions.Of(d.Paper.String())
	if err := c.KeepDraft(person(t, c, by), d); err != nil {
		t.Fatal(err)
	}
	if err := c.StoreDrafts(); err != nil {
		t.Fatal(err)
	}
	return d.Paper
}

func boxOne() app.Paper { return app.Paper{Sheet: northSheet(sheet.BoxVerification, "1")} }

// halfKeyed is the sheet of box 1 in which a person has typed 412.
func halfKeyed(t *testing.T, c *app.Count, by string) {
	t.Helper()
	typed(t, c, by, app.Draft{Paper: boxOne(), Count: 1, Typed: map[string]string{"verified": "412"}})
}

func offered(c *app.Count, to string, count int) bool {
	_, fits := c.Draft(to, boxOne(), count)
	return fits
}

func TestWhatIsHalfKeyed_IsThereAgainForWhoTypedItAndForNobodyElse(t *testing.T) {
	c := staffed(t, false)
	halfKeyed(t, c, clerkA)
	receipt := typed(t, c, supervisor, app.Draft{Paper: app.Paper{Box: "1"}, Typed: map[string]string{"officer": "Practice presiding officer", "packets": "007"}})
	c = reopened(t, c)
	if d, fits := c.Draft(clerkA, boxOne(), 1); !fits || !maps.Equal(d.Typed, map[string]string{"verified": "412"}) {
		t.Errorf("%s finds %v (%v)", clerkA, d, fits)
	}
	if d, fits := c.Draft(supervisor, receipt, 0); !fits || d.Typed["packets"] != "007" || d.Typed["officer"] != "Practice presiding officer" {
		t.Errorf("%s finds %v (%v)", supervisor, d, fits)
	}
	for _, other := range []string{clerkB, supervisor, byLetter['r'].Name, "", "nobody"} {
		if d, fits := c.Draft(other, boxOne(), 1); fits || d.Typed != nil {
			t.Errorf("%q is shown %v", other, d)
		}
	}
	marks := c.Drafts()
	// Both may be of one millisecond, and then stand in the order of their names.
	slices.SortFunc(marks, func(a, b app.HalfKeyed) int { return strings.Compare(a.By, b.By) })
	if len(marks) != 2 || marks[0].By != clerkA || marks[0].Figures != 1 || marks[0].Paper != boxOne() || marks[0].At.IsZero() || marks[1].Paper.Box != "1" || marks[1].Figures != 2 {
		t.Errorf("others are told %+v", marks)
	}
	for i := range marks {
		marks[i].At = time.Time{} // its milliseconds may be these digits
	}
	if text, err := json.Marshal(marks); err != nil || strings.Contains(string(text), "412") || strings.Contains(string(text), "007") {
		t.Errorf("others are told %s (%v)", text, err)
	}
}

func TestASheetThatIsStored_TakesItsDraftAlongAndLeavesThoseOfOthers(t *testing.T) {
	c := staffed(t, false)
	halfKeyed(t, c, clerkA)
	halfKeyed(t, c, clerkB)
	refused(t, c, "reading", func() error {
		return c.Key(person(t, c, clerkA), app.Keying{Sheet: boxOne().Sheet, Figures: sheet.Reading{"verified": -1}})
	})
	if !offered(c, clerkA, 1) {
		t.Error("a refused keying took the draft away")
	}
	if code := reads(t, c, clerkA, "1", 412); code != "" {
		t.Fatal(code)
	}
	for range 2 {
		if d, _ := c.Draft(clerkA, boxOne(), 1); !d.At.IsZero() || !offered(c, clerkB, 1) {
			t.Errorf("kept are %+v", c.Drafts())
		}
		c = reopened(t, c)
	}
	if err := c.DropDraft(person(t, c, clerkB), boxOne(), 1); err != nil {
		t.Fatal(err)
	}
	if c = reopened(t, c); len(c.Drafts()) != 0 {
		t.Errorf("thrown away, and there again: %+v", c.Drafts())
	}
}

// What is thrown away and typed anew at once is there on the next morning, and nothing of what was thrown away.
func TestADraftThatIsThrownAwayAndTypedAnew_IsKept(t *testing.T) {
	c := staffed(t, false)
	halfKeyed(t, c, clerkA)
	if err := c.DropDraft(person(t, c, clerkA), boxOne(), 1); err != nil {
		t.Fatal(err)
	}
	typed(t, c, clerkA, app.Draft{Paper: boxOne(), Count: 1, Typed: map[string]string{"verified": "398"}})
	for range 2 {
		if d, fits := c.Draft(clerkA, boxOne(), 1); !fits || !maps.Equal(d.Typed, map[string]string{"verified": "398"}) {
			t.Errorf("found is %v (%v)", d, fits)
		}
		c = reopened(t, c)
	}
}

// Nobody keeps a draft in a role that the set-up does not give them.
func TestADraftIsKeptOnlyInTheRoleThatTheSetUpGives(t *testing.T) {
	c := staffed(t, false)
	as := person(t, c, clerkA)
	as.Role = setup.Supervisor
	if err := c.KeepDraft(as, app.Draft{Paper: boxOne(), Count: 1, Typed: map[string]string{"verified": "412"}}); err == nil || len(c.Drafts()) != 0 {
		t.Errorf("%s as a supervisor: %v, kept are %+v", clerkA, err, c.Drafts())
	}
}

// A figure must never land in another count or reading than it was typed for.
func TestADraftWhoseSheetMovedOn_IsNotOffered(t *testing.T) {
	key := func(by string, papers int) func(*testing.T, *app.Count) {
		return func(t *testing.T, c *app.Count) {
			t.Helper()
			if code := reads(t, c, by, "1", papers); code != "" {
				t.Fatal(code)
			}
		}
	}
	void := func(reading int) func(*testing.T, *app.Count) {
		return func(t *testing.T, c *app.Count) {
			if err := c.VoidSheet(byLetter['s'], boxOne().Sheet, reading, why); err != nil {
				t.Fatal(err)
			}
		}
	}
	move := func(t *testing.T, c *app.Count) { // another's reading of box 2 comes to box 1
		two := northSheet(sheet.BoxVerification, "2")
		if _, err := c.Register(byLetter['s'], app.Registering{Add: &setup.Box{ID: "2", Contests: []setup.ContestID{north}, Stations: []setup.StationID{"1"}}}, why); err != nil {
			t.Fatal(err)
		}
		if code := reads(t, c, clerkB, "2", 77); code != "" {
			t.Fatal(code)
		}
		if err := c.MoveSheet(byLetter['s'], two, boxOne().Sheet, 0, why); err != nil {
			t.Fatal(err)
		}
	}
	strike := func(t *testing.T, c *app.Count) {
		if _, err := c.Mend(byLetter['r'], c.State(), func() setup.Election {
			e := c.State().Election
			e.Boxes = slices.Clone(e.Boxes)
			e.Boxes[0].Struck = "never used"
			return e
		}(), why); err != nil {
			t.Fatal(err)
		}
	}
	type happens = []func(*testing.T, *app.Count)
	whole, again := app.Draft{Count: 1}, app.Draft{Count: 1, Again: []figure.ID{"verified"}}
	for _, x := range []struct {
		what   string
		before happens
		by     string
		draft  app.Draft
		after  happens
		fits   bool
	}{
		{"nothing happened", nil, clerkA, whole, nil, true},
		{"another keyed the first reading: it is the second", nil, clerkA, whole, happens{key(clerkB, 400)}, true},
		{"the other corrected their reading", happens{key(clerkB, 400)}, clerkA, whole, happens{key(clerkB, 401)}, true},
		{"two others agreed", nil, clerkA, whole, happens{key(clerkB, 400), key(supervisor, 400)}, false},
		{"two others differ", nil, clerkA, whole, happens{key(clerkB, 400), key(supervisor, 401)}, false},
		{"the other's reading was voided", happens{key(clerkB, 400)}, clerkA, whole, happens{void(0)}, false},
		{"voided, and keyed anew", happens{key(clerkB, 400)}, clerkA, whole, happens{void(0), key(clerkB, 400)}, false},
		{"something was moved there", nil, clerkA, whole, happens{move}, false},
		{"struck off", nil, clerkA, whole, happens{strike}, false},
		{"a further count of an agreed sheet", happens{key(clerkA, 400), key(clerkB, 400)}, clerkA, app.Draft{Count: 2}, nil, true},
		{"a count that is not to be keyed", nil, clerkA, app.Draft{Count: 3}, nil, false},
		{"the own reading corrected", happens{key(clerkA, 400)}, clerkA, app.Draft{Count: 1, Over: true}, nil, true},
		{"the own reading corrected, and the second came in", happens{key(clerkA, 400)}, clerkA, app.Draft{Count: 1, Over: true}, happens{key(clerkB, 401)}, false},
		{"a blind reading is no correction", happens{key(clerkA, 400)}, clerkA, whole, nil, false},
		{"an agreed sheet corrected", happens{key(clerkA, 400), key(clerkB, 400)}, clerkA, app.Draft{Count: 1, Over: true}, nil, true},
		{"another began to correct it", happens{key(clerkA, 400), key(clerkB, 400)}, clerkA, app.Draft{Count: 1, Over: true}, happens{key(clerkB, 401)}, false},
		{"what differs, keyed again", happens{key(clerkA, 400), key(clerkB, 401)}, clerkA, again, nil, true},
		{"the other keyed again first", happens{key(clerkA, 400), key(clerkB, 401)}, clerkA, again, happens{key(clerkB, 402)}, true},
		{"the other keyed again, and it agrees", happens{key(clerkA, 400), key(clerkB, 401)}, clerkA, again, happens{key(clerkB, 400)}, false},
		{"a whole sheet is not what differs", happens{key(clerkA, 400), key(clerkB, 401)}, clerkA, whole, nil, false},
		{"with the supervisor: no typist goes on", happens{key(clerkA, 400), key(clerkB, 401), key(clerkA, 400)}, clerkB, again, happens{key(clerkB, 402)}, false},
		{"a supervisor decides", happens{key(clerkA, 400), key(clerkB, 401), key(clerkA, 400), key(clerkB, 402)}, supervisor, app.Draft{Count: 1, Decides: true, Again: []figure.ID{"verified"}}, nil, true},
		{"a supervisor who read it keys, and does not decide", nil, supervisor, app.Draft{Count: 1, Decides: true}, nil, false},
	} {
		c := staffed(t, false)
		do := func(all happens) {
			for _, f := range all {
				f(t, c)
			}
		}
		do(x.before)
		x.draft.Paper, x.draft.Typed = boxOne(), map[string]string{"verified": "412"}
		typed(t, c, x.by, x.draft)
		do(x.after)
		for _, when := range []string{"at once", "reopened"} {
			d, fits := c.Draft(x.by, boxOne(), x.draft.Count)
			if fits != x.fits || len(c.Drafts()) != map[bool]int{true: 1}[x.fits] {
				t.Errorf("%s, %s: offered %v, want %v", x.what, when, fits, x.fits)
			}
			d.At = time.Time{} // its milliseconds may be these digits
			if !fits && (d.Typed != nil || strings.Contains(fmt.Sprint(d), "412")) {
				t.Errorf("%s, %s: figures are given away all the same: %v", x.what, when, d)
			}
			c = reopened(t, c)
		}
	}
}

// Where one reading agrees a sheet, whatever somebody else stored comes first.
func TestADraftOfASheetKeyedOnce_GoesOnlyWithTheSheetThatItWasBegunOn(t *testing.T) {
	c := staffed(t, true)
	halfKeyed(t, c, clerkA)
	if !offered(c, clerkA, 1) {
		t.Error("it is not offered")
	}
	if code := reads(t, c, clerkB, "1", 400); code != "" {
		t.Fatal(code)
	}
	if offered(c, clerkA, 1) {
		t.Error("it would be stored over what another has keyed")
	}
	receipt := typed(t, c, clerkA, app.Draft{Paper: app.Paper{Box: "1"}, Typed: map[string]string{"note": "late"}})
	if _, fits := c.Draft(clerkA, receipt, 0); !fits {
		t.Error("a receipt is not offered")
	}
	if err := c.Receive(byLetter['s'], reconcile.Receipt{}, "1"); err != nil {
		t.Fatal(err)
	}
	if _, fits := c.Draft(clerkA, receipt, 0); fits {
		t.Error("a receipt that another logged is offered")
	}
}

// Candidates that change places must not get each other's votes.
func TestADraftOfVotes_IsNotOfferedOnceTheCandidatesAreOthers(t *testing.T) {
	c := signedNorth(t)
	paper := typed(t, c, clerkA, app.Draft{Paper: app.Paper{Sheet: northSheet(sheet.CountResult, string(north))}, Count: 1, Typed: map[string]string{"votes.1": "300"}})
	if _, fits := c.Draft(clerkA, paper, 1); !fits {
		t.Fatal("it is not offered before")
	}
	e := c.State().Election
	e.Contests = slices.Clone(e.Contests)
	e.Contests[0].Candidates = slices.Clone(e.Contests[0].Candidates)
	slices.Reverse(e.Contests[0].Candidates)
	if _, err := c.Mend(byLetter['r'], c.State(), e, why); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if d, fits := c.Draft(clerkA, paper, 1); fits || d.At.IsZero() {
			t.Errorf("offered %v: %v", fits, d)
		}
		c = reopened(t, c)
	}
}

// Votes are typed for a candidate and a place: a description, or how a name is
// spelt, is neither.
func TestADraftOfVotes_IsOfferedWhereOnlyTheWordsOfACandidateWereMended(t *testing.T) {
	c := signedNorth(t)
	paper := typed(t, c, clerkA, app.Draft{Paper: app.Paper{Sheet: northSheet(sheet.CountResult, string(north))}, Count: 1, Typed: map[string]string{"votes.1": "300"}})
	for _, mend := range []func(*setup.Candidate){
		func(x *setup.Candidate) { x.Description = "Practice Party Candidate" },
		func(x *setup.Candidate) { x.Surname = "Abbot" },
	} {
		e := c.State().Election
		e.Contests = slices.Clone(e.Contests)
		e.Contests[0].Candidates = slices.Clone(e.Contests[0].Candidates)
		mend(&e.Contests[0].Candidates[0])
		if changes, err := c.Mend(byLetter['r'], c.State(), e, why); err != nil || len(changes) != 1 {
			t.Fatalf("%v (%v)", changes, err)
		}
		for _, when := range []string{"at once", "reopened"} {
			if d, fits := c.Draft(clerkA, paper, 1); !fits || d.Typed["votes.1"] != "300" {
				t.Errorf("%s: offered %v: %v", when, fits, d)
			}
			c = reopened(t, c)
		}
	}
}

func TestWhileTheCountIsSealed_NothingHalfKeyedIsOfferedOrKept(t *testing.T) {
	c := staffed(t, false)
	halfKeyed(t, c, clerkA)
	if err := c.Seal(byLetter['r'], []string{"A 1"}, "the strong room"); err != nil {
		t.Fatal(err)
	}
	if offered(c, clerkA, 1) || len(c.Drafts()) != 0 {
		t.Error("offered under seal")
	}
	refused(t, c, "closed", func() error { return c.KeepDraft(person(t, c, clerkA), app.Draft{Paper: boxOne(), Count: 1}) })
	if err := c.Reopen(byLetter['r'], []string{"A 1"}, ""); err != nil {
		t.Fatal(err)
	}
	if !offered(c, clerkA, 1) {
		t.Error("the seal took it away")
	}
}

func TestACountThatIsOpenToRead_TellsOfDraftsAndKeepsNone(t *testing.T) {
	c := staffed(t, false)
	halfKeyed(t, c, clerkA)
	reader, err := app.OpenToRead(c.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	if marks := reader.Drafts(); len(marks) != 1 || marks[0].By != clerkA {
		t.Errorf("told of %+v", marks)
	}
	refused(t, reader, "read_only", func() error {
		return reader.KeepDraft(person(t, c, clerkB), app.Draft{Paper: boxOne(), Count: 1})
	})
}

// Whoever only reads writes nothing, not even that a draft is past.
func TestACountThatIsOpenToRead_IsClosedWithoutWriting(t *testing.T) {
	c := staffed(t, false)
	if code := reads(t, c, clerkB, "1", 400); code != "" {
		t.Fatal(code)
	}
	halfKeyed(t, c, clerkA)
	if err := c.VoidSheet(byLetter['s'], boxOne().Sheet, 0, why); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "copy.wardcount") // as a crash leaves it: that the draft is past stands nowhere yet
	for _, suffix := range []string{"", "-wal"} {
		data, err := os.ReadFile(c.Path() + suffix)
		if err == nil {
			err = os.WriteFile(path+suffix, data, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	reader, err := app.OpenToRead(path)
	if err != nil {
		t.Fatal(err)
	}
	if offered(reader, clerkA, 1) {
		t.Error("a draft of a sheet that was voided is offered")
	}
	if err := reader.Close(); err != nil {
		t.Error(err)
	}
}

// What was half keyed of a ward leaves no trace once its result is certified;
// until then it is listed for whoever certifies, whether it could still be gone
// on with or not.
func TestOfACertifiedWard_NothingHalfKeyedIsLeft(t *testing.T) {
	c := shownNorth(t)
	typed(t, c, clerkA, app.Draft{Paper: boxOne(), Count: 3, Typed: map[string]string{"verified": "412"}})
	typed(t, c, clerkB, app.Draft{Paper: boxOne(), Count: 1, Typed: map[string]string{"verified": "399"}})
	typed(t, c, clerkA, app.Draft{Paper: app.Paper{Sheet: northSheet(sheet.PostalStatement, string(north))}, Count: 1, Typed: map[string]string{"issued": "618"}})
	typed(t, c, clerkA, app.Draft{Paper: app.Paper{Box: "1"}, Typed: map[string]string{"note": "late"}})
	ending := c.DraftsEndingWith(north)
	if len(ending) != 2 || ending[0].By != clerkA || ending[0].Count != 3 || ending[1].By != clerkB || ending[0].Paper != boxOne() {
		t.Errorf("whoever certifies is told %+v", ending)
	}
	if others := c.DraftsEndingWith(""); len(others) != 0 {
		t.Errorf("with no contest end %+v", others)
	}
	for _, s := range []reconcile.Step{reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify} {
		if d, _ := c.Draft(clerkA, boxOne(), 3); d.At.IsZero() {
			t.Fatalf("gone before the step %s", s)
		}
		does(t, c, app.Stepping{Step: s})
	}
	if left := c.DraftsEndingWith(north); len(left) != 0 {
		t.Errorf("left are %+v", left)
	}
	for range 2 {
		if d, _ := c.Draft(clerkA, boxOne(), 3); !d.At.IsZero() {
			t.Error("it is still there")
		}
		c = reopened(t, c)
	}
}

// A draft is in nothing that the count says, whatever is asked.
func TestADraft_ChangesNothingThatTheCountSays(t *testing.T) {
	c := keyedNorth(t)
	said := func() string {
		now := c.State()
		var all []any
		for _, w := range now.InOrder() {
			lines, _ := w.VerificationLines()
			all = append(all, w.Register(), lines, w.ReadBackFigures())
		}
		records, err := c.Journal(1)
		if err != nil {
			t.Fatal(err)
		}
		seq, head := c.Head()
		text, err := json.Marshal(append(all, now.Findings(), now.VoterID.Register(), records, seq, head))
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	before := said()
	typed(t, c, clerkA, app.Draft{Paper: boxOne(), Count: 3, Typed: map[string]string{"verified": "618033989"}})
	if after := said(); after != before {
		t.Errorf("with a draft the count says\n%s\nand without\n%s", after, before)
	}
	c = reopened(t, c)
	if after := said(); after != before || !offered(c, clerkA, 3) {
		t.Errorf("reopened with a draft the count says\n%s\nand without\n%s", after, before)
	}
}
