package words

import (
	"cmp"
	"fmt"
	"strings"

	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/rates"
)

// Other councils beside each other, with a pilot and without, in the review.
const (
	ReviewCouncils           = "Turnout in councils with a pilot and without"
	ReviewCouncilsKey        = "Councils with a pilot and without"
	ReviewCouncilsPick       = "Councils with a pilot and without"
	ReviewCouncilsFile       = "File (CSV)"
	ReviewCouncilsOK         = "Read it"
	ReviewCouncilsAnother    = "Another file"
	ReviewCouncilsAnotherFor = "Its councils stand in the place of these"
	ReviewCouncilsNone       = "No other councils"
	ReviewCouncilsNoneFor    = "These are taken away from the screen, and are in no report"
	ReviewCouncilsGone       = "The other councils are taken away."
	ReviewCouncilsMend       = "Nothing of the file is shown. Mend it, save it as CSV and choose it again (c)."
	ReviewCouncilsCaveats    = "What must be read with it"
	ReviewCouncilsRefused    = "Councils that are not compared, and why"
	ReviewCouncilNot         = ", not compared"
	ReviewColumnCouncil      = "council"
)

// ReviewCouncilsHas says what the file has to hold.
func ReviewCouncilsHas(columns string) string {
	return "A row for each council, its turnout now and when the same seats were last fought. The headings are " + strings.ReplaceAll(columns, ",", ", ") +
		". A council with a reason under why_not is not compared. What is read stands here, and in the report, until the count is closed."
}

// ReviewCouncilsReads says that a file is being read.
func ReviewCouncilsReads(file string) string { return file + ": reading and comparing…" }

// ReviewCouncilsRead says that a file was read.
func ReviewCouncilsRead(file string, councils int) string {
	return file + ": " + Many(councils, "council", "councils") + " read."
}

// ReviewCouncilsFrom says where the councils are from.
func ReviewCouncilsFrom(file string) string {
	return "From " + file + ", each beside the earlier poll that it names; the report has them too. Nothing of it is stored in the count."
}

// ReviewCouncilsWrong says how much is wrong with a file.
func ReviewCouncilsWrong(file string, faults int) string {
	return file + " is not read: " + Many(faults, "fault", "faults")
}

// ReviewPilot says whether a council held a pilot.
func ReviewPilot(pilot bool) string {
	if pilot {
		return "with a pilot"
	}
	return "without a pilot"
}

// ReviewCouncil says all of the change of turnout in one council.
func ReviewCouncil(c beside.Change, pilot bool) string {
	return fmt.Sprintf("%s, %s: %s; %s: %s percentage points.", c.Name, ReviewPilot(pilot), reviewTurnoutOn(c.Now), reviewTurnoutOn(c.Then), rates.Signed(c.Difference, 2))
}

// ReviewCouncilLeftOut says why a council is not compared.
func ReviewCouncilLeftOut(c beside.Council) string {
	return c.Name + ", " + ReviewPilot(c.Pilot) + ReviewCouncilNot + ": " + cmp.Or(c.Why, "a figure is lacking, now or then.")
}

// ReviewReportHolds says what a report is, and of which file the councils are that it has; empty is of none.
func ReviewReportHolds(file string) string {
	if file == "" {
		return ReviewReportBrings
	}
	return ReviewReportBrings + " It has the councils of " + file + " too."
}
