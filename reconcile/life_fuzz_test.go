package reconcile

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"testing"
)

// chance reads choices from fuzzed bytes; when they are used up it is done.
type chance struct{ bytes []byte }

func (c *chance) done() bool { return len(c.bytes) == 0 }

// below gives a number from 0 to n-1.
func (c *chance) below(n int) int {
	if c.done() || n <= 0 {
		return 0
	}
	b := c.bytes[0]
	c.bytes = c.bytes[1:]
	return int(b) % n
}

// pick takes one of a list.
func pick[T any](c *chance, list ...T) T { return list[c.below(len(list))] }

// fuzzNight is a night whose entries are random, and its shadow: the same
// entries read back from their JSON and folded into a count of their own.
type fuzzNight struct {
	*night
	chance *chance
	shadow Count
	hashes map[ContestID]string
	sheets map[ContestID]map[SheetID]Sheet
}

// fuzzPoll has besides a parish whose papers lie in the ward's box B2, at two
// tables, with terms that differ, and a question of which only the count is kept.
func fuzzPoll() Election {
	e := fuzzElection()
	e.Contests = append(e.Contests,
		Contest{ID: leavesden, Kind: ParishContest, Name: "Practice Leavesden", Seats: 3, Electorate: Keyed[Electors](900), Candidates: practiceCandidates(5),
			Terms: []int{2022, 2022, 2020}, Areas: []Area{{ID: "1", FirstSheet: 1, LastSheet: 1}, {ID: "2"}}},
		Contest{ID: asked, Kind: QuestionContest, Name: "Practice question", Seats: 1, CountOnly: true, Candidates: practiceCandidates(2)})
	both := []ContestID{callowland, leavesden}
	e.Stations[1].Contests, e.Boxes[1].Contests = both, both
	return e
}

// FuzzLife feeds random entries to a count. What is refused changes nothing;
// what is certified never changes; the journal alone gives the count again.
func FuzzLife(f *testing.F) {
	f.Add([]byte{})
	forward := slices.Repeat([]byte{0, 4, 0, 0, 4, 2, 0, 4, 3}, 30) // the proper next thing in one contest after the other, by the returning officer
	f.Add(forward)
	f.Add(append(slices.Clone(forward), 1, 0, 0, 3, 4, 2, 4, 5, 6, 3, 1, 1))
	f.Add([]byte{1, 0, 5, 1, 1, 1, 6, 0, 2, 4, 5, 0, 3, 4, 0, 1, 4, 4, 4, 4, 0, 5, 4, 2, 7, 1, 0, 6, 3, 3})
	f.Add(append(slices.Repeat([]byte{0, 4}, 12), slices.Repeat([]byte{4, 2, 3, 0, 4, 6, 1, 7, 2, 5}, 4)...))
	f.Fuzz(func(t *testing.T, data []byte) { randomNight(t, data[:min(len(data), 400)], func(Ward) {}) })
}

// randomNight plays the night that the bytes choose and shows the ward after each entry.
func randomNight(t failer, data []byte, show func(Ward)) { randomNightOf(t, fuzzPoll(), data, show) }

func randomNightOf(t failer, e Election, data []byte, show func(Ward)) *fuzzNight {
	t.Helper()
	n := &fuzzNight{night: newNight(t, e), chance: &chance{data}, shadow: NewCount(law()),
		hashes: map[ContestID]string{}, sheets: map[ContestID]map[SheetID]Sheet{}}
	n.follow()
	for !n.chance.done() {
		before := n.count
		if n.random() {
			n.seeStates(before, n.entries[len(n.entries)-1])
			n.seePeople(before, n.entries[len(n.entries)-1])
		}
		n.see()
		for _, w := range n.count.InOrder() {
			show(w)
		}
	}
	again := NewCount(n.count.Law)
	for _, e := range n.entries {
		again, _ = again.Fold(e)
	}
	if !reflect.DeepEqual(again, n.count) {
		t.Fatalf("the journal folded from nothing gives another count")
	}
	return n
}

