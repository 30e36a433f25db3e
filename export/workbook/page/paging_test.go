package page

import "testing"

// A sheet is 143 digits of 7 pixels wide, which is 750 points; A4 between its
// margins takes 523: 69 %, so that 718 points of paper hold 1,040 of rows.
func TestTheRoomOfAPageFollowsFromItsWidth(t *testing.T) {
	p := New("", 100, 43)
	if got := p.Room(); got < 970 || got > 1010 {
		t.Errorf("%d points", got)
	}
	p.Landscape = true
	if got := p.Room(); got < 440 || got > 470 {
		t.Errorf("landscape: %d points, want 472 less what is spared", got)
	}
	p.Rows, p.Frozen = []Row{{Height: 100}}, 1
	if got := p.Room(); got > 370 {
		t.Errorf("the repeated rows take no room: %d", got)
	}
}
