package reconcile

import "strconv"

// SheetState is how far one sheet of the register has come.
type SheetState string

// The states of a sheet where one reading agrees it.
const (
	Awaited SheetState = "awaited"
	Agreed  SheetState = "agreed"
)

// RegisterRow is one sheet that must come in, and whether it has.
type RegisterRow struct {
	SheetID
	State SheetState
}

// Register lists every sheet of the ward that must come in, in the order of
// the night: what was never keyed stops the ward as surely as what is wrong.
func (w Ward) Register() []RegisterRow {
	if w.State == Uncontested || w.State == Abandoned {
		return nil
	}
	var rows []RegisterRow
	add := func(f Form, subject string) {
		id := SheetID{w.Contest.ID, f, subject}
		state := Awaited
		if _, ok := w.Current(id); ok {
			state = Agreed
		}
		rows = append(rows, RegisterRow{id, state})
	}
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
		for n := range sessions {
			add(PostalOpening, strconv.Itoa(n+1))
		}
		if !complete {
			add(PostalOpening, strconv.Itoa(len(sessions)+1))
		}
		add(PostalDay, string(w.Contest.ID))
		for _, b := range w.Boxes {
			if b.Postal() && b.Live() {
				add(PostalBox, string(b.ID))
			}
		}
	}
	add(CountResult, string(w.Contest.ID))
	add(RejectedPapers, string(w.Contest.ID))
	return rows
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

// Awaited lists the sheets up to and including a stage that have not come in.
func (w Ward) Awaited(stage Stage) []SheetID {
	var list []SheetID
	for _, row := range w.Register() {
		d, _ := SheetOf(row.Form)
		if row.State == Awaited && d.Stage <= stage {
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
