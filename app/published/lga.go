package published

import (
	"bytes"
	"errors"
	"regexp"
	"strconv"
	"strings"

	"wardcount/export/feed"
	"wardcount/reconcile"
)

// lgaReader reads LGA Election Results files, of which the feed knows the columns.
type lgaReader struct{}

func (lgaReader) takes(first []string) bool {
	t := table{}
	t.header(first)
	return t.has("PublicationDate") && t.has("ElectoralAreaLabel") || t.has("CandidateSurname")
}

func (lgaReader) read(t *table) File {
	f := File{Kind: LGA}
	file, err := feed.ReadLGA(bytes.NewReader(t.data))
	if err != nil {
		t.lgaFaults(err)
		return f
	}
	for i, row := range file.Rows {
		at := file.Lines[i] + t.skip
		if i == 0 || !sameContest(row, file.Rows[i-1]) {
			f.Wards = append(f.Wards, lgaWard(row, at))
		}
		w := &f.Wards[len(f.Wards)-1]
		w.Candidates = append(w.Candidates, lgaCandidate(row, len(w.Candidates)+1, at))
	}
	return f
}

// sameContest says whether two rows that follow each other are of one contest.
func sameContest(a, b feed.LGARow) bool {
	return a.ElectionDate == b.ElectionDate && a.AreaURI == b.AreaURI && a.Area == b.Area && a.ElectionType == b.ElectionType
}

func (t *table) lgaFaults(err error) {
	const compare = "Compare it with the LGA guidance v1.03."
	var faults feed.Faults
	if !errors.As(err, &faults) {
		t.fault(0, "", sentence(err.Error()), "Check the file.")
		return
	}
	for _, f := range faults {
		message := sentence(f.Why)
		if f.Cell != "" {
			message = quote(f.Cell) + " is " + f.Why + "."
		}
		t.fault(f.Row+t.skip, f.Column, message, compare)
	}
}

func sentence(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:] + "."
}

// gssOf takes a statistical code from an address of one.
var gssOf = regexp.MustCompile(`/([A-Z]\d{8})$`)

func lgaWard(row feed.LGARow, at int) Ward {
	w := Ward{
		Council: row.BodyLabel, Area: strings.TrimSpace(row.Area), Date: row.ElectionDate, BallotID: reconcile.ContestID(row.BallotID),
		ElectionType: electionType(row.ElectionType), Seats: row.Seats, Electorate: row.Electorate, Papers: row.Cast, Turnout: row.Turnout, Row: at,
	}
	w.ByElection = strings.HasSuffix(w.ElectionType, "ByElection")
	if strings.HasPrefix(w.ElectionType, "Parish") {
		w.Kind = reconcile.ParishContest
	}
	if m := gssOf.FindStringSubmatch(row.AreaURI); m != nil {
		w.AreaGSS = m[1]
	}
	if m := gssOf.FindStringSubmatch(row.BodyURI); m != nil {
		w.CouncilGSS = m[1]
	}
	total, all := reconcile.Papers(0), true
	for _, h := range []struct {
		head   reconcile.FigureID
		papers reconcile.Figure[reconcile.Papers]
	}{{"rej_a", row.OfficialMark}, {"rej_b", row.TooMany}, {"rej_c", row.Identifiable}, {"rej_d", row.Unmarked}, {"rej_part", row.InPart}} {
		n, ok := h.papers.Get()
		if ok && w.ByHead == nil {
			w.ByHead = reconcile.Reading{}
		}
		if ok {
			w.ByHead[h.head] = int(n)
		}
		if h.head != "rej_part" {
			total, all = total+n, all && ok
		}
	}
	if all {
		w.Rejected = reconcile.Keyed(total)
	}
	return w
}

// electionType is the type as the guidance spells it: it prints both
// ByElection and Byelection itself.
func electionType(text string) string {
	for _, known := range reconcile.ElectionTypes {
		if strings.EqualFold(known, text) {
			return known
		}
	}
	return text
}

func lgaCandidate(row feed.LGARow, place, at int) Candidate {
	c := Candidate{Votes: reconcile.Keyed(row.Votes), Elected: !strings.EqualFold(row.Elected, feed.NotElected), Row: at}
	c.Candidate = reconcile.Candidate{ID: strconv.Itoa(place), Surname: row.Surname, Forenames: row.Forenames, CommonSurname: row.CommonSurname,
		CommonForenames: row.CommonForenames, Description: row.Description, Party: row.Party, PartyID: partyIDs(row.PartyURI)}
	c.Whole = strings.TrimSpace(row.Forenames + " " + row.Surname)
	return c
}

var partyNumber = regexp.MustCompile(`/Registrations/(PP\d+)$`)

// partyIDs takes the Electoral Commission's ids from the addresses of parties;
// an address that holds none stays as it is.
func partyIDs(uris string) string {
	ids := strings.Split(uris, "|")
	for i, uri := range ids {
		if m := partyNumber.FindStringSubmatch(strings.TrimSpace(uri)); m != nil {
			ids[i] = m[1]
		}
	}
	return strings.Join(ids, "|")
}
