package intake

import (
	"fmt"
	"strings"

	"wardcount/reconcile"
)

const fillIn = "Fill it in."

var councilItems = []column{
	{heading: "Name of election", field: "name", required: true, do: fillIn,
		note: "The name that every document carries.", example: "Election of councillors, 2 May 2030"},
	{heading: "Council", field: "council", required: true, do: fillIn,
		note: "The council that is elected.", example: "Larkbury Borough Council"},
	{heading: "Council GSS code", field: "council_gss",
		note: "Statistical code of the council, one letter and eight digits.", example: "E07000103"},
	{heading: "Date of poll", field: "date", required: true, kind: date, do: "Write it as year-month-day, such as 2030-05-02.",
		note: "Year-month-day.", example: "2030-05-02"},
	{heading: "Key once", field: "key_once", required: true, kind: oneOf, choices: []choice{{"yes", "yes"}, {"no", "no"}}, do: "Write yes or no.",
		note: "yes: one keying agrees a sheet. no (a second person keys every sheet again) is not done by this version.", example: "yes"},
	{heading: "Voter-ID pilot model", field: "pilot",
		note: "Only for a council that tried voter identification: the model. Empty for every other.", example: "poll card"},
	{heading: "Organisation URI", field: "organisation_uri",
		note: "Web identifier of the council in the results feed; may stay empty.", example: "http://opendatacommunities.org/id/district-council/larkbury"},
	{heading: "Organisation name", field: "organisation_label",
		note: "Who publishes the results; the council itself where this is empty.", example: "Larkbury Borough Council"},
	{heading: "Elected body URI", field: "body_uri",
		note: "Web identifier of the body that is elected; may stay empty.", example: "http://opendatacommunities.org/id/district-council/larkbury"},
	{heading: "Elected body name", field: "body_label",
		note: "The body that is elected; the council itself where this is empty.", example: "Larkbury Borough Council"},
	{heading: "Type of election", field: "election_type", kind: oneOf, choices: same(reconcile.ElectionTypes),
		do:   "Write one of " + strings.Join(reconcile.ElectionTypes, ", ") + ".",
		note: "As the results feed names it. Where it is empty, it follows from the kinds of the contests and the “.by” of a by-election's ballot id.", example: "DistrictAndBorough"},
	{heading: "Info URL", field: "info_url",
		note: "Web page of the results; may stay empty.", example: "https://www.larkbury.example/elections"},
	{heading: "Returning officer", field: "returning_officer",
		note: "Name, as published in the results feed; may stay empty.", example: "Robin Fieldfare"},
	{heading: "Department", field: "department",
		note: "Who answers questions about the results; may stay empty.", example: "Electoral Services"},
	{heading: "E-mail", field: "email",
		note: "Published in the results feed; may stay empty.", example: "elections@larkbury.example"},
	{heading: "Telephone", field: "telephone",
		note: "Published in the results feed; may stay empty.", example: "01632 960123"},
}

var peopleColumns = []column{
	{heading: "Name", field: "name", required: true, width: 36, do: "Write the person's name.",
		note: "Everybody who will be at a keyboard. Each name stands once.", example: "Alex Wren"},
	{heading: "Role", field: "role", required: true, width: 28, kind: oneOf, choices: roles(), do: "Write one of " + words(roles()) + ".",
		note: "What the person may do. One person must be the returning officer.", example: "clerk"},
}

var wardColumns = []column{
	{heading: "Ballot id", field: "id", width: 44,
		note:    "Democracy Club's id of the ballot. Leave it empty and it is made from kind, council, ward and date. Once counting has begun it must not change.",
		example: "local.larkbury.alder-heath.2030-05-02"},
	{heading: "Ward", field: "name", required: true, width: 32, do: "Write the name of the ward.",
		note: "The name of the ward as on the ballot paper; of a parish contest the parish, a comma and its ward.", example: "Alder Heath"},
	{heading: "GSS code", field: "gss", width: 14,
		note: "Statistical code of the ward, one letter and eight digits.", example: "E05012345"},
	{heading: "Seats", field: "seats", required: true, width: 10, kind: figure, low: 1, high: reconcile.MaxSeats,
		do: fmt.Sprintf("Write 1 to %d.", reconcile.MaxSeats), note: "How many councillors this poll elects.", example: "2"},
	{heading: "Electorate", field: "electorate", required: true, unless: "count_only", width: 14, kind: figure, high: reconcile.MaxFigure,
		do:   "Write the number of electors in digits only.",
		note: "Electors in the register in force at the poll. It can be mended until the ward is certified, and may stay empty only where Count only is yes.", example: "5210"},
	{heading: "Kind", field: "kind", late: true, width: 12, kind: oneOf, choices: kinds(), do: "Write one of " + words(kinds()) + ", or leave the cell empty for a ward.",
		note: "What the contest is. Empty for a ward. Several kinds may be held together in the same stations.", example: "parish"},
	{heading: "Ends of terms", field: "terms", late: true, width: 16, kind: years, do: "Write a year for each seat, such as 2022, 2021.",
		note: "Only where the seats' terms end in different years (a casual vacancy filled together): one year for each seat.", example: "2034, 2032"},
	{heading: "Count only", field: "count_only", late: true, width: 10, kind: mark, do: "Write yes, or leave the cell empty.",
		note: "yes: no station papers are kept here, only the count's own result is keyed.", example: "yes"},
	{heading: "Papers tallied by number of votes", field: "tally_by_votes", late: true, width: 18, kind: mark, do: "Write yes, or leave the cell empty.",
		note: "yes: the count also keeps how many papers carry one vote, two, and so on.", example: "yes"},
}

