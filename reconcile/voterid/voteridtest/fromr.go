package voteridtest

import (
	"encoding/csv"
	"math"
	"os"
	"strconv"
	"testing"

	"wardcount/reconcile/figure"
)

// Line is one of a table that a script of testdata had R write, by the names of its columns.
type Line map[string]string

// FromR reads such a table, the lines in their order.
func FromR(t *testing.T, name string) (list []Line) {
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
		l := Line{}
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

// Persons is a cell's figure, not keyed where it is empty.
func (l Line) Persons(t *testing.T, name string) figure.Of[figure.Persons] {
	t.Helper()
	n, err := figure.Parse(l[name])
	if err != nil {
		t.Fatal(err)
	}
	k, keyed := n.Get()
	return figure.KeyedIf(figure.Persons(k), keyed)
}

// Same compares a figure with R's: whole numbers exactly, others to nine digits.
func (l Line) Same(t *testing.T, name string, got float64) {
	t.Helper()
	want, err := strconv.ParseFloat(l[name], 64)
	if err != nil {
		t.Fatalf("%s of %v: %v", name, l, err)
	}
	if whole := want == math.Trunc(want) && want > 1; whole && got != want || math.IsNaN(got) || math.Abs(got-want) > 1e-9*math.Abs(want) {
		t.Errorf("%s of %v: %.17g, R says %.17g", name, l, got, want)
	}
}
