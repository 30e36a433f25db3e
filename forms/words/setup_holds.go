package words

import (
	"strings"

	"wardcount/app/making"
	"wardcount/reconcile/text"
)

// SetupHoldsLines say what a set-up holds, a name and a figure each.
func SetupHoldsLines(h making.Holds) [][2]string {
	kind := "Contests"
	if h.Wards {
		kind = "Wards"
	}
	boxes := text.Grouped(h.Boxes)
	if h.Postal > 0 {
		boxes += ", of which " + text.Grouped(h.Postal) + " postal"
	}
	keyed := "keyed by two people"
	if h.KeyOnce {
		keyed = "keyed once and read back aloud"
	}
	lines := [][2]string{{kind, text.Grouped(h.Contests)}, {"Seats", text.Grouped(h.Seats)}, {"Candidates", text.Grouped(h.Candidates)},
		{"Stations", text.Grouped(h.Stations)}, {"Boxes", boxes}, {"People", text.Grouped(h.People)}, {"Every sheet is", keyed}}
	if h.CountOnly > 0 {
		lines = append(lines, [2]string{"Only the count is kept", "of " + text.Grouped(h.CountOnly)})
	}
	return append(lines, [2]string{"Last contests", text.Grouped(h.Last) + " of " + text.Grouped(h.Contests)})
}

// SetupLacks says what a set-up does not hold, without being wrong for that.
func SetupLacks(h making.Holds) (list []string) {
	if len(h.WithoutCandidates) > 0 {
		list = append(list, noCandidate(h)+".")
	}
	if len(h.WithoutStations) > 0 {
		list = append(list, "No station is listed for "+someNames(h.WithoutStations)+": nothing can be verified there until there is one.")
	}
	if len(h.WithoutLast) > 0 {
		list = append(list, "No last contest is known of "+someNames(h.WithoutLast)+": the result is not compared with one. A file of earlier results can be added for it.")
	}
	return list
}

// noCandidate names the contests for which no candidate is listed.
func noCandidate(h making.Holds) string {
	return "No candidate is listed for " + someNames(h.WithoutCandidates)
}

// someNames lists a few names, and how many more there are.
func someNames(names []string) string {
	const most = 6
	if len(names) <= most {
		return strings.Join(names, ", ")
	}
	return strings.Join(names[:most], ", ") + " and " + text.Grouped(len(names)-most) + " more"
}
