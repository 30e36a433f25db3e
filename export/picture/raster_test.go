package picture

import (
	"fmt"
	"image"
	"testing"
)

func TestAnAreaFillsItsPixelsAndNoOthers(t *testing.T) {
	sheet := image.NewRGBA(image.Rect(0, 0, 40, 30))
	r := raster{to: sheet, ink: OnPaper, scale: 2}
	r.shape(shape{kind: anArea, role: inAct, at: []point{{3, 2}, {9, 2}, {9, 20}, {3, 20}}}) // lower than the sheet
	for y := range 30 {
		for x := range 40 {
			if inside := x >= 6 && x < 18 && y >= 4; inside != sameColour(sheet.At(x, y), OnPaper.Act) {
				t.Fatalf("at %d, %d: %v", x, y, sheet.At(x, y))
			}
		}
	}
}

func TestALabelStandsWhereItCoversLeastOrNotAtAll(t *testing.T) {
	at, in := point{50, 50}, box{0, 0, 100, 100}
	label := func(prepare func(*board, *crowd)) string {
		b, c := &board{w: 100, h: 100}, crowdIn(in)
		prepare(b, c)
		if !b.name("12", at, 3, hand{size: 8}, c) {
			return "nowhere"
		}
		last := b.shapes[len(b.shapes)-1]
		return fmt.Sprint(last.hand.anchor, " ", last.at[0].x > at.x, last.at[0].y > at.y)
	}
	right := func(c *crowd) { c.add(point{60, 50}, 5) }
	for name, c := range map[string]struct {
		prepare func(*board, *crowd)
		want    string
	}{
		"free":        {func(*board, *crowd) {}, " true true"},
		"crowded":     {func(_ *board, c *crowd) { right(c) }, "end false true"},
		"kept":        {func(b *board, c *crowd) { b.keep(box{0, 47, 46, 60}); right(c) }, "middle false false"},
		"all kept":    {func(b *board, _ *crowd) { b.keep(in) }, "nowhere"},
		"all crowded": {func(_ *board, c *crowd) { c.addAlong([]point{{0, 20}, {100, 80}}); crowdAll(c) }, "nowhere"},
	} {
		if got := label(c.prepare); got != c.want {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func crowdAll(c *crowd) {
	for i := range c.counts {
		c.counts[i] += 2
	}
}

func TestWhatIsWrittenOverTheEdgeAsksForALargerSheet(t *testing.T) {
	for at, want := range map[point]bool{{10, 20}: false, {95, 20}: true, {10, 2}: true, {-3, 20}: true, {10, 100}: true} {
		b := &board{w: 100, h: 100}
		if b.write("12", at, hand{size: 8}); b.cramped != want {
			t.Errorf("at %v: cramped is %v", at, b.cramped)
		}
	}
}
