package setup

// Usual is what contests of a type look like as a rule, as far as published
// results tell. What lies outside it is asked about before a declaration and
// stops nothing. A limit of 0 asks nothing. Limits that are parts of a whole
// are per mille.
type Usual struct {
	Period
	Contest         string `json:"contest"`
	Turnout         Range  `json:"turnout"`        // papers of the electorate
	TurnoutChange   int    `json:"turnout_change"` // to the ward's last contest
	Papers          Range  `json:"papers"`         // of those at the last contest, where an electorate is not known
	RejectedOneSeat int    `json:"rejected_one_seat"`
	RejectedSeveral int    `json:"rejected_several_seats"`
	NoneRejectedOf  int    `json:"none_rejected_of"` // from so many papers on, some are rejected
	Unused          Range  `json:"unused"`           // of the votes that the papers can carry
	ShareChange     int    `json:"share_change"`     // of a party, beside the ward's others
	// MatesTimes is how many times, in per mille, a candidate has the votes of
	// those of the same party, and MatesApart how far from them; both must be so.
	MatesTimes int `json:"mates_times"`
	MatesApart int `json:"mates_apart"` // of the votes for each seat
	// SlatesTimes is how many times nearer to each other, in per mille, the
	// candidates of the parties lie once two figures change places, and
	// SlatesNearer how much nearer; both must be so.
	SlatesTimes  int `json:"slates_times"`
	SlatesNearer int `json:"slates_nearer"` // of the votes for each seat
	// LastTimes and LastApart are the same of the shares at the last contest.
	LastTimes int `json:"last_times"`
	LastApart int `json:"last_apart"`
	// Margins of so few papers, or so small a part of the valid ones in ten
	// thousand, are close.
	MarginPapers int    `json:"margin_papers"`
	MarginPart   int    `json:"margin_part"`
	Source       string `json:"source"`
}

// Range is what lies between two limits, both included.
type Range struct {
	Least int `json:"least"`
	Most  int `json:"most"`
}

// Asks says whether the range has limits at all.
func (r Range) Asks() bool { return r.Most > 0 }

// Holds says whether part lies within the range of the whole, in per mille:
// the products are compared, and nothing is rounded.
func (r Range) Holds(part, whole int) bool {
	return part*1000 >= r.Least*whole && part*1000 <= r.Most*whole
}

// Usual gives what is usual for a kind of contest on that date, nothing where
// the table has none. On the day of a general election no turnout is usual: it
// is then not that of a local contest.
func (l Law) Usual(kind ContestKind, date string) Usual {
	for _, u := range l.UsualContests {
		if u.Contest != kind.InLaw() || !u.Holds(date) {
			continue
		}
		if l.generalElection(date) {
			u.Turnout, u.TurnoutChange, u.Papers = Range{}, 0, Range{}
		}
		return u
	}
	return Usual{}
}
