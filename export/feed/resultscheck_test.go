package feed

import (
	"encoding/json"
	"testing"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/ward"
)

// The figures of a contest are compared with its certificate by the names of the keys alone,
// whatever the writer made of them.
func TestASlipOfTheWriterIsFoundByTheKeysAlone(t *testing.T) {
	r := exporttest.Sample()
	says := func() map[string]any {
		var plain struct{ Contests []map[string]any }
		if err := json.Unmarshal(asJSON(t, r), &plain); err != nil {
			t.Fatal(err)
		}
		return plain.Contests[0]
	}
	c := r.Wards[0].Certificate
	if err := checkContest(c, says()); err != nil {
		t.Fatal(err)
	}
	part := func(contest map[string]any, key string) map[string]any { return contest[key].(map[string]any) }
	candidate := func(contest map[string]any) map[string]any { return contest["candidates"].([]any)[1].(map[string]any) }
	for name, slip := range map[string]func(map[string]any){
		"another contest":        func(m map[string]any) { m["id"] = "another" },
		"another certificate":    func(m map[string]any) { m["certificate_hash"] = "0" },
		"electorate":             func(m map[string]any) { m["electorate"] = 5747.0 },
		"no electorate":          func(m map[string]any) { m["electorate"] = nil },
		"valid":                  func(m map[string]any) { m["valid"] = 2288.0 },
		"margin":                 func(m map[string]any) { m["margin"] = 213.0 },
		"verified":               func(m map[string]any) { part(m, "verified")["total"] = 2299.0 },
		"verified, by post":      func(m map[string]any) { part(m, "verified")["postal"] = nil },
		"verified, of stations":  func(m map[string]any) { part(m, "verified")["stations"] = 0.0 },
		"rejected":               func(m map[string]any) { part(m, "rejected")["total"] = 10.0 },
		"a candidate less":       func(m map[string]any) { m["candidates"] = m["candidates"].([]any)[1:] },
		"votes":                  func(m map[string]any) { candidate(m)["votes"] = 1045.0 },
		"a name":                 func(m map[string]any) { candidate(m)["surname"] = "Another" },
		"another candidate":      func(m map[string]any) { candidate(m)["id"] = "1" },
		"who is elected":         func(m map[string]any) { candidate(m)["elected"] = !candidate(m)["elected"].(bool) },
		"votes without a figure": func(m map[string]any) { candidate(m)["votes"] = nil },
	} {
		wrong := says()
		slip(wrong)
		if checkContest(c, wrong) == nil {
			t.Errorf("%s: not found", name)
		}
	}
}

// asRead are the contests of a written file as any program reads them.
func asRead(t *testing.T, r export.Results) []map[string]any {
	t.Helper()
	var plain struct{ Contests []map[string]any }
	if err := json.Unmarshal(asJSON(t, r), &plain); err != nil {
		t.Fatal(err)
	}
	return plain.Contests
}

func TestNoVotesOfWhoIsElectedWithoutAPollAreNotNoughtVotes(t *testing.T) {
	r := exporttest.Sample()
	tried := false
	for i, w := range r.Wards {
		if !w.Certificate.Uncontested {
			continue
		}
		says := asRead(t, r)[i]
		first := says["candidates"].([]any)[0].(map[string]any)
		if first["votes"] != nil || checkContest(w.Certificate, says) != nil {
			t.Errorf("%s: written are %v votes", w.Certificate.Ward, first["votes"])
		}
		first["votes"] = 0.0
		if tried = true; checkContest(w.Certificate, says) == nil {
			t.Errorf("%s: 0 votes are not found", w.Certificate.Ward)
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
		says := asRead(t, r)[0]["station_boxes"].([]any)[0].(map[string]any)
		if says["variance"] != nil || says[name] != nil {
			t.Errorf("%s is not known: %v", name, says)
		}
	}
	r.Wards[0].Certificate.Boxes[0] = box
	if says := asRead(t, r)[0]["station_boxes"].([]any)[0].(map[string]any); says["variance"] != 0.0 || says["expected"] != 778.0 {
		t.Errorf("both are known: %v", says)
	}
}
