package reconcile_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// fuzzNight is a night whose entries are random, and its shadow: the same
// entries read back from their JSON and folded into a count of their own.
type fuzzNight struct {
	*night.Night
	chance *chance
	shadow reconcile.Count
	hashes map[setup.ContestID]string
	sheets map[setup.ContestID]map[sheet.ID]ward.Sheet
}

// fuzzPoll has besides a parish whose papers lie in the ward's box B2, at two
// tables, with terms that differ, and a question of which only the count is kept.
func fuzzPoll() setup.Election {
	e := night.FuzzElection()
	e.Contests = append(e.Contests,
		setup.Contest{ID: night.Leavesden, Kind: setup.ParishContest, Name: "Practice Leavesden", Seats: 3, Electorate: figure.Keyed[figure.Electors](900), Candidates: night.PracticeCandidates(5),
			Terms: []int{2022, 2022, 2020}, Areas: []setup.Area{{ID: "1", FirstSheet: 1, LastSheet: 1}, {ID: "2"}}},
		setup.Contest{ID: night.Asked, Kind: setup.QuestionContest, Name: "Practice question", Seats: 1, CountOnly: true, Candidates: night.PracticeCandidates(2)})
	both := []setup.ContestID{night.Callowland, night.Leavesden}
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
	f.Fuzz(func(t *testing.T, data []byte) { randomNight(t, data[:min(len(data), 400)], func(ward.Ward) {}) })
}

// randomNight plays the night that the bytes choose and shows the ward after each entry.
func randomNight(t night.Failer, data []byte, show func(ward.Ward)) {
	randomNightOf(t, fuzzPoll(), data, show)
}

func randomNightOf(t night.Failer, e setup.Election, data []byte, show func(ward.Ward)) *fuzzNight {
	t.Helper()
	n := &fuzzNight{Night: night.New(t, e), chance: &chance{data}, shadow: reconcile.NewCount(night.Law()),
		hashes: map[setup.ContestID]string{}, sheets: map[setup.ContestID]map[sheet.ID]ward.Sheet{}}
	n.follow()
	for !n.chance.done() {
		before := n.Count
		if n.random() {
			n.seeStates(before, n.Entries[len(n.Entries)-1])
			n.seePeople(before, n.Entries[len(n.Entries)-1])
		}
		n.see()
		for _, w := range n.Count.InOrder() {
			show(w)
		}
	}
	again := reconcile.NewCount(n.Count.Law)
	for i, e := range n.Entries {
		var err error
		if again, err = again.Fold(e); err != nil {
			t.Fatalf("entry %d was taken and does not fold: %v", i+1, err)
		}
	}
	if !reflect.DeepEqual(again, n.Count) {
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
		randomNight(t, data, func(w ward.Ward) {
			seen[string(w.State)]++
			seen["moves"] += len(w.Moves)
			seen["lots"] += len(w.Lot)
			seen["lots for terms"] += len(w.TermLot)
			if w.Contest.ID == night.Leavesden && w.Certificate != nil {
				seen["parish certified"]++
			}
			for _, f := range rules.Check(w) {
				if f.Accepted != nil {
					seen["accepted "+string(f.Code)]++
				}
			}
		})
	}
	for _, want := range append(slices.Clone(ward.States), "accepted C1", "accepted V3", "accepted P2", "accepted P5", "moves", "lots", "lots for terms", "parish certified") {
		if seen[string(want)] == 0 {
			t.Errorf("no random night has %s: %v", want, seen)
		}
	}
}

