package practice

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// someNights runs a test over every seed of Watford and those of Tower Hamlets,
// clean and troubled.
func someNights(t *testing.T, test func(t *testing.T, s Script, clean bool)) {
	eachNight(t, test)
	for _, clean := range []bool{true, false} {
		for _, seed := range towerHamletsSeeds() {
			t.Run(fmt.Sprintf("Tower Hamlets, seed %d, clean %v", seed, clean), func(t *testing.T) { test(t, towerHamlets(t, seed, clean), clean) })
		}
	}
}

// counted is one count of a sheet.
type counted struct {
	sheet sheet.ID
	count int
}

func TestBothClerksKeyEverySheetAndWhoIsFirstChangesFromPileToPile(t *testing.T) {
	someNights(t, func(t *testing.T, s Script, clean bool) {
		by := map[counted]map[string]bool{}
		first := map[string]int{}
		for _, act := range s.Acts {
			if moved, ok := act.Do.(MoveSheet); ok {
				from := counted{moved.From, 1}
				by[counted{moved.To, 1}] = by[from]
				delete(by, from)
			}
			do, ok := act.Do.(Key)
			if !ok {
				continue
			}
			at := counted{do.Sheet, do.Count}
			if act.By != ClerkA && act.By != ClerkB {
				t.Fatalf("%s keys %v", act.By, do.Sheet)
			}
			if by[at] == nil {
				by[at] = map[string]bool{}
				first[act.By]++
			}
			by[at][act.By] = true
		}
		for at, people := range by {
			if len(people) != 2 {
				t.Errorf("count %d of %s is keyed by %v", at.count, at.sheet, people)
			}
		}
		if share := first[ClerkA] * 100 / (first[ClerkA] + first[ClerkB]); share < 35 || share > 65 {
			t.Errorf("clerk A is first at %d %% of the sheets: %v", share, first)
		}
	})
}

func TestThePeopleAtTheKeyboardChangeSeldom(t *testing.T) {
	for name, most := range map[string]int{"watford": 130, "tower-hamlets": 230} {
		s, err := Make(name, 1, false)
		if err != nil {
			t.Fatal(err)
		}
		changes := 0
		for i, act := range s.Acts[1:] {
			if act.By != s.Acts[i].By {
				changes++
			}
		}
		if changes > most {
			t.Errorf("%s: %d changes of person in %d acts", name, changes, len(s.Acts))
		}
	}
}

// The figures are the same for ever, whoever keys them and in whatever order.
func TestTheFiguresOfASeedAreTheSameForEver(t *testing.T) {
	for night, want := range map[string]string{
		"watford clean":          "9ac9cf4baa77c529",
		"watford troubled":       "83c8c3bee113fa29",
		"tower-hamlets clean":    "28faf15ed8524f27",
		"tower-hamlets troubled": "61d49f062347c3c5",
	} {
		name, kind, _ := strings.Cut(night, " ")
		s, err := Make(name, 1, kind == "clean")
		if err != nil {
			t.Fatal(err)
		}
		if got := figuresOf(s); got != want {
			t.Errorf("%s: %s", night, got)
		}
	}
}

// figuresOf sums up what every count of every sheet comes to, and the electorates.
func figuresOf(s Script) string {
	last := map[counted]sheet.Reading{}
	keep := func(at counted, figures sheet.Reading) {
		if last[at] == nil {
			last[at] = sheet.Reading{}
		}
		maps.Copy(last[at], figures)
	}
	for _, act := range s.Acts {
		switch do := act.Do.(type) {
		case Key:
			keep(counted{do.Sheet, do.Count}, do.Figures)
		case Adjudicate:
			keep(counted{do.Sheet, 1}, do.Figures)
		}
	}
	var lines []string
	for at, r := range last {
		line := fmt.Sprint(at.sheet, " ", at.count)
		for _, id := range slices.Sorted(maps.Keys(r)) {
			line += fmt.Sprint(" ", id, "=", r[id])
		}
		lines = append(lines, line)
	}
	slices.Sort(lines)
	for _, c := range s.Election.Contests {
		lines = append(lines, fmt.Sprint(c.ID, " ", c.Electorate))
	}
	sum := sha256.Sum256([]byte(strings.Join(lines, "\n")))
	return hex.EncodeToString(sum[:8])
}

