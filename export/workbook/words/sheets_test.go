package words

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"wardcount/export"
	"wardcount/reconcile/ward"
)

func named(names ...string) []export.Ward {
	wards := make([]export.Ward, len(names))
	for i, n := range names {
		wards[i].Certificate = ward.Certificate{Ward: n}
	}
	return wards
}

func TestSheetsAreNamedAfterWardsWithinWhatExcelTakes(t *testing.T) {
	long := "Kirkby Malzeard and Hampsthwaite with Fountains"
	got := WardNames(named("Callowland", "callowland", "A/B: [C]*?\\", "'Quoted'", "", "History", "summary", long, long, "\x07\x1f", strings.Repeat("🗳", 20), "  two   blanks ", "_x0041_ Ward", "Turnout"))
	want := []string{"Callowland", "callowland (2)", "A B C", "Quoted", "Ward 5", "History (2)", "summary (2)", "Kirkby Malzeard and Hampsthwait",
		"Kirkby Malzeard and Hampsth (2)", "Ward 10", strings.Repeat("🗳", 15), "two blanks", "x0041 Ward", "Turnout (2)"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func FuzzSheetNames(f *testing.F) {
	f.Add("St. John's / “Hill” [Upper]", "St. John's / “Hill” [Lower]")
	f.Add("''''", "History")
	f.Fuzz(func(t *testing.T, a, b string) {
		names := WardNames(named(a, b, a, b))
		seen := map[string]bool{}
		for _, n := range names {
			if n == "" || len(utf16.Encode([]rune(n))) > longestName || strings.ContainsAny(n, `:\/?*[]`) || strings.HasPrefix(n, "'") || strings.HasSuffix(n, "'") {
				t.Fatalf("Excel does not take %q", n)
			}
			if seen[strings.ToLower(n)] {
				t.Fatalf("%q comes twice among %q", n, names)
			}
			seen[strings.ToLower(n)] = true
		}
	})
}
