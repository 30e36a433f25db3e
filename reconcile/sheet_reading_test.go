package reconcile_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// typed is what one sheet came to by a plain reading of the rules: which
// figures two people agreed, and what is on its way. The test keeps it by hand.
type typed struct {
	agreed []sheet.Reading
	count  int
	by     map[string]sheet.Reading // who has a reading on its way
}

func (s *typed) take(by string, count int, r sheet.Reading) (agreedNow bool) {
	if len(s.by) == 0 {
		s.by, s.count = map[string]sheet.Reading{}, count
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
	sheets := []sheet.ID{night.BoxOne, night.SheetOf(sheet.BoxVerification, "B2"), night.SheetOf(sheet.PostalBox, "PV"), night.WardSheet(sheet.PostalDay), night.RecordOf(sheet.VoterIDPilot, "CA1")}
	seen := map[string]int{}
	rapid.Check(t, func(t *rapid.T) {
		n := night.New(t, night.KeyedTwice())
		model := map[sheet.ID]*typed{}
		for _, id := range sheets {
			model[id] = &typed{}
		}
		for range rapid.IntRange(1, 60).Draw(t, "keyings") {
			id := rapid.SampledFrom(sheets).Draw(t, "sheet")
			by := rapid.SampledFrom([]string{night.Ada, night.Ben, night.Sue, night.Dee}).Draw(t, "by")
			r := sheet.Reading{}
			for _, d := range n.Count.Figures(id) {
				if d.Required {
					r[d.ID] = rapid.IntRange(0, 1).Draw(t, "figure")
				}
			}
			m, count := model[id], rapid.SampledFrom([]int{0, 0, 0, 1, 2}).Draw(t, "count")
			b, refusal := n.Count.ReadingBy(by, id, count, rapid.SampledFrom([]int{0, 0, 0, 0, 1, 2}).Draw(t, "reading"), r)
			if refusal == nil {
				refusal = n.Try(by, b)
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
			sameAsTyped(t, n.Count, id, *m)
		}
	})
	for _, want := range []string{"agreed", "with_typists", "keyed_again", "adjudicate", "other_typist", "same_person", "other_count", "not_in_dispute", "no_change", "earlier_count"} {
		if seen[want] == 0 {
			t.Errorf("no random keying came to %q: %v", want, seen)
		}
	}
}

// sameAsTyped holds a sheet of the count against what was written down by hand.
func sameAsTyped(t night.Failer, c reconcile.Count, id sheet.ID, m typed) {
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
	want := ward.Awaited
	switch {
	case len(m.by) == 2:
		want = ward.Differs
	case len(m.by) == 1:
		want = ward.KeyedOnce
	case len(m.agreed) > 0:
		want = ward.Agreed
	}
	if s.State() != want {
		t.Fatalf("%s is %s, want %s", id, s.State(), want)
	}
	if k := s.Keying; k != nil && k.By[0] == k.By[1] {
		t.Fatalf("%s keyed both readings of %s", k.By[0], id)
	}
}

// unmistakable gives every figure of a sheet a number that stands nowhere else.
func unmistakable(c reconcile.Count, id sheet.ID, from int) sheet.Reading {
	r := sheet.Reading{}
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
func numbersIn(r sheet.Reading) (list []string) {
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
func saidTo(t *testing.T, c reconcile.Count, by string, id sheet.ID, own sheet.Reading) string {
	t.Helper()
	var all []any
	turn, refusal := c.TurnOf(id, by)
	all = append(all, turn, refusal, c.CountDue(id))
	few := maps.Clone(own)
	for line := range own {
		delete(few, line)
		break
	}
	for reading := range 4 {
		for count := range 3 {
			for _, figures := range []sheet.Reading{own, few, {}, {"nonsense": 1}} {
				b, r := c.ReadingBy(by, id, count, reading, figures)
				all = append(all, r)
				if r == nil {
					_, err := c.Apply(reconcile.Entry{Actor: by, Role: setup.Supervisor, Body: b})
					all = append(all, b, fmt.Sprint(err))
				}
			}
		}
	}
	for _, b := range []reconcile.Body{c.Adjudicating(id, few, "as the paper shows"), c.Voiding(id, 0, ""), c.Moving(id, id, 0, "")} {
		_, err := c.Apply(reconcile.Entry{Actor: by, Role: setup.Supervisor, Body: b})
		all = append(all, fmt.Sprint(err))
	}
	all = append(all, c.Preview(id, turn.Count, own), c.Findings(), c.VoterID.Register(), c.VoterID.Totals(&c.Election))
	for _, w := range c.InOrder() {
		awaited, findings := reconcile.InTheWay(w, reconcile.StepVerify)
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
	for _, p := range night.CleanPapers(night.Watford()) {
		n := night.New(t, night.KeyedTwice())
		if d, _ := sheet.ByForm(p.Form); d.Stage == sheet.StageCount {
			n = night.VerifiedTwice(t)
		}
		if p.ID == night.SheetOf(sheet.PostalOpening, "2") {
			n.Read(night.SheetOf(sheet.PostalOpening, "1"), sheet.Reading{"packets_in": 1, "papers_to_box": 1, "last": 0}, night.Ada, night.Ben)
		}
		first, second := unmistakable(n.Count, p.ID, 613_100), unmistakable(n.Count, p.ID, 824_300)
		blind := func(when, by string, own sheet.Reading, others ...sheet.Reading) {
			t.Helper()
			said := saidTo(t, n.Count, by, p.ID, own)
			for _, other := range others {
				for _, number := range numbersIn(other) {
					if strings.Contains(said, number) {
						t.Errorf("%s, %s: %s is shown %s", p.ID, when, by, number)
					}
				}
			}
		}
		n.Read(p.ID, first, night.Ada)
		blind("keyed once", night.Ben, second, first)
		n.Read(p.ID, second, night.Ben)
		blind("the readings differ", night.Ben, second, first)
		blind("the readings differ", night.Ada, first, second)
		blind("the readings differ", night.Sue, unmistakable(n.Count, p.ID, 1_500), first, second)
		n.Read(p.ID, first, night.Ada)
		n.Read(p.ID, second, night.Ben)
		blind("keyed again", night.Ben, second, first)
		blind("keyed again", night.Ada, first, second)
		blind("keyed again", night.Sue, unmistakable(n.Count, p.ID, 1_500), first, second)
		var refusal *reconcile.Refusal
		if _, refusal = n.Count.TurnOf(p.ID, night.Sue); refusal == nil || refusal.Code != "adjudicate" {
			t.Errorf("%s: a supervisor is told %v", p.ID, refusal)
		}
	}
}

func TestWhatDiffersAloneGoesBackAndThenAThirdPersonSettlesIt(t *testing.T) {
	n := night.VerifiedTwice(t)
	id := night.WardSheet(sheet.CountResult)
	right := night.CleanPapers(night.Watford())[8].Reading
	slip, other := maps.Clone(right), maps.Clone(right)
	slip["votes.1"], other["votes.2"] = 823, 267
	n.Read(id, slip, night.Ada)
	n.Read(id, other, night.Ben)
	differ := []figure.ID{"votes.1", "votes.2"}
	for _, by := range []string{night.Ada, night.Ben} {
		if turn, r := n.Count.TurnOf(id, by); r != nil || !slices.Equal(turn.Figures, differ) {
			t.Fatalf("%s keys again %v (%v), want %v", by, turn.Figures, r, differ)
		}
	}
	n.NotRead(night.Sue, id, right, "with_typists")
	n.Refused(night.Sue, n.Count.Adjudicating(id, sheet.Reading{"votes.1": 832, "votes.2": 276}, "the paper"), "with_typists")
	n.NotRead(night.Ada, id, sheet.Reading{"votes.1": 832, "votes.2": 276, "votes.3": 1045}, "not_in_dispute")
	n.NotRead(night.Ada, id, sheet.Reading{"votes.1": 832, "votes.2": 276, "unused": 0}, "not_in_dispute") // neither has it, not even as 0
	n.Read(id, sheet.Reading{"votes.1": 832, "votes.2": 276}, night.Ada)
	if n.Count.Sheet(id).State() != ward.Differs {
		t.Error("one person keyed again, and the sheet is agreed")
	}
	n.NotRead(night.Ada, id, sheet.Reading{"votes.1": 832, "votes.2": 267}, "keyed_again") // she looked; now it is Ben's
	n.Read(id, sheet.Reading{"votes.1": 832, "votes.2": 267}, night.Ben)
	n.NotRead(night.Ben, id, sheet.Reading{"votes.1": 832, "votes.2": 276}, "adjudicate")
	n.NotRead(night.Dee, id, right, "adjudicate")
	n.Refused(night.Ada, n.Count.Adjudicating(id, sheet.Reading{"votes.2": 276}, "the paper"), "four_eyes")
	n.Refused(night.Ben, n.Count.Adjudicating(id, sheet.Reading{"votes.2": 267}, "the paper"), "four_eyes")
	n.Refused(night.Sue, n.Count.Adjudicating(id, sheet.Reading{"votes.2": 276}, " "), "no_reason")
	n.Refused(night.Sue, n.Count.Adjudicating(id, sheet.Reading{}, "the paper"), "reading")
	n.Refused(night.Sue, n.Count.Adjudicating(id, sheet.Reading{"votes.2": 276, "votes.1": 833}, "the paper"), "not_in_dispute")
	n.Do(night.Sue, n.Count.Adjudicating(id, sheet.Reading{"votes.2": 276}, "the paper says 276"))
	if got, _ := n.Ward().Current(id); !got.Equal(right) || n.Count.Sheet(id).State() != ward.Agreed {
		t.Errorf("settled as %v", got)
	}
	n.Refused(night.Sue, n.Count.Adjudicating(id, sheet.Reading{"votes.2": 1}, "once more"), "nothing_differs")
}

func TestAnOptionalFigureThatTwoPeopleAgreedIsNotDroppedWithWhatDiffers(t *testing.T) {
	n := night.New(t, night.KeyedTwice())
	id := night.SheetOf(sheet.BallotPaperAccount, "CA2")
	right := night.Account("CA2", 1400, 538, 2, 3).Reading
	maps.Copy(right, sheet.Reading{"tend_supplied": 10, "tend_unused": 9, "tend_spoilt": 0, "tend_used": 1})
	slip := maps.Clone(right)
	slip["bp_unused"] = 583
	n.Read(id, right, night.Ada)
	n.Read(id, slip, night.Ben)
	without := maps.Clone(right)
	delete(without, "tend_used")
	n.Refused(night.Ben, reconcile.SheetKeyed{ID: id, Count: 1, Reading: 2, Figures: without}, "not_in_dispute")
	n.Read(id, sheet.Reading{"bp_unused": 538}, night.Ben)
	if got, _ := n.Ward().Current(id); !got.Equal(right) {
		t.Errorf("agreed as %v", got)
	}
}

func TestACorrectionLeavesTheFiguresUntilTwoPeopleAgreeOnIt(t *testing.T) {
	n := night.New(t, night.KeyedTwice())
	n.StageTwice(sheet.StageVerification)
	n.NotRead(night.Ben, night.BoxOne, sheet.Reading{"verified": 1003}, "no_change")
	n.Read(night.BoxOne, sheet.Reading{"verified": 1004}, night.Ben)
	if r, _ := n.Ward().Current(night.BoxOne); r["verified"] != 1003 {
		t.Errorf("one reading changed the figure to %d", r["verified"])
	}
	if r := n.StepRefused(reconcile.StepVerify, "not_ready"); !slices.Equal(r.Awaited, []sheet.ID{night.BoxOne}) {
		t.Errorf("while it is corrected the ward awaits %v", r.Awaited)
	}
	n.NotRead(night.Ben, night.BoxOne, sheet.Reading{"verified": -1}, "reading")
	n.Read(night.BoxOne, sheet.Reading{"verified": 1003}, night.Ben) // his own, before anybody else keyed
	n.Read(night.BoxOne, sheet.Reading{"verified": 1003}, night.Sue)
	n.Step(reconcile.StepVerify)
	n.NotRead(night.Ada, night.BoxOne, sheet.Reading{"verified": 1004}, "signed")
	n.Read(night.BoxOne, sheet.Reading{"verified": 1004}, night.Sue)
	if w := n.Ward(); w.VerifiedBy != nil || w.State != ward.Accounts {
		t.Errorf("a correction begun leaves the signature: %s", w.State)
	}
	n.Read(night.BoxOne, sheet.Reading{"verified": 1004}, night.Ada)
	if r, _ := n.Ward().Current(night.BoxOne); r["verified"] != 1004 || len(n.Count.Sheet(night.BoxOne).Counts) != 1 {
		t.Errorf("corrected to %v", r)
	}
}

func TestAFurtherCountIsKeyedTwiceToo(t *testing.T) {
	n := night.New(t, night.KeyedTwice())
	n.Read(night.BoxOne, sheet.Reading{"verified": 1002}, night.Ada, night.Ben)
	if r := n.ReadsCount(night.Ben, night.BoxOne, 2, sheet.Reading{"verified": 1003}); r != nil {
		t.Fatal(r)
	}
	if s := n.Count.Sheet(night.BoxOne); len(s.Counts) != 1 || s.CurrentCount() != 2 || n.Count.CountDue(night.BoxOne) != 2 {
		t.Errorf("after one reading of count 2: %+v", s)
	}
	if r := n.ReadsCount(night.Ada, night.BoxOne, 1, sheet.Reading{"verified": 1003}); r == nil || r.Code != "other_count" {
		t.Errorf("count 1 while count 2 is keyed: %v", r)
	}
	n.Read(night.BoxOne, sheet.Reading{"verified": 1003}, night.Ada)
	if s := n.Count.Sheet(night.BoxOne); len(s.Counts) != 2 || s.Counts[0]["verified"] != 1002 || s.Counts[1]["verified"] != 1003 {
		t.Errorf("two counts, each by two people: %+v", s.Counts)
	}
	if r := n.ReadsCount(night.Ada, night.BoxOne, 1, sheet.Reading{"verified": 1003}); r == nil || r.Code != "earlier_count" {
		t.Errorf("count 1 made equal: %v", r)
	}
}
