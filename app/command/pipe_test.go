package command_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"

	"wardcount/app"
	"wardcount/app/practice"
)

// Somebody pipes the answer into a program that stops reading, such as grep -q. What was keyed is in the one file that
// people copy, and not in a log beside it.
func TestACountIsClosedThoughNobodyReadsTheAnswer(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a pipe that nobody reads ends no program there")
	}
	dir := t.TempDir()
	path, program := filepath.Join(dir, "practice.wardcount"), filepath.Join(dir, "wardcount")
	script, err := practice.Watford(1, true)
	if err != nil {
		t.Fatal(err)
	}
	c, err := app.Create(path, script.Election, practice.Supervisor)
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(self, program); err != nil { // the test binary is the program that it is called
		t.Fatal(err)
	}
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := read.Close(); err != nil {
		t.Fatal(err)
	}
	key := exec.Command(program, "key", path, "--by", practice.ClerkA, "Callowland", "box_verification", "1", "verified=400")
	key.Stdout, key.Stderr = write, os.Stderr
	if err := key.Run(); err != nil {
		t.Errorf("it ended with %v", err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name() != "practice.wardcount" && e.Name() != "wardcount" {
			t.Errorf("left beside the count: %s", e.Name())
		}
	}
	if journal, err := app.ReadJournal(path); err != nil || len(journal) != 2 {
		t.Errorf("%d entries, %v", len(journal), err)
	}
}
