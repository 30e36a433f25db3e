package sheet

import "wardcount/reconcile/figure"

// BallotPaperAccount is the form of one station's ballot paper account.
const BallotPaperAccount Form = "ballot_paper_account"

// The account as the presiding officer wrote it (r.43 of the 2006 Rules). Its
// totals are keyed as written and compared with ours by rule V1. Tendered
// papers are a stock of their own: used ones go into an envelope, never into
// the box, and so never enter what is expected in it.
var ballotPaperAccount = Def{
	Form: BallotPaperAccount, Title: "Ballot paper account", About: AboutStation, Stage: StageVerification,
	Law: "Local Elections (Principal Areas) (England and Wales) Rules 2006, Sch 2 r.43",
	Fixed: []FigureDef{
		{ID: "bp_supplied", Heading: "Ordinary ballot papers", Label: "Ballot papers supplied", Unit: UnitPapers, Required: true, Help: "All ordinary papers entrusted to the officer, extra supplies included"},
		{ID: "bp_unused", Label: "Unused papers returned", Unit: UnitPapers, Required: true},
		{ID: "bp_issued", Label: "Papers issued", Unit: UnitPapers, Required: true, Written: true, Help: "As the officer wrote it: supplied less unused, replacements included"},
		{ID: "bp_spoilt", Label: "Spoilt and replaced papers", Unit: UnitPapers, Required: true, Help: "Spoilt at the station and replaced; not rejected at the count"},
		{ID: "bp_expected", Label: "Papers that ought to be in the box", Unit: UnitPapers, Required: true, Written: true, Help: "As the officer wrote it: issued less spoilt"},
		{ID: "tend_supplied", Heading: "Tendered ballot papers", Label: "Tendered papers supplied", Unit: UnitPapers, Help: "Tendered papers are kept apart and never go into the box"},
		{ID: "tend_unused", Label: "Tendered papers unused", Unit: UnitPapers},
		{ID: "tend_spoilt", Label: "Tendered papers spoilt", Unit: UnitPapers},
		{ID: "tend_used", Label: "Tendered papers used", Unit: UnitPapers, Help: "In their own envelope; never counted"},
		{ID: "tend_listed", Label: "Entries in the tendered votes list", Unit: UnitPapers, Help: "One entry for each tendered paper used; leave empty where the list has not come in"},
		{ID: "pv_handed_in", Heading: "Postal votes", Label: "Packets of postal votes handed in", Unit: UnitPackets, Required: true, Help: "Sent to the last postal opening session"},
	},
}

// Account is a ballot paper account as keyed.
type Account struct {
	Supplied, Unused, Issued, Spoilt, Expected figure.Of[figure.Papers]
	Tendered                                   Tendered
	PacketsHandedIn                            figure.Of[figure.Packets]
}

// Tendered is the stock of tendered papers that a station had, and the entries
// in its list of them.
type Tendered struct {
	Supplied, Unused, Spoilt, Used, Listed figure.Of[figure.Papers]
}

// AccountOf is what a reading of a ballot paper account says.
func AccountOf(r Reading) Account {
	return Account{
		Supplied: r.Papers("bp_supplied"), Unused: r.Papers("bp_unused"),
		Issued: r.Papers("bp_issued"), Spoilt: r.Papers("bp_spoilt"),
		Expected: r.Papers("bp_expected"), PacketsHandedIn: r.Packets("pv_handed_in"),
		Tendered: Tendered{r.Papers("tend_supplied"), r.Papers("tend_unused"), r.Papers("tend_spoilt"),
			r.Papers("tend_used"), r.Papers("tend_listed")},
	}
}

// SumOfAccounts adds up accounts of one station or one box; what one of them
// lacks is missing in the sum, and of none there is nothing.
func SumOfAccounts(accounts []Account) Account {
	var sum Account
	for i, a := range accounts {
		if i > 0 {
			a = sum.and(a)
		}
		sum = a
	}
	return sum
}

// and adds two accounts; what either lacks stays missing.
func (a Account) and(b Account) Account {
	return Account{
		Supplied: figure.Sum(a.Supplied, b.Supplied), Unused: figure.Sum(a.Unused, b.Unused), Issued: figure.Sum(a.Issued, b.Issued),
		Spoilt: figure.Sum(a.Spoilt, b.Spoilt), Expected: figure.Sum(a.Expected, b.Expected), PacketsHandedIn: figure.Sum(a.PacketsHandedIn, b.PacketsHandedIn),
		Tendered: Tendered{figure.Sum(a.Tendered.Supplied, b.Tendered.Supplied), figure.Sum(a.Tendered.Unused, b.Tendered.Unused),
			figure.Sum(a.Tendered.Spoilt, b.Tendered.Spoilt), figure.Sum(a.Tendered.Used, b.Tendered.Used), figure.Sum(a.Tendered.Listed, b.Tendered.Listed)},
	}
}
