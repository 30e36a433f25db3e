package app_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"wardcount/app/leaving"
	"wardcount/app/practice"
	"wardcount/export/typeset"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// said is every word of a document, in order.
func said(d typeset.Document) string { return fmt.Sprintf("%+v", d.Pages) }

// mayHave are the papers that a ward of the practice night may have in each
// stage, written down from the law and the house's rule that nothing of the
// votes leaves before the declaration but the agents' slip.
var mayHave = map[string]string{
	practice.StageSetUp: "labels", practice.StageVerified: "verification tendered labels", practice.StageCounted: "verification tendered provisional labels",
	practice.StageDeclared: "verification tendered script declaration rejected result packets labels",
}

func TestAWardHasThePapersOfItsStageAndNoOther(t *testing.T) {
	for stage, want := range mayHave {
		c := newCount(t, script(t, false), stage)
		by := person(t, c, practice.Officer)
		for _, w := range c.State().InOrder() {
			var may []string
			for _, p := range c.PapersNow(w.Contest.ID) {
				d, err := c.Paper(by, p.Kind, []setup.ContestID{w.Contest.ID}, 1)
				if (err == nil) != (p.Why == "") {
					t.Errorf("%s, %s, %s: listed as %q, drawn up: %v", stage, w.Contest.Name, p.Kind, p.Why, err)
				}
				if err != nil {
					var r *reconcile.Refusal
					if !errors.As(err, &r) || r.Message != p.Why || r.Do == "" {
						t.Errorf("%s, %s, %s: %v, listed as %q", stage, w.Contest.Name, p.Kind, err, p.Why)
					}
					continue
				}
				may = append(may, p.Kind)
				if draft := strings.Contains(d.Pages[0].Mark, "DRAFT"); len(d.Pages) != 1 || !strings.Contains(d.Pages[0].Mark, "PRACTICE") || draft != (stage != practice.StageDeclared && (p.Kind == "tendered" || p.Kind == "provisional")) {
					t.Errorf("%s, %s, %s: %d pages, marked %q", stage, w.Contest.Name, p.Kind, len(d.Pages), d.Pages[0].Mark)
				}
				if w.Certificate != nil && !strings.Contains(d.Pages[0].Known, w.Certificate.ShortHash()) {
					t.Errorf("%s, %s, %s: it is known as %q", stage, w.Contest.Name, p.Kind, d.Pages[0].Known)
				}
			}
			if strings.Join(may, " ") != want {
				t.Errorf("%s, %s: %v, want %s", stage, w.Contest.Name, may, want)
			}
		}
	}
}

func TestNothingOfTheVotesIsOnAPaperThatComesBeforeThem(t *testing.T) {
	c := newCount(t, script(t, false), practice.StageCounted)
	by := person(t, c, practice.Supervisor)
	for _, kind := range []string{"verification", "tendered", "labels"} {
		d, err := c.Paper(by, kind, nil, 1)
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range c.State().InOrder() {
			for _, candidate := range w.Contest.Candidates {
				if strings.Contains(said(d), candidate.Surname) {
					t.Errorf("%s names %s", kind, candidate.Surname)
				}
			}
		}
		if len(d.Pages) != 12 {
			t.Errorf("%s has %d pages", kind, len(d.Pages))
		}
	}
	slip, err := c.Paper(person(t, c, practice.Officer), "provisional", nil, 2)
	if err != nil || len(slip.Pages) != 24 || strings.Contains(said(slip), "Elected") || strings.Contains(said(slip), "is duly elected") {
		t.Errorf("slips of %d pages (%v)", len(slip.Pages), err)
	}
	w := c.State().InOrder()[0]
	votes, _ := w.Votes()
	if !strings.Contains(said(slip), w.Contest.Candidates[0].PaperName()+" "+w.Contest.Candidates[0].Description+" "+fmt.Sprint(votes[0])) {
		t.Errorf("the slip of %s does not give %d votes", w.Contest.Name, votes[0])
	}
}

