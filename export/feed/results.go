package feed

import (
	"wardcount/reconcile/figure"
)

// ResultsFormat is what our own JSON calls itself. What is added to it so that an older reader would refuse it gets
// another number.
const ResultsFormat = "wardcount/results/1"

// Results is a whole file of our own JSON: everything that may leave a count. The published schema says what each key
// means and in which unit. A figure that is not known is null, and a text that is not there empty; times are UTC.
type Results struct {
	Format       string           `json:"format"`
	Status       string           `json:"status"`
	Practice     bool             `json:"practice"`
	Revision     int              `json:"revision"`
	WrittenAt    string           `json:"written_at"`
	JournalHead  string           `json:"journal_head"`
	DestroyAfter *string          `json:"destroy_after"`
	Election     ElectionFacts    `json:"election"`
	Declared     DeclaredTotals   `json:"declared"`
	Standing     StandingFacts    `json:"standing"`
	Outstanding  []string         `json:"outstanding"`
	Abandoned    []Abandoned      `json:"abandoned"`
	Elsewhere    []Elsewhere      `json:"published_elsewhere"`
	VoterID      *VoterID         `json:"voter_id"`
	Sealings     []Sealing        `json:"sealings"`
	Compared     []KeyingCompared `json:"keyings_compared"`
	Contests     []Contest        `json:"contests"`
}

// ElectionFacts say which election it is, and who publishes.
type ElectionFacts struct {
	Name             string         `json:"name"`
	Date             string         `json:"date"`
	Council          string         `json:"council"`
	CouncilGSS       string         `json:"council_gss"`
	CouncilSeats     figure.Of[int] `json:"council_seats"`
	Type             string         `json:"election_type"`
	ReturningOfficer string         `json:"returning_officer"`
	Department       string         `json:"department"`
	Email            string         `json:"email"`
	Telephone        string         `json:"telephone"`
	InfoURL          string         `json:"info_url"`
	NotUp            []SeatsHeld    `json:"seats_not_up"`
}

// SeatsHeld are seats of the council that the poll does not fill.
type SeatsHeld struct {
	PartyID string `json:"party_id"`
	Party   string `json:"party"`
	Seats   int    `json:"seats"`
}

// DeclaredTotals are what the declared wards come to together.
type DeclaredTotals struct {
	Wards         int           `json:"wards"`
	WardsDeclared int           `json:"wards_declared"`
	Seats         int           `json:"seats"`
	SeatsDeclared int           `json:"seats_declared"`
	Vacant        int           `json:"vacant"`
	Votes         figure.Votes  `json:"votes"`
	Turnout       TotalTurnout  `json:"turnout"`
	Parties       []PartyTotals `json:"parties"`
}

// TotalTurnout is papers and electors of the wards in which both are known.
type TotalTurnout struct {
	Wards      int             `json:"wards"`
	Papers     figure.Papers   `json:"papers"`
	Electorate figure.Electors `json:"electorate"`
	Percent    *Percent        `json:"percent"`
}

// PartyTotals is what a party has in the declared wards.
type PartyTotals struct {
	PartyID    string       `json:"party_id"`
	Party      string       `json:"party"`
	Candidates int          `json:"candidates"`
	Seats      int          `json:"seats"`
	Votes      figure.Votes `json:"votes"`
}

// StandingFacts is how the whole council stands.
type StandingFacts struct {
	Told          bool           `json:"whole_council_known"`
	Majority      figure.Of[int] `json:"majority"`
	Baseline      string         `json:"baseline"`
	Unknown       []string       `json:"wards_without_baseline"`
	ControlBefore Control        `json:"control_before"`
	ControlAfter  Control        `json:"control_after"`
	Parties       []PartySeats   `json:"parties"`
	Vacant        PartySeats     `json:"vacant"`
}

// Control is who controls a council.
type Control struct {
	Known   bool   `json:"known"`
	PartyID string `json:"party_id"`
	Party   string `json:"party"`
}

// PartySeats is a party's seats before, won and after.
type PartySeats struct {
	PartyID string         `json:"party_id"`
	Party   string         `json:"party"`
	Before  figure.Of[int] `json:"before"`
	NotUp   int            `json:"not_up"`
	Won     int            `json:"won"`
	After   int            `json:"after"`
	Net     figure.Of[int] `json:"net"`
}

// Abandoned is a contest that stopped.
type Abandoned struct {
	ID     string `json:"id"`
	Kind   string `json:"kind"`
	Name   string `json:"name"`
	Seats  int    `json:"seats"`
	Reason string `json:"reason"`
	Signed Signed `json:"abandoned"`
}

// Elsewhere is a result of the same day that was counted and published elsewhere and is only repeated.
type Elsewhere struct {
	ID         string               `json:"id"`
	Name       string               `json:"name"`
	Why        string               `json:"why"`
	Candidates []ElsewhereCandidate `json:"candidates"`
}

// ElsewhereCandidate is one line of such a result.
type ElsewhereCandidate struct {
	Name    string                  `json:"name"`
	Party   string                  `json:"party"`
	First   figure.Votes            `json:"first_preferences"`
	Final   figure.Of[figure.Votes] `json:"final_votes"`
	Elected bool                    `json:"elected"`
}

// VoterID is the voter-identification totals that were released.
type VoterID struct {
	Expected   int          `json:"stations_expected"`
	In         int          `json:"stations_in"`
	Awaited    []string     `json:"stations_awaited"`
	Wards      []VoterIDSum `json:"wards"`
	All        VoterIDSum   `json:"all"`
	Exceptions []Exception  `json:"exceptions"`
	Released   Signed       `json:"released"`
}

// VoterIDSum is the persons of one ward's stations, or of all.
type VoterIDSum struct {
	Contest     string         `json:"contest"`
	Name        string         `json:"name"`
	Stations    int            `json:"stations"`
	In          int            `json:"stations_in"`
	Refused     figure.Persons `json:"refused_at_first"`
	Returned    figure.Persons `json:"returned_and_issued"`
	NotReturned figure.Persons `json:"not_returned"`
}

// Sealing is one time that the count was closed, and opened again.
type Sealing struct {
	Seals    []string `json:"seals"`
	Place    string   `json:"place"`
	Sealed   Signed   `json:"sealed"`
	Reopened *Signed  `json:"reopened"`
	Found    []string `json:"seals_found"`
	Reason   string   `json:"reason"`
}

// KeyingCompared is what the comparison of two keyings found in one form's sheets.
type KeyingCompared struct {
	Form     string `json:"form"`
	Sheets   int    `json:"sheets"`
	Figures  int    `json:"figures"`
	Differed int    `json:"differed"`
}

// Signed is who did something, in which role, and when.
type Signed struct {
	By   string `json:"by"`
	Role string `json:"role"`
	At   string `json:"at"`
}
