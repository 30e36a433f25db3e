package reconcile

import (
	"slices"

	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// CheckVoterID gives the findings of the poll's voter-ID records.
func (c Count) CheckVoterID() []rules.Finding {
	return rules.CheckVoterID(c.VoterID, c.AccountOf)
}

// AccountOf is the ballot paper account that a station's voter-ID record is
// held against: that of the contest which everybody there gets. People are
// counted once: where a station serves two wards it is both accounts together.
func (c Count) AccountOf(id setup.StationID) sheet.Account {
	s, _ := c.Election.Station(id)
	var polled []ward.Ward
	kind := setup.WardContest
	for _, contest := range s.Contests {
		if w, ok := c.Wards[contest]; ok && w.HasPoll() {
			polled = append(polled, w)
		}
	}
	if len(polled) > 0 && !slices.ContainsFunc(polled, func(w ward.Ward) bool { return w.Contest.Kind == kind }) {
		kind = polled[0].Contest.Kind // no ward has a poll there
	}
	var accounts []sheet.Account
	for _, w := range polled {
		if w.Contest.Kind == kind {
			accounts = append(accounts, w.AccountAt(id))
		}
	}
	return sheet.SumOfAccounts(accounts)
}

// Findings gives every finding of the count: each ward's, then voter identification's.
func (c Count) Findings() []rules.Finding {
	var all []rules.Finding
	for _, w := range c.InOrder() {
		all = append(all, rules.Check(w)...)
	}
	return append(all, c.CheckVoterID()...)
}

// FindingsAt lists the findings of one code that stand in a ward, all of them
// or that of one subject; with an empty contest those of the voter-ID records.
// It looks as one does who closes the verification: a box that is not there counts.
func (c Count) FindingsAt(contest setup.ContestID, code ward.Code, subject string) []rules.Finding {
	if contest == "" && code == rules.AwaitedCode {
		return c.awaitedRecord(subject)
	}
	findings := c.CheckVoterID()
	if contest != "" {
		findings = rules.CheckClosing(c.Wards[contest])
	}
	var list []rules.Finding
	for _, f := range findings {
		if f.Code == code && (subject == "" || f.Subject == subject) {
			list = append(list, f)
		}
	}
	return list
}

// awaitedRecord is a finding where a station's voter-ID record has not come in: each
// station is accepted by its name, never all at once.
func (c Count) awaitedRecord(station string) []rules.Finding {
	for _, row := range c.VoterID.Register() {
		if row.State != ward.Agreed && row.Subject == station {
			return []rules.Finding{rules.AwaitedRecord(row)}
		}
	}
	return nil
}

// Preview gives the findings that a reading would leave: of its ward, or of
// the voter-ID records. The same Check decides when it is keyed.
func (c Count) Preview(id sheet.ID, k int, r sheet.Reading) []rules.Finding {
	if id.Contest == "" {
		v := c.VoterID
		v.Folder = v.WithReading(id, max(k, 1), r, "", v.Sheets[id].At)
		return rules.CheckVoterID(v, c.AccountOf)
	}
	w, ok := c.Wards[id.Contest]
	if !ok {
		return nil
	}
	return rules.Check(w.With(id, max(k, 1), r))
}
