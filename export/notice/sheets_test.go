package notice_test

import (
	"bytes"
	"fmt"
	"os/exec"
	"regexp"
	"testing"

	"wardcount/export/exporttest"
	"wardcount/export/notice"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/ward"
)

// largeWard is a paper of a ward of three seats with so many candidates, all of
// names and descriptions of a usual length.
func largeWard(t *testing.T, candidates int) notice.Paper {
	t.Helper()
	r := exporttest.Sample()
	for _, w := range r.Wards {
		if w.Certificate.Seats != 3 {
			continue
		}
		lines := make([]ward.CertifiedCandidate, candidates)
		for i := range lines {
			lines[i] = w.Certificate.Candidates[i%len(w.Certificate.Candidates)]
			lines[i].Surname, lines[i].Forenames = fmt.Sprint("Hargreaves", i), "Mohammed Margaret"
			lines[i].Description, lines[i].Votes, lines[i].Elected = "Conservative and Unionist Party", figure.Votes(2900-i), i < 3
		}
		w.Certificate.Candidates = lines
		p := notice.PaperOf(r, w)
		p.Slip, p.Of = 1, 20
		return p
	}
	t.Fatal("the sample has no ward of three seats")
	return notice.Paper{}
}

var ofSheets = regexp.MustCompile(`Page 1 of (\d+)`)

// sheetsOf is how many sheets a paper takes, by somebody else's reader.
func sheetsOf(t *testing.T, k notice.Kind, p notice.Paper) string {
	t.Helper()
	var pdf bytes.Buffer
	if err := notice.WritePDF(k.One(p), &pdf); err != nil {
		t.Fatal(err)
	}
	run := exec.Command("pdftotext", "-", "-")
	run.Stdin = &pdf
	text, err := run.Output()
	if err != nil {
		t.Fatalf("pdftotext (poppler-utils): %v", err)
	}
	found := ofSheets.FindSubmatch(text)
	if found == nil {
		t.Fatalf("%s: no sheet has a number", k.ID)
	}
	return string(found[1])
}

func TestALargeWardStandsOnOneSheet(t *testing.T) {
	for _, id := range []string{"provisional", "script", "declaration", "result", "rejected", "verification"} {
		k, ok := notice.KindOf(id)
		if !ok {
			t.Fatal(id)
		}
		for _, candidates := range []int{9, 18, 21} {
			if n := sheetsOf(t, k, largeWard(t, candidates)); n != "1" {
				t.Errorf("%s, %d candidates: %s sheets", id, candidates, n)
			}
		}
		if n := sheetsOf(t, k, largeWard(t, 70)); k.ID == "result" && n == "1" {
			t.Errorf("%s, 70 candidates on one sheet", id)
		}
	}
}
