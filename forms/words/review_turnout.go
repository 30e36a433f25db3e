package words

import (
	"fmt"
	"math"
	"strings"

	"wardcount/app"
	"wardcount/export"
	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid"
)

// ReviewPercent writes a turnout in per cent, a dash where it is not known.
func ReviewPercent(t voterid.Turnout) string {
	points, known := t.Points()
	if !known {
		return "–"
	}
	return fmt.Sprintf("%.1f %%", points)
}

// ReviewPoints writes a difference in percentage points with its sign.
func ReviewPoints(d float64) string {
	switch {
	case math.Abs(d) < 0.05:
		return "0.0"
	case d < 0:
		return fmt.Sprintf("−%.1f", -d)
	}
	return fmt.Sprintf("+%.1f", d)
}

// ReviewChange says all of the change of turnout in one ward.
func ReviewChange(c voterid.Change) string {
	of := func(t voterid.Turnout) string {
		return fmt.Sprintf("%s (%s of %s) on %s", ReviewPercent(t), ReviewKnown(t.Papers), Many(int(t.Electors.N()), "elector", "electors"), export.DateWords(t.Date))
	}
	return fmt.Sprintf("%s: %s; %s: %s percentage points. %s.", c.Name, of(c.Now), of(c.Then), ReviewPoints(c.Difference), SentenceCase(ReviewOutside(c)))
}

// ReviewOutside says whether a ward lies far from the others.
func ReviewOutside(c voterid.Change) string {
	if c.Outside {
		return "far from the other wards"
	}
	return "among the other wards"
}

// ReviewMiddle is the middle of the changes, and how many lie far from it.
func ReviewMiddle(c voterid.Changes) string {
	far := 0
	for _, a := range c.Areas {
		if a.Outside {
			far++
		}
	}
	said := fmt.Sprintf("The median of %s is %s percentage points.", Many(len(c.Areas), "ward", "wards"), ReviewPoints(c.Middle.Median))
	if len(c.Areas) < voterid.FewestAreas {
		return said + " Fewer than " + text.Grouped(voterid.FewestAreas) + " compare, so that none can stand out."
	}
	if far == 0 {
		return said + " No ward lies further from it than three scaled median deviations."
	}
	return said + " " + SentenceCase(Many(far, "ward lies", "wards lie")) + " further from it than three scaled median deviations."
}

// ReviewUnknown names wards of which a figure of turnout is lacking.
func ReviewUnknown(wards []string) string {
	return "A figure is lacking, now or then: " + text.And(wards) + "."
}

// ReviewRefused is comparisons that are not made for one reason: with councils, wards, or the polls of some days.
func ReviewRefused(with []string, why string) string {
	var names []string
	for _, name := range with {
		names = append(names, export.DateWords(name))
	}
	return SentenceCase(text.And(names)) + ": " + why
}

// ReviewBeside is two published rates beside each other, and what has to be read with it.
func ReviewBeside(c voterid.Comparison) string {
	return fmt.Sprintf("%s and %s: the first rate is %.2f times the second. %s", c.A.Name, c.B.Name, c.Ratio, c.Caveat)
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
func ReviewReplaceText(kept *app.WouldReplace) string {
	return "In " + kept.Dir + " there is already:\n\n" + strings.Join(kept.Names(), "\n") + "\n\nWhat is in it now would be lost. Nothing has been saved yet."
}
