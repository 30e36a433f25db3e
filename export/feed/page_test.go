package feed

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"wardcount/export"
	"wardcount/export/exporttest"
)

// TestThePageAboutTheFeedsIsPrintedFromThem: docs/feeds.md says what the schema, the columns and the writers say.
func TestThePageAboutTheFeedsIsPrintedFromThem(t *testing.T) {
	r := exporttest.Final()
	r.Wards = r.Wards[:1]
	var b strings.Builder
	b.WriteString(pageHead)
	for i, c := range lgaColumns {
		if i == guidanceColumns {
			b.WriteString("and, after the guidance's " + fmt.Sprint(guidanceColumns) + ", as it allows, ")
		}
		b.WriteString("`" + c.name + "`" + map[bool]string{true: ".\n", false: ", "}[i == len(lgaColumns)-1])
	}
	b.WriteString("\nA candidate's row:\n\n```\n" + lgaExample(t, r) + "```\n" + pageJSON)
	b.WriteString("```json\n" + contestExample(t, r) + "\n```\n\n### The keys\n\nEvery key is always there, and no other.\n")
	schema := resultsRule()
	keys(&b, "the file", schema)
	for _, name := range slices.Sorted(maps.Keys(schema.Defs)) {
		keys(&b, name, schema.Defs[name])
	}
	b.WriteString(pageEnd)
	exporttest.Golden(t, "../../docs/feeds.md", []byte(b.String()))
}

const pageHead = "# The feeds\n\n" +
	"`wardcount export COUNT --to DIR --format lga,json,press` writes what has been declared, and nothing else, in three forms for other people's programs and desks (beside the workbook). " +
	"Each carries a **revision**, which counts up with every export: the file with the highest replaces every earlier one, whole. Each says whether the result is **provisional** (contests are still to be declared) or **final**, and whether it is PRACTICE. " +
	"Each is read back and compared with the certificates before it is handed over. The names of the files are made of the council's statistical code and the date of the poll, such as `E07000103-2018-05-03-results.json`; a practice count's begin with `PRACTICE-`.\n\n" +
	"## LGA Election Results CSV (`lga`)\n\n" +
	"The Local Government Association's format, guidance v1.03: a row for each candidate, with the figures of the contest on each of its rows. A figure that is not known is an empty cell. Mayors and questions have no place in it. UTF-8, commas, RFC 4180. `wardcount check FILE.csv` tries the rules on any such file.\n\nThe columns: "

const pageJSON = "\n## Everything that was certified (`json`)\n\n" +
	"One JSON file with all that was certified: wards, parishes, mayors and questions, how their papers were verified and counted, what stood and was accepted, and what the wards come to together. " +
	"Its [JSON Schema](../export/feed/schema/wardcount-results-1.schema.json) (draft 2020-12) is the reference; the tables below are printed from it. Every figure is a whole number as certified; `null` means not known, never 0; a text that is not there is empty; times are RFC 3339, UTC; a percentage has two decimals and stands beside what it is worked out from. " +
	"`wardcount check FILE.json` reads such a file strictly, names the place of every fault (`contests[0].candidates[2].votes: missing`) and tries the rules on it.\n\n" +
	"A contest (Callowland in Watford, 3 May 2018; its votes are the published ones, the rest is practice; of its candidates one is shown):\n\n"

const pageEnd = "\n## Press summary (`press`)\n\n" +
	"One page of plain text, UTF-8, at most 80 characters wide: who controlled the council and who does now, seats before, not up, won and now by party, the time of each declaration with its certificate, and what is still to come. " +
	"A party controls the council with more than half of all its seats, vacant ones among them; exactly half is no overall control. Nobody is said to control a council of which not every seat is known (`Seats of the whole council` and `Seats not up` in the set-up). Before is by the last election: the candidates with most votes of each ward's last contest, where the set-up has one that compares for every ward.\n"

// lgaExample is one candidate's row.
func lgaExample(t *testing.T, r export.Results) string {
	t.Helper()
	rows, err := LGARows(r)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	var cells []string
	for _, c := range lgaColumns {
		cells = append(cells, c.get(&rows[2]))
	}
	if err := w.Write(cells); err != nil {
		t.Fatal(err)
	}
	w.Flush()
	return b.String()
}

// contestExample is one contest without the longest of its lists.
func contestExample(t *testing.T, r export.Results) string {
	t.Helper()
	c := contestOf(r.Wards[0])
	c.Candidates, c.Postal = c.Candidates[2:3], nil
	data, err := json.MarshalIndent(c, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(string(data), "\"candidates\": [\n", "\"candidates\": [ …,\n", 1)
	return text
}

// keys writes the table of an object's keys, and those of objects within it that have no name of their own.
func keys(b *strings.Builder, name string, r *rule) {
	if r.Properties == nil {
		return
	}
	fmt.Fprintf(b, "\n#### %s\n\n%s\n\n| key | holds | meaning |\n|---|---|---|\n", name, r.About)
	var within []string
	for _, key := range r.Required {
		p := r.Properties[key]
		fmt.Fprintf(b, "| `%s` | %s | %s |\n", key, holds(p), strings.ReplaceAll(p.About, "|", "\\|"))
		if p.Properties != nil || p.Items != nil && p.Items.Properties != nil {
			within = append(within, key)
		}
	}
	for _, key := range within {
		p := r.Properties[key]
		if p.Items != nil {
			p = p.Items
		}
		keys(b, key, p)
	}
}

// holds says what a key holds.
func holds(r *rule) string {
	switch {
	case r.Ref != "":
		return strings.TrimPrefix(r.Ref, "#/$defs/")
	case len(r.AnyOf) > 0:
		return holds(r.AnyOf[0]) + " or null"
	case r.Items != nil:
		return "list of " + holds(r.Items)
	case r.Const != nil:
		return "`" + *r.Const + "`"
	case r.Enum != nil:
		return "`" + strings.Join(r.Enum, "`, `") + "`"
	}
	return strings.NewReplacer("a text", "text", "a whole number", "whole number", "a number", "number", "a list", "list", "an object", "object").Replace(r.Type.words())
}
