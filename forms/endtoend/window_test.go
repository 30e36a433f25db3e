package endtoend

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/app/store"
	"wardcount/reconcile"
)

// The night of three wards: Leggatts with its corrected account, Nascot with a
// box a paper short, Park with a count a paper short. The whole night is the
// same with more of it, and is played in long runs.
func TestThePracticeNightByKeyboard_LeavesTheJournalThatTheTerminalLeaves(t *testing.T) {
	wardcount := program(t)
	folder := t.TempDir()
	run(t, wardcount, "practice", "watford", "--to", folder, "--upto", "setup")
	script, err := practice.Watford(1, false)
	if err != nil {
		t.Fatal(err)
	}
	acts := script.Acts
	if os.Getenv("WARDCOUNT_LONG") == "" {
		acts = ofWards(script, "Leggatts", "Nascot", "Park")
	}
	started := time.Now()
	d := sit(t, wardcount, filepath.Join(folder, "practice.wardcount"))
	n := night{desk: d, election: script.Election, counts: map[reconcile.SheetID]int{}}
	d.wait("trace dialog=choose")
	n.choosePerson(acts[0].By)
	short, typed := 0, 0
	for _, act := range acts {
		before := n.pressed
		n.do(act)
		if words, of := paperShort(act); of {
			short += n.pressed - before - words
			typed += words
		}
	}
	n.sit(practice.Officer)
	n.press("F12")
	d.wait("trace dialog=ask")
	n.press("KP_Enter")
	d.wait("trace published=")
	n.press("ctrl+q")
	d.wait("trace closed=cleanly")

	compare(t, byTerminal(t, script, acts), journal(t, filepath.Join(folder, "practice.wardcount")))
	t.Logf("%d acts, %d key presses, %s", len(acts), n.pressed, time.Since(started).Round(time.Second))
	t.Logf("a ward whose count is a paper short, counted again and certified: %d key presses and a reason of %d letters", short, typed)
}

// paperShort says whether an act is one that only a count a paper short asks
// for: the second count, and the returning officer's reason.
func paperShort(act practice.Act) (letters int, is bool) {
	switch deed := act.Do.(type) {
	case practice.Key:
		return 0, deed.Count == 2 && (deed.Sheet.Form == reconcile.CountResult || deed.Sheet.Form == reconcile.RejectedPapers)
	case practice.Step:
		if deed.Step == reconcile.StepCertify && len(deed.Accept) > 0 {
			return len(deed.Reason), true
		}
	}
	return 0, false
}

// ofWards keeps the acts of some wards and of their stations' voter-ID records.
func ofWards(script practice.Script, names ...string) []practice.Act {
	about := func(id reconcile.ContestID) bool {
		c, _ := script.Election.Contest(id)
		return slices.Contains(names, c.Name)
	}
	var acts []practice.Act
	for _, act := range script.Acts {
		keep := false
		switch deed := act.Do.(type) {
		case practice.Key:
			station, _ := script.Election.StationOf(reconcile.StationID(deed.Sheet.Subject))
			keep = about(deed.Sheet.Contest) || deed.Sheet.Contest == "" && about(station.Contest)
		case practice.Explain:
			keep = about(deed.Finding.Contest)
		case practice.Step:
			keep = about(deed.Contest)
		}
		if keep {
			acts = append(acts, act)
		}
	}
	return acts
}