// random does one thing of any kind by anybody, and says whether it was taken.
func (n *fuzzNight) random() bool {
	kind := n.chance.below(256)
	few, well := 108, 120
	if !n.Count.Election.KeyOnce {
		few, well = 96, 168 // people have more to do with each other
	}
	if kind >= well { // more often than not the night goes on as it should
		return n.properly([]setup.ContestID{night.Callowland, night.Leavesden, night.Asked, night.Callowland, night.Leavesden, night.Callowland, night.Leavesden, night.Meadow}[kind%8])
	}
	by := n.Count.Election.People[n.chance.below(len(n.Count.Election.People))].Name
	var b reconcile.Body
	if kind >= few {
		return n.takes(by, n.people(by))
	}
	switch kind % 12 {
	case 0, 8, 9:
		b = n.proper(pick(n.chance, night.Callowland, night.Callowland, night.Leavesden, night.Asked, night.Meadow))
	case 1:
		b = n.randomSheet()
	case 2, 3:
		b = n.said(kind == 2)
	case 4:
		b = n.Mended(n.randomMend())
	case 5:
		b = n.randomStep()
	case 6:
		b = n.handedOut()
	case 10:
		b = n.randomMove()
	case 11:
		b = n.Received(pick(n.chance, setup.BoxID("B1"), "B2", "PV", "B9"), func(r *reconcile.Receipt) {
			r.Packets = pick(n.chance, figure.Keyed[figure.Packets](3), figure.Of[figure.Packets]{}, figure.Keyed[figure.Packets](-1))
		})
	default:
		totals := n.Count.VoterID.Totals(&n.Count.Election)
		b = reconcile.Stepped{Step: reconcile.StepRelease, VoterID: &totals}
	}
	return n.takes(by, b)
}

func (n *fuzzNight) takes(by string, b reconcile.Body) bool {
	if n.Try(by, b) != nil {
		return false
	}
	n.follow()
	return true
}

// randomMove takes papers from any contest's box to any other's.
func (n *fuzzNight) randomMove() reconcile.PapersMoved {
	from, to := pick(n.chance, night.Callowland, night.Callowland, night.Callowland, night.Leavesden, night.Meadow), pick(n.chance, night.Leavesden, night.Leavesden, night.Leavesden, night.Callowland, night.Meadow)
	boxes := []setup.BoxID{"B2", "B2", "B2", "B2", "B1", "PV", "B9"}
	return reconcile.PapersMoved{Papers: figure.Papers(pick(n.chance, 1, 3, 1, 1000, 0)), From: from, FromBox: pick(n.chance, boxes...),
		To: to, ToBox: pick(n.chance, boxes...), Reason: pick(n.chance, "found at the table", "found", "found late", "")}
}

// proper is the next thing that a well-ordered night would do in a contest.
func (n *fuzzNight) proper(contest setup.ContestID) reconcile.Body {
	w := n.Count.Wards[contest]
	for _, row := range w.Register() {
		d, _ := sheet.ByForm(row.Form)
		due := d.Stage == sheet.StageVerification || w.State == ward.Verified || w.State == ward.Counting
		if row.State != ward.Agreed && due {
			return n.cleanSheet(row.ID)
		}
	}
	for _, f := range rules.CheckClosing(w) {
		switch {
		case !f.Blocks():
		case f.Recount && f.Code == "V3":
			return n.sheetAgain(sheet.ID{Contest: contest, Form: sheet.BoxVerification, Subject: f.Subject})
		case f.Recount:
			return n.sheetAgain(w.OwnSheet(sheet.CountResult))
		case f.Explained == nil && f.Level == rules.Warning:
			return n.Explain(f, "looked at")
		case f.Override != rules.OverrideNone && f.Explained == nil || f.Explained != nil:
			return n.Accept(f, "searched and found nothing")
		}
	}
	if w.State == ward.Consulted || w.State == ward.Uncontested {
		order := make([]int, len(w.Contest.Candidates))
		for i := range order {
			order[i] = i
		}
		for _, lot := range night.LotsDue(w, order) {
			if !lot.ForTerm && w.Lot == nil || lot.ForTerm && !slices.Contains(w.TermLot, lot.Lot[0]) {
				return lot
			}
		}
	}
	return n.BodyOf(contest, reconcile.NextStep(w))
}

