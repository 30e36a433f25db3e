package voterid

import (
	"cmp"
	"fmt"
	"strings"
	"unicode/utf8"

	"wardcount/app/command/terminal"
	"wardcount/app/internal/filetext"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/rates"
	"wardcount/reconcile/voterid/stations"
)

// reviewWidth is how wide the sentences of a review are.
const reviewWidth = 100

// say writes a sentence on as many lines as it takes, the first with a mark and the others below its words.
func say(env *terminal.Env, mark, sentence string) {
	wide := utf8.RuneCountInString(mark)
	for i, line := range text.Wrapped(sentence, reviewWidth-wide) {
		if i > 0 {
			mark = strings.Repeat(" ", wide)
		}
		fmt.Fprintln(env.Out, mark+line)
	}
}

// printReview shows the review to people: the sentences are those of package voterid, and no p-value is among them.
func printReview(env *terminal.Env, p voterid.Poll, all bool) error {
	printOfWhat(env, p)
	for _, print := range []func(*terminal.Env, voterid.Poll) error{printRates, printStrata, printFlagged} {
		if err := print(env, p); err != nil {
			return err
		}
	}
	if all {
		fmt.Fprintln(env.Out, "\nEvery station")
		if err := printStations(env, p.Review, p.Review.Rows, true); err != nil {
			return err
		}
	}
	if len(p.Findings) > 0 {
		fmt.Fprintln(env.Out, "\nWhat does not add up")
		terminal.PrintFindings(env.Out, reconcile.Count{}, p.Findings)
	}
	for _, print := range []func(*terminal.Env, voterid.Poll) error{printMajorities, printTurnout, printCompared} {
		if err := print(env, p); err != nil {
			return err
		}
	}
	if err := printBeyond(env, p.Beyond); err != nil {
		return err
	}
	for _, part := range []struct {
		title     string
		sentences []string
	}{{"What may be concluded", p.Concluded.May}, {"What may not", p.Concluded.MayNot}} {
		fmt.Fprintln(env.Out, "\n"+part.title)
		for _, s := range part.sentences {
			say(env, "- ", s)
		}
	}
	return nil
}

func printOfWhat(env *terminal.Env, p voterid.Poll) {
	title := "Voter identification: " + filetext.Line(p.Name)
	if p.Date != "" {
		title += ", poll of " + p.Date
	}
	if p.Practice {
		title = "PRACTICE: " + title
	}
	fmt.Fprintln(env.Out, title)
	switch {
	case p.Released != nil:
		say(env, "", "Totals released by "+p.Released.By+", "+terminal.UKTime(p.Released.At)+".")
	case p.Council != "":
		say(env, "", "Totals not released as they stand: nothing of this leaves the office before the returning officer releases them.")
	}
	say(env, "", fmt.Sprintf("Records of %s of %s in.%s", text.Grouped(p.Review.In), text.Plural(p.Review.Expected, "station", "stations"), terminal.AwaitedStations(shownIDs(p.Review.Awaited))))
}

func shownIDs(ids []setup.StationID) []setup.StationID {
	list := make([]setup.StationID, len(ids))
	for i, id := range ids {
		list[i] = setup.StationID(filetext.Shown(string(id)))
	}
	return list
}

// printRates shows the rates of all stations together, each with what it is of.
func printRates(env *terminal.Env, p voterid.Poll) error {
	r := p.Review
	sums := personsOf(r.Totals, r.Rows)
	fmt.Fprintln(env.Out)
	t := terminal.Table(env.Out)
	fmt.Fprintf(t, "Tried to vote in person\t%s\n", orDash(sums.Attempts))
	for _, line := range []struct {
		words string
		n     *int
		rate  rates.Rate
		of    string
	}{{"Refused a paper at first", sums.Refused, r.Refused, "tried to vote"}, {"Came back, given a paper", sums.Returned, r.ReturnRate, "were refused at first"}, {"Did not come back", sums.NotReturned, r.NotReturned, "tried to vote"}} {
		fmt.Fprintf(t, "%s\t%s\t%s\n", line.words, orDash(line.n), rateWords(line.rate, line.of))
	}
	if err := t.Flush(); err != nil {
		return err
	}
	say(env, "", "Each range is an exact 95 per cent interval (Clopper and Pearson).")
	if known := r.Totals.WithAttempts; known < r.In {
		say(env, "", fmt.Sprintf("The attempts of %s are not known; they are in no rate of attempts.", text.Plural(r.In-known, "station", "stations")))
	}
	return nil
}

func orDash(n *int) string {
	if n == nil {
		return "–"
	}
	return text.Grouped(*n)
}

// rateWords is a rate with its interval and what it is of, empty where there is none.
func rateWords(r rates.Rate, of string) string {
	if r.N == 0 {
		return ""
	}
	value, low, high := r.Written()
	return fmt.Sprintf("%s%s of %s who %s (%s to %s)", value, r.Of.Unit(), text.Grouped(r.N), of, low, high)
}

