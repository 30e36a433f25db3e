package reconcile

import (
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// FindingExplained is why a finding is what it is.
type FindingExplained struct {
	ward.FindingID
	Reason  string         `json:"reason"`
	Numbers map[string]int `json:"numbers"`
}

// FindingAccepted is a second person's yes to a finding.
type FindingAccepted struct {
	ward.FindingID
	Reason  string         `json:"reason,omitempty"`
	Numbers map[string]int `json:"numbers"`
}

// Kind is finding_explained/1.
func (FindingExplained) Kind() Kind { return KindExplained }

// Subject is the finding.
func (b FindingExplained) Subject() string { return b.FindingID.String() }

// Kind is finding_accepted/1.
func (FindingAccepted) Kind() Kind { return KindAccepted }

// Subject is the finding.
func (b FindingAccepted) Subject() string { return b.FindingID.String() }

// findingAnswered finds the finding that an explanation or an acceptance is about.
// It must be said for the numbers that stand: nobody answers for others, which
// may yet be keyed.
func (c Count) findingAnswered(id ward.FindingID, numbers map[string]int) (rules.Finding, *Refusal) {
	if w := c.Wards[id.Contest]; w.State.Frozen() && !formKFinding(w, id.Code) {
		return rules.Finding{}, refuse("frozen", w.Contest.Name+" is "+w.State.Words()+"; what was said about its findings stands.", "")
	}
	if id.Contest == "" && c.ReleaseStands() {
		return rules.Finding{}, refuse("released", "The voter-ID totals have been released; what was said about their findings stands.", "")
	}
	for _, f := range c.FindingsAt(id.Contest, id.Code, id.Subject) {
		if f.ID() != id {
			continue
		}
		if !rules.SameNumbers(numbers, f.Numbers) {
			return rules.Finding{}, refuse("numbers", string(id.Code)+" at "+id.Subject+" now has other numbers: "+f.Clerk, "Look at it again; nothing of yours was stored.")
		}
		return f, nil
	}
	return rules.Finding{}, refuse("no_such_finding", "There is no finding "+string(id.Code)+" at "+text.Quoted(id.Subject)+" now.", "The command check lists what stands.")
}

// refuseExplained decides an explanation.
func (c Count) refuseExplained(b FindingExplained) *Refusal {
	if text.Blank(b.Reason) {
		return refuse("no_reason", "An explanation needs words.", "Say what was found.")
	}
	_, r := c.findingAnswered(b.FindingID, b.Numbers)
	return r
}

// refuseAccepted decides an acceptance.
func (c Count) refuseAccepted(b FindingAccepted, e Entry) *Refusal {
	f, r := c.findingAnswered(b.FindingID, b.Numbers)
	if r != nil {
		return r
	}
	return refuseAcceptance(f, b.Reason, e.Actor, e.Role)
}

// Acceptable says whether this person may accept the finding as it stands, if
// a reason is given.
func Acceptable(f rules.Finding, p setup.Person) bool {
	return refuseAcceptance(f, "a reason", p.Name, p.Role) == nil
}

// refuseAcceptance says why this person may not accept the finding: the table
// does not allow it, two equal counts are missing, or nobody else explained it.
func refuseAcceptance(f rules.Finding, reason, actor string, role setup.Role) *Refusal {
	switch {
	case f.Level == rules.Note:
		return refuse("note", string(f.Code)+" is a note; it needs no acceptance.", "")
	case f.Override == rules.OverrideNone:
		return refuse("no_override", "Nobody may accept "+string(f.Code)+": "+f.Clerk, f.Super)
	case !f.Override.Allows(role):
		return refuse("role", string(f.Code)+" is accepted by the "+string(f.Override)+", not by "+role.WithArticle()+".", "Call the returning officer.")
	case f.Recount:
		return refuse("two_counts", string(f.Code)+" at "+f.Subject+" can be accepted only after two counts in a row that agree.", "Count again and key it as the next count.")
	case f.Override == rules.OverridePersonal && f.Level == rules.Error:
		if text.Blank(reason) {
			return refuse("no_reason", "The returning officer's reason for "+string(f.Code)+" is missing; it prints on the statement.", "Give it with the step.")
		}
	case f.Explained == nil:
		return refuse("not_explained", string(f.Code)+" at "+f.Subject+" has not been explained.", "Somebody else explains it first; then it can be accepted.")
	case setup.SamePerson(f.Explained.By, actor):
		return refuse("four_eyes", string(f.Code)+" at "+f.Subject+" was explained by "+actor+" too; another person accepts it.", "")
	}
	return nil
}

// formKFinding says that a finding is about the statement, so that it is
// answered although the ward's result is fixed.
func formKFinding(w ward.Ward, code ward.Code) bool {
	r, _ := rules.ByCode(code)
	return r.Stage == sheet.StageFormK && w.FormKDue()
}

func (c *Count) foldExplained(b FindingExplained, e Entry) error {
	return c.said(b.Contest, e, func(f ward.Folder) ward.Folder {
		return f.Explain(b.FindingID, ward.Explanation{By: e.Actor, Role: e.Role, Reason: b.Reason, At: e.At, Numbers: b.Numbers})
	})
}

func (c *Count) foldAccepted(b FindingAccepted, e Entry) error {
	return c.said(b.Contest, e, func(f ward.Folder) ward.Folder {
		return f.Accept(b.FindingID, ward.Acceptance{By: e.Actor, Role: e.Role, Reason: b.Reason, At: e.At, Numbers: b.Numbers})
	})
}

// said takes what was said about a finding into its folder.
func (c *Count) said(contest setup.ContestID, e Entry, say func(ward.Folder) ward.Folder) error {
	if contest == "" {
		c.VoterID.Folder = say(c.VoterID.Folder)
		return nil
	}
	w, ok := c.Wards[contest]
	if !ok {
		return ErrMisfit
	}
	w.Folder = say(w.Folder)
	c.put(w, e)
	return nil
}
