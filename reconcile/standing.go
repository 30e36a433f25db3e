package reconcile

// Standing lists the findings of one code that stand in a ward, all of them
// or that of one subject; with an empty contest those of the voter-ID records.
// It looks as one does who closes the verification: a box that is not there counts.
func (c Count) Standing(contest ContestID, code Code, subject string) []Finding {
	if contest == "" && code == AwaitedCode {
		f, r := c.awaitedRecord(FindingID{"", code, subject})
		if r != nil {
			return nil
		}
		return []Finding{f}
	}
	findings := c.CheckVoterID()
	if contest != "" {
		findings = check(c.Wards[contest], true)
	}
	var list []Finding
	for _, f := range findings {
		if f.Code == code && (subject == "" || f.Subject == subject) {
			list = append(list, f)
		}
	}
	return list
}
