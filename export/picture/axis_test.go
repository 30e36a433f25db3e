package picture

import (
	"slices"
	"testing"
)

func TestTicksAreRoundAndFarEnoughApart(t *testing.T) {
	for _, c := range []struct {
		a            axis
		apart, least float64
		want         []float64
		decimals     int
	}{
		{axis{0, 18.3, 0, 200}, 34, 0, []float64{0, 5, 10, 15}, 0},
		{axis{0, 828, 0, 400}, 60, 1, []float64{0, 200, 400, 600, 800}, 0},
		{axis{0, 1.02, 0, 400}, 60, 1, []float64{0, 1}, 0},
		{axis{0, 1.06, 0, 170}, 34, 0, []float64{0, 0.5, 1}, 1},
		{axis{-3, 2, 0, 300}, 52, 0, []float64{-3, -2, -1, 0, 1, 2}, 0},
		{axis{0, 0.03, 0, 100}, 34, 0, []float64{0, 0.02}, 2},
	} {
		if got, decimals := c.a.ticks(c.apart, c.least); !slices.Equal(got, c.want) || decimals != c.decimals {
			t.Errorf("%v: %v with %d", c.a, got, decimals)
		}
	}
}

func TestFiguresAreWrittenWithATrueMinusAndCommas(t *testing.T) {
	for _, c := range []struct {
		v        float64
		decimals int
		plain    string
		signed   string
	}{{1.204, 2, "1.20", "+1.20"}, {-0.5, 1, "−0.5", "−0.5"}, {-0.001, 2, "0.00", "0.00"}, {0.001, 2, "0.00", "0.00"}, {27_700, 0, "27,700", "+27,700"}, {-3, 0, "−3", "−3"}, {0, 0, "0", "0"}} {
		if got := decimal(c.v, c.decimals); got != c.plain {
			t.Errorf("%v: %s", c.v, got)
		}
		if got := signed(c.v, c.decimals); got != c.signed {
			t.Errorf("%v: %s", c.v, got)
		}
	}
}

func TestLabelsAtTheEndsOfLinesAreMovedApart(t *testing.T) {
	for _, c := range []struct{ at, want []float64 }{
		{[]float64{10, 50, 90}, []float64{10, 50, 90}},
		{[]float64{10, 12, 14}, []float64{10, 20, 30}},
		{[]float64{95, 97, 99}, []float64{80, 90, 100}},
		{[]float64{-5, 3}, []float64{0, 10}},
	} {
		if got := apart(c.at, 10, 0, 100); !slices.Equal(got, c.want) {
			t.Errorf("%v: %v", c.at, got)
		}
	}
}

func TestWordsAreBrokenOnlyWhereTheyMustBe(t *testing.T) {
	h := hand{size: 10}
	for _, c := range []struct {
		words string
		width float64
		want  []string
	}{
		{"one two three", 1000, []string{"one two three"}}, {"one two three", 40, []string{"one two", "three"}},
		{"Llanfair", 20, []string{"Llan", "fair"}}, {"ab", 0.1, []string{"a", "b"}}, {"", 50, nil}, {"ÿÿÿ", 1, []string{"ÿ", "ÿ", "ÿ"}},
	} {
		got := h.wrap(c.words, c.width)
		if !slices.Equal(got, c.want) {
			t.Errorf("%q in %v: %q", c.words, c.width, got)
		}
	}
	if got := h.short("Callowland", 30); got != "Call…" || h.width(got) > 30 {
		t.Errorf("%q is %v wide", got, h.width(got))
	}
	for _, digit := range "123456789" {
		if h.width(string(digit)) != h.width("0") {
			t.Errorf("%c is of another width", digit)
		}
	}
}

func TestADashedLineIsAsManyPiecesAsFit(t *testing.T) {
	for _, c := range []struct {
		along  []point
		dash   float64
		pieces int
		end    float64
	}{
		{[]point{{0, 0}, {100, 0}}, 0, 1, 100}, {[]point{{0, 0}, {100, 0}}, 5, 10, 95}, {[]point{{0, 0}, {3, 0}, {8, 0}, {8, 0}, {50, 0}}, 10, 3, 50},
		{[]point{{0, 0}, {0, 0}}, 0, 0, 0},
	} {
		var o outlines
		o.stroke(c.along, 2, c.dash)
		if len(o) != c.pieces {
			t.Errorf("%v: %d pieces", c, len(o))
			continue
		}
		if b := o.bounds(); len(o) > 0 && (b != box{0, -1, c.end, 1}) {
			t.Errorf("%v: drawn in %v", c, b)
		}
	}
}

func TestWordsUnderBandsStandWhereTheBandsDoIfTheyFit(t *testing.T) {
	for _, c := range []struct{ bands, want []float64 }{
		{[]float64{100, 250, 400}, []float64{100, 250, 400}}, {[]float64{100, 390, 400}, []float64{100, 300, 400}},
		{[]float64{100, 101, 400}, []float64{100, 200, 400}}, {[]float64{0, 10, 20, 150}, []float64{0, 50, 100, 150}},
	} {
		if got := columnsUnder(c.bands); !slices.Equal(got, c.want) {
			t.Errorf("%v: %v", c.bands, got)
		}
	}
}
