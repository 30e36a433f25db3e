package review_test

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"wardcount/export/exporttest"
	"wardcount/export/review"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/rates"
	"wardcount/reconcile/voterid/stations"
	"wardcount/reconcile/ward"
)

// report is the sample's, with stations or without.
func report(withStations bool) review.Report {
	r := exporttest.Sample()
	return review.Report{Poll: exporttest.Reviewed(), Election: r.Election, Accepted: exporttest.ReviewAccepted(), WithStations: withStations,
		WrittenAt: time.Date(2018, 5, 4, 6, 0, 0, 0, time.UTC), JournalHead: r.JournalHead, DestroyAfter: r.DestroyAfter}
}

// written are the documents of a report by their endings, each read back.
func written(t *testing.T, r review.Report) map[string][]byte {
	t.Helper()
	files, err := review.Files(r)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]byte{}
	for _, f := range files {
		data, err := f.Bytes()
		if err == nil {
			err = f.Check(data)
		}
		if err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		all[f.Name[strings.LastIndex(f.Name, "."):]] = data
	}
	return all
}

func TestTheReportIsAsItIsWrittenDown(t *testing.T) {
	for name, withStations := range map[string]bool{"report": false, "with-stations": true} {
		r := report(withStations)
		d := review.Document(r)
		exporttest.Golden(t, "testdata/"+name+".txt", exporttest.Tree(d))
		files := written(t, r)
		exporttest.Golden(t, "testdata/"+name+"-workbook.txt", exporttest.Cells(t, files[".xlsx"]))
		for ending, data := range written(t, r) {
			if !bytes.Equal(data, files[ending]) {
				t.Errorf("%s: the same report gave other bytes", ending)
			}
		}
	}
}

func TestNothingIsWrittenBeforeTheRelease(t *testing.T) {
	r := report(false)
	r.Poll.Released = nil
	if files, err := review.Files(r); !errors.Is(err, review.ErrNotReleased) || files != nil {
		t.Errorf("%d files, %v", len(files), err)
	}
}

// What stands in the report beside totals by ward would be more than was released.
func TestWithoutStationsNoFigureOfOneIsShown(t *testing.T) {
	station := regexp.MustCompile(`@?\bC\d+\b`)
	named := map[string]bool{"C14": true, "C18": true, "C31": true, "C41": true, "C42": true} // a record or a number is awaited
	for ending, data := range written(t, report(false)) {
		text := string(data)
		switch ending {
		case ".pdf":
			text = pdfText(t, data)
		case ".xlsx":
			text = string(exporttest.Cells(t, data))
			text = regexp.MustCompile(`(?m)^.*!C\d+\t`).ReplaceAllString(text, "") // the cell's own address
		}
		for _, id := range station.FindAllString(text, -1) {
			if !named[id] {
				t.Errorf("%s names station %s", ending, id)
			}
		}
		for _, words := range []string{"unnel", "id_type", "Refused: no identification", "Appendix"} {
			if strings.Contains(text, words) {
				t.Errorf("%s says %q", ending, words)
			}
		}
	}
	if text := pdfText(t, written(t, report(true))[".pdf"]); !strings.Contains(text, "not for publication") || !strings.Contains(text, "Appendix: every station") {
		t.Error("a copy with stations does not say what it is")
	}
}

// changes are the ways in which a report may come out wrong.
var changes = map[string]func(*review.Report){
	"a person refused":   func(r *review.Report) { r.Poll.Review.Totals.Refused++ },
	"a person of a ward": func(r *review.Report) { r.Poll.Wards[2].NotReturned++ },
	"a rate":             func(r *review.Report) { r.Poll.Wards[0].Rate.High += 0.001 },
	"a majority":         func(r *review.Report) { r.Poll.Majorities[1].Majority = figure.Keyed(figure.Votes(1203)) },
	"a turnout":          func(r *review.Report) { r.Poll.Turnout.Areas[0].Difference += 0.01 },
	"a reason": func(r *review.Report) {
		r.Poll.Turnout.Refused[0].Why = "It was long ago."
		r.Poll.NotCompared = r.Poll.Turnout.Refused
	},
	"a published number":      func(r *review.Report) { r.Poll.Published[0].NotReturned = figure.Keyed(figure.Persons(45)) },
	"a sentence that is said": func(r *review.Report) { r.Poll.Concluded.Short = r.Poll.Concluded.Short[1:] },
	"a sentence that is not":  func(r *review.Report) { r.Poll.Concluded.MayNot = r.Poll.Concluded.MayNot[1:] },
	"none that was none":      func(r *review.Report) { r.Poll.Wards[5].In = 1 },
	"real for practice":       func(r *review.Report) { r.Poll.Practice = false },
	"how many records are in": func(r *review.Report) { r.Poll.Review.In++ },
	"what was accepted":       func(r *review.Report) { r.Accepted = nil },
	"who released it":         func(r *review.Report) { s := *r.Poll.Released; s.By = "Practice deputy"; r.Poll.Released = &s },
	"a station's number":      func(r *review.Report) { r.Poll.Review.Rows[3].Refused = figure.Keyed(figure.Persons(9)) },
	"a limit": func(r *review.Report) {
		b := *r.Poll.Review.Rows[5].Target
		b.LimitPapers[0]--
		r.Poll.Review.Rows[5].Target = &b
	},
	"a figure that was keyed":   func(r *review.Report) { r.Poll.Readings["C1"]["refused_initial"]++ },
	"a station that is flagged": func(r *review.Report) { r.Poll.Review.Rows[4].Flag = stations.FlagLook },
}

