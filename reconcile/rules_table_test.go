package reconcile

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// scene is a clean night with one thing changed, looked at after a stage.
type scene struct {
	what    string          // the change, in words
	setUp   func(*Election) // a row of the set-up or the register, before the count begins
	figures map[string]int  // keyed otherwise: form/subject/figure
	left    []string        // form/subject: not keyed; form/subject/figure: left empty
	upTo    Stage
	then    func(*night) // what happens afterwards
	typing  SheetID      // a sheet that somebody is only typing: its figures are the last keyed less those in left
}

// ruleScenes are the scenes of one rule: each in which it speaks, with its
// golden, and those in which it must be quiet: the boundary, and a figure missing.
type ruleScenes struct {
	code  Code
	fires []scene
	quiet []scene
}

// stands is what stands beside a rule's finding by its nature and is no other slip.
var stands = map[Code]Code{"V4": "V3"}

var allScenes = [][]ruleScenes{keyingScenes, boxScenes, sharedScenes, postalScenes, countScenes, manySeatScenes, areaScenes, twiceScenes, nameScenes, voterIDScenes, deskScenes, statementScenes, questionScenes}

// play is the night of a scene and the findings that it leaves.
func (s scene) play(t failer) (*night, []Finding) {
	t.Helper()
	e := watford()
	if s.setUp != nil {
		s.setUp(&e)
	}
	n := newNight(t, e)
	typed := Reading{}
	for _, p := range cleanPapers(e) {
		d, _ := SheetOf(p.Form)
		sheet := string(p.Form) + "/" + p.SheetID.Subject
		late := d.Stage > s.upTo || d.Stage == StageCount && s.upTo == StageVoterID
		if late || slices.Contains(s.left, sheet) {
			continue
		}
		r := maps.Clone(p.Reading)
		for figure := range s.figures {
			if rest, ok := strings.CutPrefix(figure, sheet+"/"); ok {
				r[FigureID(rest)] = s.figures[figure]
			}
		}
		for figure := range r {
			if slices.Contains(s.left, sheet+"/"+string(figure)) {
				delete(r, figure)
			}
		}
		if p.SheetID == s.typing {
			typed = r
			continue
		}
		if d.Stage == StageCount && n.ward().State == Accounts {
			n.step(StepVerify)
		}
		n.key(p.SheetID, 1, r)
	}
	if s.upTo == StageStatement {
		s.statement(n)
	}
	if s.then != nil {
		s.then(n)
	}
	if s.typing != (SheetID{}) {
		return n, n.count.Preview(s.typing, 1, typed)
	}
	return n, n.count.Findings()
}

// statement declares the ward and keys its statement of postal papers.
func (s scene) statement(n *night) {
	n.t.Helper()
	n.step(StepProvisional, StepConsult, StepReadBack, StepCertify, StepDeclare)
	r := cleanStatement()
	for figure := range s.figures {
		if line, ok := strings.CutPrefix(figure, "postal_statement/"); ok {
			r[FigureID(line)] = s.figures[figure]
		}
	}
	for _, left := range s.left {
		delete(r, FigureID(strings.TrimPrefix(left, "postal_statement/")))
	}
	n.key(wardSheet(PostalStatement), 1, r)
}

// goldenFinding is a finding as the golden files keep it.
type goldenFinding struct {
	Change     string         `json:"change"`
	Code       Code           `json:"code"`
	Level      Level          `json:"level"`
	Override   Override       `json:"override"`
	Form       Form           `json:"form"`
	Subject    string         `json:"subject"`
	Figures    []FigureID     `json:"figures"`
	Numbers    map[string]int `json:"numbers"`
	Clerk      string         `json:"clerk"`
	Supervisor string         `json:"supervisor"`
	Hints      []string       `json:"hints,omitempty"`
}

func golden(change string, f Finding) goldenFinding {
	return goldenFinding{change, f.Code, f.Level, f.Override, f.Form, f.Subject, f.Figures, f.Numbers, f.Clerk, f.Super, f.Hints}
}

