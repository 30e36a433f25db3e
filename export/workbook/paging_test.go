package workbook

import (
	"fmt"
	"strings"
	"testing"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/reconcile"
)

// largest is a ward of 25 seats and 60 candidates with long names, counted in
// twelve areas, twice, with a reason as long as any may be.
func largest() export.Results {
	r := exporttest.Sample()
	w := r.Wards[bowEast]
	c := &w.Certificate
	few := c.Candidates
	c.Seats, c.Candidates, c.Areas = 25, nil, nil
	votes := make([]reconcile.Votes, 60)
	for i := range votes {
		line := few[i%len(few)]
		line.ID, line.Place, line.Elected = fmt.Sprint(i), i+1, i < 25
		line.Surname += "-Featherstonehaugh-Cholmondeley"
		line.TermEnds = 0
		if line.Elected {
			line.TermEnds = 2022 - i%2*2
		}
		votes[i], c.Candidates = line.Votes, append(c.Candidates, line)
	}
	for i := range 12 {
		c.Areas = append(c.Areas, reconcile.CertifiedArea{Area: fmt.Sprint(i + 1), Sheets: 5, Valid: reconcile.Keyed(reconcile.Papers(300)), Votes: votes})
	}
	c.Attempts = []reconcile.CountAttempt{{Valid: 4511, Rejected: 41, Votes: votes}, {Valid: 4512, Rejected: 41, Votes: votes}}
	c.Moves[0].Reason = strings.Repeat("Word ", reconcile.MaxReason/5)
	r.Wards = []export.Ward{w}
	return r
}

func TestTheLargestWardIsBrokenBetweenRowsWithItsHeadingsRepeated(t *testing.T) {
	r := largest()
	if err := Check(r, written(t, r)); err != nil {
		t.Fatal(err)
	}
	p := wardPage(r, r.Wards[0], "Bow East")
	room, used, pages, repeated := p.room(), 0, 1, 0
	for i, row := range p.rows[p.frozen:] {
		i += p.frozen
		if row.height > tallest {
			t.Errorf("row %d is %d points high and would be cut", i+1, row.height)
		}
		if row.newPage {
			used = 0
			pages++
			if row.isHeading() {
				repeated++
			} else if !row.isGap() {
				t.Errorf("page %d begins inside a table without its heading: %q", pages, row.texts())
			}
			if before := p.rows[i-1]; before.isHeading() || before.is(sectionLook) {
				t.Errorf("page %d ends with a heading", pages-1)
			}
			if row.isTotal() {
				t.Errorf("page %d begins with a sum", pages)
			}
		}
		if used += row.height; used > room {
			t.Fatalf("page %d is fuller than a page at row %d", pages, i+1)
		}
	}
	if pages < 6 || repeated < 4 {
		t.Errorf("%d pages, %d headings repeated", pages, repeated)
	}
	if breaks := strings.Count(parts(t, written(t, r))["xl/worksheets/sheet3.xml"], "<brk "); breaks != pages-1 {
		t.Errorf("the file has %d breaks for %d pages", breaks, pages)
	}
}

func TestARowOfTheSummaryIsNeverCut(t *testing.T) {
	r := largest()
	p := summaryPage(r)
	names := 0
	for _, row := range p.rows {
		names += strings.Count(strings.Join(row.texts(), " "), "-FEATHERSTONEHAUGH")
		if row.height > min(tallest, p.room()) {
			t.Errorf("%d points: %.60s", row.height, row.texts()[0])
		}
	}
	if names != 25 {
		t.Errorf("%d are named, 25 are elected", names)
	}
}

func TestASmallWardIsOnePage(t *testing.T) {
	r := exporttest.Sample()
	for _, row := range wardPage(r, r.Wards[0], "Callowland").rows {
		if row.newPage {
			t.Errorf("it is broken before %q", row.texts())
		}
	}
}

// A sheet is 143 digits of 7 pixels wide, which is 750 points; A4 between its
// margins takes 523: 69 %, so that 718 points of paper hold 1,040 of rows.
func TestTheRoomOfAPageFollowsFromItsWidth(t *testing.T) {
	p := page{widths: []int{100, 43}}
	if got := p.room(); got < 970 || got > 1010 {
		t.Errorf("%d points", got)
	}
	p.landscape = true
	if got := p.room(); got < 440 || got > 470 {
		t.Errorf("landscape: %d points, want 472 less what is spared", got)
	}
	p.rows, p.frozen = []row{{height: 100}}, 1
	if got := p.room(); got > 370 {
		t.Errorf("the repeated rows take no room: %d", got)
	}
}
