package reconcile

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// typed is what one sheet came to by a plain reading of the rules: which
// figures two people agreed, and what is on its way. The test keeps it by hand.
type typed struct {
	agreed []Reading
	count  int
	by     map[string]Reading // who has a reading on its way
}

func (s *typed) take(by string, count int, r Reading) (agreedNow bool) {
	if len(s.by) == 0 {
		s.by, s.count = map[string]Reading{}, count
	}
	s.by[by] = r
	for other, theirs := range s.by {
		if other != by && maps.Equal(theirs, r) {
			s.agreed = append(slices.Clone(s.agreed[:s.count-1]), r)
			s.by = nil
			return true
		}
	}
	return false
}

func TestFiguresCountOnlyOnceTwoPeopleReadTheSame(t *testing.T) {
	sheets := []SheetID{boxOne, sheetOf(BoxVerification, "B2"), sheetOf(PostalBox, "PV"), wardSheet(PostalDay), recordOf(VoterIDPilot, "CA1")}
	seen := map[string]int{}
	rapid.Check(t, func(t *rapid.T) {
		n := newNight(t, keyedTwice())
		model := map[SheetID]*typed{}
		for _, id := range sheets {
			model[id] = &typed{}
		}
		for range rapid.IntRange(1, 60).Draw(t, "keyings") {
			id := rapid.SampledFrom(sheets).Draw(t, "sheet")
			by := rapid.SampledFrom([]string{ada, ben, sue, dee}).Draw(t, "by")
			r := Reading{}
			for _, d := range n.count.Figures(id) {
				if d.Required {
					r[d.ID] = rapid.IntRange(0, 1).Draw(t, "figure")
				}
			}
			m, count := model[id], rapid.SampledFrom([]int{0, 0, 0, 1, 2}).Draw(t, "count")
			b, refusal := n.count.ReadingBy(by, id, count, rapid.SampledFrom([]int{0, 0, 0, 0, 1, 2}).Draw(t, "reading"), r)
			if refusal == nil {
				refusal = n.try(by, b)
			}
			if refusal != nil {
				seen[refusal.Code]++
			} else {
				if _, own := m.by[by]; !own && len(m.by) == 2 {
					t.Fatalf("%s by %s was taken as a third reading", id, by)
				}
				if agreed := m.take(by, b.Count, b.Figures); agreed != b.Agreed {
					t.Fatalf("%s by %s: the entry says agreed %v, the readings say %v", id, by, b.Agreed, agreed)
				} else if agreed {
					seen["agreed"]++
				}
			}
			sameAsTyped(t, n.count, id, *m)
		}
	})
	for _, want := range []string{"agreed", "with_typists", "keyed_again", "adjudicate", "other_typist", "same_person", "other_count", "not_in_dispute", "no_change", "earlier_count"} {
		if seen[want] == 0 {
			t.Errorf("no random keying came to %q: %v", want, seen)
		}
	}
}

// sameAsTyped holds a sheet of the count against what was written down by hand.
func sameAsTyped(t failer, c Count, id SheetID, m typed) {
	t.Helper()
	s := c.Sheet(id)
	if len(s.Counts) != len(m.agreed) {
		t.Fatalf("%s has %d agreed counts, want %d", id, len(s.Counts), len(m.agreed))
	}
	for i, r := range m.agreed {
		if !s.Counts[i].Equal(r) {
			t.Fatalf("count %d of %s holds %v, two people agreed %v", i+1, id, s.Counts[i], r)
		}
	}
	want := Awaited
	switch {
	case len(m.by) == 2:
		want = Differs
	case len(m.by) == 1:
		want = KeyedOnce
	case len(m.agreed) > 0:
		want = Agreed
	}
	if s.State() != want {
		t.Fatalf("%s is %s, want %s", id, s.State(), want)
	}
	if k := s.Keying; k != nil && k.By[0] == k.By[1] {
		t.Fatalf("%s keyed both readings of %s", k.By[0], id)
	}
}

// unmistakable gives every figure of a sheet a number that stands nowhere else.
func unmistakable(c Count, id SheetID, from int) Reading {
	r := Reading{}
	for i, d := range c.Figures(id) {
		if d.Max() > 1 {
			r[d.ID] = from + 7*i
		} else {
			r[d.ID] = from % 2
		}
	}
	return r
}

// numbersIn are the figures of a reading that would be known again in a text.
func numbersIn(r Reading) (list []string) {
	for _, n := range r {
		if n > 1 {
			list = append(list, fmt.Sprint(n))
		}
	}
	return list
}

