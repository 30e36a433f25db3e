package review_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"wardcount/export/exporttest"
	"wardcount/export/picture"
	"wardcount/export/review"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/stations"
	"wardcount/reconcile/ward"
)

// single stands for a ward of one station, whose total is the station's anyway.
const single = -1

// parted is a report on wards of ten stations, of which some do not tell their attempts: each recorded as many who did
// not come back as its number among all stations.
func parted(without ...int) review.Report {
	var list []stations.Station
	persons := func(n int) figure.Of[figure.Persons] { return figure.Keyed(figure.Persons(n)) }
	for name, n := range without {
		for i := range 10 {
			k := 10*name + i + 20
			s := stations.Station{Ward: fmt.Sprint("Ward ", name+1), Attempts: persons(2000), Refused: persons(2 * k), Returned: persons(k), NotReturned: persons(k)}
			if s.ID = "S"; i < n {
				s.Attempts = figure.Of[figure.Persons]{}
			}
			if list = append(list, s); n == single {
				break
			}
		}
	}
	r := report(false)
	r.Poll = voterid.PollOfStations("Sample", "", list, stations.Usual, nil)
	r.Poll.Released = exporttest.Reviewed().Released
	return r
}

// rateOf is the rate in a row of the table of wards.
func rateOf(t *testing.T, r review.Report, row string) string {
	t.Helper()
	for _, cells := range headed(t, tables(t, written(t, r)[".html"]), "Ward", "Records in") {
		if cells[0] == row {
			return cells[len(cells)-1]
		}
	}
	t.Fatalf("there is no %s", row)
	return ""
}

func TestWhatSeveralRatesGiveTogetherIsNoOneStations(t *testing.T) {
	for _, c := range []struct {
		without []int // stations of each ward that do not tell their attempts
		shown   []bool
		all     bool
	}{
		{[]int{0, 0}, []bool{true, true}, true},
		{[]int{1, 0}, []bool{false, true}, false},
		{[]int{2, 0}, []bool{true, true}, true},
		{[]int{9, 0}, []bool{false, true}, false}, // it is the rate of the tenth alone
		{[]int{10, 0}, []bool{false, true}, true}, // nobody of the ward tells
		{[]int{1, 2}, []bool{false, true}, false}, // all less the second ward would be the first's one
		{[]int{1, 1}, []bool{false, false}, true}, // of two stations together
		{[]int{1, 9}, []bool{false, false}, true},
		{[]int{10, 1}, []bool{false, false}, false}, // where nobody tells nothing is hidden
		{[]int{single, 0}, []bool{true, true}, true},
	} {
		r := parted(c.without...)
		for i, want := range c.shown {
			if got := rateOf(t, r, fmt.Sprint("Ward ", i+1)); (got != "–") != want {
				t.Errorf("%v: ward %d shows %s", c.without, i+1, got)
			}
		}
		if got := rateOf(t, r, "All"); (got != "–") != c.all {
			t.Errorf("%v: all show %s", c.without, got)
		}
		if text := string(written(t, r)[".html"]); strings.Contains(text, r.Poll.Concluded.Rate) != c.all {
			t.Errorf("%v: the sentence on the rate is there or not", c.without)
		}
		r.WithStations = true
		for _, row := range []string{"Ward 1", "Ward 2", "All"} {
			if got := rateOf(t, r, row); got == "–" && !(row == "Ward 1" && c.without[0] == 10) {
				t.Errorf("%v: a copy with stations leaves out the rate of %s", c.without, row)
			}
		}
	}
}

// A station of which more came back than were refused is in no rate of those who came back.
func TestARecordThatDoesNotAddUpIsNotLeftBySubtraction(t *testing.T) {
	r := parted(0, 0)
	shows := func() bool { return strings.Contains(string(written(t, r)[".html"]), "refused at first</td>") }
	if !shows() {
		t.Fatal("nothing is said of those who came back")
	}
	var list []stations.Station
	for _, row := range r.Poll.Review.Rows {
		list = append(list, row.Station)
	}
	released := r.Poll.Released
	for what, change := range map[string]func(*stations.Station){
		"came back":    func(s *stations.Station) { s.Returned = figure.Keyed(s.Refused.N() + 1) },
		"were refused": func(s *stations.Station) { s.Refused = figure.Keyed(s.Attempts.N() + 1) },
	} {
		changed := slices.Clone(list)
		change(&changed[3])
		r.Poll = voterid.PollOfStations("Sample", "", changed, stations.Usual, nil)
		r.Poll.Released = released
		if shows() != (what == "were refused") {
			t.Errorf("the rate of those who came back, where too many %s", what)
		}
		for _, p := range r.Pictures() {
			t.Errorf("where too many %s, the picture %s gives one station's figures", what, p.Name)
		}
	}
}

func TestAFindingThatWasAcceptedIsShownWithoutItsFigures(t *testing.T) {
	r := report(false)
	r.Accepted = append(r.Accepted, ward.Exception{Code: "I1", Subject: "C14", Text: "Station C14: 9 refused at first; 7 came back and 1 did not, which makes 8.", Numbers: map[string]int{"refused": 9}, Reason: "As written.", AcceptedBy: "Practice returning officer", Role: "returning_officer"})
	said := func() string {
		return string(written(t, r)[".html"]) + string(exporttest.Cells(t, written(t, r)[".xlsx"]))
	}
	if text := said(); strings.Contains(text, "9 refused at first") || strings.Count(text, "As written.") != 2 || strings.Count(text, "The record of station C31 has not come in.") != 2 {
		t.Error("a copy without stations tells the figures of a finding, or leaves out that it was accepted")
	}
	r.WithStations = true
	if text := said(); strings.Count(text, "9 refused at first") != 2 {
		t.Error("a copy with stations does not tell what was accepted")
	}
	if r.Accepted[0].Code != rules.AwaitedCode {
		t.Fatal("nothing awaited was accepted")
	}
}

func TestWithoutStationsNoPictureIsOfThem(t *testing.T) {
	r := report(true)
	if all := r.Pictures(); len(all) != len(picture.Of(r.Poll)) || !all[0].Stations {
		t.Errorf("%d pictures with stations", len(all))
	}
	r.WithStations = false // of one station the attempts are not known: the flow is left out too
	if all := r.Pictures(); len(all) != 1 || all[0].Name != "turnout" {
		t.Errorf("%d pictures without", len(all))
	}
	r.Poll.Review.Rows[13].Attempts = figure.Keyed(figure.Persons(500))
	if all := r.Pictures(); len(all) != 2 || all[0].Name != picture.FlowName {
		t.Errorf("%d pictures where every number is known", len(all))
	}
}

// Of two or three stations φ nearly tells how far they differ.
func TestHowFarAFewStationsDifferIsNotShownWithoutThem(t *testing.T) {
	for n, want := range map[int]bool{4: false, 5: true} {
		r := parted(10 - n)
		groups := r.Poll.Review.Strata[0].Spread.Groups
		if groups != n {
			t.Fatalf("%d stations compared", groups)
		}
		rows := headed(t, tables(t, written(t, r)[".html"]), "Stations", "How many")
		if got := rows[0][len(rows[0])-1]; (got != "–") != want {
			t.Errorf("φ of %d stations is shown as %s", n, got)
		}
	}
}
