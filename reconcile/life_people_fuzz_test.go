package reconcile

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
)

// What people do on a random night beside keying and signing: they read a sheet
// a second time, decide between readings, take a sheet elsewhere, and close the
// count until the morning.

// FuzzPeople is FuzzLife where two people key every sheet.
func FuzzPeople(f *testing.F) {
	f.Add([]byte{})
	f.Add(slices.Repeat([]byte{200, 96, 104, 144}, 60))
	f.Add(append(slices.Repeat([]byte{96, 200}, 30), slices.Repeat([]byte{12, 1, 4, 0, 13, 2, 1, 14, 5, 15, 0, 16, 3, 17, 1}, 8)...))
	f.Fuzz(func(t *testing.T, data []byte) {
		randomNightOf(t, twicePoll(), data[:min(len(data), 600)], func(Ward) {})
	})
}

// twicePoll is the poll of the random nights, with every sheet keyed twice.
func twicePoll() Election {
	e := fuzzPoll()
	e.KeyOnce = false
	return e
}

// typists are those who key on a well-ordered night, in turn.
var typists = []string{rob, sue, dee}

// properly does the next thing of a well-ordered night in a contest. Where two
// people key, whoever's turn it is does.
func (n *fuzzNight) properly(contest ContestID) bool {
	if s, closed := n.count.Closed(); closed {
		return n.takes(rob, CountReopened{Seals: s.Seals})
	}
	for _, row := range n.count.Wards[contest].Register() {
		if row.State == Differs {
			return n.settles(row.SheetID)
		}
	}
	b := n.proper(contest)
	w := n.count.Wards[contest]
	if (w.State == Provisional || w.State == Consulted) && n.chance.below(5) == 0 {
		return n.takes(rob, n.recountAsked(contest))
	}
	if due := w.dueAgain(); w.State == Counting && len(due) > 0 {
		if n.chance.below(2) == 0 {
			return n.takes(pick(n.chance, rob, dee, sue), n.withdrawnIn(contest))
		}
		b = n.sheetAgain(due[0])
	}
	keyed, ok := b.(SheetKeyed)
	if !ok || keyedOnce(n.count, keyed.Form) {
		return n.takes(rob, b)
	}
	for _, by := range typists {
		if n.count.Sheet(keyed.SheetID).Keying != nil && n.count.Sheet(keyed.SheetID).Keying.Of(by) != 0 {
			continue // the second reading is somebody else's
		}
		count := keyed.Count
		if n.count.Sheet(keyed.SheetID).Keying != nil {
			count = 0 // the one that is on its way
		}
		if b, r := n.count.ReadingBy(by, keyed.SheetID, count, 0, keyed.Figures); r == nil {
			return n.takes(by, b)
		}
	}
	return false
}

// settles has the typists key again what differs, and then a third person decide.
func (n *fuzzNight) settles(id SheetID) bool {
	clean := n.cleanSheet(id).Figures
	k := n.count.Sheet(id).Keying
	for _, by := range k.By {
		if turn, r := n.count.TurnOf(id, by); r == nil {
			only := Reading{}
			if n.chance.below(3) == 0 { // sees what they saw before
				only = onlyOf(k.Readings[turn.Reading-1], turn.Figures)
			}
			for _, figure := range turn.Figures {
				if _, sure := only[figure]; sure {
					continue
				}
				if v, ok := clean[figure]; ok {
					only[figure] = v
				}
			}
			b, _ := n.count.ReadingBy(by, id, 0, 0, only)
			if n.takes(by, b) {
				return true
			}
		}
	}
	for _, by := range []string{sue, dee, rob} {
		if k.Of(by) == 0 && n.takes(by, n.count.Adjudicating(id, onlyOf(clean, ReadDifferently(k.Readings[0], k.Readings[1])), "as the paper shows")) {
			return true
		}
	}
	return n.takes(sue, n.count.Voiding(id, 0, "nobody can read it"))
}

