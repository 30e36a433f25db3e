package app_test

import (
	"context"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"wardcount/app/practice"
)

// told is what a document tells: ward, then what, to a figure or “Elected”.
type told map[string]string

func (f told) put(ward, what, figure string) {
	f[ward+"/"+strings.Join(strings.Fields(what), " ")] = strings.ReplaceAll(figure, ",", "")
}

// What a document may tell of a ward, beside the votes of each candidate.
const (
	elected, heads, rejected, inBoxes, electorate, hash = "elected", "heads", "rejected", "verified", "electorate", "certificate"
)

// readers are all documents of a publication, what each must tell of every ward
// and how it is read by something that did not write it. One with no reader
// tells no certified figure of a ward.
var readers = []struct {
	ending, tells string
	read          func(*testing.T, string) told
}{
	{"results.xlsx", "votes elected heads rejected verified electorate", readBook},
	{"lga-election-results.csv", "votes elected heads verified electorate", readFeed},
	{"results.json", "votes elected heads rejected verified electorate", readJSON},
	{"results.html", "votes elected heads rejected verified electorate", readPage},
	{"notices.html", "votes elected heads rejected verified electorate", readNotices},
	{"notice-declaration.pdf", "votes elected heads rejected", readPDF},
	{"notice-result.pdf", "votes elected heads rejected verified electorate", readPDF},
	{"notice-rejected.pdf", "heads rejected verified", readPDF},
	{"notice-verification.pdf", "verified", readPDF},
	{"notice-tendered.pdf", "", nil}, // papers that are never counted
	{"notice-mayor.pdf", "", nil},    // as published elsewhere
	{"media-sheet.html", "votes elected rejected verified electorate", readMedia},
	{"press-summary.txt", "certificate", readPress},
}

func TestEveryDocumentOfAPublicationTellsTheSameCertifiedFigures(t *testing.T) {
	c := newCount(t, script(t, false), practice.StageDeclared)
	dir := t.TempDir()
	published, err := c.Publish(context.Background(), person(t, c, practice.Officer), dir, nil, func(int, int, string) {})
	if err != nil {
		t.Fatal(err)
	}
	certified := map[string]told{} // by what kind of figure it is
	for _, kind := range []string{"votes", elected, heads, rejected, inBoxes, electorate, hash} {
		certified[kind] = told{}
	}
	for _, w := range c.State().InOrder() {
		for _, line := range w.Certificate.Candidates {
			certified["votes"].put(w.Contest.Name, line.PaperName(), strconv.Itoa(int(line.Votes)))
			if line.Elected {
				certified[elected].put(w.Contest.Name, "elected "+line.PaperName(), "Elected")
			}
		}
		for _, h := range w.Certificate.ByHead {
			if !h.Head.InPart {
				certified[heads].put(w.Contest.Name, h.Head.Label, h.Papers.String())
			}
		}
		certified[hash].put(w.Contest.Name, hash, w.Certificate.ShortHash())
		certified[rejected].put(w.Contest.Name, rejected, w.Certificate.Rejected.String())
		certified[inBoxes].put(w.Contest.Name, inBoxes, w.Certificate.Verified.String())
		certified[electorate].put(w.Contest.Name, electorate, w.Certificate.Electorate.String())
	}
	for kind, figures := range certified {
		if len(figures) < 12 {
			t.Fatalf("%s: only %d figures are certified", kind, len(figures))
		}
	}
	known := map[string]bool{}
	for _, r := range readers {
		for _, f := range published.Files {
			if !strings.HasSuffix(f.Path, "2018-05-03-"+r.ending) {
				continue
			}
			known[f.Path] = true
			if r.read != nil {
				compareTold(t, r.ending, r.tells, certified, r.read(t, f.Path))
			}
		}
	}
	for _, f := range published.Files {
		if !known[f.Path] {
			t.Errorf("%s is in no line of the table", filepath.Base(f.Path))
		}
	}
	if len(known) != len(readers) {
		t.Errorf("%d of %d documents were published", len(known), len(readers))
	}
}

func compareTold(t *testing.T, name, tells string, certified map[string]told, got told) {
	t.Helper()
	for _, kind := range strings.Fields(tells) {
		for what, want := range certified[kind] {
			if got[what] != want {
				t.Errorf("%s, %s: %q, certified %q", name, what, got[what], want)
			}
		}
	}
	for what, figure := range got {
		ward, _, _ := strings.Cut(what, "/")
		_, counted := certified[inBoxes][ward+"/"+inBoxes]
		if _, someone := certified[elected][what]; counted && strings.Contains(what, "/elected ") && !someone {
			t.Errorf("%s: %s is %s", name, what, figure)
		}
	}
}
