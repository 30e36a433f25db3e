package result_test

import (
	"slices"
	"testing"

	"wardcount/app/result"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// consulted is a ward of two seats with these votes, whose agents were consulted.
func consulted(votes ...int) ward.Ward {
	c := setup.Contest{ID: "local.practice.north.2030-05-02", Name: "North", Seats: 2, CountOnly: true, Electorate: figure.Keyed[figure.Electors](900)}
	r := sheet.Reading{}
	for i, n := range votes {
		c.Candidates = append(c.Candidates, setup.Candidate{ID: string(rune('a' + i)), Forenames: "Ann", Surname: []string{"Abbott", "Brindle", "Clough"}[i]})
		r[sheet.VotesFigure(i+1)] = n
	}
	w := ward.Ward{Contest: c, State: ward.Consulted}
	w.Sheets = map[sheet.ID]ward.Sheet{w.OwnSheet(sheet.CountResult): {Counts: []sheet.Reading{r}, Version: 1}}
	return w
}

func TestALotComesFirstOnlyWhereVotesAreEqualForTheLastSeat(t *testing.T) {
	for _, c := range []struct {
		votes []int
		lot   []string
		next  reconcile.Step
		code  string
	}{
		{[]int{300, 200, 100}, nil, reconcile.StepReadBack, ""},
		{[]int{300, 300, 100}, nil, reconcile.StepReadBack, ""}, // both are elected
		{[]int{300, 200, 200}, nil, reconcile.StepLot, "tie"},
		{[]int{300, 200, 200}, []string{"c"}, reconcile.StepReadBack, ""},
	} {
		w := consulted(c.votes...)
		w.Lot = c.lot
		r, ok := result.Of(w)
		if !ok {
			t.Fatalf("%v: votes are awaited", c.votes)
		}
		refusal := result.WaitsForLot(w, r)
		if next := result.NextStep(w); next != c.next || (refusal == nil) != (c.code == "") || refusal != nil && refusal.Code != c.code {
			t.Errorf("%v, lot %v: next %s, %v", c.votes, c.lot, next, refusal)
		}
		certificate, err := result.Certificate(reconcile.Count{}, w)
		if (err == nil) != (c.code == "") || (certificate == nil) != (c.code != "") {
			t.Errorf("%v, lot %v: certified %v, %v", c.votes, c.lot, certificate, err)
		}
	}
	awaited := consulted(300, 200, 100)
	awaited.Sheets = nil
	if _, ok := result.Of(awaited); ok {
		t.Error("somebody is elected by votes that have not come in")
	}
	if certificate, err := result.Certificate(reconcile.Count{}, awaited); certificate != nil || err != nil {
		t.Errorf("certified %v, %v", certificate, err)
	}
}

func TestOnWhomTheLotFellIsReadByIdPlaceOrName(t *testing.T) {
	w := consulted(300, 200, 200)
	for word, want := range map[string][]string{
		"c": {"c"}, "3": {"c"}, "Ann CLOUGH": {"c"}, "b, 3": {"b", "c"}, "nobody": {"nobody"}, "4": {"4"}, "": {""},
	} {
		if got, refusal := result.LotWinners(w, word); refusal != nil || !slices.Equal(got, want) {
			t.Errorf("%q: %q, %v, want %q", word, got, refusal, want)
		}
	}
}

// A council may number its candidates otherwise than the ballot paper does, and
// two candidates of a ward may have one name: nobody is elected by a lot that
// fell on another.
func TestALotFallsOnWhoHasTheIdAndOnNobodyWhoOnlyStandsInThatPlace(t *testing.T) {
	w := consulted(300, 200, 200)
	for i, id := range []string{"3", "1", "2"} {
		w.Contest.Candidates[i].ID = id
	}
	for word, want := range map[string]string{"1": "1", "2": "2", "3": "3", "Ann Clough": "2"} {
		if got, refusal := result.LotWinners(w, word); refusal != nil || !slices.Equal(got, []string{want}) {
			t.Errorf("%q: %q, %v, want %q", word, got, refusal, want)
		}
	}
	const said = "“2” may mean no. 2 on the ballot paper, Ann Brindle (id 1), or no. 3 on the ballot paper, Ann Clough (id 2)."
	if r := result.Ambiguous(w.Contest, "2"); r == nil || r.Message != said {
		t.Errorf("who writes 2 is told %v, want %s", r, said)
	}
	w.Contest.Candidates[1].Surname = "Clough"
	for _, word := range []string{"Ann Clough", "Ann CLOUGH, 3"} {
		if got, refusal := result.LotWinners(w, word); refusal == nil || refusal.Code != "ambiguous" {
			t.Errorf("%q of two of that name: %q, %v", word, got, refusal)
		}
	}
}
