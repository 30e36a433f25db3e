package sheet

import (
	"slices"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// ID names one sheet of the count. Voter-ID sheets belong to a station,
// whatever is contested there, and so have no contest.
type ID struct {
	Contest setup.ContestID `json:"contest"`
	Form    Form            `json:"form"`
	Subject string          `json:"subject"`
}

// String is the sheet's place in the journal: contest/form/subject.
func (s ID) String() string {
	return string(s.Contest) + "/" + string(s.Form) + "/" + s.Subject
}

// Words is the sheet as it is said: its title, with what it is about.
func (s ID) Words() string {
	d, _ := ByForm(s.Form)
	if d.About == AboutWard {
		return d.Title
	}
	return d.Title + " " + s.Subject
}

// Compare orders sheets for sorting: in the order of the night, then by their subjects' numbers.
func Compare(a, b ID) int {
	place := func(f Form) int { return slices.IndexFunc(Kinds, func(d Def) bool { return d.Form == f }) }
	if a.Form != b.Form {
		return place(a.Form) - place(b.Form)
	}
	return text.ByNumber(a.Subject, b.Subject)
}

// ForAccount names the sheet of a station's ballot paper account in a contest.
func ForAccount(s setup.Station, contest setup.ContestID) ID {
	return ID{contest, BallotPaperAccount, string(s.ID)}
}

// ForBox names the sheet on which a box's papers of a contest are counted.
func ForBox(b setup.Box, contest setup.ContestID) ID {
	if b.Postal() {
		return ID{contest, PostalBox, string(b.ID)}
	}
	return ID{contest, BoxVerification, string(b.ID)}
}

// ForRecord names a station's voter-ID record, which belongs to no contest.
func ForRecord(f Form, station setup.StationID) ID { return ID{Form: f, Subject: string(station)} }
