package picture

import (
	"bytes"
	"encoding/xml"
	"flag"
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/stations"
)

var update = flag.Bool("update", false, "write the golden files anew")

// element is one element of an SVG file as it is read back.
type element struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Text     string     `xml:",chardata"`
	Elements []element  `xml:",any"`
}

func (e element) attr(name string) string {
	i := slices.IndexFunc(e.Attrs, func(a xml.Attr) bool { return a.Name.Local == name })
	if i < 0 {
		return ""
	}
	return e.Attrs[i].Value
}

func (e element) number(t *testing.T, name string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(e.attr(name), 64)
	if err != nil {
		t.Fatalf("%s of %s: %v", name, e.XMLName.Local, err)
	}
	return v
}

// named are the elements directly in one whose name or class starts so.
func (e element) named(start string) (list []element) {
	for _, x := range e.Elements {
		if strings.HasPrefix(x.XMLName.Local+" "+x.attr("class"), start) || strings.HasPrefix(x.attr("class"), start) {
			list = append(list, x)
		}
	}
	return list
}

func (e element) said(name string) string {
	for _, x := range e.Elements {
		if x.XMLName.Local == name {
			return x.Text
		}
	}
	return ""
}

// texts are all words of a file, each line by itself.
func (e element) texts() (list []string) {
	for _, x := range e.named("text") {
		list = append(list, x.Text)
	}
	return list
}

// middle is where a mark lies: of a circle its centre, of a path the middle of its width and that of its corners' heights.
func (e element) middle(t *testing.T) point {
	t.Helper()
	if e.XMLName.Local == "circle" {
		return point{e.number(t, "cx"), e.number(t, "cy")}
	}
	at := e.points(t)
	top := at[0].y
	switch {
	case strings.Contains(e.attr("class"), "triangle"): // its lower edge is half as far away as its upper corner
		return point{at[0].x, top + (at[1].y-top)*2/3}
	}
	return point{at[0].x, (top + at[2].y) / 2}
}

func (e element) points(t *testing.T) (at []point) {
	t.Helper()
	for _, pair := range strings.FieldsFunc(e.attr("d"), func(r rune) bool { return strings.ContainsRune("MLZ", r) }) {
		var p point
		if _, err := fmt.Sscan(pair, &p.x, &p.y); err != nil {
			t.Fatal(err)
		}
		at = append(at, p)
	}
	return at
}

func svgOf(t *testing.T, p Picture, w, h float64) element {
	t.Helper()
	file, err := p.SVG(w, h, OnPaper)
	if err != nil {
		t.Fatal(err)
	}
	var e element
	d := xml.NewDecoder(bytes.NewReader(file))
	if err := d.Decode(&e); err != nil {
		t.Fatal(err)
	}
	if e.XMLName.Local != "svg" || e.XMLName.Space != "http://www.w3.org/2000/svg" {
		t.Fatalf("the file is a %v", e.XMLName)
	}
	return e
}

func allPolls() map[string]voterid.Poll {
	polls := extremes()
	polls["watford"], polls["bromley"], polls["country"] = watford(), bromley(), country()
	return polls
}

func TestEveryStationThatComparesIsOneMarkOfItsForm(t *testing.T) {
	for name, poll := range allPolls() {
		for _, s := range poll.Review.Strata {
			p := Funnel(poll, s.Name)
			if p.draw == nil {
				if s.Compared > 0 {
					t.Errorf("%s: %s is not drawn", name, s.Name)
				}
				continue
			}
			svg := svgOf(t, p, 480, 330)
			if got := len(svg.named("mark ")); got != s.Compared {
				t.Errorf("%s: %d marks of %d stations", name, got, s.Compared)
			}
			for flag, form := range map[stations.Flag]mark{stations.FlagAct: diamond, stations.FlagLook: triangle, stations.FlagZero: ring} {
				want := 0
				for _, row := range poll.Review.Flagged(flag) {
					if row.Stratum == s.Name {
						want++
					}
				}
				if got := len(svg.named("mark " + string(form))); got != want {
					t.Errorf("%s: %d stations are %s, %d drawn as %s", name, want, flag, got, form)
				}
			}
		}
	}
}

