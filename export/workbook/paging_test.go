package workbook

import (
	"fmt"
	"strings"
	"testing"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/wardpage"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/ward"
)

// largest is a ward of 25 seats and 60 candidates with long names, counted in
// twelve areas, twice, with a reason as long as any may be.
func largest() export.Results {
	r := exporttest.Sample()
	w := r.Wards[exporttest.BowEast]
	c := &w.Certificate
	few := c.Candidates
	c.Seats, c.Candidates, c.Areas = 25, nil, nil
	votes := make([]figure.Votes, 60)
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
		c.Areas = append(c.Areas, ward.CertifiedArea{Area: fmt.Sprint(i + 1), Sheets: 5, Valid: figure.Keyed(figure.Papers(300)), Votes: votes})
	}
	c.Attempts = []ward.CountAttempt{{Valid: 4511, Rejected: 41, Votes: votes}, {Valid: 4512, Rejected: 41, Votes: votes}}
	c.Moves[0].Reason = strings.Repeat("Word ", reconcile.MaxReason/5)
	r.Wards = []export.Ward{w}
	return r
}

func TestTheLargestWardIsBrokenBetweenRowsWithItsHeadingsRepeated(t *testing.T) {
	r := largest()
	if err := Check(r, written(t, r)); err != nil {
		t.Fatal(err)
	}
	p := wardpage.Sheet(r, r.Wards[0], "Bow East")
	room, used, pages, repeated := p.Room(), 0, 1, 0
	for i, row := range p.Rows[p.Frozen:] {
		i += p.Frozen
		if row.Height > page.Tallest {
			t.Errorf("row %d is %d points high and would be cut", i+1, row.Height)
		}
		if row.NewPage {
			used = 0
			pages++
			if row.IsHeading() {
				repeated++
			} else if !row.IsGap() {
				t.Errorf("page %d begins inside a table without its heading: %q", pages, row.Texts())
			}
			if before := p.Rows[i-1]; before.IsHeading() || before.Is(page.Section) {
				t.Errorf("page %d ends with a heading", pages-1)
			}
			if row.IsTotal() {
				t.Errorf("page %d begins with a sum", pages)
			}
		}
		if used += row.Height; used > room {
			t.Fatalf("page %d is fuller than a page at row %d", pages, i+1)
		}
	}
	if pages < 6 || repeated < 4 {
		t.Errorf("%d pages, %d headings repeated", pages, repeated)
	}
	if breaks := strings.Count(exporttest.Parts(t, written(t, r))["xl/worksheets/sheet9.xml"], "<brk "); breaks != pages-1 {
		t.Errorf("the file has %d breaks for %d pages", breaks, pages)
	}
}

func TestASmallWardIsOnePage(t *testing.T) {
	r := exporttest.Sample()
	for _, row := range wardpage.Sheet(r, r.Wards[0], "Callowland").Rows {
		if row.NewPage {
			t.Errorf("it is broken before %q", row.Texts())
		}
	}
}
