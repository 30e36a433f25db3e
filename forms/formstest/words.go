package formstest

import (
	"strings"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// Words are what a clerk types to come to a sheet.
func Words(e setup.Election, id sheet.ID) string {
	contest, _ := e.Contest(id.Contest)
	ward, subject := strings.ToLower(contest.Name), strings.ToLower(id.Subject)
	switch id.Form {
	case sheet.BallotPaperAccount:
		if s, _ := e.Station(setup.StationID(id.Subject)); len(s.Contests) > 1 {
			return "account " + id.Subject + " " + ward
		}
		return "account " + id.Subject
	case sheet.BoxVerification:
		return "box verification " + id.Subject
	case sheet.PostalBox:
		return "postal box " + subject
	case sheet.PostalOpening:
		return "opening " + id.Subject + " " + ward
	case sheet.PostalDay:
		return "polling day " + ward
	case sheet.CountResult:
		return "count result " + ward
	case sheet.RejectedPapers:
		return "rejected " + ward
	case sheet.CountSheet:
		return "sheet " + id.Subject + " " + ward
	case sheet.CountArea:
		return "area " + subject + " " + ward
	case sheet.VoterIDPilot:
		return "pilot " + id.Subject
	}
	return "voter " + id.Subject
}