func TestRandomNightsReachEveryStateAndEveryWayOfStanding(t *testing.T) {
	seen := map[string]int{}
	source := rand.New(rand.NewPCG(2018, 5))
	for range 80 {
		data := make([]byte, 400)
		for i := range data {
			data[i] = byte(source.Uint32())
		}
		randomNight(t, data, func(w Ward) {
			seen[string(w.State)]++
			seen["moves"] += len(w.Moves)
			seen["lots"] += len(w.Lot)
			seen["lots for terms"] += len(w.TermLot)
			if w.Contest.ID == leavesden && w.Certificate != nil {
				seen["parish certified"]++
			}
			for _, f := range Check(w) {
				if f.Accepted != nil {
					seen["accepted "+string(f.Code)]++
				}
			}
		})
	}
	for _, want := range append(slices.Clone(States), "accepted C1", "accepted V3", "accepted P2", "accepted P5", "moves", "lots", "lots for terms", "parish certified") {
		if seen[string(want)] == 0 {
			t.Errorf("no random night has %s: %v", want, seen)
		}
	}
}

// random does one thing of any kind by anybody, and says whether it was taken.
func (n *fuzzNight) random() bool {
	kind := n.chance.below(256)
	few, well := 108, 120
	if !n.count.Election.KeyOnce {
		few, well = 96, 168 // people have more to do with each other
	}
	if kind >= well { // more often than not the night goes on as it should
		return n.properly([]ContestID{callowland, leavesden, asked, callowland, leavesden, callowland, leavesden, meadow}[kind%8])
	}
	by := n.count.Election.People[n.chance.below(len(n.count.Election.People))].Name
	var b Body
	if kind >= few {
		return n.takes(by, n.people(by))
	}
	switch kind % 12 {
	case 0, 8, 9:
		b = n.proper(pick(n.chance, callowland, callowland, leavesden, asked, meadow))
	case 1:
		b = n.randomSheet()
	case 2, 3:
		b = n.said(kind == 2)
	case 4:
		b = n.mended(n.randomMend())
	case 5:
		b = n.randomStep()
	case 6:
		b = ResultsPublished{n.chance.below(3), []string{"lga"}, []ContestID{callowland}, nil}
	case 10:
		b = n.randomMove()
	case 11:
		b = n.received(pick(n.chance, BoxID("B1"), "B2", "PV", "B9"), func(r *Receipt) { r.Packets = pick(n.chance, Keyed[Packets](3), Figure[Packets]{}, Keyed[Packets](-1)) })
	default:
		totals := n.count.VoterID.Totals(&n.count.Election)
		b = Stepped{Step: StepRelease, VoterID: &totals}
	}
	return n.takes(by, b)
}

func (n *fuzzNight) takes(by string, b Body) bool {
	if n.try(by, b) != nil {
		return false
	}
	n.follow()
	return true
}

// randomMove takes papers from any contest's box to any other's.
func (n *fuzzNight) randomMove() PapersMoved {
	from, to := pick(n.chance, callowland, callowland, callowland, leavesden, meadow), pick(n.chance, leavesden, leavesden, leavesden, callowland, meadow)
	boxes := []BoxID{"B2", "B2", "B2", "B2", "B1", "PV", "B9"}
	return PapersMoved{Papers: Papers(pick(n.chance, 1, 3, 1, 1000, 0)), From: from, FromBox: pick(n.chance, boxes...),
		To: to, ToBox: pick(n.chance, boxes...), Reason: pick(n.chance, "found at the table", "found", "found late", "")}
}

