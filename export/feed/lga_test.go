package feed

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"io"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/reconcile/figure"
)

func written(t *testing.T, r export.Results) []byte {
	t.Helper()
	return exporttest.Written(t, r, WriteLGA)
}

func read(t *testing.T, data []byte) []LGARow {
	t.Helper()
	f, err := ReadLGA(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return f.Rows
}

func unzipped(t *testing.T, path string) []byte {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	zip, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(zip)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestTheLGAFileOfTheSampleIsAsItWas(t *testing.T) {
	data := written(t, exporttest.Sample())
	exporttest.Golden(t, "testdata/sample.csv.golden", data)
	if bytes.Contains(data, []byte("\r")) {
		t.Error("a line ends in CR")
	}
}

func TestCallowlandsRowsCarryItsFigures(t *testing.T) {
	rows := read(t, written(t, exporttest.Sample()))
	winner := rows[2]
	want := LGARow{
		PublicationDate: "2018-05-03", OrganisationURI: "http://opendatacommunities.org/id/district-council/watford", OrganisationLabel: "Watford Borough Council",
		ServiceTypeURI: "http://id.esd.org.uk/service/721", ServiceTypeLabel: "Election Results", ElectionDate: "2018-05-03", ElectionType: "DistrictAndBorough",
		BodyURI: "http://opendatacommunities.org/id/district-council/watford", BodyLabel: "Watford Borough Council",
		AreaURI: "http://statistics.data.gov.uk/id/statistical-geography/E05011046", Area: "Callowland", Surname: "STOTESBURY", Forenames: "Ian Alexander Eric",
		PartyURI: "http://search.electoralcommission.org.uk/English/Registrations/PP90", Party: "Liberal Democrats", Description: "Liberal Democrat - To stop the Tories, and for Watford",
		Votes: 1044, Elected: "ELECTED", Cast: figure.Keyed(figure.Papers(2298)), Electorate: figure.Keyed(figure.Electors(5746)),
		OfficialMark: figure.Keyed(figure.Papers(0)), TooMany: figure.Keyed(figure.Papers(4)), Identifiable: figure.Keyed(figure.Papers(1)),
		InPart: figure.Keyed(figure.Papers(0)), Unmarked: figure.Keyed(figure.Papers(4)), Turnout: "40.0",
		InfoURL: "https://www.watford.gov.uk/elections", ReturningOfficer: "Practice returning officer", Department: "Electoral Services", Email: "elections@example.org", Telephone: "01923 000000",
		BallotID: "local.watford.callowland.2018-05-03", Seats: figure.Keyed(1), Status: "PRACTICE", Revision: figure.Keyed(3),
	}
	if winner != want {
		t.Errorf("got  %+v\nwant %+v", winner, want)
	}
	for i, votes := range []figure.Votes{832, 276, 1044, 137} {
		if rows[i].Votes != votes {
			t.Errorf("row %d has %d votes, want %d", i, rows[i].Votes, votes)
		}
	}
}

func TestAPaperInDisputeStaysAmongTheVotesCast(t *testing.T) {
	central := read(t, written(t, exporttest.Sample()))[4]
	if cast, _ := central.Cast.Get(); cast != 2336 {
		t.Errorf("C1 was accepted with one paper missing; votes cast are %d, want the 2,336 verified", cast)
	}
	if central.CommonForenames != "Aga" || central.Forenames != "Agnieszka" {
		t.Errorf("commonly used: %q beside %q", central.CommonForenames, central.Forenames)
	}
}

func TestAWardWithoutAPollHasNoughtVotesAndNoTurnout(t *testing.T) {
	row := read(t, written(t, exporttest.Sample()))[13]
	none := figure.Keyed(figure.Papers(0))
	if row.Elected != ElectedUnopposed || row.Votes != 0 || row.Cast != none || row.Unmarked != none || row.InPart != none {
		t.Errorf("%+v", row)
	}
	if row.Turnout != "" {
		t.Errorf("without a poll the turnout is %q", row.Turnout)
	}
}

func TestAFigureThatWasNotKeyedIsNullAndNoughtIsNought(t *testing.T) {
	r := exporttest.Sample()
	odd := &r.Wards[2].Certificate // two seats
	odd.ByHead[4].Papers = figure.Of[figure.Papers]{}
	odd.Electorate = figure.Of[figure.Electors]{}
	row := read(t, written(t, r))[8]
	if row.InPart.IsKeyed() || row.Electorate.IsKeyed() || row.Turnout != "" {
		t.Errorf("in part %s, electorate %s, turnout %q; want nulls", row.InPart, row.Electorate, row.Turnout)
	}
	if n, ok := row.Identifiable.Get(); !ok || n != 0 {
		t.Errorf("identifiable papers are %s, want 0", row.Identifiable)
	}
	if err := CheckLGA(r, written(t, r)); err != nil {
		t.Error(err)
	}
}

func TestAHeadOfRejectionWithoutAColumnIsRefused(t *testing.T) {
	r := exporttest.Sample()
	r.Wards[0].Certificate.ByHead[1].Head.Figure = "rej_second"
	if err := WriteLGA(r, io.Discard); err == nil || !strings.Contains(err.Error(), "rej_second") {
		t.Errorf("got %v", err)
	}
}

func TestStatusAndPublicationDateTellPracticeProvisionalAndFinalApart(t *testing.T) {
	provisional, final, late := exporttest.Final(), exporttest.Final(), exporttest.Final()
	provisional.Outstanding = []string{"Park"}
	late.WrittenAt = time.Date(2018, 5, 4, 23, 5, 0, 0, time.UTC)
	for _, c := range []struct {
		results      export.Results
		status, date string
	}{
		{exporttest.Sample(), statusPractice, "2018-05-03"},
		{provisional, statusProvisional, "2018-05-04"},
		{final, statusFinal, "2018-05-04"},
		{late, statusFinal, "2018-05-05"}, // five past midnight in the hall
	} {
		row := read(t, written(t, c.results))[0]
		if row.Status != c.status || row.PublicationDate != c.date {
			t.Errorf("got %s of %s, want %s of %s", row.Status, row.PublicationDate, c.status, c.date)
		}
	}
}

func TestAPartysIdBecomesItsAddress(t *testing.T) {
	const at = "http://search.electoralcommission.org.uk/English/Registrations/"
	for id, want := range map[string]string{
		"PP53": at + "PP53", "party:90": at + "PP90", "PP53|PP119": at + "PP53|" + at + "PP119", "joint-party:53-119": at + "PP53|" + at + "PP119",
		"": "", "ynmp-party:2": "", "Labour": "", "PP": "", "PP53x": "",
	} {
		if got := partyURIs(id); got != want {
			t.Errorf("%q gives %q, want %q", id, got, want)
		}
	}
}

func TestAnIndependentWithoutAPartyIsLabelledSo(t *testing.T) {
	r := exporttest.Sample()
	c := &r.Wards[0].Certificate.Candidates[0]
	c.PartyID, c.Party, c.Description = "", "", "Independent"
	row := read(t, written(t, r))[0]
	if row.Party != "Independent" || row.PartyURI != "" {
		t.Errorf("party %q, address %q", row.Party, row.PartyURI)
	}
}

func TestNamesThatLookLikeFormulasStayRaw(t *testing.T) {
	rows := read(t, written(t, exporttest.Sample()))
	var got []string
	for _, r := range rows[8:13] {
		got = append(got, r.Surname+"/"+r.Forenames)
	}
	want := []string{"=1+1/Ada", `@X/Bo "the Baker"`, "DE LA CRUZ/Ana, the younger", "O'NEIL/Zoë Ní Bhraonáin", "-SMITH/+44 _x0041_"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

// schema is the part of a Table Schema that the derived schema uses.
type schema struct {
	Fields []struct {
		Name, Type, Format string
		Constraints        struct {
			Required         bool
			Pattern          string
			Enum             []string
			Minimum, Maximum *int
		}
	}
}

func TestTheWrittenFileKeepsToTheTableSchema(t *testing.T) {
	var s schema
	if err := json.Unmarshal(unzipped(t, "testdata/lga-election-results.tableschema.json.gz"), &s); err != nil {
		t.Fatal(err)
	}
	for _, r := range []export.Results{exporttest.Sample(), exporttest.Final()} {
		records, err := csv.NewReader(bytes.NewReader(written(t, r))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for i, f := range s.Fields {
			if records[0][i] != f.Name {
				t.Fatalf("column %d is %s, want %s", i+1, records[0][i], f.Name)
			}
		}
		for n, record := range records[1:] {
			null := map[string]bool{"PercentageTurnout": record[19] == ElectedUnopposed, "ElectoralAreaURI": record[6] == parishType}
			for i, f := range s.Fields {
				if why := s.broken(i, record[i], null); why != "" {
					t.Errorf("row %d, %s: %q %s", n+2, f.Name, record[i], why)
				}
			}
		}
	}
}

// broken says how a cell breaks the schema. Without a poll there is no turnout,
// and a parish has no address, whatever the schema requires (testdata/SOURCES.md).
func (s schema) broken(i int, cell string, null map[string]bool) string {
	f := s.Fields[i]
	c := f.Constraints
	if cell == "" {
		if c.Required && !null[f.Name] {
			return "is required"
		}
		return ""
	}
	whole, _, _ := strings.Cut(cell, ".")
	n, err := strconv.Atoi(whole)
	switch {
	case f.Type == "date" && !regexp.MustCompile(`^\d{4}-\d\d-\d\d$`).MatchString(cell):
		return "is no date"
	case f.Type == "integer" && (err != nil || whole != cell):
		return "is no integer"
	case f.Type == "number" && (err != nil || !regexp.MustCompile(`^\d+\.\d$`).MatchString(cell)):
		return "is no number with one decimal"
	case c.Minimum != nil && n < *c.Minimum, c.Maximum != nil && n > *c.Maximum:
		return "is out of range"
	case c.Pattern != "" && !regexp.MustCompile("^(?:"+c.Pattern+")$").MatchString(cell):
		return "does not match"
	case c.Enum != nil && !slices.Contains(c.Enum, cell):
		return "is not in the list"
	case f.Format == "uri" && !strings.HasPrefix(cell, "http://") && !strings.HasPrefix(cell, "https://"):
		return "is no address"
	}
	return ""
}
