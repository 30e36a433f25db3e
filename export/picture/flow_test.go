package picture

import (
	"slices"
	"strings"
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/stations"
)

func TestTheFlowSaysWhatItsNumbersLack(t *testing.T) {
	whole := station("1", "Ward", 500, 5, 2)
	byPapers, untold, tooMany, without := whole, whole, whole, whole
	byPapers.ByPapers = true
	untold.Returned = figure.Of[figure.Persons]{}
	tooMany.Returned = figure.Keyed(figure.Persons(4))
	without.Attempts = figure.Of[figure.Persons]{}
	for name, c := range map[string]struct {
		of    stations.Station
		says  string
		texts []string
	}{
		"by papers": {byPapers, "At 1 station nobody counted the persons issued with a paper: the papers that ought to be in the box stand for them.", []string{"500", "5", "3", "2"}},
		"untold":    {untold, "", []string{"500", "5", "0", "2", "3", "of whom no record says"}},
		"too many":  {tooMany, "1 person more is recorded as having come back or not than as refused.", []string{"500", "5", "4", "2"}},
		"without":   {without, "Attempts not recorded: station 1.", []string{"5", "3", "2", "refused a paper at first"}},
		"awaited":   {stations.Station{ID: "7", Attempts: whole.Attempts}, "Record awaited: station 7.", nil},
		"whole":     {whole, "", []string{"500", "495 issued with a paper at once", "5", "3", "2", "4.00 per 1,000 who tried", "60.00 % of those refused"}},
	} {
		p := Flow(voterid.PollOfStations("Poll", "", []stations.Station{c.of}, stations.Usual, nil))
		if got := strings.TrimSpace(strings.TrimSuffix(p.Caption, "Who turned back before the desk is in no record.")); got != c.says {
			t.Errorf("%s: %q", name, got)
		}
		texts := svgOf(t, p, 480, 330).texts()
		for _, want := range c.texts {
			if !slices.Contains(texts, want) {
				t.Errorf("%s: %q is not among %q", name, want, texts)
			}
		}
		for _, number := range []string{"0", "3", "4", "500"} {
			if slices.Contains(texts, number) && !slices.Contains(c.texts, number) && c.texts != nil {
				t.Errorf("%s: %s is among %q", name, number, texts)
			}
		}
	}
}

func TestFewWardsHaveNoBandAndNoneStandsOut(t *testing.T) {
	for n, banded := range map[int]bool{2: false, 4: false, 5: true, 12: true} {
		p := Turnout(voterid.Poll{Turnout: beside.ChangesOf(areas(n, 1))})
		svg := svgOf(t, p, 480, 330)
		if got := len(svg.named("area")) == 1; got != banded || strings.Contains(p.Caption, "Fewer than 5 wards compare") == banded || strings.Contains(p.Alt, "band") != banded {
			t.Errorf("%d wards: a band is drawn: %v; %s", n, got, p.Alt)
		}
		if got := len(svg.named("mark ")); got != n {
			t.Errorf("%d marks of %d wards", got, n)
		}
	}
}

func TestTheBandAndTheMedianLieWhereTheAxisSays(t *testing.T) {
	poll := watford()
	svg := svgOf(t, Turnout(poll), 480, 330)
	x, m := scaleOf(t, svg, "middle", "x"), poll.Turnout.Middle
	band, median := svg.named("area")[0].points(t), svg.named("line limit")[0].points(t)
	for _, c := range []struct{ at, want float64 }{{band[0].x, m.Median - m.Reach()}, {band[1].x, m.Median + m.Reach()}, {median[0].x, m.Median}} {
		if got := x.from + (c.at-x.start)/(x.end-x.start)*(x.to-x.from); got < c.want-0.01 || got > c.want+0.01 {
			t.Errorf("%.3f is drawn at %.3f", c.want, got)
		}
	}
}
