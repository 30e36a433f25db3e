package replay

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"wardcount/app/published"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

var update = flag.Bool("update", false, "write the golden file anew")

const (
	leap2014 = "leap-2014-05-22_results.csv"
	european = "a European election was on the same day"
)

func seatsOf(w published.Ward) int {
	seats, _ := w.SeatsUp().Get()
	return seats
}

// asked are the questions about a published contest.
func asked(law setup.Law, w published.Ward, last *setup.LastContest) map[ward.Code]rules.Finding {
	thisWard := w.AsWard(law)
	thisWard.Usual, thisWard.Contest.Last = law.Usual(w.Kind, w.Date), last
	if result := thisWard.OwnSheet(sheet.CountResult); thisWard.Sheets[result].Counts == nil {
		thisWard.Sheets[result] = ward.Sheet{Counts: []sheet.Reading{w.Result()}, Version: 1} // votes are all there is
	}
	found := map[ward.Code]rules.Finding{}
	for _, f := range rules.Check(thisWard) {
		if strings.HasPrefix(string(f.Code), "Q") {
			found[f.Code] = f
		}
	}
	return found
}

// tells says which questions a contest's figures are enough for.
type tells map[ward.Code]func(w published.Ward, last *setup.LastContest) bool

// series are contests with what is known of each ward's last.
type series struct {
	name  string
	wards []published.Ward
	last  map[int]*setup.LastContest // by place
	tells tells
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func several(w published.Ward, _ *setup.LastContest) bool { return seatsOf(w) > 1 }

func withLast(w published.Ward, last *setup.LastContest) bool {
	return last != nil && last.Seats == seatsOf(w)
}

func cast(w published.Ward, _ *setup.LastContest) bool { return w.Papers.IsKeyed() }

func rejected(w published.Ward, _ *setup.LastContest) bool {
	return w.Papers.IsKeyed() && (w.Rejected.IsKeyed() || w.ByHead != nil)
}

func severalCast(w published.Ward, _ *setup.LastContest) bool {
	return seatsOf(w) > 1 && w.Papers.IsKeyed() && w.Rejected.IsKeyed()
}

// polled leaves out what was not contested.
func polled(list []published.Ward) []published.Ward {
	return slices.DeleteFunc(slices.Clone(list), func(w published.Ward) bool { return len(w.Candidates) <= seatsOf(w) })
}

// everySeries are the contests that the limits were tuned on.
func everySeries(t *testing.T) []series {
	t.Helper()
	of2018, of2014 := polled(file(t, leap2018).Wards), polled(file(t, leap2014).Wards)
	before := map[string]published.Ward{}
	for _, w := range of2014 {
		before[published.NameKey(w.Council, w.Area)] = w
	}
	england := series{name: "England, 3 May 2018, last 22 May 2014", wards: of2018, last: map[int]*setup.LastContest{},
		tells: tells{"Q5": withLast, "Q6": several, "Q7": several, "Q8": withLast}}
	papers := series{name: "the same, one seat, as if turnouts compared", last: map[int]*setup.LastContest{}, tells: tells{"Q2": withLast}}
	for i, w := range of2018 {
		was, ok := before[published.NameKey(w.Council, w.Area)]
		if !ok || seatsOf(was) != seatsOf(w) {
			continue
		}
		england.last[i] = was.Last()
		if seatsOf(w) == 1 {
			w.Papers = w.Last().Papers // valid papers against valid papers
			papers.last[len(papers.wards)] = was.Last()
			papers.wards = append(papers.wards, w)
		}
		england.last[i].NotForTurnout = european
	}
	council := series{name: "Trafford, 2016 to 2026, last the one before", last: map[int]*setup.LastContest{},
		tells: tells{"Q1": cast, "Q2": withLast, "Q3": rejected, "Q4": severalCast, "Q5": withLast, "Q6": several, "Q7": several, "Q8": withLast, "Q9": rejected}}
	at := map[string]published.Ward{}
	for _, w := range slices.SortedStableFunc(slices.Values(file(t, trafford).Wards), func(a, b published.Ward) int { return strings.Compare(a.Date, b.Date) }) {
		if strings.HasPrefix(w.ElectionType, "Parliament") {
			continue
		}
		if was, ok := at[w.AreaGSS]; ok {
			council.last[len(council.wards)] = was.Last()
		}
		at[w.AreaGSS] = w
		council.wards = append(council.wards, w)
	}
	return []series{england, papers,
		{name: "England, 22 May 2014", wards: of2014, tells: tells{"Q6": several, "Q7": several}},
		{name: "May 2025", wards: commons(t).Wards, tells: tells{"Q1": cast, "Q3": rejected, "Q4": severalCast, "Q6": several, "Q7": several, "Q9": rejected}},
		council}
}

// How often each question is asked of contests that were declared. One that is
// asked of more than two in a hundred says nothing any more. Q9 is no question:
// how close a contest is, is a fact.
func TestHowOftenEachQuestionIsAskedOfContestsThatWereDeclared(t *testing.T) {
	law := theLaw(t)
	var b strings.Builder
	contests, fired := map[ward.Code]int{}, map[ward.Code]int{}
	for _, s := range everySeries(t) {
		of, lines := map[ward.Code]int{}, map[ward.Code][]string{}
		lots, near, rejected, wondered := 0, 0, 0, 0
		for i, w := range s.wards {
			for code, tell := range s.tells {
				if tell(w, s.last[i]) {
					of[code]++
				}
			}
			found, questions := asked(law, w, s.last[i]), 0
			for code, f := range found {
				if code != "Q9" && s.tells[code] != nil {
					questions++
				}
				if margin := f.Numbers["margin"]; code == "Q9" {
					lots, near, rejected = lots+one(margin == 0), near+one(margin <= f.Numbers["near"]), rejected+one(margin <= f.Numbers["rejected"])
				}
				if s.tells[code] != nil {
					lines[code] = append(lines[code], fmt.Sprintf("    %s, %s, %s: %s", w.Council, w.Area, w.Date, f.Clerk))
				}
			}
			wondered += one(questions > 0)
		}
		fmt.Fprintf(&b, "%s\n", s.name)
		for _, code := range slices.Sorted(maps.Keys(s.tells)) {
			n := len(lines[code])
			contests[code], fired[code] = contests[code]+of[code], fired[code]+n
			fmt.Fprintf(&b, "  %s: %d of %d, %s per cent\n", code, n, of[code], figure.Percentage(n, of[code], 2))
			if code != "Q9" {
				b.WriteString(strings.Join(append(lines[code], ""), "\n"))
			} else {
				fmt.Fprintf(&b, "    close by its votes %d, no more than the rejected papers %d\n", near, rejected)
			}
		}
		fmt.Fprintf(&b, "  any question: %d of %d, %s per cent; equal votes across the line: %d\n", wondered, len(s.wards), figure.Percentage(wondered, len(s.wards), 2), lots)
	}
	b.WriteString("all\n")
	for _, code := range slices.Sorted(maps.Keys(contests)) {
		fmt.Fprintf(&b, "  %s: %d of %d, %s per cent\n", code, fired[code], contests[code], figure.Percentage(fired[code], contests[code], 2))
		if code != "Q9" && fired[code]*100 > 2*contests[code] {
			t.Errorf("%s is asked of %d of %d contests", code, fired[code], contests[code])
		}
	}
	b.WriteString(exchanged(law, everySeries(t)[0]))
	const golden = "testdata/questions.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil || string(want) != b.String() {
		t.Errorf("%s differs (go test -update writes it anew): %v\n%s", golden, err, b.String())
	}
}

