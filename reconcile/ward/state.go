package ward

import (
	"slices"

	"wardcount/reconcile/sheet"
)

// State is how far a ward has come.
type State string

// The states of a ward, in order. Uncontested and abandoned stand aside.
const (
	SetUp       State = "set_up"
	Accounts    State = "accounts"
	Verified    State = "verified"
	Counting    State = "counting"
	Provisional State = "provisional"
	Consulted   State = "consulted"
	Certified   State = "certified"
	Declared    State = "declared"
	Annotated   State = "annotated"
	Uncontested State = "uncontested"
	Abandoned   State = "abandoned"
)

// States lists every state in the order of the night.
var States = []State{SetUp, Accounts, Verified, Counting, Provisional, Consulted, Certified, Declared, Annotated, Uncontested, Abandoned}

// Words is the state as it is said.
func (s State) Words() string {
	switch s {
	case SetUp:
		return "set up"
	case Accounts:
		return "verifying"
	case Consulted:
		return "agents consulted"
	}
	return string(s)
}

// Frozen says that the ward's figures never change again.
func (s State) Frozen() bool {
	return s == Certified || s == Declared || s == Annotated || s == Abandoned
}

// Reached says whether a ward in this state has come as far as another; one
// that is uncontested or abandoned has come nowhere.
func (s State) Reached(other State) bool {
	return s != Uncontested && s != Abandoned && slices.Index(States, s) >= slices.Index(States, other)
}

// Counted says whether anything of the ward's count has been keyed.
func (w Ward) Counted() bool {
	for id, s := range w.Sheets {
		if d, _ := sheet.ByForm(id.Form); d.Stage == sheet.StageCount && (s.Touched() || s.Emptied) {
			return true
		}
	}
	return false
}

// AtFirst is the state of a ward of which nothing was keyed yet.
func (w Ward) AtFirst() State {
	switch {
	case w.Contest.Uncontested():
		return Uncontested
	case w.Contest.CountOnly:
		return Counting
	}
	return SetUp
}
