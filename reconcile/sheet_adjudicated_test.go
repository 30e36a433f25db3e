package reconcile_test

import (
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// keptApart is a sheet of which two people keep what they read, after they looked again.
func keptApart(n *night.Night, id sheet.ID, first, second sheet.Reading) {
	n.T.Helper()
	differ := func(r sheet.Reading) sheet.Reading {
		only := sheet.Reading{}
		for _, line := range first.Differing(second) {
			if v, in := r[line]; in {
				only[line] = v
			}
		}
		return only
	}
	n.Read(id, first, night.Ada)
	n.Read(id, second, night.Ben)
	n.Read(id, differ(first), night.Ada)
	n.Read(id, differ(second), night.Ben)
}

// Stotesbury leads Khan by 212 votes. Who may settle what differs in Khan's
// could elect him, if the figure need not be one that somebody read.
func TestNobodySettlesAloneWhatNobodyElseHasRead(t *testing.T) {
	n := night.VerifiedTwice(t)
	id := night.WardSheet(sheet.CountResult)
	right := night.CleanPapers(night.Watford())[8].Reading
	slip := maps.Clone(right)
	slip["votes.1"], slip["votes.4"] = 823, 146
	keptApart(n, id, right, slip)
	for _, votes := range []int{1044, 1045, 833, 0} {
		for _, by := range []string{night.Sue, night.Dee, night.Rob} {
			r := n.Refused(by, n.Count.Adjudicating(id, sheet.Reading{"votes.1": votes, "votes.4": 0}, "so says the paper"), "read_by_neither")
			if r.Figure != "votes.1" || !strings.Contains(r.Message, text.Grouped(votes)) {
				t.Errorf("%+v", r)
			}
		}
	}
	n.Refused(night.Sue, n.Count.Adjudicating(id, sheet.Reading{"votes.1": 832, "votes.4": 978}, "so says the paper"), "read_by_neither")
	if w := n.Ward(); n.Count.Sheet(id).State() != ward.Differs || len(w.Adjudged()) != 0 {
		t.Errorf("something was settled: %+v", w.Adjudged())
	}
	n.Do(night.Sue, n.Count.Adjudicating(id, sheet.Reading{"votes.1": 832, "votes.4": 137}, "the paper says 832 and 137"))
	if votes, _ := n.Ward().Votes(); !slices.Equal(votes, []figure.Votes{832, 276, 1044, 137}) {
		t.Errorf("settled as %v", votes)
	}
}

func TestEveryAdjudicationIsOnTheCertificate(t *testing.T) {
	n := night.New(t, night.KeyedTwice())
	box := sheet.Reading{"verified": 1003}
	keptApart(n, night.BoxOne, sheet.Reading{"verified": 1030}, box)
	n.Do(night.Sue, n.Count.Adjudicating(night.BoxOne, box, "the slip says 1,003"))
	for _, p := range night.CleanPapers(night.Watford()) {
		if d, _ := sheet.ByForm(p.Form); d.Stage == sheet.StageVerification && p.ID != night.BoxOne {
			n.Read(p.ID, p.Reading, night.Ada, night.Ben)
		}
	}
	n.Step(reconcile.StepVerify)
	result := night.CleanPapers(night.Watford())[8].Reading
	slip := maps.Clone(result)
	slip["votes.1"] = 823
	keptApart(n, night.WardSheet(sheet.CountResult), slip, result)
	n.Do(night.Dee, n.Count.Adjudicating(night.WardSheet(sheet.CountResult), sheet.Reading{"votes.1": 832}, "the form says 832"))
	n.Read(night.WardSheet(sheet.RejectedPapers), night.CleanPapers(night.Watford())[9].Reading, night.Ada, night.Ben)
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify)
	want := []ward.Adjudged{
		{Form: sheet.BoxVerification, Subject: "B1", Count: 1, Figures: []figure.ID{"verified"}, Reason: "the slip says 1,003", By: night.Sue, Role: setup.Supervisor},
		{Form: sheet.CountResult, Subject: string(night.Callowland), Count: 1, Figures: []figure.ID{"votes.1"}, Reason: "the form says 832", By: night.Dee, Role: setup.Deputy},
	}
	w := n.Ward()
	if !reflect.DeepEqual(w.Adjudged(), want) || !reflect.DeepEqual(w.Certificate.Adjudged, want) {
		t.Errorf("%+v, certified %+v", w.Adjudged(), w.Certificate.Adjudged)
	}
	written, err := json.Marshal(w.Certificate)
	if err != nil || !strings.Contains(string(written), `"adjudged":[{"form":"box_verification","subject":"B1","count":1,"figures":["verified"],"reason":"the slip says 1,003"`) {
		t.Errorf("%v %s", err, written)
	}
	n = night.Counted(t, night.Watford())
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify)
	if got := n.Ward().Certificate.Adjudged; got != nil {
		t.Errorf("where nothing was adjudicated the certificate names %+v", got)
	}
}

