package words

import (
	"cmp"
	"fmt"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/rates"
	"wardcount/reconcile/voterid/stations"
)

// The review of voter identification. What may be concluded from it, and what not, the review says itself.
const (
	Review            = "Voter ID review"
	ReviewTitle       = "Review of voter identification"
	ToReview          = "Voter ID review: rates, stations, funnel"
	ReviewAlso        = "voterid statistics funnel refused turned away limits turnout change councils"
	ReviewOpen        = "Review: what the records say together, station by station and as a funnel (Ctrl+F)"
	ReviewWaits       = "Working the review out…"
	ReviewNone        = "This poll keeps no voter-ID records: the set-up names neither a pilot nor the notes of today. There is nothing to review."
	ReviewNobody      = "Say who is at the keyboard first (F2): the review is shown to those who may see it."
	ReviewNothing     = "The review begins with the first record that is agreed. Records are keyed on the page of voter identification."
	ReviewNotReleased = "Not released: nothing of this leaves the office before the returning officer releases the totals."
	ReviewToRelease   = "To voter identification, where they are released"
	ReviewMay         = "What may be concluded"
	ReviewMayNot      = "What may not be concluded"
	ReviewRates       = "Rates"
	ReviewSpreadTitle = "How far like stations lie apart"
	ReviewFlow        = "From trying to vote to the ballot paper"
	ReviewWards       = "By ward"
	ReviewMajorities  = "Beside the majorities"
	ReviewNotCompared = "Not compared, and why"
	ReviewCompared    = "Beside other councils"
	ReviewNoStations  = "There is no station in this review."
	ReviewNoFunnel    = "No picture: no two of these stations compare yet. A record is lacking, or how many tried to vote is not known. The counts stand in the table."
	ReviewNoTurnout   = "No declared ward compares yet with when its seats were last fought."
	ReviewTurnoutOf   = beside.TurnoutOf
	ReviewOthersWay   = "the other way round"
	ReviewSideKeys    = "Left, Right"
	ReviewSave        = "Save the pictures (PNG and SVG)"
	ReviewSaveFolder  = "Where to save the pictures"
	ReviewSaveOK      = "Save them there"
	ReviewSaveYes     = "Replace and save"
	ReviewSaveStays   = "Nothing was saved: files of those names stand in the folder already. Save again to be asked about them."
	ReviewSaveStill   = "The review is still at work on a file. Wait for the end, or stop it with Esc."
	ReviewSaveTitle   = "Pictures of the review of voter identification"
	ReviewSaveBrings  = "The pictures of this review, each as PNG and as SVG, as it would be printed. The funnel, in which each mark is a station, is among them only where stations are asked for."
)

// The report on the review.
const (
	ReviewReport            = "Write the report"
	ReviewReportTitle       = "Report on the review of voter identification"
	ReviewReportWards       = "By ward"
	ReviewReportWardsFor    = "As the totals were released: for the committee, and for anybody"
	ReviewReportStations    = "By ward and by station"
	ReviewReportStationsFor = "More than was released: with the figures for the evaluation form; for those who look at the papers again"
	ReviewReportFolder      = "Where to write the report"
	ReviewReportBrings      = "A workbook, a PDF and a web page, each read back before it gets its name."
	ReviewReportOK          = "Write it there"
)

// What stands over the columns of the review's tables.
const (
	ReviewColumnStation  = "station"
	ReviewColumnWard     = "ward"
	ReviewColumnStratum  = "like stations"
	ReviewColumnAttempts = "tried to vote"
	ReviewColumnRate     = "per 1,000"
	ReviewColumnLimit    = "look from"
	ReviewColumnFlag     = "what to do"
	ReviewColumnMajority = "majority"
	ReviewColumnNow      = "now"
	ReviewColumnThen     = "then"
	ReviewColumnChange   = "points"
)

// ReviewPart is a part of the review.
type ReviewPart int

// The parts, in the order of their digits.
const (
	ReviewOverview ReviewPart = iota
	ReviewStations
	ReviewFunnel
	ReviewFlowPart
	ReviewTurnoutPart
	ReviewParts // how many there are
)

// ReviewPartName is a part in the strip of the parts.
func ReviewPartName(p ReviewPart) string {
	return [ReviewParts]string{"Overview", "Stations", "Funnel", "Flow", "Turnout change"}[p]
}

// ReviewMeasure is a measure in the strip of the measures.
func ReviewMeasure(m stations.Measure) string { return SentenceCase(m.Words()) }

// ReviewEvents is over the column of the persons whom a measure counts.
func ReviewEvents(m stations.Measure) string {
	if m == stations.Refused {
		return "refused at first"
	}
	return "did not come back"
}

