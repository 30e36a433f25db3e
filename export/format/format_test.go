package format

import (
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/reconcile/setup"
)

func TestEveryFormatIsWholeAndFoundByItsID(t *testing.T) {
	for _, f := range Formats {
		if f.ID == "" || f.Title == "" || f.Kind == "" || f.ending == "" || f.Write == nil || f.Check == nil || f.leftOut == nil || f.takes == nil {
			t.Errorf("%q lacks something", f.ID)
		}
		if found, ok := Of(f.ID); !ok || found.Title != f.Title {
			t.Errorf("%q is not found", f.ID)
		}
	}
	if _, ok := Of("pdf"); ok {
		t.Error("found what is not there")
	}
}

func TestEveryFormatWritesAndReadsBackEverySample(t *testing.T) {
	for _, f := range Formats {
		for _, r := range []export.Results{exporttest.Sample(), exporttest.Final()} {
			if _, err := f.Document(r); err != nil {
				t.Error(err)
			}
		}
	}
}

func TestOtherResultsAreNotTheDocuments(t *testing.T) {
	r := exporttest.Sample()
	for _, f := range Formats {
		data, err := f.Document(r)
		if err != nil {
			t.Fatal(err)
		}
		other := exporttest.Sample()
		other.Wards[1].Certificate.Candidates[3].Votes++
		if f.Check(other, data) == nil {
			t.Errorf("%s: one vote more was not found", f.ID)
		}
		practice := exporttest.Sample()
		practice.Election.Practice = false
		if f.Check(practice, data) == nil {
			t.Errorf("%s: practice passed for real", f.ID)
		}
	}
}

func TestADocumentThatDoesNotReadBackIsNoDocument(t *testing.T) {
	f := Formats[1]
	f.Write = func(_ export.Results, w io.Writer) error {
		_, err := w.Write([]byte("PublicationDate\n"))
		return err
	}
	if data, err := f.Document(exporttest.Sample()); err == nil || data != nil {
		t.Error("it was given out")
	}
	f.Write = func(export.Results, io.Writer) error { return errors.New("disc full") }
	if _, err := f.Document(exporttest.Sample()); err == nil || !strings.Contains(err.Error(), "disc full") {
		t.Errorf("got %v", err)
	}
}

func TestNamesOfFilesBeginWithPracticeAndHoldNothingThatWasTyped(t *testing.T) {
	practice, final := exporttest.Sample(), exporttest.Final()
	odd := exporttest.Final()
	odd.Election.Council = setup.Council{Name: "../../CON: Île & Wight?\x00 " + strings.Repeat("x", 300), GSS: "../etc"}
	odd.Election.Date = "3/5/2018"
	none := odd
	none.Election.Council.Name = "É"
	for _, c := range []struct {
		results export.Results
		want    []string
	}{
		{practice, []string{"PRACTICE-E07000103-2018-05-03-results.xlsx", "PRACTICE-E07000103-2018-05-03-lga-election-results.csv", "PRACTICE-E07000103-2018-05-03-results.json", "PRACTICE-E07000103-2018-05-03-results.html", "PRACTICE-E07000103-2018-05-03-media-sheet.html", "PRACTICE-E07000103-2018-05-03-press-summary.txt"}},
		{final, []string{"E07000103-2018-05-03-results.xlsx", "E07000103-2018-05-03-lga-election-results.csv", "E07000103-2018-05-03-results.json", "E07000103-2018-05-03-results.html", "E07000103-2018-05-03-media-sheet.html", "E07000103-2018-05-03-press-summary.txt"}},
		{odd, []string{"con-le-wight-xxxxxxxxxxxxxxxxxxxxxxxxxxx-undated-results.xlsx", "con-le-wight-xxxxxxxxxxxxxxxxxxxxxxxxxxx-undated-lga-election-results.csv", "con-le-wight-xxxxxxxxxxxxxxxxxxxxxxxxxxx-undated-results.json", "con-le-wight-xxxxxxxxxxxxxxxxxxxxxxxxxxx-undated-results.html", "con-le-wight-xxxxxxxxxxxxxxxxxxxxxxxxxxx-undated-media-sheet.html", "con-le-wight-xxxxxxxxxxxxxxxxxxxxxxxxxxx-undated-press-summary.txt"}},
		{none, []string{"council-undated-results.xlsx", "council-undated-lga-election-results.csv", "council-undated-results.json", "council-undated-results.html", "council-undated-media-sheet.html", "council-undated-press-summary.txt"}},
	} {
		var got []string
		all := map[string]bool{}
		begins := strings.TrimSuffix(c.want[0], "results.xlsx")
		for _, f := range Formats {
			for _, document := range f.Documents(c.results) {
				name := document.FileName(c.results)
				if !filepath.IsLocal(name) || !strings.HasPrefix(name, begins) || all[name] {
					t.Errorf("%q leads elsewhere, or is the name of two", name)
				}
				if f.parts == nil {
					got = append(got, name)
				}
				all[name] = true
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("got %q\nwant %q", got, c.want)
		}
	}
}

func TestWhatADocumentLeavesOutIsSaid(t *testing.T) {
	r := exporttest.Sample()
	book, _ := Of("workbook")
	csv, _ := Of("lga")
	open := export.Left{Contest: "Park", Why: "it is still to be declared"}
	stopped := export.Left{Contest: "Tudor", Why: "the contest was abandoned: A candidate died before the result was declared; proof of the death was given to the returning officer"}
	if got := book.LeftOut(r); !slices.Equal(got, []export.Left{open, stopped}) {
		t.Errorf("workbook: %v", got)
	}
	want := []export.Left{open, stopped,
		{Contest: "Larkbury Heath neighbourhood plan", Why: "the LGA format has no place for a question; its result is in the workbook and the JSON"},
		{Contest: "Mayor of Watford", Why: "the LGA format does not support mayoral contests; the mayor's result is in the workbook and the JSON"}}
	if got := csv.LeftOut(r); !slices.Equal(got, want) {
		t.Errorf("lga: %v", got)
	}
}

func TestADocumentThatWouldHoldNothingSaysWhy(t *testing.T) {
	r := exporttest.Sample()
	book, _ := Of("workbook")
	csv, _ := Of("lga")
	for f, want := range map[*Format]int{&book: 7, &csv: 6} {
		if n, why := f.Holds(r); n != want || why != "" {
			t.Errorf("%s holds %d, want %d: %s", f.ID, n, want, why)
		}
	}
	r.Wards = r.Wards[:4]
	r.Election.Publishing.ReturningOfficer = ""
	if n, why := csv.Holds(r); n != 0 || !strings.Contains(why, "requires Returning officer, which the set-up does not say") {
		t.Errorf("%d: %s", n, why)
	}
	if n, _ := book.Holds(r); n != 4 {
		t.Errorf("the workbook holds %d", n)
	}
}