// exchanged gives the two candidates of different parties with the most votes
// each other's figures, ward by ward, and says how often somebody is asked, and
// how often about just these two.
func exchanged(law setup.Law, s series) string {
	type tally struct{ wards, asked, named int }
	single, more := tally{}, tally{}
	for i, w := range s.wards {
		list := slices.Clone(w.Candidates)
		votes := func(at int) figure.Votes { v, _ := list[at].Votes.Get(); return v }
		first, second := -1, -1
		for at := range list {
			if first < 0 || votes(at) > votes(first) {
				first = at
			}
		}
		for at := range list {
			if list[at].Party != list[first].Party && (second < 0 || votes(at) > votes(second)) {
				second = at
			}
		}
		if second < 0 || s.last[i] == nil || votes(second) == votes(first) {
			continue
		}
		list[first].Votes, list[second].Votes = list[second].Votes, list[first].Votes
		w.Candidates = list
		at := &single
		if seatsOf(w) > 1 {
			at = &more
		}
		found := asked(law, w, s.last[i])
		delete(found, "Q9")
		at.wards++
		if len(found) > 0 {
			at.asked++
		}
		for _, code := range []ward.Code{"Q7", "Q8"} {
			pair := []figure.ID{sheet.VotesFigure(min(first, second) + 1), sheet.VotesFigure(max(first, second) + 1)}
			if f, ok := found[code]; ok && slices.Equal(f.Figures, pair) {
				at.named++
				break
			}
		}
	}
	line := func(seats string, t tally) string {
		return fmt.Sprintf("  %s: asked in %d of %d wards, %s per cent; about just these two in %d\n", seats, t.asked, t.wards, figure.Percentage(t.asked, t.wards, 1), t.named)
	}
	return s.name + ", the best candidates of the two first parties with each other's votes\n" + line("one seat", single) + line("several seats", more)
}

// Newham's declarations of 2018, in which 14 candidates had each other's votes:
// Stratford's is asked about for its spread within a party. The other two look
// like many, and so does Rachel Collinson's figure, 387 for 1,017: her party had
// nobody beside her and had not stood before.
func TestNewhamsDeclarationsOf2018AndWhatIsAskedAboutThem(t *testing.T) {
	law, got := theLaw(t), map[string]string{}
	for _, w := range file(t, leap2018).Wards {
		if w.Council != "Newham" || !slices.Contains([]string{"Stratford and New Town", "Beckton", "Green Street West"}, w.Area) {
			continue
		}
		text := ""
		for _, was := range file(t, leap2014).Wards {
			if was.Council == w.Council && was.Area == w.Area {
				found := asked(law, w, was.Last())
				for _, code := range slices.Sorted(maps.Keys(found)) {
					text += string(code) + " " + found[code].Clerk
				}
			}
		}
		got[w.Area] = text
	}
	want := map[string]string{"Beckton": "", "Green Street West": "",
		"Stratford and New Town": "Q6 FALANA John has 734 votes, the others of CPA around 136. Is it the figure of this candidate on the count sheets?"}
	if !maps.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// In the archive's file two wards of Preston stand with each other's candidates
// (Democracy Club's has them the other way round): the papers and the parties
// say so.
func TestTwoWardsOfPrestonStandInEachOthersPlace(t *testing.T) {
	law := theLaw(t)
	for area, want := range map[string][]ward.Code{"St George's": {"Q2", "Q5"}, "Sharoe Green": {"Q2"}} {
		for _, w := range file(t, leap2018).Wards {
			if w.Council != "Preston" || w.Area != area {
				continue
			}
			w.Papers = w.Last().Papers
			for _, was := range file(t, leap2014).Wards {
				if was.Council == w.Council && was.Area == area {
					if got := slices.Sorted(maps.Keys(asked(law, w, was.Last()))); !slices.Equal(got, want) {
						t.Errorf("%s: %v", area, got)
					}
				}
			}
		}
	}
}
