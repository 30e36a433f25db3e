package reconcile_test

import (
	"slices"
	"strings"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/night"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// lifeOfAWard is the table once more, as it is told: which steps each state
// takes, and whose sheets may be keyed in it (v verification, c count).
var lifeOfAWard = map[ward.State]struct{ steps, keyed string }{
	ward.SetUp:       {"verify abandon", "v"},
	ward.Accounts:    {"verify abandon", "v"},
	ward.Verified:    {"count abandon", "v c"},
	ward.Counting:    {"provisional abandon", "v c"},
	ward.Provisional: {"recount consult lot abandon", ""},
	ward.Consulted:   {"recount lot readback certify abandon", ""},
	ward.Certified:   {"declare", ""},
	ward.Declared:    {"annotate", ""},
	ward.Annotated:   {"annotate", ""},
	ward.Uncontested: {"lot declare", ""},
	ward.Abandoned:   {"", ""},
}

func TestTheLifeOfAWardIsTheOneThatIsWrittenDown(t *testing.T) {
	allSteps := []reconcile.Step{reconcile.StepVerify, reconcile.StepCount, reconcile.StepProvisional, reconcile.StepRecount, reconcile.StepConsult, reconcile.StepLot, reconcile.StepReadBack, reconcile.StepCertify, reconcile.StepDeclare, reconcile.StepAnnotate, reconcile.StepAbandon}
	if len(reconcile.Transitions) != len(allSteps) || len(lifeOfAWard) != len(ward.States) {
		t.Fatalf("%d steps and %d states, written down are %d and %d", len(reconcile.Transitions), len(ward.States), len(allSteps), len(lifeOfAWard))
	}
	for _, state := range ward.States {
		for _, step := range allSteps {
			n := standingIn(t, state)
			r := n.Try(night.Rob, n.Body(step))
			want := slices.Contains(strings.Fields(lifeOfAWard[state].steps), string(step))
			if allowed := r == nil || r.Code != "state"; allowed != want {
				t.Errorf("%s takes the step %s: %v, written down is %v (%v)", state, step, allowed, want, r)
			}
		}
		for _, id := range []sheet.ID{night.BoxOne, night.WardSheet(sheet.CountResult), night.WardSheet(sheet.RejectedPapers), night.SheetOf(sheet.BallotPaperAccount, "CA1")} {
			d, _ := sheet.ByForm(id.Form)
			letter := map[sheet.Stage]string{sheet.StageVerification: "v", sheet.StageCount: "c"}[d.Stage]
			want := slices.Contains(strings.Fields(lifeOfAWard[state].keyed), letter)
			n := standingIn(t, state)
			r, _ := n.Ward().Current(id)
			next := reconcile.SheetKeyed{ID: id, Count: 2, Reading: 1, Figures: r}
			if !d.Recounted {
				next.Count, next.Figures = 1, night.Account("CA1", 1600, 593, 5, 6).Reading
			}
			b := n.Count.Voiding(id, 0, night.Because)
			keyed, voided := n.Try(night.Rob, next), standingIn(t, state).Try(night.Rob, b)
			if (keyed == nil) != want || (voided == nil) != want {
				t.Errorf("%s: %s keyed (%v) and voided (%v), want both taken: %v", state, id.Form, keyed, voided, want)
			}
		}
	}
}

// standingIn is a ward with every sheet in, in any state.
func standingIn(t *testing.T, state ward.State) *night.Night {
	n := night.Counted(t, night.Watford())
	w := n.Ward()
	w.State = state
	n.Count.Wards[night.Callowland] = w
	return n
}
