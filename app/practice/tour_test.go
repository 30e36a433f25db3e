package practice_test

import (
	"os"
	"path/filepath"
	"testing"

	"wardcount/app/practice"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestATourBeginsWithAnAccountToKeyAndAWardToReadBack_AndTouchesNoEarlierOne(t *testing.T) {
	tour, err := practice.NewTour()
	if err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(t.TempDir(), "tour")
	first := filepath.Join(folder, "tour-1", "practice.wardcount")
	for _, name := range []string{"tour-1", "tour-2"} {
		before, _ := os.ReadFile(first)
		c, err := tour.Create(folder)
		if err != nil {
			t.Fatal(err)
		}
		state := c.State()
		if got, want := c.Path(), filepath.Join(folder, name, "practice.wardcount"); got != want {
			t.Errorf("made %s, want %s", got, want)
		}
		if got := state.Ward(tour.Ward.ID).State; got != ward.Consulted {
			t.Errorf("%s is %s", tour.Ward.Name, got)
		}
		if got := state.Sheet(tour.Account.Sheet).State(); got != ward.Awaited || tour.Account.Sheet.Form != sheet.BallotPaperAccount {
			t.Errorf("the account %s is %v", tour.Account.Sheet, got)
		}
		if spoilt := tour.Account.Figures["bp_spoilt"]; spoilt == 0 || spoilt >= 10 {
			t.Errorf("%d spoilt: the slip of the tour would not be seen", spoilt)
		}
		if err := c.Close(); err != nil {
			t.Fatal(err)
		}
		if after, _ := os.ReadFile(first); len(before) > 0 && string(after) != string(before) {
			t.Error("the first tour was changed")
		}
	}
}
