package app_test

import (
	"bufio"
	"fmt"
	"math/rand/v2"
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
)

// What the child does until it is killed.
const (
	killEnv      = "WARDCOUNT_KEY_UNTIL_KILLED"
	killDraftEnv = "WARDCOUNT_TYPE_UNTIL_KILLED"
)

// TestMain lets the test program be the child that keys until it is killed.
func TestMain(m *testing.M) {
	if path := os.Getenv(killEnv); path != "" {
		keyUntilKilled(path)
	}
	if path := os.Getenv(killDraftEnv); path != "" {
		typeUntilKilled(path)
	}
	os.Exit(m.Run())
}

// keyUntilKilled keys one box after another as fast as it can, and says after
// each which entry it was told is stored.
func keyUntilKilled(path string) {
	c, err := app.Open(path)
	if err != nil {
		fmt.Println("failed", err)
		os.Exit(1)
	}
	p, err := c.Person(practice.ClerkA)
	if err != nil {
		fmt.Println("failed", err)
		os.Exit(1)
	}
	boxes := c.State().Election.Boxes
	for n := 0; ; n++ {
		b := boxes[n%len(boxes)]
		if b.Postal() {
			continue
		}
		id := sheet.ID{Contest: b.Contests[0], Form: sheet.BoxVerification, Subject: string(b.ID)}
		if err := c.Key(p, app.Keying{Sheet: id, Count: 1, Figures: sheet.Reading{"verified": n}}); err != nil {
			fmt.Println("failed", err)
			os.Exit(1)
		}
		seq, _ := c.Head()
		fmt.Println(seq, n)
	}
}

func TestAProgramKilledAtRandomMoments_LosesNoKeyingThatItAcknowledged(t *testing.T) {
	kills := 50
	if os.Getenv("WARDCOUNT_LONG") != "" {
		kills = 500
	}
	path := filepath.Join(t.TempDir(), "practice.wardcount")
	c, err := app.Create(path, script(t, true).Election, practice.Supervisor)
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	acknowledged := map[int64]int{}
	for range kills {
		runAndKill(t, killEnv+"="+path, acknowledged)
		records, err := app.ReadJournal(path)
		if err != nil {
			t.Fatal(err)
		}
		if chain := store.Verify(records); !chain.Whole {
			t.Fatalf("the chain is broken at entry %d", chain.BrokenAt)
		}
		missing(t, records, acknowledged)
	}
	if len(acknowledged) < kills {
		t.Fatalf("only %d keyings were acknowledged in %d runs: the test saw nothing", len(acknowledged), kills)
	}
	t.Logf("%d kills, %d keyings acknowledged, all there", kills, len(acknowledged))
	c, err = app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	_ = c.Close()
}

func runAndKill(t *testing.T, env string, acknowledged map[int64]int) {
	t.Helper()
	child := exec.Command(os.Args[0], "-test.run=^$")
	child.Env = append(os.Environ(), env)
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	stop := make(chan bool)
	go func() { // kill only after it has begun, at a moment of no one's choosing
		<-stop
		time.Sleep(time.Duration(rand.IntN(20_000)) * time.Microsecond)
		_ = child.Process.Kill()
	}()
	for first := true; lines.Scan(); first = false {
		if first {
			close(stop)
		}
		words := strings.Fields(lines.Text())
		seq, err := strconv.ParseInt(words[0], 10, 64)
		if err != nil {
			t.Fatalf("the child says %q", lines.Text())
		}
		n, _ := strconv.Atoi(words[1])
		acknowledged[seq] = n
	}
	_ = child.Wait()
}

func missing(t *testing.T, records []store.Record, acknowledged map[int64]int) {
	t.Helper()
	bySeq := map[int64]int{}
	for _, r := range records {
		e, err := r.Entry()
		if err != nil {
			t.Fatal(err)
		}
		if b, ok := e.Body.(reconcile.SheetKeyed); ok {
			bySeq[r.Seq] = b.Figures["verified"]
		}
	}
	for seq, n := range acknowledged {
		if got, ok := bySeq[seq]; !ok || got != n {
			t.Fatalf("entry %d was acknowledged with %d; the journal has %d (%v)", seq, n, got, ok)
		}
	}
}
