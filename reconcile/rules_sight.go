package reconcile

// sight is what a rule may look at: one ward, or for voter-ID rules one
// station's record and the account that it is held against. What several rules
// need is worked out once and kept for all of them.
type sight struct {
	ward     Ward
	closing  bool // the ward's verification is being closed
	refusals Refusals
	account  Account

	boxes    []BoxAccount
	tables   []Part // the ward's own result, then its count areas
	sheets   [][]Part
	stations Figure[Papers]
	postal   Figure[Papers]
	verified Figure[Papers]
	slates   []slate // see bySlate
}

// look prepares the sight of one ward.
func look(w Ward, closing bool) *sight {
	s := &sight{ward: w, closing: closing, boxes: w.BoxAccounts(), tables: tablesOf(w)}
	for _, a := range w.Contest.Areas {
		s.sheets = append(s.sheets, w.CountSheets(a))
	}
	s.stations, s.postal = figureIf(w.VerifiedStations()), figureIf(w.VerifiedPostal())
	s.verified = both(s.stations, s.postal)
	if w.Contest.CountOnly {
		s.verified = figureIf(w.VerifiedTotal())
	}
	return s
}

// hits asks a rule.
func (s *sight) hits(r *Rule) []hit {
	if r.Stage == StageSetUp && s.ward.Contest.Kind == QuestionContest {
		return nil // its answers have no names, and stand in the order in which they are put
	}
	return r.find(s)
}
