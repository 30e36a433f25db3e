package reconcile

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
	refusal  string            // why a running count does not take it
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

// SetUpChanges lists what would change if the running set-up were replaced by
// another, in the set-up's order.
func (c Count) SetUpChanges(now setup.Election) []Change {
	d := differ{was: c.Election, now: now, count: c}
	d.text("Election", "", "name", d.was.Name, d.now.Name)
	d.publishing()
	d.fixed("Council", d.was.Council.Name+", "+d.was.Council.GSS, d.now.Council.Name+", "+d.now.Council.GSS, "the council of a running count stays")
	d.text("Seats of the whole council", "", "", seatsTold(d.was.Council.Seats), seatsTold(d.now.Council.Seats))
	d.fixed("Date of poll", d.was.Date, d.now.Date, "the date of a running count stays")
	d.fixed("Practice", yesNo(d.was.Practice)+seeded(d.was), yesNo(d.now.Practice)+seeded(d.now), "practice stays practice and real stays real")
	if c.Begun {
		d.fixed(keyOnce, yesNo(d.was.KeyOnce), yesNo(d.now.KeyOnce), "how often a sheet is keyed stays once one has been")
	} else {
		d.text(keyOnce, "", "", yesNo(d.was.KeyOnce), yesNo(d.now.KeyOnce))
	}
	d.fixed("Voter-ID pilot", d.was.Pilot, d.now.Pilot, "the identification regime of a running count stays")
	d.people()
	d.contests()
	d.stations()
	d.boxes()
	if !text.Same(d.was.Sessions, d.now.Sessions) {
		d.add(Change{What: "Postal opening sessions", Was: text.Plural(len(d.was.Sessions), "session", "sessions"), Now: text.Plural(len(d.now.Sessions), "session", "sessions")})
	}
	if !text.Same(d.was.NotUp, d.now.NotUp) {
		d.add(Change{What: "Seats not up", Was: fmt.Sprint(seatsHeld(d.was.NotUp)), Now: fmt.Sprint(seatsHeld(d.now.NotUp))})
	}
	if !text.Same(d.was.PublishedFor, d.now.PublishedFor) {
		d.add(Change{What: "Results shown as published"})
	}
	return d.changes
}

// publishing compares what the results feed says about the publisher.
func (d *differ) publishing() {
	was, now := d.was.Publishing, d.now.Publishing
	for _, line := range []struct{ field, was, now string }{
		{"organisation URI", was.OrganisationURI, now.OrganisationURI}, {"organisation name", was.OrganisationLabel, now.OrganisationLabel},
		{"elected body URI", was.BodyURI, now.BodyURI}, {"elected body name", was.BodyLabel, now.BodyLabel}, {"type of election", was.ElectionType, now.ElectionType},
		{"info URL", was.InfoURL, now.InfoURL}, {"returning officer", was.ReturningOfficer, now.ReturningOfficer}, {"department", was.Department, now.Department},
		{"e-mail", was.Email, now.Email}, {"telephone", was.Telephone, now.Telephone},
	} {
		d.text("Publishing", "", line.field, line.was, line.now)
	}
}

// seatsTold is how many seats a council has, where the set-up says it.
func seatsTold(seats int) string {
	if seats == 0 {
		return "not told"
	}
	return fmt.Sprint(seats)
}

func seatsHeld(list []setup.SeatsHeld) int {
	total := 0
	for _, h := range list {
		total += h.Seats
	}
	return total
}

func yesNo(yes bool) string {
	if yes {
		return "yes"
	}
	return "no"
}

func seeded(e setup.Election) string {
	if e.Seed == 0 {
		return ""
	}
	return fmt.Sprintf(", seed %d", e.Seed)
}

// differ gathers what is different between the set-up of a count and another.
type differ struct {
	was, now setup.Election
	count    Count
	changes  []Change
}

