package web

import (
	"bytes"
	"strings"
	"testing"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/outcome"
)

func TestBothPagesReadBack(t *testing.T) {
	for _, r := range []export.Results{exporttest.Sample(), exporttest.Final(), {}} { // the last has nothing to say, and says it
		if err := Check(r, resultsHTML(t, r)); err != nil {
			t.Error(err)
		}
		if err := CheckMedia(r, mediaHTML(t, r)); err != nil {
			t.Error(err)
		}
	}
}

// read is what Check does before it compares the page word for word: what is
// found here was found by the headings alone.
func read(r export.Results, data []byte) error {
	p, err := readPage(data)
	if err != nil {
		return err
	}
	return tried(func() error { return p.readFrame(r) }, func() error { return p.readCouncil(r) }, func() error { return p.readWards(r) },
		func() error { return p.readElsewhere(r) }, func() error { return p.readVoterID(r) })
}

func readMedia(r export.Results, data []byte) error {
	p, err := readPage(data)
	if err != nil {
		return err
	}
	return tried(func() error { return p.readFrame(r) }, func() error { return p.readDeclared(r) }, func() error { return p.readNext(r) }, func() error { return p.readTotals(r) })
}

// rehashed is the page of some results with the certificates of others, so that
// a figure must be found by itself and not by the hash that it changes.
func rehashed(data []byte, of, others export.Results) []byte {
	for i := range min(len(of.Wards), len(others.Wards)) {
		data = bytes.ReplaceAll(data, []byte(of.Wards[i].Certificate.ShortHash()), []byte(others.Wards[i].Certificate.ShortHash()))
	}
	return data
}

// TestOneFigureThatDiffersIsFound changes one certified figure after another,
// and reads the page of the others.
func TestOneFigureThatDiffersIsFound(t *testing.T) {
	r := exporttest.Sample()
	data := resultsHTML(t, r)
	if err := read(r, data); err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(*export.Results){
		"votes":            func(r *export.Results) { r.Wards[0].Certificate.Candidates[1].Votes++ },
		"elected":          func(r *export.Results) { r.Wards[0].Certificate.Candidates[2].Elected = false },
		"by lot":           func(r *export.Results) { r.Wards[2].Certificate.Candidates[1].ByLot = false },
		"description":      func(r *export.Results) { r.Wards[0].Certificate.Candidates[2].Description = "Liberal Democrat" },
		"name":             func(r *export.Results) { r.Wards[2].Certificate.Candidates[3].Surname = "ONeil" },
		"majority":         func(r *export.Results) { r.Wards[1].Certificate.Margin = figure.Keyed(figure.Votes(59)) },
		"electorate":       func(r *export.Results) { r.Wards[1].Certificate.Electorate = figure.Keyed(figure.Electors(6313)) },
		"no electorate":    func(r *export.Results) { r.Wards[1].Certificate.Electorate = figure.Of[figure.Electors]{} },
		"verified":         func(r *export.Results) { r.Wards[1].Certificate.Verified = figure.Keyed(figure.Papers(2335)) },
		"postal":           func(r *export.Results) { r.Wards[0].Certificate.Postal = figure.Keyed(figure.Papers(905)) },
		"valid":            func(r *export.Results) { r.Wards[4].Certificate.Valid = figure.Keyed(figure.Papers(4513)) },
		"a head":           func(r *export.Results) { r.Wards[4].Certificate.ByHead[1].Papers = figure.Keyed(figure.Papers(20)) },
		"a head in part":   func(r *export.Results) { r.Wards[4].Certificate.ByHead[4].Papers = figure.Of[figure.Papers]{} },
		"rejected":         func(r *export.Results) { r.Wards[4].Certificate.Rejected = figure.Keyed(figure.Papers(42)) },
		"unused":           func(r *export.Results) { r.Wards[4].Certificate.Unused = figure.Keyed(figure.Votes(561)) },
		"rejected before":  func(r *export.Results) { r.Wards[4].Certificate.PostalReject = figure.Keyed(figure.Papers(30)) },
		"term":             func(r *export.Results) { r.Wards[4].Certificate.Candidates[0].TermEnds = 2022 },
		"term by lot":      func(r *export.Results) { r.Wards[5].Certificate.Candidates[0].TermByLot = false },
		"exception":        func(r *export.Results) { r.Wards[1].Certificate.Exceptions[1].Reason = "Not searched." },
		"note":             func(r *export.Results) { r.Wards[1].Annotations[0].Text = "Nothing." },
		"hash":             func(r *export.Results) { r.Wards[1].Certificate.KeyOnce = true },
		"declared":         func(r *export.Results) { r.Wards[1].DeclaredAt = r.Wards[0].DeclaredAt },
		"a contest more":   func(r *export.Results) { r.Wards = append(r.Wards, r.Wards[0]) },
		"another to come":  func(r *export.Results) { r.Outstanding[0] = "Vicarage" },
		"final":            func(r *export.Results) { r.Outstanding = nil },
		"abandoned":        func(r *export.Results) { r.Abandoned[0].Name = "Vicarage" },
		"revision":         func(r *export.Results) { r.Revision++ },
		"practice":         func(r *export.Results) { r.Election.Practice = false },
		"seats of a party": func(r *export.Results) { r.Council.Parties[0].Seats++ },
		"votes of a party": func(r *export.Results) { r.Council.Parties[3].Votes++ },
		"votes in all":     func(r *export.Results) { r.Council.Votes++ },
		"a party more":     func(r *export.Results) { r.Council.Parties = append(r.Council.Parties, outcome.Party{Name: "Other"}) },
		"the mayor":        func(r *export.Results) { r.Election.PublishedFor[0].Candidates[0].First++ },
		"the mayor's final": func(r *export.Results) {
			r.Election.PublishedFor[0].Candidates[1].Final = figure.Keyed(figure.Votes(0))
		},
		"voter ID":           func(r *export.Results) { r.VoterID.Wards[1].Refused++ },
		"voter ID in all":    func(r *export.Results) { r.VoterID.All.NotReturned++ },
		"voter ID, withheld": func(r *export.Results) { r.VoterID = nil },
	} {
		other := exporttest.Sample()
		change(&other)
		page := data
		if name != "hash" {
			page = rehashed(data, r, other)
		}
		if err := read(other, page); err == nil || strings.Contains(err.Error(), "%!") {
			t.Errorf("%s: found was %v", name, err)
		}
	}
}

