package practice

import (
	"fmt"
	"path/filepath"

	"wardcount/app"
	"wardcount/app/command/status"
	"wardcount/app/command/terminal"
	"wardcount/app/leaving"
	"wardcount/app/practice"
)

// Verb makes and counts a practice election.
type Verb struct {
	Election string `arg:"" enum:"watford,tower-hamlets" help:"Which election of 3 May 2018: watford (twelve wards of one seat, a voter-ID pilot) or tower-hamlets (twenty wards of one to three seats, count areas)."`
	To       string `required:"" placeholder:"DIR" help:"The folder for the count and its documents."`
	Seed     uint64 `default:"1" help:"What is not published is drawn from this seed; the same seed gives the same figures."`
	Clean    bool   `help:"Plant no troubles."`
	Upto     string `default:"declared" enum:"setup,accounts,verified,counted,declared" help:"How far the night goes: setup, accounts, verified, counted or declared."`
}

// Help teaches the verb.
func (Verb) Help() string {
	return `Makes DIR/practice.wardcount from a real election and counts it as its people would, with a normal night's troubles. Candidates, votes, who was elected and in Watford the voter-ID totals are the published ones; papers, stations, rejected papers, count sheets and refusals by station are drawn from the seed and add up to them. Everything is marked PRACTICE. Up to declared it also writes DIR/out and prints one page.

People: "Practice clerk A", "Practice clerk B", "Practice supervisor", "Practice returning officer".`
}

// Run makes and counts the election.
func (v Verb) Run(env *terminal.Env) error {
	script, err := practice.Make(v.Election, v.Seed, v.Clean)
	if err != nil {
		return err
	}
	c, err := script.Create(v.To)
	if err != nil {
		return err
	}
	answer, err := v.count(env, c, script)
	if closing := c.Close(); err == nil && closing != nil {
		err = closing
	}
	if err != nil {
		return err
	}
	return answer()
}

// count performs the night and gives what is to be said once the file is closed.
func (v Verb) count(env *terminal.Env, c *app.Count, script practice.Script) (func() error, error) {
	acts := script.Upto(v.Upto)
	bar := terminal.Progress(env, "counting", len(acts))
	defer bar.Done()
	if err := practice.Perform(c, acts, func(int) { bar.Step() }); err != nil {
		return nil, err
	}
	bar.Done()
	var published leaving.Publication
	if v.Upto == practice.StageDeclared {
		officer, err := c.Person(practice.Officer)
		if err != nil {
			return nil, err
		}
		if published, err = terminal.Publish(env, c, officer, filepath.Join(v.To, "out"), nil); err != nil {
			return nil, err
		}
	}
	return func() error { return v.answer(env, c, script, published) }, nil
}

type practiceDoc struct {
	Format   string              `json:"format"`
	Practice bool                `json:"practice"`
	Count    string              `json:"count"`
	Seed     uint64              `json:"seed"`
	Upto     string              `json:"upto"`
	Notes    []string            `json:"notes"`
	Entries  int64               `json:"entries"`
	Head     string              `json:"head"`
	Contests []status.ContestDoc `json:"contests"`
	Files    []terminal.FileDoc  `json:"files"`
	LeftOut  []terminal.LeftDoc  `json:"left_out"`
}

func (v Verb) answer(env *terminal.Env, c *app.Count, script practice.Script, p leaving.Publication) error {
	if env.JSON {
		seq, head := c.Head()
		contests, _ := status.Of(c.State())
		return env.Document(practiceDoc{terminal.FormatOf("practice"), true, c.Path(), script.Seed, v.Upto, script.Notes, seq, head, contests, terminal.FileDocs(p.Files), terminal.LeftDocs(p.LeftOut)})
	}
	if v.Upto == practice.StageDeclared {
		return printSummary(env, c, script, p)
	}
	_, err := fmt.Fprintf(env.Out, "PRACTICE: %s, seed %d, up to %s: %s\n", script.Election.Name, script.Seed, v.Upto, c.Path())
	return err
}