// scaleOf reads a linear scale back from the figures on an axis, those whose words stand at one end or in the middle.
func scaleOf(t *testing.T, svg element, anchor, along string) axis {
	t.Helper()
	var at, values []float64
	for _, e := range svg.named("text") {
		v, err := strconv.ParseFloat(strings.NewReplacer(",", "", "−", "-").Replace(e.Text), 64)
		if err == nil && e.attr("text-anchor") == anchor && e.attr("paint-order") == "" {
			at, values = append(at, e.number(t, along)), append(values, v)
		}
	}
	if n := len(at); n < 2 {
		t.Fatalf("%d figures on an axis", n)
	}
	last := len(at) - 1
	return axis{from: values[0], to: values[last], start: at[0], end: at[last]}
}

func TestMarksAndLimitsLieWhereTheAxesSay(t *testing.T) {
	poll := watford()
	svg := svgOf(t, Funnel(poll, "all stations"), 480, 330)
	x, y := scaleOf(t, svg, "middle", "x"), scaleOf(t, svg, "end", "y")
	const base = 0.36 * 7.5 // the figures of the upright axis stand so far below their lines
	seen := 0
	for _, m := range svg.named("mark ") {
		words := m.said("title")
		at := m.middle(t)
		for _, row := range poll.Review.Rows {
			trial, _ := poll.Review.Trial(row)
			if words != stationWords(row, trial) {
				continue
			}
			seen++
			want := point{x.at(float64(trial.N)), y.at(1000*float64(trial.K)/float64(trial.N)) - base}
			if math.Hypot(at.x-want.x, at.y-want.y) > 0.05 {
				t.Errorf("%s lies at %v, by the axes at %v", words, at, want)
			}
		}
	}
	if seen != 56 {
		t.Errorf("%d marks were found", seen)
	}
	lines := svg.named("line limit")
	if len(lines) != 3 {
		t.Fatalf("%d lines", len(lines))
	}
	stratum, _ := poll.Review.Stratum("all stations")
	for i, alpha := range []float64{0.025, 0.001} {
		for _, p := range lines[i+1].points(t)[1:] {
			n := int(math.Round(x.from + (p.x-x.start)/(x.end-x.start)*(x.to-x.from)))
			if n > 788 { // the curve goes on as a straight line to its words
				continue
			}
			low, high := math.Inf(1), math.Inf(-1)
			for m := n - 1; m <= n+1; m++ {
				rate := limitOf(stratum.Target, alpha, float64(m)).rates
				low, high = min(low, 1000*rate[len(rate)-1]), max(high, 1000*rate[len(rate)-1])
			}
			if rate := y.from + (p.y+base-y.start)/(y.end-y.start)*(y.to-y.from); rate < low-0.02 || rate > high+0.02 {
				t.Errorf("limit %v of %d is drawn at %.3f, not between %.3f and %.3f", alpha, n, rate, low, high)
			}
		}
	}
}

func TestTheWordsHoldThePollsFigures(t *testing.T) {
	poll := watford()
	for picture, want := range map[string][]string{
		"funnel":  {"1 in 40", "1 in 1,000", "2.77 per 1,000", "12", "31"},
		"flow":    {"27,042", "26,851 issued with a paper at once", "195", "120", "75", "61.54 % of those refused", "2.77 per 1,000 who tried"},
		"turnout": {"median −1.27", "−9.58", "Ward 4"},
	} {
		list := Of(poll)
		p := list[slices.IndexFunc(list, func(p Picture) bool { return p.Name == picture })]
		texts := svgOf(t, p, 480, 330).texts()
		for _, w := range want {
			if !slices.Contains(texts, w) {
				t.Errorf("%s does not say %q", picture, w)
			}
		}
	}
	if r := poll.Review; r.NotReturned.K != 75 || r.Refused.N != 27_042 || r.Refused.K != 191 || r.Totals.Refused != 195 || r.Totals.Returned != 120 {
		t.Errorf("the poll says %+v", r.Totals)
	}
	alt := Funnel(poll, "all stations").Alt
	for _, w := range []string{"75 of 27,042 persons", "56 stations", "limit of 1 in 1,000: station 12 with 14 of 812.", "1 in 40 and below it: station 31 with 7 of 640.", "Awaited and not drawn: station 41.", "station 53."} {
		if !strings.Contains(alt, w) {
			t.Errorf("not told: %s", w)
		}
	}
}

