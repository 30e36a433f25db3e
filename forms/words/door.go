package words

import (
	"fmt"
	"strings"
	"time"

	"wardcount/export"
	"wardcount/reconcile/progress"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// The door, and the receipt of a box.
const (
	Door          = "The door"
	DoorExample   = "12, or a place"
	DoorField     = "Box number"
	DoorEmpty     = "No ballot box comes to this count: the set-up has no box of a polling station. Boxes are added in the set-up workbook (worksheet Boxes)."
	DoorByPlace   = "Still out, by place"
	DoorNobodyOut = "Every box is in."
	DoorNone      = "No box is like that now. Ctrl+1: all boxes. A number and Enter receives any box."
	DoorOut       = "out"
	DoorUnlogged  = "counted; its receipt was not logged"
)

// DoorStillOut says how many boxes have not come.
func DoorStillOut(out, all int) string {
	if out == 0 {
		return fmt.Sprintf("all %d in", all)
	}
	return fmt.Sprintf("%d of %d still out", out, all)
}

// DoorCount is the line over the boxes: who is still out comes first.
func DoorCount(t progress.DoorTotals) string {
	all, lacking := t.All(), t.Parts[progress.DoorLacking]
	words := fmt.Sprintf("%d of %s still out", t.Parts[progress.DoorOut], Many(all, "box", "boxes"))
	if t.Parts[progress.DoorOut] == 0 {
		words = "All " + Many(all, "box is", "boxes are") + " in"
	}
	if lacking > 0 {
		words += " · " + Many(lacking, "is in and lacks something", "are in and lack something")
	}
	return words
}

// DoorLast is the last box that came, and how long ago; from two days on the date, which is not of this night.
func DoorLast(t progress.DoorTotals, now time.Time) string {
	if t.Last == nil {
		return ""
	}
	at := t.Last.Receipt.At
	last := "Last: box " + string(t.Last.Box.ID) + ", "
	if now.Sub(at) >= 2*24*time.Hour {
		return last + export.UKTime(at)
	}
	return last + Hour(at) + ", " + doorAgo(at, now)
}

// doorAgo is how long ago a box came.
func doorAgo(at, now time.Time) string {
	if now.Sub(at) < time.Minute {
		return "just now"
	}
	return lasting(now.Sub(at)) + " ago"
}

var doorParts = [progress.DoorParts]string{"Still out", "In, and something is lacking", "In"}

// DoorPartHeading is over the boxes that have come as far.
func DoorPartHeading(p progress.DoorPart) string { return doorParts[p] }

// DoorPartWords is a part of the boxes that can be asked for, with how many there are.
func DoorPartWords(p progress.DoorPart, n int) string {
	return [progress.DoorParts]string{"Still out", "Lacking something", "In or counted"}[p] + " " + text.Grouped(n)
}

// DoorAll is all boxes, with how many there are.
func DoorAll(n int) string { return "All " + text.Grouped(n) }

// DoorOrderWords is an order of the boxes.
func DoorOrderWords(o progress.DoorOrder) string {
	switch o {
	case progress.DoorByPlace:
		return "By place"
	case progress.DoorByTime:
		return "Last come first"
	}
	return "By number"
}

// WithCtrl is a key that is held with Ctrl.
func WithCtrl(key string) string { return "Ctrl+" + key }

// DoorOutAt is a place and how many of its boxes are out; DoorOutBoxes names them.
func DoorOutAt(p progress.PlaceOut) string {
	place := p.Place
	if place == "" {
		place = "No place named"
	}
	return place + " · " + text.Grouped(len(p.Boxes))
}

// DoorOutBoxes names the boxes of a place that are still out.
func DoorOutBoxes(p progress.PlaceOut) string {
	var names []string
	for _, b := range p.Boxes {
		names = append(names, string(b.Box.ID))
	}
	if len(names) == 1 {
		return "Box " + names[0]
	}
	return "Boxes " + text.And(names)
}

// DoorNoSuchBox says that no box is called that.
func DoorNoSuchBox(typed string) string {
	if typed == "" {
		return "Type the number of a box, then Enter."
	}
	return "There is no box “" + typed + "” at the door. A supplementary box is added in the set-up."
}

// DoorPlaces is where a box comes from: its places, else its stations.
func DoorPlaces(r progress.DoorRow) string {
	if len(r.Places) > 0 {
		return strings.Join(r.Places, ", ")
	}
	var stations []string
	for _, id := range r.Box.Stations {
		stations = append(stations, string(id))
	}
	return "Station " + strings.Join(stations, ", ")
}

// DoorLacking lists what did not come with a box.
func DoorLacking(items []string) string { return "lacks: " + text.And(items) }

// DoorBox names a box among the places that one can go to.
func DoorBox(box setup.BoxID) string { return "Door · Box " + string(box) }
