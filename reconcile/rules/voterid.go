package rules

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// Voter-ID rules reconcile refusals and returns with the papers issued,
// station by station. They stop no ward: an error among them stops the
// release of the totals until it is mended or the returning officer accepts it.
var voterIDRules = []Rule{
	{
		Code: "I1", Level: Error, Stage: sheet.StageVoterID, Override: OverridePersonal,
		Formula:    "refused_initial = returned_issued + not_returned",
		Reads:      []string{"voter_id_pilot.refused_initial", "voter_id_pilot.returned_issued", "voter_id_pilot.not_returned"},
		Clerk:      "Station {subject}: {refused} refused at first; {returned} came back and {not_returned} did not, which makes {sum}.",
		Supervisor: "Compare with the station's record; ask the presiding officer which of the three is wrong.",
		Law:        "Pilot orders 2018; Voter Identification Regulations 2022",
		find:       findRefusalBalance,
	},
	{
		Code: "I2", Level: Error, Stage: sheet.StageVoterID, Override: OverridePersonal,
		Formula:    "Σ reasons = refused_initial, where the reasons are keyed",
		Reads:      []string{"voter_id_pilot.reason_no_id", "voter_id_pilot.reason_wrong_type", "voter_id_pilot.reason_likeness", "voter_id_pilot.reason_forgery", "voter_id_pilot.reason_questions", "voter_id_pilot.reason_other", "voter_id_pilot.refused_initial"},
		Clerk:      "Station {subject}: the reasons add up to {reasons}; {refused} were refused at first.",
		Supervisor: "One person is refused for one reason. Compare with the station's record.",
		Law:        "Pilot orders 2018; Voter Identification Regulations 2022",
		find:       findReasons,
	},
	{
		Code: "I3", Level: Warning, Stage: sheet.StageVoterID, Override: OverridePersonal,
		Formula:    "reason_likeness + reason_forgery + reason_questions = bprl_lines, the lines of the ballot paper refusal list",
		Reads:      []string{"voter_id_notes.reason_likeness", "voter_id_notes.reason_forgery", "voter_id_notes.reason_questions", "voter_id_notes.bprl_lines"},
		Clerk:      "Station {subject}: the refusal list has {entries}; {likeness} refused for the likeness, {forgery} for a document believed forged and {questions} for the questions make {sum}.",
		Supervisor: "Only these three reasons stand on the list; no document and the wrong document do not. The number of lines is written outside the packet, which stays sealed. Explain it, and the returning officer accepts it.",
		Law:        "Elections Act 2022 Sch 1; Voter Identification Regulations 2022 (SI 2022/1382)",
		find:       findRefusalList,
	},
	{
		Code: "I4", Level: Error, Stage: sheet.StageVoterID, Override: OverridePersonal,
		Formula:    "returned_issued ≤ bp_issued; vac_used + aed_used ≤ bp_issued",
		Reads:      []string{"voter_id_pilot.returned_issued", "voter_id_notes.vac_used", "voter_id_notes.aed_used", "ballot_paper_account.bp_issued"},
		Clerk:      "Station {subject}: {what} is {persons}, more than the {issued} papers that the station issued.",
		Supervisor: "Compare the record and the ballot paper account with the paper; one of them may be another station's.",
		Law:        "Voter Identification Regulations 2022",
		find:       findMoreThanIssued,
	},
	{
		Code: "I5", Level: Warning, Stage: sheet.StageVoterID, Override: OverridePersonal,
		Formula:    "private_checks ≤ attempts = issued_in_person + not_returned",
		Reads:      []string{"voter_id_notes.private_checks", "voter_id_notes.issued_in_person", "voter_id_notes.not_returned"},
		Clerk:      "Station {subject}: {checks} documents were checked in private, and {attempts} persons tried to vote ({persons} issued with a paper, {not_returned} not).",
		Supervisor: "Nobody is checked who did not come. Compare the notes sheet with the paper; explain it, and the returning officer accepts it.",
		Law:        "Elections Act 2022 Sch 1; Voter Identification Regulations 2022 (SI 2022/1382)",
		find:       findPrivateChecks,
	},
	{
		Code: "I6", Level: Warning, Stage: sheet.StageVoterID, Override: OverridePersonal,
		Formula:    "pilots: Σ id_type = bp_issued − bp_spoilt, where every type is keyed: persons, not documents",
		Reads:      []string{"voter_id_pilot.id_type.poll_card", "voter_id_pilot.id_type.passport", "voter_id_pilot.id_type.driving_licence", "voter_id_pilot.id_type.bank_card", "voter_id_pilot.id_type.other", "ballot_paper_account.bp_issued", "ballot_paper_account.bp_spoilt"},
		Clerk:      "Station {subject}: the documents shown add up to {shown} persons; {issued} papers were issued and {spoilt} of them replaced, which makes {voters} ({+difference}).",
		Supervisor: "Each voter is tallied once, by the document that was accepted; two documents of one person are one. The difference changes the review, not the result: explain it, and the returning officer accepts it.",
		Law:        "Pilot orders 2018",
		find:       findDocumentsShown,
	},
	{
		Code: "I7", Level: Warning, Stage: sheet.StageVoterID, Override: OverridePersonal,
		Formula:    "attempts = issued_in_person + not_returned; issued_in_person ≈ bp_expected",
		Reads:      []string{"voter_id_pilot.issued_in_person", "voter_id_pilot.not_returned", "ballot_paper_account.bp_expected"},
		Clerk:      "Station {subject}: {persons} persons issued with a paper, {expected} papers expected in the box ({+difference}); {attempts} tried to vote.",
		Supervisor: "The difference changes the rates of the review, not the result. Compare both papers; explain it, and the returning officer accepts it.",
		Law:        "Pilot orders 2018; Voter Identification Regulations 2022",
		find:       findPersonsIssued,
	},
}

