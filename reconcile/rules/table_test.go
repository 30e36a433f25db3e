package rules_test

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// scene is a clean night with one thing changed, looked at after a stage.
type scene struct {
	what    string                // the change, in words
	setUp   func(*setup.Election) // a row of the set-up or the register, before the count begins
	figures map[string]int        // keyed otherwise: form/subject/figure
	left    []string              // form/subject: not keyed; form/subject/figure: left empty
	upTo    sheet.Stage
	then    func(*night.Night) // what happens afterwards
	typing  sheet.ID           // a sheet that somebody is only typing: its figures are the last keyed less those in left
}

// ruleScenes are the scenes of one rule: each in which it speaks, with its
// golden, and those in which it must be quiet: the boundary, and a figure missing.
type ruleScenes struct {
	code  ward.Code
	fires []scene
	quiet []scene
}

// stands is what stands beside a rule's finding by its nature and is no other slip.
var stands = map[ward.Code]ward.Code{"V4": "V3"}

var allScenes = [][]ruleScenes{keyingScenes, boxScenes, sharedScenes, postalScenes, countScenes, manySeatScenes, areaScenes, twiceScenes, nameScenes, voterIDScenes, neighbourScenes, statementScenes, questionScenes}

// play is the night of a scene and the findings that it leaves.
func (s scene) play(t night.Failer) (*night.Night, []rules.Finding) {
	t.Helper()
	e := night.Watford()
	if s.setUp != nil {
		s.setUp(&e)
	}
	n := night.New(t, e)
	typed := sheet.Reading{}
	for _, p := range night.CleanPapers(e) {
		d, _ := sheet.ByForm(p.Form)
		title := string(p.Form) + "/" + p.ID.Subject
		late := d.Stage > s.upTo || d.Stage == sheet.StageCount && s.upTo == sheet.StageVoterID
		if late || slices.Contains(s.left, title) {
			continue
		}
		r := maps.Clone(p.Reading)
		for name := range s.figures {
			if rest, ok := strings.CutPrefix(name, title+"/"); ok {
				r[figure.ID(rest)] = s.figures[name]
			}
		}
		for line := range r {
			if slices.Contains(s.left, title+"/"+string(line)) {
				delete(r, line)
			}
		}
		if p.ID == s.typing {
			typed = r
			continue
		}
		if d.Stage == sheet.StageCount && n.Ward().State == ward.Accounts {
			n.Step(reconcile.StepVerify)
		}
		n.Key(p.ID, 1, r)
	}
	if s.upTo == sheet.StageFormK {
		s.statement(n)
	}
	if s.then != nil {
		s.then(n)
	}
	if s.typing != (sheet.ID{}) {
		return n, n.Count.Preview(s.typing, 1, typed)
	}
	return n, n.Count.Findings()
}

// statement declares the ward and keys its statement of postal papers.
func (s scene) statement(n *night.Night) {
	n.T.Helper()
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify, reconcile.StepDeclare)
	r := cleanStatement()
	for name := range s.figures {
		if line, ok := strings.CutPrefix(name, "postal_statement/"); ok {
			r[figure.ID(line)] = s.figures[name]
		}
	}
	for _, left := range s.left {
		delete(r, figure.ID(strings.TrimPrefix(left, "postal_statement/")))
	}
	n.Key(night.WardSheet(sheet.PostalStatement), 1, r)
}

// goldenFinding is a finding as the golden files keep it.
type goldenFinding struct {
	Change     string         `json:"change"`
	Code       ward.Code      `json:"code"`
	Level      rules.Level    `json:"level"`
	Override   rules.Override `json:"override"`
	Form       sheet.Form     `json:"form"`
	Subject    string         `json:"subject"`
	Figures    []figure.ID    `json:"figures"`
	Numbers    map[string]int `json:"numbers"`
	Clerk      string         `json:"clerk"`
	Supervisor string         `json:"supervisor"`
	Hints      []string       `json:"hints,omitempty"`
}

func golden(change string, f rules.Finding) goldenFinding {
	return goldenFinding{change, f.Code, f.Level, f.Override, f.Form, f.Subject, f.Figures, f.Numbers, f.Clerk, f.Super, f.Hints}
}

