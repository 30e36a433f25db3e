package reconcile_test

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/mend"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

var kinds = []reconcile.Kind{reconcile.KindSetUp, reconcile.KindMended, reconcile.KindSheetKeyed, reconcile.KindExplained, reconcile.KindAccepted, reconcile.KindStepped, reconcile.KindPublished, reconcile.KindPapersMoved, reconcile.KindReceived, reconcile.KindSlips}

// bodies are one of each kind, with every field filled.
func bodies(t *testing.T) []reconcile.Body {
	n := certifiedNight(t, night.Ben)
	totals := n.Count.VoterID.Totals(&n.Count.Election)
	e := night.Watford()
	e.PublishedFor = []setup.Published{{Contest: "mayor.watford", Name: "Mayor", Why: "supplementary vote", Candidates: []setup.PublishedCandidate{
		{Name: "Peter Taylor", Party: "Liberal Democrats", First: 13279, Final: figure.Keyed[figure.Votes](15931), Elected: true}, {Name: "Turner", First: 0}}}}
	id := ward.FindingID{Contest: night.Callowland, Code: "V3", Subject: "B2"}
	whole := night.Borough()
	night.ThreeSessions(&whole)
	whole.NotUp = []setup.SeatsHeld{{Party: "Green Party", PartyID: "PP63", Seats: 4}}
	whole.Contests = append(whole.Contests, setup.Contest{ID: "parish.practice", Kind: setup.ParishContest, Name: "Practice", Seats: 2, CountOnly: true, TallyByVotes: true,
		Terms: []int{2027, 2025}, Areas: []setup.Area{{ID: "1", FirstSheet: 1, LastSheet: 9}, {ID: "2"}}, Candidates: night.PracticeCandidates(3)})
	areas, moved := abbeyCounted(t), astray(t)
	areas.StepsOf(night.Abbey, reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify)
	moved.Do(night.Ada, threeOfTheMayors)
	for _, id := range night.AllThree {
		moved.StepsOf(id, reconcile.StepVerify)
	}
	moved.KeyBorough(sheet.StageCount, night.AllThree)
	moved.StepsOf(night.Mayor, reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify)
	return []reconcile.Body{
		reconcile.ElectionSetUp{Election: e}, reconcile.ElectionSetUp{Election: whole},
		reconcile.Stepped{Contest: night.Abbey, Step: reconcile.StepCertify, Certificate: areas.Count.Wards[night.Abbey].Certificate},
		reconcile.Stepped{Contest: night.Mayor, Step: reconcile.StepCertify, Certificate: moved.Count.Wards[night.Mayor].Certificate},
		reconcile.Stepped{Contest: night.Abbey, Step: reconcile.StepLot, Lot: []string{"p1"}, ForTerm: true},
		threeOfTheMayors, n.Received("X1", nil), reconcile.BoxReceived{Box: "X2", Receipt: reconcile.Receipt{At: n.At}},
		reconcile.SetUpMended{Reason: "a letter <&> “quoted” ‑ ë", Changes: []mend.Change{{What: "Electorate", Subject: "Callowland", Was: "1", Now: "–", Voids: []string{}}}, Election: e},
		reconcile.SheetKeyed{ID: night.WardSheet(sheet.CountResult), Count: 2, Reading: 1, Figures: sheet.Reading{"votes.1": 0, "votes.2": 999999999}},
		reconcile.FindingExplained{FindingID: id, Reason: "looked at", Numbers: map[string]int{"variance": -1}},
		reconcile.FindingAccepted{FindingID: id, Reason: "", Numbers: map[string]int{}},
		reconcile.Stepped{Contest: night.Callowland, Step: reconcile.StepCertify, Reason: "r", Refused: true, Lot: []string{"a"}, At: "2018-05-04T02:10:00Z",
			Figures: sheet.Reading{"rej_a": 0}, Certificate: n.Ward().Certificate, VoterID: &totals},
		reconcile.Stepped{Step: reconcile.StepRelease},
		slips(11, 4),
		reconcile.ResultsPublished{Revision: 3, Formats: []string{"lga", "json"}, Contests: []setup.ContestID{night.Callowland}, Files: []reconcile.PublishedDocument{{Name: "a.csv", Bytes: 12, SHA256: "ab"}}},
	}
}

