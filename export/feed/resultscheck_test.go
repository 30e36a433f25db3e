package feed

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/ward"
)

// contestsAsRead are the contests of a written file as any program reads them.
func contestsAsRead(t *testing.T, r export.Results) []map[string]any {
	t.Helper()
	var b bytes.Buffer
	var f struct {
		Contests []map[string]any `json:"contests"`
	}
	if err := WriteResults(r, &b); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b.Bytes(), &f); err != nil {
		t.Fatal(err)
	}
	return f.Contests
}

func TestASlipOfTheResultsWriterIsFoundByTheSecondWay(t *testing.T) {
	r := exporttest.Sample()
	first := func(says map[string]any) map[string]any { return says["candidates"].([]any)[0].(map[string]any) }
	for name, slip := range map[string]func(map[string]any){
		"votes":                func(says map[string]any) { first(says)["votes"] = first(says)["votes"].(float64) + 1 },
		"votes not keyed":      func(says map[string]any) { first(says)["votes"] = nil },
		"elected":              func(says map[string]any) { first(says)["elected"] = !first(says)["elected"].(bool) },
		"surname":              func(says map[string]any) { first(says)["surname"] = "Somebody" },
		"candidate":            func(says map[string]any) { first(says)["id"] = "1" },
		"a candidate left out": func(says map[string]any) { says["candidates"] = says["candidates"].([]any)[1:] },
		"margin":               func(says map[string]any) { says["margin"] = says["margin"].(float64) - 1 },
		"electorate":           func(says map[string]any) { says["electorate"] = nil },
		"valid":                func(says map[string]any) { says["valid"] = 0.0 },
		"rejected":             func(says map[string]any) { says["rejected"].(map[string]any)["total"] = nil },
		"verified":             func(says map[string]any) { says["verified"].(map[string]any)["total"] = 1.0 },
		"verified, stations":   func(says map[string]any) { says["verified"].(map[string]any)["stations"] = 1.0 },
		"verified, postal":     func(says map[string]any) { says["verified"].(map[string]any)["postal"] = 1.0 },
		"contest":              func(says map[string]any) { says["id"] = "local.watford.central.2018-05-03" },
		"certificate":          func(says map[string]any) { says["certificate_hash"] = strings.Repeat("0", 64) },
	} {
		says := contestsAsRead(t, r)[0]
		if err := checkContest(r.Wards[0].Certificate, says); err != nil {
			t.Fatal(err)
		}
		slip(says)
		if err := checkContest(r.Wards[0].Certificate, says); err == nil {
			t.Errorf("%s: not found", name)
		}
	}
	tried := false
	for i, w := range r.Wards {
		if !w.Certificate.Uncontested {
			continue
		}
		says := contestsAsRead(t, r)[i]
		first(says)["votes"] = 0.0
		if tried = true; checkContest(w.Certificate, says) == nil {
			t.Errorf("0 votes of somebody elected without a poll: not found")
		}
	}
	if !tried {
		t.Error("the sample has no ward without a poll")
	}
}

// A box of which a side is not known has no variance: null, and not the difference from none.
func TestTheVarianceOfABoxIsNullWhereOneSideIsNotKnown(t *testing.T) {
	r := exporttest.Sample()
	box := r.Wards[0].Certificate.Boxes[0]
	unknown := figure.Of[figure.Papers]{}
	for name, change := range map[string]func(*ward.CertifiedBox){
		"expected": func(b *ward.CertifiedBox) { b.Expected, b.Variance = unknown, b.Verified.N() },
		"verified": func(b *ward.CertifiedBox) { b.Verified, b.Variance = unknown, -b.Expected.N() },
	} {
		changed := box
		change(&changed)
		r.Wards[0].Certificate.Boxes[0] = changed
		says := contestsAsRead(t, r)[0]["station_boxes"].([]any)[0].(map[string]any)
		if says["variance"] != nil || says[name] != nil {
			t.Errorf("%s is not known: %v", name, says)
		}
	}
	r.Wards[0].Certificate.Boxes[0] = box
	if says := contestsAsRead(t, r)[0]["station_boxes"].([]any)[0].(map[string]any); says["variance"] != 0.0 || says["expected"] != 778.0 {
		t.Errorf("both are known: %v", says)
	}
}
