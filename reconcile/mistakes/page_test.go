package mistakes_test

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"wardcount/reconcile/night"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

const mistakesPage = "../../docs/mistakes.md"

// compareMistakesPage holds the page against the long run that made it. A
// shorter one sees that no mistake has come or gone, and that none that was
// always stopped gets through.
func compareMistakesPage(t *testing.T, all []tried) {
	t.Helper()
	page := mistakesOn(all)
	long := all[0].draws == 10_000
	if *night.Update && long {
		if err := os.WriteFile(mistakesPage, page, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(mistakesPage)
	if err != nil {
		t.Fatal(err)
	}
	if long && !bytes.Equal(page, want) {
		t.Errorf("%s differs (WARDCOUNT_LONG=1 go test -update writes it anew)\n got: %s", mistakesPage, page)
	}
	rows := strings.Count(string(want), "\n| ")
	for i, m := range mistakes {
		row := "| " + m.what + " |"
		_, rest, on := strings.Cut(string(want), row)
		line, _, _ := strings.Cut(rest, "\n")
		if !on || strings.Contains(line, " all |") && all[i].through > 0 {
			t.Errorf("%s: the page has %q, and %d of %d get through", m.what, line, all[i].through, all[i].draws)
		}
	}
	if heads := 3; rows != len(mistakes)+heads {
		t.Errorf("the page has %d rows for %d mistakes", rows, len(mistakes))
	}
}

// codeWords say what a code holds against what, in the words of the page.
var codeWords = map[ward.Code]string{
	"V1": "a ballot paper account does not add up", "V2": "tendered papers do not add up", "V3": "a box does not hold what its account says", "V4": "boxes of one place differ both ways", "V5": "contests of one station issued different numbers of papers",
	"V6": "the total from verification is not the sum of the boxes", "V7": "a box on the register was not verified", "V8": "a count area or count sheet has not come in", "V10": "of boxes balanced together, some hold more than their stations put in",
	"P2": "the postal boxes do not hold what the opening sessions put in", "P5": "the packets of the day are not those of the last session", "P7": "fewer opening sessions are logged than agents were told of",
	"D2": "a batch of doubtful papers does not add up", "D3": "the batches rejected other papers than the sheet of rejected papers",
	"C1": "the papers counted are not those verified", "C2": "the votes are not the valid papers (one seat)", "C3": "more or fewer votes than the papers can carry",
	"C4": "a candidate has more votes than there are papers", "C5": "votes and unused votes are not what the papers carry", "C6": "papers by their number of votes are not the result",
	"C7": "papers rejected in part do not fit", "C8": "a candidate's votes, or the unused ones, are not those of the count areas or sheets", "C9": "a count sheet does not add up",
	"C10": "papers are not those of the count areas or sheets", "C11": "papers given to the tables are not accounted for", "T1": "more papers than electors",
	awaitedCode: "a sheet has not come in, and nothing goes on without it", refusedCount: "the keying is refused: what the agents have seen is never keyed over",
}

// share writes n of all in per cent; what is not quite all is never written as all.
func share(n, all int) string {
	switch {
	case n == all:
		return "all"
	case n == 0:
		return "none"
	}
	tenths := min(max((n*2000+all)/(2*all), 1), 999)
	return fmt.Sprintf("%d.%d %%", tenths/10, tenths%10)
}

// stoppedBy lists the codes that stopped a mistake, the commonest first.
func (r tried) stoppedBy() string {
	const few = 6
	codes := slices.SortedFunc(maps.Keys(r.by), func(a, b ward.Code) int { return cmp.Or(r.by[b]-r.by[a], strings.Compare(string(a), string(b))) })
	words := ""
	for i, code := range codes[:min(few, len(codes))] {
		if i > 0 {
			words += ", "
		}
		words += string(code)
	}
	switch {
	case len(codes) > few:
		words += " …"
	case words == "":
		words = "–"
	}
	return words
}

func mistakesOn(all []tried) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `# Single mistakes, and what stops them

What happens when one thing goes wrong in a count in which everything else is right? Each mistake below was made %s times, in correct counts drawn at random: one to four contests polled together, one to twenty-five seats, with and without several stations in a box, postal boxes, count areas, count sheets, tallied unused votes. %s kinds of mistake were tried. This page is written by the test that tries them.

- **Stopped by**: the findings of the program, the commonest first; each stops the verification or the count until it is put right, or explained and accepted. What the codes say is at the end.
- **By the figures**: in how many of them a finding stopped it; **all** is every single one, **none** not one.
- **Only asked about**: nothing stopped it, and a question was asked that the correct count did not raise. The counts tried are of every shape and not like real ones, so these shares say little.
- **By two keyings**: whether two people who key the same sheet apart stop it (D1). They do whenever the paper is right and one of them slips; they do not where the paper itself is wrong, because both read the same, nor where both make the same slip.
- **Left**: why the rest gets through, by letter. For each such count papers were made up on which the same figures are right: no arithmetic can tell the two apart.
`, text.Grouped(all[0].draws), text.Grouped(len(mistakes)))
	at := 0
	for _, part := range []struct {
		title string
		kinds []mistake
	}{{"At the stations, with the postal votes and at verification", boxMistakes}, {"At the count tables", slices.Concat(tableMistakes, batchMistakes)}, {"At the keyboard", keyboardMistakes}} {
		fmt.Fprintf(&b, "\n## %s\n\n| What went wrong | Stopped by | By the figures | Only asked about | By two keyings | Left |\n|---|---|---|---|---|---|\n", part.title)
		for _, m := range part.kinds {
			r, keyings := all[at], "no"
			switch {
			case m.at == atKeyboard:
				keyings = "yes"
			case r.by[refusedCount] > 0:
				keyings = "–"
			}
			left := strings.Join(strings.Split(m.rest, ""), ", ")
			fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %s |\n", m.what, r.stoppedBy(), share(r.draws-r.through, r.draws), share(r.asked, r.draws), keyings, left)
			at++
		}
	}
	b.WriteString(mistakesLeft(all))
	return b.Bytes()
}

func mistakesLeft(all []tried) string {
	var b strings.Builder
	b.WriteString("\n## What is left, and why\n\n")
	for _, letter := range slices.Sorted(maps.Keys(restWords)) {
		fmt.Fprintf(&b, "- **%s**: %s\n", letter, restWords[letter])
	}
	b.WriteString("\nAgainst these stand the people: a second keying of every sheet, candidates' names beside every figure, the figures read back by name before they are certified, agents who watch the bundles, and a recount.\n")
	used := map[ward.Code]bool{}
	for _, r := range all {
		for code := range r.by {
			used[code] = true
		}
	}
	b.WriteString("\n## The codes\n\n")
	codes := []ward.Code{}
	for _, r := range rules.Table {
		codes = append(codes, r.Code)
	}
	for _, code := range append(codes, awaitedCode, refusedCount) {
		if used[code] {
			fmt.Fprintf(&b, "- **%s**: %s\n", code, codeWords[code])
		}
	}
	return b.String()
}

func TestAShareIsNeverWrittenAsAllOrNoneWhereItIsNot(t *testing.T) {
	if got := share(9_999, 10_000) + " " + share(1, 10_000) + " " + share(5_000, 10_000) + " " + share(10_000, 10_000) + " " + share(0, 10); got != "99.9 % 0.1 % 50.0 % all none" {
		t.Errorf("shares: %s", got)
	}
}
