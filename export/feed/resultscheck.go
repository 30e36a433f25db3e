package feed

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"wardcount/export"
	"wardcount/reconcile/ward"
)

// CheckResults reads a written file back. It must be the one that the results give; and the figures are taken once more
// straight from the certificates, by the names of the keys alone, so that a slip of the writer shows too.
func CheckResults(r export.Results, data []byte) error {
	got, err := ReadResults(bytes.NewReader(data))
	if err != nil {
		return fmt.Errorf("the results file cannot be read back: %w", err)
	}
	if want := ResultsOf(r); !reflect.DeepEqual(got, want) {
		return fmt.Errorf("the results file is not that of these results: %s", firstApart(got, want))
	}
	var plain struct {
		Revision int              `json:"revision"`
		Practice bool             `json:"practice"`
		Contests []map[string]any `json:"contests"`
	}
	if err := json.Unmarshal(data, &plain); err != nil {
		return err
	}
	if len(plain.Contests) != len(r.Wards) || plain.Revision != r.Revision || plain.Practice != r.Election.Practice {
		return fmt.Errorf("the results file has %d contests of revision %d; declared are %d of revision %d", len(plain.Contests), plain.Revision, len(r.Wards), r.Revision)
	}
	for i, w := range r.Wards {
		if err := checkContest(w.Certificate, plain.Contests[i]); err != nil {
			return fmt.Errorf("results file, contests[%d], %s: %w", i, w.Certificate.Ward, err)
		}
	}
	return nil
}

// firstApart is the first line on which two files differ.
func firstApart(got, want Results) string {
	lines := func(f Results) []string {
		var b bytes.Buffer
		if err := f.Write(&b); err != nil {
			return nil
		}
		return strings.Split(b.String(), "\n")
	}
	g, w := lines(got), lines(want)
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return fmt.Sprintf("line %d is “%s”, and should be “%s”", i+1, strings.TrimSpace(g[i]), strings.TrimSpace(w[i]))
		}
	}
	return "one is longer than the other"
}

// checkContest compares one contest, as any program reads it, with its certificate.
func checkContest(c ward.Certificate, says map[string]any) error {
	if says["id"] != string(c.Contest) || says["certificate_hash"] != c.Hash() {
		return fmt.Errorf("the file has %v with the hash %v", says["id"], says["certificate_hash"])
	}
	verified, _ := says["verified"].(map[string]any)
	rejected, _ := says["rejected"].(map[string]any)
	for _, f := range []struct {
		what string
		got  any
		want fmt.Stringer
	}{
		{"electorate", says["electorate"], c.Electorate}, {"valid papers", says["valid"], c.Valid}, {"margin", says["margin"], c.Margin},
		{"papers verified", verified["total"], c.Verified}, {"postal papers verified", verified["postal"], c.Postal},
		{"papers of stations verified", verified["stations"], c.Stations}, {"papers rejected", rejected["total"], c.Rejected},
	} {
		if got := figureOf(f.got); got != f.want.String() {
			return fmt.Errorf("the file's %s are %s; certified are %s", f.what, got, f.want)
		}
	}
	candidates, _ := says["candidates"].([]any)
	if len(candidates) != len(c.Candidates) {
		return fmt.Errorf("the file has %d candidates; certified are %d", len(candidates), len(c.Candidates))
	}
	for i, line := range c.Candidates {
		got, _ := candidates[i].(map[string]any)
		votes := fmt.Sprint(int(line.Votes))
		if c.Uncontested {
			votes = "–"
		}
		if got["id"] != line.ID || got["surname"] != line.Surname || got["elected"] != line.Elected || figureOf(got["votes"]) != votes {
			return fmt.Errorf("the file has %v with %s votes, elected %v, as candidate %d; certified are %s votes of %s, elected %v",
				got["surname"], figureOf(got["votes"]), got["elected"], i+1, votes, line.PaperName(), line.Elected)
		}
	}
	return nil
}

// figureOf is a figure as any program reads it, or a dash where it is null.
func figureOf(value any) string {
	if n, ok := value.(float64); ok {
		return fmt.Sprintf("%.0f", n)
	}
	return "–"
}
