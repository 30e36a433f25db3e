package picture

import (
	"bytes"
	"encoding/binary"
	"image/color"
	"image/png"
	"math"
	"slices"
	"strings"
	"testing"

	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/stations"
)

var sizes = [][2]float64{{480, 330}, {720, 400}, {240, 170}, {120, 400}, {900, 90}, {30, 20}, {1190, 842}}

func TestNothingIsWrittenOverAnythingElseNorCutOff(t *testing.T) {
	for name, poll := range allPolls() {
		for _, p := range Of(poll) {
			for i, size := range sizes {
				if name == "country" && i%3 > 0 {
					continue
				}
				b, _ := p.lay(size[0], size[1])
				if b.cramped {
					t.Errorf("%s, %s: no room on %v", name, p.Name, size)
				}
				sheet := box{0, 0, b.w, b.h}
				var before []shape
				for _, s := range b.shapes {
					if s.kind != letters {
						continue
					}
					lies := s.hand.box(s.words, s.at[0])
					if !lies.within(sheet) {
						t.Errorf("%s, %s on %v: %q is cut off", name, p.Name, size, s.words)
					}
					for _, other := range before {
						if lies.meets(other.hand.box(other.words, other.at[0])) {
							t.Errorf("%s, %s on %v: %q lies on %q", name, p.Name, size, s.words, other.words)
						}
					}
					before = append(before, s)
				}
			}
		}
	}
}

func TestALabelKeepsClearOfEveryMarkThatStandsOut(t *testing.T) {
	labels := 0
	for name, poll := range allPolls() {
		for _, p := range Of(poll) {
			b, _ := p.lay(480, 330)
			for _, label := range b.shapes {
				if label.kind != letters || !label.hand.halo {
					continue
				}
				labels++
				for _, s := range b.shapes {
					r := s.width
					if s.kind == aMark && s.mark != dot && s.mark != above && label.hand.box(label.words, label.at[0]).meets(box{s.at[0].x - r, s.at[0].y - r, s.at[0].x + r, s.at[0].y + r}) {
						t.Errorf("%s, %s: the label %s lies on the mark of %s", name, p.Name, label.words, s.key)
					}
				}
			}
		}
	}
	if labels < 12 {
		t.Errorf("%d labels", labels)
	}
}

func TestSpotsLieOnTheMarksOfTheFileAndTheImage(t *testing.T) {
	form := map[string]color.Color{"diamond": OnPaper.Act, "triangle": OnPaper.Look}
	for _, size := range [][2]float64{{480, 330}, {700, 300}, {90, 60}} {
		for _, p := range []Picture{Funnel(bromley(), "all stations"), Turnout(watford())} {
			svg := svgOf(t, p, size[0], size[1])
			b, grown := p.lay(size[0], size[1])
			if w := strings.Fields(svg.attr("viewBox")); len(w) != 4 || w[2] != short(b.w) {
				t.Errorf("a view of %v", w)
			}
			const scale = 6
			img := p.Draw(int(size[0]*scale), int(size[1]*scale), scale, OnPaper)
			spots, drawn := p.Spots(size[0], size[1]), svg.named("mark ")
			if len(spots) != len(drawn) || len(spots) == 0 {
				t.Fatalf("%d spots of %d marks", len(spots), len(drawn))
			}
			for _, m := range drawn {
				at := m.middle(t)
				i := slices.IndexFunc(spots, func(s Spot) bool {
					return s.Words == m.said("title") && math.Hypot(s.X*grown-at.x, s.Y*grown-at.y) < 0.02
				})
				if i < 0 {
					t.Errorf("%s on %v: no spot for %s", p.Name, size, m.said("title"))
					continue
				}
				s := spots[i]
				if !strings.Contains(s.Words, s.Key) {
					t.Errorf("%q tells of another than %s", s.Words, s.Key)
				}
				if want := form[strings.Fields(m.attr("class"))[1]]; want != nil && !sameColour(img.At(int(s.X*scale), int(s.Y*scale)), want) {
					t.Errorf("%s on %v: %v where %s lies", p.Name, size, img.At(int(s.X*scale), int(s.Y*scale)), s.Key)
				}
			}
			if !slices.IsSortedFunc(spots, func(a, b Spot) int { return int(math.Copysign(1, a.X-b.X)) }) {
				t.Errorf("%s: the spots are not in order", p.Name)
			}
		}
	}
}

