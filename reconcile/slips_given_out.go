package reconcile

import (
	"encoding/hex"
	"slices"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// SlipsGivenOut records that numbered slips with a ward's provisional figures
// were drawn up for the candidates and agents in the room.
type SlipsGivenOut struct {
	Contest setup.ContestID `json:"contest"`
	First   int             `json:"first"`  // the number of the first slip, from 1 in each contest
	Copies  int             `json:"copies"` // slips, each with the next number
	// SHA256 is the hash of the document that they were printed from, hexadecimal.
	SHA256 string `json:"sha256"`
}

// Last is the number of the last slip.
func (b SlipsGivenOut) Last() int { return b.First + b.Copies - 1 }

// Kind is slips_given_out/1.
func (SlipsGivenOut) Kind() Kind { return KindSlips }

// Subject is the slips of the ward.
func (b SlipsGivenOut) Subject() string { return string(b.Contest) + "/slips" }

// MaxSlips is how many slips are drawn up at once at most: more than there are
// candidates and agents in any room.
const MaxSlips = 200

// HasSlips says whether a ward has provisional figures that are shown to the
// agents: from the step provisional until it is declared.
func HasSlips(w ward.Ward) bool {
	return slices.Contains([]ward.State{ward.Provisional, ward.Consulted, ward.Certified}, w.State)
}

// refuseSlips decides that slips are given out: while there are provisional
// figures, and each number once.
func (c Count) refuseSlips(b SlipsGivenOut) *Refusal {
	w, ok := c.Wards[b.Contest]
	switch {
	case !ok:
		return noSuchContest(b.Contest)
	case !HasSlips(w):
		return refuse("state", w.Contest.Name+" is "+w.State.Words()+"; slips with provisional figures are given out from the step provisional until the declaration.", wayOn(w))
	case b.Copies < 1 || b.Copies > MaxSlips:
		return refuse("copies", text.Plural(b.Copies, "slip", "slips")+" cannot be drawn up at once.", "Say how many, from 1 to "+text.Grouped(MaxSlips)+".")
	case b.First != w.Slips+1:
		return refuse("moved_on", "Somebody else gave out slips of "+w.Contest.Name+" in the meantime.", "Draw them up again; they get the next numbers.")
	}
	if sum, err := hex.DecodeString(b.SHA256); err != nil || len(sum) != 32 {
		return refuse("hash", "What the slips were printed from is not known.", "Draw them up again.")
	}
	return nil
}

func (c *Count) foldSlips(b SlipsGivenOut, e Entry) error {
	w, ok := c.Wards[b.Contest]
	if !ok {
		return ErrMisfit
	}
	w.Slips = max(w.Slips, b.Last())
	c.put(w, e)
	return nil
}
