package words

import (
	"fmt"
	"strings"

	"wardcount/export"
	"wardcount/reconcile/setup"
)

// Places names the stations of a box with the buildings that they are in.
func Places(r export.Results, ids []setup.StationID) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = string(id)
		if s, ok := r.Election.Station(id); ok && s.Place != "" {
			names[i] += ", " + s.Place
		}
	}
	return strings.Join(names, "; ")
}

// Join lists the numbers of boxes, or the codes of rules.
func Join[T ~string](ids []T) string {
	texts := make([]string, len(ids))
	for i, id := range ids {
		texts[i] = string(id)
	}
	return strings.Join(texts, ", ")
}

// Box names a box with the contest whose it is.
func Box(r export.Results, box setup.BoxID, contest setup.ContestID) string {
	return fmt.Sprintf("Box %s, %s", box, r.Name(contest))
}

// Station names a station with the building that it is in.
func Station(r export.Results, id setup.StationID) string {
	return "Station " + Places(r, []setup.StationID{id})
}