// cleanSheet is the sheet as it lies on the table; of the other contests than
// the ward nobody votes in anything.
func (n *fuzzNight) cleanSheet(id sheet.ID) reconcile.SheetKeyed {
	for _, p := range night.CleanPapers(n.Count.Election) {
		if p.ID == id {
			return reconcile.SheetKeyed{ID: id, Count: n.Count.Sheet(id).CurrentCount(), Reading: 1, Figures: p.Reading}
		}
	}
	r := sheet.Reading{}
	for _, f := range n.Count.Figures(id) {
		r[f.ID] = 0
	}
	return reconcile.SheetKeyed{ID: id, Count: 1, Reading: 1, Figures: r}
}

func (n *fuzzNight) sheetAgain(id sheet.ID) reconcile.SheetKeyed {
	r, _ := n.Count.Wards[id.Contest].Current(id)
	return reconcile.SheetKeyed{ID: id, Count: len(n.Count.Sheet(id).Counts) + 1, Reading: 1, Figures: r}
}

// randomSheet is a clean sheet with one figure moved or left out.
func (n *fuzzNight) randomSheet() reconcile.SheetKeyed {
	papers := night.CleanPapers(n.Count.Election)
	p := papers[n.chance.below(len(papers))]
	id := pick(n.chance, p.ID, p.ID, p.ID, night.SheetOf(p.Form, "B3"), sheet.ID{Contest: pick(n.chance, night.Meadow, night.Leavesden), Form: p.Form, Subject: p.ID.Subject}, sheet.ID{Contest: "", Form: p.Form, Subject: p.ID.Subject})
	r := n.cleanSheet(p.ID).Figures
	figures := n.Count.Figures(p.ID)
	line := figures[n.chance.below(len(figures))].ID
	if change := pick(n.chance, -1, 1, 1000, 0, figure.Max); change != 0 {
		r[line] += change
	} else {
		delete(r, line)
	}
	return reconcile.SheetKeyed{ID: id, Count: pick(n.chance, 1, 1, 2, 3, 0), Reading: pick(n.chance, 1, 1, 1, 2), Figures: r}
}

// said explains or accepts one of the findings, or one that is not there.
func (n *fuzzNight) said(explained bool) reconcile.Body {
	found := append(append(rules.CheckClosing(n.Ward()), rules.CheckClosing(n.Count.Wards[night.Leavesden])...), n.Count.CheckVoterID()...)
	f := rules.Finding{Contest: pick(n.chance, night.Callowland, night.Meadow, ""), Code: rules.AwaitedCode, Subject: "CA1", Numbers: map[string]int{}}
	if i := n.chance.below(len(found) + 1); i < len(found) {
		f = found[i]
	}
	if n.chance.below(5) == 1 {
		f.Numbers = map[string]int{"difference": -1}
	}
	reason := pick(n.chance, "looked at", "", "looked at again")
	if explained {
		return n.Explain(f, reason)
	}
	return n.Accept(f, reason)
}