func TestEachRuleFiresAloneOnItsFigureAndIsQuietAtTheBoundary(t *testing.T) {
	for _, group := range allScenes {
		for _, r := range group {
			t.Run(string(r.code), func(t *testing.T) {
				var goldens []goldenFinding
				for _, s := range r.fires {
					_, found := s.play(t)
					found = slices.DeleteFunc(besideQuestions(r.code, found), func(f Finding) bool { return f.Code == stands[r.code] })
					if len(found) != 1 || found[0].Code != r.code {
						t.Fatalf("%s:%s, want %s alone", s.what, codesOf(found), r.code)
					}
					goldens = append(goldens, golden(s.what, found[0]))
				}
				compareGolden(t, "findings/"+string(r.code)+".json", goldens)
				for _, s := range r.quiet {
					_, found := s.play(t)
					if found = besideQuestions(r.code, found); len(found) != 0 {
						t.Errorf("%s:%s %s, want nothing", s.what, codesOf(found), found[0].Clerk)
					}
				}
			})
		}
	}
}

func TestEveryCodeHasScenesAndAGoldenAndIsUniqueAndWellFormed(t *testing.T) {
	form := regexp.MustCompile(`^[A-Z]{1,2}[1-9][0-9]?$`)
	scenes := map[Code]ruleScenes{}
	for _, group := range allScenes {
		for _, s := range group {
			if _, twice := scenes[s.code]; twice {
				t.Errorf("%s has two sets of scenes", s.code)
			}
			scenes[s.code] = s
		}
	}
	seen := map[Code]bool{}
	for _, r := range Rules {
		if seen[r.Code] || !form.MatchString(string(r.Code)) {
			t.Errorf("the code %q is there twice or is not well formed", r.Code)
		}
		seen[r.Code] = true
		if s := scenes[r.Code]; len(s.fires) == 0 || len(s.quiet) < 2 {
			t.Errorf("%s has %d scenes in which it fires and %d in which it is quiet; want one and two", r.Code, len(s.fires), len(s.quiet))
		}
		if _, err := os.Stat(filepath.Join("testdata", "findings", string(r.Code)+".json")); err != nil {
			t.Errorf("%s has no golden: %v", r.Code, err)
		}
		if r.Formula == "" || r.Clerk == "" || r.Supervisor == "" || r.Law == "" || r.Level == "" || r.Override == "" || len(r.Reads) == 0 {
			t.Errorf("%s leaves something unsaid: %+v", r.Code, r)
		}
	}
	files, err := filepath.Glob(filepath.Join("testdata", "findings", "*.json"))
	if err != nil || len(files) != len(Rules) {
		t.Errorf("%d goldens for %d rules (%v)", len(files), len(Rules), err)
	}
	for _, code := range []Code{"D1", "D2", "D3", "V2", "V4", "V5", "V9", "V10", "P1", "P3", "P4", "P6", "P7", "I3", "I5", "I6", "V1", "V3", "V6", "V7", "P2", "P5", "V8", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C10", "C11", "T1", "Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7", "Q8", "Q9", "N1", "N2", "I1", "I2", "I4", "I7"} {
		if !seen[code] {
			t.Errorf("the rule %s is not in the table", code)
		}
	}
}

