package reconcile

import (
	"compress/gzip"
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
)

// publishedIncident is a count that went wrong in public, as far as it was published.
type publishedIncident struct {
	ID           string
	Codes        []Code
	Controls     []string
	Declared     json.RawMessage
	Corrected    json.RawMessage
	Recount      map[string]int
	True         map[string]int
	Missing      int `json:"missing_votes"`
	Twice        int `json:"double_counted_votes"`
	Stray        int `json:"stray_votes"`
	BallotPapers int `json:"ballot_papers"`
	Electorate   int
	Received     int            `json:"ballot_papers_received_final"`
	Rejected     map[string]int `json:"rejected_papers_total"`
}

func publishedIncidents(t *testing.T) map[string]publishedIncident {
	t.Helper()
	f, err := os.Open("testdata/incidents/uk_incidents.json.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var list []publishedIncident
	if err := json.NewDecoder(z).Decode(&list); err != nil {
		t.Fatal(err)
	}
	all := map[string]publishedIncident{}
	for _, i := range list {
		all[i.ID] = i
	}
	return all
}

func published[T any](t *testing.T, raw json.RawMessage) (v T) {
	t.Helper()
	if err := json.Unmarshal(raw, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// When something is shown or refused.
const (
	atSetUp       = "at set-up"
	whileKeyed    = "while the sheet is keyed"
	atVerify      = "when verification is closed"
	atProvisional = "before the figures go to the agents"
)

// wrongNight is one way in which an incident could have gone: the sheets as
// they were keyed, and what is shown when.
type wrongNight struct {
	what     string
	election Election
	papers   []paper
	shows    map[Code]string
	asks     []Code // notes beside them
}

// story is an incident: the nights on which it went wrong, the one on which it
// would have been right, and what people rather than sums would have caught.
type story struct {
	wrong    []wrongNight
	election Election
	right    []paper
	notes    []Code   // shown at set-up, of the right night too
	result   Reading  // as declared, for what no sum sees
	controls []string // that are shown to stop it
	asks     []Code   // questions before the declaration, raised by the wrong result alone
}

func (s story) contest() ContestID { return s.election.Contests[0].ID }

// poll is the verification of one contest: a station with its box, and a
// session of postal votes for every postal box, the last on polling day.
// Every figure of it is a practice figure but the sum.
func poll(c Contest, station int, postal ...int) (Election, []paper) {
	e := watford()
	e.Date, e.Pilot = string(c.ID[len(c.ID)-10:]), ""
	all := station
	for _, papers := range postal {
		all += papers
	}
	if !c.Electorate.IsKeyed() {
		c.Electorate = Keyed(Electors(all * 3))
	}
	e.Contests = []Contest{c}
	e.Stations = []Station{{ID: "1", Place: "Practice Hall", Contests: []ContestID{c.ID}}}
	e.Boxes = []Box{{ID: "B1", Contests: []ContestID{c.ID}, Stations: []StationID{"1"}}}
	sheet := func(f Form, subject string, r Reading) paper { return paper{SheetID{c.ID, f, subject}, r} }
	var papers []paper
	packets := 0
	for i, n := range postal {
		number := string(rune('1' + i))
		e.Boxes = append(e.Boxes, Box{ID: BoxID("PV" + number), Contests: []ContestID{c.ID}})
		packets = n + 3
		last := 0
		if i == len(postal)-1 {
			last = 1
		}
		papers = append(papers, sheet(PostalOpening, number, Reading{"packets_in": packets, "papers_to_box": n, "last": last}))
	}
	papers = append(papers,
		sheet(BallotPaperAccount, "1", Reading{"bp_supplied": station + 500, "bp_unused": 498, "bp_issued": station + 2, "bp_spoilt": 2, "bp_expected": station, "pv_handed_in": packets - 10}),
		sheet(PostalDay, string(c.ID), Reading{"handed_in_office": 4, "by_post_on_day": 6, "postal_rejected": 3}),
		sheet(BoxVerification, "B1", Reading{"verified": station}))
	for i, n := range postal {
		papers = append(papers, sheet(PostalBox, "PV"+string(rune('1'+i)), Reading{"papers_found": n}))
	}
	return e, papers
}

// counted adds the sheets of the count, by form and subject.
func (s *story) count(papers []paper, sheets map[string]Reading) []paper {
	papers = slices.Clone(papers)
	for _, form := range []Form{CountSheet, CountArea, CountResult, RejectedPapers} {
		for _, name := range slices.Sorted(maps.Keys(sheets)) {
			f, subject, _ := strings.Cut(name, "/")
			if subject == "" {
				subject = string(s.contest())
			}
			if Form(f) == form {
				papers = append(papers, paper{SheetID{s.contest(), form, subject}, sheets[name]})
			}
		}
	}
	return papers
}

// see notes the codes that a ward shows for the first time.
func see(shown map[Code]string, w Ward, when string) {
	for _, f := range Check(w) {
		if shown[f.Code] == "" {
			shown[f.Code] = when
		}
	}
}

// play keys the night as far as it goes, and gives what was shown and when,
// and the step that was refused; empty where it went to the agents.
func play(t *testing.T, e Election, papers []paper) (n *night, shown map[Code]string, stopped Step) {
	t.Helper()
	n, shown = newNight(t, e), map[Code]string{}
	contest := e.Contests[0].ID
	see(shown, n.count.Wards[contest], atSetUp)
	try := func(step Step, when string) bool {
		r := n.try(rob, n.bodyOf(contest, step))
		if r == nil {
			return true
		}
		for _, f := range r.Findings {
			if shown[f.Code] == "" {
				shown[f.Code] = when
			}
		}
		return false
	}
	for _, p := range papers {
		if d, _ := SheetOf(p.Form); d.Stage == StageCount && n.count.Wards[contest].State == Accounts && !try(StepVerify, atVerify) {
			return n, shown, StepVerify
		}
		see(shown, n.count.Wards[contest].With(p.SheetID, 1, p.Reading), whileKeyed)
		n.key(p.SheetID, 1, p.Reading)
	}
	if !try(StepProvisional, atProvisional) {
		return n, shown, StepProvisional
	}
	return n, shown, ""
}

// Each incident with the figures as they were: what is shown, when, and that it
// goes no further; with the true figures nothing stands in the way.
func TestEachIncidentIsStoppedAndItsTrueFiguresAreDeclared(t *testing.T) {
	all := publishedIncidents(t)
	stories := stories(t, all)
	if len(all) != 11 || len(stories) != len(all) {
		t.Fatalf("%d incidents, %d of them told", len(all), len(stories))
	}
	for id, s := range stories {
		t.Run(id, func(t *testing.T) {
			seen, i := map[Code]bool{}, all[id]
			for _, w := range s.wrong {
				_, shown, stopped := play(t, w.election, w.papers)
				for code := range shown {
					seen[code] = true
				}
				for _, code := range w.asks {
					if shown[code] != whileKeyed {
						t.Errorf("%s: %s is not asked: %v", w.what, code, shown)
					}
				}
				maps.DeleteFunc(shown, func(code Code, _ string) bool { r, _ := RuleOf(code); return r.Level == Note })
				if !maps.Equal(shown, w.shows) {
					t.Errorf("%s: shown %v, want %v", w.what, shown, w.shows)
				}
				if stopped == "" {
					t.Errorf("%s: it goes to the agents", w.what)
				}
			}
			s.declares(t)
			for _, code := range s.notes {
				seen[code] = true
			}
			for _, control := range s.controls {
				map[string]func(story, *testing.T){"second keying": story.secondKeying, "read-back": story.readBack}[control](s, t)
			}
			for _, code := range i.Codes {
				if !seen[code] {
					t.Errorf("%s is not shown", code)
				}
			}
			if !slices.Equal(s.controls, i.Controls) || len(i.Codes)+len(i.Controls) == 0 {
				t.Errorf("controls %v, want %v", s.controls, i.Controls)
			}
		})
	}
}

// declares takes the true figures to the declaration: notes alone are shown.
func (s story) declares(t *testing.T) {
	t.Helper()
	n, shown, stopped := play(t, s.election, s.right)
	if stopped != "" {
		t.Fatalf("the true figures are stopped at %q: %v", stopped, shown)
	}
	for code, when := range shown {
		if r, _ := RuleOf(code); r.Level != Note {
			t.Errorf("the true figures: %s %s", code, when)
		}
	}
	for _, code := range s.notes {
		if shown[code] != atSetUp {
			t.Errorf("%s is shown %q, want it at set-up", code, shown[code])
		}
		for _, f := range findingsOf(Check(n.count.Wards[s.contest()]), code) { // and beside the figures, to the end
			if f.Form != CountResult || len(f.Figures) < 2 {
				t.Errorf("%s stands beside %s %v", code, f.Form, f.Figures)
			}
		}
	}
	n.stepsOf(s.contest(), StepConsult, StepReadBack, StepCertify, StepDeclare)
}

// trueResult is the right result, and its sheet.
func (s story) trueResult() paper {
	return s.right[slices.IndexFunc(s.right, func(p paper) bool { return p.Form == CountResult })]
}

// secondKeying lets one person key the result as it was declared and another as
// the paper has it: what differs is named, nothing of it counts, and the ward waits.
func (s story) secondKeying(t *testing.T) {
	e := s.election
	e.KeyOnce = false
	n := newNight(t, e)
	result := s.trueResult()
	for _, p := range s.right {
		if d, _ := SheetOf(p.Form); d.Stage == StageCount && n.count.Wards[s.contest()].State == Accounts {
			n.stepsOf(s.contest(), StepVerify)
		}
		if p.Form != CountResult {
			n.read(p.SheetID, p.Reading, ada, ben)
			continue
		}
		n.read(p.SheetID, s.result, ada)
		n.read(p.SheetID, p.Reading, ben)
	}
	w := n.count.Wards[s.contest()]
	if got := w.Sheets[result.SheetID].State(); got != Differs {
		t.Fatalf("with two readings that differ the result is %s", got)
	}
	if _, ok := w.Votes(); ok {
		t.Error("votes that two people do not agree in count")
	}
	d1 := findingsOf(Check(w), "D1")
	if len(d1) != 1 || len(d1[0].Figures) < 2 || d1[0].Level != Error {
		t.Fatalf("D1: %+v", d1)
	}
	for _, v := range s.result { // neither reading is told to anybody
		if v > 9 && strings.Contains(d1[0].Clerk, Grouped(v)) {
			t.Errorf("a reading is shown: %s", d1[0].Clerk)
		}
	}
	r := n.refused(rob, n.bodyOf(s.contest(), StepProvisional), "not_ready")
	if !slices.Contains(r.Awaited, result.SheetID) || len(findingsOf(r.Findings, "D1")) != 1 {
		t.Errorf("in the way: %v%s", r.Awaited, codesOf(r.Findings))
	}
	n.read(result.SheetID, result.Reading, ada) // she looks at the paper again
	n.stepsOf(s.contest(), StepProvisional, StepConsult, StepReadBack, StepCertify, StepDeclare)
}

// readBack keys the result as it was declared: no sum sees it, and it ends
// where the figures are read back from the sheets, by name.
func (s story) readBack(t *testing.T) {
	wrong := slices.Clone(s.right)
	result := s.trueResult()
	wrong[slices.IndexFunc(wrong, func(p paper) bool { return p.SheetID == result.SheetID })] = paper{result.SheetID, s.result}
	n, shown, stopped := play(t, s.election, wrong)
	if stopped != "" {
		t.Fatalf("a sum sees it after all: %v", shown)
	}
	for _, code := range s.asks {
		if shown[code] != whileKeyed {
			t.Errorf("%s is asked %q", code, shown[code])
		}
	}
	id := s.contest()
	n.stepsOf(id, StepConsult)
	n.refused(rob, n.bodyOf(id, StepCertify), "not_read_back")
	read := n.bodyOf(id, StepReadBack)
	maps.Copy(read.Figures, result.Reading) // what stands on the sheet
	n.refused(rob, read, "read_back")
	seeNames(t, n.count, result.SheetID)

	recount := n.bodyOf(id, StepRecount)
	n.do(rob, recount)
	n.again(result.SheetID, result.Reading)
	n.stepsOf(id, StepProvisional, StepConsult)
	n.refused(rob, n.bodyOf(id, StepCertify), "not_read_back")
	n.stepsOf(id, StepReadBack)
	n.do(rob, recount) // a figure that may change voids what was read back
	n.again(result.SheetID, nil)
	n.stepsOf(id, StepProvisional, StepConsult)
	n.refused(rob, n.bodyOf(id, StepCertify), "not_read_back")
	n.stepsOf(id, StepReadBack, StepCertify, StepDeclare)
	for i, line := range n.count.Wards[id].Certificate.Candidates {
		if c := s.election.Contests[0].Candidates[i]; line.Surname != c.Surname || int(line.Votes) != result.Reading[VotesFigure(i+1)] {
			t.Errorf("certified: %s %d, want %s %d", line.Surname, line.Votes, c.Surname, result.Reading[VotesFigure(i+1)])
		}
	}
}

// seeNames looks for the candidate's name beside every figure of the votes.
func seeNames(t *testing.T, c Count, id SheetID) {
	t.Helper()
	for i, candidate := range c.Wards[id.Contest].Contest.Candidates {
		defs := c.Figures(id)
		at := slices.IndexFunc(defs, func(d FigureDef) bool { return d.ID == VotesFigure(i+1) })
		if at < 0 || !strings.HasPrefix(defs[at].Label, candidate.PaperName()) {
			t.Errorf("place %d has no name beside it", i+1)
		}
	}
}