// ReviewOrder is an order of the stations.
func ReviewOrder(by stations.Column, backwards bool, m stations.Measure) string {
	name := [stations.Columns]string{"station", "ward", "like stations", "tried to vote", ReviewEvents(m), "rate", "number to look from", "what to do"}[by]
	switch {
	case by == stations.ByFlag && backwards:
		return "Order: " + name + ", what is as usual first"
	case by == stations.ByFlag:
		return "Order: " + name + ", what to look at first"
	case by < stations.ByAttempts && backwards:
		return "Order: " + name + ", last first"
	case by < stations.ByAttempts:
		return "Order: " + name
	case backwards:
		return "Order: " + name + ", fewest first"
	}
	return "Order: " + name + ", most first"
}

// ReviewAwaited names the stations whose record is awaited.
func ReviewAwaited(r stations.Review) string {
	var stations []string
	for _, id := range r.Awaited {
		stations = append(stations, string(id))
	}
	return RecordsAwaited(stations)
}

// ReviewRate is a rate with its interval, and what it is of in a line of its own.
func ReviewRate(title string, r rates.Rate) (said, of string) {
	if r.N == 0 {
		return title + ": no rate, since no record gives both its parts", "Of " + r.Of.Words() + "."
	}
	value, low, high := r.Written()
	said = fmt.Sprintf("%s: %s of %s · %s%s, exact 95 %% interval %s to %s", title, text.Grouped(r.K), text.Grouped(r.N), value, r.Of.Unit(), low, high)
	return said, "Of " + r.Of.Words() + "."
}

// ReviewStation says all of one station: what was recorded, its rate, its limits and what is asked for.
func ReviewStation(row stations.Row, m stations.Measure) string {
	said := reviewStationName(row.Station)
	k, known := m.Events(row.Station).Get()
	if !known {
		return said + ": " + row.Flag.Words() + "."
	}
	if n, counted := row.Attempts.Get(); counted {
		said += fmt.Sprintf(": %s of %s %s", text.Grouped(int(k)), text.Grouped(int(n)), m.Words())
	} else {
		said += fmt.Sprintf(": %s %s; how many tried to vote is not known", text.Grouped(int(k)), m.Words())
	}
	if r := row.Rate; r != nil {
		said += fmt.Sprintf(", %s per 1,000 (exact 95 %% interval %s to %s)", rates.PerThousand(r.Value), rates.PerThousand(r.Low), rates.PerThousand(r.High))
	}
	if t := row.Target; t != nil {
		said += fmt.Sprintf("; the other like stations %s per 1,000: look from %s, first from %s", rates.PerThousand(t.P0), text.Grouped(t.LimitPapers[0]), text.Grouped(t.LimitPapers[1]))
	}
	said += ". " + SentenceCase(row.Flag.Words()) + "."
	if row.ByPapers {
		said += " Papers expected stand for persons issued."
	}
	return said
}

// reviewStationName is a station and its ward.
func reviewStationName(s stations.Station) string {
	if s.Ward == "" {
		return "Station " + string(s.ID)
	}
	return "Station " + string(s.ID) + ", " + s.Ward
}

// ReviewWard says all of a ward's records together.
func ReviewWard(w voterid.WardTotal) string {
	if w.In == 0 {
		return w.Name + ": " + VoterIDProgress(w.In, w.Stations) + "."
	}
	said := fmt.Sprintf("%s: %s refused a paper at first; %s came back and were given a paper, %s did not; %s.", w.Name, Many(int(w.Refused), "person", "persons"), text.Grouped(int(w.Returned)), text.Grouped(int(w.NotReturned)), VoterIDProgress(w.In, w.Stations))
	if w.WithAttempts > 0 {
		said += fmt.Sprintf(" %s tried to vote in person at %s where that is known.", text.Grouped(int(w.Attempts)), Many(w.WithAttempts, "station", "stations"))
	}
	return said
}

// ReviewMajority says how the persons who did not come back stand to a majority.
func ReviewMajority(m voterid.Majority) string {
	said := cmp.Or(m.Stands(), "nothing to set beside")
	if !m.Whole() {
		said += " · " + VoterIDProgress(m.In, m.Stations)
	}
	return said
}

// ReviewOfStations is of how many stations the record is in.
func ReviewOfStations(in, stations int) string { return fmt.Sprintf("%d of %d", in, stations) }

// ReviewPersons writes a sum of persons, a dash where it rests on no record.
func ReviewPersons(n figure.Persons, records int) string {
	if records == 0 {
		return "–"
	}
	return text.Grouped(int(n))
}
