package replay

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"wardcount/app/published"
	"wardcount/export"
	"wardcount/export/feed"
	"wardcount/reconcile"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
)

const trafford = "trafford_council_election_results.csv"

// certified counts one contest of an LGA file and certifies it with the
// publisher's own particulars.
func certified(t *testing.T, law setup.Law, w published.Ward, row feed.LGARow) export.Results {
	t.Helper()
	c := w.Contest()
	e := setup.Election{Name: w.Area, Council: setup.Council{Name: w.Council}, Date: w.Date, KeyOnce: true, People: []setup.Person{officer}, Contests: []setup.Contest{c},
		Publishing: setup.Publishing{OrganisationURI: row.OrganisationURI, OrganisationLabel: row.OrganisationLabel, BodyURI: row.BodyURI, BodyLabel: row.BodyLabel,
			ElectionType: w.ElectionType, InfoURL: row.InfoURL, ReturningOfficer: row.ReturningOfficer, Department: row.Department, Email: row.Email, Telephone: row.Telephone}}
	count, err := keyed(reconcile.NewCount(law), e, []published.Ward{w})
	if err != nil {
		t.Fatalf("row %d: %v", w.Row, err)
	}
	res, _ := tallied(count.Ward(c.ID), w)
	at, err := time.Parse(time.DateOnly, row.PublicationDate)
	if err != nil {
		t.Fatal(err)
	}
	return export.Results{Election: e, WrittenAt: at, Wards: []export.Ward{{Certificate: reconcile.Certify(e, count.Ward(c.ID), res)}}}
}

// What the council's file contradicts: row, area, rule and the difference of the
// figures, of R5 the turnout as stated and as worked in tenths of a per cent.
var traffordFindings = []string{
	"2 Altrincham C1 -1", "10 Bowdon C1 -2", "14 Broadheath C1 -4", "19 Brooklands C1 -1", "29 Clifford C1 -1", "38 Davyhulme West C1 -2",
	"43 Flixton C1 +1", "53 Hale Barns C1 -2", "57 Hale Central C1 -1", "61 Longford C1 -3", "66 Priory C1 -1", "71 St Mary's C1 -3",
	"75 Sale Moor C1 +1", "83 Timperley C1 -2", "87 Urmston C1 -7", "87 Urmston C7 2 of at most 0", "102 Altrincham and Sale West C1 -136",
	"107 Stretford and Urmston C1 -100", "223 Altrincham C1 -3", "232 Bowdon C1 +2", "236 Broadheath C1 -1", "242 Brooklands C1 -1", "252 Clifford C1 -1",
	"256 Davyhulme East C1 -1", "261 Davyhulme West C1 -2", "276 Hale Barns C1 -1", "304 Stretford C1 -1", "309 Timperley C1 +1",
	"389 Hale Barns R5 435 for 706", "456 Brooklands C1 -1", "472 Davyhulme West R5 419 for 418", "505 Sale Moor R5 371 for 370",
	"642 Hale R5 457 for 456", "765 Urmston R5 389 for 388", "780 Altrincham C1 -1", "863 Timperley Central C1 -1", "878 Altrincham and Sale West C1 -10",
	"902 Altrincham C1 -1", "912 Bowdon C1 -1", "918 Broadheath C1 -2", "924 Brooklands C1 -3", "957 Hale Barns & Timperley South C1 -1",
	"972 Manor C1 -2", "972 Manor R5 506 for 505", "988 Sale Moor C1 -2",
}

func TestWhatTraffordsFileContradicts(t *testing.T) {
	law := theLaw(t)
	f := file(t, trafford)
	var got []string
	for _, w := range f.Wards {
		for _, x := range w.Findings(law) {
			line := fmt.Sprintf("%d %s %s %+d", w.Row, w.Area, x.Code, x.Numbers["difference"])
			switch x.Code {
			case "R5":
				line = fmt.Sprintf("%d %s R5 %d for %d", w.Row, w.Area, x.Numbers["stated"], x.Numbers["worked"])
			case "C7":
				line = fmt.Sprintf("%d %s C7 %d of at most %d", w.Row, w.Area, x.Numbers["part"], x.Numbers["most"])
			}
			if x.Level != rules.Error || x.Clerk == "" || x.Super == "" || strings.ContainsAny(x.Clerk+x.Super, "{}") {
				t.Errorf("%s: %+v", line, x)
			}
			got = append(got, line)
		}
	}
	if len(f.Wards) != 180 || candidates(f) != 1014 || !slices.Equal(got, traffordFindings) {
		t.Errorf("%d contests, %d rows, findings:\n%s", len(f.Wards), candidates(f), strings.Join(got, "\n"))
	}
}

func TestTraffordsContestsElectWhomTheFileMarks(t *testing.T) {
	r := run(t, file(t, trafford))
	if r.Wards != 180 || r.Seats != 228 || r.Agree != (Agreement{180, 228}) || r.SeatsFrom.Marks != 180 || len(r.Differ)+len(r.Ties)+len(r.LeftOut) != 0 {
		t.Errorf("%+v", r)
	}
}

