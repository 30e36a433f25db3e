package mend

import (
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
)

var leftOut = refusal{"it is not in the file", "Put it back; to take it off the register write “struck off” in its Status."}

// stations compares the stations of the two set-ups.
func (d *differ) stations() {
	for _, was := range d.was.Stations {
		now, ok := d.now.Station(was.ID)
		if !ok {
			d.add(Change{What: "Station left out", Subject: string(was.ID), contests: was.Contests, refusal: leftOut})
			continue
		}
		d.served("Contests of station", string(was.ID), was.Contests, now.Contests, func(contest setup.ContestID) bool { return d.had(sheet.ForAccount(was, contest)) })
		if was.Place != now.Place {
			d.officers(func() { // where papers may meet hangs on it
				d.add(Change{What: "Polling place of station", Subject: string(was.ID), Was: was.Place, Now: now.Place, contests: was.Contests, meets: true})
			})
		}
		if was.Mobile != now.Mobile {
			d.add(Change{What: "Mobile station", Subject: string(was.ID), Was: yesNo(was.Mobile), Now: yesNo(now.Mobile), contests: was.Contests})
		}
		if was.Struck != now.Struck {
			sheets := []sheet.ID{sheet.ForRecord(d.count.VoterID.Form, was.ID)}
			for _, contest := range was.Contests {
				sheets = append(sheets, sheet.ForAccount(was, contest))
			}
			d.add(Change{What: "Status of station", Subject: string(was.ID), Was: was.Status(), Now: now.Status(), contests: was.Contests, register: true,
				refusal: d.issued(was, now), voided: d.keyed(now.Struck != "", sheets...)})
		}
	}
	for _, now := range d.now.Stations {
		if _, ok := d.was.Station(now.ID); !ok {
			d.add(Change{What: "Station added", Subject: string(now.ID), Now: now.Place, contests: now.Contests, register: true})
		}
	}
}

// served compares the contests whose papers a station or box has. One that
// comes is a change of that contest's register; one whose sheet has been keyed
// does not go.
func (d *differ) served(what, subject string, was, now []setup.ContestID, depends func(setup.ContestID) bool) {
	c := Change{What: what, Subject: subject, Was: text.Joined(was), Now: text.Joined(now), register: true}
	for _, contest := range was {
		if slices.Contains(now, contest) {
			continue
		}
		c.contests = append(c.contests, contest)
		if depends(contest) {
			c.refusal = refusal{"figures of it have been keyed for " + string(contest), "Strike it off and add another."}
		}
	}
	for _, contest := range now {
		if !slices.Contains(was, contest) {
			c.contests = append(c.contests, contest)
		}
	}
	if len(c.contests) > 0 {
		d.add(c)
	}
}

// issued says why a station whose account issued papers is not struck off:
// its papers are somewhere, and would leave the count without a word.
func (d *differ) issued(was, now setup.Station) refusal {
	papers := figure.Papers(0)
	for _, contest := range was.Contests {
		if now.Struck != "" && was.Struck == "" && d.count.Sheet(sheet.ForAccount(was, contest)).Emptied {
			return refusal{"its account was taken back", "Key first what its paper says, 0 if it issued none."}
		}
		papers += d.count.Wards[contest].AccountAt(was.ID).Issued.N()
	}
	if now.Struck != "" && was.Struck == "" && papers > 0 {
		return refusal{"its account issued " + text.Plural(int(papers), "paper", "papers") + "; a station that issued papers is not struck off", "Keep it. If the account is another station's, correct it first."}
	}
	return refusal{}
}

