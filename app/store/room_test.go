package store_test

import (
	"bufio"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"wardcount/app/store"
)

// On a disc without links a name is taken by nobody twice, also in the moment
// before a copy gets it.
func TestWhereADiscKnowsNoLinksNothingIsReplacedEither(t *testing.T) {
	path, folder := create(t), t.TempDir()
	to := filepath.Join(folder, "copy.wardcount")
	taken := false
	store.WithoutLinks(t, func() {
		if taken {
			if err := os.WriteFile(to, []byte("another's"), 0o600); err != nil {
				t.Error(err)
			}
		}
	})
	if c, err := store.Copy(context.Background(), path, to, unwatched); err != nil || c.Entries != 1 {
		t.Fatalf("copied %d entries, %v", c.Entries, err)
	}
	again, err := store.OpenSQLite(to, true)
	if err != nil {
		t.Fatalf("the copy: %v", err)
	}
	_ = again.Close()
	to, taken = filepath.Join(folder, "other.wardcount"), true
	_, err = store.Copy(context.Background(), path, to, unwatched)
	refusedAs(t, err, "exists")
	if data, err := os.ReadFile(to); err != nil || string(data) != "another's" {
		t.Errorf("what another program put there: %q, %v", data, err)
	}
	if files, err := os.ReadDir(folder); err != nil || len(files) != 2 {
		t.Errorf("in the folder: %v, %v", files, err)
	}
}

// writerOf names the folder in which a test's own program takes a room and waits
// to be killed.
const writerOf = "WARDCOUNT_TEST_ROOM_IN"

func TestAProgramTakesARoomAndWaits(t *testing.T) {
	folder := os.Getenv(writerOf)
	if folder == "" {
		folder = t.TempDir()
	}
	r, err := store.MakeRoom(folder, "being-copied")
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if err := os.WriteFile(filepath.Join(r.Path, "count.wardcount"), []byte("half a copy"), 0o600); err != nil {
		t.Fatal(err)
	}
	if os.Getenv(writerOf) != "" {
		_, _ = os.Stdout.WriteString("room " + r.Path + "\n")
		select {}
	}
}

// writes starts a program that writes in a room of its own, and gives its room.
func writes(t *testing.T, folder string) (room string, kill func()) {
	t.Helper()
	program := exec.Command(os.Args[0], "-test.run=^TestAProgramTakesARoomAndWaits$", "-test.timeout=2m")
	program.Env = append(os.Environ(), writerOf+"="+folder)
	out, err := program.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := program.Start(); err != nil {
		t.Fatal(err)
	}
	kill = func() {
		_ = program.Process.Kill()
		_ = program.Wait()
	}
	t.Cleanup(kill)
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if path, ok := strings.CutPrefix(lines.Text(), "room "); ok {
			return path, kill
		}
	}
	t.Fatal("the program took no room")
	return "", nil
}

func TestWhatAKilledBackupLeftIsClearedAwayByTheNext_AndNothingElse(t *testing.T) {
	path, folder := create(t), t.TempDir()
	killed, kill := writes(t, folder)
	writing, _ := writes(t, folder)
	kill()
	notOurs := filepath.Join(folder, ".being-copied-by-another")
	if err := os.Mkdir(notOurs, 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(killed); err != nil {
		t.Fatalf("the killed one left nothing: %v", err)
	}
	to := filepath.Join(folder, "copy.wardcount")
	if _, err := store.Copy(context.Background(), path, to, unwatched); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(killed); !os.IsNotExist(err) {
		t.Errorf("what the killed one left is there still: %v", err)
	}
	for _, kept := range []string{filepath.Join(writing, "count.wardcount"), notOurs, to} {
		if _, err := os.Stat(kept); err != nil {
			t.Errorf("cleared away: %v", err)
		}
	}
	if files, err := os.ReadDir(folder); err != nil || len(files) != 3 {
		t.Errorf("in the folder: %v, %v", files, err)
	}
}
