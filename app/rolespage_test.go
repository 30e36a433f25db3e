package app_test

import (
	"context"
	"errors"
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"wardcount/app"
	"wardcount/app/leaving"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/voterid/stations"
	"wardcount/reconcile/ward"
)

var update = flag.Bool("update", false, "write the page of roles anew")

const north setup.ContestID = "local.practice.north.2018-05-03"

const why = "found on the wrong pile"

var byLetter = map[rune]setup.Person{
	'r': {Name: "Practice returning officer", Role: setup.ReturningOfficer}, 'd': {Name: "Practice deputy", Role: setup.Deputy}, 's': {Name: "Practice supervisor", Role: setup.Supervisor},
	'c': {Name: "Practice clerk A", Role: setup.Clerk}, 'a': {Name: "Practice administrator", Role: setup.Administrator}, 'v': {Name: "Practice viewer", Role: setup.Viewer},
}

// everybody are the roles in the order of the page.
const everybody = "rdscav"

// staffed is a count of one ward with one person of every role.
func staffed(t *testing.T, once bool) *app.Count {
	t.Helper()
	contests := []setup.ContestID{north}
	e := setup.Election{Name: "Practice", Council: setup.Council{Name: "Practice"}, Date: "2018-05-03", Practice: true, KeyOnce: once,
		Contests: []setup.Contest{{ID: north, Name: "North", Seats: 1, Electorate: figure.Keyed[figure.Electors](900), Candidates: []setup.Candidate{{ID: "1", Surname: "Abbott", Forenames: "Ann"}, {ID: "2", Surname: "Brindle", Forenames: "Robert"}}}},
		Stations: []setup.Station{{ID: "1", Place: "Hall", Contests: contests}},
		Boxes:    []setup.Box{{ID: "1", Contests: contests, Stations: []setup.StationID{"1"}}, {ID: "P", Contests: contests}}}
	for _, l := range everybody {
		e.People = append(e.People, byLetter[l])
	}
	e.People = append(e.People, setup.Person{Name: "Practice clerk B", Role: setup.Clerk})
	c, err := app.Create(filepath.Join(t.TempDir(), "roles.wardcount"), e, byLetter['r'].Name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	return c
}

func northSheet(f sheet.Form, subject string) sheet.ID {
	return sheet.ID{Contest: north, Form: f, Subject: subject}
}

// may is one line of the page: what somebody does, who may, and how. Nothing
// that it tries here would be taken: who may is told of something else that is
// missing, and who may not is told so.
type may struct {
	words, who string
	method     string
	try        func(c *app.Count, p setup.Person) error
}

// lines are who may do what, written down from the roles of the count and not
// from the program.
func lines() []may {
	box, batch := northSheet(sheet.BoxVerification, "1"), northSheet(sheet.DoubtfulPapers, "1")
	all := []may{
		{"Key a sheet, the first or the second reading", "rdsc", "Key", func(c *app.Count, p setup.Person) error { return c.Key(p, app.Keying{Sheet: box}) }},
		{"Record what was decided about a batch of doubtful papers", "rd", "Key", func(c *app.Count, p setup.Person) error { return c.Key(p, app.Keying{Sheet: batch}) }},
		{"Decide from the paper where two readings still differ; never who keyed one of them", "rds", "Adjudicate", func(c *app.Count, p setup.Person) error { return c.Adjudicate(p, box, nil, why) }},
		{"See what either person read where two readings still differ; never who keyed one of them", "rds", "Dispute", func(c *app.Count, p setup.Person) error { _, err := c.Dispute(p, box); return err }},
		{"Take a sheet that was keyed on the wrong station to the right one", "rds", "MoveSheet", func(c *app.Count, p setup.Person) error { return c.MoveSheet(p, box, box, 0, why) }},
		{"Take a batch of doubtful papers to another number of its ward", "rd", "MoveSheet", func(c *app.Count, p setup.Person) error { return c.MoveSheet(p, batch, batch, 0, why) }},
		{"Take back what was keyed last for a sheet", "rds", "VoidSheet", func(c *app.Count, p setup.Person) error { return c.VoidSheet(p, box, 0, why) }},
		{"Take back a batch of doubtful papers", "rd", "VoidSheet", func(c *app.Count, p setup.Person) error { return c.VoidSheet(p, batch, 0, why) }},
		{"See how many of a person's figures were not what was agreed", "rd", "SharesOfPeople", func(c *app.Count, p setup.Person) error { _, err := c.SharesOfPeople(p); return err }},
		{"Log a ballot box that comes through the door", "rdsc", "Receive", func(c *app.Count, p setup.Person) error { return c.Receive(p, reconcile.Receipt{}, "9") }},
		{"Have what they typed of a sheet kept before it is stored", "rdsc", "KeepDraft", func(c *app.Count, p setup.Person) error {
			return c.KeepDraft(p, app.Draft{Paper: app.Paper{Sheet: box}, Count: 1})
		}},
		{"Throw away what they typed of a sheet and did not store", "rdsc", "DropDraft", func(c *app.Count, p setup.Person) error { return c.DropDraft(p, app.Paper{Sheet: box}, 1) }},
		{"Move papers that were found in another contest's box", "rds", "MovePapers", func(c *app.Count, p setup.Person) error { return c.MovePapers(p, reconcile.PapersMoved{}) }},
		{"Explain a finding", "rdsc", "Explain", func(c *app.Count, p setup.Person) error { return c.Explain(p, ward.FindingID{}, why) }},
		{"Mend the set-up before a figure is keyed", "rdsca", "Mend", func(c *app.Count, p setup.Person) error {
			_, err := c.Mend(p, c.State(), c.State().Election, why)
			return err
		}},
		{"Say whether sheets are keyed once or twice, before a figure is keyed", "rd", "Mend", func(c *app.Count, p setup.Person) error {
			e := c.State().Election
			e.KeyOnce = !e.KeyOnce
			_, err := c.TryMend(p, e)
			return err
		}},
		{"See what a mended set-up would change", "rdsca", "TryMend", func(c *app.Count, p setup.Person) error {
			_, err := c.TryMend(p, c.State().Election)
			return err
		}},
		{"Add a box or strike one off before a figure is keyed", "rdsca", "Register", func(c *app.Count, p setup.Person) error {
			_, err := c.Register(p, app.Registering{}, why)
			return err
		}},
		{"Close the count and put the papers under seal", "rd", "Seal", func(c *app.Count, p setup.Person) error { return c.Seal(p, nil, "") }},
		{"Open a sealed count", "rd", "Reopen", func(c *app.Count, p setup.Person) error { return c.Reopen(p, nil, "") }},
		{"Export declared results", "rdsca", "Publish", func(c *app.Count, p setup.Person) error {
			_, err := c.Publish(context.Background(), p, "", nil, func(int, int, string) {})
			return err
		}},
		{"Export declared results again, over those of an earlier export", "rdsca", "PublishOver", func(c *app.Count, p setup.Person) error {
			_, err := c.PublishOver(context.Background(), p, "", nil, leaving.MayReplacePapers, func(int, int, string) {})
			return err
		}},
		{"Look at a paper of a contest before it is printed", "rds", "Paper", func(c *app.Count, p setup.Person) error {
			_, err := c.Paper(p, "verification", nil, 1)
			return err
		}},
		{"Print a paper of a contest", "rds", "GivePapers", func(c *app.Count, p setup.Person) error {
			_, err := c.GivePapers(context.Background(), p, "", "verification", nil, 1, leaving.MayReplacePapers)
			return err
		}},
		{"Give out numbered slips with provisional figures", "rd", "GivePapers", func(c *app.Count, p setup.Person) error {
			_, err := c.GivePapers(context.Background(), p, "", "provisional", nil, 1, leaving.MayReplacePapers)
			return err
		}},
		{"Take a backup copy of the count", "rdsa", "Backup", triesBackup},
		{"See the voter-ID totals by ward before they are released", "rds", "MaySeeVoterIDTotals", func(c *app.Count, p setup.Person) error { return c.MaySeeVoterIDTotals(p) }},
		{"Review voter identification: rates, single stations, what stands out", "rds", "MayReviewVoterID", func(c *app.Count, p setup.Person) error { return c.MayReviewVoterID(p) }},
		{"Export the voter-ID review, once the totals are released", "rd", "MayExportVoterID", func(c *app.Count, p setup.Person) error { return c.MayExportVoterID(p) }},
		{"Save the pictures of the voter-ID review", "rd", "GivePictures", func(c *app.Count, p setup.Person) error {
			_, err := c.GivePictures(context.Background(), p, filepath.Join(c.Path(), "nowhere"), leaving.ReviewReport{Options: stations.Usual}, leaving.MayReplaceReview, func(int, int, string) {})
			return err
		}},
		{"Write the report on the voter-ID review, with figures by station or without", "rd", "GiveReview", func(c *app.Count, p setup.Person) error {
			_, err := c.GiveReview(context.Background(), p, filepath.Join(c.Path(), "nowhere"), leaving.ReviewReport{}, leaving.MayReplaceReview)
			return err
		}},
	}
	for _, s := range steps {
		all = append(all, may{s.words, s.who, "Step", func(c *app.Count, p setup.Person) error {
			return c.Step(p, app.Stepping{Contest: "nowhere", Step: s.step})
		}})
	}
	return all
}

var steps = []struct {
	step       reconcile.Step
	words, who string
}{
	{reconcile.StepVerify, "Sign the statement of verification", "rd"}, {reconcile.StepCount, "Begin the count of a ward", "rds"},
	{reconcile.StepProvisional, "Show the provisional figures to the agents", "rds"}, {reconcile.StepRecount, "Grant or refuse a recount", "rd"},
	{reconcile.StepConsult, "Record that candidates and agents were consulted", "rd"}, {reconcile.StepLot, "Record the lot", "rd"},
	{reconcile.StepReadBack, "Read the figures back against the sheets", "rdsc"}, {reconcile.StepCertify, "Certify the result", "rd"},
	{reconcile.StepDeclare, "Declare the result", "rd"}, {reconcile.StepRelease, "Release the voter-ID totals", "rd"},
	{reconcile.StepAnnotate, "Add a note to a declared result", "rd"}, {reconcile.StepAbandon, "Abandon a contest", "rd"},
}

// later are the lines that hang on how far the count has come: each with its
// own way to the place where somebody tries.
var later = []may{
	{words: "Accept a finding that the rules leave to the returning officer or a deputy", who: "rd", method: "Accept"},
	{words: "Accept a finding that the rules leave to the returning officer in person", who: "r", method: "Accept"},
	{words: "Mend a ward's set-up once figures of it are keyed", who: "rds", method: "Mend"},
	{words: "Mend what belongs to no ward once figures are keyed", who: "rdsa", method: "Mend"},
	{words: "Say who may do what once figures are keyed", who: "rda", method: "Mend"},
	{words: "Hand on the returning officer's office once figures are keyed", who: "rd", method: "Mend"},
	{words: "Name a deputy, or take the role from one, once figures are keyed", who: "rd", method: "Mend"},
	{words: "Mend a ward's seats or candidates once its votes are keyed or agents have seen its figures", who: "rd", method: "Mend"},
	{words: "Say that a recount which was granted was withdrawn", who: "rd", method: "Step"},
	{words: "Key a box again after the statement of verification is signed", who: "rds", method: "Key"},
}

// answered says whether a role was let through, and fails for any answer that
// is neither that nor a refusal in words.
func answered(t *testing.T, m may, l rune, err error) {
	t.Helper()
	var r *reconcile.Refusal
	if err != nil && !errors.As(err, &r) {
		t.Fatalf("%s, %s: %v", m.words, byLetter[l].Role.Words(), err)
	}
	refused := r != nil && (r.Code == "role" || r.Code == "signed")
	if want := strings.ContainsRune(m.who, l); want == refused {
		t.Errorf("%s, %s: allowed %v, want %v (%v)", m.words, byLetter[l].Role.Words(), !refused, want, err)
	}
}

func TestEveryRoleIsLetThroughOrRefusedAsThePageSays(t *testing.T) {
	c := staffed(t, true)
	for _, m := range lines() {
		for _, l := range everybody {
			before, _ := c.Head()
			err := m.try(c, byLetter[l])
			answered(t, m, l, err)
			if after, _ := c.Head(); after != before {
				t.Errorf("%s, %s: something was stored", m.words, byLetter[l].Role.Words())
			}
		}
	}
	for _, s := range append(slices.Clone(reconcile.Transitions), reconcile.Transition{Step: reconcile.StepRelease}) {
		found := 0
		for _, row := range steps {
			if row.step == s.Step {
				found++
			}
		}
		if found != 1 {
			t.Errorf("the step %s has %d lines", s.Step, found)
		}
	}
}

// keyedNorth is a ward whose box is two papers short, counted twice and
// explained, and whose postal box holds one more than was put into it.
func keyedNorth(t *testing.T) *app.Count {
	t.Helper()
	c := staffed(t, true)
	for _, k := range []app.Keying{
		{Sheet: northSheet(sheet.BallotPaperAccount, "1"), Figures: sheet.Reading{"bp_supplied": 500, "bp_unused": 100, "bp_issued": 400, "bp_spoilt": 2, "bp_expected": 398, "pv_handed_in": 3}},
		{Sheet: northSheet(sheet.BoxVerification, "1"), Figures: sheet.Reading{"verified": 396}},
		{Sheet: northSheet(sheet.BoxVerification, "1"), Count: 2, Figures: sheet.Reading{"verified": 396}},
		{Sheet: northSheet(sheet.PostalOpening, "1"), Figures: sheet.Reading{"packets_in": 103, "papers_to_box": 90, "last": 1}},
		{Sheet: northSheet(sheet.PostalDay, string(north)), Figures: sheet.Reading{"handed_in_office": 50, "by_post_on_day": 50, "postal_rejected": 5}},
		{Sheet: northSheet(sheet.PostalBox, "P"), Figures: sheet.Reading{"papers_found": 91}},
	} {
		if err := c.Key(byLetter['c'], k); err != nil {
			t.Fatal(err)
		}
	}
	if err := c.Explain(byLetter['c'], ward.FindingID{Contest: north, Code: "V3", Subject: "1"}, "two papers were carried away"); err != nil {
		t.Fatal(err)
	}
	return c
}

// does takes the ward a step further.
func does(t *testing.T, c *app.Count, s app.Stepping) {
	t.Helper()
	s.Contest = north
	if s.Step == reconcile.StepReadBack {
		s.ReadBack = c.State().Ward(north).ReadBackFigures()
	}
	if err := c.Step(byLetter['r'], s); err != nil {
		t.Fatal(err)
	}
}

// signedNorth is that ward with its statement of verification signed.
func signedNorth(t *testing.T) *app.Count {
	t.Helper()
	c := keyedNorth(t)
	does(t, c, app.Stepping{Step: reconcile.StepVerify, Reason: why, Accept: []string{"V3@1", "P2@P"}})
	return c
}

// shownNorth is that ward with its figures at the agents.
func shownNorth(t *testing.T) *app.Count {
	t.Helper()
	c := signedNorth(t)
	for form, figures := range map[sheet.Form]sheet.Reading{
		sheet.CountResult:    {"votes.1": 300, "votes.2": 180},
		sheet.RejectedPapers: {"rej_a": 0, "rej_b": 1, "rej_c": 0, "rej_d": 6},
	} {
		if err := c.Key(byLetter['c'], app.Keying{Sheet: northSheet(form, string(north)), Figures: figures}); err != nil {
			t.Fatal(err)
		}
	}
	does(t, c, app.Stepping{Step: reconcile.StepProvisional})
	return c
}

func TestWhatARoleMayDependsOnTheRuleAndOnHowFarTheCountHasCome(t *testing.T) {
	mend := func(change func(e *setup.Election)) func(*app.Count, setup.Person) error {
		return func(c *app.Count, p setup.Person) error {
			e := c.State().Election
			e.Contests, e.People = slices.Clone(e.Contests), slices.Clone(e.People)
			change(&e)
			_, err := c.TryMend(p, e)
			return err
		}
	}
	tries := []func(*app.Count, setup.Person) error{
		func(c *app.Count, p setup.Person) error {
			return c.Accept(p, ward.FindingID{Contest: north, Code: "V3", Subject: "1"}, why)
		},
		func(c *app.Count, p setup.Person) error {
			return c.Accept(p, ward.FindingID{Contest: north, Code: "P2", Subject: "P"}, why)
		},
		mend(func(e *setup.Election) {
			e.Contests[0].Electorate = figure.Keyed[figure.Electors](901)
		}),
		mend(func(e *setup.Election) { e.Name = "Practice election" }),
		mend(func(e *setup.Election) { e.People[5].Role = setup.Supervisor }),
		mend(func(e *setup.Election) {
			e.People[0].Role, e.People[1].Role = setup.Deputy, setup.ReturningOfficer
		}),
		mend(func(e *setup.Election) { e.People[3].Role = setup.Deputy }),
		mend(func(e *setup.Election) {
			e.Contests[0].Candidates = slices.Clone(e.Contests[0].Candidates)
			slices.Reverse(e.Contests[0].Candidates)
		}),
		func(c *app.Count, p setup.Person) error {
			return c.Step(p, app.Stepping{Contest: north, Step: reconcile.StepProvisional, Reason: why})
		},
		func(c *app.Count, p setup.Person) error {
			return c.Key(p, app.Keying{Sheet: northSheet(sheet.BoxVerification, "1"), Count: 3, Figures: sheet.Reading{"verified": 396}})
		},
	}
	for i, m := range later {
		c := keyedNorth(t)
		for _, l := range everybody {
			switch { // each finds it as it was
			case m.method == "Key":
				c = signedNorth(t)
			case m.method == "Step", strings.Contains(m.words, "agents"):
				c = shownNorth(t)
			}
			if m.method == "Step" {
				does(t, c, app.Stepping{Step: reconcile.StepRecount, Reason: why})
			}
			answered(t, m, l, tries[i](c, byLetter[l]))
		}
	}
}

// personal lists the methods of a count that somebody calls by name.
func personal() []string {
	var list []string
	of := reflect.TypeFor[*app.Count]()
	for i := range of.NumMethod() {
		m := of.Method(i)
		for a := 1; a < m.Type.NumIn(); a++ {
			if m.Type.In(a) == reflect.TypeFor[setup.Person]() {
				list = append(list, m.Name)
			}
		}
	}
	return list
}

func TestEveryActOfACountHasItsLine(t *testing.T) {
	methods := personal()
	if len(methods) < 15 {
		t.Fatalf("only %v take a person", methods)
	}
	for _, name := range methods {
		if !slices.ContainsFunc(append(lines(), later...), func(m may) bool { return m.method == name }) {
			t.Errorf("%s has no line: say who may", name)
		}
	}
}

// verbs are the words of the terminal, and what of a count each of them does
// in somebody's name.
var verbs = map[string]string{
	"accept": "Accept", "adjudicate": "Adjudicate Dispute", "explain": "Explain", "export": "Publish", "key": "Key", "keyings": "SharesOfPeople", "move": "MoveSheet", "paper": "GivePapers", "papers": "MovePapers", "receive": "Receive",
	"register": "Register", "reopen": "Reopen", "seal": "Seal", "setup": "Mend TryMend", "step": "Step", "void": "VoidSheet", "voterid": "GiveReview",
}

// calls reads from the terminal's source which of those methods the verbs call.
func calls(t *testing.T, methods []string) map[string]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("command", "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	rooms, err := filepath.Glob(filepath.Join("command", "*", "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	files = append(files, rooms...)
	found := map[string][]string{}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || strings.HasSuffix(name, "_test.go") {
				continue
			}
			verb := strings.TrimSuffix(filepath.Base(name), ".go") // what a verb leaves to a function stands in its own file
			switch room := filepath.Base(filepath.Dir(name)); {
			case room == "practice" || room == "terminal":
				continue // in a count of its own; below the verbs
			case room != "command":
				verb = room // or in its own room
			case f.Recv != nil:
				if of, ok := f.Recv.List[0].Type.(*ast.Ident); ok && strings.HasSuffix(of.Name, "Verb") {
					verb = strings.TrimSuffix(of.Name, "Verb")
				}
			}
			ast.Inspect(f, func(n ast.Node) bool {
				if call, ok := n.(*ast.SelectorExpr); ok && slices.Contains(methods, call.Sel.Name) {
					if on, ok := call.X.(*ast.Ident); ok && (on.Name == "c" || on.Name == "terminal") && !slices.Contains(found[verb], call.Sel.Name) {
						found[verb] = append(found[verb], call.Sel.Name)
					}
				}
				return true
			})
		}
	}
	all := map[string]string{}
	for verb, list := range found {
		slices.Sort(list)
		all[verb] = strings.Join(list, " ")
	}
	return all
}

func TestEveryVerbInSomebodysNameIsALineOfThePage(t *testing.T) {
	got := calls(t, personal())
	for verb, methods := range got {
		if verbs[verb] != methods {
			t.Errorf("%s does %s, the page says %q", verb, methods, verbs[verb])
		}
	}
	for verb := range verbs {
		if got[verb] == "" {
			t.Errorf("%s does nothing in somebody's name", verb)
		}
	}
}

func verbsOf(method string) string {
	var list []string
	for verb, methods := range verbs {
		if slices.Contains(strings.Fields(methods), method) {
			list = append(list, verb)
		}
	}
	if method == "Accept" {
		list = append(list, "step --accept")
	}
	slices.Sort(list)
	return strings.Join(list, ", ")
}
