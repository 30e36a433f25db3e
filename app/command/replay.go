package command

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"wardcount/app"
	"wardcount/app/command/argument"
	"wardcount/app/command/terminal"
	"wardcount/app/published"
	"wardcount/app/replay"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

type replayVerb struct {
	Files    []string `arg:"" name:"file" help:"Published results: LEAP's CSV, Democracy Club's CSV and its list of ballot ids, an LGA CSV."`
	Baseline string   `placeholder:"FILE" help:"Results of the seats' last contest; says how many wards it has by the same names."`
}

// Help teaches the verb.
func (replayVerb) Help() string {
	return `Runs published results through the path that a count takes: each contest is set up without station papers, its votes are keyed as a sheet and tallied, and who is elected is compared with the file's own marks. Files are known by their content.

The number of seats is what the file states; where it states none, Democracy Club's winners give it if its results are among the files (with its list of ballot ids they are joined by statistical code, otherwise by name); failing that the file's own marks do, and then the number proves nothing. LEAP's files have no date in them: it is taken from the file's name. Where the last seat is tied, the lot is taken from the marks and the tie is listed.

Exit status 1 if anybody else is elected here than is marked there.`
}

type replayDoc struct {
	Format       string              `json:"format"`
	Practice     bool                `json:"practice"` // one of the files is of a practice election
	Councils     int                 `json:"councils"`
	Wards        int                 `json:"wards"`
	Seats        int                 `json:"seats"`
	Agree        replay.Agreement    `json:"agree"`
	Differ       []replay.Difference `json:"differ"`
	Ties         []replay.Tie        `json:"ties"`
	Uncontested  []replay.Place      `json:"uncontested"`
	LeftOut      []replay.LeftOut    `json:"left_out"`
	SeatsFrom    replay.SeatsFrom    `json:"seats_from"`
	Placeholders int                 `json:"placeholders"`
	ByCouncil    []replay.Council    `json:"by_council"`
	Baseline     *replay.Baseline    `json:"baseline"`
}

// Run replays the files.
func (v replayVerb) Run(env *terminal.Env) error {
	law, err := app.Law()
	if err != nil {
		return err
	}
	files, earlier, err := v.read()
	if err != nil {
		return err
	}
	watch := terminal.Progress(env, "councils", replay.Steps(files))
	defer watch.Done()
	r, faults := replay.Run(law, files, watch.Step)
	watch.Done()
	if len(faults) > 0 {
		return terminal.ResultsProblems(faults)
	}
	if v.Baseline != "" {
		r.Baseline = replay.Against(files, earlier)
	}
	if env.JSON {
		err = env.Document(replayDoc{terminal.FormatOf("replay"), slices.ContainsFunc(files, func(f published.File) bool { return f.Practice }), len(r.Councils), r.Wards, r.Seats, r.Agree, terminal.OrEmpty(r.Differ), terminal.OrEmpty(r.Ties), terminal.OrEmpty(r.Uncontested),
			terminal.OrEmpty(r.LeftOut), r.SeatsFrom, r.Placeholders, terminal.OrEmpty(r.Councils), r.Baseline})
	} else {
		for _, f := range files {
			fmt.Fprint(env.Out, practiceFile(f))
		}
		printReplay(env, r)
	}
	if err == nil && len(r.Differ) > 0 {
		err = terminal.Exit(terminal.Refused)
	}
	return err
}

// read reads every file; what is wrong with any comes back at once.
func (v replayVerb) read() (files []published.File, earlier published.File, err error) {
	var wrong terminal.Problems
	take := func(path string) published.File {
		f, err := argument.ReadPublished(path)
		if err != nil {
			faults, _ := terminal.ProblemsOf(err)
			wrong = append(wrong, faults...)
		}
		return f
	}
	for _, path := range v.Files {
		files = append(files, take(path))
	}
	if v.Baseline != "" {
		earlier = take(v.Baseline)
	}
	if len(wrong) > 0 {
		return nil, earlier, wrong
	}
	return files, earlier, nil
}

