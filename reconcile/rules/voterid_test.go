package rules_test

import (
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// today makes the poll one of the national regime, whose record is the notes sheet.
func today(e *setup.Election) { e.Date, e.Pilot = "2024-05-02", "" }

// shown are the documents shown at the first station: so many poll cards, and
// three passports beside them.
func shown(pollCards int) map[string]int {
	const record = "voter_id_pilot/CA1/id_type."
	return map[string]int{record + "poll_card": pollCards, record + "passport": 3, record + "driving_licence": 0, record + "bank_card": 0, record + "other": 0}
}

var voterIDScenes = []ruleScenes{
	{"I1", []scene{
		{what: "one more is said not to have come back", upTo: sheet.StageVoterID, figures: map[string]int{"voter_id_pilot/CA1/not_returned": 3}},
		{what: "the record of the station before is awaited", upTo: sheet.StageVoterID, figures: map[string]int{"voter_id_pilot/CA2/not_returned": 1}, left: []string{"voter_id_pilot/CA1"}},
		{what: "the notes sheet since 2023", upTo: sheet.StageVoterID, setUp: today, figures: map[string]int{"voter_id_notes/CA1/not_returned": 1}},
	}, []scene{
		{what: "one came back, the other did not", upTo: sheet.StageVoterID, figures: map[string]int{"voter_id_pilot/CA1/not_returned": 3, "voter_id_pilot/CA1/returned_issued": 2}},
		{what: "the record is awaited", upTo: sheet.StageVoterID, left: []string{"voter_id_pilot/CA1"}},
		{what: "the record is being typed", upTo: sheet.StageVoterID, typing: night.RecordOf(sheet.VoterIDPilot, "CA1"), left: []string{"voter_id_pilot/CA1/not_returned"}},
	}},
	{"I2", []scene{
		{what: "one reason too few", upTo: sheet.StageVoterID, figures: map[string]int{"voter_id_pilot/CA1/reason_no_id": 4}},
		{what: "not every reason is keyed and they are too many already", upTo: sheet.StageVoterID, figures: map[string]int{"voter_id_pilot/CA1/reason_no_id": 6},
			left: []string{"voter_id_pilot/CA1/reason_other"}},
	}, []scene{
		{what: "one reason each", upTo: sheet.StageVoterID, figures: map[string]int{"voter_id_pilot/CA1/reason_no_id": 4, "voter_id_pilot/CA1/reason_wrong_type": 1}},
		{what: "a reason is not keyed", upTo: sheet.StageVoterID, figures: map[string]int{"voter_id_pilot/CA1/reason_no_id": 4}, left: []string{"voter_id_pilot/CA1/reason_other"}},
	}},
	{"I3", []scene{
		{what: "one line more on the list than reasons that stand there", upTo: sheet.StageVoterID, setUp: today, figures: map[string]int{"voter_id_notes/CA1/bprl_lines": 1}},
		{what: "a refusal for the likeness is not on the list", upTo: sheet.StageVoterID, setUp: today, figures: map[string]int{
			"voter_id_notes/CA1/reason_no_id": 4, "voter_id_notes/CA1/reason_likeness": 1, "voter_id_notes/CA1/bprl_lines": 0}},
	}, []scene{
		{what: "a line for each of the three reasons", upTo: sheet.StageVoterID, setUp: today, figures: map[string]int{"voter_id_notes/CA1/reason_no_id": 2,
			"voter_id_notes/CA1/reason_likeness": 1, "voter_id_notes/CA1/reason_forgery": 1, "voter_id_notes/CA1/reason_questions": 1, "voter_id_notes/CA1/bprl_lines": 3}},
		{what: "the lines are not keyed", upTo: sheet.StageVoterID, setUp: today, figures: map[string]int{"voter_id_notes/CA1/reason_no_id": 4, "voter_id_notes/CA1/reason_likeness": 1}},
		{what: "one of the reasons is not keyed", upTo: sheet.StageVoterID, setUp: today, figures: map[string]int{"voter_id_notes/CA1/bprl_lines": 1}, left: []string{"voter_id_notes/CA1/reason_forgery"}},
	}},
	{"I5", []scene{
		{what: "one check more than persons who came", upTo: sheet.StageVoterID, setUp: today, figures: map[string]int{"voter_id_notes/CA1/private_checks": 1006}},
	}, []scene{
		{what: "every person checked in private", upTo: sheet.StageVoterID, setUp: today, figures: map[string]int{"voter_id_notes/CA1/private_checks": 1005}},
		{what: "the persons issued with a paper are not keyed", upTo: sheet.StageVoterID, setUp: today, figures: map[string]int{"voter_id_notes/CA1/private_checks": 1006}, left: []string{"voter_id_notes/CA1/issued_in_person"}},
	}},
	{"I6", []scene{
		{what: "one person fewer than papers", upTo: sheet.StageVoterID, figures: shown(999)},
		{what: "one person tallied with two documents", upTo: sheet.StageVoterID, figures: shown(1001)},
	}, []scene{
		{what: "a document for every paper but those that were replaced", upTo: sheet.StageVoterID, figures: shown(1000)},
		{what: "one of the documents is not keyed", upTo: sheet.StageVoterID, figures: shown(999), left: []string{"voter_id_pilot/CA1/id_type.other"}},
		{what: "the account is awaited", upTo: sheet.StageVoterID, figures: shown(999), left: []string{"ballot_paper_account/CA1", "voter_id_pilot/CA1/issued_in_person"}},
	}},
	{"I4", []scene{
		{what: "more certificates used than papers issued", upTo: sheet.StageVoterID, setUp: today, figures: map[string]int{"voter_id_notes/CA1/vac_used": 1008}},
		{what: "certificates and anonymous documents together", upTo: sheet.StageVoterID, setUp: today, figures: map[string]int{"voter_id_notes/CA1/vac_used": 1000, "voter_id_notes/CA1/aed_used": 8}},
		{what: "more certificates than papers, and the other document not keyed", upTo: sheet.StageVoterID, setUp: today, figures: map[string]int{"voter_id_notes/CA1/vac_used": 1008},
			left: []string{"voter_id_notes/CA1/aed_used"}},
		{what: "another station's record: more came back than papers were issued", upTo: sheet.StageVoterID, figures: map[string]int{
			"voter_id_pilot/CA1/refused_initial": 1010, "voter_id_pilot/CA1/returned_issued": 1008, "voter_id_pilot/CA1/reason_no_id": 1010}},
	}, []scene{
		{what: "every paper issued on a certificate", upTo: sheet.StageVoterID, setUp: today, figures: map[string]int{"voter_id_notes/CA1/vac_used": 1006, "voter_id_notes/CA1/aed_used": 1}},
		{what: "the account is awaited", upTo: sheet.StageVoterID, setUp: today, figures: map[string]int{"voter_id_notes/CA1/vac_used": 1008}, left: []string{"ballot_paper_account/CA1"}},
		{what: "neither document is keyed", upTo: sheet.StageVoterID, setUp: today, left: []string{"voter_id_notes/CA1/vac_used", "voter_id_notes/CA1/aed_used"}},
	}},
	{"I7", []scene{
		{what: "one person fewer than papers expected", upTo: sheet.StageVoterID, figures: map[string]int{"voter_id_pilot/CA1/issued_in_person": 1002}},
	}, []scene{
		{what: "as many persons as papers", upTo: sheet.StageVoterID, figures: map[string]int{"voter_id_pilot/CA1/issued_in_person": 1003}},
		{what: "the persons are not keyed", upTo: sheet.StageVoterID, left: []string{"voter_id_pilot/CA1/issued_in_person"}},
		{what: "the account is awaited", upTo: sheet.StageVoterID, figures: map[string]int{"voter_id_pilot/CA1/issued_in_person": 1002}, left: []string{"ballot_paper_account/CA1"}},
	}},
}

func TestVoterIDRulesStopNoWard(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Stage(sheet.StageVerification)
	n.Key(night.RecordOf(sheet.VoterIDPilot, "CA1"), 1, sheet.Reading{"refused_initial": 9, "returned_issued": 1, "not_returned": 1})
	if got := night.CodesOf(n.Count.CheckVoterID()); got != " I1@CA1" {
		t.Errorf("findings:%s", got)
	}
	n.Step(reconcile.StepVerify)
	n.Stage(sheet.StageCount)
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify, reconcile.StepDeclare)
}
