package reconcile

import (
	"strings"
	"time"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// Receipt is what came through the door with a ballot box after the close of
// poll, as the receiving clerk ticked it off. An item that is not there says
// so; nothing of it is a figure of the count.
type Receipt struct {
	At       time.Time                 `json:"at"`
	Officer  string                    `json:"officer,omitempty"` // the presiding officer who brought it
	Seals    string                    `json:"seals,omitempty"`   // numbers of the seals, and how they were
	Account  bool                      `json:"account"`           // the ballot paper account
	Packets  figure.Of[figure.Packets] `json:"packets"`           // of postal votes handed in at the station
	Tendered bool                      `json:"tendered"`          // the packet of tendered papers
	VoterID  bool                      `json:"voter_id"`          // the envelope of voter-ID forms
	Note     string                    `json:"note,omitempty"`
}

// words is everything that a person wrote into the receipt.
func (r Receipt) words() string {
	return strings.TrimSpace(r.Officer + "\n" + r.Seals + "\n" + r.Note)
}

// Polled says whether any contest of the box has a poll: only then is it carried.
func (c Count) Polled(b setup.Box) bool {
	for _, id := range b.Contests {
		if w, ok := c.Wards[id]; ok && w.HasPapers() {
			return true
		}
	}
	return false
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
