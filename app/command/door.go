package command

import (
	"fmt"
	"strings"
	"time"

	"wardcount/app"
	"wardcount/app/command/argument"
	"wardcount/app/command/terminal"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/progress"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

type doorVerb struct {
	argument.CountFile
	Out bool `help:"Only the boxes that are still out."`
}

// Help teaches the verb.
func (doorVerb) Help() string {
	return `Every station box that is expected at the door: those still out first, then those that came in, with what did not come with them.`
}

type doorDoc struct {
	Box      setup.BoxID               `json:"box"`
	Stations []setup.StationID         `json:"stations"`
	Places   []string                  `json:"places"`
	State    string                    `json:"state"` // out, in; opened where its papers were counted without a receipt
	At       *string                   `json:"at"`
	Officer  string                    `json:"officer"`
	Seals    string                    `json:"seals"`
	Packets  figure.Of[figure.Packets] `json:"packets"`
	Lacking  []string                  `json:"lacking"`
	Note     string                    `json:"note"`
}

// Run lists the boxes.
func (v doorVerb) Run(env *terminal.Env) error {
	return argument.ToRead(v.Count, func(c *app.Count) error {
		now := c.State()
		rows := progress.DoorLog(now)
		var docs []doorDoc
		for _, out := range []bool{true, false} {
			for _, r := range rows {
				if r.Out() == out && (out || !v.Out) {
					docs = append(docs, doorOf(r, now.VoterID.Form != ""))
				}
			}
		}
		out := len(outOf(rows))
		if env.JSON {
			return env.Answer("door", "practice", now.Election.Practice, "expected", len(rows), "out", out, "boxes", append([]doorDoc{}, docs...))
		}
		fmt.Fprintf(env.Out, "%s%s expected, %s still out.\n", terminal.PracticeMark(now.Election), text.Plural(len(rows), "box", "boxes"), text.Plural(out, "is", "are"))
		t := terminal.Table(env.Out)
		fmt.Fprintln(t, "BOX\tSTATE\tTIME (UK)\tPLACE\tDID NOT COME WITH IT")
		for _, d := range docs {
			fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\n", d.Box, d.State, ukTimeOf(d.At), strings.Join(d.Places, "; "), terminal.OrDash(strings.Join(d.Lacking, ", ")))
		}
		return t.Flush()
	})
}

func ukTimeOf(at *string) string {
	if at == nil {
		return "–"
	}
	t, err := time.Parse(time.RFC3339, *at)
	if err != nil {
		return *at
	}
	return terminal.UKTime(t)
}

func doorOf(r progress.DoorRow, voterID bool) doorDoc {
	d := doorDoc{Box: r.Box.ID, Stations: r.Box.Stations, Places: append([]string{}, r.Places...), State: "out", Lacking: append([]string{}, r.Lacking(voterID)...)}
	switch {
	case r.Receipt != nil:
		at := r.Receipt.At.UTC().Format(time.RFC3339)
		d.State, d.At, d.Officer, d.Seals, d.Packets, d.Note = "in", &at, r.Receipt.Officer, r.Receipt.Seals, r.Receipt.Packets, r.Receipt.Note
	case r.Opened:
		d.State = "opened"
	}
	return d
}

// outOf lists the boxes that nobody has seen yet.
func outOf(rows []progress.DoorRow) []setup.BoxID {
	out := []setup.BoxID{}
	for _, r := range rows {
		if r.Out() {
			out = append(out, r.Box.ID)
		}
	}
	return out
}
