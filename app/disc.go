package app

import "wardcount/app/store"

// Disc says whether a folder lies on the disc of a count.
type Disc int

// What can be known of it.
const (
	UnknownDisc Disc = iota
	SameDisc
	OtherDisc
)

// DiscOf compares the disc of a count with that of a folder. It may take long
// where the folder lies on a network.
func DiscOf(count, folder string) Disc {
	switch same, known := store.SameDisc(count, folder); {
	case !known:
		return UnknownDisc
	case same:
		return SameDisc
	}
	return OtherDisc
}
