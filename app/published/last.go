package published

import (
	"fmt"
	"slices"

	"wardcount/app/internal/filetext"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// Last is the ward as the last contest of one that is fought now. Where a file
// gives no papers cast, those of a single seat are the votes: the valid ones.
func (w Ward) Last() *setup.LastContest {
	seats, _ := w.SeatsUp().Get()
	l := &setup.LastContest{Date: w.Date, Seats: seats, Electorate: w.Electorate, Papers: w.Papers}
	total, complete := figure.Votes(0), true
	for _, c := range w.Candidates {
		votes, ok := c.Votes.Get()
		total, complete = total+votes, complete && ok
		l.Lines = append(l.Lines, setup.ContestLine{PartyID: c.PartyID, Party: c.Party, Candidate: c.SpokenName(), Votes: votes})
	}
	switch {
	case !complete:
		l.Lines = nil // part of the votes compares with nothing
	case !l.Papers.IsKeyed() && seats == 1:
		l.Papers = figure.Keyed(figure.Papers(total))
	}
	return l
}

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
