package reconcile

import (
	"errors"
	"maps"
	"os"
	"reflect"
	"slices"
	"testing"
	"time"
)

// The ward of the tests is Callowland in Watford, 3 May 2018. Candidates and
// votes are as published; every other figure is a practice figure that fits them.

const callowland ContestID = "local.watford.callowland.2018-05-03"

// Everybody who may be at the keyboard, one for each role and two clerks.
const (
	ada    = "Ada, clerk"
	ben    = "Ben, clerk"
	sue    = "Sue, supervisor"
	dee    = "Dee, deputy"
	rob    = "Rob, returning officer"
	adam   = "Adam, administrator"
	viola  = "Viola, viewer"
	nobody = "somebody else"
)

func watford() Election {
	return Election{
		Name: "Watford Borough Council election", Council: Council{Name: "Watford Borough Council", GSS: "E07000103"},
		Date: "2018-05-03", KeyOnce: true, Pilot: "poll card",
		Publishing: Publishing{OrganisationURI: "http://opendatacommunities.org/id/district-council/watford", OrganisationLabel: "Watford Borough Council",
			BodyLabel: "Watford", ElectionType: "DistrictAndBorough", ReturningOfficer: "Rob", Department: "Elections", Email: "elections@example.org", Telephone: "01923 000000"},
		People: []Person{{ada, Clerk}, {ben, Clerk}, {sue, Supervisor}, {dee, Deputy}, {rob, ReturningOfficer}, {adam, Administrator}, {viola, Viewer}},
		Contests: []Contest{{ID: callowland, Name: "Callowland", GSS: "E05011046", Seats: 1, Electorate: Keyed[Electors](5746), Candidates: []Candidate{
			{ID: "15663", Surname: "Khan", Forenames: "Ahsan", Description: "Labour Party", PartyID: "PP53", Party: "Labour Party"},
			{ID: "47769", Surname: "Parker", Forenames: "Anthony James", Description: "Conservative Party Candidate", PartyID: "PP52", Party: "Conservative and Unionist Party"},
			{ID: "15668", Surname: "Stotesbury", Forenames: "Ian Alexander Eric", Description: "Liberal Democrats", PartyID: "PP90", Party: "Liberal Democrats"},
			{ID: "17244", Surname: "Wiesner", Forenames: "Alison Jane", Description: "Green Party", PartyID: "PP63", Party: "Green Party"},
		}}},
		Stations: []Station{{ID: "CA1", Place: "Callowland Hall", Contests: []ContestID{callowland}}, {ID: "CA2", Place: "Callowland Hall", Contests: []ContestID{callowland}}},
		Boxes:    []Box{{ID: "B1", Contests: []ContestID{callowland}, Stations: []StationID{"CA1"}}, {ID: "B2", Contests: []ContestID{callowland}, Stations: []StationID{"CA2"}}, {ID: "PV", Contests: []ContestID{callowland}}},
	}
}

// twoSeats makes the ward elect two.
func twoSeats(e *Election) { e.Contests[0].Seats = 2 }

func sheetOf(f Form, subject string) SheetID { return SheetID{callowland, f, subject} }

func wardSheet(f Form) SheetID { return sheetOf(f, string(callowland)) }

func recordOf(f Form, station string) SheetID { return SheetID{"", f, station} }

func law() Law {
	data, err := os.ReadFile("../assets/law/law.json")
	if err != nil {
		panic(err)
	}
	l, err := ParseLaw(data)
	if err != nil {
		panic(err)
	}
	return l
}

// failer is what the tests, the fuzz targets and rapid have in common.
type failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

// night is a count with its journal: everything goes through Apply, as in the program.
type night struct {
	t       failer
	count   Count
	entries []Entry
	people  map[string]Role
	at      time.Time
}

func newNight(t failer, e Election) *night {
	t.Helper()
	n := &night{t: t, count: NewCount(law()), people: map[string]Role{}, at: time.Date(2018, 5, 3, 21, 0, 0, 0, time.UTC)}
	for _, p := range e.People {
		n.people[p.Name] = p.Role
	}
	n.do(rob, ElectionSetUp{e})
	return n
}

