package sheet

// BoxVerification is the form on which the papers found in a station's box are counted.
const BoxVerification Form = "box_verification"

var boxVerification = Def{
	Form: BoxVerification, Title: "Box verification", About: AboutBox, Stage: StageVerification, Recounted: true,
	Law: "Local Elections (Principal Areas) (England and Wales) Rules 2006, Sch 2 r.45",
	Fixed: []FigureDef{
		{ID: "verified", Label: "Papers found in the box", Unit: UnitPapers, Required: true, Help: "Counted face up; do not look at the account first"},
	},
}
