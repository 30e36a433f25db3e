package replay

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"wardcount/app/published"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/voteridtest"
)

const traffordCode = "E08000009"

// ordinary are Trafford's ordinary elections: the wards of each by their code.
func ordinary(t *testing.T) map[string]map[string]published.Ward {
	t.Helper()
	polls := map[string]map[string]published.Ward{}
	for _, w := range file(t, trafford).Wards {
		if w.Kind != setup.WardContest || w.ByElection || w.Parliamentary() {
			continue
		}
		if polls[w.Date] == nil {
			polls[w.Date] = map[string]published.Ward{}
		}
		polls[w.Date][w.AreaGSS] = w
	}
	return polls
}

// traffordDays are the ordinary elections of the file, each with the day on which the seats that were up had been fought
// last, as far as the file has it. A third of the council is elected at a time; the thirds of 2016 polled in 2021, a year
// late; in 2023 the whole council was elected in new wards, and each ward's three seats have ended in turn since.
var traffordDays = []struct{ date, last string }{
	{"2016-05-05", ""}, {"2018-05-03", ""}, {"2019-05-02", ""}, {"2021-05-06", "2016-05-05"}, {"2022-05-05", "2018-05-03"},
	{"2023-05-04", ""}, {"2024-05-02", "2023-05-04"}, {"2026-05-07", "2023-05-04"},
}

func turnoutOf(w published.Ward) beside.Turnout {
	return beside.Turnout{Date: w.Date, Papers: w.Papers, Electors: w.Electorate}
}

func foughtIn(w published.Ward) beside.Fought {
	return beside.Fought{Date: w.Date, Council: traffordCode, Seats: w.SeatsUp().N()}
}

// changes are the turnouts of the wards of two polls, with a reason against each that there is.
func changes(now, then map[string]published.Ward, why func(now, then published.Ward) string) beside.Changes {
	var areas []beside.Area
	for code, w := range now {
		if was, same := then[code]; same {
			areas = append(areas, beside.Area{Name: w.Area, Now: turnoutOf(w), Then: turnoutOf(was), Why: why(w, was)})
		}
	}
	slices.SortFunc(areas, func(a, b beside.Area) int { return strings.Compare(a.Name, b.Name) })
	return beside.ChangesOf(areas)
}

// Which of Trafford's polls compare, and why the others do not: of 28 pairs one, and of its 21 wards 19. In no ward of
// them did turnout change unlike in the others.
func TestWhichOfTraffordsTurnoutsCompare(t *testing.T) {
	law, polls := theLaw(t), ordinary(t)
	var got []string
	for i, now := range traffordDays {
		for _, then := range traffordDays[:i] {
			line := now.date + " beside " + then.date + ": "
			shared := 0
			reasons := map[string]int{}
			c := changes(polls[now.date], polls[then.date], func(w, was published.Ward) string {
				why := beside.NotABase(law, foughtIn(w), foughtIn(was))
				if now.last != then.date {
					why = "Other seats were up."
				}
				shared++
				reasons[why]++
				return why
			})
			switch {
			case shared == 0:
				line += "the wards have other boundaries"
			case len(c.Areas) > 0:
				line += fmt.Sprintf("%d of %d wards compare; ", len(c.Areas), shared)
				fallthrough
			default:
				delete(reasons, "")
				var list []string
				for why, n := range reasons {
					list = append(list, fmt.Sprintf("%d: %s", n, why))
				}
				slices.Sort(list)
				line += strings.Join(list, " | ")
			}
			got = append(got, line)
		}
	}
	sameLines(t, got, traffordPairs)

	c := changes(polls["2022-05-05"], polls["2018-05-03"], func(w, was published.Ward) string { return beside.NotABase(law, foughtIn(w), foughtIn(was)) })
	if fmt.Sprintf("%.3f %.3f", c.Middle.Median, c.Middle.MAD) != "-1.282 2.358" || len(c.Areas) != 19 || outsideOf(c) != "" {
		t.Errorf("%d wards, %+v, outside: %s", len(c.Areas), c.Middle, outsideOf(c))
	}
}

// Greater Manchester elected its mayor, who holds the police commissioner's office, on the days of 2021 and 2024.
const (
	mayor2021 = "On 6 May 2021 there was also an election of the mayor who holds the police commissioner's office, and not on 5 May 2016: those who came for it are in the turnout."
	mayor2024 = "On 2 May 2024 there was also an election of the mayor who holds the police commissioner's office, and not on 4 May 2023: those who came for it are in the turnout."
)

