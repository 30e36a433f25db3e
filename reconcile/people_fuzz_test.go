package reconcile_test

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
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
		randomNightOf(t, twicePoll(), data[:min(len(data), 600)], func(ward.Ward) {})
	})
}

// twicePoll is the poll of the random nights, with every sheet keyed twice.
func twicePoll() setup.Election {
	e := fuzzPoll()
	e.KeyOnce = false
	return e
}

// typists are those who key on a well-ordered night, in turn.
var typists = []string{night.Rob, night.Sue, night.Dee}

// properly does the next thing of a well-ordered night in a contest. Where two
// people key, whoever's turn it is does.
func (n *fuzzNight) properly(contest setup.ContestID) bool {
	if s, closed := n.Count.Closed(); closed {
		return n.takes(night.Rob, reconcile.CountReopened{Seals: s.Seals})
	}
	for _, row := range n.Count.Wards[contest].Register() {
		if row.State == ward.Differs {
			return n.settles(row.ID)
		}
	}
	b := n.proper(contest)
	w := n.Count.Wards[contest]
	if (w.State == ward.Provisional || w.State == ward.Consulted) && n.chance.below(5) == 0 {
		return n.takes(night.Rob, n.recountAsked(contest))
	}
	if due := w.DueAgain(); w.State == ward.Counting && len(due) > 0 {
		if n.chance.below(2) == 0 {
			return n.takes(pick(n.chance, night.Rob, night.Dee, night.Sue), n.WithdrawnIn(contest))
		}
		b = n.sheetAgain(due[0])
	}
	keyed, ok := b.(reconcile.SheetKeyed)
	if !ok || keyedOnce(n.Count, keyed.Form) {
		return n.takes(night.Rob, b)
	}
	for _, by := range typists {
		if n.Count.Sheet(keyed.ID).Keying != nil && n.Count.Sheet(keyed.ID).Keying.Of(by) != 0 {
			continue // the second reading is somebody else's
		}
		count := keyed.Count
		if n.Count.Sheet(keyed.ID).Keying != nil {
			count = 0 // the one that is on its way
		}
		if b, r := n.Count.ReadingBy(by, keyed.ID, count, 0, keyed.Figures); r == nil {
			return n.takes(by, b)
		}
	}
	return false
}

// settles has the typists key again what differs, and then a third person decide.
func (n *fuzzNight) settles(id sheet.ID) bool {
	clean := n.cleanSheet(id).Figures
	k := n.Count.Sheet(id).Keying
	for _, by := range k.By {
		if turn, r := n.Count.TurnOf(id, by); r == nil {
			only := sheet.Reading{}
			if n.chance.below(3) == 0 { // sees what they saw before
				only = onlyOf(k.Readings[turn.Reading-1], turn.Figures)
			}
			for _, line := range turn.Figures {
				if _, sure := only[line]; sure {
					continue
				}
				if v, ok := clean[line]; ok {
					only[line] = v
				}
			}
			b, _ := n.Count.ReadingBy(by, id, 0, 0, only)
			if n.takes(by, b) {
				return true
			}
		}
	}
	for _, by := range []string{night.Sue, night.Dee, night.Rob} {
		if k.Of(by) == 0 && n.takes(by, n.Count.Adjudicating(id, onlyOf(clean, k.Readings[0].Differing(k.Readings[1])), "as the paper shows")) {
			return true
		}
	}
	return n.takes(night.Sue, n.Count.Voiding(id, 0, "nobody can read it"))
}

