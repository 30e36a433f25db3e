package overview

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"wardcount/app/store"
	"wardcount/forms/desk"
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
	return &journalLine{l, append(desk.WordsOf(l.Says()), strconv.FormatInt(r.Seq, 10))}
}

// quicklyMade is how many lines are made while somebody waits; of more the
// newest are shown, and the others made beside. A variable for the test.
var quicklyMade = 1000

// Take makes room for the records that were read since, and has many lines made
// off the thread; true while they are. A mended set-up may call a station
// otherwise, so that all are made anew.
func (p *journalPage) Take() (reading bool) {
	records := p.W.Records
	for _, r := range records[min(len(p.Lines), len(records)):] {
		if r.Kind == reconcile.KindMended {
			p.Lines = nil
			p.making.Drop()
		}
	}
	p.Lines = append(p.Lines, make([]*journalLine, len(records)-len(p.Lines))...)
	missing := 0
	for _, l := range p.Lines {
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
	state, made := p.W.State, make([]*journalLine, len(records))
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
			copy(p.Lines, made)
		}
		if p.W.Screen == desk.Screen(p) {
			p.Refresh()
		}
		p.W.Trace.Event("journal", "read")
	})
	return true
}

// Line is the line of a record, which is made if it was not; or nil where it
// was not and only those that are there are asked for.
func (p *journalPage) Line(i int, onlyMade bool) *journalLine {
	if p.Lines[i] == nil && !onlyMade {
		p.Lines[i] = makeLine(p.W.State, p.W.Records[i])
	}
	return p.Lines[i]
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