// people does something with readings, sheets, batches or seals, by anybody.
func (n *fuzzNight) people(by string) Body {
	id := n.anySheet()
	s := n.count.Sheet(id)
	switch n.chance.below(9) {
	case 0, 1:
		b := n.randomSheet()
		if n.chance.below(3) > 0 {
			b = n.cleanSheet(id)
			if figures := n.count.Figures(id); len(figures) > 0 {
				b.Figures[figures[n.chance.below(len(figures))].ID] += pick(n.chance, 0, 0, 1)
			}
		}
		made, r := n.count.ReadingBy(by, b.SheetID, 0, pick(n.chance, 0, 0, 0, 1, 2), b.Figures)
		if r != nil {
			return b
		}
		return made
	case 2:
		b := n.count.Adjudicating(id, n.cleanSheet(id).Figures, pick(n.chance, "the paper", "the paper", ""))
		if s.Keying != nil && s.Keying.Both() && n.chance.below(2) == 0 {
			b = n.count.Adjudicating(id, onlyOf(b.Figures, ReadDifferently(s.Keying.Readings[0], s.Keying.Readings[1])), "the paper")
		}
		return b
	case 3:
		to := pick(n.chance, n.anySheet(), n.another(id), n.another(id), SheetID{leavesden, id.Form, id.Subject})
		return n.count.Moving(id, to, pick(n.chance, 0, 0, 1, 2, 3), pick(n.chance, because, because, ""))
	case 4:
		b := n.count.Voiding(id, pick(n.chance, 0, 0, 1, 2), pick(n.chance, because, because, ""))
		b.Count += pick(n.chance, 0, 0, 0, 1)
		return b
	case 5:
		next := n.ward().NextBatch()
		at := pick(n.chance, next, next, SheetID{callowland, DoubtfulPapers, strconv.Itoa(n.chance.below(4))})
		return SheetKeyed{SheetID: at, Count: n.count.CountDue(at), Reading: 1, Figures: pick(n.chance, decided(1, 0, 0, 0), decided(3, 2, 7, 1), Reading{"papers": 1})}
	case 6:
		return n.recountAsked(pick(n.chance, callowland, leavesden))
	case 7:
		return CountSealed{Seals: pick(n.chance, []string{"1", "2"}, nil, []string{"1", "1"}), Place: "the strong room"}
	default:
		return CountReopened{Seals: pick(n.chance, []string{"2", "1"}, []string{"1"}, nil), Reason: pick(n.chance, "", "one was torn")}
	}
}

// recountAsked is a request for a recount of any kind, granted or not.
func (n *fuzzNight) recountAsked(contest ContestID) Stepped {
	b := n.bodyOf(contest, StepRecount)
	b.Of, b.AskedBy, b.Refused = pick(n.chance, RecountKinds...), "Practice agent", n.chance.below(3) == 0
	if b.Of == RecountCandidate {
		own := n.count.Wards[contest].Contest.Candidates[0].ID
		b.Candidate = pick(n.chance, own, own, own, "nobody", "")
	}
	return b
}

// another is a sheet of the same form.
func (n *fuzzNight) another(id SheetID) SheetID {
	for _, p := range cleanPapers(n.count.Election) {
		if p.Form == id.Form && p.Contest == id.Contest && p.SheetID != id {
			return p.SheetID
		}
	}
	return id
}

// anySheet is one of the sheets of the night, more often one with a reading on
// its way, or one that nobody has.
func (n *fuzzNight) anySheet() SheetID {
	var under []SheetID
	for id, s := range n.ward().Sheets {
		if s.Keying != nil {
			under = append(under, id)
		}
	}
	slices.SortFunc(under, compareSheets)
	if n.chance.below(2) == 0 && len(under) > 0 {
		return under[n.chance.below(len(under))]
	}
	papers := cleanPapers(n.count.Election)
	i := n.chance.below(len(papers) + 3)
	switch {
	case i < len(papers):
		return papers[i].SheetID
	case i == len(papers):
		return SheetID{callowland, DoubtfulPapers, strconv.Itoa(1 + n.chance.below(3))}
	case i == len(papers)+1:
		return SheetID{leavesden, BallotPaperAccount, "CA2"}
	}
	return SheetID{pick(n.chance, "nowhere", callowland), "no_such_form", "B9"}
}

// afterSheets are the states to which a ward may come when sheets are touched.
func afterSheets(id ContestID, was State, sheets ...SheetID) []State {
	for _, s := range sheets {
		d, _ := SheetOf(s.Form)
		switch {
		case s.Contest == id && d.Stage == StageVerification:
			return []State{Accounts}
		case s.Contest == id && was == Verified:
			return []State{Counting}
		}
	}
	return []State{was}
}

