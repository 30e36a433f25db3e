package app_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/app/store"
	"wardcount/reconcile/sheet"
)

// typeUntilKilled types into one sheet after another, stores each twentieth, and
// says after each figure what it was told is on the disc.
func typeUntilKilled(path string) {
	c, err := app.Open(path)
	if err == nil {
		err = typeOn(c)
	}
	fmt.Println("failed", err)
	os.Exit(1)
}

func typeOn(c *app.Count) error {
	p, err := c.Person(practice.ClerkA)
	if err != nil {
		return err
	}
	boxes := stationBoxes(c)
	entries, _ := c.Head()
	for n := int(entries) * 1000; ; n++ { // above everything that was typed in an earlier run
		at := n % len(boxes)
		err := c.KeepDraft(p, app.Draft{Paper: app.Paper{Sheet: boxes[at]}, Count: 1, Over: true,
			Seen: c.State().Versions.Of(boxes[at].String()), Typed: map[string]string{"verified": strconv.Itoa(n)}})
		if err == nil {
			err = c.StoreDrafts()
		}
		if err == nil && n%20 == 19 {
			err = c.Key(p, app.Keying{Sheet: boxes[at], Count: 1, Figures: sheet.Reading{"verified": n}})
		}
		if err != nil {
			return err
		}
		fmt.Println(at, n)
	}
}

func stationBoxes(c *app.Count) []sheet.ID {
	var ids []sheet.ID
	for _, b := range c.State().Election.Boxes {
		if !b.Postal() {
			ids = append(ids, sheet.ID{Contest: b.Contests[0], Form: sheet.BoxVerification, Subject: string(b.ID)})
		}
	}
	return ids
}

func TestAProgramKilledAtRandomMoments_LosesNothingHalfKeyedThatWasStored(t *testing.T) {
	kills := 25
	if os.Getenv("WARDCOUNT_LONG") != "" {
		kills = 250
	}
	path := filepath.Join(t.TempDir(), "practice.wardcount")
	e := script(t, true).Election
	e.KeyOnce = true
	c, err := app.Create(path, e, practice.Supervisor)
	if err != nil {
		t.Fatal(err)
	}
	clerk, boxes := person(t, c, practice.ClerkA), stationBoxes(c)
	for _, id := range boxes { // each is corrected from then on
		if err := c.Key(clerk, app.Keying{Sheet: id, Figures: sheet.Reading{"verified": 1}}); err != nil {
			t.Fatal(err)
		}
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	typed := 0
	for range kills {
		last := map[int64]int{} // what was typed last of each box
		runAndKill(t, killDraftEnv+"="+path, last)
		c, err := app.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		if records, err := c.Journal(1); err != nil || !store.Verify(records).Whole {
			t.Fatalf("the chain is broken (%v)", err)
		}
		for at, n := range last {
			wantDraftOrEntry(t, c, boxes[at], n)
		}
		typed += len(last)
		if err := c.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if typed < kills {
		t.Fatalf("only %d figures were typed in %d runs: the test saw nothing", typed, kills)
	}
}

// wantDraftOrEntry wants a figure that was typed, or one typed after it before
// the kill was felt: half keyed, or in the journal where the sheet was stored.
func wantDraftOrEntry(t *testing.T, c *app.Count, id sheet.ID, n int) {
	t.Helper()
	stored, _ := c.State().Ward(id.Contest).Current(id)
	if stored["verified"] >= n {
		return
	}
	d, fits := c.Draft(practice.ClerkA, app.Paper{Sheet: id}, 1)
	if got, err := strconv.Atoi(d.Typed["verified"]); err != nil || !fits || got < n {
		t.Fatalf("%d was typed of %s and is on the disc; kept are %v (%v), stored is %v", n, id, d.Typed, fits, stored)
	}
}
