package mend

import (
	"fmt"
	"strings"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// Running is what of a running count a change of its set-up is held against.
type Running struct {
	Election  setup.Election
	Wards     map[setup.ContestID]ward.Ward
	VoterID   ward.VoterID
	Nominated map[setup.ContestID][]setup.Candidate // as they stood when their figures began to be kept by them
	Sheet     func(sheet.ID) ward.Sheet             // as it stands, the zero Sheet while it is awaited
	CameIn    func(setup.BoxID) bool                // through the door
	Begun     bool                                  // a figure has been keyed, whatever became of it
}

// Changes lists what would change if the set-up of a running count were replaced
// by another, in the set-up's order.
func Changes(c Running, now setup.Election) []Change {
	d := differ{was: c.Election, now: now, count: c}
	d.text("Election", "", "name", d.was.Name, d.now.Name)
	d.publishing()
	d.fixed("Council", d.was.Council.Name+", "+d.was.Council.GSS, d.now.Council.Name+", "+d.now.Council.GSS, refusal{"the council of a running count stays", asItWas + " For another council, set up another count."})
	d.text("Seats of the whole council", "", "", seatsTold(d.was.Council.Seats), seatsTold(d.now.Council.Seats))
	d.fixed("Date of poll", d.was.Date, d.now.Date, refusal{"the date of a running count stays", asItWas + " For a poll on another day, set up another count."})
	d.fixed("Practice", yesNo(d.was.Practice)+seeded(d.was), yesNo(d.now.Practice)+seeded(d.now), refusal{"practice stays practice and real stays real", asItWas + " For the other, set up another count."})
	if c.Begun {
		d.fixed(keyOnce, yesNo(d.was.KeyOnce), yesNo(d.now.KeyOnce), refusal{"how often a sheet is keyed stays once one has been", asItWas})
	} else {
		d.text(keyOnce, "", "", yesNo(d.was.KeyOnce), yesNo(d.now.KeyOnce))
	}
	d.fixed("Voter-ID pilot", d.was.Pilot, d.now.Pilot, refusal{"the identification regime of a running count stays", asItWas + " For a poll under another, set up another count."})
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
	count    Running
	changes  []Change
}

// add takes a change, and names the sheets that it voids.
func (d *differ) add(c Change) {
	c.Voids = []string{}
	for _, id := range c.voided {
		if d.count.Sheet(id).Keying != nil && !c.count && c.refusal == (refusal{}) {
			c.refusal = refusal{id.Words() + " is being keyed by two people", "Have it agreed or voided first."}
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

// asItWas is the way out of a change that no running count takes: the file and the count agree again.
const asItWas = "Leave it in the set-up as it was."

// fixed compares what a running count does not take, and says why.
func (d *differ) fixed(what, was, now string, no refusal) {
	if was != now {
		d.add(Change{What: what, Was: was, Now: now, refusal: no})
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