// people does something with readings, sheets, batches or seals, by anybody.
func (n *fuzzNight) people(by string) reconcile.Body {
	id := n.anySheet()
	s := n.Count.Sheet(id)
	switch n.chance.below(9) {
	case 0, 1:
		b := n.randomSheet()
		if n.chance.below(3) > 0 {
			b = n.cleanSheet(id)
			if figures := n.Count.Figures(id); len(figures) > 0 {
				b.Figures[figures[n.chance.below(len(figures))].ID] += pick(n.chance, 0, 0, 1)
			}
		}
		made, r := n.Count.ReadingBy(by, b.ID, 0, pick(n.chance, 0, 0, 0, 1, 2), b.Figures)
		if r != nil {
			return b
		}
		return made
	case 2:
		b := n.Count.Adjudicating(id, n.cleanSheet(id).Figures, pick(n.chance, "the paper", "the paper", ""))
		if s.Keying != nil && s.Keying.Both() && n.chance.below(2) == 0 {
			b = n.Count.Adjudicating(id, onlyOf(b.Figures, s.Keying.Readings[0].Differing(s.Keying.Readings[1])), "the paper")
		}
		return b
	case 3:
		to := pick(n.chance, n.anySheet(), n.another(id), n.another(id), sheet.ID{Contest: night.Leavesden, Form: id.Form, Subject: id.Subject})
		return n.Count.Moving(id, to, pick(n.chance, 0, 0, 1, 2, 3), pick(n.chance, night.Because, night.Because, ""))
	case 4:
		b := n.Count.Voiding(id, pick(n.chance, 0, 0, 1, 2), pick(n.chance, night.Because, night.Because, ""))
		b.Count += pick(n.chance, 0, 0, 0, 1)
		return b
	case 5:
		next := n.Ward().NextBatch()
		at := pick(n.chance, next, next, sheet.ID{Contest: night.Callowland, Form: sheet.DoubtfulPapers, Subject: strconv.Itoa(n.chance.below(4))})
		return reconcile.SheetKeyed{ID: at, Count: n.Count.CountDue(at), Reading: 1, Figures: pick(n.chance, decided(1, 0, 0, 0), decided(3, 2, 7, 1), sheet.Reading{"papers": 1})}
	case 6:
		return n.recountAsked(pick(n.chance, night.Callowland, night.Leavesden))
	case 7:
		return reconcile.CountSealed{Seals: pick(n.chance, []string{"1", "2"}, nil, []string{"1", "1"}), Place: "the strong room"}
	default:
		return reconcile.CountReopened{Seals: pick(n.chance, []string{"2", "1"}, []string{"1"}, nil), Reason: pick(n.chance, "", "one was torn")}
	}
}

// recountAsked is a request for a recount of any kind, granted or not.
func (n *fuzzNight) recountAsked(contest setup.ContestID) reconcile.Stepped {
	b := n.BodyOf(contest, reconcile.StepRecount)
	b.Of, b.AskedBy, b.Refused = pick(n.chance, ward.RecountKinds...), "Practice agent", n.chance.below(3) == 0
	if b.Of == ward.RecountCandidate {
		own := n.Count.Wards[contest].Contest.Candidates[0].ID
		b.Candidate = pick(n.chance, own, own, own, "nobody", "")
	}
	return b
}

// another is a sheet of the same form.
func (n *fuzzNight) another(id sheet.ID) sheet.ID {
	for _, p := range night.CleanPapers(n.Count.Election) {
		if p.Form == id.Form && p.Contest == id.Contest && p.ID != id {
			return p.ID
		}
	}
	return id
}

// anySheet is one of the sheets of the night, more often one with a reading on
// its way, or one that nobody has.
func (n *fuzzNight) anySheet() sheet.ID {
	var under []sheet.ID
	for id, s := range n.Ward().Sheets {
		if s.Keying != nil {
			under = append(under, id)
		}
	}
	slices.SortFunc(under, sheet.Compare)
	if n.chance.below(2) == 0 && len(under) > 0 {
		return under[n.chance.below(len(under))]
	}
	papers := night.CleanPapers(n.Count.Election)
	i := n.chance.below(len(papers) + 3)
	switch {
	case i < len(papers):
		return papers[i].ID
	case i == len(papers):
		return sheet.ID{Contest: night.Callowland, Form: sheet.DoubtfulPapers, Subject: strconv.Itoa(1 + n.chance.below(3))}
	case i == len(papers)+1:
		return sheet.ID{Contest: night.Leavesden, Form: sheet.BallotPaperAccount, Subject: "CA2"}
	}
	return sheet.ID{Contest: pick(n.chance, "nowhere", night.Callowland), Form: "no_such_form", Subject: "B9"}
}

// afterSheets are the states to which a ward may come when sheets are touched.
func afterSheets(id setup.ContestID, was ward.State, sheets ...sheet.ID) []ward.State {
	for _, s := range sheets {
		d, _ := sheet.ByForm(s.Form)
		switch {
		case s.Contest == id && d.Stage == sheet.StageVerification:
			return []ward.State{ward.Accounts}
		case s.Contest == id && was == ward.Verified:
			return []ward.State{ward.Counting}
		}
	}
	return []ward.State{was}
}

