package spoken

import (
	"strings"

	"wardcount/reconcile/setup"
)

// Stations names polling stations, each with the building that it is in where the set-up has it.
func Stations(e setup.Election, ids ...setup.StationID) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = string(id)
		if s, ok := e.Station(id); ok && s.Place != "" {
			names[i] += ", " + s.Place
		}
	}
	return strings.Join(names, "; ")
}