func (n *fuzzNight) randomMend() func(*setup.Election) {
	which := n.chance.below(3)
	return pick(n.chance,
		func(e *setup.Election) {
			e.Contests[which%2].Electorate = figure.Keyed(figure.Electors(2000 + 1000*which))
		},
		func(e *setup.Election) {
			e.Boxes = append(e.Boxes, setup.Box{ID: setup.BoxID("B" + strconv.Itoa(len(e.Boxes)+1)), Contests: []setup.ContestID{night.Callowland}, Stations: pick(n.chance, []setup.StationID{"CA1"}, []setup.StationID{"CA2"}, nil)})
		},
		func(e *setup.Election) { e.Boxes[which].Struck = pick(n.chance, "lost", "") },
		func(e *setup.Election) { e.Boxes[1].MergedInto = pick(n.chance, setup.BoxID("B1"), "") },
		func(e *setup.Election) { e.Stations[which%2].Struck = pick(n.chance, "closed", "") },
		func(e *setup.Election) { e.Contests[which%2].Candidates[0].Description = pick(n.chance, "", "Labour") },
		func(e *setup.Election) { e.Contests[0].Seats = which },
		func(e *setup.Election) {
			e.People[which].Role = pick(n.chance, setup.Clerk, setup.ReturningOfficer, setup.Supervisor)
		},
		func(e *setup.Election) { e.Practice = which == 0 },
		func(e *setup.Election) { slices.Reverse(e.Boxes) },
		func(e *setup.Election) { e.Contests[2].Seats = 1 + which },
		func(e *setup.Election) {
			e.Contests[2].Terms = pick(n.chance, nil, []int{2022, 2021, 2020}, []int{2022, 2020, 2020})
		},
		func(e *setup.Election) {
			e.Contests[2].Areas = pick(n.chance, nil, []setup.Area{{ID: "1", FirstSheet: 1, LastSheet: 1}})
		},
		func(e *setup.Election) {
			e.Contests[2].Areas = []setup.Area{{ID: "1", FirstSheet: 1, LastSheet: 1}, {ID: "2"}, {ID: "3", FirstSheet: 5, LastSheet: 5 - which%2}}[:2+which%2]
		},
		func(e *setup.Election) { e.Contests[2].Candidates = night.PracticeCandidates(2 + 2*which) },
		func(e *setup.Election) {
			e.Stations[0].Contests = pick(n.chance, []setup.ContestID{night.Callowland}, []setup.ContestID{night.Leavesden, night.Callowland})
		},
		func(e *setup.Election) {
			e.Boxes[which].Contests = pick(n.chance, []setup.ContestID{night.Callowland}, []setup.ContestID{night.Callowland, night.Leavesden}, []setup.ContestID{night.Leavesden})
		},
		func(e *setup.Election) {
			e.Sessions = pick(n.chance, nil, []setup.PlannedSession{{Number: 1, Date: "2018-05-01"}, {Number: 2, Date: "2018-05-03"}})
		},
		func(e *setup.Election) { e.Contests[3].Candidates = night.PracticeCandidates(2 + which) },
	)
}

// randomStep is any step with its proof, or without.
func (n *fuzzNight) randomStep() reconcile.Stepped {
	t := reconcile.Transitions[n.chance.below(len(reconcile.Transitions))]
	b := n.BodyOf(pick(n.chance, night.Callowland, night.Callowland, night.Leavesden, night.Asked, night.Meadow), t.Step)
	b.Refused = n.chance.below(4) == 1
	b.Lot = pick(n.chance, nil, []string{"15668"}, []string{"15663", "47769"}, []string{"p1"}, []string{"p3", "p2"}, []string{"p1", "p2", "p4"})
	b.ForTerm = n.chance.below(2) == 1
	switch n.chance.below(6) {
	case 1:
		b.Contest = night.Meadow
	case 2:
		b.Certificate, b.Figures = &ward.Certificate{Contest: night.Callowland}, nil
	case 3:
		if n.Ward().Certificate != nil {
			other := *n.Ward().Certificate
			other.Margin = figure.Keyed[figure.Votes](1)
			b.Certificate = &other
		}
	}
	return b
}

// follow folds the last accepted entry into the shadow as it would be read from disc.
func (n *fuzzNight) follow() {
	e := n.Entries[len(n.Entries)-1]
	data, err := text.Canonical(e.Body)
	if err != nil {
		n.T.Fatalf("%v", err)
	}
	if e.Body, err = reconcile.ParseBody(e.Kind, data); err != nil {
		n.T.Fatalf("%v", err)
	}
	if n.shadow, err = n.shadow.Fold(e); err != nil {
		n.T.Fatalf("%v", err)
	}
}

