package feed

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/reconcile/figure"
)

// asJSON is the JSON of results.
func asJSON(t testing.TB, r export.Results) []byte {
	t.Helper()
	return exporttest.Written(t, r, WriteResults)
}

// published compiles the schema with a program that is not ours.
func published(t testing.TB) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(ResultsSchema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("urn:wardcount:results:1", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("urn:wardcount:results:1")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// fits asks that program whether a file fits the schema.
func fits(t testing.TB, s *jsonschema.Schema, data []byte) error {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		return err
	}
	return s.Validate(doc)
}

func TestTheResultsAreThoseOfTheGoldenFile(t *testing.T) {
	exporttest.Golden(t, "testdata/sample.json.golden", asJSON(t, exporttest.Sample()))
}

func TestResultsFitThePublishedSchemaAndAreReadBackEqual(t *testing.T) {
	schema := published(t)
	bare := export.Results{Election: exporttest.Final().Election}
	for name, r := range map[string]export.Results{"practice": exporttest.Sample(), "final": exporttest.Final(), "nothing declared": bare} {
		data := asJSON(t, r)
		if err := fits(t, schema, data); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		got, err := ReadResults(bytes.NewReader(data))
		if err != nil || !reflect.DeepEqual(got, ResultsOf(r)) {
			t.Errorf("%s is not read back: %v", name, err)
		}
		if err := CheckResults(r, data); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTheFileIsWhatEncodingJSONMakesOfTheWhole(t *testing.T) {
	for _, r := range []export.Results{exporttest.Sample(), {Election: exporttest.Final().Election}} {
		var b bytes.Buffer
		out := json.NewEncoder(&b)
		out.SetIndent("", " ")
		if err := out.Encode(ResultsOf(r)); err != nil {
			t.Fatal(err)
		}
		if got := asJSON(t, r); !bytes.Equal(got, b.Bytes()) {
			t.Errorf("%d bytes, and not the %d of the whole", len(got), b.Len())
		}
	}
	if err := WriteResults(exporttest.Sample(), noRoom{}); err == nil || !strings.Contains(err.Error(), "no room") {
		t.Errorf("a full disc: %v", err)
	}
}

type noRoom struct{}

func (noRoom) Write([]byte) (int, error) { return 0, errors.New("no room") }

func TestEveryKeyIsInTheSchemaWithItsMeaningAndNoOtherIs(t *testing.T) {
	schema := resultsRule()
	describe(t, schema, reflect.TypeFor[Results](), "results")
}

// describe holds a type against its schema, key by key.
func describe(t *testing.T, r *rule, typ reflect.Type, where string) {
	t.Helper()
	for r.Ref != "" || len(r.AnyOf) > 0 {
		if len(r.AnyOf) > 0 {
			r = r.AnyOf[0]
		} else {
			r = resultsRule().Defs[strings.TrimPrefix(r.Ref, "#/$defs/")]
		}
	}
	for typ.Kind() == reflect.Pointer {
		typ = typ.Elem()
	}
	switch {
	case typ.Kind() == reflect.Slice:
		describe(t, r.Items, typ.Elem(), where+"[]")
	case typ.Kind() == reflect.Struct && r.Properties != nil:
		if r.Additional == nil || r.Additional.rule != nil || typ.NumField() != len(r.Properties) || len(r.Required) != typ.NumField() {
			t.Errorf("%s: %d fields, %d keys, %d required", where, typ.NumField(), len(r.Properties), len(r.Required))
		}
		for i := range typ.NumField() {
			name := typ.Field(i).Tag.Get("json")
			p, ok := r.Properties[name]
			if !ok || len(p.About) < 5 || !strings.HasSuffix(p.About, ".") {
				t.Errorf("%s.%s is not in the schema, or it does not say what it is", where, name)
				continue
			}
			describe(t, p, typ.Field(i).Type, where+"."+name)
		}
	}
}

func TestTheReaderKnowsEveryWordOfTheSchema(t *testing.T) {
	d := json.NewDecoder(bytes.NewReader(ResultsSchema))
	d.DisallowUnknownFields()
	if err := d.Decode(&rule{}); err != nil {
		t.Error(err)
	}
}

func TestPercentagesHaveTwoDecimalsAndTheirWhole(t *testing.T) {
	data := string(asJSON(t, exporttest.Sample()))
	for _, want := range []string{`"percent": 39.99,` + "\n     " + `"papers": 2298,` + "\n     " + `"of": 5746`, `"percent": 39.84,`} {
		if !strings.Contains(data, want) {
			t.Errorf("there is no %s", want)
		}
	}
	for text, want := range map[string]Percent{"39.99": 3999, "40": 4000, "40.5": 4050, "0.07": 7, "100.00": 10000} {
		var p Percent
		if err := json.Unmarshal([]byte(text), &p); err != nil || p != want {
			t.Errorf("%s is read as %d: %v", text, p, err)
		}
	}
	for _, text := range []string{"39.999", "-1.00", "1e2", `"4"`} {
		if err := new(Percent).UnmarshalJSON([]byte(text)); err == nil {
			t.Errorf("%s is read", text)
		}
	}
	if _, err := Percent(-1).MarshalJSON(); err == nil {
		t.Error("a percentage below 0 is written")
	}
}

func TestWhatIsNotKnownIsNullAndNeverNought(t *testing.T) {
	f := ResultsOf(exporttest.Sample())
	byName := map[string]Contest{}
	for _, c := range f.Contests {
		byName[c.Name] = c
	}
	nascot := byName["Nascot"]
	if !nascot.Uncontested || nascot.Candidates[0].Votes.IsKeyed() || nascot.Verified.Total.IsKeyed() || nascot.Turnout.Verified != nil || nascot.Statement != nil || nascot.Vacant != 1 {
		t.Errorf("%+v", nascot)
	}
	if odd := byName[exporttest.Sample().Wards[2].Certificate.Ward]; odd.Candidates[4].Votes != figure.Keyed(figure.Votes(0)) || !odd.Candidates[1].ByLot {
		t.Errorf("%+v", odd.Candidates)
	}
	if callowland := byName["Callowland"]; callowland.Rejected.InPart.IsKeyed() || len(callowland.Rejected.Heads) != 4 || callowland.Candidates[0].TermEnds.IsKeyed() {
		t.Errorf("%+v", callowland.Rejected)
	}
	if box := byName["Central"].Boxes[1]; box.Variance != figure.Keyed(figure.Papers(-1)) || len(box.Explanations) != 1 || len(box.Counts) != 3 {
		t.Errorf("%+v", box)
	}
	if f.Status != "provisional" || ResultsOf(exporttest.Final()).Status != "final" {
		t.Error("the status is wrong")
	}
}

func TestAFaultOfAResultsFileNamesItsPlace(t *testing.T) {
	sample := string(asJSON(t, exporttest.Final()))
	for _, c := range []struct{ old, new, want string }{
		{`"revision": 3`, `"revision": "3"`, "revision: the text \"3\", where a whole number belongs"},
		{`"revision": 3`, `"revision": -3`, "revision: -3, which is out of bounds"},
		{`"revision": 3`, `"revision": 3.5`, "revision: 3.5, where a whole number belongs"},
		{`"revision": 3,`, ``, "revision: missing"},
		{`"revision": 3,`, `"revision": 3, "revision": 4,`, "revision: there twice"},
		{`"revision": 3,`, `"revision": 3, "Revision": 4,`, "Revision: no key of this format"},
		{`wardcount/results/1`, `wardcount/results/2`, `format: "wardcount/results/2", where only "wardcount/results/1" is read`},
		{`"votes": 1044`, `"votes": null`, "contests[0].candidates[2].votes: Callowland: votes are there where there was a poll, and only there"},
		{`"percent": 39.99`, `"percent": 39.98`, "contests[0].turnout.papers_verified: Callowland: it is not that of the contest's papers and electorate"},
		{`"total": 2298`, `"total": 2299`, "contests[0].turnout.papers_verified: Callowland: it is not that"},
		{`"kind": "ward"`, `"kind": "county"`, `kind: "county" is not one of ward, parish, mayor, question`},
		{`"percent": 39.99`, `"percent": 39.999`, "contests[0].turnout.papers_verified.percent: 39.999 is not a percentage of at most two decimals, such as 39.99"},
		{`"date": "2018-05-03"`, `"date": "2018-02-30"`, `election.date: "2018-02-30" is no date`},
		{`"written_at": "2018-05-04T01:55:00Z"`, `"written_at": "2018-05-04T01:55:00+01:00"`, `written_at: "2018-05-04T01:55:00+01:00" is not written as the schema asks`},
		{`"place": 2,`, `"place": 3,`, "contests[0].candidates[1].place: Callowland: place 3 stands where 2 is due"},
		{`"id": "local.watford.central.2018-05-03"`, `"id": "local.watford.callowland.2018-05-03"`, `contests[1].id: Central: "local.watford.callowland.2018-05-03" is in the file twice`},
		{`"outstanding": []`, `"outstanding": ["Park"]`, "status: final, with 1 contests still to come"},
		{`"electorate": 5746`, `"electorate": []`, "contests[0].electorate: a list, where a whole number or null belongs"},
		{"{\n", "[\n", "not JSON"},
		{"}\n", "", "it ends too early"},
		{"{\n", "{} {\n", "something stands after its end"},
	} {
		data := strings.Replace(sample, c.old, c.new, 1)
		if c.new == "" && c.old == "}\n" {
			data = strings.TrimSuffix(sample, c.old)
		}
		_, err := ReadResults(strings.NewReader(data))
		if data == sample || err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s → %s: got %v", c.old, c.new, err)
		}
	}
	for _, data := range []string{"", "\xff", "null", strings.Repeat("[", 100_000)} {
		if _, err := ReadResults(strings.NewReader(data)); err == nil {
			t.Errorf("%.20q is read", data)
		}
	}
}

func TestNamesComeOutOfTheJSONAsTheyStandOnTheBallotPaper(t *testing.T) {
	data := asJSON(t, exporttest.Sample())
	var file struct {
		Contests []struct {
			Name       string
			Candidates []struct{ Surname, Forenames, Description string }
		}
	}
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	odd := exporttest.Sample().Wards[2].Certificate
	if file.Contests[2].Name != odd.Ward {
		t.Errorf("%q", file.Contests[2].Name)
	}
	for i, c := range odd.Candidates {
		if got := file.Contests[2].Candidates[i]; got.Surname != c.Surname || got.Forenames != c.Forenames || got.Description != c.Description {
			t.Errorf("%+v, not %+v", got, c)
		}
	}
	if bytes.ContainsAny(data, "<>") { // so that a web page may hold it
		t.Error("a bracket is written as it is")
	}
}

func TestAnotherResultIsNotTheFiles(t *testing.T) {
	r := exporttest.Sample()
	data := string(asJSON(t, r))
	for _, c := range []struct{ old, new string }{
		{`"votes": 1044`, `"votes": 1045`}, {`"stations": 1392`, `"stations": 1393`}, {`"elected": true`, `"elected": false`}, {`"revision": 3`, `"revision": 4`}, {`"variance": -1`, `"variance": 0`},
	} {
		changed := strings.Replace(data, c.old, c.new, 1)
		if err := CheckResults(r, []byte(changed)); changed == data || err == nil || !strings.Contains(err.Error(), "line ") {
			t.Errorf("%s → %s: %v", c.old, c.new, err)
		}
	}
}

// FuzzReadResults: what the reader takes fits the published schema and is written again as it was read.
func FuzzReadResults(f *testing.F) {
	one := exporttest.Final()
	one.Wards, one.Outstanding, one.Sealings, one.VoterID = one.Wards[:1], nil, nil, nil
	sample := asJSON(f, one)
	f.Add(sample)
	number := regexp.MustCompile(`: \d+`)
	for i := range 20 {
		n := -1
		f.Add(number.ReplaceAllFunc(sample, func(b []byte) []byte {
			if n++; n%20 == i {
				return []byte(fmt.Sprint(": ", []string{"null", "-1", "1.5", `"x"`, "1e9"}[i%5]))
			}
			return b
		}))
	}
	f.Add([]byte(`{"format":"wardcount/results/1"}`))
	schema := published(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := ReadResults(bytes.NewReader(data))
		if err != nil {
			return
		}
		if err := fits(t, schema, bytes.TrimPrefix(data, []byte("\ufeff"))); err != nil {
			t.Fatalf("it is read and does not fit the schema: %v", err)
		}
		var b bytes.Buffer
		if err := file.Write(&b); err != nil {
			t.Fatal(err)
		}
		if again, err := ReadResults(&b); err != nil || !reflect.DeepEqual(file, again) {
			t.Fatalf("written again it is another: %v", err)
		}
	})
}