// proper is the next thing that a well-ordered night would do in a contest.
func (n *fuzzNight) proper(contest ContestID) Body {
	w := n.count.Wards[contest]
	for _, row := range w.Register() {
		d, _ := SheetOf(row.Form)
		due := d.Stage == StageVerification || w.State == Verified || w.State == Counting
		if row.State != Agreed && due {
			return n.cleanSheet(row.SheetID)
		}
	}
	for _, f := range CheckClosing(w) {
		switch {
		case !f.Blocks():
		case f.Recount && f.Code == "V3":
			return n.sheetAgain(SheetID{contest, BoxVerification, f.Subject})
		case f.Recount:
			return n.sheetAgain(w.Sheet(CountResult))
		case f.Explained == nil && f.Level == Warning:
			return n.explain(f, "looked at")
		case f.Override != OverrideNone && f.Explained == nil || f.Explained != nil:
			return n.accept(f, "searched and found nothing")
		}
	}
	if w.State == Consulted || w.State == Uncontested {
		order := make([]int, len(w.Contest.Candidates))
		for i := range order {
			order[i] = i
		}
		for _, lot := range lotsDue(w, order) {
			if !lot.ForTerm && w.Lot == nil || lot.ForTerm && !slices.Contains(w.TermLot, lot.Lot[0]) {
				return lot
			}
		}
	}
	return n.bodyOf(contest, NextStep(w))
}

// cleanSheet is the sheet as it lies on the table; of the other contests than
// the ward nobody votes in anything.
func (n *fuzzNight) cleanSheet(id SheetID) SheetKeyed {
	for _, p := range cleanPapers(n.count.Election) {
		if p.SheetID == id {
			return SheetKeyed{SheetID: id, Count: n.count.Sheet(id).CurrentCount(), Reading: 1, Figures: p.Reading}
		}
	}
	r := Reading{}
	for _, f := range n.count.Figures(id) {
		r[f.ID] = 0
	}
	return SheetKeyed{SheetID: id, Count: 1, Reading: 1, Figures: r}
}

func (n *fuzzNight) sheetAgain(id SheetID) SheetKeyed {
	r, _ := n.count.Wards[id.Contest].Current(id)
	return SheetKeyed{SheetID: id, Count: len(n.count.Sheet(id).Counts) + 1, Reading: 1, Figures: r}
}

// randomSheet is a clean sheet with one figure moved or left out.
func (n *fuzzNight) randomSheet() SheetKeyed {
	papers := cleanPapers(n.count.Election)
	p := papers[n.chance.below(len(papers))]
	id := pick(n.chance, p.SheetID, p.SheetID, p.SheetID, sheetOf(p.Form, "B3"), SheetID{pick(n.chance, meadow, leavesden), p.Form, p.SheetID.Subject}, SheetID{"", p.Form, p.SheetID.Subject})
	r := n.cleanSheet(p.SheetID).Figures
	figures := n.count.Figures(p.SheetID)
	figure := figures[n.chance.below(len(figures))].ID
	if change := pick(n.chance, -1, 1, 1000, 0, MaxFigure); change != 0 {
		r[figure] += change
	} else {
		delete(r, figure)
	}
	return SheetKeyed{SheetID: id, Count: pick(n.chance, 1, 1, 2, 3, 0), Reading: pick(n.chance, 1, 1, 1, 2), Figures: r}
}

// said explains or accepts one of the findings, or one that is not there.
func (n *fuzzNight) said(explained bool) Body {
	found := append(append(CheckClosing(n.ward()), CheckClosing(n.count.Wards[leavesden])...), n.count.CheckVoterID()...)
	f := Finding{Contest: pick(n.chance, callowland, meadow, ""), Code: AwaitedCode, Subject: "CA1", Numbers: map[string]int{}}
	if i := n.chance.below(len(found) + 1); i < len(found) {
		f = found[i]
	}
	if n.chance.below(5) == 1 {
		f.Numbers = map[string]int{"difference": -1}
	}
	reason := pick(n.chance, "looked at", "", "looked at again")
	if explained {
		return n.explain(f, reason)
	}
	return n.accept(f, reason)
}

