package command

import (
	"fmt"

	"wardcount/app"
	"wardcount/app/command/argument"
	"wardcount/app/command/terminal"
	"wardcount/reconcile"
	"wardcount/reconcile/mend"
	"wardcount/reconcile/setup"
)

type registerVerb struct {
	AddBox        addBoxVerb        `cmd:"" name:"add-box" help:"Put a supplementary box on the register."`
	StrikeBox     strikeBoxVerb     `cmd:"" name:"strike-box" help:"Take a box off the register that never came, or was empty."`
	MergeBox      mergeBoxVerb      `cmd:"" name:"merge-box" help:"Say that a box's papers were put into another."`
	StrikeStation strikeStationVerb `cmd:"" name:"strike-station" help:"Take a station off the register that did not open."`
	Sheets        sheetsVerb        `cmd:"" help:"Give a count area more count sheets."`
}

// Help teaches the verb.
func (registerVerb) Help() string {
	return `The register as it changes on the night, without the set-up workbook; each is an entry with its reason, and voids what depends on it. All other changes of the set-up: wardcount setup.

  wardcount register add-box night.wardcount 14A --station 14 --reason "Sent at 17:30" --by NAME
  wardcount register sheets night.wardcount "Alder Heath" 2 36 --reason "Table 2 asked for twelve more" --by NAME`
}

// registering is what every change of the register asks for.
type registering struct {
	Reason string `required:"" placeholder:"TEXT" help:"What happened, and who decided."`
	argument.Who
}

// change makes a change that is known before the count is looked at.
func (r registering) change(env *terminal.Env, count string, what app.Registering) error {
	return r.changeIn(env, count, func(reconcile.Count) (app.Registering, error) { return what, nil })
}

// changeIn makes a change that is worked out from the count as it stands.
func (r registering) changeIn(env *terminal.Env, count string, what func(reconcile.Count) (app.Registering, error)) error {
	return argument.WithCount(count, r.Who, func(c *app.Count, p setup.Person) error {
		change, err := what(c.State())
		if err != nil {
			return err
		}
		changes, err := c.Register(p, change, r.Reason)
		if err != nil {
			return err
		}
		if env.JSON {
			return env.Answer("setup", "changes", append([]mend.Change{}, changes...))
		}
		for _, c := range changes {
			was, now := c.Shown()
			fmt.Fprintf(env.Out, "%s %s: %s → %s\n", c.What, c.Subject, terminal.OrDash(was), terminal.OrDash(now))
			for _, voided := range c.Voids {
				fmt.Fprintf(env.Out, "  voids %s\n", voided)
			}
		}
		if len(changes) == 0 {
			fmt.Fprintln(env.Out, "The register says so already.")
		}
		return nil
	})
}

type addBoxVerb struct {
	argument.CountFile
	Box     string   `arg:"" help:"The number of the new box."`
	Station []string `placeholder:"STATION" help:"The station that it comes from; left out for a postal box."`
	Contest []string `sep:"none" placeholder:"CONTEST" help:"Whose papers it holds; left out: every contest of its stations."`
	registering
}

// Run adds the box.
func (v addBoxVerb) Run(env *terminal.Env) error {
	return v.changeIn(env, v.Count, func(now reconcile.Count) (app.Registering, error) {
		b := setup.Box{ID: setup.BoxID(v.Box)}
		for _, s := range v.Station {
			b.Stations = append(b.Stations, setup.StationID(s))
		}
		for _, word := range v.Contest {
			contest, refusal := now.FindContest(word)
			if refusal != nil {
				return app.Registering{}, refusal
			}
			b.Contests = append(b.Contests, contest.ID)
		}
		return app.Registering{Add: &b}, nil
	})
}

type strikeBoxVerb struct {
	argument.CountFile
	Box string `arg:"" help:"The box."`
	registering
}

// Run strikes the box off.
func (v strikeBoxVerb) Run(env *terminal.Env) error {
	return v.change(env, v.Count, app.Registering{Strike: &app.Striking{Box: setup.BoxID(v.Box)}})
}

type mergeBoxVerb struct {
	argument.CountFile
	Box  string `arg:"" help:"The box whose papers were put elsewhere."`
	Into string `required:"" placeholder:"BOX" help:"The box that holds them now."`
	registering
}

// Run merges the box.
func (v mergeBoxVerb) Run(env *terminal.Env) error {
	return v.change(env, v.Count, app.Registering{Merge: &app.Merging{Box: setup.BoxID(v.Box), Into: setup.BoxID(v.Into)}})
}

type strikeStationVerb struct {
	argument.CountFile
	Station string `arg:"" help:"The station."`
	registering
}

// Run strikes the station off.
func (v strikeStationVerb) Run(env *terminal.Env) error {
	return v.change(env, v.Count, app.Registering{Strike: &app.Striking{Station: setup.StationID(v.Station)}})
}

type sheetsVerb struct {
	argument.CountFile
	Contest string `arg:"" help:"The ward, by ballot id or name."`
	Area    string `arg:"" help:"The count area; 1 for a ward that is counted whole."`
	Last    int    `arg:"" help:"The number of its last count sheet."`
	First   int    `placeholder:"N" help:"The number of its first count sheet, where that changes too."`
	registering
}

// Run gives the area its sheets.
func (v sheetsVerb) Run(env *terminal.Env) error {
	return v.changeIn(env, v.Count, func(now reconcile.Count) (app.Registering, error) {
		contest, refusal := now.FindContest(v.Contest)
		if refusal != nil {
			return app.Registering{}, refusal
		}
		return app.Registering{Sheets: &app.MoreSheets{Contest: contest.ID, Area: v.Area, First: v.First, Last: v.Last}}, nil
	})
}