// seePeople looks at what an accepted entry did to the readings of all sheets:
// two people are behind every agreed figure, and nobody behind it twice.
func (n *fuzzNight) seePeople(before reconcile.Count, e reconcile.Entry) {
	if s, closed := before.Closed(); closed && e.Kind != reconcile.KindReopened && e.Kind != reconcile.KindPublished {
		n.T.Fatalf("%s was taken while the count is closed: %+v", e.Kind, s)
	}
	folders := []ward.Folder{n.Count.VoterID.Folder}
	for _, w := range n.Count.Wards {
		folders = append(folders, w.Folder)
	}
	for _, folder := range folders {
		for id, s := range folder.Sheets {
			if k := s.Keying; k != nil && (k.By[0] == k.By[1] || !k.In(1) && !k.In(2) || k.Both() && k.Readings[0].Equal(k.Readings[1])) {
				n.T.Fatalf("%s has the readings %+v", id, k)
			}
		}
	}
	var touched []sheet.ID
	switch b := e.Body.(type) {
	case reconcile.SheetKeyed:
		n.seeKeyed(before, b, e.Actor)
		touched = []sheet.ID{b.ID}
	case reconcile.SheetAdjudicated:
		k := before.Sheet(b.ID).Keying
		if k == nil || !k.ForSupervisor() || k.Of(e.Actor) != 0 {
			n.T.Fatalf("%s decided between %+v", e.Actor, k)
		}
		for line, v := range b.Figures {
			if v != k.Readings[0][line] && v != k.Readings[1][line] {
				n.T.Fatalf("%s settled %s as %d, which neither of the two read: %+v", e.Actor, line, v, k)
			}
		}
		touched = []sheet.ID{b.ID}
	case reconcile.SheetMoved:
		if d, _ := sheet.ByForm(b.Form); b.Count > 1 || b.Count == 1 && len(before.Sheet(b.To).Counts) > 0 || d.Stage == sheet.StageCount && b.Contest != b.To.Contest {
			n.T.Fatalf("count %d of %s was taken to %s", b.Count, b.ID, b.To)
		}
		touched = []sheet.ID{b.ID, b.To}
	case reconcile.SheetVoided:
		if b.Count > 1 {
			n.T.Fatalf("count %d of %s was taken back", b.Count, b.ID)
		}
		touched = []sheet.ID{b.ID}
	case reconcile.PapersMoved:
		if !before.Wards[b.From].Meets(before.Wards[b.To]) {
			n.T.Fatalf("papers went from %s to %s", b.From, b.To)
		}
	case reconcile.Stepped:
		n.seeRecount(before, b, e.Role)
	case reconcile.SetUpMended:
		n.seeStruck(before)
		return
	}
	for contest, w := range n.Count.Wards {
		for id, s := range w.Sheets {
			if was := before.Wards[contest].Sheets[id]; !slices.Contains(touched, id) && !slices.EqualFunc(was.Counts, s.Counts, sheet.Reading.Equal) {
				n.T.Fatalf("%s %s changed %s", e.Kind, e.Subject, id)
			}
		}
	}
}

// seeRecount holds figures that go to the agents against the recount that was
// granted before: it was made, or who may grant one said that it was withdrawn.
func (n *fuzzNight) seeRecount(before reconcile.Count, b reconcile.Stepped, role setup.Role) {
	was := before.Wards[b.Contest]
	if b.Step != reconcile.StepProvisional || was.CountsAtRecount == 0 {
		return
	}
	last := n.Count.Wards[b.Contest].Recounts
	last = slices.DeleteFunc(slices.Clone(last), func(r ward.Recount) bool { return !r.Granted })
	recount := last[len(last)-1]
	again := len(was.Sheets[was.OwnSheet(sheet.CountResult)].Counts) > was.CountsAtRecount
	for id, counts := range was.AtRecount {
		if recount.Of == ward.RecountFull && (id.Form == sheet.CountSheet || id.Form == sheet.CountArea) && was.OnRegister(id) {
			again = again && len(was.Sheets[id].Counts) > counts
		}
	}
	said := recount.Withdrawn != "" && (role == setup.ReturningOfficer || role == setup.Deputy)
	if again == said {
		n.T.Fatalf("%s shows its figures: counted again %v, withdrawn %q by %s", b.Contest, again, recount.Withdrawn, role)
	}
}

