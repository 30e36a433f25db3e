package reconcile

import (
	"fmt"
	"maps"
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

// Apply decides an entry and, unless it is refused, gives the count after it.
// Everything that can be refused is refused here, before a disc is touched.
func (c Count) Apply(e Entry) (Count, error) {
	if r := c.refuse(e); r != nil {
		return c, r
	}
	return c.Fold(e)
}

// Fold takes an accepted entry into the count and refuses nothing, so that an
// old journal folds the same for ever. What a mend of the set-up voids is worked
// out again by SetUpChanges, whose answers for old journals must stay; a journal
// of an earlier version is kept in testdata to see that they do.
func (c Count) Fold(e Entry) (Count, error) {
	c.Versions = c.Versions.after(e.Body.Subject())
	var misfit error
	switch b := e.Body.(type) {
	case ElectionSetUp:
		c.setUp(b.Election)
	case SetUpMended:
		c.mend(b, e)
	case SheetKeyed:
		c.Begun = true
		misfit = c.foldKeyed(b, e)
	case SheetAdjudicated:
		misfit = c.foldAdjudicated(b, e)
	case SheetMoved:
		misfit = c.foldSheetMoved(b, e)
	case SheetVoided:
		misfit = c.foldVoided(b, e)
	case CountSealed:
		c.foldSealed(b, e)
	case CountReopened:
		misfit = c.foldReopened(b, e)
	case FindingExplained:
		c.said(b.Contest, e, func(f ward.Folder) ward.Folder {
			return f.Explain(b.FindingID, ward.Explanation{By: e.Actor, Role: e.Role, Reason: b.Reason, At: e.At, Numbers: b.Numbers})
		})
	case FindingAccepted:
		c.said(b.Contest, e, func(f ward.Folder) ward.Folder {
			return f.Accept(b.FindingID, ward.Acceptance{By: e.Actor, Role: e.Role, Reason: b.Reason, At: e.At, Numbers: b.Numbers})
		})
	case Stepped:
		c.foldStep(b, e)
	case PapersMoved:
		c.foldMoved(b, e)
	case BoxReceived:
		c.Door = maps.Clone(c.Door)
		c.Door[b.Box] = b.Receipt
	case ResultsPublished:
		c.Revisions = b.Revision
	default:
		return c, fmt.Errorf("an entry of kind %s does not fold", e.Kind)
	}
	if misfit != nil {
		return c, fmt.Errorf("an entry of kind %s: %w", e.Kind, misfit)
	}
	c.meetNeighbours(e.Body)
	return c, nil
}

func (c *Count) setUp(e setup.Election) {
	c.Election = e
	c.Wards, c.Nominated = map[setup.ContestID]ward.Ward{}, map[setup.ContestID][]setup.Candidate{}
	c.VoterID = ward.VoterID{Folder: ward.NewFolder()}
	for _, contest := range e.Contests {
		w := ward.Ward{Folder: ward.NewFolder(), State: ward.SetUp, Heads: c.Law.Heads(contest.Kind, e.Date), Usual: c.Law.Usual(contest.Kind, e.Date)}
		switch {
		case contest.Uncontested():
			w.State = ward.Uncontested
		case contest.CountOnly:
			w.State = ward.Counting
		}
		c.Wards[contest.ID], c.Nominated[contest.ID] = w, contest.Candidates
	}
	c.register()
	c.voterIDRegister()
}

// register gives every ward its contest, stations and boxes of the set-up, in
// one walk over them.
func (c *Count) register() {
	stations, boxes := map[setup.ContestID][]setup.Station{}, map[setup.ContestID][]setup.Box{}
	for _, s := range c.Election.Stations {
		for _, id := range s.Contests {
			stations[id] = append(stations[id], s)
		}
	}
	for _, b := range c.Election.Boxes {
		for _, id := range b.Contests {
			boxes[id] = append(boxes[id], b)
		}
	}
	for _, contest := range c.Election.Contests {
		if w := c.Wards[contest.ID]; !w.State.Frozen() {
			w.Contest, w.Stations, w.Boxes, w.Planned = contest, stations[contest.ID], boxes[contest.ID], len(c.Election.Sessions)
			w.Names = setup.NamesOf(contest)
			c.Wards[contest.ID] = w
		}
	}
}

func (c *Count) voterIDRegister() {
	form, _ := c.Law.IDForm(&c.Election)
	c.VoterID.Form = sheet.Form(form)
	c.VoterID.Stations = nil
	for _, s := range c.Election.Stations {
		// Where there is no poll nobody is asked who they are.
		if slices.ContainsFunc(s.Contests, func(id setup.ContestID) bool { return c.Wards[id].HasPapers() }) {
			c.VoterID.Stations = append(c.VoterID.Stations, s)
		}
	}
}

// put replaces one ward and leaves the map that others hold as it was.
func (c *Count) put(w ward.Ward, e Entry) {
	w.Changed = e.At
	w.Version++
	c.Wards = maps.Clone(c.Wards)
	c.Wards[w.Contest.ID] = w
}

func (c *Count) said(contest setup.ContestID, e Entry, say func(ward.Folder) ward.Folder) {
	if contest == "" {
		c.VoterID.Folder = say(c.VoterID.Folder)
		return
	}
	w := c.Wards[contest]
	w.Folder = say(w.Folder)
	c.put(w, e)
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
