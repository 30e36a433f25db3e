package words

import (
	"fmt"
	"strings"

	"wardcount/reconcile"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
)

// What was done, and by whom.
const (
	History   = "History"
	NoHistory = "Nothing has been done yet."
)

// HistoryEntry is an entry of the journal in words, for the history.
func HistoryEntry(c reconcile.Count, b reconcile.Body) string {
	switch b := b.(type) {
	case reconcile.SheetKeyed:
		return "keyed " + countOf(c, b.ID, b.Count) + readingKeyed(c, b)
	case reconcile.SheetAdjudicated:
		return "decided from the paper " + countOf(c, b.ID, b.Count) + ": " + b.Reason
	case reconcile.SheetMoved:
		return "moved what was keyed on " + countOf(c, b.ID, 0) + " to " + countOf(c, b.To, 0) + ": " + b.Reason
	case reconcile.SheetVoided:
		return "voided what was keyed on " + countOf(c, b.ID, 0) + ": " + b.Reason
	case reconcile.FindingExplained:
		return "explained " + string(b.Code) + ": " + b.Reason
	case reconcile.FindingAccepted:
		if b.Reason == "" {
			return "accepted " + string(b.Code)
		}
		return "accepted " + string(b.Code) + ": " + b.Reason
	case reconcile.Stepped:
		return stepEntry(b)
	case reconcile.PapersMoved:
		return "moved " + move(c.Election, b) + ": " + b.Reason
	case reconcile.BoxReceived:
		return "received box " + string(b.Box)
	case reconcile.ElectionSetUp:
		return setUpEntry(b)
	case reconcile.ResultsPublished:
		return fmt.Sprintf("published revision %d: %s in %s", b.Revision, manyContests(len(b.Contests), c.Election.OnlyWards()), Many(len(b.Files), "file", "files"))
	case reconcile.SlipsGivenOut:
		return "gave out " + Many(b.Copies, "slip", "slips") + " with provisional figures: " + slipNumbers(b)
	case reconcile.CountSealed:
		return "closed the count under seal " + strings.Join(b.Seals, ", ") + ": " + b.Place
	case reconcile.CountReopened:
		return strings.TrimSuffix("opened the count again, seals "+strings.Join(b.Seals, ", ")+": "+b.Reason, ": ")
	case reconcile.SetUpMended:
		return mendEntry(b)
	}
	return string(b.Kind())
}

// slipNumbers are the numbers of slips: number 3, or numbers 3 to 12.
func slipNumbers(b reconcile.SlipsGivenOut) string {
	if b.Copies == 1 {
		return "number " + text.Grouped(b.First)
	}
	return "numbers " + text.Grouped(b.First) + " to " + text.Grouped(b.Last())
}

// setUpEntry is how the count was made.
func setUpEntry(b reconcile.ElectionSetUp) string {
	made := "set up the count: " + Many(len(b.Election.Contests), "contest", "contests")
	if len(b.Corrected) == 0 {
		return made
	}
	return made + ", with these corrections of its files: " + strings.Join(b.Corrected, "; ")
}

// mendEntry is what a mend changed, and why; of many changes the first few.
func mendEntry(b reconcile.SetUpMended) string {
	const most = 3
	var list []string
	for i, c := range b.Changes {
		if i == most {
			list = append(list, text.Plural(len(b.Changes)-most, "more change", "more changes"))
			break
		}
		list = append(list, SetupChanged(c, b.Election))
	}
	if len(list) == 0 {
		return "mended the set-up: " + b.Reason
	}
	return "mended the set-up: " + b.Reason + " – " + strings.Join(list, "; ")
}

// countOf is a sheet in the history, and which count of it.
func countOf(c reconcile.Count, id sheet.ID, count int) string {
	d, _ := sheet.ByForm(id.Form)
	words := d.Title
	if d.About != sheet.AboutWard {
		subject, _, _ := strings.Cut(Subject(c, id), " · ")
		words = titled(id, subject)
	}
	if d.Recounted && count > 0 {
		words += fmt.Sprintf(", count %d", count)
	}
	return words
}

// readingKeyed says which reading an entry is, where there are two, and
// whether it agreed the sheet; never a figure.
func readingKeyed(c reconcile.Count, b reconcile.SheetKeyed) string {
	switch d, _ := sheet.ByForm(b.Form); {
	case c.Election.KeyOnce || d.Decision:
		return ""
	case b.Agreed:
		return fmt.Sprintf(", reading %d: agreed", b.Reading)
	}
	return fmt.Sprintf(", reading %d", b.Reading)
}

func stepEntry(b reconcile.Stepped) string {
	words := "the voter-ID totals are released"
	if t, ok := reconcile.TransitionOf(b.Step); ok {
		words = t.Words
	}
	if b.Step == reconcile.StepRecount {
		words = recountAnswered(b.Refused)
	}
	if b.ForTerm {
		words = "the returning officer's lot for the longer term is recorded"
	}
	if b.Step == reconcile.StepRecount && b.AskedBy != "" {
		words += ", asked for by " + strings.TrimSuffix(b.AskedBy, ".")
	}
	if b.Reason != "" {
		words += ": " + b.Reason
	}
	return words
}
