package words

import (
	"fmt"
	"strings"

	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

// The door, and the receipt of a box.
const (
	Door               = "The door"
	DoorExample        = "12, or a place"
	DoorField          = "Box number"
	DoorEmpty          = "No ballot box comes to this count: the set-up has no box of a polling station. Boxes are added in the set-up workbook (worksheet Boxes)."
	DoorOutHeading     = "Still out"
	DoorLackingHeading = "In, and something is lacking"
	DoorInHeading      = "In"
	DoorOut            = "out"
	DoorUnlogged       = "counted; its receipt was not logged"
)

// DoorStillOut says how many boxes have not come.
func DoorStillOut(out, all int) string {
	if out == 0 {
		return fmt.Sprintf("all %d in", all)
	}
	return fmt.Sprintf("%d of %d still out", out, all)
}

// DoorCount is the line over the boxes: who is still out comes first.
func DoorCount(out, all, lacking int) string {
	words := fmt.Sprintf("%d of %s still out", out, Many(all, "box", "boxes"))
	if out == 0 {
		words = "All " + Many(all, "box is", "boxes are") + " in"
	}
	if lacking > 0 {
		words += " · " + Many(lacking, "is in and lacks something", "are in and lack something")
	}
	return words
}

// DoorNoSuchBox says that no box is called that.
func DoorNoSuchBox(typed string) string {
	if typed == "" {
		return "Type the number of a box, then Enter."
	}
	return "There is no box “" + typed + "” at the door. A supplementary box is added in the set-up."
}

// DoorPlaces is where a box comes from: its places, else its stations.
func DoorPlaces(r reconcile.DoorRow) string {
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
func DoorLacking(items []string) string { return "lacks: " + listed(items) }

// DoorBox names a box among the places that one can go to.
func DoorBox(box setup.BoxID) string { return "Door · Box " + string(box) }
