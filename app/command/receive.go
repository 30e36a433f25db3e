package command

import (
	"fmt"
	"slices"

	"wardcount/app"
	"wardcount/app/command/argument"
	"wardcount/app/command/terminal"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/progress"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

type receiveVerb struct {
	argument.CountFile
	Boxes    []string `arg:"" name:"box" help:"The boxes that came in together."`
	At       string   `placeholder:"TIME" help:"When they came in, if not now: 22:31 (UK time; before the close of poll it is of the day after), or 2018-05-03T21:31:00Z."`
	Officer  string   `placeholder:"NAME" help:"The presiding officer who brought them."`
	Seals    string   `placeholder:"TEXT" help:"The seals: their numbers, and how they were."`
	Account  bool     `help:"The ballot paper account came with them."`
	Packets  string   `placeholder:"N" help:"Packets of postal votes handed in at the station; 0 for none, left out where they have not come."`
	Tendered bool     `help:"The packet of tendered papers came with them, or none was used."`
	VoterID  bool     `name:"voter-id" help:"The envelope of voter-ID forms came with them."`
	Note     string   `placeholder:"TEXT" help:"Anything else."`
	argument.Who
}

// Help teaches the verb.
func (receiveVerb) Help() string {
	return `The door's log: what came in with each ballot box after the close of poll, and when. Logged again, the later entry stands; the earlier stays in the journal. Who is still out: wardcount door COUNT

  wardcount receive night.wardcount 14 --officer "Practice officer" --seals "20871, 20872 whole" --account --packets 3 --tendered --by NAME`
}

// Run logs the boxes, all or none.
func (v receiveVerb) Run(env *terminal.Env) error {
	return argument.WithCount(v.Count, v.Who, func(c *app.Count, p setup.Person) error {
		receipt, err := v.receipt(c.State())
		if err != nil {
			return err
		}
		boxes := make([]setup.BoxID, len(v.Boxes))
		for i, b := range v.Boxes {
			if slices.Contains(v.Boxes[:i], b) {
				return terminal.WrongUse(fmt.Errorf("box %s is named twice", b))
			}
			boxes[i] = setup.BoxID(b)
		}
		if err := c.Receive(p, receipt, boxes...); err != nil {
			return err
		}
		rows := progress.DoorLog(c.State())
		if env.JSON {
			return env.Answer("receive", "received", v.Boxes, "out", outOf(rows))
		}
		_, err = fmt.Fprintf(env.Out, "%s in; %s still out.\n", text.Plural(len(v.Boxes), "box is", "boxes are"), text.Plural(len(outOf(rows)), "is", "are"))
		return err
	})
}

func (v receiveVerb) receipt(now reconcile.Count) (reconcile.Receipt, error) {
	r := reconcile.Receipt{Officer: v.Officer, Seals: v.Seals, Account: v.Account, Tendered: v.Tendered, VoterID: v.VoterID, Note: v.Note}
	packets, err := figure.Parse(v.Packets)
	if err != nil {
		return r, terminal.WrongUse(fmt.Errorf("--packets: %w", err))
	}
	if n, keyed := packets.Get(); keyed {
		r.Packets = figure.Keyed(figure.Packets(n))
	}
	if r.At, err = app.TimeOfNight(v.At, now); err != nil {
		return r, terminal.WrongUse(fmt.Errorf("--at: %w", err))
	}
	return r, nil
}
