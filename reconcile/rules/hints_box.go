package rules

import (
	"strings"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// askOfBox asks about a box that does not hold what its account expects.
func (s *sight) askOfBox(k *suspicion, i int) {
	b := s.boxes[i]
	expected, found := int(b.Expected.N()), int(b.Verified.N())
	s.askOfTwins(k, b)
	if found == 0 {
		k.ask(1, "No paper was found although "+text.Grouped(expected)+" ought to be in it: was the box opened?")
	}
	if expected > 0 && found == 2*expected {
		k.ask(k.fits(1), text.Grouped(found)+" is twice "+text.Grouped(expected)+": were the papers counted twice, or two counts added up?")
	}
	s.askOfPlace(k, i)
	s.askOfNeighbours(k, b)
	s.askOfAccounts(k, b)
	k.digits(expected, found)
	s.askOfFigures(k, i)
	k.bundles()
	if k.size() <= 2 && k.difference < 0 && s.aloneInPlace(i) {
		words := "One paper is missing and no other box of the place is out: was it taken away by a voter, or does it lie on the floor of the station?"
		if k.size() == 2 {
			words = "Two papers are missing and no other box of the place is out: were they taken away by voters, or do they lie on the floor of the station?"
		}
		k.ask(tenThousand, words)
	}
}

// askOfTwins looks for another station whose account has the very same figures.
func (s *sight) askOfTwins(k *suspicion, b ward.BoxAccount) {
	for _, own := range b.Stations {
		a := s.ward.AccountAt(own)
		for _, other := range s.ward.Stations {
			o := s.ward.AccountAt(other.ID)
			if other.ID == own || other.Struck != "" || !figure.Known(a.Supplied, a.Unused, a.Issued, o.Supplied) || a.Issued.N() == 0 {
				continue
			}
			if a.Supplied == o.Supplied && a.Unused == o.Unused && a.Issued == o.Issued && a.Spoilt == o.Spoilt && a.Expected == o.Expected {
				k.ask(0, "The accounts of stations "+string(own)+" and "+string(other.ID)+" hold the very same figures: was one of them keyed twice?")
				return
			}
		}
	}
}

// othersOut lists the other box accounts that are out; here only those of the
// same polling place.
func (s *sight) othersOut(i int, here bool) []ward.BoxAccount {
	place := onePlace(s.ward, s.boxes[i])
	var list []ward.BoxAccount
	for j, o := range s.boxes {
		v, ok := o.Variance()
		if j == i || !ok || v == 0 || here && (place == "" || onePlace(s.ward, o) != place) {
			continue
		}
		list = append(list, o)
	}
	return list
}

func (s *sight) aloneInPlace(i int) bool { return len(s.othersOut(i, true)) == 0 }

// askOfPlace looks for the same difference, the other way round, in the same
// polling place.
func (s *sight) askOfPlace(k *suspicion, i int) {
	out := s.othersOut(i, true)
	for _, o := range out {
		if v, _ := o.Variance(); int(v) == -k.difference {
			k.ask(k.fits(len(out)), "Box "+o.Subject()+", also at "+onePlace(s.ward, o)+", is "+papersOver(int(v))+": "+k.wrongBox())
		}
	}
}

// askOfNeighbours looks for it in another contest's box of the same station.
func (s *sight) askOfNeighbours(k *suspicion, b ward.BoxAccount) {
	for _, station := range b.Stations {
		neighbours := s.ward.Neighbours[station]
		for _, o := range neighbours {
			if v := int(o.Found.N() - o.Expected.N()); figure.Known(o.Found, o.Expected) && v != 0 && v == -k.difference {
				k.ask(k.fits(len(neighbours)), o.Name+" is "+papersOver(v)+" in box "+string(o.Box)+" of the same station: are papers of the one contest among those of the other?")
			}
		}
	}
}

// askOfAccounts looks for the difference among the other figures of its stations.
func (s *sight) askOfAccounts(k *suspicion, b ward.BoxAccount) {
	var accounts []sheet.Account
	for _, station := range b.Stations {
		accounts = append(accounts, s.ward.AccountAt(station))
	}
	all := sheet.SumOfAccounts(accounts)
	spoilt, packets, tendered := int(all.Spoilt.N()), int(all.PacketsHandedIn.N()), int(all.Tendered.Used.N())
	k.askIf(-spoilt, 1, "The difference is the "+text.Plural(spoilt, "spoilt paper", "spoilt papers")+" of the account: not deducted from what ought to be in the box?")
	k.askIf(spoilt, 1, "The difference is the "+text.Plural(spoilt, "spoilt paper", "spoilt papers")+" of the account: deducted twice, or put into the box?")
	k.askIf(packets, 1, "The difference is the "+text.Plural(packets, "packet", "packets")+" of postal votes handed in at the station: counted among the papers?")
	k.askIf(tendered, 1, "The difference is the "+text.Plural(tendered, "tendered paper", "tendered papers")+" used: put into the box instead of the envelope?")
	k.askIf(-tendered, 1, "The difference is the "+text.Plural(tendered, "tendered paper", "tendered papers")+" used: taken from the stock of ordinary papers?")
}

// askOfFigures looks for another box to which the figure found here belongs.
func (s *sight) askOfFigures(k *suspicion, i int) {
	b := s.boxes[i]
	for j, o := range s.boxes {
		if j == i || o.Expected != b.Verified || b.Verified.N() == 0 {
			continue
		}
		found, chance := text.Grouped(int(b.Verified.N())), k.fits(len(s.boxes)-1)
		switch {
		case o.Verified == b.Expected:
			k.ask(chance/(2*k.size()+1), "Box "+o.Subject()+" holds what ought to be in this box, and this box holds what ought to be in that: are the two sheets, or the two accounts, in each other's place?")
		case o.Verified == o.Expected:
			k.ask(chance, "Box "+o.Subject()+" holds "+found+" papers too, and balances: was its figure keyed here as well?")
		default:
			k.ask(chance, found+" is what ought to be in box "+o.Subject()+": is the figure on the right box's sheet?")
		}
	}
}

// askOfPost asks about postal boxes that do not hold what was logged.
func (s *sight) askOfPost(k *suspicion, f Finding) {
	if f.Numbers["found"] == 0 && s.ward.HasPostal() {
		k.ask(1, "No paper was found although "+text.Grouped(f.Numbers["logged"])+" were logged: was the box opened?")
	}
	sessions, _ := s.ward.Sessions()
	for _, session := range sessions {
		n, put := text.Grouped(session.Number), int(session.PapersToBox.N())
		k.askIf(-put, len(sessions), "Session "+n+" put "+text.Grouped(put)+" papers into the box: are they still somewhere else, or is the session logged twice?")
		k.askIf(put, len(sessions), "The difference is what session "+n+" put into the box: is there another session like it that is not in the log?")
	}
	rejected, _ := s.ward.PostalRejected()
	k.askIf(int(rejected), 1, "The difference is the "+text.Plural(int(rejected), "postal vote", "postal votes")+" rejected at opening: are they in the box?")
	var out []string
	for _, b := range s.boxes {
		if v, ok := b.Variance(); ok && v != 0 && int(v) == -k.difference {
			out = append(out, b.Subject())
		}
	}
	if len(out) > 0 {
		k.ask(k.fits(len(s.boxes)), "Station box "+strings.Join(out, ", ")+" is "+papersOver(-k.difference)+": are postal papers among those of the station, or the other way round?")
	}
	k.digits(f.Numbers["logged"], f.Numbers["found"])
	k.bundles()
}
