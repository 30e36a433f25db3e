package text_test

import (
	"bytes"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/night"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
)

func TestCanonicalWritesOneTextForOneValue(t *testing.T) {
	got, err := text.Canonical(reconcile.SheetKeyed{ID: night.WardSheet(sheet.RejectedPapers), Count: 1, Reading: 1, Figures: sheet.Reading{"rej_d": 7, "rej_a": 0, "rej_b": 2}})
	want := `{"contest":"` + string(night.Callowland) + `","form":"rejected_papers","subject":"` + string(night.Callowland) + `","count":1,"reading":1,"figures":{"rej_a":0,"rej_b":2,"rej_d":7}}`
	if err != nil || string(got) != want {
		t.Errorf("%s, %v\nwant %s", got, err, want)
	}
	if got, _ := text.Canonical(reconcile.FindingAccepted{Reason: "a < b & c > d"}); !bytes.Contains(got, []byte("a < b & c > d")) {
		t.Errorf("escaped for HTML: %s", got)
	}
	if _, err := text.Canonical(func() {}); err == nil {
		t.Error("what is no value was written")
	}
}
