package app_test

import (
	"bytes"
	"context"
	"errors"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wardcount/app"
	"wardcount/app/leaving"
	"wardcount/app/practice"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/stations"
	"wardcount/reconcile/ward"
)

func TestTheReportIsHandedOverOnlyAsItWasReleased(t *testing.T) {
	give := func(c *app.Count, by, dir string, withStations bool) ([]leaving.File, error) {
		return c.GiveReview(context.Background(), person(t, c, by), dir, leaving.ReviewReport{WithStations: withStations, Options: stations.Usual}, leaving.MayReplaceReview)
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
	var kept *leaving.WouldReplace
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
		_, err := without.GiveReview(context.Background(), setup.Person{Name: "Practice returning officer", Role: setup.ReturningOfficer}, dir, leaving.ReviewReport{Options: stations.Usual}, leaving.MayReplaceReview)
		return err
	})
}

func TestTheReportHoldsWhatItIsAskedFor(t *testing.T) {
	c := newCount(t, script(t, true), practice.StageDeclared)
	dir := t.TempDir()
	give := func(ctx context.Context, asked leaving.ReviewReport) ([]leaving.File, error) {
		return c.GiveReview(ctx, person(t, c, practice.Officer), dir, asked, leaving.MayReplaceReview)
	}
	stopped, stop := context.WithCancel(context.Background())
	stop()
	if _, err := give(stopped, leaving.ReviewReport{Options: stations.Usual}); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped, it answers %v", err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 0 {
		t.Errorf("stopped, it left %v (%v)", left, err)
	}
	turnout := func(papers int) beside.Turnout {
		return beside.Turnout{Papers: figure.Keyed(figure.Papers(papers)), Electors: figure.Keyed(figure.Electors(9000))}
	}
	asked := leaving.ReviewReport{WithStations: true, Options: stations.Options{Measure: stations.Refused, Look: 0.02, Act: 0.002},
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
	files, err = give(context.Background(), leaving.ReviewReport{Options: stations.Usual})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !leaving.MayReplaceReview(leaving.Standing{Path: f.Path}) {
			t.Errorf("%s may not be replaced", f.Path)
		}
	}
}

func TestThePicturesAreHandedOverOnlyAsTheTotalsWereReleased(t *testing.T) {
	asked := leaving.ReviewReport{Options: stations.Usual}
	give := func(ctx context.Context, c *app.Count, by, dir string) ([]leaving.File, error) {
		return c.GivePictures(ctx, person(t, c, by), dir, asked, func(leaving.Standing) bool { return false }, func(int, int, string) {})
	}
	early := newCount(t, script(t, true), practice.StageCounted)
	nowhere := filepath.Join(t.TempDir(), "out")
	refused(t, early, "not_released", func() error { _, err := give(context.Background(), early, practice.Officer, nowhere); return err })
	if _, err := os.Stat(nowhere); err == nil {
		t.Error("pictures that were refused left a folder")
	}
	c := newCount(t, script(t, true), practice.StageDeclared)
	refused(t, c, "role", func() error { _, err := give(context.Background(), c, practice.Supervisor, nowhere); return err })
	dir := t.TempDir()
	stopped, stop := context.WithCancel(context.Background())
	stop()
	if _, err := give(stopped, c, practice.Officer, dir); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped, it answers %v", err)
	}
	files, err := give(context.Background(), c, practice.Officer, dir)
	if err != nil || len(files) != 2 || !strings.Contains(files[0].Path, "voter-id-flow") {
		t.Fatalf("%v, %v", files, err)
	}
	asked.WithStations = true
	with, err := give(context.Background(), c, practice.Officer, dir)
	if err != nil || len(with) != 4 || !strings.Contains(with[0].Path, "voter-id-funnel-with-stations") {
		t.Fatalf("%v, %v", with, err)
	}
	files = append(files, with...)
	for _, f := range files {
		data, err := os.ReadFile(f.Path)
		if err != nil || len(data) != f.Bytes {
			t.Fatalf("%s: %v", f.Path, err)
		}
		if strings.HasSuffix(f.Path, ".svg") {
			if !bytes.Contains(data, []byte("<svg")) || !bytes.Contains(data, []byte("<desc>")) {
				t.Errorf("%s is no picture that says what it shows", f.Path)
			}
			continue
		}
		if img, err := png.Decode(bytes.NewReader(data)); err != nil || img.Bounds().Dx() != 1920 || img.Bounds().Dy() != 1200 {
			t.Errorf("%s: %v, %v", f.Path, img.Bounds(), err)
		}
	}
	var kept *leaving.WouldReplace
	if _, err := give(context.Background(), c, practice.Officer, dir); !errors.As(err, &kept) || len(kept.Files) != 4 {
		t.Errorf("a second time it answers %v", err)
	}
}

// Of a station of which more came back than were refused, the flow would give the figures by subtraction.
func TestWhereEveryPictureWouldGiveAStationsFiguresNoneIsSaved(t *testing.T) {
	c := newCount(t, script(t, true), practice.StageDeclared)
	officer, row := person(t, c, practice.Officer), c.ReviewVoterID(stations.Usual).Review.Rows[0]
	var more []figure.ID
	for range 1 + row.Refused.N() - row.Returned.N() {
		more = append(more, "returned_issued")
	}
	rekeyedWith(t, c, string(row.ID), more...)
	if err := c.Step(officer, app.Stepping{Step: reconcile.StepRelease, Accept: []string{"I1@" + string(row.ID)}, Reason: "As it is written."}); err != nil {
		t.Fatal(err)
	}
	asked, dir := leaving.ReviewReport{Options: stations.Usual}, filepath.Join(t.TempDir(), "out")
	give := func() ([]leaving.File, error) {
		return c.GivePictures(context.Background(), officer, dir, asked, func(leaving.Standing) bool { return false }, func(int, int, string) {})
	}
	refused(t, c, "no_picture", func() error { _, err := give(); return err })
	if _, err := os.Stat(dir); err == nil {
		t.Error("it left a folder")
	}
	asked.WithStations = true
	if files, err := give(); err != nil || len(files) != 4 {
		t.Errorf("with stations: %v, %v", files, err)
	}
}
