package chance_test

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"io"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"wardcount/reconcile/voterid/chance"
)

// near is how far a figure may lie from R's, as a part of it.
const near = 1e-9

// least is the smallest figure that is compared: just above it a double begins to lose its digits.
const least = 1e-300

// record is one line of a table that R wrote (testdata/oracle.R).
type record struct {
	t     *testing.T
	line  int
	cells map[string]string
}

func (r record) float(name string) float64 {
	r.t.Helper()
	f, err := strconv.ParseFloat(r.cells[name], 64)
	if err != nil {
		r.t.Fatalf("line %d, %s: %v", r.line, name, err)
	}
	return f
}

func (r record) int(name string) int {
	r.t.Helper()
	n, err := strconv.Atoi(r.cells[name])
	if err != nil {
		r.t.Fatalf("line %d, %s: %v", r.line, name, err)
	}
	return n
}

// same compares a figure with R's.
func (r record) same(name string, got float64) {
	r.t.Helper()
	want := r.float(name)
	if math.Abs(want) < least && math.Abs(got) < least || math.IsNaN(want) && math.IsNaN(got) {
		return
	}
	if !(math.Abs(got-want) <= near*math.Abs(want)) {
		r.t.Errorf("line %d, %v: %s is %.17g, R says %.17g, %.1e of it away", r.line, r.cells, name, got, want, math.Abs(got/want-1))
	}
}

// fromR reads a table, of which an empty one would prove nothing.
func fromR(t *testing.T, name string) []record {
	t.Helper()
	text, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	if strings.HasSuffix(name, ".gz") {
		z, err := gzip.NewReader(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if text, err = io.ReadAll(z); err != nil {
			t.Fatal(err)
		}
	}
	lines, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var list []record
	for i, cells := range lines[1:] {
		r := record{t: t, line: i + 2, cells: map[string]string{}}
		for j, head := range lines[0] {
			r.cells[head] = cells[j]
		}
		list = append(list, r)
	}
	if len(list) == 0 {
		t.Fatalf("%s holds nothing", name)
	}
	return list
}

// sets are the records of a table that belong together, in the table's order.
func sets(records []record) [][]record {
	var list [][]record
	for i, r := range records {
		if i == 0 || r.cells["set"] != records[i-1].cells["set"] {
			list = append(list, nil)
		}
		list[len(list)-1] = append(list[len(list)-1], r)
	}
	return list
}

func TestTailsAreThoseOfR(t *testing.T) {
	deepest := 1.0
	for _, r := range fromR(t, "tails.csv.gz") {
		n, k, p := r.int("n"), r.int("k"), r.float("p")
		r.same("tail", chance.Tail(k, n, p))
		r.same("upto", chance.UpTo(k, n, p))
		r.same("none", chance.None(n, p))
		if tail := r.float("tail"); tail > least {
			deepest = min(deepest, tail)
		}
	}
	if deepest > 1e-250 {
		t.Errorf("no tail below %g was compared", deepest)
	}
}

func TestIntervalsAreThoseOfR(t *testing.T) {
	for _, r := range fromR(t, "intervals.csv") {
		low, high := chance.Interval(r.int("k"), r.int("n"), r.float("level"))
		r.same("low", low)
		r.same("high", high)
	}
}

func TestLimitsAreThoseOfR(t *testing.T) {
	for _, r := range fromR(t, "limits.csv.gz") {
		n, p, alpha := r.int("n"), r.float("p"), r.float("alpha")
		if got := chance.LimitPapers(n, p, alpha); got != r.int("papers") {
			t.Errorf("line %d: %d of %d at %g and %g, R says %d", r.line, got, n, p, alpha, r.int("papers"))
		}
		r.same("curve", chance.LimitRate(n, p, alpha))
	}
}

func TestDiscoveryIsThatOfR(t *testing.T) {
	for _, set := range sets(fromR(t, "discovery.csv")) {
		var p []float64
		for _, r := range set {
			p = append(p, r.float("p"))
		}
		for i, q := range chance.Discovery(p) {
			set[i].same("q", q)
		}
	}
}

func TestSpreadAndScoresAreThoseOfR(t *testing.T) {
	honest := 0
	for _, set := range sets(fromR(t, "spread.csv")) {
		var groups []chance.Trial
		for _, r := range set {
			groups = append(groups, chance.Trial{K: r.int("k"), N: r.int("n")})
		}
		p := set[0].float("p")
		s := chance.SpreadOf(groups, p)
		for i, r := range set {
			r.same("raw", s.Raw)
			r.same("phi", s.Phi)
			r.same("tau2", s.Tau2)
			r.same("z", chance.Score(groups[i], p, 0))
			r.same("adjusted", chance.Score(groups[i], p, s.Tau2))
		}
		if s.Tau2 > 0 {
			honest++
		}
	}
	if honest == 0 {
		t.Error("no set differs by more than chance, so that no τ² was compared")
	}
}

func TestMiddlesAreThoseOfR(t *testing.T) {
	for _, set := range sets(fromR(t, "middle.csv")) {
		var values []float64
		for _, r := range set {
			values = append(values, r.float("value"))
		}
		before := slices.Clone(values)
		m := chance.MiddleOf(values)
		set[0].same("median", m.Median)
		set[0].same("mad", m.MAD)
		if !slices.Equal(values, before) {
			t.Errorf("set %s: the caller's values were put in order", set[0].cells["set"])
		}
	}
}

func TestGroupsAreThoseOfR(t *testing.T) {
	for _, r := range fromR(t, "groups.csv") {
		a, b := floats(t, r.cells["a"]), floats(t, r.cells["b"])
		w, err := chance.WelchOf(a, b)
		if err != nil {
			t.Fatalf("line %d: %v", r.line, err)
		}
		r.same("difference", w.Difference)
		r.same("t", w.T)
		r.same("df", w.DF)
		r.same("p", w.P)
		r.same("low", w.Low)
		r.same("high", w.High)
		o, err := chance.OrdersOf(a, b)
		if err != nil {
			t.Fatalf("line %d: %v", r.line, err)
		}
		if o.AsFar != r.int("asfar") || o.All != r.int("all") {
			t.Errorf("line %d: %d of %d orders lie as far apart, R says %s of %s", r.line, o.AsFar, o.All, r.cells["asfar"], r.cells["all"])
		}
	}
}

func floats(t *testing.T, text string) (list []float64) {
	for word := range strings.FieldsSeq(text) {
		f, err := strconv.ParseFloat(word, 64)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, f)
	}
	return list
}

func TestTwoRatesAreThoseOfR(t *testing.T) {
	for _, r := range fromR(t, "tworates.csv") {
		ratio, p := chance.TwoRates(r.int("k1"), r.int("n1"), r.int("k2"), r.int("n2"))
		r.same("ratio", ratio)
		r.same("p", p)
	}
}

func TestSharesAreThoseOfR(t *testing.T) {
	for _, r := range fromR(t, "share.csv") {
		r.same("tail", chance.Share(r.int("k"), r.int("n"), chance.Trial{K: r.int("K"), N: r.int("N")}))
	}
}
