package desk

import (
	"errors"

	"wardcount/app"
	"wardcount/app/result"
	"wardcount/app/store"
	"wardcount/reconcile"
	"wardcount/reconcile/progress"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// openCount is the count that is open at the desk, as it was read last, and who is at the keyboard.
type openCount struct {
	Count    *app.Count // nil while none is open
	State    reconcile.Count
	Progress progress.Progress // how far State is
	Records  []store.Record    // the journal as far as it was read, for the history
	seq      int64             // the entry of which State is the fold

	Person  setup.Person
	Ward    setup.ContestID // whose page was last looked at
	Refused map[setup.ContestID]*reconcile.Refusal
	Half    map[string][]app.HalfKeyed // which papers are half keyed, and by whom
}

// take is a count that was just opened, its journal read as far as records go.
func (c *openCount) take(count *app.Count, records []store.Record) {
	c.Count, c.Records = count, records
	c.State, c.seq = count.State(), 0
}

// readNews takes the count as it stands now, and tells whether it has moved on.
func (c *openCount) readNews() bool {
	if c.Count == nil {
		return false
	}
	seq, _ := c.Count.Head()
	if seq == c.seq {
		return false
	}
	c.State, c.seq = c.Count.State(), seq
	c.Progress = app.Progress(c.State)
	c.refuseAnew()
	return true
}

// readJournal reads what was appended since it was last read.
func (c *openCount) readJournal() error {
	more, err := c.Count.Journal(int64(len(c.Records)) + 1)
	if err == nil {
		c.Records = append(c.Records, more...)
	}
	return err
}

// CloseCount closes the count, which stores what is half keyed.
func (c *openCount) CloseCount() error {
	if c.Count == nil {
		return nil
	}
	count := c.Count
	c.Count = nil
	return count.Close()
}

// forget takes away what is known of a count that was closed.
func (c *openCount) forget() {
	c.State, c.seq, c.Records = reconcile.Count{}, 0, nil
	c.Person, c.Ward = setup.Person{}, ""
	c.Refused = map[setup.ContestID]*reconcile.Refusal{}
}

// Selected is the ward that keys mean; false on screens of no ward.
func (c *openCount) Selected() (ward.Ward, bool) {
	ward, ok := c.State.Wards[c.Ward]
	return ward, ok && c.Count != nil && c.Ward != ""
}

// Tried asks the core whether it would take an entry of the person at the
// keyboard. What is still missing of the figures is no reason.
func (c *openCount) Tried(b reconcile.Body) *reconcile.Refusal {
	_, err := c.State.Apply(reconcile.Entry{Actor: c.Person.Name, Role: c.Person.Role, Body: b})
	var refusal *reconcile.Refusal
	if errors.As(err, &refusal) && refusal.Code != "reading" {
		return refusal
	}
	return nil
}

// refuseAnew works out anew what was refused, after the count has moved on: what stood in the way may be gone, or other.
func (c *openCount) refuseAnew() {
	for contest := range c.Refused {
		step := reconcile.StepRelease
		if contest != "" {
			step = result.NextStep(c.State.Ward(contest))
		}
		now := c.Tried(reconcile.Stepped{Contest: contest, Step: step})
		if now == nil || len(now.Awaited)+len(now.Findings) == 0 {
			delete(c.Refused, contest)
			continue
		}
		c.Refused[contest] = now
	}
}

// Register lists the sheets of the ward of a sheet, or of voter identification.
func (c *openCount) Register(contest setup.ContestID) []ward.RegisterRow {
	if contest == "" {
		return c.State.VoterID.Register()
	}
	return c.State.Ward(contest).Register()
}

// SheetOf finds the sheet of a finding in the register. One about a ward's own
// sheet may name more than the ward in its subject.
func (c *openCount) SheetOf(f rules.Finding) (sheet.ID, bool) {
	for _, r := range c.Register(f.Contest) {
		if AboutSheet(f, r.ID) {
			return r.ID, true
		}
	}
	return sheet.ID{}, false
}

// AboutSheet tells whether a finding is about a sheet.
func AboutSheet(f rules.Finding, id sheet.ID) bool {
	if f.Contest != id.Contest || f.Form != id.Form {
		return false
	}
	d, _ := sheet.ByForm(id.Form)
	return f.Subject == id.Subject || d.About == sheet.AboutWard
}