func (n *night) entry(by string, b Body) Entry {
	n.at = n.at.Add(time.Minute)
	return Entry{At: n.at, Actor: by, Role: n.people[by], Workstation: "table 1", Kind: b.Kind(), Subject: b.Subject(),
		Version: n.count.Versions.Of(b.Subject()) + 1, Body: b}
}

// try applies what somebody does, and gives the refusal if there is one.
func (n *night) try(by string, b Body) *Refusal {
	n.t.Helper()
	e := n.entry(by, b)
	next, err := n.count.Apply(e)
	var refusal *Refusal
	if errors.As(err, &refusal) {
		if !reflect.DeepEqual(next, n.count) {
			n.t.Fatalf("a refused entry changed the count: %v", err)
		}
		return refusal
	}
	if err != nil {
		n.t.Fatalf("%v", err)
	}
	n.count, n.entries = next, append(n.entries, e)
	return nil
}

// do applies what must be accepted.
func (n *night) do(by string, bodies ...Body) {
	n.t.Helper()
	for _, b := range bodies {
		if r := n.try(by, b); r != nil {
			n.t.Fatalf("%s by %s was refused (%s): %v%s", b.Kind(), by, r.Code, r, codesOf(r.Findings))
		}
	}
}

// refused applies what must be refused with that code.
func (n *night) refused(by string, b Body, code string) *Refusal {
	n.t.Helper()
	r := n.try(by, b)
	if r == nil {
		n.t.Fatalf("%s by %s was accepted, want the refusal %q", b.Kind(), by, code)
	} else if r.Code != code {
		n.t.Fatalf("%s by %s was refused with %q (%v), want %q", b.Kind(), by, r.Code, r, code)
	}
	return r
}

func (n *night) ward() Ward { return n.count.Wards[callowland] }

// key keys the k-th count of a sheet: a clerk, the supervisor where that voids a
// signed statement, the returning officer where it is a decision.
func (n *night) key(id SheetID, k int, r Reading) {
	n.t.Helper()
	by := ada
	switch d, _ := SheetOf(id.Form); {
	case d.Decision:
		by = rob
	case d.Stage == StageVerification && n.count.Wards[id.Contest].signed():
		by = sue
	}
	n.do(by, SheetKeyed{SheetID: id, Count: k, Reading: 1, Figures: r})
}

// rekey keys a sheet's current count with some figures changed.
func (n *night) rekey(id SheetID, figures Reading) {
	n.t.Helper()
	r := maps.Clone(n.count.Sheet(id).Counts[n.count.Sheet(id).CurrentCount()-1])
	maps.Copy(r, figures)
	n.key(id, n.count.Sheet(id).CurrentCount(), r)
}

// again keys a further count of a sheet with some figures changed.
func (n *night) again(id SheetID, figures Reading) {
	n.t.Helper()
	r, _ := n.count.Wards[id.Contest].Current(id)
	r = maps.Clone(r)
	maps.Copy(r, figures)
	n.key(id, len(n.count.Sheet(id).Counts)+1, r)
}

// body makes a step of the ward with what it must bring with it.
func (n *night) body(step Step) Stepped { return n.bodyOf(callowland, step) }

func (n *night) bodyOf(contest ContestID, step Step) Stepped {
	b := Stepped{Contest: contest, Step: step}
	w := n.count.Wards[contest]
	switch step {
	case StepRecount, StepAnnotate, StepAbandon:
		b.Reason = "asked for by an agent"
	case StepReadBack:
		b.Figures = w.ReadBackFigures()
	case StepCertify:
		if r, ok := resultOf(w); ok {
			c := Certify(n.count.Election, w, r)
			b.Certificate = &c
		}
	case StepDeclare:
		if w.State == Uncontested {
			r, _ := resultOf(w)
			c := Certify(n.count.Election, w, r)
			b.Certificate = &c
		}
	}
	return b
}

func (n *night) step(steps ...Step) {
	n.t.Helper()
	for _, s := range steps {
		n.do(rob, n.body(s))
	}
}

// stepsOf does steps of any contest.
func (n *night) stepsOf(contest ContestID, steps ...Step) {
	n.t.Helper()
	for _, s := range steps {
		n.do(rob, n.bodyOf(contest, s))
	}
}

