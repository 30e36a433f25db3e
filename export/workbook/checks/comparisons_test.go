package checks

import (
	"strings"
	"testing"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/ward"
)

func differing(t *testing.T, r export.Results) []comparison {
	t.Helper()
	list, err := comparisons(r)
	if err != nil {
		t.Fatal(err)
	}
	var wrong []comparison
	for _, c := range list {
		if !c.holds() {
			wrong = append(wrong, c)
		}
	}
	return wrong
}

func TestOnlyTheAcceptedDifferenceOfTheSampleDiffers(t *testing.T) {
	wrong := differing(t, exporttest.Sample())
	if len(wrong) != 1 {
		t.Fatalf("%d differ: %+v", len(wrong), wrong)
	}
	c := wrong[0]
	if c.where != "Central" || c.a != 2335 || c.b != 2336 || !strings.Contains(c.remark, "C1: accepted by Practice returning officer") {
		t.Errorf("%+v", c)
	}
}

func TestCallowlandsBalanceIsSpeltOut(t *testing.T) {
	list, err := comparisons(exporttest.Sample())
	if err != nil {
		t.Fatal(err)
	}
	want := comparison{where: "Callowland", this: "Votes 2,289 + rejected papers 9", a: 2298, with: "Ballot papers verified", b: 2298}
	if list[1] != want {
		t.Errorf("got %+v", list[1])
	}
}

// Each figure of a certificate is spoilt in turn; the sheet of checks must say so.
func TestASpoiltFigureDiffersFromSomething(t *testing.T) {
	votes := func(n figure.Votes) figure.Of[figure.Votes] { return figure.Keyed(n) }
	papers := func(n figure.Papers) figure.Of[figure.Papers] { return figure.Keyed(n) }
	for name, spoil := range map[string]func(*ward.Certificate){
		"seats":              func(c *ward.Certificate) { c.Seats = 2 },
		"elected":            func(c *ward.Certificate) { c.Candidates[0].Elected = true },
		"the wrong elected":  func(c *ward.Certificate) { c.Candidates[0].Elected, c.Candidates[2].Elected = true, false },
		"votes":              func(c *ward.Certificate) { c.Candidates[0].Votes++ },
		"margin":             func(c *ward.Certificate) { c.Margin = votes(213) },
		"valid":              func(c *ward.Certificate) { c.Valid = papers(2290) },
		"rejected":           func(c *ward.Certificate) { c.Rejected = papers(10) },
		"head":               func(c *ward.Certificate) { c.ByHead[1].Papers = papers(5) },
		"part":               func(c *ward.Certificate) { c.ByHead[4].Papers = papers(2290) },
		"stations":           func(c *ward.Certificate) { c.Stations = papers(1391) },
		"postal":             func(c *ward.Certificate) { c.Postal = papers(905) },
		"verified":           func(c *ward.Certificate) { c.Verified = papers(2297) },
		"electorate":         func(c *ward.Certificate) { c.Electorate = figure.Keyed(figure.Electors(2308)) },
		"a box":              func(c *ward.Certificate) { c.Boxes[0].Verified = papers(777) },
		"the postal box":     func(c *ward.Certificate) { c.PostalBoxes[0].Verified = papers(907) },
		"the last count":     func(c *ward.Certificate) { c.Attempts[0].Votes[1]++ },
		"swapped candidates": func(c *ward.Certificate) { c.Attempts[0].Votes[0], c.Attempts[0].Votes[1] = 276, 832 },
		"the count's valid":  func(c *ward.Certificate) { c.Attempts[0].Valid = 2288 },
	} {
		r := exporttest.Sample()
		r.Wards = r.Wards[:1]
		r.Council = exporttest.Council(r)
		spoil(&r.Wards[0].Certificate)
		if len(differing(t, r)) == 0 {
			t.Errorf("%s: nothing differs", name)
		}
	}
}

func TestVoterIDTotalsThatDoNotAddUpDiffer(t *testing.T) {
	for name, spoil := range map[string]func(*ward.VoterIDTotals){
		"stations": func(v *ward.VoterIDTotals) { v.Expected++ },
		"in":       func(v *ward.VoterIDTotals) { v.Wards[0].In++ },
		"refused":  func(v *ward.VoterIDTotals) { v.Wards[0].Refused++ },
		"returned": func(v *ward.VoterIDTotals) { v.All.Returned++ },
		"not":      func(v *ward.VoterIDTotals) { v.Wards[1].NotReturned-- },
	} {
		r := exporttest.Sample()
		spoil(r.VoterID)
		if len(differing(t, r)) < 2 {
			t.Errorf("%s: nothing differs", name)
		}
	}
}