func TestThePartRefusedIsAsWideAsItsShare(t *testing.T) {
	poll := watford()
	var widths []float64
	for _, e := range svgOf(t, Flow(poll), 480, 330).named("area") {
		at := e.points(t)
		widths = append(widths, at[1].x-at[0].x)
	}
	// all who tried, those refused, those drawn large, who came back, who did not, and a stroke for each of the last two
	if len(widths) != 7 {
		t.Fatalf("%d bands", len(widths))
	}
	r := poll.Review
	for _, c := range []struct{ part, whole, want float64 }{
		{widths[1], widths[0], r.Refused.Value}, {widths[3], widths[0], r.ReturnRate.Value}, {widths[4], widths[0], 1 - r.ReturnRate.Value}} {
		if math.Abs(c.part/c.whole-c.want) > 0.0001 {
			t.Errorf("%.4f of the width for %.4f", c.part/c.whole, c.want)
		}
	}
}

func TestTheFilesAreTheSameEveryTimeAndKeepTheirStructure(t *testing.T) {
	for _, p := range Of(watford()) {
		var outline strings.Builder
		var describe func(e element, depth int)
		describe = func(e element, depth int) {
			class := e.attr("class")
			if class != "" {
				class = "." + strings.ReplaceAll(class, " ", ".")
			}
			fmt.Fprintf(&outline, "%s%s%s %s\n", strings.Repeat("  ", depth), e.XMLName.Local, class, strings.TrimSpace(e.Text))
			for _, x := range e.Elements {
				describe(x, depth+1)
			}
		}
		describe(svgOf(t, p, 480, 330), 0)
		golden := "testdata/watford-" + p.Name + ".golden"
		if *update {
			if err := os.WriteFile(golden, []byte(outline.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if want, err := os.ReadFile(golden); err != nil || string(want) != outline.String() {
			t.Errorf("%s: %v\n%s", golden, err, outline.String())
		}
	}
	for i, p := range Of(watford()) {
		again := Of(watford())[i]
		for _, size := range [][2]float64{{480, 330}, {200, 140}} {
			a, err := p.SVG(size[0], size[1], onDark)
			if err != nil {
				t.Fatal(err)
			}
			if b, _ := again.SVG(size[0], size[1], onDark); !bytes.Equal(a, b) {
				t.Errorf("%s differs", p.Name)
			}
		}
	}
}

func TestAPracticeCountIsMarkedOnEveryPicture(t *testing.T) {
	poll := watford()
	for _, practice := range []bool{true, false} {
		poll.Practice = practice
		list := Of(poll)
		if len(list) != 3 {
			t.Fatalf("%d pictures", len(list))
		}
		for _, p := range list {
			svg := svgOf(t, p, 480, 330)
			for what, marked := range map[string]bool{"title": strings.HasPrefix(svg.said("title"), "PRACTICE – "),
				"description": strings.HasPrefix(svg.said("desc"), "PRACTICE – "), "sheet": slices.Contains(svg.texts(), "PRACTICE – no real count")} {
				if marked != practice {
					t.Errorf("%s: the %s of %s", p.Name, what, map[bool]string{true: "a practice count is not marked", false: "a real count is marked"}[practice])
				}
			}
		}
	}
}
