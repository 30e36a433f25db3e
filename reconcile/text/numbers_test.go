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
