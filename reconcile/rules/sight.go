package rules

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// sight is what a rule may look at: one ward, or for voter-ID rules one
// station's record and the account that it is held against. What several rules
// need is worked out once and kept for all of them.
type sight struct {
	ward    ward.Ward
	closing bool // the ward's verification is being closed
	record  sheet.VoterIDRecord
	account sheet.Account

	boxes    []ward.BoxAccount
	tables   []ward.Part // the ward's own result, then its count areas
	sheets   [][]ward.Part
	stations figure.Of[figure.Papers]
	postal   figure.Of[figure.Papers]
	verified figure.Of[figure.Papers]
	slates   []slate // see bySlate
}

// look prepares the sight of one ward.
func look(w ward.Ward, closing bool) *sight {
	s := &sight{ward: w, closing: closing, boxes: w.BoxAccounts(), tables: tablesOf(w)}
	for _, a := range w.Contest.Areas {
		s.sheets = append(s.sheets, w.CountSheets(a))
	}
	s.stations, s.postal = figure.KeyedIf(w.VerifiedStations()), figure.KeyedIf(w.VerifiedPostal())
	s.verified = figure.Sum(s.stations, s.postal)
	if w.Contest.CountOnly {
		s.verified = figure.KeyedIf(w.VerifiedTotal())
	}
	return s
}

// hits asks a rule.
func (s *sight) hits(r *Rule) []hit {
	if r.Stage == sheet.StageSetUp && s.ward.Contest.Kind == setup.QuestionContest {
		return nil // its answers have no names, and stand in the order in which they are put
	}
	return r.find(s)
}