var candidateColumns = []column{
	{heading: "Ward", field: "ward", required: true, kind: ward, width: 28, do: "Write the ward as on the Wards sheet.",
		note: "The ward as on the Wards sheet, by name or by ballot id.", example: "Alder Heath"},
	{heading: "Order on ballot paper", field: "order", required: true, kind: figure, low: 1, high: reconcile.MaxCandidates, width: 14,
		do: fmt.Sprintf("Write 1 to %d.", reconcile.MaxCandidates), note: "The place on the ballot paper: 1 for the first, and no number left out.", example: "1"},
	{heading: "Candidate id", field: "id", width: 24,
		note:    "An id that stays when the name is mended; figures are kept by it. Leave it empty and it is made from the place on the ballot paper and the ward.",
		example: "c1-alder-heath"},
	{heading: "Surname", field: "surname", required: true, width: 20, do: "Write the surname.",
		note: "Surname as nominated.", example: "Siskin"},
	{heading: "Forenames", field: "forenames", width: 24,
		note: "All other names as nominated.", example: "Jo Anne"},
	{heading: "Commonly used surname", field: "common_surname", width: 18,
		note: "Only where another surname stands on the ballot paper.", example: "Siskin-Hall"},
	{heading: "Commonly used forenames", field: "common_forenames", width: 18,
		note: "Only where other forenames stand on the ballot paper.", example: "Joey"},
	{heading: "Description", field: "description", width: 30,
		note: "The description on the ballot paper; may be empty.", example: "Independent"},
	{heading: "Party id", field: "party_id", width: 10,
		note: "The Electoral Commission's registration number; empty for an independent.", example: "PP99901"},
	{heading: "Party", field: "party", width: 26,
		note: "The registered name of the party; empty for an independent.", example: "Orchard Party"},
}

var stationColumns = []column{
	{heading: "Station", field: "id", required: true, width: 12, do: "Write the station's number.",
		note: "The number of the polling station (the desk). Kept as written: 01 is not 1.", example: "01"},
	{heading: "Polling place", field: "place", width: 38,
		note: "The building, which may hold several stations.", example: "Heath Road School"},
	{heading: "Ward", field: "ward", required: true, kind: wards, width: 30, do: "Write the ward as on the Wards sheet.",
		note: "The ward as on the Wards sheet, by name or by ballot id. A station that hands out papers of several contests names them all, with semicolons between.", example: "Alder Heath; Heathside, North"},
	{heading: "Status", field: "status", kind: status, width: 18, do: "Write “struck off”, or leave the cell empty.",
		note: "Empty for a station that is open. “struck off” takes it off the register; never delete the line of a running count.", example: "struck off"},
	{heading: "Reason", field: "reason", width: 44,
		note: "Why the station is struck off, and who decided it.", example: "Moved into station 02 on polling day (returning officer)"},
	{heading: "Mobile", field: "mobile", late: true, kind: mark, width: 9, do: "Write yes, or leave the cell empty.",
		note: "yes for a station that moves from place to place during the day.", example: "yes"},
}

var boxColumns = []column{
	{heading: "Box", field: "id", required: true, width: 12, do: "Write the box's number.",
		note: "The number of the ballot box. Kept as written: 01 is not 1.", example: "01"},
	{heading: "Ward", field: "ward", kind: wards, width: 30, do: "Write the ward as on the Wards sheet.",
		note: "Whose papers the box holds; several with semicolons between. Empty for every contest of the box's stations. A postal box needs it.", example: "Alder Heath"},
	{heading: "Station", field: "station", kind: stations, width: 12, do: "Write the station as on the Stations sheet.",
		note: "The station that the box comes from; several that share it with semicolons between. Empty for a box of postal papers.", example: "01"},
	{heading: "Status", field: "status", kind: boxStatus, width: 22, do: "Write “struck off” or “merged into” and the number of a box, or leave the cell empty.",
		note: "Empty for a box that must come in. “struck off” for one that never will, “merged into 02” where its papers were put into box 02.", example: "merged into 02"},
	{heading: "Reason", field: "reason", width: 44,
		note: "Why, and who decided it. A box that is struck off needs a reason.", example: "Not used: no second box was needed (presiding officer)"},
}