// seePeople looks at what an accepted entry did to the readings of all sheets:
// two people are behind every agreed figure, and nobody behind it twice.
func (n *fuzzNight) seePeople(before Count, e Entry) {
	if s, closed := before.Closed(); closed && e.Kind != KindReopened && e.Kind != KindPublished {
		n.t.Fatalf("%s was taken while the count is closed: %+v", e.Kind, s)
	}
	folders := []Folder{n.count.VoterID.Folder}
	for _, w := range n.count.Wards {
		folders = append(folders, w.Folder)
	}
	for _, folder := range folders {
		for id, s := range folder.Sheets {
			if k := s.Keying; k != nil && (k.By[0] == k.By[1] || !k.In(1) && !k.In(2) || k.Both() && k.Readings[0].Equal(k.Readings[1])) {
				n.t.Fatalf("%s has the readings %+v", id, k)
			}
		}
	}
	var touched []SheetID
	switch b := e.Body.(type) {
	case SheetKeyed:
		n.seeKeyed(before, b, e.Actor)
		touched = []SheetID{b.SheetID}
	case SheetAdjudicated:
		k := before.Sheet(b.SheetID).Keying
		if k == nil || !k.ForSupervisor() || k.Of(e.Actor) != 0 {
			n.t.Fatalf("%s decided between %+v", e.Actor, k)
		}
		for figure, v := range b.Figures {
			if v != k.Readings[0][figure] && v != k.Readings[1][figure] {
				n.t.Fatalf("%s settled %s as %d, which neither of the two read: %+v", e.Actor, figure, v, k)
			}
		}
		touched = []SheetID{b.SheetID}
	case SheetMoved:
		if d, _ := SheetOf(b.Form); b.Count > 1 || b.Count == 1 && len(before.Sheet(b.To).Counts) > 0 || d.Stage == StageCount && b.Contest != b.To.Contest {
			n.t.Fatalf("count %d of %s was taken to %s", b.Count, b.SheetID, b.To)
		}
		touched = []SheetID{b.SheetID, b.To}
	case SheetVoided:
		if b.Count > 1 {
			n.t.Fatalf("count %d of %s was taken back", b.Count, b.SheetID)
		}
		touched = []SheetID{b.SheetID}
	case PapersMoved:
		if !before.Wards[b.From].meets(before.Wards[b.To]) {
			n.t.Fatalf("papers went from %s to %s", b.From, b.To)
		}
	case Stepped:
		n.seeRecount(before, b, e.Role)
	case SetUpMended:
		n.seeStruck(before)
		return
	}
	for contest, w := range n.count.Wards {
		for id, s := range w.Sheets {
			if was := before.Wards[contest].Sheets[id]; !slices.Contains(touched, id) && !slices.EqualFunc(was.Counts, s.Counts, Reading.Equal) {
				n.t.Fatalf("%s %s changed %s", e.Kind, e.Subject, id)
			}
		}
	}
}

// seeRecount holds figures that go to the agents against the recount that was
// granted before: it was made, or who may grant one said that it was withdrawn.
func (n *fuzzNight) seeRecount(before Count, b Stepped, role Role) {
	was := before.Wards[b.Contest]
	if b.Step != StepProvisional || was.CountsAtRecount == 0 {
		return
	}
	last := n.count.Wards[b.Contest].Recounts
	last = slices.DeleteFunc(slices.Clone(last), func(r Recount) bool { return !r.Granted })
	recount := last[len(last)-1]
	again := len(was.Sheets[was.Sheet(CountResult)].Counts) > was.CountsAtRecount
	for id, counts := range was.AtRecount {
		if recount.Of == RecountFull && (id.Form == CountSheet || id.Form == CountArea) && was.onRegister(id) {
			again = again && len(was.Sheets[id].Counts) > counts
		}
	}
	said := recount.Withdrawn != "" && (role == ReturningOfficer || role == Deputy)
	if again == said {
		n.t.Fatalf("%s shows its figures: counted again %v, withdrawn %q by %s", b.Contest, again, recount.Withdrawn, role)
	}
}

