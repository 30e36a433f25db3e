package night

import (
	"math/rand/v2"
	"slices"
	"strconv"

	"pgregory.net/rapid"

	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// WholeCount is a whole count of any shape: its set-up, and every sheet of it
// with figures that are right.
type WholeCount struct {
	Election setup.Election
	Papers   []Paper
	Draw     *rand.Rand // of the figures; the shape is rapid's
	issued   map[setup.StationID]map[setup.ContestID]int
}

// PollDay is the day of the combined polls of the tests: a mayor is elected by
// plurality from then on.
const PollDay = "2023-05-04"

// contestID is the ballot id of a practice contest.
func contestID(kind setup.ContestKind, name string) setup.ContestID {
	word := map[setup.ContestKind]string{setup.WardContest: "local", setup.ParishContest: "parish", setup.MayorContest: "mayor", setup.QuestionContest: "ref"}[kind]
	return setup.ContestID(word + ".practice." + name + "." + PollDay)
}

// people are those who may be at the keyboard in every test.
func people() []setup.Person { return Watford().People }

// WholeCounts generates counts: one to four contests of any kind, one to
// twenty-five seats, up to sixty candidates, count areas with and without count
// sheets, stations of any of the contests, boxes of their own or shared, second
// boxes, postal boxes of their own or shared, opening sessions.
func WholeCounts(t *rapid.T, most int) WholeCount {
	g := WholeCount{Draw: rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "figures"), 1))}
	g.Election = setup.Election{Name: "Practice election", Council: setup.Council{Name: "Practice council"}, Date: PollDay, KeyOnce: true, People: people()}
	for i := range rapid.IntRange(1, 4).Draw(t, "contests") {
		g.Election.Contests = append(g.Election.Contests, anyContest(t, i, most))
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "planned sessions") {
		g.Election.Sessions = append(g.Election.Sessions, setup.PlannedSession{Number: i + 1, Date: "2023-04-2" + strconv.Itoa(i), Time: "10:00", Place: "Practice Hall"})
	}
	g.stations(t)
	g.postalBoxes(t)
	g.sheets(t)
	return g
}

func anyContest(t *rapid.T, i, most int) setup.Contest {
	c := setup.Contest{Kind: rapid.SampledFrom([]setup.ContestKind{setup.WardContest, setup.WardContest, setup.WardContest, setup.ParishContest, setup.MayorContest, setup.QuestionContest}).Draw(t, "kind")}
	c.ID, c.Name = contestID(c.Kind, "c"+strconv.Itoa(i+1)), "Practice "+strconv.Itoa(i+1)
	c.Seats = 1
	if c.Kind == setup.WardContest || c.Kind == setup.ParishContest {
		c.Seats = rapid.SampledFrom([]int{1, 1, 2, 3, 3, 5, rapid.IntRange(1, setup.MaxSeats).Draw(t, "any seats")}).Draw(t, "seats")
		if rapid.IntRange(0, 3).Draw(t, "split") == 0 {
			c.Terms = rapid.SliceOfN(rapid.IntRange(2024, 2027), c.Seats, c.Seats).Draw(t, "terms")
		}
	}
	candidates := rapid.IntRange(c.Seats+1, max(c.Seats+1, min(most, setup.MaxCandidates))).Draw(t, "candidates")
	if c.Kind != setup.QuestionContest && rapid.IntRange(0, 9).Draw(t, "uncontested") == 0 {
		candidates = rapid.IntRange(0, c.Seats).Draw(t, "few candidates")
	}
	c.Candidates = PracticeCandidates(candidates)
	c.CountOnly = rapid.IntRange(0, 5).Draw(t, "count only") == 0
	c.TallyByVotes = rapid.Bool().Draw(t, "tally by votes")
	next := 1
	for a := range rapid.IntRange(0, 6).Draw(t, "areas") {
		area := setup.Area{ID: strconv.Itoa(a + 1)}
		if sheets := rapid.IntRange(0, 3).Draw(t, "count sheets"); sheets > 0 {
			area.FirstSheet, area.LastSheet = next, next+sheets-1
			next += sheets + rapid.IntRange(0, 2).Draw(t, "numbers left out")
		}
		c.Areas = append(c.Areas, area)
	}
	return c
}

