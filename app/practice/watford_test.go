package practice

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestEveryNightDeclaresVotesAndElectedAsPublished(t *testing.T) {
	published, people := leap(t, "watford"), democracyClub(t, "watford")
	eachNight(t, func(t *testing.T, s Script, clean bool) {
		r := performed(t, s)
		for _, w := range r.count.InOrder() {
			if w.State != ward.Declared {
				t.Fatalf("%s is %s", w.Contest.Name, w.State)
			}
			c := w.Certificate
			for _, candidate := range c.Candidates {
				got := line{strconv.Itoa(int(candidate.Votes)), "0"}
				if candidate.Elected {
					got.elected = "1"
				}
				if want := published[c.GSS][candidate.SpokenName()]; got != want {
					t.Errorf("%s, %s: %+v, published %+v", c.Ward, candidate.SpokenName(), got, want)
				}
			}
			electorate, _ := c.Electorate.Get()
			verified, _ := c.Verified.Get()
			valid, _ := c.Valid.Get()
			rejected, _ := c.Rejected.Get()
			turnout := people[c.Candidates[0].ID]["turnout"]
			for _, papers := range []figure.Papers{verified, valid + rejected} {
				if got := figure.Percentage(int(papers), int(electorate), 0); got != turnout {
					t.Errorf("%s: %d papers of %d are %s %%, published %s", c.Ward, papers, electorate, got, turnout)
				}
			}
			if !c.Practice {
				t.Errorf("%s: the certificate does not say practice", c.Ward)
			}
		}
	})
}

func TestEveryNightReleasesTheVoterIDTotalsAsPublished(t *testing.T) {
	eachNight(t, func(t *testing.T, s Script, clean bool) {
		r := performed(t, s)
		if r.count.VoterID.Released == nil {
			t.Fatal("the totals are not released")
		}
		shown := r.count.VoterID.Shown
		if shown.Expected != 58 || shown.In != 57 || len(shown.Awaited) != 1 {
			t.Errorf("%d of %d stations, awaited %v", shown.In, shown.Expected, shown.Awaited)
		}
		if all := shown.All; all.Refused != 192 || all.Returned != 128 || all.NotReturned != 64 {
			t.Errorf("%+v", all)
		}
		if by := r.count.VoterID.Released.By; by != Officer {
			t.Errorf("released by %s", by)
		}
	})
}

func TestACleanNightHasNoFindingAtAnyMoment(t *testing.T) {
	for _, seed := range seeds() {
		s := watford(t, seed, true)
		r := opened(t, s.Election)
		for _, act := range s.Acts {
			for _, f := range r.perform(t, act) {
				t.Errorf("seed %d, after %+v: %s", seed, act, f.Clerk)
			}
		}
		if len(s.Planted) != 0 {
			t.Errorf("seed %d: planted %v", seed, s.Planted)
		}
	}
}

func TestATroubledNightHasExactlyThePlantedFindings(t *testing.T) {
	for _, seed := range seeds() {
		s := watford(t, seed, false)
		r := performed(t, s)
		if got, want := sortedIDs(slices.Collect(maps.Keys(r.seen))), sortedIDs(s.Planted); !slices.Equal(got, want) {
			t.Errorf("seed %d: found %v, planted %v", seed, got, want)
		}
		var codes []string
		wards := map[setup.ContestID]ward.Code{}
		for _, id := range s.Planted {
			codes = append(codes, string(id.Code))
			wards[id.Contest] = id.Code
		}
		if slices.Sort(codes); !slices.Equal(codes, []string{"C1", "D1", "D1", "V1", "V3", "V3", "V3", "V4"}) || len(wards) != 6 {
			t.Errorf("seed %d: planted %v in %d wards", seed, codes, len(wards))
		}
	}
}

func TestOfTheTroublesOnlyTheAcceptedOnesArePrintedOnCertificates(t *testing.T) {
	for _, seed := range seeds() {
		s := watford(t, seed, false)
		r := performed(t, s)
		var printed []string
		for _, w := range r.count.InOrder() {
			for _, x := range w.Certificate.Exceptions {
				printed = append(printed, string(x.Code))
				if x.AcceptedBy != Officer || x.Reason == "" || (x.Code == "V3" && x.ExplainedBy != Supervisor) {
					t.Errorf("seed %d, %s: %+v", seed, w.Contest.Name, x)
				}
				if want := map[ward.Code][2]int{"V3": {-1, 2}, "C1": {-1, 2}}[x.Code]; want != [2]int{x.Numbers["variance"] + x.Numbers["difference"], x.Numbers["counts"]} {
					t.Errorf("seed %d, %s: %+v", seed, w.Contest.Name, x)
				}
			}
		}
		if slices.Sort(printed); !slices.Equal(printed, []string{"C1", "V3"}) {
			t.Errorf("seed %d: printed %v", seed, printed)
		}
	}
}

