package voterid_test

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/stations"
	"wardcount/reconcile/voterid/voteridtest"
)

// voteridPage tells how often the review is wrong. Its tables are those of the long run here.
const voteridPage = "../../docs/voterid.md"

// longNights is how many nights the page's tables rest on; shortNights how many are tried at every run.
const longNights, shortNights = 10_000, 120

func long() bool { return os.Getenv("WARDCOUNT_LONG") != "" }

// part is one figure of a table: how often something came of so many.
type part struct{ of, all int }

func (p part) String() string {
	share := 100 * float64(p.of) / float64(max(p.all, 1))
	if share < 1 {
		return fmt.Sprintf("%.2f %%", share)
	}
	return fmt.Sprintf("%.1f %%", share)
}

// tableLine is a line of the page: what it is of, and what was measured.
type tableLine struct {
	what  []string
	parts []part
	also  []string // figures that the long run alone is compared in
}

func (l tableLine) start() string { return "| " + strings.Join(l.what, " | ") + " |" }

func (l tableLine) String() string {
	cells := slices.Clone(l.what)
	for _, p := range l.parts {
		cells = append(cells, p.String())
	}
	return "| " + strings.Join(append(cells, l.also...), " | ") + " |"
}

// compareTable holds the lines against the page's: all of it in the long run; in the short one each part within what its
// own chance allows of the figure on the page.
func compareTable(t *testing.T, lines []tableLine) {
	t.Helper()
	page, err := os.ReadFile(voteridPage)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lines {
		at := bytes.Index(page, []byte("\n"+l.start()))
		if at < 0 {
			t.Errorf("%s has no line %s", voteridPage, l.start())
			continue
		}
		was, _, _ := strings.Cut(string(page[at+1:]), "\n")
		switch {
		case !long():
			l.near(t, was)
		case *night.Update:
			page = bytes.Replace(page, []byte("\n"+was+"\n"), []byte("\n"+l.String()+"\n"), 1)
		case was != l.String():
			t.Errorf("%s differs (WARDCOUNT_LONG=1 go test -update writes it anew)\nwas %s\ngot %s", voteridPage, was, l)
		}
	}
	if long() && *night.Update {
		if err := os.WriteFile(voteridPage, page, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// near compares the parts with the page's: five standard errors of this run, at the page's share, and what the page's
// digits leave open. Stations of one night are not drawn apart (a few more events at one are fewer at the target of no
// other), so that the error of a share of stations is a little larger than the binomial one: five, not four.
func (l tableLine) near(t *testing.T, page string) {
	t.Helper()
	cells := strings.Split(page, " | ")
	for i, p := range l.parts {
		want, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSuffix(cells[len(l.what)+i], " |"), " %"), 64)
		if err != nil {
			t.Fatalf("%s: %v", page, err)
		}
		want /= 100
		n := float64(max(p.all, 1))
		got := float64(p.of) / n
		if bound := 5*math.Sqrt(max(want*(1-want), 1/n)/n) + 0.0006; math.Abs(got-want) > bound {
			t.Errorf("%s: %d of %d is %.4f, the page says %.4f ± %.4f", l.start(), p.of, p.all, got, want, bound)
		}
	}
}

func times() int {
	if long() {
		return longNights
	}
	return shortNights
}

// flagged is how often stations were flagged in so many nights.
type flagged struct {
	nights, compared int
	out, act, zero   int     // stations to look at or to act on; of these to act on; whose form is asked for
	nightsOut        int     // with a station to look at or to act on
	nightsAct        int     // with a station to act on
	nightsFound      int     // with a q of 0.05 or less
	byChance         float64 // what the reviews themselves said of out
	phi              []float64
	// stillOut is those of out that stand out still with the spread allowed for; nightsDiffer the nights of which the
	// review says that the stations differ.
	stillOut, nightsDiffer int
	// badOut, badAct and badFound are the nights on which the bad station was.
	badOut, badAct, badFound int
}

// run reviews so many nights.
func run(s voteridtest.Nights, times int, seed uint64) flagged {
	g := rand.New(rand.NewPCG(20180503, seed))
	f := flagged{nights: times}
	for range times {
		r := stations.ReviewOf(s.Night(g), stations.Usual)
		out, act, found := 0, 0, false
		for i, row := range r.Rows {
			if row.Target == nil {
				continue
			}
			f.compared++
			switch row.Flag {
			case stations.FlagAct:
				out, act = out+1, act+1
			case stations.FlagLook:
				out++
			case stations.FlagZero:
				f.zero++
			}
			found = found || row.Target.Q <= 0.05
			f.stillOut += oneIf((row.Flag == stations.FlagAct || row.Flag == stations.FlagLook) && row.Target.ZAdjusted >= stations.StillOut)
			if s.Worse > 0 && i == s.Bad {
				f.badOut += oneIf(row.Flag == stations.FlagAct || row.Flag == stations.FlagLook)
				f.badAct += oneIf(row.Flag == stations.FlagAct)
				f.badFound += oneIf(row.Target.Q <= 0.05)
			}
		}
		f.out, f.act = f.out+out, f.act+act
		f.nightsOut, f.nightsAct, f.nightsFound = f.nightsOut+oneIf(out > 0), f.nightsAct+oneIf(act > 0), f.nightsFound+oneIf(found)
		expected, _ := r.ByChance()
		f.byChance += expected
		f.nightsDiffer += oneIf(r.Strata[0].Differ())
		f.phi = append(f.phi, r.Strata[0].Spread.Phi)
	}
	return f
}

func oneIf(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// setups are the polls whose nights are drawn, at each of the rates.
func setups() []voteridtest.Nights {
	return []voteridtest.Nights{
		{What: "3 of 800", Sizes: voteridtest.Alike(3, 800)},
		{What: "5 of 200 to 1,500", Sizes: voteridtest.Mixed(5)},
		{What: "10 of 200 to 1,500", Sizes: voteridtest.Mixed(10)},
		{What: "9 of 300 and one of 3,000", Sizes: append(voteridtest.Alike(9, 300), 3000)},
		{What: "20 of 200 to 1,500", Sizes: voteridtest.Mixed(20)},
		{What: "60 of 200", Sizes: voteridtest.Alike(60, 200)},
		{What: "60 of 200 to 1,500", Sizes: voteridtest.Mixed(60)},
		{What: "180 of 200 to 1,500", Sizes: voteridtest.Mixed(180)},
	}
}

var perVoter = []float64{0.0022, 0.0081, 0.03}

// TestHowOftenChanceAloneIsFlagged draws nights on which no station differs from any other. The promise is at most 2.5 per
// cent of stations to look at and 0.1 to act on, which the target's own chance stretches where few stations are alike.
func TestHowOftenChanceAloneIsFlagged(t *testing.T) {
	var lines []tableLine
	for i, s := range setups() {
		for _, s.Rate = range perVoter {
			f := run(s, times(), uint64(i))
			lines = append(lines, tableLine{
				what: []string{s.What, fmt.Sprintf("%.1f", 1000*s.Rate)},
				parts: []part{{f.out, f.compared}, {f.act, f.compared}, {f.zero, f.compared}, {f.nightsOut, f.nights}, {f.nightsAct, f.nights},
					{f.nightsFound, f.nights}},
				also: []string{fmt.Sprintf("%.2f", float64(f.out)/float64(f.nights)), fmt.Sprintf("%.2f", f.byChance/float64(f.nights))},
			})
			// What the review itself says of a night's flags is their mean. Flags are so few that they vary as counts do.
			if off := math.Abs(float64(f.out) - f.byChance); off > 5*math.Sqrt(f.byChance+1) {
				t.Errorf("%s at %g: %d flagged in %d nights, the reviews said %.1f", s.What, s.Rate, f.out, f.nights, f.byChance)
			}
			if many := len(s.Sizes) >= 20; many && float64(f.out) > 0.025*float64(f.compared)+4*math.Sqrt(0.025*float64(f.compared)) {
				t.Errorf("%s at %g: %d of %d to look at, more than the promise", s.What, s.Rate, f.out, f.compared)
			}
		}
	}
	compareTable(t, lines)
}

// TestHowOftenHonestDifferencesAreFlagged draws nights on which stations differ from each other without anything odd.
func TestHowOftenHonestDifferencesAreFlagged(t *testing.T) {
	var lines []tableLine
	for i, differ := range []float64{0, 0.3, 0.5} {
		for _, rate := range perVoter {
			s := voteridtest.Nights{Sizes: voteridtest.Mixed(60), Rate: rate, Differ: differ}
			f := run(s, times(), 100+uint64(i))
			slices.Sort(f.phi)
			lines = append(lines, tableLine{
				what:  []string{fmt.Sprintf("60, differing by %.0f %%", 100*differ), fmt.Sprintf("%.1f", 1000*rate)},
				parts: []part{{f.out, f.compared}, {f.act, f.compared}, {f.stillOut, f.compared}, {f.nightsDiffer, f.nights}},
				also:  []string{fmt.Sprintf("%.2f", f.phi[len(f.phi)/2]), fmt.Sprintf("%.2f", f.phi[len(f.phi)*19/20])},
			})
		}
	}
	compareTable(t, lines)
}

// TestHowOftenTheOneBadStationIsFound makes one of 60 stations five times, and twice, as bad as the others.
func TestHowOftenTheOneBadStationIsFound(t *testing.T) {
	var lines []tableLine
	for _, worse := range []float64{5, 2} {
		for _, rate := range perVoter[:2] {
			for _, size := range []int{200, 400, 800, 1500} {
				s := voteridtest.Nights{Sizes: append(voteridtest.Mixed(59), size), Rate: rate, Bad: 59, Worse: worse}
				f := run(s, times(), 200+uint64(size))
				lines = append(lines, tableLine{
					what:  []string{fmt.Sprintf("%.0f times", worse), strconv.Itoa(size), fmt.Sprintf("%.1f", 1000*rate), fmt.Sprintf("%.1f", float64(size)*rate)},
					parts: []part{{f.badOut, f.nights}, {f.badAct, f.nights}, {f.badFound, f.nights}},
				})
			}
		}
	}
	compareTable(t, lines)
}

// TestHowOftenAWardsTurnoutStandsOut draws changes of turnout that are normal and differ by chance alone.
func TestHowOftenAWardsTurnoutStandsOut(t *testing.T) {
	var lines []tableLine
	for _, wards := range []int{5, 10, 20, 30} {
		g := rand.New(rand.NewPCG(20180503, uint64(wards)))
		out, any := 0, 0
		for range times() {
			c := beside.ChangesOf(changed(g, wards))
			n := 0
			for _, a := range c.Areas {
				n += oneIf(a.Outside)
			}
			out, any = out+n, any+oneIf(n > 0)
		}
		lines = append(lines, tableLine{what: []string{fmt.Sprintf("%d wards", wards)}, parts: []part{{out, wards * times()}, {any, times()}}})
	}
	compareTable(t, lines)
}

// changed are wards of 10,000,000 electors, so that the turnouts are as good as not rounded.
func changed(g *rand.Rand, wards int) (list []beside.Area) {
	const electors = 10_000_000
	for range wards {
		now := figure.Papers(electors * (0.40 + 0.02*g.NormFloat64()))
		list = append(list, beside.Area{Now: turnout(now, electors), Then: turnout(electors*4/10, electors)})
	}
	return list
}

func turnout(papers figure.Papers, electors figure.Electors) beside.Turnout {
	return beside.Turnout{Papers: figure.Keyed(papers), Electors: figure.Keyed(electors)}
}