// add takes a change, and names the sheets that it voids.
func (d *differ) add(c Change) {
	c.Voids = []string{}
	for _, id := range c.voided {
		if d.count.Sheet(id).Keying != nil && !c.count && c.refusal == "" {
			c.refusal = id.Words() + " is being keyed by two people; it is agreed, or voided, first"
		}
		c.Voids = append(c.Voids, strings.TrimSpace(string(id.Form)+" "+id.Subject+" "+string(id.Contest)))
	}
	d.changes = append(d.changes, c)
}

// officers marks what is found different meanwhile as the officer's to change.
func (d *differ) officers(compare func()) {
	before := len(d.changes)
	compare()
	for i := before; i < len(d.changes); i++ {
		d.changes[i].officers = true
	}
}

// text compares what is mended freely.
func (d *differ) text(what string, contest setup.ContestID, subject, was, now string) {
	if was != now {
		d.add(Change{What: what, Subject: subject, Was: was, Now: now, contests: touching(contest)})
	}
}

func touching(contest setup.ContestID) []setup.ContestID {
	if contest == "" {
		return nil
	}
	return []setup.ContestID{contest}
}

// fixed compares what a running count does not take, and says why.
func (d *differ) fixed(what, was, now, why string) {
	if was != now {
		d.add(Change{What: what, Was: was, Now: now, refusal: why})
	}
}

// people compares who may do what.
func (d *differ) people() {
	for _, p := range d.now.People {
		old, ok := d.was.Person(p.Name)
		switch {
		case !ok:
			d.add(Change{What: "Person added", Subject: p.Name, Now: p.Role.Words(), powers: p.Role != setup.Clerk && p.Role != setup.Viewer})
		case old.Role != p.Role:
			d.add(Change{What: "Role", Subject: p.Name, Was: old.Role.Words(), Now: p.Role.Words(), powers: true})
		}
	}
	for _, p := range d.was.People {
		if _, ok := d.now.Person(p.Name); !ok {
			d.add(Change{What: "Person left out", Subject: p.Name, Was: p.Role.Words(), powers: true})
		}
	}
}

// mend takes another set-up into the count, and voids what no longer counts.
func (c *Count) mend(b SetUpMended, e Entry) {
	changes := c.SetUpChanges(b.Election)
	c.Election, c.Wards, c.Nominated = b.Election, maps.Clone(c.Wards), maps.Clone(c.Nominated)
	c.register()
	for _, change := range changes {
		c.VoterID.Folder = c.VoterID.Without(change.voided)
		for _, id := range change.contests {
			if w, ok := c.Wards[id]; ok && !w.State.Frozen() {
				c.Wards[id] = mended(w, change, e).Since(w, e.At, e.Actor)
				if change.count {
					c.Nominated[id] = w.Contest.Candidates
				}
			}
		}
	}
	c.voterIDRegister()
}

// mended takes one change of the set-up into the ward. What was signed, read
// back or drawn for another register no longer stands.
func mended(w ward.Ward, change Change, e Entry) ward.Ward {
	w.ReadBack, w.Changed = nil, e.At
	w.Folder = w.Without(change.voided)
	w.Moves = w.MovesWithout(change.voided)
	recounted := change.count || change.register && w.State != ward.Uncontested
	if recounted || change.terms {
		w.TermLot = nil // it was drawn among others, or for other terms
	}
	if recounted {
		w.Lot = nil
	}
	if change.count {
		w.CountsAtRecount, w.AtRecount = 0, nil
		w.Recounts = slices.Clone(w.Recounts)
		for i := range w.Recounts {
			w.Recounts[i].After = 0 // the counts that it made are void
		}
	}
	switch {
	case !w.AnyKeyed() && !w.Signed():
		w.State = w.AtFirst()
	case change.register && w.State != ward.SetUp && w.State != ward.Uncontested:
		w.State, w.VerifiedBy = ward.Accounts, nil
	case change.count && w.State.Reached(ward.Counting) && w.Signed():
		w.State = ward.Verified
	}
	return w
}
