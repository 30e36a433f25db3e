package reconcile

import (
	"strings"
	"time"

	"wardcount/reconcile/figure"
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