func TestOneFigureThatDiffersIsFoundOnTheMediaSheet(t *testing.T) {
	r := exporttest.Sample()
	data := mediaHTML(t, r)
	if err := readMedia(r, data); err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(*export.Results){
		"votes":            func(r *export.Results) { r.Wards[4].Certificate.Candidates[15].Votes-- },
		"elected":          func(r *export.Results) { r.Wards[4].Certificate.Candidates[15].Elected = true },
		"seats of a party": func(r *export.Results) { r.Council.Parties[0].Seats++ },
		"votes of a party": func(r *export.Results) { r.Council.Parties[0].Votes++ },
		"what is next":     func(r *export.Results) { r.Next[0].Name = "Vicarage" },
		"nothing is next":  func(r *export.Results) { r.Next = nil },
		"a contest less":   func(r *export.Results) { r.Wards = r.Wards[1:] },
	} {
		other := exporttest.Sample()
		change(&other)
		if readMedia(other, data) == nil {
			t.Errorf("%s: not found", name)
		}
	}
}

// TestAPageThatWasTamperedWithIsNoPage changes what was written.
func TestAPageThatWasTamperedWithIsNoPage(t *testing.T) {
	r := exporttest.Sample()
	data := resultsHTML(t, r)
	for from, to := range map[string]string{
		"39.99%":                    "39.98%", // a percentage
		"3 seats</text>":            "4 seats</text>",
		"</main>":                   "<script></script></main>",
		`<link rel="icon"`:          `<link rel="stylesheet" href="https://example.org/a.css"><link rel="icon"`,
		"Supplied 5; unused 3":      "Supplied 5; unused 4",
		"<h1>":                      "<h1></h1><h1>",
		"tel:01923000000":           "#ZgotmplZ",
		`class="whole"`:             `class="hole"`, // only word for word
		"@top-center":               "@top-left",
		"Last updated 4 May 2018":   "Last updated 5 May 2018",
		"PRACTICE – no real count<": "A real count<",
	} {
		changed := bytes.ReplaceAll(data, []byte(from), []byte(to))
		if bytes.Equal(changed, data) {
			t.Fatalf("%q is not on the page", from)
		}
		if Check(r, changed) == nil {
			t.Errorf("%q was taken for %q", to, from)
		}
	}
	if Check(r, data[:len(data)-9]) == nil || Check(r, nil) == nil {
		t.Error("half a page is a page")
	}
}

// TestNothingOfAContestToComeIsOnAPage gives the results a figure that must not leave.
func TestNothingOfAContestToComeIsOnAPage(t *testing.T) {
	r := exporttest.Sample()
	held := r.Wards[0].Certificate
	r.Wards = r.Wards[1:]
	r.Outstanding, r.Next = append(r.Outstanding, held.Ward), append(r.Next, export.Coming{Name: held.Ward, State: "certified"})
	r.VoterID = nil
	r.Council = exporttest.Council(r)
	for _, data := range [][]byte{resultsHTML(t, r), mediaHTML(t, r)} {
		for _, never := range []string{"STOTESBURY", "1,044", held.ShortHash(), "5,746"} {
			if strings.Contains(string(data), never) {
				t.Errorf("%q is on it", never)
			}
		}
		if !strings.Contains(string(data), held.Ward) {
			t.Error("it does not name the ward that is to come")
		}
	}
}

// A mark of direction in a name turns round nothing but the name; a character
// that no page can hold is no document.
func TestAnOddCharacterStaysInItsNameOrStopsThePage(t *testing.T) {
	r := exporttest.Sample()
	r.Wards[0].Certificate.Candidates[0].Forenames = "Ah\u202esan \u05d0\u05d1"
	if err := Check(r, resultsHTML(t, r)); err != nil {
		t.Error(err)
	}
	if !strings.Contains(string(resultsHTML(t, r)), "<bdi>KHAN Ah\u202esan \u05d0\u05d1</bdi>") {
		t.Error("the name does not stand apart")
	}
	for _, odd := range []string{"Ah\x00san", "Ah\rsan"} {
		r.Wards[0].Certificate.Candidates[0].Forenames = odd
		if Check(r, resultsHTML(t, r)) == nil || CheckMedia(r, mediaHTML(t, r)) == nil {
			t.Errorf("%q was handed over", odd)
		}
	}
}
