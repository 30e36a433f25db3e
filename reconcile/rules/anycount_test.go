package rules_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// Any whole count, of any number of contests of any kind: any one figure changed is
// found, or stands below with the reason why no rule can see it. That such a count
// goes through to its declaration is tried in package reconcile.

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
func blind(w ward.Ward, p night.Paper, line figure.ID) string {
	c := w.Contest
	result, _ := w.Current(w.OwnSheet(sheet.CountResult))
	r := p.Reading
	exact := func(r sheet.Reading) bool { // unused votes balance
		_, unused := r["unused"]
		_, part := r["part_rejected_votes"]
		return unused && (part || w.NoneInPart())
	}
	_, verified := w.VerifiedTotal()
	_, tallied := result[sheet.TallyFigure(1)]
	tables := len(c.Areas) > 1
	sums := tables || len(c.Areas) == 1 && c.Areas[0].Sheets() > 0 // of every line of the result
	given := tables && everyTableKeeps(w, "papers")
	name := string(p.Form) + "." + string(line)
	votes := strings.HasPrefix(string(line), "votes.")
	switch {
	case name == "postal_opening.batches":
		return blindBatches
	case name == "postal_opening.packets_in" && r["last"] == 0:
		return blindSession
	case name == "postal_opening.last" && r["last"] == 0:
		return blindLast
	case name == "postal_day.postal_rejected":
		return blindRejected
	case sums && (line == "part_rejected_votes" || line == "unused"):
		return ""
	case line == "part_rejected_votes":
		if _, unused := r["unused"]; !unused {
			return blindPart
		}
	case line == "unused" && !exact(r):
		return blindUnused
	case name == "rejected_papers.rej_part":
		return blindInPart
	case p.Form == sheet.RejectedPapers && !verified && !given:
		return blindVerified
	case p.Form == sheet.CountResult:
		_, written := result["valid_ballots"]
		switch {
		case votes && !sums && c.Seats > 1 && !exact(r) && !tallied:
			return blindVotes
		case votes && !sums && c.Seats == 1 && !verified && !written:
			return blindVerified
		case line == "valid_ballots" && !sums && !verified && c.Seats > 1 && !exact(r) && !(tallied && c.Seats > 1):
			return blindVerified
		case line == "verified_total" && c.CountOnly:
			return ""
		}
	case p.Form == sheet.CountArea && line == "papers":
		if _, here := r["rej_a"]; !here && !verified && !given {
			return blindGiven
		}
	case p.Form == sheet.CountArea && strings.HasPrefix(string(line), "rej_"):
		if _, given := r["papers"]; !given && !everyTableKeeps(w, line) {
			return blindTableHead
		}
	}
	return ""
}

// everyTableKeeps says whether the figure is on the sheet of every table, so
// that their sum is held against the ward's.
func everyTableKeeps(w ward.Ward, line figure.ID) bool {
	return !slices.ContainsFunc(w.CountAreas(), func(p ward.Part) bool {
		r, _ := w.Current(p.ID)
		_, keyed := r[line]
		return !keyed
	})
}

