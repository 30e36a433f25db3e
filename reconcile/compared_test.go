package reconcile_test

import (
	"testing"

	"pgregory.net/rapid"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestWhatIsComparedAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := night.New(t, night.KeyedTwice())
		type share struct{ sheets, figures, differed int }
		forms, people := map[sheet.Form]share{}, map[string]share{}
		for range rapid.IntRange(1, 25).Draw(t, "sheets") {
			id := rapid.SampledFrom([]sheet.ID{night.BoxOne, night.BoxTwo, night.WardSheet(sheet.PostalDay), night.SheetOf(sheet.BallotPaperAccount, "CA1")}).Draw(t, "sheet")
			n.Void(night.Sue, id, 0)
			right := sheet.Reading{}
			for _, d := range n.Count.Figures(id) {
				right[d.ID] = rapid.IntRange(0, 3).Draw(t, "figure")
			}
			first, second := slipped(t, right), slipped(t, right)
			n.Read(id, first, night.Ada)
			n.Read(id, second, night.Ben)
			if len(first.Differing(second)) > 0 {
				n.Read(id, first, night.Ada)
				n.Read(id, second, night.Ben)
				n.Do(night.Sue, n.Count.Adjudicating(id, readBy(right, first, second), "the paper"))
			}
			agreed := n.Count.Sheet(id).Counts[0]
			add := func(s share, differed int) share {
				return share{s.sheets + 1, s.figures + len(agreed), s.differed + differed}
			}
			forms[id.Form] = add(forms[id.Form], len(first.Differing(second)))
			people[night.Ada] = add(people[night.Ada], len(first.Differing(agreed)))
			people[night.Ben] = add(people[night.Ben], len(second.Differing(agreed)))
		}
		for form, want := range forms {
			if got := n.Count.Compared.Form(form); got != (ward.Share{Sheets: want.sheets, Figures: want.figures, Differed: want.differed}) {
				t.Fatalf("%s: %+v, want %+v", form, got, want)
			}
		}
		for by, want := range people {
			got, enough := n.Count.Compared.Person(by)
			if got != (ward.Share{Sheets: want.sheets, Figures: want.figures, Differed: want.differed}) || enough != (want.sheets > ward.PersonsFrom) {
				t.Fatalf("%s: %+v (enough %v), want %+v", by, got, enough, want)
			}
		}
		if got, _ := n.Count.Compared.Person(night.Sue); got.Sheets != 0 {
			t.Fatalf("the supervisor keyed nothing and has %+v", got)
		}
	})
}

// slipped is the reading with some figures misread.
func slipped(t *rapid.T, right sheet.Reading) sheet.Reading {
	r := sheet.Reading{}
	for id, n := range right {
		r[id] = n + rapid.SampledFrom([]int{0, 0, 0, 0, 0, 0, 1, 2}).Draw(t, "slip")
	}
	return r
}

// readBy is what differs as the paper shows it, or as the second typist read it
// where neither read what the paper shows.
func readBy(right, first, second sheet.Reading) sheet.Reading {
	settled := sheet.Reading{}
	for _, id := range first.Differing(second) {
		settled[id] = second[id]
		if first[id] == right[id] {
			settled[id] = right[id]
		}
	}
	return settled
}

func onlyOf(r sheet.Reading, ids []figure.ID) sheet.Reading {
	only := sheet.Reading{}
	for _, id := range ids {
		only[id] = r[id]
	}
	return only
}
