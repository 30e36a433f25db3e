package reconcile

import (
	"maps"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// BoxReceived records what came through the door with a ballot box.
type BoxReceived struct {
	Box     setup.BoxID `json:"box"`
	Receipt Receipt     `json:"receipt"`
}

// Kind is box_received/1.
func (BoxReceived) Kind() Kind { return KindReceived }

// Subject is the box at the door.
func (b BoxReceived) Subject() string { return "door/" + string(b.Box) }

// foldReceived notes the receipt; a later one of the same box takes its place.
func (c *Count) foldReceived(b BoxReceived) {
	c.Door = maps.Clone(c.Door)
	c.Door[b.Box] = b.Receipt
}

// refuseReceived decides a receipt: of a station's box on the register, at a
// time that is not still to come.
func (c Count) refuseReceived(b BoxReceived, e Entry) *Refusal {
	box, ok := c.Election.Box(b.Box)
	switch {
	case !ok:
		return refuse("not_on_register", "There is no box "+text.Quoted(string(b.Box))+" on the register.", "Check its number; a supplementary box is added in the set-up.")
	case box.Postal():
		return refuse("postal_box", "Box "+string(b.Box)+" holds postal papers and does not come from a station.", "Its papers are logged at the opening sessions.")
	case box.Off():
		return refuse("struck", "Box "+string(b.Box)+" is struck off the register: "+box.Struck+".", "If it has come in all the same, mend the set-up first.")
	case !c.Polled(box):
		return refuse("no_poll", "Box "+string(b.Box)+" belongs to no contest that has a poll.", "Check its number.")
	case b.Receipt.At.After(e.At.Add(clockSlip)):
		return refuse("time", "The time of the receipt is still to come.", "Write when the box came in.")
	case b.Receipt.At.IsZero():
		return refuse("time", "The time of the receipt is missing.", "Write when the box came in.")
	}
	if n := b.Receipt.Packets; n.N() < 0 || n.N() > figure.Max {
		return refuse("packets", n.String()+" packets of postal votes is not possible.", "Write how many packets were handed in, 0 for none.")
	}
	return nil
}
