package app_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/stations"
	"wardcount/reconcile/ward"
)

func TestTheReportIsHandedOverOnlyAsItWasReleased(t *testing.T) {
	give := func(c *app.Count, by, dir string, withStations bool) ([]app.PublishedFile, error) {
		return c.GiveReview(context.Background(), person(t, c, by), dir, app.ReviewReport{WithStations: withStations, Options: stations.Usual}, app.MayReplaceReview)
	}
	early := newCount(t, script(t, true), practice.StageCounted)
	nowhere := filepath.Join(t.TempDir(), "out")
	refused(t, early, "not_released", func() error { _, err := give(early, practice.Officer, nowhere, false); return err })
	if _, err := os.Stat(nowhere); err == nil {
		t.Error("a report that was refused left a folder")
	}

	c := newCount(t, script(t, true), practice.StageDeclared)
	refused(t, c, "role", func() error { _, err := give(c, practice.Supervisor, nowhere, false); return err })
	entries, _ := c.Head()
	dir := t.TempDir()
	for _, withStations := range []bool{false, true} {
		files, err := give(c, practice.Officer, dir, withStations)
		if err != nil {
			t.Fatal(err)
		}
		for i, ending := range []string{".xlsx", ".pdf", ".html"} {
			info, err := os.Stat(files[i].Path)
			if err != nil || int(info.Size()) != files[i].Bytes || !strings.HasSuffix(files[i].Path, ending) || !strings.Contains(files[i].Path, "PRACTICE-") || strings.Contains(files[i].Path, "stations") != withStations {
				t.Errorf("%+v (%v)", files[i], err)
			}
		}
	}
	if after, _ := c.Head(); after != entries {
		t.Errorf("the report left %d entries in the journal", after-entries)
	}
	if left, err := filepath.Glob(filepath.Join(dir, "*")); err != nil || len(left) != 6 {
		t.Errorf("%v (%v)", left, err)
	}
	if _, err := give(c, practice.Officer, dir, false); err != nil { // its own files are replaced
		t.Error(err)
	}
	theirs := filepath.Join(dir, "PRACTICE-E07000103-2018-05-03-voter-id-review.xlsx")
	if err := os.WriteFile(theirs, []byte("somebody's own"), 0o600); err != nil {
		t.Fatal(err)
	}
	var kept *app.WouldReplace
	if _, err := give(c, practice.Officer, dir, false); !errors.As(err, &kept) || len(kept.Files) != 1 {
		t.Errorf("answered %v", err)
	}
	if err := errors.Join(os.Remove(theirs), os.Symlink(filepath.Join(dir, "elsewhere"), theirs)); err != nil {
		t.Fatal(err)
	}
	if _, err := give(c, practice.Officer, dir, false); !errors.As(err, &kept) || len(kept.Files) != 1 || kept.Files[0].SHA256 != "" {
		t.Errorf("of a link that leads nowhere it answers %v", err)
	}

	rekeyed(t, c, string(c.ReviewVoterID(stations.Usual).Review.Rows[0].ID))
	refused(t, c, "not_released", func() error { _, err := give(c, practice.Officer, dir, true); return err })
	without := staffed(t, true)
	refused(t, without, "no_voter_id", func() error {
		_, err := without.GiveReview(context.Background(), setup.Person{Name: "Practice returning officer", Role: setup.ReturningOfficer}, dir, app.ReviewReport{Options: stations.Usual}, app.MayReplaceReview)
		return err
	})
}

func TestTheReportHoldsWhatItIsAskedFor(t *testing.T) {
	c := newCount(t, script(t, true), practice.StageDeclared)
	dir := t.TempDir()
	give := func(ctx context.Context, asked app.ReviewReport) ([]app.PublishedFile, error) {
		return c.GiveReview(ctx, person(t, c, practice.Officer), dir, asked, app.MayReplaceReview)
	}
	stopped, stop := context.WithCancel(context.Background())
	stop()
	if _, err := give(stopped, app.ReviewReport{Options: stations.Usual}); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped, it answers %v", err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 0 {
		t.Errorf("stopped, it left %v (%v)", left, err)
	}
	turnout := func(papers int) beside.Turnout {
		return beside.Turnout{Papers: figure.Keyed(figure.Papers(papers)), Electors: figure.Keyed(figure.Electors(9000))}
	}
	asked := app.ReviewReport{WithStations: true, Options: stations.Options{Measure: stations.Refused, Look: 0.02, Act: 0.002},
		Councils: []beside.Council{{Area: beside.Area{Name: "Practice Beside", Now: turnout(3000), Then: turnout(2900)}, Pilot: true}}}
	files, err := give(context.Background(), asked)
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile(files[2].Path)
	if err != nil {
		t.Fatal(err)
	}
	_, head := c.Head()
	state := c.State()
	want := []string{"who were refused a paper at first", "one in 50 and one in 500", "Practice Beside", "Destroy this copy after", "Journal " + ward.ShortHash(head), " Accepted by Practice returning officer"}
	for _, words := range want {
		if !strings.Contains(string(page), words) {
			t.Errorf("the page does not say %q", words)
		}
	}
	if len(state.VoterID.ShownExceptions) == 0 || files[0].Contests != len(state.Election.Contests) {
		t.Errorf("%d accepted; of %d wards", len(state.VoterID.ShownExceptions), files[0].Contests)
	}
	files, err = give(context.Background(), app.ReviewReport{Options: stations.Usual})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !app.MayReplaceReview(app.Standing{Path: f.Path}) {
			t.Errorf("%s may not be replaced", f.Path)
		}
	}
}
