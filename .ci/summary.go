// Command summary runs go test and says readably what became of every test: a line per package as it
// finishes, the output of the tests that failed, and "N passed, N failed" as the last line. It never
// decides what is tested, and never hides a run that ended badly: what cannot be built, does not end
// or runs nothing at all is a failure too.
//
// Each argument is one command line for go test: summary "-count=1 ./..." "other_test.go".
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
)

// event is one line of go test -json; see go doc test2json and go help buildjson.
type event struct {
	Action, Package, Test, Output, ImportPath, FailedBuild string
	Elapsed                                                float64
}

// test is one test, subtest, example or fuzz target of a package.
type test struct {
	name   string
	result string // pass, fail, skip; empty as long as it has not ended
	output []string
}

// suite is what is known of one package while it runs.
type suite struct {
	tests  []*test
	output []string // what belongs to no test: a panic, a failed set-up
}

// tally counts leaves: a test without subtests counts once, one with subtests is counted by them. A
// test that fails although none of its subtests did counts as one failure; so does a package that
// fails without a failed test. Skipped tests are named but are in neither number.
type tally struct {
	passed  int
	failed  []string
	skipped []string
	suites  map[string]*suite
	builds  map[string][]string // compiler output by what was being built
	out     io.Writer
}

func main() {
	t := &tally{suites: map[string]*suite{}, builds: map[string][]string{}, out: os.Stdout}
	for _, line := range os.Args[1:] {
		if err := t.run(strings.Fields(line)); err != nil && len(t.failed) == 0 {
			t.failed = append(t.failed, "go test "+line+": "+err.Error())
		}
	}
	if !t.end() {
		os.Exit(1)
	}
}

// run runs go test once. Its stderr joins the stream so that the order of what is shown stays true.
func (t *tally) run(args []string) error {
	command := exec.Command("go", append([]string{"test", "-json"}, args...)...)
	pipe, err := command.StdoutPipe()
	if err != nil {
		return err
	}
	command.Stderr = command.Stdout
	if err := command.Start(); err != nil {
		return err
	}
	t.read(pipe)
	return command.Wait()
}

// read takes in a stream of events; a line that is none is shown as it is.
func (t *tally) read(stream io.Reader) {
	lines := bufio.NewReader(stream)
	for {
		line, err := lines.ReadBytes('\n')
		var e event
		if len(line) > 0 && line[0] == '{' && json.Unmarshal(line, &e) == nil {
			t.take(e)
		} else {
			fmt.Fprintf(t.out, "%s", line)
		}
		if err != nil {
			return
		}
	}
}

func (t *tally) take(e event) {
	if e.Action == "build-output" {
		t.builds[e.ImportPath] = append(t.builds[e.ImportPath], e.Output)
		return
	}
	switch e.Package {
	case "":
		return
	case "command-line-arguments": // what go test calls a package that it was given as files
		e.Package = "the given files"
	}
	s := t.suites[e.Package]
	if s == nil {
		s = &suite{}
		t.suites[e.Package] = s
	}
	ended := e.Action == "pass" || e.Action == "fail" || e.Action == "skip"
	switch {
	case e.Test != "":
		s.take(e, ended)
	case ended:
		t.close(e, s)
		delete(t.suites, e.Package)
	case e.Action == "output":
		s.output = append(s.output, e.Output)
	}
}

func (s *suite) take(e event, ended bool) {
	i := slices.IndexFunc(s.tests, func(of *test) bool { return of.name == e.Test })
	if i < 0 {
		i = len(s.tests)
		s.tests = append(s.tests, &test{name: e.Test})
	}
	of := s.tests[i]
	switch {
	case ended:
		of.result = e.Action
	case e.Action == "output":
		of.output = append(of.output, e.Output)
	}
}

// close adds a finished package up and shows its line, then what failed in it.
func (t *tally) close(e event, s *suite) {
	passed, failed := t.passed, len(t.failed)
	var show []string
	for _, of := range s.tests {
		parent, childFailed := s.below(of, e.Action)
		result := of.verdict(e.Action)
		switch {
		case result == "fail":
			if !childFailed {
				t.failed = append(t.failed, e.Package+" "+of.name)
			}
			show = append(show, of.told()...)
		case parent:
		case result == "skip":
			t.skipped = append(t.skipped, e.Package+" "+of.name)
		default:
			t.passed++
		}
	}
	if e.Action == "fail" && len(t.failed) == failed {
		t.failed = append(t.failed, e.Package+" as a whole")
	}
	if e.Action == "fail" {
		show = append(show, told(s.output)...)
		show = append(show, t.builds[e.FailedBuild]...)
		delete(t.builds, e.FailedBuild) // others that need the same package need not repeat it
	}
	word := map[string]string{"pass": "ok  ", "fail": "FAIL", "skip": "none"}[e.Action]
	fmt.Fprintf(t.out, "%s %-36s %4d passed, %d failed  %6.1f s\n",
		word, e.Package, t.passed-passed, len(t.failed)-failed, e.Elapsed)
	for _, line := range show {
		fmt.Fprintf(t.out, "     %s", line)
	}
}

// below says whether a test has subtests, and whether one of them failed.
func (s *suite) below(of *test, whole string) (parent, failed bool) {
	for _, other := range s.tests {
		if strings.HasPrefix(other.name, of.name+"/") {
			parent = true
			failed = failed || other.verdict(whole) == "fail"
		}
	}
	return parent, failed
}

// verdict is the result of a test, where one that never ended in a package that failed has failed.
func (of *test) verdict(whole string) string {
	if of.result == "" && whole == "fail" {
		return "fail"
	}
	return of.result
}

// told is what a failed test said, under its name.
func (of *test) told() []string {
	lines := told(of.output)
	if of.result == "" {
		lines = append([]string{"--- did not end: " + of.name + "\n"}, lines...)
	}
	return lines
}

// told drops the lines with which go test frames its output.
func told(output []string) []string {
	var kept []string
	for _, line := range output {
		frame := strings.HasPrefix(line, "=== ") || strings.HasPrefix(line, "FAIL\t") ||
			line == "FAIL\n" || line == "PASS\n" || line == "exit status 1\n"
		if !frame {
			kept = append(kept, line)
		}
	}
	return kept
}

// end shows the last lines and says whether all is well.
func (t *tally) end() bool {
	if len(t.skipped) > 0 {
		fmt.Fprintf(t.out, "\nskipped:\n  %s\n", strings.Join(t.skipped, "\n  "))
	}
	if len(t.failed) > 0 {
		fmt.Fprintf(t.out, "\nfailed:\n  %s\n", strings.Join(t.failed, "\n  "))
	}
	if t.passed+len(t.failed) == 0 {
		fmt.Fprintln(t.out, "no test ran")
	}
	fmt.Fprintf(t.out, "%d passed, %d failed\n", t.passed, len(t.failed))
	return t.passed > 0 && len(t.failed) == 0
}