// seeStruck looks at what a mended set-up struck off: no box that came in, and
// nothing of which a count was taken back and not keyed again.
func (n *fuzzNight) seeStruck(before Count) {
	for _, b := range n.count.Election.Boxes {
		was, known := before.Election.Box(b.ID)
		if !known || b.Struck == "" || b.MergedInto != "" || was.Struck != "" || was.MergedInto != "" {
			continue
		}
		if _, in := before.Door[b.ID]; in {
			n.t.Fatalf("box %s came in and was struck off", b.ID)
		}
		for _, contest := range was.Contests {
			if before.Sheet(BoxSheet(was, contest)).Emptied {
				n.t.Fatalf("box %s was struck off by way of a void", b.ID)
			}
		}
	}
	for _, s := range n.count.Election.Stations {
		was, known := before.Election.StationOf(s.ID)
		for _, contest := range was.Contests {
			if known && s.Struck != "" && was.Struck == "" && before.Sheet(AccountSheet(was, contest)).Emptied {
				n.t.Fatalf("station %s was struck off by way of a void", s.ID)
			}
		}
	}
}

// seeKeyed holds one keying against what it may have done.
func (n *fuzzNight) seeKeyed(before Count, b SheetKeyed, by string) {
	was, is := before.Sheet(b.SheetID), n.count.Sheet(b.SheetID)
	changed := !slices.EqualFunc(was.Counts, is.Counts, Reading.Equal)
	if keyedOnce(n.count, b.Form) {
		if b.Agreed || is.Keying != nil {
			n.t.Fatalf("%s is keyed once and has %+v", b.SheetID, is.Keying)
		}
		return
	}
	if changed && !b.Agreed || b.Agreed && !is.Counts[b.Count-1].Equal(b.Figures) {
		n.t.Fatalf("%s: agreed %v, and its figures changed %v to %v", b.SheetID, b.Agreed, changed, is.Counts)
	}
	if k := was.Keying; b.Agreed && (k == nil || k.By[2-b.Reading] == by || k.By[2-b.Reading] == "" || !k.Readings[2-b.Reading].Equal(b.Figures)) {
		n.t.Fatalf("%s agreed %s with %+v", by, b.SheetID, k)
	}
}

func TestRandomNightsOfTwoKeyingsReachEveryStateAndEveryEntry(t *testing.T) {
	seen := map[string]int{}
	source := rand.New(rand.NewPCG(2018, 7))
	for range 80 {
		data := make([]byte, 600)
		for i := range data {
			data[i] = byte(source.Uint32())
		}
		n := randomNightOf(t, twicePoll(), data, func(w Ward) {
			seen[string(w.State)]++
			for _, s := range w.Sheets {
				seen[string(s.State())]++
				if len(s.Counts) > 1 {
					seen["counted again"]++
				}
			}
			if len(w.Batches()) > 0 {
				seen["batches"]++
			}
		})
		for _, e := range n.entries {
			seen[string(e.Kind)]++
			if b, ok := e.Body.(SheetVoided); ok && b.Count > 0 {
				seen["an agreed count voided"]++
			}
			if b, ok := e.Body.(Stepped); ok && b.Step == StepRecount {
				seen["recount of "+b.Of.Words()]++
			}
			if b, ok := e.Body.(Stepped); ok && b.Step == StepProvisional && b.Reason != "" {
				seen["a recount withdrawn"]++
			}
		}
	}
	want := []string{string(KeyedOnce), string(Differs), string(Agreed), "counted again", "batches", "an agreed count voided", "a recount withdrawn",
		"recount of all papers", "recount of the bundles", "recount of one candidate's papers"}
	for _, s := range States {
		want = append(want, string(s))
	}
	for _, k := range []Kind{KindSheetKeyed, KindAdjudicated, KindSheetMoved, KindVoided, KindSealed, KindReopened, KindStepped, KindMended, KindMoved} {
		want = append(want, string(k))
	}
	for _, w := range want {
		if seen[w] == 0 {
			t.Errorf("no random night has %s: %v", w, seen)
		}
	}
}

// keyedOnce says whether one reading agrees a sheet of the form.
func keyedOnce(c Count, f Form) bool {
	d, _ := SheetOf(f)
	return c.Election.KeyOnce || d.Decision
}