func TestEveryBodyIsReadBackAsItWasWritten(t *testing.T) {
	seen := map[reconcile.Kind]bool{}
	for _, b := range bodies(t) {
		seen[b.Kind()] = true
		data, err := text.Canonical(b)
		if err != nil {
			t.Fatal(err)
		}
		got, err := reconcile.ParseBody(b.Kind(), data)
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
	id := ward.FindingID{Contest: night.Callowland, Code: "V3", Subject: "B2"}
	for _, c := range []struct {
		body reconcile.Body
		want string
	}{
		{reconcile.ElectionSetUp{}, "set_up"}, {reconcile.SetUpMended{}, "set_up"}, {reconcile.Stepped{Contest: night.Callowland}, string(night.Callowland)}, {reconcile.Stepped{}, "voter_id"},
		{reconcile.FindingExplained{FindingID: id}, string(night.Callowland) + "/finding/V3/B2"}, {reconcile.FindingAccepted{FindingID: id}, string(night.Callowland) + "/finding/V3/B2"},
		{reconcile.SheetKeyed{ID: night.RecordOf(sheet.VoterIDPilot, "CA1")}, "/voter_id_pilot/CA1"}, {reconcile.ResultsPublished{}, "published"},
	} {
		if got := c.body.Subject(); got != c.want {
			t.Errorf("%s is about %q, want %q", c.body.Kind(), got, c.want)
		}
	}
}

func TestAnUnknownKindOrABrokenBodyIsAnError(t *testing.T) {
	if _, err := reconcile.ParseBody("step/2", []byte(`{}`)); err == nil || !strings.Contains(err.Error(), "newer version") {
		t.Errorf("a kind of a newer version gives %v", err)
	}
	for _, k := range kinds {
		for _, data := range []string{"", "{", "[]", `"x"`, "{} {}", "null null"} {
			if b, err := reconcile.ParseBody(k, []byte(data)); err == nil {
				t.Errorf("%s %q gives %+v", k, data, b)
			}
		}
	}
	if b, err := reconcile.ParseBody(reconcile.KindSheetKeyed, []byte(`{"form":"box_verification","figures":{"verified":null}}`)); err == nil {
		t.Errorf("a figure that says null is read as %+v", b)
	}
	if b, err := reconcile.ParseBody(reconcile.KindSheetKeyed, []byte(`{"figures":null}`)); err != nil || b.(reconcile.SheetKeyed).Figures != nil {
		t.Errorf("no figures at all give %+v, %v", b, err)
	}
}

func TestAnEntryOfNoKindDoesNotFold(t *testing.T) {
	if _, err := reconcile.NewCount(night.Law()).Fold(reconcile.Entry{Kind: "other/1", Body: strange{}}); err == nil {
		t.Error("it folded")
	}
}

// What does not fit the entries before it is damage of the journal, and makes nothing.
func TestAnEntryThatDoesNotFitDoesNotFold(t *testing.T) {
	once := night.New(t, night.Watford())
	once.Key(night.BoxOne, 1, sheet.Reading{"verified": 1003})
	finding := ward.FindingID{Contest: "other", Code: "V3", Subject: "B1"}
	none := sheet.ID{Contest: "other", Form: sheet.BoxVerification, Subject: "B1"}
	for what, b := range map[string]reconcile.Body{
		"a reading in no contest":      reconcile.SheetKeyed{ID: none, Count: 1, Reading: 1},
		"a count that skips one":       reconcile.SheetKeyed{ID: night.BoxOne, Count: 3, Reading: 1},
		"a third reading":              reconcile.SheetKeyed{ID: night.BoxOne, Count: 1, Reading: 3},
		"a step in no contest":         reconcile.Stepped{Contest: "other", Step: reconcile.StepVerify},
		"a step of no contest":         reconcile.Stepped{Step: reconcile.StepVerify}, // the release alone is no ward's
		"an explanation in no contest": reconcile.FindingExplained{FindingID: finding},
		"an acceptance in no contest":  reconcile.FindingAccepted{FindingID: finding},
		"papers to no contest":         reconcile.PapersMoved{From: night.Callowland, To: "other"},
		"papers from no contest":       reconcile.PapersMoved{From: "other", To: night.Callowland},
		"slips of no contest":          reconcile.SlipsGivenOut{Contest: "other", First: 1, Copies: 1},
		"nothing to adjudicate":        reconcile.SheetAdjudicated{ID: night.BoxOne, Count: 1},
		"nothing to void":              reconcile.SheetVoided{ID: night.BoxTwo},
		"nothing to move":              reconcile.SheetMoved{ID: night.BoxTwo, To: night.BoxOne},
		"a move to no contest":         reconcile.SheetMoved{ID: night.BoxOne, To: none},
		"a move to a count too many":   reconcile.SheetMoved{ID: night.BoxOne, To: night.BoxTwo, Arrives: []reconcile.Arrival{{Count: 2}}},
		"nothing to open":              reconcile.CountReopened{Seals: []string{"1"}},
	} {
		after, err := once.Count.Fold(reconcile.Entry{Kind: b.Kind(), Body: b})
		if !errors.Is(err, reconcile.ErrMisfit) || len(after.Wards) != 1 || !reflect.DeepEqual(after.Wards[night.Callowland].Sheets, once.Ward().Sheets) {
			t.Errorf("%s: %v, sheets %v", what, err, after.Wards[night.Callowland].Sheets)
		}
	}
}

type strange struct{}

func (strange) Kind() reconcile.Kind { return "other/1" }
func (strange) Subject() string      { return "other" }

func FuzzParseBody(f *testing.F) {
	f.Add(0, []byte(`{"election":{"name":"x","contests":[{"id":"c","seats":1,"electorate":null}]}}`))
	f.Add(2, []byte(`{"contest":"c","form":"count_result","subject":"c","count":1,"reading":1,"figures":{"votes.1":12}}`))
	f.Add(4, []byte(`{"contest":"c","code":"V3","subject":"B2","numbers":{"variance":-1}}`))
	f.Add(5, []byte(`{"contest":"c","step":"certify","certificate":{"electorate":null,"exceptions":[{"numbers":{}}]}}`))
	f.Add(7, []byte(`null`))
	f.Fuzz(func(t *testing.T, which int, data []byte) {
		all := append(kinds[:len(kinds):len(kinds)], "step/2")
		kind := all[(which%len(all)+len(all))%len(all)]
		b, err := reconcile.ParseBody(kind, data)
		if err != nil {
			return
		}
		once, err := text.Canonical(b)
		if err != nil {
			t.Fatalf("%s was read and cannot be written: %v", data, err)
		}
		again, err := reconcile.ParseBody(kind, once)
		if err != nil {
			t.Fatalf("%s was written and cannot be read: %v", once, err)
		}
		if twice, _ := text.Canonical(again); !bytes.Equal(once, twice) {
			t.Fatalf("written as %s, then as %s", once, twice)
		}
	})
}
