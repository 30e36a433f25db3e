package forms

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"wardcount/app/store"
	"wardcount/forms/kit/work"
	"wardcount/forms/shown"
	"wardcount/reconcile"
)

// journalLine is a line of the journal, and the words by which it is found.
type journalLine struct {
	shown.JournalLine
	words []string
}

func makeLine(c reconcile.Count, r store.Record) *journalLine {
	l := shown.Line(c, r)
	return &journalLine{l, append(wordsOf(l.Says()), strconv.FormatInt(r.Seq, 10))}
}

// quicklyMade is how many lines are made while somebody waits; of more the
// newest are shown, and the others made beside. A variable for the test.
var quicklyMade = 1000

// take makes room for the records that were read since, and has many lines made
// off the thread; true while they are. A mended set-up may call a station
// otherwise, so that all are made anew.
func (p *journalPage) take() (reading bool) {
	records := p.w.records
	for _, r := range records[min(len(p.lines), len(records)):] {
		if r.Kind == reconcile.KindMended {
			p.lines = nil
			p.making.Drop()
		}
	}
	p.lines = append(p.lines, make([]*journalLine, len(records)-len(p.lines))...)
	missing := 0
	for _, l := range p.lines {
		if l == nil {
			missing++
		}
	}
	if missing <= quicklyMade {
		return false
	}
	if p.making.Running() {
		return true
	}
	state, made := p.w.state, make([]*journalLine, len(records))
	p.making.Start(func(ctx context.Context, _ work.ProgressFunc) error {
		for i, r := range records {
			if err := ctx.Err(); err != nil {
				return err
			}
			made[i] = makeLine(state, r)
		}
		return nil
	}, nil, func(err error) {
		if err == nil {
			copy(p.lines, made)
		}
		if p.w.screen == screen(p) {
			p.refresh()
		}
		p.w.trace.Event("journal", "read")
	})
	return true
}

// line is the line of a record, which is made if it was not; or nil where it
// was not and only those that are there are asked for.
func (p *journalPage) line(i int, onlyMade bool) *journalLine {
	if p.lines[i] == nil && !onlyMade {
		p.lines[i] = makeLine(p.w.state, p.w.records[i])
	}
	return p.lines[i]
}

// answers tells whether every word of a query begins one of the line's. A
// number is meant whole, so that sheet 1 is not sheet 12; four digits of a hash
// do for it.
func (l journalLine) answers(query []string) bool {
	for _, q := range query {
		_, err := strconv.Atoi(q)
		found := slices.ContainsFunc(l.words, func(w string) bool { return w == q || err != nil && strings.HasPrefix(w, q) })
		if !found && (len(q) < 4 || !strings.HasPrefix(l.Hash, q)) {
			return false
		}
	}
	return true
}
