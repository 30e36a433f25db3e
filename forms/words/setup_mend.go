package words

import (
	"fmt"
	"strings"

	"wardcount/export"
	"wardcount/reconcile"
	"wardcount/reconcile/mend"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
)

// The set-up of the running count, and how it is mended.
const (
	SetupRoom         = "Set-up"
	SetupRoomCommand  = "Set-up: mend the register"
	SetupRoomShort    = "set-up"
	SetupRoomText     = "What the count was set up with, and how it was mended since. Enter changes a line; what would change, and which sheets it voids, is shown before anything is stored."
	SetupByFile       = "Mend by a file…"
	SetupByFileDetail = "A set-up workbook, or any table with what is right: what it does not speak of stays."
	SetupAddBox       = "Add a supplementary box…"
	SetupAddPerson    = "Add a person…"
	SetupPeople       = "People"
	SetupStations     = "Polling stations"
	SetupBoxes        = "Boxes"
	setupPostal       = "postal papers"
	SetupNoCandidates = "No candidates are listed."

	SetupElectorateNew = "Electorate of "
	setupWhat          = ": what is to be mended?"
	SetupSurname       = "Surname"
	SetupForenames     = "Forenames"
	SetupCommonSurname = "Commonly used surname"
	SetupCommonNames   = "Commonly used forenames"
	SetupDescription   = "Description"
	SetupSayAs         = "Say as: how the name is said at the declaration"
	SetupParty         = "Party"
	SetupPlaceMend     = "Polling place"
	SetupStrikeStation = "Strike the station off: it did not open"
	SetupMergeBox      = "Its papers were put into another box"
	SetupStrikeBox     = "Strike the box off: it never came"
	SetupBoxInto       = "Into which box?"
	SetupBoxNumber     = "Number of the supplementary box"
	SetupBoxOf         = "Which station is it of?"
	SetupPersonName    = "Name of the person"
	SetupPersonHelp    = "As it stands in the journal from now on."
	SetupPersonRole    = "What may the person do?"
	SetupMendHelp      = "Enter shows what would change; nothing is stored yet."

	SetupDiff        = "What would change"
	SetupDiffNothing = "Nothing would change: the count says so already."
	SetupDiffNow     = "Nothing has been stored yet."
	SetupDiffVoids   = "These sheets no longer count because of it and are awaited again; they stay in the journal:"
	SetupDiffRefused = "This would be refused: "
	SetupDiffGo      = "Give the reason and take it over"
	SetupReason      = "Why is it mended?"
	SetupReasonHelp  = "What happened, and who decided. It stands in the journal. Enter stores the change."
	SetupReasonLater = "as the reason will say"
	SetupReasonNeed  = "Say what happened, and who decided."
	SetupDiffWas     = "Was"
	SetupDiffIs      = "New"
)

// SetupCandidateWhat asks what of a candidate is to be mended.
func SetupCandidateWhat(c setup.Candidate) string { return c.PaperName() + setupWhat }

// SetupStationWhat asks what of a station is to be mended.
func SetupStationWhat(s setup.StationID) string { return "Station " + string(s) + setupWhat }

// SetupBoxWhat asks what became of a box.
func SetupBoxWhat(b setup.Box) string {
	return BoxNamed(string(b.ID), b.Postal()) + ": what became of it?"
}

// SetupChangesDone says that the set-up was mended.
func SetupChangesDone(n int) string {
	return "The set-up is mended: " + text.Plural(n, "change", "changes") + ", stored with the reason."
}

// SetupFound says which letters led to a line; SetupNotFound that they led nowhere.
func SetupFound(typed string) string { return "Found by “" + typed + "”." }

// SetupNotFound says that no line has a word that begins so.
func SetupNotFound(typed string) string {
	return "No line has a word that begins with “" + typed + "”."
}

// SetupChange is what a change is of.
func SetupChange(c mend.Change, e setup.Election) string {
	of := c.Of(e)
	if of == "" {
		return c.What
	}
	return c.What + " · " + of
}

// SetupChanged is a change with what it was and what it is, in a line.
func SetupChanged(c mend.Change, e setup.Election) string {
	was, now := c.Shown()
	line := SetupChange(c, e)
	switch {
	case was == "" && now == "":
		return line
	case was == "":
		return line + ": “" + now + "”"
	case now == "":
		return line + ": “" + was + "” left out"
	}
	return line + ": “" + was + "” is now “" + now + "”"
}

// SetupVoided is a sheet that a change voids.
func SetupVoided(c reconcile.Count, id sheet.ID) string {
	name := titled(id, Subject(c, id))
	if ward, ok := c.Election.Contest(id.Contest); ok && !strings.Contains(name, ward.Name) {
		name += " · " + ward.Name
	}
	return name
}

// SetupReasonWith is a reason with the corrections of the files that it came from.
func SetupReasonWith(reason string, corrected []string) string {
	if len(corrected) == 0 {
		return reason
	}
	return strings.TrimSuffix(reason, ".") + ". Corrected in reading: " + strings.Join(corrected, "; ") + "."
}

// SetupCouncilLine is the council and the day.
func SetupCouncilLine(e setup.Election) string {
	return e.Council.Name + " · " + export.DateWords(e.Date)
}

// SetupWardLine is what stands beside a contest's name.
func SetupWardLine(c setup.Contest) string {
	electors := "electorate not known"
	if n, ok := c.Electorate.Get(); ok {
		electors = "electorate " + text.Grouped(int(n))
	}
	return text.Plural(c.Seats, "seat", "seats") + " · " + electors
}

// SetupStationLine is where a station is, and whether it is on the register.
func SetupStationLine(e setup.Election, s setup.Station) string {
	var names []string
	for _, id := range s.Contests {
		if c, ok := e.Contest(id); ok {
			names = append(names, c.Name)
		}
	}
	line := strings.Join(names, ", ")
	if s.Mobile {
		line += " · moves during the day"
	}
	if s.Struck != "" {
		line += " · struck off: " + s.Struck
	}
	return line
}

// SetupBoxLine is where a box comes from, and whether it is on the register.
func SetupBoxLine(b setup.Box) string {
	line := setupPostal
	if len(b.Stations) > 0 {
		line = "station"
		if len(b.Stations) > 1 {
			line = "stations"
		}
		for i, id := range b.Stations {
			if i > 0 {
				line += ","
			}
			line += " " + string(id)
		}
	}
	switch {
	case b.MergedInto != "":
		line += fmt.Sprintf(" · merged into box %s: %s", b.MergedInto, b.Struck)
	case b.Struck != "":
		line += " · struck off: " + b.Struck
	}
	return line
}
