package reconcile

// Voter-ID rules reconcile refusals and returns with the papers issued,
// station by station. They stop no ward: an error among them stops the
// release of the totals until it is mended or the returning officer accepts it.
var voterIDRules = []Rule{
	{
		Code: "I1", Level: Error, Stage: StageVoterID, Override: OverridePersonal,
		Formula:    "refused_initial = returned_issued + not_returned",
		Reads:      []string{"voter_id_pilot.refused_initial", "voter_id_pilot.returned_issued", "voter_id_pilot.not_returned"},
		Clerk:      "Station {subject}: {refused} refused at first; {returned} came back and {not_returned} did not, which makes {sum}.",
		Supervisor: "Compare with the station's record; ask the presiding officer which of the three is wrong.",
		Law:        "Pilot orders 2018; Voter Identification Regulations 2022",
		find:       findRefusalBalance,
	},
	{
		Code: "I2", Level: Error, Stage: StageVoterID, Override: OverridePersonal,
		Formula:    "Σ reasons = refused_initial, where the reasons are keyed",
		Reads:      []string{"voter_id_pilot.reason_no_id", "voter_id_pilot.reason_wrong_type", "voter_id_pilot.reason_likeness", "voter_id_pilot.reason_forgery", "voter_id_pilot.reason_questions", "voter_id_pilot.reason_other", "voter_id_pilot.refused_initial"},
		Clerk:      "Station {subject}: the reasons add up to {reasons}; {refused} were refused at first.",
		Supervisor: "One person is refused for one reason. Compare with the station's record.",
		Law:        "Pilot orders 2018; Voter Identification Regulations 2022",
		find:       findReasons,
	},
	{
		Code: "I3", Level: Warning, Stage: StageVoterID, Override: OverridePersonal,
		Formula:    "reason_likeness + reason_forgery + reason_questions = bprl_lines, the lines of the ballot paper refusal list",
		Reads:      []string{"voter_id_notes.reason_likeness", "voter_id_notes.reason_forgery", "voter_id_notes.reason_questions", "voter_id_notes.bprl_lines"},
		Clerk:      "Station {subject}: the refusal list has {entries}; {likeness} refused for the likeness, {forgery} for a document believed forged and {questions} for the questions make {sum}.",
		Supervisor: "Only these three reasons stand on the list; no document and the wrong document do not. The number of lines is written outside the packet, which stays sealed. Explain it, and the returning officer accepts it.",
		Law:        "Elections Act 2022 Sch 1; Voter Identification Regulations 2022 (SI 2022/1382)",
		find:       findRefusalList,
	},
	{
		Code: "I4", Level: Error, Stage: StageVoterID, Override: OverridePersonal,
		Formula:    "returned_issued ≤ bp_issued; vac_used + aed_used ≤ bp_issued",
		Reads:      []string{"voter_id_pilot.returned_issued", "voter_id_notes.vac_used", "voter_id_notes.aed_used", "ballot_paper_account.bp_issued"},
		Clerk:      "Station {subject}: {what} is {persons}, more than the {issued} papers that the station issued.",
		Supervisor: "Compare the record and the ballot paper account with the paper; one of them may be another station's.",
		Law:        "Voter Identification Regulations 2022",
		find:       findMoreThanIssued,
	},
	{
		Code: "I5", Level: Warning, Stage: StageVoterID, Override: OverridePersonal,
		Formula:    "private_checks ≤ attempts = issued_in_person + not_returned",
		Reads:      []string{"voter_id_notes.private_checks", "voter_id_notes.issued_in_person", "voter_id_notes.not_returned"},
		Clerk:      "Station {subject}: {checks} documents were checked in private, and {attempts} persons tried to vote ({persons} issued with a paper, {not_returned} not).",
		Supervisor: "Nobody is checked who did not come. Compare the notes sheet with the paper; explain it, and the returning officer accepts it.",
		Law:        "Elections Act 2022 Sch 1; Voter Identification Regulations 2022 (SI 2022/1382)",
		find:       findPrivateChecks,
	},
	{
		Code: "I6", Level: Warning, Stage: StageVoterID, Override: OverridePersonal,
		Formula:    "pilots: Σ id_type = bp_issued − bp_spoilt, where every type is keyed: persons, not documents",
		Reads:      []string{"voter_id_pilot.id_type.poll_card", "voter_id_pilot.id_type.passport", "voter_id_pilot.id_type.driving_licence", "voter_id_pilot.id_type.bank_card", "voter_id_pilot.id_type.other", "ballot_paper_account.bp_issued", "ballot_paper_account.bp_spoilt"},
		Clerk:      "Station {subject}: the documents shown add up to {shown} persons; {issued} papers were issued and {spoilt} of them replaced, which makes {voters} ({+difference}).",
		Supervisor: "Each voter is tallied once, by the document that was accepted; two documents of one person are one. The difference changes the review, not the result: explain it, and the returning officer accepts it.",
		Law:        "Pilot orders 2018",
		find:       findDocumentsShown,
	},
	{
		Code: "I7", Level: Warning, Stage: StageVoterID, Override: OverridePersonal,
		Formula:    "attempts = issued_in_person + not_returned; issued_in_person ≈ bp_expected",
		Reads:      []string{"voter_id_pilot.issued_in_person", "voter_id_pilot.not_returned", "ballot_paper_account.bp_expected"},
		Clerk:      "Station {subject}: {persons} persons issued with a paper, {expected} papers expected in the box ({+difference}); {attempts} tried to vote.",
		Supervisor: "The difference changes the rates of the review, not the result. Compare both papers; explain it, and the returning officer accepts it.",
		Law:        "Pilot orders 2018; Voter Identification Regulations 2022",
		find:       findPersonsIssued,
	},
}

