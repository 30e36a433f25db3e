package text_test

import (
	"slices"
	"testing"

	"wardcount/reconcile/text"
)

func TestALineIsBrokenBetweenWordsAndALongWordWithin(t *testing.T) {
	for s, want := range map[string][]string{
		"two words":             {"two words"},
		"as wide as it may":     {"as wide as", "it may"},
		"  blanks \n count  no": {"blanks", "count no"},
		"Llanfairpwllgwyngyll":  {"Llanfairpw", "llgwyngyll"},
		"é é é é é é":           {"é é é é é", "é"},
		"":                      {""},
	} {
		if got := text.Wrapped(s, 10); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
