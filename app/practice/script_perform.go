package practice

import (
	"fmt"

	"wardcount/app"
	"wardcount/reconcile"
)

// Perform does the acts on an open count, as their people, one after another.
// It stops at the first that is refused, which would be a fault of the script.
func Perform(c *app.Count, acts []Act, done func(int)) error {
	for i, act := range acts {
		if err := perform(c, act); err != nil {
			return fmt.Errorf("practice act %d, by %s: %w", i+1, act.By, err)
		}
		done(i + 1)
	}
	return nil
}

func perform(c *app.Count, act Act) error {
	p, err := c.Person(act.By)
	if err != nil {
		return err
	}
	switch do := act.Do.(type) {
	case Key:
		return c.Key(p, app.Keying{Sheet: do.Sheet, Count: do.Count, Figures: do.Figures})
	case Adjudicate:
		return c.Adjudicate(p, do.Sheet, do.Figures, do.Reason)
	case MoveSheet:
		return c.MoveSheet(p, do.From, do.To, do.Reading, do.Reason)
	case Receive:
		return c.Receive(p, do.Receipt, do.Box)
	case Move:
		return c.MovePapers(p, do.Papers)
	case Explain:
		return c.Explain(p, do.Finding, do.Reason)
	case Step:
		s := app.Stepping{Contest: do.Contest, Step: do.Step, Reason: do.Reason, Lot: do.Lot, AskedBy: do.AskedBy}
		for _, f := range do.Accept {
			s.Accept = append(s.Accept, string(f.Code)+"@"+f.Subject)
		}
		if do.Step == reconcile.StepReadBack {
			s.ReadBack = c.State().Ward(do.Contest).ReadBackFigures() // which the script's sheets hold too
		}
		return c.Step(p, s)
	}
	return fmt.Errorf("an act of an unknown kind")
}
