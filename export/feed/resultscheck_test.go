package feed

import (
	"encoding/json"
	"testing"

	"wardcount/export/exporttest"
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
