package night

import (
	"strings"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/progress"
	"wardcount/reconcile/setup"
)

// Out lists the boxes that are still out, and what is lacking of those that are in.
func (n *Night) Out() (out []setup.BoxID, lacking map[setup.BoxID]string) {
	lacking = map[setup.BoxID]string{}
	for _, row := range progress.DoorLog(n.Count) {
		if row.Out() {
			out = append(out, row.Box.ID)
		}
		if l := row.Lacking(true); len(l) > 0 {
			lacking[row.Box.ID] = strings.Join(l, ", ")
		}
	}
	return out, lacking
}

// Received makes the receipt of a box with which everything came, but for the change.
func (n *Night) Received(box setup.BoxID, change func(*reconcile.Receipt)) reconcile.BoxReceived {
	r := reconcile.Receipt{At: n.At, Officer: "Practice Presiding Officer", Seals: "101, 102 whole", Account: true, Packets: figure.Keyed[figure.Packets](0), Tendered: true, VoterID: true}
	if change != nil {
		change(&r)
	}
	return reconcile.BoxReceived{Box: box, Receipt: r}
}
