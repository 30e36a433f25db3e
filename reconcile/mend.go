package reconcile

import (
	"fmt"
	"maps"
	"slices"
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

// keyOnce is the change of how often a sheet is keyed.
const keyOnce = "Key once"

// SetUpChanges lists what would change if the running set-up were replaced by
// another, in the set-up's order.
func (c Count) SetUpChanges(now setup.Election) []Change {
	d := differ{was: c.Election, now: now, count: c}
	d.text("Election", "", "name", d.was.Name, d.now.Name)
	d.publishing()
	d.fixed("Council", d.was.Council.Name+", "+d.was.Council.GSS, d.now.Council.Name+", "+d.now.Council.GSS, "the council of a running count stays")
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

type differ struct {
	was, now setup.Election
	count    Count
	changes  []Change
}

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

func (d *differ) fixed(what, was, now, why string) {
	if was != now {
		d.add(Change{What: what, Was: was, Now: now, refusal: why})
	}
}

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

// refuseMend decides a change of the set-up: free until a figure depends on
// it, then a supervisor's or the returning officer's, after certification
// nobody's. A box or station that comes or goes voids the signed statement.
func (c Count) refuseMend(b SetUpMended, e Entry) *Refusal {
	if text.Blank(b.Reason) {
		return refuse("no_reason", "Mending the set-up needs a reason.", "Say what was found and by whom.")
	}
	changes := c.SetUpChanges(b.Election)
	if len(changes) == 0 {
		return refuse("no_change", "The file says what the count already holds: nothing to mend.", "")
	}
	for _, change := range changes {
		if change.powers && c.Begun && setup.SamePerson(change.Subject, e.Actor) && !e.Role.HasOffice() {
			return refuse("role", change.What+" "+change.Subject+": nobody gives or takes their own powers once figures are keyed.", "Somebody else does it.")
		}
		if r := c.refuseChange(change, e.Role); r != nil {
			return r
		}
	}
	return c.refuseFaults(b.Election)
}

// menders may mend the set-up of a ward when a figure depends on it.
var menders = []setup.Role{setup.ReturningOfficer, setup.Deputy, setup.Supervisor}

// empowering may give and take powers once figures are keyed; the office
// itself only its holder or a deputy hands on.
var empowering = []setup.Role{setup.ReturningOfficer, setup.Deputy, setup.Administrator}

// offices says whether a change gives or takes the office, or a deputy's.
func (c Change) offices() bool {
	held := []string{setup.ReturningOfficer.Words(), setup.Deputy.Words()}
	return c.powers && (slices.Contains(held, c.Was) || slices.Contains(held, c.Now))
}

// refuseChange decides one change: who makes it, and what it does to each ward.
func (c Count) refuseChange(change Change, role setup.Role) *Refusal {
	subject := strings.TrimSpace(change.What + " " + change.Subject)
	if change.refusal != "" {
		return refuse("not_mendable", subject+": "+change.refusal+".", "")
	}
	if change.offices() && c.Begun && !role.HasOffice() {
		return refuse("role", subject+": the office is personal; once figures are keyed only its holder or a deputy hands it on, or names a deputy.", "")
	}
	if change.What == keyOnce && !role.HasOffice() {
		return refuse("role", subject+": how often a sheet is keyed is decided by the returning officer or a deputy.", "")
	}
	if change.powers && c.Begun && !slices.Contains(empowering, role) {
		return refuse("role", subject+": figures have been keyed; now the returning officer, a deputy or an administrator says who may do what.", "")
	}
	if len(change.contests) == 0 {
		// Who may do what hangs on the people of the set-up too.
		if c.Begun && !slices.Contains(menders, role) && role != setup.Administrator {
			return refuse("role", subject+": figures have been keyed; now a supervisor, the returning officer or an administrator mends it.", "")
		}
		return nil
	}
	for _, id := range change.contests {
		w, ok := c.Wards[id]
		if !ok {
			return refuse("no_such_contest", subject+": there is no contest "+text.Quoted(string(id))+".", "")
		}
		if change.register && !w.HasPoll() {
			continue // what it shares with other contests may change; it keeps its own as it was
		}
		if r := c.refuseChangeOf(w, change, subject, role); r != nil {
			return r
		}
	}
	return nil
}

// refuseChangeOf decides what a change does to one ward that it touches.
func (c Count) refuseChangeOf(w ward.Ward, change Change, subject string, role setup.Role) *Refusal {
	if w.State.Frozen() {
		return refuse("frozen", subject+": "+w.Contest.Name+" is "+w.State.Words()+"; its set-up never changes again.", "")
	}
	personal := change.officers && (w.Begun || change.meets && c.Begun) || change.terms && w.Shown || change.count && (w.Shown || w.Counted())
	switch {
	case personal && !role.HasOffice():
		return refuse("role", subject+": figures of "+w.Contest.Name+" depend on it; now the returning officer or a deputy alone changes it.", "Call the returning officer.")
	case w.Begun && !slices.Contains(menders, role):
		return refuse("role", subject+": figures of "+w.Contest.Name+" have been keyed; now a supervisor or the returning officer mends its set-up.", "")
	}
	return nil
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
				c.Wards[id] = mended(w, change, e)
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
