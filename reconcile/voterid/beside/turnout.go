package beside

import (
	"fmt"
	"math"
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid/chance"
	"wardcount/reconcile/voterid/rates"
)

// What a turnout is of, and what that of an earlier poll may be of: a set-up holds the papers cast, or the valid ones where
// no more was published.
const (
	TurnoutOf  = "Turnout is ballot papers verified, postal papers among them, of the electors on the register."
	PapersThen = "The papers of the earlier poll are as the set-up has them: where these are the valid ones alone, the papers rejected now are in the change."
)

// Turnout is papers of electors at one poll: papers verified, postal papers among them.
type Turnout struct {
	Date     string // of the poll, yyyy-mm-dd
	Papers   figure.Of[figure.Papers]
	Electors figure.Of[figure.Electors]
}

// Points is the turnout in per cent of the electors; false where a part is not known or there are no electors.
func (t Turnout) Points() (float64, bool) {
	papers, counted := t.Papers.Get()
	electors, known := t.Electors.Get()
	if !counted || !known || electors <= 0 {
		return math.NaN(), false
	}
	return 100 * float64(papers) / float64(electors), true
}

// Area is a ward at this poll and when the same seats were last fought.
type Area struct {
	Name      string
	Now, Then Turnout
	// Why says why the two do not compare, such as another poll on the same day; empty where they do.
	Why string
}

// Change is the change of turnout in an area that compares.
type Change struct {
	Area
	Difference float64 // in percentage points of the electors, now less then
	Outside    bool    // further from the median than three scaled deviations
}

// FewestAreas is how many wards must compare before one of them can stand out among them.
const FewestAreas = 5

// Changes are the changes of turnout in a council's wards.
type Changes struct {
	Areas   []Change
	Middle  chance.Middle       // of the differences, in percentage points
	Refused []RefusedComparison // what was not compared, each reason once
	Unknown []string            // areas of which a figure is lacking
}

// ChangesOf compares each ward with when its seats were last fought. It says what changed and never why.
func ChangesOf(areas []Area) Changes {
	var c Changes
	var differences []float64
	for _, a := range areas {
		if a.Why != "" {
			c.refuse(a)
			continue
		}
		now, ok := a.Now.Points()
		then, was := a.Then.Points()
		if !ok || !was {
			c.Unknown = append(c.Unknown, a.Name)
			continue
		}
		c.Areas = append(c.Areas, Change{Area: a, Difference: now - then})
		differences = append(differences, now-then)
	}
	c.Middle = chance.MiddleOf(differences)
	for i := range c.Areas {
		c.Areas[i].Outside = len(c.Areas) >= FewestAreas && c.Middle.Outside(c.Areas[i].Difference)
	}
	return c
}

// Outside are the changes that stand out.
func (c Changes) Outside() []Change {
	return slices.DeleteFunc(slices.Clone(c.Areas), func(a Change) bool { return !a.Outside })
}

// refuse notes an area's base once for all areas with the same base and reason.
func (c *Changes) refuse(a Area) {
	with := a.Then.Date
	if with == "" {
		with = a.Name
	}
	r := RefusedComparison{With: with, Why: a.Why}
	if !slices.Contains(c.Refused, r) {
		c.Refused = append(c.Refused, r)
	}
}

// Words say the median of the changes and how many lie far from it; empty where nothing compares.
func (c Changes) Words() string {
	if len(c.Areas) == 0 {
		return ""
	}
	said := fmt.Sprintf("The median of %s is %s percentage points.", text.Plural(len(c.Areas), "ward", "wards"), rates.Signed(c.Middle.Median, 2))
	switch far := len(c.Outside()); {
	case len(c.Areas) < FewestAreas:
		return fmt.Sprintf("%s Fewer than %d compare, so that none can stand out.", said, FewestAreas)
	case far == 0:
		return said + " No ward lies further from it than three scaled median deviations."
	default:
		return fmt.Sprintf("%s %s further from it than three scaled median deviations.", said, text.Plural(far, "ward lies", "wards lie"))
	}
}

// Words say whether a change stands out.
func (c Change) Words() string {
	if c.Outside {
		return "far from the others"
	}
	return "among the others"
}
