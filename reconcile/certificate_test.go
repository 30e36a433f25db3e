package reconcile

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// certifiedNight is an ordinary night: a box two papers short, the count one.
func certifiedNight(t *testing.T, explainedBy string) *night {
	n := newNight(t, watford())
	n.stage(StageVerification)
	n.rekey(sheetOf(BoxVerification, "B2"), Reading{"verified": 858})
	n.again(sheetOf(BoxVerification, "B2"), nil)
	n.do(explainedBy, n.explain(n.finding("V3"), "two papers taken away"))
	n.do(rob, n.accept(n.finding("V3"), ""))
	n.step(StepVerify)
	n.stage(StageCount)
	n.rekey(wardSheet(CountResult), Reading{"verified_total": 2296})
	n.rekey(wardSheet(RejectedPapers), Reading{"rej_d": 4})
	n.again(wardSheet(CountResult), nil)
	n.step(StepProvisional, StepConsult, StepReadBack)
	n.do(rob, n.accept(n.finding("C1"), "searched"))
	n.step(StepCertify)
	return n
}

func TestTheCertificatesCanonicalBytesAreThoseOfTheGolden(t *testing.T) {
	n := certifiedNight(t, ben)
	data, err := Canonical(n.ward().Certificate)
	if err != nil {
		t.Fatal(err)
	}
	compareGolden(t, "certificate/callowland.json", map[string]any{"canonical": string(data), "hash": n.ward().Certificate.Hash(), "short": n.ward().Certificate.ShortHash()})
	for _, never := range []string{"2018-05-03T", "2018-05-04", ada} {
		if strings.Contains(string(data), never) {
			t.Errorf("the certificate holds a time or who keyed: %q", never)
		}
	}
}

func TestEqualFiguresGiveEqualHashesWhoeverKeyedThemAndWhen(t *testing.T) {
	plain := func(delay int) *night {
		n := newNight(t, watford())
		for range delay {
			n.entry(ada, ElectionSetUp{})
		}
		papers := cleanPapers(watford())
		if delay > 0 {
			slices.Reverse(papers[:1])
			papers[5], papers[6] = papers[6], papers[5] // the boxes in another order
		}
		for _, p := range papers[:8] {
			n.do(pickBy(delay), SheetKeyed{SheetID: p.SheetID, Count: 1, Reading: 1, Figures: p.Reading})
		}
		n.step(StepVerify)
		n.stage(StageCount)
		n.step(StepProvisional, StepConsult, StepReadBack, StepCertify)
		return n
	}
	a, b := plain(0).ward().Certificate, plain(50).ward().Certificate
	if a.Hash() != b.Hash() || len(a.Hash()) != 64 {
		t.Errorf("equal figures: %s and %s", a.Hash(), b.Hash())
	}
	if c := certifiedNight(t, ben).ward().Certificate; c.Hash() == a.Hash() {
		t.Error("other figures have the same hash")
	}
}

func pickBy(delay int) string {
	if delay > 0 {
		return ben
	}
	return ada
}

// leaves calls change for every number, text and yes or no in a JSON value, each changed in turn.
func leaves(v any, path string, put func(any), change func(path string)) {
	switch v := v.(type) {
	case map[string]any:
		for _, k := range slices.Sorted(maps.Keys(v)) {
			leaves(v[k], path+"."+k, func(x any) { v[k] = x }, change)
		}
	case []any:
		for i := range v {
			leaves(v[i], fmt.Sprintf("%s[%d]", path, i), func(x any) { v[i] = x }, change)
		}
	default:
		var other any
		switch v := v.(type) {
		case float64:
			other = v + 1
		case string:
			other = v + "x"
		case bool:
			other = !v
		case nil:
			return
		}
		put(other)
		change(path)
		put(v)
	}
}

// recountedNight has batches of doubtful papers, a recount refused and one of a
// candidate's papers.
func recountedNight(t *testing.T) *night {
	n := verified(t, watford())
	n.do(rob, SheetKeyed{SheetID: batch("1"), Count: 1, Reading: 1, Figures: decided(5, 2, 4, 1)}, SheetKeyed{SheetID: batch("2"), Count: 1, Reading: 1, Figures: decided(1, 0, 3, 2)})
	n.stage(StageCount)
	n.step(StepProvisional)
	refused := n.askedAgain(RecountFull, "")
	refused.Refused = true
	n.do(rob, refused, n.askedAgain(RecountCandidate, "15663"))
	n.again(wardSheet(CountResult), nil)
	n.step(StepProvisional, StepConsult, StepReadBack, StepCertify)
	return n
}

