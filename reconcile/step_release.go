package reconcile

import (
	"maps"

	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// refuseRelease decides the release of the voter-ID totals: every record in
// or accepted as awaited, every error mended or accepted.
func (c Count) refuseRelease(b Stepped) *Refusal {
	if c.VoterID.Form == "" {
		return refuse("no_voter_id", "This election has no voter-ID records.", "")
	}
	if c.ReleaseStands() {
		return refuse("released", "The voter-ID totals have been released already, and no record has changed since.", "")
	}
	if c.VoterID.Totals(&c.Election).In == 0 {
		return refuse("no_records", "No station's voter-ID record has come in: there is nothing to release.", "Key the records first; empty is not zero.")
	}
	awaited, findings := c.ReleaseInTheWay()
	if len(awaited) == 0 && len(findings) == 0 {
		return c.refuseTotals(b)
	}
	return &Refusal{Code: "not_ready", Message: "The voter-ID totals cannot be released yet: " + obstacles(awaited, findings) + ".",
		Do:       "Key what is awaited or accept it (--accept AWAITED@STATION); mend or accept the findings. No ward waits for this.",
		Findings: findings, Awaited: awaited}
}

// ReleaseStands says whether the totals were released as they stand now, and so every
// record behind them: one that comes in later makes others, and one that was keyed anew
// holds what nobody released although they may add up to the same.
func (c Count) ReleaseStands() bool {
	return c.VoterID.Shown != nil && text.Same(*c.VoterID.Shown, c.VoterID.Totals(&c.Election)) &&
		maps.EqualFunc(c.VoterID.Behind, c.behindTotals(), ward.Behind.Equal)
}

// behindTotals are the records that are in, with the papers that stand for persons issued
// where nobody counted these.
func (c Count) behindTotals() map[setup.StationID]ward.Behind {
	behind := map[setup.StationID]ward.Behind{}
	for _, row := range c.VoterID.Register() {
		id := setup.StationID(row.Subject)
		record, in := c.VoterID.Record(id)
		if !in {
			continue
		}
		b := ward.Behind{Reading: record.Reading}
		if !record.IssuedInPerson.IsKeyed() {
			b.Papers = c.AccountOf(id).Expected
		}
		behind[id] = b
	}
	return behind
}

// refuseTotals says whether what is released is what the records add up to.
func (c Count) refuseTotals(b Stepped) *Refusal {
	if b.Contest == "" && b.VoterID != nil && text.Same(*b.VoterID, c.VoterID.Totals(&c.Election)) {
		return nil
	}
	return refuse("totals", "What is released is not what the voter-ID records add up to.", "Release again.")
}

// ReleaseInTheWay is what keeps the voter-ID totals from being released.
func (c Count) ReleaseInTheWay() (awaited []sheet.ID, findings []rules.Finding) {
	for _, row := range c.VoterID.Register() {
		_, accepted := c.VoterID.Accepted[ward.FindingID{Contest: "", Code: rules.AwaitedCode, Subject: row.Subject}]
		if row.State != ward.Agreed && !accepted {
			awaited = append(awaited, row.ID)
		}
	}
	for _, f := range c.CheckVoterID() {
		if f.Blocks() {
			findings = append(findings, f)
		}
	}
	return awaited, findings
}

// VoterIDExceptions lists the awaited records and the findings of the voter-ID
// records that were accepted, as they are printed beside the totals.
func (c Count) VoterIDExceptions() []ward.Exception {
	var accepted []rules.Finding
	for _, row := range c.VoterID.Register() {
		id := ward.FindingID{Contest: "", Code: rules.AwaitedCode, Subject: row.Subject}
		if a, ok := c.VoterID.Accepted[id]; ok && row.State != ward.Agreed {
			for _, f := range c.awaitedRecord(row.Subject) {
				f.Accepted = &a
				accepted = append(accepted, f)
			}
		}
	}
	return rules.ExceptionsOf(append(accepted, c.CheckVoterID()...))
}
