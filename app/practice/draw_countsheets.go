package practice

import (
	"slices"
	"strconv"

	"wardcount/reconcile/setup"
)

// The count areas of a ward, and by how much the numbers of their sheets are apart.
const (
	areasInWard = 3
	sheetRange  = 100
)

// paper is one split ballot paper: the places on it that have a vote, counted
// from 0, and how many further votes are rejected in part.
type paper struct {
	votes  []int
	inPart int
}

// deal lays the ward's valid papers on the count sheets of its tables, so that
// every sum from the sheet to the ward is that of the published votes: first
// the straight papers in bundles, then the split ones on grids.
func (w *wardFigures) deal(d dice) {
	slates, straight := w.straight(d)
	split := w.split(slates, straight, d)
	sizes := d.noise(areasInWard)
	w.tables = make([]table, areasInWard)
	for k := range w.tables {
		w.tables[k].area = setup.Area{ID: string(rune('A' + k)), FirstSheet: (k+1)*sheetRange + 1}
	}
	for i, places := range slates {
		for k, papers := range share(straight[i], sizes) {
			w.tables[k].bundles(places, papers, len(w.votes))
		}
	}
	next := 0
	for k, papers := range share(len(split), sizes) {
		w.tables[k].grids(split[next:next+papers], w.contest.Seats, len(w.votes))
		next += papers
	}
	tooMany, identifiable, unmarked := share(w.rejected.tooMany, sizes), share(w.rejected.identifiable, sizes), share(w.rejected.unmarked, sizes)
	for k := range w.tables {
		t := &w.tables[k]
		t.rejected.tooMany, t.rejected.identifiable, t.rejected.unmarked = tooMany[k], identifiable[k], unmarked[k]
		w.rejected.inPart += t.rejected.inPart
		t.area.LastSheet = t.area.FirstSheet + len(t.sheets) - 1
		w.contest.Areas = append(w.contest.Areas, t.area)
	}
}

// straight lists the slates and draws how many voters voted for all of one and
// for nobody else: about half of those who voted for its weakest candidate.
// With one seat every valid paper is straight.
func (w wardFigures) straight(d dice) (slates [][]int, papers []int) {
	slates = w.slates()
	papers = make([]int, len(slates))
	for i, places := range slates {
		least := w.votes[places[0]]
		for _, place := range places {
			least = min(least, w.votes[place])
		}
		papers[i] = least
		if w.contest.Seats > 1 {
			papers[i] = least * d.between(45, 65) / 100
		}
	}
	return slates, papers
}

// slates lists the parties that fill every seat, each by the places of its
// candidates, counted from 0.
func (w wardFigures) slates() [][]int {
	var parties [][]int
	at := map[string]int{}
	for i, c := range w.contest.Candidates {
		p, ok := at[c.PartyID]
		if !ok || c.PartyID == "" {
			p = len(parties)
			at[c.PartyID], parties = p, append(parties, nil)
		}
		parties[p] = append(parties[p], i)
	}
	return slices.DeleteFunc(parties, func(places []int) bool { return len(places) != w.contest.Seats })
}

// split makes the ward's other papers, in a drawn order. The votes are dealt
// round the papers candidate by candidate: nobody has more of them than there
// are papers, so that no paper has two for one candidate, and each has as many
// as the next or one more.
func (w *wardFigures) split(slates [][]int, straight []int, d dice) []paper {
	rest, papers := slices.Clone(w.votes), w.valid
	for i, places := range slates {
		papers -= straight[i]
		for _, place := range places {
			rest[place] -= straight[i]
		}
	}
	made, next := make([]paper, papers), 0
	for place, votes := range rest {
		for range votes {
			made[next%papers].votes = append(made[next%papers].votes, place)
			next++
		}
	}
	shuffled := make([]paper, 0, papers)
	for _, i := range d.order(papers) {
		shuffled = append(shuffled, made[i])
	}
	w.rejectInPart(shuffled, d)
	return shuffled
}

// rejectInPart gives up to three papers a mark that is uncertain and not
// counted beside votes that are.
func (w *wardFigures) rejectInPart(papers []paper, d dice) {
	for range d.below(4) {
		if len(papers) == 0 {
			return
		}
		if p := &papers[d.below(len(papers))]; len(p.votes)+p.inPart < w.contest.Seats {
			p.inPart = 1
		}
	}
}

// bundles lays straight papers on slips.
func (t *table) bundles(places []int, papers, candidates int) {
	for papers > 0 {
		n := min(papers, bundleSize)
		s := t.newSheet(n, candidates)
		for _, place := range places {
			s.votes[place] = n
		}
		t.sheets = append(t.sheets, s)
		papers -= n
	}
}

// grids marks split papers on sheets.
func (t *table) grids(papers []paper, seats, candidates int) {
	for len(papers) > 0 {
		n := min(len(papers), gridSize)
		s := t.newSheet(n, candidates)
		for _, p := range papers[:n] {
			for _, place := range p.votes {
				s.votes[place]++
			}
			s.inPart += p.inPart
			s.unused += seats - len(p.votes) - p.inPart
			t.rejected.inPart += p.inPart
		}
		t.sheets = append(t.sheets, s)
		papers = papers[n:]
	}
}

func (t *table) newSheet(papers, candidates int) tableSheet {
	return tableSheet{number: t.area.FirstSheet + len(t.sheets), papers: papers, votes: make([]int, candidates)}
}

func (s tableSheet) id() string { return strconv.Itoa(s.number) }
