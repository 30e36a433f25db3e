package sheet

// The forms of the postal stream.
const (
	PostalOpening Form = "postal_opening"
	PostalDay     Form = "postal_day"
	PostalBox     Form = "postal_box"
)

// The log of one opening session, keyed before and apart from verification so
// that a postal box left out shows (Royston, 2022).
var postalOpening = Def{
	Form: PostalOpening, Title: "Postal opening session", About: AboutSession, Stage: StageVerification,
	Law: "Representation of the People (England and Wales) Regulations 2001, regs 80–91",
	Fixed: []FigureDef{
		{ID: "batches", Label: "Batches opened", Unit: UnitBatches, Help: "As numbered on the batch slips; leave empty where none were kept"},
		{ID: "packets_in", Label: "Covering envelopes and packets opened", Unit: UnitPackets, Required: true},
		{ID: "papers_to_box", Label: "Ballot papers put into the postal box", Unit: UnitPapers, Required: true},
		{ID: "last", Label: "Is this the last session?", Unit: UnitYes, Required: true, Help: "1 for yes, 0 for no. The postal box is complete only after its last session"},
	},
}

var postalDay = Def{
	Form: PostalDay, Title: "Postal votes on polling day", About: AboutWard, Stage: StageVerification,
	Law: "Representation of the People (England and Wales) Regulations 2001, reg 81",
	Fixed: []FigureDef{
		{ID: "handed_in_office", Label: "Packets handed in at the office", Unit: UnitPackets, Required: true},
		{ID: "by_post_on_day", Label: "Covering envelopes by post on polling day", Unit: UnitPackets, Required: true},
		{ID: "postal_rejected", Label: "Postal votes rejected at opening", Unit: UnitPapers, Required: true, Help: "Never part of the papers rejected at the count"},
	},
}

var postalBox = Def{
	Form: PostalBox, Title: "Postal box verification", About: AboutBox, Stage: StageVerification, Recounted: true,
	Law: "2006 Rules, Sch 2 r.45",
	Fixed: []FigureDef{
		{ID: "papers_found", Label: "Papers found in the postal box", Unit: UnitPapers, Required: true},
	},
}