func TestEveryFigureAddsUp(t *testing.T) {
	eachNight(t, func(t *testing.T, s Script, clean bool) {
		for id, r := range sheets(s, sheet.BallotPaperAccount) {
			if r["bp_unused"] < 0 || r["bp_issued"] != r["bp_supplied"]-r["bp_unused"] || r["bp_expected"] != r["bp_issued"]-r["bp_spoilt"] {
				t.Errorf("%s: %v", id, r)
			}
			if r["tend_supplied"] != r["tend_unused"]+r["tend_spoilt"]+r["tend_used"] || r["bp_supplied"]%50 != 0 || r["bp_spoilt"] > 3 || r["pv_handed_in"] > 12 {
				t.Errorf("%s: %v", id, r)
			}
			if r["bp_expected"] < 200 || r["bp_expected"] > 700 {
				t.Errorf("%s: %d papers are not an ordinary station's", id, r["bp_expected"])
			}
		}
		count := performed(t, s).count
		for _, w := range count.InOrder() {
			wardAddsUp(t, w)
		}
		for id, r := range sheets(s, sheet.VoterIDPilot) {
			station, _ := count.Election.Station(setup.StationID(id.Subject))
			account, _ := count.Ward(station.Contests[0]).Current(sheet.ID{Contest: station.Contests[0], Form: sheet.BallotPaperAccount, Subject: id.Subject})
			reasons := r["reason_no_id"] + r["reason_wrong_type"] + r["reason_other"] + r["reason_likeness"] + r["reason_forgery"] + r["reason_questions"]
			if r["refused_initial"] != r["returned_issued"]+r["not_returned"] || reasons != r["refused_initial"] || r["issued_in_person"] != account["bp_expected"] {
				t.Errorf("%s: %v", id, r)
			}
		}
	})
}

func wardAddsUp(t *testing.T, w ward.Ward) {
	t.Helper()
	c := w.Certificate
	verified, _ := c.Verified.Get()
	postal, _ := c.Postal.Get()
	postalRejected, _ := c.PostalReject.Get()
	electorate, _ := c.Electorate.Get()
	valid, _ := c.Valid.Get()
	rejected, _ := c.Rejected.Get()
	if share := int(postal) * 1000 / int(verified); share < 178 || share > 200 {
		t.Errorf("%s: %d ‰ are postal papers", c.Ward, share)
	}
	if rate := int(postalRejected) * 1000 / int(postal+postalRejected); rate < 15 || rate > 40 {
		t.Errorf("%s: %d ‰ of the packets were rejected", c.Ward, rate)
	}
	if rate := int(verified-valid) * 10000 / int(verified); rate < 22 || rate > 58 {
		t.Errorf("%s: %d of 10,000 papers were rejected or lost", c.Ward, rate)
	}
	if int(electorate) < int(verified+postalRejected) || valid+rejected > verified {
		t.Errorf("%s: %+v", c.Ward, c)
	}
	packets, papers := 0, figure.Papers(0)
	sessions, complete := w.Sessions()
	for i, s := range sessions {
		in, _ := s.PacketsIn.Get()
		out, _ := s.PapersToBox.Get()
		packets, papers = packets+int(in), papers+out
		if int(out) > int(in) || s.Last != (i == len(sessions)-1) {
			t.Errorf("%s: session %+v", c.Ward, s)
		}
	}
	if !complete || len(sessions) < 2 || len(sessions) > 3 || papers != postal || packets != int(postal+postalRejected) {
		t.Errorf("%s: %d sessions, %d packets, %d papers", c.Ward, len(sessions), packets, papers)
	}
}

func TestEveryStageLeavesTheWardsWhereItSays(t *testing.T) {
	states := map[string]ward.State{StageSetUp: ward.SetUp, StageAccounts: ward.Accounts, StageVerified: ward.Verified,
		StageCounted: ward.Provisional, StageDeclared: ward.Declared}
	for _, clean := range []bool{true, false} {
		s := watford(t, 1, clean)
		for _, stage := range stages() {
			r := opened(t, s.Election)
			for _, act := range s.Upto(stage) {
				r.perform(t, act)
			}
			for _, w := range r.count.InOrder() {
				if w.State != states[stage] {
					t.Errorf("up to %s: %s is %s", stage, w.Contest.Name, w.State)
				}
			}
		}
		if all := s.Upto(StageDeclared); len(all) != len(s.Acts) {
			t.Errorf("%d of %d acts up to the end", len(all), len(s.Acts))
		}
		if got := s.Upto("christmas"); len(got) != 0 {
			t.Errorf("%d acts up to a stage that is none", len(got))
		}
	}
}

func TestUptoAccountsNothingIsAwaitedButBoxesAndTheForgottenPaperStands(t *testing.T) {
	s := watford(t, 1, false)
	r := opened(t, s.Election)
	for _, act := range s.Upto(StageAccounts) {
		r.perform(t, act)
	}
	for _, w := range r.count.InOrder() {
		for _, id := range w.Awaited(sheet.StageVerification) {
			if id.Form != sheet.BoxVerification && id.Form != sheet.PostalBox {
				t.Errorf("%s is awaited", id)
			}
		}
	}
	var codes []ward.Code
	for _, f := range r.count.Findings() {
		codes = append(codes, f.Code)
	}
	if !slices.Equal(codes, []ward.Code{"V1"}) {
		t.Errorf("%v stand", codes)
	}
}