// seeStruck looks at what a mended set-up struck off: no box that came in, and
// nothing of which a count was taken back and not keyed again.
func (n *fuzzNight) seeStruck(before reconcile.Count) {
	for _, b := range n.Count.Election.Boxes {
		was, known := before.Election.Box(b.ID)
		if !known || b.Struck == "" || b.MergedInto != "" || was.Struck != "" || was.MergedInto != "" {
			continue
		}
		if _, in := before.Door[b.ID]; in {
			n.T.Fatalf("box %s came in and was struck off", b.ID)
		}
		for _, contest := range was.Contests {
			if before.Sheet(sheet.ForBox(was, contest)).Emptied {
				n.T.Fatalf("box %s was struck off by way of a void", b.ID)
			}
		}
	}
	for _, s := range n.Count.Election.Stations {
		was, known := before.Election.Station(s.ID)
		for _, contest := range was.Contests {
			if known && s.Struck != "" && was.Struck == "" && before.Sheet(sheet.ForAccount(was, contest)).Emptied {
				n.T.Fatalf("station %s was struck off by way of a void", s.ID)
			}
		}
	}
}

// seeKeyed holds one keying against what it may have done.
func (n *fuzzNight) seeKeyed(before reconcile.Count, b reconcile.SheetKeyed, by string) {
	was, is := before.Sheet(b.ID), n.Count.Sheet(b.ID)
	changed := !slices.EqualFunc(was.Counts, is.Counts, sheet.Reading.Equal)
	if keyedOnce(n.Count, b.Form) {
		if b.Agreed || is.Keying != nil {
			n.T.Fatalf("%s is keyed once and has %+v", b.ID, is.Keying)
		}
		return
	}
	if changed && !b.Agreed || b.Agreed && !is.Counts[b.Count-1].Equal(b.Figures) {
		n.T.Fatalf("%s: agreed %v, and its figures changed %v to %v", b.ID, b.Agreed, changed, is.Counts)
	}
	if k := was.Keying; b.Agreed && (k == nil || k.By[2-b.Reading] == by || k.By[2-b.Reading] == "" || !k.Readings[2-b.Reading].Equal(b.Figures)) {
		n.T.Fatalf("%s agreed %s with %+v", by, b.ID, k)
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
		n := randomNightOf(t, twicePoll(), data, func(w ward.Ward) {
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
		for _, e := range n.Entries {
			seen[string(e.Kind)]++
			if b, ok := e.Body.(reconcile.SheetVoided); ok && b.Count > 0 {
				seen["an agreed count voided"]++
			}
			if b, ok := e.Body.(reconcile.Stepped); ok && b.Step == reconcile.StepRecount {
				seen["recount of "+b.Of.Words()]++
			}
			if b, ok := e.Body.(reconcile.Stepped); ok && b.Step == reconcile.StepProvisional && b.Reason != "" {
				seen["a recount withdrawn"]++
			}
		}
	}
	want := []string{string(ward.KeyedOnce), string(ward.Differs), string(ward.Agreed), "counted again", "batches", "an agreed count voided", "a recount withdrawn",
		"recount of all papers", "recount of the bundles", "recount of one candidate's papers"}
	for _, s := range ward.States {
		want = append(want, string(s))
	}
	for _, k := range []reconcile.Kind{reconcile.KindSheetKeyed, reconcile.KindAdjudicated, reconcile.KindSheetMoved, reconcile.KindVoided, reconcile.KindSealed, reconcile.KindReopened, reconcile.KindStepped, reconcile.KindMended, reconcile.KindPapersMoved} {
		want = append(want, string(k))
	}
	for _, w := range want {
		if seen[w] == 0 {
			t.Errorf("no random night has %s: %v", w, seen)
		}
	}
}

// keyedOnce says whether one reading agrees a sheet of the form.
func keyedOnce(c reconcile.Count, f sheet.Form) bool {
	d, _ := sheet.ByForm(f)
	return c.Election.KeyOnce || d.Decision
}
