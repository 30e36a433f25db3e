package published

import (
	"fmt"
	"slices"
	"strings"

	"wardcount/app/internal/filetext"
	"wardcount/reconcile"
)

// NotLast says why nothing can be compared with the contest, empty where
// something can.
func (w Ward) NotLast() string {
	seats, known := w.SeatsUp().Get()
	switch {
	case !known || seats == 0:
		return "nobody is marked as elected, and its seats are not stated"
	case len(w.Candidates) <= seats:
		return "it was uncontested"
	case !w.Papers.IsKeyed() && slices.ContainsFunc(w.Candidates, func(c Candidate) bool { return !c.Votes.IsKeyed() }):
		return "its votes are not in the file"
	}
	return ""
}

// BallotArea is a ballot id without its date and without “by”: what stays from
// poll to poll.
func BallotArea(id reconcile.ContestID) string {
	word, _, _ := strings.Cut(string(id), ".")
	org, division, _, _ := ballotParts(string(id))
	return word + "." + org + "." + division
}

// Undated is what is wrong with a file that does not say when a ward's poll was.
func Undated(file string, w Ward) Fault {
	return Fault{File: file, Row: w.Row, Message: "The file does not say on which day the poll was.", Do: "Put the date into the file's name, such as leap-2018-05-03.csv."}
}

// NotBefore is what is wrong with a file whose poll is no earlier than the one
// that it is compared with.
func NotBefore(file string, w Ward, date string) Fault {
	return Fault{File: file, Row: w.Row, Message: fmt.Sprintf("Its poll of %s was on %s, which is not before %s.", filetext.Quote(w.Area), w.Date, date),
		Do: "Give the results of an earlier poll."}
}

// leapParties are the parties that stand all over England, as LEAP shortens
// them. Of the others it says no more than letters.
var leapParties = map[string]reconcile.ContestLine{
	"Lab":  {PartyID: "PP53", Party: "Labour Party"},
	"C":    {PartyID: "PP52", Party: "Conservative and Unionist Party"},
	"LD":   {PartyID: "PP90", Party: "Liberal Democrats"},
	"Grn":  {PartyID: "PP63", Party: "Green Party"},
	"UKIP": {PartyID: "PP85", Party: "UK Independence Party (UKIP)"},
}

// WithParties gives the parties of LEAP's lines the ids and names under which
// they are registered, so that they can be found in a set-up that has those.
func WithParties(lines []reconcile.ContestLine) []reconcile.ContestLine {
	lines = slices.Clone(lines)
	for i, l := range lines {
		if known, ok := leapParties[l.Party]; ok && l.PartyID == "" {
			lines[i].PartyID, lines[i].Party = known.PartyID, known.Party
		}
	}
	return lines
}
