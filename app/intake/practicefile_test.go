package intake

import (
	"bytes"
	"strings"
	"testing"

	"wardcount/app/intake/template"
	"wardcount/export/exporttest"
	"wardcount/export/feed"
)

// Real candidates stand in a practice election's file beside figures that are
// nobody's: in a set-up they would be compared with, and published.
func TestAPracticeElectionsResultsComeIntoNoSetUpButAPracticeCounts(t *testing.T) {
	lga := func(practice bool) string {
		r := exporttest.Final()
		r.Election.Practice = practice
		var b bytes.Buffer
		if err := feed.WriteLGA(r, &b); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	refused := func(s []Source, opt Options) bool {
		t.Helper()
		_, faults := Read(s, opt)
		for _, f := range faults {
			if f.File == "lga.csv" && strings.HasPrefix(f.Message, "The file says PRACTICE") {
				return true
			}
		}
		return false
	}
	real, running := without(), template.Example()
	running.Practice = true
	for _, practice := range []bool{true, false} {
		file := sources("lga.csv", lga(practice))
		if got := refused(nil, Options{Base: &real, Baselines: file}); got != practice {
			t.Errorf("practice %v: as an earlier poll it is refused: %v", practice, got)
		}
		if got := refused(file, Options{}); got != practice {
			t.Errorf("practice %v: as who stands it is refused: %v", practice, got)
		}
		if refused(nil, Options{Base: &running, Baselines: file}) {
			t.Errorf("practice %v: it is refused beside a practice count", practice)
		}
	}
}
