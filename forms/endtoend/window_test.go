package endtoend

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/app/store"
	"wardcount/reconcile"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
)

func TestThePracticeNightByKeyboard_LeavesTheJournalThatTheTerminalLeaves(t *testing.T) {
	t.Parallel()
	wardcount := program(t)
	folder := t.TempDir()
	run(t, wardcount, "practice", "watford", "--to", folder, "--upto", "setup")
	script, err := practice.Watford(1, false)
	if err != nil {
		t.Fatal(err)
	}
	count := filepath.Join(folder, "practice.wardcount")
	short, typed := 0, 0
	play(open(t, wardcount, count, script), script, func(act practice.Act, pressed int) {
		if words, of := paperShort(act); of {
			short += pressed - words
			typed += words
		}
	})
	t.Logf("a ward whose count is a paper short, counted again and certified: a reason of %d letters, and", typed)
	asTheREADMESays(t, short)

	again := filepath.Join(t.TempDir(), "practice.wardcount")
	run(t, wardcount, "practice", "watford", "--to", filepath.Dir(again), "--upto", "setup")
	compare(t, byTerminal(t, wardcount, again, script), journal(t, count))
}

// play does every act of the script by keyboard, publishes and closes, and
// gives the number of key presses, with those before it. Each act and what it
// took is told as it is done.
func play(n *night, script practice.Script, done func(act practice.Act, pressed int)) int {
	n.t.Helper()
	started := time.Now()
	for _, act := range script.Acts {
		before := n.pressed
		n.do(act)
		done(act, n.pressed-before)
	}
	n.publish()
	n.close()
	n.t.Logf("%d acts, %d key presses, %s", len(script.Acts), n.pressed, time.Since(started).Round(time.Second))
	return n.pressed
}

// asTheREADMESays holds what something took in the window against what is said of it.
func asTheREADMESays(t *testing.T, pressed int) {
	t.Helper()
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	took := text.Grouped(pressed) + " key presses"
	t.Log(took)
	if !strings.Contains(string(readme), " "+took) {
		t.Errorf("it took %s, and the README says something else", took)
	}
}

// open opens the window on a count and lets the first person of the script sit down.
func open(t *testing.T, wardcount, count string, script practice.Script) *night {
	t.Helper()
	n := nightOf(sit(t, wardcount, count, drawnSmall), script)
	n.wait("trace dialog=choose")
	n.choosePerson(script.Acts[0].By)
	return n
}

func nightOf(d *desk, script practice.Script) *night {
	return &night{desk: d, election: script.Election, counts: map[sheet.ID]int{}}
}

func (n *night) publish() {
	n.t.Helper()
	n.sit(practice.Officer)
	n.press("F12")
	n.wait("trace screen=publish")
	n.press("KP_Enter")
	n.wait("trace published=")
}

func (n *night) close() {
	n.t.Helper()
	n.press("ctrl+q")
	n.wait("trace closed=cleanly")
}

// paperShort says whether an act is one that only a count a paper short asks
// for: the second count, and the returning officer's reason.
func paperShort(act practice.Act) (letters int, is bool) {
	switch deed := act.Do.(type) {
	case practice.Key:
		return 0, deed.Count == 2 && (deed.Sheet.Form == sheet.CountResult || deed.Sheet.Form == sheet.RejectedPapers)
	case practice.Step:
		if deed.Step == reconcile.StepCertify && len(deed.Accept) > 0 {
			return len(deed.Reason), true
		}
	}
	return 0, false
}

// byTerminal does the same acts by the terminal's verbs, each a run of the
// program of its own, publishes, and gives the journal.
func byTerminal(t *testing.T, wardcount, count string, script practice.Script) []store.Record {
	t.Helper()
	for _, act := range script.Acts {
		run(t, wardcount, verb(count, act)...)
	}
	if last := script.Acts[len(script.Acts)-1]; last.Stage == practice.StageDeclared {
		run(t, wardcount, "export", count, "--to", filepath.Join(filepath.Dir(count), "out"), "--by", practice.Officer)
	}
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
		if deed.AskedBy != "" {
			words = append(words, "--asked-by", deed.AskedBy)
		}
		for _, f := range deed.Accept {
			words = append(words, "--accept", string(f.Code)+"@"+f.Subject)
		}
		return words
	case practice.Adjudicate:
		words := []string{"adjudicate", count, "--by", act.By, "--reason", deed.Reason, string(deed.Sheet.Contest), string(deed.Sheet.Form), deed.Sheet.Subject}
		for figure, n := range deed.Figures {
			words = append(words, string(figure)+"="+strconv.Itoa(n))
		}
		return words
	case practice.MoveSheet:
		return []string{"move", count, string(deed.From.Form), string(deed.From.Contest) + "@" + deed.From.Subject, string(deed.To.Contest) + "@" + deed.To.Subject, "--reason", deed.Reason, "--by", act.By}
	case practice.Receive:
		return append([]string{"receive", count, string(deed.Box), "--by", act.By}, receiptFlags(deed.Receipt)...)
	case practice.Move:
		p := deed.Papers
		return []string{"papers", count, strconv.Itoa(int(p.Papers)), string(p.From) + "@" + string(p.FromBox), string(p.To) + "@" + string(p.ToBox), "--reason", p.Reason, "--by", act.By}
	}
	return nil
}

// receiptFlags are the items of a receipt as the verb receive takes them.
func receiptFlags(r reconcile.Receipt) []string {
	words := []string{"--at", r.At.Format(time.RFC3339), "--officer", r.Officer, "--seals", r.Seals, "--note", r.Note}
	for flag, in := range map[string]bool{"--account": r.Account, "--tendered": r.Tendered, "--voter-id": r.VoterID} {
		if in {
			words = append(words, flag)
		}
	}
	if n, ok := r.Packets.Get(); ok {
		words = append(words, "--packets", strconv.Itoa(int(n)))
	}
	return words
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
	text, err := text.Canonical(e.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
