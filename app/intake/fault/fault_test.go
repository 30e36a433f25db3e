package fault

import (
	"errors"
	"slices"
	"testing"

	"wardcount/app/intake/workbook"
)

func TestFaultsComeInTheOrderOfFilesWorksheetsRowsAndColumns(t *testing.T) {
	want := []Fault{
		{File: "first.xlsx", Sheet: "Wards"},
		{File: "first.xlsx", Sheet: "Wards", Row: 2, Cell: "D2"},
		{File: "first.xlsx", Sheet: "Wards", Row: 2, Cell: "AA2"},
		{File: "first.xlsx", Sheet: "Wards", Row: 10, Cell: "A10"},
		{File: "first.xlsx", Sheet: "Boxes", Row: 1, Cell: "A1"},
		{File: "second.csv", Row: 3},
		{File: "--ward", Row: 1}, // no file
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	got = InOrder(got, []string{"first.xlsx", "second.csv"}, []string{"Council", "Wards", "Boxes"})
	if !slices.Equal(got, want) {
		t.Errorf("got %v", got)
	}
}

func TestTooManyFaultsEndWithHowManyThereAreMore(t *testing.T) {
	for n, more := range map[int]string{mostFaults: "", mostFaults + 1: "There is 1 more fault.", mostFaults + 2: "There are 2 more faults.", mostFaults + 500: "There are 500 more faults."} {
		list := make([]Fault, n)
		for i := range list {
			list[i] = Fault{File: "wards.csv", Row: i + 1}
		}
		got := InOrder(list, []string{"wards.csv"}, nil)
		if more == "" && len(got) == n {
			continue
		}
		if last := got[len(got)-1]; len(got) != mostFaults+1 || last.Message != more || last.Code != TooLarge || last.File != "wards.csv" || got[mostFaults-1].Row != mostFaults {
			t.Errorf("of %d: %d, the last %+v", n, len(got), last)
		}
	}
}

func TestAFaultSaysWhereAsFarAsThatIsKnown(t *testing.T) {
	for _, c := range []struct {
		fault Fault
		want  string
	}{
		{Fault{File: "a.csv"}, "a.csv: It is empty. Copy it again."},
		{Fault{File: "a.csv", Row: 3}, "a.csv, row 3: It is empty. Copy it again."},
		{Fault{File: "a.csv", Row: 3, Column: "Seats"}, "a.csv, row 3, column Seats: It is empty. Copy it again."},
		{Fault{File: "a.xlsx", Sheet: "Wards"}, "Wards: It is empty. Copy it again."},
		{Fault{File: "a.xlsx", Sheet: "Wards", Row: 3, Cell: "D3"}, "Wards, row 3 (D3): It is empty. Copy it again."},
		{Fault{File: "a.xlsx", Sheet: "Wards", Row: 3, Cell: "D3", Column: "Seats"}, "Wards, row 3, column Seats (D3): It is empty. Copy it again."},
		{Fault{File: "a.xlsx", Sheet: "Council", Row: 3, Cell: "B3", Column: "Council", Item: true}, "Council, row 3, Council (B3): It is empty. Copy it again."},
	} {
		c.fault.Message, c.fault.Do = "It is empty.", "Copy it again."
		if got := c.fault.Error(); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
}

// What is wrong with a file as a whole has a code that programs tell apart, and
// each sentence says something else to do.
func TestEveryWayInWhichAFileCannotBeReadHasItsOwnWayOut(t *testing.T) {
	ways := map[string]bool{}
	for _, c := range []struct {
		err  error
		code string
	}{
		{workbook.ErrEmpty, NotAWorkbook}, {workbook.ErrNoWorkbook, NotAWorkbook}, {workbook.ErrOldWorkbook, NotAWorkbook},
		{workbook.ErrTooLarge, TooLarge}, {workbook.ErrProtected, Protected}, {errors.New("unexpected end"), Damaged},
	} {
		f := OfFile("a.xlsx", c.err)
		if f.Code != c.code || f.File != "a.xlsx" || f.Message == "" || f.Do == "" || ways[f.Do] {
			t.Errorf("%v: %+v", c.err, f)
		}
		ways[f.Do] = true
	}
}
