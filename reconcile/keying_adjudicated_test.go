package reconcile

import (
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// keptApart is a sheet of which two people keep what they read, after they looked again.
func keptApart(n *night, id SheetID, first, second Reading) {
	n.t.Helper()
	differ := func(r Reading) Reading {
		only := Reading{}
		for _, figure := range ReadDifferently(first, second) {
			if v, in := r[figure]; in {
				only[figure] = v
			}
		}
		return only
	}
	n.read(id, first, ada)
	n.read(id, second, ben)
	n.read(id, differ(first), ada)
	n.read(id, differ(second), ben)
}

// Stotesbury leads Khan by 212 votes. Who may settle what differs in Khan's
// could elect him, if the figure need not be one that somebody read.
func TestNobodySettlesAloneWhatNobodyElseHasRead(t *testing.T) {
	n := verifiedTwice(t)
	id := wardSheet(CountResult)
	right := cleanPapers(watford())[8].Reading
	slip := maps.Clone(right)
	slip["votes.1"], slip["votes.4"] = 823, 146
	keptApart(n, id, right, slip)
	for _, votes := range []int{1044, 1045, 833, 0} {
		for _, by := range []string{sue, dee, rob} {
			r := n.refused(by, n.count.Adjudicating(id, Reading{"votes.1": votes, "votes.4": 0}, "so says the paper"), "read_by_neither")
			if r.Figure != "votes.1" || !strings.Contains(r.Message, Grouped(votes)) {
				t.Errorf("%+v", r)
			}
		}
	}
	n.refused(sue, n.count.Adjudicating(id, Reading{"votes.1": 832, "votes.4": 978}, "so says the paper"), "read_by_neither")
	if w := n.ward(); n.count.Sheet(id).State() != Differs || len(w.adjudged()) != 0 {
		t.Errorf("something was settled: %+v", w.adjudged())
	}
	n.do(sue, n.count.Adjudicating(id, Reading{"votes.1": 832, "votes.4": 137}, "the paper says 832 and 137"))
	if votes, _ := n.ward().Votes(); !slices.Equal(votes, []Votes{832, 276, 1044, 137}) {
		t.Errorf("settled as %v", votes)
	}
}

func TestEveryAdjudicationIsOnTheCertificate(t *testing.T) {
	n := newNight(t, keyedTwice())
	box := Reading{"verified": 1003}
	keptApart(n, boxOne, Reading{"verified": 1030}, box)
	n.do(sue, n.count.Adjudicating(boxOne, box, "the slip says 1,003"))
	for _, p := range cleanPapers(watford()) {
		if d, _ := SheetOf(p.Form); d.Stage == StageVerification && p.SheetID != boxOne {
			n.read(p.SheetID, p.Reading, ada, ben)
		}
	}
	n.step(StepVerify)
	result := cleanPapers(watford())[8].Reading
	slip := maps.Clone(result)
	slip["votes.1"] = 823
	keptApart(n, wardSheet(CountResult), slip, result)
	n.do(dee, n.count.Adjudicating(wardSheet(CountResult), Reading{"votes.1": 832}, "the form says 832"))
	n.read(wardSheet(RejectedPapers), cleanPapers(watford())[9].Reading, ada, ben)
	n.step(StepProvisional, StepConsult, StepReadBack, StepCertify)
	want := []Adjudged{
		{BoxVerification, "B1", 1, []FigureID{"verified"}, "the slip says 1,003", sue, Supervisor},
		{CountResult, string(callowland), 1, []FigureID{"votes.1"}, "the form says 832", dee, Deputy},
	}
	w := n.ward()
	if !reflect.DeepEqual(w.adjudged(), want) || !reflect.DeepEqual(w.Certificate.Adjudged, want) {
		t.Errorf("%+v, certified %+v", w.adjudged(), w.Certificate.Adjudged)
	}
	text, err := json.Marshal(w.Certificate)
	if err != nil || !strings.Contains(string(text), `"adjudged":[{"form":"box_verification","subject":"B1","count":1,"figures":["verified"],"reason":"the slip says 1,003"`) {
		t.Errorf("%v %s", err, text)
	}
	n = counted(t, watford())
	n.step(StepProvisional, StepConsult, StepReadBack, StepCertify)
	if got := n.ward().Certificate.Adjudged; got != nil {
		t.Errorf("where nothing was adjudicated the certificate names %+v", got)
	}
}

// Whether a figure stands on the paper at all is read by two people too.
func TestAFigureIsLeftOutOnlyWhereOneOfTheTwoLeftItOut(t *testing.T) {
	id := wardSheet(CountResult)
	right := cleanPapers(watford())[8].Reading
	with := func(total int) Reading {
		r := maps.Clone(right)
		r["verified_total"] = total
		return r
	}
	without := maps.Clone(right)
	delete(without, "verified_total")
	n := verifiedTwice(t)
	keptApart(n, id, with(2298), with(2289))
	r := n.refused(sue, n.count.Adjudicating(id, Reading{}, "nothing is written there"), "read_by_neither")
	if r.Figure != "verified_total" || !strings.Contains(r.Message, "empty") {
		t.Errorf("%+v", r)
	}
	n.do(sue, n.count.Adjudicating(id, Reading{"verified_total": 2298}, "2,298 is written there"))

	n = verifiedTwice(t)
	keptApart(n, id, with(2298), without)
	n.refused(sue, n.count.Adjudicating(id, Reading{"verified_total": 2299}, "2,299 is written there"), "read_by_neither")
	n.do(sue, n.count.Adjudicating(id, Reading{}, "nothing is written there"))
	if got, _ := n.ward().Current(id); !got.Equal(without) {
		t.Errorf("settled as %v", got)
	}
}