// saidTo is everything that the core says to somebody about a sheet: whose turn
// it is, what every way of keying it is answered, the findings while they key
// and those that stand, and what the ward waits for.
func saidTo(t *testing.T, c Count, by string, id SheetID, own Reading) string {
	t.Helper()
	var all []any
	turn, refusal := c.TurnOf(id, by)
	all = append(all, turn, refusal, c.CountDue(id))
	few := maps.Clone(own)
	for figure := range own {
		delete(few, figure)
		break
	}
	for reading := range 4 {
		for count := range 3 {
			for _, figures := range []Reading{own, few, {}, {"nonsense": 1}} {
				b, r := c.ReadingBy(by, id, count, reading, figures)
				all = append(all, r)
				if r == nil {
					_, err := c.Apply(Entry{Actor: by, Role: Supervisor, Body: b})
					all = append(all, b, fmt.Sprint(err))
				}
			}
		}
	}
	for _, b := range []Body{c.Adjudicating(id, few, "as the paper shows"), c.Voiding(id, 0, ""), c.Moving(id, id, 0, "")} {
		_, err := c.Apply(Entry{Actor: by, Role: Supervisor, Body: b})
		all = append(all, fmt.Sprint(err))
	}
	all = append(all, c.Preview(id, turn.Count, own), c.Findings(), c.VoterID.Register(), c.VoterID.Totals(&c.Election))
	for _, w := range c.InOrder() {
		awaited, findings := InTheWay(w, StepVerify)
		lines, _ := w.VerificationLines()
		all = append(all, awaited, findings, lines, w.Register(), w.ReadBackFigures())
	}
	data, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(data), ",", "")
}

func TestTheSecondPersonIsShownNoFigureOfTheFirst(t *testing.T) {
	for _, p := range cleanPapers(watford()) {
		n := newNight(t, keyedTwice())
		if d, _ := SheetOf(p.Form); d.Stage == StageCount {
			n = verifiedTwice(t)
		}
		if p.SheetID == sheetOf(PostalOpening, "2") {
			n.read(sheetOf(PostalOpening, "1"), Reading{"packets_in": 1, "papers_to_box": 1, "last": 0}, ada, ben)
		}
		first, second := unmistakable(n.count, p.SheetID, 613_100), unmistakable(n.count, p.SheetID, 824_300)
		blind := func(when, by string, own Reading, others ...Reading) {
			t.Helper()
			text := saidTo(t, n.count, by, p.SheetID, own)
			for _, other := range others {
				for _, number := range numbersIn(other) {
					if strings.Contains(text, number) {
						t.Errorf("%s, %s: %s is shown %s", p.SheetID, when, by, number)
					}
				}
			}
		}
		n.read(p.SheetID, first, ada)
		blind("keyed once", ben, second, first)
		n.read(p.SheetID, second, ben)
		blind("the readings differ", ben, second, first)
		blind("the readings differ", ada, first, second)
		blind("the readings differ", sue, unmistakable(n.count, p.SheetID, 1_500), first, second)
		n.read(p.SheetID, first, ada)
		n.read(p.SheetID, second, ben)
		blind("keyed again", ben, second, first)
		blind("keyed again", ada, first, second)
		blind("keyed again", sue, unmistakable(n.count, p.SheetID, 1_500), first, second)
		var refusal *Refusal
		if _, refusal = n.count.TurnOf(p.SheetID, sue); refusal == nil || refusal.Code != "adjudicate" {
			t.Errorf("%s: a supervisor is told %v", p.SheetID, refusal)
		}
	}
}

func TestWhatDiffersAloneGoesBackAndThenAThirdPersonSettlesIt(t *testing.T) {
	n := verifiedTwice(t)
	id := wardSheet(CountResult)
	right := cleanPapers(watford())[8].Reading
	slip, other := maps.Clone(right), maps.Clone(right)
	slip["votes.1"], other["votes.2"] = 823, 267
	n.read(id, slip, ada)
	n.read(id, other, ben)
	differ := []FigureID{"votes.1", "votes.2"}
	for _, by := range []string{ada, ben} {
		if turn, r := n.count.TurnOf(id, by); r != nil || !slices.Equal(turn.Figures, differ) {
			t.Fatalf("%s keys again %v (%v), want %v", by, turn.Figures, r, differ)
		}
	}
	n.notRead(sue, id, right, "with_typists")
	n.refused(sue, n.count.Adjudicating(id, Reading{"votes.1": 832, "votes.2": 276}, "the paper"), "with_typists")
	n.notRead(ada, id, Reading{"votes.1": 832, "votes.2": 276, "votes.3": 1045}, "not_in_dispute")
	n.notRead(ada, id, Reading{"votes.1": 832, "votes.2": 276, "unused": 0}, "not_in_dispute") // neither has it, not even as 0
	n.read(id, Reading{"votes.1": 832, "votes.2": 276}, ada)
	if n.count.Sheet(id).State() != Differs {
		t.Error("one person keyed again, and the sheet is agreed")
	}
	n.notRead(ada, id, Reading{"votes.1": 832, "votes.2": 267}, "keyed_again") // she looked; now it is Ben's
	n.read(id, Reading{"votes.1": 832, "votes.2": 267}, ben)
	n.notRead(ben, id, Reading{"votes.1": 832, "votes.2": 276}, "adjudicate")
	n.notRead(dee, id, right, "adjudicate")
	n.refused(ada, n.count.Adjudicating(id, Reading{"votes.2": 276}, "the paper"), "four_eyes")
	n.refused(ben, n.count.Adjudicating(id, Reading{"votes.2": 267}, "the paper"), "four_eyes")
	n.refused(sue, n.count.Adjudicating(id, Reading{"votes.2": 276}, " "), "no_reason")
	n.refused(sue, n.count.Adjudicating(id, Reading{}, "the paper"), "reading")
	n.refused(sue, n.count.Adjudicating(id, Reading{"votes.2": 276, "votes.1": 833}, "the paper"), "not_in_dispute")
	n.do(sue, n.count.Adjudicating(id, Reading{"votes.2": 276}, "the paper says 276"))
	if got, _ := n.ward().Current(id); !got.Equal(right) || n.count.Sheet(id).State() != Agreed {
		t.Errorf("settled as %v", got)
	}
	n.refused(sue, n.count.Adjudicating(id, Reading{"votes.2": 1}, "once more"), "nothing_differs")
}