// Whether a figure stands on the paper at all is read by two people too.
func TestAFigureIsLeftOutOnlyWhereOneOfTheTwoLeftItOut(t *testing.T) {
	id := night.WardSheet(sheet.CountResult)
	right := night.CleanPapers(night.Watford())[8].Reading
	with := func(total int) sheet.Reading {
		r := maps.Clone(right)
		r["verified_total"] = total
		return r
	}
	without := maps.Clone(right)
	delete(without, "verified_total")
	n := night.VerifiedTwice(t)
	keptApart(n, id, with(2298), with(2289))
	r := n.Refused(night.Sue, n.Count.Adjudicating(id, sheet.Reading{}, "nothing is written there"), "read_by_neither")
	if r.Figure != "verified_total" || !strings.Contains(r.Message, "empty") {
		t.Errorf("%+v", r)
	}
	n.Do(night.Sue, n.Count.Adjudicating(id, sheet.Reading{"verified_total": 2298}, "2,298 is written there"))

	n = night.VerifiedTwice(t)
	keptApart(n, id, with(2298), without)
	n.Refused(night.Sue, n.Count.Adjudicating(id, sheet.Reading{"verified_total": 2299}, "2,299 is written there"), "read_by_neither")
	n.Do(night.Sue, n.Count.Adjudicating(id, sheet.Reading{}, "nothing is written there"))
	if got, _ := n.Ward().Current(id); !got.Equal(without) {
		t.Errorf("settled as %v", got)
	}
}

func TestAnAdjudicationGoesWhereItsCountGoes(t *testing.T) {
	e := night.Watford()
	e.KeyOnce = false
	e.Boxes = append(e.Boxes, setup.Box{ID: "B3", Contests: []setup.ContestID{night.Callowland}, Stations: []setup.StationID{"CA2"}})
	n := night.New(t, e)
	from, to := night.SheetOf(sheet.BoxVerification, "B2"), night.SheetOf(sheet.BoxVerification, "B3")
	keptApart(n, from, sheet.Reading{"verified": 861}, sheet.Reading{"verified": 860})
	n.Do(night.Sue, n.Count.Adjudicating(from, sheet.Reading{"verified": 860}, "the slip says 860"))
	n.Do(night.Sue, n.Count.Moving(from, to, 0, "it is box B3's"))
	if got := n.Count.Sheet(to).Adjudged; len(got) != 1 || got[0].Subject != "B3" || got[0].By != night.Sue {
		t.Errorf("what was settled from the paper left no trace: %+v", got)
	}
}

func TestWhatEitherReadIsToldToNobodyButWhoDecides(t *testing.T) {
	id := night.WardSheet(sheet.CountResult)
	right := night.CleanPapers(night.Watford())[8].Reading
	slip, without := maps.Clone(right), maps.Clone(right)
	slip["votes.1"], slip["verified_total"] = 823, 2298
	delete(without, "verified_total")
	n := night.VerifiedTwice(t)
	refused := func(by, code string) {
		t.Helper()
		if d, r := n.Count.Dispute(id, by); r == nil || r.Code != code || len(d.Figures) > 0 || d.By != [2]string{} {
			t.Errorf("%s is told %+v, %v", by, d, r)
		}
	}
	refused(night.Sue, "nothing_differs")
	n.Read(id, without, night.Ada)
	refused(night.Sue, "nothing_differs")
	n.Read(id, slip, night.Ben)
	refused(night.Sue, "with_typists")
	n.Read(id, sheet.Reading{"votes.1": 832}, night.Ada)
	refused(night.Sue, "with_typists")
	n.Read(id, sheet.Reading{"votes.1": 823, "verified_total": 2298}, night.Ben)
	refused(night.Ada, "four_eyes")
	refused(strings.ToUpper(night.Ben), "four_eyes")
	d, r := n.Count.Dispute(id, night.Sue)
	want := reconcile.Dispute{By: [2]string{night.Ada, night.Ben}, Figures: []reconcile.Disputed{
		{Figure: "verified_total", Read: [2]figure.Of[int]{{}, figure.Keyed(2298)}},
		{Figure: "votes.1", Read: [2]figure.Of[int]{figure.Keyed(832), figure.Keyed(823)}}}}
	if r != nil || !reflect.DeepEqual(d, want) {
		t.Errorf("who decides is told %+v, %v; want %+v", d, r, want)
	}
}

func TestOnlyTheCountThatDiffersIsAdjudicated(t *testing.T) {
	n := night.New(t, night.KeyedTwice())
	keptApart(n, night.BoxOne, sheet.Reading{"verified": 1030}, sheet.Reading{"verified": 1003})
	b := n.Count.Adjudicating(night.BoxOne, sheet.Reading{"verified": 1003}, "the slip says 1,003")
	other := b
	other.Count = 2
	n.Refused(night.Sue, other, "other_count")
	n.Do(night.Sue, b)
}
