package practice

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"wardcount/app/command/terminal"
	"wardcount/app/practice"
	"wardcount/export"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// printWards prints one line a ward where several are elected: who, by party,
// and what the ward's papers came to. It stays within a hundred columns.
func printWards(env *terminal.Env, wards []export.Ward) error {
	t := terminal.Table(env.Out)
	fmt.Fprintln(t, "WARD\tELECTED\tMAJORITY\tPAPERS\tTURNOUT")
	for _, w := range wards {
		cert := w.Certificate
		electorate, _ := cert.Electorate.Get()
		papers, _ := cert.Verified.Get()
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s %%\n", cert.Ward, electedByParty(cert), terminal.Grouped(cert.Margin), text.Grouped(int(papers)),
			figure.Percentage(int(papers), int(electorate), 1))
	}
	return t.Flush()
}

// electedByParty writes the surnames of who is elected: Labour: King, Perry.
func electedByParty(cert ward.Certificate) string {
	var parties []string
	names := map[string][]string{}
	for _, e := range cert.Elected() {
		party := shortParty(e.Party)
		if names[party] == nil {
			parties = append(parties, party)
		}
		names[party] = append(names[party], e.PaperSurname())
	}
	parts := make([]string, len(parties))
	for i, party := range parties {
		parts[i] = party + ": " + strings.Join(names[party], ", ")
	}
	return strings.Join(parts, "; ")
}

// longestParty is how long a party's name may be in a line of several.
const longestParty = 20

// shortParty shortens a party's name for a line of several: without the word
// party, and to its initials where that is still long.
func shortParty(name string) string {
	if name == "" {
		return "Independent"
	}
	name = strings.TrimSuffix(strings.Replace(name, " and Unionist", "", 1), " Party")
	if len(name) <= longestParty {
		return name
	}
	var initials strings.Builder
	for _, word := range strings.Fields(name) {
		if first := []rune(word)[0]; unicode.IsUpper(first) {
			initials.WriteRune(first)
		}
	}
	return initials.String()
}

// printControl says how many seats each party won, and who has a majority where
// every seat of the council is known.
func printControl(env *terminal.Env, script practice.Script, wards []export.Ward, s outcome.Standing) {
	won, up, filled := map[string]int{}, 0, 0
	for _, c := range script.Election.Contests {
		up += c.Seats
	}
	for _, w := range wards {
		for _, e := range w.Certificate.Elected() {
			won[cmp.Or(e.Party, "Independent")]++
			filled++
		}
	}
	var parties []string
	for party := range won {
		parties = append(parties, party)
	}
	slices.SortFunc(parties, func(a, b string) int { return cmp.Or(won[b]-won[a], strings.Compare(a, b)) })
	lines := make([]string, len(parties))
	for i, party := range parties {
		lines[i] = fmt.Sprintf("%s %d", party, won[party])
	}
	fmt.Fprintf(env.Out, "\nSeats filled, %d of %d:\n  %s.\n", filled, up, strings.Join(lines, ";\n  "))
	if !s.After.Known {
		return
	}
	for _, h := range s.Parties {
		if h.ID != "" && h.ID == s.After.Party {
			fmt.Fprintf(env.Out, "Control: %s, %d of %d seats; %d are a majority.\n", h.Name, h.After, s.Seats, s.Majority)
			return
		}
	}
	fmt.Fprintf(env.Out, "Control: none, no party has the %d of %d seats that are a majority.\n", s.Majority, s.Seats)
}