// printStrata shows the stations that are alike together, and how much more they differ than chance lets them.
func printStrata(env *terminal.Env, p voterid.Poll) error {
	r := p.Review
	if r.In == 0 {
		return nil
	}
	fmt.Fprintf(env.Out, "\nStations like each other: those who %s, per 1,000 who tried to vote\n", r.Measure.Did())
	t := terminal.Table(env.Out)
	fmt.Fprintln(t, "  LIKE\tSTATIONS\tWITH BOTH FIGURES\tPERSONS\tOF\tPER 1,000\tφ\tτ²")
	for _, s := range r.Strata {
		rate, phi, tau := "–", "–", "–"
		if s.N > 0 {
			rate = rates.PerThousand(s.Target)
		}
		if s.Spread.Groups > 1 {
			phi, tau = rates.Decimals(s.Spread.Phi, 2), fmt.Sprintf("%.3g", s.Spread.Tau2)
		}
		fmt.Fprintf(t, "  %s\t%d\t%d\t%s\t%s\t%s\t%s\t%s\n", filetext.Shown(s.Name), s.Stations, s.Compared, text.Grouped(s.K), text.Grouped(s.N), rate, phi, tau)
	}
	if err := t.Flush(); err != nil {
		return err
	}
	say(env, "  ", stations.PhiByChance+" τ² is the variance of their own rates, 0 where chance explains it.")
	return nil
}

// printFlagged shows the stations to look at, those to be looked at first in front.
func printFlagged(env *terminal.Env, p voterid.Poll) error {
	said := false
	for _, flag := range []stations.Flag{stations.FlagAct, stations.FlagLook, stations.FlagZero} {
		rows := p.Review.Flagged(flag)
		if len(rows) == 0 {
			continue
		}
		fmt.Fprintf(env.Out, "\n%s: %s\n", text.Plural(len(rows), "station", "stations"), flag.Words())
		if err := printStations(env, p.Review, rows, false); err != nil {
			return err
		}
		said = true
	}
	if said {
		say(env, "  ", "EXPECTED is by the rate of the other stations like it; LOOK and FIRST are the numbers of persons from which a station is looked at, and looked at first.")
	}
	if n := len(p.Review.Flagged(stations.FlagSmall)); n > 0 {
		fmt.Fprintln(env.Out)
		say(env, "", fmt.Sprintf("%s: %s.", text.Plural(n, "station", "stations"), stations.FlagSmall.Words()))
	}
	return nil
}

// printStations is a table of stations. LOOK and FIRST are the numbers from which they are looked at, and looked at first.
func printStations(env *terminal.Env, r stations.Review, rows []stations.Row, flags bool) error {
	t := terminal.Table(env.Out)
	fmt.Fprint(t, "  STATION\tWARD\t")
	if len(r.Strata) > 1 {
		fmt.Fprint(t, "LIKE\t")
	}
	fmt.Fprint(t, "PERSONS\tOF\tEXPECTED\tLOOK\tFIRST\tPER 1,000")
	if flags {
		fmt.Fprint(t, "\tFLAG")
	}
	fmt.Fprintln(t)
	for _, row := range rows {
		fmt.Fprintf(t, "  %s\t%s\t", filetext.Shown(string(row.ID)), filetext.Shown(row.Ward))
		if len(r.Strata) > 1 {
			fmt.Fprintf(t, "%s\t", filetext.Shown(cmp.Or(row.Stratum, rates.Unknown)))
		}
		expected, look, act, rate := "–", "–", "–", "–"
		if b := row.Target; b != nil {
			expected, look, act = fmt.Sprintf("%.1f", b.Expected), text.Grouped(b.LimitPapers[0]), text.Grouped(b.LimitPapers[1])
		}
		if row.Rate != nil {
			rate = row.Rate.WithInterval()
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%s", terminal.Grouped(r.Measure.Events(row.Station)), terminal.Grouped(row.Attempts), expected, look, act, rate)
		if flags {
			fmt.Fprintf(t, "\t%s", shortFlag(row.Flag))
		}
		fmt.Fprintln(t)
	}
	return t.Flush()
}

// shortFlag is a flag in a table; of a station that is like the others nothing is said.
func shortFlag(f stations.Flag) string {
	if f == stations.FlagNone {
		return ""
	}
	return f.Short()
}

// printMajorities sets those who did not come back beside the majorities of the declared wards.
func printMajorities(env *terminal.Env, p voterid.Poll) error {
	if len(p.Majorities) == 0 {
		return nil
	}
	fmt.Fprintln(env.Out, "\nThose who did not come back, beside the majority")
	t := terminal.Table(env.Out)
	fmt.Fprintln(t, "  WARD\tDID NOT COME BACK\tMAJORITY\tRECORDS IN\t")
	for _, m := range p.Majorities {
		persons, mark := "–", ""
		if m.In > 0 {
			persons = text.Grouped(int(m.NotReturned))
		}
		if m.Reached() {
			mark = m.Stands()
		}
		fmt.Fprintf(t, "  %s\t%s\t%s\t%d of %d\t%s\n", m.Name, persons, terminal.Grouped(m.Majority), m.In, m.Stations, mark)
	}
	return t.Flush()
}