// A change that a rule sees is found wherever it is in the count; one that no
// rule can see is on the list above, and everything on the list was met.
func TestAnyOneFigureChangedInAWholeCountIsFoundOrIsInNoIdentity(t *testing.T) {
	met := map[string]bool{}
	rapid.Check(t, func(t *rapid.T) {
		g := night.WholeCounts(t, 8)
		n := g.Keyed(t, func(*night.Night, setup.ContestID) {})
		if len(g.Papers) == 0 {
			return
		}
		for range 200 {
			p := g.Papers[g.Draw.IntN(len(g.Papers))]
			figures := slices.Sorted(maps.Keys(p.Reading))
			if len(figures) == 0 {
				continue
			}
			line := figures[g.Draw.IntN(len(figures))]
			d := n.Count.Figures(p.ID)
			most := d[slices.IndexFunc(d, func(f sheet.FigureDef) bool { return f.ID == line })].Max()
			changed := p.Reading[line] + []int{1, -1, 10, -10, 1 + g.UpTo(3000), -1 - g.UpTo(3000)}[g.UpTo(5)]
			if changed < 0 || changed > most {
				continue
			}
			r := maps.Clone(p.Reading)
			r[line] = changed
			w := n.Count.Wards[p.Contest]
			found := speaks(w.With(p.ID, 1, r))
			why := blind(w, p, line)
			if !found && why == "" {
				t.Fatalf("%s of %s changed from %d to %d and nothing speaks: %+v\n%v", line, p.ID, p.Reading[line], changed, w.Contest, p.Reading)
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
	const id setup.ContestID = "local.practice.common.2018-05-03"
	c := setup.Contest{ID: id, Name: "Practice Common", Seats: 3, Candidates: night.PracticeCandidates(4)}
	inPart := night.VotesOf(night.NoRejected(0))
	inPart["rej_part"] = 2
	for _, line := range []struct {
		figure           figure.ID
		right, also, not int
		why              string
	}{{"part_rejected_votes", 3, 4, 5, blindPart}, {"unused", 137, 136, 135, blindUnused}} { // of 140 votes left, 2 to 4 were rejected on two papers
		n := night.CountOnly(t, c)
		n.SheetsOf(id, map[string]sheet.Reading{"count_result": night.VotesOf(sheet.Reading{"valid_ballots": 100, line.figure: line.right}, 60, 50, 30, 20), "rejected_papers": inPart})
		w := n.Count.Wards[id]
		r, _ := w.Current(w.OwnSheet(sheet.CountResult))
		with := func(votes int) bool {
			changed := maps.Clone(r)
			changed[line.figure] = votes
			return speaks(w.With(w.OwnSheet(sheet.CountResult), 1, changed))
		}
		if with(line.right) || with(line.also) || !with(line.not) || blind(w, night.Paper{ID: w.OwnSheet(sheet.CountResult), Reading: r}, line.figure) != line.why {
			t.Errorf("%s:%s", line.figure, n.Codes(id))
		}
	}
}

func TestATablesRejectedPapersAreInNoIdentityWhereNothingWasVerified(t *testing.T) {
	const id setup.ContestID = "local.practice.common.2018-05-03"
	c := setup.Contest{ID: id, Name: "Practice Common", Seats: 1, Candidates: night.PracticeCandidates(2), Areas: []setup.Area{{ID: "1"}, {ID: "2"}}}
	table := func(other sheet.Reading) sheet.Reading { return night.VotesOf(other, 60, 40) }
	with := sheet.Reading{"valid_ballots": 100, "rej_a": 0, "rej_b": 0, "rej_c": 0, "rej_d": 3}
	sheets := map[string]sheet.Reading{"count_area/1": table(with), "count_area/2": table(sheet.Reading{"valid_ballots": 100}), "count_result": night.VotesOf(nil, 120, 80), "rejected_papers": night.NoRejected(6)}
	n := night.CountOnly(t, c)
	n.SheetsOf(id, sheets)
	changed := table(with)
	changed["rej_d"] = 4
	p := night.Paper{ID: sheet.ID{Contest: id, Form: sheet.CountArea, Subject: "1"}, Reading: table(with)}
	if w := n.Count.Wards[id]; speaks(w) || speaks(w.With(p.ID, 1, changed)) || blind(w, p, "rej_d") != blindTableHead {
		t.Errorf("%s", n.Codes(id))
	}
	n.Rekey(sheet.ID{Contest: id, Form: sheet.CountArea, Subject: "2"}, with)
	if w := n.Count.Wards[id]; speaks(w) || !speaks(w.With(p.ID, 1, changed)) || blind(w, p, "rej_d") != "" {
		t.Errorf("with the other table's:%s", n.Codes(id))
	}
}

func TestWhatOneTableWasGivenHasOnlyABoundWhereNothingWasVerified(t *testing.T) {
	const id setup.ContestID = "local.practice.common.2018-05-03"
	c := setup.Contest{ID: id, Name: "Practice Common", Seats: 1, Candidates: night.PracticeCandidates(2), Areas: []setup.Area{{ID: "1"}, {ID: "2"}}}
	table := func(given int) sheet.Reading {
		return night.VotesOf(sheet.Reading{"valid_ballots": 100, "papers": given}, 60, 40)
	}
	n := night.CountOnly(t, c)
	n.SheetsOf(id, map[string]sheet.Reading{"count_area/1": table(103), "count_area/2": night.VotesOf(sheet.Reading{"valid_ballots": 100}, 60, 40), "count_result": night.VotesOf(nil, 120, 80), "rejected_papers": night.NoRejected(6)})
	p := night.Paper{ID: sheet.ID{Contest: id, Form: sheet.CountArea, Subject: "1"}, Reading: table(103)}
	if w := n.Count.Wards[id]; speaks(w) || speaks(w.With(p.ID, 1, table(104))) || blind(w, p, "papers") != blindGiven {
		t.Errorf("%s", n.Codes(id))
	}
	if w := n.Count.Wards[id]; !speaks(w.With(p.ID, 1, table(107))) {
		t.Error("seven papers of the table were rejected, and the ward has six")
	}
	n.Rekey(sheet.ID{Contest: id, Form: sheet.CountArea, Subject: "2"}, sheet.Reading{"papers": 103})
	if w := n.Count.Wards[id]; speaks(w) || !speaks(w.With(p.ID, 1, table(104))) || blind(w, p, "papers") != "" {
		t.Errorf("with what the other table was given:%s", n.Codes(id))
	}
}

// Where C1 and C5 hold, the count balances in votes too: that is why the form
// in votes is no rule of its own.
func TestC1AndC5TogetherAreTheBalanceInVotes(t *testing.T) {
	tried := 0
	rapid.Check(t, func(t *rapid.T) {
		g := night.WholeCounts(t, 8)
		n := g.Keyed(t, func(*night.Night, setup.ContestID) {})
		for _, w := range n.Count.InOrder() {
			whole := w.Whole()
			verified, ok := w.VerifiedTotal()
			rejected, rejectedOK := w.Rejected()
			if w.Contest.Seats < 2 || !ok || !rejectedOK || !figure.Known(whole.Unused, whole.PartRejected) {
				continue
			}
			tried++
			seats := w.Contest.Seats
			if carried := int(whole.Total()+whole.Unused.N()+whole.PartRejected.N()) + seats*int(rejected); carried != seats*int(verified) {
				t.Fatalf("%s: %d votes are accounted for, %d seats × %d papers", w.Contest.ID, carried, seats, verified)
			}
		}
	})
	if tried == 0 {
		t.Error("no ward keeps all of it")
	}
}
