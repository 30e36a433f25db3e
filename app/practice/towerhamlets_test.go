package practice

import (
	"fmt"
	"maps"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// towerHamletsSeeds are few, because each night has some six thousand acts;
// the long tests try fifty.
func towerHamletsSeeds() []uint64 {
	if os.Getenv("WARDCOUNT_LONG") != "" {
		return seeds()
	}
	return []uint64{1, 1<<64 - 1}
}

// alikeByAccident are the seeds whose clean night deals two sheets or two tables
// the very same figures. V9 asks about them by right, and stops nothing.
var alikeByAccident = map[uint64]bool{9: true, 25: true, 43: true}

// TestEveryNightInTowerHamlets performs each night once and looks at it from
// every side.
func TestEveryNightInTowerHamlets(t *testing.T) {
	published := leap(t, "tower-hamlets")
	for _, clean := range []bool{true, false} {
		for _, seed := range towerHamletsSeeds() {
			t.Run(fmt.Sprintf("seed %d, clean %v", seed, clean), func(t *testing.T) {
				s := towerHamlets(t, seed, clean)
				r, twins := opened(t, s.Election), false
				for _, act := range s.Acts {
					for _, f := range r.perform(t, act) {
						if clean && f.Code != "N1" && !(f.Code == "V9" && alikeByAccident[seed]) { // like names are noted at every ward that has them
							t.Errorf("after %+v: %s", act, f.Clerk)
						}
						twins = twins || f.Code == "V9"
					}
				}
				if clean && twins != alikeByAccident[seed] {
					t.Errorf("two sheets or tables are alike: %v", twins)
				}
				declaredAsPublished(t, r.count, published)
				papersAsTheMayors(t, r.count)
				tablesAddUp(t, s, r.count)
				stationsAddUp(t, s)
				troublesAreAccepted(t, s, r, clean)
			})
		}
	}
}

func declaredAsPublished(t *testing.T, c reconcile.Count, published map[string]map[string]line) {
	t.Helper()
	parties := map[string]int{}
	candidates := 0
	for _, w := range c.InOrder() {
		if w.State != ward.Declared {
			t.Fatalf("%s is %s", w.Contest.Name, w.State)
		}
		for _, candidate := range w.Certificate.Candidates {
			candidates++
			got := line{strconv.Itoa(int(candidate.Votes)), "0"}
			if candidate.Elected {
				got.elected = "1"
				parties[candidate.PartyID]++
			}
			if want := published[w.Contest.GSS][candidate.SpokenName()]; got != want {
				t.Errorf("%s, %s: %+v, published %+v", w.Contest.Name, candidate.SpokenName(), got, want)
			}
		}
		if !w.Certificate.Practice {
			t.Errorf("%s: the certificate does not say practice", w.Contest.Name)
		}
	}
	if candidates != 258 || parties["PP53"] != 42 || parties["PP52"] != 2 || parties["PP6607"] != 1 {
		t.Errorf("%d candidates, elected %v", candidates, parties)
	}
}

// papersAsTheMayors holds the wards together against the mayor's election:
// 80,252 papers, a turnout of 42 per cent.
func papersAsTheMayors(t *testing.T, c reconcile.Count) {
	t.Helper()
	papers, electors := 0, 0
	for _, w := range c.InOrder() {
		cert := w.Certificate
		verified, _ := cert.Verified.Get()
		electorate, _ := cert.Electorate.Get()
		valid, _ := cert.Valid.Get()
		rejected, _ := cert.Rejected.Get()
		papers, electors = papers+int(verified), electors+int(electorate)
		if rate := int(verified) * 100 / int(electorate); rate < 30 || rate > 58 {
			t.Errorf("%s: a turnout of %d %%", cert.Ward, rate)
		}
		if rate := int(rejected) * 1000 / int(verified); rate < 5 || rate > 16 {
			t.Errorf("%s: %d ‰ rejected", cert.Ward, rate)
		}
		if cert.Ward == "Whitechapel" && (int(rejected) != 49 || verified-valid != 49) {
			t.Errorf("Whitechapel: %d rejected, published 49", rejected)
		}
		if cert.Seats == 1 {
			continue
		}
		votes := 0
		for _, candidate := range cert.Candidates {
			votes += int(candidate.Votes)
		}
		most := cert.Seats * int(valid)
		if unused := (most - votes) * 1000 / most; votes > most || unused < 70 || unused > 150 {
			t.Errorf("%s: %d ‰ of the votes are unused", cert.Ward, unused)
		}
	}
	if off := papers - 80252; off < -401 || off > 401 {
		t.Errorf("%d ward papers against the mayor's 80,252", papers)
	}
	if got := figure.Percentage(papers, electors, 0); got != "42" || electors < 185000 || electors > 195000 {
		t.Errorf("%d papers of %d electors are %s %%", papers, electors, got)
	}
}

// tablesAddUp adds the keyed sheets up by itself: each sheet, sheets to areas,
// areas to wards, wards to the papers of verification.
func tablesAddUp(t *testing.T, s Script, c reconcile.Count) {
	t.Helper()
	last := sheets(s, sheet.CountSheet)
	areas := sheets(s, sheet.CountArea)
	results, heads := sheets(s, sheet.CountResult), sheets(s, sheet.RejectedPapers)
	bundles := 0
	for _, contest := range s.Election.Contests {
		inWard, given := sheet.Reading{}, 0
		for _, a := range contest.Areas {
			table := sheet.Reading{}
			for n := a.FirstSheet; n <= a.LastSheet; n++ {
				id := sheet.ID{Contest: contest.ID, Form: sheet.CountSheet, Subject: strconv.Itoa(n)}
				keyed := last[id]
				sheetAddsUp(t, id, keyed, contest)
				if keyed["papers_on_sheet"] > gridSize {
					bundles++
				}
				delete(last, id)
				add(table, keyed, "papers_on_sheet", "valid_ballots")
			}
			area := areas[sheet.ID{Contest: contest.ID, Form: sheet.CountArea, Subject: a.ID}]
			same(t, contest.Name+", area "+a.ID, area, table)
			given += area["papers"]
			add(inWard, area)
		}
		id := sheet.ID{Contest: contest.ID, Form: sheet.CountResult, Subject: string(contest.ID)}
		same(t, contest.Name, results[id], without(inWard, "papers", "rej_a", "rej_b", "rej_c", "rej_d", "rej_part"))
		id.Form = sheet.RejectedPapers
		same(t, contest.Name+", rejected", inWard, heads[id])
		verified, _ := c.Ward(contest.ID).VerifiedTotal()
		id.Form = sheet.CountResult
		if given != int(verified) || results[id]["verified_total"] != given {
			t.Errorf("%s: the tables were given %d papers of %d", contest.Name, given, verified)
		}
	}
	if len(last) > 0 || bundles < 200 {
		t.Errorf("%d sheets are of no area; %d bundles", len(last), bundles)
	}
}

func sheetAddsUp(t *testing.T, id sheet.ID, r sheet.Reading, contest setup.Contest) {
	t.Helper()
	papers, votes := r["papers_on_sheet"], 0
	for i := range contest.Candidates {
		n := r[sheet.VotesFigure(i+1)]
		if votes += n; n > papers {
			t.Errorf("%s: %d votes on %d papers", id, n, papers)
		}
	}
	if votes+r["unused"]+r["part_rejected_votes"] != contest.Seats*papers || votes < papers || papers < 1 || papers > bundleSize {
		t.Errorf("%s: %v", id, r)
	}
}

// add adds figures to a sum; pairs rename a figure.
func add(to, figures sheet.Reading, pairs ...figure.ID) {
	for id, n := range figures {
		if len(pairs) == 2 && id == pairs[0] {
			id = pairs[1]
		}
		to[id] += n
	}
}

// same holds every figure of want against what was keyed.
func same(t *testing.T, what string, keyed, want sheet.Reading) {
	t.Helper()
	for id, n := range want {
		if keyed[id] != n {
			t.Errorf("%s: %s is %d, the sum %d", what, id, keyed[id], n)
		}
	}
}

func without(r sheet.Reading, ids ...figure.ID) sheet.Reading {
	r = maps.Clone(r)
	for _, id := range ids {
		delete(r, id)
	}
	return r
}

// stationsAddUp looks at accounts, postal openings and the door.
func stationsAddUp(t *testing.T, s Script) {
	t.Helper()
	for id, r := range sheets(s, sheet.BallotPaperAccount) {
		if r["bp_unused"] < 0 || r["bp_issued"] != r["bp_supplied"]-r["bp_unused"] || r["bp_expected"] != r["bp_issued"]-r["bp_spoilt"] {
			t.Errorf("%s: %v", id, r)
		}
		if r["bp_expected"] < 150 || r["bp_expected"] > 1100 {
			t.Errorf("%s: %d papers are not an ordinary station's", id, r["bp_expected"])
		}
	}
	if n := len(sheets(s, sheet.BallotPaperAccount)); n != 116 {
		t.Errorf("%d accounts of 115 stations, of which one serves two wards", n)
	}
	for id, r := range sheets(s, sheet.PostalOpening) {
		if r["papers_to_box"] > r["packets_in"] || r["batches"] < 1 || (r["last"] == 1) != (id.Subject == "4") {
			t.Errorf("%s: %v", id, r)
		}
	}
	received := map[setup.BoxID]int{}
	before := time.Date(2018, 5, 3, 21, 0, 0, 0, time.UTC)
	for _, act := range s.Acts {
		if do, ok := act.Do.(Receive); ok {
			received[do.Box]++
			if do.Receipt.At.Before(before) || do.Receipt.At.Hour() < 21 || !strings.HasPrefix(do.Receipt.Officer, "Practice ") {
				t.Errorf("box %s: %+v", do.Box, do.Receipt)
			}
			before = do.Receipt.At
		}
	}
	for _, b := range s.Election.Boxes {
		if got := received[b.ID]; got != map[bool]int{true: 0, false: 1}[b.Postal()] {
			t.Errorf("box %s came through the door %d times", b.ID, got)
		}
	}
}

func troublesAreAccepted(t *testing.T, s Script, r *replay, clean bool) {
	t.Helper()
	if got, want := sortedIDs(slices.Collect(maps.Keys(r.seen))), sortedIDs(s.Planted); !slices.Equal(got, want) {
		t.Errorf("found %v, planted %v", got, want)
	}
	var stand []ward.Code
	recounts, moves := 0, 0
	for _, w := range r.count.InOrder() {
		recounts, moves = recounts+len(w.Recounts), moves+len(w.Certificate.Moves)
		for _, f := range rules.Check(w) {
			if f.Blocks() {
				t.Errorf("%s: %s stands", w.Contest.Name, f.ID())
			}
		}
		for _, x := range w.Certificate.Exceptions {
			stand = append(stand, x.Code)
			if x.AcceptedBy != Officer || x.Reason == "" || x.Numbers["variance"]+x.Numbers["difference"] != -1 || x.Numbers["counts"] != 2 {
				t.Errorf("%s: %+v", w.Contest.Name, x)
			}
		}
		if len(w.Recounts) > 0 {
			a := w.Certificate.Attempts
			if w.Contest.Name != "Canary Wharf" || len(a) != 2 || a[0].Valid != a[1].Valid || a[0].Rejected != a[1].Rejected || !slices.Equal(a[0].Votes, a[1].Votes) {
				t.Errorf("%s: counted %+v", w.Contest.Name, a)
			}
		}
	}
	slices.Sort(stand)
	if clean {
		if len(s.Planted)+len(stand)+recounts+moves > 0 {
			t.Errorf("a clean night with %v, %v, %d recounts, %d moves", s.Planted, stand, recounts, moves)
		}
		return
	}
	var codes []string
	for _, id := range s.Planted {
		codes = append(codes, string(id.Code))
	}
	slices.Sort(codes)
	if got := strings.Join(codes, " "); got != "C1 C10 C11 C11 C8 C8 C9 D1 D1 V3 V3 V3 V3 V3 V4" {
		t.Errorf("planted %s", got)
	}
	if !slices.Equal(stand, []ward.Code{"C1", "C11", "C11", "V3"}) || recounts != 1 || moves != 2 { // a move stands on both wards' certificates
		t.Errorf("%v are printed; %d recounts, %d moves", stand, recounts, moves)
	}
}

func TestTheSameSeedMakesTheSameNightInTowerHamlets(t *testing.T) {
	seen := map[string]bool{}
	for _, clean := range []bool{true, false} {
		for _, seed := range towerHamletsSeeds() {
			s := towerHamlets(t, seed, clean)
			if again := towerHamlets(t, seed, clean); !reflect.DeepEqual(s, again) {
				t.Errorf("seed %d: another script from the same seed", seed)
			}
			d := digest(s)
			if seen[d] {
				t.Errorf("seed %d, clean %v is another's night", seed, clean)
			}
			seen[d] = true
		}
	}
}

// As in Watford, the digests change only with the practice files.
func TestASeedMeansTheSameForEverInTowerHamlets(t *testing.T) {
	for clean, want := range map[bool]string{
		false: "4dd6fbc29e067c13",
		true:  "9b25031cb6155d56",
	} {
		if got := digest(towerHamlets(t, 1, clean)); got != want {
			t.Errorf("clean %v: %s", clean, got)
		}
	}
}

func TestATroubledNightInTowerHamletsEndsWithTheFiguresOfTheCleanOne(t *testing.T) {
	for _, seed := range towerHamletsSeeds() {
		clean, troubled := towerHamlets(t, seed, true), towerHamlets(t, seed, false)
		if !reflect.DeepEqual(clean.Election, troubled.Election) {
			t.Errorf("seed %d: another set-up", seed)
		}
		lost := map[setup.ContestID]bool{}
		for _, id := range troubled.Planted {
			if id.Code == "C11" || id.Code == "V3" {
				lost[id.Contest] = true
			}
		}
		for _, form := range []sheet.Form{sheet.BallotPaperAccount, sheet.BoxVerification, sheet.CountSheet, sheet.CountArea, sheet.CountResult, sheet.RejectedPapers} {
			other := sheets(troubled, form)
			for id, r := range sheets(clean, form) {
				if !lost[id.Contest] && !r.Equal(other[id]) {
					t.Errorf("seed %d: %s: %v, with troubles %v", seed, id, r, other[id])
				}
			}
		}
	}
}

func TestEveryStageLeavesTowerHamletsWhereItSays(t *testing.T) {
	states := map[string]ward.State{StageSetUp: ward.SetUp, StageAccounts: ward.Accounts, StageVerified: ward.Verified,
		StageCounted: ward.Provisional, StageDeclared: ward.Declared}
	s := towerHamlets(t, 1, false)
	r := opened(t, s.Election)
	done := 0
	for _, stage := range stages() {
		acts := s.Upto(stage)
		for _, act := range acts[done:] {
			r.perform(t, act)
		}
		done = len(acts)
		for _, w := range r.count.InOrder() {
			if w.State != states[stage] {
				t.Errorf("up to %s: %s is %s", stage, w.Contest.Name, w.State)
			}
			if stage != StageAccounts {
				continue
			}
			for _, id := range w.Awaited(sheet.StageVerification) {
				if id.Form != sheet.BoxVerification && id.Form != sheet.PostalBox {
					t.Errorf("%s is awaited", id)
				}
			}
		}
	}
	if done != len(s.Acts) || done < 5000 || done > 8000 {
		t.Errorf("%d of %d acts", done, len(s.Acts))
	}
}

func TestTheNotesOfTowerHamletsNameEveryTroubledWard(t *testing.T) {
	s := towerHamlets(t, 1, false)
	text := strings.Join(s.Notes, "\n")
	for _, id := range s.Planted {
		if c, _ := s.Election.Contest(id.Contest); !strings.Contains(text, c.Name) {
			t.Errorf("the notes do not name %s", c.Name)
		}
	}
	for _, word := range []string{"PRACTICE", "seed 1", "generated", "80,252", "Canary Wharf: a recount"} {
		if !strings.Contains(text, word) {
			t.Errorf("the notes do not say %q", word)
		}
	}
	if clean := towerHamlets(t, 1, true).Notes; len(clean) != 2 || !strings.Contains(clean[1], "clean night") {
		t.Errorf("a clean night is not called one: %s", clean)
	}
}
