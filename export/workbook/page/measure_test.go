package page

import "testing"

func TestATextTakesAsManyLinesAsItsColumnLeavesIt(t *testing.T) {
	for _, c := range []struct {
		look  Look
		text  string
		width int
		lines int
	}{
		{Text, "", 10, 1},
		{Text, "Labour Party", 20, 1},
		{Text, "one\ntwo", 20, 2},
		{Text, "Conservative and Unionist Party", 33, 1},
		{Text, "Conservative and Unionist Party", 18, 2},
		{HeadRight, "Ballot papers verified", 14, 2},
		{Text, "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", 20, 3},
		{Strong, "DEMPSTER-FEATHERSTONEHAUGH-CHOLMONDELEY Sean", 32, 3},
		{Title, "St. John's Hill and Upper O'Brien", 20, 4},
	} {
		if got := c.look.lines(c.text, c.width); got != c.lines {
			t.Errorf("%q in %d: %d lines, want %d", c.text, c.width, got, c.lines)
		}
	}
}

func TestARowIsAsHighAsItsFullestCell(t *testing.T) {
	p := New("", 10, 10, 40)
	p.Add(Text.Words("one"), Text.Words("one two three four five six"), Text.Words("short"))
	p.Add(Text.Words("one"), Text.Words("one two three four five six").Over(2))
	if high, low := p.Rows[0].Height, p.Rows[1].Height; high <= low || low != Text.height("x", 10) {
		t.Errorf("heights %d and %d", high, low)
	}
}
