package notice_test

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"wardcount/export/exporttest"
	"wardcount/export/notice"
	"wardcount/export/typeset"
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
	if err := typeset.WritePDF(k.One(p), &pdf); err != nil {
		t.Fatal(err)
	}
	found := ofSheets.FindStringSubmatch(exporttest.PDFText(t, pdf.Bytes()))
	if found == nil {
		t.Fatalf("%s: no sheet has a number", k.ID)
	}
	return found[1]
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

func TestAPageOfManyContestsLeadsToEach(t *testing.T) {
	r := exporttest.Sample()
	var page bytes.Buffer
	if err := typeset.WriteHTML(notice.Published(r), &page); err != nil {
		t.Fatal(err)
	}
	links := regexp.MustCompile(`<li><a href="#(paper-\d+)">`).FindAllStringSubmatch(page.String(), -1)
	if want := len(r.Wards) + len(r.Election.PublishedFor); len(links) != want {
		t.Fatalf("%d links for %d contests", len(links), want)
	}
	for _, l := range links {
		if !strings.Contains(page.String(), `<article id="`+l[1]+`"`) {
			t.Errorf("nothing is at %s", l[1])
		}
	}
	k, _ := notice.KindOf("result")
	page.Reset()
	if err := typeset.WriteHTML(k.One(largeWard(t, 9)), &page); err != nil || strings.Contains(page.String(), "<nav") {
		t.Errorf("a paper of one contest has a list of contests (%v)", err)
	}
}