// onRecord is a hit on the station's voter-ID record; its form is that of the regime.
func (s *sight) onRecord(figures []figure.ID, numbers map[string]int, words map[string]string) []hit {
	return []hit{{subject: string(s.record.Station), figures: figures, numbers: numbers, words: words}}
}

func findRefusalBalance(s *sight) []hit {
	r := s.record
	if !figure.Known(r.Refused, r.Returned, r.NotReturned) || r.Refused.N() == r.Returned.N()+r.NotReturned.N() {
		return nil
	}
	return s.onRecord([]figure.ID{"refused_initial", "returned_issued", "not_returned"}, map[string]int{
		"refused": int(r.Refused.N()), "returned": int(r.Returned.N()), "not_returned": int(r.NotReturned.N()),
		"sum": int(r.Returned.N() + r.NotReturned.N())}, nil)
}

// findReasons waits until every reason is keyed, except where those keyed
// already exceed the refusals.
func findReasons(s *sight) []hit {
	sum, all := figure.Persons(0), true
	for _, id := range sheet.ReasonFigures {
		f := s.record.Reading.Persons(id)
		sum += f.N()
		all = all && f.IsKeyed()
	}
	refused := s.record.Refused
	if !refused.IsKeyed() || sum == refused.N() || (!all && sum < refused.N()) {
		return nil
	}
	return s.onRecord(append([]figure.ID{"refused_initial"}, sheet.ReasonFigures...), map[string]int{
		"reasons": int(sum), "refused": int(refused.N())}, nil)
}

// findRefusalList is for the notes sheet; the pilots kept no such list.
func findRefusalList(s *sight) []hit {
	r := s.record.Reading
	likeness, forgery, questions := r.Persons("reason_likeness"), r.Persons("reason_forgery"), r.Persons("reason_questions")
	lines := r.Persons("bprl_lines")
	sum := likeness.N() + forgery.N() + questions.N()
	if !figure.Known(likeness, forgery, questions, lines) || sum == lines.N() {
		return nil
	}
	return s.onRecord([]figure.ID{"bprl_lines", "reason_likeness", "reason_forgery", "reason_questions"}, map[string]int{"lines": int(lines.N()), "sum": int(sum),
		"likeness": int(likeness.N()), "forgery": int(forgery.N()), "questions": int(questions.N())},
		map[string]string{"entries": text.Plural(int(lines.N()), "line", "lines")})
}

func findPrivateChecks(s *sight) []hit {
	r := s.record
	checks := r.Reading.Persons("private_checks")
	attempts := r.IssuedInPerson.N() + r.NotReturned.N()
	if !figure.Known(checks, r.IssuedInPerson, r.NotReturned) || checks.N() <= attempts {
		return nil
	}
	return s.onRecord([]figure.ID{"private_checks"}, map[string]int{"checks": int(checks.N()), "attempts": int(attempts),
		"persons": int(r.IssuedInPerson.N()), "not_returned": int(r.NotReturned.N())}, nil)
}

