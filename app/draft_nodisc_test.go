package app

import (
	"errors"
	"path/filepath"
	"testing"

	"wardcount/app/store"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// noDisc is a store whose disc takes no drafts for a while.
type noDisc struct {
	store.Store
	full bool
}

var errFull = &store.Failure{Code: "disc_full"}

func (d *noDisc) KeepDrafts(keep []store.Draft, drop []store.DraftKey) error {
	if d.full {
		return errFull
	}
	return d.Store.KeepDrafts(keep, drop)
}

// A disc that is full now may have room in a minute: what was not stored then, and what was not dropped, is tried again.
func TestDraftsThatTheDiscDidNotTakeAreTriedAgain(t *testing.T) {
	north := []setup.ContestID{"local.practice.north.2018-05-03"}
	clerk := setup.Person{Name: "Practice clerk A", Role: setup.Clerk}
	officer := setup.Person{Name: "Practice returning officer", Role: setup.ReturningOfficer}
	c, err := Create(filepath.Join(t.TempDir(), "north.wardcount"), setup.Election{Name: "Practice election", Council: setup.Council{Name: "Practice council"}, Date: "2018-05-03", Practice: true,
		People: []setup.Person{officer, clerk},
		Contests: []setup.Contest{{ID: north[0], Name: "North", Seats: 1, Electorate: figure.Keyed[figure.Electors](1000),
			Candidates: []setup.Candidate{{ID: "a", Surname: "Practice A"}, {ID: "b", Surname: "Practice B"}}}},
		Stations: []setup.Station{{ID: "1", Place: "Hall", Contests: north}},
		Boxes:    []setup.Box{{ID: "1", Contests: north, Stations: []setup.StationID{"1"}}},
	}, officer.Name)
	if err != nil {
		t.Fatal(err)
	}
	disc := &noDisc{Store: c.store}
	c.store = disc
	t.Cleanup(func() { _ = c.Close() })
	paper := Paper{Sheet: sheet.ID{Contest: north[0], Form: sheet.BoxVerification, Subject: "1"}}
	lies := func(when string, want int) {
		t.Helper()
		kept, err := disc.Drafts()
		if err != nil || len(kept) != want {
			t.Errorf("%s %d drafts lie on the disc, want %d (%v)", when, len(kept), want, err)
		}
	}
	store := func(full bool) {
		t.Helper()
		disc.full = full
		if err := c.StoreDrafts(); errors.Is(err, errFull) != full || !full && err != nil {
			t.Fatal(err)
		}
	}
	if err := c.KeepDraft(clerk, Draft{Paper: paper, Count: 1, Typed: map[string]string{"verified": "412"}}); err != nil {
		t.Fatal(err)
	}
	store(true)
	lies("while the disc was full", 0)
	store(false)
	lies("with room again", 1)
	if err := c.DropDraft(clerk, paper, 1); err != nil {
		t.Fatal(err)
	}
	store(true)
	lies("thrown away, and the disc full", 1)
	store(false)
	lies("thrown away, with room again", 0)
}
