package published

import (
	"regexp"
	"slices"
	"strings"

	"wardcount/reconcile/setup"
)

var registered = regexp.MustCompile(`^(PP|party:)\d+$`)

// clubParty gives the Electoral Commission's id. Democracy Club has ids of its
// own for independents, who have no party, and none for those who stand for
// Labour and the Co-operative Party together, which are PP53 and PP119.
func clubParty(id, name string) (partyID, party string) {
	switch {
	case id == "" && name == "Labour and Co-operative Party":
		return "joint-party:53-119", name
	case strings.HasPrefix(id, "ynmp-party:"):
		return "", name
	case registered.MatchString(id):
		return "PP" + strings.TrimPrefix(strings.TrimPrefix(id, "party:"), "PP"), name
	}
	return id, name
}

// parties stand all over England, by the letters that LEAP writes for them. Of
// the others LEAP says no more than letters.
var parties = map[string]setup.ContestLine{
	"Lab":  {PartyID: "PP53", Party: "Labour Party"},
	"C":    {PartyID: "PP52", Party: "Conservative and Unionist Party"},
	"LD":   {PartyID: "PP90", Party: "Liberal Democrats"},
	"Grn":  {PartyID: "PP63", Party: "Green Party"},
	"UKIP": {PartyID: "PP85", Party: "UK Independence Party (UKIP)"},
}

// Party is the party that LEAP's letters stand for, with its registration; not
// ok for one that does not stand all over England.
func Party(letters string) (id, name string, ok bool) {
	p, ok := parties[letters]
	return p.PartyID, p.Party, ok
}

// WithParties gives the parties of LEAP's lines the ids and names under which
// they are registered, so that they can be found in a set-up that has those.
func WithParties(lines []setup.ContestLine) []setup.ContestLine {
	lines = slices.Clone(lines)
	for i, l := range lines {
		if id, name, ok := Party(l.Party); ok && l.PartyID == "" {
			lines[i].PartyID, lines[i].Party = id, name
		}
	}
	return lines
}
