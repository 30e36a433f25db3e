package ward

import (
	"strconv"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// RegisterRow is one sheet that must come in, and whether it has.
type RegisterRow struct {
	sheet.ID
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
		return w.CountRegister(rows)
	}
	add := func(f sheet.Form, subject string) { rows = append(rows, w.registerRow(f, subject)) }
	for _, s := range w.Stations {
		if s.Struck == "" {
			add(sheet.BallotPaperAccount, string(s.ID))
		}
	}
	for _, b := range w.Boxes {
		if !b.Postal() && b.Live() {
			add(sheet.BoxVerification, string(b.ID))
		}
	}
	if w.HasPostal() {
		sessions, complete := w.Sessions()
		keyed := max(len(sessions), w.SessionsTouched())
		for n := range keyed {
			add(sheet.PostalOpening, strconv.Itoa(n+1))
		}
		for n := keyed + 1; !complete && n <= max(w.Planned, keyed+1); n++ {
			add(sheet.PostalOpening, strconv.Itoa(n))
		}
		add(sheet.PostalDay, string(w.Contest.ID))
		for _, b := range w.Boxes {
			if b.Postal() && b.Live() {
				add(sheet.PostalBox, string(b.ID))
			}
		}
	}
	rows = w.CountRegister(rows)
	if w.FormKDue() {
		rows = append(rows, w.registerRow(sheet.PostalStatement, string(w.Contest.ID)))
	}
	return rows
}

// CountRegister adds the sheets of the count: those of its tables, then the
// ward's own.
func (w Ward) CountRegister(rows []RegisterRow) []RegisterRow {
	for _, a := range w.Contest.Areas {
		for n := range a.Sheets() {
			rows = append(rows, w.registerRow(sheet.CountSheet, strconv.Itoa(a.FirstSheet+n)))
		}
		if len(w.Contest.Areas) > 1 {
			rows = append(rows, w.registerRow(sheet.CountArea, a.ID))
		}
	}
	for _, n := range w.Batches() {
		rows = append(rows, w.registerRow(sheet.DoubtfulPapers, n))
	}
	return append(rows, w.registerRow(sheet.CountResult, string(w.Contest.ID)), w.registerRow(sheet.RejectedPapers, string(w.Contest.ID)))
}

func (w Ward) registerRow(f sheet.Form, subject string) RegisterRow {
	id := w.SheetAbout(f, subject)
	return RegisterRow{id, w.Sheets[id].State()}
}

// HasPostal says whether a postal box stands on the register.
func (w Ward) HasPostal() bool { return len(w.PostalBoxes()) > 0 }

// PostalBoxes lists the postal boxes that stand on the register.
func (w Ward) PostalBoxes() []setup.BoxID {
	var list []setup.BoxID
	for _, b := range w.Boxes {
		if b.Postal() && b.Live() {
			list = append(list, b.ID)
		}
	}
	return list
}

// Awaited lists the sheets up to and including a stage that have not come in,
// or that two people have not agreed.
func (w Ward) Awaited(stage sheet.Stage) []sheet.ID {
	var list []sheet.ID
	for _, row := range w.Register() {
		d, _ := sheet.ByForm(row.Form)
		if row.State != Agreed && d.Stage <= stage {
			list = append(list, row.ID)
		}
	}
	return list
}

// OnRegister says whether the sheet is one that this ward takes.
func (w Ward) OnRegister(id sheet.ID) bool {
	for _, row := range w.Register() {
		if row.ID == id {
			return true
		}
	}
	return false
}
