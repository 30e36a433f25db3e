package rules

import (
	"slices"
	"testing"

	"wardcount/reconcile/text"
)

func TestHints_AreFourAtMostAndOfADifferenceOnly(t *testing.T) {
	k := suspicion{difference: -25}
	for _, chance := range []int{400, 9, tenThousand + 1, 20, 9, 30, 1} {
		k.ask(chance, text.Grouped(chance))
	}
	if got := k.ranked(); !slices.Equal(got, []string{"1", "9", "9", "20"}) {
		t.Errorf("ranked %q", got)
	}
	if got := (&sight{}).hints(Finding{Code: "V3", Numbers: map[string]int{}}); got != nil {
		t.Errorf("hints of no difference: %q", got)
	}
	if got := (&sight{}).hints(Finding{Code: "C8", Numbers: map[string]int{"difference": 4}}); got != nil {
		t.Errorf("hints of another rule: %q", got)
	}
}

func TestDigits_AreTriedThemselvesAndNotDivisibilityByNine(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want [3]bool // changed places, one differs, one more
	}{
		{"412", "421", [3]bool{true, false, false}},
		{"412", "142", [3]bool{true, false, false}},
		{"412", "403", [3]bool{}}, // 9 apart
		{"412", "214", [3]bool{}}, // the outer ones
		{"412", "412", [3]bool{}},
		{"412", "512", [3]bool{false, true, false}},
		{"1412", "412", [3]bool{false, false, true}},
		{"4412", "412", [3]bool{false, false, true}},
		{"4125", "412", [3]bool{false, false, true}},
		{"4152", "421", [3]bool{}},
		{"10", "0", [3]bool{}},
		{"9", "8", [3]bool{false, true, false}},
	} {
		differs := len(test.a) == len(test.b) && oneDiffers(test.a, test.b)
		if got := [3]bool{changedPlaces(test.a, test.b), differs, oneMore(test.a, test.b)}; got != test.want {
			t.Errorf("%s and %s: %v, want %v", test.a, test.b, got, test.want)
		}
	}
}