// byStation are the changes that only a copy with stations can show.
var byStation = map[string]bool{"a station's number": true, "a limit": true, "a figure that was keyed": true, "a station that is flagged": true}

func TestAReportWithAnotherFigureDoesNotPassForIt(t *testing.T) {
	for _, withStations := range []bool{false, true} {
		files := written(t, report(withStations))
		for what, change := range changes {
			if byStation[what] && !withStations {
				continue
			}
			other := report(withStations)
			change(&other)
			checks, err := review.Files(other)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range checks {
				ending := f.Name[strings.LastIndex(f.Name, "."):]
				if what == "a figure that was keyed" && ending != ".xlsx" && !withStations {
					continue
				}
				if f.Check(files[ending]) == nil {
					t.Errorf("%s, stations %v: the %s passed", what, withStations, ending)
				}
			}
		}
	}
}

func TestAPollOfWhichNothingIsKnownHasAReportThatSaysSo(t *testing.T) {
	for what, list := range map[string][]stations.Station{
		"no station": nil, "nothing in": {{ID: "1", Ward: "North"}, {ID: "2", Ward: "North"}},
		"one voter":   {{ID: "1", Ward: "North", Attempts: figure.Keyed(figure.Persons(1)), Refused: figure.Keyed(figure.Persons(1)), Returned: figure.Keyed(figure.Persons(0)), NotReturned: figure.Keyed(figure.Persons(1))}},
		"no attempts": {{ID: "1", Ward: "North", Refused: figure.Keyed(figure.Persons(4)), Returned: figure.Keyed(figure.Persons(3)), NotReturned: figure.Keyed(figure.Persons(1))}},
		"impossible":  {{ID: "1", Ward: "North", Attempts: figure.Keyed(figure.Persons(2)), Refused: figure.Keyed(figure.Persons(4)), Returned: figure.Keyed(figure.Persons(5)), NotReturned: figure.Keyed(figure.Persons(1))}},
	} {
		r := report(true)
		released := r.Poll.Released
		r.Poll = voterid.PollOfStations("Poll", "", list, stations.Usual, nil)
		r.Poll.Released, r.Accepted = released, nil
		text := pdfText(t, written(t, r)[".pdf"])
		want := map[string]string{"no station": "No record of 0 stations is in", "nothing in": "No record of 2 stations is in", "one voter": "Too little was recorded to compare", "no attempts": "4 persons recorded as refused", "impossible": "The three do not add up"}[what]
		if !strings.Contains(text, want) {
			t.Errorf("%s: it does not say %q:\n%s", what, want, text)
		}
		if what != "one voter" && strings.Contains(text, "per 1,000, with") && what != "impossible" {
			t.Errorf("%s: it gives a rate", what)
		}
	}
}

func TestInShortIsFiveSentencesAtMost(t *testing.T) {
	short := exporttest.Reviewed().Concluded.Short
	if len(short) != 5 {
		t.Errorf("%d: %v", len(short), short)
	}
}

// The sample has one station of which nobody knows how many tried: what is left of the totals is that station's.
func TestNoStationsFiguresAreLeftBySubtraction(t *testing.T) {
	r := report(false)
	rate := r.Poll.Review.NotReturned
	left := []string{fmt.Sprintf("%d of", rate.K), fmt.Sprintf("%d of", r.Poll.Review.Refused.K), rates.PerThousand(rate.Value), rates.PerThousand(r.Poll.Wards[1].Rate.Value), "52 of", "12 of 5", "4,122"}
	shown := func(r review.Report) (all []string) {
		for ending, data := range written(t, r) {
			text := string(data)
			switch ending {
			case ".pdf":
				text = pdfText(t, data)
			case ".xlsx":
				text = string(exporttest.Cells(t, data))
			}
			for _, words := range left {
				if strings.Contains(text, words) {
					all = append(all, ending+" says "+words)
				}
			}
		}
		return all
	}
	if len(r.Poll.Compared) == 0 {
		t.Fatal("the sample is compared with nobody")
	}
	r.Poll.Turnout, r.Poll.Published, r.Poll.NotCompared = beside.Changes{}, nil, nil // which have figures of their own
	if all := shown(r); all != nil {
		t.Error(all)
	}
	whole := report(false)
	whole.Poll.Review.Rows[13].Attempts = figure.Keyed(figure.Persons(500))
	if n := bytes.Count(written(t, whole)[".html"], []byte("<svg")); n != 2 { // the flow and turnout
		t.Errorf("%d pictures where every number is known", n)
	}
	r.WithStations = true
	if all := shown(r); len(all) < 8 {
		t.Errorf("a copy with stations leaves something out: %v", all)
	}
}

