package words

import (
	"fmt"
	"strings"
	"time"

	"wardcount/app"
	"wardcount/export"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
)

// What is typed and not stored yet, and what is said when something went wrong.
const (
	DraftEmpty   = "Throw away what is typed here"
	DraftSure    = "Throw away what is typed here?"
	DraftText    = "Figures that were typed here and are not stored will be gone. What was stored before stands."
	DraftStay    = "Keep"
	DraftYes     = "Throw away"
	DraftGone    = "What was typed here is thrown away."
	DraftNothing = "Nothing is typed here that is not stored."

	DraftsEndCertified = "Half keyed and not stored: thrown away when this is certified"
	DraftsEndLook      = "None of it is in these figures. If any of it should be, press Esc: nothing is certified."
	draftsEnding       = "Half keyed and not stored, and thrown away with it:"

	FaultTitle  = "This page cannot be shown just now"
	FaultText   = "Something in the program went wrong while it was drawn. What was stored stands in the count, and what was half keyed is kept."
	FaultWards  = "Back to the list of wards"
	FaultDetail = "F3 and F4 lead to every other page and sheet too"
	FaultQuit   = "Close the count"
	FaultAgain  = "Then open it again: what is half keyed is back when its sheet is opened"
	FaultAside  = "Something at the edge of this window could not be shown. Keying goes on; what is stored stands."
	faultStood  = "Something went wrong on that page. What was stored stands"
	faultWayOut = "Go on from here; if it happens again, close the count (Ctrl+Q) and open it anew."
)

// draftHour is when something was typed: the hour, and another day with it.
func draftHour(at, now time.Time) string {
	day := func(t time.Time) string { d, _, _ := strings.Cut(export.UKTime(t), ","); return d }
	if day(at) != day(now) {
		return export.UKTime(at)
	}
	return Hour(at)
}

// DraftBack says that what somebody half keyed stands in the fields again.
func DraftBack(at, now time.Time, n, all int) string {
	verb := " are back."
	if n == 1 {
		verb = " is back."
	}
	return "Half keyed by you at " + draftHour(at, now) + ": " + figuresOf(n, all) + verb
}

func figuresOf(n, all int) string { return text.Grouped(n) + " of " + Many(all, "figure", "figures") }

// DraftReceiptBack says the same of the lines of a receipt.
func DraftReceiptBack(at, now time.Time) string {
	return "Half filled in by you at " + draftHour(at, now) + ": what you wrote is back."
}

// DraftBegun says who else has begun a paper; empty where nobody has.
func DraftBegun(p app.Paper, others []string) string {
	what := "sheet"
	if p.Box != "" {
		what = "receipt"
	}
	switch len(others) {
	case 0:
		return ""
	case 1:
		return others[0] + " has begun this " + what + " (no figure is shown)."
	}
	return text.And(others) + " have begun this " + what + " (no figure is shown)."
}

// DraftPast says that what somebody half keyed belongs nowhere any more.
func DraftPast(at, now time.Time) string {
	return "What you half keyed here at " + draftHour(at, now) + " is not brought back: since then this was stored, moved or taken back, or the set-up was mended. Key it from the paper."
}

// DraftKept says that what was typed is kept where it was left.
func DraftKept(c reconcile.Count, id sheet.ID, n, all int) string {
	return "Not stored yet, but kept: " + titled(id, Subject(c, id)) + ", " + figuresOf(n, all) + "."
}

// DraftReceiptKept says the same of a receipt.
func DraftReceiptKept(box setup.BoxID) string {
	return "Not stored yet, but kept: the receipt of box " + string(box) + "."
}

// DraftBy marks a sheet that somebody has half keyed: who, and when.
func DraftBy(name string, at, now time.Time) string {
	return "half keyed by " + name + ", " + draftHour(at, now)
}

// DraftOwn is how much of a ward the person at the keyboard has half keyed.
func DraftOwn(n int) string { return text.Grouped(n) + " half keyed by you" }

// DraftReceiptBy marks a receipt that somebody has half filled in.
func DraftReceiptBy(name string, at, now time.Time) string {
	return "receipt half filled in by " + name + ", " + draftHour(at, now)
}

// DraftEnding is a paper that somebody has half keyed, as it is named to whoever
// ends its contest: what, which count of it, who and when.
func DraftEnding(c reconcile.Count, d app.HalfKeyed, now time.Time) string {
	words := titled(d.Paper.Sheet, Subject(c, d.Paper.Sheet))
	if d.Count > 1 {
		words += fmt.Sprintf(", count %d", d.Count)
	}
	return words + ": " + DraftBy(d.By, d.At, now)
}

// DraftsEnding goes on in a question with all of those, and what becomes of them;
// empty where there are none.
func DraftsEnding(c reconcile.Count, all []app.HalfKeyed, now time.Time) string {
	if len(all) == 0 {
		return ""
	}
	lines := []string{"\n\n" + draftsEnding}
	for _, d := range all {
		lines = append(lines, DraftEnding(c, d, now))
	}
	return strings.Join(lines, "\n")
}

// DraftsEnded goes on from what was done with what was thrown away by it.
func DraftsEnded(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return " 1 half-keyed sheet that was not stored is thrown away."
	}
	return " " + text.Grouped(n) + " half-keyed sheets that were not stored are thrown away."
}

// DraftNotStored says that the disc does not take what is half keyed.
func DraftNotStored(err error) string {
	return "What is half keyed is not on the disc: " + Error(err) + " Until then it is kept in this window alone."
}

// Fault says that something went wrong, whether what was typed is kept, and how to go on.
func Fault(kept bool) string {
	if kept {
		return faultStood + ", and what was typed is kept. " + faultWayOut
	}
	return faultStood + "; what was typed last could not be kept. " + faultWayOut
}