// findDocumentsShown waits until every type is keyed: a station may have
// tallied some of them only.
func findDocumentsShown(s *sight) []hit {
	shown := figure.Persons(0)
	for _, id := range sheet.DocumentFigures {
		f := s.record.Reading.Persons(id)
		if !f.IsKeyed() {
			return nil
		}
		shown += f.N()
	}
	issued, spoilt := s.account.Issued, s.account.Spoilt
	voters := int(issued.N() - spoilt.N())
	if !figure.Known(issued, spoilt) || int(shown) == voters {
		return nil
	}
	return s.onRecord(sheet.DocumentFigures, map[string]int{"shown": int(shown), "issued": int(issued.N()), "spoilt": int(spoilt.N()),
		"voters": voters, "difference": int(shown) - voters}, nil)
}

func findMoreThanIssued(s *sight) []hit {
	r, issued := s.record, s.account.Issued
	if !issued.IsKeyed() {
		return nil
	}
	if r.Returned.IsKeyed() && int(r.Returned.N()) > int(issued.N()) {
		return s.onRecord([]figure.ID{"returned_issued"}, map[string]int{"persons": int(r.Returned.N()), "issued": int(issued.N())},
			map[string]string{"what": "the number who came back and were issued with a paper"})
	}
	// One of the two that was not keyed could only make it more.
	used := r.CertificatesUsed.N() + r.AnonymousDocUsed.N()
	if int(used) > int(issued.N()) {
		return s.onRecord([]figure.ID{"vac_used", "aed_used"}, map[string]int{"persons": int(used), "issued": int(issued.N())},
			map[string]string{"what": "the number of certificates and anonymous documents used"})
	}
	return nil
}

func findPersonsIssued(s *sight) []hit {
	r, expected := s.record, s.account.Expected
	if !figure.Known(r.IssuedInPerson, r.NotReturned) || !expected.IsKeyed() || int(r.IssuedInPerson.N()) == int(expected.N()) {
		return nil
	}
	return s.onRecord([]figure.ID{"issued_in_person"}, map[string]int{
		"persons": int(r.IssuedInPerson.N()), "expected": int(expected.N()), "difference": int(r.IssuedInPerson.N()) - int(expected.N()),
		"attempts": int(r.IssuedInPerson.N() + r.NotReturned.N()), "not_returned": int(r.NotReturned.N())}, nil)
}

// CheckVoterID runs the voter-ID rules over every record that is in, each
// beside its station's ballot paper account. accounts gives that account.
func CheckVoterID(v ward.VoterID, accounts func(setup.StationID) sheet.Account) []Finding {
	var findings []Finding
	if r, ok := ByCode("D1"); ok {
		for _, h := range differing(v.Folder, setup.Contest{}, nil) {
			findings = append(findings, r.finding("", v.Folder, h))
		}
	}
	for _, row := range v.Register() {
		station := setup.StationID(row.Subject)
		record, ok := v.Record(station)
		if !ok {
			continue
		}
		s := &sight{record: record, account: accounts(station)}
		for _, r := range voterIDRules {
			for _, h := range r.find(s) {
				h.form = v.Form
				findings = append(findings, r.finding("", v.Folder, h))
			}
		}
	}
	return findings
}

// AwaitedCode is the code under which a station's record that has not come in
// is accepted by the returning officer when voter-ID totals are released.
const AwaitedCode ward.Code = "AWAITED"

// AwaitedRecord makes a finding of a station's voter-ID record that is not agreed,
// so that the returning officer can accept that it will not come.
func AwaitedRecord(row ward.RegisterRow) Finding {
	how := "has not come in"
	if row.State != ward.Awaited {
		how = "is not agreed by two people yet"
	}
	return Finding{Code: AwaitedCode, Level: Error, Stage: sheet.StageVoterID, Override: OverridePersonal, Form: row.Form, Subject: row.Subject, Numbers: map[string]int{},
		Clerk: "Station " + row.Subject + ": its voter-ID record " + how + "; it is in no total.",
		Super: "Ask the presiding officer for it. If it will not come, the returning officer accepts that, with the reason."}
}

// NotReturned is how many did not come back, by the two figures above it on a
// station's record: those refused at first, less those who were issued later.
func NotReturned(r sheet.Reading) figure.Of[figure.Persons] {
	refused, returned := r.Persons("refused_initial"), r.Persons("returned_issued")
	if !figure.Known(refused, returned) || returned.N() > refused.N() {
		return figure.Of[figure.Persons]{}
	}
	return figure.Keyed(refused.N() - returned.N())
}
