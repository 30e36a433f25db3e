package main

import (
	"io"
	"slices"
	"strings"
	"testing"
)

// summed reads streams of go test -json and gives what was shown, and whether all is well.
func summed(streams ...string) (shown string, well bool, t *tally) {
	out := &strings.Builder{}
	t = &tally{suites: map[string]*suite{}, builds: map[string][]string{}, out: out}
	for _, stream := range streams {
		t.read(strings.NewReader(stream))
	}
	well = t.end()
	return out.String(), well, t
}

const (
	parent  = `{"Action":"run","Package":"p","Test":"TestA"}` + "\n"
	child   = `{"Action":"run","Package":"p","Test":"TestA/x"}` + "\n"
	wrong   = `{"Action":"output","Package":"p","Test":"TestA/x","Output":"    a_test.go:4: got \"1\"\n"}` + "\n"
	framed  = `{"Action":"output","Package":"p","Test":"TestA/x","Output":"=== RUN   TestA/x\n"}` + "\n"
	childOK = `{"Action":"pass","Package":"p","Test":"TestA/x"}` + "\n"
	childNo = `{"Action":"fail","Package":"p","Test":"TestA/x"}` + "\n"
	allOK   = `{"Action":"pass","Package":"p","Test":"TestA"}` + "\n"
	allNo   = `{"Action":"fail","Package":"p","Test":"TestA"}` + "\n"
	skipped = `{"Action":"skip","Package":"p","Test":"TestA/x"}` + "\n"
	whole   = `{"Action":"pass","Package":"p","Elapsed":1.5}` + "\n"
	broken  = `{"Action":"fail","Package":"p","Elapsed":1.5}` + "\n"
	built   = `{"ImportPath":"p","Action":"build-output","Output":"a.go:2:1: undefined: x\n"}` + "\n"
	unbuilt = `{"Action":"fail","Package":"p","FailedBuild":"p"}` + "\n"
	noTests = `{"Action":"skip","Package":"p"}` + "\n"
)

func TestEveryLeafIsCountedOnceAndTheLastLineSaysSo(t *testing.T) {
	for _, c := range []struct {
		name, stream, last string
		well               bool
		failed             []string
	}{
		{"a test with a subtest is its subtest", parent + child + childOK + allOK + whole, "1 passed, 0 failed", true, nil},
		{"a test without subtests is itself", parent + allOK + whole, "1 passed, 0 failed", true, nil},
		{"a failed subtest does not count its parent", parent + child + childNo + allNo + broken, "0 passed, 1 failed", false, []string{"p TestA/x"}},
		{"the parent's result may come first", parent + child + allNo + childNo + broken, "0 passed, 1 failed", false, []string{"p TestA/x"}},
		{"a parent can fail by itself", parent + child + childOK + allNo + broken, "1 passed, 1 failed", false, []string{"p TestA"}},
		{"a test that never ended failed", parent + broken, "0 passed, 1 failed", false, []string{"p TestA"}},
		{"a package can fail as a whole", parent + allOK + broken, "1 passed, 1 failed", false, []string{"p as a whole"}},
		{"a package that is not built fails", built + unbuilt, "0 passed, 1 failed", false, []string{"p as a whole"}},
		{"a skipped test is no pass", parent + child + skipped + allOK + whole, "0 passed, 0 failed", false, nil},
		{"no test at all is no success", noTests, "0 passed, 0 failed", false, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			shown, well, got := summed(c.stream)
			if !strings.HasSuffix(shown, "\n"+c.last+"\n") || well != c.well || !slices.Equal(got.failed, c.failed) {
				t.Errorf("well %v, want %v; failed %q, want %q; shown:\n%s", well, c.well, got.failed, c.failed, shown)
			}
		})
	}
}

func TestWhatFailedIsShownAndWhatPassedIsNot(t *testing.T) {
	shown, _, _ := summed(parent + child + framed + wrong + childNo + allNo + broken)
	if !strings.Contains(shown, `a_test.go:4: got "1"`) || strings.Contains(shown, "=== RUN") {
		t.Errorf("failed test shown as:\n%s", shown)
	}
	if shown, _, _ = summed(parent + child + wrong + childOK + allOK + whole); strings.Contains(shown, "got") {
		t.Errorf("passed test shown as:\n%s", shown)
	}
	if shown, _, _ = summed(built + unbuilt); !strings.Contains(shown, "undefined: x") {
		t.Errorf("failed build shown as:\n%s", shown)
	}
}

func TestALineThatIsNoEventIsShownAsItIs(t *testing.T) {
	shown, _, _ := summed("go: errors parsing go.mod\n", "{not json}\n")
	if !strings.HasPrefix(shown, "go: errors parsing go.mod\n{not json}\n") {
		t.Errorf("shown:\n%s", shown)
	}
}

func TestTwoRunsAddUp(t *testing.T) {
	if shown, well, _ := summed(parent+allOK+whole, parent+allOK+whole); !well || !strings.HasSuffix(shown, "2 passed, 0 failed\n") {
		t.Errorf("well %v, shown:\n%s", well, shown)
	}
}

func TestACommandThatFailsWithoutAnEventIsAFailure(t *testing.T) {
	got := &tally{suites: map[string]*suite{}, builds: map[string][]string{}, out: io.Discard}
	if err := got.run([]string{"-no-such-flag"}); err == nil {
		t.Error("go test with a flag that does not exist ended well")
	}
}