// stepRefused tries a step that must be refused with that code.
func (n *night) stepRefused(step Step, code string) *Refusal {
	n.t.Helper()
	return n.refused(rob, n.body(step), code)
}

// stage keys every clean paper of a stage.
func (n *night) stage(stage Stage) {
	n.t.Helper()
	for _, p := range cleanPapers(n.count.Election) {
		if d, _ := SheetOf(p.Form); d.Stage == stage {
			n.key(p.SheetID, 1, p.Reading)
		}
	}
}

// verified is a clean night up to the signed statement of verification.
func verified(t failer, e Election) *night {
	t.Helper()
	n := newNight(t, e)
	n.stage(StageVerification)
	n.step(StepVerify)
	return n
}

// counted is a clean night up to the keyed votes.
func counted(t failer, e Election) *night {
	t.Helper()
	n := verified(t, e)
	n.stage(StageCount)
	return n
}

// finding finds the one finding of that code.
func (n *night) finding(code Code) Finding {
	n.t.Helper()
	found := findingsOf(append(Check(n.ward()), n.count.CheckVoterID()...), code)
	if len(found) != 1 {
		n.t.Fatalf("%d findings %s, want one: %s", len(found), code, codesOf(Check(n.ward())))
	}
	return found[0]
}

func (n *night) explain(f Finding, reason string) FindingExplained {
	return FindingExplained{f.ID(), reason, f.Numbers}
}

func (n *night) accept(f Finding, reason string) FindingAccepted {
	return FindingAccepted{f.ID(), reason, f.Numbers}
}

func findingsOf(all []Finding, code Code) (list []Finding) {
	for _, f := range all {
		if f.Code == code {
			list = append(list, f)
		}
	}
	return list
}

func codesOf(findings []Finding) string {
	text := ""
	for _, f := range findings {
		text += " " + string(f.Code) + "@" + f.Subject
	}
	return text
}

func TestTheCleanWardGivesNoFindingAtAnyStage(t *testing.T) {
	for seats, change := range map[string]func(*Election){"one seat": func(*Election) {}, "two seats": twoSeats} {
		e := watford()
		change(&e)
		n := newNight(t, e)
		for _, p := range cleanPapers(e) {
			if d, _ := SheetOf(p.Form); d.Stage == StageCount && n.ward().State == Accounts {
				n.step(StepVerify)
			}
			n.key(p.SheetID, 1, p.Reading)
			if found := n.count.Findings(); len(found) != 0 {
				t.Fatalf("%s, after %s:%s %s", seats, p.SheetID, codesOf(found), found[0].Clerk)
			}
		}
		if left := n.ward().Awaited(StageCount); len(left) != 0 {
			t.Errorf("%s: awaited still: %v", seats, left)
		}
	}
}

func TestTheCleanWardGoesFromSetUpToDeclaredByEveryStep(t *testing.T) {
	n := newNight(t, watford())
	var way []State
	see := func() { way = append(way, n.ward().State) }
	see()
	n.stage(StageVerification)
	see()
	for _, s := range []Step{StepVerify, StepCount} {
		n.step(s)
		see()
	}
	n.stage(StageCount)
	for _, s := range []Step{StepProvisional, StepConsult, StepReadBack, StepCertify, StepDeclare, StepAnnotate} {
		if next := NextStep(n.ward()); next != s && s != StepAnnotate {
			t.Errorf("in state %s the next step is %q, want %q", n.ward().State, next, s)
		}
		n.step(s)
		see()
	}
	want := []State{SetUp, Accounts, Verified, Counting, Provisional, Consulted, Consulted, Certified, Declared, Annotated}
	if !slices.Equal(way, want) {
		t.Errorf("the ward went %v, want %v", way, want)
	}
	elected := n.ward().Certificate.Elected()
	if len(elected) != 1 || elected[0].ID != "15668" || elected[0].Votes != 1044 || n.ward().Certificate.Margin != Keyed[Votes](212) {
		t.Errorf("elected %v by %v, want Stotesbury by 212", elected, n.ward().Certificate.Margin)
	}
}