func TestWhatIsNotKnownIsComparedWithNothing(t *testing.T) {
	r := exporttest.Sample()
	r.Wards = r.Wards[:1]
	r.Council = exporttest.Council(r)
	c := &r.Wards[0].Certificate
	c.Valid, c.Rejected, c.Verified = figure.Of[figure.Papers]{}, figure.Of[figure.Papers]{}, figure.Of[figure.Papers]{}
	c.Electorate, c.Attempts = figure.Of[figure.Electors]{}, nil
	r.Council = exporttest.Council(r)
	if wrong := differing(t, r); len(wrong) != 0 {
		t.Errorf("%+v", wrong)
	}
}

func TestASpoiltAreaOrUnusedVoteDiffersFromSomething(t *testing.T) {
	for name, spoil := range map[string]func(*ward.Certificate){
		"votes":    func(c *ward.Certificate) { c.Areas[0].Votes[3]++ },
		"swapped":  func(c *ward.Certificate) { v := c.Areas[1].Votes; v[0], v[1] = v[1], v[0] },
		"valid":    func(c *ward.Certificate) { c.Areas[1].Valid = figure.Keyed(figure.Papers(1507)) },
		"rejected": func(c *ward.Certificate) { c.Areas[2].Rejected = figure.Keyed(figure.Papers(13)) },
		"missing":  func(c *ward.Certificate) { c.Areas = c.Areas[:2] },
		"unused":   func(c *ward.Certificate) { c.Unused = figure.Keyed(figure.Votes(559)) },
		"part":     func(c *ward.Certificate) { c.PartRejected = figure.Keyed(figure.Votes(0)) },
	} {
		r := exporttest.Sample()
		r.Wards = r.Wards[exporttest.BowEast : exporttest.BowEast+1]
		r.Council = exporttest.Council(r)
		if len(differing(t, r)) != 0 {
			t.Fatal("the sample differs")
		}
		spoil(&r.Wards[0].Certificate)
		if len(differing(t, r)) == 0 {
			t.Errorf("%s: nothing differs", name)
		}
	}
}

func TestASpoiltCouncilDiffersFromItsWards(t *testing.T) {
	for name, spoil := range map[string]func(*outcome.Council){
		"wards":    func(c *outcome.Council) { c.WardsDeclared++ },
		"seats":    func(c *outcome.Council) { c.SeatsDeclared++ },
		"vacant":   func(c *outcome.Council) { c.Vacant++ },
		"votes":    func(c *outcome.Council) { c.Votes++ },
		"party":    func(c *outcome.Council) { c.Parties[0].Votes++ },
		"elected":  func(c *outcome.Council) { c.Parties[0].Seats++ },
		"stood":    func(c *outcome.Council) { c.Parties[0].Candidates++ },
		"verified": func(c *outcome.Council) { c.Turnout.Verified++ },
		"electors": func(c *outcome.Council) { c.Turnout.Electors-- },
	} {
		r := exporttest.Sample()
		spoil(&r.Council)
		if len(differing(t, r)) < 2 {
			t.Errorf("%s: nothing differs", name)
		}
	}
}

func TestPapersRejectedForTheWardTogetherDifferFromNoArea(t *testing.T) {
	r := exporttest.Sample()
	for i := range r.Wards[exporttest.BowEast].Certificate.Areas {
		r.Wards[exporttest.BowEast].Certificate.Areas[i].Rejected = figure.Of[figure.Papers]{}
	}
	if wrong := differing(t, r); len(wrong) != 1 || wrong[0].where != "Central" {
		t.Errorf("%+v", wrong)
	}
}

func TestObjectedPapersAreNoMoreThanTheRejected(t *testing.T) {
	r := exporttest.Sample()
	r.Wards = r.Wards[:1]
	r.Council = exporttest.Council(r)
	c := &r.Wards[0].Certificate
	c.Objected = figure.Keyed(figure.Papers(10))
	if wrong := differing(t, r); len(wrong) != 1 || wrong[0].a != 10 || wrong[0].b != 9 {
		t.Errorf("10 objections to 9 rejections: %+v", wrong)
	}
	c.Objected = figure.Keyed(figure.Papers(9))
	if wrong := differing(t, r); len(wrong) != 0 {
		t.Errorf("9 objections to 9 rejections: %+v", wrong)
	}
	both := exporttest.Sample()
	d := &both.Wards[exporttest.BowEast].Certificate // 41 rejected and 9 in part
	d.Batches, d.Objected = 1, figure.Keyed(figure.Papers(50))
	both.Wards = []export.Ward{both.Wards[exporttest.BowEast]}
	both.Council = exporttest.Council(both)
	if wrong := differing(t, both); len(wrong) != 0 {
		t.Errorf("50 objections to 41 + 9 rejections: %+v", wrong)
	}
}
