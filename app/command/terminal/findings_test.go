package terminal

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"wardcount/reconcile"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// said is a finding that was explained by one person and accepted by another
// with that reason.
func said(level rules.Level, reason string) rules.Finding {
	return rules.Finding{Code: "V3", Level: level, Subject: "B7", Clerk: "One paper is missing.", Super: "Count again.",
		Explained: &ward.Explanation{By: "Practice clerk A", Reason: "two counts agree"},
		Accepted:  &ward.Acceptance{By: "Practice deputy", Role: setup.Deputy, Reason: reason, At: time.Date(2018, 5, 3, 23, 10, 0, 0, time.UTC)}}
}

func TestAFindingIsWrittenForProgramsWithWhatWasSaidToIt(t *testing.T) {
	docs := FindingDocs([]rules.Finding{said(rules.Warning, "the search found nothing"), said(rules.Warning, ""), {Code: "C1", Level: rules.Error}}, "a.csv")
	for i, reason := range []string{"the search found nothing", "two counts agree"} {
		if a := docs[i].Accepted; a == nil || a.By != "Practice deputy" || a.Reason != reason || a.At != "2018-05-03T23:10:00.000Z" {
			t.Errorf("accepted %+v, want the reason %q", a, reason)
		}
	}
	data, err := json.Marshal(docs[2])
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{`"file":"a.csv"`, `"row":null`, `"figures":[]`, `"hints":[]`, `"accepted":null`} {
		if !strings.Contains(string(data), part) {
			t.Errorf("%s is not in %s", part, data)
		}
	}
}

func TestOnlyErrorsAndWarningsThatNobodyAcceptedAreCounted(t *testing.T) {
	open := func(l rules.Level) rules.Finding { return rules.Finding{Level: l, Explained: &ward.Explanation{}} }
	errors, warnings := Unaccepted([]rules.Finding{open(rules.Error), open(rules.Warning), open(rules.Warning), open(rules.Note), said(rules.Error, ""), said(rules.Warning, "")})
	if errors != 1 || warnings != 2 {
		t.Errorf("%d errors and %d warnings, want 1 and 2", errors, warnings)
	}
}

func TestAFindingIsPrintedWithItsHintsAndWhoSaidWhatToIt(t *testing.T) {
	explained := said(rules.Warning, "")
	explained.Accepted = nil
	explained.Hints = []string{"Was it taken away by a voter?"}
	var out strings.Builder
	PrintFindings(&out, reconcile.Count{}, []rules.Finding{explained, said(rules.Error, "")})
	want := "Voter identification  V3  [WARNING, explained by Practice clerk A]\n    One paper is missing.\n    ? Was it taken away by a voter?\n    Count again.\n" +
		"Voter identification  V3  [ERROR, accepted by Practice deputy]\n    One paper is missing.\n    Count again.\n"
	if out.String() != want {
		t.Errorf("%s, want %s", out.String(), want)
	}
}
