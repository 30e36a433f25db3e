package formstest

import (
	"strings"

	"wardcount/reconcile"
)

// Words are what a clerk types to come to a sheet.
func Words(e reconcile.Election, id reconcile.SheetID) string {
	contest, _ := e.Contest(id.Contest)
	ward, subject := strings.ToLower(contest.Name), strings.ToLower(id.Subject)
	switch id.Form {
	case reconcile.BallotPaperAccount:
		if s, _ := e.StationOf(reconcile.StationID(id.Subject)); len(s.Contests) > 1 {
			return "account " + id.Subject + " " + ward
		}
		return "account " + id.Subject
	case reconcile.BoxVerification:
		return "box verification " + id.Subject
	case reconcile.PostalBox:
		return "postal box " + subject
	case reconcile.PostalOpening:
		return "opening " + id.Subject + " " + ward
	case reconcile.PostalDay:
		return "polling day " + ward
	case reconcile.CountResult:
		return "count result " + ward
	case reconcile.RejectedPapers:
		return "rejected " + ward
	case reconcile.CountSheet:
		return "sheet " + id.Subject + " " + ward
	case reconcile.CountArea:
		return "area " + subject + " " + ward
	case reconcile.VoterIDPilot:
		return "pilot " + id.Subject
	}
	return "voter " + id.Subject
}
