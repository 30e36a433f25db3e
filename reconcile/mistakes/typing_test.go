package mistakes_test

import (
	"slices"
	"strconv"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
)

// typos are slips within one figure, or between two fields of one sheet.
var typos = slices.Concat([]mistake{
	{"One digit of one figure is wrong, on any sheet", atKeyboard, onAnySheet(wrongDigit), restUnread + restSeveral + restCountOnly + restInPart},
	{"One digit of one figure was left out, on any sheet", atKeyboard, onAnySheet(droppedDigit), restUnread + restSeveral + restCountOnly + restInPart},
	{"One digit too many was keyed in one figure, on any sheet", atKeyboard, onAnySheet(extraDigit), restUnread + restSeveral + restCountOnly + restInPart},
	{"Two neighbouring fields of a sheet were exchanged", atKeyboard, neighbours, restUnread + restSeveral + restWhole + restCountOnly + restInPart + restOneSum},
}, swaps())

// swaps are two digits exchanged in one figure, for each kind of sheet.
func swaps() (list []mistake) {
	rest := map[sheet.Form]string{
		sheet.PostalOpening: restUnread, sheet.PostalDay: restUnread, sheet.CountResult: restSeveral + restInPart,
		sheet.DoubtfulPapers: restUnread, sheet.RejectedPapers: restCountOnly + restInPart,
	}
	for _, form := range []sheet.Form{sheet.BallotPaperAccount, sheet.PostalOpening, sheet.PostalDay, sheet.BoxVerification, sheet.PostalBox, sheet.CountArea, sheet.CountSheet, sheet.DoubtfulPapers, sheet.CountResult, sheet.RejectedPapers} {
		kind, _ := sheet.ByForm(form)
		at := atKeyboard
		if kind.Decision {
			at = onPaper // keyed once, by who decides
		}
		list = append(list, mistake{"Two digits of one figure were exchanged: " + kind.Title, at, func(d *draw) bool {
			id, ok := d.one(form)
			return ok && d.slip(id, swappedDigits)
		}, rest[form]})
	}
	return list
}

// slip lets one figure of a sheet be keyed otherwise.
func (d *draw) slip(id sheet.ID, slip func(d *draw, digits string) string) bool {
	figures := d.keyed(id)
	d.Shuffle(len(figures), func(i, j int) { figures[i], figures[j] = figures[j], figures[i] })
	for _, line := range figures {
		n, err := strconv.Atoi(slip(d, strconv.Itoa(d.now(id)[line])))
		if err == nil && n <= figure.Max && d.set(id, line, n) {
			return true
		}
	}
	return false
}

// keyed lists the figures of a sheet that are numbers, in the paper's order.
func (d *draw) keyed(id sheet.ID) (figures []figure.ID) {
	for _, def := range d.right.count.Figures(id) {
		if _, in := d.now(id)[def.ID]; in && def.Unit != sheet.UnitYes {
			figures = append(figures, def.ID)
		}
	}
	return figures
}

func onAnySheet(slip func(d *draw, digits string) string) func(*draw) bool {
	return func(d *draw) bool {
		id, ok := d.any()
		return ok && d.slip(id, slip)
	}
}

// any takes one of the contest's sheets.
func (d *draw) any() (sheet.ID, bool) {
	var ids []sheet.ID
	for _, kind := range sheet.Kinds {
		if !kind.Decision { // such a one is not keyed from a paper
			ids = append(ids, d.sheetsOf(d.contest.ID, kind.Form)...)
		}
	}
	if len(ids) == 0 {
		return sheet.ID{}, false
	}
	return ids[d.IntN(len(ids))], true
}

func swappedDigits(d *draw, digits string) string {
	if len(digits) < 2 {
		return ""
	}
	i := d.IntN(len(digits) - 1)
	return digits[:i] + digits[i+1:i+2] + digits[i:i+1] + digits[i+2:]
}

func wrongDigit(d *draw, digits string) string {
	i := d.IntN(len(digits))
	return digits[:i] + strconv.Itoa(d.IntN(10)) + digits[i+1:]
}

func droppedDigit(d *draw, digits string) string {
	i := d.IntN(len(digits))
	return digits[:i] + digits[i+1:]
}

func extraDigit(d *draw, digits string) string {
	i := d.IntN(len(digits) + 1)
	return digits[:i] + strconv.Itoa(d.IntN(10)) + digits[i:]
}

func neighbours(d *draw) bool {
	id, ok := d.any()
	figures := d.keyed(id)
	if !ok || len(figures) < 2 {
		return false
	}
	i := d.IntN(len(figures) - 1)
	a, b := figures[i], figures[i+1]
	r := d.now(id)
	d.key(id, sheet.Reading{a: r[b], b: r[a]})
	return true
}
