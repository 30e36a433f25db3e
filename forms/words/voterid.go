package words

import (
	"fmt"
	"strings"

	"wardcount/export"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// Voter identification, and the release of its totals.
const (
	VoterID               = "Voter identification"
	FindingsVoterID       = "Findings: voter identification"
	ReleaseNext           = "Next: release the totals (F9)"
	VoterIDNoWardWaits    = "No ward waits for this."
	VoterIDFinding        = "The figures of this record do not agree with each other, or with another paper. Whoever explains findings sees them."
	VoterIDReleased       = "Released"
	VoterIDRefusals       = "Refusals by ward"
	VoterIDColumnWard     = "ward"
	VoterIDColumnStations = "stations"
	VoterIDColumnIn       = "records in"
	VoterIDColumnRefused  = "refused at first"
	VoterIDColumnCameBack = "came back"
	VoterIDColumnDidNot   = "did not"
	ReleaseTitle          = "Release the voter-ID totals"
	ReleaseDetail         = "The totals by ward may then be published; a record that comes late is keyed, and the totals are released again"
	ReleaseAccepting      = "Release the voter-ID totals without what is missing?"
	AcceptRecordDetail    = "It will not come; the totals are released without it and say so"
)

// VoterIDProgress is how many stations' records have come.
func VoterIDProgress(in, all int) string { return fmt.Sprintf("%d of %d records in", in, all) }

// AcceptRecord offers to go on without a station's record.
func AcceptRecord(station string) string {
	return "Accept that the record of station " + station + " will not come"
}

// ReleaseText says what would be released, and of which wards that would be one station's figures.
func ReleaseText(t ward.VoterIDTotals) string {
	said := fmt.Sprintf("%s. %s refused at first, %s came back and were issued, %s did not.", SentenceCase(VoterIDProgress(t.In, t.Expected)),
		VoterIDPersons(t.All, t.All.Refused), VoterIDPersons(t.All, t.All.Returned), VoterIDPersons(t.All, t.All.NotReturned))
	var alone []string
	for _, w := range t.Wards {
		if w.In == 1 {
			alone = append(alone, w.Name)
		}
	}
	if len(alone) > 0 {
		said += " In " + text.And(alone) + " the record of one station alone is in: its figures leave as the ward's totals, and one person among few may be known."
	}
	return said
}

// stationsNamed is how many of the awaited stations one line names.
const stationsNamed = 8

// RecordsHeading is over the records of the stations that have come as far.
func RecordsHeading(as Stand, stations []string) string {
	switch n := len(stations); as {
	case StandsIn:
		return "Records in · " + text.Grouped(n)
	case StandsAwaited:
		return RecordsAwaited(stations)
	default:
		return Many(n, "record", "records") + " " + as.said(n)
	}
}

// RecordsAwaited names the stations whose records are awaited, the first of them if there are many.
func RecordsAwaited(stations []string) string {
	words, named := Many(len(stations), "record awaited: station ", "records awaited: stations "), stations
	if len(stations) > stationsNamed+1 {
		named = stations[:stationsNamed]
	}
	words += strings.Join(named, ", ")
	if left := len(stations) - len(named); left > 0 {
		words += " … and " + text.Grouped(left) + " more"
	}
	return words
}

// ReleasedBy says who released the totals, and when.
func ReleasedBy(s ward.Signature) string {
	return "Released by " + s.By + ", " + export.UKTime(s.At)
}

// VoterIDPersons writes a sum, where it rests on a record at all.
func VoterIDPersons(s ward.VoterIDSum, n figure.Persons) string {
	if s.In == 0 {
		return "–"
	}
	return text.Grouped(int(n))
}
