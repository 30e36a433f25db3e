package voterid_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"wardcount/app/command"
	"wardcount/app/command/terminal"
)

// object is a document as programs read it.
type object = map[string]any

// reviewed runs the verb and gives its document.
func reviewed(t *testing.T, status int, args ...string) object {
	t.Helper()
	var out, wrong bytes.Buffer
	if got := command.Run(append([]string{"voterid", "--json"}, args...), terminal.Env{Out: &out, Err: &wrong}, nil); got != status {
		t.Fatalf("%v: exit %d, want %d: %s", args, got, status, wrong.String())
	}
	var doc object
	if err := json.Unmarshal(out.Bytes(), &doc); err != nil {
		t.Fatalf("%v in %s", err, out.String())
	}
	return doc
}

const stationHead = "station,ward,model,greeter,attempts,refused,returned,not_returned\n"

// tableOf writes a table of stations.
func tableOf(t *testing.T, rows ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "stations.csv")
	if err := os.WriteFile(path, []byte(stationHead+strings.Join(rows, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// has asserts that an object has the fields, and that a null is told apart from a field that is lacking.
func has(t *testing.T, what string, o any, fields string) {
	t.Helper()
	doc, ok := o.(object)
	if !ok {
		t.Fatalf("%s is %v", what, o)
	}
	for _, f := range strings.Fields(fields) {
		if _, there := doc[f]; !there {
			t.Errorf("%s has no %s", what, f)
		}
	}
}

func TestTheReviewHasEveryFieldOfItsContract(t *testing.T) {
	dir := t.TempDir()
	var out bytes.Buffer
	if status := command.Run([]string{"practice", "watford", "--to", dir, "--quiet"}, terminal.Env{Out: &out, Err: &out}, nil); status != 0 {
		t.Fatal(out.String())
	}
	doc := reviewed(t, 0, filepath.Join(dir, "practice.wardcount"))
	has(t, "the document", doc, "format measure stations totals rates overdispersion table materiality turnout_change refused_comparisons conclusions strata released findings beside_councils practice")
	has(t, "stations", doc["stations"], "expected in awaited compared with_attempts")
	has(t, "totals", doc["totals"], "attempts refused returned not_returned")
	has(t, "rates", doc["rates"], "refused_per_1000 not_returned_per_1000 return_rate")
	for name, rate := range doc["rates"].(object) {
		has(t, name, rate, "value low high of k n")
	}
	has(t, "overdispersion", doc["overdispersion"], "phi tau2")
	has(t, "a row", doc["table"].([]any)[0], "station ward stratum attempts refused returned not_returned rate low high p0 limit_papers limit_rate p q z z_adjusted p_zero flag")
	has(t, "a majority", doc["materiality"].([]any)[0], "contest majority not_returned more_than_majority")
	has(t, "conclusions", doc["conclusions"], "may may_not")
	if doc["format"] != "wardcount/voterid/1" || doc["practice"] != true || doc["measure"] != "not_returned" {
		t.Errorf("%v, %v, %v", doc["format"], doc["practice"], doc["measure"])
	}
	// The published totals of Watford's pilot: 57 of 58 stations; 192, 128 and 64.
	want := object{"attempts": 21990.0, "refused": 192.0, "returned": 128.0, "not_returned": 64.0}
	if got := doc["totals"]; !reflect.DeepEqual(got, want) {
		t.Errorf("totals %v, want %v", got, want)
	}
	stations := doc["stations"].(object)
	if stations["expected"] != 58.0 || stations["in"] != 57.0 || len(stations["awaited"].([]any)) != 1 || len(doc["table"].([]any)) != 58 || len(doc["materiality"].([]any)) != 12 {
		t.Errorf("%v", stations)
	}
	persons, flags := 0.0, map[any]int{}
	for _, m := range doc["materiality"].([]any) {
		persons += m.(object)["not_returned"].(float64)
	}
	for _, row := range doc["table"].([]any) {
		flags[row.(object)["flag"]]++
	}
	if persons != 64 || flags["awaited"] != 1 {
		t.Errorf("%v persons beside majorities; %v", persons, flags)
	}
	asATable(t, doc)
}

// asATable writes the count's stations as a table and asserts that the review of it is the same.
func asATable(t *testing.T, count object) {
	t.Helper()
	var rows []string
	cell := func(v any) string {
		if v == nil {
			return ""
		}
		return fmt.Sprint(v)
	}
	for _, r := range count["table"].([]any) {
		row := r.(object)
		rows = append(rows, strings.Join([]string{cell(row["station"]), cell(row["ward"]), cell(row["stratum"]), "", cell(row["attempts"]), cell(row["refused"]), cell(row["returned"]), cell(row["not_returned"])}, ","))
	}
	table := reviewed(t, 0, tableOf(t, rows...))
	for _, part := range []string{"measure", "alpha", "stations", "totals", "rates", "overdispersion", "strata", "wards", "table", "conclusions"} {
		if !reflect.DeepEqual(count[part], table[part]) {
			t.Errorf("%s of the count\n%v\nand of the table\n%v", part, count[part], table[part])
		}
	}
	if table["released"] != nil || table["date"] != nil || len(table["materiality"].([]any)) != 0 {
		t.Errorf("of a table nobody knows: %v, %v, %v", table["released"], table["date"], table["materiality"])
	}
}

// Of each pilot of 3 May 2018 the published persons who did not come back, per 1,000 of the published voters and
// themselves (Woking's in-person voters alone), with the exact interval. The councils' voters are not of one kind, which
// is why these rates are not compared.
func TestThePilotsOf2018AsTheirCouncilsPublishedThem(t *testing.T) {
	for row, want := range map[string]string{
		"B,Bromley,mixed,,70482,569,415,154": "2.18 1.85 2.56", "G,Gosport,mixed,,20656,116,72,44": "2.13 1.55 2.86", "S,Swindon,poll card,,62191,60,35,25": "0.40 0.26 0.59",
		"W,Watford,poll card,,27764,192,128,64": "2.31 1.78 2.94", "K,Woking,photo,,18851,,,51": "2.71 2.02 3.56",
	} {
		rates := reviewed(t, 0, tableOf(t, row))["rates"].(object)
		r := rates["not_returned_per_1000"].(object)
		if got := fmt.Sprintf("%.2f %.2f %.2f", r["value"], r["low"], r["high"]); got != want {
			t.Errorf("%s: %s, want %s", row, got, want)
		}
		if back := rates["return_rate"].(object); strings.Contains(row, ",,,51") != (back["value"] == nil && back["n"] == nil && back["of"] == "refused") {
			t.Errorf("%s: came back %v", row, back)
		}
	}
}

// The worked limits of the funnel: 81 of 10,000 elsewhere give 13 and 17 of 800, 8 and 11 of 400; none of 800 is hardly
// to be expected. Below five expected there is no rate and no z.
func TestAStationIsFlaggedByTheWorkedLimits(t *testing.T) {
	for _, c := range []struct {
		n, k   int
		limits []any
		flag   string
		rate   bool
	}{
		{800, 12, []any{13.0, 17.0}, "none", true}, {800, 13, []any{13.0, 17.0}, "look", true}, {800, 17, []any{13.0, 17.0}, "act", true}, {800, 0, []any{13.0, 17.0}, "zero?", true},
		{400, 7, []any{8.0, 11.0}, "small", false}, {400, 8, []any{8.0, 11.0}, "look", false}, {400, 11, []any{8.0, 11.0}, "act", false},
	} {
		path := tableOf(t, "1,A,,,10000,81,81,0", fmt.Sprintf("2,A,,,%d,%d,%d,0", c.n, c.k, c.k))
		row := reviewed(t, 0, path, "--measure", "refused")["table"].([]any)[1].(object)
		if !reflect.DeepEqual(row["limit_papers"], c.limits) || row["flag"] != c.flag || row["p0"] != 0.0081 {
			t.Errorf("%d of %d: %v, %v, p0 %v", c.k, c.n, row["limit_papers"], row["flag"], row["p0"])
		}
		for _, f := range []string{"rate", "low", "high", "z", "z_adjusted"} {
			if (row[f] != nil) != c.rate {
				t.Errorf("%d of %d: %s is %v", c.k, c.n, f, row[f])
			}
		}
	}
	act := reviewed(t, 0, tableOf(t, "1,A,,,10000,81,81,0", "2,A,,,800,13,13,0"), "--measure", "refused", "--alpha", "0.5, 0.025")
	if row := act["table"].([]any)[1].(object); row["flag"] != "act" || !slices.Equal(act["alpha"].([]any), []any{0.5, 0.025}) {
		t.Errorf("%v at %v", row["flag"], act["alpha"])
	}
}

// What was not handed in is null throughout, and none is 0.
func TestWhatIsNotKnownIsNull(t *testing.T) {
	doc := reviewed(t, 0, tableOf(t, "1,A,,,,,,", "2,A,,,50,0,0,0"))
	row, none := doc["table"].([]any)[0].(object), doc["table"].([]any)[1].(object)
	for _, f := range []string{"attempts", "refused", "returned", "not_returned", "rate", "p0", "p", "q", "p_zero"} {
		if row[f] != nil {
			t.Errorf("%s of a record that is awaited is %v", f, row[f])
		}
	}
	if row["flag"] != "awaited" || none["refused"] != 0.0 || none["flag"] != "small" {
		t.Errorf("%v and %v", row, none)
	}
	none = reviewed(t, 0, tableOf(t, "1,A,,,,,,"))
	if got, want := none["totals"], (object{"attempts": nil, "refused": nil, "returned": nil, "not_returned": nil}); !reflect.DeepEqual(got, want) {
		t.Errorf("%v", got)
	}
	if got, want := none["overdispersion"], (object{"phi": nil, "tau2": nil}); !reflect.DeepEqual(got, want) {
		t.Errorf("%v", got)
	}
}

// The four pairs of published turnouts, as papers of 10,000 electors, beside five councils that held none.
func TestCouncilsAreSetBesideThePoll(t *testing.T) {
	path := filepath.Join(t.TempDir(), "councils.csv")
	table := "council,pilot,date_now,papers_now,electors_now,date_then,papers_then,electors_then,why_not\n" +
		"Gosport,yes,2018-05-03,3329,10000,2016-05-05,3198,10000,\nSwindon,yes,2018-05-03,4000,10000,2016-05-05,3300,10000,\nBromley,yes,2018-05-03,4000,10000,2014-05-22,,,European Parliament election the same day\n" +
		"Woking,yes,2018-05-03,3775,10000,2014-05-22,3771,10000,\nOne,no,,3500,10000,,3400,10000,\nTwo,no,,3600,10000,,3450,10000,\nThree,no,,3600,10000,,,10000,\n"
	if err := os.WriteFile(path, []byte(table), 0o600); err != nil {
		t.Fatal(err)
	}
	doc := reviewed(t, 0, tableOf(t, "1,A,,,50,0,0,0"), "--councils", path)
	beside := doc["beside_councils"].(object)
	has(t, "beside_councils", beside, "pilots others difference low high t df p permutation why permutation_why refused unknown caveats")
	gosport := beside["pilots"].([]any)[0].(object)
	if gosport["now"] != 33.29 || gosport["then"] != 31.98 || gosport["difference"] != 1.31 || gosport["of"] != "electors" || len(beside["pilots"].([]any)) != 2 {
		t.Errorf("%v", gosport)
	}
	// (1.31 + 7)/2 less (1 + 1.5)/2; of six ways to deal four councils out two lie as far apart.
	if got := fmt.Sprintf("%.3f", beside["difference"]); got != "2.905" {
		t.Errorf("difference %s", got)
	}
	if orders := beside["permutation"].(object); orders["all"] != 6.0 || orders["as_far"].(float64) < 2 {
		t.Errorf("%v", orders)
	}
	if refused := beside["refused"].([]any); len(refused) != 2 || refused[0].(object)["with"] != "Bromley" || refused[0].(object)["why"] != "European Parliament election the same day" ||
		refused[1].(object)["with"] != "Woking" || !strings.HasPrefix(refused[1].(object)["why"].(string), "On 22 May 2014 there was also an election of the European Parliament") {
		t.Errorf("%v", refused)
	}
	if !slices.Equal(beside["unknown"].([]any), []any{"Three"}) || len(beside["caveats"].([]any)) < 3 {
		t.Errorf("%v, %v", beside["unknown"], beside["caveats"])
	}
}

// A finding that nobody accepted is shown, and the figures with it; a script hears of it by the exit status.
func TestARecordThatDoesNotAddUpIsShownAndSaidByTheExitStatus(t *testing.T) {
	doc := reviewed(t, 1, tableOf(t, "1,A,,,50,4,1,2", "2,A,,,50,3,5,0"))
	findings := doc["findings"].([]any)
	if len(findings) != 2 || findings[0].(object)["code"] != "I1" || findings[0].(object)["subject"] != "1" {
		t.Errorf("%v", findings)
	}
	if back := doc["rates"].(object)["return_rate"].(object); back["k"] != 1.0 || back["n"] != 4.0 { // five of three cannot come back
		t.Errorf("%v", back)
	}
}

func TestALimitIsSomethingThatChanceMayBring(t *testing.T) {
	table := tableOf(t, "1,A,,,50,4,1,3", "2,A,,,50,3,1,2")
	for alpha, status := range map[string]int{"0.5,0.000000001": 0, "0.025, 0.001": 0, "1e-300,1e-301": 2, "0.9999,0.9998": 2, "0.001,0.025": 2, "0.025,0.025": 2, "0.025,-1": 2, "NaN,0.001": 2, "0.025,Inf": 2, "0.025": 2, "0.025,0.01,0.001": 2} {
		var out, wrong bytes.Buffer
		if got := command.Run([]string{"voterid", table, "--alpha=" + alpha}, terminal.Env{Out: &out, Err: &wrong}, nil); got != status || (status == 2) != strings.Contains(wrong.String(), "--alpha is two parts of one") {
			t.Errorf("%s: exit %d: %s", alpha, got, wrong.String())
		}
	}
}