// traffordPairs says of every two polls how many wards compare and why others do not, each reason with how many.
var traffordPairs = []string{
	"2018-05-03 beside 2016-05-05: 21: Other seats were up.",
	"2019-05-02 beside 2016-05-05: 21: Other seats were up.",
	"2019-05-02 beside 2018-05-03: 21: Other seats were up.",
	"2021-05-06 beside 2016-05-05: 17: " + mayor2021 + " | 4: 1 seat was up then, and 2 now. " + mayor2021,
	"2021-05-06 beside 2018-05-03: 21: Other seats were up.",
	"2021-05-06 beside 2019-05-02: 21: Other seats were up.",
	"2022-05-05 beside 2016-05-05: 21: Other seats were up.",
	"2022-05-05 beside 2018-05-03: 19 of 21 wards compare; 1: 1 seat was up then, and 2 now. | 1: 2 seats were up then, and 1 now.",
	"2022-05-05 beside 2019-05-02: 21: Other seats were up.",
	"2022-05-05 beside 2021-05-06: 21: Other seats were up.",
	"2023-05-04 beside 2016-05-05: the wards have other boundaries",
	"2023-05-04 beside 2018-05-03: the wards have other boundaries",
	"2023-05-04 beside 2019-05-02: the wards have other boundaries",
	"2023-05-04 beside 2021-05-06: the wards have other boundaries",
	"2023-05-04 beside 2022-05-05: the wards have other boundaries",
	"2024-05-02 beside 2016-05-05: the wards have other boundaries",
	"2024-05-02 beside 2018-05-03: the wards have other boundaries",
	"2024-05-02 beside 2019-05-02: the wards have other boundaries",
	"2024-05-02 beside 2021-05-06: the wards have other boundaries",
	"2024-05-02 beside 2022-05-05: the wards have other boundaries",
	"2024-05-02 beside 2023-05-04: 21: 3 seats were up then, and 1 now. " + mayor2024,
	"2026-05-07 beside 2016-05-05: the wards have other boundaries",
	"2026-05-07 beside 2018-05-03: the wards have other boundaries",
	"2026-05-07 beside 2019-05-02: the wards have other boundaries",
	"2026-05-07 beside 2021-05-06: the wards have other boundaries",
	"2026-05-07 beside 2022-05-05: the wards have other boundaries",
	"2026-05-07 beside 2023-05-04: 21: 3 seats were up then, and 1 now.",
	"2026-05-07 beside 2024-05-02: 21: Other seats were up.",
}

func outsideOf(c beside.Changes) string {
	var names []string
	for _, a := range c.Areas {
		if a.Outside {
			names = append(names, a.Name)
		}
	}
	return strings.Join(names, "; ")
}

// The arithmetic alone, of every two polls in the same wards, comparable or not. Where it stands out, Hale Barns in 2021 is
// the ward whose papers and turnout contradict each other in the council's own file (rule R5, row 389): the flag says
// that a paper should be looked at again, and here that is all it was.
func TestTraffordsChangesOfTurnoutAsRHasThem(t *testing.T) {
	polls := ordinary(t)
	byWard := map[string]voteridtest.Line{}
	for _, r := range voteridtest.FromR(t, "trafford_turnout.csv") { // which testdata/trafford_turnout.R wrote
		byWard[r["now"]+r["then"]+r["ward"]] = r
	}
	pairs, compared := voteridtest.FromR(t, "trafford_turnout_pairs.csv"), 0
	for _, r := range pairs {
		now, then, asManySeats := r["now"], r["then"], r["wards"] == "as many seats"
		c := changes(polls[now], polls[then], func(w, was published.Ward) string {
			if asManySeats && w.SeatsUp() != was.SeatsUp() {
				return "other seats"
			}
			return ""
		})
		what := now + " beside " + then + ", " + r["wards"]
		if strconv.Itoa(len(c.Areas)) != r["n"] || outsideOf(c) != r["outside"] {
			t.Errorf("%s: %d wards, outside %s; R has %v", what, len(c.Areas), outsideOf(c), r)
		}
		r.Same(t, "median", c.Middle.Median)
		r.Same(t, "mad", c.Middle.MAD)
		for _, a := range c.Areas {
			byWard[now+then+a.Name].Same(t, "change", a.Difference)
			compared++
		}
		if flagged := strings.Contains(outsideOf(c), "Hale Barns"); flagged != (now == "2021-05-06" || then == "2021-05-06") {
			t.Errorf("%s: Hale Barns flagged: %v", what, flagged)
		}
	}
	if len(pairs) != 24 || len(byWard) != 273 || compared < 400 {
		t.Errorf("%d pairs, %d wards of pairs, %d compared", len(pairs), len(byWard), compared)
	}
}
