package workbook

import "testing"

func TestATextTakesAsManyLinesAsItsColumnLeavesIt(t *testing.T) {
	for _, c := range []struct {
		look  look
		text  string
		width int
		lines int
	}{
		{textLook, "", 10, 1},
		{textLook, "Labour Party", 20, 1},
		{textLook, "one\ntwo", 20, 2},
		{textLook, "Conservative and Unionist Party", 33, 1},
		{textLook, "Conservative and Unionist Party", 18, 2},
		{headRightLook, "Ballot papers verified", 14, 2},
		{textLook, "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", 20, 3},
		{electedLook, "DEMPSTER-FEATHERSTONEHAUGH-CHOLMONDELEY Sean", 32, 3},
		{titleLook, "St. John's Hill and Upper O'Brien", 20, 4},
	} {
		if got := c.look.lines(c.text, c.width); got != c.lines {
			t.Errorf("%q in %d: %d lines, want %d", c.text, c.width, got, c.lines)
		}
	}
}

func TestARowIsAsHighAsItsFullestCell(t *testing.T) {
	p := page{widths: []int{10, 10, 40}}
	p.add(words(textLook, "one"), words(textLook, "one two three four five six"), words(textLook, "short"))
	p.add(words(textLook, "one"), words(textLook, "one two three four five six").over(2))
	if high, low := p.rows[0].height, p.rows[1].height; high <= low || low != textLook.height("x", 10) {
		t.Errorf("heights %d and %d", high, low)
	}
}
