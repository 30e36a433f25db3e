package notice_test

import (
	"slices"
	"testing"

	"wardcount/export/exporttest"
	"wardcount/export/notice"
	"wardcount/export/typeset"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/ward"
)

// What is not known of one box is not known of all of them, and is never taken for none.
func TestASumOfBoxesOfWhichOneIsNotKnownIsADash(t *testing.T) {
	w := exporttest.Sample().Wards[0]
	rows := func(boxes []ward.CertifiedBox) (list [][]string) {
		w.Certificate.Boxes = boxes
		for _, block := range pageOf(t, "verification", notice.PaperOf(exporttest.Sample(), w)).Blocks {
			if t, ok := block.(typeset.Table); ok && list == nil {
				for _, r := range t.Rows {
					list = append(list, r.Cells)
				}
			}
		}
		return list
	}
	stations, all := []string{"", "Polling stations", "1,392", "1,392", "0"}, []string{"", "All ballot papers verified", "2,298", "2,298", "0"}
	has := func(what string, got [][]string, want []string) {
		t.Helper()
		if !slices.ContainsFunc(got, func(cells []string) bool { return slices.Equal(cells, want) }) {
			t.Errorf("%s: there is no row %q in %q", what, want, got)
		}
	}
	boxes := w.Certificate.Boxes
	has("all are known", rows(boxes), stations)
	has("all are known", rows(boxes), all)
	boxes = slices.Clone(boxes)
	boxes[0].Expected = figure.Of[figure.Papers]{}
	stations[2], stations[4], all[2], all[4] = "–", "–", "–", "–"
	has("one account is not known", rows(boxes), stations)
	has("one account is not known", rows(boxes), all)
}
