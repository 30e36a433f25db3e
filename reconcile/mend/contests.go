package mend

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// stops is the way out where there is to be no result of a contest.
const stops = "A contest that stops is abandoned by a step."

// contests compares the wards of the two set-ups.
func (d *differ) contests() {
	for _, was := range d.was.Contests {
		now, ok := d.now.Contest(was.ID)
		if !ok {
			d.add(Change{What: "Ward left out", Subject: was.Name, Was: string(was.ID), contests: touching(was.ID), refusal: refusal{"a ward of a running count stays", "Put it back into the set-up. " + stops}})
			continue
		}
		d.text("Name of ward", was.ID, was.Name, was.Name, now.Name)
		d.text("Ward code", was.ID, was.Name, was.GSS, now.GSS)
		d.text(electorate, was.ID, was.Name, was.Electorate.String(), now.Electorate.String())
		if !slices.Equal(was.Terms, now.Terms) {
			c := ofWard("Ends of terms", was, years(was.Terms), years(now.Terms))
			c.terms = true
			d.add(c)
		}
		d.text("Papers by number of votes", was.ID, was.Name, yesNo(was.TallyByVotes), yesNo(now.TallyByVotes))
		d.kind(was, now)
		d.seats(was, now)
		d.candidates(was, now)
		d.areas(was, now)
		if !text.Same(was.Last, now.Last) {
			d.add(ofWard("Last contest", was, was.Last.Words(), now.Last.Words()))
		}
	}
	for _, now := range d.now.Contests {
		if _, ok := d.was.Contest(now.ID); !ok {
			d.add(Change{What: "Ward added", Subject: now.Name, Now: string(now.ID), refusal: refusal{"a ward cannot be added to a running count", "Leave it out of this set-up, and set up another count for it."}})
		}
	}
}

// ofWard is a change of one ward.
func ofWard(what string, c setup.Contest, was, now string) Change {
	return Change{What: what, Subject: c.Name, Was: was, Now: now, contests: touching(c.ID)}
}

func years(terms []int) string {
	words := make([]string, len(terms))
	for i, year := range terms {
		words[i] = strconv.Itoa(year)
	}
	return strings.Join(words, ", ")
}

// kind compares what is contested, and how much is kept of it.
func (d *differ) kind(was, now setup.Contest) {
	if was.Kind != now.Kind {
		c := ofWard("Kind of contest", was, was.Kind.Words(), now.Kind.Words())
		c.refusal = refusal{"what is contested does not change in a running count", asItWas}
		d.add(c)
	}
	if was.CountOnly != now.CountOnly {
		c := ofWard("Count only", was, yesNo(was.CountOnly), yesNo(now.CountOnly))
		if d.count.Wards[was.ID].Begun {
			c.refusal = refusal{"figures of it have been keyed", asItWas}
		}
		d.add(c)
	}
	if was.VotesOnly != now.VotesOnly {
		c := ofWard("Votes only", was, yesNo(was.VotesOnly), yesNo(now.VotesOnly))
		c.refusal = refusal{"whether more of a result is known than its votes does not change in a running count", asItWas}
		d.add(c)
	}
}

// seats and candidates say what is counted.
func (d *differ) seats(was, now setup.Contest) {
	if was.Seats != now.Seats {
		d.countChanges(ofWard("Seats", was, fmt.Sprint(was.Seats), fmt.Sprint(now.Seats)), was, now)
	}
}

// countChanges adds a change of what is counted. It voids the sheets of the count,
// which stay in the journal.
func (d *differ) countChanges(c Change, was, now setup.Contest) {
	c.count, c.refusal, c.voided = true, d.pollChanges(was, now), d.counted(was.ID)
	d.add(c)
}

// pollChanges says why a change is not taken: whether there is a poll at all stays
// once figures are keyed.
func (d *differ) pollChanges(was, now setup.Contest) refusal {
	if was.Uncontested() != now.Uncontested() && d.count.Wards[was.ID].Begun {
		return refusal{"figures have been keyed, and there would be no poll", asItWas + " " + stops}
	}
	return refusal{}
}

// counted lists the sheets of the contest's count that were keyed.
func (d *differ) counted(id setup.ContestID) (list []sheet.ID) {
	for _, row := range d.count.Wards[id].CountRegister(nil) {
		list = append(list, d.keyed(true, row.ID)...)
	}
	return list
}

