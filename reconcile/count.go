package reconcile

import (
	"maps"

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

// Polled says whether any contest of the box has a poll: only then is it carried.
func (c Count) Polled(b setup.Box) bool {
	for _, id := range b.Contests {
		if w, ok := c.Wards[id]; ok && w.HasPapers() {
			return true
		}
	}
	return false
}

// Closed gives the sealing while the count is closed.
func (c Count) Closed() (Sealing, bool) {
	if n := len(c.Sealings); n > 0 && c.Sealings[n-1].Reopened == nil {
		return c.Sealings[n-1], true
	}
	return Sealing{}, false
}

// put replaces one ward and leaves the map that others hold as it was.
func (c *Count) put(w ward.Ward, e Entry) {
	w.Changed = e.At
	w.Version++
	was := c.Wards[w.Contest.ID]
	c.Wards = maps.Clone(c.Wards)
	c.Wards[w.Contest.ID] = w.Since(was, e.At, e.Actor)
}
