package reconcile

import (
	"maps"
	"slices"
	"strings"

	"wardcount/reconcile/mend"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// SetUpMended changes the set-up while the count runs.
type SetUpMended struct {
	Reason   string         `json:"reason"`
	Changes  []mend.Change  `json:"changes"`
	Election setup.Election `json:"election"`
}

// Kind is set_up_mended/1.
func (SetUpMended) Kind() Kind { return KindMended }

// Subject is the set-up.
func (SetUpMended) Subject() string { return "set_up" }

// SetUpChanges lists what would change if the running set-up were replaced by
// another, in the set-up's order.
func (c Count) SetUpChanges(now setup.Election) []mend.Change {
	cameIn := func(id setup.BoxID) bool { _, in := c.Door[id]; return in }
	return mend.Changes(mend.Running{Election: c.Election, Wards: c.Wards, VoterID: c.VoterID, Nominated: c.Nominated, Sheet: c.Sheet, CameIn: cameIn, Begun: c.Begun}, now)
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
		if change.ChangesPowers() && c.Begun && setup.SamePerson(change.Subject, e.Actor) && !e.Role.HasOffice() {
			return refuse("role", change.What+" "+change.Subject+": nobody gives or takes their own powers once figures are keyed.", "Somebody else does it.")
		}
		if r := c.refuseChange(change, e.Role); r != nil {
			return r
		}
	}
	return c.refuseFaults(b.Election)
}

// empowering may give and take powers once figures are keyed; the office
// itself only its holder or a deputy hands on.
var empowering = []setup.Role{setup.ReturningOfficer, setup.Deputy, setup.Administrator}

// refuseChange decides one change: who makes it, and what it does to each ward.
func (c Count) refuseChange(change mend.Change, role setup.Role) *Refusal {
	subject := strings.TrimSpace(change.What + " " + change.Subject)
	if change.Refusal() != "" {
		return refuse("not_mendable", subject+": "+change.Refusal()+".", change.WayOut())
	}
	if change.ChangesOffice() && c.Begun && !role.HasOffice() {
		return refuse("role", subject+": the office is personal; once figures are keyed only its holder or a deputy hands it on, or names a deputy.", "")
	}
	if change.ChangesKeyOnce() && !role.HasOffice() {
		return refuse("role", subject+": how often a sheet is keyed is decided by the returning officer or a deputy.", "")
	}
	if change.ChangesPowers() && c.Begun && !slices.Contains(empowering, role) {
		return refuse("role", subject+": figures have been keyed; now the returning officer, a deputy or an administrator says who may do what.", "")
	}
	if len(change.Contests()) == 0 {
		// Who may do what hangs on the people of the set-up too.
		if c.Begun && !role.Supervises() && role != setup.Administrator {
			return refuse("role", subject+": figures have been keyed; now a supervisor, the returning officer or an administrator mends it.", "")
		}
		return nil
	}
	for _, id := range change.Contests() {
		w, ok := c.Wards[id]
		if !ok {
			return refuse("no_such_contest", subject+": there is no contest "+text.Quoted(string(id))+".", "")
		}
		if change.ChangesRegister() && !w.HasPoll() {
			continue // what it shares with other contests may change; it keeps its own as it was
		}
		if r := c.refuseChangeOf(w, change, subject, role); r != nil {
			return r
		}
	}
	return nil
}

// refuseChangeOf decides what a change does to one ward that it touches.
func (c Count) refuseChangeOf(w ward.Ward, change mend.Change, subject string, role setup.Role) *Refusal {
	if w.State.Frozen() {
		return refuse("frozen", subject+": "+w.Contest.Name+" is "+w.State.Words()+"; its set-up never changes again.", "")
	}
	personal := change.ForOfficeIn(w, c.Begun)
	switch {
	case personal && !role.HasOffice():
		return refuse("role", subject+": figures of "+w.Contest.Name+" depend on it; now the returning officer or a deputy alone changes it.", "Call the returning officer.")
	case w.Begun && !role.Supervises():
		return refuse("role", subject+": figures of "+w.Contest.Name+" have been keyed; now a supervisor or the returning officer mends its set-up.", "")
	}
	return nil
}

// foldMend takes another set-up into the count, and voids what no longer counts.
func (c *Count) foldMend(b SetUpMended, e Entry) {
	changes := c.SetUpChanges(b.Election)
	c.Election, c.Wards, c.Nominated = b.Election, maps.Clone(c.Wards), maps.Clone(c.Nominated)
	c.register()
	for _, change := range changes {
		c.VoterID.Folder = c.VoterID.Without(change.Sheets())
		for _, id := range change.Contests() {
			if w, ok := c.Wards[id]; ok && !w.State.Frozen() {
				c.Wards[id] = change.Into(w, e.At).Since(w, e.At, e.Actor)
				if change.ChangesCount() {
					c.Nominated[id] = w.Contest.Candidates
				}
			}
		}
	}
	c.voterIDRegister()
}
