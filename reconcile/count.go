package reconcile

import (
	"slices"

	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// Count is a whole count as the fold of its journal. It is a value: Apply
// gives a new one and leaves the old as it was.
type Count struct {
	Election setup.Election
	Law      setup.Law
	Wards    map[setup.ContestID]ward.Ward
	VoterID  ward.VoterID
	// Nominated is each contest's candidates as they stood when its figures began
	// to be kept by them: no chain of small mends makes one into another.
	Nominated map[setup.ContestID][]setup.Candidate
	Door      map[setup.BoxID]Receipt // boxes that came in, by the last receipt of each
	Versions  Versions                // of every subject of the journal
	Begun     bool                    // a figure has been keyed, whatever became of it
	Compared  ward.Compared           // how often two readings of a figure were not the same
	Sealings  []Sealing               // every time the count was closed and opened again
	Revisions int                     // publications so far
}

// NewCount is a count before its first entry, under that law.
func NewCount(law setup.Law) Count {
	return Count{Law: law, Wards: map[setup.ContestID]ward.Ward{}, VoterID: ward.VoterID{Folder: ward.NewFolder()}, Door: map[setup.BoxID]Receipt{}}
}

// Ward gives a ward by its contest.
func (c Count) Ward(id setup.ContestID) ward.Ward { return c.Wards[id] }

// InOrder lists the wards in the order of the set-up.
func (c Count) InOrder() []ward.Ward {
	wards := make([]ward.Ward, 0, len(c.Election.Contests))
	for _, contest := range c.Election.Contests {
		wards = append(wards, c.Wards[contest.ID])
	}
	return wards
}

// CheckVoterID gives the findings of the poll's voter-ID records.
func (c Count) CheckVoterID() []rules.Finding {
	return rules.CheckVoterID(c.VoterID, c.AccountOf)
}

// AccountOf is the ballot paper account that a station's voter-ID record is
// held against: that of the contest which everybody there gets. People are
// counted once: where a station serves two wards it is both accounts together.
func (c Count) AccountOf(id setup.StationID) sheet.Account {
	s, _ := c.Election.Station(id)
	var polled []ward.Ward
	kind := setup.WardContest
	for _, contest := range s.Contests {
		if w, ok := c.Wards[contest]; ok && w.HasPoll() {
			polled = append(polled, w)
		}
	}
	if len(polled) > 0 && !slices.ContainsFunc(polled, func(w ward.Ward) bool { return w.Contest.Kind == kind }) {
		kind = polled[0].Contest.Kind // no ward has a poll there
	}
	var accounts []sheet.Account
	for _, w := range polled {
		if w.Contest.Kind == kind {
			accounts = append(accounts, w.AccountAt(id))
		}
	}
	return sheet.SumOfAccounts(accounts)
}

// Findings gives every finding of the count: each ward's, then voter identification's.
func (c Count) Findings() []rules.Finding {
	var all []rules.Finding
	for _, w := range c.InOrder() {
		all = append(all, rules.Check(w)...)
	}
	return append(all, c.CheckVoterID()...)
}

// Figures lists the figures of a sheet of this count, in the paper's order.
func (c Count) Figures(id sheet.ID) []sheet.FigureDef {
	d, ok := sheet.ByForm(id.Form)
	if !ok {
		return nil
	}
	return d.Figures(c.Wards[id.Contest].Contest, c.Law.Heads(c.Wards[id.Contest].Contest.Kind, c.Election.Date))
}

// Sheet gives a sheet as it stands, the zero Sheet while it is awaited.
func (c Count) Sheet(id sheet.ID) ward.Sheet {
	if id.Contest == "" {
		return c.VoterID.Sheets[id]
	}
	return c.Wards[id.Contest].Sheets[id]
}

// CountDue is the number of the count that opening a sheet keys: the current
// one, or the next where a granted recount is still to be made.
func (c Count) CountDue(id sheet.ID) int {
	s, w := c.Sheet(id), c.Wards[id.Contest]
	if before, counted := w.AtRecount[id]; counted && s.Keying == nil && len(s.Counts) <= before {
		return len(s.Counts) + 1
	}
	return s.CurrentCount()
}

// Preview gives the findings that a reading would leave: of its ward, or of
// the voter-ID records. The same Check decides when it is keyed.
func (c Count) Preview(id sheet.ID, k int, r sheet.Reading) []rules.Finding {
	if id.Contest == "" {
		v := c.VoterID
		v.Folder = v.WithReading(id, max(k, 1), r, "", v.Sheets[id].At)
		return rules.CheckVoterID(v, c.AccountOf)
	}
	w, ok := c.Wards[id.Contest]
	if !ok {
		return nil
	}
	return rules.Check(w.With(id, max(k, 1), r))
}