func TestTheCertificateHoldsWhatWasObjectedToAndWhichRecountMadeACount(t *testing.T) {
	c := recountedNight(t).ward().Certificate
	if c.Batches != 2 || c.Objected != Keyed[Papers](3) || c.Rejected != Keyed[Papers](9) {
		t.Errorf("%d batches, %v of %v objected to", c.Batches, c.Objected, c.Rejected)
	}
	if len(c.Recounts) != 2 || c.Recounts[0].Granted || c.Recounts[1].Of != RecountCandidate || c.Recounts[1].Candidate != "15663" || c.Recounts[1].AskedBy != "Practice agent" {
		t.Errorf("recounts: %+v", c.Recounts)
	}
	if a := c.Attempts; len(a) != 2 || a[0].Recount != 0 || a[0].Partial || a[1].Recount != 2 || !a[1].Partial {
		t.Errorf("counts: %+v", a)
	}
	data, _ := Canonical(certifiedNight(t, ben).ward().Certificate)
	if strings.Contains(string(data), "objected_to") || strings.Contains(string(data), "batches") {
		t.Error("a ward without batches says something of them, and its hash is another than it was")
	}
}

func TestAnyChangedFigureOfACertificateGivesAnotherHashAndIsNotCertified(t *testing.T) {
	for _, n := range []*night{certifiedNight(t, ben), recountedNight(t)} {
		everyLeafCounts(t, n)
	}
}

// everyLeafCounts changes each value of the ward's certificate in turn.
func everyLeafCounts(t *testing.T, n *night) {
	t.Helper()
	certificate := *n.ward().Certificate
	data, _ := Canonical(certificate)
	var tree any
	if err := json.Unmarshal(data, &tree); err != nil {
		t.Fatal(err)
	}
	tried := 0
	leaves(tree, "", func(any) {}, func(path string) {
		changed, err := json.Marshal(tree)
		if err != nil {
			t.Fatal(err)
		}
		var c Certificate
		if err := json.Unmarshal(changed, &c); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		tried++
		if c.Hash() == certificate.Hash() {
			t.Errorf("%s changed, and the hash is the same", path)
		}
		if agrees(c, n.count.Election, n.ward()) {
			t.Errorf("%s changed, and the certificate still passes for the ward's", path)
		}
	})
	if tried < 100 || !agrees(certificate, n.count.Election, n.ward()) {
		t.Errorf("%d leaves were tried; the certificate itself agrees: %v", tried, agrees(certificate, n.count.Election, n.ward()))
	}
}

func TestACertificateThatElectsTheWrongCandidateIsRefused(t *testing.T) {
	n := counted(t, watford())
	n.step(StepProvisional, StepConsult, StepReadBack)
	for what, change := range map[string]func(*Result){
		"the second elected":    func(r *Result) { r.Standings[0].Elected, r.Standings[2].Elected = true, false },
		"nobody elected":        func(r *Result) { r.Standings[2].Elected = false },
		"nobody, and a vacancy": func(r *Result) { r.Standings[2].Elected, r.Vacant = false, 1 },
		"two elected":           func(r *Result) { r.Standings[0].Elected = true },
		"by a lot":              func(r *Result) { r.Standings[2].ByLot = true },
		"another margin":        func(r *Result) { r.Margin = Keyed[Votes](211) },
		"no margin":             func(r *Result) { r.Margin = Figure[Votes]{} },
		"without a poll":        func(r *Result) { r.Uncontested = true },
		"another's votes": func(r *Result) {
			r.Standings[0].Votes, r.Standings[1].Votes = r.Standings[1].Votes, r.Standings[0].Votes
		},
		"votes nobody has keyed":  func(r *Result) { r.Standings[2].Votes++ },
		"candidates in two names": func(r *Result) { r.Standings[0].Candidate = "nobody" },
	} {
		r, _ := resultOf(n.ward())
		change(&r)
		b := n.body(StepCertify)
		c := Certify(n.count.Election, n.ward(), r)
		b.Certificate = &c
		if what == "candidates in two names" {
			c.Candidates[0].ID = "nobody"
		}
		n.refused(rob, b, "certificate")
	}
	b := n.body(StepCertify)
	b.Certificate = nil
	n.refused(rob, b, "certificate")
	short := *n.body(StepCertify).Certificate
	short.Candidates = short.Candidates[:3]
	b.Certificate = &short
	n.refused(rob, b, "certificate")
	n.step(StepCertify)
}

