package reconcile_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
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

// certifiedNight is an ordinary night: a box two papers short, the count one.
func certifiedNight(t *testing.T, explainedBy string) *night.Night {
	n := night.New(t, night.Watford())
	n.Stage(sheet.StageVerification)
	n.Rekey(night.SheetOf(sheet.BoxVerification, "B2"), sheet.Reading{"verified": 858})
	n.Again(night.SheetOf(sheet.BoxVerification, "B2"), nil)
	n.Do(explainedBy, n.Explain(n.Finding("V3"), "two papers taken away"))
	n.Do(night.Rob, n.Accept(n.Finding("V3"), ""))
	n.Step(reconcile.StepVerify)
	n.Stage(sheet.StageCount)
	n.Rekey(night.WardSheet(sheet.CountResult), sheet.Reading{"verified_total": 2296})
	n.Rekey(night.WardSheet(sheet.RejectedPapers), sheet.Reading{"rej_d": 4})
	n.Again(night.WardSheet(sheet.CountResult), nil)
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack)
	n.Do(night.Rob, n.Accept(n.Finding("C1"), "searched"))
	n.Step(reconcile.StepCertify)
	return n
}

func TestTheCertificatesCanonicalBytesAreThoseOfTheGolden(t *testing.T) {
	n := certifiedNight(t, night.Ben)
	data, err := text.Canonical(n.Ward().Certificate)
	if err != nil {
		t.Fatal(err)
	}
	night.CompareGolden(t, "certificate/callowland.json", map[string]any{"canonical": string(data), "hash": n.Ward().Certificate.Hash(), "short": n.Ward().Certificate.ShortHash()})
	for _, never := range []string{"2018-05-03T", "2018-05-04", night.Ada} {
		if strings.Contains(string(data), never) {
			t.Errorf("the certificate holds a time or who keyed: %q", never)
		}
	}
}

func TestEqualFiguresGiveEqualHashesWhoeverKeyedThemAndWhen(t *testing.T) {
	plain := func(delay int) *night.Night {
		n := night.New(t, night.Watford())
		for range delay {
			n.Entry(night.Ada, reconcile.ElectionSetUp{})
		}
		papers := night.CleanPapers(night.Watford())
		if delay > 0 {
			slices.Reverse(papers[1:3])                 // the accounts, and
			papers[5], papers[6] = papers[6], papers[5] // the boxes, in another order
		}
		for _, p := range papers[:8] {
			n.Do(pickBy(delay), reconcile.SheetKeyed{ID: p.ID, Count: 1, Reading: 1, Figures: p.Reading})
		}
		n.Step(reconcile.StepVerify)
		n.Stage(sheet.StageCount)
		n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify)
		return n
	}
	a, b := plain(0).Ward().Certificate, plain(50).Ward().Certificate
	if a.Hash() != b.Hash() || len(a.Hash()) != 64 {
		t.Errorf("equal figures: %s and %s", a.Hash(), b.Hash())
	}
	if c := certifiedNight(t, night.Ben).Ward().Certificate; c.Hash() == a.Hash() {
		t.Error("other figures have the same hash")
	}
}

func pickBy(delay int) string {
	if delay > 0 {
		return night.Ben
	}
	return night.Ada
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
func recountedNight(t *testing.T) *night.Night {
	n := night.Verified(t, night.Watford())
	n.Do(night.Rob, reconcile.SheetKeyed{ID: batch("1"), Count: 1, Reading: 1, Figures: decided(5, 2, 4, 1)}, reconcile.SheetKeyed{ID: batch("2"), Count: 1, Reading: 1, Figures: decided(1, 0, 3, 2)})
	n.Stage(sheet.StageCount)
	n.Step(reconcile.StepProvisional)
	refused := n.AskedAgain(ward.RecountFull, "")
	refused.Refused = true
	n.Do(night.Rob, refused, n.AskedAgain(ward.RecountCandidate, "15663"))
	n.Again(night.WardSheet(sheet.CountResult), nil)
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify)
	return n
}

func TestTheCertificateHoldsWhatWasObjectedToAndWhichRecountMadeACount(t *testing.T) {
	c := recountedNight(t).Ward().Certificate
	if c.Batches != 2 || c.Objected != figure.Keyed[figure.Papers](3) || c.Rejected != figure.Keyed[figure.Papers](9) {
		t.Errorf("%d batches, %v of %v objected to", c.Batches, c.Objected, c.Rejected)
	}
	if len(c.Recounts) != 2 || c.Recounts[0].Granted || c.Recounts[1].Of != ward.RecountCandidate || c.Recounts[1].Candidate != "15663" || c.Recounts[1].AskedBy != "Practice agent" {
		t.Errorf("recounts: %+v", c.Recounts)
	}
	if a := c.Attempts; len(a) != 2 || a[0].Recount != 0 || a[0].Partial || a[1].Recount != 2 || !a[1].Partial {
		t.Errorf("counts: %+v", a)
	}
	data, _ := text.Canonical(certifiedNight(t, night.Ben).Ward().Certificate)
	if strings.Contains(string(data), "objected_to") || strings.Contains(string(data), "batches") {
		t.Error("a ward without batches says something of them, and its hash is another than it was")
	}
}

