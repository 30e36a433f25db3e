package reconcile

import "strconv"

// RegisterRow is one sheet that must come in, and whether it has.
type RegisterRow struct {
	SheetID
	State SheetState
}

// Register lists every sheet of the ward that must come in, in the order of
// the night: what was never keyed stops the ward as surely as what is wrong.
func (w Ward) Register() []RegisterRow {
	if !w.HasPoll() {
		return nil
	}
	var rows []RegisterRow
	if w.Contest.CountOnly {
		return w.countRegister(rows)
	}
	add := func(f Form, subject string) { rows = append(rows, w.registerRow(f, subject)) }
	for _, s := range w.Stations {
		if s.Struck == "" {
			add(BallotPaperAccount, string(s.ID))
		}
	}
	for _, b := range w.Boxes {
		if !b.Postal() && b.Live() {
			add(BoxVerification, string(b.ID))
		}
	}
	if w.hasPostal() {
		sessions, complete := w.Sessions()
		keyed := max(len(sessions), w.sessionsTouched())
		for n := range keyed {
			add(PostalOpening, strconv.Itoa(n+1))
		}
		for n := keyed + 1; !complete && n <= max(w.Planned, keyed+1); n++ {
			add(PostalOpening, strconv.Itoa(n))
		}
		add(PostalDay, string(w.Contest.ID))
		for _, b := range w.Boxes {
			if b.Postal() && b.Live() {
				add(PostalBox, string(b.ID))
			}
		}
	}
	rows = w.countRegister(rows)
	if w.statementDue() {
		rows = append(rows, w.registerRow(PostalStatement, string(w.Contest.ID)))
	}
	return rows
}

// countRegister adds the sheets of the count: those of its tables, then the
// ward's own.
func (w Ward) countRegister(rows []RegisterRow) []RegisterRow {
	for _, a := range w.Contest.Areas {
		for n := range a.Sheets() {
			rows = append(rows, w.registerRow(CountSheet, strconv.Itoa(a.FirstSheet+n)))
		}
		if len(w.Contest.Areas) > 1 {
			rows = append(rows, w.registerRow(CountArea, a.ID))
		}
	}
	for _, n := range w.Batches() {
		rows = append(rows, w.registerRow(DoubtfulPapers, n))
	}
	return append(rows, w.registerRow(CountResult, string(w.Contest.ID)), w.registerRow(RejectedPapers, string(w.Contest.ID)))
}

func (w Ward) registerRow(f Form, subject string) RegisterRow {
	id := SheetID{w.Contest.ID, f, subject}
	return RegisterRow{id, w.Sheets[id].State()}
}

func (w Ward) hasPostal() bool { return len(w.postalBoxes()) > 0 }

// postalBoxes lists the postal boxes that stand on the register.
func (w Ward) postalBoxes() []BoxID {
	var list []BoxID
	for _, b := range w.Boxes {
		if b.Postal() && b.Live() {
			list = append(list, b.ID)
		}
	}
	return list
}

// Awaited lists the sheets up to and including a stage that have not come in,
// or that two people have not agreed.
func (w Ward) Awaited(stage Stage) []SheetID {
	var list []SheetID
	for _, row := range w.Register() {
		d, _ := SheetOf(row.Form)
		if row.State != Agreed && d.Stage <= stage {
			list = append(list, row.SheetID)
		}
	}
	return list
}

// onRegister says whether the sheet is one that this ward takes.
func (w Ward) onRegister(id SheetID) bool {
	for _, row := range w.Register() {
		if row.SheetID == id {
			return true
		}
	}
	return false
}
