package reconcile

import (
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"
)

// The ward of the tests is Callowland in Watford, 3 May 2018. Candidates and
// votes are as published; every other figure is a practice figure that fits them.

func sheetOf(f Form, subject string) SheetID { return SheetID{callowland, f, subject} }

func wardSheet(f Form) SheetID { return sheetOf(f, string(callowland)) }

func recordOf(f Form, station string) SheetID { return SheetID{"", f, station} }

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

// countOnly is a night of one contest of which only the count is kept.
func countOnly(t failer, c Contest) *night {
	t.Helper()
	c.CountOnly = true
	e := watford()
	e.Contests, e.Stations, e.Boxes, e.Pilot = []Contest{c}, nil, nil, ""
	return newNight(t, e)
}

// sheetsOf keys sheets of a contest of which only the count is kept.
func (n *night) sheetsOf(contest ContestID, sheets map[string]Reading) {
	n.t.Helper()
	for _, form := range []Form{CountSheet, CountArea, CountResult, RejectedPapers} {
		for subject := range 40 {
			name := string(form) + "/" + strconv.Itoa(subject)
			if r, ok := sheets[name]; ok {
				n.do(ada, SheetKeyed{SheetID: SheetID{contest, form, strconv.Itoa(subject)}, Count: 1, Reading: 1, Figures: r})
			}
		}
		if r, ok := sheets[string(form)]; ok {
			n.do(ada, SheetKeyed{SheetID: SheetID{contest, form, string(contest)}, Count: 1, Reading: 1, Figures: r})
		}
	}
}

// out lists the boxes that are still out, and what is lacking of those that are in.
func (n *night) out() (out []BoxID, lacking map[BoxID]string) {
	lacking = map[BoxID]string{}
	for _, row := range n.count.DoorLog() {
		if row.Out() {
			out = append(out, row.Box.ID)
		}
		if l := row.Lacking(true); len(l) > 0 {
			lacking[row.Box.ID] = strings.Join(l, ", ")
		}
	}
	return out, lacking
}

func (n *night) received(box BoxID, change func(*Receipt)) BoxReceived {
	r := Receipt{At: n.at, Officer: "Practice Presiding Officer", Seals: "101, 102 whole", Account: true, Packets: Keyed[Packets](0), Tendered: true, VoterID: true}
	if change != nil {
		change(&r)
	}
	return BoxReceived{box, r}
}

// codes lists the codes of a contest's errors and warnings, each with how often it speaks.
func (n *night) codes(contest ContestID) string {
	times := map[Code]int{}
	for _, f := range CheckClosing(n.count.Wards[contest]) {
		if f.Level != Note {
			times[f.Code]++
		}
	}
	text := ""
	for _, code := range slices.Sorted(maps.Keys(times)) {
		text += fmt.Sprintf(" %s×%d", code, times[code])
	}
	return text
}

func (n *night) neverCertified(contest ContestID) {
	n.t.Helper()
	n.refused(rob, n.bodyOf(contest, StepProvisional), "not_ready")
}

func (n *night) askedAgain(of RecountOf, candidate string) Stepped {
	return Stepped{Contest: callowland, Step: StepRecount, Reason: "within twenty votes", Of: of, Candidate: candidate, AskedBy: "Practice agent"}
}

// withdrawnIn is the step to the agents with a reason why nothing was counted.
func (n *night) withdrawnIn(contest ContestID) Stepped {
	b := n.bodyOf(contest, StepProvisional)
	b.Reason = "the agent withdrew"
	return b
}

func (n *night) release() Stepped {
	totals := n.count.VoterID.Totals(&n.count.Election)
	return Stepped{Step: StepRelease, VoterID: &totals}
}

// boxesAre keys the first stations' accounts and boxes that are so far out.
func (n *night) boxesAre(variances ...int) string {
	for i, v := range variances {
		number := string(rune('1' + i))
		n.key(sheetOf(BallotPaperAccount, "CA"+number), 1, Reading{"bp_supplied": 600, "bp_unused": 100 - i, "bp_issued": 500 + i, "bp_spoilt": 0, "bp_expected": 500 + i, "pv_handed_in": 0})
		n.key(sheetOf(BoxVerification, "B"+number), 1, Reading{"verified": 500 + i + v})
	}
	return codesOf(findingsOf(Check(n.ward()), "V4"))
}

// asked are the questions about a contest of which only the count is kept.
func (n *night) asked(contest ContestID) string {
	var questions []Finding
	for _, f := range Check(n.count.Wards[contest]) {
		if strings.HasPrefix(string(f.Code), "Q") {
			questions = append(questions, f)
		}
	}
	return strings.ReplaceAll(codesOf(questions), "@"+string(contest), "")
}

// resultOf says who is elected, and for how long; package tally cannot be
// imported from here, so this is a second way to the same answer. A lot that
// was not drawn leaves whom it likes, which no certificate may then say.
func resultOf(w Ward) (Result, bool) {
	r := Result{Uncontested: w.Contest.Uncontested()}
	votes, ok := w.Votes()
	if !ok && !r.Uncontested {
		return r, false
	}
	for i, c := range w.Contest.Candidates {
		s := Standing{Candidate: c.ID, Place: i + 1}
		if !r.Uncontested {
			s.Votes = votes[i]
		}
		r.Standings = append(r.Standings, s)
	}
	drawn := func(lot []string, s Standing) int { // the later in the lot the smaller, 0 for who is not in it
		if at := slices.Index(lot, s.Candidate); at >= 0 {
			return len(lot) - at
		}
		return 0
	}
	order := slices.Clone(r.Standings)
	slices.SortStableFunc(order, func(a, b Standing) int {
		if a.Votes != b.Votes {
			return int(b.Votes - a.Votes)
		}
		return drawn(w.Lot, b) - drawn(w.Lot, a)
	})
	seats := min(w.Contest.Seats, len(order))
	r.Vacant = w.Contest.Seats - seats
	if !r.Uncontested {
		last, next := order[seats-1], order[seats]
		r.Margin = Keyed(last.Votes - next.Votes)
		if w.Contest.Kind == QuestionContest && last.Votes == next.Votes {
			return r, true
		}
		for _, s := range order[:seats] {
			r.Standings[s.Place-1].ByLot = last.Votes == next.Votes && s.Votes == last.Votes
		}
	}
	order = order[:seats]
	slices.SortStableFunc(order, func(a, b Standing) int {
		if a.Votes != b.Votes {
			return int(b.Votes - a.Votes)
		}
		return drawn(w.TermLot, b) - drawn(w.TermLot, a)
	})
	for i, s := range order {
		r.Standings[s.Place-1].Elected = true
		if w.Contest.SplitTerms() {
			r.Standings[s.Place-1].TermEnds = w.Contest.TermsLongestFirst()[i]
		}
	}
	for _, a := range order {
		for _, b := range order {
			x, y := &r.Standings[a.Place-1], r.Standings[b.Place-1]
			x.TermByLot = x.TermByLot || x.Votes == y.Votes && x.TermEnds != y.TermEnds
		}
	}
	return r, true
}
