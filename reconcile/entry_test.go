package reconcile

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
)

var kinds = []Kind{KindSetUp, KindMended, KindSheetKeyed, KindExplained, KindAccepted, KindStepped, KindPublished, KindMoved, KindReceived}

// bodies are one of each kind, with every field filled.
func bodies(t *testing.T) []Body {
	n := certifiedNight(t, ben)
	totals := n.count.VoterID.Totals(&n.count.Election)
	e := watford()
	e.PublishedFor = []Published{{Contest: "mayor.watford", Name: "Mayor", Why: "supplementary vote", Candidates: []PublishedCandidate{
		{Name: "Peter Taylor", Party: "Liberal Democrats", First: 13279, Final: Keyed[Votes](15931), Elected: true}, {Name: "Turner", First: 0}}}}
	id := FindingID{callowland, "V3", "B2"}
	whole := borough()
	planned(&whole)
	whole.NotUp = []SeatsHeld{{Party: "Green Party", PartyID: "PP63", Seats: 4}}
	whole.Contests = append(whole.Contests, Contest{ID: "parish.practice", Kind: ParishContest, Name: "Practice", Seats: 2, CountOnly: true, TallyByVotes: true,
		Terms: []int{2027, 2025}, Areas: []Area{{ID: "1", FirstSheet: 1, LastSheet: 9}, {ID: "2"}}, Candidates: practiceCandidates(3)})
	areas, moved := abbeyCounted(t), astray(t)
	areas.stepsOf(abbey, StepProvisional, StepConsult, StepReadBack, StepCertify)
	moved.do(ada, threeOfTheMayors)
	for _, id := range allThree {
		moved.stepsOf(id, StepVerify)
	}
	moved.keyBorough(StageCount, allThree)
	moved.stepsOf(mayor, StepProvisional, StepConsult, StepReadBack, StepCertify)
	return []Body{
		ElectionSetUp{e}, ElectionSetUp{whole},
		Stepped{Contest: abbey, Step: StepCertify, Certificate: areas.count.Wards[abbey].Certificate},
		Stepped{Contest: mayor, Step: StepCertify, Certificate: moved.count.Wards[mayor].Certificate},
		Stepped{Contest: abbey, Step: StepLot, Lot: []string{"p1"}, ForTerm: true},
		threeOfTheMayors, n.received("X1", nil), BoxReceived{Box: "X2", Receipt: Receipt{At: n.at}},
		SetUpMended{"a letter <&> “quoted” ‑ ë", []Change{{What: "Electorate", Subject: "Callowland", Was: "1", Now: "–", Voids: []string{}}}, e},
		SheetKeyed{SheetID: wardSheet(CountResult), Count: 2, Reading: 1, Figures: Reading{"votes.1": 0, "votes.2": 999999999}},
		FindingExplained{id, "looked at", map[string]int{"variance": -1}},
		FindingAccepted{id, "", map[string]int{}},
		Stepped{Contest: callowland, Step: StepCertify, Reason: "r", Refused: true, Lot: []string{"a"}, At: "2018-05-04T02:10:00Z",
			Figures: Reading{"rej_a": 0}, Certificate: n.ward().Certificate, VoterID: &totals},
		Stepped{Step: StepRelease},
		ResultsPublished{3, []string{"lga", "json"}, []ContestID{callowland}, []PublishedDocument{{"a.csv", 12, "ab"}}},
	}
}

func TestEveryBodyIsReadBackAsItWasWritten(t *testing.T) {
	seen := map[Kind]bool{}
	for _, b := range bodies(t) {
		seen[b.Kind()] = true
		data, err := Canonical(b)
		if err != nil {
			t.Fatal(err)
		}
		got, err := ParseBody(b.Kind(), data)
		if err != nil || !reflect.DeepEqual(got, b) {
			t.Errorf("%s: %v\n got %+v\nwant %+v", b.Kind(), err, got, b)
		}
		if got.Kind() != b.Kind() || got.Subject() != b.Subject() || b.Subject() == "" {
			t.Errorf("%s at %q became %s at %q", b.Kind(), b.Subject(), got.Kind(), got.Subject())
		}
	}
	for _, k := range kinds {
		if !seen[k] {
			t.Errorf("no body of the kind %s was tried", k)
		}
	}
}