func (n *fuzzNight) randomMend() func(*Election) {
	which := n.chance.below(3)
	return pick(n.chance,
		func(e *Election) { e.Contests[which%2].Electorate = Keyed(Electors(2000 + 1000*which)) },
		func(e *Election) {
			e.Boxes = append(e.Boxes, Box{ID: BoxID("B" + strconv.Itoa(len(e.Boxes)+1)), Contests: []ContestID{callowland}, Stations: pick(n.chance, []StationID{"CA1"}, []StationID{"CA2"}, nil)})
		},
		func(e *Election) { e.Boxes[which].Struck = pick(n.chance, "lost", "") },
		func(e *Election) { e.Boxes[1].MergedInto = pick(n.chance, BoxID("B1"), "") },
		func(e *Election) { e.Stations[which%2].Struck = pick(n.chance, "closed", "") },
		func(e *Election) { e.Contests[which%2].Candidates[0].Description = pick(n.chance, "", "Labour") },
		func(e *Election) { e.Contests[0].Seats = which },
		func(e *Election) { e.People[which].Role = pick(n.chance, Clerk, ReturningOfficer, Supervisor) },
		func(e *Election) { e.Practice = which == 0 },
		func(e *Election) { slices.Reverse(e.Boxes) },
		func(e *Election) { e.Contests[2].Seats = 1 + which },
		func(e *Election) {
			e.Contests[2].Terms = pick(n.chance, nil, []int{2022, 2021, 2020}, []int{2022, 2020, 2020})
		},
		func(e *Election) {
			e.Contests[2].Areas = pick(n.chance, nil, []Area{{ID: "1", FirstSheet: 1, LastSheet: 1}})
		},
		func(e *Election) {
			e.Contests[2].Areas = []Area{{ID: "1", FirstSheet: 1, LastSheet: 1}, {ID: "2"}, {ID: "3", FirstSheet: 5, LastSheet: 5 - which%2}}[:2+which%2]
		},
		func(e *Election) { e.Contests[2].Candidates = practiceCandidates(2 + 2*which) },
		func(e *Election) {
			e.Stations[0].Contests = pick(n.chance, []ContestID{callowland}, []ContestID{leavesden, callowland})
		},
		func(e *Election) {
			e.Boxes[which].Contests = pick(n.chance, []ContestID{callowland}, []ContestID{callowland, leavesden}, []ContestID{leavesden})
		},
		func(e *Election) {
			e.Sessions = pick(n.chance, nil, []PlannedSession{{Number: 1, Date: "2018-05-01"}, {Number: 2, Date: "2018-05-03"}})
		},
		func(e *Election) { e.Contests[3].Candidates = practiceCandidates(2 + which) },
	)
}

// randomStep is any step with its proof, or without.
func (n *fuzzNight) randomStep() Stepped {
	t := Transitions[n.chance.below(len(Transitions))]
	b := n.bodyOf(pick(n.chance, callowland, callowland, leavesden, asked, meadow), t.Step)
	b.Refused = n.chance.below(4) == 1
	b.Lot = pick(n.chance, nil, []string{"15668"}, []string{"15663", "47769"}, []string{"p1"}, []string{"p3", "p2"}, []string{"p1", "p2", "p4"})
	b.ForTerm = n.chance.below(2) == 1
	switch n.chance.below(6) {
	case 1:
		b.Contest = meadow
	case 2:
		b.Certificate, b.Figures = &Certificate{Contest: callowland}, nil
	case 3:
		if n.ward().Certificate != nil {
			other := *n.ward().Certificate
			other.Margin = Keyed[Votes](1)
			b.Certificate = &other
		}
	}
	return b
}

// follow folds the last accepted entry into the shadow as it would be read from disc.
func (n *fuzzNight) follow() {
	e := n.entries[len(n.entries)-1]
	data, err := Canonical(e.Body)
	if err != nil {
		n.t.Fatalf("%v", err)
	}
	if e.Body, err = ParseBody(e.Kind, data); err != nil {
		n.t.Fatalf("%v", err)
	}
	if n.shadow, err = n.shadow.Fold(e); err != nil {
		n.t.Fatalf("%v", err)
	}
}

