package text

import "testing"

func TestGroupedPutsACommaBetweenThousandsAndATrueMinus(t *testing.T) {
	for n, want := range map[int]string{0: "0", 7: "7", 999: "999", 1000: "1,000", 12345: "12,345", 999999: "999,999", 1000000: "1,000,000",
		-1: "−1", -999: "−999", -1000: "−1,000", 999999999: "999,999,999"} {
		if got := Grouped(n); got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
}

func TestNumbersWithLettersStandAsPeopleCount(t *testing.T) {
	order := []string{"", "007", "9", "10", "10A", "11", "B2", "B10", "B10a", "votes.2", "votes.10"}
	for i, a := range order {
		for j, b := range order {
			if got := ByNumber(a, b); (got < 0) != (i < j) || (got > 0) != (i > j) {
				t.Errorf("%q beside %q: %d", a, b, got)
			}
		}
	}
}
