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
	s := &sight{ward: w, closing: closing, boxes: w.BoxAccounts(), tables: w.tables()}
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

// hits asks a rule. What concerns the set-up alone was asked when the ward was
// registered.
func (s *sight) hits(r *Rule) []hit {
	if r.Stage == StageSetUp && s.ward.Contest.Kind == QuestionContest {
		return nil // its answers have no names, and stand in the order in which they are put
	}
	if r.Stage == StageSetUp && s.ward.named.fits(s.ward.Contest) {
		return s.ward.named.hits[r.Code]
	}
	return r.find(s)
}

// setUpHits are the answers of the set-up's rules for one list of candidates.
type setUpHits struct {
	first *Candidate
	n     int
	hits  map[Code][]hit
}

func (h setUpHits) fits(c Contest) bool {
	return h.hits != nil && len(c.Candidates) == h.n && (h.n == 0 || &c.Candidates[0] == h.first)
}

// setUpHitsOf asks the rules of the set-up about a ward.
func setUpHitsOf(w Ward) setUpHits {
	known := setUpHits{n: len(w.Contest.Candidates), hits: map[Code][]hit{}}
	if known.n > 0 {
		known.first = &w.Contest.Candidates[0]
	}
	s := &sight{ward: w}
	for _, r := range Rules {
		if r.Stage == StageSetUp {
			known.hits[r.Code] = r.find(s)
		}
	}
	return known
}
