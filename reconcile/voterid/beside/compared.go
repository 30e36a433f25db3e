package beside

import (
	"fmt"
	"strings"

	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid/chance"
	"wardcount/reconcile/voterid/rates"
)

// NotCompared says why two published rates are not set beside each other, each reason in a sentence; empty where they
// may be. A model that differs is no reason: whether it matters may be just the question.
func NotCompared(a, b Published) string {
	var list []string
	for _, p := range []Published{a, b} {
		if _, ok := p.Rate(); !ok {
			list = append(list, "Of "+p.Name+" no rate is known: a number or what it is of is lacking.")
		}
	}
	if len(list) > 0 {
		return strings.Join(list, " ")
	}
	if a.NotReturned.N() == 0 && b.NotReturned.N() == 0 {
		return "Neither " + a.Name + " nor " + b.Name + " recorded anybody who did not come back: there is no ratio."
	}
	if onA, onB := a.onAttempts(), b.onAttempts(); onA.Base != onB.Base || a.Base == BaseNotStated {
		list = append(list, fmt.Sprintf("Different denominators: %s counts %s, %s counts %s.", a.Name, a.Base.Words(), b.Name, b.Base.Words()))
		if a.Base == b.Base {
			list[0] = fmt.Sprintf("The denominators may differ: %s and %s both count %s.", a.Name, b.Name, a.Base.Words())
		}
	}
	for _, p := range []Published{a, b} {
		if p.Rounded {
			list = append(list, "The denominator of "+p.Name+" is a round number.")
		}
		if p.In < p.Stations {
			list = append(list, fmt.Sprintf("The figures of %s are those of %d of %d stations.", p.Name, p.In, p.Stations))
		}
	}
	return strings.Join(list, " ")
}

// Comparison is two published rates that may be set beside each other.
type Comparison struct {
	A, B   Published
	Ratio  float64 // of the first rate to the second, which is not none
	P      float64 // two-sided, of the conditional binomial test, which knows of chance alone
	Caveat string  // what must be read with it
}

// Compared sets every two published rates beside each other, and says of the others why not.
func Compared(all []Published) (compared []Comparison, refused []RefusedComparison) {
	for i, a := range all {
		for _, b := range all[i+1:] {
			if why := NotCompared(a, b); why != "" {
				refused = append(refused, RefusedComparison{With: a.Name + " and " + b.Name, Why: why})
				continue
			}
			compared = append(compared, comparisonOf(a, b))
		}
	}
	return compared, refused
}

// comparisonOf is two rates of one kind beside each other, of attempts where these are known; the one without an event
// first.
func comparisonOf(a, b Published) Comparison {
	a, b = a.onAttempts(), b.onAttempts()
	if b.NotReturned.N() == 0 {
		a, b = b, a
	}
	rateA, _ := a.Rate()
	rateB, _ := b.Rate()
	c := Comparison{A: a, B: b, Caveat: caveatOf(a, b)}
	c.Ratio, c.P = chance.TwoRates(rateA.K, rateA.N, rateB.K, rateB.N)
	return c
}

// caveatOf is what must be read with two rates of one kind.
func caveatOf(a, b Published) string {
	list := []string{"Stations, voters and what was recorded differ between councils and from poll to poll; a difference of rates is not one of the rule."}
	if a.Model != b.Model && a.Model != "" && b.Model != "" { // since everybody has to show one, no set-up names a model
		list[0] = "The models differ (" + a.Model + "; " + b.Model + "), and so do stations, voters and what was recorded: nothing here says which of them made the difference."
	}
	if a.Base == BaseAllVoters {
		list = append(list, "Both count voters by post, who are asked for no identification: where more vote by post, the rate is lower for that alone.")
	}
	for _, p := range []Published{a, b} {
		if p.Unsure != "" {
			list = append(list, text.Capital(p.Name)+": "+p.Unsure)
		}
	}
	return strings.Join(list, " ")
}

// Words set the two rates beside each other, with what must be read with them.
func (c Comparison) Words() string {
	a, _ := c.A.Rate()
	b, _ := c.B.Rate()
	return fmt.Sprintf("%s beside %s: %s and %s per 1,000 of %s, each with its exact 95 per cent interval; the first rate is %s times the second. %s",
		text.Capital(c.A.Name), c.B.Name, a.WithInterval(), b.WithInterval(), c.A.Base.Words(), rates.Decimals(c.Ratio, 2), c.Caveat)
}
