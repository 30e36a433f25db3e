package sheet

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// The voter-ID records of a station: the pilots' of 2018 and 2019, and the
// notes sheet since 2023. They hold numbers only, never a name or an elector
// number. They never stop a ward; they stop only the release of their totals.
const (
	VoterIDPilot Form = "voter_id_pilot"
	VoterIDNotes Form = "voter_id_notes"
)

// voterIDFigures are the same in both records; the labels differ.
func voterIDFigures(refused, returned, notReturned string) []FigureDef {
	return []FigureDef{
		{ID: "refused_initial", Label: refused, Unit: UnitPersons, Required: true},
		{ID: "returned_issued", Label: returned, Unit: UnitPersons, Required: true},
		{ID: "not_returned", Label: notReturned, Unit: UnitPersons, Required: true, Written: true},
		{ID: "issued_in_person", Label: "Persons issued with a ballot paper", Unit: UnitPersons},
		{ID: "reason_no_id", Heading: "Those refused, by reason", Label: "Refused: no identification", Unit: UnitPersons},
		{ID: "reason_wrong_type", Label: "Refused: wrong type of identification", Unit: UnitPersons},
		{ID: "reason_likeness", Label: "Refused: not a good likeness", Unit: UnitPersons},
		{ID: "reason_forgery", Label: "Refused: believed forged", Unit: UnitPersons},
		{ID: "reason_questions", Label: "Refused: statutory questions not answered", Unit: UnitPersons},
		{ID: "reason_other", Label: "Refused: other reason", Unit: UnitPersons},
	}
}

// ReasonFigures are the reasons for which papers were refused at first, each counted.
var ReasonFigures = []figure.ID{"reason_no_id", "reason_wrong_type", "reason_likeness", "reason_forgery", "reason_questions", "reason_other"}

// DocumentFigures are the documents that were shown in the pilots, each counted.
var DocumentFigures = []figure.ID{"id_type.poll_card", "id_type.passport", "id_type.driving_licence", "id_type.bank_card", "id_type.other"}

var voterIDPilot = Def{
	Form: VoterIDPilot, Title: "Voter-ID pilot record", About: AboutStation, Stage: StageVoterID,
	Law: "Pilot orders under the Representation of the People Act 2000 s.10",
	Fixed: append(voterIDFigures("Refused a ballot paper at first", "Came back and were issued", "Did not come back"),
		FigureDef{ID: "id_type.poll_card", Heading: "What was shown, by document", Label: "Showed a poll card", Unit: UnitPersons},
		FigureDef{ID: "id_type.passport", Label: "Showed a passport", Unit: UnitPersons},
		FigureDef{ID: "id_type.driving_licence", Label: "Showed a driving licence", Unit: UnitPersons},
		FigureDef{ID: "id_type.bank_card", Label: "Showed a bank card", Unit: UnitPersons},
		FigureDef{ID: "id_type.other", Label: "Showed another document", Unit: UnitPersons},
		FigureDef{ID: "greeter", Heading: "At the station", Label: "Did a greeter explain the rule outside?", Unit: UnitYes}),
}

var voterIDNotes = Def{
	Form: VoterIDNotes, Title: "Voter-ID notes sheet", About: AboutStation, Stage: StageVoterID,
	Law: "Elections Act 2022 Sch 1; Voter Identification Regulations 2022 (SI 2022/1382)",
	Fixed: append(voterIDFigures("Electors not issued with a paper at first", "Of these, issued later", "Not issued at all"),
		FigureDef{ID: "greeter", Heading: "At the station", Label: "Did a greeter explain the rule outside?", Unit: UnitYes},
		FigureDef{ID: "vac_used", Label: "Voter Authority Certificates used", Unit: UnitPersons},
		FigureDef{ID: "aed_used", Label: "Anonymous Elector's Documents used", Unit: UnitPersons},
		FigureDef{ID: "private_checks", Label: "Identification checked in private", Unit: UnitPersons},
		FigureDef{ID: "bprl_lines", Label: "Lines of the ballot paper refusal list", Unit: UnitPersons, Help: "The number written outside its packet, which stays sealed"}),
}

// VoterIDRecord is one station's voter-ID record as keyed.
type VoterIDRecord struct {
	Station                            setup.StationID
	Refused, Returned, NotReturned     figure.Of[figure.Persons]
	IssuedInPerson                     figure.Of[figure.Persons]
	CertificatesUsed, AnonymousDocUsed figure.Of[figure.Persons]
	Reading                            Reading
}

// VoterIDRecordOf is what a reading of a station's voter-ID record says.
func VoterIDRecordOf(s setup.StationID, r Reading) VoterIDRecord {
	return VoterIDRecord{
		Station: s, Refused: r.Persons("refused_initial"), Returned: r.Persons("returned_issued"),
		NotReturned: r.Persons("not_returned"), IssuedInPerson: r.Persons("issued_in_person"),
		CertificatesUsed: r.Persons("vac_used"), AnonymousDocUsed: r.Persons("aed_used"), Reading: r,
	}
}
