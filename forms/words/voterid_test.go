package words

import (
	"strings"
	"testing"

	"wardcount/reconcile/ward"
)

func TestAReleaseThatWouldTellOneStationsFiguresSaysOfWhichWards(t *testing.T) {
	totals := ward.VoterIDTotals{Expected: 6, In: 5, Wards: []ward.VoterIDSum{{Name: "Ash", Stations: 1, In: 1}, {Name: "Beech", Stations: 3, In: 3}, {Name: "Cedar", Stations: 2, In: 1}}}
	if text := ReleaseText(totals); !strings.Contains(text, "In Ash and Cedar the record of one station alone is in") {
		t.Error(text)
	}
	totals.Wards = totals.Wards[1:2]
	if text := ReleaseText(totals); strings.Contains(text, "alone") {
		t.Error(text)
	}
}
