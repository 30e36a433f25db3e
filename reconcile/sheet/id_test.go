package sheet_test

import (
	"slices"
	"testing"

	"wardcount/reconcile/sheet"
)

func TestSheetsStandByFormAndThenByNumberAsPeopleCount(t *testing.T) {
	var ids []sheet.ID
	for _, number := range []string{"10", "12A", "B10", "9", "13", "B2", "12"} {
		ids = append(ids, sheet.ID{Form: sheet.BoxVerification, Subject: number}, sheet.ID{Form: sheet.BallotPaperAccount, Subject: number})
	}
	slices.SortFunc(ids, sheet.Compare)
	want := []string{"9", "10", "12", "12A", "13", "B2", "B10"}
	for i, id := range ids {
		form := sheet.BallotPaperAccount
		if i >= len(want) {
			form = sheet.BoxVerification
		}
		if id.Form != form || id.Subject != want[i%len(want)] {
			t.Errorf("place %d: %s", i+1, id)
		}
	}
}
