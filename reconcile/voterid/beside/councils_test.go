package beside_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/voteridtest"
)

// madeUpCouncils are those of testdata/councils.csv: 6 with a pilot and 12 without, of which one of each has a base that
// is refused, and one has no electors.
func madeUpCouncils(t *testing.T) (list []beside.Council) {
	t.Helper()
	number := func(text string) (n int, known bool) {
		n, err := strconv.Atoi(text)
		return n, err == nil
	}
	turnout := func(date, papers, electors string) beside.Turnout {
		p, hasP := number(papers)
		e, hasE := number(electors)
		return beside.Turnout{Date: date, Papers: figure.KeyedIf(figure.Papers(p), hasP), Electors: figure.KeyedIf(figure.Electors(e), hasE)}
	}
	for _, r := range voteridtest.FromR(t, "councils.csv") {
		list = append(list, beside.Council{Pilot: r["pilot"] == "yes", Area: beside.Area{Name: r["council"], Why: r["why"],
			Now: turnout("2018-05-03", r["now_papers"], r["now_electors"]), Then: turnout("2014-05-22", r["then_papers"], r["then_electors"])}})
	}
	return list
}

func TestTheDifferenceInDifferencesAsRHasIt(t *testing.T) {
	b := beside.BeyondOf(madeUpCouncils(t))
	r := voteridtest.FromR(t, "councils_answers.csv")[0]
	if fmt.Sprint(len(b.Pilots), len(b.Others), b.Orders.AsFar, b.Orders.All) != r["pilots"]+" "+r["others"]+" "+r["as_far"]+" "+r["all"] || b.Why+b.OrdersWhy != "" {
		t.Errorf("%d pilots, %d others, %+v, %q, %q; R says %v", len(b.Pilots), len(b.Others), b.Orders, b.Why, b.OrdersWhy, r)
	}
	for name, got := range map[string]float64{"difference": b.Welch.Difference, "t": b.Welch.T, "df": b.Welch.DF, "p": b.Welch.P, "low": b.Welch.Low, "high": b.Welch.High} {
		r.Same(t, name, got)
	}
}

func TestCouncilsThatDoNotCompareAreInNoDifference(t *testing.T) {
	b := beside.BeyondOf(madeUpCouncils(t))
	for _, c := range append(slices.Clone(b.Pilots), b.Others...) {
		if c.Name == "Pilot 6" || c.Name == "Other 11" || c.Name == "Other 12" {
			t.Errorf("%s is in the difference", c.Name)
		}
	}
	if len(b.Refused) == 0 || b.Refused[0].With != "Pilot 6" || !slices.Equal(b.Unknown, []string{"Other 12"}) {
		t.Errorf("refused %+v, unknown %q", b.Refused, b.Unknown)
	}
	if not := b.NotCompared(madeUpCouncils(t)); len(not) != 3 || not[0].Name != "Pilot 6" || !not[0].Pilot || not[2].Name != "Other 12" {
		t.Errorf("not compared: %+v", not)
	}
	if n := len(b.Caveats()); n < 4 {
		t.Errorf("%d caveats", n)
	}
}

func TestTooFewCouncilsAreNotTested(t *testing.T) {
	all := madeUpCouncils(t)
	for name, councils := range map[string][]beside.Council{"nobody": nil, "one pilot": append(all[:1:1], all[5:15]...), "no other": all[:5], "one that compares, one refused": append([]beside.Council{all[0], all[15]}, all[5:15]...)} {
		b := beside.BeyondOf(councils)
		if b.Why == "" || b.Welch.P != 0 || b.Orders.All != 0 {
			t.Errorf("%s: %q, %+v, %+v", name, b.Why, b.Welch, b.Orders)
		}
	}
}

// 15 of 30 councils can be dealt out in 155,117,520 ways: the means are compared, the permutation is refused in words.
func TestTooManyOrdersAreNotTried(t *testing.T) {
	all := madeUpCouncils(t)[:15]
	var many []beside.Council
	for i := range 30 {
		c := all[i%15]
		c.Name, c.Pilot = fmt.Sprint(i), i%2 == 0
		many = append(many, c)
	}
	b := beside.BeyondOf(many)
	if b.Why != "" || b.OrdersWhy == "" || b.Orders.All != 0 || !(b.Welch.P > 0) {
		t.Errorf("%q, %q, %+v, %+v", b.Why, b.OrdersWhy, b.Orders, b.Welch)
	}
}

func TestTheDifferenceIsSaidWithItsIntervalAndTheWaysOfDealingAndWithoutAP(t *testing.T) {
	b := beside.Beyond{Pilots: make([]beside.Change, 2), Others: make([]beside.Change, 1200)}
	b.Welch.Difference, b.Welch.Low, b.Welch.High, b.Welch.P = -0.004, -3.5, 3.125, 0.87
	b.Orders.AsFar, b.Orders.All = 4, 1200
	want := []string{"The mean change of turnout in the 2 councils with a pilot less that in the 1,200 without one is 0.00 percentage points (95 per cent interval from −3.50 to +3.12, by Welch; the council is the unit).",
		"The two means lie at least as far apart in 4 of all 1,200 ways of dealing these councils out, the way they were dealt out among them."}
	if got := b.Words(); !slices.Equal(got, want) {
		t.Errorf("said %q", got)
	}
	b.OrdersWhy = "Too many."
	if got := b.Words(); !slices.Equal(got, []string{want[0], "Too many."}) {
		t.Errorf("without the orders %q", got)
	}
	b.Why = "Too few."
	if got := b.Words(); !slices.Equal(got, []string{"Too few."}) {
		t.Errorf("without a comparison %q", got)
	}
}

// TestCouncilsThatDoNotVaryHaveNoTest: a document cannot hold a t that is not a number.
func TestCouncilsThatDoNotVaryHaveNoTest(t *testing.T) {
	var councils []beside.Council
	for i := range 5 {
		a := beside.Area{Name: strconv.Itoa(i), Now: turnout(410, 1000), Then: turnout(400, 1000)}
		councils = append(councils, beside.Council{Area: a, Pilot: i < 2})
	}
	b := beside.BeyondOf(councils)
	if !strings.Contains(b.Why, "just as much in every council") || b.Welch.T != 0 || b.Welch.Difference != 0 {
		t.Errorf("%+v", b)
	}
	if b := beside.BeyondOf(councils[1:]); !strings.Contains(b.Why, "Fewer than two councils") {
		t.Errorf("%+v", b)
	}
}

func turnout(papers figure.Papers, electors figure.Electors) beside.Turnout {
	return beside.Turnout{Papers: figure.Keyed(papers), Electors: figure.Keyed(electors)}
}
