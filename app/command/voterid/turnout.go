package voterid

import (
	"fmt"

	"wardcount/app/command/terminal"
	"wardcount/app/internal/filetext"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/rates"
)

// changeDoc is the turnout of an area at two polls, in per cent of its electors; null where a figure is lacking.
type changeDoc struct {
	Area       string                        `json:"area"`
	Now        *float64                      `json:"now"`
	Then       *float64                      `json:"then"`
	Difference *float64                      `json:"difference"` // percentage points
	Of         string                        `json:"of"`
	Flag       bool                          `json:"flag"`
	Papers     [2]figure.Of[figure.Papers]   `json:"papers"` // now, then
	Electors   [2]figure.Of[figure.Electors] `json:"electors"`
	Dates      [2]*string                    `json:"dates"`
}

// middleDoc is the median of the changes, and the median of how far they lie from it, in percentage points.
type middleDoc struct {
	Median *float64 `json:"median"`
	MAD    *float64 `json:"mad"`
	Of     string   `json:"of"`
}

// beyondDoc is the change in councils with a pilot less the change in councils without, in percentage points.
type beyondDoc struct {
	Pilots      []changeDoc                `json:"pilots"`
	Others      []changeDoc                `json:"others"`
	Difference  *float64                   `json:"difference"`
	Low         *float64                   `json:"low"`
	High        *float64                   `json:"high"`
	T           *float64                   `json:"t"`
	DF          *float64                   `json:"df"`
	P           *float64                   `json:"p"`
	Permutation *ordersDoc                 `json:"permutation"`
	Why         string                     `json:"why"` // there is no test; empty where there is one
	OrdersWhy   string                     `json:"permutation_why"`
	Refused     []beside.RefusedComparison `json:"refused"`
	Unknown     []string                   `json:"unknown"`
	Caveats     []string                   `json:"caveats"`
}

type ordersDoc struct {
	AsFar int      `json:"as_far"`
	All   int      `json:"all"`
	P     *float64 `json:"p"`
}

func changeDocOf(c beside.Change) changeDoc {
	now, _ := c.Now.Points()
	then, _ := c.Then.Points()
	d := changeDoc{Area: c.Name, Now: percent(now), Then: percent(then), Difference: percent(c.Difference), Of: "electors", Flag: c.Outside,
		Papers: [2]figure.Of[figure.Papers]{c.Now.Papers, c.Then.Papers}, Electors: [2]figure.Of[figure.Electors]{c.Now.Electors, c.Then.Electors}}
	d.Dates = [2]*string{told(c.Now.Date), told(c.Then.Date)}
	return d
}

func changeDocsOf(changes []beside.Change) []changeDoc {
	list := []changeDoc{}
	for _, c := range changes {
		list = append(list, changeDocOf(c))
	}
	return list
}

// changesOf are the areas that compare, and those of which a figure is lacking with nothing known.
func changesOf(c beside.Changes) []changeDoc {
	list := changeDocsOf(c.Areas)
	for _, name := range c.Unknown {
		list = append(list, changeDoc{Area: name, Of: "electors"})
	}
	return list
}

func beyondOf(b *beside.Beyond) *beyondDoc {
	if b == nil {
		return nil
	}
	d := &beyondDoc{Pilots: changeDocsOf(b.Pilots), Others: changeDocsOf(b.Others), Why: b.Why, OrdersWhy: b.OrdersWhy,
		Refused: terminal.OrEmpty(b.Refused), Unknown: terminal.OrEmpty(b.Unknown), Caveats: b.Caveats()}
	if b.Why != "" {
		return d
	}
	w := b.Welch
	d.Difference, d.Low, d.High, d.T, d.DF, d.P = number(w.Difference), number(w.Low), number(w.High), number(w.T), number(w.DF), number(w.P)
	if b.Orders.All > 0 {
		d.Permutation = &ordersDoc{b.Orders.AsFar, b.Orders.All, number(b.Orders.P())}
	}
	return d
}

// printTurnout shows the change of turnout by ward.
func printTurnout(env *terminal.Env, p voterid.Poll) error {
	c := p.Turnout
	if len(c.Areas)+len(c.Unknown) > 0 {
		fmt.Fprintln(env.Out, "\nTurnout, in per cent of the electors, beside when the same seats were last fought")
		if err := printChanges(env, c.Areas); err != nil {
			return err
		}
	}
	if said := c.Words(); said != "" {
		say(env, "  ", said)
		say(env, "  ", beside.PapersThen)
	}
	if len(c.Unknown) > 0 {
		say(env, "  ", "Not known, because a figure is lacking: "+text.And(shownAll(c.Unknown))+".")
	}
	return nil
}

// printCompared sets published rates beside the poll's and each other where they may be, and says of the others, and of
// turnouts that do not compare, why not.
func printCompared(env *terminal.Env, p voterid.Poll) error {
	if len(p.Compared) > 0 {
		fmt.Fprintln(env.Out, "\nBeside other councils")
	}
	for _, c := range p.Compared {
		say(env, "- ", filetext.Line(c.Words()))
	}
	if len(p.NotCompared) > 0 {
		fmt.Fprintln(env.Out, "\nNot compared")
		printRefused(env, p.NotCompared)
	}
	return nil
}

// printRefused says what is not compared, what has the same reason together.
func printRefused(env *terminal.Env, refused []beside.RefusedComparison) {
	for _, r := range beside.ByReason(refused) {
		say(env, "- ", filetext.Line(r.Words()))
	}
}

func printChanges(env *terminal.Env, changes []beside.Change) error {
	t := terminal.Table(env.Out)
	for _, c := range changes {
		now, _ := c.Now.Points()
		then, _ := c.Then.Points()
		mark := ""
		if c.Outside {
			mark = c.Words()
		}
		fmt.Fprintf(t, "  %s\t%.2f\tthen %.2f\t%s\t%s\n", filetext.Shown(c.Name), now, then, rates.Signed(c.Difference, 2), mark)
	}
	return t.Flush()
}

// printBeyond sets councils with a pilot beside those without.
func printBeyond(env *terminal.Env, b *beside.Beyond) error {
	if b == nil {
		return nil
	}
	for _, side := range []struct {
		title   string
		changes []beside.Change
	}{{"Turnout of councils with a pilot, in per cent of the electors", b.Pilots}, {"Turnout of councils without", b.Others}} {
		if len(side.changes) > 0 {
			fmt.Fprintf(env.Out, "\n%s\n", side.title)
			if err := printChanges(env, side.changes); err != nil {
				return err
			}
		}
	}
	fmt.Fprintln(env.Out, "\nChange with a pilot less change without")
	for _, said := range b.Words() {
		say(env, "  ", said)
	}
	for _, c := range b.Caveats() {
		say(env, "- ", c)
	}
	printRefused(env, b.Refused)
	if len(b.Unknown) > 0 {
		say(env, "- ", "Not known, because a figure is lacking: "+text.And(shownAll(b.Unknown))+".")
	}
	return nil
}

func shownAll(names []string) []string {
	list := make([]string, len(names))
	for i, n := range names {
		list[i] = filetext.Shown(n)
	}
	return list
}
