package step

import (
	"errors"
	"fmt"
	"strings"

	"wardcount/app/command/terminal"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// readAloud takes the figures that were read aloud from the words of the step
// readback, and leaves the others.
func readAloud(words []string) ([]string, sheet.Reading, error) {
	read, rest := sheet.Reading{}, []string{}
	for _, w := range words {
		name, value, ok := strings.Cut(w, "=")
		if !ok || len(rest) < 2 { // a ward's name may hold the sign
			rest = append(rest, w)
			continue
		}
		if rest[len(rest)-1] != string(reconcile.StepReadBack) {
			return nil, nil, terminal.WrongUse(errors.New("only readback takes figures"))
		}
		n, err := figure.Parse(value)
		if err != nil {
			return nil, nil, terminal.WrongUse(fmt.Errorf("“%s”: %w", w, err))
		}
		if _, twice := read[figure.ID(name)]; twice {
			return nil, nil, terminal.WrongUse(fmt.Errorf("“%s” stands there twice", name))
		}
		if n, keyed := n.Get(); keyed {
			read[figure.ID(name)] = n
		}
	}
	return rest, read, nil
}

// printReadBack shows the figures that were read back, to be held against the
// sheets once more before they are certified.
func printReadBack(env *terminal.Env, w ward.Ward) {
	t := terminal.Table(env.Out)
	votes, _ := w.Votes()
	for i, candidate := range w.Contest.Candidates {
		if i < len(votes) {
			fmt.Fprintf(t, "    %d\t%s\t%s\t%s\n", i+1, candidate.PaperName(), candidate.Description, text.Grouped(int(votes[i])))
		}
	}
	for _, h := range w.RejectedByHead() {
		fmt.Fprintf(t, "    \tRejected: %s\t\t%s\n", h.Head.Label, h.Papers)
	}
	_ = t.Flush()
}