// filled says why a box with papers in it is not struck off.
func (d *differ) filled(was, now setup.Box) refusal {
	papers := figure.Papers(0)
	leaves := now.Off() && !was.Off()
	if d.count.CameIn(was.ID) && leaves {
		return refusal{"it came through the door", "Open it, or merge it into another box."}
	}
	for _, contest := range was.Contests {
		if leaves && d.count.Sheet(sheet.ForBox(was, contest)).Emptied {
			return refusal{"its count was taken back", "Key first what was found in it, 0 if it was empty."}
		}
		papers += d.count.Wards[contest].Found(was.ID).N() + d.waiting(was.ID, contest)
	}
	if leaves && papers > 0 {
		return refusal{text.Plural(int(papers), "paper was", "papers were") + " found in it; a box with papers is never struck off", "Merge it into another box. If the figure is another box's, correct it first."}
	}
	return refusal{}
}

// had says whether any of the sheets holds or held figures.
func (d *differ) had(ids ...sheet.ID) bool {
	return slices.ContainsFunc(ids, func(id sheet.ID) bool { s := d.count.Sheet(id); return s.Touched() || s.Emptied })
}

// filledUp lists the counts of the box into which another is emptied: they did
// not see its papers.
func (d *differ) filledUp(was, now setup.Box) []sheet.ID {
	if now.MergedInto == "" || now.MergedInto == was.MergedInto {
		return nil
	}
	var into []sheet.ID
	for _, contest := range was.Contests {
		id := sheet.ForBox(was, contest)
		id.Subject = string(now.MergedInto)
		into = append(into, id)
	}
	return d.keyed(true, into...)
}

// waiting is the papers that were moved into a box which nobody has counted for
// that contest yet: they lie in it, and are in no figure.
func (d *differ) waiting(box setup.BoxID, contest setup.ContestID) figure.Papers {
	w := d.count.Wards[contest]
	if len(w.CountsOf(box)) > 0 {
		return 0
	}
	return w.MovedSince(box, 0)
}

// boxes compares their boxes.
func (d *differ) boxes() {
	for _, was := range d.was.Boxes {
		now, ok := d.now.Box(was.ID)
		if !ok {
			d.add(Change{What: "Box left out", Subject: string(was.ID), contests: was.Contests, refusal: leftOut})
			continue
		}
		d.served("Contests of box", string(was.ID), was.Contests, now.Contests, func(contest setup.ContestID) bool {
			return d.count.CameIn(was.ID) || d.had(sheet.ForBox(was, contest)) || d.waiting(was.ID, contest) > 0
		})
		var sheets []sheet.ID
		for _, contest := range was.Contests {
			sheets = append(sheets, sheet.ForBox(was, contest))
		}
		if !slices.Equal(slices.Sorted(slices.Values(was.Stations)), slices.Sorted(slices.Values(now.Stations))) {
			c := Change{What: "Station of box", Subject: string(was.ID), Was: text.Joined(was.Stations), Now: text.Joined(now.Stations), contests: was.Contests, register: true}
			if d.had(sheets...) || d.count.CameIn(was.ID) || was.Postal() != now.Postal() {
				c.refusal = refusal{"a box that came in or was counted does not change its station", asItWas + " If another box was meant, add that one."}
			}
			c.meets = true
			d.officers(func() { d.add(c) })
		}
		if was.Status() != now.Status() || was.Struck != now.Struck {
			d.add(Change{What: "Status of box", Subject: string(was.ID), Was: was.Status(), Now: now.Status(), contests: was.Contests, register: true,
				refusal: d.filled(was, now), voided: append(d.keyed(!now.Live(), sheets...), d.filledUp(was, now)...)})
		}
	}
	for _, now := range d.now.Boxes {
		if _, ok := d.was.Box(now.ID); !ok {
			c := Change{What: "Box added", Subject: string(now.ID), Now: now.Status(), contests: now.Contests, register: true}
			c.meets = true
			c.officers = len(now.Stations) > 1 || now.Postal() && len(now.Contests) > 1 // it balances stations together that were held apart
			d.add(c)
		}
	}
}

// keyed lists those of the sheets that were keyed, if the change voids them.
func (d *differ) keyed(voids bool, ids ...sheet.ID) (list []sheet.ID) {
	for _, id := range ids {
		if voids && d.count.Sheet(id).Touched() {
			list = append(list, id)
		}
	}
	return list
}