func (s *sight) record(figures []FigureID, numbers map[string]int, words map[string]string) []hit {
	form := VoterIDPilot
	if _, ok := s.refusals.reading["vac_used"]; ok {
		form = VoterIDNotes
	}
	return []hit{{form: form, subject: string(s.refusals.Station), figures: figures, numbers: numbers, words: words}}
}

func findRefusalBalance(s *sight) []hit {
	r := s.refusals
	if !known(r.Refused, r.Returned, r.NotReturned) || r.Refused.n == r.Returned.n+r.NotReturned.n {
		return nil
	}
	return s.record([]FigureID{"refused_initial", "returned_issued", "not_returned"}, map[string]int{
		"refused": int(r.Refused.n), "returned": int(r.Returned.n), "not_returned": int(r.NotReturned.n),
		"sum": int(r.Returned.n + r.NotReturned.n)}, nil)
}

// findReasons waits until every reason is keyed, except where those keyed
// already exceed the refusals.
func findReasons(s *sight) []hit {
	sum, all := Persons(0), true
	for _, id := range reasonFigures {
		f := figureOf[Persons](s.refusals.reading, id)
		sum += f.n
		all = all && f.IsKeyed()
	}
	refused := s.refusals.Refused
	if !refused.IsKeyed() || sum == refused.n || (!all && sum < refused.n) {
		return nil
	}
	return s.record(append([]FigureID{"refused_initial"}, reasonFigures...), map[string]int{
		"reasons": int(sum), "refused": int(refused.n)}, nil)
}

// findRefusalList is for the notes sheet; the pilots kept no such list.
func findRefusalList(s *sight) []hit {
	r := s.refusals.reading
	likeness, forgery, questions := figureOf[Persons](r, "reason_likeness"), figureOf[Persons](r, "reason_forgery"), figureOf[Persons](r, "reason_questions")
	lines := figureOf[Persons](r, "bprl_lines")
	sum := likeness.n + forgery.n + questions.n
	if !known(likeness, forgery, questions, lines) || sum == lines.n {
		return nil
	}
	return s.record([]FigureID{"bprl_lines", "reason_likeness", "reason_forgery", "reason_questions"}, map[string]int{"lines": int(lines.n), "sum": int(sum),
		"likeness": int(likeness.n), "forgery": int(forgery.n), "questions": int(questions.n)},
		map[string]string{"entries": plural(int(lines.n), "line", "lines")})
}

func findPrivateChecks(s *sight) []hit {
	r := s.refusals
	checks := figureOf[Persons](r.reading, "private_checks")
	attempts := r.IssuedInPerson.n + r.NotReturned.n
	if !known(checks, r.IssuedInPerson, r.NotReturned) || checks.n <= attempts {
		return nil
	}
	return s.record([]FigureID{"private_checks"}, map[string]int{"checks": int(checks.n), "attempts": int(attempts),
		"persons": int(r.IssuedInPerson.n), "not_returned": int(r.NotReturned.n)}, nil)
}

// findDocumentsShown waits until every type is keyed: a station may have
// tallied some of them only.
func findDocumentsShown(s *sight) []hit {
	shown := Persons(0)
	for _, id := range documentFigures {
		f := figureOf[Persons](s.refusals.reading, id)
		if !f.IsKeyed() {
			return nil
		}
		shown += f.n
	}
	issued, spoilt := s.account.Issued, s.account.Spoilt
	voters := int(issued.n - spoilt.n)
	if !known(issued, spoilt) || int(shown) == voters {
		return nil
	}
	return s.record(documentFigures, map[string]int{"shown": int(shown), "issued": int(issued.n), "spoilt": int(spoilt.n),
		"voters": voters, "difference": int(shown) - voters}, nil)
}

func findMoreThanIssued(s *sight) []hit {
	r, issued := s.refusals, s.account.Issued
	if !issued.IsKeyed() {
		return nil
	}
	if r.Returned.IsKeyed() && int(r.Returned.n) > int(issued.n) {
		return s.record([]FigureID{"returned_issued"}, map[string]int{"persons": int(r.Returned.n), "issued": int(issued.n)},
			map[string]string{"what": "the number who came back and were issued with a paper"})
	}
	// One of the two that was not keyed could only make it more.
	used := r.CertificatesUsed.n + r.AnonymousDocUsed.n
	if int(used) > int(issued.n) {
		return s.record([]FigureID{"vac_used", "aed_used"}, map[string]int{"persons": int(used), "issued": int(issued.n)},
			map[string]string{"what": "the number of certificates and anonymous documents used"})
	}
	return nil
}

func findPersonsIssued(s *sight) []hit {
	r, expected := s.refusals, s.account.Expected
	if !known(r.IssuedInPerson, r.NotReturned) || !expected.IsKeyed() || int(r.IssuedInPerson.n) == int(expected.n) {
		return nil
	}
	return s.record([]FigureID{"issued_in_person"}, map[string]int{
		"persons": int(r.IssuedInPerson.n), "expected": int(expected.n), "difference": int(r.IssuedInPerson.n) - int(expected.n),
		"attempts": int(r.IssuedInPerson.n + r.NotReturned.n), "not_returned": int(r.NotReturned.n)}, nil)
}
