package command_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wardcount/app"
	"wardcount/app/command"
	"wardcount/app/command/terminal"
	"wardcount/app/practice"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// said is what a verb prints on both streams.
func said(t *testing.T, args ...string) string {
	t.Helper()
	var out bytes.Buffer
	if status := command.Run(args, terminal.Env{In: strings.NewReader(""), Out: &out, Err: &out, Version: "test"}, nil); status > 1 {
		t.Fatalf("%v: status %d\n%s", args, status, out.String())
	}
	return out.String()
}

// Two figures that stand nowhere else in a practice count.
const halfKeyedFigure, halfKeyedPackets = "618033", "271828"

// halfKeyedNight is a practice count in which one ward is declared, and of others
// a clerk has typed something and not stored it.
func halfKeyedNight(t *testing.T) string {
	t.Helper()
	s, err := practice.Watford(1, true)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "practice.wardcount")
	c, err := app.Create(path, s.Election, practice.Supervisor)
	if err != nil {
		t.Fatal(err)
	}
	first := s.Election.Contests[0].ID
	var acts []practice.Act
	for _, act := range s.Acts {
		switch do := act.Do.(type) {
		case practice.Key:
			if do.Sheet.Contest == first {
				acts = append(acts, act)
			}
		case practice.Step:
			if do.Contest == first {
				acts = append(acts, act)
			}
		}
	}
	if err := practice.Perform(c, acts, func(int) {}); err != nil {
		t.Fatal(err)
	}
	clerk, err := c.Person(practice.ClerkA)
	if err != nil {
		t.Fatal(err)
	}
	station := s.Election.Boxes[len(s.Election.Boxes)-1]
	for _, b := range s.Election.Boxes {
		if !b.Postal() && b.Contests[0] != first {
			station = b
			break
		}
	}
	for _, d := range []app.Draft{
		{Paper: app.Paper{Sheet: sheet.ForAccount(setup.Station{ID: station.Stations[0]}, station.Contests[0])}, Count: 1, Typed: map[string]string{"bp_supplied": halfKeyedFigure, "bp_unused": halfKeyedFigure}},
		{Paper: app.Paper{Sheet: sheet.ForRecord(c.State().VoterID.Form, station.Stations[0])}, Count: 1, Typed: map[string]string{"refused_initial": halfKeyedFigure}},
		{Paper: app.Paper{Box: station.ID}, Typed: map[string]string{"packets": halfKeyedPackets, "note": halfKeyedFigure}},
	} {
		if err := c.KeepDraft(clerk, d); err != nil {
			t.Fatal(err)
		}
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestWhatIsHalfKeyed_IsNamedByStatusAndItsFiguresAreShownByNoVerb(t *testing.T) {
	path := halfKeyedNight(t)
	out := filepath.Join(t.TempDir(), "published")
	texts := map[string]string{}
	for _, args := range [][]string{
		{"status", path}, {"status", path, "--missing"}, {"status", path, "--json"}, {"check", path}, {"check", path, "--json"}, {"journal", path}, {"journal", path, "--json"},
		{"keyings", path}, {"keyings", path, "--json"}, {"door", path}, {"door", path, "--json"}, {"journal", path, "--verify"},
		{"export", path, "--to", out, "--by", practice.Officer, "--json"},
	} {
		texts[strings.Join(args, " ")] = said(t, args...)
	}
	files := 0
	err := filepath.WalkDir(out, func(name string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		files++
		data, err := os.ReadFile(name)
		texts[name] = string(data)
		return err
	})
	if err != nil || files == 0 {
		t.Fatalf("%d files were exported (%v)", files, err)
	}
	for what, text := range texts {
		if strings.Contains(text, halfKeyedFigure) || strings.Contains(text, halfKeyedPackets) || strings.Contains(text, "618,033") {
			t.Errorf("%s gives away what is only half keyed:\n%s", what, text)
		}
	}
	if text := texts["status "+path+" --missing"]; strings.Count(text, "awaited; half keyed by "+practice.ClerkA+", ") != 2 {
		t.Errorf("the missing sheets are:\n%s", text)
	}
	if text := texts["status "+path+" --json"]; strings.Count(text, `"half_keyed"`) != 2 || !strings.Contains(text, `"figures": 2`) {
		t.Errorf("status says:\n%s", text)
	}
}

// A further count that somebody began is nobody's figure; that it goes with the
// certificate is said before and when it does.
func TestWhatIsHalfKeyedOfAWard_IsNamedWhenItIsReadBackAndWhenItIsCertified(t *testing.T) {
	path, ward := halfCountedNight(t)
	text := said(t, "status", path, "--missing")
	if !strings.Contains(text, "; count 2 half keyed by "+practice.ClerkA+", ") {
		t.Errorf("the missing sheets are:\n%s", text)
	}
	for _, s := range []struct{ step, wanted string }{
		{"provisional", ""}, {"consult", ""},
		{"readback", "Half keyed and not stored; the step certify throws it away:\n    Count result: count 2 half keyed by " + practice.ClerkA + ", "},
		{"certify", "Half keyed and not stored; it is thrown away:\n    Count result: count 2 half keyed by " + practice.ClerkA + ", "},
		{"declare", ""},
	} {
		text := said(t, "step", path, ward, s.step, "--by", practice.Officer)
		if half := strings.Contains(text, "alf keyed"); !strings.Contains(text, s.wanted) || half != (s.wanted != "") || strings.Contains(text, halfKeyedFigure) {
			t.Errorf("%s says\n%s", s.step, text)
		}
	}
}

// halfCountedNight is a practice count of which one ward is counted, while a clerk
// has half keyed a further count of its votes.
func halfCountedNight(t *testing.T) (path, ward string) {
	t.Helper()
	s, err := practice.Watford(1, true)
	if err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(t.TempDir(), "practice.wardcount")
	c, err := app.Create(path, s.Election, practice.Supervisor)
	if err != nil {
		t.Fatal(err)
	}
	first := s.Election.Contests[0]
	var acts []practice.Act
	for _, act := range s.Acts {
		if key, ok := act.Do.(practice.Key); ok && key.Sheet.Contest == first.ID {
			acts = append(acts, act)
		}
		if step, ok := act.Do.(practice.Step); ok && step.Contest == first.ID {
			if step.Step == reconcile.StepProvisional {
				break
			}
			acts = append(acts, act)
		}
	}
	if err := practice.Perform(c, acts, func(int) {}); err != nil {
		t.Fatal(err)
	}
	clerk, err := c.Person(practice.ClerkA)
	if err == nil {
		err = c.KeepDraft(clerk, app.Draft{Paper: app.Paper{Sheet: sheet.ID{Contest: first.ID, Form: sheet.CountResult, Subject: string(first.ID)}}, Count: 2, Typed: map[string]string{"votes.1": halfKeyedFigure}})
	}
	if err == nil {
		err = c.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return path, first.Name
}