func TestAnOptionalFigureThatTwoPeopleAgreedIsNotDroppedWithWhatDiffers(t *testing.T) {
	n := newNight(t, keyedTwice())
	id := sheetOf(BallotPaperAccount, "CA2")
	right := account("CA2", 1400, 538, 2, 3).Reading
	maps.Copy(right, Reading{"tend_supplied": 10, "tend_unused": 9, "tend_spoilt": 0, "tend_used": 1})
	slip := maps.Clone(right)
	slip["bp_unused"] = 583
	n.read(id, right, ada)
	n.read(id, slip, ben)
	without := maps.Clone(right)
	delete(without, "tend_used")
	n.refused(ben, SheetKeyed{SheetID: id, Count: 1, Reading: 2, Figures: without}, "not_in_dispute")
	n.read(id, Reading{"bp_unused": 538}, ben)
	if got, _ := n.ward().Current(id); !got.Equal(right) {
		t.Errorf("agreed as %v", got)
	}
}

func TestACorrectionLeavesTheFiguresUntilTwoPeopleAgreeOnIt(t *testing.T) {
	n := newNight(t, keyedTwice())
	n.stageTwice(StageVerification)
	n.notRead(ben, boxOne, Reading{"verified": 1003}, "no_change")
	n.read(boxOne, Reading{"verified": 1004}, ben)
	if r, _ := n.ward().Current(boxOne); r["verified"] != 1003 {
		t.Errorf("one reading changed the figure to %d", r["verified"])
	}
	if r := n.stepRefused(StepVerify, "not_ready"); !slices.Equal(r.Awaited, []SheetID{boxOne}) {
		t.Errorf("while it is corrected the ward awaits %v", r.Awaited)
	}
	n.notRead(ben, boxOne, Reading{"verified": -1}, "reading")
	n.read(boxOne, Reading{"verified": 1003}, ben) // his own, before anybody else keyed
	n.read(boxOne, Reading{"verified": 1003}, sue)
	n.step(StepVerify)
	n.notRead(ada, boxOne, Reading{"verified": 1004}, "signed")
	n.read(boxOne, Reading{"verified": 1004}, sue)
	if w := n.ward(); w.Statement != nil || w.State != Accounts {
		t.Errorf("a correction begun leaves the signature: %s", w.State)
	}
	n.read(boxOne, Reading{"verified": 1004}, ada)
	if r, _ := n.ward().Current(boxOne); r["verified"] != 1004 || len(n.count.Sheet(boxOne).Counts) != 1 {
		t.Errorf("corrected to %v", r)
	}
}

func TestAFurtherCountIsKeyedTwiceToo(t *testing.T) {
	n := newNight(t, keyedTwice())
	n.read(boxOne, Reading{"verified": 1002}, ada, ben)
	if r := n.readsCount(ben, boxOne, 2, Reading{"verified": 1003}); r != nil {
		t.Fatal(r)
	}
	if s := n.count.Sheet(boxOne); len(s.Counts) != 1 || s.CurrentCount() != 2 || n.count.CountDue(boxOne) != 2 {
		t.Errorf("after one reading of count 2: %+v", s)
	}
	if r := n.readsCount(ada, boxOne, 1, Reading{"verified": 1003}); r == nil || r.Code != "other_count" {
		t.Errorf("count 1 while count 2 is keyed: %v", r)
	}
	n.read(boxOne, Reading{"verified": 1003}, ada)
	if s := n.count.Sheet(boxOne); len(s.Counts) != 2 || s.Counts[0]["verified"] != 1002 || s.Counts[1]["verified"] != 1003 {
		t.Errorf("two counts, each by two people: %+v", s.Counts)
	}
	if r := n.readsCount(ada, boxOne, 1, Reading{"verified": 1003}); r == nil || r.Code != "earlier_count" {
		t.Errorf("count 1 made equal: %v", r)
	}
}
