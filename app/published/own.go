package published

import (
	"bytes"
	"cmp"
	"errors"
	"slices"
	"strings"

	"wardcount/export/feed"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// ReadOwn reads a results file of this program's own JSON. A fault names the place in the file instead of a row. The
// contests of such a file begin on no row.
func ReadOwn(name string, data []byte) (File, []Fault) {
	file, err := feed.ReadResults(bytes.NewReader(data))
	var wrong feed.PathFaults
	if errors.As(err, &wrong) {
		var faults []Fault
		for _, w := range wrong {
			faults = append(faults, Fault{File: name, Message: w.Error() + ".", Do: "Compare it with the published schema, or export the results again."})
		}
		return File{Name: name, Kind: Own}, faults
	}
	f := File{Name: name, Kind: Own, Practice: file.Practice}
	for _, c := range file.Contests {
		f.Wards = append(f.Wards, ownWard(file.Election, c))
	}
	if len(f.Wards) == 0 {
		return File{Name: name, Kind: Own}, []Fault{{File: name, Message: "There is no contest in it.", Do: "Check that it is the whole file."}}
	}
	return f, nil
}

func ownWard(e feed.ElectionFacts, c feed.Contest) Ward {
	// Its turnout was compared with papers and electors as it was read.
	w := Ward{Council: e.Council, CouncilGSS: e.CouncilGSS, Area: c.Name, AreaGSS: c.GSS, Date: e.Date, BallotID: setup.ContestID(c.ID), ElectionType: e.Type,
		ByElection: strings.Contains(c.ID, ".by."), Seats: figure.Keyed(c.Seats), Electorate: c.Electorate, Papers: c.Verified.Total, Valid: c.Valid, Rejected: c.Rejected.Total}
	if i := slices.IndexFunc(setup.ContestKinds, func(k setup.ContestKind) bool { return k.Words() == c.Kind }); i >= 0 {
		w.Kind = setup.ContestKinds[i]
	}
	put := func(head string, papers figure.Of[figure.Papers]) {
		if n, known := papers.Get(); known {
			if w.ByHead == nil {
				w.ByHead = sheet.Reading{}
			}
			w.ByHead[figure.ID(head)] = int(n)
		}
	}
	for _, h := range c.Rejected.Heads {
		put(h.Head, h.Papers)
	}
	put("rej_part", c.Rejected.InPart)
	for _, line := range c.Candidates {
		candidate := Candidate{Votes: line.Votes, Elected: line.Elected}
		candidate.Candidate = setup.Candidate{ID: line.ID, Surname: line.Surname, Forenames: line.Forenames, CommonSurname: line.CommonSurname, CommonForenames: line.CommonForenames,
			Description: line.Description, PartyID: line.PartyID, Party: line.Party}
		candidate.Whole = strings.TrimSpace(line.Forenames + " " + line.Surname)
		w.Candidates = append(w.Candidates, candidate)
	}
	for _, x := range c.Exceptions {
		w.Exceptions = append(w.Exceptions, ward.Exception{Code: ward.Code(x.Code), Subject: x.Subject, Numbers: x.Numbers, Reason: cmp.Or(x.Reason, x.Explanation), AcceptedBy: x.AcceptedBy, Role: setup.Role(x.Role)})
	}
	return w
}

// accepted says of each finding whether the file itself has it as accepted, with the same numbers; how often the papers
// were counted a file's one result does not show.
func (w Ward) accepted(list []rules.Finding) []rules.Finding {
	for i, f := range list {
		for _, x := range w.Exceptions {
			same, shared := x.Code == f.Code, 0
			for name, n := range f.Numbers {
				if was, there := x.Numbers[name]; there && name != "counts" {
					same, shared = same && was == n, shared+1
				}
			}
			if same && shared > 0 {
				list[i].Accepted = &ward.Acceptance{By: x.AcceptedBy, Role: x.Role, Reason: x.Reason, Numbers: x.Numbers}
			}
		}
	}
	return list
}
