package reconcile

import (
	"maps"
	"strings"
)

// Versions counts the entries of every subject of the journal. It is kept
// contest by contest, so that a new entry copies the versions of its own
// contest and not of the whole count. Its zero value holds none.
type Versions struct{ rooms map[string]map[string]int }

// Of is how many entries the subject has.
func (v Versions) Of(subject string) int {
	room, _, _ := strings.Cut(subject, "/")
	return v.rooms[room][subject]
}

// after gives the versions after one more entry of the subject; v stays as it was.
func (v Versions) after(subject string) Versions {
	room, _, _ := strings.Cut(subject, "/")
	rooms := maps.Clone(v.rooms)
	if rooms == nil {
		rooms = map[string]map[string]int{}
	}
	subjects := maps.Clone(rooms[room])
	if subjects == nil {
		subjects = map[string]int{}
	}
	subjects[subject]++
	rooms[room] = subjects
	return Versions{rooms}
}