func TestAnUncontestedWardIsDeclaredWithItsOwnCertificateOnly(t *testing.T) {
	n := newNight(t, fuzzElection())
	w := n.count.Wards[meadow]
	if w.State != Uncontested || len(w.Register()) != 0 || NextStep(w) != StepDeclare {
		t.Fatalf("%s, register %v", w.State, w.Register())
	}
	declare := Stepped{Contest: meadow, Step: StepDeclare}
	n.refused(rob, declare, "certificate")
	r, _ := resultOf(w)
	for what, change := range map[string]func(*Result){
		"nobody elected": func(r *Result) { r.Standings[0].Elected = false },
		"no vacancy":     func(r *Result) { r.Vacant = 0 },
		"a poll":         func(r *Result) { r.Uncontested = false },
		"votes":          func(r *Result) { r.Standings[0].Votes = 9 },
		"a lot":          func(r *Result) { r.Standings[0].ByLot = true },
	} {
		wrong := r
		wrong.Standings = slices.Clone(r.Standings)
		change(&wrong)
		c := Certify(n.count.Election, w, wrong)
		declare.Certificate = &c
		if refusal := n.try(rob, declare); refusal == nil || refusal.Code != "certificate" {
			t.Errorf("%s: %v", what, refusal)
		}
	}
	c := Certify(n.count.Election, w, r)
	declare.Certificate = &c
	n.do(rob, declare)
	got := n.count.Wards[meadow]
	if got.State != Declared || got.Certificate.Vacant != 1 || len(got.Certificate.Elected()) != 1 || got.Certificate.Valid.IsKeyed() || got.DeclaredAt.IsZero() {
		t.Errorf("%s: %+v", got.State, got.Certificate)
	}
	n.refused(ada, SheetKeyed{SheetID: SheetID{meadow, CountResult, string(meadow)}, Count: 1, Reading: 1, Figures: Reading{}}, "frozen")
}

func TestOnlyWhatWasAcceptedIsAnException(t *testing.T) {
	n := newNight(t, watford())
	n.stage(StageVerification)
	n.rekey(sheetOf(BoxVerification, "B1"), Reading{"verified": 1000})
	n.rekey(sheetOf(BoxVerification, "B2"), Reading{"verified": 859})
	n.again(sheetOf(BoxVerification, "B2"), nil)
	for _, f := range Check(n.ward()) {
		if f.Subject == "B2" {
			n.do(ben, n.explain(f, "taken away"))
			n.do(rob, n.accept(f, "yes"))
		}
	}
	if x := Exceptions(n.ward()); len(x) != 1 || x[0].Subject != "B2" || x[0].Reason != "yes" || x[0].Role != ReturningOfficer {
		t.Errorf("%+v", x)
	}
	if r := n.stepRefused(StepVerify, "not_ready"); codesOf(r.Findings) != " V3@B1" || r.Message != "Callowland cannot be verified yet: 1 finding stands." {
		t.Errorf("in the way:%s; %s", codesOf(r.Findings), r.Message)
	}
}

func TestTheShortHashIsSixteenDigitsInFours(t *testing.T) {
	if got := ShortHash("0123456789abcdef0123"); got != "0123 4567 89ab cdef" {
		t.Errorf("%q", got)
	}
	if got := ShortHash("short"); got != "short" {
		t.Errorf("%q", got)
	}
	c := Certificate{Ward: "x"}
	if c.ShortHash() != ShortHash(c.Hash()) {
		t.Error("the certificate's short hash is not that of its hash")
	}
}

func TestTheCertificateListsBoxesCountsAndRejectedPapersByHead(t *testing.T) {
	c := certifiedNight(t, ben).ward().Certificate
	if len(c.Boxes) != 2 || c.Boxes[1].Variance != -2 || !slices.Equal(c.Boxes[1].Counts, []Papers{858, 858}) || !slices.Equal(c.Boxes[1].Stations, []StationID{"CA2"}) {
		t.Errorf("boxes: %+v", c.Boxes)
	}
	if c.Stations != Keyed[Papers](1861) || c.Postal != Keyed[Papers](435) || c.Verified != Keyed[Papers](2296) || c.PostalReject != Keyed[Papers](11) {
		t.Errorf("verified %v + %v = %v, postal rejected %v", c.Stations, c.Postal, c.Verified, c.PostalReject)
	}
	if len(c.ByHead) != 5 || c.ByHead[1].Papers != Keyed[Papers](2) || c.ByHead[4].Papers.IsKeyed() || c.Rejected != Keyed[Papers](6) {
		t.Errorf("rejected: %+v", c.ByHead)
	}
	if len(c.Exceptions) != 2 || c.Exceptions[0].Code != "V3" || c.Exceptions[0].ExplainedBy != ben || c.Exceptions[1].Code != "C1" || c.Exceptions[1].Reason != "searched" {
		t.Errorf("exceptions: %+v", c.Exceptions)
	}
	for i, line := range c.Candidates {
		if line.Place != i+1 {
			t.Errorf("%s has place %d, want %d", line.Surname, line.Place, i+1)
		}
	}
}
