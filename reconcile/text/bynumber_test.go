package text_test

import (
	"slices"
	"strings"
	"testing"

	"wardcount/reconcile/text"
)

func TestNumbersStandAsPeopleCount(t *testing.T) {
	want := []string{"", "01", "1", "9", "10", "10a", "B2", "B10", "CA1"}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, text.ByNumber)
	if !slices.Equal(got, want) {
		t.Errorf("%s", strings.Join(got, " "))
	}
}
