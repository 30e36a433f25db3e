package night

import (
	"errors"
	"maps"
	"reflect"
	"strconv"
	"time"

	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// The ward of the tests is Callowland in Watford, 3 May 2018. Candidates and
// votes are as published; every other figure is a practice figure that fits them.

// SheetOf names a sheet of the ward.
func SheetOf(f sheet.Form, subject string) sheet.ID {
	return sheet.ID{Contest: Callowland, Form: f, Subject: subject}
}

// WardSheet names one of the ward's own sheets.
func WardSheet(f sheet.Form) sheet.ID { return SheetOf(f, string(Callowland)) }

// RecordOf names a station's voter-ID record.
func RecordOf(f sheet.Form, station string) sheet.ID {
	return sheet.ForRecord(f, setup.StationID(station))
}

// Failer is what the tests, the fuzz targets and rapid have in common.
type Failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

// Night is a count with its journal: everything goes through Apply, as in the program.
type Night struct {
	T       Failer
	Count   reconcile.Count
	Entries []reconcile.Entry
	People  map[string]setup.Role
	At      time.Time
}

// New is a night after its set-up.
func New(t Failer, e setup.Election) *Night {
	t.Helper()
	n := &Night{T: t, Count: reconcile.NewCount(Law()), People: map[string]setup.Role{}, At: time.Date(2018, 5, 3, 21, 0, 0, 0, time.UTC)}
	for _, p := range e.People {
		n.People[p.Name] = p.Role
	}
	n.Do(Rob, reconcile.ElectionSetUp{Election: e})
	return n
}

// Entry makes the next entry, a minute after the last.
func (n *Night) Entry(by string, b reconcile.Body) reconcile.Entry {
	n.At = n.At.Add(time.Minute)
	return reconcile.Entry{At: n.At, Actor: by, Role: n.People[by], Workstation: "table 1", Kind: b.Kind(), Subject: b.Subject(),
		Version: n.Count.Versions.Of(b.Subject()) + 1, Body: b}
}

// Try applies what somebody does, and gives the refusal if there is one.
func (n *Night) Try(by string, b reconcile.Body) *reconcile.Refusal {
	n.T.Helper()
	e := n.Entry(by, b)
	next, err := n.Count.Apply(e)
	var refusal *reconcile.Refusal
	if errors.As(err, &refusal) {
		if !reflect.DeepEqual(next, n.Count) {
			n.T.Fatalf("a refused entry changed the count: %v", err)
		}
		if refusal.Code == "not_mendable" && refusal.Do == "" {
			n.T.Fatalf("no way out of: %v", err)
		}
		return refusal
	}
	if err != nil {
		n.T.Fatalf("%v", err)
	}
	n.Count, n.Entries = next, append(n.Entries, e)
	return nil
}

// Do applies what must be accepted.
func (n *Night) Do(by string, bodies ...reconcile.Body) {
	n.T.Helper()
	for _, b := range bodies {
		if r := n.Try(by, b); r != nil {
			n.T.Fatalf("%s by %s was refused (%s): %v%s", b.Kind(), by, r.Code, r, CodesOf(r.Findings))
		}
	}
}

// Refused applies what must be refused with that code.
func (n *Night) Refused(by string, b reconcile.Body, code string) *reconcile.Refusal {
	n.T.Helper()
	r := n.Try(by, b)
	if r == nil {
		n.T.Fatalf("%s by %s was accepted, want the refusal %q", b.Kind(), by, code)
	} else if r.Code != code {
		n.T.Fatalf("%s by %s was refused with %q (%v), want %q", b.Kind(), by, r.Code, r, code)
	}
	return r
}

// Ward is Callowland as it stands.
func (n *Night) Ward() ward.Ward { return n.Count.Wards[Callowland] }

// Key keys the k-th count of a sheet: a clerk, the supervisor where that voids a
// signed statement, the returning officer where it is a decision.
func (n *Night) Key(id sheet.ID, k int, r sheet.Reading) {
	n.T.Helper()
	by := Ada
	switch d, _ := sheet.ByForm(id.Form); {
	case d.Decision:
		by = Rob
	case d.Stage == sheet.StageVerification && n.Count.Wards[id.Contest].Signed():
		by = Sue
	}
	n.Do(by, reconcile.SheetKeyed{ID: id, Count: k, Reading: 1, Figures: r})
}

// Rekey keys a sheet's current count with some figures changed.
func (n *Night) Rekey(id sheet.ID, figures sheet.Reading) {
	n.T.Helper()
	r := maps.Clone(n.Count.Sheet(id).Counts[n.Count.Sheet(id).CurrentCount()-1])
	maps.Copy(r, figures)
	n.Key(id, n.Count.Sheet(id).CurrentCount(), r)
}

// Again keys a further count of a sheet with some figures changed.
func (n *Night) Again(id sheet.ID, figures sheet.Reading) {
	n.T.Helper()
	r, _ := n.Count.Wards[id.Contest].Current(id)
	r = maps.Clone(r)
	maps.Copy(r, figures)
	n.Key(id, len(n.Count.Sheet(id).Counts)+1, r)
}

// Body makes a step of the ward with what it must bring with it.
func (n *Night) Body(step reconcile.Step) reconcile.Stepped { return n.BodyOf(Callowland, step) }

// BodyOf makes a step of a contest with what it must bring with it.
func (n *Night) BodyOf(contest setup.ContestID, step reconcile.Step) reconcile.Stepped {
	b := reconcile.Stepped{Contest: contest, Step: step}
	w := n.Count.Wards[contest]
	switch step {
	case reconcile.StepRecount, reconcile.StepAnnotate, reconcile.StepAbandon:
		b.Reason = "asked for by an agent"
	case reconcile.StepReadBack:
		b.Figures = w.ReadBackFigures()
	case reconcile.StepCertify:
		if r, ok := ResultOf(w); ok {
			c := reconcile.Certify(n.Count.Election, w, r)
			b.Certificate = &c
		}
	case reconcile.StepDeclare:
		if w.State == ward.Uncontested {
			r, _ := ResultOf(w)
			c := reconcile.Certify(n.Count.Election, w, r)
			b.Certificate = &c
		}
	}
	return b
}

// Step does steps of the ward.
func (n *Night) Step(steps ...reconcile.Step) {
	n.T.Helper()
	for _, s := range steps {
		n.Do(Rob, n.Body(s))
	}
}

// StepsOf does steps of any contest.
func (n *Night) StepsOf(contest setup.ContestID, steps ...reconcile.Step) {
	n.T.Helper()
	for _, s := range steps {
		n.Do(Rob, n.BodyOf(contest, s))
	}
}

// StepRefused tries a step that must be refused with that code.
func (n *Night) StepRefused(step reconcile.Step, code string) *reconcile.Refusal {
	n.T.Helper()
	return n.Refused(Rob, n.Body(step), code)
}

// Stage keys every clean paper of a stage.
func (n *Night) Stage(stage sheet.Stage) {
	n.T.Helper()
	for _, p := range CleanPapers(n.Count.Election) {
		if d, _ := sheet.ByForm(p.Form); d.Stage == stage {
			n.Key(p.ID, 1, p.Reading)
		}
	}
}

// Verified is a clean night up to the signed statement of verification.
func Verified(t Failer, e setup.Election) *Night {
	t.Helper()
	n := New(t, e)
	n.Stage(sheet.StageVerification)
	n.Step(reconcile.StepVerify)
	return n
}

// Counted is a clean night up to the keyed votes.
func Counted(t Failer, e setup.Election) *Night {
	t.Helper()
	n := Verified(t, e)
	n.Stage(sheet.StageCount)
	return n
}

// CountOnly is a night of one contest of which only the count is kept.
func CountOnly(t Failer, c setup.Contest) *Night {
	t.Helper()
	c.CountOnly = true
	e := Watford()
	e.Contests, e.Stations, e.Boxes, e.Pilot = []setup.Contest{c}, nil, nil, ""
	return New(t, e)
}

// SheetsOf keys sheets of a contest of which only the count is kept.
func (n *Night) SheetsOf(contest setup.ContestID, sheets map[string]sheet.Reading) {
	n.T.Helper()
	for _, form := range []sheet.Form{sheet.CountSheet, sheet.CountArea, sheet.CountResult, sheet.RejectedPapers} {
		for subject := range 40 {
			name := string(form) + "/" + strconv.Itoa(subject)
			if r, ok := sheets[name]; ok {
				n.Do(Ada, reconcile.SheetKeyed{ID: sheet.ID{Contest: contest, Form: form, Subject: strconv.Itoa(subject)}, Count: 1, Reading: 1, Figures: r})
			}
		}
		if r, ok := sheets[string(form)]; ok {
			n.Do(Ada, reconcile.SheetKeyed{ID: sheet.ID{Contest: contest, Form: form, Subject: string(contest)}, Count: 1, Reading: 1, Figures: r})
		}
	}
}

// AskedAgain makes the entry that grants a recount.
func (n *Night) AskedAgain(of ward.RecountOf, candidate string) reconcile.Stepped {
	return reconcile.Stepped{Contest: Callowland, Step: reconcile.StepRecount, Reason: "within twenty votes", Of: of, Candidate: candidate, AskedBy: "Practice agent"}
}

// WithdrawnIn is the step to the agents with a reason why nothing was counted.
func (n *Night) WithdrawnIn(contest setup.ContestID) reconcile.Stepped {
	b := n.BodyOf(contest, reconcile.StepProvisional)
	b.Reason = "the agent withdrew"
	return b
}

// Release makes the entry that releases the voter-ID totals as they stand.
func (n *Night) Release() reconcile.Stepped {
	totals := n.Count.VoterID.Totals(&n.Count.Election)
	return reconcile.Stepped{Step: reconcile.StepRelease, VoterID: &totals}
}