// see looks at what must hold after any entry, accepted or refused.
func (n *fuzzNight) see() {
	if !reflect.DeepEqual(n.shadow, n.count) {
		n.t.Fatalf("the count is not what its journal says, after %d entries", len(n.entries))
	}
	for id, w := range n.count.Wards {
		signedStates := []State{Verified, Counting, Provisional, Consulted, Certified}
		if slices.Contains(signedStates, w.State) && w.Statement == nil && !w.Contest.CountOnly {
			n.t.Fatalf("%s is %s without a statement of verification", id, w.State)
		}
		if (w.State == SetUp || w.State == Accounts) && (w.Statement != nil || w.ReadBack != nil || w.Lot != nil || w.TermLot != nil) {
			n.t.Fatalf("%s is %s and something signed, read back or drawn still stands", id, w.State)
		}
		n.seeCertified(id, w)
		for _, f := range Check(w) {
			if f.Accepted == nil {
				continue
			}
			if f.Override == OverrideNone || f.Recount || !f.Override.Allows(f.Accepted.Role) || f.Explained != nil && f.Explained.By == f.Accepted.By && f.Level == Warning {
				n.t.Fatalf("%s stands accepted by %s and may not: %+v", f.Code, f.Accepted.By, f)
			}
		}
	}
}

// seeStates holds what an entry did to the states of all contests against the
// table of transitions.
func (n *fuzzNight) seeStates(before Count, e Entry) {
	for id, w := range n.count.Wards {
		was := before.Wards[id].State
		allowed := []State{was}
		switch b := e.Body.(type) {
		case Stepped:
			if t, _ := TransitionOf(b.Step); b.Contest == id && t.To != "" && !b.Refused {
				allowed = []State{t.To}
				if !slices.Contains(t.From, was) {
					n.t.Fatalf("%s was %s and took the step %s", id, was, b.Step)
				}
			}
		case SheetKeyed:
			allowed = afterSheets(id, was, b.SheetID)
		case SheetAdjudicated:
			allowed = afterSheets(id, was, b.SheetID)
		case SheetVoided:
			allowed = afterSheets(id, was, b.SheetID)
		case SheetMoved:
			allowed = afterSheets(id, was, b.SheetID, b.To)
		case PapersMoved:
			if b.From == id || b.To == id {
				allowed = []State{Accounts}
			}
		case SetUpMended:
			if allowed = append(allowed, w.atFirst(), Accounts, Verified); was.Frozen() {
				allowed = []State{was}
			}
		}
		if !slices.Contains(allowed, w.State) {
			n.t.Fatalf("%s was %s and is %s after %s %+v", id, was, w.State, e.Kind, e.Body)
		}
	}
}

func (n *fuzzNight) seeCertified(id ContestID, w Ward) {
	if w.Certificate == nil {
		if w.State == Certified || w.State == Declared || w.State == Annotated {
			n.t.Fatalf("%s is %s without a certificate", id, w.State)
		}
		return
	}
	if _, ok := n.hashes[id]; !ok {
		n.hashes[id], n.sheets[id] = w.Certificate.Hash(), w.Sheets
		var blocking []Finding
		for _, f := range Check(w) {
			if f.Blocks() {
				blocking = append(blocking, f)
			}
		}
		if left := w.Awaited(StageCount); len(left) > 0 && !w.Certificate.Uncontested || len(blocking) > 0 && w.State == Certified {
			n.t.Fatalf("%s is certified; awaited %v, in the way%s", id, left, codesOf(blocking))
		}
	}
	if w.Certificate.Hash() != n.hashes[id] || !reflect.DeepEqual(w.Sheets, n.sheets[id]) {
		n.t.Fatalf("%s: the certificate or its figures changed after certification", id)
	}
	elected := len(w.Certificate.Elected())
	if elected+w.Certificate.Vacant != w.Certificate.Seats && w.Contest.Kind != QuestionContest {
		n.t.Fatalf("%s: %d elected, %d vacant, %d seats", id, elected, w.Certificate.Vacant, w.Certificate.Seats)
	}
}
