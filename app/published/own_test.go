package published

import (
	"bytes"
	"strings"
	"testing"

	"wardcount/export/exporttest"
	"wardcount/export/feed"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
)

// ownFile is the sample election as this program's own results file.
func ownFile(t *testing.T) string {
	t.Helper()
	var b bytes.Buffer
	if err := feed.WriteResults(exporttest.Final(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

var heads = setup.Law{RejectionHeads: []setup.HeadSet{{Contest: "local", Heads: exporttest.Heads}}}

func TestOurOwnFileIsReadAsAnyResults(t *testing.T) {
	f, faults := ReadOwn("x.json", []byte(ownFile(t)))
	if len(faults) > 0 || f.Kind != Own || len(f.Wards) != 7 {
		t.Fatalf("%+v", faults)
	}
	bow := f.Wards[4]
	if bow.Area != "Bow East" || bow.Valid != figure.Keyed(figure.Papers(4512)) || bow.Rejected != figure.Keyed(figure.Papers(41)) || bow.ByHead["rej_part"] != 9 || bow.ByHead["rej_b"] != 21 ||
		bow.Elected() != 3 || len(bow.Candidates) != 16 || bow.Candidates[1].Whole != "Rachel Blake" || bow.Seats != figure.Keyed(3) || bow.CouncilGSS != "E07000103" {
		t.Errorf("%+v", bow)
	}
	if f.Wards[5].Kind != setup.ParishContest || f.Wards[6].Kind != setup.QuestionContest {
		t.Error("the kinds of the contests are not those of the file")
	}
}

func TestWhatTheFileHasAsAcceptedStandsAsAccepted(t *testing.T) {
	text := ownFile(t)
	c1 := func(text string) (found *rules.Finding) {
		f, faults := ReadOwn("x.json", []byte(text))
		if len(faults) > 0 {
			t.Fatal(faults)
		}
		for _, x := range f.Wards[1].Findings(heads) {
			if x.Code == "C1" {
				found = &x
			}
		}
		return found
	}
	if x := c1(text); x == nil || x.Accepted == nil || x.Accepted.By != "Practice returning officer" || !strings.HasPrefix(x.Accepted.Reason, "Searched the store") {
		t.Errorf("%+v", x)
	}
	other := strings.Replace(text, `"difference": -1`, `"difference": -2`, 1)
	if x := c1(other); other == text || x == nil || x.Accepted != nil {
		t.Errorf("another difference was accepted: %+v", x)
	}
}

func TestAFaultOfOurOwnFileNamesItsPlace(t *testing.T) {
	_, faults := ReadOwn("x.json", []byte(strings.Replace(ownFile(t), `"votes": 1044`, `"votes": -1`, 1)))
	if len(faults) != 1 || faults[0].Message != "contests[0].candidates[2].votes: -1, which is out of bounds." || faults[0].Row != 0 {
		t.Errorf("%+v", faults)
	}
	none := exporttest.Final()
	none.Wards = nil
	var b bytes.Buffer
	if err := feed.WriteResults(none, &b); err != nil {
		t.Fatal(err)
	}
	if f, faults := ReadOwn("x.json", b.Bytes()); len(faults) != 1 || len(f.Wards) != 0 {
		t.Errorf("%+v", faults)
	}
}