// WithPapers lists the contests whose station papers are kept.
func (g *WholeCount) WithPapers() (ids []setup.ContestID) {
	for _, c := range g.Election.Contests {
		if !c.CountOnly {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

func some(t *rapid.T, ids []setup.ContestID, what string) (list []setup.ContestID) {
	for _, id := range ids {
		if rapid.Bool().Draw(t, what) {
			list = append(list, id)
		}
	}
	return list
}

// stations gives every contest a station and every station its boxes: one for
// all its contests or one for each, its own or also another station's, and
// sometimes a second one.
func (g *WholeCount) stations(t *rapid.T) {
	ids := g.WithPapers()
	if len(ids) == 0 {
		return
	}
	for i := range rapid.IntRange(1, 5).Draw(t, "stations") {
		s := setup.Station{ID: setup.StationID(strconv.Itoa(i + 1)), Place: "Practice Hall " + strconv.Itoa(i/2+1), Contests: some(t, ids, "hands out"), Mobile: rapid.Bool().Draw(t, "mobile")}
		if i == 0 || len(s.Contests) == 0 {
			s.Contests = ids
		}
		g.Election.Stations = append(g.Election.Stations, s)
		parts := [][]setup.ContestID{s.Contests}
		if rapid.Bool().Draw(t, "a box for each contest") {
			parts = nil
			for _, id := range s.Contests {
				parts = append(parts, []setup.ContestID{id})
			}
		}
		for _, part := range parts {
			g.box(t, s, part)
			if rapid.IntRange(0, 4).Draw(t, "a second box") == 0 {
				g.box(t, s, part)
			}
		}
	}
}

// box puts a station's papers of some contests into a box of its own, or into
// one that another station uses already.
func (g *WholeCount) box(t *rapid.T, s setup.Station, contests []setup.ContestID) {
	if len(g.Election.Boxes) > 0 && rapid.IntRange(0, 3).Draw(t, "shared box") == 0 {
		b := &g.Election.Boxes[rapid.IntRange(0, len(g.Election.Boxes)-1).Draw(t, "which")]
		for _, id := range contests {
			if !b.Holds(id) {
				b.Contests = append(slices.Clone(b.Contests), id)
			}
		}
		if !slices.Contains(b.Stations, s.ID) {
			b.Stations = append(b.Stations, s.ID)
		}
		return
	}
	g.Election.Boxes = append(g.Election.Boxes, setup.Box{ID: setup.BoxID("B" + strconv.Itoa(len(g.Election.Boxes)+1)), Contests: contests, Stations: []setup.StationID{s.ID}})
}

func (g *WholeCount) postalBoxes(t *rapid.T) {
	for i := range rapid.IntRange(1, 3).Draw(t, "postal boxes") {
		contests := g.WithPapers() // the first holds those of all: no contest is without postal votes
		if i > 0 {
			contests = some(t, contests, "postal papers")
		}
		if len(contests) > 0 {
			g.Election.Boxes = append(g.Election.Boxes, setup.Box{ID: setup.BoxID("PV" + strconv.Itoa(i+1)), Contests: contests})
		}
	}
}

// InAnyOrder lists the sheets of a stage in some order; only the opening
// sessions of one contest follow each other.
func (g *WholeCount) InAnyOrder(stage sheet.Stage) []Paper {
	var papers []Paper
	for _, p := range g.Papers {
		if d, _ := sheet.ByForm(p.Form); d.Stage == stage {
			papers = append(papers, p)
		}
	}
	g.Draw.Shuffle(len(papers), func(i, j int) { papers[i], papers[j] = papers[j], papers[i] })
	for i := range papers {
		for j := range i {
			a, b := papers[j], papers[i]
			if a.Form == sheet.PostalOpening && b.Form == sheet.PostalOpening && a.Contest == b.Contest && a.ID.Subject > b.ID.Subject {
				papers[i], papers[j] = a, b
			}
		}
	}
	return papers
}

// Keyed keys the whole count up to its last sheet; see looks after each.
func (g *WholeCount) Keyed(t Failer, see func(*Night, setup.ContestID)) *Night {
	n := New(t, g.Election)
	for _, p := range g.InAnyOrder(sheet.StageVerification) {
		n.Key(p.ID, 1, p.Reading)
		see(n, p.Contest)
	}
	for _, id := range g.WithPapers() {
		if n.Count.Wards[id].State != ward.Uncontested {
			n.StepsOf(id, reconcile.StepVerify)
			see(n, id)
		}
	}
	for _, p := range g.InAnyOrder(sheet.StageCount) {
		n.Key(p.ID, 1, p.Reading)
		see(n, p.Contest)
	}
	return n
}