// Two people who give out slips at once never give out one number twice.
func TestSlipsHaveNumbersOfTheirOwnHoweverManyGiveThemOut(t *testing.T) {
	c := newCount(t, script(t, true), practice.StageCounted)
	by, id := person(t, c, practice.Officer), c.State().Election.Contests[0].ID
	dir := t.TempDir()
	var wait sync.WaitGroup
	var mu sync.Mutex
	given := 0
	for range 6 {
		wait.Go(func() {
			p, err := c.GivePapers(context.Background(), by, dir, "provisional", []setup.ContestID{id}, 3, leaving.MayReplacePapers)
			var r *reconcile.Refusal
			var kept *leaving.WouldReplace // slips of those numbers lie there already
			mu.Lock()
			defer mu.Unlock()
			switch {
			case err == nil && len(p.Slips) == 1 && len(p.Files) == 2 && p.Slips[0].SHA256 == p.Files[0].SHA256:
				given++
			case errors.As(err, &kept), errors.As(err, &r) && r.Code == "moved_on":
			default:
				t.Errorf("%+v, %v", p, err)
			}
		})
	}
	wait.Wait()
	seen := map[int]bool{}
	records, err := c.Journal(1)
	if err != nil {
		t.Fatal(err)
	}
	for _, record := range records {
		e, err := record.Entry()
		if err != nil {
			t.Fatal(err)
		}
		if b, ok := e.Body.(reconcile.SlipsGivenOut); ok {
			for n := b.First; n <= b.Last(); n++ {
				if seen[n] {
					t.Errorf("slip %d was given out twice", n)
				}
				seen[n] = true
			}
		}
	}
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if w := c.State().Wards[id]; err != nil || given == 0 || len(seen) != 3*given || w.Slips != 3*given || len(files) != 2*given || w.State != ward.Provisional {
		t.Errorf("%d times given out, numbers %d, the ward says %d; %v (%v)", given, len(seen), w.Slips, files, err)
	}
	if again := reopened(t, c).State().Wards[id]; again.Slips != 3*given {
		t.Errorf("opened again, %d slips", again.Slips)
	}
}

func TestPapersThatCannotBeHandedOverLeaveNothingBehind(t *testing.T) {
	c := newCount(t, script(t, true), practice.StageCounted)
	by, id := person(t, c, practice.Officer), c.State().Election.Contests[0].ID
	give := func(dir, kind string) (leaving.Papers, error) {
		return c.GivePapers(context.Background(), by, dir, kind, []setup.ContestID{id}, 1, leaving.MayReplacePapers)
	}
	dir := t.TempDir()
	p, err := give(dir, "verification")
	if err != nil || len(p.Files) != 2 {
		t.Fatal(err)
	}
	before, _ := c.Head()
	if err := os.Rename(p.Files[0].Path, filepath.Join(dir, "mine.pdf")); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(p.Files[0].Path, 0o755); err != nil { // a folder has the name
		t.Fatal(err)
	}
	if _, err := give(dir, "verification"); err == nil {
		t.Error("a folder was replaced")
	}
	if err := os.WriteFile(filepath.Join(dir, filepath.Base(strings.Replace(p.Files[1].Path, "verification", "provisional", 1))), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	slips, err := give(dir, "provisional")
	if err != nil {
		t.Fatal(err)
	}
	if leaving.MayReplacePapers(leaving.Standing{Path: slips.Files[0].Path}) || !leaving.MayReplacePapers(leaving.Standing{Path: p.Files[1].Path}) || leaving.MayReplacePapers(leaving.Standing{Path: dir}) {
		t.Error("slips may be replaced, or a statement may not")
	}
	if after, _ := c.Head(); after != before+1 {
		t.Errorf("%d entries for one set of slips", after-before)
	}
	stopped, stop := context.WithCancel(context.Background())
	stop()
	if _, err := c.GivePapers(stopped, by, dir, "provisional", []setup.ContestID{id}, 1, leaving.MayReplacePapers); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
	left, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if slices.ContainsFunc(left, func(e os.DirEntry) bool { return strings.HasPrefix(e.Name(), ".") }) || len(left) != 6 {
		t.Errorf("left: %v", left)
	}
}
