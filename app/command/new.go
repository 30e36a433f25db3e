package command

import (
	"errors"
	"fmt"

	"wardcount/app"
	"wardcount/app/command/argument"
	"wardcount/app/command/terminal"
	"wardcount/app/making"
	"wardcount/reconcile/text"
)

type newVerb struct {
	Count string `arg:"" help:"The count file to make, NAME.wardcount."`
	argument.Sources
	argument.LastContests
	argument.OneWard
	argument.Who
}

// Help teaches the verb.
func (newVerb) Help() string {
	return `Reads the files of a set-up together and makes the count. A file is the set-up workbook, whole or in part (see: wardcount help template), published results (LEAP, Democracy Club, LGA: council, wards, seats and candidates, never votes), or any table of stations, candidates, wards and so on, whose headings are guessed (see: wardcount help columns).

A by-election in one line:

  wardcount new heath.wardcount --by NAME --council "Larkbury Borough Council" --date 2030-05-02 --ward "Alder Heath" --electorate 5210 --by-election --from candidates.csv --from stations.csv

Candidates of a table without a column for it stand in the order of its lines; where a column was not read, that has to be said with --lines-in-order. Where no boxes are listed, each station gets one and each ward a postal box; a table of stations may name them in a column “Box number”. Where no people are listed (people.csv, columns Name and Role), the person of --by is the returning officer and every sheet is keyed once. With --baseline the results of an earlier poll are each ward's last contest: what is far from it is asked about before the declaration. If anything is wrong, every fault is listed with its file, worksheet, row and column, and nothing is left behind.`
}

// Run makes the count.
func (v newVerb) Run(env *terminal.Env) error {
	if err := argument.Named(v.Count, ".wardcount"); err != nil {
		return err
	}
	if len(v.From) == 0 && v.Ward == "" {
		return terminal.WrongUse(errors.New("--from=FILE is missing"))
	}
	opt, err := v.Options()
	if err != nil {
		return err
	}
	opt.By = v.By
	if err := v.LastContests.Read(env, &opt); err != nil {
		return err
	}
	read, err := v.SetUp(env, opt)
	if err != nil {
		return err
	}
	e := read.Election
	c, err := app.Create(v.Count, e, v.By)
	if err != nil {
		return err
	}
	holds := making.HoldsOf(e)
	seq, head := c.Head()
	if err := c.Close(); err != nil {
		return err
	}
	if env.JSON {
		return env.Answer("new", "count", v.Count, "council", e.Council.Name, "date", e.Date,
			"contests", len(e.Contests), "count_only", holds.CountOnly, "stations", len(e.Stations), "boxes", len(e.Boxes), "last_contests", holds.Last, "order_from_lines", terminal.OrEmpty(read.OrderFromLines), "unread", terminal.OrEmpty(read.Unread), "entries", seq, "head", head)
	}
	_, err = fmt.Fprintf(env.Out, "%s: %s, %s: %s.\n", v.Count, e.Name, e.Date, whatItHolds(holds))
	return err
}

// whatItHolds counts a set-up's contests, stations and boxes in words.
func whatItHolds(h making.Holds) string {
	one, many := "ward", "wards"
	if !h.Wards {
		one, many = "contest", "contests"
	}
	words := fmt.Sprintf("%s, %s, %s", text.Plural(h.Contests, one, many), text.Plural(h.Stations, "station", "stations"), text.Plural(h.Boxes, "box", "boxes"))
	if h.CountOnly > 0 {
		words += fmt.Sprintf("; of %d only the count is kept", h.CountOnly)
	}
	return words
}
