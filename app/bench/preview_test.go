package bench

import (
	"strconv"
	"testing"
	"time"

	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// aFrame is how long a screen of 60 pictures a second shows one of them: what
// answers within it is there before the next can be drawn.
const aFrame = 16 * time.Millisecond

// largeWard is larger than any real one: 40 stations, 3 seats, 15 candidates,
// and 60 count sheets at three tables.
func largeWard() setup.Election {
	e := setUp(shape{wards: 1, stations: 40, seats: 3, candidates: 15})
	c := &e.Contests[0]
	for i := range c.Candidates {
		c.Candidates[i].Forenames = forenames[(i+i/9)%9]
	}
	for a := range 3 {
		c.Areas = append(c.Areas, setup.Area{ID: strconv.Itoa(a + 1), FirstSheet: 20*a + 1, LastSheet: 20*a + 20})
	}
	return e
}

// tables shares the ward's own result out among its tables and their sheets.
func tables(c setup.Contest, all map[sheet.ID]sheet.Reading) {
	result := all[sheet.ID{Contest: c.ID, Form: sheet.CountResult, Subject: string(c.ID)}]
	shares, done := 0, 0
	for _, a := range c.Areas {
		shares += a.Sheets()
	}
	upTo := func(n int) int { return 100*n + n*(n-1)/2 } // each sheet a little fuller than the one before, so that no two are the same
	share := func(total int) int { return total*upTo(done+1)/upTo(shares) - total*upTo(done)/upTo(shares) }
	for _, a := range c.Areas {
		area := sheet.Reading{"valid_ballots": 0, "unused": 0, "part_rejected_votes": 0}
		for n := range a.Sheets() {
			papers := share(result["valid_ballots"])
			r := sheet.Reading{"papers_on_sheet": papers, "part_rejected_votes": 0}
			left := papers * c.Seats
			for i := range c.Candidates {
				id := sheet.VotesFigure(i + 1)
				r[id] = share(result[id])
				area[id] += r[id]
				left -= r[id]
			}
			r["unused"] = left
			area["valid_ballots"] += papers
			area["unused"] += left
			done++
			all[sheet.ID{Contest: c.ID, Form: sheet.CountSheet, Subject: strconv.Itoa(a.FirstSheet + n)}] = r
		}
		all[sheet.ID{Contest: c.ID, Form: sheet.CountArea, Subject: a.ID}] = area
	}
}

// previews measures from the press of a key in a field to the findings that the
// figures would leave, in every sheet of a large ward in which all is keyed.
func previews(t testing.TB, scale int) []row {
	c := countedAs(t, largeWard())
	w := c.InOrder()[0]
	for _, f := range rules.Check(w) {
		if f.Level != rules.Note { // with so many candidates some names are alike
			t.Fatalf("the measured ward is not clean: %s", f.Clerk)
		}
	}
	var rows []row
	for _, f := range []sheet.Form{sheet.BallotPaperAccount, sheet.CountSheet, sheet.CountResult} {
		var ids []sheet.ID
		for _, row := range w.Register() {
			if row.Form == f {
				ids = append(ids, row.ID)
			}
		}
		var times []time.Duration
		for n := range 10 * scale {
			id := ids[n%len(ids)]
			figures, _ := w.Current(id)
			times = append(times, timed(func() { c.Preview(id, c.CountDue(id), figures) }))
		}
		d, _ := sheet.ByForm(f)
		rows = append(rows, row{what: "key press to findings, " + d.Title, floor: "a frame of 16 ms", units: 1, ours: median(times), bare: aFrame})
	}
	return rows
}

// BenchmarkPreview is one key press in the count result of a large ward.
func BenchmarkPreview(b *testing.B) {
	c := countedAs(b, largeWard())
	w := c.InOrder()[0]
	id := w.OwnSheet(sheet.CountResult)
	figures, _ := w.Current(id)
	b.ReportAllocs()
	for b.Loop() {
		c.Preview(id, 1, figures)
	}
}