func TestNobodyAcceptsTheirOwnExplanation(t *testing.T) {
	explained := map[ward.FindingID]string{}
	for _, act := range watford(t, 3, false).Acts {
		switch do := act.Do.(type) {
		case Explain:
			explained[do.Finding] = act.By
		case Step:
			for _, id := range do.Accept {
				if act.By != Officer || explained[id] == act.By || do.Reason == "" {
					t.Errorf("%s accepts %v: %q", act.By, id, do.Reason)
				}
			}
		}
	}
}

func TestTheSameSeedMakesTheSameScript(t *testing.T) {
	eachNight(t, func(t *testing.T, s Script, clean bool) {
		if again := watford(t, s.Seed, clean); !reflect.DeepEqual(s, again) {
			t.Error("another script from the same seed")
		}
	})
}

// The digests hold over machines and versions: a seed on a printed page must
// still give that page's figures. They change only with the practice files.
func TestASeedMeansTheSameForEver(t *testing.T) {
	for clean, want := range map[bool]string{
		false: "4cbfb9c9eabf3a0c",
		true:  "32ca21ffecd76b8f",
	} {
		if got := digest(watford(t, 1, clean)); got != want {
			t.Errorf("clean %v: %s", clean, got)
		}
	}
}

// digest sums up the figures and the order of a night, not its wording.
func digest(s Script) string {
	var b strings.Builder
	for _, c := range s.Election.Contests {
		fmt.Fprintln(&b, c.ID, c.Electorate)
	}
	for _, act := range s.Acts {
		switch do := act.Do.(type) {
		case Key:
			fmt.Fprintln(&b, act.Stage, act.By, do.Sheet.Contest, do.Sheet.Form, do.Sheet.Subject, do.Count)
			for _, id := range slices.Sorted(maps.Keys(do.Figures)) {
				fmt.Fprintln(&b, id, do.Figures[id])
			}
		case Adjudicate:
			fmt.Fprintln(&b, act.Stage, act.By, do.Sheet, do.Figures)
		case MoveSheet:
			fmt.Fprintln(&b, act.Stage, act.By, do.From, do.To, do.Reading)
		case Receive:
			fmt.Fprintln(&b, act.Stage, act.By, do.Box, do.Receipt.At.Unix(), do.Receipt.Packets)
		case Move:
			fmt.Fprintln(&b, act.Stage, act.By, do.Papers.Papers, do.Papers.FromBox, do.Papers.ToBox)
		case Explain:
			fmt.Fprintln(&b, act.Stage, act.By, do.Finding.Contest, do.Finding.Code, do.Finding.Subject)
		case Step:
			fmt.Fprintln(&b, act.Stage, act.By, do.Contest, do.Step)
			for _, id := range do.Accept {
				fmt.Fprintln(&b, id.Contest, id.Code, id.Subject)
			}
		}
	}
	sum := sha256.Sum256([]byte(b.String()))
	return hex.EncodeToString(sum[:8])
}

func TestDifferentSeedsMakeDifferentNights(t *testing.T) {
	for _, clean := range []bool{true, false} {
		seen := map[string]uint64{}
		for _, seed := range seeds() {
			d := digest(watford(t, seed, clean))
			if other, ok := seen[d]; ok {
				t.Errorf("seeds %d and %d are one night", seed, other)
			}
			seen[d] = seed
		}
	}
}

func TestATroubledNightIsTheCleanOneButForItsTroubles(t *testing.T) {
	for _, seed := range seeds() {
		clean, troubled := watford(t, seed, true), watford(t, seed, false)
		if !reflect.DeepEqual(clean.Election, troubled.Election) {
			t.Errorf("seed %d: another set-up", seed)
		}
		planted := map[setup.ContestID]bool{}
		for _, id := range troubled.Planted {
			planted[id.Contest] = true
		}
		for _, form := range []sheet.Form{sheet.BallotPaperAccount, sheet.BoxVerification, sheet.PostalOpening, sheet.CountResult, sheet.RejectedPapers} {
			other := sheets(troubled, form)
			for id, r := range sheets(clean, form) {
				if !planted[id.Contest] && !r.Equal(other[id]) {
					t.Errorf("seed %d: %s: %v, with troubles elsewhere %v", seed, id, r, other[id])
				}
			}
		}
	}
}

func TestTheNotesNameEveryTroubledWardAndTheAwaitedStation(t *testing.T) {
	s := watford(t, 1, false)
	text := strings.Join(s.Notes, "\n")
	for _, id := range s.Planted {
		c, _ := s.Election.Contest(id.Contest)
		if !strings.Contains(text, c.Name+": ") {
			t.Errorf("the notes do not name %s", c.Name)
		}
	}
	for _, word := range []string{"PRACTICE", "seed 1", "generated", "has not come in"} {
		if !strings.Contains(text, word) {
			t.Errorf("the notes do not say %q", word)
		}
	}
	if clean := strings.Join(watford(t, 1, true).Notes, "\n"); !strings.Contains(clean, "clean night") {
		t.Errorf("a clean night is not called one: %s", clean)
	}
}
