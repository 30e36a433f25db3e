package rules

import "testing"

func TestTextsCarryNumbersInGroupsAndDifferencesWithTheirSign(t *testing.T) {
	h := hit{subject: "B1", numbers: map[string]int{"n": 1234567, "less": -1234, "more": 25, "none": 0}, words: map[string]string{"place": "Callowland Hall"}}
	for text, want := range map[string]string{
		"{subject}: {n} in {place}": "B1: 1,234,567 in Callowland Hall",
		"({+less}) ({+more})":       "(−1,234) (+25)",
		"{+none} {none}":            "0 0",
		"nothing to fill":           "nothing to fill",
		"a } before a {":            "a } before a {",
	} {
		if got := fill(text, h); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}