// see looks at what must hold after any entry, accepted or refused.
func (n *fuzzNight) see() {
	if !reflect.DeepEqual(n.shadow, n.Count) {
		n.T.Fatalf("the count is not what its journal says, after %d entries", len(n.Entries))
	}
	for id, w := range n.Count.Wards {
		signedStates := []ward.State{ward.Verified, ward.Counting, ward.Provisional, ward.Consulted, ward.Certified}
		if slices.Contains(signedStates, w.State) && w.VerifiedBy == nil && !w.Contest.CountOnly {
			n.T.Fatalf("%s is %s without a statement of verification", id, w.State)
		}
		if (w.State == ward.SetUp || w.State == ward.Accounts) && (w.VerifiedBy != nil || w.ReadBack != nil || w.Lot != nil || w.TermLot != nil) {
			n.T.Fatalf("%s is %s and something signed, read back or drawn still stands", id, w.State)
		}
		n.seeCertified(id, w)
		for _, f := range rules.Check(w) {
			if f.Accepted == nil {
				continue
			}
			if f.Override == rules.OverrideNone || f.Recount || !f.Override.Allows(f.Accepted.Role) || f.Explained != nil && f.Explained.By == f.Accepted.By && f.Level == rules.Warning {
				n.T.Fatalf("%s stands accepted by %s and may not: %+v", f.Code, f.Accepted.By, f)
			}
		}
	}
}

// seeStates holds what an entry did to the states of all contests against the
// table of transitions.
func (n *fuzzNight) seeStates(before reconcile.Count, e reconcile.Entry) {
	for id, w := range n.Count.Wards {
		was := before.Wards[id].State
		allowed := []ward.State{was}
		switch b := e.Body.(type) {
		case reconcile.Stepped:
			if t, _ := reconcile.TransitionOf(b.Step); b.Contest == id && t.To != "" && !b.Refused {
				allowed = []ward.State{t.To}
				if !slices.Contains(t.From, was) {
					n.T.Fatalf("%s was %s and took the step %s", id, was, b.Step)
				}
			}
		case reconcile.SheetKeyed:
			allowed = afterSheets(id, was, b.ID)
		case reconcile.SheetAdjudicated:
			allowed = afterSheets(id, was, b.ID)
		case reconcile.SheetVoided:
			allowed = afterSheets(id, was, b.ID)
		case reconcile.SheetMoved:
			allowed = afterSheets(id, was, b.ID, b.To)
		case reconcile.PapersMoved:
			if b.From == id || b.To == id {
				allowed = []ward.State{ward.Accounts}
			}
		case reconcile.SetUpMended:
			if allowed = append(allowed, w.AtFirst(), ward.Accounts, ward.Verified); was.Frozen() {
				allowed = []ward.State{was}
			}
		}
		if !slices.Contains(allowed, w.State) {
			n.T.Fatalf("%s was %s and is %s after %s %+v", id, was, w.State, e.Kind, e.Body)
		}
	}
}

func (n *fuzzNight) seeCertified(id setup.ContestID, w ward.Ward) {
	if w.Certificate == nil {
		if w.State == ward.Certified || w.State == ward.Declared || w.State == ward.Annotated {
			n.T.Fatalf("%s is %s without a certificate", id, w.State)
		}
		return
	}
	if _, ok := n.hashes[id]; !ok {
		n.hashes[id], n.sheets[id] = w.Certificate.Hash(), w.Sheets
		var blocking []rules.Finding
		for _, f := range rules.Check(w) {
			if f.Blocks() {
				blocking = append(blocking, f)
			}
		}
		if left := w.Awaited(sheet.StageCount); len(left) > 0 && !w.Certificate.Uncontested || len(blocking) > 0 && w.State == ward.Certified {
			n.T.Fatalf("%s is certified; awaited %v, in the way%s", id, left, night.CodesOf(blocking))
		}
	}
	if w.Certificate.Hash() != n.hashes[id] || !reflect.DeepEqual(w.Sheets, n.sheets[id]) {
		n.T.Fatalf("%s: the certificate or its figures changed after certification", id)
	}
	elected := len(w.Certificate.Elected())
	if elected+w.Certificate.Vacant != w.Certificate.Seats && w.Contest.Kind != setup.QuestionContest {
		n.T.Fatalf("%s: %d elected, %d vacant, %d seats", id, elected, w.Certificate.Vacant, w.Certificate.Seats)
	}
}