// differing is a sheet whose readings differ: as they did first, and what was
// done from then on until it was agreed.
type differing struct {
	sheet  sheet.ID
	first  ward.Keying
	acts   []Act
	agreed sheet.Reading
}

// slipsOf performs a night and looks at what went wrong while two people keyed.
func slipsOf(t *testing.T, s Script) (list []differing, moved []MoveSheet) {
	t.Helper()
	r := opened(t, s.Election)
	open := map[sheet.ID]*differing{}
	for _, act := range s.Acts {
		var id sheet.ID
		switch do := act.Do.(type) {
		case Key:
			id = do.Sheet
		case Adjudicate:
			id = do.Sheet
		case MoveSheet:
			r.movedAsItShould(t, act, do)
			moved = append(moved, do)
			continue
		}
		r.do(t, act)
		d := open[id]
		if d != nil {
			d.acts = append(d.acts, act)
		}
		switch keyed := r.count.Sheet(id); {
		case d == nil && keyed.State() == ward.Differs:
			open[id] = &differing{sheet: id, first: *keyed.Keying}
		case d != nil && keyed.State() == ward.Agreed:
			d.agreed = keyed.Counts[0]
			list = append(list, *d)
			delete(open, id)
		}
	}
	for id := range open {
		t.Errorf("%s is never agreed", id)
	}
	return list, moved
}

// movedAsItShould moves a sheet and looks at both before and after.
func (r *replay) movedAsItShould(t *testing.T, act Act, do MoveSheet) {
	t.Helper()
	before := r.count.Sheet(do.From)
	if before.State() != ward.KeyedOnce || r.count.Sheet(do.To).Touched() || act.By != Supervisor || do.Reason == "" {
		t.Errorf("%s moves %s, which is %s: %q", act.By, do.From, before.State(), do.Reason)
	}
	r.do(t, act)
	after := r.count.Sheet(do.To)
	if after.State() != ward.KeyedOnce || after.Keying.By != before.Keying.By || !after.Keying.Readings[0].Equal(before.Keying.Readings[0]) || r.count.Sheet(do.From).Touched() {
		t.Errorf("moved, %s is %s and %s is %s", do.From, r.count.Sheet(do.From).State(), do.To, after.State())
	}
}

func TestThreeSlipsArePlantedWhereTwoPeopleKeyAndNoneOnACleanNight(t *testing.T) {
	someNights(t, func(t *testing.T, s Script, clean bool) {
		list, moved := slipsOf(t, s)
		if clean {
			if len(list)+len(moved) > 0 {
				t.Errorf("a clean night with %+v, %+v", list, moved)
			}
			return
		}
		if len(list) != 2 || len(moved) != 1 {
			t.Fatalf("%d sheets differ, %d are moved", len(list), len(moved))
		}
		digitsWereSwapped(t, s, list[0])
		handWasUnclear(t, s, list[1])
		wasKeyedBeside(t, s, moved[0])
		wards := map[setup.ContestID]bool{list[0].sheet.Contest: true, list[1].sheet.Contest: true, moved[0].From.Contest: true}
		for _, id := range s.Planted {
			if id.Code != "D1" && wards[id.Contest] {
				t.Errorf("%v stands in a ward with a slip", id)
			}
		}
		if len(wards) != 3 {
			t.Errorf("three slips in %d wards", len(wards))
		}
	})
}

// digitsWereSwapped: in one account clerk A keyed two digits the wrong way
// round, and keyed that figure again.
func digitsWereSwapped(t *testing.T, s Script, d differing) {
	t.Helper()
	if d.sheet.Form != sheet.BallotPaperAccount || len(d.first.Differed) != 1 || len(d.acts) != 1 || d.acts[0].By != ClerkA {
		t.Fatalf("%+v", d)
	}
	figure, a := d.first.Differed[0], d.first.Of(ClerkA)
	wrong, right := d.first.Readings[a-1][figure], d.agreed[figure]
	if again := d.acts[0].Do.(Key).Figures; len(again) != 1 || again[figure] != right {
		t.Errorf("keyed again: %v", again)
	}
	x, y := strconv.Itoa(wrong), strconv.Itoa(right)
	i := 0
	for i < len(x) && i < len(y) && x[i] == y[i] {
		i++
	}
	if len(x) != len(y) || i+1 >= len(x) || x[i] != y[i+1] || x[i+1] != y[i] || x[i+2:] != y[i+2:] || d.first.Readings[2-a][figure] != right {
		t.Errorf("%s keyed for %s: %+v", x, y, d.first)
	}
	said(t, s, d.sheet, "station "+d.sheet.Subject, text.Grouped(wrong)+" for "+text.Grouped(right))
}

