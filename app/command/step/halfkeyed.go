package step

import (
	"fmt"

	"wardcount/app"
	"wardcount/app/command/terminal"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// halfSheetDoc is what somebody has typed of a sheet and not stored.
type halfSheetDoc struct {
	terminal.SheetDoc
	terminal.HalfDoc
}

// halfEnding is what of a contest is thrown away once it is certified or abandoned.
func halfEnding(c *app.Count, contest setup.ContestID) (all []halfSheetDoc) {
	for _, d := range c.DraftsEndingWith(contest) {
		all = append(all, halfSheetDoc{terminal.SheetDoc{Form: d.Paper.Sheet.Form, Subject: d.Paper.Sheet.Subject}, terminal.HalfDocOf(d)})
	}
	return all
}

// printHalf names what is half keyed and not stored, and what becomes of it.
func printHalf(env *terminal.Env, step reconcile.Step, half []halfSheetDoc) {
	if len(half) == 0 {
		return
	}
	becomes := "it is thrown away"
	if step == reconcile.StepReadBack {
		becomes = "the step certify throws it away"
	}
	fmt.Fprintf(env.Out, "    Half keyed and not stored; %s:\n", becomes)
	for _, h := range half {
		d, _ := sheet.ByForm(h.Form)
		name := d.Title
		if d.About != sheet.AboutWard {
			name += " " + h.Subject
		}
		fmt.Fprintf(env.Out, "    %s: %s\n", name, h.Words())
	}
}
