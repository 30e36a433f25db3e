package practice

import (
	"fmt"
	"slices"
	"time"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// drawDoor logs each station's arrival at the count, in the order of arrival:
// the first some minutes after the close of poll at ten, then one a minute or so.
func drawDoor(all []*station, arrival []int, close time.Time, d dice) {
	at := close.Add(8 * time.Minute)
	seal := d.between(10400, 61700)
	var before setup.StationID
	for _, i := range arrival {
		s := all[i]
		if s.ID != before {
			at = at.Add(time.Duration(d.between(15, 75)) * time.Second)
		}
		before = s.ID
		s.receipt = &reconcile.Receipt{
			At: at, Officer: "Practice presiding officer " + string(s.ID), Seals: fmt.Sprintf("%06d and %06d, both whole", seal, seal+1),
			Account: true, Packets: figure.Keyed(figure.Packets(s.packets)), Tendered: true,
		}
		seal += 2
	}
}

// oneCar has the boxes of a station that serves two wards arrive together.
func oneCar(all []*station, arrival []int) []int {
	var list []int
	for _, i := range arrival {
		if slices.Contains(list, i) {
			continue
		}
		for j, s := range all {
			if s.ID == all[i].ID {
				list = append(list, j)
			}
		}
	}
	return list
}
