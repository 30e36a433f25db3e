package app_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"wardcount/app"
	"wardcount/app/leaving"
	"wardcount/app/practice"
	"wardcount/export"
	"wardcount/export/format"
)

func TestWhatIsForeseenIsWhatLeaves(t *testing.T) {
	s := script(t, true)
	c := newCount(t, s, practice.StageDeclared)
	all := []string{}
	for _, f := range format.Formats {
		all = append(all, f.ID)
	}
	ahead := c.Foresee(all)
	if len(ahead.Declared) != len(s.Election.Contests) || !ahead.Practice || ahead.Revision != 1 || len(c.Foresee(nil).Files) != 0 {
		t.Errorf("%+v", ahead)
	}
	by, dir := person(t, c, practice.Officer), t.TempDir()
	ctx, stop := context.WithCancel(context.Background())
	if _, err := c.Publish(ctx, by, dir, nil, func(done, total int, _ string) {
		if done == total {
			stop()
		}
	}); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped at the last moment: %v", err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 0 {
		t.Errorf("the stopped publication left %v, %v", left, err)
	}
	p, err := c.Publish(context.Background(), by, dir, nil, func(int, int, string) {})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for i, f := range p.Files {
		names = append(names, filepath.Base(f.Path))
		if ahead.Files[i].Name != names[i] || ahead.Files[i].Contests != f.Contests {
			t.Errorf("%+v was foreseen, %+v left", ahead.Files[i], f)
		}
	}
	if !slices.Equal(p.LeftOut, ahead.LeftOut) || len(p.Files) != len(ahead.Files) {
		t.Errorf("left out %v, foreseen %v", p.LeftOut, ahead.LeftOut)
	}
	if there := leaving.Replaced(dir, append(names, "another.csv")); !slices.Equal(there, names) {
		t.Errorf("would be replaced: %v", there)
	}
	records, err := c.Journal(1)
	if err != nil {
		t.Fatal(err)
	}
	last, ok := app.LastPublished(records)
	if !ok || last.By != practice.Officer || last.Revision != 1 || len(last.Files) != len(names) || last.At.IsZero() {
		t.Errorf("the journal has %+v", last)
	}
	if _, ok := app.LastPublished(records[:len(records)-1]); ok {
		t.Error("published before it was")
	}
}

func TestWhatIsNotDeclaredIsForeseenAsLeftOut(t *testing.T) {
	s := script(t, true)
	c := newCount(t, s, practice.StageVerified)
	ahead := c.Foresee([]string{"workbook", "no such format"})
	want := export.Left{Contest: s.Election.Contests[0].Name, Why: "it is still to be declared"}
	if len(ahead.Declared) != 0 || len(ahead.Files) != 0 || len(ahead.Empty) != 1 || !slices.Contains(ahead.LeftOut, want) {
		t.Errorf("%+v", ahead)
	}
}
