package endtoend

import (
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/app/store"
	"wardcount/export"
	"wardcount/reconcile"
)

func TestThePracticeNightByKeyboard_LeavesTheJournalThatTheTerminalLeaves(t *testing.T) {
	wardcount := program(t)
	folder := t.TempDir()
	run(t, wardcount, "practice", "watford", "--to", folder, "--upto", "setup")
	script, err := practice.Watford(1, false)
	if err != nil {
		t.Fatal(err)
	}
	started := time.Now()
	d := sit(t, wardcount, filepath.Join(folder, "practice.wardcount"))
	n := night{desk: d, election: script.Election, counts: map[reconcile.SheetID]int{}}
	d.wait("trace dialog=choose")
	n.choosePerson(script.Acts[0].By)
	short, typed := 0, 0
	for _, act := range script.Acts {
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
	t.Logf("%d acts, %d key presses, %s", len(script.Acts), n.pressed, time.Since(started).Round(time.Second))
	t.Logf("a ward whose count is a paper short, counted again and certified: %d key presses and a reason of %d letters", short, typed)

	compare(t, byTerminal(t, wardcount, script), journal(t, filepath.Join(folder, "practice.wardcount")))
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

// byTerminal does the same acts by the terminal's verbs, each a run of the
// program of its own, publishes, and gives the journal.
func byTerminal(t *testing.T, wardcount string, script practice.Script) []store.Record {
	t.Helper()
	folder := t.TempDir()
	run(t, wardcount, "practice", "watford", "--to", folder, "--upto", "setup")
	count := filepath.Join(folder, "practice.wardcount")
	for _, act := range script.Acts {
		run(t, wardcount, verb(count, act)...)
	}
	run(t, wardcount, "export", count, "--to", filepath.Join(folder, "out"), "--by", practice.Officer)
	return journal(t, count)
}

// verb writes an act as the words of the terminal.
func verb(count string, act practice.Act) []string {
	switch deed := act.Do.(type) {
	case practice.Key:
		words := []string{"key", count, "--by", act.By, "--count", strconv.Itoa(deed.Count), string(deed.Sheet.Contest), string(deed.Sheet.Form), deed.Sheet.Subject}
		for figure, n := range deed.Figures {
			words = append(words, string(figure)+"="+strconv.Itoa(n))
		}
		return words
	case practice.Explain:
		return []string{"explain", count, string(deed.Finding.Contest), string(deed.Finding.Code), deed.Finding.Subject, "--reason", deed.Reason, "--by", act.By}
	case practice.Step:
		words := []string{"step", count, string(deed.Contest), string(deed.Step), "--by", act.By}
		if deed.Contest == "" {
			words = []string{"step", count, "--all", string(deed.Step), "--by", act.By}
		}
		if deed.Reason != "" {
			words = append(words, "--reason", deed.Reason)
		}
		for _, f := range deed.Accept {
			words = append(words, "--accept", string(f.Code)+"@"+f.Subject)
		}
		return words
	}
	return nil
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
		if a.Kind != b.Kind || a.Subject != b.Subject || a.Actor != b.Actor || a.Role != b.Role || timeless(t, a) != timeless(t, b) {
			t.Fatalf("entry %d differs:\nterminal %s %s by %s %s\nwindow   %s %s by %s %s", i+1, a.Kind, a.Subject, a.Actor, a.Body, b.Kind, b.Subject, b.Actor, b.Body)
		}
	}
	if len(terminal) != len(window) {
		t.Fatalf("the terminal wrote %d entries, the window %d", len(terminal), len(window))
	}
}

// timeless is the body of an entry without what hangs on the hour: the bytes
// of published documents, which say when they were written.
func timeless(t *testing.T, r store.Record) string {
	t.Helper()
	e, err := r.Entry()
	if err != nil {
		t.Fatal(err)
	}
	if b, ok := e.Body.(reconcile.ResultsPublished); ok {
		for i := range b.Files {
			b.Files[i].SHA256, b.Files[i].Bytes = "", 0
		}
		e.Body = b
	}
	if b, ok := e.Body.(reconcile.BoxReceived); ok { // the door keeps minutes
		b.Receipt.At = b.Receipt.At.Truncate(time.Minute)
		e.Body = b
	}
	text, err := reconcile.Canonical(e.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// night plays the acts of the script on the keyboard.
type night struct {
	*desk
	election reconcile.Election
	person   string
	counts   map[reconcile.SheetID]int // how often each sheet was keyed
	open     string                    // what the trace says of the screen that the last sheet left
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
	case practice.Receive:
		n.receive(deed)
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
	case reconcile.CountSheet:
		return "sheet " + id.Subject + " " + ward
	case reconcile.CountArea:
		return "area " + strings.ToLower(id.Subject) + " " + ward
	}
	n.t.Fatalf("no words for %s", id)
	return ""
}

// key keys a sheet on the number pad: a figure and Enter, Enter alone where
// the paper has none.
func (n *night) key(k practice.Key) {
	n.t.Helper()
	if here := "trace screen=sheet sheet=" + k.Sheet.String() + " "; k.Count > 1 || !strings.HasPrefix(n.open, here) { // else the pile led here
		n.goTo(n.words(k.Sheet), "sheet sheet="+k.Sheet.String())
	}
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
	n.open = n.wait("trace screen=")
}

// receive logs a box at the door: its number, then line by line.
func (n *night) receive(r practice.Receive) {
	n.t.Helper()
	n.open = ""
	n.press("ctrl+d")
	n.wait("trace screen=door")
	n.write(strings.ToLower(string(r.Box)))
	n.press("Return")
	n.wait("trace screen=receipt box=" + string(r.Box))
	yes := map[bool]string{true: "y", false: "n"}
	clock := export.UKTime(r.Receipt.At)
	lines := []string{clock[len(clock)-len("22:14"):], r.Receipt.Officer, r.Receipt.Seals, yes[r.Receipt.Account], strings.TrimPrefix(r.Receipt.Packets.String(), "–"), yes[r.Receipt.Tendered], r.Receipt.Note}
	for _, line := range lines {
		if line != "" {
			n.write(line)
		}
		n.press("Return")
	}
	n.wait("trace received=" + string(r.Box))
	n.wait("trace screen=door")
}

func (n *night) heads() []reconcile.Head {
	law, err := app.Law()
	if err != nil {
		n.t.Fatal(err)
	}
	return law.Heads("", n.election.Date)
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
	n.open = ""
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
	if s.Step == reconcile.StepDeclare { // the declaration is read aloud from the screen, to its end, and Enter says that it was
		n.wait("trace screen=declare")
		n.press("End", "KP_Enter")
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
