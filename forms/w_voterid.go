package forms

import (
	"fmt"
	"strings"

	"wardcount/export"
	"wardcount/reconcile"
)

// Voter identification, and the release of its totals.
const (
	wordVoterID            = "Voter identification"
	wordFindingsVoterID    = "Findings: voter identification"
	wordNextRelease        = "Next: release the totals (F9)"
	wordNoWardWaits        = "No ward waits for this."
	wordReleased           = "Released"
	wordRecords            = "Records in"
	wordRefusalsByWard     = "Refusals by ward"
	wordWard               = "ward"
	wordStations           = "stations"
	wordRecordsShort       = "records in"
	wordRefused            = "refused at first"
	wordCameBack           = "came back"
	wordDidNot             = "did not"
	wordReleaseTitle       = "Release the voter-ID totals"
	wordReleaseDetail      = "The totals by ward may then be published; a record that comes late is keyed, and the totals are released again"
	wordReleaseAccepting   = "Release the voter-ID totals without what is missing?"
	wordAcceptRecordDetail = "It will not come; the totals are released without it and say so"
)

func wordRecordsIn(in, all int) string { return fmt.Sprintf("%d of %d records in", in, all) }

func wordAcceptRecord(station string) string {
	return "Accept that the record of station " + station + " will not come"
}

func wordReleaseText(t reconcile.VoterIDTotals) string {
	return fmt.Sprintf("%s. %s refused at first, %s came back and were issued, %s did not.", sentenceCase(wordRecordsIn(t.In, t.Expected)),
		persons(t.All, t.All.Refused), persons(t.All, t.All.Returned), persons(t.All, t.All.NotReturned))
}

// stationsNamed is how many of the awaited stations one line names.
const stationsNamed = 8

func wordAwaitedStations(stations []string) string {
	words, named := many(len(stations), "record awaited: station ", "records awaited: stations "), stations
	if len(stations) > stationsNamed+1 {
		named = stations[:stationsNamed]
	}
	words += strings.Join(named, ", ")
	if left := len(stations) - len(named); left > 0 {
		words += " … and " + reconcile.Grouped(left) + " more"
	}
	return words
}

func wordReleasedBy(s reconcile.Signature) string {
	return "Released by " + s.By + ", " + export.UKTime(s.At)
}

// persons writes a sum, where it rests on a record at all.
func persons(s reconcile.VoterIDSum, n reconcile.Persons) string {
	if s.In == 0 {
		return "–"
	}
	return reconcile.Grouped(int(n))
}