func sameColour(a, b color.Color) bool {
	r, g, bl, _ := a.RGBA()
	r2, g2, b2, _ := b.RGBA()
	return r == r2 && g == g2 && bl == b2
}

func TestASpotTellsTheCountAndItsLimits(t *testing.T) {
	spots := Funnel(watford(), "all stations").Spots(480, 330)
	i := slices.IndexFunc(spots, func(s Spot) bool { return s.Key == "12" })
	if i < 0 || spots[i].Words != "Station 12: 14 of 812; limits 6 and 8" {
		t.Errorf("%+v", spots[i])
	}
	spots = Turnout(watford()).Spots(480, 330)
	if len(spots) != 12 || spots[0].Key != "Ward 4" || !strings.HasSuffix(spots[0].Words, "; −9.58 percentage points") {
		t.Errorf("%+v", spots[0])
	}
}

func TestAPNGHasTheSizeAndTheDensityAskedFor(t *testing.T) {
	p := Flow(watford())
	for _, c := range []struct {
		w, h          float64
		dpi           int
		width, height int
		perMetre      uint32
	}{{480, 330, 96, 640, 440, 3780}, {480, 330, 300, 2000, 1375, 11811}, {72, 72, 72, 72, 72, 2835}} {
		file, err := p.PNG(c.w, c.h, c.dpi, onDark)
		if err != nil {
			t.Fatal(err)
		}
		img, err := png.Decode(bytes.NewReader(file))
		if err != nil || img.Bounds().Dx() != c.width || img.Bounds().Dy() != c.height {
			t.Errorf("%v: %v", img.Bounds(), err)
		}
		if !sameColour(img.At(0, 0), onDark.Paper) {
			t.Errorf("the paper is %v", img.At(0, 0))
		}
		at := bytes.Index(file, []byte("pHYs"))
		if at != 8+25+4 || binary.BigEndian.Uint32(file[at+4:]) != c.perMetre || binary.BigEndian.Uint32(file[at+8:]) != c.perMetre || file[at+12] != 1 {
			t.Errorf("the density of %d is not written: %d", c.dpi, at)
		}
	}
}

func TestAnImpossibleSizeIsRefused(t *testing.T) {
	p := Flow(watford())
	for _, size := range [][2]float64{{0, 100}, {100, -1}, {math.NaN(), 100}, {math.Inf(1), 100}, {1e6, 1e6}} {
		if _, err := p.PNG(size[0], size[1], 96, OnPaper); err == nil {
			t.Errorf("a PNG of %v", size)
		}
		if _, err := p.SVG(size[0], size[1], OnPaper); err == nil {
			t.Errorf("an SVG of %v", size)
		}
		if spots := p.Spots(size[0], size[1]); spots != nil {
			t.Errorf("spots on %v", size)
		}
	}
	if _, err := p.PNG(100, 100, 0, OnPaper); err == nil {
		t.Error("a PNG without dots")
	}
	for _, scale := range []float64{0, -1, math.NaN()} {
		if img := p.Draw(100, 50, scale, OnPaper); img.Bounds().Dx() != 100 || img.Bounds().Dy() != 50 {
			t.Errorf("an image of %v", img.Bounds())
		}
	}
}

func TestOnlyWhatTheFiguresAllowIsDrawn(t *testing.T) {
	polls := extremes()
	for name, want := range map[string]string{
		"no station": "", "nothing known": "", "one station": "funnel flow", "no event": "funnel flow", "strata": "funnel funnel-2 flow",
		"two": "funnel flow turnout", "many wards": "funnel flow turnout",
	} {
		var names []string
		for _, p := range Of(polls[name]) {
			names = append(names, p.Name)
		}
		if got := strings.Join(names, " "); got != want {
			t.Errorf("%s: %s, not %s", name, got, want)
		}
	}
	for _, p := range []Picture{Funnel(watford(), "no such stations"), Turnout(voterid.Poll{}), Flow(voterid.Poll{})} {
		if p.Alt == "" || p.Title == "" || len(svgOf(t, p, 300, 200).named("mark")) != 0 || p.Spots(300, 200) != nil {
			t.Errorf("%+v", p)
		}
	}
}

