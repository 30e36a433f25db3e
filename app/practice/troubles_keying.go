package practice

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// slip is what goes wrong while a sheet is keyed twice: a trouble.
type slip struct {
	sheet sheet.ID
	// Who reads a figure as another, and which.
	by     string
	figure figure.ID
	is, as int
	kept   bool     // they read the same when it comes back, and so does the other
	on     sheet.ID // the sheet on which it was first keyed, where that was another's
	reason string   // the supervisor's
}

// misread says whether a figure of the sheet is read as another.
func (s slip) misread() bool { return s.figure != "" }

// plantSlips gives three wards that have no other trouble one each that shows
// while two people key. Only that the readings differ is a finding: what is not
// agreed is in no sum.
func (t *troubles) plantSlips(wards []wardFigures, arrival []int, d dice) {
	free := t.untroubled(wards)
	for _, kind := range []func(wards []wardFigures, free []int) []slip{digitsSwapped, unclearHands, func(wards []wardFigures, free []int) []slip { return wrongSheets(wards, free, arrival) }} {
		if able := kind(wards, free); len(able) > 0 {
			s := able[d.below(len(able))]
			t.slips = append(t.slips, s)
			t.notes = append(t.notes, wardOf(wards, s.sheet.Contest).contest.Name+": "+s.words())
			if s.misread() {
				t.plan(wardOf(wards, s.sheet.Contest), "D1", s.sheet.Subject)
			}
			free = slices.DeleteFunc(free, func(i int) bool { return wards[i].contest.ID == s.sheet.Contest })
		}
	}
}

// untroubled lists the wards in which nothing goes wrong so far, by their places.
func (t troubles) untroubled(wards []wardFigures) []int {
	var list []int
	for i, w := range wards {
		planted := slices.ContainsFunc(t.planted, func(id ward.FindingID) bool { return id.Contest == w.contest.ID })
		if !planted && !w.recount {
			list = append(list, i)
		}
	}
	return list
}

// digitsSwapped lists the figures of the accounts in which clerk A may key two
// neighbouring digits the wrong way round.
func digitsSwapped(wards []wardFigures, free []int) []slip {
	var able []slip
	for _, i := range free {
		for _, s := range wards[i].stations {
			account := s.account(false)
			for _, name := range []figure.ID{"bp_supplied", "bp_unused", "bp_issued", "bp_expected"} {
				for _, as := range neighboursSwapped(account.Figures[name]) {
					able = append(able, slip{sheet: account.Sheet, by: ClerkA, figure: name, is: account.Figures[name], as: as})
				}
			}
		}
	}
	return able
}

// neighboursSwapped lists what a number becomes when two of its digits that
// stand beside each other change places. It keeps its length.
func neighboursSwapped(n int) []int {
	var list []int
	digits := strconv.Itoa(n)
	for i := range len(digits) - 1 {
		if a, b := digits[i], digits[i+1]; a != b && (i > 0 || b != '0') {
			as, _ := strconv.Atoi(digits[:i] + string(b) + string(a) + digits[i+2:])
			list = append(list, as)
		}
	}
	return list
}

// unclearHands lists the votes on the wards' own sheets in which one of the two
// clerks may take a 1 for a 7, or a 7 for a 1, among the last two digits.
func unclearHands(wards []wardFigures, free []int) []slip {
	var able []slip
	for _, i := range free {
		result := wards[i].summed(1, wards[i].result())
		for place, votes := range wards[i].votes {
			for _, as := range likeInWriting(votes) {
				for _, clerk := range []string{ClerkA, ClerkB} {
					able = append(able, slip{sheet: result.Sheet, by: clerk, figure: sheet.VotesFigure(place + 1), is: votes, as: as, kept: true,
						reason: fmt.Sprintf("The paper was fetched from the table: the votes of no. %d on the ballot paper are %s, as the one who wrote them says.", place+1, text.Grouped(votes))})
				}
			}
		}
	}
	return able
}

// likeInWriting lists what a number may be taken for where a 1 looks like a 7.
func likeInWriting(n int) []int {
	var list []int
	digits := strconv.Itoa(n)
	for i := max(len(digits)-2, 0); i < len(digits); i++ {
		other := strings.NewReplacer("1", "7", "7", "1").Replace(digits[i : i+1])
		if as, _ := strconv.Atoi(digits[:i] + other + digits[i+1:]); as != n {
			list = append(list, as)
		}
	}
	return list
}

// wrongSheets lists the accounts that may be keyed on the sheet of the station
// beside it, whose own account lies below it in the same pile.
func wrongSheets(wards []wardFigures, free []int, arrival []int) []slip {
	all := everyStation(wards)
	var able []slip
	for pile := range slices.Chunk(arrival, accountsInPile) {
		for at, i := range pile {
			for _, j := range pile[at+1:] {
				own, on := all[i], all[j]
				beside := own.contest == on.contest && (i-j == 1 || j-i == 1)
				if beside && slices.ContainsFunc(free, func(w int) bool { return wards[w].contest.ID == own.contest }) {
					able = append(able, slip{sheet: own.account(false).Sheet, on: on.account(false).Sheet,
						reason: fmt.Sprintf("The account of station %s was keyed on the sheet of station %s: seen when the account of station %s was to be keyed, and compared with both papers.", own.ID, on.ID, on.ID)})
				}
			}
		}
	}
	return able
}

// words say what goes wrong, for the notes.
func (s slip) words() string {
	d, _ := sheet.ByForm(s.sheet.Form)
	switch {
	case !s.misread():
		return fmt.Sprintf("the account of station %s is first keyed on the sheet of station %s beside it; it is seen when that station's own is to be keyed, and the supervisor moves it.", s.sheet.Subject, s.on.Subject)
	case s.kept:
		return fmt.Sprintf("on the ward's own count sheet, clerk %s reads %s for the %s votes of no. %s on the ballot paper, a 1 and a 7 being alike; keyed again, both keep what they read, and the supervisor decides from the paper.",
			s.clerk(), text.Grouped(s.as), text.Grouped(s.is), strings.TrimPrefix(string(s.figure), "votes."))
	}
	at := slices.IndexFunc(d.Fixed, func(f sheet.FigureDef) bool { return f.ID == s.figure })
	return fmt.Sprintf("in the account of station %s, clerk %s keys %s for %s (%s), two digits the wrong way round; the two readings differ, and that figure is keyed again.",
		s.sheet.Subject, s.clerk(), text.Grouped(s.as), text.Grouped(s.is), d.Fixed[at].Label)
}

func (s slip) clerk() string { return strings.TrimPrefix(s.by, "Practice clerk ") }