func TestAnyChangedFigureOfACertificateGivesAnotherHashAndIsNotCertified(t *testing.T) {
	for _, n := range []*night.Night{certifiedNight(t, night.Ben), recountedNight(t)} {
		everyLeafCounts(t, n)
	}
}

// everyLeafCounts changes each value of the ward's certificate in turn.
func everyLeafCounts(t *testing.T, n *night.Night) {
	t.Helper()
	certificate := *n.Ward().Certificate
	data, _ := text.Canonical(certificate)
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
		var c ward.Certificate
		if err := json.Unmarshal(changed, &c); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		tried++
		if c.Hash() == certificate.Hash() {
			t.Errorf("%s changed, and the hash is the same", path)
		}
		if reconcile.Agrees(c, n.Count.Election, n.Ward()) {
			t.Errorf("%s changed, and the certificate still passes for the ward's", path)
		}
	})
	if tried < 100 || !reconcile.Agrees(certificate, n.Count.Election, n.Ward()) {
		t.Errorf("%d leaves were tried; the certificate itself agrees: %v", tried, reconcile.Agrees(certificate, n.Count.Election, n.Ward()))
	}
}

func TestACertificateThatElectsTheWrongCandidateIsRefused(t *testing.T) {
	n := night.Counted(t, night.Watford())
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack)
	for what, change := range map[string]func(*ward.Result){
		"the second elected":    func(r *ward.Result) { r.Standings[0].Elected, r.Standings[2].Elected = true, false },
		"nobody elected":        func(r *ward.Result) { r.Standings[2].Elected = false },
		"nobody, and a vacancy": func(r *ward.Result) { r.Standings[2].Elected, r.Vacant = false, 1 },
		"two elected":           func(r *ward.Result) { r.Standings[0].Elected = true },
		"by a lot":              func(r *ward.Result) { r.Standings[2].ByLot = true },
		"another margin":        func(r *ward.Result) { r.Margin = figure.Keyed[figure.Votes](211) },
		"no margin":             func(r *ward.Result) { r.Margin = figure.Of[figure.Votes]{} },
		"without a poll":        func(r *ward.Result) { r.Uncontested = true },
		"another's votes": func(r *ward.Result) {
			r.Standings[0].Votes, r.Standings[1].Votes = r.Standings[1].Votes, r.Standings[0].Votes
		},
		"votes nobody has keyed":  func(r *ward.Result) { r.Standings[2].Votes++ },
		"candidates in two names": func(r *ward.Result) { r.Standings[0].Candidate = "nobody" },
	} {
		r, _ := night.ResultOf(n.Ward())
		change(&r)
		b := n.Body(reconcile.StepCertify)
		c := reconcile.Certify(n.Count.Election, n.Ward(), r)
		b.Certificate = &c
		if what == "candidates in two names" {
			c.Candidates[0].ID = "nobody"
		}
		n.Refused(night.Rob, b, "certificate")
	}
	b := n.Body(reconcile.StepCertify)
	b.Certificate = nil
	n.Refused(night.Rob, b, "certificate")
	short := *n.Body(reconcile.StepCertify).Certificate
	short.Candidates = short.Candidates[:3]
	b.Certificate = &short
	n.Refused(night.Rob, b, "certificate")
	n.Step(reconcile.StepCertify)
}

