package reconcile

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// The reasons for which no identity sees a changed figure.
const (
	blindBatches   = "the number of batches stands beside the session and is in no sum"
	blindSession   = "P5 reads the last session's packets only; those of earlier ones are held against Form K, which is not keyed on the night"
	blindLast      = "only the mark of the last session decides"
	blindRejected  = "only T1 reads it, as an upper bound; P3 and P4 hold it against Form K, which is not keyed on the night"
	blindVerified  = "of a count-only contest the sheet gives no total from verification: C1, C11 and T1 have nothing to hold the count against"
	blindVotes     = "several votes on a paper, and neither unused votes nor papers by their votes nor tables are kept: only the bounds C3 and C4 are left"
	blindUnused    = "votes rejected in part were not kept although papers have some, and there are no tables: C5 and C7 have only bounds"
	blindPart      = "unused votes were not kept, and there are no tables: C5 and C7 have only bounds"
	blindInPart    = "C7 knows only how many it can be at least and at most"
	blindGiven     = "papers were rejected for the ward together, some tables were not given a known number and nothing was verified: C11 has only a bound"
	blindTableHead = "a table's rejected papers are only in the sums of all tables (C10, C11) or of the papers given to it; neither is kept"
)

// blind says why nothing sees this figure changed in this count; empty where
// something must.
func blind(w Ward, p paper, figure FigureID) string {
	c := w.Contest
	result, _ := w.Current(w.Sheet(CountResult))
	r := p.Reading
	exact := func(r Reading) bool { // unused votes balance
		_, unused := r["unused"]
		_, part := r["part_rejected_votes"]
		return unused && (part || noneInPart(w))
	}
	_, verified := w.VerifiedTotal()
	_, tallied := result[TallyFigure(1)]
	tables := len(c.Areas) > 1
	sums := tables || len(c.Areas) == 1 && c.Areas[0].Sheets() > 0 // of every line of the result
	given := tables && everyTableKeeps(w, "papers")
	name := string(p.Form) + "." + string(figure)
	votes := strings.HasPrefix(string(figure), "votes.")
	switch {
	case name == "postal_opening.batches":
		return blindBatches
	case name == "postal_opening.packets_in" && r["last"] == 0:
		return blindSession
	case name == "postal_opening.last" && r["last"] == 0:
		return blindLast
	case name == "postal_day.postal_rejected":
		return blindRejected
	case sums && (figure == "part_rejected_votes" || figure == "unused"):
		return ""
	case figure == "part_rejected_votes":
		if _, unused := r["unused"]; !unused {
			return blindPart
		}
	case figure == "unused" && !exact(r):
		return blindUnused
	case name == "rejected_papers.rej_part":
		return blindInPart
	case p.Form == RejectedPapers && !verified && !given:
		return blindVerified
	case p.Form == CountResult:
		_, written := result["valid_ballots"]
		switch {
		case votes && !sums && c.Seats > 1 && !exact(r) && !tallied:
			return blindVotes
		case votes && !sums && c.Seats == 1 && !verified && !written:
			return blindVerified
		case figure == "valid_ballots" && !sums && !verified && c.Seats > 1 && !exact(r) && !(tallied && c.Seats > 1):
			return blindVerified
		case figure == "verified_total" && c.CountOnly:
			return ""
		}
	case p.Form == CountArea && figure == "papers":
		if _, here := r["rej_a"]; !here && !verified && !given {
			return blindGiven
		}
	case p.Form == CountArea && strings.HasPrefix(string(figure), "rej_"):
		if _, given := r["papers"]; !given && !everyTableKeeps(w, figure) {
			return blindTableHead
		}
	}
	return ""
}

// everyTableKeeps says whether the figure is on the sheet of every table, so
// that their sum is held against the ward's.
func everyTableKeeps(w Ward, figure FigureID) bool {
	return !slices.ContainsFunc(w.CountAreas(), func(p Part) bool {
		r, _ := w.Current(p.SheetID)
		_, keyed := r[figure]
		return !keyed
	})
}

// voices is how loud a count is: what stands in each contest, and what is awaited.
func voices(w Ward) bool {
	return len(w.Awaited(StageCount)) > 0 || slices.ContainsFunc(Check(w), func(f Finding) bool { return f.Level != Note })
}

// A change that a rule sees is found wherever it is in the count; one that no
// rule can see is on the list above, and everything on the list was met.
func TestAnyOneFigureChangedInAWholeCountIsFoundOrIsInNoIdentity(t *testing.T) {
	met := map[string]bool{}
	rapid.Check(t, func(t *rapid.T) {
		g := wholeCounts(t, 8)
		n := g.keyed(t, func(*night, ContestID) {})
		if len(g.papers) == 0 {
			return
		}
		for range 200 {
			p := g.papers[g.draw.IntN(len(g.papers))]
			figures := slices.Sorted(maps.Keys(p.Reading))
			if len(figures) == 0 {
				continue
			}
			figure := figures[g.draw.IntN(len(figures))]
			d := n.count.Figures(p.SheetID)
			most := d[slices.IndexFunc(d, func(f FigureDef) bool { return f.ID == figure })].Max()
			changed := p.Reading[figure] + []int{1, -1, 10, -10, 1 + g.upTo(3000), -1 - g.upTo(3000)}[g.upTo(5)]
			if changed < 0 || changed > most {
				continue
			}
			r := maps.Clone(p.Reading)
			r[figure] = changed
			w := n.count.Wards[p.Contest]
			found := voices(w.With(p.SheetID, 1, r))
			why := blind(w, p, figure)
			if !found && why == "" {
				t.Fatalf("%s of %s changed from %d to %d and nothing speaks: %+v\n%v", figure, p.SheetID, p.Reading[figure], changed, w.Contest, p.Reading)
			}
			met[why] = met[why] || !found
		}
	})
	for _, why := range []string{blindBatches, blindSession, blindLast, blindRejected, blindVerified, blindVotes, blindInPart} {
		if !met[why] {
			t.Errorf("seen after all, or never tried: %s", why)
		}
	}
}