var areaColumns = []column{
	{heading: "Ward", field: "ward", required: true, kind: ward, width: 30, do: "Write the ward as on the Wards sheet.",
		note: "The ward as on the Wards sheet, by name or by ballot id.", example: "Alder Heath"},
	{heading: "Area", field: "area", required: true, width: 12, do: "Write the area's number.",
		note: "The number of the count area (mini-count): a share of the ward's mixed papers that one table counts.", example: "1"},
	{heading: "First count sheet", field: "first_sheet", kind: figure, low: 1, high: reconcile.MaxFigure, width: 14, do: "Write the number, or leave the cell empty.",
		note: "The lowest number of the count sheets given to the table; empty where no count sheets are keyed.", example: "1"},
	{heading: "Last count sheet", field: "last_sheet", kind: figure, low: 1, high: reconcile.MaxFigure, width: 14, do: "Write the number, or leave the cell empty.",
		note: "The highest number of the count sheets given to the table; empty where no count sheets are keyed.", example: "12"},
}

var sessionColumns = []column{
	{heading: "Session", field: "number", required: true, kind: figure, low: 1, high: 1000, width: 10, do: "Number the sessions 1, 2 and so on.",
		note: "The number of the opening session, 1 for the first. All contests share the sessions.", example: "1"},
	{heading: "Date", field: "date", required: true, kind: date, width: 14, do: "Write it as year-month-day, such as 2030-05-01.",
		note: "Year-month-day, as the agents were told.", example: "2030-05-01"},
	{heading: "Time", field: "time", kind: clock, width: 10, do: "Write it as hours:minutes, such as 14:00.",
		note: "Hours:minutes of the day, UK time.", example: "14:00"},
	{heading: "Place", field: "place", width: 44,
		note: "Where the postal papers are opened.", example: "Town Hall, committee room 2"},
}

var notUpColumns = []column{
	{heading: "Party", field: "party", width: 36,
		note: "Who holds seats of the council that this poll does not fill. Empty for seats that are vacant.", example: "Orchard Party"},
	{heading: "Party id", field: "party_id", width: 12,
		note: "The Electoral Commission's registration number; empty for independents.", example: "PP99901"},
	{heading: "Seats", field: "seats", required: true, kind: figure, high: 1000, width: 10, do: "Write the number of seats.",
		note: "How many of the council's seats the party holds that are not up.", example: "12"},
}

var lastColumns = []column{
	{heading: "Ward", field: "ward", required: true, kind: ward, width: 28, do: "Write the ward as on the Wards sheet.",
		note: "The ward as on the Wards sheet, by name or by ballot id. One line for each candidate of its last contest; what is said of the contest itself may stand on its first line only.", example: "Alder Heath"},
	{heading: "Date", field: "date", kind: date, width: 14, do: "Write the day on which the ward was last fought, before this poll, as year-month-day.",
		note: "Year-month-day on which the ward's seats were last fought. Each ward needs it once.", example: "2026-05-07"},
	{heading: "Seats", field: "seats", kind: figure, low: 1, high: reconcile.MaxSeats, width: 10,
		do: fmt.Sprintf("Write 1 to %d.", reconcile.MaxSeats), note: "How many councillors that contest elected. Each ward needs it once.", example: "2"},
	{heading: "Electorate", field: "electorate", kind: figure, high: reconcile.MaxFigure, width: 14, do: "Write the number of electors in digits only, or leave the cell empty.",
		note: "Electors of that contest; empty where it is not known.", example: "5102"},
	{heading: "Ballot papers", field: "papers", kind: figure, high: reconcile.MaxFigure, width: 14, do: "Write the number of papers in digits only, or leave the cell empty.",
		note: "Ballot papers of that contest: those cast, or the valid ones where no more is known; empty where neither is.", example: "1968"},
	{heading: "Candidate", field: "candidate", width: 30,
		note: "Who stood then, forenames first.", example: "Jo Anne Siskin"},
	{heading: "Party", field: "party", width: 28,
		note: "The party as on the Candidates sheet; empty for an independent.", example: "Orchard Party"},
	{heading: "Party id", field: "party_id", width: 10,
		note: "The Electoral Commission's registration number; empty for an independent.", example: "PP99901"},
	{heading: "Votes", field: "votes", kind: figure, high: reconcile.MaxFigure, width: 10, do: "Write the candidate's votes in digits only.",
		note: "The candidate's votes then.", example: "812"},
	{heading: "No base for turnout because", field: "not_for_turnout", width: 34,
		note: "Why as many did not come then for this contest alone; empty where turnout can be compared.", example: "A general election was on the same day"},
	{heading: "No comparison because", field: "no_comparison", width: 34,
		note: "Why nothing of that contest can be compared; empty where it can be.", example: "Other boundaries since 2029"},
}

func kinds() (choices []choice) {
	for _, k := range reconcile.ContestKinds {
		choices = append(choices, choice{k.Words(), k.Words()})
	}
	return choices
}
