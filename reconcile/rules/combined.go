package rules

import (
	"slices"
	"strings"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// issuedTo is the papers that a station issued in contests whose electors are
// different people: the wards together, the parishes together, any other alone.
type issuedTo struct {
	kind   setup.ContestKind
	names  []string
	papers figure.Papers
	known  bool
}

// findIssuedApart asks at the last contest of the set-up, once the accounts of
// all are in. Where one of two wards has no poll, the papers of the other say
// nothing about the station as a whole.
func findIssuedApart(s *sight) []hit {
	var hits []hit
	for _, station := range s.ward.Stations {
		others := s.ward.Neighbours[station.ID]
		own := ward.Neighbour{Contest: s.ward.Contest.ID, Name: s.ward.Contest.Name, Kind: s.ward.Contest.Kind, Issued: s.ward.AccountAt(station.ID).Issued}
		waits := func(b ward.Neighbour) bool { return b.Asks || !b.NoPoll && !b.Issued.IsKeyed() }
		if station.Struck != "" || len(others) == 0 || waits(own) || slices.ContainsFunc(others, waits) {
			continue
		}
		h := onAccount(station.ID)
		h.figures = []figure.ID{"bp_issued"}
		var groups []issuedTo
		for _, b := range append(slices.Clone(others), own) {
			groups = addIssued(groups, b)
			if !b.NoPoll {
				h.numbers["issued."+string(b.Contest)] = int(b.Issued.N())
			}
		}
		groups = slices.DeleteFunc(groups, func(g issuedTo) bool { return !g.known })
		if len(groups) < 2 {
			continue
		}
		words, least, most := make([]string, len(groups)), groups[0].papers, groups[0].papers
		for i, g := range groups {
			words[i] = strings.Join(g.names, " and ") + " " + text.Grouped(int(g.papers))
			least, most = min(least, g.papers), max(most, g.papers)
		}
		if least == most {
			continue
		}
		h.numbers["difference"] = int(most - least)
		h.words["papers"] = strings.Join(words, ", ")
		hits = append(hits, h)
	}
	return hits
}

// addIssued adds a contest's papers to those of its kind.
func addIssued(groups []issuedTo, b ward.Neighbour) []issuedTo {
	shared := b.Kind == setup.WardContest || b.Kind == setup.ParishContest
	for i := range groups {
		if g := &groups[i]; shared && g.kind == b.Kind {
			g.names, g.papers, g.known = append(g.names, b.Name), g.papers+b.Issued.N(), g.known && !b.NoPoll
			return groups
		}
	}
	return append(groups, issuedTo{b.Kind, []string{b.Name}, b.Issued.N(), !b.NoPoll})
}
