package words

import (
	"fmt"
	"strings"
	"time"

	"wardcount/reconcile"
	"wardcount/reconcile/progress"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// How far the count is: the room of that name, the top bar, and the view for the room.
const (
	Progress           = "Progress"
	ToProgress         = "Progress: how far every ward is"
	ProgressShort      = "progress"
	ProgressField      = "Find a ward"
	ProgressExample    = "its name"
	ProgressNoWards    = "This count has no contest. Contests are added in the set-up workbook (worksheet Contests)."
	ProgressNone       = "No ward is like that now. 1: all wards."
	ProgressNoName     = "No ward is called so. Esc: all wards."
	ProgressMissing    = "Still missing"
	ProgressNothing    = "Nothing is missing."
	ProgressColWard    = "Ward"
	ProgressColState   = "State"
	ProgressColAwaited = "Awaited"
	ProgressColDiffer  = "Differ"
	ProgressColOpen    = "Findings"
	ProgressColQuiet   = "Changed"
	ProgressColNext    = "Next step"
	ProgressOutHeading = "Still out"
)

// ProgressParts say in the top bar how far the count is, part by part: the sheets, the wards verified, certified and
// declared, the seats, and contests that were abandoned.
func ProgressParts(t progress.Totals) []string {
	once := ""
	if n := t.Sheets.Once; n > 0 {
		once = ", keyed once " + text.Grouped(n)
	}
	parts := []string{
		fmt.Sprintf("Sheets in: verification %s, count %s%s", OutOf(t.Verification.In, t.Verification.All()), OutOf(t.Count.In, t.Count.All()), once),
		fmt.Sprintf("Verified %d of %d", t.Verified, t.Wards), fmt.Sprintf("Certified %d", t.Certified), fmt.Sprintf("Declared %d", t.Declared),
		fmt.Sprintf("Seats declared %d of %d", t.SeatsDeclared, t.Seats),
	}
	if t.Abandoned > 0 {
		parts = append(parts, fmt.Sprintf("Abandoned %d", t.Abandoned))
	}
	return parts
}

// ProgressDeclared is the room's line in the list at the left.
func ProgressDeclared(t progress.Totals) string {
	return fmt.Sprintf("%d of %d declared", t.Declared, t.Wards)
}

// What the numbers that are read from afar are of.
const (
	NumberDeclared  = "declared"
	NumberSeats     = "seats declared"
	NumberCertified = "certified"
	NumberVerified  = "verified"
	NumberBoxes     = "boxes in"
	NumberSheets    = "sheets in"
)

var whichWords = map[progress.Which]string{
	progress.WhichAll: "All", progress.WhichAwaited: "Still out", progress.WhichDiffer: "Differ", progress.WhichOpen: "Findings open",
	progress.WhichExplained: "To accept", progress.WhichReady: "Ready for a step", progress.WhichToCertify: "To certify",
	progress.WhichToDeclare: "To declare", progress.WhichDeclared: "Declared",
}

// WhichWords is a question by which wards are picked out, with how many there are.
func WhichWords(q progress.Which, n int) string { return whichWords[q] + " " + text.Grouped(n) }

var orderWords = map[progress.Order]string{
	progress.OrderMissing: "Most missing first", progress.OrderName: "By name", progress.OrderState: "By state", progress.OrderQuiet: "Longest unchanged first",
}

// OrderWords is an order of the wards.
func OrderWords(o progress.Order) string { return orderWords[o] }

// OrderKey is an order with the key that leads to another.
func OrderKey(order string) string { return "+   " + order }

// WardsLine stands over the list of wards while it is not as in the set-up.
func WardsLine(missing bool, typed string) string {
	if typed != "" {
		return "Called “" + typed + "” · Esc: all"
	}
	return OrderWords(progress.OrderMissing) + " (+)"
}

// ProgressAwaited is what a ward waits for, in a cell: 9 sheets · 2 boxes.
func ProgressAwaited(p progress.Ward) string {
	var parts []string
	if n := p.Awaits().Open(); n > 0 {
		parts = append(parts, Many(n, "sheet", "sheets"))
	}
	if p.Out > 0 && !p.Done() {
		parts = append(parts, Many(p.Out, "box", "boxes"))
	}
	return strings.Join(parts, " · ")
}

// ProgressApart is what two people read differently, in a cell.
func ProgressApart(t ward.Tally) string {
	switch {
	case t.Supervisor > 0 && t.Differ > 0:
		return fmt.Sprintf("%d + %d decide", t.Differ, t.Supervisor)
	case t.Supervisor > 0:
		return fmt.Sprintf("%d to decide", t.Supervisor)
	case t.Differ == 1:
		return "1 differs"
	case t.Differ > 1:
		return fmt.Sprintf("%d differ", t.Differ)
	}
	return ""
}

// ProgressOpen is how many findings stand, in a cell.
func ProgressOpen(p progress.Ward) string {
	var parts []string
	if p.Errors > 0 {
		parts = append(parts, FindingErrors(p.Errors))
	}
	if p.Warnings > 0 {
		parts = append(parts, FindingWarnings(p.Warnings))
	}
	return strings.Join(parts, " · ")
}

// ProgressExplained is how many of the findings wait to be accepted.
func ProgressExplained(n int) string {
	return Many(n, "finding is explained and waits", "findings are explained and wait") + " to be accepted."
}

// ProgressNext is the next step of a ward and what it waits for, in a cell.
func ProgressNext(p progress.Ward) string {
	if p.Next == "" {
		return ""
	}
	return StepShort(p.Next) + ": " + progressWaits(p)
}

func progressWaits(p progress.Ward) string {
	switch {
	case p.Recount:
		return "recount first"
	case p.Awaited.Open() > 0:
		return text.Grouped(p.Awaited.Open()) + " awaited"
	case p.Findings > 0:
		return Many(p.Findings, "finding", "findings")
	case p.Lot:
		return "a lot first"
	case p.HeldUp != nil:
		return "a shared box"
	}
	return "ready"
}

// Ago is how long ago something was, short: now, 14 min, 1 h 05.
func Ago(at, now time.Time) string {
	if at.IsZero() {
		return "–"
	}
	if now.Sub(at) < time.Minute {
		return "now"
	}
	return lasting(now.Sub(at))
}

// lasting is how long something was: 14 min, 1 h 05, 2 days.
func lasting(d time.Duration) string {
	minutes := int(d / time.Minute)
	switch {
	case minutes < 1:
		return "< 1 min"
	case minutes < 60:
		return fmt.Sprintf("%d min", minutes)
	case minutes < 24*60:
		return fmt.Sprintf("%d h %02d", minutes/60, minutes%60)
	}
	return Many(minutes/(24*60), "day", "days")
}

// ProgressMissingOf is the state of a ward and what is missing of it, in a line for the room.
func ProgressMissingOf(p progress.Ward) string {
	parts := []string{SentenceCase(p.State.Words())}
	add := func(part string) {
		if part != "" {
			parts = append(parts, part)
		}
	}
	add(ProgressAwaited(p))
	add(ProgressApart(p.Sheets()))
	add(ProgressOpen(p))
	if len(parts) == 1 {
		add(ProgressNext(p))
	}
	return strings.Join(parts, " · ")
}

// ProgressBox is a box that is still out.
func ProgressBox(r progress.DoorRow) string {
	return BoxNamed(string(r.Box.ID), false) + " · " + DoorPlaces(r)
}

// ProgressManySheets stands for sheets of one form that are too many to be listed.
func ProgressManySheets(f sheet.Form, t Tally) string {
	d, _ := sheet.ByForm(f)
	return d.Title + ": " + t.Sheets()
}

// ProgressBrought says with whom a station's papers came, and when.
func ProgressBrought(r reconcile.Receipt) string {
	if r.Officer == "" {
		return "Its box came at " + Hour(r.At) + "."
	}
	return "Brought by " + r.Officer + ", " + Hour(r.At) + "."
}
