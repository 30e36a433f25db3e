package replay

import (
	"bytes"
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"wardcount/app/published"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// commons reads the House of Commons Library's workbook of May 2025. It is no
// format of the program: only this test reads it.
func commons(t *testing.T) published.File {
	t.Helper()
	const name = "LEH-2025-results-HoC.xlsx"
	if known, ok := read.Load(name); ok {
		return own(known.(published.File))
	}
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = book.Close() }()
	sheet := func(name string) (rows []map[string]string) {
		cells, err := book.GetRows(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range cells[2:] {
			row := map[string]string{}
			for i, cell := range line {
				row[strings.TrimSpace(cells[1][i])] = strings.TrimSpace(cell)
			}
			rows = append(rows, row)
		}
		return rows
	}
	f := published.File{Name: name, Kind: "commons"}
	at := map[string]int{}
	for i, r := range sheet("Ward results") {
		w := published.Ward{Council: r["Upper tier authority"], Area: r["Ward/ County Electoral District name"], Date: "2025-05-01", Row: i + 3,
			Seats: number[int](t, r["Seats"]), Electorate: number[figure.Electors](t, r["Electorate"]),
			Papers: number[figure.Papers](t, r["Ballots"]), Rejected: number[figure.Papers](t, r["Invalid votes"]), Turnout: perCent(t, r["Turnout (EC method)"])}
		w.BallotID = setup.ContestID("ons." + r["ONS ward code"])
		// The Elections Centre's code of Chorley North is Lytham's on this sheet; the statistical codes are right.
		at[r["ONS ward code"]] = len(f.Wards)
		f.Wards = append(f.Wards, w)
	}
	for i, r := range sheet("Candidates result") {
		k, ok := at[r["ONS ward code"]]
		if !ok {
			t.Fatalf("candidate row %d has no ward", i+3)
		}
		w := &f.Wards[k]
		c := published.Candidate{Whole: r["Candidate name"], Votes: number[figure.Votes](t, r["Votes cast"]), Elected: r["Elected"] == "1", Row: i + 3}
		c.ID, c.Surname, c.Forenames = strconv.Itoa(i), r["Last names"], r["First names"]
		c.Party = r["Party name"]
		w.Candidates = append(w.Candidates, c)
	}
	read.Store(name, f)
	return own(f)
}

func number[T figure.Unit](t *testing.T, cell string) figure.Of[T] {
	t.Helper()
	f, err := figure.Parse(cell)
	n, ok := f.Get()
	if err != nil {
		t.Errorf("%q: %v", cell, err)
	}
	if !ok {
		return figure.Of[T]{}
	}
	return figure.Keyed(T(n))
}

// perCent turns a part of one as a spreadsheet holds it into a percentage: 0.256
// into 25.6.
func perCent(t *testing.T, part string) string {
	t.Helper()
	if part == "" {
		return ""
	}
	x, err := strconv.ParseFloat(part, 64)
	if err != nil {
		t.Errorf("%q: %v", part, err)
	}
	return strconv.FormatFloat(math.Round(x*1e6)/1e4, 'f', -1, 64)
}

// tested is what the rules say of a county's contests.
type tested struct {
	contests, clean int
	c1, rejected    int // papers do not balance; of these by exactly the rejected papers
	c3, r5          int
}

func (c tested) with(w published.Ward, findings []rules.Finding) tested {
	c.contests++
	if len(findings) == 0 {
		c.clean++
	}
	for _, f := range findings {
		switch f.Code {
		case "C1":
			c.c1++
			if n, _ := w.Rejected.Get(); f.Numbers["difference"] == int(n) {
				c.rejected++
			}
		case "C3":
			c.c3++
		case "R5":
			c.r5++
		}
	}
	return c
}

// May 2025 by the rules, county by county. In five counties the papers balance
// in next to no division, and where they do not it is by the rejected papers:
// there "Ballots", which the notes define as including invalid votes, is the
// valid papers only. The turnout beside them was worked out with both, which is
// why it disagrees too (R5).
var commonsTable = map[string]tested{
	"Buckinghamshire":        {contests: 49, clean: 48, r5: 1},
	"Cambridgeshire":         {contests: 59, clean: 2, c1: 56, rejected: 52, r5: 55},
	"Cornwall":               {contests: 87, clean: 40, c1: 46, rejected: 2, r5: 5},
	"Derbyshire":             {contests: 64, clean: 37, c1: 25, rejected: 7, r5: 7},
	"Devon":                  {contests: 58, clean: 58},
	"Doncaster":              {contests: 21, clean: 19, r5: 2},
	"Durham":                 {contests: 51, clean: 48, c1: 1, r5: 2},
	"Gloucestershire":        {contests: 55, clean: 3, c1: 52, rejected: 52, r5: 38},
	"Hertfordshire":          {contests: 78, clean: 77, r5: 1},
	"Kent":                   {contests: 72, clean: 46, c1: 24, r5: 2},
	"Lancashire":             {contests: 82, clean: 66, c1: 12, r5: 4},
	"Leicestershire":         {contests: 53, clean: 1, c1: 51, rejected: 51, r5: 32},
	"Lincolnshire":           {contests: 70, clean: 58, c1: 9, r5: 5},
	"North Northamptonshire": {contests: 31, clean: 28, c1: 2, rejected: 1, c3: 1, r5: 2},
	"Northumberland":         {contests: 69, clean: 57, c1: 8, r5: 5},
	"Nottinghamshire":        {contests: 56, clean: 45, c1: 8, rejected: 1, r5: 3},
	"Oxfordshire":            {contests: 69, clean: 34, c1: 35, rejected: 2},
	"Shropshire":             {contests: 72, clean: 5, c1: 66, rejected: 66, r5: 56},
	"Staffordshire":          {contests: 62, clean: 1, c1: 61, rejected: 61, r5: 35},
	"Warwickshire":           {contests: 57, clean: 39, c1: 15, r5: 6},
	"West Northamptonshire":  {contests: 35, clean: 30, c1: 2, rejected: 1, c3: 2, r5: 1},
	"Wiltshire":              {contests: 98, clean: 84, c1: 6, r5: 10},
	"Worcestershire":         {contests: 53, clean: 40, c1: 11, rejected: 2, r5: 2},
}

// leaveOut are the counties whose "Ballots" leave out the rejected papers.
var leaveOut = []string{"Cambridgeshire", "Gloucestershire", "Leicestershire", "Shropshire", "Staffordshire"}

func TestTheCommonsLibrarysContestsByTheRules(t *testing.T) {
	law := theLaw(t)
	f := commons(t)
	got, all, codes := map[string]tested{}, tested{}, map[ward.Code]int{}
	for _, w := range f.Wards {
		findings := w.Findings(law)
		got[w.Council], all = got[w.Council].with(w, findings), all.with(w, findings)
		for _, x := range findings {
			codes[x.Code]++
		}
	}
	t.Log("county: contests clean C1 (by the rejected papers) C3 R5")
	for _, county := range slices.Sorted(maps.Keys(got)) {
		c := got[county]
		t.Logf("%s: %d %d %d (%d) %d %d", county, c.contests, c.clean, c.c1, c.rejected, c.c3, c.r5)
		if c != commonsTable[county] {
			t.Errorf("%q: %#v,", county, c)
		}
	}
	t.Logf("all: %+v, %d candidates, codes %v", all, candidates(f), codes)
	if len(got) != len(commonsTable) || candidates(f) != 8141 || all != (tested{contests: 1401, clean: 866, c1: 490, rejected: 298, c3: 3, r5: 274}) || codes["C1"]+codes["C3"]+codes["R5"] != all.c1+all.c3+all.r5 || len(codes) != 3 {
		t.Errorf("%d counties, %d candidates, %+v, %v", len(got), candidates(f), all, codes)
	}
}

// With the rejected papers added to them the five counties' ballots balance.
func TestWithTheRejectedAddedTheFiveCountiesBalance(t *testing.T) {
	law := theLaw(t)
	was, is := tested{}, tested{}
	for _, w := range commons(t).Wards {
		if !slices.Contains(leaveOut, w.Council) {
			continue
		}
		was = was.with(w, w.Findings(law))
		papers, _ := w.Papers.Get()
		rejected, _ := w.Rejected.Get()
		w.Papers = figure.Keyed(papers + rejected)
		is = is.with(w, w.Findings(law))
	}
	t.Logf("as printed %+v, with the rejected added %+v", was, is)
	if was != (tested{contests: 301, clean: 12, c1: 286, rejected: 282, c3: 0, r5: 216}) || is != (tested{contests: 301, clean: 266, c1: 9, rejected: 0, c3: 0, r5: 30}) {
		t.Errorf("as printed %#v, with the rejected added %#v", was, is)
	}
}

// Rows that a slip of the pen does not explain: papers that are off by more than
// a hundred, turnouts by more than a per cent, votes that no papers carry.
func TestTheWorstOfTheCommonsLibrarysRows(t *testing.T) {
	law := theLaw(t)
	var got []string
	for _, w := range commons(t).Wards {
		for _, x := range w.Findings(law) {
			n := x.Numbers
			switch {
			case x.Code == "C3":
				got = append(got, fmt.Sprintf("%d %s C3 %d votes on %d papers for %d seats", w.Row, w.Area, n["votes"], n["valid"], n["most"]/max(n["valid"], 1)))
			case x.Code == "C1" && (n["difference"] > 100 || n["difference"] < -100):
				got = append(got, fmt.Sprintf("%d %s C1 %+d", w.Row, w.Area, n["difference"]))
			case x.Code == "R5" && (n["difference"] > 10 || n["difference"] < -10):
				got = append(got, fmt.Sprintf("%d %s R5 %d for %d", w.Row, w.Area, n["stated"], n["worked"]))
			}
		}
	}
	sameLines(t, got, []string{
		"71 Histon & Impington R5 394 for 414",
		"449 Bedwell R5 240 for 275",
		"557 Maidstone Central R5 515 for 315",
		"634 Lytham R5 280 for 456",
		"788 Spalding Elloe C1 +292",
		"788 Spalding Elloe R5 306 for 267",
		"818 Kettering North C3 5800 votes on 2011 papers for 2 seats",
		"818 Kettering North R5 381 for 256",
		"878 Morpeth Stobhill R5 250 for 474",
		"884 Ponteland East & Stannington R5 220 for 430",
		"885 Ponteland North R5 195 for 362",
		"1036 Bridgnorth East R5 384 for 345",
		"1167 Baddesley & Dordon C1 +1431",
		"1167 Baddesley & Dordon R5 329 for 149",
		"1200 New Bilton & Overslade C1 +642",
		"1200 New Bilton & Overslade R5 278 for 189",
		"1248 Talavera C3 3253 votes on 3616 papers for 2 seats",
		"1250 Upton C3 3793 votes on 4093 papers for 2 seats",
		"1294 Laverstock R5 413 for 435",
		"1345 Westbury North R5 272 for 289",
	})
}

// Every seat goes to whom the file marks; in 17 contests it marks one more than
// there are seats, 15 of them in Worcestershire, which has 57 seats and 72 marks.
// All other marks are those of the most votes.
func TestTheCommonsLibraryMarksOneTooManyInSeventeenContests(t *testing.T) {
	r := run(t, commons(t))
	if len(r.Councils) != 23 || r.Wards != 1401 || r.Seats != 1641 || r.Agree != (Agreement{1384, 1641}) || len(r.Ties)+len(r.Uncontested)+len(r.LeftOut) != 0 || r.SeatsFrom.Stated != 1401 {
		t.Errorf("%d counties, %d contests, %d seats, %+v; %+v, %+v, %+v", len(r.Councils), r.Wards, r.Seats, r.Agree, r.Ties, r.Uncontested, r.LeftOut)
	}
	var got []string
	for _, d := range r.Differ {
		extra := slices.DeleteFunc(slices.Clone(d.Published), func(name string) bool { return slices.Contains(d.Ours, name) })
		if len(extra) != 1 || len(d.Published) != len(d.Ours)+1 {
			t.Errorf("%+v", d)
		}
		got = append(got, d.Council+", "+d.Area+": "+strings.Join(extra, ", "))
	}
	sameLines(t, got, []string{
		"North Northamptonshire, Higham Ferrers: Elisa Perna",
		"Northumberland, Cramlington Village: Steve Leyland",
		"Worcestershire, Broadway: Keith Williams",
		"Worcestershire, Bromsgrove South: Sam Ammar",
		"Worcestershire, Clent Hills: Steven Robert Colella",
		"Worcestershire, Droitwich East: Christopher Edmondson",
		"Worcestershire, Evesham North West: Mark Sidney Goodge",
		"Worcestershire, Harvington: David Martin Tasker",
		"Worcestershire, Malvern Link: Karen Michelle Hanks",
		"Worcestershire, Nunnery: Allah Ditta",
		"Worcestershire, Pershore: Paul Wallis",
		"Worcestershire, Redditch Central: Michael Chalk",
		"Worcestershire, Redditch West: Emma Marshall",
		"Worcestershire, St Georges: Tony Andrew Muir",
		"Worcestershire, St Peter: Paul Simon Hickling",
		"Worcestershire, Upton Snodsbury: Philip David Killoran",
		"Worcestershire, Wythall: Stephen Richard Peters",
	})
}