func (d *differ) candidates(was, now setup.Contest) {
	ids := func(list []setup.Candidate) (ids []string) {
		for _, c := range list {
			ids = append(ids, c.ID)
		}
		return ids
	}
	if !slices.Equal(ids(was.Candidates), ids(now.Candidates)) {
		d.countChanges(ofWard("Candidates", was, strings.Join(ids(was.Candidates), ", "), strings.Join(ids(now.Candidates), ", ")), was, now)
		return
	}
	for i, c := range was.Candidates {
		n := now.Candidates[i]
		if otherPerson(c, n) || d.another(was, c, n) {
			d.add(Change{What: "Candidate", Subject: c.ID, Was: fullName(c), Now: fullName(n), contests: touching(was.ID),
				refusal: refusal{"this is another person than the one in that place", "Only the spelling of a name is mended in a running count. Give another person another candidate id."}})
			continue
		}
		d.text("Say as", "", c.ID, c.SayAs, n.SayAs) // even of a certified result: it is on no paper
		d.text("Description", was.ID, c.ID, c.Description, n.Description)
		d.officers(func() { // a name or a party at another's votes is another result
			d.text("Name of candidate", was.ID, c.ID, fullName(c), fullName(n))
			d.text("Party", was.ID, c.ID, c.Party, n.Party)
			d.text("Party code", was.ID, c.ID, c.PartyID, n.PartyID)
		})
	}
}

// another says whether a candidate's new name is one that another candidate of
// the contest has, or was nominated with.
func (d *differ) another(contest setup.Contest, was, now setup.Candidate) bool {
	nominated := d.count.Nominated[contest.ID]
	for _, o := range slices.Concat(contest.Candidates, nominated) {
		if o.ID != was.ID && takesName(was, now, o) {
			return true
		}
	}
	return slices.ContainsFunc(nominated, func(o setup.Candidate) bool { return o.ID == was.ID && otherPerson(o, now) })
}

// areas compares the count areas and the sheets given out to them. One with
// papers on it does not leave the register: they would be in no sum.
func (d *differ) areas(was, now setup.Contest) {
	if slices.Equal(was.Areas, now.Areas) {
		return
	}
	c := ofWard("Count areas", was, areaWords(was.Areas), areaWords(now.Areas))
	w := d.count.Wards[was.ID]
	w.Contest.Areas = now.Areas
	kept := w.CountRegister(nil)
	for _, id := range d.counted(was.ID) {
		if slices.ContainsFunc(kept, func(r ward.RegisterRow) bool { return r.ID == id }) {
			continue
		}
		r, _ := d.count.Wards[was.ID].Current(id)
		if slices.ContainsFunc(slices.Collect(maps.Values(r)), func(n int) bool { return n > 0 }) { // it may have rejected all of its papers
			c.refusal = refusal{formWords(id.Form) + " " + id.Subject + " has papers on it; what has papers does not leave the register", "Keep it. If they are another's, correct it to 0 first."}
		}
		c.voided = append(c.voided, id)
	}
	d.add(c)
}

// formWords is what the form is called in a sentence.
func formWords(f sheet.Form) string { return strings.ReplaceAll(string(f), "_", " ") }

func areaWords(areas []setup.Area) string {
	if len(areas) == 0 {
		return "none"
	}
	words := make([]string, len(areas))
	for i, a := range areas {
		words[i] = a.ID
		if a.Sheets() > 0 {
			words[i] += fmt.Sprintf(" (sheets %d to %d)", a.FirstSheet, a.LastSheet)
		}
	}
	return strings.Join(words, ", ")
}

func fullName(c setup.Candidate) string {
	name := c.Surname + ", " + c.Forenames
	if c.CommonSurname != "" || c.CommonForenames != "" {
		name += " (commonly used: " + c.CommonSurname + ", " + c.CommonForenames + ")"
	}
	return name
}

// otherPerson says whether one candidate's names could not be another
// spelling of the other's: both differ by more than two letters, or one does
// and the party does too. Figures are kept by candidate, so that an exchange
// of names gives one the votes of the other (Newham 2018).
func otherPerson(was, now setup.Candidate) bool {
	differ := func(a, b string) bool { return text.Distance(strings.ToLower(a), strings.ToLower(b)) > 2 }
	surname, forenames := differ(was.Surname, now.Surname), differ(was.Forenames, now.Forenames)
	return surname && forenames || (surname || forenames) && was.PartyID != now.PartyID
}

// takesName says whether a candidate's new name is another's, by law or on the
// ballot paper, and the old one was not.
func takesName(was, now, other setup.Candidate) bool {
	byLaw := func(c setup.Candidate) string { return c.Surname + ", " + c.Forenames }
	return strings.EqualFold(byLaw(now), byLaw(other)) && !strings.EqualFold(byLaw(now), byLaw(was)) ||
		strings.EqualFold(now.PaperName(), other.PaperName()) && !strings.EqualFold(now.PaperName(), was.PaperName())
}
