package status

import (
	"fmt"

	"wardcount/app"
	"wardcount/app/command/argument"
	"wardcount/app/command/terminal"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// Verb shows how far a count is.
type Verb struct {
	argument.CountFile
	Missing bool `help:"List every sheet that is missing: awaited, keyed once, or read differently by two people."`
}

// Help teaches the verb.
func (Verb) Help() string {
	return `One line a ward: its state, the sheets that are not agreed yet (of these, how many one person has keyed, and in how many two people read something different), errors and warnings that nobody has accepted. --missing lists each such sheet, and who has begun to key it, or a further count of a sheet, and not stored it. With --json also the register: every sheet that must come in.`
}

// halfKeyed is what has been begun and not stored, by sheet.
func halfKeyed(c *app.Count) map[sheet.ID][]terminal.HalfDoc {
	all := map[sheet.ID][]terminal.HalfDoc{}
	for _, d := range c.Drafts() {
		if d.Paper.Box == "" {
			all[d.Paper.Sheet] = append(all[d.Paper.Sheet], terminal.HalfDocOf(d))
		}
	}
	return all
}

// Run shows how far the count is.
func (v Verb) Run(env *terminal.Env) error {
	return argument.ToRead(v.Count, func(c *app.Count) error {
		now := c.State()
		contests, register := Of(now)
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
func printMissing(env *terminal.Env, now reconcile.Count, register []terminal.RegisterDoc) error {
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
			name = terminal.ContestName(now.Election, r.Contest)
		}
		d, _ := sheet.ByForm(r.Form)
		subject := r.Subject
		if d.About == sheet.AboutWard {
			subject = "–"
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\n", name, d.Title, subject, r.Words())
	}
	if missing == 0 {
		fmt.Fprintln(t, "Nothing is missing.")
	}
	return t.Flush()
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

func (v Verb) print(env *terminal.Env, now reconcile.Count, contests []ContestDoc) error {
	fmt.Fprintf(env.Out, "%s%s, poll of %s\n", terminal.PracticeMark(now.Election), now.Election.Name, now.Election.Date)
	t := terminal.Table(env.Out)
	fmt.Fprintln(t, "WARD\tSTATE\tAWAITED\tKEYED ONCE\tDIFFER\tERRORS\tWARNINGS\tNEXT STEP\tDECLARED (UK)")
	for _, s := range contests {
		w := now.Ward(s.Contest)
		fmt.Fprintf(t, "%s\t%s\t%d\t%d\t%d\t%d\t%d\t%s\t%s\n", terminal.ContestName(now.Election, s.Contest), s.State.Words(), s.Awaited, s.KeyedOnce, s.Differs, s.Errors, s.Warnings, s.Next, terminal.UKTime(w.DeclaredAt))
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
		fmt.Fprintf(env.Out, "Voter identification: %d of %d stations in, %s, %s.%s\n", d.In, d.Expected, text.Plural(d.Errors, "error", "errors"), text.Plural(d.Warnings, "warning", "warnings"), terminal.AwaitedStations(d.Awaited))
	}
	return nil
}
