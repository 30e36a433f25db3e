package earlier

import (
	"fmt"
	"slices"

	"wardcount/app/intake/fault"
	"wardcount/app/internal/filetext"
	"wardcount/app/published"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// Results are the files of earlier polls, and what is said beside them.
type Results struct {
	Files []published.File
	Law   setup.Law
	// NoTurnoutBase says why fewer or more came then; empty where turnout compares.
	NoTurnoutBase string
}

// Place is where a ward's last contest was published.
type Place struct {
	File string
	Row  int
}

// Taken is what came of it: where each last contest is from, by ballot id, what is to be said, and what is
// wrong. Where something is wrong nothing is to be said.
type Taken struct {
	Places map[string]Place
	Notes  []string
	Faults []fault.Fault
}

// Take gives the wards of a set-up that have no last contest theirs from the results, and says which had none.
func (r Results) Take(e *setup.Election) Taken {
	t := taking{Results: r, out: Taken{Places: map[string]Place{}}}
	if len(r.Files) > 0 {
		t.take(e)
	}
	return t.out
}

// taking is that under way.
type taking struct {
	Results
	out Taken
}

func (r *taking) take(e *setup.Election) {
	b := indexed(r.Files)
	used, said := map[string]bool{}, report{}
	for i := range e.Contests {
		c := &e.Contests[i]
		list, otherCode := b.of(e.Council, *c)
		for _, w := range list {
			used[w.file.Name] = true
		}
		switch {
		case c.Last != nil:
			said.had = append(said.had, c.Name)
		case otherCode:
			said.skip(c.Name, "its code is another, and so may its boundaries be")
		case len(list) == 0:
			said.none = append(said.none, c.Name)
		case r.earlierThan(e.Date, b, list):
			r.takeOne(*e, c, list, &said)
		}
	}
	for _, f := range r.Files {
		if f.Kind != published.IDs && !used[f.Name] {
			r.out.Faults = append(r.out.Faults, fault.Fault{Code: fault.Contradiction, File: f.Name, Message: "It has no ward of this set-up.", Do: "Give the results of the council's last contests, or leave it out."})
		}
	}
	if len(r.out.Faults) == 0 {
		r.out.Notes = said.notes(len(e.Contests))
	}
}

// earlierThan says whether all contests of an area were held before the poll.
// A file of which that is not so is refused once.
func (r *taking) earlierThan(date string, b baseline, list []ward) bool {
	all := true
	for _, w := range list {
		wrong := w.Date == "" || date != "" && w.Date >= date
		all = all && !wrong
		if !wrong || b.notYet[w.file.Name] {
			continue
		}
		b.notYet[w.file.Name] = true
		f := published.NotBefore(w.file.Name, w.Ward, date)
		if w.Date == "" {
			f = published.Undated(w.file.Name, w.Ward)
		}
		r.out.Faults = append(r.out.Faults, f.InSetUp())
	}
	return all
}

// takeOne takes the first of an area's contests. Another file of the same
// contest fills what it leaves open.
func (r *taking) takeOne(e setup.Election, c *setup.Contest, list []ward, said *report) {
	first := list[0]
	for _, other := range list[1:] {
		if other.Date != first.Date || other.ByElection != first.ByElection {
			break
		}
		if ours, theirs := votesOf(first.Ward), votesOf(other.Ward); theirs != nil && !slices.Equal(ours, theirs) {
			f := fault.Fault{Code: fault.Contradiction, File: other.file.Name, Row: other.Row, Do: "Leave one of the two out.",
				Message: fmt.Sprintf("%s of %s has other votes here than in %s, row %d.", filetext.Quote(c.Name), other.Date, filetext.Shown(first.file.Name), first.Row)}
			r.out.Faults = append(r.out.Faults, f)
			return
		}
		first.Seats = firstKnown(first.SeatsUp(), other.SeatsUp())
		first.Electorate, first.Papers = firstKnown(first.Electorate, other.Electorate), firstKnown(first.Papers, other.Papers)
	}
	why := first.NotLast()
	if system := r.Law.System(first.Kind, first.Date); system != "" && system != "plurality" {
		why = "it was decided otherwise than by the most votes"
	}
	if why != "" {
		said.skip(c.Name, why)
		return
	}
	last := first.Last()
	last.NotForTurnout = r.NoTurnoutBase
	if first.file.Kind == published.LEAP && hasPartyIDs(e) {
		last.Lines = published.WithParties(last.Lines)
	}
	c.Last = last
	r.out.Places[string(c.ID)] = Place{first.file.Name, first.Row}
	said.add(c.Name, first)
}

func firstKnown[T ~int](a, b figure.Of[T]) figure.Of[T] {
	if a.IsKeyed() {
		return a
	}
	return b
}

// hasPartyIDs says whether the set-up knows parties by their registration.
func hasPartyIDs(e setup.Election) bool {
	return slices.ContainsFunc(e.Contests, func(c setup.Contest) bool {
		return slices.ContainsFunc(c.Candidates, func(c setup.Candidate) bool { return c.PartyID != "" })
	})
}
