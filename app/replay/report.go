package replay

import "wardcount/reconcile/figure"

// Report is what a replay found.
type Report struct {
	Councils []Council // in the order of the files
	Wards    int       // contests that were counted or uncontested
	Seats    int       // that those contests fill
	Agree    Agreement
	Differ   []Difference
	// Ties are those at the last seat, decided by the lot that the file's marks tell of.
	Ties        []Tie
	Uncontested []Place
	// LeftOut are contests that could not be set up or have no votes.
	LeftOut []LeftOut
	// SeatsFrom says where the numbers of seats are from.
	SeatsFrom SeatsFrom
	// Placeholders is how many rows of the files name no candidate.
	Placeholders int
	Baseline     *Baseline
}

// Agreement is how much of what was counted agrees with the marks.
type Agreement struct {
	Wards int `json:"wards"`
	Seats int `json:"seats"` // candidates elected here and marked there
}

// Council is one council's part of a report, on one day.
type Council struct {
	Name  string    `json:"council"`
	Date  string    `json:"date"`
	Wards int       `json:"wards"`
	Seats int       `json:"seats"`
	Agree Agreement `json:"agree"`
}

// Place is a contest by the names of its file.
type Place struct {
	Council string `json:"council"`
	Area    string `json:"area"`
}

// Difference is a contest in which others are elected here than marked there.
type Difference struct {
	Place
	Ours      []string `json:"ours"`
	Published []string `json:"published"`
	Why       string   `json:"why"`
}

// Tie is a tie for the last seat.
type Tie struct {
	Place
	Votes figure.Votes `json:"votes"`
	Among []string     `json:"among"`
	Lot   []string     `json:"lot"` // on whom the marks say that it fell
}

// LeftOut is a contest that was not counted, and why.
type LeftOut struct {
	Place
	Why string `json:"why"`
}

// SeatsFrom counts contests by the source of their number of seats. Where it is
// the file's own marks, that as many are elected proves nothing.
type SeatsFrom struct {
	Stated int `json:"stated"`  // by the file itself
	ByCode int `json:"by_code"` // Democracy Club's winners, joined by statistical code
	ByName int `json:"by_name"` // Democracy Club's winners, joined by council and name
	Marks  int `json:"marks"`   // the file's own
}
