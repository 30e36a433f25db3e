package step

import (
	"errors"
	"fmt"
	"maps"
	"strings"
	"time"

	"wardcount/app"
	"wardcount/app/command/argument"
	"wardcount/app/command/terminal"
	"wardcount/app/result"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// Verb takes a contest a step on.
type Verb struct {
	argument.CountFile
	Words   []string `arg:"" name:"contest step" help:"The ward and the step; with --all the step alone. After readback the figures as they were read aloud."`
	All     bool     `help:"Every ward that is counted here."`
	Reason  string   `placeholder:"TEXT" help:"Why: for an acceptance, a recount, a note, an abandoned contest."`
	Accept  []string `sep:"none" placeholder:"CODE[@SUBJECT]" help:"Accept a finding with the step; may be given more than once."`
	Lot     string   `placeholder:"CANDIDATE" help:"On whom the lot fell: name, id or place on the ballot paper; several with commas between, such as 1,3."`
	Refused bool     `help:"The recount was asked for and refused."`
	Of      string   `placeholder:"WHAT" help:"Of a recount: full (all papers), bundles, or candidate (one candidate's papers)."`
	Papers  string   `name:"candidate" placeholder:"CANDIDATE" help:"Of a recount of one candidate's papers: whose; name, id or place on the ballot paper."`
	AskedBy string   `placeholder:"NAME" help:"Of a recount: the candidate or election agent who asked for it."`
	At      string   `placeholder:"TIME" help:"When it was declared, if not now: 02:10 (UK time; before the close of poll it is of the day after), or 2018-05-04T01:10:00Z."`
	argument.Who
}

// Help teaches the verb.
func (Verb) Help() string {
	help := `One ward, or all that are counted here:

  wardcount step COUNT WARD STEP --by NAME
  wardcount step COUNT STEP --all --by NAME
  wardcount step COUNT WARD readback votes.1=832 votes.2=276 --by NAME

The steps, in the order of the night:
`
	for _, t := range reconcile.Transitions {
		help += fmt.Sprintf("\n  %s: %s", t.Step, t.Words)
	}
	return help + `
  release: the voter-ID totals are released (with --all; no ward waits for it)

The figures that follow readback are those that were read aloud from the sheets; one that is not the ward's refuses the step. Those that are left out are taken as they stand in the count, and listed.

A step is refused while sheets are awaited or findings stand; they are listed. Provisional figures may go to the agents with a finding that the returning officer has still to accept (see rules); nothing is certified with one. Who may accept a finding does so with the step, --accept V3@B7, and gives the reason where the rule asks the returning officer for one. A station's voter-ID record that will not come is accepted with --accept AWAITED@STATION.`
}

type stepDoc struct {
	Contest   setup.ContestID       `json:"contest"`
	State     ward.State            `json:"state"`
	RefusedBy []terminal.FindingDoc `json:"refused_by"`
	Awaited   []terminal.SheetDoc   `json:"awaited"`
	Refusal   *terminal.Problem     `json:"refusal"`
	// Half is what somebody had half keyed: read back, it is thrown away with the
	// certificate; certified or abandoned, it is gone.
	Half []halfSheetDoc `json:"half_keyed,omitempty"`
}

var recountWords = map[string]ward.RecountOf{"": ward.RecountFull, "full": ward.RecountFull,
	"bundles": ward.RecountBundles, "candidate": ward.RecountCandidate}

// Run does the step for one ward or for all.
func (v Verb) Run(env *terminal.Env) error {
	words, read, err := readAloud(v.Words)
	if err != nil {
		return err
	}
	v.Words = words
	return argument.WithCount(v.Count, v.Who, func(c *app.Count, p setup.Person) error {
		contests, step, err := v.what(c.State())
		if err != nil {
			return err
		}
		if v.At, err = timeOfNight(v.At, c.State()); err != nil {
			return err
		}
		docs := []stepDoc{}
		refused := false
		bar := terminal.Progress(env, string(step), len(contests))
		defer bar.Done()
		for _, contest := range contests {
			doc, err := v.one(c, p, contest, step, read)
			if err != nil {
				return err
			}
			bar.Step()
			refused = refused || doc.Refusal != nil
			docs = append(docs, doc)
		}
		bar.Done()
		if err := v.answer(env, c.State(), step, docs); err != nil {
			return err
		}
		if refused {
			return terminal.Exit(terminal.Refused)
		}
		return nil
	})
}

// timeOfNight is a time as the journal has it; one with its zone stays as it was written.
func timeOfNight(text string, now reconcile.Count) (string, error) {
	at, err := app.TimeOfNight(text, now)
	if err != nil {
		return "", terminal.WrongUse(fmt.Errorf("--at: %w", err))
	}
	if _, whole := time.Parse(time.RFC3339, text); text == "" || whole == nil {
		return text, nil
	}
	return at.Format(time.RFC3339), nil
}

// what finds the wards that the words mean; the release of voter-ID totals has none.
func (v Verb) what(now reconcile.Count) ([]setup.ContestID, reconcile.Step, error) {
	step := reconcile.Step(v.Words[len(v.Words)-1])
	if _, ok := reconcile.TransitionOf(step); !ok && step != reconcile.StepRelease {
		return nil, "", terminal.WrongUse(fmt.Errorf("there is no step called “%s”; the steps are %s", step, text.And(steps())))
	}
	if v.At != "" && step != reconcile.StepDeclare {
		return nil, "", terminal.WrongUse(errors.New("--at goes with the step declare"))
	}
	if v.Lot != "" && step != reconcile.StepLot {
		return nil, "", terminal.WrongUse(errors.New("--lot goes with the step lot"))
	}
	if _, ok := recountWords[v.Of]; !ok {
		return nil, "", terminal.WrongUse(errors.New("--of is full, bundles or candidate"))
	}
	switch {
	case v.All && len(v.Words) == 1, !v.All && len(v.Words) == 2:
	case v.All:
		return nil, "", terminal.WrongUse(errors.New("step takes --all and the step, or a ward and the step"))
	default:
		return nil, "", terminal.WrongUse(errors.New("step needs a ward and a step, or --all and a step"))
	}
	if step == reconcile.StepRelease {
		return []setup.ContestID{""}, step, nil
	}
	if !v.All {
		contest, refusal := now.FindContest(v.Words[0])
		if refusal != nil {
			return nil, "", refusal
		}
		return []setup.ContestID{contest.ID}, step, nil
	}
	var all []setup.ContestID
	for _, w := range now.InOrder() {
		// A ward without a poll is declared, and takes no other step.
		if w.HasPoll() || step == reconcile.StepDeclare && w.State == ward.Uncontested {
			all = append(all, w.Contest.ID)
		}
	}
	return all, step, nil
}

// steps are the words for the steps, in the order of the night.
func steps() (words []string) {
	for _, t := range reconcile.Transitions {
		words = append(words, string(t.Step))
	}
	return append(words, string(reconcile.StepRelease))
}

func (v Verb) one(c *app.Count, p setup.Person, contest setup.ContestID, step reconcile.Step, read sheet.Reading) (stepDoc, error) {
	half := halfEnding(c, contest)
	s := app.Stepping{Contest: contest, Step: step, Reason: v.Reason, Accept: v.Accept, Lot: v.Lot, Refused: v.Refused, At: v.At,
		Of: recountWords[v.Of], Candidate: v.Papers, AskedBy: v.AskedBy}
	if step == reconcile.StepReadBack {
		s.ReadBack = c.State().Ward(contest).ReadBackFigures()
		maps.Copy(s.ReadBack, read)
	}
	err := v.ambiguous(c.State().Ward(contest).Contest)
	if err == nil {
		err = c.Step(p, s)
	}
	now := c.State()
	doc := stepDoc{Contest: contest, State: now.Ward(contest).State, RefusedBy: []terminal.FindingDoc{}, Awaited: []terminal.SheetDoc{}}
	if contest == "" {
		doc.State = "awaited"
		if now.VoterID.Released != nil {
			doc.State = "released"
		}
	}
	var refusal *reconcile.Refusal
	if errors.As(err, &refusal) {
		doc.RefusedBy, doc.Awaited = terminal.FindingDocs(refusal.Findings, ""), terminal.SheetDocs(refusal.Awaited)
		doc.Refusal = &terminal.Problem{Code: refusal.Code, Message: refusal.Message, Do: refusal.Do}
		return doc, nil
	}
	if step == reconcile.StepReadBack || len(halfEnding(c, contest)) < len(half) {
		doc.Half = half
	}
	return doc, err
}

// ambiguous refuses a word that is one candidate's id and another's place or
// name: who types it may mean either.
func (v Verb) ambiguous(c setup.Contest) error {
	for _, word := range append(strings.Split(v.Lot, ","), v.Papers) {
		if r := result.Ambiguous(c, strings.TrimSpace(word)); r != nil {
			return r
		}
	}
	return nil
}

func (v Verb) answer(env *terminal.Env, now reconcile.Count, step reconcile.Step, docs []stepDoc) error {
	if env.JSON {
		return env.Answer("step", "contests", docs)
	}
	for _, d := range docs {
		name := "Voter-ID totals"
		if d.Contest != "" {
			name = terminal.ContestName(now.Election, d.Contest)
		}
		if d.Refusal == nil {
			fmt.Fprintf(env.Out, "%s: %s\n", name, d.State)
			if step == reconcile.StepReadBack {
				printReadBack(env, now.Ward(d.Contest))
			}
			printHalf(env, step, d.Half)
			continue
		}
		fmt.Fprintf(env.Out, "%s: refused. %s %s\n", name, d.Refusal.Message, d.Refusal.Do)
		for _, a := range d.Awaited {
			fmt.Fprintf(env.Out, "    awaited: %s %s\n", a.Form, a.Subject)
		}
		for _, f := range d.RefusedBy {
			fmt.Fprintf(env.Out, "    %s at %s: %s\n", f.Code, f.Subject, f.Text)
		}
	}
	return nil
}
