package reconcile_test

import (
	"strings"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func slips(first, copies int) reconcile.SlipsGivenOut {
	return reconcile.SlipsGivenOut{Contest: night.Callowland, First: first, Copies: copies, SHA256: strings.Repeat("ab", 32)}
}

func TestSlipsAreNumberedOnceInAWardAlsoAfterARecount(t *testing.T) {
	n := night.Counted(t, night.Watford())
	n.Refused(night.Rob, slips(1, 10), "state")
	n.Step(reconcile.StepProvisional)
	for _, wrong := range []struct {
		b    reconcile.SlipsGivenOut
		code string
	}{
		{slips(0, 10), "moved_on"}, {slips(2, 10), "moved_on"}, {slips(1, 0), "copies"}, {slips(1, reconcile.MaxSlips+1), "copies"},
		{reconcile.SlipsGivenOut{Contest: night.Callowland, First: 1, Copies: 1, SHA256: "none"}, "hash"},
		{reconcile.SlipsGivenOut{Contest: "nowhere", First: 1, Copies: 1}, "no_such_contest"},
	} {
		n.Refused(night.Rob, wrong.b, wrong.code)
	}
	state := n.Ward().State
	n.Do(night.Rob, slips(1, 10))
	n.Refused(night.Rob, slips(1, 10), "moved_on")
	if w := n.Ward(); w.Slips != 10 || w.State != state {
		t.Errorf("%d slips, %s", w.Slips, w.State)
	}
	n.Do(night.Rob, n.AskedAgain(ward.RecountFull, ""))
	n.Refused(night.Rob, slips(11, 4), "state")
	n.Again(night.WardSheet(sheet.CountResult), nil)
	n.Again(night.WardSheet(sheet.RejectedPapers), nil)
	n.Step(reconcile.StepProvisional)
	n.Refused(night.Rob, slips(1, 4), "moved_on")
	n.Do(night.Rob, slips(11, 4))
	n.Step(reconcile.StepConsult)
	n.Do(night.Rob, slips(15, 1))
	n.Step(reconcile.StepReadBack)
	n.Step(reconcile.StepCertify)
	hash := n.Ward().Certificate.Hash()
	n.Do(night.Rob, slips(16, 1))
	n.Step(reconcile.StepDeclare)
	n.Refused(night.Rob, slips(17, 1), "state")
	if w := n.Ward(); w.Slips != 16 || w.Certificate.Hash() != hash {
		t.Errorf("%d slips, certificate %s, before %s", w.Slips, w.Certificate.Hash(), hash)
	}
}

// handedOut is a publication, or slips with the next numbers.
func (n *fuzzNight) handedOut() reconcile.Body {
	if revision := n.chance.below(3); revision > 0 {
		return reconcile.ResultsPublished{Revision: revision, Formats: []string{"lga"}, Contests: []setup.ContestID{night.Callowland}}
	}
	return slips(n.Count.Wards[night.Callowland].Slips+1, 2)
}
