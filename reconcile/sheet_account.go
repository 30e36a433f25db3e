package reconcile

// BallotPaperAccount is the form of one station's ballot paper account.
const BallotPaperAccount Form = "ballot_paper_account"

// The account as the presiding officer wrote it (r.43 of the 2006 Rules). Its
// totals are keyed as written and compared with ours by rule V1. Tendered
// papers are a stock of their own: used ones go into an envelope, never into
// the box, and so never enter what is expected in it.
var ballotPaperAccount = SheetDef{
	Form: BallotPaperAccount, Title: "Ballot paper account", About: AboutStation, Stage: StageVerification,
	Law: "Local Elections (Principal Areas) (England and Wales) Rules 2006, Sch 2 r.43",
	Fixed: []FigureDef{
		{ID: "bp_supplied", Label: "Ballot papers supplied", Unit: UnitPapers, Required: true, Help: "All ordinary papers entrusted to the officer, extra supplies included"},
		{ID: "bp_unused", Label: "Unused papers returned", Unit: UnitPapers, Required: true},
		{ID: "bp_issued", Label: "Papers issued", Unit: UnitPapers, Required: true, Written: true, Help: "As the officer wrote it: supplied less unused, replacements included"},
		{ID: "bp_spoilt", Label: "Spoilt and replaced papers", Unit: UnitPapers, Required: true, Help: "Spoilt at the station and replaced; not rejected at the count"},
		{ID: "bp_expected", Label: "Papers that ought to be in the box", Unit: UnitPapers, Required: true, Written: true, Help: "As the officer wrote it: issued less spoilt"},
		{ID: "tend_supplied", Label: "Tendered papers supplied", Unit: UnitPapers, Help: "Tendered papers are kept apart and never go into the box"},
		{ID: "tend_unused", Label: "Tendered papers unused", Unit: UnitPapers},
		{ID: "tend_spoilt", Label: "Tendered papers spoilt", Unit: UnitPapers},
		{ID: "tend_used", Label: "Tendered papers used", Unit: UnitPapers, Help: "In their own envelope; never counted"},
		{ID: "tend_listed", Label: "Entries in the tendered votes list", Unit: UnitPapers, Help: "One entry for each tendered paper used; leave empty where the list has not come in"},
		{ID: "pv_handed_in", Label: "Packets of postal votes handed in", Unit: UnitPackets, Required: true, Help: "Sent to the last postal opening session"},
	},
}

// Account is a ballot paper account as keyed.
type Account struct {
	Supplied, Unused, Issued, Spoilt, Expected Figure[Papers]
	Tendered                                   Tendered
	PacketsHandedIn                            Figure[Packets]
}

// Tendered is the stock of tendered papers that a station had, and the entries
// in its list of them.
type Tendered struct {
	Supplied, Unused, Spoilt, Used, Listed Figure[Papers]
}

func accountOf(r Reading) Account {
	return Account{
		Supplied: figureOf[Papers](r, "bp_supplied"), Unused: figureOf[Papers](r, "bp_unused"),
		Issued: figureOf[Papers](r, "bp_issued"), Spoilt: figureOf[Papers](r, "bp_spoilt"),
		Expected: figureOf[Papers](r, "bp_expected"), PacketsHandedIn: figureOf[Packets](r, "pv_handed_in"),
		Tendered: Tendered{figureOf[Papers](r, "tend_supplied"), figureOf[Papers](r, "tend_unused"), figureOf[Papers](r, "tend_spoilt"),
			figureOf[Papers](r, "tend_used"), figureOf[Papers](r, "tend_listed")},
	}
}

// and adds two accounts of one station; what either lacks stays missing.
func (a Account) and(b Account) Account {
	return Account{
		Supplied: both(a.Supplied, b.Supplied), Unused: both(a.Unused, b.Unused), Issued: both(a.Issued, b.Issued),
		Spoilt: both(a.Spoilt, b.Spoilt), Expected: both(a.Expected, b.Expected), PacketsHandedIn: both(a.PacketsHandedIn, b.PacketsHandedIn),
		Tendered: Tendered{both(a.Tendered.Supplied, b.Tendered.Supplied), both(a.Tendered.Unused, b.Tendered.Unused),
			both(a.Tendered.Spoilt, b.Tendered.Spoilt), both(a.Tendered.Used, b.Tendered.Used), both(a.Tendered.Listed, b.Tendered.Listed)},
	}
}

// account is the sheet of the station's ballot paper account in a contest.
func AccountSheet(s Station, contest ContestID) SheetID {
	return SheetID{contest, BallotPaperAccount, string(s.ID)}
}