func TestASmallStationAboveTheScaleIsDrawnAtItsEdgeAndTold(t *testing.T) {
	p := Funnel(bromley(), "all stations")
	texts := svgOf(t, p, 480, 330).texts()
	if !slices.Contains(texts, "101 (133)") || !strings.Contains(p.Caption, "1 small station lies above the scale") {
		t.Errorf("%s: %q", p.Caption, texts)
	}
	if p := Funnel(watford(), "all stations"); strings.Contains(p.Caption, "above the scale") {
		t.Error(p.Caption)
	}
}

func TestAmongThousandsOnlyThoseToBeLookedAtFirstAreNamed(t *testing.T) {
	p := country()
	b, _ := Funnel(p, "all stations").lay(480, 330)
	act := map[string]bool{}
	for _, row := range p.Review.Flagged(stations.FlagAct) {
		act[string(row.ID)] = true
	}
	seen := 0
	for _, s := range b.shapes {
		if s.kind == letters && s.hand.halo {
			if id, _, _ := strings.Cut(s.words, " "); !act[id] {
				t.Errorf("%s is named", s.words)
			}
			seen++
		}
	}
	if seen < 5 || seen > len(act) {
		t.Errorf("%d of %d are named", seen, len(act))
	}
}

func TestInkCanBeReadOnItsPaper(t *testing.T) {
	for name, ink := range map[string]Ink{"paper": OnPaper} {
		for _, r := range []role{inText, inQuiet, inLimit, inAct, inLook, inZero} {
			if c := contrast(ink.of(r), ink.of(inPaper)); c < 4.5 {
				t.Errorf("%s on %s: %.2f to 1", r, name, c)
			}
		}
	}
	if c := (Ink{}).of(inAct); c != OnPaper.of(inAct) {
		t.Errorf("an ink left out is %v", c)
	}
}

// contrast is that of WCAG 2.
func contrast(a, b color.NRGBA) float64 {
	light := func(c color.NRGBA) float64 {
		part := func(v uint8) float64 {
			s := float64(v) / 255
			if s <= 0.04045 {
				return s / 12.92
			}
			return math.Pow((s+0.055)/1.055, 2.4)
		}
		return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
	}
	l, d := light(a), light(b)
	return (max(l, d) + 0.05) / (min(l, d) + 0.05)
}

func TestWordsAreInkedWhereTheyStandAndTheMarginIsPaper(t *testing.T) {
	for _, p := range Of(watford()) {
		const scale, edge = 3, 4
		img := p.Draw(480*scale, 330*scale, scale, OnPaper)
		inked := func(in box) (share float64) {
			all, ink := 0, 0
			for y := int(in.top * scale); y < int(in.bottom*scale); y++ {
				for x := int(in.left * scale); x < int(in.right*scale); x++ {
					if all++; !sameColour(img.At(x, y), OnPaper.Paper) {
						ink++
					}
				}
			}
			return float64(ink) / float64(all)
		}
		b, _ := p.lay(480, 330)
		for _, s := range b.shapes {
			if s.kind != letters || s.hand.halo || strings.Contains(s.words, "at once") {
				continue
			}
			if share := inked(s.hand.box(s.words, s.at[0])); share < 0.08 || share > 0.6 {
				t.Errorf("%s: %.2f of %q is ink", p.Name, share, s.words)
			}
		}
		for _, margin := range []box{{0, 0, 480, edge}, {0, 330 - edge, 480, 330}, {0, 0, edge, 330}, {480 - edge, 0, 480, 330}} {
			if share := inked(margin); share > 0 {
				t.Errorf("%s: something stands in the margin %v", p.Name, margin)
			}
		}
	}
}

func BenchmarkDrawTwentyThousandStations(b *testing.B) {
	p := Funnel(country(), "all stations")
	for b.Loop() {
		p.Draw(1600, 1000, 2, OnPaper)
	}
}
