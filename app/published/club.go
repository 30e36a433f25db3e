package published

import (
	"strconv"
	"strings"

	"wardcount/app/internal/filetext"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// clubReader reads Democracy Club's results and candidates: the file of 2018
// and the columns that its live export has (data_exports/csv_fields.py). Before
// the poll the columns of results are empty or not there.
type clubReader struct{}

func (clubReader) takes(first []string) bool {
	t := table{}
	t.header(first)
	return t.has("ballot_paper_id") && t.has("person_name")
}

func (clubReader) read(t *table) File {
	f := File{Kind: DemocracyClub}
	t.header(t.first)
	seen := map[string]int{}
	people := map[string]int{}
	left := map[string]bool{}
	for t.next(len(t.first)) {
		ballot := t.needed("ballot_paper_id")
		if kind, counted := kindOf(ballot); !counted {
			if !left[ballot] {
				t.note(t.row, "ballot_paper_id", filetext.Quote(ballot)+" is "+kind+"; it is left out.")
			}
			left[ballot] = true
			continue
		}
		at, again := seen[ballot]
		if !again {
			at = len(f.Wards)
			seen[ballot] = at
			f.Wards = append(f.Wards, t.clubWard(ballot))
		}
		w := &f.Wards[at]
		c := t.clubCandidate(len(w.Candidates) + 1)
		if row, twice := people[ballot+"\x00"+c.ID]; twice {
			t.fault(t.row, "person_id", filetext.Quote(c.ID)+" stands on row "+strconv.Itoa(row)+" of the same ballot already.", "Check whether the file holds the ballot twice.")
		}
		people[ballot+"\x00"+c.ID] = t.row
		w.Candidates = append(w.Candidates, c)
	}
	return f
}

// kindOf reads from a ballot id what is contested; of what is not counted here
// it says what it is.
func kindOf(ballot string) (string, bool) {
	word, _, _ := strings.Cut(ballot, ".")
	switch word {
	case "local", "parish", "mayor", "ref":
		return "", true
	case "parl":
		return "a parliamentary contest", false
	}
	return "no ballot that is counted here", false
}

func (t *table) clubWard(ballot string) Ward {
	org, division, date, by := ballotParts(ballot)
	w := Ward{BallotID: setup.ContestID(ballot), Kind: contestKind(ballot), Council: t.cell("organisation_name"), Area: t.cell("post_label"),
		AreaGSS: t.codeIn("gss"), Date: date, ByElection: by, Seats: t.seatsIn(t.row, "seats_contested", figureIn[int](t, "seats_contested")), Row: t.row,
		Electorate: figureIn[figure.Electors](t, "total_electorate"), Rejected: figureIn[figure.Papers](t, "spoilt_ballots"),
		Turnout: t.cell("turnout_percentage", "turnout", "turnout_reported")}
	if w.Council == "" {
		w.Council = capitalised(org)
	}
	if w.Area == "" {
		w.Area = capitalised(division)
	}
	if w.Area == "" { // a mayor is elected by the whole area
		w.Area = w.Council
	}
	if w.Date == "" {
		w.Date = dateIn(t.cell("election_date"))
	}
	return w
}

// votesIn reads a candidate's votes.
func votesIn(t *table, columns ...string) figure.Of[figure.Votes] {
	return figureIn[figure.Votes](t, columns...)
}

func (t *table) clubCandidate(place int) Candidate {
	name, _ := tidyName(t.needed("person_name"))
	c := Candidate{Whole: name, Votes: votesIn(t, "votes_cast", "ballots_cast"), Elected: t.yesIn("elected", "is_winner"), Row: t.row}
	c.ID = t.cell("person_id")
	if c.ID == "" {
		c.ID = strconv.Itoa(place)
	}
	c.Forenames, c.Surname = t.cell("sopn_first_names"), t.cell("sopn_last_name")
	if c.Surname == "" {
		c.Forenames, c.Surname = SplitName(name)
	}
	c.Description = t.cell("party_description_text")
	c.PartyID, c.Party = clubParty(t.cell("party_id"), t.cell("party_name"))
	return c
}
