package command

import (
	"fmt"
	"strings"
	"time"

	"wardcount/app"
	"wardcount/app/command/terminal"
	"wardcount/app/result"
	"wardcount/app/store"
	"wardcount/reconcile"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

type statusVerb struct {
	countFile
	Missing bool `help:"List every sheet that is missing: awaited, keyed once, or read differently by two people."`
}

// Help teaches the verb.
func (statusVerb) Help() string {
	return `One line a ward: its state, the sheets that are not agreed yet (of these, how many one person has keyed, and in how many two people read something different), errors and warnings that nobody has accepted. --missing lists each such sheet, and who has begun to key it, or a further count of a sheet, and not stored it. With --json also the register: every sheet that must come in.`
}

type statusContest struct {
	Contest    setup.ContestID `json:"contest"`
	Name       string          `json:"name"`
	State      ward.State      `json:"state"`
	Next       reconcile.Step  `json:"next"`
	Awaited    int             `json:"awaited"`    // sheets that are not agreed
	KeyedOnce  int             `json:"keyed_once"` // of these
	Differs    int             `json:"differs"`    // of these
	Errors     int             `json:"errors"`
	Warnings   int             `json:"warnings"`
	DeclaredAt *string         `json:"declared_at"`
}

type registerDoc struct {
	Form    sheet.Form      `json:"form"`
	Contest setup.ContestID `json:"contest"`
	Subject string          `json:"subject"`
	State   ward.SheetState `json:"state"`
	Half    []halfDoc       `json:"half_keyed,omitempty"`
}

// halfDoc says who has typed something of a sheet and not stored it: never what.
type halfDoc struct {
	By      string `json:"by"`
	At      string `json:"at"`
	Count   int    `json:"count"`
	Figures int    `json:"figures"`
}

// words are who has begun the sheet, and when; which count of it, after the first.
func (h halfDoc) words() string {
	at, _ := time.Parse(store.TimeLayout, h.At)
	words := "half keyed by " + h.By + ", " + terminal.UKTime(at)
	if h.Count > 1 {
		words = fmt.Sprintf("count %d ", h.Count) + words
	}
	return words
}

func halfDocOf(d app.HalfKeyed) halfDoc {
	return halfDoc{d.By, d.At.UTC().Format(store.TimeLayout), d.Count, d.Figures}
}

// halfSheetDoc is that, of the sheet that it names.
type halfSheetDoc struct {
	terminal.SheetDoc
	halfDoc
}

// halfEnding is what of a contest is thrown away once it is certified or abandoned.
func halfEnding(c *app.Count, contest setup.ContestID) (all []halfSheetDoc) {
	for _, d := range c.DraftsEndingWith(contest) {
		all = append(all, halfSheetDoc{terminal.SheetDoc{Form: d.Paper.Sheet.Form, Subject: d.Paper.Sheet.Subject}, halfDocOf(d)})
	}
	return all
}

// halfKeyed is what has been begun and not stored, by sheet.
func halfKeyed(c *app.Count) map[sheet.ID][]halfDoc {
	all := map[sheet.ID][]halfDoc{}
	for _, d := range c.Drafts() {
		if d.Paper.Box == "" {
			all[d.Paper.Sheet] = append(all[d.Paper.Sheet], halfDocOf(d))
		}
	}
	return all
}

// words is how far the sheet is, with who has begun to key it.
func (r registerDoc) words() string {
	text := r.State.Words()
	for _, h := range r.Half {
		text += "; " + h.words()
	}
	return text
}

// Run shows how far the count is.
func (v statusVerb) Run(env *terminal.Env) error {
	return toRead(v.Count, func(c *app.Count) error {
		now := c.State()
		contests, register := statusOf(now)
		half := halfKeyed(c)
		for i, r := range register {
			register[i].Half = half[sheet.ID{Contest: r.Contest, Form: r.Form, Subject: r.Subject}]
		}
		if env.JSON {
			return env.Answer("status", "practice", now.Election.Practice, "contests", contests,
				"closed", isClosed(now), "register", register, "published", publishedOf(now.Election), "voter_id", voterIDStatus(now))
		}
		if v.Missing {
			return printMissing(env, now, register)
		}
		return v.print(env, now, contests)
	})
}

// printMissing lists the sheets that nobody, one person, or two people who
// disagree have keyed, and those of which a further count is half keyed.
func printMissing(env *terminal.Env, now reconcile.Count, register []registerDoc) error {
	t := terminal.Table(env.Out)
	missing := 0
	for _, r := range register {
		if r.State == ward.Agreed && len(r.Half) == 0 {
			continue
		}
		if missing == 0 {
			fmt.Fprintln(t, "WARD\tSHEET\tSUBJECT\tSTATE")
		}
		missing++
		name := "Voter identification"
		if r.Contest != "" {
			name = now.Ward(r.Contest).Contest.Name
		}
		d, _ := sheet.ByForm(r.Form)
		subject := r.Subject
		if d.About == sheet.AboutWard {
			subject = "–"
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\n", name, d.Title, subject, r.words())
	}
	if missing == 0 {
		fmt.Fprintln(t, "Nothing is missing.")
	}
	return t.Flush()
}

func statusOf(now reconcile.Count) ([]statusContest, []registerDoc) {
	contests, register := []statusContest{}, []registerDoc{}
	for _, w := range now.InOrder() {
		s := statusContest{Contest: w.Contest.ID, Name: w.Contest.Name, State: w.State, Next: result.NextStep(w)}
		if isClosed(now) {
			s.Next = "" // it is opened again first
		}
		for _, row := range w.Register() {
			register = append(register, registerDoc{Form: row.Form, Contest: row.Contest, Subject: row.Subject, State: row.State})
			d, _ := sheet.ByForm(row.Form)
			switch row.State {
			case ward.Agreed:
				continue
			case ward.Awaited:
				if d.Stage == sheet.StageFormK {
					continue // it is due weeks after the declaration, and keeps nobody waiting
				}
			case ward.KeyedOnce:
				s.KeyedOnce++
			case ward.Differs:
				s.Differs++
			}
			s.Awaited++
		}
		s.Errors, s.Warnings = terminal.Unaccepted(rules.Check(w))
		if !w.DeclaredAt.IsZero() {
			at := w.DeclaredAt.UTC().Format(store.TimeLayout)
			s.DeclaredAt = &at
		}
		contests = append(contests, s)
	}
	for _, row := range now.VoterID.Register() {
		register = append(register, registerDoc{Form: row.Form, Subject: row.Subject, State: row.State})
	}
	return contests, register
}

// isClosed says whether the count is closed under seal.
func isClosed(now reconcile.Count) bool {
	_, closed := now.Closed()
	return closed
}

func publishedOf(e setup.Election) []setup.Published {
	if e.PublishedFor == nil {
		return []setup.Published{}
	}
	return e.PublishedFor
}

type voterIDDoc struct {
	Expected int               `json:"stations_expected"`
	In       int               `json:"stations_in"`
	Awaited  []setup.StationID `json:"awaited"`
	Errors   int               `json:"errors"`
	Warnings int               `json:"warnings"`
	Released bool              `json:"released"`
}

func voterIDStatus(now reconcile.Count) *voterIDDoc {
	if now.VoterID.Form == "" {
		return nil
	}
	t := now.VoterID.Totals(&now.Election)
	d := &voterIDDoc{Expected: t.Expected, In: t.In, Awaited: []setup.StationID{}, Released: now.ReleaseStands()}
	d.Awaited = append(d.Awaited, t.Awaited...)
	d.Errors, d.Warnings = terminal.Unaccepted(now.CheckVoterID())
	return d
}

func (v statusVerb) print(env *terminal.Env, now reconcile.Count, contests []statusContest) error {
	fmt.Fprintf(env.Out, "%s%s, poll of %s\n", terminal.PracticeMark(now.Election), now.Election.Name, now.Election.Date)
	t := terminal.Table(env.Out)
	fmt.Fprintln(t, "WARD\tSTATE\tAWAITED\tKEYED ONCE\tDIFFER\tERRORS\tWARNINGS\tNEXT STEP\tDECLARED (UK)")
	for _, s := range contests {
		w := now.Ward(s.Contest)
		fmt.Fprintf(t, "%s\t%s\t%d\t%d\t%d\t%d\t%d\t%s\t%s\n", s.Name, s.State.Words(), s.Awaited, s.KeyedOnce, s.Differs, s.Errors, s.Warnings, s.Next, terminal.UKTime(w.DeclaredAt))
	}
	if err := t.Flush(); err != nil {
		return err
	}
	if closed, yes := now.Closed(); yes {
		fmt.Fprintf(env.Out, "The count is closed under %s (%s) by %s since %s.\n", text.Plural(len(closed.Seals), "seal", "seals"), closed.Place, closed.Sealed.By, terminal.UKTime(closed.Sealed.At))
	}
	for _, p := range now.Election.PublishedFor {
		fmt.Fprintf(env.Out, "%s: shown as published, not counted here (%s).\n", p.Name, p.Why)
	}
	if d := voterIDStatus(now); d != nil {
		fmt.Fprintf(env.Out, "Voter identification: %d of %d stations in, %s, %s.%s\n", d.In, d.Expected, text.Plural(d.Errors, "error", "errors"), text.Plural(d.Warnings, "warning", "warnings"), awaitedStations(d.Awaited))
	}
	return nil
}

// awaitedStations names the stations whose records are awaited, or only their
// first where it would fill the screen.
func awaitedStations(ids []setup.StationID) string {
	const few = 12
	words := make([]string, 0, few)
	for _, id := range ids[:min(len(ids), few)] {
		words = append(words, string(id))
	}
	switch {
	case len(ids) == 0:
		return ""
	case len(ids) == 1:
		return " Awaited: station " + words[0] + "."
	case len(ids) > few:
		return fmt.Sprintf(" Awaited: stations %s and %d more.", strings.Join(words, ", "), len(ids)-few)
	}
	return " Awaited: stations " + strings.Join(words, ", ") + "."
}
