package mistakes_test

import (
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// rightCount is a whole count in which every figure is right, keyed to the end.
type rightCount struct {
	count reconcile.Count
	polls []setup.ContestID // the contests that have a poll
}

// madeRight makes the right count of that number: always the same one. As a
// rule not everybody votes, so that a turnout cannot be what finds a mistake.
func madeRight(number int, l setup.Law) rightCount {
	g := rapid.Custom(func(t *rapid.T) night.WholeCount { return night.WholeCounts(t, 10) }).Example(number)
	for i := range g.Election.Contests {
		c := &g.Election.Contests[i]
		c.Electorate = figure.Keyed(c.Electorate.N()*100/figure.Electors(20+g.UpTo(30)) + 10)
	}
	right := keyedToTheEnd(reconcile.NewCount(l), g.Election, g.Papers)
	right.batched(rand.New(rand.NewPCG(uint64(number), 3)))
	return right
}

func keyedToTheEnd(c reconcile.Count, e setup.Election, papers []night.Paper) rightCount {
	c = setUpWith(c, e)
	right := rightCount{count: c}
	for _, contest := range e.Contests {
		w := c.Wards[contest.ID]
		if contest.Uncontested() {
			continue
		}
		w.State, w.VerifiedBy = ward.Counting, &ward.Signature{}
		c.Wards[contest.ID] = w
		right.polls = append(right.polls, contest.ID)
	}
	for _, p := range papers {
		c.Wards[p.Contest].Sheets[p.ID] = ward.Sheet{Counts: []sheet.Reading{p.Reading}, Version: 1}
	}
	return right
}

// setUpWith opens a count with a set-up that nobody looks at first.
func setUpWith(c reconcile.Count, e setup.Election) reconcile.Count {
	c, err := c.Fold(reconcile.Entry{Body: reconcile.ElectionSetUp{Election: e}})
	if err != nil {
		panic(err)
	}
	return c
}

// draw is one right count into which one mistake is put, in one contest of it.
type draw struct {
	*rand.Rand
	right     rightCount
	contest   setup.Contest
	changes   map[sheet.ID]sheet.Reading // what is keyed otherwise; nil for a sheet that does not come in
	mended    func(*setup.Election)      // what the set-up has otherwise
	refusal   ward.Code                  // with which the keying itself was refused
	isRecount bool                       // the figures are right, and keyed over those that were there
}

// where a mistake is made, which decides who can still see it.
type where int

const (
	onPaper    where = iota // two typists read the same wrong figure
	atKeyboard              // the paper is right, and the second typist reads it
)

// mistake is one kind of slip: a right count and chance make the same count
// with one thing wrong; false where this count has nothing of the kind.
type mistake struct {
	what string // in words
	at   where
	make func(d *draw) bool
	rest string // the letters of the reasons why some of it gets through; empty where nothing may
}

// from gives a number from a to b.
func (d *draw) from(a, b int) int { return a + d.IntN(b-a+1) }

// now is a sheet as it is keyed in this draw.
func (d *draw) now(id sheet.ID) sheet.Reading {
	if r, changed := d.changes[id]; changed {
		return r
	}
	r, _ := d.right.count.Wards[id.Contest].Current(id)
	return r
}

// key keys some figures of a sheet otherwise.
func (d *draw) key(id sheet.ID, figures sheet.Reading) {
	r := maps.Clone(d.now(id))
	maps.Copy(r, figures)
	d.changes[id] = r
}

// whole keys every figure of a sheet otherwise.
func (d *draw) whole(id sheet.ID, r sheet.Reading) { d.changes[id] = maps.Clone(r) }

func (d *draw) lose(id sheet.ID) { d.changes[id] = nil }

func (d *draw) ward() ward.Ward { return d.right.count.Wards[d.contest.ID] }

func (d *draw) sheet(f sheet.Form) sheet.ID { return d.ward().OwnSheet(f) }

// sheetsOf lists the sheets of a form, of one contest, that came in.
func (d *draw) sheetsOf(contest setup.ContestID, f sheet.Form) (ids []sheet.ID) {
	for id := range d.right.count.Wards[contest].Sheets {
		if id.Form == f {
			ids = append(ids, id)
		}
	}
	slices.SortFunc(ids, sheet.Compare)
	return ids
}

// one takes a sheet of the form; false where there is none.
func (d *draw) one(f sheet.Form) (sheet.ID, bool) {
	ids := d.sheetsOf(d.contest.ID, f)
	if len(ids) == 0 {
		return sheet.ID{}, false
	}
	return ids[d.IntN(len(ids))], true
}

// two takes two sheets of the form.
func (d *draw) two(f sheet.Form) (a, b sheet.ID, ok bool) {
	ids := d.sheetsOf(d.contest.ID, f)
	if len(ids) < 2 {
		return a, b, false
	}
	order := d.Perm(len(ids))
	return ids[order[0]], ids[order[1]], true
}

// candidates are the figures of the candidates' votes, in some order.
func (d *draw) candidates() []figure.ID {
	ids := sheet.VotesFigures(d.contest)
	d.Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
	return ids
}

// mistaken gives the contests that the mistake touches as they stand with it.
func (d *draw) mistaken() []ward.Ward {
	c := d.right.count
	if d.mended != nil {
		e := c.Election
		e.Contests, e.Boxes, e.Stations = slices.Clone(e.Contests), slices.Clone(e.Boxes), slices.Clone(e.Stations)
		d.mended(&e)
		c = setUpWith(c, e)
	}
	touched := []setup.ContestID{d.contest.ID}
	for id := range d.changes {
		if !slices.Contains(touched, id.Contest) {
			touched = append(touched, id.Contest)
		}
	}
	slices.Sort(touched[1:])
	wards := make([]ward.Ward, len(touched))
	for i, id := range touched {
		w := c.Wards[id]
		w.State, w.VerifiedBy = ward.Counting, &ward.Signature{}
		w.Sheets = maps.Clone(d.right.count.Wards[id].Sheets)
		for at, r := range d.changes {
			if at.Contest != id {
				continue
			}
			if delete(w.Sheets, at); r != nil {
				w.Sheets[at] = ward.Sheet{Counts: []sheet.Reading{r}, Version: 1}
			}
		}
		wards[i] = w
	}
	return wards
}

// keyable says whether something is wrong at all, and whether the keyboard takes it.
func (d *draw) keyable() bool {
	wrong := d.mended != nil || d.isRecount
	for id, r := range d.changes {
		was, _ := d.right.count.Wards[id.Contest].Current(id)
		wrong = wrong || r == nil && was != nil || !r.Equal(was)
		if r != nil && len(sheet.CheckReading(d.right.count.Figures(id), r)) > 0 {
			return false
		}
	}
	return wrong
}

// What stands in the table for a sheet that is awaited, and for a count that
// was with the agents and cannot be keyed over.
const (
	awaitedCode  ward.Code = "awaited"
	refusedCount ward.Code = "refused"
)

// first is the first thing that stops a count in which the mistake was made:
// an error or a warning in the table's order, a sheet that is awaited, or the
// keying refused; empty where nothing does.
func (d *draw) first(wards []ward.Ward) ward.Code {
	if d.refusal != "" {
		return d.refusal
	}
	found := map[ward.Code]bool{}
	for _, w := range wards {
		for _, f := range rules.CheckClosing(w) {
			found[f.Code] = found[f.Code] || f.Level != rules.Note
		}
		found[awaitedCode] = found[awaitedCode] || len(w.Awaited(sheet.StageCount)) > 0
	}
	for _, r := range rules.Table {
		if found[r.Code] {
			return r.Code
		}
	}
	if found[awaitedCode] {
		return awaitedCode
	}
	return ""
}

// secondReading says whether a second typist, who reads the paper rightly, is
// told that the readings differ, and every sheet of the mistake waits.
func (d *draw) secondReading() bool {
	c := d.right.count
	for id, wrong := range d.changes {
		right, _ := c.Wards[id.Contest].Current(id)
		if right.Equal(wrong) {
			continue
		}
		w := c.Wards[id.Contest]
		s, _ := ward.Sheet{}.WithReading(id.Form, 1, 1, wrong, night.Ada, ward.Compared{})
		w.Sheets = maps.Clone(w.Sheets)
		w.Sheets[id], _ = s.WithReading(id.Form, 1, 2, right, night.Ben, ward.Compared{})
		if len(night.FindingsOf(rules.Check(w), "D1")) != 1 || !slices.Contains(w.Awaited(sheet.StageCount), id) {
			return false
		}
	}
	return len(d.changes) > 0
}

// tried is what became of all draws of one kind.
type tried struct {
	draws       int
	by          map[ward.Code]int
	through     int            // nothing stopped them
	asked       int            // of these, a question is asked that the right count did not raise
	reasons     map[string]int // of these, how often each reason holds
	unexplained int            // of these, none of the reasons of its kind holds
}

// drawsOfEach is how often each kind of mistake is made.
func drawsOfEach() int {
	if os.Getenv("WARDCOUNT_LONG") != "" {
		return 10_000
	}
	return 1000
}

// try makes one mistake in one count, in the first of its contests that can have it.
func (m mistake) try(right rightCount, chance *rand.Rand) (*draw, bool) {
	for _, at := range chance.Perm(len(right.polls)) {
		d := &draw{Rand: chance, right: right, contest: right.count.Wards[right.polls[at]].Contest, changes: map[sheet.ID]sheet.Reading{}}
		if m.make(d) && d.keyable() {
			return d, true
		}
	}
	return nil, false
}

// makeMistakes makes every kind of mistake so often, each in a count of its own
// as far as there are some that can have it.
func makeMistakes(t *testing.T, each int) []tried {
	all, l := make([]tried, len(mistakes)), night.Law()
	for i := range all {
		all[i] = tried{by: map[ward.Code]int{}, reasons: map[string]int{}}
	}
	left := len(mistakes)
	for number := 0; left > 0; number++ {
		if number > 60*each {
			t.Fatalf("%d kinds of mistake are too rare in whole counts", left)
		}
		right := madeRight(number, l)
		for i, m := range mistakes {
			chance := rand.New(rand.NewPCG(uint64(number), uint64(len(m.what))))
			for range 3 {
				if all[i].draws == each {
					break
				}
				if d, ok := m.try(right, chance); ok {
					all[i].add(t, m, d)
				}
				if all[i].draws == each {
					left--
				}
			}
		}
	}
	return all
}

func (r *tried) add(t *testing.T, m mistake, d *draw) {
	t.Helper()
	r.draws++
	wards := d.mistaken()
	if m.at == atKeyboard && !d.secondReading() {
		t.Fatalf("%s: a second typist reads otherwise and nothing is said: %v", m.what, d.changes)
	}
	if code := d.first(wards); code != "" {
		r.by[code]++
		return
	}
	r.through++
	if d.asks(wards) {
		r.asked++
	}
	for _, w := range wards {
		if why := otherPapers(w); why != "" {
			t.Errorf("%s: nothing speaks, and no papers can be so: %s: %d seats, %v", m.what, why, d.contest.Seats, d.changes)
			return
		}
	}
	r.explain(t, m, d)
}

// asks says whether a question or another note stands that the right count did not raise.
func (d *draw) asks(wards []ward.Ward) bool {
	for _, w := range wards {
		before := map[ward.Code]bool{}
		for _, f := range rules.CheckClosing(d.right.count.Wards[w.Contest.ID]) {
			before[f.Code] = true
		}
		if slices.ContainsFunc(rules.CheckClosing(w), func(f rules.Finding) bool { return !before[f.Code] }) {
			return true
		}
	}
	return false
}

// Whatever gets through could be: there are papers of which the mistaken
// figures are the right ones, so that no sum can tell one count from the other.
func TestASingleMistakeIsFoundOrTheSameFiguresAreRightForOtherPapers(t *testing.T) {
	if len(mistakes) < 25 {
		t.Fatalf("%d kinds of mistake", len(mistakes))
	}
	all := makeMistakes(t, drawsOfEach())
	for i, m := range mistakes {
		for code := range all[i].by {
			if codeWords[code] == "" {
				t.Errorf("%s has no words on the page", code)
			}
		}
		if m.rest == "" && all[i].through != 0 {
			t.Errorf("%s: %d of %d get through, and the table gives no reason", m.what, all[i].through, all[i].draws)
		}
	}
	for i, m := range mistakes {
		for _, letter := range m.rest {
			if os.Getenv("WARDCOUNT_LONG") != "" && all[i].reasons[string(letter)] == 0 {
				t.Errorf("%s: never for the reason %c", m.what, letter)
			}
		}
	}
	compareMistakesPage(t, all)
}

func TestTheRightCountsOfTheMistakesAreQuietAndTheirPapersCanBe(t *testing.T) {
	l := night.Law()
	for number := range 300 {
		right := madeRight(number, l)
		for _, id := range right.polls {
			w := right.count.Wards[id]
			d := draw{}
			if code := d.first([]ward.Ward{w}); code != "" {
				t.Fatalf("count %d, %s: %s%s", number, id, code, night.CodesOf(rules.Check(w)))
			}
			if why := otherPapers(w); why != "" {
				t.Fatalf("count %d, %s: %s", number, id, why)
			}
		}
	}
}
