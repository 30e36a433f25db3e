package wardpage_test

import (
	"testing"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/export/workbook/wardpage"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// spoils are changes of a certificate, each of one thing that its sheet shows.
type spoils map[string]func(*ward.Certificate)

// sheetOf is a ward's sheet as a file gives it back: its texts, row by row.
func sheetOf(r export.Results, ward int) (rows [][]string) {
	for _, row := range wardpage.Sheet(r, r.Wards[ward], "a sheet").Rows {
		rows = append(rows, row.Texts())
	}
	return rows
}

// findsEach tries the second reading, by headings, alone: a ward's sheet against
// its certificate, then against the certificate as each change spoils it.
func findsEach(t *testing.T, at int, changes spoils) {
	t.Helper()
	rows := sheetOf(exporttest.Sample(), at)
	if err := wardpage.ReadBack(rows, exporttest.Sample().Wards[at].Certificate); err != nil {
		t.Fatal(err)
	}
	for name, spoil := range changes {
		c := exporttest.Sample().Wards[at].Certificate
		spoil(&c)
		if wardpage.ReadBack(rows, c) == nil {
			t.Errorf("%s: not found", name)
		}
	}
}

func TestTheReadingByHeadingsFindsEveryFigureOfAWard(t *testing.T) {
	one := figure.Keyed(figure.Papers(1))
	findsEach(t, 0, spoils{
		"votes":          func(c *ward.Certificate) { c.Candidates[1].Votes++ },
		"elected":        func(c *ward.Certificate) { c.Candidates[1].Elected = true },
		"name":           func(c *ward.Certificate) { c.Candidates[1].Forenames = "Tony" },
		"electorate":     func(c *ward.Certificate) { c.Electorate = figure.Keyed(figure.Electors(5747)) },
		"stations":       func(c *ward.Certificate) { c.Stations = one },
		"postal":         func(c *ward.Certificate) { c.Postal = one },
		"verified":       func(c *ward.Certificate) { c.Verified = one },
		"valid":          func(c *ward.Certificate) { c.Valid = one },
		"rejected":       func(c *ward.Certificate) { c.Rejected = one },
		"head":           func(c *ward.Certificate) { c.ByHead[3].Papers = one },
		"part":           func(c *ward.Certificate) { c.ByHead[4].Papers = one },
		"not keyed":      func(c *ward.Certificate) { c.ByHead[0].Papers = figure.Of[figure.Papers]{} },
		"other heads":    func(c *ward.Certificate) { c.ByHead[0].Head.Label = "Another ground" },
		"fewer on sheet": func(c *ward.Certificate) { c.Candidates = append(c.Candidates, c.Candidates...) },
	})
}

func TestTheReadingByHeadingsFindsAreasVotesTermsAndMoves(t *testing.T) {
	papers := figure.Keyed(figure.Papers(7))
	findsEach(t, exporttest.BowEast, spoils{
		"votes of an area":    func(c *ward.Certificate) { c.Areas[1].Votes[15]++ },
		"sheets of an area":   func(c *ward.Certificate) { c.Areas[2].Sheets++ },
		"valid of an area":    func(c *ward.Certificate) { c.Areas[0].Valid = papers },
		"rejected of an area": func(c *ward.Certificate) { c.Areas[2].Rejected = figure.Of[figure.Papers]{} },
		"an area more":        func(c *ward.Certificate) { c.Areas = append(c.Areas, ward.CertifiedArea{Area: "4"}) },
		"unused":              func(c *ward.Certificate) { c.Unused = figure.Of[figure.Votes]{} },
		"part":                func(c *ward.Certificate) { c.PartRejected = figure.Keyed(figure.Votes(16)) },
		"valid":               func(c *ward.Certificate) { c.Valid = papers },
		"a term":              func(c *ward.Certificate) { c.Candidates[0].TermEnds = 2022 },
		"a lot":               func(c *ward.Certificate) { c.Candidates[0].TermByLot = true },
		"papers moved":        func(c *ward.Certificate) { c.Moves[1].Papers = 3 },
		"the reason":          func(c *ward.Certificate) { c.Moves[0].Reason = "lost" },
		"a move more":         func(c *ward.Certificate) { c.Moves = append(c.Moves, c.Moves...) },
	})
	findsEach(t, exporttest.Plan, spoils{
		"carried":    func(c *ward.Certificate) { c.Candidates[0].Elected = false },
		"electorate": func(c *ward.Certificate) { c.Electorate = figure.Keyed(figure.Electors(9)) },
		"received":   func(c *ward.Certificate) { c.Verified = papers },
		"kind":       func(c *ward.Certificate) { c.Kind = setup.WardContest },
	})
}

func TestTheReadingByHeadingsFindsEveryCountAndWhatWasObjectedTo(t *testing.T) {
	findsEach(t, 0, spoils{"objected to": func(c *ward.Certificate) { c.Objected = figure.Keyed(figure.Papers(3)) }})
	findsEach(t, exporttest.Central, spoils{
		"votes of the first count":    func(c *ward.Certificate) { c.Attempts[0].Votes[3]++ },
		"votes of the last count":     func(c *ward.Certificate) { c.Attempts[3].Votes[0]++ },
		"valid of the second count":   func(c *ward.Certificate) { c.Attempts[1].Valid++ },
		"rejected of the third count": func(c *ward.Certificate) { c.Attempts[2].Rejected++ },
		"a part taken for the whole":  func(c *ward.Certificate) { c.Attempts[3].Partial = false },
		"another recount":             func(c *ward.Certificate) { c.Attempts[3].Recount = 1 },
		"whose papers":                func(c *ward.Certificate) { c.Recounts[1].Candidate = "47798" },
		"a count more":                func(c *ward.Certificate) { c.Attempts = append(c.Attempts, c.Attempts[3]) },
	})
	findsEach(t, exporttest.StJohns, spoils{"bundles taken for papers": func(c *ward.Certificate) { c.Recounts[0].Of = ward.RecountFull }})
}