// The rarest of the reasons have counts of their own, because chance seldom makes one.
func TestWhereOneOfTwoLinesOfUnusedVotesIsKeptThereAreOnlyBounds(t *testing.T) {
	const id ContestID = "local.practice.common.2018-05-03"
	c := Contest{ID: id, Name: "Practice Common", Seats: 3, Candidates: practiceCandidates(4)}
	inPart := votesOf(noRejected(0))
	inPart["rej_part"] = 2
	for _, line := range []struct {
		figure           FigureID
		right, also, not int
		why              string
	}{{"part_rejected_votes", 3, 4, 5, blindPart}, {"unused", 137, 136, 135, blindUnused}} { // of 140 votes left, 2 to 4 were rejected on two papers
		n := countOnly(t, c)
		n.sheetsOf(id, map[string]Reading{"count_result": votesOf(Reading{"valid_ballots": 100, line.figure: line.right}, 60, 50, 30, 20), "rejected_papers": inPart})
		w := n.count.Wards[id]
		r, _ := w.Current(w.Sheet(CountResult))
		with := func(votes int) bool {
			changed := maps.Clone(r)
			changed[line.figure] = votes
			return voices(w.With(w.Sheet(CountResult), 1, changed))
		}
		if with(line.right) || with(line.also) || !with(line.not) || blind(w, paper{w.Sheet(CountResult), r}, line.figure) != line.why {
			t.Errorf("%s:%s", line.figure, n.codes(id))
		}
	}
}

func TestATablesRejectedPapersAreInNoIdentityWhereNothingWasVerified(t *testing.T) {
	const id ContestID = "local.practice.common.2018-05-03"
	c := Contest{ID: id, Name: "Practice Common", Seats: 1, Candidates: practiceCandidates(2), Areas: []Area{{ID: "1"}, {ID: "2"}}}
	table := func(other Reading) Reading { return votesOf(other, 60, 40) }
	with := Reading{"valid_ballots": 100, "rej_a": 0, "rej_b": 0, "rej_c": 0, "rej_d": 3}
	sheets := map[string]Reading{"count_area/1": table(with), "count_area/2": table(Reading{"valid_ballots": 100}), "count_result": votesOf(nil, 120, 80), "rejected_papers": noRejected(6)}
	n := countOnly(t, c)
	n.sheetsOf(id, sheets)
	changed := table(with)
	changed["rej_d"] = 4
	p := paper{SheetID{id, CountArea, "1"}, table(with)}
	if w := n.count.Wards[id]; voices(w) || voices(w.With(p.SheetID, 1, changed)) || blind(w, p, "rej_d") != blindTableHead {
		t.Errorf("%s", n.codes(id))
	}
	n.rekey(SheetID{id, CountArea, "2"}, with)
	if w := n.count.Wards[id]; voices(w) || !voices(w.With(p.SheetID, 1, changed)) || blind(w, p, "rej_d") != "" {
		t.Errorf("with the other table's:%s", n.codes(id))
	}
}

func TestWhatOneTableWasGivenHasOnlyABoundWhereNothingWasVerified(t *testing.T) {
	const id ContestID = "local.practice.common.2018-05-03"
	c := Contest{ID: id, Name: "Practice Common", Seats: 1, Candidates: practiceCandidates(2), Areas: []Area{{ID: "1"}, {ID: "2"}}}
	table := func(given int) Reading { return votesOf(Reading{"valid_ballots": 100, "papers": given}, 60, 40) }
	n := countOnly(t, c)
	n.sheetsOf(id, map[string]Reading{"count_area/1": table(103), "count_area/2": votesOf(Reading{"valid_ballots": 100}, 60, 40), "count_result": votesOf(nil, 120, 80), "rejected_papers": noRejected(6)})
	p := paper{SheetID{id, CountArea, "1"}, table(103)}
	if w := n.count.Wards[id]; voices(w) || voices(w.With(p.SheetID, 1, table(104))) || blind(w, p, "papers") != blindGiven {
		t.Errorf("%s", n.codes(id))
	}
	if w := n.count.Wards[id]; !voices(w.With(p.SheetID, 1, table(107))) {
		t.Error("seven papers of the table were rejected, and the ward has six")
	}
	n.rekey(SheetID{id, CountArea, "2"}, Reading{"papers": 103})
	if w := n.count.Wards[id]; voices(w) || !voices(w.With(p.SheetID, 1, table(104))) || blind(w, p, "papers") != "" {
		t.Errorf("with what the other table was given:%s", n.codes(id))
	}
}
