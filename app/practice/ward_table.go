package practice

import (
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// The usual sizes of a straight bundle and of a grid sheet, in papers.
const (
	bundleSize = 100
	gridSize   = 25
)

// table is one count area's night: the papers given to it, as it sorted them.
type table struct {
	area     setup.Area
	sheets   []tableSheet
	rejected heads
	lost     int // papers that were given to it and are not found: a trouble
}

// tableSheet is one numbered count sheet: the slip of a bundle of straight papers,
// or a grid on which the votes of split papers are marked.
type tableSheet struct {
	number, papers int
	votes          []int // in ballot-paper order
	unused         int
	inPart         int // votes rejected in part
	swapped        int // the place of the candidate whose two digits were written in the other order, counted from 1; 0 where none: a trouble
}

// valid is the table's valid papers.
func (t table) valid() int {
	total := 0
	for _, s := range t.sheets {
		total += s.papers
	}
	return total
}

// given is the papers counted out to the table.
func (t table) given() int { return t.valid() + t.rejected.papers() }

// figures adds up the table's count sheets: valid papers, votes, unused votes
// and votes rejected in part.
func (t table) figures(seats int) sheet.Reading {
	r := sheet.Reading{}
	for _, s := range t.sheets {
		for id, n := range s.figures(seats) {
			if id == "papers_on_sheet" {
				id = "valid_ballots"
			}
			r[id] += n
		}
	}
	return r
}

// figures are what stands on the sheet.
func (s tableSheet) figures(seats int) sheet.Reading {
	r := sheet.Reading{"papers_on_sheet": s.papers}
	for i, votes := range s.votes {
		r[sheet.VotesFigure(i+1)] = votes
	}
	if seats > 1 {
		r["unused"], r["part_rejected_votes"] = s.unused, s.inPart
	}
	return r
}

// firstWritten are the figures as they stood on the sheet at first.
func (s tableSheet) firstWritten(seats int) sheet.Reading {
	r := s.figures(seats)
	if s.swapped > 0 {
		id := sheet.VotesFigure(s.swapped)
		r[id] = swapDigits(r[id])
	}
	return r
}

func swapDigits(n int) int { return n%10*10 + n/10 }