func TestEachRuleFiresAloneOnItsFigureAndIsQuietAtTheBoundary(t *testing.T) {
	for _, group := range allScenes {
		for _, r := range group {
			t.Run(string(r.code), func(t *testing.T) {
				var goldens []goldenFinding
				for _, s := range r.fires {
					_, found := s.play(t)
					found = slices.DeleteFunc(besideQuestions(r.code, found), func(f rules.Finding) bool { return f.Code == stands[r.code] })
					if len(found) != 1 || found[0].Code != r.code {
						t.Fatalf("%s:%s, want %s alone", s.what, night.CodesOf(found), r.code)
					}
					goldens = append(goldens, golden(s.what, found[0]))
				}
				night.CompareGolden(t, "findings/"+string(r.code)+".json", goldens)
				for _, s := range r.quiet {
					_, found := s.play(t)
					if found = besideQuestions(r.code, found); len(found) != 0 {
						t.Errorf("%s:%s %s, want nothing", s.what, night.CodesOf(found), found[0].Clerk)
					}
				}
			})
		}
	}
}

func TestEveryCodeHasScenesAndAGoldenAndIsUniqueAndWellFormed(t *testing.T) {
	form := regexp.MustCompile(`^[A-Z]{1,2}[1-9][0-9]?$`)
	scenes := map[ward.Code]ruleScenes{}
	for _, group := range allScenes {
		for _, s := range group {
			if _, twice := scenes[s.code]; twice {
				t.Errorf("%s has two sets of scenes", s.code)
			}
			scenes[s.code] = s
		}
	}
	seen := map[ward.Code]bool{}
	for _, r := range rules.Table {
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
	if err != nil || len(files) != len(rules.Table) {
		t.Errorf("%d goldens for %d rules (%v)", len(files), len(rules.Table), err)
	}
	for _, code := range []ward.Code{"D1", "D2", "D3", "V2", "V4", "V5", "V9", "V10", "P1", "P3", "P4", "P6", "P7", "I3", "I5", "I6", "V1", "V3", "V6", "V7", "P2", "P5", "V8", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C10", "C11", "T1", "Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7", "Q8", "Q9", "N1", "N2", "I1", "I2", "I4", "I7"} {
		if !seen[code] {
			t.Errorf("the rule %s is not in the table", code)
		}
	}
}

func TestLevelsAndOverridesAreThoseOfTheRuleTable(t *testing.T) {
	want := map[ward.Code]struct {
		level    rules.Level
		override rules.Override
		two      bool
	}{
		"D1": {rules.Error, rules.OverrideNone, false}, "D2": {rules.Error, rules.OverrideNone, false}, "D3": {rules.Error, rules.OverrideNone, false},
		"V1": {rules.Error, rules.OverrideNone, false}, "V2": {rules.Warning, rules.OverrideOfficer, false}, "V4": {rules.Warning, rules.OverrideOfficer, false}, "V5": {rules.Warning, rules.OverrideOfficer, false}, "V9": {rules.Note, rules.OverrideNone, false},
		"P1": {rules.Warning, rules.OverridePersonal, false}, "P3": {rules.Warning, rules.OverridePersonal, false}, "P4": {rules.Warning, rules.OverridePersonal, false}, "P6": {rules.Warning, rules.OverridePersonal, false}, "P7": {rules.Warning, rules.OverridePersonal, false},
		"I3": {rules.Warning, rules.OverridePersonal, false}, "I5": {rules.Warning, rules.OverridePersonal, false}, "I6": {rules.Warning, rules.OverridePersonal, false},
		"V3": {rules.Warning, rules.OverrideOfficer, true}, "V10": {rules.Warning, rules.OverrideOfficer, true}, "V6": {rules.Error, rules.OverrideNone, false}, "V7": {rules.Error, rules.OverrideNone, false},
		"P2": {rules.Error, rules.OverridePersonal, false}, "P5": {rules.Warning, rules.OverridePersonal, false},
		"C1": {rules.Error, rules.OverridePersonal, true}, "C2": {rules.Error, rules.OverrideNone, false}, "C3": {rules.Error, rules.OverrideNone, false}, "C4": {rules.Error, rules.OverrideNone, false}, "C7": {rules.Error, rules.OverrideNone, false},
		"C5": {rules.Error, rules.OverridePersonal, false}, "C6": {rules.Error, rules.OverrideNone, false}, "V8": {rules.Error, rules.OverrideNone, false}, "C8": {rules.Error, rules.OverrideNone, false},
		"C9": {rules.Error, rules.OverrideNone, false}, "C10": {rules.Error, rules.OverrideNone, false}, "C11": {rules.Error, rules.OverridePersonal, true},
		"T1": {rules.Error, rules.OverrideNone, false}, "N1": {rules.Note, rules.OverrideNone, false}, "N2": {rules.Note, rules.OverrideNone, false},
		"Q1": {rules.Note, rules.OverrideNone, false}, "Q2": {rules.Note, rules.OverrideNone, false}, "Q3": {rules.Note, rules.OverrideNone, false}, "Q4": {rules.Note, rules.OverrideNone, false}, "Q5": {rules.Note, rules.OverrideNone, false},
		"Q6": {rules.Note, rules.OverrideNone, false}, "Q7": {rules.Note, rules.OverrideNone, false}, "Q8": {rules.Note, rules.OverrideNone, false}, "Q9": {rules.Note, rules.OverrideNone, false},
		"I1": {rules.Error, rules.OverridePersonal, false}, "I2": {rules.Error, rules.OverridePersonal, false}, "I4": {rules.Error, rules.OverridePersonal, false}, "I7": {rules.Warning, rules.OverridePersonal, false},
	}
	for _, r := range rules.Table {
		w := want[r.Code]
		if r.Level != w.level || r.Override != w.override || r.TwoCounts != w.two {
			t.Errorf("%s is a %s, override %q, two counts %v; the table says %v", r.Code, r.Level, r.Override, r.TwoCounts, w)
		}
		if got, ok := rules.ByCode(r.Code); !ok || got.Formula != r.Formula {
			t.Errorf("ByCode does not find %s", r.Code)
		}
	}
	if _, ok := rules.ByCode("Z9"); ok {
		t.Error("ByCode finds a rule that is not there")
	}
	for override, roles := range map[rules.Override][]setup.Role{rules.OverrideNone: nil, rules.OverrideOfficer: {setup.ReturningOfficer, setup.Deputy}, rules.OverridePersonal: {setup.ReturningOfficer}} {
		for _, role := range setup.Roles {
			if override.Allows(role) != slices.Contains(roles, role) {
				t.Errorf("a %s under %q: %v", role.Words(), override, override.Allows(role))
			}
		}
	}
}

func TestEveryFigureThatARuleReadsIsOnASheet(t *testing.T) {
	e := night.Watford()
	figures := map[string]bool{"setup.electorate": true, "setup.candidates": true, "setup.last": true, "setup.session": true, "register.box": true, "register.station": true,
		"register.area": true, "register.reading": true, "register.sheet": true}
	for _, seats := range []int{1, 2} {
		e.Contests[0].Seats, e.Contests[0].TallyByVotes = seats, true
		for _, d := range sheet.Kinds {
			for _, f := range d.Figures(e.Contests[0], night.Law().Heads("", e.Date)) {
				id := string(f.ID)
				if strings.HasPrefix(id, "votes.") {
					id = "votes.N"
				}
				if k, ok := strings.CutPrefix(id, "papers_with."); ok && k >= "1" && k <= strconv.Itoa(seats) {
					id = "papers_with.K"
				}
				figures[string(d.Form)+"."+id] = true
			}
		}
	}
	for _, r := range rules.Table {
		for _, read := range r.Reads {
			if !figures[read] {
				t.Errorf("%s reads %s, which is on no sheet", r.Code, read)
			}
		}
	}
}

func TestAWardWithoutAPollHasNoFindings(t *testing.T) {
	n := night.Counted(t, night.Watford())
	n.Rekey(night.WardSheet(sheet.RejectedPapers), sheet.Reading{"rej_d": 6})
	if len(rules.Check(n.Ward())) == 0 {
		t.Fatal("the ward was to have a finding")
	}
	for _, s := range []ward.State{ward.Uncontested, ward.Abandoned} {
		w := n.Ward()
		w.State = s
		if found := rules.Check(w); len(found) != 0 {
			t.Errorf("%s:%s", s, night.CodesOf(found))
		}
	}
}
