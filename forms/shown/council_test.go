package shown_test

import (
	"image/color"
	"maps"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"wardcount/app/practice"
	"wardcount/export/parties"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/setup"
)

func linear(v uint8) float64 {
	s := float64(v) / 255
	if s <= 0.04045 {
		return s / 12.92
	}
	return math.Pow((s+0.055)/1.055, 2.4)
}

func rgb(c color.NRGBA) [3]float64 { return [3]float64{linear(c.R), linear(c.G), linear(c.B)} }

func luminance(c [3]float64) float64 { return 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2] }

// contrast is that of WCAG 2.
func contrast(a, b color.NRGBA) float64 {
	high, low := luminance(rgb(a)), luminance(rgb(b))
	return (max(high, low) + 0.05) / (min(high, low) + 0.05)
}

func TestPartiesStandOutFromEveryGround(t *testing.T) {
	test.NewTempApp(t)
	all := append(parties.Own().Listed(), parties.Own().Of("PP99999", "another"))
	for _, chosen := range []look.Appearance{look.Light, look.Dark, look.HighContrast} {
		for _, ground := range []fyne.ThemeColorName{theme.ColorNameBackground, theme.ColorNameSelection, theme.ColorNameButton} {
			behind := look.NewTheme(chosen, 100).Color(ground, theme.VariantLight).(color.NRGBA)
			for _, p := range all {
				ink := p.Light
				if chosen != look.Light {
					ink = p.Dark
				}
				if got := contrast(ink, behind); got < 3 {
					t.Errorf("%s on the %s of %s: contrast %.2f", p.Short, ground, chosen, got)
				}
			}
		}
	}
}

// sights are how colours are seen: by most, with protanopia and with deuteranopia (Machado, Oliveira and Fernandes 2009).
var sights = map[string][3][3]float64{
	"usual sight":  {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"protanopia":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"deuteranopia": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
}

// lab is a colour in CIE L*a*b* as somebody sees it.
func lab(c color.NRGBA, sight [3][3]float64) [3]float64 {
	in, seen := rgb(c), [3]float64{}
	for i, row := range sight {
		for j := range row {
			seen[i] += row[j] * in[j]
		}
		seen[i] = min(max(seen[i], 0), 1)
	}
	f := func(t float64) float64 {
		if t > 0.008856 {
			return math.Cbrt(t)
		}
		return 7.787*t + 16.0/116
	}
	x := f((0.4124*seen[0] + 0.3576*seen[1] + 0.1805*seen[2]) / 0.9505)
	y := f(luminance(seen))
	z := f((0.0193*seen[0] + 0.1192*seen[1] + 0.9505*seen[2]) / 1.089)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

func apart(a, b color.NRGBA, sight [3][3]float64) float64 {
	one, other := lab(a, sight), lab(b, sight)
	return math.Sqrt(math.Pow(one[0]-other[0], 2) + math.Pow(one[1]-other[1], 2) + math.Pow(one[2]-other[2], 2))
}

// commonest are the seven that most often stand in England.
var commonest = []string{"PP53", "PP52", "PP90", "PP63", "PP7931", "PP85", ""}

func TestTheCommonestPartiesAreToldApart(t *testing.T) {
	const clearly = 20 // far more than the two or three that side by side can just be told apart
	usual := sights["usual sight"]
	for i, a := range commonest {
		for _, b := range commonest[:i] {
			one, other := parties.Own().Of(a, ""), parties.Own().Of(b, "")
			if one.Short == "" || other.Short == "" {
				t.Fatalf("%q or %q has no line", a, b)
			}
			if one.Pattern == other.Pattern {
				t.Errorf("%s and %s have one pattern", one.Short, other.Short)
			}
			for _, pair := range [][2]color.NRGBA{{one.Light, other.Light}, {one.Dark, other.Dark}} {
				if got := apart(pair[0], pair[1], usual); got < clearly {
					t.Errorf("%s and %s: %.0f apart", one.Short, other.Short, got)
				}
				for sight, seen := range sights {
					if got := apart(pair[0], pair[1], seen); got < 6 {
						t.Errorf("%s and %s with %s: %.0f apart, and nothing but their patterns tells them", one.Short, other.Short, sight, got)
					}
				}
			}
		}
	}
}

func TestTheCouncilRoomSaysWhoIsElectedAndWhatItsSharesAreOf(t *testing.T) {
	c := night(t, practice.StageDeclared)
	council := outcome.CouncilOf(c)
	strip := shown.SeatGroups(council)
	if len(strip) != 2 || strip[0].Name != "Lib Dem" || strip[0].Seats != 9 || strip[1].Name != "Labour" || strip[1].Seats != 3 {
		t.Errorf("%+v", strip)
	}
	if got := strip[0].Said; got != "Liberal Democrats: 9 seats of the 12 declared" {
		t.Error(got)
	}
	for _, bar := range shown.VoteBars(council) {
		if bar.Name == "Lib Dem" && bar.Said != "Liberal Democrats: 11,997 votes for 12 candidates, 43.7 % of the 27,481 votes counted" {
			t.Errorf("%s", bar.Said)
		}
	}
	opened := setup.ContestID("")
	rows := shown.CouncilElected(c, func(id setup.ContestID) func() { return func() { opened = id } })
	if len(rows) != 13 {
		t.Fatalf("%d rows", len(rows))
	}
	rows[1].Open()
	if opened != setup.ContestID(rows[1].Key) || opened == "" {
		t.Errorf("%q opens %q", rows[1].Key, opened)
	}
	if got, want := said(rows[1:2]), lines("Callowland | majority 212"); got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	if got, want := said(rows[1].Under), lines("STOTESBURY Ian | Lib Dem | 1,044"); got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}

func TestTurnoutSaysWhereTheElectorateIsNotKnown(t *testing.T) {
	c := night(t, practice.StageDeclared)
	id := c.Election.Contests[0].ID
	of := func() string {
		row := shown.CouncilTurnout(c, outcome.CouncilOf(c))[0]
		return said([]lists.Row{row}) + said(row.Under)
	}
	if got, want := of(), lines("Callowland | 39.6 %", "2,289 votes · 2,298 papers verified of 5,805 electors"); got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	w := c.Wards[id]
	certificate := *w.Certificate
	certificate.Electorate = setup.Contest{}.Electorate
	w.Certificate, c.Wards = &certificate, maps.Clone(c.Wards)
	c.Wards[id] = w
	if got, want := of(), lines("Callowland | –", "2,289 votes · 2,298 papers verified · electorate not known"); got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	all := shown.CouncilTurnout(c, outcome.CouncilOf(c))
	if got := said(all[len(all)-1:]); !strings.HasPrefix(got, "All together | ") || strings.Contains(got, "–") {
		t.Errorf("eleven wards together: %s", got)
	}
	if got := words.CouncilTurnoutOf(outcome.CouncilOf(c)); !strings.Contains(got, "known of 11 of the 12 declared wards") {
		t.Error(got)
	}
}
