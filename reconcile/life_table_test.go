package reconcile

import (
	"slices"
	"strings"
	"testing"
)

// lifeOfAWard is the table once more, as it is told: which steps each state
// takes, and whose sheets may be keyed in it (v verification, c count).
var lifeOfAWard = map[State]struct{ steps, keyed string }{
	SetUp:       {"verify abandon", "v"},
	Accounts:    {"verify abandon", "v"},
	Verified:    {"count abandon", "v c"},
	Counting:    {"provisional abandon", "v c"},
	Provisional: {"recount consult lot abandon", ""},
	Consulted:   {"recount lot readback certify abandon", ""},
	Certified:   {"declare", ""},
	Declared:    {"annotate", ""},
	Annotated:   {"annotate", ""},
	Uncontested: {"lot declare", ""},
	Abandoned:   {"", ""},
}

func TestTheLifeOfAWardIsTheOneThatIsWrittenDown(t *testing.T) {
	allSteps := []Step{StepVerify, StepCount, StepProvisional, StepRecount, StepConsult, StepLot, StepReadBack, StepCertify, StepDeclare, StepAnnotate, StepAbandon}
	if len(Transitions) != len(allSteps) || len(lifeOfAWard) != len(States) {
		t.Fatalf("%d steps and %d states, written down are %d and %d", len(Transitions), len(States), len(allSteps), len(lifeOfAWard))
	}
	for _, state := range States {
		for _, step := range allSteps {
			n := standingIn(t, state)
			r := n.try(rob, n.body(step))
			want := slices.Contains(strings.Fields(lifeOfAWard[state].steps), string(step))
			if allowed := r == nil || r.Code != "state"; allowed != want {
				t.Errorf("%s takes the step %s: %v, written down is %v (%v)", state, step, allowed, want, r)
			}
		}
		for _, id := range []SheetID{boxOne, wardSheet(CountResult), wardSheet(RejectedPapers), sheetOf(BallotPaperAccount, "CA1")} {
			d, _ := SheetOf(id.Form)
			letter := map[Stage]string{StageVerification: "v", StageCount: "c"}[d.Stage]
			want := slices.Contains(strings.Fields(lifeOfAWard[state].keyed), letter)
			n := standingIn(t, state)
			r, _ := n.ward().Current(id)
			next := SheetKeyed{SheetID: id, Count: 2, Reading: 1, Figures: r}
			if !d.Recounted {
				next.Count, next.Figures = 1, account("CA1", 1600, 593, 5, 6).Reading
			}
			b := n.count.Voiding(id, 0, because)
			keyed, voided := n.try(rob, next), standingIn(t, state).try(rob, b)
			if (keyed == nil) != want || (voided == nil) != want {
				t.Errorf("%s: %s keyed (%v) and voided (%v), want both taken: %v", state, id.Form, keyed, voided, want)
			}
		}
	}
}

// standingIn is a ward with every sheet in, in any state.
func standingIn(t *testing.T, state State) *night {
	n := counted(t, watford())
	w := n.ward()
	w.State = state
	n.count.Wards[callowland] = w
	return n
}
