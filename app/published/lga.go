package published

import (
	"bytes"
	"errors"
	"regexp"
	"strconv"
	"strings"

	"wardcount/app/internal/filetext"
	"wardcount/export/feed"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
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
	f.Practice = file.Practice()
	seen := map[lgaContest]int{}
	for i, row := range file.Rows {
		at, last := file.Lines[i]+t.skip, len(f.Wards)-1
		contest := contestOf(row)
		ward, again := seen[contest]
		switch {
		case again && ward != last:
			t.apart(at, "ElectoralAreaLabel", row.Area, "on "+row.ElectionDate, f.Wards[ward].Row)
			continue
		case !again:
			last++
			seen[contest] = last
			f.Wards = append(f.Wards, t.lgaWard(row, at))
		}
		w := &f.Wards[last]
		w.Candidates = append(w.Candidates, lgaCandidate(row, len(w.Candidates)+1, at))
	}
	return f
}

// lgaContest is what the rows of one contest have in common.
type lgaContest struct{ date, kind, bodyURI, body, areaURI, area, ballot string }

func contestOf(row feed.LGARow) lgaContest {
	return lgaContest{row.ElectionDate, electionType(row.ElectionType), row.BodyURI, row.BodyLabel, row.AreaURI, row.Area, row.BallotID}
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
			message = filetext.Quote(f.Cell) + " is " + f.Why + "."
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

// codeAt takes a statistical code from the end of an address, "" where none
// stands there.
func codeAt(address string) string {
	if code := address[strings.LastIndex(address, "/")+1:]; code != address && filetext.IsGSS(code) {
		return code
	}
	return ""
}

func (t *table) lgaWard(row feed.LGARow, at int) Ward {
	w := Ward{
		Council: row.BodyLabel, CouncilGSS: codeAt(row.BodyURI), Area: strings.TrimSpace(row.Area), AreaGSS: codeAt(row.AreaURI), Date: row.ElectionDate, BallotID: setup.ContestID(row.BallotID),
		ElectionType: electionType(row.ElectionType), Seats: t.seatsIn(at, "SeatsContested", row.Seats), Electorate: row.Electorate, Papers: row.Cast, Turnout: row.Turnout, Row: at,
	}
	w.ByElection = strings.HasSuffix(w.ElectionType, "ByElection")
	if strings.HasPrefix(w.ElectionType, "Parish") {
		w.Kind = setup.ParishContest
	}
	total, all := figure.Papers(0), true
	for _, h := range []struct {
		head   figure.ID
		papers figure.Of[figure.Papers]
	}{{"rej_a", row.OfficialMark}, {"rej_b", row.TooMany}, {"rej_c", row.Identifiable}, {"rej_d", row.Unmarked}, {"rej_part", row.InPart}} {
		n, ok := h.papers.Get()
		if ok && w.ByHead == nil {
			w.ByHead = sheet.Reading{}
		}
		if ok {
			w.ByHead[h.head] = int(n)
		}
		if h.head != "rej_part" {
			total, all = total+n, all && ok
		}
	}
	if all {
		w.Rejected = figure.Keyed(total)
	}
	return w
}

// electionType is the type as the guidance spells it: it prints both
// ByElection and Byelection itself.
func electionType(text string) string {
	for _, known := range setup.ElectionTypes {
		if strings.EqualFold(known, text) {
			return known
		}
	}
	return text
}

func lgaCandidate(row feed.LGARow, place, at int) Candidate {
	// Nobody voted where there was no poll: the 0 that the column must have is no number of votes.
	polled := row.Votes > 0 || !strings.EqualFold(row.Elected, feed.ElectedUnopposed)
	c := Candidate{Votes: figure.KeyedIf(row.Votes, polled), Elected: !strings.EqualFold(row.Elected, feed.NotElected), Row: at}
	c.Candidate = setup.Candidate{ID: strconv.Itoa(place), Surname: row.Surname, Forenames: row.Forenames, CommonSurname: row.CommonSurname,
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