// byTerminal does the same acts as the terminal's verbs do them, publishes,
// and gives the journal.
func byTerminal(t *testing.T, script practice.Script, acts []practice.Act) []store.Record {
	t.Helper()
	path := filepath.Join(t.TempDir(), "practice.wardcount")
	c, err := app.Create(path, script.Election, practice.Supervisor)
	if err != nil {
		t.Fatal(err)
	}
	if err := practice.Perform(c, acts, func(int) {}); err != nil {
		t.Fatal(err)
	}
	officer, err := c.Person(practice.Officer)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Publish(context.Background(), officer, filepath.Join(filepath.Dir(path), "out"), nil, func(int, int, string) {}); err != nil {
		t.Fatal(err)
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	return journal(t, path)
}

func run(t *testing.T, program string, args ...string) {
	t.Helper()
	if out, err := exec.Command(program, args...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %v\n%s", args, err, out)
	}
}

func journal(t *testing.T, path string) []store.Record {
	t.Helper()
	records, err := app.ReadJournal(path)
	if err != nil {
		t.Fatal(err)
	}
	if chain := store.Verify(records); !chain.Whole {
		t.Fatalf("%s: the chain is broken at %d", path, chain.BrokenAt)
	}
	return records
}

// compare holds two journals against each other: who did what to which
// subject with which body; not when.
func compare(t *testing.T, terminal, window []store.Record) {
	t.Helper()
	for i := range min(len(terminal), len(window)) {
		a, b := terminal[i], window[i]
		if a.Kind != b.Kind || a.Subject != b.Subject || a.Actor != b.Actor || a.Role != b.Role || string(a.Body) != string(b.Body) {
			t.Fatalf("entry %d differs:\nterminal %s %s by %s %s\nwindow   %s %s by %s %s", i+1, a.Kind, a.Subject, a.Actor, a.Body, b.Kind, b.Subject, b.Actor, b.Body)
		}
	}
	if len(terminal) != len(window) {
		t.Fatalf("the terminal wrote %d entries, the window %d", len(terminal), len(window))
	}
}

// night plays the acts of the script on the keyboard.
type night struct {
	*desk
	election reconcile.Election
	person   string
	counts   map[reconcile.SheetID]int // how often each sheet was keyed
	pressed  int
}

func (n *night) press(keys ...string) {
	n.t.Helper()
	n.pressed += len(keys)
	n.desk.press(keys...)
}

func (n *night) write(text string) {
	n.t.Helper()
	n.pressed += len(text)
	n.desk.write(text)
}

func (n *night) do(act practice.Act) {
	n.t.Helper()
	n.sit(act.By)
	switch deed := act.Do.(type) {
	case practice.Key:
		n.key(deed)
	case practice.Explain:
		n.explain(deed)
	case practice.Step:
		n.step(deed)
	}
}

// sit lets another person take the keyboard.
func (n *night) sit(name string) {
	n.t.Helper()
	if n.person == name {
		return
	}
	n.press("F2")
	n.wait("trace dialog=choose")
	n.choosePerson(name)
}

func (n *night) choosePerson(name string) {
	n.t.Helper()
	for i, p := range n.election.People {
		if p.Name == name {
			n.press(string(rune('1' + i)))
			n.wait("trace person=")
			n.person = name
			return
		}
	}
	n.t.Fatalf("%s is nobody of this count", name)
}

// goTo opens what the words find first.
func (n *night) goTo(words, screen string) {
	n.t.Helper()
	n.press("F3")
	n.wait("trace dialog=goto")
	n.write(words)
	n.press("Return")
	n.wait("trace screen=" + screen)
}

func (n *night) wardName(id reconcile.ContestID) string {
	c, _ := n.election.Contest(id)
	return strings.ToLower(c.Name)
}

// words are what a clerk types to find a sheet.
func (n *night) words(id reconcile.SheetID) string {
	ward := n.wardName(id.Contest)
	switch id.Form {
	case reconcile.BallotPaperAccount:
		return "account " + id.Subject
	case reconcile.BoxVerification:
		return "box verification " + id.Subject
	case reconcile.PostalBox:
		return "postal box " + strings.ToLower(id.Subject)
	case reconcile.PostalOpening:
		return "opening " + id.Subject + " " + ward
	case reconcile.PostalDay:
		return "polling day " + ward
	case reconcile.CountResult:
		return "count result " + ward
	case reconcile.RejectedPapers:
		return "rejected " + ward
	case reconcile.VoterIDPilot:
		return "pilot " + id.Subject
	}
	n.t.Fatalf("no words for %s", id)
	return ""
}

// key keys a sheet on the number pad: a figure and Enter, Enter alone where
// the paper has none.
func (n *night) key(k practice.Key) {
	n.t.Helper()
	n.goTo(n.words(k.Sheet), "sheet sheet="+k.Sheet.String())
	if k.Count > max(n.counts[k.Sheet], 1) {
		n.press("F11")
		n.wait("trace screen=sheet sheet=" + k.Sheet.String())
	}
	n.counts[k.Sheet] = max(k.Count, n.counts[k.Sheet])
	contest, _ := n.election.Contest(k.Sheet.Contest)
	d, _ := reconcile.SheetOf(k.Sheet.Form)
	var keys []string
	for _, f := range d.Figures(contest, n.heads()) {
		if figure, ok := k.Figures[f.ID]; ok {
			keys = append(keys, pad(figure)...)
		} else {
			keys = append(keys, "KP_Enter")
		}
	}
	n.press(keys...)
	n.wait("trace saved=" + k.Sheet.String())
}

func (n *night) heads() []reconcile.Head {
	law, err := app.Law()
	if err != nil {
		n.t.Fatal(err)
	}
	return law.Heads(n.election.Date)
}

// toFinding goes to the page of a finding and along its findings to that one.
func (n *night) toFinding(f reconcile.FindingID) {
	n.t.Helper()
	for range 20 {
		n.press("F6")
		if line := n.wait("trace finding="); strings.HasPrefix(line, "trace finding="+string(f.Code)+" subject="+f.Subject) {
			return
		}
	}
	n.t.Fatalf("F6 does not come to %s", f)
}

func (n *night) toPage(contest reconcile.ContestID) {
	n.t.Helper()
	if contest == "" {
		n.goTo("voter identification", "voterid")
		return
	}
	n.goTo(n.wardName(contest), "ward")
}

func (n *night) explain(e practice.Explain) {
	n.t.Helper()
	n.toPage(e.Finding.Contest)
	n.toFinding(e.Finding)
	n.press("F7")
	n.wait("trace dialog=ask")
	n.write(e.Reason)
	n.press("ctrl+Return")
	n.wait("trace explained=")
}

func (n *night) step(s practice.Step) {
	n.t.Helper()
	n.toPage(s.Contest)
	for _, f := range s.Accept {
		n.toFinding(f)
		n.press("F8")
		n.wait("trace dialog=ask")
		n.write(s.Reason)
		n.press("ctrl+Return")
		n.wait("trace accepted=")
	}
	if len(s.Accept) > 0 {
		n.toPage(s.Contest)
	}
	n.press("F9")
	if s.Step == reconcile.StepReadBack {
		n.wait("trace screen=readback")
		n.readBack()
		n.wait("trace step=readback")
		return
	}
	if s.Step == reconcile.StepDeclare { // the declaration is read aloud from the screen, and Enter says that it was
		n.wait("trace screen=declare")
		n.press("KP_Enter")
		n.wait("trace step=declare")
		return
	}
	n.wait("trace dialog=confirm")
	n.press("KP_Enter")
	n.wait("trace step=" + string(s.Step))
}

// readBack ticks every line, each with Enter.
func (n *night) readBack() {
	n.t.Helper()
	for {
		n.press("KP_Enter")
		words := strings.Fields(n.wait("trace ticked="))
		if strings.TrimPrefix(words[1], "ticked=") == strings.TrimPrefix(words[2], "of=") {
			n.press("KP_Enter")
			return
		}
	}
}