func TestAnUncontestedWardIsDeclaredWithItsOwnCertificateOnly(t *testing.T) {
	n := night.New(t, night.FuzzElection())
	w := n.Count.Wards[night.Meadow]
	if w.State != ward.Uncontested || len(w.Register()) != 0 || reconcile.NextStep(w) != reconcile.StepDeclare {
		t.Fatalf("%s, register %v", w.State, w.Register())
	}
	declare := reconcile.Stepped{Contest: night.Meadow, Step: reconcile.StepDeclare}
	n.Refused(night.Rob, declare, "certificate")
	r, _ := night.ResultOf(w)
	for what, change := range map[string]func(*ward.Result){
		"nobody elected": func(r *ward.Result) { r.Standings[0].Elected = false },
		"no vacancy":     func(r *ward.Result) { r.Vacant = 0 },
		"a poll":         func(r *ward.Result) { r.Uncontested = false },
		"votes":          func(r *ward.Result) { r.Standings[0].Votes = 9 },
		"a lot":          func(r *ward.Result) { r.Standings[0].ByLot = true },
	} {
		wrong := r
		wrong.Standings = slices.Clone(r.Standings)
		change(&wrong)
		c := reconcile.Certify(n.Count.Election, w, wrong)
		declare.Certificate = &c
		if refusal := n.Try(night.Rob, declare); refusal == nil || refusal.Code != "certificate" {
			t.Errorf("%s: %v", what, refusal)
		}
	}
	c := reconcile.Certify(n.Count.Election, w, r)
	declare.Certificate = &c
	n.Do(night.Rob, declare)
	got := n.Count.Wards[night.Meadow]
	if got.State != ward.Declared || got.Certificate.Vacant != 1 || len(got.Certificate.Elected()) != 1 || got.Certificate.Valid.IsKeyed() || got.DeclaredAt.IsZero() {
		t.Errorf("%s: %+v", got.State, got.Certificate)
	}
	n.Refused(night.Ada, reconcile.SheetKeyed{ID: sheet.ID{Contest: night.Meadow, Form: sheet.CountResult, Subject: string(night.Meadow)}, Count: 1, Reading: 1, Figures: sheet.Reading{}}, "frozen")
}

func TestOnlyWhatWasAcceptedIsAnException(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Stage(sheet.StageVerification)
	n.Rekey(night.SheetOf(sheet.BoxVerification, "B1"), sheet.Reading{"verified": 1000})
	n.Rekey(night.SheetOf(sheet.BoxVerification, "B2"), sheet.Reading{"verified": 859})
	n.Again(night.SheetOf(sheet.BoxVerification, "B2"), nil)
	for _, f := range rules.Check(n.Ward()) {
		if f.Subject == "B2" {
			n.Do(night.Ben, n.Explain(f, "taken away"))
			n.Do(night.Rob, n.Accept(f, "yes"))
		}
	}
	if x := rules.Exceptions(n.Ward()); len(x) != 1 || x[0].Subject != "B2" || x[0].Reason != "yes" || x[0].Role != setup.ReturningOfficer {
		t.Errorf("%+v", x)
	}
	if r := n.StepRefused(reconcile.StepVerify, "not_ready"); night.CodesOf(r.Findings) != " V3@B1" || r.Message != "Callowland cannot be verified yet: 1 finding stands." {
		t.Errorf("in the way:%s; %s", night.CodesOf(r.Findings), r.Message)
	}
}

func TestTheShortHashIsSixteenDigitsInFours(t *testing.T) {
	if got := ward.ShortHash("0123456789abcdef0123"); got != "0123 4567 89ab cdef" {
		t.Errorf("%q", got)
	}
	if got := ward.ShortHash("short"); got != "short" {
		t.Errorf("%q", got)
	}
	c := ward.Certificate{Ward: "x"}
	if c.ShortHash() != ward.ShortHash(c.Hash()) {
		t.Error("the certificate's short hash is not that of its hash")
	}
}

func TestTheCertificateListsBoxesCountsAndRejectedPapersByHead(t *testing.T) {
	c := certifiedNight(t, night.Ben).Ward().Certificate
	if len(c.Boxes) != 2 || c.Boxes[1].Variance != -2 || !slices.Equal(c.Boxes[1].Counts, []figure.Papers{858, 858}) || !slices.Equal(c.Boxes[1].Stations, []setup.StationID{"CA2"}) {
		t.Errorf("boxes: %+v", c.Boxes)
	}
	if c.Stations != figure.Keyed[figure.Papers](1861) || c.Postal != figure.Keyed[figure.Papers](435) || c.Verified != figure.Keyed[figure.Papers](2296) || c.PostalReject != figure.Keyed[figure.Papers](11) {
		t.Errorf("verified %v + %v = %v, postal rejected %v", c.Stations, c.Postal, c.Verified, c.PostalReject)
	}
	if len(c.ByHead) != 5 || c.ByHead[1].Papers != figure.Keyed[figure.Papers](2) || c.ByHead[4].Papers.IsKeyed() || c.Rejected != figure.Keyed[figure.Papers](6) {
		t.Errorf("rejected: %+v", c.ByHead)
	}
	if len(c.Exceptions) != 2 || c.Exceptions[0].Code != "V3" || c.Exceptions[0].ExplainedBy != night.Ben || c.Exceptions[1].Code != "C1" || c.Exceptions[1].Reason != "searched" {
		t.Errorf("exceptions: %+v", c.Exceptions)
	}
	for i, line := range c.Candidates {
		if line.Place != i+1 {
			t.Errorf("%s has place %d, want %d", line.Surname, line.Place, i+1)
		}
	}
}
