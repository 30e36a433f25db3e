package voterid_test

import (
	"encoding/csv"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid"
)

// line is one of a table that a script of testdata had R write, by the names of its columns.
type line map[string]string

func fromR(t *testing.T, name string) (list []line) {
	t.Helper()
	f, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	cells, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range cells[1:] {
		l := line{}
		for i, head := range cells[0] {
			l[head] = row[i]
		}
		list = append(list, l)
	}
	if len(list) == 0 {
		t.Fatalf("%s holds nothing", name)
	}
	return list
}

// persons is a cell's figure, not keyed where it is empty.
func (l line) persons(t *testing.T, name string) figure.Of[figure.Persons] {
	t.Helper()
	n, err := figure.Parse(l[name])
	if err != nil {
		t.Fatal(err)
	}
	k, keyed := n.Get()
	return figure.KeyedIf(figure.Persons(k), keyed)
}

// same compares a figure with R's: whole numbers exactly, others to nine digits.
func (l line) same(t *testing.T, name string, got float64) {
	t.Helper()
	want, err := strconv.ParseFloat(l[name], 64)
	if err != nil {
		t.Fatalf("%s of %v: %v", name, l, err)
	}
	if whole := want == math.Trunc(want) && want > 1; whole && got != want || math.IsNaN(got) || math.Abs(got-want) > 1e-9*math.Abs(want) {
		t.Errorf("station %s%s, %s: %.17g, R says %.17g", l["station"], l["stratum"], name, got, want)
	}
}

// fictional are the 120 stations, in the order of R's tables.
func fictional(t *testing.T) (list []voterid.Station) {
	t.Helper()
	for _, l := range fromR(t, "stations.csv") {
		list = append(list, voterid.Station{ID: setup.StationID(l["station"]), Ward: l["ward"], Model: l["model"], Greeter: voterid.Greeter(l["greeter"]),
			Attempts: l.persons(t, "attempts"), Refused: l.persons(t, "refused"), Returned: l.persons(t, "returned"), NotReturned: l.persons(t, "not_returned")})
	}
	return list
}

func TestAWholeReviewIsThatOfR(t *testing.T) {
	stations := fictional(t)
	seen := map[voterid.Flag]int{}
	for _, m := range voterid.Measures {
		o := voterid.Usual
		o.Measure = m
		r := voterid.ReviewOf(stations, o)
		table := fromR(t, "review_"+string(m)+".csv")
		if len(table) != len(r.Rows) {
			t.Fatalf("%d rows, R has %d", len(r.Rows), len(table))
		}
		for i, row := range r.Rows {
			compareRow(t, table[i], row)
			seen[row.Flag]++
		}
		for _, l := range fromR(t, "strata.csv") {
			if l["measure"] == string(m) {
				compareStratum(t, l, r)
			}
		}
		rates := fromR(t, "rates.csv")
		for i, rate := range []voterid.Rate{r.Refused, r.NotReturned, r.ReturnRate} {
			rates[i].same(t, "k", float64(rate.K))
			rates[i].same(t, "n", float64(rate.N))
			rates[i].same(t, "value", rate.Value)
			rates[i].same(t, "low", rate.Low)
			rates[i].same(t, "high", rate.High)
		}
	}
	for _, f := range voterid.Flags {
		if seen[f] == 0 {
			t.Errorf("no station has the flag %s, so that R's were not compared", f)
		}
	}
}

func compareRow(t *testing.T, l line, row voterid.Row) {
	t.Helper()
	if string(row.ID) != l["station"] || strings.ReplaceAll(row.Stratum, ",", ";") != l["stratum"] {
		t.Fatalf("station %s, %s; R has %s, %s", row.ID, row.Stratum, l["station"], l["stratum"])
	}
	if string(row.Flag) != l["flag"] {
		t.Errorf("station %s: %s, R says %s", row.ID, row.Flag, l["flag"])
	}
	if (row.Target == nil) != (l["p0"] == "") || (row.Rate == nil) != (l["rate"] == "") {
		t.Errorf("station %s: target %v, rate %v; R has p0 %q, rate %q", row.ID, row.Target, row.Rate, l["p0"], l["rate"])
		return
	}
	if b := row.Target; b != nil {
		for name, got := range map[string]float64{"p0": b.P0, "limit1": float64(b.LimitPapers[0]), "limit2": float64(b.LimitPapers[1]),
			"curve1": b.LimitRate[0], "curve2": b.LimitRate[1], "p": b.P, "q": b.Q, "z": b.Z, "z_adjusted": b.ZAdjusted,
			"p_zero": b.PNone, "chance1": b.ByChance[0], "chance2": b.ByChance[1]} {
			l.same(t, name, got)
		}
	}
	if row.Rate != nil {
		l.same(t, "rate", row.Rate.Value)
		l.same(t, "low", row.Rate.Low)
		l.same(t, "high", row.Rate.High)
	}
}

func compareStratum(t *testing.T, l line, r voterid.Review) {
	t.Helper()
	s, there := r.Stratum(strings.ReplaceAll(l["stratum"], ";", ","))
	if !there {
		t.Fatalf("no stratum %s", l["stratum"])
	}
	for name, got := range map[string]float64{"stations": float64(s.Stations), "compared": float64(s.Compared), "k": float64(s.K), "n": float64(s.N),
		"target": s.Target, "groups": float64(s.Spread.Groups), "raw": s.Spread.Raw, "phi": s.Spread.Phi, "tau2": s.Spread.Tau2} {
		l.same(t, name, got)
	}
}
