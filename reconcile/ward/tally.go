package ward

import "wardcount/reconcile/sheet"

// Tally is how many sheets have come how far.
type Tally struct {
	Awaited    int
	Once       int // keyed by one person; another keys them too
	Differ     int // two people read them differently
	Supervisor int // and differently once more: a supervisor decides
	In         int
}

// Open is how many are not in.
func (t Tally) Open() int { return t.Awaited + t.Once + t.Differ + t.Supervisor }

// All is how many there are.
func (t Tally) All() int { return t.Open() + t.In }

// Apart is how many two people read differently.
func (t Tally) Apart() int { return t.Differ + t.Supervisor }

// And adds two tallies.
func (t Tally) And(o Tally) Tally {
	return Tally{t.Awaited + o.Awaited, t.Once + o.Once, t.Differ + o.Differ, t.Supervisor + o.Supervisor, t.In + o.In}
}

// add counts one sheet more.
func (t *Tally) add(s Sheet) {
	switch s.State() {
	case Agreed:
		t.In++
	case KeyedOnce:
		t.Once++
	case Differs:
		if s.Keying.ForSupervisor() {
			t.Supervisor++
		} else {
			t.Differ++
		}
	default:
		t.Awaited++
	}
}

// TallyOf counts sheets of the folder by how far they have come.
func (f Folder) TallyOf(ids []sheet.ID) Tally {
	var t Tally
	for _, id := range ids {
		t.add(f.Sheets[id])
	}
	return t
}

// Tallies counts the sheets of the register that are keyed on the night, stage by stage.
func (w Ward) Tallies() (verification, count Tally) {
	for _, r := range w.Register() {
		switch d, _ := sheet.ByForm(r.Form); d.Stage {
		case sheet.StageVerification:
			verification.add(w.Sheets[r.ID])
		case sheet.StageCount:
			count.add(w.Sheets[r.ID])
		}
	}
	return verification, count
}
