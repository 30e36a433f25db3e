package web

import (
	"fmt"
	"slices"

	"wardcount/export"
	"wardcount/export/parties"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// mediaPage is the plain sheet for who reports on the night.
type mediaPage struct {
	frame
	Totals    *table
	Turnout   string
	Declared  *table
	Next      *table
	Abandoned []named
}

const (
	totalsCaption   = "Running totals by party, in the wards declared"
	declaredCaption = "Declared so far, the latest first"
	nextCaption     = "Still to come, the next expected first"
)

func mediaOf(r export.Results) mediaPage {
	inks := inksOf(r.Council)
	p := mediaPage{frame: framed(r, "media sheet", inks), Turnout: turnoutWords(r.Council)}
	if c := r.Council; len(c.Parties) > 0 {
		t := table{ID: "totals", Caption: totalsCaption + shareOf(c), Head: heads("Party", "Seats", "Votes", "Share")}
		for _, party := range c.Parties {
			t.Rows = append(t.Rows, []cell{words(parties.Called(party.ID, party.Name)), number(party.Seats), number(party.Votes), right(percent(int(party.Votes), int(c.Votes)))})
		}
		p.Totals = &t
	}
	if len(r.Wards) > 0 {
		t := declaredTable(r)
		p.Declared = &t
	}
	if len(r.Next) > 0 {
		t := table{ID: "next", Caption: nextCaption, Head: append(heads("Contest"), words("How far it is"))}
		for _, n := range r.Next {
			t.Rows = append(t.Rows, []cell{words(n.Name), words(stateWords(n.State))})
		}
		p.Next = &t
	}
	for _, a := range r.Abandoned {
		p.Abandoned = append(p.Abandoned, named{a.Name, abandonedWords(a)})
	}
	return p
}

// turnoutWords is the turnout of the declared wards together, with its whole.
func turnoutWords(c outcome.Council) string {
	t := c.Turnout
	if t.Wards == 0 {
		return ""
	}
	return fmt.Sprintf("Ballot box turnout so far: %s, %s ballot papers verified as a share of %s electors, in %s of which both are known.",
		percent(int(t.Verified), int(t.Electors)), text.Grouped(int(t.Verified)), text.Grouped(int(t.Electors)), text.Plural(t.Wards, "ward", "wards"))
}

// latestFirst is the declared contests, the latest declaration first.
func latestFirst(r export.Results) []export.Ward {
	list := slices.Clone(r.Wards)
	slices.SortStableFunc(list, func(a, b export.Ward) int { return b.DeclaredAt.Compare(a.DeclaredAt) })
	return list
}

// declaredTable has a line for every contest: every candidate with the votes,
// and who is elected.
func declaredTable(r export.Results) table {
	t := table{ID: "declared", Caption: declaredCaption, Head: append(heads("Contest"), words("Votes, in the order of the ballot paper"))}
	for _, w := range latestFirst(r) {
		c := w.Certificate
		name := cell{Text: c.Ward, Strong: true, More: []string{seatsWords(c), "declared " + export.UKTime(w.DeclaredAt)}}
		name.More = append(name.More, glance(c)...)
		var lines []item
		for _, l := range c.Candidates {
			votes := text.Grouped(int(l.Votes))
			if c.Uncontested {
				votes = ""
			}
			lines = append(lines, item{Name: l.PaperName(), Party: l.Party, Votes: votes, Result: resultWords(c, l), Elected: l.Elected})
		}
		t.Rows = append(t.Rows, []cell{name, {Items: lines}})
	}
	return t
}

// glance is a contest's majority, turnout and rejected papers, as far as they are known.
func glance(c ward.Certificate) []string {
	if c.Uncontested {
		return nil
	}
	var said []string
	if n, ok := c.Margin.Get(); ok && !byLot(c) {
		said = append(said, "majority "+text.Grouped(int(n)))
	}
	if byLot(c) {
		said = append(said, "equal votes; decided by lot")
	}
	if papers, electors, ok := outcome.TurnoutOf(c); ok {
		said = append(said, fmt.Sprintf("turnout %s: %s papers of %s electors", percent(int(papers), int(electors)), text.Grouped(int(papers)), text.Grouped(int(electors))))
	}
	if n, ok := c.Rejected.Get(); ok {
		said = append(said, text.Plural(int(n), "rejected paper", "rejected papers"))
	}
	return said
}

// stateWords says how far a contest is, without a figure of it.
func stateWords(s ward.State) string {
	switch s {
	case ward.Certified:
		return "certified; the declaration comes next"
	case ward.Provisional, ward.Consulted:
		return "counted; not certified yet"
	case ward.Counting:
		return "being counted"
	case ward.Verified:
		return "verified; the count comes next"
	case ward.Accounts:
		return "being verified"
	case ward.Uncontested:
		return "no poll; the declaration is to come"
	}
	return "verification is to begin"
}