// handWasUnclear: on a ward's own sheet a 1 and a 7 are alike, and a supervisor
// decides for what was published.
func handWasUnclear(t *testing.T, s Script, d differing) {
	t.Helper()
	if d.sheet.Form != sheet.CountResult || len(d.first.Differed) != 1 || len(d.acts) != 3 {
		t.Fatalf("%+v", d)
	}
	figure := d.first.Differed[0]
	one, two := strconv.Itoa(d.first.Readings[0][figure]), strconv.Itoa(d.first.Readings[1][figure])
	apart := 0
	for i := range one {
		if one[i] != two[i] {
			apart++
			if pair := string(one[i]) + string(two[i]); pair != "17" && pair != "71" {
				t.Errorf("%s is read as %s", one, two)
			}
		}
	}
	for i, by := range d.first.By {
		key, ok := d.acts[i].Do.(Key)
		if !ok || d.acts[i].By != by || len(key.Figures) != 1 || key.Figures[figure] != d.first.Readings[i][figure] {
			t.Errorf("%+v: %s does not keep what was read", d.acts[i], by)
		}
	}
	do, ok := d.acts[2].Do.(Adjudicate)
	if !ok || d.acts[2].By != Supervisor || do.Reason == "" || len(do.Figures) != 1 || do.Figures[figure] != d.agreed[figure] {
		t.Errorf("%+v", d.acts[2])
	}
	if right := strconv.Itoa(d.agreed[figure]); apart != 1 || right != one && right != two {
		t.Errorf("%s and %s are read, %s is decided", one, two, right)
	}
	said(t, s, d.sheet, text.Grouped(d.first.Readings[0][figure]), text.Grouped(d.first.Readings[1][figure]), "the supervisor decides")
}

// wasKeyedBeside: the account of one station was keyed on the next one's sheet;
// in the end each has its own.
func wasKeyedBeside(t *testing.T, s Script, m MoveSheet) {
	t.Helper()
	from, _ := strconv.Atoi(m.From.Subject)
	to, _ := strconv.Atoi(m.To.Subject)
	if m.From.Form != sheet.BallotPaperAccount || m.From.Contest != m.To.Contest || from-to != 1 && to-from != 1 {
		t.Errorf("%+v", m)
	}
	clean, err := Make(map[bool]string{true: "watford", false: "tower-hamlets"}[len(s.Election.Contests) == 12], s.Seed, true)
	if err != nil {
		t.Fatal(err)
	}
	own, all := sheets(clean, sheet.BallotPaperAccount), sheets(s, sheet.BallotPaperAccount)
	for _, id := range []sheet.ID{m.From, m.To} {
		if !all[id].Equal(own[id]) {
			t.Errorf("%s holds %v, on the clean night %v", id, all[id], own[id])
		}
	}
	said(t, s, m.From, "station "+m.To.Subject+" is first keyed on the sheet of station "+m.From.Subject)
}

// said holds the notes against what was planted.
func said(t *testing.T, s Script, id sheet.ID, words ...string) {
	t.Helper()
	c, _ := s.Election.Contest(id.Contest)
	if !slices.ContainsFunc(s.Notes, func(note string) bool {
		return strings.HasPrefix(note, c.Name+": ") && !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(note, w) })
	}) {
		t.Errorf("no note of %s says %q: %q", c.Name, words, s.Notes)
	}
}

func TestDigitsThatChangePlaces(t *testing.T) {
	for n, want := range map[int][]int{421: {241, 412}, 100: nil, 110: {101}, 1050: {1500, 1005}, 7: nil, 33: nil} {
		if got := neighboursSwapped(n); !slices.Equal(got, want) {
			t.Errorf("%d: %v", n, got)
		}
	}
}

func TestAOneAndASevenAreAlike(t *testing.T) {
	for n, want := range map[int][]int{417: {477, 411}, 1234: nil, 71: {11, 77}, 7: {1}, 305: nil} {
		if got := likeInWriting(n); !slices.Equal(got, want) {
			t.Errorf("%d: %v", n, got)
		}
	}
}
