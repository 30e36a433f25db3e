package mend

import (
	"slices"
	"strconv"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// Change is one difference between two set-ups, in words. Voids names the
// sheets that no longer count because of it: they stay in the journal, and are
// awaited again if the change is taken back.
type Change struct {
	What     string   `json:"what"`
	Subject  string   `json:"subject"`
	Was      string   `json:"was"`
	Now      string   `json:"now"`
	Voids    []string `json:"voids"`
	voided   []sheet.ID
	contests []setup.ContestID // whose wards it touches
	register bool              // the wards' stations or boxes change
	count    bool              // what is counted changes: seats or candidates
	terms    bool              // the ends of the seats' terms change
	powers   bool              // who may do what changes
	meets    bool              // where papers of several contests or stations come together
	officers bool              // once figures are keyed only the returning officer or a deputy makes it
	refusal  refusal           // why a running count does not take it
}

// refusal says why a running count does not take a change, and what to do instead; the zero refusal is none.
type refusal struct{ why, do string }

// Contests are those whose wards the change touches; none where it touches no ward.
func (c Change) Contests() []setup.ContestID { return c.contests }

// Refusal says why no running count takes the change, empty where it may.
func (c Change) Refusal() string { return c.refusal.why }

// WayOut says in a sentence what to do about the refusal, empty where there is none.
func (c Change) WayOut() string { return c.refusal.do }

// ChangesRegister says that the stations or boxes of its wards change.
func (c Change) ChangesRegister() bool { return c.register }

// ChangesCount says that what is counted changes: the seats or the candidates.
func (c Change) ChangesCount() bool { return c.count }

// ChangesKeyOnce says that it is how often a sheet is keyed.
func (c Change) ChangesKeyOnce() bool { return c.What == keyOnce }

// ChangesPowers says that who may do what changes.
func (c Change) ChangesPowers() bool { return c.powers }

// ChangesOffice says that it gives or takes the office, or a deputy's.
func (c Change) ChangesOffice() bool {
	held := []string{setup.ReturningOfficer.Words(), setup.Deputy.Words()}
	return c.powers && (slices.Contains(held, c.Was) || slices.Contains(held, c.Now))
}

// ForOfficeIn says that in a ward as it stands only the returning officer or a
// deputy makes the change; begun says that a figure of any contest has been keyed.
func (c Change) ForOfficeIn(w ward.Ward, begun bool) bool {
	return c.officers && (w.Begun || c.meets && begun) || c.terms && w.Shown || c.count && (w.Shown || w.Counted())
}

// Sheets are the sheets that the change voids.
func (c Change) Sheets() []sheet.ID { return c.voided }

// Shown are what it was and what it is, to be read: an electorate in groups of
// three digits, as every figure. In the journal it stands without.
func (c Change) Shown() (was, now string) {
	shown := func(words string) string {
		n, err := strconv.Atoi(words)
		if c.What != electorate || err != nil {
			return words
		}
		return text.Grouped(n)
	}
	return shown(c.Was), shown(c.Now)
}

// Of is whom or what the change is of, as it is called: a candidate by ward and
// name, not by the id, which stands in no list that anybody reads.
func (c Change) Of(e setup.Election) string {
	name := c.Subject
	found := 0
	for _, contest := range e.Contests {
		if len(c.contests) > 0 && !slices.Contains(c.contests, contest.ID) {
			continue
		}
		for _, candidate := range contest.Candidates {
			if candidate.ID == c.Subject {
				name = contest.Name + ", " + candidate.PaperName()
				found++
			}
		}
	}
	if found != 1 { // an id is its own within a ward only
		return c.Subject
	}
	return name
}

// electorate is the change of how many electors a ward has.
const electorate = "Electorate"

// keyOnce is the change of how often a sheet is keyed.
const keyOnce = "Key once"
