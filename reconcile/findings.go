package reconcile

import (
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

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

// awaitedRecord makes a finding of a station's voter-ID record that has not
// come in, so that the returning officer can accept that it will not: each
// station by its name, never all at once.
func (c Count) awaitedRecord(station string) []rules.Finding {
	for _, row := range c.VoterID.Register() {
		if row.State != ward.Agreed && row.Subject == station {
			how := "has not come in"
			if row.State != ward.Awaited {
				how = "is not agreed by two people yet"
			}
			return []rules.Finding{{Code: rules.AwaitedCode, Level: rules.Error, Stage: sheet.StageVoterID, Override: rules.OverridePersonal, Form: row.Form, Subject: station, Numbers: map[string]int{},
				Clerk: "Station " + station + ": its voter-ID record " + how + "; it is in no total.",
				Super: "Ask the presiding officer for it. If it will not come, the returning officer accepts that, with the reason."}}
		}
	}
	return nil
}
