package reconcile

import (
	"testing"

	"pgregory.net/rapid"
)

func TestWhatIsComparedAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := newNight(t, keyedTwice())
		type share struct{ sheets, figures, differed int }
		forms, people := map[Form]share{}, map[string]share{}
		for range rapid.IntRange(1, 25).Draw(t, "sheets") {
			id := rapid.SampledFrom([]SheetID{boxOne, boxTwo, wardSheet(PostalDay), sheetOf(BallotPaperAccount, "CA1")}).Draw(t, "sheet")
			n.void(sue, id, 0)
			right := Reading{}
			for _, d := range n.count.Figures(id) {
				right[d.ID] = rapid.IntRange(0, 3).Draw(t, "figure")
			}
			first, second := slipped(t, right), slipped(t, right)
			n.read(id, first, ada)
			n.read(id, second, ben)
			if len(ReadDifferently(first, second)) > 0 {
				n.read(id, first, ada)
				n.read(id, second, ben)
				n.do(sue, n.count.Adjudicating(id, readBy(right, first, second), "the paper"))
			}
			agreed := n.count.Sheet(id).Counts[0]
			add := func(s share, differed int) share {
				return share{s.sheets + 1, s.figures + len(agreed), s.differed + differed}
			}
			forms[id.Form] = add(forms[id.Form], len(ReadDifferently(first, second)))
			people[ada] = add(people[ada], len(ReadDifferently(first, agreed)))
			people[ben] = add(people[ben], len(ReadDifferently(second, agreed)))
		}
		for form, want := range forms {
			if got := n.count.Compared.Form(form); got != (Share{want.sheets, want.figures, want.differed}) {
				t.Fatalf("%s: %+v, want %+v", form, got, want)
			}
		}
		for by, want := range people {
			got, enough := n.count.Compared.Person(by)
			if got != (Share{want.sheets, want.figures, want.differed}) || enough != (want.sheets > PersonsFrom) {
				t.Fatalf("%s: %+v (enough %v), want %+v", by, got, enough, want)
			}
		}
		if got, _ := n.count.Compared.Person(sue); got.Sheets != 0 {
			t.Fatalf("the supervisor keyed nothing and has %+v", got)
		}
	})
}

// slipped is the reading with some figures misread.
func slipped(t *rapid.T, right Reading) Reading {
	r := Reading{}
	for id, n := range right {
		r[id] = n + rapid.SampledFrom([]int{0, 0, 0, 0, 0, 0, 1, 2}).Draw(t, "slip")
	}
	return r
}

// readBy is what differs as the paper shows it, or as the second typist read it
// where neither read what the paper shows.
func readBy(right, first, second Reading) Reading {
	settled := Reading{}
	for _, id := range ReadDifferently(first, second) {
		settled[id] = second[id]
		if first[id] == right[id] {
			settled[id] = right[id]
		}
	}
	return settled
}

func onlyOf(r Reading, ids []FigureID) Reading {
	only := Reading{}
	for _, id := range ids {
		only[id] = r[id]
	}
	return only
}
