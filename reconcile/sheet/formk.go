package sheet

// PostalStatement is the statement as to postal ballot papers, which goes to
// the Secretary of State and the Electoral Commission after the poll (Form K).
const PostalStatement Form = "postal_statement"

// The lines are those of the form and keep its numbers. It is keyed when the
// result has long been certified, and changes none of it.
var postalStatement = Def{
	Form: PostalStatement, Title: "Statement as to postal ballot papers", About: AboutWard, Stage: StageFormK,
	Law: "Representation of the People (England and Wales) Regulations 2001, reg 91 and Form K",
	Fixed: []FigureDef{
		{ID: "A1", Heading: "A. Issue of postal ballot papers", Label: "A1 Postal ballot papers issued", Unit: UnitPapers, Required: true},
		{ID: "A2", Label: "A2 Issued again (spoilt, lost or changed address)", Unit: UnitPapers},
		{ID: "A3", Label: "A3 Cancelled, and retrieved", Unit: UnitPapers},
		{ID: "A4", Label: "A4 Issued in all, as written", Unit: UnitPapers, Required: true},
		{ID: "A5", Label: "A5 Cancelled after a change of address", Unit: UnitPapers},
		{ID: "B6", Heading: "B (1). Receipt of postal ballot papers", Label: "B6 Covering envelopes received before the close of poll", Unit: UnitPackets, Required: true},
		{ID: "B7", Label: "B7 Received after the close of poll", Unit: UnitPackets},
		{ID: "B8", Label: "B8 Returned as spoilt in time", Unit: UnitPackets},
		{ID: "B9", Label: "B9 Lost or not received, told in time", Unit: UnitPackets},
		{ID: "B10", Label: "B10 Cancelled and retrieved", Unit: UnitPackets},
		{ID: "B11", Label: "B11 Returned as spoilt too late", Unit: UnitPackets},
		{ID: "B12", Label: "B12 Returned undelivered", Unit: UnitPackets},
		{ID: "B13", Label: "B13 Not received", Unit: UnitPackets},
		{ID: "B14", Label: "B14 Sum of B6 to B13, as written", Unit: UnitPackets, Required: true, Written: true},
		{ID: "B15", Heading: "B (2). Receipt of postal ballot papers: personal identifiers", Label: "B15 Set aside for the verification of identifiers", Unit: UnitPackets},
		{ID: "B16", Label: "B16 Rejected: statement not completed", Unit: UnitPackets},
		{ID: "B17", Label: "B17 Rejected: identifiers do not match", Unit: UnitPackets},
		{ID: "C18", Heading: "C. Count of postal ballot papers", Label: "C18 Ballot papers included in the count", Unit: UnitPapers, Required: true},
		{ID: "C19", Label: "C19 Covering envelopes or contents marked “Rejected”", Unit: UnitPackets, Required: true},
	},
}