func TestAnEntryNamesItsSubject(t *testing.T) {
	id := FindingID{callowland, "V3", "B2"}
	for _, c := range []struct {
		body Body
		want string
	}{
		{ElectionSetUp{}, "set_up"}, {SetUpMended{}, "set_up"}, {Stepped{Contest: callowland}, string(callowland)}, {Stepped{}, "voter_id"},
		{FindingExplained{FindingID: id}, string(callowland) + "/finding/V3/B2"}, {FindingAccepted{FindingID: id}, string(callowland) + "/finding/V3/B2"},
		{SheetKeyed{SheetID: recordOf(VoterIDPilot, "CA1")}, "/voter_id_pilot/CA1"}, {ResultsPublished{}, "published"},
	} {
		if got := c.body.Subject(); got != c.want {
			t.Errorf("%s is about %q, want %q", c.body.Kind(), got, c.want)
		}
	}
}

func TestAnUnknownKindOrABrokenBodyIsAnError(t *testing.T) {
	if _, err := ParseBody("step/2", []byte(`{}`)); err == nil || !strings.Contains(err.Error(), "newer version") {
		t.Errorf("a kind of a newer version gives %v", err)
	}
	for _, k := range kinds {
		for _, data := range []string{"", "{", "[]", `"x"`, "{} {}", "null null"} {
			if b, err := ParseBody(k, []byte(data)); err == nil {
				t.Errorf("%s %q gives %+v", k, data, b)
			}
		}
	}
	if b, err := ParseBody(KindSheetKeyed, []byte(`{"form":"box_verification","figures":{"verified":null}}`)); err == nil {
		t.Errorf("a figure that says null is read as %+v", b)
	}
	if b, err := ParseBody(KindSheetKeyed, []byte(`{"figures":null}`)); err != nil || b.(SheetKeyed).Figures != nil {
		t.Errorf("no figures at all give %+v, %v", b, err)
	}
}

func TestCanonicalWritesOneTextForOneValue(t *testing.T) {
	got, err := Canonical(SheetKeyed{SheetID: wardSheet(RejectedPapers), Count: 1, Reading: 1, Figures: Reading{"rej_d": 7, "rej_a": 0, "rej_b": 2}})
	want := `{"contest":"` + string(callowland) + `","form":"rejected_papers","subject":"` + string(callowland) + `","count":1,"reading":1,"figures":{"rej_a":0,"rej_b":2,"rej_d":7}}`
	if err != nil || string(got) != want {
		t.Errorf("%s, %v\nwant %s", got, err, want)
	}
	if got, _ := Canonical(FindingAccepted{Reason: "a < b & c > d"}); !bytes.Contains(got, []byte("a < b & c > d")) {
		t.Errorf("escaped for HTML: %s", got)
	}
	if _, err := Canonical(func() {}); err == nil {
		t.Error("what is no value was written")
	}
}

func TestAnEntryOfNoKindDoesNotFold(t *testing.T) {
	if _, err := NewCount(law()).Fold(Entry{Kind: "other/1", Body: strange{}}); err == nil {
		t.Error("it folded")
	}
}

type strange struct{}

func (strange) Kind() Kind      { return "other/1" }
func (strange) Subject() string { return "other" }

func FuzzParseBody(f *testing.F) {
	f.Add(0, []byte(`{"election":{"name":"x","contests":[{"id":"c","seats":1,"electorate":null}]}}`))
	f.Add(2, []byte(`{"contest":"c","form":"count_result","subject":"c","count":1,"reading":1,"figures":{"votes.1":12}}`))
	f.Add(4, []byte(`{"contest":"c","code":"V3","subject":"B2","numbers":{"variance":-1}}`))
	f.Add(5, []byte(`{"contest":"c","step":"certify","certificate":{"electorate":null,"exceptions":[{"numbers":{}}]}}`))
	f.Add(7, []byte(`null`))
	f.Fuzz(func(t *testing.T, which int, data []byte) {
		all := append(kinds[:len(kinds):len(kinds)], "step/2")
		kind := all[(which%len(all)+len(all))%len(all)]
		b, err := ParseBody(kind, data)
		if err != nil {
			return
		}
		once, err := Canonical(b)
		if err != nil {
			t.Fatalf("%s was read and cannot be written: %v", data, err)
		}
		again, err := ParseBody(kind, once)
		if err != nil {
			t.Fatalf("%s was written and cannot be read: %v", once, err)
		}
		if twice, _ := Canonical(again); !bytes.Equal(once, twice) {
			t.Fatalf("written as %s, then as %s", once, twice)
		}
	})
}
