package incidents_test

import (
	"compress/gzip"
	"encoding/json"
	"maps"
	"os"
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

// publishedIncident is a count that went wrong in public, as far as it was published.
type publishedIncident struct {
	ID           string
	Codes        []ward.Code
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
	f, err := os.Open("testdata/uk_incidents.json.gz")
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
	election setup.Election
	papers   []night.Paper
	shows    map[ward.Code]string
	asks     []ward.Code // notes beside them
}

// story is an incident: the nights on which it went wrong, the one on which it
// would have been right, and what people rather than sums would have caught.
type story struct {
	wrong    []wrongNight
	election setup.Election
	right    []night.Paper
	notes    []ward.Code   // shown at set-up, of the right night too
	result   sheet.Reading // as declared, for what no sum sees
	controls []string      // that are shown to stop it
	asks     []ward.Code   // questions before the declaration, raised by the wrong result alone
}

func (s story) contest() setup.ContestID { return s.election.Contests[0].ID }

// poll is the verification of one contest: a station with its box, and a
// session of postal votes for every postal box, the last on polling day.
// Every figure of it is a practice figure but the sum.
func poll(c setup.Contest, station int, postal ...int) (setup.Election, []night.Paper) {
	e := night.Watford()
	e.Date, e.Pilot = string(c.ID[len(c.ID)-10:]), ""
	all := station
	for _, papers := range postal {
		all += papers
	}
	if !c.Electorate.IsKeyed() {
		c.Electorate = figure.Keyed(figure.Electors(all * 3))
	}
	e.Contests = []setup.Contest{c}
	e.Stations = []setup.Station{{ID: "1", Place: "Practice Hall", Contests: []setup.ContestID{c.ID}}}
	e.Boxes = []setup.Box{{ID: "B1", Contests: []setup.ContestID{c.ID}, Stations: []setup.StationID{"1"}}}
	at := func(f sheet.Form, subject string, r sheet.Reading) night.Paper {
		return night.Paper{ID: sheet.ID{Contest: c.ID, Form: f, Subject: subject}, Reading: r}
	}
	var papers []night.Paper
	packets := 0
	for i, n := range postal {
		number := string(rune('1' + i))
		e.Boxes = append(e.Boxes, setup.Box{ID: setup.BoxID("PV" + number), Contests: []setup.ContestID{c.ID}})
		packets = n + 3
		last := 0
		if i == len(postal)-1 {
			last = 1
		}
		papers = append(papers, at(sheet.PostalOpening, number, sheet.Reading{"packets_in": packets, "papers_to_box": n, "last": last}))
	}
	papers = append(papers,
		at(sheet.BallotPaperAccount, "1", sheet.Reading{"bp_supplied": station + 500, "bp_unused": 498, "bp_issued": station + 2, "bp_spoilt": 2, "bp_expected": station, "pv_handed_in": packets - 10}),
		at(sheet.PostalDay, string(c.ID), sheet.Reading{"handed_in_office": 4, "by_post_on_day": 6, "postal_rejected": 3}),
		at(sheet.BoxVerification, "B1", sheet.Reading{"verified": station}))
	for i, n := range postal {
		papers = append(papers, at(sheet.PostalBox, "PV"+string(rune('1'+i)), sheet.Reading{"papers_found": n}))
	}
	return e, papers
}

// counted adds the sheets of the count, by form and subject.
func (s *story) count(papers []night.Paper, sheets map[string]sheet.Reading) []night.Paper {
	papers = slices.Clone(papers)
	for _, form := range []sheet.Form{sheet.CountSheet, sheet.CountArea, sheet.CountResult, sheet.RejectedPapers} {
		for _, name := range slices.Sorted(maps.Keys(sheets)) {
			f, subject, _ := strings.Cut(name, "/")
			if subject == "" {
				subject = string(s.contest())
			}
			if sheet.Form(f) == form {
				papers = append(papers, night.Paper{ID: sheet.ID{Contest: s.contest(), Form: form, Subject: subject}, Reading: sheets[name]})
			}
		}
	}
	return papers
}

// see notes the codes that a ward shows for the first time.
func see(shown map[ward.Code]string, w ward.Ward, when string) {
	for _, f := range rules.Check(w) {
		if shown[f.Code] == "" {
			shown[f.Code] = when
		}
	}
}

// play keys the night as far as it goes, and gives what was shown and when,
// and the step that was refused; empty where it went to the agents.
func play(t *testing.T, e setup.Election, papers []night.Paper) (n *night.Night, shown map[ward.Code]string, stopped reconcile.Step) {
	t.Helper()
	n, shown = night.New(t, e), map[ward.Code]string{}
	contest := e.Contests[0].ID
	see(shown, n.Count.Wards[contest], atSetUp)
	try := func(step reconcile.Step, when string) bool {
		r := n.Try(night.Rob, n.BodyOf(contest, step))
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
		if d, _ := sheet.ByForm(p.Form); d.Stage == sheet.StageCount && n.Count.Wards[contest].State == ward.Accounts && !try(reconcile.StepVerify, atVerify) {
			return n, shown, reconcile.StepVerify
		}
		see(shown, n.Count.Wards[contest].With(p.ID, 1, p.Reading), whileKeyed)
		n.Key(p.ID, 1, p.Reading)
	}
	if !try(reconcile.StepProvisional, atProvisional) {
		return n, shown, reconcile.StepProvisional
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
			seen, i := map[ward.Code]bool{}, all[id]
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
				maps.DeleteFunc(shown, func(code ward.Code, _ string) bool { r, _ := rules.ByCode(code); return r.Level == rules.Note })
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
		if r, _ := rules.ByCode(code); r.Level != rules.Note {
			t.Errorf("the true figures: %s %s", code, when)
		}
	}
	for _, code := range s.notes {
		if shown[code] != atSetUp {
			t.Errorf("%s is shown %q, want it at set-up", code, shown[code])
		}
		for _, f := range night.FindingsOf(rules.Check(n.Count.Wards[s.contest()]), code) { // and beside the figures, to the end
			if f.Form != sheet.CountResult || len(f.Figures) < 2 {
				t.Errorf("%s stands beside %s %v", code, f.Form, f.Figures)
			}
		}
	}
	n.StepsOf(s.contest(), reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify, reconcile.StepDeclare)
}

// trueResult is the right result, and its sheet.
func (s story) trueResult() night.Paper {
	return s.right[slices.IndexFunc(s.right, func(p night.Paper) bool { return p.Form == sheet.CountResult })]
}

// secondKeying lets one person key the result as it was declared and another as
// the paper has it: what differs is named, nothing of it counts, and the ward waits.
func (s story) secondKeying(t *testing.T) {
	e := s.election
	e.KeyOnce = false
	n := night.New(t, e)
	result := s.trueResult()
	for _, p := range s.right {
		if d, _ := sheet.ByForm(p.Form); d.Stage == sheet.StageCount && n.Count.Wards[s.contest()].State == ward.Accounts {
			n.StepsOf(s.contest(), reconcile.StepVerify)
		}
		if p.Form != sheet.CountResult {
			n.Read(p.ID, p.Reading, night.Ada, night.Ben)
			continue
		}
		n.Read(p.ID, s.result, night.Ada)
		n.Read(p.ID, p.Reading, night.Ben)
	}
	w := n.Count.Wards[s.contest()]
	if got := w.Sheets[result.ID].State(); got != ward.Differs {
		t.Fatalf("with two readings that differ the result is %s", got)
	}
	if _, ok := w.Votes(); ok {
		t.Error("votes that two people do not agree in count")
	}
	d1 := night.FindingsOf(rules.Check(w), "D1")
	if len(d1) != 1 || len(d1[0].Figures) < 2 || d1[0].Level != rules.Error {
		t.Fatalf("D1: %+v", d1)
	}
	for _, v := range s.result { // neither reading is told to anybody
		if v > 9 && strings.Contains(d1[0].Clerk, text.Grouped(v)) {
			t.Errorf("a reading is shown: %s", d1[0].Clerk)
		}
	}
	r := n.Refused(night.Rob, n.BodyOf(s.contest(), reconcile.StepProvisional), "not_ready")
	if !slices.Contains(r.Awaited, result.ID) || len(night.FindingsOf(r.Findings, "D1")) != 1 {
		t.Errorf("in the way: %v%s", r.Awaited, night.CodesOf(r.Findings))
	}
	n.Read(result.ID, result.Reading, night.Ada) // she looks at the paper again
	n.StepsOf(s.contest(), reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify, reconcile.StepDeclare)
}

// readBack keys the result as it was declared: no sum sees it, and it ends
// where the figures are read back from the sheets, by name.
func (s story) readBack(t *testing.T) {
	wrong := slices.Clone(s.right)
	result := s.trueResult()
	wrong[slices.IndexFunc(wrong, func(p night.Paper) bool { return p.ID == result.ID })] = night.Paper{ID: result.ID, Reading: s.result}
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
	n.StepsOf(id, reconcile.StepConsult)
	n.Refused(night.Rob, n.BodyOf(id, reconcile.StepCertify), "not_read_back")
	read := n.BodyOf(id, reconcile.StepReadBack)
	maps.Copy(read.Figures, result.Reading) // what stands on the sheet
	n.Refused(night.Rob, read, "read_back")
	seeNames(t, n.Count, result.ID)

	recount := n.BodyOf(id, reconcile.StepRecount)
	n.Do(night.Rob, recount)
	n.Again(result.ID, result.Reading)
	n.StepsOf(id, reconcile.StepProvisional, reconcile.StepConsult)
	n.Refused(night.Rob, n.BodyOf(id, reconcile.StepCertify), "not_read_back")
	n.StepsOf(id, reconcile.StepReadBack)
	n.Do(night.Rob, recount) // a figure that may change voids what was read back
	n.Again(result.ID, nil)
	n.StepsOf(id, reconcile.StepProvisional, reconcile.StepConsult)
	n.Refused(night.Rob, n.BodyOf(id, reconcile.StepCertify), "not_read_back")
	n.StepsOf(id, reconcile.StepReadBack, reconcile.StepCertify, reconcile.StepDeclare)
	for i, line := range n.Count.Wards[id].Certificate.Candidates {
		if c := s.election.Contests[0].Candidates[i]; line.Surname != c.Surname || int(line.Votes) != result.Reading[sheet.VotesFigure(i+1)] {
			t.Errorf("certified: %s %d, want %s %d", line.Surname, line.Votes, c.Surname, result.Reading[sheet.VotesFigure(i+1)])
		}
	}
}

// seeNames looks for the candidate's name beside every figure of the votes.
func seeNames(t *testing.T, c reconcile.Count, id sheet.ID) {
	t.Helper()
	for i, candidate := range c.Wards[id.Contest].Contest.Candidates {
		defs := c.Figures(id)
		at := slices.IndexFunc(defs, func(d sheet.FigureDef) bool { return d.ID == sheet.VotesFigure(i+1) })
		if at < 0 || !strings.HasPrefix(defs[at].Label, candidate.PaperName()) {
			t.Errorf("place %d has no name beside it", i+1)
		}
	}
}
