package layout

import (
	"fmt"
	"strings"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

const fillIn = "Fill it in."

var councilItems = []Column{
	{Heading: "Name of election", Field: "name", Required: true, Do: fillIn,
		Note: "The name that every document carries.", Example: "Election of councillors, 2 May 2030"},
	{Heading: "Council", Field: "council", Required: true, Do: fillIn,
		Note: "The council that is elected.", Example: "Larkbury Borough Council"},
	{Heading: "Council GSS code", Field: "council_gss",
		Note: "Statistical code of the council, one letter and eight digits.", Example: "E07000103"},
	{Heading: "Date of poll", Field: "date", Required: true, Kind: Date, Do: "Write it as year-month-day, such as 2030-05-02.",
		Note: "Year-month-day.", Example: "2030-05-02"},
	{Heading: "Key once", Field: "key_once", Required: true, Kind: OneOf, choices: []choice{{"yes", "yes"}, {"no", "no"}}, Do: "Write yes or no.",
		Note: "yes: one keying agrees a sheet, which is read back aloud. no: two people key every sheet, the second without seeing what the first read.", Example: "yes"},
	{Heading: "Voter-ID pilot model", Field: "pilot",
		Note: "Only for a council that tried voter identification: the model. Empty for every other.", Example: "poll card"},
	{Heading: "Organisation URI", Field: "organisation_uri",
		Note: "Web identifier of the council in the results feed; may stay empty.", Example: "http://opendatacommunities.org/id/district-council/larkbury"},
	{Heading: "Organisation name", Field: "organisation_label",
		Note: "Who publishes the results; the council itself where this is empty.", Example: "Larkbury Borough Council"},
	{Heading: "Elected body URI", Field: "body_uri",
		Note: "Web identifier of the body that is elected; may stay empty.", Example: "http://opendatacommunities.org/id/district-council/larkbury"},
	{Heading: "Elected body name", Field: "body_label",
		Note: "The body that is elected; the council itself where this is empty.", Example: "Larkbury Borough Council"},
	{Heading: "Type of election", Field: "election_type", Kind: OneOf, choices: same(setup.ElectionTypes),
		Do:   "Write one of " + strings.Join(setup.ElectionTypes, ", ") + ".",
		Note: "As the results feed names it. Where it is empty, it follows from the kinds of the contests and the “.by” of a by-election's ballot id.", Example: "DistrictAndBorough"},
	{Heading: "Info URL", Field: "info_url",
		Note: "Web page of the results; may stay empty.", Example: "https://www.larkbury.example/elections"},
	{Heading: "Returning officer", Field: "returning_officer",
		Note: "Name, as published in the results feed; may stay empty.", Example: "Robin Fieldfare"},
	{Heading: "Department", Field: "department",
		Note: "Who answers questions about the results; may stay empty.", Example: "Electoral Services"},
	{Heading: "E-mail", Field: "email",
		Note: "Published in the results feed; may stay empty.", Example: "elections@larkbury.example"},
	{Heading: "Telephone", Field: "telephone",
		Note: "Published in the results feed; may stay empty.", Example: "01632 960123"},
	{Heading: "Seats of the whole council", Field: "seats", Late: true, Kind: Figure, Low: 1, High: setup.MaxCouncilSeats,
		Do:   fmt.Sprintf("Write 1 to %d, or leave the cell empty.", setup.MaxCouncilSeats),
		Note: "How many seats the council has, those that this poll does not fill among them. Without it nobody is told who controls the council; may stay empty.", Example: "26"},
}

var peopleColumns = []Column{
	{Heading: "Name", Field: "name", Required: true, Width: 36, Do: "Write the person's name.",
		Note: "Everybody who will be at a keyboard. Each name stands once.", Example: "Alex Wren"},
	{Heading: "Role", Field: "role", Required: true, Width: 28, Kind: OneOf, choices: roles(), Do: "Write one of " + listed(roles()) + ".",
		Note: "What the person may do. One person must be the returning officer.", Example: "clerk"},
}

var wardColumns = []Column{
	{Heading: "Ballot id", Field: "id", Width: 44,
		Note:    "Democracy Club's id of the ballot. Leave it empty and it is made from kind, council, ward and date. Once counting has begun it must not change.",
		Example: "local.larkbury.alder-heath.2030-05-02"},
	{Heading: "Ward", Field: "name", Required: true, Width: 32, Do: "Write the name of the ward.",
		Note: "The name of the ward as on the ballot paper; of a parish contest the parish, a comma and its ward.", Example: "Alder Heath"},
	{Heading: "GSS code", Field: "gss", Width: 14,
		Note: "Statistical code of the ward, one letter and eight digits.", Example: "E05012345"},
	{Heading: "Seats", Field: "seats", Required: true, Width: 10, Kind: Figure, Low: 1, High: setup.MaxSeats,
		Do: fmt.Sprintf("Write 1 to %d.", setup.MaxSeats), Note: "How many councillors this poll elects.", Example: "2"},
	{Heading: "Electorate", Field: "electorate", Required: true, Unless: "count_only", Width: 14, Kind: Figure, High: figure.Max,
		Do:   "Write the number of electors in digits only.",
		Note: "Electors in the register in force at the poll. It can be mended until the ward is certified, and may stay empty only where Count only is yes.", Example: "5210"},
	{Heading: "Kind", Field: "kind", Late: true, Width: 12, Kind: OneOf, choices: kinds(), Do: "Write one of " + listed(kinds()) + ", or leave the cell empty for a ward.",
		Note: "What the contest is. Empty for a ward. Several kinds may be held together in the same stations.", Example: "parish"},
	{Heading: "Ends of terms", Field: "terms", Late: true, Width: 16, Kind: Years, Do: "Write a year for each seat, such as 2022, 2021.",
		Note: "Only where the seats' terms end in different years (a casual vacancy filled together): one year for each seat.", Example: "2034, 2032"},
	{Heading: "Count only", Field: "count_only", Late: true, Width: 10, Kind: Mark, Do: "Write yes, or leave the cell empty.",
		Note: "yes: no station papers are kept here, only the count's own result is keyed.", Example: "yes"},
	{Heading: "Papers tallied by number of votes", Field: "tally_by_votes", Late: true, Width: 18, Kind: Mark, Do: "Write yes, or leave the cell empty.",
		Note: "yes: the count also keeps how many papers carry one vote, two, and so on.", Example: "yes"},
}

var candidateColumns = []Column{
	{Heading: "Ward", Field: "ward", Required: true, Kind: Ward, Width: 28, Do: "Write the ward as on the Wards sheet.",
		Note: "The ward as on the Wards sheet, by name or by ballot id.", Example: "Alder Heath"},
	{Heading: "Order on ballot paper", Field: "order", Required: true, Kind: Figure, Low: 1, High: setup.MaxCandidates, Width: 14,
		Do: fmt.Sprintf("Write 1 to %d.", setup.MaxCandidates), Note: "The place on the ballot paper: 1 for the first, and no number left out.", Example: "1"},
	{Heading: "Candidate id", Field: "id", Width: 24,
		Note:    "An id that stays when the name is mended; figures are kept by it. Leave it empty and it is made from the place on the ballot paper and the ward.",
		Example: "c1-alder-heath"},
	{Heading: "Surname", Field: "surname", Required: true, Width: 20, Do: "Write the surname.",
		Note: "Surname as nominated.", Example: "Siskin"},
	{Heading: "Forenames", Field: "forenames", Width: 24,
		Note: "All other names as nominated.", Example: "Jo Anne"},
	{Heading: "Commonly used surname", Field: "common_surname", Width: 18,
		Note: "Only where another surname stands on the ballot paper.", Example: "Siskin-Hall"},
	{Heading: "Commonly used forenames", Field: "common_forenames", Width: 18,
		Note: "Only where other forenames stand on the ballot paper.", Example: "Joey"},
	{Heading: "Description", Field: "description", Width: 30,
		Note: "The description on the ballot paper; may be empty.", Example: "Independent"},
	{Heading: "Party id", Field: "party_id", Width: 10,
		Note: "The Electoral Commission's registration number; empty for an independent.", Example: "PP99901"},
	{Heading: "Party", Field: "party", Width: 26,
		Note: "The registered name of the party; empty for an independent.", Example: "Orchard Party"},
	{Heading: "Say as", Field: "say_as", Late: true, Width: 24,
		Note: "How the name is said, for whoever reads the declaration aloud; on no paper.", Example: "SISS-kin"},
}

var stationColumns = []Column{
	{Heading: "Station", Field: "id", Required: true, Width: 12, Do: "Write the station's number.",
		Note: "The number of the polling station (the desk). Kept as written: 01 is not 1.", Example: "01"},
	{Heading: "Polling place", Field: "place", Width: 38,
		Note: "The building, which may hold several stations.", Example: "Heath Road School"},
	{Heading: "Ward", Field: "ward", Required: true, Kind: Wards, Width: 30, Do: "Write the ward as on the Wards sheet.",
		Note: "The ward as on the Wards sheet, by name or by ballot id. A station that hands out papers of several contests names them all, with semicolons between.", Example: "Alder Heath; Heathside, North"},
	{Heading: "Status", Field: "status", Kind: Status, Width: 18, Do: "Write “struck off”, or leave the cell empty.",
		Note: "Empty for a station that is open. “struck off” takes it off the register; never delete the line of a running count.", Example: "struck off"},
	{Heading: "Reason", Field: "reason", Width: 44,
		Note: "Why the station is struck off, and who decided it.", Example: "Moved into station 02 on polling day (returning officer)"},
	{Heading: "Mobile", Field: "mobile", Late: true, Kind: Mark, Width: 9, Do: "Write yes, or leave the cell empty.",
		Note: "yes for a station that moves from place to place during the day.", Example: "yes"},
}

var boxColumns = []Column{
	{Heading: "Box", Field: "id", Required: true, Width: 12, Do: "Write the box's number.",
		Note: "The number of the ballot box. Kept as written: 01 is not 1.", Example: "01"},
	{Heading: "Ward", Field: "ward", Kind: Wards, Width: 30, Do: "Write the ward as on the Wards sheet.",
		Note: "Whose papers the box holds; several with semicolons between. Empty for every contest of the box's stations. A postal box needs it.", Example: "Alder Heath"},
	{Heading: "Station", Field: "station", Kind: Stations, Width: 12, Do: "Write the station as on the Stations sheet.",
		Note: "The station that the box comes from; several that share it with semicolons between. Empty for a box of postal papers.", Example: "01"},
	{Heading: "Status", Field: "status", Kind: BoxStatus, Width: 22, Do: "Write “struck off” or “merged into” and the number of a box, or leave the cell empty.",
		Note: "Empty for a box that must come in. “struck off” for one that never will, “merged into 02” where its papers were put into box 02.", Example: "merged into 02"},
	{Heading: "Reason", Field: "reason", Width: 44,
		Note: "Why, and who decided it. A box that is struck off needs a reason.", Example: "Not used: no second box was needed (presiding officer)"},
}

var areaColumns = []Column{
	{Heading: "Ward", Field: "ward", Required: true, Kind: Ward, Width: 30, Do: "Write the ward as on the Wards sheet.",
		Note: "The ward as on the Wards sheet, by name or by ballot id.", Example: "Alder Heath"},
	{Heading: "Area", Field: "area", Required: true, Width: 12, Do: "Write the area's number.",
		Note: "The number of the count area (mini-count): a share of the ward's mixed papers that one table counts.", Example: "1"},
	{Heading: "First count sheet", Field: "first_sheet", Kind: Figure, Low: 1, High: figure.Max, Width: 14, Do: "Write the number, or leave the cell empty.",
		Note: "The lowest number of the count sheets given to the table; empty where no count sheets are keyed.", Example: "1"},
	{Heading: "Last count sheet", Field: "last_sheet", Kind: Figure, Low: 1, High: figure.Max, Width: 14, Do: "Write the number, or leave the cell empty.",
		Note: "The highest number of the count sheets given to the table; empty where no count sheets are keyed.", Example: "12"},
}

var sessionColumns = []Column{
	{Heading: "Session", Field: "number", Required: true, Kind: Figure, Low: 1, High: 1000, Width: 10, Do: "Number the sessions 1, 2 and so on.",
		Note: "The number of the opening session, 1 for the first. All contests share the sessions.", Example: "1"},
	{Heading: "Date", Field: "date", Required: true, Kind: Date, Width: 14, Do: "Write it as year-month-day, such as 2030-05-01.",
		Note: "Year-month-day, as the agents were told.", Example: "2030-05-01"},
	{Heading: "Time", Field: "time", Kind: Clock, Width: 10, Do: "Write it as hours:minutes, such as 14:00.",
		Note: "Hours:minutes of the day, UK time.", Example: "14:00"},
	{Heading: "Place", Field: "place", Width: 44,
		Note: "Where the postal papers are opened.", Example: "Town Hall, committee room 2"},
}

var notUpColumns = []Column{
	{Heading: "Party", Field: "party", Width: 36,
		Note: "Who holds seats of the council that this poll does not fill. Empty for seats that are vacant.", Example: "Orchard Party"},
	{Heading: "Party id", Field: "party_id", Width: 12,
		Note: "The Electoral Commission's registration number; empty for independents.", Example: "PP99901"},
	{Heading: "Seats", Field: "seats", Required: true, Kind: Figure, High: 1000, Width: 10, Do: "Write the number of seats.",
		Note: "How many of the council's seats the party holds that are not up.", Example: "12"},
}

var lastColumns = []Column{
	{Heading: "Ward", Field: "ward", Required: true, Kind: Ward, Width: 28, Do: "Write the ward as on the Wards sheet.",
		Note: "The ward as on the Wards sheet, by name or by ballot id. One line for each candidate of its last contest; what is said of the contest itself may stand on its first line only.", Example: "Alder Heath"},
	{Heading: "Date", Field: "date", Kind: Date, Width: 14, Do: "Write the day on which the ward was last fought, before this poll, as year-month-day.",
		Note: "Year-month-day on which the ward's seats were last fought. Each ward needs it once.", Example: "2026-05-07"},
	{Heading: "Seats", Field: "seats", Kind: Figure, Low: 1, High: setup.MaxSeats, Width: 10,
		Do: fmt.Sprintf("Write 1 to %d.", setup.MaxSeats), Note: "How many councillors that contest elected. Each ward needs it once.", Example: "2"},
	{Heading: "Electorate", Field: "electorate", Kind: Figure, High: figure.Max, Width: 14, Do: "Write the number of electors in digits only, or leave the cell empty.",
		Note: "Electors of that contest; empty where it is not known.", Example: "5102"},
	{Heading: "Ballot papers", Field: "papers", Kind: Figure, High: figure.Max, Width: 14, Do: "Write the number of papers in digits only, or leave the cell empty.",
		Note: "Ballot papers of that contest: those cast, or the valid ones where no more is known; empty where neither is.", Example: "1968"},
	{Heading: "Candidate", Field: "candidate", Width: 30,
		Note: "Who stood then, forenames first.", Example: "Jo Anne Siskin"},
	{Heading: "Party", Field: "party", Width: 28,
		Note: "The party as on the Candidates sheet; empty for an independent.", Example: "Orchard Party"},
	{Heading: "Party id", Field: "party_id", Width: 10,
		Note: "The Electoral Commission's registration number; empty for an independent.", Example: "PP99901"},
	{Heading: "Votes", Field: "votes", Kind: Figure, High: figure.Max, Width: 10, Do: "Write the candidate's votes in digits only.",
		Note: "The candidate's votes then.", Example: "812"},
	{Heading: "No base for turnout because", Field: "not_for_turnout", Width: 34,
		Note: "Why as many did not come then for this contest alone; empty where turnout can be compared.", Example: "A general election was on the same day"},
	{Heading: "No comparison because", Field: "no_comparison", Width: 34,
		Note: "Why nothing of that contest can be compared; empty where it can be.", Example: "Other boundaries since 2029"},
}

func kinds() (choices []choice) {
	for _, k := range setup.ContestKinds {
		choices = append(choices, choice{k.Words(), k.Words()})
	}
	return choices
}
