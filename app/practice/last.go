package practice

import (
	"fmt"
	"io/fs"

	"wardcount/reconcile"
)

// lastLines are the lines of the wards' last contest, as they were published.
const lastLines = "leap-2014-05-22.csv.gz"

// readLast gives each ward its last contest: who stood then and with how many
// votes. Neither electorate nor papers were published with them.
func (p *published) readLast(folder fs.FS) error {
	parties := map[string]row{}
	codes, err := rowsOf(folder, "last-parties.csv", "leap", "party_id", "party")
	if err != nil {
		return err
	}
	for _, r := range codes {
		parties[r["leap"]] = r
	}
	lines, err := rowsOf(folder, lastLines, "Ward", "Council", "Candidate", "Party", "Votes", "Elected")
	if err != nil {
		return err
	}
	wards, err := rowsOf(folder, "last.csv", "contest", "ward", "date", "not_for_turnout")
	if err != nil {
		return err
	}
	for _, r := range wards {
		w, err := p.ward(r["contest"])
		if err != nil {
			return err
		}
		last, err := lastOf(r["ward"], lines, parties)
		if err != nil {
			return err
		}
		last.Date, last.NotForTurnout = r["date"], r["not_for_turnout"]
		w.contest.Last = &last
	}
	return nil
}

// lastOf takes the lines of one ward; as many were elected as it had seats.
func lastOf(ward string, lines []row, parties map[string]row) (reconcile.LastContest, error) {
	var last reconcile.LastContest
	var n numbers
	for _, l := range lines {
		if l["Ward"] != ward {
			continue
		}
		party, known := parties[l["Party"]]
		if !known {
			return last, fmt.Errorf("%s: the party %q is not in the list", ward, l["Party"])
		}
		last.Seats += n.read(l, "Elected")
		last.Lines = append(last.Lines, reconcile.ContestLine{PartyID: party["party_id"], Party: party["party"], Candidate: l["Candidate"],
			Votes: reconcile.Votes(n.read(l, "Votes"))})
	}
	return last, n.err
}