// practiceFile says of a file that it is of a practice election; empty where it is not.
func practiceFile(f published.File) string {
	if !f.Practice {
		return ""
	}
	return terminal.PracticeMark(setup.Election{Practice: true}) + filepath.Base(f.Name) + " is of a practice election.\n"
}

func printReplay(env *terminal.Env, r replay.Report) {
	t := terminal.Table(env.Out)
	fmt.Fprintln(t, "Council\tDate\tWards\tSeats\tWards that agree\tSeats that agree")
	line := func(name, date string, wards, seats int, agree replay.Agreement) {
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%s\n", name, date, text.Grouped(wards), text.Grouped(seats), text.Grouped(agree.Wards), text.Grouped(agree.Seats))
	}
	for _, c := range r.Councils {
		line(c.Name, c.Date, c.Wards, c.Seats, c.Agree)
	}
	line(text.Plural(len(r.Councils), "council", "councils"), "", r.Wards, r.Seats, r.Agree)
	_ = t.Flush()
	for _, d := range r.Differ {
		fmt.Fprintf(env.Out, "DIFFERS  %s, %s: elected here: %s; marked: %s. %s\n", d.Council, d.Area, nameList(d.Ours), nameList(d.Published), d.Why)
	}
	for _, x := range r.Ties {
		fmt.Fprintf(env.Out, "Tie  %s, %s: %s with %s votes each; by the marks the lot fell on %s.\n", x.Council, x.Area, nameList(x.Among), text.Grouped(int(x.Votes)), nameList(x.Lot))
	}
	for _, p := range r.Uncontested {
		fmt.Fprintf(env.Out, "Uncontested  %s, %s\n", p.Council, p.Area)
	}
	for _, l := range r.LeftOut {
		fmt.Fprintf(env.Out, "Left out  %s, %s: %s\n", l.Council, l.Area, l.Why)
	}
	if r.Placeholders > 0 {
		fmt.Fprintf(env.Out, "Read over: %s with NULL.\n", text.Plural(r.Placeholders, "row", "rows"))
	}
	printSeatsFrom(env, r.SeatsFrom)
	printBaseline(env, r.Baseline)
	fmt.Fprintf(env.Out, "%s of %s and %s of %s agree with the marks.\n", text.Grouped(r.Agree.Wards), text.Plural(r.Wards, "ward", "wards"), text.Grouped(r.Agree.Seats), text.Plural(r.Seats, "seat", "seats"))
}

func printSeatsFrom(env *terminal.Env, s replay.SeatsFrom) {
	for _, from := range []struct {
		contests int
		words    string
	}{
		{s.Stated, "the file states the number of seats"},
		{s.ByCode, "Democracy Club's winners are the number of seats, joined by code"},
		{s.ByName, "Democracy Club's winners are the number of seats, joined by name"},
		{s.Marks, "the marks are the number of seats, so that it proves nothing that as many are elected"},
	} {
		if from.contests > 0 {
			fmt.Fprintf(env.Out, "For %s %s.\n", text.Plural(from.contests, "contest", "contests"), from.words)
		}
	}
}

func printBaseline(env *terminal.Env, b *replay.Baseline) {
	if b == nil {
		return
	}
	fmt.Fprintf(env.Out, "%s has %s of %s by the same names.\n", filepath.Base(b.File), text.Grouped(b.Matched), text.Plural(b.Of, "ward", "wards"))
	for _, c := range b.Councils {
		if c.Matched < c.Wards {
			fmt.Fprintf(env.Out, "    %s: %d of %d\n", c.Council, c.Matched, c.Wards)
		}
	}
}

func nameList(of []string) string {
	if len(of) == 0 {
		return "nobody"
	}
	return strings.Join(of, ", ")
}