// By surname, as a spreadsheet sorts it, the file once gave 1,002 contests in
// which everybody marked was elected. Every row out of its place is a fault.
func TestTraffordsFileSortedBySurnameIsRefused(t *testing.T) {
	rows, err := csv.NewReader(bytes.NewReader(packed(t, trafford))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	surname := slices.Index(rows[0], "CandidateSurname")
	slices.SortStableFunc(rows[1:], func(a, b []string) int { return strings.Compare(a[surname], b[surname]) })
	var sorted bytes.Buffer
	if err := csv.NewWriter(&sorted).WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	f, faults := published.Read("by-surname.csv", sorted.Bytes())
	if f.Wards != nil || len(faults) != 201 {
		t.Fatalf("%d contests, %d faults", len(f.Wards), len(faults))
	}
	if last := faults[200]; faults[0].Column != "ElectoralAreaLabel" || faults[0].Row == 0 || !strings.Contains(faults[0].Message, "are not together: it began on row") || !strings.Contains(last.Message, "more faults") {
		t.Errorf("the first %+v, the last %+v", faults[0], last)
	}
}

// Read and written back the whole file is the same to the last byte: its
// parliamentary rows, its spellings and its empty cells.
func TestTraffordsFileIsWrittenBackByteForByte(t *testing.T) {
	data := packed(t, trafford)
	f, err := feed.ReadLGA(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	var back bytes.Buffer
	if err := f.Write(&back); err != nil {
		t.Fatal(err)
	}
	if got := strings.TrimSuffix(back.String(), "\n"); got != string(data) { // the council's file ends without a line feed
		t.Errorf("%d bytes became %d", len(data), len(got))
	}
}

// reason says why a cell of ours is not the council's, in the words of the table
// below; empty where there is no reason.
func reason(column, was, is string) string {
	switch {
	case column == "PoliticalPartyURI" && strings.Replace(was, "https://", "http://", 1) == is:
		return "PoliticalPartyURI: the source writes https, the guidance http"
	case column == "BallotsRejectedInPart" && was == "" && is == "0":
		return "BallotsRejectedInPart: with one seat there is none, and the column takes exactly one value"
	case column == "PercentageTurnout" && was+".0" == is:
		return "PercentageTurnout: the guidance has one decimal"
	case column == "PercentageTurnout" && is == "":
		return "PercentageTurnout: the source has no electorate to work it out from"
	case column == "PercentageTurnout":
		return "PercentageTurnout: the source's is wrong (R5)"
	case column == "CandidateSurname" && strings.ToUpper(was) == is:
		return "CandidateSurname: the guidance has capitals"
	case column == "TypeofElection" && strings.EqualFold(was, is):
		return "TypeofElection: the guidance's list has ByElection"
	}
	return ""
}

// Counted, certified and written by the writer of results, every cell is the
// source's, except those listed with their reason.
var traffordCells = map[string]string{
	"BallotsRejectedInPart: with one seat there is none, and the column takes exactly one value": "96-101 126-222 335-342 351-375 385-396 414-438 530-538 891-901",                                                // 193 rows
	"CandidateSurname: the guidance has capitals":                                                "608 797",                                                                                                       // 2 rows
	"PercentageTurnout: the guidance has one decimal":                                            "75-82 142-146 166-170 176-180 223-226 405-413 418-422 460-463 493-496 514-517 780-783 809-813 828-837 863-867", // 77 rows
	"PercentageTurnout: the source has no electorate to work it out from":                        "96-101",                                                                                                        // 6 rows
	"PercentageTurnout: the source's is wrong (R5)":                                              "389-392 472-475 505-508 642-653 765-774 972-976",                                                               // 39 rows
	"PoliticalPartyURI: the source writes https, the guidance http":                              "780-794 796-811 813-816 818-822 824-872 874-892 894-918 920-993 995-1015",                                      // 228 rows
	"TypeofElection: the guidance's list has ByElection":                                         "530-538",                                                                                                       // 9 rows
	"whole row: the guidance requires a returning officer, the source names none":                "102-112",                                                                                                       // 11 rows
}

func TestTraffordsContestsCountedAndWrittenBackCellForCell(t *testing.T) {
	law := theLaw(t)
	data := packed(t, trafford)
	lga, err := feed.ReadLGA(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	cells, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	rows, equal := map[string][]int{}, 0
	for _, w := range file(t, trafford).Wards {
		results := certified(t, law, w, lga.Rows[w.Row-2])
		var b bytes.Buffer
		if err := feed.WriteLGA(results, &b); err != nil {
			t.Fatal(err)
		}
		ours, err := csv.NewReader(&b).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for i, c := range w.Candidates {
			if !feed.LGATakes(results, results.Wards[0].Certificate) {
				rows["whole row: the guidance requires a returning officer, the source names none"] = append(rows["whole row: the guidance requires a returning officer, the source names none"], c.Row)
				continue
			}
			for k, column := range cells[0] {
				was, is := cells[c.Row-1][k], ours[i+1][k]
				why := reason(column, was, is)
				switch {
				case was == is:
					equal++
				case why == "":
					t.Errorf("row %d, %s: %q became %q", c.Row, column, was, is)
				default:
					rows[why] = append(rows[why], c.Row)
				}
			}
		}
	}
	got := map[string]string{}
	for why, list := range rows {
		got[why] = runs(list)
	}
	if !maps.Equal(got, traffordCells) || equal != 32545 {
		for _, why := range slices.Sorted(maps.Keys(got)) {
			t.Errorf("%q: %q, // %d", why, got[why], len(rows[why]))
		}
		t.Errorf("%d cells are equal", equal)
	}
}

// runs writes rows as first-last, apart by blanks.
func runs(rows []int) string {
	var b strings.Builder
	for i := 0; i < len(rows); {
		j := i
		for j+1 < len(rows) && rows[j+1] == rows[j]+1 {
			j++
		}
		if fmt.Fprintf(&b, " %d", rows[i]); j > i {
			fmt.Fprintf(&b, "-%d", rows[j])
		}
		i = j + 1
	}
	return strings.TrimSpace(b.String())
}
