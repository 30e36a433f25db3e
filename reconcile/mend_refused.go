package reconcile

import (
	"slices"
	"strings"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

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