// Of one ward the attempts are known but for one station, of another but for two: all less the other wards would be the
// first one's.
func TestWhatIsLeftOutOfOneWardIsNotLeftByTheOthers(t *testing.T) {
	r := report(false)
	forget := func(ward string, but int) { // the attempts of a ward's stations, all but the first ones
		for i := range r.Poll.Review.Rows {
			row := &r.Poll.Review.Rows[i]
			if row.Ward != ward || !row.Attempts.IsKeyed() {
				continue
			}
			if but--; but < 0 {
				row.Attempts = figure.Of[figure.Persons]{}
			}
		}
	}
	first := r.Poll.Wards[0].Name
	text := string(exporttest.Tree(review.Document(r))) // the sample lacks the attempts of one station, in one ward
	for _, words := range []string{"All | 39 of 42 | – | ", "one station's figures could be worked out by subtraction"} {
		if !strings.Contains(text, words) {
			t.Errorf("it does not say %q", words)
		}
	}
	if rate := rates.PerThousand(r.Poll.Review.NotReturned.Value) + " ("; strings.Contains(text, rate) {
		t.Errorf("it gives the rate of all, %s", rate)
	}
	forget(first, 7) // then the two wards are left together
	if !strings.Contains(string(exporttest.Tree(review.Document(r))), "per 1,000 who tried") {
		t.Error("the rates are left out where two wards keep each other's figures")
	}
	forget(first, 1) // and of one station alone
	if text := string(exporttest.Tree(review.Document(r))); !strings.Contains(text, first+" | 8 of 8 | – | ") {
		t.Error("the attempts of one station alone stand for its ward")
	}
}

// A finding on one station's record counts that station's persons, and somebody may have explained it in figures.
func TestWhatWasAcceptedOfAStationIsShownWithoutItsFigures(t *testing.T) {
	accepted := ward.Exception{Code: "I1", Subject: "C5", Text: "Station C5: 19 refused at first; 4 came back and 14 did not, which makes 18.", Numbers: map[string]int{"refused": 19},
		Explanation: "One of the 19 was counted twice.", ExplainedBy: "Practice supervisor", Reason: "The record says so.", AcceptedBy: "Practice returning officer", Role: setup.ReturningOfficer}
	for _, withStations := range []bool{false, true} {
		r := report(withStations)
		r.Accepted = []ward.Exception{accepted}
		all := written(t, r)
		for ending, text := range map[string]string{".pdf": pdfText(t, all[".pdf"]), ".xlsx": string(exporttest.Cells(t, all[".xlsx"]))} {
			if !strings.Contains(text, "The record says so.") || strings.Contains(text, "which makes 18") != withStations || strings.Contains(text, "of one station and are not shown") == withStations {
				t.Errorf("stations %v, %s: %s", withStations, ending, text)
			}
		}
	}
}

func TestAWardWithOneRecordIsNamed(t *testing.T) {
	r := report(false)
	r.Poll.Wards[5].In = 1
	if text := string(exporttest.Tree(review.Document(r))); !strings.Contains(text, "In Park the record of one station alone is in: the totals of the ward are that station's.") {
		t.Error(text)
	}
}

func TestTheWorkbooksPropertiesSayWhatItIs(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(written(t, report(false))[".xlsx"]))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	about, err := f.GetDocProps()
	if err != nil || about.Category != "Review of voter identification" || !strings.HasPrefix(about.Subject, "PRACTICE, ") || !strings.HasPrefix(about.Title, "Review of voter identification, ") {
		t.Errorf("%+v (%v)", about, err)
	}
}

// What stations are compared by is named beside their rates, whichever it is.
func TestTheRatesOfStationsAreCalledThoseOfTheMeasure(t *testing.T) {
	for m, want := range map[stations.Measure]string{stations.NotReturned: "Did not come back, per 1,000 who tried", stations.Refused: "Were refused a paper at first, per 1,000 who tried"} {
		r := report(true)
		var list []stations.Station
		for _, row := range r.Poll.Review.Rows {
			list = append(list, row.Station)
		}
		r.Poll.Review = stations.ReviewOf(list, stations.Options{Measure: m, Look: 0.025, Act: 0.001})
		all := written(t, r)
		if cells := string(exporttest.Cells(t, all[".xlsx"])); !strings.Contains(cells, "Stations!H5\t"+strconv.Quote(want)) || !strings.Contains(cells, "By ward!I5\t\"Did not come back, per 1,000 who tried\"") {
			t.Errorf("%s: the workbook does not say %q", m, want)
		}
		if words := "Rates and limits are of those " + m.Who(); !strings.Contains(pdfText(t, all[".pdf"]), words) {
			t.Errorf("%s: the paper does not say %q", m, words)
		}
	}
}
