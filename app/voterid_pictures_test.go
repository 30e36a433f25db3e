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
	"wardcount/app/practice"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/voterid/stations"
)

func TestThePicturesAreHandedOverOnlyAsTheTotalsWereReleased(t *testing.T) {
	asked := app.ReviewReport{Options: stations.Usual}
	give := func(ctx context.Context, c *app.Count, by, dir string) ([]app.PublishedFile, error) {
		return c.GivePictures(ctx, person(t, c, by), dir, asked, func(app.Standing) bool { return false }, func(int, int, string) {})
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
	var kept *app.WouldReplace
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
	asked, dir := app.ReviewReport{Options: stations.Usual}, filepath.Join(t.TempDir(), "out")
	give := func() ([]app.PublishedFile, error) {
		return c.GivePictures(context.Background(), officer, dir, asked, func(app.Standing) bool { return false }, func(int, int, string) {})
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
