package words

import (
	"fmt"
	"strings"

	"wardcount/app/leaving"
	"wardcount/export"
	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/rates"
)

// ReviewPercent writes a turnout in per cent, a dash where it is not known.
func ReviewPercent(t beside.Turnout) string {
	points, known := t.Points()
	if !known {
		return "–"
	}
	return rates.Decimals(points, 2) + " %"
}

// ReviewChange says all of the change of turnout in one ward.
func ReviewChange(c beside.Change) string {
	return fmt.Sprintf("%s: %s; %s: %s percentage points. %s.", c.Name, reviewTurnoutOn(c.Now), reviewTurnoutOn(c.Then), rates.Signed(c.Difference, 2), SentenceCase(c.Words()))
}

// reviewTurnoutOn is a turnout with what it is of, and the day of the poll where that is known.
func reviewTurnoutOn(t beside.Turnout) string {
	said := fmt.Sprintf("%s (%s of %s)", ReviewPercent(t), Figure(t.Papers), Many(int(t.Electors.N()), "elector", "electors"))
	if t.Date == "" {
		return said
	}
	return said + " on " + export.DateWords(t.Date)
}

// ReviewUnknown names wards of which a figure of turnout is lacking.
func ReviewUnknown(wards []string) string {
	return "A figure is lacking, now or then: " + text.And(wards) + "."
}

// ReviewSaving says what is being written.
func ReviewSaving(done, total int, name string) string {
	switch {
	case total == 0 && name == "":
		return "Working the review out…"
	case name == "":
		return "Handing over…"
	case total == 0:
		return name + ": writing and reading back…"
	}
	return fmt.Sprintf("Picture %d of %d: %s…", done+1, total, name)
}

// ReviewSaved says what was saved, and where.
func ReviewSaved(files int, folder string) string {
	return Many(files, "file", "files") + " saved and read back, in " + folder + "."
}

// ReviewReplaceText names the files that would be replaced.
func ReviewReplaceText(kept *leaving.WouldReplace) string {
	return "In " + kept.Dir + " there is already:\n\n" + strings.Join(kept.Names(), "\n") + "\n\nWhat is in it now would be lost. Nothing has been saved yet."
}
