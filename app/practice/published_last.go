package practice

import (
	"fmt"
	"io/fs"

	results "wardcount/app/published"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// lastLines are the lines of the wards' last contest, as they were published.
const lastLines = "leap-2014-05-22.csv.gz"

// readLast gives each ward its last contest: who stood then and with how many
// votes. Neither electorate nor papers were published with them.
func (p *published) readLast(folder fs.FS) error {
	others := map[string]string{}
	rows, err := rowsOf(folder, "last-parties.csv", "leap", "party")
	if err != nil {
		return err
	}
	for _, r := range rows {
		others[r["leap"]] = r["party"]
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
		last, err := lastOf(r["ward"], lines, others)
		if err != nil {
			return err
		}
		last.Date, last.NotForTurnout = r["date"], r["not_for_turnout"]
		w.contest.Last = &last
	}
	return nil
}

// lastOf takes the lines of one ward; as many were elected as it had seats. The
// parties that do not stand all over England are in a list of the place's own,
// without a number.
func lastOf(ward string, lines []row, others map[string]string) (setup.LastContest, error) {
	var last setup.LastContest
	var n numbers
	for _, l := range lines {
		if l["Ward"] != ward {
			continue
		}
		id, party, known := results.Party(l["Party"])
		if !known {
			party, known = others[l["Party"]]
		}
		if !known {
			return last, fmt.Errorf("%s: the party %q is not in the list", ward, l["Party"])
		}
		last.Seats += n.read(l, "Elected")
		last.Lines = append(last.Lines, setup.ContestLine{PartyID: id, Party: party, Candidate: l["Candidate"],
			Votes: figure.Votes(n.read(l, "Votes"))})
	}
	return last, n.err
}
