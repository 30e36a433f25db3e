package leaving

import (
	"slices"
	"strings"
	"time"

	"wardcount/app/result"
	"wardcount/export"
	"wardcount/export/notice"
	"wardcount/export/typeset"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// slipKind is the kind of paper of which each copy has a number of its own.
const slipKind = "provisional"

// Drawn are papers of one kind, and the contests that have none yet.
type Drawn struct {
	kind     notice.Kind
	election setup.Election
	all      bool // no contest was named
	written  time.Time
	contests []drawnContest
	LeftOut  []export.Left
}

// drawnContest are a contest's papers: one, or as many slips as are given out.
type drawnContest struct {
	contest setup.Contest
	first   int // the number of the first slip; 0 where they have none
	papers  []notice.Paper
}

// Numbered says that each copy has a number of its own.
func (d Drawn) Numbered() bool { return Numbered(d.kind) }

// Document is all of them in one file.
func (d Drawn) Document() typeset.Document {
	var papers []notice.Paper
	for _, one := range d.contests {
		papers = append(papers, one.papers...)
	}
	return d.document(papers)
}

// document sets papers into a file.
func (d Drawn) document(papers []notice.Paper) typeset.Document {
	doc := d.kind.One(papers...)
	if len(d.contests) > 1 {
		doc.Title = d.kind.Title + ", " + d.election.Name
	}
	doc.Written = d.written
	return doc
}

// Draw draws up papers of one kind for contests that are far enough, a page for
// each; for all that are where none is named. Of a provisional slip it draws so
// many copies, with the next numbers. By is who draws them up.
func Draw(m Moment, by setup.Person, k notice.Kind, contests []setup.ContestID, copies int) (Drawn, error) {
	if k.ID == slipKind && (copies < 1 || copies > reconcile.MaxSlips) || k.ID != slipKind && copies > 1 {
		return Drawn{}, &reconcile.Refusal{Code: "copies", Message: "So many copies cannot be drawn up at once.", Do: "Provisional slips are drawn up 1 to " + text.Grouped(reconcile.MaxSlips) + " at once, each with its number; of any other paper print as many as are needed."}
	}
	state := m.State
	d := Drawn{kind: k, election: state.Election, all: len(contests) == 0, written: m.At}
	if d.all {
		for _, contest := range state.Election.Contests {
			contests = append(contests, contest.ID)
		}
	}
	for i, id := range contests {
		w, ok := state.Wards[id]
		if !ok {
			return Drawn{}, noContest(state, id)
		}
		if slices.Contains(contests[:i], id) {
			continue
		}
		p := paperOf(m, w, k, by)
		if r := refusePaper(w, p, k); r != nil {
			if !d.all {
				return Drawn{}, r
			}
			d.LeftOut = append(d.LeftOut, export.Left{Contest: w.Contest.Name, Why: strings.TrimSuffix(r.Message, ".")})
			continue
		}
		d.contests = append(d.contests, numbered(w, p, k, copies))
	}
	if len(d.contests) == 0 {
		return Drawn{}, noneYet(k, d.LeftOut)
	}
	return d, nil
}

// noContest says that there is no such contest, or that it is only shown.
func noContest(state reconcile.Count, id setup.ContestID) error {
	_, r := state.FindContest(string(id))
	return r
}

func noneYet(k notice.Kind, left []export.Left) *reconcile.Refusal {
	r := &reconcile.Refusal{Code: "too_early", Message: "No contest has this paper now: " + k.Title + ".", Do: "The command paper --list shows which papers there are."}
	if len(left) > 0 {
		r.Message += " " + left[0].Why + "."
	}
	return r
}

// numbered gives slips their numbers, which go on where the last ended.
func numbered(w ward.Ward, p notice.Paper, k notice.Kind, copies int) drawnContest {
	d := drawnContest{contest: w.Contest}
	if k.ID != slipKind {
		d.papers = []notice.Paper{p}
		return d
	}
	d.first = w.Slips + 1
	for n := range copies {
		p.Slip, p.Of = d.first+n, w.Slips+copies
		d.papers = append(d.papers, p)
	}
	return d
}

// PaperKind finds a kind of paper by its id.
func PaperKind(id string) (notice.Kind, error) {
	k, ok := notice.KindOf(id)
	if ok {
		return k, nil
	}
	var known []string
	for _, k := range notice.Kinds {
		known = append(known, k.ID)
	}
	return k, &reconcile.Refusal{Code: "no_such_paper", Message: "There is no paper called “" + id + "”.", Do: "The papers are: " + strings.Join(known, ", ") + "."}
}

// paperOf is what a paper of a ward is drawn up from: its certificate, or where
// it has none its figures as they stand.
func paperOf(m Moment, w ward.Ward, k notice.Kind, by setup.Person) notice.Paper {
	state := m.State
	p := notice.Paper{Election: state.Election, Rules: state.Law.PapersFor(w.Contest.Kind, state.Election.Date), Ward: documented(w), Draft: w.Certificate == nil,
		Journal: m.Head, Printed: export.UKTime(m.At), DestroyAfter: destroyAfter(state)}
	if p.Draft {
		p.Ward.Certificate = reconcile.Certify(state.Election, w, undecided(w, k))
	}
	if w.DeclaredBy == nil && by.Role == setup.Deputy { // who draws it up will declare
		p.Ward.DeclaredBy = ward.Signature{By: by.Name, Role: by.Role}
	}
	return p
}

// undecided is a result that elects nobody: the votes as they stand, and none on
// a paper that comes before they are shown to the agents.
func undecided(w ward.Ward, k notice.Kind) ward.Result {
	if w.Contest.Uncontested() {
		r, _ := result.Of(w)
		return r
	}
	r := ward.Result{Standings: make([]ward.Standing, len(w.Contest.Candidates))}
	votes, counted := w.Votes()
	for i, candidate := range w.Contest.Candidates {
		r.Standings[i] = ward.Standing{Candidate: candidate.ID, Place: i + 1}
		if counted && k.From >= notice.AtProvisional {
			r.Standings[i].Votes = votes[i]
		}
	}
	return r
}

// reached says whether the ward has come so far.
func reached(w ward.Ward, s notice.Stage) bool {
	switch s {
	case notice.AtVerified:
		return w.VerifiedBy != nil && w.State.Reached(ward.Verified)
	case notice.AtProvisional:
		return w.State.Reached(ward.Provisional)
	case notice.AtCertified:
		return w.Certificate != nil || w.State == ward.Uncontested // whose script is needed before the declaration
	case notice.AtDeclared:
		return !w.DeclaredAt.IsZero()
	}
	return true
}

// from says when a paper can be drawn up first.
var from = map[notice.Stage]string{
	notice.AtVerified: "the statement of verification is signed", notice.AtProvisional: "the provisional figures are shown to the agents",
	notice.AtCertified: "the result is certified", notice.AtDeclared: "the result is declared",
}

// refusePaper says why a ward has no such paper, or none yet, or none any more.
func refusePaper(w ward.Ward, p notice.Paper, k notice.Kind) *reconcile.Refusal {
	name := w.Contest.Name
	switch {
	case w.State == ward.Abandoned:
		return &reconcile.Refusal{Code: "abandoned", Message: name + " was abandoned; nothing of it is given out.", Do: "Its papers are sealed uncounted."}
	case never(w, p, k) != "":
		return &reconcile.Refusal{Code: "no_such_paper", Message: never(w, p, k), Do: "The command paper --list shows which papers it may have."}
	case !reached(w, k.From):
		r := &reconcile.Refusal{Code: "too_early", Message: name + " is " + w.State.Words() + "; the paper “" + k.Title + "” is drawn up once " + from[k.From] + "."}
		if next := result.NextStep(w); next != "" {
			r.Do = "Its next step is " + string(next) + "."
		}
		return r
	case k.ID == slipKind && !reconcile.HasSlips(w):
		return &reconcile.Refusal{Code: "too_late", Message: name + " is " + w.State.Words() + ": there are no provisional figures any more.", Do: "Draw up the notice of its result (result)."}
	case !k.For(p): // what it is drawn up from has not come in
		return &reconcile.Refusal{Code: "nothing_keyed", Message: "Nothing has been keyed in " + name + " for the paper “" + k.Title + "”.", Do: awaitedFor[k.ID]}
	}
	return nil
}

var awaitedFor = map[string]string{
	"tendered": "Key the tendered papers with the ballot paper accounts.",
	"postal":   "Key the sheet " + string(sheet.PostalStatement) + "; it comes days after the poll.",
}

// never says why a ward will not have a paper of the kind, however far it comes;
// empty where it may.
func never(w ward.Ward, p notice.Paper, k notice.Kind) string {
	if k.For(p) || awaitedFor[k.ID] != "" && w.HasPoll() {
		return ""
	}
	switch {
	case k.ID == "uncontested":
		return w.Contest.Name + " has a poll."
	case w.Contest.Uncontested():
		return w.Contest.Name + " has no poll: there are no more candidates than seats."
	case k.ID == "verification":
		return w.Contest.Name + " is only counted here; its papers were verified elsewhere."
	}
	return "The paper “" + k.Title + "” does not belong to " + w.Contest.Name + "."
}

// PaperNow is one kind of paper of a contest, and whether it can be drawn up.
type PaperNow struct {
	Kind  string // its id
	Title string
	// Why says in a sentence why not; empty where it can.
	Why string
	// Code is that of the refusal: too_early where it only has to wait for its
	// stage (see PaperFrom), no_such_paper where there will never be one.
	Code string
}

// PapersNow lists every kind of paper with whether a contest may have it now.
func PapersNow(m Moment, contest setup.ContestID) []PaperNow {
	w, ok := m.State.Wards[contest]
	if !ok {
		return nil
	}
	var list []PaperNow
	for _, k := range notice.Kinds {
		line := PaperNow{Kind: k.ID, Title: k.Title}
		if r := refusePaper(w, paperOf(m, w, k, setup.Person{}), k); r != nil {
			line.Why, line.Code = r.Message, r.Code
		}
		list = append(list, line)
	}
	return list
}

// Numbered says that each copy of a paper has a number of its own, and that the
// journal says who gave it out.
func Numbered(k notice.Kind) bool { return k.ID == slipKind }

// PaperFrom says when a paper can be drawn up first.
func PaperFrom(k notice.Kind) string {
	if words := from[k.From]; words != "" {
		return "once " + words
	}
	return "at any time"
}
