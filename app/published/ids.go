package published

import "wardcount/reconcile/setup"

// idsReader reads Democracy Club's list of ballot ids and statistical codes.
type idsReader struct{}

func (idsReader) takes(first []string) bool {
	t := table{}
	t.header(first)
	return t.has("ballot_id") && t.has("gss_code")
}

func (idsReader) read(t *table) File {
	f := File{Kind: IDs}
	t.header(t.first)
	for t.next(len(t.first)) {
		ballot := t.needed("ballot_id")
		org, division, date, by := ballotParts(ballot)
		f.Wards = append(f.Wards, Ward{BallotID: setup.ContestID(ballot), Kind: contestKind(ballot), Council: capitalised(org), Area: capitalised(division),
			AreaGSS: t.codeIn("gss_code"), Date: date, ByElection: by, Row: t.row})
	}
	return f
}