func TestLevelsAndOverridesAreThoseOfTheRuleTable(t *testing.T) {
	want := map[Code]struct {
		level    Level
		override Override
		two      bool
	}{
		"D1": {Error, OverrideNone, false}, "D2": {Error, OverrideNone, false}, "D3": {Error, OverrideNone, false},
		"V1": {Error, OverrideNone, false}, "V2": {Warning, OverrideOfficer, false}, "V4": {Warning, OverrideOfficer, false}, "V5": {Warning, OverrideOfficer, false}, "V9": {Note, OverrideNone, false},
		"P1": {Warning, OverridePersonal, false}, "P3": {Warning, OverridePersonal, false}, "P4": {Warning, OverridePersonal, false}, "P6": {Warning, OverridePersonal, false}, "P7": {Warning, OverridePersonal, false},
		"I3": {Warning, OverridePersonal, false}, "I5": {Warning, OverridePersonal, false}, "I6": {Warning, OverridePersonal, false},
		"V3": {Warning, OverrideOfficer, true}, "V10": {Warning, OverrideOfficer, true}, "V6": {Error, OverrideNone, false}, "V7": {Error, OverrideNone, false},
		"P2": {Error, OverridePersonal, false}, "P5": {Warning, OverridePersonal, false},
		"C1": {Error, OverridePersonal, true}, "C2": {Error, OverrideNone, false}, "C3": {Error, OverrideNone, false}, "C4": {Error, OverrideNone, false}, "C7": {Error, OverrideNone, false},
		"C5": {Error, OverridePersonal, false}, "C6": {Error, OverrideNone, false}, "V8": {Error, OverrideNone, false}, "C8": {Error, OverrideNone, false},
		"C9": {Error, OverrideNone, false}, "C10": {Error, OverrideNone, false}, "C11": {Error, OverridePersonal, true},
		"T1": {Error, OverrideNone, false}, "N1": {Note, OverrideNone, false}, "N2": {Note, OverrideNone, false},
		"Q1": {Note, OverrideNone, false}, "Q2": {Note, OverrideNone, false}, "Q3": {Note, OverrideNone, false}, "Q4": {Note, OverrideNone, false}, "Q5": {Note, OverrideNone, false},
		"Q6": {Note, OverrideNone, false}, "Q7": {Note, OverrideNone, false}, "Q8": {Note, OverrideNone, false}, "Q9": {Note, OverrideNone, false},
		"I1": {Error, OverridePersonal, false}, "I2": {Error, OverridePersonal, false}, "I4": {Error, OverridePersonal, false}, "I7": {Warning, OverridePersonal, false},
	}
	for _, r := range Rules {
		w := want[r.Code]
		if r.Level != w.level || r.Override != w.override || r.TwoCounts != w.two {
			t.Errorf("%s is a %s, override %q, two counts %v; the table says %v", r.Code, r.Level, r.Override, r.TwoCounts, w)
		}
		if got, ok := RuleOf(r.Code); !ok || got.Formula != r.Formula {
			t.Errorf("RuleOf does not find %s", r.Code)
		}
	}
	if _, ok := RuleOf("Z9"); ok {
		t.Error("RuleOf finds a rule that is not there")
	}
	for override, roles := range map[Override][]Role{OverrideNone: nil, OverrideOfficer: {ReturningOfficer, Deputy}, OverridePersonal: {ReturningOfficer}} {
		for _, role := range Roles {
			if override.Allows(role) != slices.Contains(roles, role) {
				t.Errorf("a %s under %q: %v", role.Words(), override, override.Allows(role))
			}
		}
	}
}

func TestEveryFigureThatARuleReadsIsOnASheet(t *testing.T) {
	e := watford()
	figures := map[string]bool{"setup.electorate": true, "setup.candidates": true, "setup.last": true, "setup.session": true, "register.box": true, "register.station": true,
		"register.area": true, "register.reading": true, "register.sheet": true}
	for _, seats := range []int{1, 2} {
		e.Contests[0].Seats, e.Contests[0].TallyByVotes = seats, true
		for _, d := range Sheets {
			for _, f := range d.Figures(e.Contests[0], law().Heads("", e.Date)) {
				id := string(f.ID)
				if votesPlace(f.ID) > 0 {
					id = "votes.N"
				}
				if k, ok := strings.CutPrefix(id, "papers_with."); ok && k >= "1" && k <= strconv.Itoa(seats) {
					id = "papers_with.K"
				}
				figures[string(d.Form)+"."+id] = true
			}
		}
	}
	for _, r := range Rules {
		for _, read := range r.Reads {
			if !figures[read] {
				t.Errorf("%s reads %s, which is on no sheet", r.Code, read)
			}
		}
	}
}

func TestAWardWithoutAPollHasNoFindings(t *testing.T) {
	n := counted(t, watford())
	n.rekey(wardSheet(RejectedPapers), Reading{"rej_d": 6})
	if len(Check(n.ward())) == 0 {
		t.Fatal("the ward was to have a finding")
	}
	for _, s := range []State{Uncontested, Abandoned} {
		w := n.ward()
		w.State = s
		if found := Check(w); len(found) != 0 {
			t.Errorf("%s:%s", s, codesOf(found))
		}
	}
}
