package words

import (
	"strings"
	"testing"

	"wardcount/app"
	"wardcount/app/leaving"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

func TestAMayorIsNotCountedAmongTheWards(t *testing.T) {
	e := setup.Election{Contests: []setup.Contest{{ID: "alder"}, {ID: "beech"}}}
	for _, want := range []string{"2 wards", "2 contests"} {
		published := reconcile.ResultsPublished{Revision: 1, Contests: []setup.ContestID{"alder", e.Contests[1].ID}}
		for _, said := range []string{
			HistoryEntry(reconcile.Count{Election: e}, published),
			PublishLast(app.Published{ResultsPublished: published}, true, e.OnlyWards()),
			PublishHolds(2, false, e.OnlyWards()),
			PublishFileDetail(leaving.File{Contests: 2, SHA256: strings.Repeat("0", 64)}, e.OnlyWards()),
			PaperFileDetail(leaving.File{Contests: 2}, e.OnlyWards()),
			PaperStates("labels", map[string]int{"": 2, "too_early": 1}, setup.Person{}, 0, e.OnlyWards()),
			HallProgress(1, 2, e.OnlyWards()),
		} {
			if !strings.Contains(said, want) {
				t.Errorf("%q does not say %s", said, want)
			}
		}
		e.Contests[1].Kind = setup.MayorContest
	}
}
