package web

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/reconcile/ward"
)

var written = flag.String("pages", "", "write the pages of the sample into this folder")

func resultsHTML(t *testing.T, r export.Results) []byte {
	t.Helper()
	return exporttest.Written(t, r, Write)
}

func mediaHTML(t *testing.T, r export.Results) []byte {
	t.Helper()
	return exporttest.Written(t, r, WriteMedia)
}

// outline is a page as its elements and words, without its style: what a reader
// has who sees neither colour nor place.
func outline(t *testing.T, data []byte) []byte {
	t.Helper()
	p, err := readPage(data)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	var walk func(n *html.Node, depth int)
	walk = func(n *html.Node, depth int) {
		for d := range n.ChildNodes() {
			words := strings.TrimSpace(d.Data)
			switch {
			case d.DataAtom == atom.Style, d.Type == html.TextNode && words == "":
			case d.Type == html.TextNode:
				fmt.Fprintf(&b, "%s%q\n", strings.Repeat(" ", depth), words)
			case d.Type == html.ElementNode:
				fmt.Fprintf(&b, "%s%s", strings.Repeat(" ", depth), d.Data)
				for _, a := range d.Attr {
					if a.Key != "d" {
						fmt.Fprintf(&b, " %s=%q", a.Key, a.Val)
					}
				}
				b.WriteString("\n")
				walk(d, depth+1)
			}
		}
	}
	walk(p.root, 0)
	return b.Bytes()
}

func TestThePagesHaveTheirShape(t *testing.T) {
	for name, data := range map[string][]byte{
		"sample-results": resultsHTML(t, exporttest.Sample()), "sample-media": mediaHTML(t, exporttest.Sample()),
		"final-results": resultsHTML(t, exporttest.Final()), "final-media": mediaHTML(t, exporttest.Final()),
	} {
		exporttest.Golden(t, "testdata/"+name+".golden", outline(t, data))
		if *written != "" { // where a browser finds them: make web-check
			if err := os.WriteFile(filepath.Join(*written, name+".html"), data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestEqualResultsGiveEqualPages(t *testing.T) {
	if !bytes.Equal(resultsHTML(t, exporttest.Sample()), resultsHTML(t, exporttest.Sample())) || !bytes.Equal(mediaHTML(t, exporttest.Sample()), mediaHTML(t, exporttest.Sample())) {
		t.Error("they differ")
	}
}

// TestWhatAReaderFinds looks for the awkward cases in the words of the page.
func TestWhatAReaderFinds(t *testing.T) {
	p, err := readPage(resultsHTML(t, exporttest.Sample()))
	if err != nil {
		t.Fatal(err)
	}
	words := said(p.root)
	for _, want := range []string{
		"PRACTICE – no real count", "Provisional: 1 contest is still to be declared", "Revision 3. Last updated 4 May 2018, 02:55 (UK time).",
		"=1+1 Ada", `@X Bo "the Baker"`, `=HYPERLINK("http://example.org")`, "<b>&amp;</b>", "O'NEIL Zoë Ní Bhraonáin", "-SMITH +44 _x0041_",
		"Equal votes for the last seat: a lot that the returning officer drew decided.", "There was no poll", "1 seat stays vacant",
		"Ballot box turnout: 2,298 ballot papers verified as a share of 5,746 electors", "Turnout by valid papers: 2,289 valid ballot papers as a share of 5,746 electors",
		"The count has 2,335 papers (2,323 valid, 12 rejected); verification found 2,336 (-1).", "As published, not counted here",
		"by lot, drawn by the returning officer between equal votes", "Tudor: A candidate died", "The declaration was read out with 299 votes",
		"elections@example.org", "C3, Beechen Grove Baptist Church", "the records of 4 of 5 polling stations",
	} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not said", want)
		}
	}
	for _, never := range []string{"Practice clerk", "Practice agent", "de la Cruz, the candidate"} {
		if strings.Contains(words, never) {
			t.Errorf("%q is said: who keyed and who asked is nobody's but the count's", never)
		}
	}
	final, err := readPage(resultsHTML(t, exporttest.Final()))
	if err != nil {
		t.Fatal(err)
	}
	if words := said(final.root); strings.Contains(words, "PRACTICE") || strings.Contains(words, "rehearsal") || !strings.Contains(words, "Final: every contest is declared, except where it was abandoned") {
		t.Error("a final page of a real count does not say so")
	}
}

// TestAnAddressIsALinkOnlyWhereItIsPlainlyOne keeps what was typed into the
// set-up from leading anywhere else.
func TestAnAddressIsALinkOnlyWhereItIsPlainlyOne(t *testing.T) {
	r := exporttest.Sample()
	r.Election.Publishing.InfoURL, r.Election.Publishing.Telephone, r.Election.Publishing.Email = "javascript:alert(1)", "01923 000000 ext 5", "elections at example.org"
	data := resultsHTML(t, r)
	if err := Check(r, data); err != nil {
		t.Fatal(err)
	}
	p, _ := readPage(data)
	for _, a := range all(p.root, atom.A) {
		if !strings.HasPrefix(attribute(a, "href"), "#") {
			t.Errorf("%q leads to %q", said(a), attribute(a, "href"))
		}
	}
	if !strings.Contains(said(p.root), "javascript:alert(1)") {
		t.Error("what was typed is not printed")
	}
}

func TestEveryInternalLinkLeadsSomewhere(t *testing.T) {
	p, err := readPage(resultsHTML(t, exporttest.Sample()))
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string]int{}
	for n := range p.root.Descendants() {
		if id := attribute(n, "id"); id != "" {
			ids[id]++
		}
	}
	links := 0
	for _, a := range all(p.root, atom.A) {
		if id, ok := strings.CutPrefix(attribute(a, "href"), "#"); ok {
			links++
			if ids[id] != 1 {
				t.Errorf("%q leads to #%s, which is there %d times", said(a), id, ids[id])
			}
		}
	}
	if links < 18 {
		t.Errorf("only %d links", links)
	}
}

func TestTheMediaSheetSaysWhatComesNextAndNothingOfIt(t *testing.T) {
	r := exporttest.Sample()
	r.Next = []export.Coming{{Name: "Park", State: ward.Certified}, {Name: "Vicarage", State: ward.Consulted}, {Name: "Oxhey", State: ward.Accounts}, {Name: "Leggatts", State: ward.Uncontested}}
	data := mediaHTML(t, r)
	if err := CheckMedia(r, data); err != nil {
		t.Fatal(err)
	}
	p, _ := readPage(data)
	g, err := under(grids(p.root), nextCaption)
	if err != nil || len(g.rows) != 4 {
		t.Fatal(err, len(g.rows))
	}
	for i, want := range []string{"certified; the declaration comes next", "counted; not certified yet", "being verified", "no poll; the declaration is to come"} {
		if err := g.is(i, "How far it is", want); err != nil {
			t.Error(err)
		}
	}
}

func TestTheCountsOfAWardAreToldAsTheyWere(t *testing.T) {
	full, part := ward.CountAttempt{}, ward.CountAttempt{Partial: true}
	for _, c := range []struct {
		attempts []ward.CountAttempt
		want     []string
	}{
		{[]ward.CountAttempt{full}, nil},
		{[]ward.CountAttempt{full, full}, []string{"The votes were counted twice; the last count is certified."}},
		{[]ward.CountAttempt{full, full, part}, []string{"The votes were counted 3 times, not each time all of them; the last count is certified."}},
	} {
		if got := recounts(ward.Certificate{Attempts: c.attempts}); !slices.Equal(got, c.want) {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
